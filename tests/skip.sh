#!/bin/sh
# skip.sh - for a script that may have to leave something out
#
# To be read with `. tests/skip.sh`, which begins the script's list of skipped
# things anew. `make test` counts the lists when all is done.

skipped=${BUILD:-build}/tests/$(basename "$0" .sh).skipped
mkdir -p "${skipped%/*}" && : >"$skipped" || exit 1

# skip WHAT, WHY: says it and keeps it.
skip() {
  echo "$(basename "$0"): skipped $*" | tee -a "$skipped"
}
