#!/bin/sh
# run.sh - hosts in other languages decide all examples, as C does
#
#   sh examples/run.sh             those whose tools are here (make examples)
#   sh examples/run.sh python      this one, and it is a fault when it cannot be
#
# A language is a function that bears the name of its folder. It runs that folder's
# tests, which fail by their status, and its program of a Friday night; or it calls
# skip, with what is missing. It may use
#
#   RUTIN_LIBRARY   the shared library that was built
#   RUTIN_DIGEST    what all examples come to in C; examples/digest.c defines it
#   RUTIN_COST      microseconds of a decision with its plan in C
#
# `make` has built the library and the digest before.

set -eu
cd "$(dirname "$0")/.."
: "${BUILD:=build}"
languages="python"

RUTIN_LIBRARY=$(realpath "$BUILD/librutin.so")
"$BUILD/digest" >"$BUILD/digest.txt"
RUTIN_DIGEST=$(sed -n 1p "$BUILD/digest.txt")
RUTIN_COST=$(sed -n 2p "$BUILD/digest.txt")
export BUILD RUTIN_LIBRARY RUTIN_DIGEST RUTIN_COST

# skip WHAT IS MISSING: says it; a language that was asked for fails by it.
skip() {
  echo "run.sh: skipped $language: $*"
  [ -z "$asked" ] || exit 1
}

python() {
  for python in ${PYTHON:-python3 /usr/bin/python3}; do
    if "$python" -c 'import cffi' 2>/dev/null; then
      PYTHONPATH=examples/python PYTHONDONTWRITEBYTECODE=1
      export PYTHONPATH PYTHONDONTWRITEBYTECODE
      "$python" -W error -m unittest discover examples/python
      "$python" examples/python/friday_night.py
      return
    fi
  done
  skip "no Python with cffi (apt-get install python3-cffi)"
}

asked=$*
for language in ${asked:-$languages}; do
  case " $languages " in
    *" $language "*) ;;
    *) echo "run.sh: no language $language; there are: $languages" >&2; exit 2 ;;
  esac
  echo "== $language"
  (set -e; "$language")
done
