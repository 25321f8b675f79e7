#!/usr/bin/env python3
"""Compares the start of the installed tool (`dotnet-gate --version`) with that of a published empty console program: the median of ten runs of each,
which take turns. Ends with 0 when the tool takes at most 1.5 times as long. Needs the .NET SDK; takes two minutes, nearly all of it to pack.
With a folder, what was packed and published there is kept, and not made again.

    python3 tests/Gate.Package.Tests/startup.py [FOLDER]
"""
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

RUNS = 10
LIMIT = 1.5
ROOT = pathlib.Path(__file__).resolve().parents[2]
EXE = ".exe" if os.name == "nt" else ""


def run(*command, cwd=ROOT):
    done = subprocess.run(command, cwd=cwd, capture_output=True, text=True)
    if done.returncode:
        sys.exit(f"{' '.join(map(str, command))}\n{done.stdout}{done.stderr}")


def seconds(program):
    begin = time.perf_counter()
    subprocess.run([program, "--version"], stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def prepare(folder):
    """Packs and installs the tool, and publishes the empty program."""
    run("dotnet", "pack", ROOT / "src/Gate.Cli", "-c", "Release", "-o", folder / "feed", "--artifacts-path", folder / "artifacts",
        "-p:PackForThisSystem=true", "-p:RunAnalyzers=false", "-p:MinVerVersionOverride=0.0.1-startup")
    (folder / "nuget.config").write_text(
        f'<configuration><config><add key="globalPackagesFolder" value="{folder}/cache" /></config>'
        f'<packageSources><clear /><add key="feed" value="{folder}/feed" /></packageSources></configuration>')
    run("dotnet", "tool", "install", "dotnet-gate", "--version", "0.0.1-startup", "--tool-path", folder / "tool", cwd=folder)
    empty = folder / "empty"
    empty.mkdir()
    (empty / "empty.csproj").write_text(
        '<Project Sdk="Microsoft.NET.Sdk"><PropertyGroup><OutputType>Exe</OutputType><TargetFramework>net10.0</TargetFramework></PropertyGroup></Project>')
    (empty / "Program.cs").write_text('System.Console.WriteLine("1.0.0");')
    run("dotnet", "publish", "-c", "Release", "-o", folder / "published", cwd=empty)


def measure(folder):
    """Prints both medians and the sizes of the packages; the ratio of the medians."""
    programs = {"dotnet-gate": folder / "tool" / f"dotnet-gate{EXE}", "empty": folder / "published" / f"empty{EXE}"}
    for program in programs.values():
        seconds(program)
    times = {name: [] for name in programs}
    for _ in range(RUNS):
        for name, program in programs.items():
            times[name].append(seconds(program))
    medians = {name: statistics.median(taken) for name, taken in times.items()}
    ratio = medians["dotnet-gate"] / medians["empty"]
    print(f"dotnet-gate {medians['dotnet-gate'] * 1000:.0f} ms, an empty program {medians['empty'] * 1000:.0f} ms: {ratio:.2f} times (at most {LIMIT})")
    for package in sorted((folder / "feed").glob("*.nupkg")):
        print(f"{package.name}: {package.stat().st_size / 1e6:.1f} MB")
    return ratio


def main():
    with tempfile.TemporaryDirectory() as temporary:
        folder = pathlib.Path(sys.argv[1] if len(sys.argv) > 1 else temporary).resolve()
        if not (folder / "published").exists():
            prepare(folder)
        return 0 if measure(folder) <= LIMIT else 1


if __name__ == "__main__":
    sys.exit(main())
