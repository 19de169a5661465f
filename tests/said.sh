#!/bin/sh
# said.sh - what happened is noted in the words that people use
#
# Each way to say it that phrases.def has, in both languages, about an actor by name,
# a form of its name, a part of it or its id, before the name or after it, ends as the
# event or the consent that it is; and what may be about several, or about nobody, is
# noted as nothing.

set -eu
: "${BUILD:=build}"
rutin="${RUN:-} $BUILD/rutin"
export RUTIN_RULES=rules LC_ALL=C
dir=$BUILD/tests/said
rm -rf "$dir"
mkdir -p "$dir"

cat >"$dir/case.json" <<'END'
{"case": "2026-0009", "opened": "2026-11-25T10:00:00+01:00", "now": "2026-11-25T10:00:00+01:00",
 "facts": {"found_by": "social_services", "age": 25, "met": true, "exploitation": ["sexual"], "place": "hotel"}}
END
tried=0 faults=0

# hold LANGUAGE LINE WANTED: the last event of the case, or its consent; "" for neither.
hold() {
  tried=$((tried + 1))
  printf '%s\n' "$2" | $rutin ask --lang "$1" --now 2026-11-25T10:05:00+01:00 sweden \
    "$dir/case.json" --save "$dir/kept.json" >"$dir/heard"
  found=$(tr -d '\n\t ' <"$dir/kept.json" | grep -oE \
    -e '"(contact|task|weighed)":"[a-z_]*","outcome":"[a-z_]*"' -e '"received":"[a-z]*"' -e '"consent":\{"[a-z_]*":\["[a-z_]*"' |
    tail -n 1 | sed 's/"outcome"://; s/"consent":{//' | tr -d '"[') || true
  rm "$dir/kept.json"
  [ "$found" = "$3" ] || {
    echo "said.sh: $1, $2: found '$found', wanted '$3'" >&2
    sed -n '/^> /,$p' "$dir/heard" >&2
    faults=$((faults + 1))
  }
}

# Every way in which a phrase can be said, of a language: PHRASE LANGUAGE.
ways() {
  tr '\n' ' ' <src/cli/words/phrases.def | sed 's/PHRASE(/\n&/g; s/" *"//g' |
    sed -n "s/^PHRASE($1, *\"\([^\"]*\)\", *\"\([^\"]*\)\").*/\\$([ "$2" = sv ] && echo 1 || echo 2)/p" |
    tr '|' '\n'
}

# each PHRASE WANTED SUBJECT_SV SUBJECT_EN: the phrase after the subject.
each() {
  for language in sv en; do
    [ $language = sv ] && subject=$3 || subject=$4
    ways "$1" $language >"$dir/ways"
    [ -s "$dir/ways" ] || { echo "said.sh: no way to say $1" >&2; exit 1; }
    while IFS= read -r way; do
      case $1 in
        TO_*) hold $language "$way $subject" "$2" ;;
        *) hold $language "$subject $way" "$2" ;;
      esac
    done <"$dir/ways"
  done
}

each REACHED contact:police,reached polisen "the police"
each NO_ANSWER contact:regional_coordinator,no_answer koordinatorn "the coordinator"
each REFUSED contact:ngo,refused frälsningsarmen "salvation army"
each DONE task:document,done "skriv ner" "write down"
each FAILED task:safe_meeting,failed "säker mötesplats" "safe place to meet"
each CONSENT_GIVEN regional_coordinator:given regionkoordinatorn "coordinator"
each CONSENT_REFUSED police:refused Polisens "the police"
each CONSENT_WITHDRAWN police:withdrawn polis police
each CANNOT_CONSENT embassy:cannot_give ambassaden "the embassy"
each WEIGHED_YES weighed:police,yes polisen police
each WEIGHED_NO weighed:police,no polisen police
each STEP_YES regional_coordinator:given "koordinatorn:" "the coordinator:"
each STEP_NO trade_union:refused facket "trade union"
each TO_REACHED contact:police,reached polisen "the police"
each TO_NO_ANSWER contact:regional_coordinator,no_answer koordinatorn "the coordinator"
each TO_REFUSED contact:ngo,refused Frälsningsarmén "the salvation army"
each TO_DONE task:book_interpreter,done tolken "the interpreter"
each TO_FAILED task:safe_meeting,failed mötesplatsen "the safe place to meet"
each TO_CONSENT_GIVEN regional_coordinator:given koordinatorn "the coordinator"
each TO_CONSENT_REFUSED police:refused polisen "the police"
each TO_CONSENT_WITHDRAWN police:withdrawn polisen "the police"
each TO_CANNOT_CONSENT embassy:cannot_give ambassaden "the embassy"
each TO_WEIGHED_YES weighed:police,yes polisen "the police"
each TO_WEIGHED_NO weighed:police,no polisen "the police"

hold sv "Ja till koordinatorn!" regional_coordinator:given
hold sv "hon säger ja till polisen" police:given
hold sv "ja till polisen, polisen nådd" contact:police,reached
hold sv "police svarade inte" contact:police,no_answer
hold sv "koordinatorn svarade inte, +15 min" contact:regional_coordinator,no_answer
hold en "the woman says no to the police" police:refused
hold en "regional_coordinator reached" contact:regional_coordinator,reached
# what came in, by what the routine calls it, the first words of that, or its id
hold sv "Anmälan har kommit in" received:report
hold sv "anmälan kom in" received:report
hold sv "inkommit: rättens beslut" received:courtdecision
hold sv "Betänketiden har beviljats." received:reflectionperiod
hold sv "polisen har begärt uppgifter" received:policerequest
hold sv "ett samtycke har tagits tillbaka" received:withdrawal
hold sv "inkommit closure" received:closure
hold en "the Migration Agency has asked for information" received:migrationrequest
hold en "received the court's decision" received:courtdecision
hold en "received the" ''
hold sv "inkommit ett brev" ''
# of several, or of nobody
hold sv "socialtjänsten nådd" ''
hold sv "ja" ''
hold sv "ja till någon annan" ''
hold en "yes to the social services" ''
hold en "somebody else reached" ''

echo "said.sh: $tried ways to say it, $faults wrong"
[ "$faults" -eq 0 ]
