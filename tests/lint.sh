#!/bin/sh
# lint.sh - is the source in our style, and in our order?
#
# Run by `make lint`, which builds first and sets BUILD, CC, FLAGS and MODULES.
# Says every fault it finds, and ends in 1 if there was one.

set -u
failed=$(mktemp)
trap 'rm -f "$failed" "$failed".*' EXIT
jobs=$(nproc)

# Takes the findings of one check, on standard input: none, or a line each.
must_be_none() {
  grep . >"$failed.now" || return 0
  echo "lint: $1:" >&2
  sed 's/^/  /' "$failed.now" >&2
  cat "$failed.now" >>"$failed"
}

files() {
  git ls-files --cached --others --exclude-standard -- "$@" |
    while read -r f; do [ -f "$f" ] && echo "$f"; done
}

# A module includes only those before it in MODULES, so that no folder uses a later
# one; and every module is listed.
out_of_order() {
  known=" rutin words "
  for module in $MODULES; do
    known="$known$module "
    sed -n 's/^#include "\(.*\)\.h".*/\1/p' "src/$module".[ch] 2>/dev/null |
      while read -r name; do
        case "$known" in
          *" ${name#../include/} "*) ;;
          *) echo "$module: includes $name.h, which comes later" ;;
        esac
      done
  done
  for file in src/*/*.[ch]; do
    module=${file#src/}
    case "$module" in cli/* | serve/* | web/*) continue ;; esac
    case "$known" in
      *" ${module%.[ch]} "*) ;;
      *) echo "$file: not in MODULES" ;;
    esac
  done
}

# What other files call in a module bears its name first: rutin__clock_day of
# time/clock.c or time/clock.h, or rutin__ask itself; in the command, cli_page_head
# of page.c, and in the service serve_page_head.
wrong_names() {
  for module in $MODULES; do
    { [ ! -f "$BUILD/src/$module.o" ] || nm -g --defined-only "$BUILD/src/$module.o" |
      awk '$3 ~ /^rutin__/ { print $3 }'
    [ ! -f "src/$module.h" ] || awk '
      /^static inline / { open = 1 }
      open && match($0, /rutin__[a-z0-9_]+\(/) {
        print substr($0, RSTART, RLENGTH - 1)
        open = 0
      }' "src/$module.h"; } |
      grep -vxE "rutin__${module##*/}(_.*)?" | sed "s|.*|src/$module: & |"
  done
  for file in src/cli/*.c src/serve/*.c; do
    host=$(basename "$(dirname "$file")") module=$(basename "$file" .c)
    [ -f "$BUILD/src/$host/$module.o" ] || continue
    nm -g --defined-only "$BUILD/src/$host/$module.o" | awk '{ print $3 }' |
      grep -vxE "${host}_$module(_.*)?|main" | sed "s|.*|$file: & |"
  done
}

# The command and the service are ordinary hosts: each knows rutin.h and its own
# headers.
host_includes() {
  for host in cli serve; do
    files "src/$host/*.[ch]" | xargs sed -n 's/^#include "\(.*\)".*/\1/p' | sort -u |
      grep -vxF openapi_text.h |
      while read -r name; do
        [ -f "src/$host/$name" ] || echo "src/$host: includes $name"
      done
    files "src/$host/*.[ch]" | xargs grep -n 'rutin__' /dev/null
  done
}

long_functions() {
  files '*.c' '*.cpp' | xargs awk '
    FNR == 1 { start = 0 }
    /^[{]/ { start = FNR }
    /^[}]/ && start { if (FNR - start > 61)
        printf "%s:%d: a function of %d lines, wanted 60 at most\n",
               FILENAME, start, FNR - start - 1; start = 0 }'
}

# What the library shows: rutin_x to all, rutin__x to its own files.
wrong_symbols() {
  nm -D --defined-only "$BUILD/librutin.so" |
    awk '$2 != "A" && $3 !~ /^rutin_[a-z_]*@@RUTIN_0$/ {
      print "librutin.so exports " $3 }'
  nm -g --defined-only "$BUILD/librutin.a" |
    awk 'NF == 3 && $3 !~ /^rutin_/ { print "librutin.a defines " $3 }'
  sed -n 's/^RUTIN_API[^(]*[ *]\(rutin_[a-z_]*\)(.*/\1/p' include/rutin.h |
    sort >"$failed.want"
  nm -D --defined-only "$BUILD/librutin.so" | sed -n 's/.* T \(.*\)@@.*/\1/p' |
    sort | diff "$failed.want" - | sed -n 's/^[<>]/rutin.h and librutin.so differ:&/p'
}

# A first line says what the file is: "// clock.c - instants and days".
no_head() {
  files 'src/*.[ch]' 'include/*.h' 'tests/*.[ch]' 'examples/*.c' 'examples/*.[ch]pp' |
    while read -r file; do
      head -n 1 "$file" | grep -qF "// $(basename "$file") - " ||
        echo "$file:1: must open with: // $(basename "$file") - what it is"
    done
}

absolute_paths() {
  files | grep -v '^LICENSE' | xargs grep -nIE \
    '(^|[^A-Za-z0-9_.$})])/(home|root|work|Users|mnt)/' /dev/null
}

# What an attack or a habit is made of, to the byte, is what it is for.
untidy() {
  files '*.[ch]' '*.[ch]pp' '*.lua' '*.sh' Makefile '*.md' .ci/run |
    grep -vE '^tests/(attacks|habits)/' | xargs grep -nE '[[:space:]]+$|\b(TO''DO|FIX''ME|XX''X)\b' /dev/null
  files 'src/*.[ch]' 'tests/*.[ch]' 'examples/*.c' '*.lua' '*.sh' |
    grep -vE '^tests/(attacks|habits)/' | xargs grep -nP '\t' /dev/null
}

# The headers of Node and PostgreSQL are not everywhere, their run.sh warns as much; nor
# is what the service is built with.
there_is() {
  grep -vE '^examples/(node|postgresql)/' |
    if [ -f "$BUILD/openapi_text.h" ]; then cat; else grep -v '^src/serve/'; fi
}
compiles_with_warnings() {
  files 'src/*.c' 'tests/*.c' 'examples/*.c' | there_is | xargs -P "$jobs" -I FILE \
    sh -c '"$CC" $FLAGS -Isrc -I"$BUILD" -DRUTIN_RULES_DIR='\''""'\'' \
      -Werror -c -o /dev/null FILE 2>&1 || true'
}

out_of_order | must_be_none "order of modules"
wrong_names | must_be_none "functions without the name of their module"
sh tests/includes.sh 2>&1 | must_be_none \
  "includes (sh tests/includes.sh --mend mends them)"
host_includes | must_be_none "a host reaches into the library"
long_functions | must_be_none "long functions"
wrong_symbols | must_be_none "symbols"
no_head | must_be_none "files without a head"
absolute_paths | must_be_none "absolute paths"
untidy | must_be_none "blanks at line ends, tabs, marks of unfinished work"
compiles_with_warnings | must_be_none "warnings of the compiler"
files '*.[ch]' '*.[ch]pp' | xargs clang-format --dry-run -Werror 2>&1 |
  grep -E 'error:' | must_be_none "layout (make format mends it)"
files 'src/*.c' | there_is | xargs -P "$jobs" -n 4 sh -c 'clang-tidy --quiet "$@" -- \
  $FLAGS -Wno-unknown-warning-option -Isrc -I"$BUILD" -DRUTIN_RULES_DIR='\''""'\'' \
  2>/dev/null' sh |
  must_be_none "clang-tidy"
files 'src/*.c' | xargs cppcheck --quiet --std=c11 --inline-suppr -j "$jobs" \
  --enable=warning,performance,portability --suppress=memleak --template=gcc \
  $(pkg-config --cflags-only-I libcjson) -Iinclude -Isrc 2>&1 |
  must_be_none "cppcheck"
files '*.sh' .ci/run | xargs shellcheck -S warning -e SC2046 2>&1 |
  must_be_none "shellcheck"
files 'rules/*.lua' 'src/*.lua' | xargs -r -n 1 luac5.4 -p 2>&1 |
  must_be_none "the rules are not Lua"

if [ -s "$failed" ]; then
  echo "lint: $(wc -l <"$failed") lines of findings" >&2
  exit 1
fi
echo "lint: clean"
