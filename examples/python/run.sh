#!/bin/sh
# run.sh - runs the tests of the package and its program
#
#   BUILD=build sh examples/python/run.sh   where make has built librutin.so; with
#                                           DIGEST the plans' digest has to be that,
#                                           and COST, C's, is printed beside Python's

set -eu
cd "$(dirname "$0")/../.."
: "${BUILD:=build}" "${PYTHON:=python3}"
RUTIN_LIBRARY=$(realpath "$BUILD/librutin.so")
PYTHONPATH=examples/python PYTHONDONTWRITEBYTECODE=1
export RUTIN_LIBRARY PYTHONPATH PYTHONDONTWRITEBYTECODE

"$PYTHON" examples/python/friday_night.py >"$BUILD/friday_night.py.txt"
"$PYTHON" -W error -m unittest discover examples/python
