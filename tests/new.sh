#!/bin/sh
# new.sh - what `rutin new` writes is a routine, and check lists what it lacks
#
# For names in both languages: the examples come out as expected, the findings of
# check are the lines to fill in and no others, and filled in it has none.

set -eu
: "${BUILD:=build}"
rutin="${RUN:-} $(cd "$BUILD" && pwd)/rutin"
RUTIN_RULES=$PWD/rules
export RUTIN_RULES LC_ALL=C
dir=$(cd "$BUILD" && pwd)/tests/new
rm -rf "$dir"
mkdir -p "$dir"
cd "$dir"

fail() {
  echo "new.sh: $*" >&2
  exit 1
}

# lacks FILE: CODE:LINE of each line that is to be filled in.
lacks() {
  awk '/^  in_force = .*2099/ { print "routine_not_in_force:" NR }
    /^  review_by = .*2099/ { print "review_too_early:" NR }
    /^amend.actor / { actor = NR }
    /^  -- phone = / { print "no_phone:" actor }' "$1"
}
finds() {
  $rutin check --format json --at 2026-11-30 "$1" | tr '{' '\n' | sed -n \
    's/.*"code":"\([a-z_]*\)".*"line":\([0-9]*\).*/\1:\2/p'
}

# holds LANGUAGE NAME ID
holds() {
  $rutin new --lang "$1" --to "$1" "$2" >said || fail "new $2 fails"
  grep -q "rutin check $1/$3.lua" said || fail "new $2 does not say what comes next"
  grep -q "title = {" "$1/$3.lua" && grep -q "sv = \"Rutin för enskilda ärenden, $4\"" \
    "$1/$3.lua" || fail "$2: the title is another"
  lacks "$1/$3.lua" | sort >want
  [ "$(wc -l <want)" -gt 10 ] || fail "$2: nothing is left to fill in"
  finds "$1/$3.lua" | sort | diff want - || fail "$2: check lists something else"
  $rutin test "$1/$3.lua" "$1/$3" >/dev/null || fail "$2: an example comes out otherwise"
  for file in "$1/$3.lua" "$1/$3"/*; do cp "$file" before
    $rutin new --lang "$1" --to "$1" "$2" 2>/dev/null && fail "$2 is written twice"
    cmp -s "$file" before || fail "$file is written over"
  done
  sed 's/-- phone = ""/phone = "000-1"/; s/2099-12-31/2026-01-01/; s/2099-01-01/2027-06-30/' \
    "$1/$3.lua" >filled.lua
  finds filled.lua | grep . && fail "$2: filled in, it still lacks something"
  $rutin test filled.lua "$1/$3" >/dev/null || fail "$2: filled in, an example is otherwise"
}
holds sv Exempelby exempelby Exempelby
holds en Exempelby exempelby Exempelby
holds sv östersund ostersund Östersund
holds sv 'Upplands Väsby' upplands_vasby 'Upplands Väsby'
# Where the base was found is said again in what comes next.
base=${RUTIN_RULES:-}
if [ -n "$base" ]; then
  (unset RUTIN_RULES && $rutin new --rules "$base" --to given given) >said ||
    fail "new --rules fails"
  grep -q "rutin check given/given.lua --rules $base" said ||
    fail "what comes next does not say --rules"
fi
# A base that stands where the routine will is found there, and needs no word.
mkdir beside && cp -r "$base"/* beside
(unset RUTIN_RULES && $rutin new --to beside Byn) >said || fail "the base beside it is not found"
grep -q -- --rules said && fail "the base beside it is said to be elsewhere"
(unset RUTIN_RULES && $rutin test beside/byn.lua beside/byn >/dev/null) ||
  fail "beside the base, an example is otherwise"
grep -q '"workspace.library"' sv/.luarc.json || fail "an editor is told nothing"

for name in sweden '' '../x' 'a"b' '2by' '日本' '_a'; do
  status=0
  $rutin new --to bad "$name" >/dev/null 2>said || status=$?
  [ $status = 2 ] && [ ! -e bad ] || fail "the name '$name' ends with $status"
done
