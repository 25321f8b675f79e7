#!/usr/bin/env python3
"""Times reading a history of 1,000 benchmarks and 1,000 commits against one of a tenth of the commits, and weighs it in git.

usage: history.py GATE [BENCHMARKS] [COMMITS]

GATE is the executable. Where the variable GATE_HISTORY names a PostgreSQL connection (Npgsql's form) to an empty database, the same is timed there.
Exits 1 when reading all grows faster than the history, a trend of one benchmark takes more than 3 seconds, or all change points more than 60.
"""

import os
import random
import subprocess
import sys
import tempfile
import time

SLOWER, ONE_SECONDS, ALL_SECONDS = 1.3, 3.0, 60.0
AT_ONCE = 100


def run(gate, folder, *arguments):
    started = time.perf_counter()
    done = subprocess.run([gate, *arguments], cwd=folder, capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"'{' '.join(arguments)}' ended with exit code {done.returncode}: {done.stderr}")
    return time.perf_counter() - started


def write(path, benchmarks, commits):
    """Values that scatter by 2 %; one benchmark in fifty steps by a tenth somewhere."""
    draw = random.Random(commits[0] if commits else 0)
    with open(path, "w", encoding="utf-8") as file:
        file.write("session,commit,time,suite,benchmark,value,lower,upper,launches\n")
        for commit in commits:
            moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime(1_600_000_000 + commit * 14_400))
            for number in range(benchmarks):
                level = 100.0 + number
                if number % 50 == 0 and commit > (number * 7) % 1_000:
                    level *= 1.1
                value = level * (1 + draw.gauss(0, 0.02))
                file.write(f"s{commit:06},{commit:040x},{moment},shop,Shop.Area{number // 20}.Bench{number:04},{value:.6g},{value * 0.98:.6g},{value * 1.02:.6g},5\n")


def measure(gate, store, benchmarks, commits):
    with tempfile.TemporaryDirectory() as folder:
        with open(os.path.join(folder, "gate.yml"), "w", encoding="utf-8") as file:
            file.write("version: 1\nsuites:\n  shop:\n    command: { run: make }\n" + store)
        testbed = f"bench-{commits}"
        adding = 0.0
        for first in range(0, commits, AT_ONCE):
            rows = os.path.join(folder, "rows.csv")
            write(rows, benchmarks, range(first, min(first + AT_ONCE, commits)))
            adding += run(gate, folder, "trend", "import", "rows.csv", "--testbed", testbed)
        os.remove(os.path.join(folder, "rows.csv"))
        one = min(run(gate, folder, "trend", f"Shop.Area1.Bench{min(25, benchmarks - 1):04}", "--testbed", testbed) for _ in range(3))
        every = min(run(gate, folder, "trend", "--testbed", testbed) for _ in range(2))
        page = run(gate, folder, "trend", "--testbed", testbed, "-o", "trend.html")
        print(f"{benchmarks} x {commits}: adding {adding:.1f} s, one benchmark {one:.2f} s, all change points {every:.2f} s, the page {page:.2f} s and {os.path.getsize(os.path.join(folder, 'trend.html')) / 1e6:.1f} MB")
        weigh(folder, benchmarks * commits)
        return one, every


def weigh(folder, points):
    kept = os.path.join(folder, "baselines")
    if not os.path.isdir(kept):
        return
    files = [os.path.join(top, name) for top, _, names in os.walk(kept) for name in names]
    size = sum(os.path.getsize(file) for file in files)
    git = ["git", "-c", "user.name=a", "-c", "user.email=a@example.org"]
    for command in (["init", "-q"], ["add", "baselines"], ["commit", "-qm", "history"], ["gc", "-q", "--aggressive"]):
        subprocess.run([*git, *command], cwd=folder, check=True)
    packed = sum(os.path.getsize(os.path.join(top, name)) for top, _, names in os.walk(os.path.join(folder, ".git", "objects")) for name in names)
    print(f"  {len(files)} files, {size / 1e6:.1f} MB, {size / points:.1f} bytes a point; {packed / 1e6:.1f} MB in git, {packed / points:.1f} bytes a point")


def main():
    gate = os.path.abspath(sys.argv[1])
    benchmarks, commits = (int(sys.argv[i]) if len(sys.argv) > i else 1_000 for i in (2, 3))
    stores = [("files", "")] + ([("PostgreSQL", "history: { postgresql: GATE_HISTORY }\n")] if os.environ.get("GATE_HISTORY") else [])
    kept = True
    for name, store in stores:
        print(f"{name}:")
        _, tenth = measure(gate, store, benchmarks, commits // 10)
        one, every = measure(gate, store, benchmarks, commits)
        for what, value, limit in (("all, of ten times the tenth", every / (10 * tenth), SLOWER), ("one benchmark, seconds", one, ONE_SECONDS), ("all, seconds", every, ALL_SECONDS)):
            print(f"  {what:<30} {value:8.2f} limit {limit:g}{'' if value <= limit else '   EXCEEDED'}")
            kept &= value <= limit
    return 0 if kept else 1


if __name__ == "__main__":
    sys.exit(main())
