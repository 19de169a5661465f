#!/bin/sh
# parallel.sh - rutin batch over several workers, by GNU parallel
#
#   sh parallel.sh ROUTINE [OPTION OF PARALLEL...] <cases.jsonl >plans.jsonl
#
# parallel cuts the cases into blocks of whole lines, gives each block to a
# worker and puts the answers back in order. The answer to a line depends on that
# line alone, so they are those of one process. The workers are the cores of this
# machine; `--sshlogin server1,server2` makes them those of others, where rutin
# and the routine are installed. RUTIN names another command than `rutin`.

set -eu
routine=${1:?give a routine, as helsingborg}
shift
exec parallel --pipe --keep-order "$@" \
  "${RUTIN:-rutin}" batch --threads 1 --lang sv "$routine"
