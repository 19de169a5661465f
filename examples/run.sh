#!/bin/sh
# run.sh - hosts in other languages decide all examples, as C does
#
#   sh examples/run.sh             those whose tools are here (make examples)
#   sh examples/run.sh python      this one, and it is a fault when it cannot be
#
# A language is a function of its folder's name. It runs what that folder has, its
# run.sh, which fails by its status; or it calls skip, with what is missing. It has
#
#   BUILD    where make has built the library
#   DIGEST   what all examples come to in C; examples/digest.c defines it
#   COST     microseconds of a decision with its plan in C

set -eu
cd "$(dirname "$0")/.."
: "${BUILD:=build}"
languages="cpp dotnet go java node postgresql python"

"$BUILD/digest" >"$BUILD/digest.txt"
DIGEST=$(sed -n 1p "$BUILD/digest.txt")
COST=$(sed -n 2p "$BUILD/digest.txt")
export BUILD DIGEST COST

# skip WHAT IS MISSING: says it; a language that was asked for fails by it.
skip() {
  echo "run.sh: skipped $language: $*"
  [ -z "$asked" ] || exit 1
}

# run_or_skip WHAT IS MISSING: where the language's own run.sh ends in 77.
run_or_skip() {
  status=0
  sh "examples/$language/run.sh" || status=$?
  [ "$status" -ne 77 ] || skip "$@"
  [ "$status" -eq 77 ] || return "$status"
}

cpp() {
  command -v "${CXX:-c++}" >/dev/null || {
    skip "no C++ compiler (apt-get install g++)"
    return
  }
  sh examples/cpp/run.sh
}

dotnet() { run_or_skip "no Mono with its compiler (mono-mcs)"; }

go() {
  env go version >/dev/null 2>&1 || { # this function is what the name stands for here
    skip "no Go (apt-get install golang-go)"
    return
  }
  sh examples/go/run.sh
}

java() { run_or_skip "no JDK of 17 with JNA (openjdk-17-jdk-headless libjna-java)"; }

node() { run_or_skip "no Node with its headers (libnode-dev)"; }

postgresql() {
  run_or_skip "no PostgreSQL to build for (postgresql-15, postgresql-server-dev-15)"
}

python() {
  for python in ${PYTHON:-python3 /usr/bin/python3}; do
    if "$python" -c 'import cffi' 2>/dev/null; then
      PYTHON=$python sh examples/python/run.sh
      return
    fi
  done
  skip "no Python with cffi (apt-get install python3-cffi)"
}

asked=$*
for language in ${asked:-$languages}; do
  case " $languages " in
    *" $language "*) ;;
    *)
      echo "run.sh: no language $language; there are: $languages" >&2
      exit 2
      ;;
  esac
  echo "== $language"
  (set -e; "$language")
done
