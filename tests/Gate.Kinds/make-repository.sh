#!/usr/bin/env bash
# Makes a git repository of twelve kinds of benchmarks in a new folder, outside this one and gated by time.
# usage: make-repository.sh FOLDER
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
folder=${1:?usage: make-repository.sh FOLDER}
kinds=(IntegerCompute DotProduct Hashing NumberParsing Sorting DictionaryLookup PointerChase SequentialScan SurvivingObjects RegexMatching JsonWriting InterfaceCalls)

mkdir -p "$folder/bench"
for kind in Program "${kinds[@]}"; do cp "$here/$kind.cs" "$folder/bench/"; done
# What the props of this repository would say, said in the project.
sed -e 's|<PackageReference Include="BenchmarkDotNet" />|<PackageReference Include="BenchmarkDotNet" Version="0.15.8" />|' \
  -e '/ConcurrentGarbageCollection/d' \
  -e 's|<OutputType>|<TargetFramework>net10.0</TargetFramework>\n    <ImplicitUsings>enable</ImplicitUsings>\n    <Nullable>enable</Nullable>\n    <OutputType>|' \
  "$here/Gate.Kinds.csproj" > "$folder/bench/Gate.Kinds.csproj"
cat > "$folder/gate.yml" <<'YAML'
version: 1
suites:
  kinds:
    benchmarkdotnet: { project: bench }
    metrics: [time]
YAML
printf 'bin/\nobj/\n' > "$folder/.gitignore"
git -C "$folder" init -q .
git -C "$folder" add -A
git -C "$folder" -c user.name=kinds -c user.email=kinds@example.org commit -qm "Twelve kinds"
