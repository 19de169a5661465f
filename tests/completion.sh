#!/bin/bash
# completion.sh - what a shell offers after `rutin` is what the command takes
#
# Every command and every option that the help names is offered, and nothing
# else; values, names of routines and files where they stand.

if [ -z "${BASH_VERSION:-}" ]; then
  . tests/skip.sh
  command -v bash >/dev/null || { skip "all, for there is no bash"; exit 0; }
  exec bash "$0"
fi

set -eu
: "${BUILD:=build}"
cd "$(dirname "$0")/.."
top=$PWD
PATH=$(cd "$BUILD" && pwd):$PATH
export PATH RUTIN_RULES=$top/rules LC_ALL=C
# shellcheck disable=SC1091
. src/cli/completion.bash
cd examples

fail() {
  echo "completion.sh: $*" >&2
  exit 1
}

# offers WORDS...: what is offered for the last of them, sorted, on one line.
offers() {
  COMP_WORDS=(rutin "$@")
  COMP_CWORD=$#
  _rutin
  printf '%s\n' ${COMPREPLY[@]+"${COMPREPLY[@]}"} | sort | xargs
}
# holds WANTED WORDS...
holds() {
  wanted=$1
  shift
  found=$(offers "$@")
  [ "$found" = "$wanted" ] || fail "rutin $*: found \"$found\", wanted \"$wanted\""
}

mapfile -t commands < <(rutin --help | awk '/^Commands:/ { on = 1; next } /^$/ { on = 0 }
  on && /^  [a-z]/ { print $1 }')
[ ${#commands[@]} -ge 15 ] || fail "the help names few commands"
holds "$(printf '%s\n' "${commands[@]}" --help --version | sort | xargs)" ''
for command in "${commands[@]}"; do
  holds "$(rutin help "$command" | grep -oE '^  --[a-z-]+' | sort | xargs)" \
    "$command" --
done

holds 'run' ru
holds 'en sv' run --lang ''
holds 'html json junit text' test --format ''
holds 'json junit' test --format j
holds 'plan' show --part p
holds 'helsingborg' run hel
holds 'friday-night.json' run helsingborg friday
holds 'friday-night.json' run --lang sv helsingborg friday
holds 'friday-night.json' run --brief helsingborg friday
holds 'landsbygd' diff sweden land
holds 'friday-night.json' diff sweden landsbygd friday
holds 'landsbygd' serve sweden land
holds 'cases' run --rules ca
holds '' run --now ''
holds '' new ''
holds 'verify' help ver
holds '' help run ''
