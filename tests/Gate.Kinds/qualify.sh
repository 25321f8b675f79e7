#!/usr/bin/env bash
# Lets two builds of twelve kinds of benchmarks duel on this machine, which should do nothing else meanwhile.
#   qualify.sh --recipes --duels 5           compares ways of measuring (about 20 minutes)
#   qualify.sh --duels 60 -o duels.jsonl     records duels for tests/Gate.Replay (about 20 minutes)
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
dotnet build "$here/../../src/Gate.Cli" -c Release --nologo -v quiet
"$here/make-repository.sh" "$work/kinds"
arguments=("$@")
# A file is meant from where the script was started.
for index in "${!arguments[@]}"; do
  [[ ${arguments[index]} == -o ]] && arguments[index + 1]=$(realpath -m "${arguments[index + 1]}")
done
cd "$work/kinds"
"$here/../../src/Gate.Cli/bin/Release/net10.0/dotnet-gate" testbed qualify "${arguments[@]}"
