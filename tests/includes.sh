#!/bin/sh
# includes.sh - does each file include what it uses, and nothing else?
#
#   sh tests/includes.sh          says what is wrong, a line each; 1 if any
#   sh tests/includes.sh --mend   writes the includes of those files anew
#
# A file includes the header that declares each name it uses. A .c counts what
# its own .h includes as included. include-what-you-use finds it out. The command
# in src/cli and the service in src/serve are hosts like any other: to them rutin.h is
# a header of others. The service is looked at where it was built.

set -eu
cd "$(dirname "$0")/.."
: "${BUILD:=build}"
: "${FLAGS:=-std=c11 -D_POSIX_C_SOURCE=200809L -Iinclude $(pkg-config --cflags lua5.4 libcjson libmd)}"
found=$(mktemp)
trap 'rm -f "$found" "$found".*' EXIT

# Headers without a .c of their own are looked at by themselves.
alone() {
  for header in src/*/*.h tests/*.h; do
    [ -f "${header%.h}.c" ] || echo "$header"
  done
}

there_is() {
  if [ -f "$BUILD/openapi_text.h" ]; then cat; else grep -v '^src/serve/'; fi
}

look() {
  { ls src/*/*.c tests/*.c tests/fuzz/*.c; alone; } | there_is |
    xargs -P "$(nproc)" -I FILE sh -c 'case FILE in
      src/cli/*) set -- -isystem include ;;
      src/serve/*) set -- -isystem include -I"$BUILD" -DRUTIN_RULES_DIR=\"\" ;;
      *) set -- -Isrc -I"$BUILD" ;;
      esac
      iwyu $FLAGS "$@" \
      -Wno-everything -Werror=implicit -Xiwyu --no_fwd_decls -Xiwyu --no_comments \
      -Xiwyu --mapping_file=tests/includes.imp FILE 2>&1 | sed "s|^|FILE |"' |
    LC_ALL=C sort -s -k 1,1 | cut -d ' ' -f 2- >"$found"
  ! grep -E '(error|fatal error): ' "$found" >&2 || exit 1
}

# A line for each include that is missing, or that is there for nothing.
faults() {
  awk '
    / should add these lines:$/ { file = $1; says = "does not include what it uses: " }
    / should remove these lines:$/ { file = $1; says = "includes what it does not use: " }
    /^The full include-list/ { says = "" }
    /^(- )?#include / && says { sub(/^- /, ""); print file ": " says $2 }' "$found" |
    LC_ALL=C sort -u
}

# The includes of a file as they should be, each on a line with the file before.
whole() {
  awk '
    /^The full include-list for / { file = $NF; sub(/:$/, "", file); next }
    /^---$/ { file = "" }
    file && /^#include / { print file " " $2 }' "$found" | LC_ALL=C sort -u
}

# Writes them where the first block of includes stands: its own header, ours,
# those of others.
mend() {
  own=${1#src/}
  own=${own%.c}.h
  awk -v file="$1" -v own="$own" '
    function put(name) { print "#include " name; any = 1 }
    function gap() { if (any) print ""; any = 0 }
    FNR == NR {
      if ($1 != file) next
      name = "/" substr($2, 2, length($2) - 2)
      if (name == substr("/" own, length(own) - length(name) + 2)) has_own = $2
      else if ($2 ~ /^"/) ours[++n] = $2
      else others[++m] = $2
      next
    }
    state == 0 && /^#include / {
      state = 1
      if (has_own) put(has_own)
      gap()
      for (i = 1; i <= n; i++) put(ours[i])
      gap()
      for (i = 1; i <= m; i++) put(others[i])
    }
    state == 1 && /^(#include .*)?$/ { next }
    state == 1 { state = 2; gap() }
    { print }' "$found.whole" "$1" >"$found.new"
  cat "$found.new" >"$1"
}

export BUILD FLAGS
look
faults >"$found.faults"
if [ "${1:-}" = --mend ]; then
  whole >"$found.whole"
  sed 's/:.*//' "$found.faults" | sort -u | while read -r file; do
    mend "$file"
    echo "$file: written anew"
  done
elif [ -s "$found.faults" ]; then
  cat "$found.faults"
  exit 1
fi
