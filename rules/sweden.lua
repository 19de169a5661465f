-- sweden.lua - what holds in every municipality of Sweden
--
-- The national base of a routine for individual cases of suspected trafficking
-- and exploitation. It runs by itself, and a municipality builds on it with
-- use "sweden". A suspicion is enough: nothing here asks for a confirmed victim.
--
--     use       the calendar, and the facts, actors and tasks in
--               sweden/vocabulary.lua, with their hours and stand-ins
--     terms     words that several rules share
--     rules     danger, children, adults, police, residence, follow-up, bans
--     always    what must hold in every plan whatsoever
--
-- R and I with a number above a rule point to the tables in README.md, which
-- also tells what awaits a lawyer. A rule whose law is not read to the
-- paragraph says so itself, in `unverified`.

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
}

use "calendar/sweden"
use "sweden/vocabulary"

---------------------------------------------------------------- terms

-- Two of three: danger, age, what it is about. Until then the questions come first.
term "enough_to_begin" {
  any {
    all { danger:known(), any { age:known(), looks_under_18:known() } },
    all { danger:known(), exploitation:known() },
    all { exploitation:known(), any { age:known(), looks_under_18:known() } },
  },
  sv = "så mycket känt att planen kan börja", en = "enough known for the plan to begin",
}

term "child" {
  any { age_doubtful, age:below(18):or_else(looks_under_18) },
  sv = "ett barn, eller någon som kan vara ett barn", en = "a child, or somebody who may be a child",
}
term "adult" { no(child), sv = "en vuxen", en = "an adult" }
term "exposed_other_child" {
  all { other_child:is("present", "elsewhere"), other_child_at_risk },
  sv = "ett annat barn som kan fara illa", en = "another child who may come to harm",
}
term "social_secrecy" {
  any { secrecy:is("social"), all { secrecy:unknown(), found_by:is("social_services", "outreach", "care_home") } },
  sv = "socialtjänstens sekretess", en = "the secrecy of social services",
}
term "health_secrecy" {
  any { secrecy:is("health"), all { secrecy:unknown(), found_by:is("healthcare") } },
  sv = "hälso- och sjukvårdens sekretess", en = "the secrecy of health care",
}
term "labour" {
  exploitation:has("forced_labour", "domestic_servitude"),
  sv = "utnyttjande i arbete", en = "exploitation in work",
}
term "serious_offence" {
  offence:is("trafficking", "gross_exploitation", "rape"),
  sv = "ett brott med minst ett års fängelse i straffskalan", en = "an offence with at least one year in its scale of penalties",
}
term "lesser_offence" {
  offence:is("less_serious_trafficking", "exploitation", "procuring", "gross_procuring", "purchase_of_sex", "forced_marriage", "other"),
  sv = "ett brott under ettårsgränsen, eller som gränsen inte är prövad för", en = "an offence under the limit of one year, or not tried against it",
}
term "crime_against_child" {
  any {
    offence:is("trafficking", "less_serious_trafficking", "exploitation", "gross_exploitation", "rape", "child_sexual_offence", "procuring", "gross_procuring", "purchase_of_sex", "child_marriage", "forced_marriage"),
    exploitation:has("sexual", "forced_labour", "begging", "criminality", "organ_removal", "war_service", "forced_marriage", "domestic_servitude"),
  },
  sv = "ett misstänkt brott mot ett barn", en = "a suspected crime against a child",
}
term "needs_permit" {
  citizenship:is("third_country", "stateless"),
  sv = "medborgare utanför EU och EES, eller statslös", en = "a citizen of a country outside EU and EEA, or stateless",
}
term "urgent_care" {
  care_need:is("acute", "sexual_assault"),
  sv = "ett akut vårdbehov", en = "an acute need of care",
}
term "needs_housing" {
  any { threat:is("high"), danger:is("urgent", "immediate"), shelter_needed },
  sv = "ett behov av skyddat boende", en = "a need of protected housing",
}
term "close_perpetrator" {
  perpetrator:is("partner", "parent", "relative"),
  sv = "en misstänkt i familjen", en = "a suspect in the family",
}

---------------------------------------------------------------- sources and words that recur

local AKUT_SKYDD = "https://nspm.jamstalldhetsmyndigheten.se/stod-i-ditt-arbete/manual-vid-misstanke-om-manniskohandel/akut-skydd/"
local INLEDANDE_STOD = "https://nspm.jamstalldhetsmyndigheten.se/stod-i-ditt-arbete/manual-vid-misstanke-om-manniskohandel/inledande-stod/"
local LANGSIKTIGT_STOD = "https://nspm.jamstalldhetsmyndigheten.se/stod-i-ditt-arbete/manual-vid-misstanke-om-manniskohandel/langsiktigt-stod/"
local ATERVANDANDE = "https://nspm.jamstalldhetsmyndigheten.se/stod-i-ditt-arbete/manual-vid-misstanke-om-manniskohandel/ett-tryggt-atervandande/"
local IDENTIFIERING = "https://nspm.jamstalldhetsmyndigheten.se/stod-i-ditt-arbete/manual-vid-misstanke-om-manniskohandel/identifiering/"
local STODTELEFON = "https://jamstalldhetsmyndigheten.se/mans-vald-mot-kvinnor/prostitution-och-manniskohandel/stodtelefon-och-nationellt-metodstodsteam-nmt/"
local ARBETE = "https://jamstalldhetsmyndigheten.se/aktuellt/nyheter/jamstalldhetsmyndighetens-arbete-mot-manniskohandel/"
local POLISEN = "https://polisen.se/Utsatt-for-brott/Olika-typer-av-brott/Manniskohandel/"
local POLISEN_BOENDE = "https://polisen.se/aktuellt/nyheter/2020/december/sa-forebygger-polisen-prostitution-i-tillfalliga-bostader/"
local KVINNOFRID_UPPTACKT = "https://www.operationkvinnofrid.se/stod-for-yrkesverksamma/manniskohandel/upptackt/"
local KVINNOFRID_AKUT = "https://www.operationkvinnofrid.se/stod-for-yrkesverksamma/manniskohandel/akut-skydd/"
local KVINNOFRID_HEDER = "https://www.operationkvinnofrid.se/stod-for-yrkesverksamma/hedersrelaterat-vald-och-fortryck/inledande-stod/"
local HEDERSFORTRYCK = "https://www.hedersfortryck.se/for-yrkesverksamma/socialtjanst/"
local KUNSKAPSGUIDEN = "https://kunskapsguiden.se/omraden-och-teman/vald-och-fortryck/manniskohandel-med-barn/stod-och-skydd/"
local KUNSKAPSGUIDEN_POLIS = "https://kunskapsguiden.se/omraden-och-teman/vald-och-fortryck/vald-i-nara-relationer/valdsutovare-i-nara-relationer/mojlighet-att-lamna-uppgifter-till-polisen-for-att-forebygga-vald-i-nara-relationer/"
local SEKRETESS_BARN = "http://www.hedersfortryck.se/hedersfortryck/konsstympning/att-arbeta-mot-konsstympning/polis-och-aklagare/sekretessbelagda-uppgifter/"
local SKOLLEDARNA = "https://www.skolledarna.se/Yrke-o-Karriar/barn-som-far-illa/"
local OROSANMALAN = "http://data.riksdagen.se/dokument/HD0312.html"
local PROP_EXPLOATERING = "https://lagen.nu/prop/2017/18:123"
local PROP_SEKRETESS = "https://lagen.nu/prop/2024/25:180"
local SOL_2025 = "https://data.riksdagen.se/dokument/sfs-2025-400.html"
local SOL_OPPNA = "https://data.riksdagen.se/dokument/sfs-2025-400.html#K20P2"
local SFS = "https://github.com/se-lex/sfs"
local LVU = "https://github.com/se-lex/sfs/blob/HEAD/1990/sfs-1990-52.md"
local UTLANNINGSLAGEN = "https://github.com/se-lex/sfs/blob/HEAD/2005/sfs-2005-716.md"
local POLISLAGEN = "https://github.com/se-lex/sfs/blob/HEAD/1984/sfs-1984-387.md"
local UPPGIFTSLAGEN = "https://github.com/se-lex/sfs/blob/HEAD/2025/sfs-2025-170.md"
local BARN_I_BOENDE = "https://github.com/se-lex/sfs/blob/HEAD/2024/sfs-2024-79.md"
local OSL = "https://github.com/se-lex/sfs/blob/HEAD/2009/sfs-2009-400.md"
local SKYDDAT_BOENDE = "https://www.nck.uu.se/kunskapsbanken/om-kunskapsbanken/kunskapsbankens-nyhetsarkiv/nyhetsvisningssida/?tarContentId=1081100"
local ENSAMKOMMANDE = "https://www.lansstyrelsen.se/halland/samhalle/social-hallbarhet/integration/ensamkommande-barn.html"
local FORSVUNNA_BARN = "https://5dok.org/document/qvl9g540-ensamkommande-barn-som-f%C3%B6rsvinner-samverkansplan-f%C3%B6r-%C3%B6sterg%C3%B6tland.html"
local INFORMATIONSUTBYTE = "https://www.cve.se/kunskap/lagar-och-regelverk/sekretess-och-informationsutbyte/mojligheter-till-informationsutbyte.html"
local MIGRATIONSVERKET = "https://www.migrationsverket.se/Andra-aktorer/Socialnamnden.html"
local STODPROGRAM = "https://manniskohandel.se/var-verksamhet/nationellt-stodprogram/"
local STAD_FOR_STAD = "https://fralsningsarmen.se/socialt-arbete/for-manniskor-i-utsatthet/manniskohandel/stad-for-stad/frihet-fran-manniskohandel-ska-vinnas-stad-for-stad"
local VARDFOKUS = "https://www.vardfokus.se/nyheter/nytt-stod-vid-motet-med-offer-for-manniskohandel/"
local SKOVDE = "https://www.skovde.se/socialt-stod/Vald-i-nara-relation/hedersrelaterat-fortryck-och-vald/for-dig-som-ar-yrkesverksam/akut/"
local HARNOSAND = "https://www.harnosand.se/stodochomsorg/trygghetochsakerhet/viktigatelefonnummer/socialjouren.4.4a1ded0812d05ffb71580008899.html"
local STATISTIK = "https://www.fralsningsarmen.se/aktuellt/nyheter/lokalt-samarbete-ger-effekt-mot-manniskohandel/"

-- What a report of concern for a child holds: all that can matter for protection.
local ALL_FOR_THE_CHILD = { "situation", "contact_way", "identity", "health", "account", "children", "suspects" }

local UNREAD = {
  sv = "Väntar på jurist: paragrafen är inte läst i lagtexten.",
  en = "Awaits a lawyer: the section has not been read in the statute.",
}
local CUSTOM = {
  sv = "Väntar på jurist: detta är god praxis och en bedömning, inte läst i lag.",
  en = "Awaits a lawyer: this is good practice and a judgement, not read in law.",
}

---------------------------------------------------------------- danger

-- R1, R79
rule "danger.emergency" {
  when = danger:is("immediate"),
  contact = emergency {
    within = "now", first = true, ground = necessity "BrB 24 kap. 4 §",
    tell = { "location", "place", "danger", "people_there", "weapon", "threat", "age", "looks_under_18", "care_need", "suicide_risk", "other_child", "other_children", "accompanied", "interpreter_needed", "language" },
  },
  because = {
    sv = "Någon är i omedelbar fara. Ring 112 nu. Säg var, vad som händer, hur många och om barn är med. Säg inget om uppehållstillstånd eller om sex mot ersättning.",
    en = "Somebody is in immediate danger. Call 112 now. Say where, what is happening, how many and whether a child is there. Say nothing about residence permits or the sale of sex.",
  },
  source = STODTELEFON,
  unverified = {
    sv = "Väntar på jurist: att nöd och OSL 10 kap. 2 § bär samtalet är en bedömning.",
    en = "Awaits a lawyer: that necessity and OSL 10:2 carry the call is a judgement.",
  },
}

-- R6
rule "danger.urgent" {
  when = danger:is("urgent"),
  unless = found_by:is("police", "border_police"),
  contact = police {
    within = "now", ground = necessity "BrB 24 kap. 4 §",
    tell = { "location", "place", "danger", "people_there", "weapon", "threat", "age", "looks_under_18", "other_child", "interpreter_needed", "language" },
  },
  because = {
    sv = "Det är bråttom även om ingen är i livsfara i denna stund. Ring polisen på 114 14. Blir det värre, ring 112. Stödtelefonen är inte till för akuta lägen.",
    en = "It is urgent even if no life is in danger this minute. Call the police on 114 14. If it gets worse, call 112. The support line is not for emergencies.",
  },
  source = STODTELEFON,
  unverified = {
    sv = "Väntar på jurist: att brådskande fara räcker för nöd är en bedömning.",
    en = "Awaits a lawyer: that urgent danger is enough for necessity is a judgement.",
  },
}

-- R35
rule "missing.child" {
  when = all { child, missing:is("gone") },
  contact = police {
    within = "now", first = true, ground = necessity "BrB 24 kap. 4 §",
    tell = { "situation", "identity", "contact_way", "health", "account", "children", "suspects" },
  },
  because = {
    sv = "Barnet är försvunnet. Anmäl till polisen genast, det finns ingen väntetid. Berätta allt som hjälper dem att hitta barnet.",
    en = "The child is missing. Report to the police at once, there is no waiting time. Tell everything that helps them find the child.",
  },
  source = KUNSKAPSGUIDEN,
  unverified = {
    sv = "Väntar på jurist: vilken sekretessbrytande regel som bär anmälan är inte läst.",
    en = "Awaits a lawyer: which exception from secrecy carries the report has not been read.",
  },
}

-- R35
rule "missing.adult" {
  when = all { adult, missing:is("gone"), any { threat:is("high"), danger:is("urgent", "immediate"), suicide_risk } },
  contact = police {
    within = "now", ground = necessity "BrB 24 kap. 4 §",
    tell = { "situation", "identity", "contact_way", "suspects" },
  },
  because = {
    sv = "Personen är försvunnen och hotad. Anmäl till polisen genast.",
    en = "The person is missing and under threat. Report to the police at once.",
  },
  source = FORSVUNNA_BARN,
  unverified = CUSTOM,
}

-- R3, R79
rule "danger.care" {
  when = all { urgent_care, any { child, cannot_consent } },
  contact = healthcare {
    within = "now", ground = necessity "BrB 24 kap. 4 §",
    tell = { "age", "looks_under_18", "health", "contact_way" },
  },
  because = {
    sv = "Personen behöver vård nu och kan inte vänta på ett samtycke. Efter ett sexuellt övergrepp ska spår säkras så snart det går.",
    en = "The person needs care now and cannot wait for a consent. After a sexual assault, traces are secured as soon as possible.",
  },
  source = KVINNOFRID_AKUT,
  unverified = {
    sv = "Väntar på jurist: barns vård utan samtycke och nöd som grund är en bedömning.",
    en = "Awaits a lawyer: care of a child without consent, and necessity as the ground, are a judgement.",
  },
}

-- R3: danger to the person's own life
rule "danger.suicide" {
  when = suicide_risk,
  contact = healthcare { within = "now", ground = necessity "BrB 24 kap. 4 §", tell = { "age", "looks_under_18", "suicide_risk", "contact_way" } },
  because = {
    sv = "Personen kan ta sitt liv. Lämna inte personen ensam och kontakta vården nu. Är det livsfara, ring 112.",
    en = "The person may take their life. Do not leave them alone, and contact health care now. If life is in danger, call 112.",
  },
  source = INFORMATIONSUTBYTE,
  unverified = {
    sv = "Väntar på jurist: att självmordsrisk är nöd är en bedömning.",
    en = "Awaits a lawyer: that a risk of suicide is necessity is a judgement.",
  },
}

---------------------------------------------------------------- nobody answers

-- R83: the ladder of social services ends with the police
rule "no_answer.social_services" {
  when = tried(board_delegate),
  unless = any { reached(social_services), found_by:is("police", "border_police") },
  contact = police { within = "now", ground = anonymous, tell = { "situation", "exploitation" } },
  because = {
    sv = "Ingen i socialtjänsten svarar. Ring polisen på 114 14 och be dem nå den som har jour. Säg inte vem det gäller om ingen annan regel tillåter det. Fortsätt ringa socialtjänsten.",
    en = "Nobody in social services answers. Call the police on 114 14 and ask them to reach whoever is on duty. Do not say who it is about unless another rule allows it. Go on calling social services.",
  },
  source = HARNOSAND,
  unverified = CUSTOM,
}

-- R83
rule "no_answer.police" {
  when = all { tried(police), any { danger:is("urgent"), ongoing_crime, all { child, missing:is("gone") } } },
  unless = reached(police),
  contact = emergency {
    within = "now", ground = necessity "BrB 24 kap. 4 §",
    tell = { "location", "place", "danger", "ongoing_crime", "missing", "people_there", "weapon", "threat", "age", "looks_under_18", "other_child", "interpreter_needed", "language" },
  },
  because = {
    sv = "Polisen svarar inte på 114 14 och det är bråttom. Ring 112. Säg inget om uppehållstillstånd eller om sex mot ersättning.",
    en = "The police do not answer on 114 14 and it is urgent. Call 112. Say nothing about residence permits or the sale of sex.",
  },
  source = POLISEN,
  unverified = CUSTOM,
}

-- R83, I29: 112 has nobody above it
rule "no_answer.emergency" {
  when = all { tried(emergency), danger:is("immediate") },
  unless = reached(emergency),
  warn = {
    sv = "112 svarade inte. Ring igen tills någon svarar. Håll dig på säkert avstånd.",
    en = "112 did not answer. Call again until somebody does. Keep at a safe distance.",
  },
  because = {
    sv = "Ingen annan kan ersätta 112 när ett liv är i fara.",
    en = "Nobody else can stand in for 112 when a life is in danger.",
  },
  source = STODTELEFON,
  unverified = CUSTOM,
}

-- R83
rule "no_answer.care" {
  when = all { tried(healthcare), any { suicide_risk, all { urgent_care, any { child, cannot_consent, consent_of(healthcare):is("given") } } } },
  unless = reached(healthcare),
  contact = emergency {
    within = "now", ground = necessity "BrB 24 kap. 4 §",
    tell = { "location", "place", "danger", "people_there", "age", "looks_under_18", "care_need", "suicide_risk", "interpreter_needed", "language" },
  },
  because = {
    sv = "Vården svarar inte och personen behöver den nu. Ring 112.",
    en = "Health care does not answer and the person needs it now. Call 112.",
  },
  source = KVINNOFRID_AKUT,
  unverified = CUSTOM,
}

---------------------------------------------------------------- meeting the person

-- R9
rule "meeting.interpreter" {
  when = all { met, any { interpreter_needed, interpreter_unsafe } },
  contact = interpreter { within = "now", ground = free, tell = { "language" } },
  task = book_interpreter { within = "now" },
  because = {
    sv = "Boka en auktoriserad tolk före samtalet. Aldrig en anhörig, medföljare eller bekant. Nämn inte personens namn när du bokar.",
    en = "Book an authorised interpreter before the talk. Never a relative, companion or acquaintance. Do not name the person when you book.",
  },
  law = "FL (2017:900) 13 §",
  source = AKUT_SKYDD,
  unverified = {
    sv = "Väntar på jurist: rätten till tolk är läst, men inte att bokningen ska ske utan namn.",
    en = "Awaits a lawyer: the right to an interpreter is read, but not that the booking is made without a name.",
  },
}

-- R10
rule "meeting.alone" {
  when = met,
  task = {
    speak_alone { within = "same day", following = { book_interpreter } },
    safe_meeting { within = "same day" },
  },
  because = {
    sv = "Tala med personen ensam och på en trygg plats. Ställ inga känsliga frågor när någon annan hör.",
    en = "Talk with the person alone and in a safe place. Ask no sensitive question while somebody else can hear.",
  },
  source = VARDFOKUS,
  unverified = CUSTOM,
}

-- R10
rule "meeting.separate" {
  when = all { met, accompanied },
  task = speak_alone { within = "now" },
  because = {
    sv = "Någon talar för personen eller kontrollerar personen. Skilj dem åt innan du frågar, och säg inget till den som är med.",
    en = "Somebody speaks for the person or controls them. Separate them before you ask, and tell the companion nothing.",
  },
  source = VARDFOKUS,
  unverified = CUSTOM,
}

-- R12
rule "meeting.disability" {
  when = disability,
  task = inform_rights { within = "same day", following = { speak_alone } },
  because = {
    sv = "Anpassa hur du berättar, och låt personen välja någon oberoende som stöd. Tystnad är varken ja eller nej.",
    en = "Adapt how you tell it, and let the person choose somebody independent for support. Silence is neither yes nor no.",
  },
  source = INLEDANDE_STOD,
  unverified = CUSTOM,
}

-- R12
rule "meeting.rights" {
  when = met,
  unless = missing:is("gone"),
  contact = person { within = "same day", ground = free, following = { speak_alone } },
  task = inform_rights { within = "same day", following = { speak_alone } },
  because = {
    sv = "Berätta om rätten till stöd, tolk, juridiskt biträde, skadestånd och betänketid. Stödet kräver ingen polisanmälan. Berätta bara vid ett möte eller på det sätt som personen själv har sagt är säkert, och igen vid varje möte.",
    en = "Tell about the right to support, interpreter, counsel, damages and a reflection period. Support takes no police complaint. Tell it only at a meeting or in a way the person has said is safe, and again at every meeting.",
  },
  source = INLEDANDE_STOD,
}

-- R79
rule "meeting.consent" {
  when = met,
  task = ask_consent { within = "same day", following = { speak_alone } },
  because = {
    sv = "Fråga om samtycke för varje mottagare och varje slags uppgift. Skriv datum. Tystnad är inte ja. Kan personen inte svara, fråga igen vid nästa kontakt.",
    en = "Ask for consent for each recipient and each kind of data. Write the date. Silence is not yes. If the person cannot answer, ask again at the next contact.",
  },
  source = AKUT_SKYDD,
  unverified = CUSTOM,
}

-- R5
rule "meeting.document" {
  task = document { within = "same day" },
  because = {
    sv = "Skriv vad du sett och hört, när och var, och vad som gjorts. Skilj på det du sett själv och det någon berättat.",
    en = "Write what you saw and heard, when and where, and what was done. Keep apart what you saw and what you were told.",
  },
  source = KVINNOFRID_AKUT,
  unverified = CUSTOM,
}

-- R5
rule "meeting.injuries" {
  when = all { found_by:is("healthcare"), care_need:is("non_acute", "acute", "sexual_assault") },
  task = secure_evidence { within = "same day" },
  because = {
    sv = "Dokumentera skadorna i journalen under skyddade sökord, så att ingen annan i hemmet kan läsa dem.",
    en = "Document the injuries in the journal under protected search terms, so that nobody at home can read them.",
  },
  law = "HSLF-FS 2022:39",
  source = KVINNOFRID_AKUT,
}

---------------------------------------------------------------- children: the report

-- R13, R16, R17, R23, R40, R59
rule "child.report" {
  when = child,
  unless = any { no(mandated), no(sure_enough) },
  contact = social_services { within = "now", ground = duty "SoL (2025:400) 19 kap. 1 §", tell = ALL_FOR_THE_CHILD },
  because = {
    sv = "Personen är eller kan vara ett barn. Du ska genast anmäla till socialtjänsten, i ditt eget namn och utan samtycke. Sekretess hindrar inte. Det gäller även om någon annan redan har anmält.",
    en = "The person is or may be a child. You must report to social services at once, in your own name and without consent. Secrecy does not stop it. It holds even if somebody else has reported.",
  },
  source = OROSANMALAN,
  unverified = {
    sv = "Väntar på jurist: att osäker ålder räknas som barn är en bedömning efter EU-direktiv 2011/36 artikel 13.2.",
    en = "Awaits a lawyer: that an uncertain age counts as a child is a judgement after EU Directive 2011/36 article 13(2).",
  },
  from = "2025-07-01",
}

-- R13, R16, R17, R23, R40, R59: the law before 1 July 2025
rule "child.report.before_july_2025" {
  when = child,
  unless = any { no(mandated), no(sure_enough) },
  contact = social_services { within = "now", ground = duty "SoL (2001:453) 14 kap. 1 §", tell = ALL_FOR_THE_CHILD },
  because = {
    sv = "Personen är eller kan vara ett barn. Du ska genast anmäla till socialtjänsten, i ditt eget namn och utan samtycke.",
    en = "The person is or may be a child. You must report to social services at once, in your own name and without consent.",
  },
  source = SKOLLEDARNA,
  unverified = {
    sv = "Väntar på jurist: den äldre lagens ordalydelse är inte läst, och osäker ålder är en bedömning.",
    en = "Awaits a lawyer: the wording of the older law has not been read, and uncertain age is a judgement.",
  },
  to = "2025-06-30",
}

-- R14
rule "child.report.anyone" {
  when = all { child, sure_enough, no(mandated) },
  contact = social_services { within = "now", ground = free, tell = ALL_FOR_THE_CHILD },
  because = {
    sv = "Den som misstänker att ett barn far illa bör anmäla till socialtjänsten, även utan anmälningsplikt. En privatperson får vara anonym.",
    en = "Whoever suspects that a child comes to harm should report to social services, even without a duty. A private person may be anonymous.",
  },
  source = "https://familjehemmet.se/hitta-raett/orosanmaelan/",
  unverified = UNREAD,
}

-- R15
rule "child.consult" {
  when = all { child, no(sure_enough) },
  contact = social_services { within = "same day", ground = anonymous, tell = { "situation", "account" } },
  because = {
    sv = "Du är osäker. Rådgör med socialtjänsten i dag utan att säga vem barnet är. Finns misstanken kvar efter samtalet ska du anmäla genast.",
    en = "You are unsure. Consult social services today without saying who the child is. If the suspicion remains after the talk you must report at once.",
  },
  source = SKOLLEDARNA,
  unverified = CUSTOM,
}

-- R16
rule "child.report.again" {
  when = all { child, any { reported_before, known_to_police } },
  warn = {
    sv = "Anmäl även om någon annan redan har anmält.",
    en = "Report even if somebody else has already reported.",
  },
  because = {
    sv = "Anmälningsplikten är personlig och upphör inte för att någon annan har anmält.",
    en = "The duty to report is personal and does not end because somebody else has reported.",
  },
  source = SKOLLEDARNA,
}

-- R37
rule "other_child.report" {
  when = exposed_other_child,
  unless = any { no(mandated), no(sure_enough) },
  contact = social_services {
    within = "now", ground = duty "SoL (2025:400) 19 kap. 1 §",
    tell = { "situation", "contact_way", "identity", "account", "children", "suspects" },
  },
  task = separate_case { within = "same day", by = social_services },
  because = {
    sv = "Ett annat barn kan fara illa. Gör en anmälan för varje barn, även om den vuxne säger nej. Varje barn bedöms för sig.",
    en = "Another child may come to harm. Make one report for each child, even if the adult says no. Each child is assessed on their own.",
  },
  source = KVINNOFRID_AKUT,
  from = "2025-07-01",
}

-- R37: the law before 1 July 2025
rule "other_child.report.before_july_2025" {
  when = exposed_other_child,
  unless = any { no(mandated), no(sure_enough) },
  contact = social_services {
    within = "now", ground = duty "SoL (2001:453) 14 kap. 1 §",
    tell = { "situation", "contact_way", "identity", "account", "children", "suspects" },
  },
  task = separate_case { within = "same day", by = social_services },
  because = {
    sv = "Ett annat barn kan fara illa. Gör en anmälan för varje barn, även om den vuxne säger nej.",
    en = "Another child may come to harm. Make one report for each child, even if the adult says no.",
  },
  source = KVINNOFRID_AKUT,
  unverified = UNREAD,
  to = "2025-06-30",
}

-- R14, R37
rule "other_child.report.anyone" {
  when = all { exposed_other_child, sure_enough, no(mandated) },
  contact = social_services {
    within = "now", ground = free,
    tell = { "situation", "children", "suspects" },
  },
  task = separate_case { within = "same day", by = social_services },
  because = {
    sv = "Ett annat barn kan fara illa. Berätta för socialtjänsten om varje barn, även utan anmälningsplikt.",
    en = "Another child may come to harm. Tell social services about each child, even without a duty to report.",
  },
  source = "https://familjehemmet.se/hitta-raett/orosanmaelan/",
  unverified = UNREAD,
}

-- R15, R37
rule "other_child.consult" {
  when = all { exposed_other_child, no(sure_enough) },
  contact = social_services { within = "same day", ground = anonymous, tell = { "situation" } },
  because = {
    sv = "Du undrar om ett annat barn far illa. Rådgör med socialtjänsten i dag utan att säga vem barnet är.",
    en = "You wonder whether another child comes to harm. Consult social services today without saying who the child is.",
  },
  source = SKOLLEDARNA,
  unverified = CUSTOM,
}

---------------------------------------------------------------- children: what social services does

-- R19, R34
rule "child.protection" {
  when = any { child, exposed_other_child },
  unless = no(sure_enough),
  task = protection_assessment { within = "next day", from = received "report", by = social_services },
  because = {
    sv = "Socialtjänsten bedömer genast om barnet behöver omedelbart skydd. Samma dag, senast nästa dag, och skriftligt.",
    en = "Social services assesses at once whether the child needs immediate protection. The same day, the next at the latest, and in writing.",
  },
  law = "SoL (2025:400) 20 kap. 1 §",
  source = SOL_2025,
  unverified = UNREAD,
  from = "2025-07-01",
}

-- R19: the law before 1 July 2025
rule "child.protection.before_july_2025" {
  when = any { child, exposed_other_child },
  unless = no(sure_enough),
  task = protection_assessment { within = "next day", from = received "report", by = social_services },
  because = {
    sv = "Socialtjänsten bedömer genast om barnet behöver omedelbart skydd. Samma dag, senast nästa dag, och skriftligt.",
    en = "Social services assesses at once whether the child needs immediate protection. The same day, the next at the latest, and in writing.",
  },
  law = "SoL (2001:453)",
  source = KVINNOFRID_UPPTACKT,
  unverified = UNREAD,
  to = "2025-06-30",
}

-- R20
rule "child.open" {
  when = any { child, exposed_other_child },
  unless = no(sure_enough),
  task = open_investigation { within = "14 days", from = received "report", by = social_services, following = { protection_assessment } },
  because = {
    sv = "Socialtjänsten beslutar inom 14 dagar från anmälan om en utredning ska inledas. Pågår redan en utredning behövs inget beslut.",
    en = "Social services decides within 14 days of the report whether to open an investigation. If one is already running, no decision is needed.",
  },
  law = "SoL (2025:400) 20 kap. 2 §",
  source = SOL_OPPNA,
  from = "2025-07-01",
}

-- R20: the law before 1 July 2025
rule "child.open.before_july_2025" {
  when = any { child, exposed_other_child },
  unless = no(sure_enough),
  task = open_investigation { within = "14 days", from = received "report", by = social_services, following = { protection_assessment } },
  because = {
    sv = "Socialtjänsten beslutar inom 14 dagar från anmälan om en utredning ska inledas.",
    en = "Social services decides within 14 days of the report whether to open an investigation.",
  },
  law = "SoL (2001:453)",
  source = KVINNOFRID_UPPTACKT,
  unverified = UNREAD,
  to = "2025-06-30",
}

-- R21
rule "child.complete" {
  when = any { child, exposed_other_child },
  unless = no(sure_enough),
  task = complete_investigation { within = "4 months", from = done(open_investigation), by = social_services },
  because = {
    sv = "Utredningen ska vara klar inom fyra månader från att den inleddes.",
    en = "The investigation is completed within four months of being opened.",
  },
  law = "SoL (2025:400) 20 kap. 3 §",
  source = SOL_2025,
  unverified = UNREAD,
  from = "2025-07-01",
}

-- R21: the law before 1 July 2025
rule "child.complete.before_july_2025" {
  when = any { child, exposed_other_child },
  unless = no(sure_enough),
  task = complete_investigation { within = "4 months", from = done(open_investigation), by = social_services },
  because = {
    sv = "Utredningen ska vara klar inom fyra månader från att den inleddes.",
    en = "The investigation is completed within four months of being opened.",
  },
  law = "SoL (2001:453)",
  source = KVINNOFRID_UPPTACKT,
  unverified = UNREAD,
  to = "2025-06-30",
}

-- R42
rule "child.feedback" {
  when = all { child, mandated },
  contact = reporter { from = done(open_investigation), ground = free, by = social_services },
  task = feedback_to_reporter { from = done(open_investigation), by = social_services },
  because = {
    sv = "Den som anmält i sitt arbete får veta om en utredning inletts, redan pågår eller inte inleds. Säg inget mer.",
    en = "Those who reported in their work learn whether an investigation was opened, is already running or is not opened. Say nothing more.",
  },
  law = "SoL (2025:400) 19 kap.",
  source = OROSANMALAN,
  from = "2025-07-01",
  unverified = {
    sv = "Väntar på jurist: paragrafen och tiden för återkoppling är inte läst.",
    en = "Awaits a lawyer: the section and the time for feedback have not been read.",
  },
}

-- R12
rule "child.hear" {
  when = all { child, met },
  task = hear_child { by = social_services, following = { protection_assessment, speak_alone } },
  because = {
    sv = "Barnet ska få veta vad som händer och få säga sin mening.",
    en = "The child is told what happens and may say what they think.",
  },
  source = KUNSKAPSGUIDEN,
  unverified = CUSTOM,
}

-- R22, R23
rule "child.police" {
  when = all { child, crime_against_child },
  unless = any { no(sure_enough), missing:is("gone"), found_by:is("police", "border_police") },
  contact = police {
    within = "1 h", ground = may "OSL (2009:400) 10 kap. 21 §", by = social_services,
    tell = { "situation", "contact_way", "identity", "account", "children", "suspects" },
  },
  because = {
    sv = "Brott mot barn polisanmäls skyndsamt av socialtjänsten, om det inte är emot barnets bästa. Gör det innan någon talar med vårdnadshavaren. För barn krävs inte att tvång eller annat otillbörligt medel har använts.",
    en = "Social services reports crime against a child to the police promptly, unless it is against the child's best interests. Do it before anybody talks to the guardian. No means such as coercion need be shown for a child.",
  },
  source = SEKRETESS_BARN,
  unverified = {
    sv = "Väntar på jurist: lydelsen efter den 1 april 2025 är inte läst, och en timme är ett förslag.",
    en = "Awaits a lawyer: the wording after 1 April 2025 has not been read, and one hour is a proposal.",
  },
}

-- R22
rule "child.prosecutor" {
  when = all { child, crime_against_child },
  unless = any { weighed(police), reached(police) },
  contact = prosecutor { within = "same day", ground = anonymous, by = social_services, tell = { "situation", "account" } },
  because = {
    sv = "Är det oklart om anmälan är bäst för barnet, rådgör med åklagare utan att säga vem barnet är.",
    en = "If it is unclear whether a report is best for the child, consult a prosecutor without saying who the child is.",
  },
  source = KVINNOFRID_UPPTACKT,
}

-- R22
rule "child.barnahus" {
  when = all { child, crime_against_child },
  unless = no(sure_enough),
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

-- R3, R80
rule "child.care" {
  when = all { child, any { care_need:is("non_acute"), pregnant } },
  contact = healthcare {
    within = "same day", ground = may "OSL (2009:400) 25 kap. 12 § och 26 kap. 9 §", by = social_services,
    following = { social_services, interpreter },
    tell = { "situation", "identity", "health", "contact_way" },
  },
  because = {
    sv = "Barnet behöver vård. Socialtjänsten och vården får lämna varandra de uppgifter som behövs för att ett barn ska få den.",
    en = "The child needs care. Social services and health care may share what is needed for a child to get it.",
  },
  source = INFORMATIONSUTBYTE,
  unverified = {
    sv = "Väntar på jurist: 26 kap. 9 § är inte läst i lydelsen efter den 1 april 2025, och andra än socialtjänst och vård behöver en annan grund.",
    en = "Awaits a lawyer: 26:9 has not been read as worded after 1 April 2025, and others than social services and care need another ground.",
  },
}

-- R34
rule "child.missing_plan" {
  when = all { child, any { crime_against_child, unaccompanied, may_be_taken_abroad, perpetrator:is("network"), missing:is("located") } },
  task = missing_child_plan { within = "same day", by = social_services },
  because = {
    sv = "Barnet kan bli hämtat. Gör en plan innan barnet lämnar mötet: nytt foto, telefonnummer, kända kontakter och vem som larmar.",
    en = "The child may be collected. Make a plan before the child leaves the meeting: recent photo, phone numbers, known contacts and who raises the alarm.",
  },
  source = KUNSKAPSGUIDEN,
  unverified = CUSTOM,
}

-- R33, R35
rule "child.unaccompanied" {
  when = all { child, any { unaccompanied, guardian:is("absent") } },
  unless = citizenship:is("swedish"),
  contact = {
    chief_guardian { within = "same day", ground = duty "Lag (2005:429) 3 §", by = social_services, tell = { "situation", "identity", "contact_way", "children" } },
    guardian_ad_litem { within = "same day", ground = free, by = social_services, following = { chief_guardian, social_services }, tell = { "situation", "identity", "contact_way", "children", "health" } },
  },
  because = {
    sv = "Barnet är utan vårdnadshavare i Sverige. Be överförmyndaren om en god man i dag. Den gode mannen träder i föräldrarnas ställe. Kommunen ordnar boende.",
    en = "The child is without a guardian in Sweden. Ask the chief guardian for a guardian ad litem today, who stands in the parents' place. The municipality arranges housing.",
  },
  source = ENSAMKOMMANDE,
  unverified = {
    sv = "Väntar på jurist: enligt 3 § får nämnden ansöka. Att det är en skyldighet för den som ska skydda barnet, och vilken sekretessbrytande regel som bär ansökan, är en bedömning.",
    en = "Awaits a lawyer: under 3 § the board may apply. That it is a duty for those who are to protect the child, and which exception from secrecy carries it, is a judgement.",
  },
}

-- R33
rule "child.safe_night" {
  when = all { child, any { shelter_needed, unaccompanied, guardian:is("absent") } },
  task = temporary_bed { within = "same day", by = social_services },
  because = {
    sv = "Barnet har ingen trygg plats i natt. Socialtjänsten ordnar jourhem eller annan placering. Aldrig hos släkt, värd eller där barnet hittades innan det är prövat.",
    en = "The child has no safe place tonight. Social services arranges an emergency home or another placement. Never with relatives, a host or where the child was found before that has been examined.",
  },
  source = ENSAMKOMMANDE,
  unverified = CUSTOM,
}

-- R33, R35, R77
rule "child.asylum" {
  when = all { child, asylum_seeker },
  unless = any { found_by:is("migration"), citizenship:is("swedish") },
  contact = migration_agency {
    within = "this working day", ground = may "Lag (1994:137)", by = social_services, following = { social_services, guardian_ad_litem },
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

-- R33
rule "child.representative_suspected" {
  when = all { child, representative_suspected },
  never = { guardian_ad_litem },
  contact = chief_guardian { within = "now", ground = duty "Lag (2005:429)", by = social_services, tell = { "situation", "identity", "account", "children", "suspects" } },
  because = {
    sv = "Barnets företrädare är misstänkt. Tala inte med företrädaren. Begär att överförmyndaren genast skiljer den gode mannen från uppdraget (6 §).",
    en = "The child's representative is suspected. Do not talk to them. Ask the chief guardian to remove the guardian ad litem at once (6 §).",
  },
  source = ENSAMKOMMANDE,
  unverified = UNREAD,
}

---------------------------------------------------------------- children: custody, travel ban, guardian

-- R26
rule "child.custody" {
  when = all {
    child, danger:is("urgent", "immediate"),
    any { guardians_consent:is("one", "none"), guardian:is("suspected", "unclear", "absent"), unaccompanied },
  },
  task = immediate_custody { within = "now", by = board_delegate, following = { protection_assessment } },
  because = {
    sv = "Barnet är i fara, samtycke till vård saknas eller kan inte hämtas in, och rättens beslut kan inte väntas in. Ordföranden eller en förordnad ledamot prövar omedelbart omhändertagande. Saknar svensk domstol behörighet, pröva 6 a §.",
    en = "The child is in danger, consent to care is lacking or cannot be had, and the court cannot be awaited. The chair or an appointed member considers immediate custody. If Swedish courts lack jurisdiction, consider 6 a §.",
  },
  law = "LVU (1990:52) 1 och 6 §§",
  source = LVU,
}

-- R26, R41
rule "child.custody.refuses" {
  when = all { refuses_care, danger:is("urgent", "immediate"), age:between(15, 19) },
  task = immediate_custody { within = "now", by = board_delegate, following = { protection_assessment } },
  because = {
    sv = "Den unge är i fara och säger själv nej till vård. Från 15 år räknas det egna nejet. Den som är 18 eller 19 kan vårdas bara enligt 3 §, för egen skadlig livsföring.",
    en = "The young person is in danger and refuses care. From the age of 15 their own no counts. At 18 or 19, care is only under 3 §, for conduct that harms the person themselves.",
  },
  law = "LVU (1990:52) 1, 3 och 6 §§",
  source = LVU,
}

-- R27
rule "child.custody.court" {
  when = done(immediate_custody),
  contact = administrative_court {
    within = "1 week", from = done(immediate_custody), ground = duty "LVU (1990:52) 7 §", by = social_services,
    tell = { "situation", "identity", "health", "account", "children", "suspects" },
  },
  task = submit_to_court { within = "1 week", from = done(immediate_custody), by = social_services },
  because = {
    sv = "Beslutet om omhändertagande ska underställas förvaltningsrätten inom en vecka. Annars upphör det.",
    en = "The decision on custody is submitted to the administrative court within a week. Otherwise it lapses.",
  },
  law = "LVU (1990:52) 7 §",
  source = LVU,
}

-- R28
rule "child.custody.apply" {
  when = done(immediate_custody),
  task = apply_for_care { within = "4 weeks", from = done(immediate_custody), by = social_services },
  because = {
    sv = "Ansök om vård inom fyra veckor från att omhändertagandet verkställdes.",
    en = "Apply for care within four weeks of the custody being carried out.",
  },
  law = "LVU (1990:52) 8 §",
  source = LVU,
}

-- R30
rule "child.travel_ban" {
  when = all { child, may_be_taken_abroad },
  task = travel_ban { within = "now", by = board_delegate },
  contact = {
    administrative_court { within = "1 week", from = done(travel_ban), ground = duty "LVU (1990:52) 31 e §", by = social_services, tell = { "situation", "identity", "account", "children", "suspects" } },
    border_police { within = "now", from = done(travel_ban), ground = duty "LVU (1990:52)", by = social_services, tell = { "situation", "identity", "children" } },
  },
  because = {
    sv = "Barnet kan föras utomlands eller giftas bort. Ordföranden eller en förordnad ledamot prövar ett tillfälligt utreseförbud nu. Det underställs förvaltningsrätten inom en vecka, och polisen får veta.",
    en = "The child may be taken abroad or married off. The chair or an appointed member considers a temporary travel ban now. It is submitted to the administrative court within a week, and the police are told.",
  },
  law = "LVU (1990:52) 31 d §",
  source = LVU,
  unverified = {
    sv = "Väntar på jurist: i 31 a-i §§ finns ingen skyldighet att underrätta polisen. Vilken regel som bär samtalet till gränspolisen är inte funnen.",
    en = "Awaits a lawyer: sections 31 a-i hold no duty to notify the police. Which rule carries the call to the border police has not been found.",
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

-- R24
rule "child.guardian" {
  when = any { child, exposed_other_child },
  unless = any { done(clear_guardian), all { guardian:is("safe"), no(perpetrator:is("parent", "relative")), no(honour) } },
  never = { guardian_home },
  because = {
    sv = "Ring, skriv eller säg inget till vårdnadshavaren. Socialtjänsten avgör om och när, efter samtal med polisen. Fel samtal kan skada barnet.",
    en = "Do not call, write or say anything to the guardian. Social services decides whether and when, after talking with the police. The wrong call can harm the child.",
  },
  law = "OSL (2009:400) 12 kap. 3 §",
  source = HEDERSFORTRYCK,
  unverified = UNREAD,
}

-- R24
rule "child.guardian.clear" {
  when = child,
  task = clear_guardian { by = social_services, following = { protection_assessment, police } },
  because = {
    sv = "Socialtjänsten lämnar ett skriftligt besked om när vårdnadshavaren får kontaktas, efter samråd med polisen.",
    en = "Social services gives a written decision on when the guardian may be contacted, after talking with the police.",
  },
  source = HEDERSFORTRYCK,
  unverified = CUSTOM,
}

-- R24
rule "child.guardian.told" {
  when = all { child, done(clear_guardian) },
  contact = guardian_home { ground = may "OSL (2009:400) 12 kap. 3 §", by = social_services, following = { social_services, police } },
  because = {
    sv = "Socialtjänsten har beslutat att vårdnadshavaren får kontaktas. Väg vad som kan sägas utan att skada barnet.",
    en = "Social services has decided that the guardian may be contacted. Weigh what can be said without harm to the child.",
  },
  source = HEDERSFORTRYCK,
  unverified = UNREAD,
}

-- R25
rule "honour.advice" {
  when = honour,
  contact = honour_line { within = "this working day", ground = anonymous, tell = { "situation", "account" } },
  because = {
    sv = "Hedersvåld kan utövas av många tillsammans. Rådgör utan namn med stödtelefonen innan någon i familjen kontaktas. Placera inte hos släkt.",
    en = "Honour violence can come from many together. Consult the support line without a name before anybody in the family is contacted. Do not place with relatives.",
  },
  source = KVINNOFRID_HEDER,
}

-- R25
rule "honour.family" {
  when = honour,
  never = { relatives },
  because = {
    sv = "Kontakta inte syskon, släkt, svärfamilj, församling eller bekanta. De kan ingå i hotet.",
    en = "Do not contact siblings, relatives, in-laws, congregation or acquaintances. They may be part of the threat.",
  },
  source = HEDERSFORTRYCK,
}

-- R31
rule "police.take_charge" {
  when = all { child, found_by:is("police", "border_police"), danger:is("urgent", "immediate") },
  contact = social_services { within = "now", ground = duty "Polislagen (1984:387) 12 §", tell = ALL_FOR_THE_CHILD },
  because = {
    sv = "Polisen tar hand om barnet och lämnar det till socialtjänsten när vårdnadshavaren kan vara inblandad.",
    en = "The police take charge of the child and hand them to social services when the guardian may be involved.",
  },
  source = POLISLAGEN,
  unverified = {
    sv = "Väntar på jurist: att barnet lämnas till socialtjänsten när vårdnadshavaren misstänks är en bedömning.",
    en = "Awaits a lawyer: that the child goes to social services when the guardian is suspected is a judgement.",
  },
}

-- R32, R57
rule "police.tell_social_services" {
  when = found_by:is("police", "border_police"),
  contact = social_services {
    within = "same day", ground = duty "Polislagen (1984:387) 6 §",
    tell = { "situation", "contact_way", "identity", "account", "children" },
  },
  because = {
    sv = "Polisen ska snarast underrätta socialtjänsten om det som den bör göra något åt. Civilsamhället kopplas in av socialtjänsten och med samtycke.",
    en = "The police inform social services as soon as possible of what it should act on. Civil society is brought in by social services and with consent.",
  },
  source = POLISLAGEN,
}

---------------------------------------------------------------- adults: social services, care, protection

-- R4, R44, R58
rule "adult.social_services" {
  when = adult,
  unless = found_by:is("social_services", "outreach", "police", "border_police"),
  contact = social_services {
    within = "now", ground = consent,
    tell = { "situation", "contact_way", "identity", "health", "account" },
  },
  because = {
    sv = "Socialtjänsten har det yttersta ansvaret för alla som vistas i kommunen. Fråga om personen vill ha hjälp, och hjälp till med kontakten.",
    en = "Social services has the ultimate responsibility for everybody in the municipality. Ask whether the person wants help, and help with the contact.",
  },
  law = "OSL (2009:400) 10 kap. 1 §",
  source = KVINNOFRID_AKUT,
}

-- R6, R7
rule "adult.own_unit" {
  when = all { adult, any { found_by:is("outreach"), all { found_by:is("social_services"), danger:is("urgent", "immediate") } } },
  contact = social_services { within = "now", ground = free, tell = { "situation", "health", "account", "contact_way", "identity" } },
  because = {
    sv = "Du arbetar inom socialtjänsten. Kontakta den enhet som får besluta om skydd och stöd.",
    en = "You work within social services. Contact the unit that may decide on protection and support.",
  },
  source = AKUT_SKYDD,
  unverified = {
    sv = "Väntar på jurist: ligger enheten under en annan nämnd gäller sekretess mellan dem.",
    en = "Awaits a lawyer: if the unit is under another board, secrecy applies between them.",
  },
}

-- R3, R4
rule "adult.care" {
  when = all { adult, urgent_care },
  unless = any { cannot_consent, found_by:is("healthcare") },
  contact = healthcare { within = "now", ground = consent, tell = { "age", "contact_way", "health" } },
  task = ask_consent { within = "now" },
  because = {
    sv = "Personen behöver vård nu. Fråga om personen samtycker, och följ med. Efter ett sexuellt övergrepp ska spår säkras så snart det går. Är det livsfara, ring 112.",
    en = "The person needs care now. Ask whether the person agrees, and go along. After a sexual assault, traces are secured as soon as possible. If life is in danger, call 112.",
  },
  source = KVINNOFRID_AKUT,
}

-- R3, R10: nobody is asked before that
rule "adult.care.alone" {
  when = all { met, adult, urgent_care },
  unless = any { cannot_consent, found_by:is("healthcare") },
  task = speak_alone { within = "now" },
  because = {
    sv = "Personen behöver vård nu. Tala i enrum först, så att svaret är personens eget.",
    en = "The person needs care now. Talk in private first, so that the answer is the person's own.",
  },
  source = KVINNOFRID_AKUT,
  unverified = CUSTOM,
}

-- R3
rule "adult.care.later" {
  when = all { adult, any { care_need:is("non_acute"), pregnant } },
  contact = {
    healthcare { within = "same day", ground = consent, tell = { "age", "contact_way", "health" } },
    health_advice { ground = anonymous, tell = { "situation" } },
  },
  because = {
    sv = "Personen behöver vård i dag. 1177 ger råd utan namn.",
    en = "The person needs care today. 1177 gives advice without a name.",
  },
  source = SKOVDE,
}

-- R80
rule "adult.addiction" {
  when = all { adult, addiction, social_secrecy },
  contact = healthcare { ground = may "OSL (2009:400) 26 kap. 9 §", tell = { "age", "contact_way", "health" } },
  because = {
    sv = "Personen har ett beroende. Socialtjänsten får lämna vården det som behövs för att personen ska få vård.",
    en = "The person has an addiction. Social services may give health care what is needed for the person to get care.",
  },
  source = INFORMATIONSUTBYTE,
  unverified = {
    sv = "Väntar på jurist: 26 kap. 9 § är inte läst i lydelsen efter den 1 april 2025.",
    en = "Awaits a lawyer: 26:9 has not been read as worded after 1 April 2025.",
  },
}

-- R80
rule "adult.addiction.care" {
  when = all { adult, addiction, health_secrecy },
  contact = social_services { ground = may "OSL (2009:400) 25 kap. 12 §", tell = { "age", "contact_way", "health" } },
  because = {
    sv = "Personen har ett beroende. Vården får lämna socialtjänsten det som behövs för att personen ska få stöd.",
    en = "The person has an addiction. Health care may give social services what is needed for the person to get support.",
  },
  source = INFORMATIONSUTBYTE,
}

-- R7, R11
rule "adult.risk" {
  when = all { adult, any { threat:is("medium", "high"), danger:is("urgent", "immediate"), shelter_needed } },
  task = risk_assessment { within = "same day", by = social_services },
  because = {
    sv = "Bedöm hot och risk innan du väljer boende och mötesplats.",
    en = "Assess threat and risk before choosing housing and a place to meet.",
  },
  source = AKUT_SKYDD,
}

-- R7, R8
rule "adult.housing" {
  when = all { adult, needs_housing },
  contact = shelter { within = "same day", ground = consent, by = social_services, following = { social_services, risk_assessment }, tell = { "situation", "contact_way", "name", "health" } },
  task = temporary_bed { within = "same day", by = social_services },
  because = {
    sv = "Personen behöver en trygg plats i natt. Erbjud skyddat boende om personen vill. Lämna aldrig ut adressen. Stödet kräver ingen polisanmälan.",
    en = "The person needs a safe place tonight. Offer protected housing if the person wants it. Never give out the address. Support takes no police complaint.",
  },
  law = "SoL (2025:400) 9 kap. 6 § och 11 kap. 5 §",
  source = SKYDDAT_BOENDE,
  unverified = UNREAD,
  from = "2025-07-01",
}

-- R7: the law before 1 July 2025
rule "adult.housing.before_july_2025" {
  when = all { adult, needs_housing },
  contact = shelter { within = "same day", ground = consent, by = social_services, following = { social_services, risk_assessment }, tell = { "situation", "contact_way", "name", "health" } },
  task = temporary_bed { within = "same day", by = social_services },
  because = {
    sv = "Personen behöver en trygg plats i natt. Erbjud skyddat boende om personen vill. Lämna aldrig ut adressen. Stödet kräver ingen polisanmälan.",
    en = "The person needs a safe place tonight. Offer protected housing if the person wants it. Never give out the address. Support takes no police complaint.",
  },
  law = "SoL (2001:453)",
  source = SKYDDAT_BOENDE,
  unverified = UNREAD,
  from = "2024-04-01",
  to = "2025-06-30",
}

-- R7, R8
rule "adult.housing.placement" {
  when = all { adult, needs_housing },
  unless = consent_of(shelter):is("refused", "withdrawn"),
  task = protected_housing { within = "same day", by = social_services, following = { risk_assessment } },
  because = {
    sv = "Socialtjänsten beslutar om placering i skyddat boende för den som vill.",
    en = "Social services decides on a placement in protected housing for those who want it.",
  },
  source = SKYDDAT_BOENDE,
  unverified = UNREAD,
  from = "2024-04-01",
}

-- R38
rule "housing.child.together" {
  when = all { adult, needs_housing, exposed_other_child, guardians_consent:is("both") },
  task = separate_case { within = "same day", by = social_services },
  because = {
    sv = "Ett barn som följer med till skyddat boende får ett eget beslut, när båda vårdnadshavarna samtycker.",
    en = "A child who comes along to protected housing gets a decision of their own, when both guardians consent.",
  },
  law = "SoL (2025:400) 22 kap. 5 §",
  source = BARN_I_BOENDE,
  from = "2025-07-01",
}

-- R39
rule "housing.child.decision" {
  when = all { adult, needs_housing, exposed_other_child, guardians_consent:is("one") },
  task = child_housing_decision { within = "now", by = board_delegate },
  because = {
    sv = "Den ena vårdnadshavaren samtycker och är myndig, den andra inte. Kan rätten inte väntas in beslutar nämnden, ordföranden eller en utsedd ledamot om barnets skyddade boende. Att adressen hålls hemlig för den andra är ett eget beslut enligt 5 kap. 4 §.",
    en = "One guardian consents and is of age, the other does not. If the court cannot be awaited, the board, the chair or an appointed member decides on protected housing for the child. Keeping the address secret from the other guardian is a decision of its own under 5:4.",
  },
  law = "Lag (2024:79) 4 kap. 1 och 2 §§",
  source = BARN_I_BOENDE,
  from = "2024-04-01",
}

-- R39
rule "housing.child.court" {
  when = all { adult, exposed_other_child, guardians_consent:is("one"), done(child_housing_decision) },
  contact = administrative_court {
    within = "1 week", from = done(child_housing_decision), ground = duty "Lag (2024:79) 4 kap. 3 §", by = social_services,
    tell = { "situation", "identity", "children", "suspects" },
  },
  task = submit_to_court { within = "1 week", from = done(child_housing_decision), by = social_services },
  because = {
    sv = "Beslutet om barnets boende underställs förvaltningsrätten inom en vecka från den dag det fattades. Annars upphör det. Avslöja inte adressen.",
    en = "The decision on the child's housing is submitted to the administrative court within a week of the day it was made. Otherwise it lapses. Do not reveal the address.",
  },
  law = "Lag (2024:79) 4 kap. 3 och 4 §§",
  source = BARN_I_BOENDE,
  from = "2024-04-01",
}

-- R39
rule "housing.child.apply" {
  when = all { adult, exposed_other_child, guardians_consent:is("one"), done(child_housing_decision) },
  task = apply_for_housing { within = "6 weeks", from = done(protected_housing), by = social_services },
  because = {
    sv = "När rätten har fastställt beslutet ansöker nämnden hos förvaltningsrätten om barnets boende, inom sex veckor från den dag placeringen påbörjades.",
    en = "When the court has confirmed the decision, the board applies to the administrative court for the child's housing within six weeks of the day the placement began.",
  },
  law = "Lag (2024:79) 4 kap. 6 §",
  source = BARN_I_BOENDE,
  from = "2024-04-01",
}

-- R39: the law of 2024 needs one guardian who consents
rule "housing.child.nobody_consents" {
  when = all { adult, needs_housing, exposed_other_child, guardians_consent:is("none") },
  task = separate_case { within = "now", by = social_services },
  because = {
    sv = "Ingen vårdnadshavare samtycker till barnets boende. Lagen om placering av barn i skyddat boende räcker då inte. Pröva vård enligt LVU i barnets eget ärende.",
    en = "No guardian consents to the child's housing. The law on placing children in protected housing is then not enough. Consider care under LVU in the child's own case.",
  },
  law = "Lag (2024:79) 3 kap. 2 § och LVU (1990:52) 1 §",
  source = BARN_I_BOENDE,
  from = "2024-04-01",
}

---------------------------------------------------------------- adults: the police

-- R46: the threshold before 1 April 2025
rule "police.serious.before_april_2025" {
  when = all { adult, serious_offence, any { social_secrecy, health_secrecy } },
  contact = police { within = "same day", ground = may "OSL (2009:400) 10 kap. 23 §", tell = { "situation", "account", "suspects" } },
  task = weigh_disclosure { within = "same day" },
  because = {
    sv = "Brottet har minst ett års fängelse i straffskalan. Socialtjänst och vård får då anmäla utan samtycke. Väg skälen, skriv ner dem, och lämna bara det som rör brottet.",
    en = "The offence has at least one year in its scale. Social services and care may then report without consent. Weigh the reasons, write them down, and tell only what concerns the offence.",
  },
  source = KVINNOFRID_UPPTACKT,
  to = "2025-03-31",
}

-- R46, R47
rule "police.serious" {
  when = all { adult, serious_offence, any { social_secrecy, health_secrecy } },
  contact = police { within = "same day", after = { ask_lawyer }, ground = may "OSL (2009:400) 10 kap. 23 §", tell = { "situation", "account", "suspects" } },
  task = {
    weigh_disclosure { within = "same day" },
    ask_lawyer { within = "same day" },
  },
  because = {
    sv = "Brottet är så grovt att en anmälan utan samtycke kan vara tillåten. Fråga jurist, väg skälen och skriv ner dem. Lämna bara det som rör brottet.",
    en = "The offence is so grave that a report without consent may be permitted. Ask a lawyer, weigh the reasons and write them down. Tell only what concerns the offence.",
  },
  source = OSL,
  unverified = {
    sv = "Väntar på jurist: tröskeln ändrades den 1 april 2025 (SFS 2025:179), och den nya lydelsen är inte läst.",
    en = "Awaits a lawyer: the threshold changed on 1 April 2025 (SFS 2025:179), and the new wording has not been read.",
  },
  from = "2025-04-01",
}

-- R11, R44, R46, R48, R58
rule "police.consent" {
  when = adult,
  unless = any { found_by:is("police", "border_police", "hotel", "landlord", "guard"), police_cooperation:is("no") },
  contact = police { within = "same day", ground = consent, tell = { "situation", "contact_way", "identity", "account", "suspects" } },
  because = {
    sv = "Fråga om personen vill att polisen kontaktas, för anmälan, hotbedömning eller skydd. Säger personen nej, respektera det om inte en annan regel gäller.",
    en = "Ask whether the person wants the police to be contacted, for a report, a threat assessment or protection. If the person says no, respect it unless another rule applies.",
  },
  law = "OSL (2009:400) 10 kap. 1 §",
  source = POLISEN,
}

-- R48
rule "police.prosecutor" {
  when = all { adult, lesser_offence, any { social_secrecy, health_secrecy } },
  contact = prosecutor { ground = anonymous, tell = { "situation", "account" } },
  because = {
    sv = "Brottet når inte ettårsgränsen, eller är inte prövat mot den. Utan samtycke får du rådgöra med åklagare utan namn.",
    en = "The offence does not reach the limit of one year, or is not tried against it. Without consent you may consult a prosecutor without a name.",
  },
  source = PROP_EXPLOATERING,
  unverified = UNREAD,
}

-- R49
rule "police.weighed" {
  when = all { adult, lesser_offence, any { social_secrecy, secrecy:is("other") }, consent_of(police):is("refused", "withdrawn", "cannot_give") },
  contact = police { ground = may "OSL (2009:400) 10 kap. 15 a §", tell = { "situation", "account", "suspects" } },
  task = {
    weigh_disclosure,
    ask_lawyer,
  },
  because = {
    sv = "Samtycke är prövat. En uppgift får lämnas till polisen om skälen för det väger tyngre än sekretessen. Skriv ner avvägningen. Gäller aldrig till föreningar eller företag.",
    en = "Consent has been tried. Data may go to the police if the reasons for it weigh more than the secrecy. Write the weighing down. It never holds towards associations or companies.",
  },
  source = PROP_SEKRETESS,
  unverified = {
    sv = "Väntar på jurist: vilka sekretesslag som är undantagna från 10 kap. 15 a § är inte läst.",
    en = "Awaits a lawyer: which kinds of secrecy are excepted from 10:15 a has not been read.",
  },
  from = "2025-12-01",
}

-- R55
rule "police.close_violence" {
  when = all { adult, close_perpetrator, threat:is("high"), any { social_secrecy, health_secrecy } },
  contact = police { within = "1 h", ground = may "OSL (2009:400) 10 kap. 18 c §", tell = { "situation", "suspects" } },
  task = weigh_disclosure { within = "1 h" },
  because = {
    sv = "Det finns risk för allvarligt våld av en närstående. Socialtjänst och vård får berätta för polisen för att hindra det. Väg och skriv ner skälen.",
    en = "There is a risk of serious violence by somebody close. Social services and care may tell the police in order to prevent it. Weigh and write down the reasons.",
  },
  source = KUNSKAPSGUIDEN_POLIS,
  unverified = {
    sv = "Väntar på jurist: villkoren i lydelsen efter den 1 april 2025 är inte lästa.",
    en = "Awaits a lawyer: the conditions as worded after 1 April 2025 have not been read.",
  },
}

-- R56
rule "police.young_crime" {
  when = all { age:below(21), exploitation:has("criminality"), social_secrecy },
  contact = police { within = "same day", ground = may "OSL (2009:400) 10 kap. 18 a §", by = social_services, tell = { "situation", "suspects" } },
  because = {
    sv = "En ung person riskerar att dras in i brott. Socialtjänsten får berätta för polisen i förebyggande syfte. Den som utnyttjas är i första hand utsatt.",
    en = "A young person risks being drawn into crime. Social services may tell the police in order to prevent it. Whoever is exploited is first of all exposed.",
  },
  source = OSL,
  unverified = {
    sv = "Väntar på jurist: 10 kap. 18 a § är inte läst i lydelsen efter den 1 april 2025.",
    en = "Awaits a lawyer: 10:18 a has not been read as worded after 1 April 2025.",
  },
}

-- R2, R14, R62
rule "police.tip" {
  when = found_by:is("hotel", "landlord", "guard", "private"),
  unless = any { social_secrecy, health_secrecy },
  contact = police { within = "now", ground = free, tell = { "situation", "suspects", "account" } },
  because = {
    sv = "Tipsa polisen om det du själv har sett. Skriv upp tid, rum, personer och bil. Konfrontera ingen och varna ingen. Du får inget veta tillbaka om ärendet.",
    en = "Tip the police about what you have seen yourself. Write down time, room, people and car. Confront nobody and warn nobody. You learn nothing back about the case.",
  },
  source = POLISEN_BOENDE,
}

-- R2
rule "police.ongoing" {
  when = all { ongoing_crime, any { secrecy:is("none"), found_by:is("ngo", "union", "embassy") } },
  unless = any { social_secrecy, health_secrecy },
  contact = police { within = "now", ground = free, tell = { "location", "place", "danger", "people_there", "weapon", "ongoing_crime", "suspects" } },
  because = {
    sv = "Ett brott pågår eller har just begåtts. Ring polisen före all kontakt med platsen.",
    en = "A crime is going on or has just been committed. Call the police before any contact with the place.",
  },
  source = POLISLAGEN,
}

-- R64
rule "police.evidence" {
  when = evidence_at_risk,
  contact = police { within = "same day", ground = anonymous, tell = { "place", "people_there", "other_victims" } },
  task = secure_evidence { within = "same day" },
  because = {
    sv = "Bevis kan försvinna. Tala med polisen före fastighetsägare, arbetsgivare, hotell och grannar. Ett tips utan namn går alltid.",
    en = "Evidence may be lost. Talk to the police before property owner, employer, hotel and neighbours. A tip without a name is always possible.",
  },
  source = POLISEN_BOENDE,
  unverified = CUSTOM,
}

-- R50, R51
rule "police.municipality" {
  when = found_by:is("municipality", "inspector"),
  unless = any { social_secrecy, health_secrecy },
  contact = police {
    within = "same day", ground = duty_unless "Lag (2025:170) 6 §",
    tell = { "situation", "account", "suspects" },
  },
  because = {
    sv = "Kommunen ska lämna uppgifter som polisen behöver mot brott, om inte sekretessen klart väger tyngre. Väg och skriv ner skälen. Gäller inte uppgifter från socialtjänst eller vård.",
    en = "The municipality gives the police what they need against crime, unless secrecy clearly weighs more. Weigh and write down the reasons. It does not hold for data of social services or care.",
  },
  source = UPPGIFTSLAGEN,
  from = "2025-04-01",
}

-- R50, I48
rule "police.wonders" {
  when = all { found_by:is("municipality", "inspector"), no(sure_enough) },
  unless = any { social_secrecy, health_secrecy },
  contact = police {
    within = "same day", ground = duty_unless "Lag (2025:170) 6 §", following = { support_line },
    tell = { "situation", "account", "suspects" },
  },
  because = {
    sv = "Undrar du bara, så fråga stödtelefonen om råd först. Har du sett eller hört något själv, väntar polisen inte på råd.",
    en = "If you only wonder, ask the support line for advice first. If you have seen or heard something yourself, the police do not wait for advice.",
  },
  source = UPPGIFTSLAGEN,
  from = "2025-04-01",
}

-- R53
rule "police.principal" {
  when = found_by:is("school"),
  unless = health_secrecy,
  contact = police {
    within = "same day", ground = duty_unless "Lag (2025:170) 7 §", following = { social_services },
    tell = { "situation", "account", "suspects" },
  },
  because = {
    sv = "Rektor lämnar uppgifter till polisen när rektor bedömer att de behövs, efter avvägning och efter orosanmälan.",
    en = "The principal gives the police data when the principal judges it needed, after a weighing and after the report of concern.",
  },
  source = UPPGIFTSLAGEN,
  from = "2025-04-01",
}

-- R54
rule "police.agency" {
  when = found_by:is("migration"),
  contact = police { within = "same day", ground = duty_unless "Lag (2025:170) 5 §", tell = { "situation", "account", "suspects" } },
  because = {
    sv = "En statlig myndighet ska lämna uppgifter som polisen behöver, om inte sekretessen klart väger tyngre.",
    en = "A state agency gives the police the data they need, unless secrecy clearly weighs more.",
  },
  source = UPPGIFTSLAGEN,
  from = "2025-04-01",
}

-- R52
rule "police.asks_contact_details" {
  when = received "police request",
  contact = police { ground = duty_unless "Lag (2025:170) 4 §", from = received "police request", tell = { "phone", "address" } },
  because = {
    sv = "Polisen har begärt kontaktuppgifter. De ska lämnas om det inte finns synnerliga skäl emot. Adressen till ett skyddat boende är ett sådant skäl.",
    en = "The police have asked for contact details. They are given unless there are exceptional reasons. The address of protected housing is such a reason.",
  },
  source = UPPGIFTSLAGEN,
  unverified = {
    sv = "Väntar på jurist: att den skyddade adressen är ett synnerligt skäl är en bedömning.",
    en = "Awaits a lawyer: that the protected address is an exceptional reason is a judgement.",
  },
  from = "2025-04-01",
}

---------------------------------------------------------------- advice, coordinator, civil society

-- R43, R45, R79
rule "advice.coordinator" {
  unless = all { adult, consent_of(regional_coordinator):is("given") },
  contact = regional_coordinator {
    within = "this working day", ground = anonymous, following = { social_services, healthcare, police, inform_rights },
    tell = { "situation", "exploitation" },
  },
  because = {
    sv = "Regionkoordinatorn ger råd på kontorstid, utan namn så länge personen inte har sagt ja.",
    en = "The regional coordinator gives advice in office hours, without a name as long as the person has not said yes.",
  },
  source = IDENTIFIERING,
}

-- R44
rule "adult.coordinator" {
  when = adult,
  contact = regional_coordinator {
    within = "this working day", ground = consent, following = { social_services, interpreter },
    tell = { "situation", "contact_way", "name", "phone", "account" },
  },
  because = {
    sv = "Vill personen, så får regionkoordinatorn namn, behov, språk och säkert sätt att nås. Koordinatorn samordnar stödet.",
    en = "If the person wants, the regional coordinator gets the name, needs, language and safe way of contact. The coordinator joins up the support.",
  },
  law = "OSL (2009:400) 10 kap. 1 §",
  source = INLEDANDE_STOD,
}

-- R43, R45
rule "advice.support_line" {
  unless = found_by:is("hotel", "landlord", "guard", "private"),
  contact = support_line {
    within = "this working day", ground = anonymous, following = { social_services, inform_rights },
    tell = { "situation", "exploitation" },
  },
  because = {
    sv = "Stödtelefonen ger råd på kontorstid. Säg inget som kan röja vem personen är. Rådet ersätter aldrig en orosanmälan.",
    en = "The support line gives advice in office hours. Say nothing that can reveal who the person is. The advice never replaces a report of concern.",
  },
  source = STODTELEFON,
}

-- R57, R58, R60
rule "adult.ngo" {
  when = adult,
  contact = ngo { within = "next day", ground = consent, following = { social_services }, tell = { "contact_way", "shelter_needed" } },
  because = {
    sv = "Erbjud en förtroendekontakt utanför myndigheterna. Bara om personen säger ja till just den. Säger personen nej, lämna ett telefonnummer. Ingen polisanmälan krävs.",
    en = "Offer a contact of trust outside the authorities. Only if the person says yes to that very one. If the person says no, leave a phone number. No police complaint is required.",
  },
  source = STAD_FOR_STAD,
  unverified = CUSTOM,
}

-- R60, R61
rule "adult.programme" {
  when = all { adult, police_cooperation:is("no", "undecided") },
  contact = civil_platform { ground = consent, following = { ngo }, tell = { "contact_way", "shelter_needed" } },
  because = {
    sv = "Det nationella stödprogrammet tar emot även den som inte vill träffa polisen. En certifierad medlem ansöker.",
    en = "The national support programme is open also to those who will not meet the police. A certified member applies.",
  },
  source = STODPROGRAM,
  unverified = {
    sv = "Väntar på jurist: programmets tider är från 2022.",
    en = "Awaits a lawyer: the periods of the programme are from 2022.",
  },
}

-- R60
rule "adult.womens_shelter" {
  when = all { adult, close_perpetrator },
  contact = womens_shelter { ground = consent, tell = { "contact_way", "shelter_needed" } },
  because = {
    sv = "Kvinnojouren stöder den som utsätts för våld av en närstående.",
    en = "The women's shelter supports those exposed by somebody close.",
  },
  source = POLISEN,
}

-- R60
rule "adult.victim_support" {
  when = all { adult, police_complaint:is("made", "investigation") },
  contact = victim_support { ground = consent, tell = { "contact_way" } },
  because = {
    sv = "Brottsofferjouren stöder den som är målsägande eller vittne.",
    en = "Victim support helps injured parties and witnesses.",
  },
  source = POLISEN,
}

-- R63
rule "work.authority" {
  when = labour,
  contact = work_environment_authority { within = "next working day", ground = { consent, anonymous }, tell = { "place", "exploitation", "people_there" } },
  because = {
    sv = "Utnyttjande i arbete: Arbetsmiljöverket kan inspektera tillsammans med polisen. Arbetsgivaren får inte bli varnad. Utan samtycke, inga namn.",
    en = "Exploitation in work: the Work Environment Authority can inspect with the police. The employer is not warned. Without consent, no names.",
  },
  source = ARBETE,
  unverified = CUSTOM,
}

-- R63
rule "work.union" {
  when = all { adult, labour },
  contact = trade_union { ground = consent, tell = { "contact_way" } },
  because = {
    sv = "Facket kan driva krav på lön, om personen vill.",
    en = "The trade union can pursue wage claims, if the person wants.",
  },
  source = ARBETE,
  unverified = CUSTOM,
}

-- R63
rule "work.many" {
  when = all { labour, other_victims },
  contact = {
    county_board { ground = anonymous, tell = { "exploitation", "other_victims" } },
    tax_agency { ground = anonymous, following = { police }, tell = { "exploitation", "place" } },
  },
  because = {
    sv = "Flera utnyttjas i arbete. Länsstyrelsen kan hjälpa till med samordning. Skatteverket deltar i arbetet mot arbetslivskriminalitet, efter polisen. Inga namn.",
    en = "Several are exploited in work. The county board can help to coordinate. The Tax Agency takes part against work-life crime, after the police. No names.",
  },
  source = ARBETE,
  unverified = CUSTOM,
}

---------------------------------------------------------------- residence and return

-- R66, R67
rule "reflection.apply" {
  when = all { wants_reflection_period, needs_permit, permit:is("none", "expired", "tourist") },
  contact = migration_agency {
    within = "next working day", ground = consent, by = social_services, following = { regional_coordinator },
    tell = { "identity", "contact_way", "migration", "account" },
  },
  task = apply_reflection_period { within = "next working day", by = social_services, following = { inform_rights } },
  because = {
    sv = "Personen saknar tillstånd och vill ha betänketid. Socialnämnden kan ansöka själv, utan förundersökning, på Migrationsverkets blankett 195011. Tillståndet gäller 30 dagar.",
    en = "The person has no permit and wants time to reflect. The social welfare board can apply itself, without an investigation, on the Migration Agency's form 195011. The permit is for 30 days.",
  },
  law = "UtlL (2005:716) 5 kap. 15 §",
  source = MIGRATIONSVERKET,
}

-- R69
rule "reflection.support" {
  when = all { needs_permit, reflection_period:is("running") },
  task = follow_up { by = social_services },
  because = {
    sv = "Under betänketiden har personen rätt till vård och stöd som andra boende i kommunen. Kostnaden kan återsökas från staten.",
    en = "During the reflection period the person has the same right to care and support as other residents. The cost can be reclaimed from the state.",
  },
  source = LANGSIKTIGT_STOD,
}

-- R68
rule "reflection.extend" {
  when = all { needs_permit, reflection_period:is("running"), permit_days_left:at_most(10) },
  contact = investigation_leader { within = "next day", ground = consent, tell = { "name", "birth_date", "contact_way", "migration" } },
  task = extend_reflection_period { within = "next day", by = investigation_leader },
  because = {
    sv = "Betänketiden går snart ut. Bara förundersökningsledaren kan begära förlängning, och det måste ske före dag 30.",
    en = "The reflection period ends soon. Only the leader of the investigation can request an extension, and it must be done before day 30.",
  },
  law = "UtlL (2005:716) 5 kap. 15 §",
  source = UTLANNINGSLAGEN,
  unverified = {
    sv = "Väntar på jurist: larmet tio dagar före är ett förslag.",
    en = "Awaits a lawyer: the alarm ten days before is a proposal.",
  },
}

-- R68, R69, R71: the thirty days run from the day the decision came
rule "reflection.granted" {
  when = received "reflection period",
  unless = reflection_period:is("expired"),
  contact = investigation_leader { within = "20 days", from = received "reflection period", ground = consent, tell = { "name", "birth_date", "contact_way", "migration" } },
  task = {
    extend_reflection_period { within = "20 days", from = received "reflection period", by = investigation_leader },
    ask_cooperation { within = "25 days", from = received "reflection period", by = social_services },
    follow_up { within = "30 days", from = received "reflection period", by = social_services },
  },
  because = {
    sv = "Betänketiden är beviljad och löper i 30 dagar. Dag 20: räcker inte tiden kan bara förundersökningsledaren begära mer. Dag 25: fråga om medverkan. Dag 30: en plan för långsiktigt stöd, vilket svaret än är.",
    en = "The reflection period is granted and runs for 30 days. Day 20: if the time is not enough, only the leader of the investigation can request more. Day 25: ask about cooperation. Day 30: a plan for long-term support, whatever the answer.",
  },
  law = "UtlL (2005:716) 5 kap. 15 §",
  source = UTLANNINGSLAGEN,
  unverified = {
    sv = "Väntar på jurist: dag 20 och dag 25 är förslag.",
    en = "Awaits a lawyer: day 20 and day 25 are proposals.",
  },
}

-- R71
rule "reflection.end" {
  when = all { needs_permit, reflection_period:is("running"), permit_days_left:at_most(5) },
  task = {
    ask_cooperation { within = "next day", by = social_services },
    follow_up { by = social_services },
  },
  because = {
    sv = "Fråga om personen vill medverka hos polisen, och planera långsiktigt stöd vilket svaret än är.",
    en = "Ask whether the person wants to cooperate with the police, and plan long-term support whatever the answer.",
  },
  source = LANGSIKTIGT_STOD,
  unverified = {
    sv = "Väntar på jurist: larmet fem dagar före är ett förslag.",
    en = "Awaits a lawyer: the alarm five days before is a proposal.",
  },
}

-- R70
rule "permit.six_months" {
  when = all { needs_permit, police_cooperation:is("yes"), contact_broken, needed_by_investigation },
  contact = investigation_leader { within = "next day", ground = consent, tell = { "name", "birth_date", "contact_way", "migration" } },
  because = {
    sv = "Personen medverkar, har brutit kontakten och behövs i utredningen. Förundersökningsledaren kan ansöka om uppehållstillstånd i minst sex månader.",
    en = "The person cooperates, has broken contact and is needed by the investigation. Its leader can apply for a residence permit of at least six months.",
  },
  law = "UtlL (2005:716) 5 kap. 15 §",
  source = UTLANNINGSLAGEN,
}

-- R77
rule "adult.asylum" {
  when = all { adult, asylum_seeker },
  unless = citizenship:is("swedish"),
  contact = migration_agency { within = "next working day", ground = consent, tell = { "identity", "contact_way", "account", "migration" } },
  because = {
    sv = "Migrationsverket har egna samordnare mot människohandel. Kontakta dem om personen vill. Aldrig hemlandets ambassad.",
    en = "The Migration Agency has coordinators of its own against trafficking. Contact them if the person wants. Never the home country's embassy.",
  },
  source = IDENTIFIERING,
}

-- R72
rule "migration.asks" {
  when = received "migration request",
  contact = migration_agency {
    from = received "migration request", ground = duty "UtlL (2005:716) 17 kap. 1 §", by = social_services,
    tell = { "identity", "migration" },
  },
  because = {
    sv = "Migrationsverket har frågat i ett ärende om tillstånd eller avvisning. Socialnämnden ska svara på det som frågas, men lämnar inget självmant.",
    en = "The Migration Agency has asked in a matter of permit or removal. The board answers what is asked, but volunteers nothing.",
  },
  source = UTLANNINGSLAGEN,
}

-- R75
rule "return.adult" {
  when = all { adult, return_wish:is("yes") },
  unless = citizenship:is("swedish"),
  contact = {
    regional_coordinator { within = "this working day", ground = consent, tell = { "contact_way", "identity", "migration" } },
    iom { within = "2 weeks", ground = consent, following = { regional_coordinator }, tell = { "contact_way", "identity", "migration" } },
    embassy { ground = consent, following = { regional_coordinator }, tell = { "identity" } },
  },
  task = return_assessment { by = regional_coordinator, following = { inform_rights } },
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
rule "return.child.tried_first" {
  when = child,
  unless = done(return_assessment),
  never = { iom },
  because = {
    sv = "Återvändandeprogrammet kontaktas inte för ett barn förrän myndigheterna har prövat vad som är bäst.",
    en = "The return programme is not contacted for a child before the authorities have tried what is best.",
  },
  source = ATERVANDANDE,
}

-- R76
rule "return.child.programme" {
  when = all { child, return_wish:is("yes", "unsure"), done(return_assessment) },
  contact = iom { ground = consent, by = social_services, following = { social_services }, tell = { "contact_way", "identity" } },
  because = {
    sv = "Prövningen är gjord. Är den till barnets bästa kan programmet kopplas in, med samtycke.",
    en = "The assessment is made. If it is in the child's best interests the programme can be brought in, with consent.",
  },
  source = ATERVANDANDE,
  unverified = CUSTOM,
}

-- R30, R35: the child is outside Sweden
rule "abroad.consular" {
  when = all { abroad, child },
  contact = consular { within = "same day", ground = may "OSL (2009:400) 10 kap.", by = social_services, tell = { "situation", "identity", "contact_way", "children" } },
  because = {
    sv = "Barnet är utomlands. Utrikesdepartementets jour når den svenska beskickningen dygnet runt.",
    en = "The child is abroad. The duty desk of the Ministry for Foreign Affairs reaches the Swedish mission around the clock.",
  },
  source = SKOVDE,
  unverified = UNREAD,
}

-- R44: the person is outside Sweden
rule "abroad.adult" {
  when = all { abroad, adult },
  contact = consular { within = "same day", ground = consent, tell = { "situation", "identity", "contact_way" } },
  because = {
    sv = "Personen är utomlands. Utrikesdepartementets jour kan hjälpa, om personen vill.",
    en = "The person is abroad. The duty desk of the Ministry for Foreign Affairs can help, if the person wants.",
  },
  source = SKOVDE,
}

---------------------------------------------------------------- legal process and follow-up

-- R74
rule "counsel.request" {
  when = police_complaint:is("made", "investigation"),
  task = request_counsel { within = "2 days", by = investigation_leader },
  because = {
    sv = "Påminn polis eller åklagare om att begära målsägandebiträde tidigt. Det kostar inget för personen.",
    en = "Remind the police or prosecutor to request counsel early. It costs the person nothing.",
  },
  law = "Lag (1988:609)",
  source = INLEDANDE_STOD,
}

-- R74
rule "counsel.adult" {
  when = all { adult, police_complaint:is("made", "investigation") },
  contact = victim_counsel { ground = consent, following = { request_counsel }, tell = { "contact_way", "name" } },
  because = {
    sv = "När biträdet är utsett, fråga om personen vill att ni har kontakt med det.",
    en = "Once counsel is appointed, ask whether the person wants you to be in touch.",
  },
  source = INLEDANDE_STOD,
  unverified = CUSTOM,
}

-- R74
rule "counsel.child" {
  when = all { child, guardian:is("suspected"), police_complaint:is("made", "investigation") },
  contact = special_representative { within = "2 days", ground = free, by = prosecutor, tell = { "identity", "account", "children" } },
  because = {
    sv = "När vårdnadshavaren är misstänkt ansöker åklagaren hos rätten om en särskild företrädare för barnet.",
    en = "When the guardian is suspected, the prosecutor applies to the court for a special representative of the child.",
  },
  source = INLEDANDE_STOD,
  unverified = CUSTOM,
}

-- R23: whoever is exploited in crime is still exposed
rule "counsel.exposed_suspect" {
  when = suspect_of_crime,
  task = ask_lawyer { within = "next working day" },
  because = {
    sv = "Den som har utnyttjats till brott är i första hand utsatt och har rätt till samma skydd och stöd. Fråga jurist hur utnyttjandet ska vägas in.",
    en = "Whoever was exploited in crime is first of all exposed and has the right to the same protection and support. Ask a lawyer how the exploitation is to be weighed.",
  },
  source = LVU,
  unverified = {
    sv = "Väntar på jurist: en klar svensk regel om straffrihet är inte funnen.",
    en = "Awaits a lawyer: no clear Swedish rule of non-punishment has been found.",
  },
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
  unverified = CUSTOM,
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
  unverified = CUSTOM,
}

-- R12, I35
rule "person.told" {
  when = met,
  task = inform_person { following = { ask_consent } },
  because = {
    sv = "Skriv vad personen själv vill. Berätta vad som lämnats ut, till vem och varför, om det inte skapar fara.",
    en = "Write what the person wants. Tell what was disclosed, to whom and why, unless that creates danger.",
  },
  source = INLEDANDE_STOD,
  unverified = CUSTOM,
}

-- R64, I42
rule "victims.each" {
  when = other_victims,
  task = separate_case { within = "same day" },
  because = {
    sv = "Fler är utsatta. Gör en egen plan för varje person. Den enes samtycke gäller aldrig för den andre.",
    en = "Others are exposed. Make a plan for each person. The consent of one never holds for another.",
  },
  source = POLISEN,
  unverified = CUSTOM,
}

-- I37
rule "staff.suspected" {
  when = perpetrator:is("official", "care_staff"),
  contact = supervisor { within = "now", ground = free, tell = { "place", "perpetrator" } },
  warn = {
    sv = "Någon som arbetar i en verksamhet är misstänkt. Ring inte den personens enhet: begär en chef utanför den. Gäller det en polis, begär Särskilda utredningar när du ringer polisen.",
    en = "Somebody who works in an organisation is suspected. Do not call that person's unit: ask for a head outside it. If it is a police officer, ask for Special Investigations when you call the police.",
  },
  because = {
    sv = "Någon i en verksamhet kan vara inblandad. Gå förbi den enheten och tala med chefen för en annan. Säg inte mer än som behövs.",
    en = "Somebody in an organisation may be involved. Pass by that unit and talk to the head of another. Say no more than needed.",
  },
  source = POLISEN,
  unverified = CUSTOM,
}

-- I37
rule "staff.misconduct" {
  when = perpetrator:is("care_staff"),
  task = report_misconduct { within = "same day" },
  because = {
    sv = "Den som arbetar i omsorgen och märker ett missförhållande rapporterar det enligt lex Sarah.",
    en = "Whoever works in care and notices misconduct reports it under lex Sarah.",
  },
  source = POLISEN,
  unverified = UNREAD,
}

-- I37
rule "staff.inspectorate" {
  when = perpetrator:is("care_staff"),
  contact = ivo { ground = anonymous, following = { police }, tell = { "place", "situation" } },
  because = {
    sv = "Vårdpersonal misstänks. Inspektionen för vård och omsorg kan ta emot en anmälan om verksamheten, efter polisen och utan namn.",
    en = "Care staff are suspected. The Health and Social Care Inspectorate can receive a report on the organisation, after the police and without names.",
  },
  source = POLISEN,
  unverified = CUSTOM,
}

-- R84
rule "municipality.placing" {
  when = all { child, placed_by_other_municipality },
  contact = other_municipality {
    within = "now", ground = duty "SoL, ansvarig kommun",
    tell = { "situation", "contact_way", "identity", "health", "account", "children" },
  },
  because = {
    sv = "En annan kommun har placerat barnet här och ansvarar för vården. Berätta för den genast.",
    en = "Another municipality has placed the child here and is responsible for the care. Tell it at once.",
  },
  source = SFS,
  unverified = UNREAD,
}

-- R84
rule "municipality.placing.adult" {
  when = all { adult, placed_by_other_municipality },
  contact = other_municipality { within = "same day", ground = consent, tell = { "situation", "contact_way", "identity", "account" } },
  because = {
    sv = "En annan kommun har placerat personen här och ansvarar för vården. Fråga om du får berätta för den.",
    en = "Another municipality has placed the person here and is responsible for the care. Ask whether you may tell it.",
  },
  source = SFS,
  unverified = UNREAD,
}

-- R84
rule "municipality.handover" {
  when = any { moved_municipality, responsible_municipality:is("other") },
  contact = other_municipality { within = "same day", ground = consent, by = social_services, tell = { "situation", "contact_way", "identity", "account" } },
  task = hand_over { within = "same day", by = social_services },
  because = {
    sv = "Ärendet ska till en annan kommun. Lämna över skriftligt med personens samtycke, och behåll det akuta ansvaret tills den andra kommunen har tagit emot.",
    en = "The case goes to another municipality. Hand over in writing with the person's consent, and keep the acute responsibility until the other has accepted.",
  },
  source = SFS,
  unverified = UNREAD,
}

-- R84
rule "municipality.handover.child" {
  when = all { child, any { moved_municipality, responsible_municipality:is("other") } },
  contact = other_municipality { within = "same day", ground = duty "SoL, ansvarig kommun", by = social_services, tell = ALL_FOR_THE_CHILD },
  because = {
    sv = "Det gäller ett barn: anmälan följer med till den nya kommunen utan att samtycke behövs.",
    en = "It is a child: the report goes along to the new municipality, and no consent is needed.",
  },
  source = SFS,
  unverified = UNREAD,
}

-- R81
rule "follow_up.joint_plan" {
  when = met,
  task = joint_plan { ground = consent, within = "14 days" },
  because = {
    sv = "När flera ska hjälpa till görs en samordnad individuell plan, om personen vill.",
    en = "When several are to help, a coordinated individual plan is made, if the person wants.",
  },
  source = KVINNOFRID_HEDER,
}

-- R82
rule "follow_up.statistics" {
  task = statistics { within = "4 months" },
  because = {
    sv = "Lämna en rad utan namn till nätverket: slag av utnyttjande, slag av plats och utfall. Ingen fri text, inga små tal.",
    en = "Give the network one line without names: kind of exploitation, kind of place and outcome. No free text, no small numbers.",
  },
  source = STATISTIK,
}

---------------------------------------------------------------- who is not contacted

-- R65
rule "never.suspected" {
  never = { suspected },
  because = {
    sv = "Ring, skriv eller besök aldrig den misstänkte, hemmet eller en telefon eller e-post som någon där kan läsa.",
    en = "Never call, write to or visit the suspect, the household, or a phone or mailbox that somebody there can read.",
  },
  law = "OSL (2009:400) 26 kap. 1 §",
  source = STAD_FOR_STAD,
  unverified = CUSTOM,
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
  unverified = CUSTOM,
}

-- R63
rule "never.employer" {
  never = { employer },
  because = {
    sv = "Arbetsgivaren kontaktas inte. Ett samtal kan varna de misstänkta och förstöra bevis.",
    en = "The employer is not contacted. A call can warn those suspected and destroy evidence.",
  },
  source = ARBETE,
  unverified = CUSTOM,
}

-- R62, R64
rule "never.tipsters" {
  never = { hotel, landlord, guards },
  because = {
    sv = "Hotell, fastighetsägare och väktare lämnar tips men får inga uppgifter om ärendet. Någon där kan varna de misstänkta.",
    en = "Hotels, property owners and guards give tips but get nothing about the case. Somebody there may warn those suspected.",
  },
  source = POLISEN_BOENDE,
  unverified = CUSTOM,
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
  unverified = CUSTOM,
}

---------------------------------------------------------------- always

-- I1
always "Danger to life comes first" {
  sv = "Fara för liv går först", en = "Danger to life comes first",
  when = danger:is("immediate"),
  must = all { first(emergency), contacts(emergency):on(necessity):within("now") },
}
-- I3, I14
always "A child is reported without asking for consent" {
  sv = "Ett barn anmäls utan att samtycke efterfrågas", en = "A child is reported without asking for consent",
  when = all { any { child, exposed_other_child }, sure_enough },
  must = any {
    contacts(social_services):on(duty),
    all { no(mandated), contacts(social_services):on(free) },
    all { no(mandated), tried(board_delegate), contacts(police) }, -- where nobody there answers
  },
}
-- I4
always "A refusal never removes a duty" {
  sv = "Ett nej tar aldrig bort en plikt", en = "A refusal never removes a duty",
  when = all { consent_of(anyone):is("refused", "withdrawn"), child, mandated, sure_enough },
  must = contacts(social_services):on(duty),
}
-- I5, I42
always "Every victim and every child has a case of their own" {
  sv = "Varje utsatt och varje barn har ett eget ärende", en = "Every victim and every child has a case of their own",
  when = any { other_victims, all { exposed_other_child, sure_enough } },
  must = does(separate_case),
}
-- I6
always "The report of concern comes before everybody outside the authorities" {
  sv = "Orosanmälan går före alla utanför myndigheterna", en = "The report of concern comes before everybody outside the authorities",
  when = child,
  must = all { before(social_services, kind "civil"), before(social_services, kind "tipster"), before(social_services, guardian_home), before(social_services, employer) },
}
-- I7
always "A guardian is not told until social services says so" {
  sv = "Vårdnadshavaren får inget veta förrän socialtjänsten sagt ja", en = "A guardian is not told until social services says so",
  when = all { child, no(done(clear_guardian)) },
  must = no(contacts(guardian_home)),
}
-- I7
always "A guardian who may be involved is banned" {
  sv = "En vårdnadshavare som kan vara inblandad är utesluten", en = "A guardian who may be involved is banned",
  when = all {
    any { child, exposed_other_child }, no(done(clear_guardian)),
    any { guardian:unknown(), guardian:is("unclear", "suspected"), perpetrator:is("parent", "relative"), honour },
  },
  must = bans(guardian_home),
}
-- I8
always "In an honour context the family is left out" {
  sv = "I ett hederssammanhang hålls familjen utanför", en = "In an honour context the family is left out",
  when = honour,
  must = all { bans(relatives), no(contacts(relatives)) },
}
-- I9
always "The suspect's household is never contacted" {
  sv = "Den misstänktes hushåll kontaktas aldrig", en = "The suspect's household is never contacted",
  must = all { bans(suspected), no(contacts(suspected)) },
}
-- I10, I11
always "Civil society is told only with consent or without a name" {
  sv = "Civilsamhället får veta något bara med samtycke eller utan namn", en = "Civil society is told only with consent or without a name",
  must = no(contacts(kind "civil"):on(duty, necessity, free, duty_unless, may)),
}
-- I10
always "No consent, no name to civil society" {
  sv = "Utan samtycke inget namn till civilsamhället", en = "No consent, no name to civil society",
  when = no(consent_of(anyone):is("given")),
  must = no(any { tells(kind "civil", "identity"), tells(kind "international", "identity"), tells(kind "foreign", "identity") }),
}
-- I12
always "Those who tip learn nothing back" {
  sv = "Den som tipsar får inget veta tillbaka", en = "Those who tip learn nothing back",
  must = no(any {
    tells(kind "tipster", "identity"), tells(kind "tipster", "account"), tells(kind "tipster", "situation"), tells(kind "tipster", "health"),
    tells(kind "tipster", "migration"), tells(kind "tipster", "children"), tells(kind "tipster", "suspects"), tells(kind "tipster", "contact_way"),
  }),
}
-- I13
always "An advice line learns no name" {
  sv = "En rådgivningslinje får inget namn", en = "An advice line learns no name",
  must = no(any { tells(support_line, "identity"), tells(honour_line, "identity"), tells(health_advice, "identity") }),
}
-- I16
always "An adult's case reaches the police only by consent, weighing or danger" {
  sv = "En vuxens ärende når polisen bara genom samtycke, avvägning eller fara", en = "An adult's case reaches the police only by consent, weighing or danger",
  when = all { adult, any { social_secrecy, health_secrecy } },
  must = no(contacts(police):on(duty, free)),
}
-- I19
always "112 hears nothing of residence or the sale of sex" {
  sv = "112 får inget veta om uppehållstillstånd eller sex mot ersättning", en = "112 hears nothing of residence or the sale of sex",
  must = no(any { tells(emergency, "migration"), tells(emergency, "account") }),
}
-- I20
always "Residence status is never volunteered to the police" {
  sv = "Uppehållsstatus lämnas aldrig självmant till polisen", en = "Residence status is never volunteered to the police",
  must = no(any { tells(police, "migration"), tells(border_police, "migration") }),
}
-- I20
always "Residence status reaches the Migration Agency only by consent or on request" {
  sv = "Uppehållsstatus når Migrationsverket bara med samtycke eller på begäran", en = "Residence status reaches the Migration Agency only by consent or on request",
  when = all { no(consent_of(migration_agency):is("given")), no(received "migration request") },
  must = no(tells(migration_agency, "migration")),
}
-- I21
always "A protected address stays protected" {
  sv = "En skyddad adress förblir skyddad", en = "A protected address stays protected",
  must = no(any {
    tells(kind "civil", "protected_address"), tells(kind "private", "protected_address"), tells(kind "tipster", "protected_address"),
    tells(kind "foreign", "protected_address"), tells(kind "international", "protected_address"),
  }),
}
-- I22
always "Where language is lacking there is an authorised interpreter" {
  sv = "Där språket inte räcker finns en auktoriserad tolk", en = "Where language is lacking there is an authorised interpreter",
  when = all { met, any { interpreter_needed, interpreter_unsafe } },
  must = all { contacts(interpreter), does(book_interpreter) },
}
-- I23
always "The person is spoken to alone before being asked" {
  sv = "Samtalet sker i enrum innan personen tillfrågas", en = "The person is spoken to alone before being asked",
  when = met,
  must = all { does(speak_alone), before(speak_alone, ask_consent) },
}
-- I24
always "A reflection period is only for those who want it" {
  sv = "Betänketid söks bara för den som vill", en = "A reflection period is only for those who want it",
  must = any {
    no(does(apply_reflection_period)),
    all { wants_reflection_period, any { performs(social_services, apply_reflection_period), performs(investigation_leader, apply_reflection_period) } },
  },
}
-- I25
always "Only the leader of the investigation asks for an extension" {
  sv = "Bara förundersökningsledaren begär förlängning", en = "Only the leader of the investigation asks for an extension",
  must = any { no(does(extend_reflection_period)), performs(investigation_leader, extend_reflection_period) },
}
-- I26
always "Support takes no police complaint" {
  sv = "Stöd kräver ingen polisanmälan", en = "Support takes no police complaint",
  when = all { met, no(missing:is("gone")), any { police_cooperation:is("no", "undecided"), police_complaint:is("none") } },
  must = does(inform_rights),
}
-- I27
always "A return is voluntary, and a child's is tried first" {
  sv = "Återvändande är frivilligt, och ett barns prövas först", en = "A return is voluntary, and a child's is tried first",
  must = all {
    any { no(contacts(iom)), no(child), done(return_assessment) },
    no(contacts(iom):on(duty, necessity, free, duty_unless, may)),
  },
}
-- I28
always "The embassy of an asylum seeker is left out" {
  sv = "Den asylsökandes ambassad hålls utanför", en = "The embassy of an asylum seeker is left out",
  when = no(consent_of(embassy):is("given")),
  must = no(contacts(embassy)),
}
-- I29, I31
always "What is urgent reaches somebody who answers around the clock" {
  sv = "Det brådskande når någon som svarar dygnet runt", en = "What is urgent reaches somebody who answers around the clock",
  when = danger:is("urgent", "immediate"),
  must = any { contacts(emergency), contacts(police), found_by:is("police", "border_police") },
}
-- I29
always "Where social services is silent the police or 112 are called" {
  sv = "Svarar ingen i socialtjänsten rings polisen eller 112", en = "Where social services is silent the police or 112 are called",
  when = all { any { child, exposed_other_child }, tried(board_delegate), no(reached(social_services)), no(found_by:is("police", "border_police")) },
  must = any { contacts(police), contacts(emergency) },
}
-- I34
always "A missing child is reported to the police without waiting" {
  sv = "Ett försvunnet barn anmäls till polisen utan väntan", en = "A missing child is reported to the police without waiting",
  when = all { child, missing:is("gone") },
  must = contacts(police):on(necessity, duty):within("now"),
}
-- I35
always "The person learns what was told" {
  sv = "Personen får veta vad som lämnats ut", en = "The person learns what was told",
  when = met,
  must = does(inform_person),
}
-- I37
always "A suspected colleague is passed by" {
  sv = "En misstänkt kollega förbigås", en = "A suspected colleague is passed by",
  when = perpetrator:is("official", "care_staff"),
  must = contacts(supervisor),
}
