#!/bin/sh
# plans.sh - the same bytes: every example's plan is the one that is written down
#
# plans.sha256 holds the SHA-256 of the plan of every example, in each language,
# without the digest of its routine and what is asked. Where a plan is changed on purpose, write
# them anew, and the change shows which:
#
#   UPDATE=1 sh tests/plans.sh
#
#   sh tests/plans.sh           as make test built it
#   sh tests/plans.sh --all     as gcc and clang build it at -O0, -O2 and -O3, at
#                               different addresses, in other locales and zones

set -eu
. tests/skip.sh
export LC_ALL=C
: "${BUILD:=build}" "${CC:=cc}" "${RUN:=}"
: "${FLAGS:=-std=c11 -O2 -Iinclude $(pkg-config --cflags libcjson libmd)}"
dir=$BUILD/tests/plans
sums=tests/plans.sha256
mkdir -p "$dir"

# build CC FLAGS LIBRARY: word splitting of the flags is meant.
build() {
  $1 $2 -o "$dir/plans" tests/plans.c "$3" \
    $(pkg-config --libs lua5.4 libcjson libmd) -lm
}

# What the plans come to, by the program in $dir, as run by a command if any.
list() {
  "$@" "$dir/plans" rules/sweden.lua examples/cases/*.json
  for town in helsingborg landsbygd; do
    "$@" "$dir/plans" "rules/$town.lua" "examples/cases/$town"/*.json
  done
}

# check HOW COMMAND...: the plans as run by the command are those written down.
check() {
  how=$1
  shift
  list "$@" >"$dir/found"
  diff "$sums" "$dir/found" >"$dir/differ" || {
    echo "plans.sh: other plans than tests/plans.sha256 has, $how:" >&2
    sed -n 's/^[<>] [0-9a-f]*/ /p' "$dir/differ" | sort -u >&2
    echo "plans.sh: if that is meant: UPDATE=1 sh tests/plans.sh" >&2
    exit 1
  }
  echo "plans.sh: $(wc -l <"$sums") plans the same, $how"
}

# in_locale LOCALE ZONE HOW COMMAND...: the locale is made where none is installed.
in_locale() {
  locale=$1 zone=$2 how=$3
  shift 3
  [ -d "$dir/locales/$locale" ] ||
    localedef -i "${locale%.*}" -f UTF-8 "$dir/locales/$locale" 2>/dev/null || {
    skip "$locale, localedef cannot make it"
    return
  }
  check "$how, $locale, $zone" env LOCPATH="$dir/locales" LC_ALL="$locale" \
    TZ="$zone" "$@"
}

# Every process has other addresses, but for the last two.
check_ways() {
  mkdir -p "$dir/locales"
  check "$1" env TZ=UTC
  in_locale sv_SE.UTF-8 Europe/Stockholm "$1"
  in_locale tr_TR.UTF-8 Pacific/Kiritimati "$1"
  if setarch -R true 2>/dev/null; then
    in_locale tr_TR.UTF-8 America/St_Johns "$1, fixed addresses" setarch -R
  else
    skip "fixed addresses, setarch cannot have them"
  fi
}

if [ "${1:-}" = --all ]; then
  dir=$(cd "$dir" && pwd)
  for compiler in gcc clang; do
    if ! command -v $compiler >/dev/null; then
      skip "$compiler, it is not there"
      continue
    fi
    for level in -O0 -O2 -O3; do
      flags="$level -Wno-unknown-warning-option"
      make -s -j2 BUILD="$dir/$compiler$level" CC=$compiler CFLAGS="$flags" \
        "$dir/$compiler$level/librutin.a"
      build $compiler "$FLAGS $flags" "$dir/$compiler$level/librutin.a"
      check_ways "$compiler $level"
    done
  done
  exit
fi

build "$CC" "$FLAGS" "$BUILD/librutin.a"
[ -z "${UPDATE:-}" ] || list $RUN >"$sums"
check "$CC" $RUN
