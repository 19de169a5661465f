-- landsbygd.lua - a draft routine for a small rural municipality
--
-- A DRAFT, built to show what rutin can do. The municipality is made up: one
-- social office with four social workers and a manager, out-of-hours cover
-- shared with others, the police an hour away, no local civil society partner,
-- and everybody knows everybody. Each time limit, task and performer of its own
-- is a proposal; what stands in no national guidance says so, in `unverified`.
--
--     changes   what is different here from the national base, and why
--     own       conflicts of interest, the shared cover and the member, the
--               meeting place, the platform, the child, work, handing over,
--               decisions and follow-up
--     always    what must hold here besides what holds everywhere
--
-- b.3, b.4 … above a rule is the table of the draft, and the step in it: b.3 the
-- order for an adult, b.4 for a child, b.6 follow-up.

-- rutin: allow no_phones because the town is made up
routine "landsbygd" {
  version = "2026.1",
  title = {
    sv = "Rutin för enskilda ärenden, Landsbygd",
    en = "Routine for individual cases, Landsbygd",
  },
  owner = "Socialnämnden",
  in_force = { from = "2026-01-01" },
  review_by = "2027-06-30",
  languages = { "sv", "en" },
  closed_eves = true, -- no working days: Christmas Eve and its like
}

use "sweden"

---------------------------------------------------------------- sources and words that recur

local AKUT_SKYDD = "https://nspm.jamstalldhetsmyndigheten.se/stod-i-ditt-arbete/manual-vid-misstanke-om-manniskohandel/akut-skydd/"
local INLEDANDE_STOD = "https://nspm.jamstalldhetsmyndigheten.se/stod-i-ditt-arbete/manual-vid-misstanke-om-manniskohandel/inledande-stod/"
local LANGSIKTIGT_STOD = "https://nspm.jamstalldhetsmyndigheten.se/stod-i-ditt-arbete/manual-vid-misstanke-om-manniskohandel/langsiktigt-stod/"
local IDENTIFIERING = "https://nspm.jamstalldhetsmyndigheten.se/stod-i-ditt-arbete/manual-vid-misstanke-om-manniskohandel/identifiering/"
local STODTELEFON = "https://jamstalldhetsmyndigheten.se/mans-vald-mot-kvinnor/prostitution-och-manniskohandel/stodtelefon-och-nationellt-metodstodsteam-nmt/"
local ARBETE = "https://jamstalldhetsmyndigheten.se/aktuellt/nyheter/jamstalldhetsmyndighetens-arbete-mot-manniskohandel/"
local STODPROGRAM = "https://manniskohandel.se/var-verksamhet/nationellt-stodprogram/"
local JOUR = "https://akademssr.se/post/kommuner-samarbetar-kring-socialjourer"
local JOUR_VIA_112 = "https://www.harnosand.se/stodochomsorg/trygghetochsakerhet/viktigatelefonnummer/socialjouren.4.4a1ded0812d05ffb71580008899.html"
local KVINNOFRID_AKUT = "https://www.operationkvinnofrid.se/stod-for-yrkesverksamma/manniskohandel/akut-skydd/"
local KVINNOFRID_UPPTACKT = "https://www.operationkvinnofrid.se/stod-for-yrkesverksamma/manniskohandel/upptackt/"
local KUNSKAPSGUIDEN = "https://kunskapsguiden.se/omraden-och-teman/vald-och-fortryck/manniskohandel-med-barn/stod-och-skydd/"
local SKOLLEDARNA = "https://www.skolledarna.se/Yrke-o-Karriar/barn-som-far-illa/"
local MIGRATIONSVERKET = "https://www.migrationsverket.se/Andra-aktorer/Socialnamnden.html"
local LANSSTYRELSEN = "https://www.fralsningsarmen.se/vart-sociala-arbete/for-manniskor-i-utsatthet/manniskohandel/stad-for-stad/samverkanspartners/"
local FORVALTNINGSLAGEN = "https://github.com/se-lex/sfs/blob/HEAD/2017/sfs-2017-900.md"
local SFS = "https://github.com/se-lex/sfs"

local DRAFT = {
  sv = "Utkast: ett förslag till lokal rutin, inte beslutat av någon kommun.",
  en = "Draft: a proposal for a local routine, not decided by any municipality.",
}

-- Closed on public holidays, and on the eves that the header closes.
local OFFICE_HOURS = "Mo-Fr 08:00-16:30; PH off"
local PROPOSED = "The hours and the minutes are a proposal: the municipality is made up."

---------------------------------------------------------------- actors: what is different here

-- b.7: whom to turn to when somebody is closed or does not answer.
--
--     social_services ──▶ manager ──▶ social_emergency ──▶ board_delegate ──▶ police
--     regional_coordinator ──▶ support_line
--
-- Outside office hours the shared cover comes first, and at night, when that is
-- closed too, the member on call through 112. Advice that is closed is never waited for.

-- rutin: allow no_phone because the town is made up
amend.actor "social_services" {
  name = { sv = "Socialsekreteraren i tjänst", en = "The duty social worker" },
  open = OFFICE_HOURS, if_no_answer = "manager", again = "15 min",
  note = PROPOSED,
  why = {
    sv = "Kontoret har fyra socialsekreterare. En av dem har dagen, och chefen är ersättare efter 15 minuter.",
    en = "The office has four social workers. One of them has the day, and the manager is the deputy after 15 minutes.",
  },
}
amend.actor "social_emergency" {
  name = { sv = "Den gemensamma socialjouren, via 112", en = "The shared social services out of hours, through 112" },
  phone = "112",
  open = "Mo-Th 16:30-22:00; Fr 16:30-23:00; Sa,Su 10:00-23:00; PH 10:00-22:00", if_closed = "board_delegate",
  if_no_answer = "board_delegate", tries = 1, again = "15 min",
  note = PROPOSED,
  why = {
    sv = "Jouren delas av flera kommuner och är stängd på natten. Den får bara bedöma och placera till nästa arbetsdag, och hemkommunen har kvar ansvaret.",
    en = "The cover is shared by several municipalities and closed at night. It may only assess and place until the next working day, and the home municipality stays responsible.",
  },
}
amend.actor "board_delegate" {
  name = { sv = "Socialnämndens ordförande eller förordnad ledamot, via 112", en = "Chair or appointed member of the social welfare board, through 112" },
  phone = "112",
  open = "24/7", tries = 3, again = "5 min",
  note = PROPOSED,
  why = {
    sv = "När jouren är stängd når 112 den ledamot som kan fatta akuta beslut. Svarar ingen söks den andra och den tredje på listan, sedan polisen.",
    en = "When the shared cover is closed, 112 reaches the member who can take urgent decisions. If nobody answers the second and the third on the list are tried, then the police.",
  },
}
-- rutin: allow no_phone because the town is made up
amend.actor "civil_platform" {
  tries = 2, if_no_answer = "regional_coordinator",
  why = {
    sv = "Svarar inte den närmaste medlemmen söks en annan. Svarar ingen rådgör ni med koordinatorn utan namn.",
    en = "If the nearest member does not answer another is tried. If nobody answers you consult the coordinator without a name.",
  },
}
-- rutin: allow no_phone because the town is made up
amend.actor "barnahus" {
  name = { sv = "Barnahus i länet, via video", en = "The county's Barnahus, by video" },
  why = { sv = "Barnahus är gemensamt för länet.", en = "Barnahus is shared by the county." },
}
-- rutin: allow no_phone because the town is made up
amend.actor "supervisor" {
  name = { sv = "Chefen för en annan enhet, annars i grannkommunen", en = "The head of another unit, otherwise in the neighbouring municipality" },
  short = { sv = "chefen för en annan enhet eller i grannkommunen", en = "the head of another unit or of the neighbouring municipality" },
  why = {
    sv = "Det finns bara en enhet i kommunen.",
    en = "There is only one unit in the municipality.",
  },
}
amend.actor "hotel" {
  name = { sv = "Hotellet och campingen", en = "The hotel and the camping site" },
  why = { sv = "Här finns ett hotell och en camping.", en = "There is one hotel and one camping site here." },
}

---------------------------------------------------------------- actors of our own

-- b.3 step 3, b.7
-- rutin: allow no_phone because the town is made up
actor "manager" {
  name = { sv = "Chefen för socialkontoret", en = "The manager of the social office" },
  short = { sv = "chefen", en = "the manager" },
  kind = "authority", same_as = "social_services",
  open = OFFICE_HOURS, if_closed = "social_emergency",
  if_no_answer = "social_emergency", again = "15 min",
  note = PROPOSED,
}
-- rutin: allow no_phone because the town is made up
actor "neighbour_municipality" {
  name = { sv = "Socialtjänsten i grannkommunen", en = "Social services of the neighbouring municipality" },
  short = { sv = "grannkommunen", en = "the neighbouring municipality" },
  kind = "authority",
}
actor "employers_organisation" {
  name = { sv = "Arbetsgivarorganisationerna i nätverket", en = "The employers' organisations in the network" },
  short = { sv = "arbetsgivarnas organisation", en = "the employers' organisation" },
  kind = "tipster",
}

---------------------------------------------------------------- tasks: of our own, and what is different here

task "check_conflict" { name = { sv = "Kontrollera jäv innan ärendet öppnas", en = "Check for conflict of interest before the case is opened" }, board = true }
task "jour_handover" { name = { sv = "Ta emot jourens överlämning, undertecknad", en = "Receive the signed handover from the shared cover" }, board = true }
task "temporary_adult" { name = { sv = "En trygg vuxen åt barnet tills god man är utsedd", en = "A safe adult for the child until a guardian is appointed" }, board = true }
task "arrange_transport" { name = { sv = "Ordna transport till akutsjukhuset", en = "Arrange transport to the emergency hospital" }, part_of = "healthcare" }
task "coordinated_day" { name = { sv = "Gemensam dag med polis, koordinator och tolk", en = "A joint day with police, coordinator and interpreter" }, board = true }
task "acceptance" { name = { sv = "Besked att den andra kommunen har tagit över", en = "Word that the other municipality has taken over" }, board = true }
task "safety_call" { name = { sv = "Avstämning efter ett dygn", en = "Check after a day" }, board = true }
task "review" { name = { sv = "Ny bedömning efter tre dygn, med koordinatorn", en = "Review after three days, with the coordinator" }, board = true }
task "keep_in_touch" { name = { sv = "Hör av dig till personen igen", en = "Get in touch with the person again" }, board = true }
task "manager_check" { name = { sv = "Chefen ser efter att varje frist bevakas", en = "The manager sees that every time limit is watched" }, board = true }

amend.task "ask_lawyer" {
  name = { sv = "Fråga kommunens jurist, som anlitas vid behov", en = "Ask the municipality's lawyer, hired when needed" },
  why = { sv = "Kommunen har ingen egen jurist.", en = "The municipality has no lawyer of its own." },
}

---------------------------------------------------------------- facts of our own

fact "manager_conflict" {
  yes_no, presume = no,
  asked = conflict_of_interest,
  name = { sv = "Chefen känner någon inblandad", en = "The manager knows somebody involved" },
  ask = { sv = "Är någon inblandad släkt, vän eller granne till chefen?", en = "Is anybody involved a relative, friend or neighbour of the manager?" },
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
-- An investigation may be opened: of a child, or of a young person who may be taken abroad.
term "board_opens" {
  any { any_child, all { age:between(18, 20), may_be_taken_abroad } },
  sv = "en utredning kan inledas", en = "an investigation may be opened",
}
-- The office has the case: it found it, it is told as a duty, or the person has said yes.
term "with_us" {
  any { board_opens, found_by:is("social_services", "outreach", "police", "border_police"), consent_of(social_services):is("given"), reached(social_services) },
  sv = "socialkontoret har ärendet", en = "the social office has the case",
}
-- Those who meet people in their own work talk with the person themselves; the
-- office goes there for everybody else.
term "office_meets" {
  no(found_by:is("school", "healthcare", "care_home", "ngo", "union", "migration", "embassy", "municipality", "inspector")),
  sv = "socialkontoret möter personen", en = "the social office meets the person",
}

---------------------------------------------------------------- danger, far away

-- b.3 step 1
rule "danger.long_way" {
  when = danger:is("immediate"),
  warn = {
    sv = "Polis och ambulans kan dröja en timme. Fråga 112 vad ni ska göra under tiden, och gå till en säker plats om det går.",
    en = "Police and ambulance may take an hour. Ask 112 what to do meanwhile, and go to a safe place if you can.",
  },
  because = {
    sv = "Det är långt till hjälpen. Säg exakt plats, väg och avstånd.",
    en = "Help is far away. Give the exact place, the road and the distance.",
  },
  source = STODTELEFON,
}

---------------------------------------------------------------- conflicts of interest

-- b.3 step 2, R114
rule "conflict.check" {
  when = with_us,
  unless = no(sure_enough),
  task = check_conflict { within = "1 h", by = social_services },
  because = {
    sv = "Alla känner alla här. Se efter om någon inblandad är släkt, granne eller arbetsgivare, innan ärendet öppnas. Skydda ändå genast den som är i fara.",
    en = "Everybody knows everybody here. See whether anybody involved is a relative, neighbour or employer, before the case is opened. Still protect at once whoever is in danger.",
  },
  law = "FL (2017:900) 16-18 §§",
  source = FORVALTNINGSLAGEN,
}

-- b.3 step 2: the gate
rule "conflict.gate" {
  when = board_opens,
  unless = no(sure_enough),
  task = open_investigation { within = "14 days", from = received "report", by = social_services, after = { check_conflict } },
  because = {
    sv = "Utredningen öppnas av någon som inte är jävig. De 14 dagarna blir inte fler för att kontoret är litet.",
    en = "The investigation is opened by somebody without a conflict of interest. The 14 days do not grow because the office is small.",
  },
  law = "FL (2017:900) 17 §",
  source = FORVALTNINGSLAGEN,
}

-- b.3 step 2: the manager takes over
replace.rule "handler.conflict" {
  when = conflict_of_interest,
  unless = any { manager_conflict, suspect_at_work },
  contact = manager {
    within = "30 min", ground = anonymous, tell = { "place", "danger" },
    say = {
      sv = "Jag känner någon som är inblandad och kan inte ha ärendet. Någon annan måste ta det nu.",
      en = "I know somebody who is involved and cannot have the case. Somebody else must take it now.",
    },
    say_not = { sv = "vem det gäller", en = "whom it is about" },
  },
  because = {
    sv = "Du känner någon inblandad. Be chefen ta ärendet eller byta handläggare, och läs inget mer i det. Namnet behövs inte för det.",
    en = "You know somebody involved. Ask the manager to take the case or change handler, and read no more of it. The name is not needed for that.",
  },
  law = "FL (2017:900) 18 §",
  source = FORVALTNINGSLAGEN,
  unverified = DRAFT,
  why = {
    sv = "Kontoret är litet: chefen tar ärendet själv, och känner också chefen någon går det till grannkommunen.",
    en = "The office is small: the manager takes the case, and where the manager too knows somebody it goes to the neighbouring municipality.",
  },
}

-- b.3 step 2: the neighbouring municipality, also where the manager may be the suspect
rule "conflict.neighbour" {
  when = all { conflict_of_interest, any { manager_conflict, suspect_at_work } },
  contact = neighbour_municipality {
    within = "30 min", ground = anonymous, tell = { "place", "danger" },
    say = {
      sv = "Varken jag eller chefen kan ha ett ärende som gäller någon vi känner. Kan ni ta det åt oss nu?",
      en = "Neither I nor the manager can have a case that is about somebody we know. Can you take it for us now?",
    },
    say_not = { sv = "vem det gäller", en = "whom it is about" },
  },
  because = {
    sv = "Inte heller chefen kan ta ärendet. Be grannkommunen om en handläggare, utan att säga vem det gäller.",
    en = "The manager cannot take the case either. Ask the neighbouring municipality for a handler, without saying whom it is about.",
  },
  source = FORVALTNINGSLAGEN,
  unverified = DRAFT,
}

---------------------------------------------------------------- the shared cover and the member on call

-- b.2 role 3, b.4 step 4. Reaching the duty social worker is reaching the shared
-- cover too, since they have the same duty: tried tells them apart.
rule "jour.handover" {
  when = all { tried(social_emergency), reached(social_emergency) },
  task = jour_handover { within = "next working day", from = reached(social_emergency), by = social_services },
  because = {
    sv = "Jouren har bara bedömt och placerat. Ta över ärendet klockan 08:00 nästa arbetsdag, på telefon och med en undertecknad anteckning. Inget skickas med vanlig e-post.",
    en = "The shared cover has only assessed and placed. Take over the case at 08:00 the next working day, by phone and with a signed note. Nothing is sent by ordinary mail.",
  },
  source = JOUR,
  unverified = DRAFT,
}

-- b.4 step 6, R26
amend.rule "child.custody" {
  because = {
    sv = "Den unge är i fara, samtycke saknas och rätten kan inte väntas in. Be 112 koppla till ledamoten, som beslutar på telefon och skriver beslutet samma natt. Svarar ingen, ta nästa på listan: den ska ha minst tre namn.",
    en = "The young person is in danger, consent is lacking and the court cannot be awaited. Ask 112 for the member, who decides by phone and writes the decision the same night. If nobody answers, take the next on the list: it has at least three names.",
  },
  unverified = {
    sv = "Utkast: lagen är läst, men vägen via 112 och tre namn på listan är ett förslag.",
    en = "Draft: the law is read, but the way through 112 and three names on the list are a proposal.",
  },
  why = {
    sv = "Ledamoten nås genom 112, och nämnden är så liten att listan måste ha ersättare.",
    en = "The member is reached through 112, and the board is so small that the list needs stand-ins.",
  },
}

-- b.3 step 3: those bound by secrecy who work outside social services. What another
-- part of the municipality has seen goes to the police (R50), and whoever is bound
-- by none tells what it will (R99): both by the base.
rule "adult.consult" {
  when = all { adult, sure_enough, found_by:is("school", "healthcare", "care_home", "migration") },
  unless = consent_of(social_services):is("given", "refused", "withdrawn"), -- a no is not gone round
  contact = social_services {
    within = "this working day", ground = anonymous, tell = { "situation", "exploitation" },
    say = {
      sv = "Jag vill rådgöra utan namn om en vuxen som kan utnyttjas: {exploitation}.",
      en = "I want advice without a name about an adult who may be exploited: {exploitation}.",
    },
    say_not = { sv = "vem det gäller, innan personen har sagt ja", en = "whom it is about, before the person has said yes" },
  },
  because = {
    sv = "Rådgör med socialsekreteraren i tjänst i dag. Säg inte vem det gäller förrän personen har sagt ja.",
    en = "Consult the duty social worker today. Do not say whom it is about before the person has said yes.",
  },
  source = KVINNOFRID_UPPTACKT,
}

-- b.3 steps 4 and 5: at night and at weekends
rule "adult.consult_urgent" {
  when = all { adult, danger:is("urgent", "immediate"), found_by:is("school", "healthcare", "care_home", "migration") },
  contact = social_services { within = "now", ground = anonymous, following = { emergency }, tell = { "situation", "exploitation" } },
  because = {
    sv = "Det är bråttom. Är kontoret stängt, ring jouren. Är också den stängd, be 112 koppla dig till den förordnade ledamoten.",
    en = "It is urgent. If the office is closed, call the shared cover. If that is closed too, ask 112 to put you through to the appointed member.",
  },
  source = JOUR_VIA_112,
}

---------------------------------------------------------------- advice: always

-- b.3 step 7: what the base says of the line stands, and the office calls it whenever it has the case
rule "advice.support_line_always" {
  when = with_us,
  unless = any { no(sure_enough), reflection_period:is("running") }, -- who only wonders asks for advice first (I48)
  contact = support_line {
    within = "this working day", ground = anonymous, by = social_services, following = { social_services },
    tell = { "situation", "exploitation" },
  },
  because = {
    sv = "Ring stödtelefonen i dag, alltid, utan att säga vem det gäller eller vilken by. Är den stängd, fråga polisen så länge och ring nästa arbetsdag. Rådet ersätter aldrig en orosanmälan.",
    en = "Call the support line today, always, without saying whom it is about or which village. If it is closed, ask the police meanwhile and call the next working day. The advice never replaces a report of concern.",
  },
  source = STODTELEFON,
}

-- b.3 step 7, b.4 step 11
rule "advice.coordinator_always" {
  when = with_us,
  unless = any { no(sure_enough), all { adult, consent_of(regional_coordinator):is("given") }, reflection_period:is("running") },
  contact = regional_coordinator {
    within = "this working day", ground = anonymous, by = social_services, following = { social_services, police, healthcare, primary_care, speak_alone },
    tell = { "situation", "exploitation" },
    say = { sv = "Jag vill ha råd om en person som kan utnyttjas. Jag säger inte vem det är, eller från vilken ort.", en = "I want advice about a person who may be exploited. I do not say who it is, or from which place." },
  },
  because = {
    sv = "Ring regionkoordinatorn i dag, alltid. Är det stängt, gå vidare och ring nästa arbetsdag. Koordinatorn ersätter den kunskap vi saknar. Inget namn så länge personen inte har sagt ja.",
    en = "Call the regional coordinator today, always. If it is closed, go on and call the next working day. The coordinator makes up for the knowledge we lack. No name as long as the person has not said yes.",
  },
  source = IDENTIFIERING,
}

-- b.3 step 11
replace.rule "adult.coordinator" {
  when = all { adult, any { first_meeting, consent_of(regional_coordinator):is("given") } },
  contact = regional_coordinator {
    within = "next working day", ground = consent, by = social_services, following = { social_services, interpreter, ask_consent },
    tell = { "age", "contact_way", "name", "birth_date", "phone", "shelter_needed", "exploitation" },
    say = {
      sv = "Vi möter en person som har sagt ja till att du får veta. Det gäller {exploitation}. Personen nås säkert så här: {safe_contact}.",
      en = "We are meeting a person who has agreed that you may know. It is about {exploitation}. The person is safely reached like this: {safe_contact}.",
    },
    say_not = { sv = "vården eller hela berättelsen", en = "the care or the whole account" },
  },
  because = {
    sv = "Vill personen, så får koordinatorn namn, språk, behov och säkert sätt att nås. Koordinatorn följer ärendet på telefon.",
    en = "If the person wants, the coordinator gets name, language, needs and safe way of contact. The coordinator follows the case by phone.",
  },
  law = "OSL (2009:400) 10 kap. 1 §",
  source = INLEDANDE_STOD,
  unverified = DRAFT,
  why = {
    sv = "Koordinatorn finns tjugo mil bort och nås på telefon. I morgon är tidigt nog för ett namn, rådet är redan givet.",
    en = "The coordinator is two hundred kilometres away, by phone. Tomorrow is soon enough for a name, the advice is already given.",
  },
}

-- b.4 step 11: advice without a name comes at once, by the rule above
rule "child.coordinator" {
  when = all { child, done(protection_assessment) },
  contact = regional_coordinator {
    ground = may "OSL (2009:400) 10 kap. 2 §", by = social_services, following = { social_services, protection_assessment },
    tell = { "age", "contact_way", "name", "exploitation" },
  },
  because = {
    sv = "Vem barnet är får sägas till koordinatorn när barnets handläggare har beslutat det. Råd utan namn går alltid.",
    en = "Who the child is may be said to the coordinator when the child's handler has decided so. Advice without a name is always possible.",
  },
  source = KUNSKAPSGUIDEN,
  unverified = {
    sv = "Väntar på jurist: om 10 kap. 2 § bär att barnets namn lämnas till koordinatorn är en bedömning.",
    en = "Awaits a lawyer: whether 10:2 carries that the child's name is told to the coordinator is a judgement.",
  },
}

---------------------------------------------------------------- civil society: none here, the platform instead

-- b.1, b.5
drop.rule "adult.ngo" {
  why = {
    sv = "Här finns ingen idéburen partner. Den som vill ha en kontakt utanför myndigheterna får den genom den nationella plattformen.",
    en = "There is no civil society partner here. Whoever wants a contact outside the authorities gets it through the national platform.",
  },
}

-- b.3 step 12
replace.rule "adult.programme" {
  when = all { adult, any { first_meeting, consent_of(civil_platform):is("given") } },
  contact = civil_platform {
    within = "2 days", ground = consent, by = social_services, following = { social_services, regional_coordinator, ask_consent },
    tell = { "contact_way", "shelter_needed" },
  },
  because = {
    sv = "Erbjud en kontakt i plattformens närmaste medlem, på besök eller på telefon. Bara om personen säger ja. Programmet tar emot även den som inte vill träffa polisen.",
    en = "Offer a contact in the platform's nearest member, visiting or by phone. Only if the person says yes. The programme is open also to those who will not meet the police.",
  },
  source = STODPROGRAM,
  unverified = DRAFT,
  why = {
    sv = "Plattformen ersätter den lokala partnern och erbjuds därför alla vuxna, inte bara den som tvekar om polisen.",
    en = "The platform stands in for the local partner and is therefore offered to every adult, not only to those in doubt about the police.",
  },
}

---------------------------------------------------------------- meeting the person

-- b.3 steps 8 and 10: one meeting, and all that is said at it
rule "meeting.elsewhere" {
  when = all { first_meeting, office_meets },
  contact = person { within = "next day", ground = free, by = social_services },
  task = {
    speak_alone { within = "next day", by = social_services },
    inform_rights { within = "next day", by = social_services },
    ask_consent { within = "next day", by = social_services, following = { speak_alone } },
  },
  because = {
    sv = "Möt personen två och två, i grannkommunens rum eller på vårdcentralen. Låna rummet utan att säga vem ni möter. Aldrig i hemmet, på arbetet eller på ortens café, där någon ser er.",
    en = "Meet the person in pairs, in the neighbouring municipality's room or at the health centre. Borrow the room without saying whom you meet. Never at home, at work or at the local café, where somebody sees you.",
  },
  source = AKUT_SKYDD,
}

-- b.3 step 8: within four hours when it is urgent
rule "meeting.soon" {
  when = all { first_meeting, office_meets, any { danger:is("urgent"), threat:is("medium", "high") } },
  task = {
    speak_alone { within = "4 h", by = social_services },
  },
  because = {
    sv = "Det är bråttom: mötet ska ske inom fyra timmar. Finns ett hot, be polisen följa med.",
    en = "It is urgent: the meeting takes place within four hours. If there is a threat, ask the police to come along.",
  },
  source = AKUT_SKYDD,
}

-- b.3 step 9
-- rutin: allow said_by_others because it is here for what its reason says to do
rule "meeting.interpreter_from_afar" {
  when = all { first_meeting, any { interpreter_needed, interpreter_unsafe } },
  task = book_interpreter { within = "now" },
  because = {
    sv = "Ta en tolk på telefon eller skärm från ett annat län, och säg varken namn eller ort. Får du ingen, ring en annan förmedling eller boka om inom ett dygn.",
    en = "Take an interpreter by phone or screen from another county, and say neither name nor place. If you get none, call another agency or book anew within a day.",
  },
  source = AKUT_SKYDD,
}

---------------------------------------------------------------- care and a safe night

-- b.3 step 13
rule "care.transport" {
  when = all { urgent_care, can_meet, office_meets },
  unless = consent_of(healthcare):is("refused", "withdrawn"),
  task = arrange_transport { within = "now", by = social_services },
  because = {
    sv = "Akutsjukhuset ligger långt bort. Ordna resan och följ med. Är det livsfara, ring 112 och vänta inte på oss.",
    en = "The emergency hospital is far away. Arrange the journey and go along. If life is in danger, call 112 and do not wait for us.",
  },
  source = KVINNOFRID_AKUT,
}

-- b.3 step 14, b.7
rule "housing.elsewhere" {
  when = all { with_us, any { shelter_needed, threat:is("high") } },
  unless = in_shelter,
  warn = {
    sv = "Sök plats i en annan kommun, med hemlig adress, och följ listan uppifrån. Två anställda eller polisen följer med på resan. Är listan slut: koordinatorn, grannkommunen och polisen.",
    en = "Look for a place in another municipality, with a secret address, from the top of the list. Two of the staff or the police go along. If the list is exhausted: the coordinator, the neighbouring municipality and the police.",
  },
  because = {
    sv = "Här finns inget boende som ingen känner till. Jouren får använda sitt eget avtal.",
    en = "There is no housing here that nobody knows of. The shared cover may use its own agreement.",
  },
  source = AKUT_SKYDD,
}

-- b.7
rule "housing.never_the_employers" {
  when = all { with_us, any { labour, perpetrator:is("employer", "host") } },
  warn = {
    sv = "Låt ingen sova kvar i boende som hör till arbetsgivaren eller den misstänkte.",
    en = "Let nobody stay in housing that belongs to the employer or the suspect.",
  },
  because = {
    sv = "Den som bor hos arbetsgivaren eller värden kan hotas där.",
    en = "Whoever lives with the employer or the host can be threatened there.",
  },
  source = ARBETE,
}

---------------------------------------------------------------- the child

-- b.4 step 7
rule "child.emergency_home" {
  when = all { child, any { shelter_needed, danger:is("urgent", "immediate"), done(immediate_custody) } },
  unless = any { in_shelter, missing:is("gone") },
  task = temporary_bed { within = "2 h", by = social_services, following = { protection_assessment, missing_child_plan } },
  because = {
    sv = "Placera barnet i ett jourhem utanför kommunen.",
    en = "Place the child in an emergency home outside the municipality.",
  },
  source = KUNSKAPSGUIDEN,
}

-- b.4 step 7: before the journey
rule "child.plan_before_journey" {
  when = all { child, can_meet, any { shelter_needed, danger:is("urgent"), done(immediate_custody) } },
  task = missing_child_plan { within = "2 h", by = social_services },
  because = {
    sv = "Gör planen om barnet försvinner före resan: foto, telefoner, kända kontakter och vem som ringer 112.",
    en = "Make the plan in case the child disappears before the journey: photo, phones, known contacts and who calls 112.",
  },
  source = KUNSKAPSGUIDEN,
}

-- b.4 step 8
rule "child.temporary_adult" {
  when = all { child, any { unaccompanied, guardian:is("absent") }, tried(chief_guardian) },
  unless = any { citizenship:is("swedish"), missing:is("gone"), reached(chief_guardian) },
  task = temporary_adult { within = "12 h", by = social_services, following = { chief_guardian } },
  because = {
    sv = "Överförmyndaren svarar inte. Ordna en trygg vuxen åt barnet så länge, och ring överförmyndaren när arbetsdagen börjar. Jouren ringer det nummer som gäller utanför kontorstid, om det finns.",
    en = "The chief guardian does not answer. Find a safe adult for the child meanwhile, and call the chief guardian when the working day begins. The shared cover calls the out-of-hours number, if there is one.",
  },
  source = KUNSKAPSGUIDEN,
  unverified = DRAFT,
}

-- b.4 step 12
rule "school.keeps_reporting" {
  when = all { child, found_by:is("school") },
  warn = {
    sv = "Fortsätt att anmäla det nya du ser, och säg inget hem förrän socialtjänsten har gett besked.",
    en = "Keep reporting what you newly see, and tell nothing home before social services gives word.",
  },
  because = {
    sv = "En anmälan är inte den sista. Skolan ser barnet varje dag.",
    en = "One report is not the last. The school sees the child every day.",
  },
  source = SKOLLEDARNA,
  unverified = DRAFT,
}

---------------------------------------------------------------- inspectors and work

-- b.1, b.3 step 16
rule "never.employers_organisation" {
  never = { employers_organisation },
  because = {
    sv = "Arbetsgivarnas organisationer är med i nätverket men får inget veta om ett ärende. Någon där kan varna.",
    en = "The employers' organisations are in the network but learn nothing of a case. Somebody there may warn.",
  },
  source = ARBETE,
  unverified = DRAFT,
}

-- b.3 step 17
rule "work.coordinated_day" {
  when = all { adult, labour, other_victims, with_us, place:is("workplace", "camp") },
  unless = no(sure_enough),
  task = coordinated_day { within = "5 days", by = social_services, following = { police, regional_coordinator } },
  because = {
    sv = "Flera är utsatta på samma arbetsplats eller i samma läger. Planera en dag då polis, koordinator och tolk kommer samtidigt. En plan för var och en, och vars och ens eget ja.",
    en = "Several are exposed at the same workplace or camp. Plan a day when police, coordinator and interpreter come together. One plan for each, and the yes of each.",
  },
  source = ARBETE,
  unverified = DRAFT,
}

---------------------------------------------------------------- decisions of social services

-- b.3 step 15: a yes leaves nothing to decide
rule "police.manager_decides" {
  when = all { adult, found_by:is("social_services", "outreach"), serious_offence },
  unless = any { consent_of(police):is("given"), weighed(police), reached(police), danger:is("urgent", "immediate"), missing:is("gone"), suspect_at_work },
  task = weigh_disclosure { within = "next day", by = manager },
  because = {
    sv = "Chefen beslutar, skriftligt, om brottet anmäls utan samtycke. Juristen tillfrågas om någon finns, men ni väntar inte. Är ni osäkra: tala med åklagare utan namn.",
    en = "The manager decides, in writing, whether the crime is reported without consent. The lawyer is asked if there is one, but you do not wait. If you are in doubt: talk to a prosecutor without a name.",
  },
  source = KVINNOFRID_UPPTACKT,
  from = "2025-04-01",
}

-- b.3 step 18
amend.rule "reflection.apply" {
  task = apply_reflection_period { within = "2 days", by = social_services },
  because = {
    sv = "Personen saknar tillstånd och vill ha betänketid. Nämnden ansöker på blankett 195011, även innan förundersökning har inletts, om uppgifterna behövs för en. Ordföranden kan skriva under, om delegationsordningen säger det.",
    en = "The person has no permit and wants time to reflect. The board applies on the Migration Agency's form 195011, also before an investigation is opened, if the data is needed for one. The chair can sign, if the delegation order says so: do not wait for the next meeting.",
  },
  why = {
    sv = "Nämnden är liten och sammanträder sällan. Ansökan ska in inom två dygn.",
    en = "The board is small and seldom meets. The application goes in within two days.",
  },
}

---------------------------------------------------------------- handing over

-- b.3 step 21, R84
rule "handover.accepted" {
  when = any { moved_municipality, responsible_municipality:is("other") },
  task = acceptance { within = "next day", from = done(hand_over), by = manager },
  because = {
    sv = "Ansvaret är kvar här tills den andra kommunen har sagt att den tar över. Svarar handläggaren inte, ring chefen där.",
    en = "The responsibility stays here until the other municipality has said that it takes over. If the handler does not answer, call the manager there.",
  },
  source = SFS,
  unverified = DRAFT,
}

---------------------------------------------------------------- follow-up

-- b.6: each check stands in the plan when the one before it is done

-- b.6: 24 hours
rule "follow_up.day" {
  when = all { with_us, done(check_conflict) },
  task = safety_call { within = "24 h", by = social_services },
  because = {
    sv = "Ring på det sätt som är säkert. Är det helg, be jouren göra det och skriv det i överlämningen.",
    en = "Call in the way that is safe. At a weekend, ask the shared cover to do it and write so in the handover.",
  },
  source = AKUT_SKYDD,
  unverified = DRAFT,
}

-- b.6: day 3
rule "follow_up.three_days" {
  when = done(safety_call),
  task = review { within = "72 h", by = social_services },
  because = {
    sv = "Gå igenom risk och samtycken igen, tillsammans med koordinatorn och utan namn om inget ja finns.",
    en = "Go through risk and consents again, together with the coordinator and without a name if there is no yes.",
  },
  source = AKUT_SKYDD,
  unverified = DRAFT,
}

-- b.6: day 7
rule "follow_up.week" {
  when = done(review),
  task = manager_check { within = "7 days", by = manager },
  because = {
    sv = "Fyra personer kan vara sjuka samtidigt. Chefen ser efter att någon bevakar varje frist.",
    en = "Four people can be ill at the same time. The manager sees that somebody watches every time limit.",
  },
  source = AKUT_SKYDD,
  unverified = DRAFT,
}

-- b.6: months 1, 3 and 6
rule "follow_up.months" {
  when = all { done(manager_check), can_meet },
  task = keep_in_touch { within = { "1 month", "3 months", "6 months" }, by = social_services },
  because = {
    sv = "Hör av dig efter en, tre och sex månader, på det sätt personen har valt.",
    en = "Get in touch after one, three and six months, in the way the person has chosen.",
  },
  source = LANGSIKTIGT_STOD,
  unverified = DRAFT,
}

-- b.6: after closure
replace.rule "follow_up.statistics" {
  when = received "closure",
  contact = county_board { within = "4 months", from = received "closure", ground = anonymous, by = social_services, tell = { "exploitation" } },
  task = statistics { within = "4 months", from = received "closure", by = social_services },
  because = {
    sv = "Lämna en uppgift utan namn och utan ort till länsstyrelsen när ärendet är klart. Kommunens egna tal är för små: de pekar ut någon.",
    en = "Give the county board one figure without name and place when the case is closed. The municipality's own figures are too small: they point somebody out.",
  },
  source = LANSSTYRELSEN,
  why = {
    sv = "Med så få ärenden kan en uppgift till det lokala nätverket röja vem det gäller.",
    en = "With so few cases a figure to the local network can reveal whom it is about.",
  },
}

---------------------------------------------------------------- always

-- b.1, b.5
always "No local civil society partner is contacted" {
  sv = "Ingen lokal idéburen partner kontaktas", en = "No local civil society partner is contacted",
  must = no(contacts(ngo)),
}
-- b.3 step 12; once nobody there answers, the coordinator is consulted in its place,
-- and the support line where the coordinator is silent too
always "The platform is contacted only with consent" {
  sv = "Plattformen kontaktas bara med samtycke", en = "The platform is contacted only with consent",
  must = all {
    no(contacts(civil_platform):on(duty, necessity, free, duty_unless, may)),
    any {
      no(contacts(civil_platform):on(anonymous)),
      all {
        tried(civil_platform), any { no(reached(civil_platform)), consent_of(civil_platform):is("given") },
        any { contacts(regional_coordinator):on(anonymous), all { tried(regional_coordinator), contacts(support_line):on(anonymous) } },
      },
    },
  },
}
-- b.3 step 7, b.5
always "The coordinator and the support line are asked the same day" {
  sv = "Koordinatorn och stödtelefonen tillfrågas samma dag", en = "The coordinator and the support line are asked the same day",
  when = all { with_us, sure_enough, any { reflection_period:unknown(), no(reflection_period:is("running")) } },
  must = all { contacts(regional_coordinator), contacts(support_line):on(anonymous) },
}
-- b.3 step 2: what is done no plan can order any more
always "Conflict of interest is checked before an investigation is opened" {
  sv = "Jäv kontrolleras innan en utredning öppnas", en = "Conflict of interest is checked before an investigation is opened",
  must = any {
    no(does(open_investigation)),
    all { does(check_conflict), any { done(open_investigation), before(check_conflict, open_investigation) } },
  },
}
-- b.7
always "Nobody is placed with the employer or the suspect" {
  sv = "Ingen placeras hos arbetsgivaren eller den misstänkte", en = "Nobody is placed with the employer or the suspect",
  must = all { bans(employer), bans(suspected), bans(kind "tipster"), no(contacts(kind "tipster")) },
}
-- b.1: everybody knows everybody
always "The neighbouring municipality learns no name" {
  sv = "Grannkommunen får inget namn", en = "The neighbouring municipality learns no name",
  must = no(any { tells(neighbour_municipality, "identity"), tells(neighbour_municipality, "account") }),
}
