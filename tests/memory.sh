#!/bin/sh
# memory.sh - a batch holds some plans at a time, however many there are
#
# Sixty plans of seven million bytes each come out of a process that may have no
# more than 200 million, or 400 with three workers; all of them are there, in order.

set -eu
. tests/skip.sh
if [ -n "${RUN:-}${SANITIZE:-}" ]; then
  skip "all, its memory is not that of $RUN$SANITIZE"
  exit 0
fi
dir=${BUILD:-build}/tests/memory
mkdir -p "$dir"

cat >"$dir/long.lua" <<'END'
routine "long" { version = "1", title = { en = "Long" }, languages = { "en" } }
local text, steps = "x", {}
for _ = 1, 13 do text = text .. text end
for i = 1, 20 do task("k" .. i) { name = { en = "x" } } end
for i, one in ipairs { k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12, k13,
  k14, k15, k16, k17, k18, k19, k20 } do steps[i] = one end
for i = 1, 42 do
  rule("r" .. i) { task = steps, because = { en = text }, source = "s" }
end
END
i=0
while [ $((i += 1)) -le 60 ]; do
  echo "{\"case\": \"$i\", \"opened\": \"2026-11-20T22:10:00+01:00\", \
\"now\": \"2026-11-20T22:10:00+01:00\"}"
done >"$dir/cases"
seq 60 >"$dir/wanted"

for threads in 1 3; do
  bytes=$( (
    # shellcheck disable=SC3045 # where there is none, there is no bound
    ulimit -v $((100000 + 100000 * threads))
    "${BUILD:-build}/rutin" batch --threads $threads "$dir/long.lua" \
      <"$dir/cases" 2>"$dir/err"
  ) | tee "$dir/plans" | wc -c)
  if [ "$bytes" -lt 400000000 ] ||
    ! grep -o '"case":"[0-9]*"' "$dir/plans" | tr -dc '0-9\n' |
      cmp -s - "$dir/wanted"; then
    echo "memory.sh: $threads workers wrote $bytes bytes" >&2
    cat "$dir/err" >&2
    rm "$dir/plans"
    exit 1
  fi
done
rm "$dir/plans"
