#!/usr/bin/env python3
"""Compares the ratios of duels with those of whole launches at BenchmarkDotNet's defaults, for a planted slowdown of 20 %.

usage: fairness.py GATE FOLDER [--launches 3] [--percent 20] [--seed 1] [--kinds A,B] [--together] [--keep]

GATE is the published dotnet-gate; FOLDER is made, holds a scratch repository with the library of live.py, and is removed at the end.
Four kinds of work are slowed down in one commit: one bound by computing, one by reading 8 MB, one by objects that outlive
collections, one on all processors. BenchmarkDotNet measures base and candidate in turn, whole runs of its default job; the ratio of
its medians is what everybody can check. Whole launches scatter too: beside their ratio stands its standard error, by the ratios of
the pairs of launches. With --together both run at the same time, each on a core: what the machine does then meets both, which is
what a benchmark needs that scatters by more than the limit, and what one that uses all processors cannot have. Exits 1 when a duel is more than three points away from them.
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
from concurrent.futures import ThreadPoolExecutor

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


def standard_error(ratios):
    """Of the median of some ratios: 1.2533 times that of their mean."""
    return 1.2533 * statistics.stdev(ratios) / math.sqrt(len(ratios)) if len(ratios) > 1 else math.nan


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("gate")
    parser.add_argument("folder")
    for name, value in (("launches", 3), ("percent", 20), ("seed", 1)):
        parser.add_argument(f"--{name}", type=int, default=value)
    parser.add_argument("--kinds", type=lambda text: text.split(","), default=KINDS)
    parser.add_argument("--together", action="store_true")
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
        with ThreadPoolExecutor(2 if options.together else 1) as runs:
            started = {side: runs.submit(default_job, base if side == "base" else repository.folder, os.path.join(options.folder, f"artifacts-{side}-{number}"))
                       for side in draw.sample(["base", "candidate"], 2)}
        for side, run in started.items():
            measured[side].append(run.result())

    print("| kind | duels | verdict | whole launches | standard error | points apart |\n|---|--:|---|--:|--:|--:|")
    farthest = 0.0
    for kind in options.kinds:
        before, after = ([medians[kind] for medians in measured[side]] for side in ("base", "candidate"))
        ratios = [mine / theirs for theirs, mine in zip(before, after)]
        ratio = statistics.median(ratios)
        apart = abs(verdicts[kind]["ratio"] - ratio)
        farthest = max(farthest, apart)
        print(f"| {kind} | {verdicts[kind]['ratio']:.3f} | {verdicts[kind]['verdict']} | {ratio:.3f} | {standard_error(ratios):.3f} | {100 * apart:.1f} |")
        print(f"  medians of {kind} in µs: base {listed(before)}; candidate {listed(after)}", file=sys.stderr)
    print(f"\nat most {100 * farthest:.1f} points apart, limit {100 * LIMIT:g}{'' if farthest <= LIMIT else '   EXCEEDED'}")
    if not options.keep:
        shutil.rmtree(options.folder)
    sys.exit(0 if farthest <= LIMIT else 1)


if __name__ == "__main__":
    main()
