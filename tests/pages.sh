#!/bin/sh
# pages.sh - the first screen of every example, as text, HTML and JSON
#
# A page is one screen: 45 lines of 80 columns, three acts that are still to be done,
# five questions and four things then. Its first act is the first of the plan that is
# the finder's own and to be done, in all three forms; and the worked pages in
# tests/pages come out line by line, but for how they are broken into lines.
#
#   sh tests/pages.sh

set -eu
. tests/skip.sh
: "${BUILD:=build}"
command -v python3 >/dev/null || {
  skip "all, there is no python3"
  exit 0
}
export LC_ALL=C.UTF-8 RUTIN="${RUN:-} $BUILD/rutin"
unset COLUMNS
exec python3 tests/pages/pages.py
