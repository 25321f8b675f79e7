#!/usr/bin/env bash
# Measures Gate against Python's json.load on two large reports, and its start against an empty program.
# Needs the .NET SDK and python3; leaves nothing behind. Exits 1 when a limit is exceeded.
set -euo pipefail

here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
root=$(cd "$here/../.." && pwd)
work=$(mktemp -d)
trap 'rm -rf "$work" "$root"/src/*/obj/speed.lock.json' EXIT

case "$(uname -s)-$(uname -m)" in
  Linux-x86_64) rid=linux-x64 ;;
  Linux-aarch64) rid=linux-arm64 ;;
  Darwin-arm64) rid=osx-arm64 ;;
  Darwin-x86_64) rid=osx-x64 ;;
  *) echo "speed.sh knows no runtime identifier for $(uname -s)-$(uname -m)." >&2; exit 2 ;;
esac

# A lock file of its own: restoring for one platform would add that platform to the committed ones.
dotnet publish "$root/src/Gate.Cli" -c Release -r "$rid" -p:PublishReadyToRun=true --self-contained false \
  --artifacts-path "$work/artifacts" -p:NuGetLockFilePath=obj/speed.lock.json -p:RestoreLockedMode=false -o "$work/gate" --nologo -v quiet

mkdir "$work/empty"
cat > "$work/empty/Empty.csproj" <<'PROJECT'
<Project Sdk="Microsoft.NET.Sdk">
  <PropertyGroup>
    <OutputType>Exe</OutputType>
    <TargetFramework>net10.0</TargetFramework>
  </PropertyGroup>
</Project>
PROJECT
echo 'return 0;' > "$work/empty/Program.cs"
dotnet publish "$work/empty" -c Release -r "$rid" --self-contained false -o "$work/empty/out" --nologo -v quiet

python3 "$here/make-reports.py" "$work/reports"
python3 "$here/measure.py" "$work/gate/dotnet-gate" "$work/empty/out/Empty" "$work/reports"
