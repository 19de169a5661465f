#!/bin/sh
# bench.sh - what rutin costs, against what it may cost
#
# Run by `make bench`, which builds first and sets BUILD, CC and FLAGS. Prints a
# table. Instructions are counted by callgrind and repeat to the digit on one
# machine with one compiler: two runs that differ only in their rounds differ by
# what those rounds took. Loading does not repeat so, since Lua's tables hash by
# the clock, and is not counted where deciding is. Times do not repeat, and decide
# nothing.
#
#   sh tests/bench.sh [ROW...]          the rows named; all when none is
#   sh tests/bench.sh --hold [ROW...]   no times, and ends in 1 when a row in
#                                       HELD costs more than it must
#
# What is read from SHARED lies beside a checkout; without it those rows are left
# out, and that is said.

set -eu
cd "$(dirname "$0")/.."
: "${BUILD:=build}" "${CC:=cc}" "${FLAGS:=-std=c11 -D_POSIX_C_SOURCE=200809L}"
: "${SHARED:=$PWD/../shared}" # work that others were measured on
BUILD=$(cd "$BUILD" && pwd)
dir=$BUILD/tests/bench
cost=$dir/cost
ROWS="routine30 nothing city sweden scale many load grown malloc engine routine size
  hand thirty judge start batch"
HELD="routine30 nothing city sweden scale many load grown malloc engine routine
  size"

hold='' broken=0
if [ "${1:-}" = --hold ]; then
  hold=yes
  shift
fi
wanted=" ${*:-$ROWS} "
mkdir -p "$dir"

has() {
  case "$1" in *[[:space:]]"$2"[[:space:]]*) ;; *) return 1 ;; esac
}

# ------------------------------------------------------------------- measuring

# Word splitting of FLAGS and the libraries is meant.
build() {
  $CC $FLAGS -O2 -o "$dir/hand" tests/bench/hand.c
  $CC $FLAGS -O2 -Iinclude $(pkg-config --cflags libcjson) -o "$cost" \
    tests/bench/cost.c tests/bench/allocations.c "$BUILD/librutin.a" \
    $(pkg-config --libs lua5.4 libcjson libmd) -lm
}

# The instructions of a command, and of the processes' own start.
instructions() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$@" \
    2>&1 >/dev/null | sed -n 's/.*Collected : //p'
}

# per_round FEW MANY WHAT WORDS...: the instructions of one round.
per_round() {
  few=$1 many=$2 what=$3 only=
  shift 3
  [ "$what" != decide ] || only=--toggle-collect=decide_all
  less=$(instructions $only "$cost" "$what" "$few" "$@")
  more=$(instructions $only "$cost" "$what" "$many" "$@")
  echo $(((more - less) / (many - few)))
}

# value WORD: the number after WORD in what the program said.
value() {
  sed -n "s/^$1 //p" "$dir/said"
}

# ------------------------------------------------------------------- the table

grouped() {
  echo "$1" | sed ':a; s/\([0-9]\)\([0-9]\{3\}\)\($\|,\)/\1,\2\3/; ta'
}

# row NAME TEXT FOUND MUST AIM: a row of counts. One that was not measured is 0.
row() {
  verdict=over
  [ "$3" -gt "$4" ] || verdict=must
  [ "$3" -gt "$5" ] || verdict=aim
  if has " $HELD " "$1"; then
    verdict="$verdict, held"
    [ "$3" -gt 0 ] || [ "$1" = malloc ] || broken=$((broken + 1))
    [ "$3" -le "$4" ] || broken=$((broken + 1))
  fi
  printf '%-9s %-44s %11s %11s %11s  %s\n' "$1" "$2" "$(grouped "$3")" \
    "$(grouped "$4")" "$(grouped "$5")" "$verdict"
}

# told NAME TEXT FOUND [MUST AIM]: a row that decides nothing.
told() {
  printf '%-9s %-44s %11s %11s %11s\n' "$1" "$2" "$3" "${4:-}" "${5:-}"
}

# as_ms NS
as_ms() {
  awk -v ns="$1" 'BEGIN { printf "%.2f ms", ns / 1e6 }'
}

# --------------------------------------------------------------------- the rows

# The plan but for the routine's digest, which hand.c does not have.
without_digest() {
  sed 's/sha256:[0-9a-f]*//'
}

# Times are meant for a machine that does 9,100 instructions of such a program
# in 0.9 us.
row_hand() {
  one=tests/bench/thirty.json
  "$dir/hand" 1 $one 2>/dev/null | without_digest >"$dir/by_hand"
  "$BUILD/rutin" run --format json --brief tests/bench/thirty.lua $one |
    without_digest | cmp - "$dir/by_hand"
  less=$(instructions "$dir/hand" 100 $one)
  more=$(instructions "$dir/hand" 200 $one)
  told hand 'thirty.lua written by hand in C: instructions' \
    "$(grouped $(((more - less) / 100)))"
  [ "$hold" ] && return
  "$dir/hand" 100000 $one 2>"$dir/said" >"$dir/by_hand"
  told '' '  its time' "$(value ns) ns"
  told '' '  this machine is slower than meant, times' \
    "$(awk -v ns="$(value ns)" -v count=$(((more - less) / 100)) \
      'BEGIN { printf "%.1f", ns / count / (900 / 9100) }')"
}

row_thirty() {
  set -- brief tests/bench/thirty.lua tests/bench/thirty.json
  "$cost" decide 20000 "$@" >"$dir/said"
  ns=$(value ns) written=$(value written)
  told thirty "thirty.lua, JSON to a plan of $written bytes" \
    "$(grouped "$(per_round 100 200 decide "$@")")"
  [ "$hold" ] || told '' '  its time' "$ns ns"
}

# decided NAME TEXT FEW MANY MUST AIM WORDS...: a row of the mean of some cases.
# The rounds are few, so that the whole is done in seconds.
decided() {
  name=$1 text=$2 few=$3 many=$4 must=$5 aim=$6
  shift 6
  "$cost" decide 1 "$@" >"$dir/said"
  cases=$(value cases) ns=$(value ns)
  row "$name" "$text" "$(($(per_round "$few" "$many" decide "$@") / cases))" \
    "$must" "$aim"
  [ "$hold" ] || told '' "  its time, cases: $cases" "$((ns / cases)) ns"
}

# The work that others were measured on lies beside a checkout, not in it.
has_shared() {
  [ -e "$SHARED/bench/$2" ] && return
  told "$1" "not measured: there is no $SHARED/bench/$2" ''
  return 1
}

row_routine30() {
  has_shared routine30 rutin-30.lua || return 0
  decided routine30 'routine-30, brief, mean of its cases' 1 3 35000 28000 \
    brief "$SHARED/bench/rutin-30.lua" "$SHARED/bench/rutin-30-cases.jsonl"
}

row_nothing() {
  decided nothing 'helsingborg, nothing told' 10 50 240000 150000 \
    full rules/helsingborg.lua tests/bench/nothing-told.json
}

row_city() {
  decided city 'helsingborg, mean of its examples' 3 13 280000 200000 \
    full rules/helsingborg.lua examples/cases/helsingborg/*.json
}

row_sweden() {
  decided sweden 'sweden, mean of its examples' 3 13 220000 150000 \
    full rules/sweden.lua examples/cases/*.json
}

# Routines of which each rule meets each other.
row_scale() {
  has_shared scale scale-gen.py || return 0
  mkdir -p "$dir/scale"
  (cd "$dir/scale" && python3 "$SHARED/bench/scale-gen.py")
  for each in bans askback; do
    decided scale "${each} 250" 1 2 5000000 2000000 brief \
      "$dir/scale/${each}250.lua" "$dir/scale/${each}250.ndjson"
  done
}

# many NUMBERS: a routine of so many districts, services and turns of their rules.
many() {
  sed "s/^local DISTRICTS, .*/local DISTRICTS, SERVICES, TURNS = $1/" \
    tests/bench/many.lua >"$dir/many.lua"
}

row_many() {
  many '60, 50, 1'
  one=tests/bench/many.json
  few=$(per_round 1000 3000 decide brief tests/bench/many.lua $one)
  many=$(per_round 1000 3000 decide brief "$dir/many.lua" $one)
  told '' '  30 rules of which few fire' "$(grouped "$few")"
  told '' '  3,000 rules of which few fire' "$(grouped "$many")"
  row many '3,000 rules against 30, in percent' $((many * 100 / few)) 160 130
}

# Twice as many rules may take twice as long to load, and not more.
row_grown() {
  many '60, 50, 1'
  few=$(instructions "$cost" load 0 "$dir/many.lua")
  many '60, 50, 2'
  many=$(instructions "$cost" load 0 "$dir/many.lua")
  told '' '  load 3,000 rules: instructions' "$(grouped "$few")"
  told '' '  load 6,000 rules: instructions' "$(grouped "$many")"
  row grown 'load 6,000 rules against 3,000, in percent' \
    $((many * 100 / few)) 220 200
}

row_judge() {
  set -- tests/bench/thirty.lua tests/bench/thirty.json
  told judge 'a case already read, 30 rules: instructions' \
    "$(grouped "$(per_round 1000 2000 judge "$@")")"
  [ "$hold" ] && return
  "$cost" judge 100000 "$@" >"$dir/said"
  told '' '  decisions a second' "$(grouped $((1000000000 / $(value ns))))" \
    '5,000,000' '20,000,000'
}

# What three rows read.
decide_all() {
  "$cost" decide 1 full rules/helsingborg.lua \
    examples/cases/helsingborg/*.json >"$dir/said"
}

row_malloc() {
  decide_all
  row malloc 'malloc calls in deciding all of helsingborg' \
    "$(value allocations)" 0 0
}

row_engine() {
  decide_all
  told '' '  an engine that has decided nothing, bytes' \
    "$(grouped "$(value new_engine)")"
  row engine 'an engine after all of helsingborg, bytes' "$(value engine)" \
    $((128 * 1024)) $((96 * 1024))
}

row_routine() {
  decide_all
  row routine 'rules/helsingborg.lua loaded, bytes' "$(value routine)" \
    $((1280 * 1024)) $((1024 * 1024))
}

row_load() {
  row load 'load rules/helsingborg.lua: instructions' \
    "$(per_round 0 1 load rules/helsingborg.lua)" 220000000 150000000
  [ "$hold" ] && return
  "$cost" load 20 rules/helsingborg.lua >"$dir/said"
  told '' '  its time' "$(as_ms "$(value ns)")" '10 ms' '3 ms'
}

row_start() {
  set -- "$BUILD/rutin" run --format json rules/sweden.lua \
    examples/friday-night.json
  told start 'command to first plan: instructions' \
    "$(grouped "$(instructions "$@")")"
  [ "$hold" ] && return
  "$cost" start 20 "$@" >"$dir/said"
  told '' '  its time' "$(as_ms "$(value ns)")" '15 ms' '5 ms'
}

# batch_time COMMANDS: how long they take, where `b THREADS` is the batch.
batch_time() {
  "$cost" start 1 sh -c "b() { '$BUILD/rutin' batch --brief --threads \$1 \
    tests/bench/thirty.lua <'$dir/lines'; }; $1" >"$dir/said"
  value ns
}

# median WHAT: the median of what awk makes of each line of times.
median() {
  awk "{ print $1 }" "$dir/times" | sort -g |
    awk '{ all[NR] = $1 } END { printf "%.2f\n", all[int((NR + 1) / 2)] }'
}

# In turn, so that what else the machine does hits all alike. Two processes at
# once share nothing of ours: what they reach is what this machine can give.
row_batch() {
  [ "$hold" ] && return
  awk '{ for (i = 0; i < 1000000; i++) print }' tests/bench/thirty.json \
    >"$dir/lines"
  for _ in 1 2 3 4 5 6 7 8 9; do
    one=$(batch_time 'b 1')
    two=$(batch_time 'b 2')
    both=$(batch_time 'b 1 & b 1 && wait $!')
    echo "$one $two $both"
  done >"$dir/times"
  told batch 'a million cases, 2 threads against 1, times' \
    "$(median '$1 / $2')" 1.85 1.95
  told '' '  2 processes of 1 thread each, times' "$(median '2 * $1 / $3')"
  told '' '  their time in 1 thread, in 2 threads, ms' \
    "$(median '$1 / 1e6')" "$(median '$2 / 1e6')"
}

# stripped LIBRARY: its bytes.
stripped() {
  strip -o "$dir/librutin.so" "$1"
  wc -c <"$dir/librutin.so"
}

row_size() {
  ${MAKE:-make} -s TOOLS=no BUILD="$dir/bare" "$dir/bare/librutin.so" >&2
  row size 'librutin.so with Lua, stripped, bytes' \
    "$(stripped "$dir/bare/librutin.so")" 560000 500000
  told '' '  with its tools, for whoever writes a routine' \
    "$(grouped "$(stripped "$BUILD/librutin.so")")"
}

build
printf '%-9s %-44s %11s %11s %11s\n' row what found must aim
for name in $ROWS; do
  if has "$wanted" "$name"; then
    "row_$name"
  fi
done
[ -z "$hold" ] || [ "$broken" -eq 0 ] || {
  echo "bench: $broken rows cost more than they must" >&2
  exit 1
}
