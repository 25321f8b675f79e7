#!/bin/sh
# Simulates the whole calibration and prints it as Markdown: print-table.sh [FILE]
set -eu
project=$(cd "$(dirname "$0")/.." && pwd)
out=${1:-$(mktemp)}
case $out in /*) ;; *) out=$(pwd)/$out ;; esac
GATE_CALIBRATION=full GATE_CALIBRATION_OUT=$out \
    dotnet test "$project" --filter "FullyQualifiedName~Calibration.TableTests" --verbosity quiet >&2
cat "$out"
