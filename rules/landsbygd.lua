-- landsbygd.lua - a draft routine for a small rural municipality
--
-- A DRAFT, built to show what rutin can do. The municipality is made up: one
-- social office with four social workers and a manager, out-of-hours cover
-- shared with others, the police an hour away, no local civil society partner,
-- and everybody knows everybody. Each time limit, task and performer of its own
-- is a proposal and says so, in `unverified`.
--
--     changes   what is different here from the national base, and why
--     own       conflicts of interest, the shared cover and the member, the
--               meeting place, the platform, the child, work, handing over,
--               decisions and follow-up
--     always    what must hold here besides what holds everywhere
--
-- b.3, b.4 … above a rule is the table of the draft, and the step in it: b.3 the
-- order for an adult, b.4 for a child, b.6 follow-up.

routine "landsbygd" {
  version = "2026.1",
  title = {
    sv = "Rutin för enskilda ärenden, liten landsbygdskommun (utkast)",
    en = "Routine for individual cases, small rural municipality (draft)",
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
local UPPGIFTSLAGEN = "https://github.com/se-lex/sfs/blob/HEAD/2025/sfs-2025-170.md"
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
amend.actor "civil_platform" {
  tries = 2, if_no_answer = "regional_coordinator",
  why = {
    sv = "Svarar inte den närmaste medlemmen söks en annan. Svarar ingen rådgör ni med koordinatorn utan namn.",
    en = "If the nearest member does not answer another is tried. If nobody answers you consult the coordinator without a name.",
  },
}
amend.actor "barnahus" {
  name = { sv = "Barnahus i länet, via video", en = "The county's Barnahus, by video" },
  why = { sv = "Barnahus är gemensamt för länet.", en = "Barnahus is shared by the county." },
}
amend.actor "supervisor" {
  name = { sv = "Chefen, annars chefen i grannkommunen", en = "The manager, otherwise the manager of the neighbouring municipality" },
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
actor "manager" {
  name = { sv = "Chefen för socialkontoret", en = "The manager of the social office" },
  kind = "authority", same_as = "social_services",
  open = OFFICE_HOURS, if_closed = "social_emergency",
  if_no_answer = "social_emergency", again = "15 min",
  note = PROPOSED,
}
actor "neighbour_municipality" { name = { sv = "Socialtjänsten i grannkommunen", en = "Social services of the neighbouring municipality" }, kind = "authority" }
actor "employers_organisation" { name = { sv = "Arbetsgivarorganisationerna i nätverket", en = "The employers' organisations in the network" }, kind = "tipster" }

---------------------------------------------------------------- tasks: of our own, and what is different here

task "check_conflict" { name = { sv = "Kontrollera jäv innan ärendet öppnas", en = "Check for conflict of interest before the case is opened" } }
task "jour_handover" { name = { sv = "Ta emot jourens överlämning, undertecknad", en = "Receive the signed handover from the shared cover" } }
task "emergency_home" { name = { sv = "Jourhem utanför kommunen", en = "An emergency home outside the municipality" } }
task "temporary_adult" { name = { sv = "En trygg vuxen åt barnet tills god man är utsedd", en = "A safe adult for the child until a guardian is appointed" } }
task "arrange_transport" { name = { sv = "Ordna transport till akutsjukhuset", en = "Arrange transport to the emergency hospital" } }
task "coordinated_day" { name = { sv = "Gemensam dag med polis, koordinator och tolk", en = "A joint day with police, coordinator and interpreter" } }
task "acceptance" { name = { sv = "Besked att den andra kommunen har tagit över", en = "Word that the other municipality has taken over" } }
task "safety_call" { name = { sv = "Avstämning efter ett dygn", en = "Check after a day" } }
task "review" { name = { sv = "Ny bedömning efter tre dygn, med koordinatorn", en = "Review after three days, with the coordinator" } }
task "keep_in_touch" { name = { sv = "Hör av dig till personen igen", en = "Get in touch with the person again" } }
task "manager_check" { name = { sv = "Chefen ser efter att varje frist bevakas", en = "The manager sees that every time limit is watched" } }

amend.task "ask_lawyer" {
  name = { sv = "Fråga kommunens jurist, som anlitas vid behov", en = "Ask the municipality's lawyer, hired when needed" },
  why = { sv = "Kommunen har ingen egen jurist.", en = "The municipality has no lawyer of its own." },
}

---------------------------------------------------------------- facts of our own

fact "conflict_of_interest" {
  yes_no,
  name = { sv = "Handläggaren känner någon inblandad", en = "The handler knows somebody involved" },
  ask = {
    sv = "Är någon inblandad släkt, vän, granne, chef eller arbetsgivare till dig eller till den som ska handlägga?",
    en = "Is anybody involved a relative, friend, neighbour, boss or employer of you or of the one who is to handle the case?",
  },
}
fact "manager_conflict" {
  yes_no, presume = no,
  name = { sv = "Chefen känner någon inblandad", en = "The manager knows somebody involved" },
  ask = { sv = "Är någon inblandad släkt, vän eller granne till chefen?", en = "Is anybody involved a relative, friend or neighbour of the manager?" },
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
  unverified = DRAFT,
}

---------------------------------------------------------------- conflicts of interest

-- b.3 step 2
rule "conflict.check" {
  task = check_conflict { within = "1 h", by = social_services },
  because = {
    sv = "Alla känner alla här. Se efter om någon inblandad är släkt, granne eller arbetsgivare, innan ärendet öppnas. Skydda ändå genast den som är i fara.",
    en = "Everybody knows everybody here. See whether anybody involved is a relative, neighbour or employer, before the case is opened. Still protect at once whoever is in danger.",
  },
  law = "FL (2017:900) 16-18 §§",
  source = FORVALTNINGSLAGEN,
  unverified = {
    sv = "Utkast: jäv är läst i lagen, men att kontrollen är ett eget steg är ett förslag.",
    en = "Draft: conflict of interest is read in the law, but the check as a step of its own is a proposal.",
  },
}

-- b.3 step 2: the gate
rule "conflict.gate" {
  when = any { child, exposed_other_child },
  unless = no(sure_enough),
  task = open_investigation { within = "14 days", from = received "report", by = social_services, after = { check_conflict } },
  because = {
    sv = "Utredningen öppnas av någon som inte är jävig. De 14 dagarna blir inte fler för att kontoret är litet.",
    en = "The investigation is opened by somebody without a conflict of interest. The 14 days do not grow because the office is small.",
  },
  law = "FL (2017:900) 17 §",
  source = FORVALTNINGSLAGEN,
  unverified = DRAFT,
}

-- b.3 step 2: the manager takes over
rule "conflict.manager" {
  when = conflict_of_interest,
  unless = manager_conflict,
  contact = manager { within = "30 min", ground = anonymous, tell = { "place", "danger" } },
  because = {
    sv = "Du känner någon inblandad. Be chefen ta ärendet eller byta handläggare, och läs inget mer i det. Namnet behövs inte för det.",
    en = "You know somebody involved. Ask the manager to take the case or change handler, and read no more of it. The name is not needed for that.",
  },
  law = "FL (2017:900) 18 §",
  source = FORVALTNINGSLAGEN,
  unverified = DRAFT,
}

-- b.3 step 2: the neighbouring municipality
rule "conflict.neighbour" {
  when = all { conflict_of_interest, manager_conflict },
  contact = neighbour_municipality { within = "30 min", ground = anonymous, tell = { "place", "danger" } },
  because = {
    sv = "Även chefen känner någon inblandad. Be grannkommunen om en handläggare, utan att säga vem det gäller.",
    en = "The manager too knows somebody involved. Ask the neighbouring municipality for a handler, without saying whom it is about.",
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
    sv = "Den unge är i fara, samtycke saknas och rätten kan inte väntas in. Be 112 koppla till ledamoten, som beslutar på telefon och skriver beslutet samma natt. Svarar ingen, ta nästa på listan: den ska ha minst tre namn. Saknar svensk domstol behörighet, pröva 6 a §.",
    en = "The young person is in danger, consent is lacking and the court cannot be awaited. Ask 112 for the member, who decides by phone and writes the decision the same night. If nobody answers, take the next on the list: it has at least three names. If Swedish courts lack jurisdiction, consider 6 a §.",
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

-- b.3 step 3
rule "adult.consult" {
  when = adult,
  unless = found_by:is("social_services", "outreach", "police", "border_police"),
  contact = social_services { within = "this working day", ground = anonymous, tell = { "situation", "exploitation" } },
  because = {
    sv = "Du arbetar inte i socialtjänsten. Rådgör med socialsekreteraren i tjänst i dag. Säg inte vem det gäller förrän personen har sagt ja.",
    en = "You do not work in social services. Consult the duty social worker today. Do not say whom it is about before the person has said yes.",
  },
  source = KVINNOFRID_UPPTACKT,
  unverified = DRAFT,
}

-- b.3 steps 4 and 5: at night and at weekends
rule "adult.consult_urgent" {
  when = all { adult, danger:is("urgent", "immediate") },
  unless = found_by:is("social_services", "outreach", "police", "border_police"),
  contact = social_services { within = "now", ground = anonymous, tell = { "situation", "exploitation" } },
  because = {
    sv = "Det är bråttom. Är kontoret stängt, ring jouren. Är också den stängd, be 112 koppla dig till den förordnade ledamoten.",
    en = "It is urgent. If the office is closed, call the shared cover. If that is closed too, ask 112 to put you through to the appointed member.",
  },
  source = JOUR_VIA_112,
  unverified = DRAFT,
}

---------------------------------------------------------------- advice: always

-- b.3 step 7
replace.rule "advice.support_line" {
  contact = support_line {
    within = "this working day", ground = anonymous, by = social_services, following = { social_services, inform_rights },
    tell = { "situation", "exploitation" },
  },
  because = {
    sv = "Ring stödtelefonen i dag, alltid, utan att säga vem det gäller eller vilken by. Är den stängd, fråga polisen så länge och ring nästa arbetsdag. Rådet ersätter aldrig en orosanmälan.",
    en = "Call the support line today, always, without saying whom it is about or which village. If it is closed, ask the police meanwhile and call the next working day. The advice never replaces a report of concern.",
  },
  source = STODTELEFON,
  unverified = DRAFT,
  why = {
    sv = "Kommunen har få sådana ärenden, så socialtjänsten ringer alltid, också när en privatperson har tipsat.",
    en = "The municipality has few such cases, so social services always calls, also after a tip from a private person.",
  },
}

-- b.3 step 7, b.4 step 11
replace.rule "advice.coordinator" {
  contact = regional_coordinator {
    within = "this working day", ground = anonymous, by = social_services, following = { social_services, inform_rights },
    tell = { "situation", "exploitation" },
  },
  because = {
    sv = "Ring regionkoordinatorn i dag, alltid. Är det stängt, gå vidare och ring nästa arbetsdag. Koordinatorn ersätter den kunskap vi saknar. Inget namn så länge personen inte har sagt ja.",
    en = "Call the regional coordinator today, always. If it is closed, go on and call the next working day. The coordinator makes up for the knowledge we lack. No name as long as the person has not said yes.",
  },
  source = IDENTIFIERING,
  unverified = DRAFT,
  why = {
    sv = "Koordinatorn är den första specialisten här. Samtalet är obligatoriskt och görs av socialtjänsten.",
    en = "The coordinator is the first specialist here. The call is mandatory and made by social services.",
  },
}

-- b.3 step 11
replace.rule "adult.coordinator" {
  when = adult,
  contact = regional_coordinator {
    within = "next working day", ground = consent, by = social_services, following = { social_services, interpreter, ask_consent },
    tell = { "age", "contact_way", "name", "birth_date", "phone", "shelter_needed", "exploitation" },
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

-- b.4 step 11
rule "child.coordinator" {
  when = child,
  unless = no(sure_enough),
  contact = regional_coordinator {
    ground = may "OSL (2009:400) 10 kap. 2 §", by = social_services, following = { social_services, protection_assessment },
    tell = { "age", "contact_way", "name", "exploitation" },
  },
  because = {
    sv = "Vem barnet är får sägas till koordinatorn först när barnets handläggare har beslutat det.",
    en = "Who the child is may be said to the coordinator only when the child's handler has decided so.",
  },
  source = KUNSKAPSGUIDEN,
  unverified = {
    sv = "Utkast, väntar på jurist: vilken regel som bär att barnets namn lämnas är inte läst.",
    en = "Draft, awaits a lawyer: which rule carries the telling of the child's name has not been read.",
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
  when = adult,
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

-- b.3 step 8
rule "meeting.elsewhere" {
  when = met,
  task = {
    safe_meeting { within = "next day", by = social_services },
    speak_alone { within = "next day", following = { safe_meeting } },
  },
  because = {
    sv = "Möt personen två och två, i grannkommunens rum eller på vårdcentralen. Aldrig i hemmet, på arbetet eller på ortens café, där någon ser er.",
    en = "Meet the person in pairs, in the neighbouring municipality's room or at the health centre. Never at home, at work or at the local café, where somebody sees you.",
  },
  source = AKUT_SKYDD,
  unverified = DRAFT,
}

-- b.3 step 8: within four hours when it is urgent
rule "meeting.soon" {
  when = any { danger:is("urgent", "immediate"), threat:is("medium", "high") },
  task = safe_meeting { within = "4 h", by = social_services },
  because = {
    sv = "Det är bråttom: mötet ska ske inom fyra timmar. Finns ett hot, be polisen följa med.",
    en = "It is urgent: the meeting takes place within four hours. If there is a threat, ask the police to come along.",
  },
  source = AKUT_SKYDD,
  unverified = DRAFT,
}

-- b.2 role 6, b.3 step 8
rule "meeting.neighbour" {
  when = met,
  contact = neighbour_municipality { within = "same day", ground = anonymous, by = social_services, tell = { "interpreter_needed" } },
  because = {
    sv = "Låna ett rum i grannkommunen. Säg bara när ni kommer och om tolk behövs, inte vem ni möter.",
    en = "Borrow a room in the neighbouring municipality. Say only when you come and whether an interpreter is needed, not whom you meet.",
  },
  source = AKUT_SKYDD,
  unverified = DRAFT,
}

-- b.3 step 9
rule "meeting.interpreter_from_afar" {
  when = any { interpreter_needed, interpreter_unsafe },
  task = book_interpreter { within = "now" },
  because = {
    sv = "Ta en tolk på telefon eller skärm från ett annat län, och säg varken namn eller ort. Får du ingen, ring en annan förmedling eller boka om inom ett dygn.",
    en = "Take an interpreter by phone or screen from another county, and say neither name nor place. If you get none, call another agency or book anew within a day.",
  },
  source = AKUT_SKYDD,
  unverified = DRAFT,
}

---------------------------------------------------------------- care and a safe night

-- b.3 step 13
rule "care.transport" {
  when = urgent_care,
  task = arrange_transport { within = "now", by = social_services },
  because = {
    sv = "Akutsjukhuset ligger långt bort. Ordna resan och följ med. Är det livsfara, ring 112 och vänta inte på oss.",
    en = "The emergency hospital is far away. Arrange the journey and go along. If life is in danger, call 112 and do not wait for us.",
  },
  source = KVINNOFRID_AKUT,
  unverified = DRAFT,
}

-- b.3 step 14, b.7
rule "housing.elsewhere" {
  when = any { shelter_needed, threat:is("high") },
  task = temporary_bed { within = "same day", by = social_services },
  because = {
    sv = "Sök plats i en annan kommun, med hemlig adress. Följ listan uppifrån. Jouren får använda sitt eget avtal. Två anställda eller polisen följer med på resan. Är listan slut, fråga koordinatorn, grannkommunen och polisen.",
    en = "Look for a place in another municipality, with a secret address. Follow the list from the top. The shared cover may use its own agreement. Two of the staff or the police go along. If the list is exhausted, ask the coordinator, the neighbouring municipality and the police.",
  },
  source = AKUT_SKYDD,
  unverified = DRAFT,
}

-- b.7
rule "housing.never_the_employers" {
  when = any { labour, perpetrator:is("employer", "host") },
  warn = {
    sv = "Låt ingen sova kvar i boende som hör till arbetsgivaren eller den misstänkte.",
    en = "Let nobody stay in housing that belongs to the employer or the suspect.",
  },
  because = {
    sv = "Den som bor hos arbetsgivaren eller värden kan hotas där.",
    en = "Whoever lives with the employer or the host can be threatened there.",
  },
  source = ARBETE,
  unverified = DRAFT,
}

---------------------------------------------------------------- the child

-- b.4 step 7
rule "child.emergency_home" {
  when = all { child, any { shelter_needed, danger:is("urgent", "immediate"), done(immediate_custody) } },
  task = {
    missing_child_plan { within = "4 h", by = social_services },
    emergency_home { within = "same day", by = social_services, following = { protection_assessment }, after = { missing_child_plan } },
  },
  because = {
    sv = "Placera barnet utanför kommunen. Gör planen om barnet försvinner före resan: foto, telefoner, kända kontakter och vem som ringer 112.",
    en = "Place the child outside the municipality. Make the plan in case the child disappears before the journey: photo, phones, known contacts and who calls 112.",
  },
  source = KUNSKAPSGUIDEN,
  unverified = DRAFT,
}

-- b.4 step 8
rule "child.temporary_adult" {
  when = all { child, any { unaccompanied, guardian:is("absent") } },
  task = temporary_adult { within = "same day", by = social_services, following = { chief_guardian } },
  because = {
    sv = "Överförmyndaren kan ha stängt. Ordna en trygg vuxen åt barnet så länge, och ring överförmyndaren när arbetsdagen börjar. Jouren ringer det nummer som gäller utanför kontorstid, om det finns.",
    en = "The chief guardian may be closed. Find a safe adult for the child meanwhile, and call the chief guardian when the working day begins. The shared cover calls the out-of-hours number, if there is one.",
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

-- b.5, R50
rule "inspector.weighs" {
  when = found_by:is("municipality", "inspector"),
  unless = any { social_secrecy, health_secrecy },
  task = {
    secure_evidence { within = "same day" },
    weigh_disclosure { within = "same day" },
  },
  because = {
    sv = "Du som inspekterar bygge, miljö eller livsmedel är skyldig att lämna det polisen behöver, om sekretessen inte klart väger tyngre. Anteckna det du såg, väg i dag och säg inget till den du inspekterar.",
    en = "You who inspect building, environment or food must give what the police need, unless secrecy clearly weighs more. Note what you saw, weigh today and say nothing to those you inspect.",
  },
  law = "Lag (2025:170) 6 §",
  source = UPPGIFTSLAGEN,
  from = "2025-04-01",
}

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

-- b.3 step 16
rule "work.through_police" {
  when = all { adult, any { labour, perpetrator:is("employer", "host") } },
  unless = any { found_by:is("police", "border_police", "municipality", "inspector"), consent_of(police):is("refused", "withdrawn") },
  contact = police {
    within = "3 days", ground = { consent, anonymous }, by = social_services,
    tell = { "place", "exploitation", "people_there", "suspects" },
  },
  because = {
    sv = "Arbetsgivaren, campingen eller värden är misstänkt och kontaktas inte. Tala med polisen först, som tar med Arbetsmiljöverket. Utan ett ja säger du bara var och vad, inte vem.",
    en = "The employer, the camping site or the host is suspected and is not contacted. Talk to the police first, who bring in the Work Environment Authority. Without a yes say only where and what, not who.",
  },
  source = ARBETE,
  unverified = DRAFT,
}

-- b.3 step 17
rule "work.coordinated_day" {
  when = all { labour, other_victims },
  task = coordinated_day { within = "5 days", by = social_services, following = { police, regional_coordinator } },
  because = {
    sv = "Flera säsongsarbetare är utsatta. Planera en dag då polis, koordinator och tolk kommer samtidigt. En plan för var och en, och vars och ens eget ja.",
    en = "Several seasonal workers are exposed. Plan a day when police, coordinator and interpreter come together. One plan for each, and the yes of each.",
  },
  source = ARBETE,
  unverified = DRAFT,
}

---------------------------------------------------------------- decisions of social services

-- b.3 step 15
rule "police.manager_decides" {
  when = all { adult, social_secrecy, any { serious_offence, all { lesser_offence, consent_of(police):is("refused", "withdrawn", "cannot_give") } } },
  task = {
    ask_lawyer { within = "same day", by = manager },
    weigh_disclosure { within = "next day", by = manager, following = { ask_lawyer } },
  },
  because = {
    sv = "Chefen beslutar med juristens råd om brottet anmäls utan samtycke, skriftligt.",
    en = "The manager decides with the lawyer's advice whether the crime is reported without consent, in writing.",
  },
  source = KVINNOFRID_UPPTACKT,
  unverified = DRAFT,
  from = "2025-12-01",
}

-- b.3 step 15: when no lawyer answers
rule "police.ask_prosecutor" {
  when = all { adult, social_secrecy, serious_offence },
  contact = prosecutor { within = "next day", ground = anonymous, by = manager, following = { ask_lawyer }, tell = { "situation", "account" } },
  because = {
    sv = "Svarar ingen jurist, fråga åklagare utan namn innan ni beslutar.",
    en = "If no lawyer answers, ask a prosecutor without a name before you decide.",
  },
  source = KVINNOFRID_UPPTACKT,
  unverified = DRAFT,
}

-- b.3 step 18
rule "reflection.chair_signs" {
  when = all { wants_reflection_period, needs_permit, permit:is("none", "expired", "tourist") },
  task = apply_reflection_period { within = "2 days", by = social_services },
  because = {
    sv = "Ordföranden kan skriva under ansökan om delegationsordningen säger det. Vänta inte på nästa sammanträde.",
    en = "The chair can sign the application if the delegation order says so. Do not wait for the next meeting.",
  },
  source = MIGRATIONSVERKET,
  unverified = {
    sv = "Utkast: se efter i delegationsordningen.",
    en = "Draft: check the delegation order.",
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

-- b.6: 24 hours
rule "follow_up.day" {
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
  task = review { within = "72 h", by = social_services, following = { regional_coordinator } },
  because = {
    sv = "Gå igenom risk och samtycken igen, tillsammans med koordinatorn och utan namn om inget ja finns.",
    en = "Go through risk and consents again, together with the coordinator and without a name if there is no yes.",
  },
  source = AKUT_SKYDD,
  unverified = DRAFT,
}

-- b.6: day 7
rule "follow_up.week" {
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
  when = met,
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
  contact = county_board { within = "4 months", ground = anonymous, by = social_services, tell = { "exploitation" } },
  task = statistics { within = "4 months", by = social_services },
  because = {
    sv = "Lämna en rad utan namn och utan ort till länsstyrelsen när ärendet är klart. Kommunens egna tal är för små: de pekar ut någon.",
    en = "Give the county board one line without name and place when the case is closed. The municipality's own figures are too small: they point somebody out.",
  },
  source = LANSSTYRELSEN,
  unverified = DRAFT,
  why = {
    sv = "Med så få ärenden kan en rad till det lokala nätverket röja vem det gäller.",
    en = "With so few cases a line to the local network can reveal whom it is about.",
  },
}

---------------------------------------------------------------- always

-- b.1, b.5
always "No local civil society partner is contacted" {
  sv = "Ingen lokal idéburen partner kontaktas", en = "No local civil society partner is contacted",
  must = no(contacts(ngo)),
}
-- b.3 step 12; once nobody there answers, the coordinator is consulted in its place
always "The platform is contacted only with consent" {
  sv = "Plattformen kontaktas bara med samtycke", en = "The platform is contacted only with consent",
  must = all {
    no(contacts(civil_platform):on(duty, necessity, free, duty_unless, may)),
    any {
      no(contacts(civil_platform):on(anonymous)),
      all { tried(civil_platform), no(reached(civil_platform)), contacts(regional_coordinator):on(anonymous) },
    },
  },
}
-- b.3 step 7, b.5
always "The coordinator and the support line are asked the same day" {
  sv = "Koordinatorn och stödtelefonen tillfrågas samma dag", en = "The coordinator and the support line are asked the same day",
  must = all { contacts(regional_coordinator), contacts(support_line):on(anonymous) },
}
-- b.3 step 2
always "Conflict of interest is checked before an investigation is opened" {
  sv = "Jäv kontrolleras innan en utredning öppnas", en = "Conflict of interest is checked before an investigation is opened",
  must = all { does(check_conflict), before(check_conflict, open_investigation) },
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
