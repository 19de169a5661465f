#!/bin/sh
# handbook.sh - every command line of rules/HANDBOK.md does what the page says
#
# They are run in their order, in an empty folder. Each ends with 0, or with what
# the page says behind it. What a reader is to write is written: Lua blocks are added
# to the routine, and where the page has it filled in, numbers and dates are.

set -eu
: "${BUILD:=build}"
top=$PWD
BUILD=$(cd "$BUILD" && pwd)
dir=$BUILD/tests/handbook
rm -rf "$dir"
mkdir -p "$dir"
cd "$dir"
export PATH="$BUILD:$PATH" RUTIN_RULES="$top/rules" LC_ALL=C

awk '
  /^\$ / { wanted = 0; if (match($0, /slutar med [0-9]( eller [0-9])?/)) {
      wanted = substr($0, RSTART + 11, RLENGTH - 11); gsub(/[^0-9]/, "", wanted) }
    print "run " wanted " <<\"END\"\n" substr($0, 3) "\nEND"; next }
  /^```lua/ { print "cat >>exempelby.lua <<\"END\""; inside = 1; next }
  /^```/ { if (inside) print "END"; inside = 0; next }
  /^<!-- fyll i -->/ { print "fill_in" }
  inside' "$top/rules/HANDBOK.md" >commands
[ "$(grep -c '^run ' commands)" -gt 12 ] || { echo "handbook.sh: few commands" >&2; exit 1; }

fill_in() {
  sed 's/-- phone = ""/phone = "0000-10 20 30"/; s/2099-12-31/2026-01-01/
    s/2099-01-01/2027-06-30/' exempelby.lua >filled
  cat filled >exempelby.lua
}
run() {
  status=0
  cat >line
  sh line </dev/null >said 2>&1 || status=$?
  case $1 in *"$status"*) return ;; esac
  cat said
  echo "handbook.sh: ends with $status: $(cat line)" >&2
  exit 1
}
. ./commands
[ -s rutin.html ] && [ -s andringar.md ] || { echo "handbook.sh: no documents" >&2; exit 1; }
