#!/bin/sh
# calendar.sh - a program that is not ours reads what rutin calendar prints
#
# Each deadline of the plan that is still to be kept, and no other, is an event
# at the same instant, or on the same day where it is a day's end. The reader is
# Debian's python3-icalendar; without it, this says so and tests nothing.

set -eu
. tests/skip.sh
rutin=${RUTIN:-${BUILD:-build}/rutin}
python=/usr/bin/python3
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

if ! $python -c 'import icalendar' 2>/dev/null; then
  skip "all, for want of python3-icalendar"
  exit 0
fi

cat >"$work/compare.py" <<'EOF'
import datetime, json, sys
import icalendar

plan = json.load(open(sys.argv[1], encoding="utf-8"))
text = open(sys.argv[2], "rb").read()
calendar = icalendar.Calendar.from_ical(text)
assert all(len(line) <= 75 for line in text.split(b"\r\n")), "a long line"
assert b"\n" not in text.replace(b"\r\n", b""), "a line without its CR"

wanted, found, ids = [], [], set()
for step in plan["steps"]:
    if step["due"] and step["status"] not in ("done", "failed", "blocked"):
        due = datetime.datetime.fromisoformat(step["due"])
        ends_day = due.time() == datetime.time(23, 59, 59)
        wanted.append((due.date() if ends_day else due, step["name"]))
for event in calendar.walk("VEVENT"):
    assert event["UID"] not in ids, "one UID for two events"
    ids.add(event["UID"])
    assert plan["case"] in event["SUMMARY"]
    found.append((event.decoded("DTSTART"), str(event["SUMMARY"])))
    for alarm in event.walk("VALARM"):
        at = alarm["TRIGGER"].dt
        if not isinstance(at, datetime.datetime):
            at += event.decoded("DTSTART")
        now = datetime.datetime.fromisoformat(plan["now"])
        assert at > now, "an alarm in the past"
assert len(wanted) == len(found), (len(wanted), len(found))
for (due, name), (start, summary) in zip(wanted, found):
    assert due == start and summary.endswith(name), (due, start, summary)
EOF

# reads ROUTINE CASE: the calendar of the case says what its plan says.
reads() {
  for language in sv en; do
    for command in "run --format json" calendar; do
      # shellcheck disable=SC2086
      $rutin $command --rules rules --lang $language "$1" "$2" \
        >"$work/${command%% *}"
    done
    $python "$work/compare.py" "$work/run" "$work/calendar" || {
      echo "calendar: $2 is read otherwise than it is meant" >&2
      exit 1
    }
  done
}

reads tests/expected/night.lua tests/expected/night.json
reads tests/expected/night.lua tests/expected/saturday.json
reads helsingborg examples/friday-night.json
reads landsbygd examples/friday-night.json
echo "calendar: an independent reader agrees"
