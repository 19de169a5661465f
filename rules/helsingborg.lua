-- helsingborg.lua - a draft routine for Helsingborg
--
-- A DRAFT, built to show what rutin can do. It follows the model that the city
-- and the Salvation Army have described: the police tell the mobile team, the
-- mobile team brings in the Salvation Army, and hotels only tip. It is not the
-- city's published routine. Each time limit, task and performer of its own is a
-- proposal; what stands in no national guidance says so, in `unverified`.
--
--     changes   what is different here from the national base, and why
--     own       the police's chain, the first meeting, the Salvation Army,
--               the child, the hotels, decisions and follow-up
--     always    what must hold here besides what holds everywhere
--
-- a.3, a.4 … above a rule is the table of the draft, and the step in it: a.3 the
-- order for an adult, a.4 for a child, a.5 the card of the hotels, a.6 consent,
-- a.7 follow-up.

-- rutin: allow no_phones because the town is made up
routine "helsingborg" {
  version = "2026.1",
  title = {
    sv = "Rutin för enskilda ärenden, Helsingborg",
    en = "Routine for individual cases, Helsingborg",
  },
  owner = "Socialförvaltningen",
  in_force = { from = "2026-01-01" },
  review_by = "2027-06-30",
  languages = { "sv", "en" },
  closed_eves = true, -- no working days: Christmas Eve and its like
}

use "sweden"

---------------------------------------------------------------- sources and words that recur

local STADEN = "https://helsingborg.se/omsorg-och-stod/vald-i-nara-relationer/prostitution-och-manniskohandel/initiativ-for-att-bekampa-manniskohandel/"
local STAD_FOR_STAD = "https://fralsningsarmen.se/socialt-arbete/for-manniskor-i-utsatthet/manniskohandel/stad-for-stad/frihet-fran-manniskohandel-ska-vinnas-stad-for-stad"
local FRALSNINGSARMEN = "https://www.fralsningsarmen.se/helsingborg/socialt-arbete/manniskohandel-i-helsingborg"
local POLISEN = "https://polisen.se/Utsatt-for-brott/Olika-typer-av-brott/Manniskohandel/"
local POLISEN_BOENDE = "https://polisen.se/aktuellt/nyheter/2020/december/sa-forebygger-polisen-prostitution-i-tillfalliga-bostader/"
local AKUT_SKYDD = "https://nspm.jamstalldhetsmyndigheten.se/stod-i-ditt-arbete/manual-vid-misstanke-om-manniskohandel/akut-skydd/"
local INLEDANDE_STOD = "https://nspm.jamstalldhetsmyndigheten.se/stod-i-ditt-arbete/manual-vid-misstanke-om-manniskohandel/inledande-stod/"
local LANGSIKTIGT_STOD = "https://nspm.jamstalldhetsmyndigheten.se/stod-i-ditt-arbete/manual-vid-misstanke-om-manniskohandel/langsiktigt-stod/"
local KVINNOFRID_AKUT = "https://www.operationkvinnofrid.se/stod-for-yrkesverksamma/manniskohandel/akut-skydd/"
local KVINNOFRID_UPPTACKT = "https://www.operationkvinnofrid.se/stod-for-yrkesverksamma/manniskohandel/upptackt/"
local KUNSKAPSGUIDEN = "https://kunskapsguiden.se/omraden-och-teman/vald-och-fortryck/manniskohandel-med-barn/stod-och-skydd/"
local VART_VANDA_SIG = "https://kunskapsguiden.se/omraden-och-teman/vald-och-fortryck/sex-mot-ersattning-vuxna/vart-kan-du-vanda-dig/"
local ARBETE = "https://jamstalldhetsmyndigheten.se/aktuellt/nyheter/jamstalldhetsmyndighetens-arbete-mot-manniskohandel/"
local MIGRATIONSVERKET = "https://www.migrationsverket.se/Andra-aktorer/Socialnamnden.html"
local STODPROGRAM = "https://manniskohandel.se/var-verksamhet/nationellt-stodprogram/"
local POLISLAGEN = "https://github.com/se-lex/sfs/blob/HEAD/1984/sfs-1984-387.md"

local DRAFT = {
  sv = "Utkast: ett förslag till lokal rutin, inte beslutat av staden.",
  en = "Draft: a proposal for a local routine, not decided by the city.",
}

-- Closed on public holidays, and on the eves that the header closes.
local OFFICE_HOURS = "Mo-Fr 08:00-16:30; PH off"
local PROPOSED = "The hours and the 15 minutes are a proposal, not decided by the city."

---------------------------------------------------------------- actors: what is different here

-- a.8: whom to turn to when somebody is closed or does not answer.
--
--     mobile_team ──▶ social_emergency ──▶ board_delegate ──▶ police
--     social_services ──▶ social_emergency
--     regional_coordinator ──▶ support_line
--
-- Nobody stands in for the Salvation Army: silent, it is called again, and no other
-- organisation learns anything without a new yes.

amend.actor "social_services" {
  name = { sv = "Socialtjänstens mottagning i Helsingborg", en = "Social services in Helsingborg, intake" },
  phone = "042-10 50 00",
  open = OFFICE_HOURS, tries = 2, again = "15 min",
  note = PROPOSED,
  why = {
    sv = "Stadens växel kopplar till mottagningen. Svarar inte handläggaren söks ersättaren efter 15 minuter, sedan socialjouren.",
    en = "The city's switchboard puts the call through. If the handler does not answer the deputy is tried after 15 minutes, then the emergency service.",
  },
}
-- rutin: allow no_phone because the town is made up
amend.actor "social_emergency" {
  open = "24/7", tries = 2, again = "15 min", if_no_answer = "board_delegate",
  note = PROPOSED,
  why = {
    sv = "Staden har egen socialjour. Svarar varken den eller dess chef inom en halvtimme tar nämndens ordförande eller förordnade ledamot över.",
    en = "The city has its own emergency service. If neither it nor its head answers within half an hour, the chair or the appointed member of the board takes over.",
  },
}
-- rutin: allow no_phone because the town is made up
amend.actor "ngo" {
  name = { sv = "Frälsningsarmén i Helsingborg", en = "The Salvation Army in Helsingborg" },
  again = "2 h",
  why = {
    sv = "Frälsningsarmén är stadens idéburna partner genom ett avtal om partnerskap. Svarar de inte söks de igen efter två timmar, och ingen annan i deras ställe.",
    en = "The Salvation Army is the city's civil society partner under a partnership agreement. If they do not answer they are tried again after two hours, and nobody else in their place.",
  },
}
amend.actor "hotel" {
  name = { sv = "Hotellet och hotellgruppen", en = "The hotel and the hotel group" },
  why = { sv = "Hotellen är en grupp i nätverket.", en = "The hotels are a group in the network." },
}
amend.actor "landlord" {
  name = { sv = "Fastighetsbolaget, till exempel Helsingborgshem", en = "The housing company, such as Helsingborgshem" },
  why = { sv = "Fastighetsbolagen är med i nätverket.", en = "The housing companies are in the network." },
}
amend.actor "guards" {
  name = { sv = "Bevakningsgruppen: väktare och trygghetsvärdar", en = "The guard group: guards and wardens" },
  why = { sv = "Bevakningen är en grupp i nätverket.", en = "The guards are a group in the network." },
}

---------------------------------------------------------------- actors of our own

-- a.3 step 3
actor "mobile_team" {
  name = { sv = "Mobila teamet", en = "The mobile team" },
  short = { sv = "mobila teamet", en = "the mobile team" },
  kind = "authority", same_as = "social_services", phone = "042-10 50 00",
  open = OFFICE_HOURS, if_closed = "social_emergency",
  if_no_answer = "social_emergency", again = "15 min",
  finder = found_by:is("outreach"),
  note = PROPOSED,
}
-- a.3 step 14: whoever asks the head of unit works there
actor "unit_head" {
  name = { sv = "Enhetschefen i socialtjänsten", en = "Head of unit, social services" },
  short = { sv = "enhetschefen", en = "the head of unit" },
  kind = "authority",
  finder = found_by:is("social_services", "outreach"),
}
actor "family_violence_unit" {
  name = { sv = "Familjevåldsgruppen", en = "The family violence unit" },
  short = { sv = "familjevåldsgruppen", en = "the family violence unit" },
  kind = "authority", phone = "042-10 50 00",
}
-- rutin: allow no_phone because the town is made up
actor "evonhuset" {
  name = { sv = "Evonhuset i Malmö", en = "Evonhuset in Malmö" },
  short = { sv = "Evonhuset", en = "Evonhuset" },
  kind = "care",
}
-- rutin: allow no_phone because the town is made up
actor "massage_contact" {
  name = { sv = "Nätverkets kontakt för massagesalonger", en = "The network's contact for massage parlours" },
  short = { sv = "kontakten för massagesalonger", en = "the contact for massage parlours" },
  kind = "civil",
}
actor "fire_service" {
  name = { sv = "Räddningstjänsten", en = "The fire service" },
  short = { sv = "räddningstjänsten", en = "the fire service" },
  kind = "tipster",
}

---------------------------------------------------------------- tasks of our own

task "leave_leaflet" { name = { sv = "Lämna Frälsningsarméns telefonnummer till personen", en = "Leave the Salvation Army's number with the person" }, part_of = "speak_alone" }
task "ngo_meeting" { name = { sv = "Frälsningsarmén möter personen", en = "The Salvation Army meets the person" } }
task "decide_ngo" { name = { sv = "Bestäm om Frälsningsarmén får stödja barnet", en = "Decide whether the Salvation Army may support the child" }, board = true }
task "go_along_to_care" { name = { sv = "Följ med till vården", en = "Go along to health care" }, part_of = { "healthcare", "primary_care" } }
task "stay_along" { name = { sv = "Stanna hos personen tills den trygga platsen är klar", en = "Stay with the person until the safe place is arranged" }, part_of = "temporary_bed" }
task "duty_manager" { name = { sv = "Säg till din chef i tjänst, ingen annan", en = "Tell your manager on duty, nobody else" }, part_of = "police" }
task "keep_recordings" { name = { sv = "Spara bokning och kamerabilder åt polisen", en = "Keep booking and recordings for the police" }, part_of = "document" }
task "safety_check" { name = { sv = "Avstämning efter ett dygn", en = "Check after a day" }, board = true }
task "review" { name = { sv = "Ny bedömning efter tre dygn", en = "Review after three days" }, board = true }
task "keep_in_touch" { name = { sv = "Hör av dig till personen igen", en = "Get in touch with the person again" }, board = true }
task "core_group_call" { name = { sv = "Samtal i kärngruppen om ärendet", en = "The core group talks about the case" }, board = true }

---------------------------------------------------------------- facts of our own

fact "ngo_may_know_more" {
  yes_no, presume = no,
  name = { sv = "Frälsningsarmén får veta mer", en = "The Salvation Army may know more" },
  ask = {
    sv = "Har personen sagt ja till att Frälsningsarmén får namn och berättelse?",
    en = "Has the person agreed that the Salvation Army gets the name and the account?",
  },
}

---------------------------------------------------------------- terms of our own

-- R117: while a life is in danger nobody is met to talk.
term "can_meet" {
  all { reachable, any { danger:unknown(), no(danger:is("immediate")) } },
  sv = "personen kan mötas", en = "the person can be met",
}
-- The first meeting, and what is offered at it: whoever has a reflection period has had it.
term "first_meeting" {
  all { can_meet, any { reflection_period:unknown(), no(reflection_period:is("running")) } },
  sv = "ett första möte", en = "a first meeting",
}

-- Those who meet people in their own work talk with the person themselves; the
-- team goes there for everybody else.
term "team_meets" {
  no(found_by:is("school", "healthcare", "care_home", "ngo", "union", "migration", "embassy", "municipality", "inspector")),
  sv = "mobila teamet möter personen", en = "the mobile team meets the person",
}

-- a.5 step 3: somebody who is seen to be a child, and it is going on now.
term "child_seen_now" {
  all {
    found_by:is("hotel", "landlord", "guard"), sure_enough,
    any { age:below(18), all { age:unknown(), looks_under_18:known(), looks_under_18 } },
    any { ongoing_crime, danger:is("urgent") },
  },
  sv = "ett barn på platsen, och det pågår nu", en = "a child at the place, and it is going on now",
}

---------------------------------------------------------------- the police's chain

-- a.3 step 3, R57: before anybody else, but for 112
replace.rule "police.tell_social_services" {
  when = found_by:is("police", "border_police"),
  contact = mobile_team {
    within = "1 h", first = true, ground = duty "Polislagen (1984:387) 6 §",
    tell = { "situation", "contact_way", "identity", "account", "children" },
    heading = { sv = "Ring dem som möter personen för socialtjänsten, {number}.", en = "Call those who meet the person for social services, {number}." },
    say = { sv = "Vi har mött någon som kan vara utsatt för människohandel. Personen är på [plats] och behöver [skydd, tolk].", en = "We have met somebody who may be a victim of trafficking. The person is at [place] and needs [protection, an interpreter]." },
  },
  because = {
    sv = "Ring mobila teamet, som möter personen för socialtjänsten. Ring inte Frälsningsarmén själv: teamet frågar personen först.",
    en = "Call the mobile team, which meets the person for social services. Do not call the Salvation Army yourself: the team asks the person first.",
  },
  source = POLISLAGEN,
  unverified = {
    sv = "Utkast: polisens plikt är läst i lagen, men att den fullgörs hos mobila teamet inom en timme är ett förslag.",
    en = "Draft: the duty of the police is read in the law, but that it is done with the mobile team within an hour is a proposal.",
  },
  why = {
    sv = "I Helsingborg ringer polisen mobila teamet, som kan komma till platsen. Målet är en timme.",
    en = "In Helsingborg the police call the mobile team, which can come to the place. The goal is one hour.",
  },
}

---------------------------------------------------------------- the first meeting

-- a.3 steps 5 to 7: one meeting, and all that is said at it
rule "meeting.mobile_team" {
  when = all { first_meeting, team_meets },
  contact = person { within = "3 h", ground = free, by = mobile_team },
  task = {
    speak_alone { within = "3 h", by = mobile_team, following = { social_services, mobile_team } },
    safe_meeting { within = "2 h", by = mobile_team },
    inform_rights { within = "3 h", by = mobile_team },
    ask_consent { within = "3 h", by = mobile_team, following = { speak_alone } },
  },
  because = {
    sv = "Mobila teamet möter personen först, på en trygg plats och så snart det är säkert. Personen får säga nej. Ett ja gäller en mottagare och ett slags uppgift.",
    en = "The mobile team meets the person first, in a safe place and as soon as it is safe. The person may decline. A yes holds for one recipient and one kind of data.",
  },
  source = STAD_FOR_STAD,
}

-- a.3 step 5, after a tip: the team goes there when the police have it
rule "meeting.after_tip" {
  when = all { found_by:is("hotel", "landlord", "guard", "private", "inspector"), reached(police) },
  unless = any { met, missing:is("gone"), cannot_consent },
  task = safe_meeting { within = "3 h", from = reached(police), by = mobile_team },
  because = {
    sv = "Polisen har fått tipset. Mobila teamet söker upp personen på en trygg plats, så snart det är säkert. Den som har tipsat följer inte med.",
    en = "The police have the tip. The mobile team finds the person in a safe place, as soon as it is safe. Whoever gave the tip does not come along.",
  },
  source = STAD_FOR_STAD,
  unverified = DRAFT,
}

-- a.3 step 5, when there is no interpreter
-- rutin: allow said_by_others because it is here for what its reason says to do
rule "meeting.no_interpreter" {
  when = all { first_meeting, any { interpreter_needed, interpreter_unsafe } },
  task = book_interpreter { within = "now" },
  because = {
    sv = "Får du ingen tolk, ring en annan förmedling. Finns ingen alls, håll bara ett kort samtal om trygghet och boka ett nytt inom 12 timmar.",
    en = "If you get no interpreter, call another agency. If there is none, only talk briefly about safety and book anew within 12 hours.",
  },
  source = AKUT_SKYDD,
}

---------------------------------------------------------------- advice and the coordinator

-- a.3 step 8
rule "advice.mobile_team" {
  when = found_by:is("police", "border_police", "social_services", "outreach"),
  unless = any { no(sure_enough), missing:is("gone"), consent_of(regional_coordinator):is("given"), reflection_period:is("running") },
  contact = support_line {
    within = "this working day", ground = anonymous, by = mobile_team, following = { social_services, police, healthcare, primary_care },
    tell = { "situation", "exploitation" },
  },
  because = {
    sv = "Mobila teamet ringer stödtelefonen eller koordinatorn, utan namn. Är de stängda, gå vidare med polisen och socialtjänsten nu och ring nästa arbetsdag.",
    en = "The mobile team calls the support line or the coordinator, without a name. If they are closed, go on with the police and social services now and call the next working day.",
  },
  source = AKUT_SKYDD,
}

-- a.3 step 9
replace.rule "adult.coordinator" {
  when = all { adult, any { first_meeting, consent_of(regional_coordinator):is("given") } },
  contact = regional_coordinator {
    within = "this working day", ground = { consent, anonymous }, by = mobile_team, following = { social_services, mobile_team, interpreter, ask_consent },
    tell = { "age", "contact_way", "name", "birth_date", "phone", "shelter_needed", "exploitation" },
    say = {
      {
        sv = "Vi möter en person som har sagt ja till att du får veta. Det gäller {exploitation}. Personen nås säkert så här: {safe_contact}.",
        en = "We are meeting a person who has agreed that you may know. It is about {exploitation}. The person is safely reached like this: {safe_contact}.",
        when = consent_of(regional_coordinator):is("given"),
      },
      { sv = "Jag vill ha råd om en person som kan utnyttjas. Jag säger inte vem det är.", en = "I want advice about a person who may be exploited. I do not say who it is.", when = no(consent_of(regional_coordinator):is("given")) },
    },
    say_not = { sv = "vården eller hela berättelsen", en = "the care or the whole account" },
  },
  because = {
    sv = "Vill personen, så får regionkoordinatorn i Syd namn, språk, behov och säkert sätt att nås. Koordinatorn samordnar stödet.",
    en = "If the person wants, the regional coordinator of the South gets name, language, needs and safe way of contact. The coordinator joins up the support.",
  },
  law = "OSL (2009:400) 10 kap. 1 §",
  source = INLEDANDE_STOD,
  why = {
    sv = "Mobila teamet har kontakten med koordinatorn, och bara det som behövs lämnas: inget om vården eller hela berättelsen.",
    en = "The mobile team keeps touch with the coordinator, and only what is needed is told: nothing of the care or the whole account.",
  },
}

-- a.4 step 13: advice without a name comes from the base: the line reaches the coordinator
rule "child.coordinator" {
  when = all { child, done(protection_assessment) },
  contact = regional_coordinator {
    ground = may "OSL (2009:400) 10 kap. 2 §", by = social_services, following = { social_services, protection_assessment },
    tell = { "age", "contact_way", "name", "exploitation" },
  },
  because = {
    sv = "Barnet är skyddat, och barnets handläggare kan besluta att koordinatorn får veta vem barnet är. Råd utan namn går alltid.",
    en = "The child is protected, and the child's handler can decide that the coordinator learns who the child is. Advice without a name is always possible.",
  },
  source = KUNSKAPSGUIDEN,
  unverified = {
    sv = "Väntar på jurist: om 10 kap. 2 § bär att barnets namn lämnas till koordinatorn är en bedömning.",
    en = "Awaits a lawyer: whether 10:2 carries that the child's name is told to the coordinator is a judgement.",
  },
}

-- a.1: the clinic in the nearest big city, where the first partner is not wanted
rule "adult.evonhuset" {
  when = all { any { adult, age:at_least(15) }, exploitation:has("sexual"), first_meeting, any { consent_of(ngo):is("refused", "withdrawn"), consent_of(evonhuset):is("given") } },
  contact = evonhuset { within = "next working day", ground = consent, by = mobile_team, following = { social_services, ask_consent }, tell = { "contact_way", "exploitation" } },
  because = {
    sv = "Evonhuset i Malmö stöder den som har sex mot ersättning eller utnyttjas, från 15 år. Fråga om det passar bättre än Frälsningsarmén.",
    en = "Evonhuset in Malmö supports those who sell sex or are exploited, from the age of 15. Ask whether that suits better than the Salvation Army.",
  },
  source = VART_VANDA_SIG,
}

---------------------------------------------------------------- the Salvation Army: only with a yes

-- a.3 step 10, R57
replace.rule "adult.ngo" {
  when = all { adult, any { first_meeting, consent_of(ngo):is("given") } },
  contact = ngo {
    within = "8 h", ground = consent, by = mobile_team, following = { social_services, mobile_team, ask_consent },
    tell = { "contact_way" },
    say = {
      sv = "En person vill träffa er. Personen nås säkert så här: {safe_contact}. Språk: {language}.",
      en = "A person wants to meet you. The person is safely reached like this: {safe_contact}. Language: {language}.",
    },
    say_not = { sv = "namn eller vad som har hänt", en = "the name or what has happened" },
  },
  because = {
    sv = "Erbjud en förtroendekontakt hos Frälsningsarmén. Bara om personen säger ja till just den, och då bara språk och säkert sätt att nås. Ingen polisanmälan krävs.",
    en = "Offer a contact of trust in the Salvation Army. Only if the person says yes to that very one, and then only language and a safe way of contact. No police complaint is required.",
  },
  source = STAD_FOR_STAD,
  unverified = DRAFT,
  why = {
    sv = "Frälsningsarmén kan möta personen samma dag, och det är mobila teamet som frågar och ringer.",
    en = "The Salvation Army can meet the person the same day, and it is the mobile team that asks and calls.",
  },
}

-- a.3 step 10: more only if the person says so
rule "adult.ngo_knows_more" {
  when = all { adult, ngo_may_know_more },
  contact = ngo { ground = consent, by = mobile_team, tell = { "name", "phone", "exploitation", "shelter_needed" } },
  because = {
    sv = "Personen har sagt att Frälsningsarmén får namn och berättelse. Lämna bara det personen har sagt ja till.",
    en = "The person has said that the Salvation Army may have the name and the account. Give only what the person has agreed to.",
  },
  source = FRALSNINGSARMEN,
  unverified = DRAFT,
}

-- a.3 step 10: when nobody there answers
rule "adult.ngo_silent" {
  when = all { adult, tried(ngo), consent_of(ngo):is("given") },
  unless = reached(ngo),
  contact = civil_platform { ground = consent, by = mobile_team, following = { ngo }, tell = { "contact_way" } },
  because = {
    sv = "Frälsningsarmén svarar inte. Ett ja till dem gäller ingen annan: fråga om personen också säger ja till en annan organisation i plattformen. Annars går ni vidare med socialtjänsten.",
    en = "The Salvation Army does not answer. A yes to them holds for nobody else: ask whether the person also says yes to another organisation of the platform. Otherwise go on with social services.",
  },
  source = STODPROGRAM,
  unverified = DRAFT,
}

-- a.3 step 11
rule "adult.ngo_meets" {
  when = all { adult, consent_of(ngo):is("given") },
  task = ngo_meeting { within = "24 h", from = reached(ngo), by = ngo },
  because = {
    sv = "Frälsningsarmén möter personen inom ett dygn. Når de inte fram säger de bara det till mobila teamet, inget om innehållet.",
    en = "The Salvation Army meets the person within a day. If they do not get through they tell the mobile team just that, nothing of the content.",
  },
  source = STAD_FOR_STAD,
  unverified = DRAFT,
}

-- a.4 step 14
rule "child.ngo_not_yet" {
  when = child,
  unless = done(decide_ngo),
  never = { ngo },
  because = {
    sv = "Frälsningsarmén kontaktas inte om ett barn förrän anmälan, skyddsbedömningen och polisen är klara och socialtjänsten har beslutat det.",
    en = "The Salvation Army is not contacted about a child before the report, the protection assessment and the police are done and social services has decided so.",
  },
  source = STAD_FOR_STAD,
  unverified = DRAFT,
}

-- a.4 step 14
rule "child.ngo_decision" {
  when = all { child, done(protection_assessment) },
  task = decide_ngo { by = social_services, following = { protection_assessment, police, barnahus } },
  because = {
    sv = "Barnet är skyddat. Besluta om Frälsningsarmén kan stödja barnet, med vårdnadshavarens samtycke om det är tryggt. Från 15 år väger barnets egen vilja tungt.",
    en = "The child is protected. Decide whether the Salvation Army can support the child, with the guardian's consent if that is safe. From 15 the child's own view weighs heavily.",
  },
  source = STAD_FOR_STAD,
  unverified = DRAFT,
}

-- a.4 step 14
rule "child.ngo" {
  when = all { child, done(decide_ngo) },
  contact = ngo {
    ground = consent, by = social_services, after = { social_services, protection_assessment, police },
    tell = { "contact_way" },
  },
  because = {
    sv = "Socialtjänsten har beslutat att Frälsningsarmén får kopplas in. Fråga om samtycke, och lämna bara språk och säkert sätt att nås.",
    en = "Social services has decided that the Salvation Army may be brought in. Ask for consent, and give only language and a safe way of contact.",
  },
  source = STAD_FOR_STAD,
  unverified = DRAFT,
}

-- a.3 step 10b
rule "adult.ngo_leaflet" {
  when = all { adult, can_meet, consent_of(ngo):is("refused", "withdrawn", "cannot_give") },
  task = leave_leaflet { within = "8 h", by = mobile_team },
  because = {
    sv = "Utan ett ja får Frälsningsarmén inte veta något. Personen kan få numret och ringa själv, eller träffa dem tillsammans med teamet utan att säga sitt namn.",
    en = "Without a yes the Salvation Army learns nothing. The person may have the number and call, or meet them together with the team without giving a name.",
  },
  source = FRALSNINGSARMEN,
}

---------------------------------------------------------------- others in the network, with consent

-- a.1: the family violence unit
rule "adult.family_violence_unit" {
  when = all { adult, close_perpetrator, can_meet },
  contact = family_violence_unit {
    within = "next day", ground = consent, by = mobile_team, following = { social_services, mobile_team },
    tell = { "situation", "contact_way" },
  },
  because = {
    sv = "Den misstänkte är någon nära. Familjevåldsgruppen har vana av hot i familjen. Fråga personen först.",
    en = "The suspect is somebody close. The family violence unit knows threats within families. Ask the person first.",
  },
  source = STAD_FOR_STAD,
  unverified = DRAFT,
}

-- a.1: the contact for massage parlours
rule "adult.massage_contact" {
  when = all { adult, place:is("massage_salon"), can_meet },
  contact = massage_contact { ground = consent, by = mobile_team, following = { social_services, mobile_team }, tell = { "language" } },
  because = {
    sv = "Nätverkets kontakt för massagesalonger kan stödja på personens språk. Bara om personen vill, och utan namn.",
    en = "The network's contact for massage parlours can support in the person's language. Only if the person wants, and without a name.",
  },
  source = STADEN,
  unverified = DRAFT,
}

---------------------------------------------------------------- care and a safe night

-- a.3 step 12
rule "adult.care_together" {
  when = all { adult, can_meet, team_meets, care_need:is("non_acute") },
  unless = consent_of(primary_care):is("refused", "withdrawn"),
  task = go_along_to_care { within = "next working day", by = mobile_team },
  because = {
    sv = "Personen behöver vård. Mobila teamet följer med om personen vill. Det vården får veta stannar där.",
    en = "The person needs care. The mobile team goes along if the person wants. What health care learns stays there.",
  },
  source = KVINNOFRID_AKUT,
}

-- a.3 step 12, when it is urgent
rule "adult.care_together_now" {
  when = all { adult, can_meet, team_meets, urgent_care },
  unless = consent_of(healthcare):is("refused", "withdrawn"),
  task = go_along_to_care { within = "now", by = mobile_team },
  because = {
    sv = "Det är akut: åk till sjukhuset nu. Efter ett övergrepp ska spåren säkras där. Är det livsfara, ring 112.",
    en = "It is urgent: go to hospital now. After an assault the traces are secured there. If life is in danger, call 112.",
  },
  source = KVINNOFRID_AKUT,
}

-- a.3 step 13
rule "housing.never_where_found" {
  when = all { any { shelter_needed, threat:is("high") }, found_by:is("social_services", "outreach", "police", "border_police") },
  unless = in_shelter,
  warn = {
    sv = "Är boendet fullt: pröva ett annat, sedan ett i en annan kommun, sedan bevakat logi. Aldrig hotellet eller lägenheten där personen hittades.",
    en = "If the housing is full: try another, then one in another municipality, then guarded lodging. Never the hotel or the flat where the person was found.",
  },
  because = {
    sv = "Den som söker personen letar först där personen hittades.",
    en = "Whoever looks for the person looks first where the person was found.",
  },
  source = AKUT_SKYDD,
}

-- a.3 step 13: nobody is left where they were found
rule "night.stay_along" {
  when = all { shelter_needed, met, found_by:is("outreach") },
  unless = any { in_shelter, missing:is("gone"), danger:is("immediate") },
  task = stay_along { within = "2 h", by = mobile_team },
  because = {
    sv = "Personen har ingen trygg plats i natt. Stanna tills socialjouren har ordnat en, och följ med dit.",
    en = "The person has no safe place tonight. Stay until social services out of hours has arranged one, and go along there.",
  },
  source = STAD_FOR_STAD,
  unverified = DRAFT,
}

---------------------------------------------------------------- the child

-- a.4 step 11
rule "child.plan_before_leaving" {
  when = all { child, can_meet },
  task = missing_child_plan { within = "2 h", by = mobile_team },
  because = {
    sv = "Gör planen innan barnet lämnar rummet: foto, telefoner, kläder, kända kontakter och vem som ringer 112 eller 114 14 om barnet är borta.",
    en = "Make the plan before the child leaves the room: photo, phones, clothes, known contacts and who calls 112 or 114 14 if the child is gone.",
  },
  source = KUNSKAPSGUIDEN,
  unverified = DRAFT,
}

---------------------------------------------------------------- hotels, property owners and guards

-- a.5 steps 1-2 and 4
rule "network.duty_manager" {
  when = found_by:is("hotel", "landlord", "guard"),
  unless = suspect_at_work, -- then nobody there, the manager least of all
  task = duty_manager { within = "now", following = { police } },
  because = {
    sv = "Gå inte in ensam, fråga inget och varna inte gästen. Säg bara till din chef i tjänst. Nätverket tackar, men du får inget veta om ärendet.",
    en = "Do not go in alone, ask nothing and do not warn the guest. Tell only your manager on duty. The network thanks you, but you learn nothing of the case.",
  },
  source = STADEN,
  unverified = DRAFT,
}

-- a.3 step 2: when the police do not answer
rule "network.intake_instead" {
  when = all { found_by:is("hotel", "landlord", "guard"), tried(police) },
  unless = reached(police),
  contact = social_services { within = "now", ground = free, tell = { "situation", "suspects" } },
  because = {
    sv = "Kommer du inte fram till polisen på fem minuter, ring socialtjänsten i stället. Pågår ett brott, ring 112.",
    en = "If you do not get through to the police in five minutes, call social services instead. If a crime is going on, call 112.",
  },
  source = STADEN,
  unverified = DRAFT,
}

-- a.5 step 3: one call for one observation
rule "network.child_seen" {
  when = child_seen_now,
  contact = emergency {
    within = "now", first = true, ground = free, tell = { "location", "place", "danger", "ongoing_crime", "people_there", "age", "looks_under_18" },
    say = {
      sv = "Här är någon som verkar vara ett barn, tillsammans med vuxna som kommer och går. Det pågår nu. Platsen är {location}, {people_there} personer.",
      en = "Here is somebody who seems to be a child, with adults who come and go. It is going on now. The place is {location}, {people_there} people.",
    },
    say_not = { sv = "något till gästen", en = "anything to the guest" },
  },
  because = {
    sv = "Du ser någon som verkar vara ett barn, och det pågår nu. Ring 112, och följ inte efter själv.",
    en = "You see somebody who seems to be a child, and it is going on now. Call 112, and do not follow on your own.",
  },
  source = STADEN,
}

amend.rule "police.tip" {
  unless = any { care_or_social_secrecy, call_112, purchase_and_no, all { child_seen_now, no(tried(emergency)) } },
  why = { sv = "Här rings 112 när ett barn är med och det pågår, och ett samtal räcker.", en = "Here 112 is called when there is a child and it is going on, and one call is enough." },
}
amend.rule "danger.urgent" {
  unless = any { call_112, found_by:is("police", "border_police"), all { child, social_secrecy }, all { child_seen_now, no(tried(emergency)) } },
  why = { sv = "Här rings 112 när ett barn är med och det är bråttom, och ett samtal räcker.", en = "Here 112 is called when there is a child and it is urgent, and one call is enough." },
}

-- a.5 step 5
rule "network.keep_recordings" {
  when = found_by:is("hotel", "landlord", "guard"),
  task = keep_recordings { within = "4 h", following = { police } },
  because = {
    sv = "Spara bokning, betalning och kamerabilder tills polisen hör av sig. Lämna dem bara till polisen.",
    en = "Keep booking, payment and recordings until the police are in touch. Give them to the police only.",
  },
  source = POLISEN_BOENDE,
  unverified = DRAFT,
}

-- a.5 step 7
rule "network.own_risk" {
  when = all { found_by:is("hotel", "landlord"), exploitation:has("sexual") },
  warn = {
    sv = "Den som vet att lokalen används för prostitution och låter det fortgå kan själv misstänkas för koppleri.",
    en = "Whoever knows that the premises are used for prostitution and lets it go on may be suspected of procuring.",
  },
  because = {
    sv = "Att känna till prostitution i sina lokaler och inte göra något kan vara koppleri.",
    en = "To know of prostitution on one's premises and do nothing may be procuring.",
  },
  law = "BrB 6 kap. 12 §",
  source = POLISEN_BOENDE,
}

-- a.1: the fire service is one of those who tip
rule "never.fire_service" {
  never = { fire_service },
  because = {
    sv = "Räddningstjänsten lämnar tips men får inga uppgifter om ärendet.",
    en = "The fire service gives tips but gets nothing about the case.",
  },
  source = STADEN,
  unverified = DRAFT,
}

---------------------------------------------------------------- decisions of social services

-- a.3 step 14: the person's wish first; a yes leaves nothing to decide
rule "police.unit_head_decides" {
  when = all { adult, found_by:is("social_services", "outreach"), serious_offence },
  unless = any { consent_of(police):is("given"), weighed(police), reached(police), danger:is("urgent", "immediate"), missing:is("gone"), suspect_at_work },
  task = weigh_disclosure { within = "8 h", by = unit_head },
  because = {
    sv = "Enhetschefen beslutar i dag, skriftligt, om brottet anmäls utan samtycke. Personens vilja vägs först. Är ni osäkra: tala med polis eller åklagare utan namn. Vänta inte på jurist.",
    en = "The head of unit decides today, in writing, whether the crime is reported without consent. The person's wish is weighed first. If you are in doubt: talk to the police or a prosecutor without a name. Do not wait for a lawyer.",
  },
  source = KVINNOFRID_UPPTACKT,
  from = "2025-04-01",
}

-- a.3 step 16
amend.rule "reflection.apply" {
  task = apply_reflection_period { within = "2 days", by = social_services },
  why = {
    sv = "Här ska ansökan in inom ett till två dygn, också över en helg.",
    en = "Here the application goes in within one or two days, over a weekend too.",
  },
}

---------------------------------------------------------------- follow-up

-- a.7: each check stands in the plan when the one before it is done

-- a.7: 24 hours
rule "follow_up.day" {
  unless = no(sure_enough),
  task = safety_check { within = "24 h", by = social_services },
  because = {
    sv = "Är personen i säkerhet, går det att nå personen, och har personen fått mat och vård? Har varje steg fått ett svar?",
    en = "Is the person safe, reached, fed and cared for? Did every step get an answer?",
  },
  source = AKUT_SKYDD,
  unverified = DRAFT,
}

-- a.7: 72 hours
rule "follow_up.three_days" {
  when = done(safety_check),
  task = review { within = "72 h", by = social_services },
  because = {
    sv = "Läs samtyckena igen med personen, bedöm risken på nytt och barnets skydd på nytt.",
    en = "Read the consents again with the person, and assess the risk and the child's protection anew.",
  },
  source = AKUT_SKYDD,
  unverified = DRAFT,
}

-- a.7: 7 days
rule "follow_up.core_group" {
  when = all { done(review), can_meet },
  task = core_group_call { ground = consent, within = "7 days", by = social_services },
  because = {
    sv = "Kärngruppen talar om ärendet bara om personen säger ja. Annars talar den om läget utan att någon kan kännas igen.",
    en = "The core group talks about the case only if the person says yes. Otherwise it talks of the situation so that nobody can be recognised.",
  },
  source = STADEN,
  unverified = DRAFT,
}

-- a.7: 3 and 6 months
rule "follow_up.months" {
  when = all { done(review), can_meet },
  task = keep_in_touch { within = { "3 months", "6 months" }, by = social_services },
  because = {
    sv = "Hör av dig efter tre och efter sex månader, på det sätt personen har valt. Fråga om rättegång och biträde.",
    en = "Get in touch after three and after six months, in the way the person has chosen. Ask about trial and counsel.",
  },
  source = LANGSIKTIGT_STOD,
  unverified = DRAFT,
}

-- a.2 role 8, a.7: each quarter
amend.rule "follow_up.statistics" {
  because = {
    sv = "Lämna en uppgift utan namn till nätverkets sekreterare: slag av utnyttjande, slag av plats och utfall. Ingen fri text, inga uppgifter om så få att någon kan kännas igen.",
    en = "Give the network's secretary one figure without names: kind of exploitation, kind of place and outcome. No free text, no figures so small that somebody can be recognised.",
  },
  source = STADEN,
  why = { sv = "Här samlar nätverkets sekreterare uppgifterna varje kvartal.", en = "Here the network's secretary gathers the figures each quarter." },
}

---------------------------------------------------------------- always

-- a.3 step 10
always "The Salvation Army is contacted only with consent" {
  sv = "Frälsningsarmén kontaktas bara med samtycke", en = "The Salvation Army is contacted only with consent",
  must = no(contacts(ngo):on(duty, necessity, free, duty_unless, may, anonymous)),
}
-- a.3 step 10
always "Without a yes the Salvation Army learns nothing" {
  sv = "Utan ett ja får Frälsningsarmén inget veta", en = "Without a yes the Salvation Army learns nothing",
  when = no(consent_of(ngo):is("given")),
  must = no(any {
    tells(ngo, "identity"), tells(ngo, "contact_way"), tells(ngo, "situation"), tells(ngo, "account"), tells(ngo, "health"),
    tells(ngo, "migration"), tells(ngo, "children"), tells(ngo, "suspects"), tells(ngo, "protected_address"),
  }),
}
-- a.4 step 14
always "For a child the Salvation Army comes after the decision" {
  sv = "För ett barn kommer Frälsningsarmén efter beslutet", en = "For a child the Salvation Army comes after the decision",
  when = all { child, no(done(decide_ngo)) },
  must = all { bans(ngo), no(contacts(ngo)) },
}
-- a.5
always "The hotel network is never contacted" {
  sv = "Hotellnätverket kontaktas aldrig", en = "The hotel network is never contacted",
  must = all { bans(kind "tipster"), no(contacts(kind "tipster")) },
}
-- a.3 step 3, R57
always "What the police find reaches social services first" {
  sv = "Det polisen hittar når först socialtjänsten", en = "What the police find reaches social services first",
  when = found_by:is("police", "border_police"),
  must = all { contacts(social_services):on(duty), before(social_services, ngo) },
}
-- a.3 step 13
always "No step tells the place of protected housing to the network" {
  sv = "Nätverket får inte veta var det skyddade boendet är", en = "No step tells the place of protected housing to the network",
  must = no(any { tells(kind "civil", "protected_address"), tells(kind "tipster", "protected_address"), tells(evonhuset, "protected_address") }),
}
