#!/bin/sh
# Simulates the whole calibration, some ten minutes of processor time, and prints it as Markdown: print-table.sh [FILE]
# FILE.partial grows while it runs.
set -eu
project=$(cd "$(dirname "$0")/.." && pwd)
out=${1:-$(mktemp -d)/calibration.md}
case $out in /*) ;; *) out=$(pwd)/$out ;; esac
rm -f "$out"
GATE_CALIBRATION=full GATE_CALIBRATION_OUT=$out \
    dotnet test "$project" --filter "FullyQualifiedName~Calibration.TableTests" --verbosity quiet >&2
# A run that was cut off leaves no table behind.
cat "$out"
