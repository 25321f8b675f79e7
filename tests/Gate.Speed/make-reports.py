#!/usr/bin/env python3
"""Writes the reports that speed.sh measures with: base.json and candidate.json in the shape of BenchmarkDotNet 0.15's
-report-full.json (5,000 benchmarks of 75 measurements, about 155 MB each), base.txt and candidate.txt as `go test -bench`
prints them (10,000 benchmarks of 10 lines and 3 units). The same seed writes the same bytes.

usage: make-reports.py FOLDER [BENCHMARKS]
"""

import random
import sys
from pathlib import Path

HOST = """{
   "Title":"Gate.Speed.Report-20260101-000000",
   "HostEnvironmentInfo":{
      "BenchmarkDotNetCaption":"BenchmarkDotNet",
      "BenchmarkDotNetVersion":"0.15.8",
      "OsVersion":"Linux Ubuntu 24.04.3 LTS (Noble Numbat)",
      "ProcessorName":"AMD EPYC 7763 2.45GHz",
      "PhysicalProcessorCount":1,
      "PhysicalCoreCount":2,
      "LogicalCoreCount":4,
      "RuntimeVersion":".NET 10.0.1 (10.0.1, 10.0.125.57005)",
      "Architecture":"X64",
      "HasAttachedDebugger":false,
      "HasRyuJit":true,
      "Configuration":"RELEASE",
      "DotNetCliVersion":"10.0.101",
      "ChronometerFrequency":{
         "Hertz":1000000000
      },
      "HardwareTimerKind":"Unknown"
   },
   "Benchmarks":[
      """

INTRINSICS = ("AVX2+BMI1+BMI2+F16C+FMA+LZCNT+MOVBE,AVX,SSE3+SSSE3+SSE4.1+SSE4.2+POPCNT,"
              "X86Base+SSE+SSE2,AES+PCLMUL VectorSize=256")

METRICS = [
    ("Gen0Collects", "Gen0", "GC Generation 0 collects per 1000 operations", "#0.0000", "Count"),
    ("Gen1Collects", "Gen1", "GC Generation 1 collects per 1000 operations", "#0.0000", "Count"),
    ("Gen2Collects", "Gen2", "GC Generation 2 collects per 1000 operations", "#0.0000", "Count"),
    ("Allocated Memory", "Allocated", "Allocated memory per single operation (managed only, inclusive, 1KB = 1024B)", "0.##", "B"),
    ("CompletedWorkItemCount", "Completed Work Items", "The number of work items that have been processed in ThreadPool (per single operation)", "#0.0000", "Count"),
    ("LockContentionCount", "Lock Contentions", "The number of times there was contention upon trying to take a Monitor's lock (per single operation)", "#0.0000", "Count"),
    ("Exceptions", "Exceptions", "Exceptions thrown per single operation", "#0.0000", "Count"),
    ("Native Code Size", "Code Size", "Native code size of the disassembled method(s)", "0.##", "B"),
    ("Allocated native memory", "Allocated native memory", "Allocated native memory per single operation", "0.##", "B"),
    ("Native memory leak", "Native memory leak", "Native memory leak size in byte.", "0.##", "B"),
] + [
    (counter, counter + "/Op", f"Hardware counter '{counter}' per single operation", "N0", "")
    for counter in ("InstructionRetired", "BranchInstructions", "BranchMispredictions", "CacheMisses", "LlcMisses", "LlcReference",
                    "TotalCycles", "UnhaltedCoreCycles", "UnhaltedReferenceCycles", "DcacheAccesses", "DcacheMisses", "TotalIssues")
]

# Seventy-five rows, in the order that BenchmarkDotNet writes them.
STAGES = ([("Overhead", "Jitting", 1), ("Workload", "Jitting", 1)]
          + [("Workload", "Pilot", i + 1) for i in range(12)]
          + [("Overhead", "Warmup", i + 1) for i in range(6)]
          + [("Overhead", "Actual", i + 1) for i in range(15)]
          + [("Workload", "Warmup", i + 1) for i in range(10)]
          + [("Workload", "Actual", i + 1) for i in range(15)]
          + [("Workload", "Result", i + 1) for i in range(15)])


def measurement(mode, stage, index, operations, nanoseconds):
    return (f'{{\n               "IterationMode":"{mode}",\n               "IterationStage":"{stage}",\n'
            f'               "LaunchIndex":1,\n               "IterationIndex":{index},\n'
            f'               "Operations":{operations},\n               "Nanoseconds":{nanoseconds}\n            }}')


def metric(described, value, priority):
    name, display, legend, form, unit = described
    return (f'{{\n               "Value":{value!r},\n               "Descriptor":{{\n'
            f'                  "Id":"{name}",\n                  "DisplayName":"{display}",\n'
            f'                  "Legend":"{legend}",\n                  "NumberFormat":"{form}",\n'
            f'                  "UnitType":0,\n                  "Unit":"{unit}",\n'
            f'                  "TheGreaterTheBetter":false,\n                  "PriorityInCategory":{priority}\n'
            f'               }}\n            }}')


def statistics(values):
    ordered = sorted(values)
    low, mid, high = ordered[0], ordered[len(ordered) // 2], ordered[-1]
    mean = sum(values) / len(values)
    numbers = [("N", len(values)), ("Min", low), ("LowerFence", low * 0.98), ("Q1", ordered[len(ordered) // 4]), ("Median", mid),
               ("Mean", mean), ("Q3", ordered[3 * len(ordered) // 4]), ("UpperFence", high * 1.02), ("Max", high),
               ("InterquartileRange", mid * 0.01)]
    spread = [("StandardError", mean * 0.003), ("Variance", mean * mean * 1e-4), ("StandardDeviation", mean * 0.01),
              ("Skewness", 0.06466834262319426), ("Kurtosis", 1.6666666666666657)]
    line = lambda pairs, pad: ",\n".join(f'{pad}"{name}":{value!r}' for name, value in pairs)
    pad, deep = " " * 12, " " * 15
    none = '[\n' + deep + '\n' + pad + ']'
    interval = [("N", len(values)), ("Mean", mean), ("StandardError", mean * 0.003), ("Level", 12), ("Margin", mean * 0.012),
                ("Lower", mean * 0.988), ("Upper", mean * 1.012)]
    percentiles = [(f"P{p}", ordered[min(len(ordered) - 1, len(ordered) * p // 100)]) for p in (0, 25, 50, 67, 80, 85, 90, 95, 100)]
    return (f'{{\n{pad}"OriginalValues":[\n{deep}' + ",".join(map(repr, values)) + f'\n{pad}],\n' + line(numbers, pad)
            + f',\n{pad}"LowerOutliers":{none},\n{pad}"UpperOutliers":{none},\n{pad}"AllOutliers":{none},\n' + line(spread, pad)
            + f',\n{pad}"ConfidenceInterval":{{\n' + line(interval, deep) + f'\n{pad}}},\n{pad}"Percentiles":{{\n'
            + line(percentiles, deep) + f'\n{pad}}}\n         }}')


def benchmark(number, draw, shift):
    kind, method = f"Component{number // 50:03}Benchmarks", f"Operation{number % 50:02}"
    parameters = f"Size={1 << (number % 12)}&Kind=Interleaved{number % 7}&Text=quoted, parameters"
    typical = 10 ** draw.uniform(1, 5)
    operations = 1 << max(4, min(26, int(5e8 / typical)).bit_length())
    # One launch sits a few percent beside the benchmark's own speed; its iterations scatter around that.
    launch = typical * draw.gauss(1, 0.03) * shift
    actual = [round(max(launch * draw.gauss(1, 0.01), 0.1) * operations) for _ in range(15)]
    overhead = round(operations * 0.4)
    rows = []
    for mode, stage, index in STAGES:
        if mode == "Overhead":
            nanoseconds = overhead + index * 37
        elif stage == "Actual":
            nanoseconds = actual[index - 1] + overhead
        elif stage == "Result":
            nanoseconds = actual[index - 1]
        else:
            nanoseconds = round(launch * operations * (1 + 1 / index))
        rows.append(measurement(mode, stage, index, operations if stage not in ("Jitting", "Pilot") else 1 << index, nanoseconds))
    allocated = 8 * (number % 40)
    metrics = ",".join(metric(described, allocated if described[4] == "B" else number % 13 / 1024, i)
                       for i, described in enumerate(METRICS))
    pad = " " * 9
    return (f'{{\n{pad}"DisplayInfo":"{kind}.{method}: DefaultJob [{parameters}]",\n{pad}"Namespace":"Gate.Speed.Generated",\n'
            f'{pad}"Type":"{kind}",\n{pad}"Method":"{method}",\n{pad}"MethodTitle":"{method}",\n{pad}"Parameters":"{parameters}",\n'
            f'{pad}"FullName":"Gate.Speed.Generated.{kind}.{method}({parameters})",\n{pad}"HardwareIntrinsics":"{INTRINSICS}",\n'
            f'{pad}"Statistics":' + statistics([value / operations for value in actual])
            + f',\n{pad}"Memory":{{\n            "Gen0Collections":{number % 300},\n            "Gen1Collections":0,\n'
            f'            "Gen2Collections":0,\n            "TotalOperations":{operations},\n'
            f'            "BytesAllocatedPerOperation":{allocated}\n{pad}}},\n{pad}"Measurements":[\n            ' + ",".join(rows)
            + f'\n{pad}],\n{pad}"Metrics":[\n            ' + metrics + f'\n{pad}]\n      }}')


def write_report(path, count, seed, shift):
    draw = random.Random(seed)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(HOST)
        for number in range(count):
            file.write("," * (number > 0) + benchmark(number, draw, shift))
        file.write("\n   ]\n}\n")


def go_number(value):
    """As Go's testing package prints a float: four digits below 1000, none behind the point above."""
    return f"{value:.0f}" if value >= 999.95 else f"{value:.1f}" if value >= 99.995 else f"{value:.2f}"


def write_text(path, count, seed):
    draw = random.Random(seed)
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        for package in range(100):
            file.write(f"goos: linux\ngoarch: amd64\npkg: example.org/engine/pkg{package:02}\ncpu: AMD EPYC 7763 64-Core Processor\n")
            for number in range(count // 100):
                typical = 10 ** draw.uniform(1, 5)
                for _ in range(10):
                    file.write(f"BenchmarkOperation{number:03}/size={1 << (number % 12)}-4         \t{int(1e9 / typical):8}\t"
                               f"{go_number(typical * draw.gauss(1, 0.02)):>14} ns/op\t{8 * (number % 40):8} B/op\t{number % 9:8} allocs/op\n")
            file.write(f"PASS\nok  \texample.org/engine/pkg{package:02}\t12.345s\n")


def main():
    folder, count = Path(sys.argv[1]), int(sys.argv[2]) if len(sys.argv) > 2 else 5000
    folder.mkdir(parents=True, exist_ok=True)
    write_report(folder / "base.json", count, 1, 1.0)
    write_report(folder / "candidate.json", count, 2, 1.01)
    write_text(folder / "base.txt", 2 * count, 3)
    write_text(folder / "candidate.txt", 2 * count, 4)


if __name__ == "__main__":
    main()
