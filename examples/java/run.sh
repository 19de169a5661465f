#!/bin/sh
# run.sh - compiles the binding of Java, and runs its program and its test
#
#   BUILD=build sh examples/java/run.sh   where make has built librutin.so; with
#                                         DIGEST the plans' digest has to be that,
#                                         and COST, C's, is printed beside Java's
#
# JNA is the jar of that name, or Debian's. Ends in 77 where there is none, or no JDK
# of 17 or later. The heap is of one size and touched, so that what grows is C's.

set -eu
cd "$(dirname "$0")/../.."
: "${BUILD:=build}" "${JNA:=/usr/share/java/jna.jar}"
out=$BUILD/java
if [ -n "${SANITIZE:-}" ]; then
  echo "run.sh: skipped, java has no sanitizer inside"
  exit 0
fi
missing() {
  echo "run.sh: found no $1 (apt-get install $2)" >&2
  exit 77
}
command -v javac >/dev/null || missing javac openjdk-17-jdk-headless
[ -f "$JNA" ] || missing "$JNA" libjna-java
version=$(javac -version 2>&1 | sed 's/^javac \([0-9]*\).*/\1/')
[ "$version" -ge 17 ] || missing "javac of 17 or later" openjdk-17-jdk-headless

mkdir -p "$out"
javac --release 17 -encoding UTF-8 -Xlint:all -Werror -cp "$JNA" -d "$out" \
  examples/java/*.java examples/java/rutin/*.java examples/java/test/rutin/*.java

run() {
  java -XX:+UseSerialGC -XX:+AlwaysPreTouch -Xms96m -Xmx96m \
    -Drutin.library="$(realpath "$BUILD/librutin.so")" -cp "$JNA:$out" "$@"
}
run FridayNight rules/helsingborg.lua examples/friday-night.json \
  >"$out/friday-night.txt"
grep -q '^1\. Ring polisen' "$out/friday-night.txt"
run rutin.RutinTest
