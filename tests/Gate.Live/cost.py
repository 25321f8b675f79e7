#!/usr/bin/env python3
"""Compares the time of `dotnet gate check` on unchanged code with that of BenchmarkDotNet's default job, builds apart.

usage: cost.py GATE FOLDER [--checks 3] [--seed 1] [--keep]

GATE is the published dotnet-gate; FOLDER is made, holds the scratch repository of live.py with its twelve kinds of work, and is
removed at the end. Half of the checks run before BenchmarkDotNet and half after it. Exits 1 when the median check takes more than
half of the time that the default job takes for the candidate alone.
"""

import argparse
import os
import re
import shutil
import statistics
import subprocess
import sys
import time

from live import Repository

LIMIT = 0.5


def check(gate, repository, seed):
    """Seconds from the first duel to the end of a check against the commit itself, and how it ended."""
    child = subprocess.Popen([gate, "check", "--base", "HEAD", "--seed", str(seed), "--fresh"], cwd=repository.folder,
                             stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
    measuring = None
    for line in child.stderr:
        if measuring is None and "benchmarks decided" in line:
            measuring = time.perf_counter()
    headline = child.stdout.readline().strip()
    child.stdout.read()
    if child.wait() != 0 or measuring is None:
        sys.exit(f"{gate} check ended with {child.returncode}: {headline}")
    return time.perf_counter() - measuring, headline


def default_job(repository):
    """Seconds that BenchmarkDotNet says it measured for, class by class; its builds come before that."""
    ended = subprocess.run(["dotnet", "run", "-c", "Release", "--project", "benchmarks", "--", "--filter", "*"],
                           cwd=repository.folder, check=True, capture_output=True, text=True)
    said = re.findall(r"^Run time: \S+ \(([\d.]+) sec\), executed benchmarks: (\d+)", ended.stdout, re.MULTILINE)
    if sum(int(count) for _, count in said) != 12:
        sys.exit(f"BenchmarkDotNet did not run twelve benchmarks:\n{ended.stdout[-2000:]}")
    return sum(float(seconds) for seconds, _ in said)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gate")
    parser.add_argument("folder")
    for name, value in (("checks", 3), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--keep", action="store_true")
    options = parser.parse_args()
    os.makedirs(options.folder)
    repository = Repository(options.folder)
    seconds, default = [], 0.0
    for number in range(options.checks):
        if number == options.checks // 2:
            default = default_job(repository)
            print(f"default job of BenchmarkDotNet, candidate alone: {default:.0f} s", flush=True)
        second, headline = check(options.gate, repository, options.seed + number)
        seconds.append(second)
        print(f"check {number + 1}: {second:.0f} s. {headline}", flush=True)
    ratio = statistics.median(seconds) / default
    print(f"the median check takes {ratio:.2f} of the default job, limit {LIMIT:g}{'' if ratio <= LIMIT else '   EXCEEDED'}")
    if not options.keep:
        shutil.rmtree(options.folder)
    sys.exit(0 if ratio <= LIMIT else 1)


if __name__ == "__main__":
    main()
