#!/bin/sh
# hours.sh - opening hours, held against opening_hours.js
#
# Run by `make hours`, which builds first and sets BUILD, CC and FLAGS. A thousand
# drawn texts are asked of both when they are open; where they are to differ stands
# in hours/compare.mjs, kind by kind. Without npm, or without what it fetches, this
# says so and tests nothing.
#
#   sh tests/hours.sh [COUNT [SEED]]

set -eu
. tests/skip.sh
: "${BUILD:=build}" "${CC:=cc}"
: "${FLAGS:=-std=c11 -O2 -D_POSIX_C_SOURCE=200809L -Iinclude}"
dir=$BUILD/tests/hours
version=3.15.0
mkdir -p "$dir"

if ! command -v npm >"$dir/npm" || ! command -v node >"$dir/npm"; then
  skip "all, for want of npm"
  exit 0
fi
if ! grep -qs "\"version\": \"$version\"" \
  "$dir/node_modules/opening_hours/package.json"; then
  npm install --silent --no-audit --no-fund --prefix "$dir" \
    "opening_hours@$version" >"$dir/npm" 2>&1 || {
    skip "all, npm cannot fetch opening_hours@$version"
    exit 0
  }
fi

# shellcheck disable=SC2086,SC2046
$CC $FLAGS -Isrc -o "$dir/asked" tests/hours/asked.c "$BUILD/librutin.a" \
  $(pkg-config --libs lua5.4 libmd) -lm
cp tests/hours/compare.mjs "$dir"
TZ=UTC node "$dir/compare.mjs" "$dir/asked" "$@"
