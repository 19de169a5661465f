# The days when the clocks change: the alarm is at nine on the wall.
sed 's/2026-11-20T[0-9:]*+01:00/2026-03-22T10:00:00+01:00/g' tests/expected/night.json > "$TMP/spring.json"
sed 's/2026-11-20T[0-9:]*+01:00/2026-10-18T10:00:00+02:00/g' tests/expected/night.json > "$TMP/autumn.json"
for season in spring autumn; do
  $RUTIN calendar --rules rules --lang en tests/expected/night.lua "$TMP/$season.json" | grep -A 7 'DTSTART;VALUE' | grep 'DTSTART\|TRIGGER'
done
# exit 0
