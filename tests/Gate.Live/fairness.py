#!/usr/bin/env python3
"""Compares the ratios of duels with those of whole launches at BenchmarkDotNet's defaults, for a planted slowdown of 20 %.

usage: fairness.py GATE FOLDER [--launches 3] [--percent 20] [--seed 1] [--kinds A,B] [--keep]

GATE is the published dotnet-gate; FOLDER is made, holds a scratch repository with the library of live.py, and is removed at the end.
Four kinds of work are slowed down in one commit: one bound by computing, one by reading 8 MB, one by objects that outlive
collections, one on all processors. BenchmarkDotNet measures base and candidate in turn, whole runs of its default job; the ratio of
its medians is what everybody can check. Whole launches scatter too: beside their ratio stands its standard error, by the medians of
the launches. Exits 1 when a duel is more than three points away from them.
"""

import argparse
import json
import math
import os
import random
import shutil
import statistics
import subprocess
import sys

from live import Repository, check

KINDS = ["IntegerCompute", "SequentialScan", "SurvivingObjects", "MultiThreadedSum"]
LIMIT = 0.03


def default_job(checkout, artifacts):
    """The median nanoseconds of every kind by one whole run of the default job."""
    subprocess.run(["dotnet", "run", "-c", "Release", "--project", "benchmarks", "--", "--filter", "*", "--exporters", "briefjson", "--artifacts", artifacts],
                   cwd=checkout, check=True, capture_output=True, text=True)
    medians = {}
    for name in os.listdir(os.path.join(artifacts, "results")):
        if name.endswith(".json"):
            with open(os.path.join(artifacts, "results", name), encoding="utf-8") as file:
                for benchmark in json.load(file)["Benchmarks"]:
                    medians[benchmark["Type"].removesuffix("Benchmark")] = benchmark["Statistics"]["Median"]
    return medians


def listed(nanoseconds):
    return ", ".join(f"{value / 1000:.1f}" for value in nanoseconds)


def standard_error(before, after):
    """Of the ratio of two medians, each of some launches: 1.2533 times that of a mean, for both sides together."""
    if min(len(before), len(after)) < 2:
        return math.nan
    relative = [statistics.stdev(side) / statistics.median(side) / math.sqrt(len(side)) for side in (before, after)]
    return 1.2533 * math.hypot(*relative) * statistics.median(after) / statistics.median(before)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gate")
    parser.add_argument("folder")
    for name, value in (("launches", 3), ("percent", 20), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--kinds", type=lambda text: text.split(","), default=KINDS)
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    os.makedirs(options.folder)
    repository = Repository(os.path.join(options.folder, "repository"), options.kinds)
    base = os.path.join(options.folder, "base")
    repository.git("worktree", "add", "-q", "--detach", base, repository.first)
    for kind in options.kinds:
        repository.set_work(kind, 100 + options.percent)
    repository.commit("slower")

    _, verdicts, _ = check(options.gate, repository, options.seed)
    draw = random.Random(options.seed)
    measured = {"base": [], "candidate": []}
    for number in range(options.launches):
        for side in draw.sample(["base", "candidate"], 2):
            checkout = base if side == "base" else repository.folder
            measured[side].append(default_job(checkout, os.path.join(options.folder, f"artifacts-{side}-{number}")))

    print("| kind | duels | verdict | whole launches | standard error | points apart |\n|---|--:|---|--:|--:|--:|")
    farthest = 0.0
    for kind in options.kinds:
        before, after = ([medians[kind] for medians in measured[side]] for side in ("base", "candidate"))
        ratio = statistics.median(after) / statistics.median(before)
        apart = abs(verdicts[kind]["ratio"] - ratio)
        farthest = max(farthest, apart)
        print(f"| {kind} | {verdicts[kind]['ratio']:.3f} | {verdicts[kind]['verdict']} | {ratio:.3f} | {standard_error(before, after):.3f} | {100 * apart:.1f} |")
        print(f"  medians of {kind} in µs: base {listed(before)}; candidate {listed(after)}", file=sys.stderr)
    print(f"\nat most {100 * farthest:.1f} points apart, limit {100 * LIMIT:g}{'' if farthest <= LIMIT else '   EXCEEDED'}")
    if not options.keep:
        shutil.rmtree(options.folder)
    sys.exit(0 if farthest <= LIMIT else 1)


if __name__ == "__main__":
    main()
