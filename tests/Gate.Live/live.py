#!/usr/bin/env python3
"""Judges real commits with `dotnet gate check` and says how often it was right.

usage: live.py GATE FOLDER [--null 10] [--slower 10] [--faster 5] [--percent 10] [--seed 1] [--keep]

GATE is the published dotnet-gate; FOLDER is made, holds a scratch repository, and is removed at the end.
The repository has a library with twelve kinds of work (those of tests/Gate.Kinds) and a benchmark project that derives from them.
A null commit adds unused methods, reorders members and changes a string, in the library and in the benchmarks: a rebuild moves code.
A slower (faster) commit changes the count of a loop around real work in one drawn benchmark, and is a null commit otherwise.
Prints one line a commit, then the shares with exact binomial 95 % bounds, as Markdown.
"""

import argparse
import json
import math
import os
import random
import re
import shutil
import statistics
import subprocess
import sys
import time

HERE = os.path.dirname(os.path.abspath(__file__))
KINDS = ["IntegerCompute", "DotProduct", "Hashing", "NumberParsing", "Sorting", "DictionaryLookup", "PointerChase", "SequentialScan",
         "SurvivingObjects", "RegexMatching", "JsonWriting", "InterfaceCalls"]

LIBRARY = """<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings><Nullable>enable</Nullable></PropertyGroup>
  <ItemGroup><PackageReference Include="BenchmarkDotNet.Annotations" Version="0.15.8" /></ItemGroup>
</Project>
"""
BENCHMARKS = """<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework><ImplicitUsings>enable</ImplicitUsings></PropertyGroup>
  <ItemGroup><PackageReference Include="BenchmarkDotNet" Version="0.15.8" /><ProjectReference Include="../library/Library.csproj" /></ItemGroup>
</Project>
"""
CONFIGURATION = """version: 1
suites:
  live:
    benchmarkdotnet: { project: benchmarks/Benchmarks.csproj }
    metrics: [time]
"""


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def source(kind):
    with open(os.path.join(HERE, "..", "Gate.Kinds", kind + ".cs"), encoding="utf-8") as file:
        text = file.read()
    return re.sub(r"private const int Rounds = .*;", "private const int Rounds = 100;", text, count=1)


class Repository:
    """The scratch repository; every commit starts from its first one."""

    def __init__(self, folder, kinds=None):
        self.folder = folder
        self.kinds = kinds or KINDS
        write(self.at(".gitignore"), "bin/\nobj/\n.gate/\n")
        write(self.at("gate.yml"), CONFIGURATION)
        write(self.at("library/Library.csproj"), LIBRARY)
        write(self.at("benchmarks/Benchmarks.csproj"), BENCHMARKS)
        for kind in self.kinds:
            write(self.at(f"library/{kind}.cs"), source(kind))
        write(self.at("library/About.cs"), 'namespace Gate.Kinds;\n\npublic static class About\n{\n    public static string Text => "first";\n}\n')
        write(self.at("benchmarks/Benchmarks.cs"), "".join(f"public class {kind}Benchmark : Gate.Kinds.{kind};\n" for kind in self.kinds))
        write(self.at("benchmarks/Program.cs"), "BenchmarkDotNet.Running.BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);\n")
        self.git("init", "-q", ".")
        self.commit("first")
        self.first = self.git("rev-parse", "HEAD")

    def at(self, path):
        return os.path.join(self.folder, path)

    def git(self, *arguments):
        return subprocess.run(["git", "-c", "user.name=live", "-c", "user.email=live@example.org", *arguments],
                              cwd=self.folder, check=True, capture_output=True, text=True).stdout.strip()

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-qm", message)

    def set_work(self, kind, rounds):
        """How much real work an operation of a kind does; the first commit has 100 rounds of it."""
        path = self.at(f"library/{kind}.cs")
        with open(path, encoding="utf-8") as file:
            text = file.read()
        write(path, text.replace("Rounds = 100;", f"Rounds = {rounds};", 1))

    def change(self, draw, victim, percent):
        """A commit on the first one that moves code, and changes the work of a victim."""
        self.git("reset", "-q", "--hard", self.first)
        number = draw.randrange(10 ** 6)
        for kind in draw.sample(self.kinds, 4):
            path = self.at(f"library/{kind}.cs")
            with open(path, encoding="utf-8") as file:
                text = file.read()
            unused = f"    public static int Unused{number}(int value) => value * {number} + {draw.randrange(100)};\n\n"
            write(path, text.replace("    [GlobalSetup]", unused + "    [GlobalSetup]", 1) if "    [GlobalSetup]" in text
                  else text.replace("    [Benchmark]", unused + "    [Benchmark]", 1))
        write(self.at("library/About.cs"), f'namespace Gate.Kinds;\n\npublic static class About\n{{\n    public static int More => {number};\n\n    public static string Text => "number {number}";\n}}\n')
        classes = self.kinds[:]
        draw.shuffle(classes)
        write(self.at("benchmarks/Benchmarks.cs"), f'public static class Names\n{{\n    public const string Of = "benchmarks {number}";\n}}\n\n'
              + "".join(f"public class {kind}Benchmark : Gate.Kinds.{kind};\n" for kind in classes))
        if victim:
            self.set_work(victim, 100 + percent)
        self.commit(f"change {number}")


def bounds(hits, count, level=0.95):
    """Exact (Clopper-Pearson) bounds of a share, by bisection of the binomial distribution."""
    def tail(share):
        return sum(math.comb(count, k) * share ** k * (1 - share) ** (count - k) for k in range(hits, count + 1))

    def solve(function):
        low, high = 0.0, 1.0
        for _ in range(60):
            middle = (low + high) / 2
            low, high = (middle, high) if function(middle) else (low, middle)
        return low
    outside = (1 - level) / 2
    lower = 0.0 if hits == 0 else solve(lambda share: tail(share) < outside)
    upper = 1.0 if hits == count else solve(lambda share: 1 - (tail(share) - math.comb(count, hits) * share ** hits * (1 - share) ** (count - hits)) > outside)
    return lower, upper


def check(gate, repository, seed):
    report = repository.at(".gate/live.json")
    started = time.perf_counter()
    ended = subprocess.run([gate, "check", "--base", repository.first, "--seed", str(seed), "--fresh", "-o", report],
                           cwd=repository.folder, capture_output=True, text=True)
    seconds = time.perf_counter() - started
    if not os.path.exists(report):
        sys.exit(f"{gate} check ended with {ended.returncode} and no report:\n{ended.stderr}")
    with open(report, encoding="utf-8") as file:
        result = json.load(file)
    os.remove(report)
    verdicts = {finding["benchmark"].split(".")[-2].removesuffix("Benchmark"): finding for finding in result["findings"]}
    return ended.returncode, verdicts, seconds


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gate")
    parser.add_argument("folder")
    for name, value in (("null", 10), ("slower", 10), ("faster", 5), ("percent", 10), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    os.makedirs(options.folder)
    draw = random.Random(options.seed)
    repository = Repository(options.folder)
    rows = []
    print("| commit | victim | verdict | ratio | others blamed | inconclusive | exit | seconds |\n|---|---|---|--:|---|--:|--:|--:|")
    for kind, count, sign in (("null", options.null, 0), ("slower", options.slower, 1), ("faster", options.faster, -1)):
        for number in range(1, count + 1):
            victim = draw.choice(KINDS) if sign else ""
            repository.change(draw, victim, sign * options.percent)
            code, verdicts, seconds = check(options.gate, repository, draw.randrange(2 ** 31))
            blamed = [name for name, finding in verdicts.items() if finding["verdict"] in ("regression", "improvement", "failed", "missing") and name != victim]
            red = [name for name, finding in verdicts.items() if finding["verdict"] in ("regression", "failed", "missing") and name != victim]
            undecided = sum(finding["verdict"] == "inconclusive" for finding in verdicts.values())
            found = verdicts[victim] if victim else None
            rows.append((kind, found["verdict"] if found else "", bool(red), seconds, undecided))
            said = f"{found['verdict']} | {found['ratio']:.3f}" if found else " | "
            print(f"| {kind} {number} | {victim} | {said} | {', '.join(blamed)} | {undecided} | {code} | {seconds:.0f} |", flush=True)
    print()
    for kind, wanted in (("slower", "regression"), ("faster", "improvement")):
        verdicts = [row[1] for row in rows if row[0] == kind]
        if verdicts:
            hits = verdicts.count(wanted)
            low, high = bounds(hits, len(verdicts))
            print(f"{kind}: {hits} of {len(verdicts)} called {wanted} ({low:.1%} ... {high:.1%})")
    alarms = sum(row[2] for row in rows)
    low, high = bounds(alarms, len(rows))
    print(f"false alarms: {alarms} of {len(rows)} checks ({low:.1%} ... {high:.1%})")
    print(f"median seconds of a null check, builds included: {statistics.median([row[3] for row in rows if row[0] == 'null'] or [0]):.0f}")
    if not options.keep:
        shutil.rmtree(options.folder)


if __name__ == "__main__":
    main()
