#!/usr/bin/env python3
"""Runs what speed.sh compares, taking turns, and prints the ratios with their limits; exits 1 when one is exceeded.

usage: measure.py GATE EMPTY FOLDER

GATE and EMPTY are executables; FOLDER holds what make-reports.py wrote.
"""

import os
import statistics
import subprocess
import sys
import time

ROUNDS, STARTS = 5, 30
RATIO_LIMIT, MEMORY_LIMIT, START_LIMIT = 0.36, 200.0, 1.5
# What benchstat takes for texts of this size.
TEXT_SECONDS_LIMIT, TEXT_MEMORY_LIMIT = 1.5, 99.0

LOAD = """
import json, sys, time
started = time.perf_counter()
for path in sys.argv[1:]:
    with open(path, encoding="utf-8") as file:
        json.load(file)
print(time.perf_counter() - started)
"""


def run(*command):
    """Seconds, mebibytes and the exit code of a program; its output is dropped."""
    started = time.perf_counter()
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    # wait4 tells the memory of this child alone; getrusage would tell the largest of all so far.
    _, status, usage = os.wait4(child.pid, 0)
    seconds = time.perf_counter() - started
    child.returncode = os.waitstatus_to_exitcode(status)
    return seconds, usage.ru_maxrss / (1024 if sys.platform.startswith("linux") else 1024 * 1024), child.returncode


def compare(gate, *files):
    """Seconds and mebibytes of a comparison; a comparison that could not judge ends the script."""
    seconds, memory, code = run(gate, "compare", *files)
    if code not in (0, 1):
        sys.exit(f"'{gate} compare {' '.join(files)}' ended with exit code {code}.")
    return seconds, memory


def load(*files):
    """Seconds that json.load takes in a process of its own, its start not counted."""
    return float(subprocess.run([sys.executable, "-c", LOAD, *files], check=True, capture_output=True, text=True).stdout)


def judge(what, value, unit, limit):
    print(f"{what:<52} {value:8.2f} {unit:<3} limit {limit:g}{'' if value <= limit else '   EXCEEDED'}")
    return value <= limit


def main():
    gate, empty, folder = sys.argv[1:]
    reports = [os.path.join(folder, name) for name in ("base.json", "candidate.json")]
    texts = [os.path.join(folder, name) for name in ("base.txt", "candidate.txt")]
    ratios, memories, text_seconds, text_memories = [], [], [], []
    for number in range(ROUNDS):
        python = load(*reports)
        seconds, memory = compare(gate, *reports)
        text_second, text_memory = compare(gate, *texts)
        print(f"round {number + 1}: json.load {python:.2f} s, compare {seconds:.2f} s and {memory:.0f} MiB, texts {text_second:.2f} s and {text_memory:.0f} MiB")
        ratios.append(seconds / python)
        memories.append(memory)
        text_seconds.append(text_second)
        text_memories.append(text_memory)
    starts = [(run(gate, "--version")[0], run(empty)[0]) for _ in range(STARTS)]
    start = statistics.median(first / second for first, second in starts)
    kept = [
        judge("compare, of the time of json.load (median)", statistics.median(ratios), "", RATIO_LIMIT),
        judge("compare, resident memory (greatest)", max(memories), "MiB", MEMORY_LIMIT),
        judge("compare of two go texts (median)", statistics.median(text_seconds), "s", TEXT_SECONDS_LIMIT),
        judge("compare of two go texts, resident memory (greatest)", max(text_memories), "MiB", TEXT_MEMORY_LIMIT),
        judge("--version, of the time of an empty program (median)", start, "", START_LIMIT),
    ]
    return 0 if all(kept) else 1


if __name__ == "__main__":
    sys.exit(main())
