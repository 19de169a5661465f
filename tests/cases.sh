#!/bin/sh
# cases.sh - every example case comes out as its file says
#
# examples/cases/*.json are decided by rules/sweden.lua, and those in a folder
# there by the routine of the folder's name. tests/detail holds what no example
# shows of sweden: expectations computed for the mutants, which nobody has read.

set -eu
rutin="${RUN:-} ${BUILD:-build}/rutin"

$rutin test rules/sweden.lua examples/cases/*.json tests/detail/*.json
for town in helsingborg landsbygd; do
  $rutin test "rules/$town.lua" "examples/cases/$town"/*.json
done
