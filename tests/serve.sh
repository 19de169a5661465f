#!/bin/sh
# serve.sh - the HTTP service: every path, and everything that goes wrong
#
#   sh tests/serve.sh            what takes seconds
#   sh tests/serve.sh all        10,000 requests through five reloads too
#   sh tests/serve.sh Deciding   the tests of that class
#
# tests/serve/ holds the tests and a client that says exactly what it is told. It is
# Python's own library, and for schemas Debian's python3-jsonschema.

set -eu
. tests/skip.sh
BUILD=${BUILD:-build}
export BUILD LC_ALL=C.UTF-8 PYTHONDONTWRITEBYTECODE=1

if [ ! -x "$BUILD/rutin-serve" ]; then
  skip "all, for want of libmicrohttpd"
  exit 0
fi
for python in /usr/bin/python3 python3; do
  if $python -c 'import sys; sys.exit(sys.version_info < (3, 9))' 2>/dev/null; then
    exec $python tests/serve/run.py "$@"
  fi
done
skip "all, for want of python3"
