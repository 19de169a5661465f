#!/bin/sh
# verify.sh - what must always hold of the shipped routines, in every case
#
# Nothing is broken, and all is proved but what is named here; what is named and is
# proved fails too. Then come cases that `verify` found to break something, before the
# routines were mended: their plans warn of nothing of the kind.

set -eu
rutin="${RUN:-} ${BUILD:-build}/rutin"
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# hold ROUTINE: its verdicts are those on standard input.
hold() {
  $rutin verify --format json "rules/$1.lua" | tr '{' '\n' |
    sed -n 's/^"id":"\([^"]*\)".*"verdict":"\([^p][^"]*\)".*/\2: \1/p' >"$work/found"
  cat >"$work/wanted"
  diff "$work/wanted" "$work/found" || {
    echo "verify.sh: $1: other verdicts than are written here" >&2
    exit 1
  }
}

# mended ROUTINE WARNING: the case on standard input no longer brings it.
mended() {
  cat >"$work/case.json"
  $rutin run --format json "rules/$1.lua" "$work/case.json" >"$work/plan" ||
    [ $? -eq 3 ] # an invariant is broken
  grep -q '"steps":\[{' "$work/plan"
  if grep -q "\"code\":\"$2\"" "$work/plan"; then
    echo "verify.sh: $1: $2 in the plan of this case:" >&2
    cat "$work/case.json" >&2
    exit 1
  fi
}

hold sweden </dev/null
hold helsingborg <<'END'
covered: The report of concern comes before everybody outside the authorities
covered: What the police find reaches social services first
END
hold landsbygd <<'END'
covered: Conflict of interest is checked before an investigation is opened
END

# Police who were tried cannot be left out any more.
mended sweden broken_invariant <<'END'
{"opened": "2026-01-02T09:50:00+01:00", "now": "2026-01-02T10:00:00+01:00",
 "facts": {"found_by": "social_services", "request": "none", "looks_under_18": false,
           "danger": "none", "missing": "no", "offence": "purchase_of_sex"},
 "consent": {"police": "refused"},
 "events": [{"at": "2026-01-02T09:51:00+01:00", "contact": "police", "outcome": "refused"}]}
END

# Nor can a talk come before what was asked already.
mended helsingborg broken_invariant <<'END'
{"opened": "2026-01-14T15:00:00+01:00", "now": "2026-01-14T15:10:00+01:00",
 "facts": {"danger": "none", "met": true, "looks_under_18": false, "found_by": "municipality"},
 "events": [{"at": "2026-01-14T15:04:00+01:00", "task": "inform_rights", "outcome": "done"},
            {"at": "2026-01-14T15:05:00+01:00", "task": "ask_consent", "outcome": "done"}]}
END

# The police before the report, and the report before the police.
mended sweden order_circle <<'END'
{"opened": "2026-01-14T10:00:00+01:00", "now": "2026-01-14T10:10:00+01:00",
 "facts": {"danger": "none", "looks_under_18": true, "found_by": "school", "secrecy": "none",
           "ongoing_crime": true, "sure_enough": true},
 "events": [{"at": "2026-01-14T10:05:00+01:00", "weighed": "police", "outcome": "yes",
             "by": "head", "note": "a crime that goes on"}]}
END

# Who is told nothing by the police's own rules could still take a report over.
mended sweden broken_invariant <<'END'
{"opened": "2026-01-03T10:00:00+01:00", "now": "2026-01-03T22:30:00+01:00",
 "facts": {"mandated": false, "offence": "trafficking"},
 "events": [{"at": "2026-01-03T10:01:00+01:00", "contact": "social_services",
             "outcome": "reached", "ground": "anonymous"},
            {"at": "2026-01-03T10:05:00+01:00", "contact": "social_emergency",
             "outcome": "no_answer"},
            {"at": "2026-01-03T10:11:00+01:00", "contact": "social_emergency",
             "outcome": "no_answer"},
            {"at": "2026-01-03T10:15:00+01:00", "contact": "board_delegate",
             "outcome": "no_answer"},
            {"at": "2026-01-03T10:20:00+01:00", "weighed": "police", "outcome": "no",
             "law": "OSL (2009:400) 10 kap. 21 §", "by": "head", "note": "not now"}]}
END

# Where the coordinator was silent too it was the support line that was called.
mended landsbygd broken_invariant <<'END'
{"opened": "2026-01-02T09:50:00+01:00", "now": "2026-01-02T10:00:00+01:00",
 "facts": {"looks_under_18": false}, "consent": {"civil_platform": "given"},
 "events": [{"at": "2026-01-02T09:50:00+01:00", "contact": "civil_platform",
             "outcome": "reached", "ground": "anonymous"},
            {"at": "2026-01-02T09:50:01+01:00", "contact": "regional_coordinator",
             "outcome": "no_answer"},
            {"at": "2026-01-02T09:50:02+01:00", "contact": "regional_coordinator",
             "outcome": "no_answer"},
            {"at": "2026-01-02T09:50:03+01:00", "contact": "civil_platform",
             "outcome": "no_answer"},
            {"at": "2026-01-02T09:50:04+01:00", "contact": "civil_platform",
             "outcome": "no_answer"}]}
END

# Only a purchase, no wish to take part with the police, and a yes to 114 14.
mended sweden broken_invariant <<'END'
{"opened": "2026-01-02T10:00:00+01:00", "now": "2026-01-02T10:00:00+01:00",
 "facts": {"found_by": "social_services", "looks_under_18": false,
           "offence": "purchase_of_sex", "threat": "high", "police_cooperation": "no"},
 "consent": {"police": "given"}}
END
