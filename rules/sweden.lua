-- sweden.lua - what holds in every municipality of Sweden
--
-- The national base of a routine for individual cases of suspected trafficking
-- and exploitation. It runs by itself, and a municipality builds on it with
-- use "sweden". A suspicion is enough: nothing here asks for a confirmed victim.
--
--     use       the calendar, and the facts, actors and tasks in
--               sweden/vocabulary.lua, with their hours and stand-ins, and the
--               words that several rules share in sweden/terms.lua
--     rules     danger, children, adults, police, residence, follow-up, bans
--     use       sweden/always.lua: what must hold in every plan whatsoever
--
-- R and I above a rule are those of README.md, which also tells what awaits a
-- lawyer. Rules stand in the order in which steps of one hour are to be done:
-- danger, the report, the police, the talk.

routine "sweden" {
  version = "2026.1",
  title = {
    sv = "Nationell grund för enskilda ärenden om människohandel och exploatering",
    en = "National base for individual cases of trafficking and exploitation",
  },
  owner = "Kommunens socialnämnd",
  in_force = { from = "2024-04-01" },
  review_by = "2027-06-30",
  languages = { "sv", "en" },
  closed_eves = true, -- no working days: Christmas Eve and its like
  ask_first = {
    "danger",
    { "care_need", "suicide_risk", sv = "Är någon skadad, eller finns risk att personen tar sitt liv?", en = "Is anybody hurt, or is there a risk that the person takes their life?" },
    { "shelter_needed", "in_shelter", "needs_money", sv = "Var kan personen sova tryggt i natt?", en = "Where can the person sleep safely tonight?" },
    { "looks_under_18", "age", sv = "Hur gammal är personen? Om du inte vet: kan det vara någon under 18?", en = "How old is the person? If you do not know: could it be somebody under 18?" },
    { "other_child", "other_children_placed", sv = "Finns barn där, hemma eller på samma ställe?", en = "Are there children there, at home or at the same place?" },
    {
      "perpetrator", "honour", "suspect_at_work",
      sv = "Vem är den eller de du misstänker: familj, partner, arbetsgivare, personal, okänd? Kan det handla om heder?",
      en = "Whom do you suspect: family, partner, employer, staff, somebody unknown? Could it be about honour?",
    },
    { "interpreter_needed", "language", sv = "Behövs tolk? Vilket språk?", en = "Is an interpreter needed? For which language?" },
    { "police_cooperation", "return_wish", sv = "Vad vill personen själv: hjälp, polis, sova, hem, ingenting?", en = "What does the person want: help, the police, sleep, home, nothing?" },
  },
  enough = "enough_to_begin",
  alarm = "emergency",
  decides = { "own_head", "supervisor" },
}

use "calendar/sweden"
use "sweden/vocabulary"
use "sweden/terms"

---------------------------------------------------------------- sources and words that recur

local MANUAL = "https://nspm.jamstalldhetsmyndigheten.se/stod-i-ditt-arbete/manual-vid-misstanke-om-manniskohandel/"
local AKUT_SKYDD = MANUAL .. "akut-skydd/"
local INLEDANDE_STOD = MANUAL .. "inledande-stod/"
local LANGSIKTIGT_STOD = MANUAL .. "langsiktigt-stod/"
local ATERVANDANDE = MANUAL .. "ett-tryggt-atervandande/"
local IDENTIFIERING = MANUAL .. "identifiering/"
local STODTELEFON = "https://jamstalldhetsmyndigheten.se/mans-vald-mot-kvinnor/prostitution-och-manniskohandel/stodtelefon-och-nationellt-metodstodsteam-nmt/"
local ARBETE = "https://jamstalldhetsmyndigheten.se/aktuellt/nyheter/jamstalldhetsmyndighetens-arbete-mot-manniskohandel/"
local POLISEN = "https://polisen.se/Utsatt-for-brott/Olika-typer-av-brott/Manniskohandel/"
local POLISEN_BOENDE = "https://polisen.se/aktuellt/nyheter/2020/december/sa-forebygger-polisen-prostitution-i-tillfalliga-bostader/"
local KVINNOFRID_AKUT = "https://www.operationkvinnofrid.se/stod-for-yrkesverksamma/manniskohandel/akut-skydd/"
local KVINNOFRID_HEDER = "https://www.operationkvinnofrid.se/stod-for-yrkesverksamma/hedersrelaterat-vald-och-fortryck/inledande-stod/"
local HEDERSFORTRYCK = "https://www.hedersfortryck.se/for-yrkesverksamma/socialtjanst/"
local KUNSKAPSGUIDEN = "https://kunskapsguiden.se/omraden-och-teman/vald-och-fortryck/manniskohandel-med-barn/stod-och-skydd/"
local SKOLLEDARNA = "https://www.skolledarna.se/Yrke-o-Karriar/barn-som-far-illa/"
local SFS = "https://github.com/se-lex/sfs"
local SOL = "https://data.riksdagen.se/dokument/sfs-2025-400.html"
local LVU = SFS .. "/blob/HEAD/1990/sfs-1990-52.md"
local UTLANNINGSLAGEN = SFS .. "/blob/HEAD/2005/sfs-2005-716.md"
local POLISLAGEN = SFS .. "/blob/HEAD/1984/sfs-1984-387.md"
local UPPGIFTSLAGEN = SFS .. "/blob/HEAD/2025/sfs-2025-170.md"
local BARN_I_BOENDE = SFS .. "/blob/HEAD/2024/sfs-2024-79.md"
local OSL = SFS .. "/blob/HEAD/2009/sfs-2009-400.md"
local ENSAMKOMMANDE = "https://www.lansstyrelsen.se/halland/samhalle/social-hallbarhet/integration/ensamkommande-barn.html"
local FORSVUNNA_BARN = "https://5dok.org/document/qvl9g540-ensamkommande-barn-som-f%C3%B6rsvinner-samverkansplan-f%C3%B6r-%C3%B6sterg%C3%B6tland.html"
local MIGRATIONSVERKET = "https://www.migrationsverket.se/Andra-aktorer/Socialnamnden.html"
local STODPROGRAM = "https://manniskohandel.se/var-verksamhet/nationellt-stodprogram/"
local STAD_FOR_STAD = "https://fralsningsarmen.se/socialt-arbete/for-manniskor-i-utsatthet/manniskohandel/stad-for-stad/frihet-fran-manniskohandel-ska-vinnas-stad-for-stad"
local SKOVDE = "https://www.skovde.se/socialt-stod/Vald-i-nara-relation/hedersrelaterat-fortryck-och-vald/for-dig-som-ar-yrkesverksam/akut/"
local HARNOSAND = "https://www.harnosand.se/stodochomsorg/trygghetochsakerhet/viktigatelefonnummer/socialjouren.4.4a1ded0812d05ffb71580008899.html"
local STATISTIK = "https://www.fralsningsarmen.se/aktuellt/nyheter/lokalt-samarbete-ger-effekt-mot-manniskohandel/"

-- What may be told, by recipient and purpose. A report of concern holds all that
-- can matter for the child; a call for help what those who come must know; the
-- police of a crime what matters for the crime.
local TO_THE_BOARD = { "situation", "contact_way", "identity", "health", "account", "children", "suspects" }
local TO_THE_POLICE = { "situation", "account", "suspects" }
local TO_HELP = {
  "location", "place", "danger", "people_there", "weapon", "threat", "age", "looks_under_18", "care_need", "suicide_risk",
  "other_child", "other_children", "accompanied", "missing", "ongoing_crime", "interpreter_needed", "language",
}
local FIRST_CONTACT = { "contact_way", "shelter_needed" }

local CARRIES = {
  sv = "Väntar på jurist: att nöd bär samtalet är en bedömning.",
  en = "Awaits a lawyer: that necessity carries the call is a judgement.",
}
local NO_SECTION = {
  sv = "Väntar på jurist: vilken paragraf som bryter sekretessen här är inte funnen.",
  en = "Awaits a lawyer: which section lifts the secrecy here has not been found.",
}
-- UtlL 5:15: the board applies where BrB 4:1 a or 4:1 b may be suspected.
local NOT_THE_BOARDS = offence:is("procuring", "gross_procuring", "purchase_of_sex", "rape", "child_sexual_offence", "child_marriage", "forced_marriage", "sexual_assault", "unlawful_detention", "gross_violation", "honour_oppression", "involving_minor", "other_six_months", "other")
-- Nobody to meet; and those who only see, whom no plan sends to ask.
local GONE = missing:is("gone")
local AT_ONCE = danger:is("immediate")
local POLICE = found_by:is("police", "border_police")
local BYSTANDER = found_by:is("hotel", "landlord", "guard", "private")
local LAST_DAYS = permit_days_left:at_most(4)
local NOT_STATUS = { sv = "något om pass, tillstånd eller sjukdom", en = "anything about passport, permit or illness" }
local NOT_PERMIT = { sv = "något om pass eller tillstånd", en = "anything about passport or permit" }

---------------------------------------------------------------- danger

-- R1, R79, R3
rule "danger.emergency" {
  -- rutin: allow duty_on_unknown because until it is said, adult.care and danger.care go along to hospital or call 112
  when = call_112,
  contact = emergency {
    within = "now", first = true, ground = necessity "BrB 24 kap. 4 §", tell = TO_HELP,
    heading = { sv = "Ring {number} nu. Stanna på säkert avstånd.", en = "Call {number} now. Keep at a safe distance." },
    say = {
      { sv = "Någon är i fara. Platsen är {location}.", en = "Somebody is in danger. The place is {location}." },
      { sv = "Där finns {people_there} personer.", en = "There are {people_there} people.", when = people_there:known() },
      { sv = "Personen behöver vård nu.", en = "The person needs care now.", when = urgent_care },
      { sv = "Här finns barn.", en = "There are children here.", when = any { child, other_child:is("present") } },
      { sv = "Tolk behövs: {language}.", en = "An interpreter is needed: {language}.", when = interpreter_needed },
    },
    say_not = NOT_STATUS,
  },
  because = {
    sv = "Någon är i fara för liv eller hälsa. Ring 112 nu. Säg var, vad som händer, hur många och om barn är med. Säg inget om uppehållstillstånd eller om sex mot ersättning.",
    en = "Somebody's life or health is in danger. Call 112 now. Say where, what is happening, how many and whether a child is there. Say nothing about residence permits or the sale of sex.",
  },
  source = STODTELEFON,
}

-- R35
rule "missing.police" {
  when = all { GONE, any { child, threat:is("high"), danger:is("urgent", "immediate"), suicide_risk } },
  contact = police {
    within = "now", first = true, ground = necessity "BrB 24 kap. 4 §",
    tell = { "situation", "identity", "contact_way", "health", "account", "children", "suspects" },
    heading = { sv = "Ring polisen, {number}. Anmäl att personen är försvunnen.", en = "Call the police, {number}. Report the person missing." },
    say = {
      { sv = "Jag anmäler en försvunnen person. Namnet är {name}.", en = "I report a missing person. The name is {name}." },
      { sv = "Åldern är {age} år.", en = "The age is {age}.", when = age:known() },
      { sv = "Jag tror att den som ligger bakom är: {perpetrator}.", en = "I believe that the one behind it is: {perpetrator}.", when = perpetrator:known() },
    },
    say_not = { sv = "något om tillstånd att vara i Sverige", en = "anything about a permit to stay in Sweden" },
  },
  because = {
    sv = "Personen är försvunnen och kan vara i fara. Anmäl till polisen genast, det finns ingen väntetid. Berätta det som hjälper dem att leta.",
    en = "The person is missing and may be in danger. Report to the police at once, there is no waiting time. Tell what helps them search.",
  },
  source = FORSVUNNA_BARN,
  unverified = CARRIES,
}

-- R101: social services may tell at once, and weigh nothing
rule "police.child_in_danger" {
  when = all { child, social_secrecy, any { danger:is("urgent"), all { ongoing_crime, suspect_of_crime } } },
  unless = AT_ONCE,
  contact = police {
    within = "now", ground = free,
    tell = { "location", "place", "danger", "people_there", "weapon", "threat", "age", "looks_under_18", "other_child", "accompanied", "ongoing_crime", "interpreter_needed", "language", "exploitation", "perpetrator" },
    heading = { sv = "Ring polisen, {number}. Blir det farligt: 112.", en = "Call the police, {number}. If it turns dangerous: 112." },
    say = {
      { sv = "Vi står i [hotell, våning, rum].", en = "We are at [hotel, floor, room].", when = place:is("hotel") },
      { sv = "Vi är på [gata, våning, fordon].", en = "We are at [street, floor, vehicle].", when = no(place:is("hotel")) },
      { sv = "Här finns en person som kan vara under 18 och som säljs för sex.", en = "Here is a person who may be under 18 and is sold for sex.", when = all { age:unknown(), exploitation:has("sexual") } },
      { sv = "Här finns en person som kan vara under 18 och som utnyttjas.", en = "Here is a person who may be under 18 and is exploited.", when = all { age:unknown(), no(exploitation:has("sexual")) } },
      { sv = "Här finns en person på {age} år.", en = "Here is a person of {age}.", when = age:known() },
      { sv = "Det är bråttom.", en = "It is urgent." },
      { sv = "Tolk behövs: {language}.", en = "An interpreter is needed: {language}.", when = interpreter_needed },
    },
    say_not = NOT_STATUS,
    basis = { sv = "Barn i allvarlig fara.", en = "A child in grave danger." },
  },
  because = {
    sv = "Personal i socialtjänsten får genast berätta för polisen när någon som kan vara under 18 är i uppenbar, överhängande och allvarlig fara, eller påträffas under ett brott. Inget behöver vägas.",
    en = "Staff of social services may tell the police at once when somebody who may be under 18 is in obvious, imminent and grave danger, or is met during a crime. Nothing is to be weighed.",
  },
  law = "OSL (2009:400) 10 kap. 20 §",
  source = OSL,
}

-- R6: where no other section opens the police
rule "danger.urgent" {
  when = danger:is("urgent"),
  unless = any { POLICE, all { child, social_secrecy }, all { urgent_care, no(met) } },
  contact = police {
    within = "now", ground = necessity "BrB 24 kap. 4 §", tell = TO_HELP,
    heading = { sv = "Ring polisen, {number}. Blir det farligt: 112.", en = "Call the police, {number}. If it turns dangerous: 112." },
    say = {
      { sv = "Det är bråttom. Platsen är {location}.", en = "It is urgent. The place is {location}." },
      { sv = "Där finns {people_there} personer.", en = "There are {people_there} people.", when = people_there:known() },
      { sv = "En av dem kan vara under 18.", en = "One of them may be under 18.", when = child },
      { sv = "Tolk behövs: {language}.", en = "An interpreter is needed: {language}.", when = interpreter_needed },
    },
    say_not = NOT_STATUS,
  },
  because = {
    sv = "Det är bråttom även om ingen är i livsfara i denna stund. Ring polisen på 114 14. Blir det värre, ring 112. Stödtelefonen är inte till för akuta lägen.",
    en = "It is urgent even if no life is in danger this minute. Call the police on 114 14. If it gets worse, call 112. The support line is not for emergencies.",
  },
  source = STODTELEFON,
  unverified = CARRIES,
}

-- R3, R79: danger to life or health of somebody who cannot be asked
rule "danger.care" {
  when = any { suicide_risk, all { urgent_care, any { child, cannot_consent, consent_of(healthcare):is("cannot_give") } } },
  unless = any { found_by:is("healthcare"), no(met), GONE },
  contact = healthcare {
    within = "now", ground = necessity "BrB 24 kap. 4 §",
    tell = { "age", "looks_under_18", "health", "contact_way" },
    heading = { sv = "Följ med till akuten nu. Går det inte: ring 112.", en = "Go along to the emergency department now. If you cannot: call 112." },
    say = {
      { sv = "Personen kan ta sitt liv och får inte lämnas ensam.", en = "The person may take their life and must not be left alone.", when = suicide_risk },
      { sv = "Personen behöver vård nu.", en = "The person needs care now.", when = urgent_care },
      { sv = "Spår kan behöva säkras.", en = "Traces may need to be secured.", when = care_need:is("sexual_assault") },
    },
    say_not = NOT_PERMIT,
  },
  because = {
    sv = "Personen behöver vård nu och kan inte vänta på ett samtycke. Lämna inte personen ensam. Efter ett sexuellt övergrepp ska spår säkras så snart det går. Är det livsfara, ring 112.",
    en = "The person needs care now and cannot wait for a consent. Do not leave them alone. After a sexual assault, traces are secured as soon as possible. If life is in danger, call 112.",
  },
  source = KVINNOFRID_AKUT,
}

---------------------------------------------------------------- nobody answers

-- R83: the ladder of social services ends with the police
rule "no_answer.social_services" {
  when = all { tried(board_delegate), no(reached(social_services)) },
  unless = POLICE,
  contact = police {
    within = "now", ground = anonymous, tell = { "situation", "exploitation" },
    heading = { sv = "Ring polisen, {number}. Be dem nå den som har socialjouren.", en = "Call the police, {number}. Ask them to reach social services on duty." },
  },
  because = {
    sv = "Ingen i socialtjänsten svarar. Ring polisen på 114 14 och be dem nå den som har jour. Säg inte vem det gäller om ingen annan regel tillåter det. Fortsätt ringa socialtjänsten.",
    en = "Nobody in social services answers. Call the police on 114 14 and ask them to reach whoever is on duty. Do not say who it is about unless another rule allows it. Go on calling social services.",
  },
  source = HARNOSAND,
}

-- R83: the police or the care are silent, and it cannot wait
rule "no_answer.emergency_next" {
  when = any {
    all { tried(police), no(reached(police)), any { danger:is("urgent"), ongoing_crime, all { child, GONE } } },
    all { tried(healthcare), no(reached(healthcare)), any { suicide_risk, urgent_care } },
  },
  contact = emergency {
    within = "now", ground = necessity "BrB 24 kap. 4 §", tell = TO_HELP,
    heading = { sv = "Ring {number}. Den du ringde svarar inte.", en = "Call {number}. The one you called does not answer." },
    say_not = NOT_STATUS,
  },
  because = {
    sv = "Den du ringde svarar inte, och det kan inte vänta. Ring 112. Säg inget om uppehållstillstånd eller om sex mot ersättning.",
    en = "The one you called does not answer, and it cannot wait. Call 112. Say nothing about residence permits or the sale of sex.",
  },
  source = POLISEN,
}

-- R83, I29: 112 has nobody above it
rule "no_answer.emergency" {
  when = all { tried(emergency), no(reached(emergency)), call_112 },
  warn = {
    sv = "112 svarade inte. Ring igen tills någon svarar. Håll dig på säkert avstånd.",
    en = "112 did not answer. Call again until somebody does. Keep at a safe distance.",
  },
  because = {
    sv = "Ingen annan kan ersätta 112 när ett liv är i fara.",
    en = "Nobody else can stand in for 112 when a life is in danger.",
  },
  source = STODTELEFON,
}

---------------------------------------------------------------- the report of concern

-- R13, R50, R99: who has not met them calls the police first, then reports
rule "child.report.inspection" {
  -- rutin: allow duty_on_unknown because until it is said, the report and 112 hold
  when = all { exposed_other_child, found_by:is("municipality", "inspector"), no(met) },
  unless = any { care_or_social_secrecy, secrecy:is("other"), no(sure_enough) },
  contact = {
    police { within = "now", ground = duty "lag (2025:170) 6 §", tell = TO_THE_POLICE },
    social_services {
      within = "now", ground = duty "SoL (2025:400) 19 kap. 1 och 4 §§", following = { police },
      tell = { "situation", "account", "children", "suspects" },
      heading = { sv = "Ring socialtjänsten, {number}. Anmäl oro för barnet, i ditt namn.", en = "Call social services, {number}. Report concern for the child, in your own name." },
      say = { sv = "Jag anmäler oro för [antal] barn. Polisen är ringd kl. [tid].", en = "I report concern for [number] children. The police were called at [time]." },
      basis = { sv = "Ska, om din nämnd har med barn och unga att göra; annars bör du. Gör det nu.", en = "If your board has to do with children and young people you must, otherwise you should; do it at once either way." },
    },
  },
  because = {
    sv = "Här finns barn. Ring polisen först och anmäl sedan oron, genast.",
    en = "There are children here. Call the police first, then report the concern, at once.",
  },
  source = SOL,
  from = "2025-07-01",
}

-- R13, R16, R17, R18, R23, R37, R40, R59
rule "child.report" {
  when = any_child,
  unless = any { no(mandated), no(sure_enough) },
  contact = social_services {
    within = "now", ground = duty "SoL (2025:400) 19 kap. 1 §", tell = TO_THE_BOARD,
    heading = { sv = "Ring socialtjänsten, {number}. Anmäl oro, i ditt namn.", en = "Call social services, {number}. Report concern, in your own name." },
    say = {
      { sv = "Jag anmäler oro för någon som kanske är under 18.", en = "I report concern for somebody who may be under 18.", when = all { child, age:unknown() } },
      { sv = "Jag anmäler oro för ett barn på {age} år.", en = "I report concern for a child of {age}.", when = all { child, age:known() } },
      { sv = "Jag anmäler oro för [antal] andra barn, ett i taget.", en = "I report concern for [number] other children, one by one.", when = exposed_other_child },
      { sv = "Polisen är ringd kl. [tid].", en = "The police were called at [time].", when = all { danger:is("urgent"), no(found_by:is("police", "border_police")) } },
      { sv = "112 är ringt kl. [tid].", en = "112 was called at [time].", when = danger:is("immediate") },
    },
    say_all = { sv = "som kan skydda barnet: det får sägas hit", en = "that can protect the child: it may be said here" },
    basis = { sv = "Även om någon annan har anmält.", en = "Even if somebody else has reported." },
  },
  because = {
    sv = "Ett barn, eller någon som kan vara ett barn, kan fara illa. Den som märker det i sitt arbete ska genast anmäla till socialtjänsten, i eget namn och utan samtycke, ett barn i taget. Sekretess hindrar inte. Har någon annan redan anmält ska du ändå anmäla.",
    en = "A child, or somebody who may be a child, may come to harm. Whoever notices it at work must report to social services at once, in their own name and without consent, one child at a time. Secrecy does not stop it. If somebody else has reported, you must still report.",
  },
  source = SOL,
  from = "2025-07-01",
}

-- R13, R19, R20, R37: the law before 1 July 2025
rule "child.report.before_july_2025" {
  when = any_child,
  unless = any { no(mandated), no(sure_enough) },
  contact = social_services { within = "now", ground = duty "SoL (2001:453) 14 kap. 1 §", tell = TO_THE_BOARD },
  task = {
    protection_assessment { within = "24 h", from = received "report", by = social_services },
    open_investigation { within = "14 days", from = received "report", by = social_services },
  },
  because = {
    sv = "Ett barn, eller någon som kan vara ett barn, kan fara illa. Den som märker det i sitt arbete ska genast anmäla till socialtjänsten, i eget namn och utan samtycke.",
    en = "A child, or somebody who may be a child, may come to harm. Whoever notices it at work must report to social services at once, in their own name and without consent.",
  },
  source = SKOLLEDARNA,
  unverified = { sv = "Väntar på jurist: den äldre lagens ordalydelse är inte läst.", en = "Awaits a lawyer: the wording of the older law has not been read." },
  to = "2025-06-30",
}

-- R14, R37, R59: whoever is under no duty should
rule "child.report.anyone" {
  when = all { any_child, sure_enough, no(mandated) },
  contact = social_services {
    within = "now", ground = free, tell = { "situation", "contact_way", "identity", "account", "children", "suspects" },
    heading = { sv = "Ring socialtjänsten, {number}. Berätta om barnet.", en = "Call social services, {number}. Tell about the child." },
    say = { sv = "Jag är orolig för ett barn. Jag har sett [vad, var, när].", en = "I am worried about a child. I have seen [what, where, when]." },
    say_not = { sv = "något till någon annan på platsen", en = "anything to anybody else at the place" },
    basis = { sv = "Den som misstänker att ett barn far illa bör anmäla.", en = "Whoever suspects that a child comes to harm should report." },
  },
  because = {
    sv = "Den som misstänker att ett barn far illa bör anmäla till socialtjänsten, även utan anmälningsplikt. En privatperson får vara anonym.",
    en = "Whoever suspects that a child comes to harm should report to social services, even without a duty. A private person may be anonymous.",
  },
  law = "SoL (2025:400) 19 kap. 4 §",
  source = SOL,
}

-- R15, R37
rule "child.consult" {
  when = all { any_child, no(sure_enough) },
  contact = social_services {
    within = "4 h", ground = anonymous, tell = { "situation", "account" },
    heading = { sv = "Ring socialtjänsten, {number}. Fråga utan att säga vem barnet är.", en = "Call social services, {number}. Ask without saying who the child is." },
    say = { sv = "Jag undrar om ett barn far illa. Vad ska jag göra?", en = "I wonder whether a child comes to harm. What should I do?" },
    say_not = { sv = "namn, skola eller adress", en = "name, school or address" },
  },
  because = {
    sv = "Du undrar. Rådgör med socialtjänsten i dag utan att säga vem barnet är. Finns misstanken kvar efter samtalet ska du anmäla genast.",
    en = "You wonder. Consult social services today without saying who the child is. If the suspicion remains after the talk you must report at once.",
  },
  source = SKOLLEDARNA,
}

-- R84: the board that placed the child answers for it
rule "municipality.placing" {
  when = all { child, placed_by_other_municipality },
  contact = other_municipality {
    within = "now", ground = duty "SoL (2025:400) 19 kap. 1 §", tell = TO_THE_BOARD,
    heading = { sv = "Ring socialtjänsten i den kommun som har placerat barnet, {number}.", en = "Call social services of the municipality that placed the child, {number}." },
    say = { sv = "Ni har placerat barnet här. Jag anmäler att barnet far illa.", en = "You have placed the child here. I report that the child comes to harm." },
  },
  because = {
    sv = "En annan kommun har placerat barnet här och har kvar ansvaret (29 kap. 2 §). Anmäl också dit, genast.",
    en = "Another municipality has placed the child here and stays responsible (29:2). Report there too, at once.",
  },
  source = SOL,
  from = "2025-07-01",
}

-- R96
rule "child.placed_others" {
  when = other_children_placed,
  contact = placing_boards {
    within = "now", ground = duty "SoL (2025:400) 19 kap. 1 §", by = social_services,
    tell = { "place", "account", "children", "suspects" },
  },
  because = {
    sv = "Fler barn är placerade där den misstänkte finns. Varje barns egen nämnd ska få veta genast, inte genom stället eller dess chef.",
    en = "More children are placed where the suspect is. Each child's own board is told at once, not through the place or its head.",
  },
  source = SOL,
  from = "2025-07-01",
}

-- R37, R64, I5, I42
rule "victims.each" {
  when = any { other_victims, all { exposed_other_child, sure_enough } },
  unless = only_seen, -- the police have the tip, and social services no case yet
  task = separate_case { within = "24 h", by = social_services },
  because = {
    sv = "Fler är utsatta. Varje person och varje barn får en egen plan. Den enes samtycke gäller aldrig för den andre.",
    en = "Others are exposed. Each person and each child gets a plan of their own. The consent of one never holds for another.",
  },
  source = KVINNOFRID_AKUT,
}

-- R31, R32, R57
rule "police.tell_social_services" {
  when = POLICE,
  contact = social_services {
    within = "1 h", ground = duty "Polislagen (1984:387) 6 §",
    tell = { "situation", "contact_way", "identity", "account", "children" },
    heading = { sv = "Ring socialtjänsten, {number}. Berätta vad de bör göra något åt.", en = "Call social services, {number}. Tell what they should act on." },
    say = { sv = "Vi har mött någon som kan vara utsatt för människohandel. Personen behöver [skydd, plats, tolk].", en = "We have met somebody who may be a victim of trafficking. The person needs [protection, a place, an interpreter]." },
  },
  because = {
    sv = "Polisen ska snarast underrätta socialtjänsten om det som den bör göra något åt. Ett barn i allvarlig fara tas om hand (12 §) och lämnas till socialtjänsten när vårdnadshavaren kan vara inblandad. Föreningar kopplas in av socialtjänsten och med samtycke.",
    en = "The police inform social services as soon as possible of what it should act on. A child in grave danger is taken in charge (12 §) and handed to social services when the guardian may be involved. Associations are brought in by social services and with consent.",
  },
  source = POLISLAGEN,
}

-- R114: somebody else takes the case
rule "handler.conflict" {
  when = conflict_of_interest,
  unless = suspect_at_work, -- then it is the head of another unit
  contact = own_head {
    within = "now", ground = duty "FL (2017:900) 18 §",
    heading = { sv = "Säg till din chef att du känner någon inblandad. Någon annan tar ärendet.", en = "Tell your head that you know somebody involved. Somebody else takes the case." },
    say = { sv = "Jag känner någon som är inblandad och kan inte ha ärendet. Någon annan måste ta det nu.", en = "I know somebody who is involved and cannot have the case. Somebody else must take it now." },
    say_not = { sv = "vem det gäller", en = "whom it is about" },
  },
  because = {
    sv = "Den som är jävig handlägger inte. Det som är brådskande gör du ändå, tills någon annan har tagit över (17 §). Är också chefen jävig, fråga en annan kommun utan namn.",
    en = "Whoever has a conflict of interest does not handle the case. What is urgent you still do, until somebody else has taken over (17 §). If the head has one too, ask another municipality without a name.",
  },
  source = SFS,
}

---------------------------------------------------------------- the police

-- R2, R14, R62, R99: whoever is bound by no secrecy, and who has only seen something
rule "police.tip" {
  when = any {
    BYSTANDER,
    all { found_by:is("ngo", "union", "embassy"), no(met) },
    all { ongoing_crime, any { secrecy:is("none"), found_by:is("ngo", "union", "embassy") } },
  },
  unless = any { care_or_social_secrecy, call_112, purchase_and_no, only_wonders },
  contact = {
    police {
      within = "now", ground = free, tell = TO_THE_POLICE,
      heading = { sv = "Ring polisen, {number}. Blir det farligt: 112.", en = "Call the police, {number}. If it turns dangerous: 112." },
      say = {
        { sv = "Jag har sett eller hört något som kan vara människohandel. Platsen är {location}.", en = "I have seen or heard what may be trafficking. The place is {location}." },
        { sv = "Jag såg [vad, när, hur många, vilken bil].", en = "I saw [what, when, how many, which car]." },
      },
      say_not = { sv = "något till den du misstänker, och fråga inget själv", en = "anything to the one you suspect, and ask nothing yourself" },
      basis = { sv = "Ingen sekretess gäller för det du såg.", en = "No secrecy applies to what you saw." },
    },
    social_services { within = "24 h", ground = free, tell = TO_THE_POLICE, following = { police } },
  },
  because = {
    sv = "Berätta för polisen vad du själv har sett, och om du vill för socialtjänsten. Skriv upp tid, rum, personer och bil. Fråga inte personen, konfrontera ingen och varna ingen. Du får ingen återkoppling.",
    en = "Tell the police what you have seen yourself, and social services if you want. Write down time, room, people and car. Do not ask the person, confront nobody and warn nobody. You get no feedback.",
  },
  law = "OSL (2009:400) 2 kap. 1 §",
  source = POLISEN_BOENDE,
}

-- R50, R51, R63, I47: no secrecy, so a plain duty
rule "police.municipality" {
  when = found_by:is("municipality", "inspector"),
  unless = any { care_or_social_secrecy, secrecy:is("other"), no(sure_enough), call_112, purchase_and_no },
  contact = police {
    within = "3 h", ground = duty "lag (2025:170) 6 §", tell = TO_THE_POLICE,
    heading = { sv = "Ring polisen, {number}. Vänta inte på råd.", en = "Call the police, {number}. Do not wait for advice." },
    say = {
      { sv = "Jag arbetar i kommunen och har sett tecken på utnyttjande i arbete.", en = "I work for the municipality and have seen signs of exploitation in work.", when = labour },
      { sv = "Jag arbetar i kommunen och har sett tecken på att någon utnyttjas.", en = "I work for the municipality and have seen signs that somebody is exploited.", when = no(labour) },
      { sv = "Platsen är {location}.", en = "The place is {location}." },
      { sv = "Där finns {people_there} personer.", en = "There are {people_there} people.", when = people_there:known() },
      { sv = "Där finns {people_there}.", en = "There are {people_there}.", when = people_there:unknown() },
      { sv = "Jag såg [pass, sovplatser, låsta dörrar, rädsla].", en = "I saw [passports, sleeping places, locked doors, fear].", when = labour },
      { sv = "Jag såg eller hörde [vad, när, av vem].", en = "I saw or heard [what, when, from whom].", when = no(labour) },
    },
    say_not = { sv = "vad du tror om deras tillstånd att vara i Sverige", en = "what you believe of their permits to be in Sweden" },
    basis = { sv = "Ingen sekretess gäller för det du såg, så det finns inget att väga.", en = "No secrecy applies to what you saw, so there is nothing to weigh." },
  },
  because = {
    sv = "Kommunen ska lämna polisen de uppgifter som behövs mot brott. Ingen sekretess gäller för det du såg, så det finns inget att väga. Polisen kommer före råd och före Arbetsmiljöverket.",
    en = "The municipality gives the police the data needed against crime. No secrecy applies to what you saw, so there is nothing to weigh. The police come before advice and before the Work Environment Authority.",
  },
  source = UPPGIFTSLAGEN,
  from = "2025-04-01",
}

-- R90, R97, R99: seen or heard of by another part of the municipality, and it cannot wait
rule "municipality.acute" {
  when = all { found_by:is("municipality", "inspector"), no(met), danger:is("urgent") },
  warn = {
    sv = "Behöver någon mat, värme eller en sovplats i natt: ring också socialtjänsten, annars jouren. Fråga inte personerna själv.",
    en = "If somebody needs food, warmth or a bed tonight: call social services too, or their on-call. Do not ask the people yourself.",
  },
  because = {
    sv = "Kommunen där någon är svarar för det akuta, med eller utan tillstånd.",
    en = "The municipality where somebody is answers for what is acute, with or without a permit.",
  },
  law = "SoL (2025:400) 29 kap. 4 §",
  source = SOL,
}

-- R50, R53, R54, R100: where a secrecy applies it is weighed; a crime that goes on,
-- and no secrecy, is for police.tip
rule "police.authority" {
  when = any { found_by:is("school", "migration"), all { found_by:is("municipality", "inspector"), secrecy:is("other") } },
  unless = any { health_secrecy, no(sure_enough), AT_ONCE, purchase_and_no, all { ongoing_crime, secrecy:is("none") } },
  contact = police {
    within = "8 h", ground = { duty_unless "lag (2025:170) 5-7 §§", may "OSL (2009:400) 10 kap. 24 §" }, tell = TO_THE_POLICE,
    following = { social_services },
    heading = { sv = "Ring polisen, {number}. Det är beslutat.", en = "Call the police, {number}. It is decided." },
    say_not = NOT_STATUS,
    basis = { sv = "Det som behövs mot brottet lämnas, om inte sekretessen väger tyngre.", en = "What is needed against the crime is given, unless the secrecy weighs more." },
  },
  because = {
    sv = "Myndigheten, i skolan rektor, lämnar polisen det som behövs mot brott, om inte sekretessen väger tyngre. Andra i skolan får berätta om ett begånget brott som kan ge fängelse. Väg och skriv ner skälen i dag. Gäller det ett barn, anmäl oron först.",
    en = "The authority, in school the principal, gives the police what is needed against crime, unless the secrecy weighs more. Others at the school may tell of a committed crime that can give prison. Weigh and write down the reasons today. If it is a child, report the concern first.",
  },
  source = UPPGIFTSLAGEN,
  from = "2025-04-01",
}

-- R22, R23, R105
rule "child.police" {
  when = all { child, crime_against_child },
  unless = any { no(sure_enough), AT_ONCE, GONE, POLICE },
  contact = police {
    within = "1 h", ground = may "OSL (2009:400) 10 kap. 21 §", by = social_services,
    tell = { "situation", "contact_way", "identity", "account", "children", "suspects" },
    heading = { sv = "Ring polisen, {number}. Det är beslutat.", en = "Call the police, {number}. It is decided." },
    say_not = NOT_STATUS,
    basis = { sv = "Inte om det strider mot barnets bästa. Fråga åklagare utan namn om du är osäker.", en = "Not if it is against the child's best interests. Ask a prosecutor without a name if unsure." },
  },
  because = {
    sv = "Socialtjänsten polisanmäler brott mot barn skyndsamt, om det inte strider mot barnets bästa. Gör det innan någon talar med vårdnadshavaren. Är du osäker, fråga åklagare utan att säga vem barnet är. För barn krävs inget tvång eller annat otillbörligt medel.",
    en = "Social services reports crime against a child to the police promptly, unless it is against the child's best interests. Do it before anybody talks to the guardian. If unsure, ask a prosecutor without saying who the child is. No means such as coercion need be shown for a child.",
  },
  source = OSL,
}

-- R56, R102, R105
rule "police.young_crime" {
  when = all { age:below(21), any { exploitation:has("criminality"), offence:is("involving_minor") }, social_secrecy },
  unless = any { AT_ONCE, GONE, purchase_and_no },
  contact = police { within = "8 h", ground = may "OSL (2009:400) 10 kap. 18 a §", by = social_services, tell = { "situation", "suspects" }, say_not = NOT_STATUS },
  because = {
    sv = "En ung person kan dras in i brott. Socialtjänsten får berätta för polisen för att hindra nya brott, om det inte är olämpligt för insatserna. Den som utnyttjas är i första hand utsatt.",
    en = "A young person may be drawn into crime. Social services may tell the police to prevent new crimes, unless it is unsuitable for the help. Whoever is exploited is first of all exposed.",
  },
  source = OSL,
  from = "2025-04-01",
}

-- R46, R47
rule "police.serious" {
  when = all { adult, serious_offence, care_or_social_secrecy },
  unless = any { consent_of(police):is("given"), AT_ONCE, GONE },
  contact = police {
    within = "8 h", ground = may "OSL (2009:400) 10 kap. 23 §", tell = TO_THE_POLICE,
    heading = { sv = "Ring polisen, {number}. Det är beslutat.", en = "Call the police, {number}. It is decided." },
    say_not = NOT_STATUS,
    basis = { sv = "Fråga jurist om ni vill; vänta inte på svaret.", en = "Ask a lawyer if you want; do not wait for the answer." },
  },
  because = {
    sv = "Brottet når gränsen i 10 kap. 23 §. Socialtjänst och vård får då berätta för polisen utan samtycke. Berätta först för personen om det är säkert. Den som beslutar väger och skriver ner skälen. Lämna bara det som rör brottet. Ingen jurist behöver vänta in.",
    en = "The offence reaches the limit of 10:23. Social services and care may then tell the police without consent. Tell the person first if that is safe. Whoever decides weighs and writes down the reasons. Tell only what concerns the offence. No lawyer is to be waited for.",
  },
  source = OSL,
}

-- R46, R55: when it is urgent it is decided within the hour
rule "police.serious.urgent" {
  when = all { adult, care_or_social_secrecy, threat:is("high"), any { serious_offence, close_perpetrator } },
  unless = any { consent_of(police):is("given"), AT_ONCE, purchase_and_no, GONE },
  contact = police { within = "1 h", ground = may "OSL (2009:400) 10 kap. 18 c och 23 §§", tell = { "situation", "suspects" }, say_not = NOT_STATUS },
  task = {
    weigh_disclosure { within = "1 h" },
    ask_lawyer { within = "1 h" },
  },
  because = {
    sv = "Hotet är allvarligt. Beslutet tas inom en timme, med skälen nedskrivna. Finns risk för ett grovt brott av en närstående får socialtjänst och vård berätta för polisen för att hindra det (18 c §).",
    en = "The threat is grave. It is decided within the hour, with the reasons written down. If there is a risk of a grave crime by somebody close, social services and care may tell the police to prevent it (18 c §).",
  },
  source = OSL,
  from = "2025-04-01",
}

-- R49, R105: social services and others, never health care
rule "police.weighed" {
  when = all {
    any { social_secrecy, secrecy:is("other") },
    any { all { child, offence:is("involving_minor") }, all { adult, lesser_offence, consent_of(police):is("refused", "withdrawn", "cannot_give") } },
  },
  unless = any { AT_ONCE, GONE },
  contact = police { within = "24 h", ground = may "OSL (2009:400) 10 kap. 15 a §", tell = TO_THE_POLICE, say_not = NOT_STATUS },
  because = {
    sv = "En uppgift får lämnas till polisen om inte övervägande skäl talar för sekretessen. För en vuxen ska samtycke ha prövats först. Skriv ner avvägningen. Det gäller aldrig till föreningar eller företag, och aldrig vårdens uppgifter.",
    en = "Data may go to the police unless predominant reasons speak for the secrecy. For an adult consent is tried first. Write the weighing down. It never holds towards associations or companies, and never for data of health care.",
  },
  source = OSL,
  from = "2025-12-01",
}

-- R48
rule "police.prosecutor" {
  when = all { adult, lesser_offence, care_or_social_secrecy },
  unless = consent_of(police):is("given"),
  contact = prosecutor { ground = anonymous, tell = { "situation", "account" } },
  because = {
    sv = "Brottet når inte gränsen på sex månader. Utan samtycke får du fråga åklagare till råds utan namn.",
    en = "The offence does not reach the limit of six months. Without consent you may ask a prosecutor for advice without a name.",
  },
  source = OSL,
}

-- R48, R64, R118
rule "police.evidence" {
  when = evidence_at_risk,
  unless = any { AT_ONCE, POLICE, all { adult, offence:is("purchase_of_sex") } },
  contact = police {
    within = "4 h", ground = anonymous, tell = { "place", "people_there", "other_victims" },
    heading = { sv = "Ring polisen, {number}. Säg inte vem det gäller.", en = "Call the police, {number}. Do not say whom it is about." },
    say = { sv = "Något kan försvinna: {place}. Kan ni ta det före alla andra?", en = "Something may be lost: {place}. Can you see to it before everybody else?" },
  },
  task = secure_evidence { within = "4 h" },
  because = {
    sv = "Något kan försvinna: människor, bilder eller bevis. Tala med polisen före fastighetsägare, arbetsgivare, hotell och grannar. Ett tips utan namn är bara för den som inte får säga mer.",
    en = "Something may be lost: people, pictures or evidence. Talk to the police before property owner, employer, hotel and neighbours. A tip without a name is only for whoever may say no more.",
  },
  source = POLISEN_BOENDE,
}

---------------------------------------------------------------- social services and care, with consent

-- R98: a yes is used now
rule "adult.social_services.agreed" {
  when = all { adult, consent_of(social_services):is("given") },
  unless = found_by:is("social_services", "outreach", "police", "border_police", "hotel", "landlord", "guard", "private"),
  contact = social_services {
    within = "now", ground = consent, tell = { "situation", "contact_way", "identity", "health", "account" },
    heading = { sv = "Ring socialtjänsten, {number}. Personen har sagt ja.", en = "Call social services, {number}. The person has agreed." },
    say = { sv = "Jag ringer för en person som har sagt ja till det. Personen behöver [skydd, plats att sova, pengar].", en = "I call for a person who has agreed to it. The person needs [protection, a place to sleep, money]." },
    say_not = { sv = "mer än personen har sagt ja till", en = "more than the person has agreed to" },
  },
  because = { sv = "Personen har sagt ja till socialtjänsten. Ring nu.", en = "The person has agreed to social services. Call now." },
  law = "OSL (2009:400) 10 kap. 1 §",
  source = KVINNOFRID_AKUT,
}

-- R6, R7
rule "adult.own_unit" {
  when = all { adult, found_by:is("outreach") },
  contact = social_services {
    within = "now", ground = free, tell = { "situation", "health", "account", "contact_way", "identity" },
    heading = { sv = "Ring den enhet i socialtjänsten som får besluta, {number}.", en = "Call the unit of social services that may decide, {number}." },
    say = { sv = "Vi har mött en vuxen som kan utnyttjas. Personen behöver [skydd, plats att sova, pengar].", en = "We have met an adult who may be exploited. The person needs [protection, a place to sleep, money]." },
  },
  because = {
    sv = "Du arbetar inom socialtjänsten. Kontakta den enhet som får besluta om skydd och stöd.",
    en = "You work within social services. Contact the unit that may decide on protection and support.",
  },
  law = "OSL (2009:400) 26 kap. 9 c §",
  source = AKUT_SKYDD,
  unverified = { sv = "Väntar på jurist: ligger enheten under en annan nämnd, ser 26 kap. 9 c § bara till vissa insatser.", en = "Awaits a lawyer: if the unit is under another board, 26:9 c covers only certain help." },
}

-- R79, R103: care tells what is needed for somebody who cannot agree
rule "care.cannot_consent" {
  when = all { health_secrecy, any { cannot_consent, consent_of(social_services):is("cannot_give") } },
  contact = social_services {
    within = "now", ground = free, tell = { "situation", "contact_way", "identity", "health" },
    heading = { sv = "Ring socialtjänsten, {number}. Patienten kan inte svara själv.", en = "Call social services, {number}. The patient cannot answer for themselves." },
    say = { sv = "Vi har en patient som inte kan samtycka och kan vara utsatt för människohandel. Efter vården behövs [skydd, plats att bo].", en = "We have a patient who cannot agree and may be a victim of trafficking. After the care there is need of [protection, a place to live]." },
  },
  because = {
    sv = "Patienten kan inte samtycka. Vården får berätta för socialtjänsten det som behövs för vård och stöd. Inget behöver vägas.",
    en = "The patient cannot agree. Care may tell social services what is needed for care and support. Nothing is to be weighed.",
  },
  law = "OSL (2009:400) 25 kap. 13 §",
  source = OSL,
}

-- R3, R4
rule "adult.care" {
  when = all { adult, urgent_care },
  unless = any { no(met), cannot_consent, consent_of(healthcare):is("cannot_give"), found_by:is("healthcare"), GONE },
  contact = healthcare {
    within = "now", ground = consent, tell = { "age", "contact_way", "health" },
    heading = { sv = "Följ med till akuten, om personen vill.", en = "Go along to the emergency department, if the person wants." },
    say = { sv = "Personen behöver vård nu och har sagt ja.", en = "The person needs care now and has agreed." },
    say_not = NOT_PERMIT,
  },
  because = {
    sv = "Personen behöver vård nu. Fråga om personen samtycker, och följ med. Alla har rätt till omedelbar vård. Efter ett sexuellt övergrepp ska spår säkras så snart det går. Är det livsfara, ring 112.",
    en = "The person needs care now. Ask whether the person agrees, and go along. Everybody has a right to immediate care. After a sexual assault, traces are secured as soon as possible. If life is in danger, call 112.",
  },
  law = "HSL (2017:30) 8 kap. 4 §",
  source = KVINNOFRID_AKUT,
}

-- R3, R80, R104: a child's need, and what social services tells care of the addicted and the pregnant
rule "care.shared" {
  when = any { all { child, care_need:is("non_acute") }, all { social_secrecy, any { addiction, pregnant } } },
  unless = any { found_by:is("healthcare", "hotel", "landlord", "guard", "private"), no(met), GONE },
  contact = primary_care { within = "3 days", ground = may "OSL (2009:400) 25 kap. 12 § och 26 kap. 9 §", tell = { "age", "contact_way", "health" } },
  because = {
    sv = "Om ett barn, en gravid eller den som har ett pågående beroende får socialtjänsten lämna vården det som behövs för vård och stöd. Fråga ändå först.",
    en = "Of a child, the pregnant and those with an ongoing addiction social services may give care what care and support take. Still ask first.",
  },
  source = OSL,
}

-- R94
rule "adult.addiction.danger" {
  when = all { adult, addiction, any { danger:is("urgent", "immediate"), urgent_care, suicide_risk }, found_by:is("police", "border_police", "outreach", "care_home", "healthcare") },
  contact = social_services {
    within = "now", ground = duty "LVM (1988:870) 6 §", tell = { "situation", "contact_way", "identity", "health" },
    heading = { sv = "Ring socialtjänsten, {number}. Anmäl behov av vård.", en = "Call social services, {number}. Report a need of care." },
    say = { sv = "Jag anmäler en person med beroende som är i fara. Det gäller [vad som har hänt].", en = "I report a person with an addiction who is in danger. It is about [what has happened]." },
  },
  task = report_addiction { within = "now" },
  because = {
    sv = "Personen är i fara och har ett beroende. En myndighet som ofta möter sådana ska genast anmäla till socialnämnden; i vården gör läkaren det när vården inte räcker. Nämnden kan besluta om omedelbart omhändertagande (13 §).",
    en = "The person is in danger and has an addiction. An authority that often meets such persons reports to the board at once; in care the doctor does so when care is not enough. The board can decide on immediate custody (13 §).",
  },
  source = SFS,
}

-- R11, R44, R46, R48, R58, R98
rule "police.consent" {
  when = all { adult, any { reachable, consent_of(police):is("given") } },
  unless = any { found_by:is("police", "border_police", "hotel", "landlord", "guard", "private"), police_cooperation:is("no"), AT_ONCE, reflection_period:is("running") },
  contact = police {
    within = "8 h", ground = consent, tell = { "situation", "contact_way", "identity", "account", "suspects" },
    heading = { sv = "Ring polisen, {number}. Personen har sagt ja.", en = "Call the police, {number}. The person has agreed." },
    say = { sv = "Personen har sagt ja till att jag ringer. Det gäller [anmälan, hot, skydd].", en = "The person has agreed that I call. It is about [a complaint, threats, protection]." },
    say_not = { sv = "mer än personen har sagt ja till", en = "more than the person has agreed to" },
  },
  because = {
    sv = "Fråga om personen vill att polisen kontaktas, för anmälan, hotbedömning eller skydd. Säger personen nej, respektera det om inte en annan regel gäller.",
    en = "Ask whether the person wants the police to be contacted, for a complaint, a threat assessment or protection. If the person says no, respect it unless another rule applies.",
  },
  law = "OSL (2009:400) 10 kap. 1 §",
  source = POLISEN,
}

-- R46, R55, R98: a yes is never slower than the decision that it spares
rule "police.consent.threat" {
  when = all { adult, threat:is("high"), consent_of(police):is("given") },
  unless = any { POLICE, AT_ONCE, purchase_and_no },
  contact = police { within = "1 h", ground = consent, tell = { "situation", "suspects" } },
  because = {
    sv = "Hotet är allvarligt, och personen har sagt ja. Ring inom en timme.",
    en = "The threat is grave, and the person has said yes. Call within the hour.",
  },
  law = "OSL (2009:400) 10 kap. 1 §",
  source = POLISEN,
}

---------------------------------------------------------------- meeting the person

-- R9: before any talk
rule "meeting.interpreter" {
  when = all { reachable, any { interpreter_needed, interpreter_unsafe } },
  unless = any { AT_ONCE, reflection_period:is("running") },
  contact = interpreter {
    within = "now", ground = free, tell = { "language" },
    heading = { sv = "Boka en auktoriserad tolk, {number}, utan personens namn.", en = "Book an authorised interpreter, {number}, without the person's name." },
    say = { sv = "Jag behöver en tolk nu, på telefon. Språk: {language}.", en = "I need an interpreter now, by telephone. Language: {language}." },
    say_not = { sv = "personens namn", en = "the person's name" },
  },
  task = {
    book_interpreter { within = "now" },
    speak_alone {
      within = "2 h",
      heading = { sv = "När det är säkert: prata med personen ensam, genom tolk på telefon.", en = "When it is safe: talk with the person alone, through an interpreter by phone." },
      say_not = { sv = "personens namn när du bokar tolken; inget när någon annan hör", en = "the person's name when you book the interpreter; nothing while somebody else hears" },
    },
  },
  because = {
    sv = "Boka en auktoriserad tolk före samtalet. Aldrig en anhörig, medföljande eller bekant. Säg inte personens namn när du bokar.",
    en = "Book an authorised interpreter before the talk. Never a relative, companion or acquaintance. Do not name the person when you book.",
  },
  law = "FL (2017:900) 13 §",
  source = AKUT_SKYDD,
}

-- R95: nobody can meet the person yet
rule "meeting.interpreter.ahead" {
  when = any { interpreter_needed, interpreter_unsafe },
  unless = any { all { reachable, any { danger:unknown(), danger:is("none", "urgent") } }, GONE, found_by:is("hotel", "landlord", "guard") },
  contact = interpreter {
    within = "1 h", ground = free, tell = { "language" }, by = social_services,
    heading = { sv = "Boka en auktoriserad tolk till mötet, {number}, utan personens namn.", en = "Book an authorised interpreter for the meeting, {number}, without the person's name." },
  },
  task = book_interpreter { within = "1 h", by = social_services },
  because = {
    sv = "Personen behöver tolk. Den som ska möta personen bokar en auktoriserad tolk före mötet, utan namn.",
    en = "The person needs an interpreter. Whoever is to meet the person books an authorised interpreter before the meeting, without a name.",
  },
  law = "FL (2017:900) 13 §",
  source = AKUT_SKYDD,
}

-- R9
rule "meeting.again.interpreter" {
  when = all { reachable, any { interpreter_needed, interpreter_unsafe }, reflection_period:is("running") },
  unless = AT_ONCE,
  contact = interpreter { within = "this working day", ground = free, tell = { "language" } },
  task = {
    book_interpreter { within = "this working day" },
    speak_alone {
      within = "this working day",
      heading = { sv = "Prata med personen ensam, med tolk.", en = "Talk with the person alone, with an interpreter." },
    },
  },
  because = {
    sv = "Boka en auktoriserad tolk före samtalet, utan personens namn.",
    en = "Book an authorised interpreter before the talk, without the person's name.",
  },
  law = "FL (2017:900) 13 §",
  source = AKUT_SKYDD,
}

-- R69, R70: the person is met and knows their rights; the talk is today
rule "meeting.again" {
  when = all { reachable, reflection_period:is("running") },
  unless = AT_ONCE,
  contact = person { within = "this working day", ground = free },
  task = {
    speak_alone {
      within = "this working day",
      heading = { sv = "Prata med personen ensam.", en = "Talk with the person alone." },
      say = {
        { sv = "Ledaren ansöker om sex månader.", en = "The leader applies for six months.", when = all { police_cooperation:is("yes"), contact_broken } },
        { sv = "Du får vård och plats att bo även medan vi väntar, och du får ändra dig.", en = "You get care and a place to live while we wait, and you may change your mind." },
      },
      say_not = { sv = "att tillståndet är klart", en = "that the permit is settled" },
    },
    inform_rights { within = "this working day" },
    ask_consent { within = "this working day", following = { speak_alone, inform_rights } },
    document {
      within = "same day", after = { speak_alone },
      heading = { sv = "Skriv ner vad personen har sagt ja till, och när", en = "Write down what the person has agreed to, and when" },
      by_when = { sv = "Efter samtalet", en = "After the talk" },
    },
  },
  because = {
    sv = "Betänketiden löper. Berätta vad som händer nu, och fråga igen vad personen vill, en mottagare i taget.",
    en = "The reflection period is running. Tell what happens now, and ask again what the person wants, one recipient at a time.",
  },
  source = INLEDANDE_STOD,
}

-- R10, R12, R35, R79, R117, I23, I45
rule "meeting.talk" {
  when = reachable,
  unless = any { AT_ONCE, reflection_period:is("running") },
  contact = person { within = "2 h", ground = free },
  task = {
    speak_alone {
      within = "2 h",
      heading = { sv = "När det är säkert: prata med personen ensam, på ett tryggt ställe.", en = "When it is safe: talk with the person alone, in a safe place." },
      say = {
        { sv = "Du har inte gjort något fel. Du får hjälp även om du inte vill prata med polisen.", en = "You have done nothing wrong. You get help even if you do not want to talk to the police." },
        { sv = "Är du skadad? Är någon mer här?", en = "Are you hurt? Is anybody else here?", when = care_need:unknown() },
        { sv = "Du kan få 30 dagars betänketid, och då kan utvisningen ställas in. Vill du det?", en = "You can get 30 days to reflect, and then the removal can be stayed. Do you want that?", when = removal_planned },
        { sv = "Vilka får vi ringa: socialtjänst, koordinator, förening?", en = "Whom may we call: social services, coordinator, association?", when = all { adult, asks_for_social_services } },
        { sv = "Vilka får vi ringa: koordinator, förening?", en = "Whom may we call: coordinator, association?", when = all { adult, no(asks_for_social_services) } },
      },
      say_not = { sv = "något känsligt när någon annan hör", en = "anything sensitive while somebody else hears" },
      by_when = { sv = "innan ni skiljs åt", en = "before you part" },
    },
    inform_rights { within = "2 h" },
    ask_consent { within = "2 h", following = { speak_alone, inform_rights } },
  },
  because = {
    sv = "Tala med personen ensam, på ett tryggt ställe. Berätta om rätten till stöd, tolk, juridiskt biträde, skadestånd och betänketid; stödet kräver ingen polisanmälan. Fråga sedan om samtycke, en mottagare i taget. Tystnad är inte ja.",
    en = "Talk with the person alone, in a safe place. Tell about the right to support, interpreter, counsel, damages and a reflection period; support takes no police complaint. Then ask for consent, one recipient at a time. Silence is not yes.",
  },
  source = INLEDANDE_STOD,
}

-- R4, R44, R58, R60: asked when the person is spoken to alone
rule "adult.social_services" {
  when = all { adult, reachable },
  unless = found_by:is("social_services", "outreach", "police", "border_police", "hotel", "landlord", "guard", "private"),
  contact = social_services {
    within = "2 h", ground = consent, tell = { "situation", "contact_way", "identity", "health", "account" },
    say_not = { sv = "mer än personen har sagt ja till", en = "more than the person has agreed to" },
  },
  because = {
    sv = "Socialtjänsten svarar ytterst för alla som vistas i kommunen, med eller utan tillstånd. Fråga om personen vill ha hjälp, och hjälp till med kontakten. Ingen polisanmälan krävs.",
    en = "Social services answers in the last resort for everybody in the municipality, with or without a permit. Ask whether the person wants help, and help with the contact. No police complaint is required.",
  },
  law = "OSL (2009:400) 10 kap. 1 §",
  source = KVINNOFRID_AKUT,
}

-- R10
rule "meeting.separate" {
  when = all { reachable, accompanied },
  unless = AT_ONCE,
  task = speak_alone { within = "1 h" },
  because = {
    sv = "En medföljande talar för personen eller kontrollerar personen. Skilj dem åt innan du frågar, och säg inget till den som är med.",
    en = "A companion speaks for the person or controls them. Separate them before you ask, and tell the companion nothing.",
  },
  source = INLEDANDE_STOD,
}

-- R12
rule "meeting.disability" {
  when = all { reachable, disability },
  unless = AT_ONCE,
  task = inform_rights { within = "2 h" },
  because = {
    sv = "Anpassa hur du berättar, och låt personen välja någon oberoende som stöd. Tystnad är varken ja eller nej.",
    en = "Adapt how you tell it, and let the person choose somebody independent for support. Silence is neither yes nor no.",
  },
  source = INLEDANDE_STOD,
}

-- R88
rule "meeting.phone" {
  when = all { reachable, phone_unsafe },
  unless = any { AT_ONCE, in_shelter },
  task = secure_phone {
    within = "2 h",
    say = { sv = "Stäng av telefonen innan du flyttar, och visa den för polisen. Byt lösenord från en annan telefon.", en = "Switch the phone off before you move, and show it to the police. Change passwords from another phone." },
  },
  because = {
    sv = "Någon kan följa telefonen. Ring och skriv inte till den. Ta den inte och töm den inte: stäng av den före ett skyddat boende, visa den för polisen och byt lösenord från en annan telefon.",
    en = "Somebody may follow the phone. Do not call or write to it. Do not take it or wipe it: switch it off before a shelter, show it to the police and change passwords from another device.",
  },
  source = POLISEN,
}

-- R34
rule "child.missing_plan" {
  when = all { child, met, any { crime_against_child, unaccompanied, may_be_taken_abroad, perpetrator:is("network"), missing:is("located") } },
  unless = any { AT_ONCE, GONE },
  task = missing_child_plan {
    within = "2 h",
    heading = { sv = "Om personen försvinner: foto, telefonnummer, kläder, vem som larmar", en = "If the person disappears: photo, phone numbers, clothes, who raises the alarm" },
    by_when = { sv = "innan ni skiljs åt", en = "before you part" },
  },
  because = {
    sv = "Barnet kan bli hämtat. Gör en plan innan barnet lämnar mötet: nytt foto, telefonnummer, kända kontakter och vem som larmar.",
    en = "The child may be collected. Make a plan before the child leaves the meeting: recent photo, phone numbers, known contacts and who raises the alarm.",
  },
  source = KUNSKAPSGUIDEN,
}

-- R50
rule "meeting.inspection" {
  when = found_by:is("inspector"),
  task = document {
    within = "same day",
    heading = { sv = "Skriv ner vad du såg, med klockslag. Avsluta inspektionen som vanligt.", en = "Write down what you saw, with the time. End the inspection as usual." },
    say_not = { sv = "till någon där att du misstänker något", en = "to anybody there that you suspect something" },
  },
  because = {
    sv = "Det du såg vid inspektionen behöver polisen. Ingen där ska märka att du misstänker något.",
    en = "The police need what you saw at the inspection. Nobody there is to notice that you suspect something.",
  },
  source = UPPGIFTSLAGEN,
}

-- R5, R116
rule "meeting.document" {
  task = document {
    within = "12 h",
    heading = { sv = "Skriv ner vad du såg och sa, med klockslag", en = "Write down what you saw and said, with the time" },
  },
  because = {
    sv = "Skriv vad du sett och hört, när och var. Skilj på det du sett själv och det någon berättat. Skriv vad personen själv vill. Skriv också vad som berättats, till vem och varför, och varför något inte berättats.",
    en = "Write what you saw and heard, when and where. Keep apart what you saw and what you were told. Write what the person wants. Write also what was told, to whom and why, and why something was not told.",
  },
  source = KVINNOFRID_AKUT,
}

-- R5
rule "meeting.injuries" {
  when = all { found_by:is("healthcare"), care_need:is("non_acute", "acute", "sexual_assault") },
  task = secure_evidence { within = "4 h" },
  because = {
    sv = "Dokumentera skadorna i journalen under skyddade sökord, så att ingen annan i hemmet kan läsa dem.",
    en = "Document the injuries in the journal under protected search terms, so that nobody at home can read them.",
  },
  source = KVINNOFRID_AKUT,
  unverified = { sv = "Väntar på jurist: HSLF-FS 2022:39 är inte läst.", en = "Awaits a lawyer: HSLF-FS 2022:39 has not been read." },
}

---------------------------------------------------------------- a safe place tonight

-- R7, R8, R33, R90
rule "night.bed" {
  when = any { shelter_needed, all { adult, reachable, needs_housing }, all { child, any { unaccompanied, guardian:is("absent") } } },
  unless = any { in_shelter, GONE },
  task = temporary_bed {
    within = "2 h", by = social_services,
    heading = { sv = "Ordna en trygg plats i natt", en = "Arrange a safe place for tonight" },
  },
  because = {
    sv = "Personen behöver en trygg plats i natt. Socialtjänsten ordnar den, för ett barn jourhem eller annan placering. Aldrig hos släkt, värd eller där personen hittades innan det är prövat.",
    en = "The person needs a safe place tonight. Social services arranges it, for a child an emergency home or another placement. Never with relatives, a host or where the person was found before that has been examined.",
  },
  law = "SoL (2025:400) 29 kap. 4 §",
  source = KVINNOFRID_AKUT,
}

-- R90
rule "night.money" {
  when = needs_money,
  unless = GONE,
  task = emergency_support { within = "2 h", by = social_services },
  because = {
    sv = "Personen saknar mat, kläder eller pengar i kväll. Kommunen där personen är ger akut hjälp. Asylsökande får sin hjälp främst av Migrationsverket.",
    en = "The person is without food, clothes or money tonight. The municipality where the person is gives acute help. Asylum seekers get theirs mainly from the Migration Agency.",
  },
  law = "SoL (2025:400) 12 kap. 1 och 2 §§",
  source = SOL,
  unverified = { sv = "Väntar på jurist: hur långt det gäller den som saknar tillstånd är en bedömning.", en = "Awaits a lawyer: how far it holds for whoever has no permit is a judgement." },
}

-- R7, R8
rule "adult.housing" {
  when = all { adult, needs_housing, any { reachable, consent_of(shelter):is("given") } },
  unless = any { in_shelter, GONE },
  contact = shelter { within = "2 h", ground = consent, by = social_services, following = { social_services }, tell = { "contact_way", "name", "threat", "other_child", "other_children", "care_need" } },
  because = {
    sv = "Erbjud skyddat boende, om personen vill. Nämnden ska kunna ge det. Under 21 år bedöms behovet alltid för sig. Lämna aldrig ut adressen. Stödet kräver ingen polisanmälan.",
    en = "Offer protected housing, if the person wants it. The board must be able to give it. Under 21 the need is always assessed individually. Never give out the address. Support takes no police complaint.",
  },
  law = "SoL (2025:400) 9 kap. 5 § och 11 kap. 1 och 5 §§",
  source = SOL,
  from = "2024-04-01",
}

-- R7, R11
rule "adult.risk" {
  when = all { adult, any { threat:is("medium", "high"), consent_of(shelter):is("given") } },
  unless = any { GONE, cannot_consent, consent_of(shelter):is("refused", "withdrawn") },
  task = {
    risk_assessment { within = "2 h", by = social_services },
    protected_housing { within = "4 h", by = social_services, following = { risk_assessment } },
  },
  because = {
    sv = "Bedöm hot och risk innan du väljer boende och mötesplats. Besluta sedan om skyddat boende för den som vill.",
    en = "Assess threat and risk before choosing housing and a place to meet. Then decide on protected housing for those who want it.",
  },
  source = AKUT_SKYDD,
}

-- R87: against somebody who has a name
rule "adult.threatened.ban" {
  when = any { contact_threat, all { threat:is("high"), perpetrator:known(), no(perpetrator:is("stranger", "network", "buyer")) } },
  unless = any { GONE, cannot_consent },
  task = contact_ban { within = "3 days", by = social_services },
  because = {
    sv = "En känd person hotar eller följer efter. Fråga åklagaren om kontaktförbud, om personen vill.",
    en = "A known person threatens or follows. Ask the prosecutor for a contact ban, if the person wants.",
  },
  law = "lag (1988:688) 1 §",
  source = SFS,
}

-- R86
rule "adult.threatened" {
  when = any { contact_threat, all { threat:is("high"), perpetrator:known() } },
  unless = any { GONE, cannot_consent }, -- the person applies, once there (R117)
  task = protect_data { within = "7 days", by = social_services },
  because = {
    sv = "Någon hotar eller följer efter personen. Sekretessmarkera i akten genast, och hjälp personen att söka skyddade uppgifter hos Skatteverket.",
    en = "Somebody threatens or follows the person. Mark the file as secret at once, and help the person apply for protected data.",
  },
  law = "Folkbokföringslagen (1991:481) 16 §",
  source = SFS,
}

-- R38, R39: a child comes along
rule "housing.child.decision" {
  when = all { adult, needs_housing, exposed_other_child, guardians_consent:is("one") },
  task = child_housing_decision { within = "now", by = board_delegate },
  because = {
    sv = "Den ena vårdnadshavaren samtycker och är myndig, den andra inte. Kan rätten inte väntas in beslutar nämnden, ordföranden eller en utsedd ledamot om barnets skyddade boende. Att adressen hålls hemlig för den andra är ett eget beslut enligt 5 kap. 4 §.",
    en = "One guardian consents and is of age, the other does not. If the court cannot be awaited, the board, the chair or an appointed member decides on protected housing for the child. Keeping the address secret from the other guardian is a decision of its own under 5:4.",
  },
  law = "lag (2024:79) 4 kap. 1 och 2 §§",
  source = BARN_I_BOENDE,
  from = "2024-04-01",
}

-- R39
rule "housing.child.court" {
  when = all { exposed_other_child, done(child_housing_decision) },
  contact = administrative_court {
    within = "1 week", from = done(child_housing_decision), ground = duty "lag (2024:79) 4 kap. 3 §", by = social_services,
    tell = { "situation", "identity", "children", "suspects" },
  },
  task = {
    submit_to_court { within = "1 week", from = done(child_housing_decision), by = social_services },
    apply_for_housing { within = "6 weeks", from = done(protected_housing), by = social_services },
  },
  because = {
    sv = "Beslutet om barnets boende underställs förvaltningsrätten inom en vecka, annars upphör det. När rätten har fastställt det ansöker nämnden inom sex veckor från den dag placeringen började. Avslöja inte adressen.",
    en = "The decision on the child's housing is submitted to the administrative court within a week, or lapses. When the court has confirmed it the board applies within six weeks of the day the placement began. Do not reveal the address.",
  },
  law = "lag (2024:79) 4 kap. 3, 4 och 6 §§",
  source = BARN_I_BOENDE,
  from = "2024-04-01",
}

-- R38, R39: both consent, or neither
rule "housing.child.own_case" {
  when = all { adult, needs_housing, exposed_other_child, guardians_consent:is("both", "none") },
  task = separate_case { within = "4 h", by = social_services },
  because = {
    sv = "Ett barn som följer med får ett eget beslut, när båda vårdnadshavarna samtycker (SoL 22 kap. 5 §). Samtycker ingen räcker inte lagen (2024:79): pröva vård enligt LVU i barnets eget ärende.",
    en = "A child who comes along gets a decision of their own, when both guardians consent (SoL 22:5). If neither consents law (2024:79) is not enough: consider care under LVU in the child's own case.",
  },
  source = BARN_I_BOENDE,
  from = "2025-07-01",
}

---------------------------------------------------------------- children: what social services does

-- R19, R20, R41, R107
rule "child.board" {
  when = any { any_child, all { age:between(18, 20), may_be_taken_abroad } },
  unless = no(sure_enough),
  task = {
    protection_assessment { within = "24 h", from = received "report", by = social_services },
    open_investigation { within = "14 days", from = received "report", by = social_services, following = { protection_assessment } },
  },
  because = {
    sv = "Socialtjänsten bedömer genast, och skriftligt, om barnet eller den unge behöver omedelbart skydd: samma dag, senast nästa. Inom 14 dagar från anmälan beslutar den om en utredning ska inledas. Pågår redan en utredning behövs inget beslut.",
    en = "Social services assesses at once, and in writing, whether the child or young person needs immediate protection: the same day, the next at the latest. Within 14 days of the report it decides whether to open an investigation. If one is already running, no decision is needed.",
  },
  law = "SoL (2025:400) 20 kap. 1 och 2 §§",
  source = SOL,
  from = "2025-07-01",
}

-- R21
rule "child.complete" {
  when = all { any_child, done(open_investigation) },
  task = complete_investigation { within = "4 months", from = done(open_investigation), by = social_services },
  because = {
    sv = "Utredningen ska vara klar inom fyra månader från att den inleddes.",
    en = "The investigation is completed within four months of being opened.",
  },
  law = "SoL (2025:400) 20 kap. 3 §",
  source = SOL,
}

-- R42
rule "child.feedback" {
  when = all { any_child, mandated, done(open_investigation) },
  contact = reporter { within = "1 week", from = done(open_investigation), ground = free, by = social_services },
  task = feedback_to_reporter { within = "1 week", from = done(open_investigation), by = social_services },
  because = {
    sv = "Den som anmält i sitt arbete och frågar får inom en vecka veta om en utredning inletts, redan pågår eller inte inleds, om det inte är olämpligt. Säg inget mer.",
    en = "Those who reported in their work and ask learn within a week whether an investigation was opened, is already running or is not opened, unless unsuitable. Say nothing more.",
  },
  law = "SoL (2025:400) 19 kap. 6 § och OSL (2009:400) 26 kap. 9 a §",
  source = SOL,
  from = "2026-01-15",
}

-- R91, R92
rule "child.hear" {
  when = all { child, met, done(protection_assessment) },
  unless = GONE,
  task = hear_child { within = "14 days", from = done(protection_assessment), by = social_services },
  because = {
    sv = "Prata med barnet utan vårdnadshavaren; det får ske utan samtycke i utredningen. Barnet ska få veta vad som händer och säga sin mening. Från 12 år kan hjälp ges med barnets samtycke och från 15 på barnets egen begäran, men inte placering (21 kap. 1 och 2 §§).",
    en = "Talk with the child without the guardian; in the investigation it takes no consent. The child is told what happens and says what they think. From 12 help can be given with the child's consent and from 15 at the child's wish, but no placement (21:1-2).",
  },
  law = "SoL (2025:400) 20 kap. 7 §",
  source = SOL,
  from = "2025-07-01",
}

-- R22
rule "child.barnahus" {
  when = all { child, crime_against_child },
  unless = any { no(sure_enough), no(met), GONE },
  contact = barnahus {
    within = "next working day", ground = may "OSL (2009:400) 10 kap. 21 §", by = social_services, following = { police },
    tell = { "situation", "identity", "account", "children" },
  },
  because = {
    sv = "Barnahus samordnar polisförhör, läkarundersökning och skydd, så att barnet slipper berätta flera gånger.",
    en = "Barnahus coordinates interview, medical examination and protection, so that the child need not tell it several times.",
  },
  source = "https://epomvarmland.se/utbildning/?elementor-preview=3679",
  unverified = {
    sv = "Väntar på jurist: 10 kap. 21 § gäller uppgifter till polis och åklagare. Vilken grund som bär kontakten med Barnahus är inte funnen.",
    en = "Awaits a lawyer: 10:21 is about telling the police and prosecutors. Which ground carries the contact with Barnahus has not been found.",
  },
}

-- R33, R35
rule "child.unaccompanied" {
  when = all { child, any { unaccompanied, guardian:is("absent") } },
  unless = citizenship:is("swedish"),
  contact = {
    chief_guardian { within = "12 h", ground = may "lag (2005:429) 3 §", by = social_services, tell = { "situation", "identity", "contact_way", "children" } },
    guardian_ad_litem { within = "12 h", ground = free, by = social_services, following = { chief_guardian, social_services }, tell = { "situation", "identity", "contact_way", "children", "health" } },
  },
  because = {
    sv = "Barnet är utan vårdnadshavare i Sverige. Nämnden ber överförmyndaren om en god man, som träder i föräldrarnas ställe, så snart det går. Kommunen ordnar boende.",
    en = "The child is without a guardian in Sweden. The board asks the chief guardian for a guardian ad litem, who stands in the parents' place, as soon as possible. The municipality arranges housing.",
  },
  source = ENSAMKOMMANDE,
}

-- R33, R77
rule "child.asylum" {
  when = all { child, asylum_seeker },
  unless = any { found_by:is("migration"), citizenship:is("swedish") },
  contact = migration_agency {
    within = "this working day", ground = may "lag (1994:137) 3 §", by = social_services, following = { social_services, guardian_ad_litem },
    tell = { "situation", "identity", "contact_way" },
  },
  because = {
    sv = "Barnet söker asyl. Migrationsverket anvisar kommun och har egna samordnare mot människohandel.",
    en = "The child seeks asylum. The Migration Agency assigns a municipality and has coordinators of its own against trafficking.",
  },
  source = IDENTIFIERING,
  unverified = {
    sv = "Väntar på jurist: mottagandelagen kan ha ersatts 2026, och grunden för att lämna uppgifter är inte läst.",
    en = "Awaits a lawyer: the reception law may have been replaced in 2026, and the ground for telling has not been read.",
  },
}

-- R33, R113: the god man or förvaltare, of a child or of an adult
rule "representative.suspected" {
  when = representative_suspected,
  never = { guardian_ad_litem, adult_guardian },
  contact = chief_guardian {
    within = "8 h", ground = may "FB (1949:381) 11 kap. 20 § och lag (2005:429) 6 §", by = social_services, following = { police },
    tell = { "situation", "identity", "account", "children", "suspects" },
  },
  because = {
    sv = "Den gode mannen eller förvaltaren är misstänkt. Tala inte med den personen. Begär att överförmyndaren entledigar, eller genast skiljer från uppdraget när det brådskar, och förordnar en annan.",
    en = "The guardian is suspected. Do not talk to that person. Ask the chief guardian to remove, or at once suspend where delay is dangerous, and to appoint another.",
  },
  source = SFS,
  unverified = NO_SECTION,
}

-- R26, R41
rule "child.custody" {
  when = all {
    danger:is("urgent", "immediate"),
    any {
      all { child, any { guardians_consent:is("one", "none"), guardian:is("suspected", "unclear", "absent"), unaccompanied } },
      all { refuses_care, age:between(15, 19) },
    },
  },
  unless = passing_through,
  task = immediate_custody { within = "now", by = board_delegate, following = { protection_assessment } },
  because = {
    sv = "Den unge är i fara, samtycke till vård saknas eller kan inte hämtas in, och rättens beslut kan inte väntas in. Ordföranden eller en förordnad ledamot prövar omedelbart omhändertagande. Från 15 år räknas det egna nejet; den som är 18 eller 19 kan vårdas bara enligt 3 §.",
    en = "The young person is in danger, consent to care is lacking or cannot be had, and the court cannot be awaited. The chair or an appointed member considers immediate custody. From the age of 15 their own no counts; at 18 or 19 care is only under 3 §.",
  },
  law = "LVU (1990:52) 1, 3 och 6 §§",
  source = LVU,
}

-- R29: Swedish courts lack jurisdiction
rule "child.custody.passing" {
  when = all { child, passing_through, danger:is("urgent", "immediate") },
  unless = guardians_consent:is("both"),
  task = immediate_custody { within = "now", by = board_delegate, following = { protection_assessment } },
  because = {
    sv = "Barnet bor i ett annat land, och myndigheterna där kan inte väntas in. Ordföranden eller en förordnad ledamot prövar omhändertagande för tillfällig vård, bara under 18 år. Rätten kan medge två månader i taget (9 a §).",
    en = "The child lives in another country, and its authorities cannot be awaited. The chair or an appointed member considers custody for temporary care, only under 18. The court can allow two months at a time (9 a §).",
  },
  law = "LVU (1990:52) 6 a §",
  source = LVU,
}

-- R93
rule "child.custody.police" {
  when = all { done(immediate_custody), force_needed },
  task = police_help { within = "now", from = done(immediate_custody), by = social_services },
  because = {
    sv = "Beslutet kan inte genomföras utan polisens befogenheter. Nämnden, eller en tjänsteman som den har förordnat, begär hjälp på 114 14. Det gäller också en läkarundersökning.",
    en = "The decision cannot be carried out without the powers of the police. The board, or an officer it has appointed, asks for help on 114 14. That holds for a medical examination too.",
  },
  law = "LVU (1990:52) 43 §",
  source = LVU,
}

-- R27, R28
rule "child.custody.court" {
  when = done(immediate_custody),
  contact = administrative_court {
    within = "1 week", from = done(immediate_custody), ground = duty "LVU (1990:52) 7 §", by = social_services,
    tell = { "situation", "identity", "health", "account", "children", "suspects" },
  },
  task = {
    submit_to_court { within = "1 week", from = done(immediate_custody), by = social_services },
    apply_for_care { within = "4 weeks", from = done(immediate_custody), by = social_services },
    medical_examination { within = "4 weeks", from = done(immediate_custody), by = social_services },
  },
  because = {
    sv = "Beslutet om omhändertagande underställs förvaltningsrätten inom en vecka, annars upphör det. Ansök om vård inom fyra veckor från att det verkställdes; före ansökan görs i regel en läkarundersökning (32 §).",
    en = "The decision on custody is submitted to the administrative court within a week, or lapses. Apply for care within four weeks of its being carried out; before that there is as a rule a medical examination (32 §).",
  },
  law = "LVU (1990:52) 7, 8 och 32 §§",
  source = LVU,
}

-- R30
rule "child.travel_ban" {
  when = all { child, may_be_taken_abroad },
  task = travel_ban { within = "now", by = board_delegate },
  because = {
    sv = "Barnet kan föras utomlands eller giftas bort. Ordföranden eller en förordnad ledamot prövar ett tillfälligt utreseförbud nu, bara för den som är under 18.",
    en = "The child may be taken abroad or married off. The chair or an appointed member considers a temporary travel ban now, only for those under 18.",
  },
  law = "LVU (1990:52) 31 a och 31 d §§",
  source = LVU,
}

-- R30
rule "child.travel_ban.court" {
  when = done(travel_ban),
  contact = administrative_court { within = "1 week", from = done(travel_ban), ground = duty "LVU (1990:52) 31 e §", by = social_services, tell = { "situation", "identity", "account", "children", "suspects" } },
  because = {
    sv = "Det tillfälliga utreseförbudet underställs förvaltningsrätten inom en vecka.",
    en = "The temporary travel ban is submitted to the administrative court within a week.",
  },
  law = "LVU (1990:52) 31 e §",
  source = LVU,
}

-- R30: a ban holds only for those under 18
rule "child.travel_ban.border" {
  when = all { child, done(travel_ban) },
  contact = border_police { within = "now", from = done(travel_ban), ground = free, by = social_services, tell = { "situation", "identity", "children" } },
  because = {
    sv = "Berätta för gränspolisen om det tillfälliga utreseförbudet, så att det följs.",
    en = "Tell the border police of the temporary travel ban, so that it is kept.",
  },
  law = "LVU (1990:52) 31 a §",
  source = LVU,
  unverified = {
    sv = "Väntar på jurist: vilken regel som bär samtalet till gränspolisen är inte funnen.",
    en = "Awaits a lawyer: which rule carries the call to the border police has not been found.",
  },
}

-- R30
rule "child.travel_ban.apply" {
  when = all { done(travel_ban), received "court decision" },
  task = apply_travel_ban { within = "4 weeks", from = received "court decision", by = social_services },
  because = {
    sv = "Ansök om utreseförbud inom fyra veckor från rättens beslut om det tillfälliga förbudet.",
    en = "Apply for a travel ban within four weeks of the court's decision on the temporary one.",
  },
  law = "LVU (1990:52) 31 f §",
  source = LVU,
}

-- R107
rule "young.departure" {
  when = all { age:between(18, 20), may_be_taken_abroad },
  warn = {
    sv = "Resan är nära. Ta vara på passet om personen vill, och be polisen möta på flygplatsen före avresan. Utreseförbud finns bara för den som är under 18.",
    en = "The journey is near. Keep the passport safe if the person wants, and ask the police to be at the airport before departure. A travel ban is only for those under 18.",
  },
  because = {
    sv = "Att föra någon utomlands till ett äktenskap mot dennes vilja är brott (BrB 4 kap. 4 c och 4 d §§).",
    en = "To take somebody abroad to a marriage against their will is a crime (BrB 4:4 c-d).",
  },
  source = SFS,
}

-- R24
rule "child.guardian" {
  unless = done(clear_guardian),
  never = { guardian_home },
  because = {
    sv = "Ring, skriv eller säg inget till vårdnadshavaren tills socialtjänsten har gett besked. Socialtjänsten bestämmer i dag om och när, efter samtal med polisen. Fel samtal kan skada barnet.",
    en = "Do not call, write or say anything to the guardian until social services has given word. Social services decides today whether and when, after talking with the police. The wrong call can harm the child.",
  },
  law = "OSL (2009:400) 12 kap. 3 §",
  source = OSL,
}

-- R24, I51
rule "child.guardian.decide" {
  when = child,
  unless = any { done(decide_guardian), done(clear_guardian), guardian:is("absent"), unaccompanied, no(sure_enough) },
  task = decide_guardian {
    within = "12 h", by = social_services, following = { protection_assessment, police },
    heading = { sv = "Bestäm om och när vårdnadshavaren ska få veta", en = "Decide whether and when the guardian is told" },
  },
  because = {
    sv = "En trygg vårdnadshavare hålls inte utanför utan slut. Bestäm i dag, efter samråd med polisen, om och när vårdnadshavaren ska få veta. Den som berörs av en utredning får annars veta genast, om inte särskilda skäl talar emot.",
    en = "A safe guardian is not kept out without end. Decide today, after talking with the police, whether and when the guardian is told. Those concerned by an investigation are otherwise told at once, unless special reasons speak against.",
  },
  law = "SoL (2025:400) 20 kap. 4 §",
  source = SOL,
}

-- R24
rule "child.guardian.clear" {
  when = all { child, done(decide_guardian) },
  unless = guardian:is("suspected"),
  task = clear_guardian { by = social_services },
  because = {
    sv = "När vårdnadshavaren får kontaktas lämnar socialtjänsten ett skriftligt besked om det. Då upphör förbudet.",
    en = "When the guardian may be contacted social services says so in writing. Then the ban ends.",
  },
  source = HEDERSFORTRYCK,
}

-- R24
rule "child.guardian.told" {
  when = all { child, done(clear_guardian) },
  contact = guardian_home { ground = may "OSL (2009:400) 12 kap. 3 §", by = social_services, following = { social_services, police } },
  because = {
    sv = "Socialtjänsten har beslutat att vårdnadshavaren får kontaktas. Väg vad som kan sägas utan att barnet lider betydande men.",
    en = "Social services has decided that the guardian may be contacted. Weigh what can be said without considerable harm to the child.",
  },
  source = OSL,
}

-- R25
rule "honour.advice" {
  when = honour,
  contact = honour_line { within = "next working day", ground = anonymous, tell = { "situation", "account" } },
  because = {
    sv = "Hedersvåld kan utövas av många tillsammans. Rådgör utan namn med stödtelefonen innan någon i familjen kontaktas. Placera inte hos släkt.",
    en = "Honour violence can come from many together. Consult the support line without a name before anybody in the family is contacted. Do not place with relatives.",
  },
  source = KVINNOFRID_HEDER,
}

---------------------------------------------------------------- advice, coordinator, civil society

-- R43, R45: never before the police or a report
rule "advice.support_line" {
  unless = any { BYSTANDER, GONE, reflection_period:is("running") },
  contact = support_line {
    within = "next working day", ground = anonymous, tell = { "situation", "exploitation" },
    heading = { sv = "Råd på {number}, utan namn, om du vill", en = "Advice on {number}, without a name, if you want" },
    say_not = { sv = "något som kan röja vem personen är", en = "anything that can reveal who the person is" },
  },
  because = {
    sv = "Stödtelefonen ger råd på kontorstid, och koordinatorn nås där. Säg inget som kan röja vem personen är. Rådet ersätter aldrig en orosanmälan, och ingen väntar på det.",
    en = "The support line gives advice in office hours, and the coordinator is reached there. Say nothing that can reveal who the person is. The advice never replaces a report of concern, and nobody waits for it.",
  },
  source = STODTELEFON,
}

-- R43, R50, I48
rule "advice.wonder" {
  when = no(sure_enough),
  contact = support_line { within = "this working day", ground = anonymous, tell = { "situation", "exploitation" } },
  because = {
    sv = "Undrar du bara, så fråga stödtelefonen om råd i dag. Har du sett eller hört något själv, väntar polisen och anmälan inte på råd.",
    en = "If you only wonder, ask the support line for advice today. If you have seen or heard something yourself, the police and the report do not wait for advice.",
  },
  source = STODTELEFON,
}

-- R44, R98: a yes is used today
rule "adult.coordinator.agreed" {
  when = all { adult, consent_of(regional_coordinator):is("given") },
  contact = regional_coordinator {
    within = "this working day", ground = consent, tell = { "age", "contact_way", "name", "phone", "exploitation", "shelter_needed" },
    heading = { sv = "Ring stödtelefonen {number}: koordinatorn nås där. Personen har sagt ja.", en = "Call the support line {number}: the coordinator is reached there. The person has agreed." },
  },
  because = {
    sv = "Personen har sagt ja till koordinatorn. Ring i dag.",
    en = "The person has agreed to the coordinator. Call today.",
  },
  law = "OSL (2009:400) 10 kap. 1 §",
  source = INLEDANDE_STOD,
}

-- R44
rule "adult.coordinator" {
  when = all { adult, any { reachable, consent_of(regional_coordinator):is("given") } },
  unless = any { BYSTANDER, reflection_period:is("running") },
  contact = regional_coordinator {
    within = "next working day", ground = { consent, anonymous }, following = { social_services },
    tell = { "age", "contact_way", "name", "phone", "exploitation", "shelter_needed" },
    heading = { sv = "Ring stödtelefonen {number}: koordinatorn nås där. Utan namn, om inte personen sagt ja.", en = "Call the support line {number}: the coordinator is reached there. Without a name, unless the person agreed." },
  },
  because = {
    sv = "Vill personen, så får regionkoordinatorn namn, behov, språk och säkert sätt att nås, och samordnar stödet. Utan ett ja ger koordinatorn bara allmänna råd.",
    en = "If the person wants, the regional coordinator gets the name, needs, language and safe way of contact, and joins up the support. Without a yes the coordinator gives general advice only.",
  },
  law = "OSL (2009:400) 10 kap. 1 §",
  source = INLEDANDE_STOD,
}

-- R3, R89
rule "care.later" {
  when = any { care_need:is("non_acute"), pregnant, addiction },
  unless = any { found_by:is("healthcare", "hotel", "landlord", "guard", "private"), consent_of(healthcare):is("given"), no(met), GONE },
  contact = primary_care {
    within = "this working day", ground = consent, tell = { "age", "contact_way", "health" },
    heading = { sv = "Ring vårdcentralen, {number}. Personen har sagt ja.", en = "Call primary care, {number}. The person has agreed." },
    say_not = NOT_PERMIT,
    basis = { sv = "Råd utan namn: 1177.", en = "Advice without a name: 1177." },
  },
  because = {
    sv = "Personen behöver vård inom några dagar. Vården är öppen också för den som saknar tillstånd, och får inget veta om det.",
    en = "The person needs care within some days. Care is open also to whoever has no permit, and learns nothing of it.",
  },
  source = SKOVDE,
}

-- R89, R98: a yes to care is a yes
rule "care.later.agreed" {
  when = all { any { care_need:is("non_acute"), pregnant }, consent_of(healthcare):is("given") },
  unless = found_by:is("healthcare"),
  contact = primary_care {
    within = "this working day", ground = free, tell = { "age", "contact_way", "health" },
    heading = { sv = "Ring vårdcentralen, {number}. Personen har sagt ja.", en = "Call primary care, {number}. The person has agreed." },
    say = { sv = "Personen behöver en tid inom några dagar.", en = "The person needs an appointment within some days." },
    say_not = NOT_PERMIT,
  },
  because = {
    sv = "Personen har sagt ja till vård. Följ med om personen vill. Lag (2013:407) ger vård också till den som saknar tillstånd.",
    en = "The person has agreed to care. Go along if the person wants. Law (2013:407) gives care also to whoever has no permit.",
  },
  law = "OSL (2009:400) 10 kap. 1 §",
  source = SKOVDE,
}

-- R57, R58, R60
rule "adult.ngo" {
  when = all { adult, any { reachable, consent_of(ngo):is("given") } },
  unless = any { found_by:is("ngo", "hotel", "landlord", "guard", "private"), reflection_period:is("running") },
  contact = ngo { within = "3 days", ground = consent, following = { social_services }, tell = FIRST_CONTACT },
  because = {
    sv = "Erbjud en förtroendekontakt utanför myndigheterna. Bara om personen säger ja till just den. Säger personen nej, lämna ett telefonnummer. Ingen polisanmälan krävs.",
    en = "Offer a contact of trust outside the authorities. Only if the person says yes to that very one. If the person says no, leave a phone number. No police complaint is required.",
  },
  source = STAD_FOR_STAD,
}

-- R60, R61
rule "adult.programme" {
  when = all { adult, reachable, police_cooperation:is("no", "undecided") },
  contact = civil_platform { ground = consent, following = { ngo }, tell = FIRST_CONTACT },
  because = {
    sv = "Det nationella stödprogrammet tar emot även den som inte vill träffa polisen. En certifierad medlem ansöker.",
    en = "The national support programme is open also to those who will not meet the police. A certified member applies.",
  },
  source = STODPROGRAM,
}

-- R85
rule "adult.victim_support" {
  when = any { police_complaint:is("made", "investigation"), done(open_investigation) },
  unless = GONE,
  task = offer_victim_support { within = "7 days", by = social_services },
  because = {
    sv = "Socialtjänsten erbjuder stöd till den som utsatts för brott och till närstående; ett barn som sett våld är också brottsoffer. Brottsofferjour och kvinnojour finns för den som vill.",
    en = "Social services offers support to victims of crime and those close; a child who has seen violence is a victim too. Victim support and women's shelters are there for those who want.",
  },
  law = "SoL (2025:400) 13 kap. 1 § och 18 kap. 7 §",
  source = SOL,
  from = "2025-07-01",
}

-- R63
rule "work.authority" {
  when = exploitation:has("forced_labour"), -- a workplace, not somebody's home
  unless = BYSTANDER,
  contact = work_environment_authority {
    within = "3 days", ground = { consent, anonymous }, following = { police }, tell = { "place", "exploitation", "people_there" },
    heading = { sv = "Tipsa Arbetsmiljöverket, {number}", en = "Tip the Work Environment Authority, {number}" },
    by_when = { sv = "När polisen säger till", en = "When the police say so" },
  },
  because = {
    sv = "Utnyttjande i arbete: Arbetsmiljöverket kan inspektera tillsammans med polisen, som kommer först. Arbetsgivaren får inte bli varnad. Utan samtycke, inga namn.",
    en = "Exploitation in work: the Work Environment Authority can inspect with the police, who come first. The employer is not warned. Without consent, no names.",
  },
  source = ARBETE,
}

---------------------------------------------------------------- residence and return

-- R66, R67, I54
rule "reflection.apply" {
  when = all { wants_reflection_period, needs_permit, permit:is("none", "expired", "tourist") },
  unless = NOT_THE_BOARDS,
  contact = migration_agency {
    within = "next working day", ground = consent, by = social_services, following = { regional_coordinator },
    tell = { "identity", "contact_way", "migration", "account" },
  },
  task = apply_reflection_period { within = "next working day", by = social_services },
  because = {
    sv = "Personen saknar tillstånd och vill ha betänketid. Vid misstanke om människohandel eller människoexploatering får nämnden ansöka, på blankett 195011, även innan förundersökning har inletts, om uppgifterna behövs för en. Tillståndet gäller 30 dagar.",
    en = "The person has no permit and wants time to reflect. Where trafficking or human exploitation is suspected the board may apply, on the Migration Agency's form 195011, even before an investigation is opened, if the data are needed for one. The permit is for 30 days.",
  },
  law = "UtlL (2005:716) 5 kap. 15 §",
  source = MIGRATIONSVERKET,
}

-- R110
rule "reflection.removal" {
  when = all { removal_planned, wants_reflection_period },
  unless = NOT_THE_BOARDS,
  contact = migration_agency { within = "now", ground = consent, by = social_services, tell = { "identity", "contact_way", "migration", "account" } },
  task = {
    apply_reflection_period { within = "now", by = social_services },
    stay_removal { within = "now", by = social_services },
  },
  because = {
    sv = "En avvisning eller utvisning ska snart verkställas. Ansök nu, och ring den som verkställer och Migrationsverket: verket får ställa in verkställigheten. Från ansökan är vistelsen inget brott.",
    en = "A removal is soon to be carried out. Apply now, and call whoever carries it out and the Migration Agency, which may stay it. From the application staying is no crime.",
  },
  law = "UtlL (2005:716) 5 kap. 15 §, 12 kap. 12 b § och 20 kap. 1 §",
  source = UTLANNINGSLAGEN,
}

-- R110: hours, so it is told now
rule "reflection.removal.ask" {
  when = all { removal_planned, reachable },
  task = inform_rights { within = "now" },
  because = {
    sv = "En avvisning eller utvisning ska snart verkställas. Berätta nu om betänketiden, och fråga om personen vill ha den.",
    en = "A removal is soon to be carried out. Tell about the reflection period now, and ask whether the person wants it.",
  },
  source = UTLANNINGSLAGEN,
}

-- R66, R70: the leader of the investigation applies, and a yes to the police counts
rule "permit.six_months" {
  when = all { needs_permit, police_cooperation:is("yes"), contact_broken },
  unless = no(needed_by_investigation),
  contact = investigation_leader {
    within = "3 h", ground = consent, tell = { "name", "birth_date", "contact_way", "permit_days_left", "reflection_period", "police_cooperation", "contact_broken" },
  },
  task = check_application { within = "2 days" },
  because = {
    sv = "Personen vill medverka och har brutit med de misstänkta. Förundersökningsledaren ansöker om uppehållstillstånd i minst sex månader, helst fem vardagar före slutet. Ring i dag.",
    en = "The person wants to cooperate and has broken with those suspected. The leader of the investigation applies for a residence permit of at least six months, preferably five working days before the end. Call today.",
  },
  law = "UtlL (2005:716) 5 kap. 15 §",
  source = UTLANNINGSLAGEN,
}
-- R70, R98
rule "permit.six_months.agreed" {
  when = all { needs_permit, police_cooperation:is("yes"), contact_broken, consent_of(police):is("given") },
  unless = no(needed_by_investigation),
  contact = investigation_leader {
    within = "3 h", ground = free, tell = { "name", "birth_date", "contact_way", "permit_days_left", "reflection_period", "police_cooperation", "contact_broken" },
    heading = { sv = "Ring förundersökningsledaren, {number}. Fråga på 114 14 om du inte har numret.", en = "Call the leader of the investigation, {number}. Ask on 114 14 if you do not have it." },
    say = {
      { sv = "Personen vill medverka och har brutit med de misstänkta.", en = "The person wants to cooperate and has broken with those suspected." },
      { sv = "Betänketiden slutar om {permit_days_left} dagar.", en = "The reflection period ends in {permit_days_left} days.", when = all { reflection_period:is("running"), no(LAST_DAYS) } },
      { sv = "Ansök om uppehållstillstånd i minst sex månader, senast fem vardagar före slutet.", en = "Apply for a residence permit of at least six months, at the latest five working days before the end.", when = no(LAST_DAYS) },
      { sv = "Betänketiden slutar nu: dagar kvar är {permit_days_left}. Ansök i dag om uppehållstillstånd i minst sex månader.", en = "The reflection period is ending: days left are {permit_days_left}. Apply today for a residence permit of at least six months.", when = LAST_DAYS },
      { sv = "Begär målsägandebiträde.", en = "Request counsel for the victim." },
    },
    say_not = { sv = "var personen bor, eller något som personen inte har sagt ja till", en = "where the person lives, or anything the person has not agreed to" },
    basis = { sv = "Ansökan är ledarens: utlänningslagen 5 kap. 15 §.", en = "The application is the leader's: Aliens Act 5:15." },
  },
  because = {
    sv = "Personen har sagt ja till polisen. Det gäller också den som leder utredningen.",
    en = "The person has agreed to the police. That holds for whoever leads the investigation too.",
  },
  law = "OSL (2009:400) 10 kap. 1 §",
  source = UTLANNINGSLAGEN,
}

-- R68, R70: nobody waits for tomorrow while the period ends
rule "reflection.last_days" {
  when = all { reflection_period:is("running"), LAST_DAYS },
  task = follow_up { within = "this working day", by = social_services },
  warn = {
    sv = "Betänketiden slutar inom några dagar. Får du inte tag i ledaren i dag, ring åklagaren på 114 14: ansökan ska vara gjord innan tiden är ute.",
    en = "The reflection period ends within days. If you do not reach the leader today, call the prosecutor on 114 14: the application must be made before the time is out.",
  },
  because = {
    sv = "Efter den sista dagen finns inget att förlänga. Planera i dag för personen, vilket svaret än blir.",
    en = "After the last day there is nothing to extend. Plan today for the person, whatever the answer.",
  },
  law = "UtlL (2005:716) 5 kap. 15 §",
  source = UTLANNINGSLAGEN,
}

-- R68, R71, I25
rule "reflection.extend" {
  when = all { reflection_period:is("running"), permit_days_left:at_most(10) },
  unless = all { police_cooperation:is("yes"), contact_broken },
  contact = investigation_leader { within = "24 h", ground = consent, tell = { "name", "birth_date", "contact_way", "permit_days_left", "reflection_period" } },
  task = {
    extend_reflection_period { within = "24 h", by = investigation_leader },
    ask_cooperation { within = "3 days", by = social_services },
  },
  because = {
    sv = "Betänketiden går snart ut. Fråga om personen vill medverka. Räcker tiden inte kan bara förundersökningsledaren ansöka om mer, av särskilda skäl och före dag 30.",
    en = "The reflection period ends soon. Ask whether the person wants to cooperate. If the time is not enough only the leader of the investigation can apply for more, for special reasons and before day 30.",
  },
  law = "UtlL (2005:716) 5 kap. 15 §",
  source = UTLANNINGSLAGEN,
  unverified = { sv = "Väntar på jurist: larmet tio dagar före är ett förslag.", en = "Awaits a lawyer: the alarm ten days before is a proposal." },
}

-- R69, R71
rule "reflection.support" {
  when = reflection_period:is("running"),
  task = follow_up { by = social_services },
  because = {
    sv = "Under betänketiden har personen rätt till vård och stöd, och barnen till skola. Kostnaden kan återsökas från staten. Planera långsiktigt stöd, vilket svaret till polisen än blir.",
    en = "During the reflection period the person has a right to care and support, and the children to school. The cost can be reclaimed from the state. Plan long-term support, whatever the answer to the police.",
  },
  source = LANGSIKTIGT_STOD,
}

-- R68, R69, R71: the thirty days run from the day the decision came
rule "reflection.granted" {
  when = received "reflection period",
  unless = reflection_period:is("expired"),
  contact = investigation_leader { within = "20 days", from = received "reflection period", ground = consent, tell = { "name", "birth_date", "contact_way", "permit_days_left", "reflection_period" } },
  task = {
    extend_reflection_period { within = "20 days", from = received "reflection period", by = investigation_leader },
    ask_cooperation { within = "25 days", from = received "reflection period", by = social_services },
    follow_up { within = "30 days", from = received "reflection period", by = social_services },
  },
  because = {
    sv = "Betänketiden är beviljad och löper i 30 dagar. Dag 20: räcker inte tiden kan bara förundersökningsledaren ansöka om mer. Dag 25: fråga om medverkan. Dag 30: en plan för långsiktigt stöd, vilket svaret än är.",
    en = "The reflection period is granted and runs for 30 days. Day 20: if the time is not enough, only the leader of the investigation can apply for more. Day 25: ask about cooperation. Day 30: a plan for long-term support, whatever the answer.",
  },
  law = "UtlL (2005:716) 5 kap. 15 §",
  source = UTLANNINGSLAGEN,
  unverified = { sv = "Väntar på jurist: dag 20 och dag 25 är förslag.", en = "Awaits a lawyer: day 20 and day 25 are proposals." },
}

-- R77
rule "adult.asylum" {
  when = all { adult, asylum_seeker, any { reachable, consent_of(migration_agency):is("given") } },
  unless = any { citizenship:is("swedish"), found_by:is("migration", "hotel", "landlord", "guard", "private") },
  contact = migration_agency { within = "3 days", ground = consent, tell = { "identity", "contact_way", "account", "migration" } },
  because = {
    sv = "Migrationsverket har egna samordnare mot människohandel. Kontakta dem om personen vill. Aldrig hemlandets ambassad.",
    en = "The Migration Agency has coordinators of its own against trafficking. Contact them if the person wants. Never the home country's embassy.",
  },
  source = IDENTIFIERING,
}

-- R52
rule "request.contact_details" {
  when = any { received "police request", request:is("contact_details") },
  contact = police { ground = duty_unless "lag (2025:170) 4 §", tell = { "phone", "address" } },
  task = answer_request,
  because = {
    sv = "Polisen har begärt kontaktuppgifter. De ska lämnas om inte en sekretess gäller och det finns synnerliga skäl för den. Adressen till ett skyddat boende är ett sådant skäl.",
    en = "The police have asked for contact details. They are given unless a secrecy applies and there are exceptional reasons for it. The address of protected housing is such a reason.",
  },
  source = UPPGIFTSLAGEN,
  from = "2025-04-01",
}

-- R108, I21
rule "request.whereabouts" {
  when = request:is("whereabouts"),
  contact = police { within = "this working day", ground = duty "SoL (2025:400) 15 kap. 7 § och PSL (2010:659) 6 kap. 15 §", tell = { "in_shelter" } },
  task = answer_request { within = "this working day" },
  because = {
    sv = "En domstol, åklagare, polis eller annan myndighet i lagen frågar om någon vistas i ett skyddat boende eller på sjukhus. Ring tillbaka på myndighetens eget nummer. Svara om, aldrig var. Låt boendet veta att någon frågat.",
    en = "A court, prosecutor, the police or another authority in the act asks whether somebody stays in a shelter or hospital. Call back on the authority's own number. Answer whether, never where. Let the shelter know that somebody asked.",
  },
  source = SOL,
  from = "2025-07-01",
}

-- R72, R109
rule "request.migration" {
  when = any { received "migration request", request:is("residence_case", "removal_case") },
  contact = migration_agency { ground = duty "UtlL (2005:716) 17 kap. 1 §", by = social_services, tell = { "identity", "migration" } },
  task = answer_request { by = social_services },
  because = {
    sv = "Polisen eller Migrationsverket har frågat i ett ärende om tillstånd eller verkställighet. Se först om betänketid ska sökas. Nämnden svarar på det som frågas och lämnar inget självmant. Berätta det för personen.",
    en = "The police or the Migration Agency have asked in a matter of permit or removal. First see whether a reflection period is to be applied for. The board answers what is asked and volunteers nothing. Tell the person.",
  },
  source = UTLANNINGSLAGEN,
}

-- R112
rule "request.child_inquiry" {
  when = request:is("child_inquiry"),
  unless = no(mandated),
  task = answer_request { within = "this working day" },
  because = {
    sv = "Socialnämnden utreder ett barn. Den som är anmälningsskyldig ska lämna allt som kan ha betydelse för utredningen. Sekretess hindrar inte.",
    en = "The board has opened an inquiry about a child. Whoever has the duty to report gives all that may matter for it. Secrecy does not stop it.",
  },
  law = "SoL (2025:400) 20 kap. 6 §",
  source = SOL,
  from = "2025-07-01",
}

-- R75
rule "return.adult" {
  when = all { adult, return_wish:is("yes") },
  unless = any { citizenship:is("swedish"), GONE },
  contact = {
    regional_coordinator { within = "next working day", ground = consent, tell = { "contact_way", "identity", "citizenship" } },
    iom { within = "2 weeks", ground = consent, following = { regional_coordinator }, tell = { "contact_way", "identity", "citizenship" } },
    embassy { ground = consent, following = { regional_coordinator }, tell = { "identity" } },
  },
  task = return_assessment { by = regional_coordinator },
  because = {
    sv = "Personen vill återvända. Koordinatorn och IOM prövar om programmet passar. Resan är frivillig, och riskerna ska vara förklarade.",
    en = "The person wants to return. The coordinator and IOM consider whether the programme fits. The journey is voluntary, and the risks are explained.",
  },
  source = ATERVANDANDE,
}

-- R76
rule "return.child" {
  when = all { child, return_wish:is("yes", "unsure") },
  unless = citizenship:is("swedish"),
  task = return_assessment { by = social_services },
  because = {
    sv = "Ett barn återvänder bara om myndigheterna i båda länderna finner det bäst för barnet. Socialtjänsten ansvarar till överlämnandet. Ta den officiella vägen, inte familjen.",
    en = "A child returns only if the authorities of both countries find it best for the child. Social services is responsible until the handover. Take the official way, not the family.",
  },
  source = ATERVANDANDE,
}

-- R76
rule "return.child.programme" {
  when = all { child, return_wish:is("yes", "unsure"), done(return_assessment) },
  contact = iom { ground = consent, by = social_services, tell = { "contact_way", "identity" } },
  because = {
    sv = "Prövningen är gjord. Är den till barnets bästa kan programmet kopplas in, med samtycke.",
    en = "The assessment is made. If it is in the child's best interests the programme can be brought in, with consent.",
  },
  source = ATERVANDANDE,
}

-- R30, R35, R107: outside Sweden
rule "abroad.consular" {
  when = all { abroad, child },
  contact = consular { within = "4 h", ground = may "OSL (2009:400) 10 kap. 2 §", by = social_services, tell = { "situation", "identity", "contact_way", "children" } },
  because = {
    sv = "Barnet är utomlands. Utrikesdepartementets jour når den svenska beskickningen dygnet runt.",
    en = "The child is abroad. The duty desk of the Ministry for Foreign Affairs reaches the Swedish mission around the clock.",
  },
  source = SKOVDE,
  unverified = NO_SECTION,
}

-- R44, R107
rule "abroad.adult" {
  when = all { abroad, adult, any { reachable, consent_of(consular):is("given") } },
  contact = consular { within = "4 h", ground = consent, tell = { "situation", "identity", "contact_way" } },
  because = {
    sv = "Personen är utomlands. Utrikesdepartementets jour kan hjälpa, om personen vill.",
    en = "The person is abroad. The duty desk of the Ministry for Foreign Affairs can help, if the person wants.",
  },
  source = SKOVDE,
}

-- R79, R107, I44: nobody there can be asked yet
rule "abroad.adult.unasked" {
  when = all { abroad, adult },
  contact = consular {
    within = "4 h", ground = anonymous, tell = { "age", "exploitation" },
    heading = { sv = "Ring Utrikesdepartementet, {number}, dygnet runt. Fråga utan namn.", en = "Call the Ministry for Foreign Affairs, {number}, at any hour. Ask without a name." },
    say = { sv = "Hur kan ni hjälpa en vuxen som hålls kvar utomlands? Landet är [land].", en = "How can you help an adult who is kept abroad? The country is [country]." },
    say_not = { sv = "vem det gäller, innan personen har sagt ja", en = "whom it is about, before the person has agreed" },
  },
  because = {
    sv = "Personen är utomlands. Utrikesdepartementets jour säger vad beskickningen kan göra, utan att få veta vem det gäller.",
    en = "The person is abroad. The duty desk of the Ministry for Foreign Affairs says what the mission can do, without learning whom it is about.",
  },
  source = SKOVDE,
}

---------------------------------------------------------------- legal process and follow-up

-- R74
rule "counsel.request" {
  when = police_complaint:is("made", "investigation"),
  unless = BYSTANDER,
  task = request_counsel { within = "2 days" },
  because = {
    sv = "Påminn polis eller åklagare om att begära målsägandebiträde tidigt. Det kostar inget för personen.",
    en = "Remind the police or prosecutor to request counsel early. It costs the person nothing.",
  },
  law = "lag (1988:609) 1 §",
  source = INLEDANDE_STOD,
}

-- R24, R74, R87
rule "counsel.child" {
  when = all { child, guardian:is("suspected"), police_complaint:is("made", "investigation") },
  contact = special_representative { within = "2 days", ground = free, by = prosecutor, tell = { "identity", "account", "children" } },
  because = {
    sv = "När vårdnadshavaren är misstänkt ansöker åklagaren hos rätten om en särskild företrädare för barnet. Företrädaren kan fråga om kontaktförbud (3 a §).",
    en = "When the guardian is suspected, the prosecutor applies to the court for a special representative of the child, who can ask for a contact ban (3 a §).",
  },
  law = "lag (1999:997) 1 §",
  source = INLEDANDE_STOD,
}

-- R115
rule "counsel.exposed_suspect" {
  when = suspect_of_crime,
  warn = {
    sv = "Personen är i första hand utsatt. Säg till polis och biträde, före förhör och med samtycke, att personen kan ha förmåtts till brottet. Lova inget.",
    en = "The person is first of all exposed. Tell police and counsel, before questioning and with consent, that the person may have been made to commit the crime. Promise nothing.",
  },
  because = {
    sv = "Den som har förmåtts att medverka till brott kan få lindrigare straff (BrB 23 kap. 5 §), och åklagaren kan låta bli att åtala (RB 20 kap. 7 §).",
    en = "Whoever was made to take part in a crime can get a milder penalty (BrB 23:5), and the prosecutor can refrain from prosecuting (RB 20:7).",
  },
  source = SFS,
}

-- R78
rule "consent.withdrawn" {
  when = consent_of(anyone):is("withdrawn"),
  task = stop_sharing { within = "now", from = received "withdrawal" },
  because = {
    sv = "Personen har tagit tillbaka ett samtycke. Sluta lämna uppgifter, be mottagaren sluta använda dem, och anteckna vad som redan lämnats. Det som är plikt fortsätter.",
    en = "The person has withdrawn a consent. Stop telling, ask the recipient to stop using it, and note what was already told. What is duty goes on.",
  },
  source = AKUT_SKYDD,
}

-- R60, R79
rule "consent.offer_again" {
  when = consent_of(anyone):is("refused", "withdrawn"),
  warn = {
    sv = "Personen har sagt nej till något. Fråga igen vid varje kontakt, utan att pressa. Det som bygger på samtycke väntar så länge.",
    en = "The person has said no to something. Ask again at every contact, without pressing. What rests on consent waits meanwhile.",
  },
  because = {
    sv = "Ett nej gäller nu. Personen får ändra sig när som helst.",
    en = "A no holds now. The person may change their mind at any time.",
  },
  source = AKUT_SKYDD,
}

-- R12, I35
rule "person.told" {
  when = all { met, any { reached(police), reached(social_services), reached(healthcare), reached(regional_coordinator) } },
  unless = any { GONE, cannot_consent },
  task = inform_person { within = "24 h" },
  because = {
    sv = "Berätta för personen vad som lämnats ut, till vem och varför, om det inte skapar fara.",
    en = "Tell the person what was disclosed, to whom and why, unless that creates danger.",
  },
  source = INLEDANDE_STOD,
}

-- R106, I37, I50
rule "staff.at_work" {
  when = suspect_at_work,
  never = { own_head },
  contact = supervisor {
    within = "8 h", ground = free, following = { police, social_services, other_municipality }, tell = { "place", "perpetrator" },
    heading = { sv = "Ring chefen för en annan enhet, {number}, som beslutar i stället för din egen chef.", en = "Call the head of another unit, {number}, who decides in place of your own head." },
    say = { sv = "Någon på min arbetsplats kan vara inblandad i utnyttjande. Jag kan inte gå till min egen chef.", en = "Somebody at my workplace may be involved in exploitation. I cannot go to my own head." },
    say_not = { sv = "vem som är utsatt, om det inte behövs för beslutet", en = "who is exposed, unless the decision takes it" },
  },
  warn = {
    sv = "Den misstänkte finns på din arbetsplats. Gå förbi den enheten och dess chef. Gäller det en polis, begär Särskilda utredningar när du ringer polisen.",
    en = "The suspect is at your workplace. Pass by that unit and its head. If it is a police officer, ask for Special Investigations when you call the police.",
  },
  because = {
    sv = "Någon på din arbetsplats kan vara inblandad. Tala med chefen för en annan enhet, efter polisen. Säg inte mer än som behövs.",
    en = "Somebody at your workplace may be involved. Talk to the head of another unit, after the police. Say no more than needed.",
  },
  source = POLISEN,
}

-- R106, I50
rule "staff.misconduct" {
  when = all { perpetrator:is("care_staff"), found_by:is("care_home", "social_services", "outreach") },
  task = report_misconduct { within = "12 h", following = { police } },
  because = {
    sv = "Rapportera missförhållandet genast till nämnden, aldrig till den som kan vara inblandad. Stäm av med polisen, så att ingen blir varnad.",
    en = "Report the misconduct at once to the board, never to whoever may be involved. Agree with the police, so that nobody is warned.",
  },
  law = "SoL (2025:400) 27 kap. 2 § och LSS (1993:387) 24 b §",
  source = SOL,
  from = "2025-07-01",
}

-- R106
rule "staff.inspectorate" {
  when = perpetrator:is("care_staff"),
  contact = ivo { within = "3 days", ground = duty "SoL (2025:400) 27 kap. 6 och 7 §§ och LSS (1993:387) 15 § p 11", by = social_services, following = { police }, tell = { "place", "perpetrator", "account" } },
  because = {
    sv = "Ett allvarligt missförhållande anmäls snarast till Inspektionen för vård och omsorg, med namn på verksamheten, efter polisen. Kommunen anmäler också om tillståndshavaren inte är lämplig eller har allvarliga brister.",
    en = "Serious misconduct is reported to the Health and Social Care Inspectorate as soon as possible, naming the place, after the police. The municipality also reports where the licence holder is unsuitable or has serious faults.",
  },
  source = SOL,
  from = "2026-01-01",
}

-- R84, I60
rule "municipality.handover" {
  when = any { moved_municipality, responsible_municipality:is("other") },
  contact = other_municipality { within = "24 h", ground = duty "SoL (2025:400) 29 kap. 12 §", by = social_services, tell = TO_THE_BOARD },
  task = hand_over { within = "24 h", by = social_services },
  because = {
    sv = "Ärendet ska till en annan kommun. Begär det skriftligt; den andra svarar genast skriftligt. Personens önskemål vägs in i om ärendet flyttas, men det som behövs lämnas utan samtycke. Det akuta ansvaret är kvar här. Är ni inte överens prövar IVO.",
    en = "The case goes to another municipality. Ask in writing; the other answers in writing at once. The person's wish is weighed in whether it moves, but what is needed is given without consent. The acute responsibility stays here. If you disagree, IVO decides.",
  },
  source = SOL,
  from = "2025-07-01",
}

-- R97
rule "municipality.unclear" {
  when = responsible_municipality:is("unclear"),
  warn = {
    sv = "Tills det är klart vilken kommun som ansvarar gör den kommun där personen är det, också i natt.",
    en = "Until it is clear which municipality is responsible, the one where the person is answers, tonight too.",
  },
  because = {
    sv = "Vistelsekommunen ansvarar för det som är akut, och för allt som ingen annan klart ansvarar för.",
    en = "The municipality of stay answers for what is acute, and for all that no other clearly answers for.",
  },
  law = "SoL (2025:400) 29 kap. 4 §",
  source = SOL,
}

-- R111
rule "municipality.move" {
  when = must_move,
  unless = GONE,
  task = apply_elsewhere { ground = consent, within = "7 days", by = social_services },
  because = {
    sv = "Den som måste flytta för våldets skull får söka hjälp i den andra kommunen och behandlas som om hen bodde där. Vår kommun hjälper till med utredningen om den andra begär det.",
    en = "Whoever must move because of violence may apply in the other municipality and is treated as living there. Ours helps with the inquiry if the other asks.",
  },
  law = "SoL (2025:400) 29 kap. 7 och 8 §§",
  source = SOL,
  from = "2025-07-01",
}

-- R81
rule "follow_up.joint_plan" {
  when = all { reachable, needs_both },
  task = joint_plan { ground = consent, within = "14 days", by = social_services },
  because = {
    sv = "Personen behöver både vård och socialtjänst. Gör en individuell plan tillsammans med personen, om personen vill. Arbetet börjar genast.",
    en = "The person needs both care and social services. Make an individual plan together with the person, if the person wants. The work begins at once.",
  },
  law = "SoL (2025:400) 10 kap. 8 § och HSL (2017:30) 16 kap. 4 §",
  source = SOL,
}

-- R82
rule "follow_up.statistics" {
  when = received "closure",
  task = statistics { within = "4 months", from = received "closure", by = social_services },
  because = {
    sv = "Lämna en uppgift utan namn till statistiken: slag av utnyttjande, slag av plats och utfall. Ingen fri text, inga uppgifter om så få att någon kan kännas igen.",
    en = "Give the statistics one figure without names: kind of exploitation, kind of place and outcome. No free text, no figures so small that somebody can be recognised.",
  },
  source = STATISTIK,
}

---------------------------------------------------------------- who is not contacted

-- R25, I8: in an honour context a yes does not open the family
rule "honour.family" {
  when = all { consent_of(relatives):is("given"), honour },
  never = { relatives },
  because = {
    sv = "Kontakta inte syskon, släkt, svärfamilj, församling eller bekanta. De kan ingå i hotet.",
    en = "Do not contact siblings, relatives, in-laws, congregation or acquaintances. They may be part of the threat.",
  },
  source = HEDERSFORTRYCK,
}

-- R65
rule "never.relatives" {
  unless = consent_of(relatives):is("given"),
  never = { relatives },
  because = {
    sv = "Släkt och närstående kontaktas inte utan personens samtycke. De kan höra till dem som utnyttjar.",
    en = "Relatives and those close are not contacted without the person's consent. They may belong to those who exploit.",
  },
  source = STAD_FOR_STAD,
}

-- R65
rule "never.suspected" {
  never = { suspected },
  because = {
    sv = "Ring, skriv eller besök aldrig den misstänkte, hemmet eller en telefon eller e-post som någon där kan läsa.",
    en = "Never call, write to or visit the suspect, the household, or a phone or mailbox that somebody there can read.",
  },
  law = "OSL (2009:400) 26 kap. 1 §",
  source = STAD_FOR_STAD,
}

-- R62, R63, R64
rule "never.tipsters" {
  never = { employer, hotel, landlord, guards },
  because = {
    sv = "Arbetsgivare, hotell, fastighetsägare och väktare får inga uppgifter om ärendet. Ett samtal kan varna de misstänkta och förstöra bevis.",
    en = "Employers, hotels, property owners and guards get nothing about the case. A call can warn those suspected and destroy evidence.",
  },
  source = POLISEN_BOENDE,
}

-- R75, R77
rule "never.embassy" {
  unless = consent_of(embassy):is("given"),
  never = { embassy },
  because = {
    sv = "Hemlandets ambassad kontaktas aldrig utan personens uttryckliga samtycke.",
    en = "The home country's embassy is never contacted without the person's express consent.",
  },
  source = IDENTIFIERING,
}

use "sweden/always"
