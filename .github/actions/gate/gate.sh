#!/usr/bin/env bash
# One step of the action. Everything comes in through the environment, and is handed on as whole words: nothing that anybody writes becomes a command.
set -euo pipefail

# On Windows the runner's paths have backslashes, which bash does not take for folders.
posix() { if command -v cygpath >/dev/null; then cygpath -u "$1"; else printf '%s\n' "$1"; fi; }
native() { if command -v cygpath >/dev/null; then cygpath -w "$1"; else printf '%s\n' "$1"; fi; }

temp="$(posix "$RUNNER_TEMP")/gate"
mkdir -p "$temp"

output() { printf '%s=%s\n' "$1" "$2" >>"$GITHUB_OUTPUT"; }

gate() { dotnet "$GATE_TOOL" "$@"; }

# Bash 3.2 of macOS takes an empty array for one that is not set: hence the +.
common=()
[ -z "${GATE_CONFIG:-}" ] || common+=(--config "$GATE_CONFIG")

measuring=()
[ -z "${GATE_BASE:-}" ] || measuring+=(--base "$GATE_BASE")
if [ -n "${GATE_SUITES:-}" ]; then
  read -r -a suites <<<"$GATE_SUITES"
  measuring+=("${suites[@]}")
fi

case "${1:-}" in
build)
  # The SDK of Gate's own global.json, whatever the repository that is measured asks for.
  cd "$(dirname "${BASH_SOURCE[0]}")/../../.."
  dotnet publish src/Gate.Cli -c Release -v quiet -nologo --artifacts-path "$(native "$temp/build")" -o "$(native "$temp/tool")"
  output tool "$(native "$temp/tool/dotnet-gate.dll")"
  ;;
fetch)
  cd "$GATE_FOLDER"
  # The base is built as well, and where it is depends on the history. A private repository needs `fetch-depth: 0` instead: there is no token here.
  if [ "$(git rev-parse --is-shallow-repository)" = true ]; then
    GIT_TERMINAL_PROMPT=0 git fetch --quiet --no-tags --unshallow origin ||
      echo "::warning title=Gate::The history could not be fetched. Give actions/checkout fetch-depth: 0."
  fi
  # GitHub's merge commit has the base for its first parent.
  base="$(git rev-parse --verify --quiet 'HEAD^1' || git rev-parse HEAD)"
  output cache "$(native "$temp/cache")"
  output builds "$(native "$temp/cache")/builds/*/baseline_"
  output key "gate-$GATE_NAME-${RUNNER_OS:-}-${RUNNER_ARCH:-}-$(dotnet --version)-$base"
  ;;
measure)
  cd "$GATE_FOLDER"
  gate run ${common[@]+"${common[@]}"} ${measuring[@]+"${measuring[@]}"} -o "$(native "$temp/run.jsonl")"
  ;;
check)
  cd "$GATE_FOLDER"
  report="$(native "$temp/report.json")"
  code=0
  gate check ${common[@]+"${common[@]}"} ${measuring[@]+"${measuring[@]}"} -o "$report" || code=$?
  # Without a token: the summary, the outputs and the annotations.
  if [ -s "$temp/report.json" ]; then gate publish ${common[@]+"${common[@]}"} --name "$GATE_NAME" "$report"; fi
  exit "$code"
  ;;
baseline)
  cd "$GATE_FOLDER"
  stored="$temp/stored"
  mkdir -p "$stored"
  gate check ${common[@]+"${common[@]}"} ${measuring[@]+"${measuring[@]}"} -o "$(native "$stored/report.json")"
  gate baseline update ${common[@]+"${common[@]}"}
  cp -R "$(dirname "${GATE_CONFIG:-gate.yml}")/baselines" "$stored/"
  ;;
push)
  cd "$GATE_FOLDER"
  stored="$temp/stored"
  cp -R "$stored/baselines/." "$(dirname "${GATE_CONFIG:-gate.yml}")/baselines/"
  gate baseline update ${common[@]+"${common[@]}"} --commit "$GATE_BRANCH" --report "$(native "$stored/report.json")"
  ;;
start)
  cd "$GATE_FOLDER"
  gate publish ${common[@]+"${common[@]}"} --name "$GATE_NAME" --start
  ;;
publish)
  cd "$GATE_FOLDER"
  gate publish ${common[@]+"${common[@]}"} --name "$GATE_NAME" --artifact "$GATE_ARTIFACT"
  ;;
*)
  echo "gate.sh knows build, fetch, measure, check, baseline, push, start and publish." >&2
  exit 2
  ;;
esac
