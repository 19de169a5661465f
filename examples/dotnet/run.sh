#!/bin/sh
# run.sh - compiles the binding of .NET, and runs its program and its test on Mono
#
#   BUILD=build sh examples/dotnet/run.sh   where make has built librutin.so; with
#                                           DIGEST the plans' digest has to be that,
#                                           and COST, C's, is printed beside .NET's
#
# Ends in 77 where there is no compiler, runtime or class library of Mono's.

set -eu
cd "$(dirname "$0")/../.."
: "${BUILD:=build}"
out=$BUILD/dotnet
if [ -n "${SANITIZE:-}" ]; then
  echo "run.sh: skipped, mono has no sanitizer inside"
  exit 0
fi
for tool in mcs mono; do
  command -v $tool >/dev/null || {
    echo "run.sh: found no $tool (apt-get install mono-mcs)" >&2
    exit 77
  }
done

# C# 7.2 is the last that mcs knows, and there is nothing of 7.3 in it.
compile() {
  mcs -langversion:7.2 -warn:4 -warnaserror -optimize+ "$@"
}
mkdir -p "$out"
compile -unsafe -target:library -out:"$out/Rutin.dll" examples/dotnet/Rutin/*.cs
compile -r:"$out/Rutin.dll" -out:"$out/FridayNight.exe" examples/dotnet/FridayNight.cs
compile -unsafe -out:"$out/RutinTest.exe" examples/dotnet/Rutin/*.cs \
  examples/dotnet/Test/RutinTest.cs

LD_LIBRARY_PATH=$(realpath "$BUILD")
MONO_GC_PARAMS=nursery-size=4m
export LD_LIBRARY_PATH MONO_GC_PARAMS
mono "$out/FridayNight.exe" rules/helsingborg.lua examples/friday-night.json \
  >"$out/friday-night.txt"
grep -q '^1\. Ring polisen' "$out/friday-night.txt"
mono "$out/RutinTest.exe"
