-- sweden/vocabulary.lua - the names that every routine in Sweden shares
--
-- What can be known of a case, who can be contacted and what can be done. Brought
-- in by sweden.lua. Example cases and other software use these names, so a
-- municipality adds names of its own but never changes what stands here.
--
--     facts     with their type, their class, and the question that asks for them
--     actors    who can be contacted
--     tasks     what one's own organisation does

---------------------------------------------------------------- facts: who noticed, and where

fact "found_by" {
  one_of { "police", "border_police", "social_services", "outreach", "municipality", "school", "healthcare", "care_home", "migration", "inspector", "embassy", "ngo", "union", "hotel", "landlord", "guard", "private" },
  class = "finder",
  name = { sv = "Vem som märkte det", en = "Who noticed" },
  ask = { sv = "Var arbetar du som har märkt detta?", en = "Where do you, who noticed this, work?" },
  labels = {
    sv = {
      police = "polisen", border_police = "gränspolisen", social_services = "socialtjänsten", outreach = "uppsökande arbete, äldreomsorg eller stöd till personer med funktionsnedsättning",
      municipality = "annan del av kommunen", school = "skola eller förskola", healthcare = "hälso- och sjukvård", care_home = "hem för vård eller boende",
      migration = "Migrationsverket", inspector = "tillsyn", embassy = "ambassad", ngo = "idéburen organisation", union = "facket",
      hotel = "hotell", landlord = "fastighetsägare", guard = "bevakning", private = "privatperson",
    },
    en = {
      police = "the police", border_police = "the border police", social_services = "social services", outreach = "outreach, elder or disability care",
      municipality = "another part of the municipality", school = "school or preschool", healthcare = "health care", care_home = "residential care",
      migration = "the Migration Agency", inspector = "inspection", embassy = "embassy", ngo = "civil society", union = "the trade union",
      hotel = "hotel", landlord = "property owner", guard = "security guards", private = "a private person",
    },
  },
}
fact "employed" {
  yes_no, class = "finder",
  name = { sv = "Anställd i verksamheten", en = "Employed there" },
  asked = found_by:is("ngo"),
  ask = { sv = "Är du anställd i verksamheten, eller volontär eller privatperson? Svara ja om du är anställd.", en = "Are you employed there, or a volunteer or private person? Yes if employed." },
}
fact "warden" {
  yes_no, class = "finder",
  name = { sv = "Ordningsvakt", en = "Appointed guard" },
  asked = found_by:is("guard"),
  ask = { sv = "Är du ordningsvakt med förordnande? Svara nej om du är väktare.", en = "Are you an appointed public order guard (ordningsvakt)? No if you are a security guard." },
}
fact "school_role" {
  one_of { "principal", "nurse", "counsellor", "teacher", "other" }, class = "finder",
  name = { sv = "Roll i skolan", en = "Role in the school" },
  asked = found_by:is("school"),
  ask = { sv = "Vad är du i skolan?", en = "What are you in the school?" },
  labels = {
    sv = { principal = "rektor", nurse = "skolsköterska eller skolläkare", counsellor = "kurator eller psykolog", teacher = "lärare", other = "annat" },
    en = { principal = "principal", nurse = "school nurse or doctor", counsellor = "counsellor or psychologist", teacher = "teacher", other = "other" },
  },
}
fact "mandated" {
  yes_no, class = "finder",
  presume = {
    yes = any {
      found_by:is("police", "border_police", "social_services", "outreach", "municipality", "school", "healthcare", "care_home", "migration", "inspector"),
      all { found_by:is("ngo"), employed }, all { found_by:is("guard"), warden },
    },
    no = any {
      found_by:is("hotel", "landlord", "private", "embassy", "union"),
      all { found_by:is("ngo"), no(employed) }, all { found_by:is("guard"), no(warden) },
    },
  },
  name = { sv = "Anmälningsskyldig", en = "Duty to report" },
  asked = no,
  ask = { sv = "Är du skyldig att anmäla oro för barn i ditt arbete?", en = "Does your work oblige you to report concern for children?" },
}
fact "secrecy" {
  one_of { "none", "social", "health", "other" }, class = "finder",
  name = { sv = "Din sekretess", en = "Your secrecy" },
  asked = no,
  ask = { sv = "Vilken sekretess har du i ditt arbete?", en = "Which secrecy applies in your work?" },
  labels = {
    sv = { none = "ingen", social = "socialtjänstens", health = "hälso- och sjukvårdens", other = "annan" },
    en = { none = "none", social = "that of social services", health = "that of health care", other = "another" },
  },
}
fact "met" {
  yes_no, class = "finder",
  presume = {
    yes = any { found_by:unknown(), no(found_by:is("hotel", "landlord", "guard", "inspector", "private", "union", "municipality")) },
    no = found_by:is("hotel", "landlord", "guard", "inspector"),
  },
  name = { sv = "Personen har träffats", en = "The person has been met" },
  asked = found_by:is("private", "union", "municipality"),
  ask = { sv = "Har du träffat personen? Svara nej om det bara är ett tips.", en = "Have you met the person, rather than only had a tip?" },
}
-- Whoever has met the person, or may have, can tell what nobody sees from outside.
local MAY_KNOW = any { met, all { met:unknown(), any { found_by:unknown(), found_by:is("private", "union", "municipality") } } }
fact "request" {
  one_of { "none", "contact_details", "whereabouts", "residence_case", "removal_case", "child_inquiry" }, class = "finder",
  name = { sv = "Fråga från en myndighet", en = "An authority asks" },
  asked = found_by:is("social_services", "outreach", "care_home", "migration"),
  ask = { sv = "Har en myndighet frågat efter personen, och om vad?", en = "Has an authority asked about the person, and for what?" },
  labels = {
    sv = { none = "nej", contact_details = "ja, om kontaktuppgifter", whereabouts = "ja, om personen finns i skyddat boende eller på sjukhus", residence_case = "ja, i ett ärende om uppehållstillstånd", removal_case = "ja, för att verkställa en avvisning eller utvisning", child_inquiry = "ja, socialnämnden i en utredning om ett barn" },
    en = { none = "no", contact_details = "yes, for contact details", whereabouts = "yes, whether the person stays in a shelter or hospital", residence_case = "yes, in a case on a residence permit", removal_case = "yes, to carry out a removal", child_inquiry = "yes, social services in an inquiry about a child" },
  },
}
fact "conflict_of_interest" {
  yes_no, class = "finder",
  name = { sv = "Handläggaren känner någon inblandad", en = "The handler knows somebody involved" },
  asked = found_by:is("social_services", "outreach", "municipality", "inspector"),
  ask = {
    sv = "Är någon inblandad släkt, vän, granne, chef eller arbetsgivare till dig eller till den som ska handlägga?",
    en = "Is anybody involved a relative, friend, neighbour, boss or employer of you or of the one who is to handle the case?",
  },
}
fact "place" {
  one_of { "home", "flat", "hotel", "massage_salon", "street", "workplace", "school", "care", "care_home", "reception", "camp", "online", "border", "vehicle", "abroad", "other" },
  class = "situation",
  name = { sv = "Slag av plats", en = "Kind of place" },
  ask = { sv = "På vilket slags plats märktes det?", en = "At what kind of place was it noticed?" },
  labels = {
    sv = {
      home = "hemmet", flat = "lägenhet", hotel = "hotell", massage_salon = "massagesalong", street = "gatan", workplace = "arbetsplats",
      school = "skola", care = "sjukvård", care_home = "hem för vård eller boende", reception = "mottagningsenhet", camp = "läger eller camping",
      online = "på nätet", border = "gränsen", vehicle = "fordon", abroad = "utomlands", other = "annan plats",
    },
    en = {
      home = "home", flat = "flat", hotel = "hotel", massage_salon = "massage salon", street = "street", workplace = "workplace",
      school = "school", care = "health care", care_home = "residential care", reception = "reception centre", camp = "camp or camping site",
      online = "online", border = "border", vehicle = "vehicle", abroad = "abroad", other = "another place",
    },
  },
}

---------------------------------------------------------------- facts: who and where

fact "name" {
  text, class = "identity",
  name = { sv = "Namn", en = "Name" },
  ask = { sv = "Vad heter personen?", en = "What is the person's name?" },
}
fact "birth_date" {
  text, class = "identity",
  name = { sv = "Födelsedatum", en = "Date of birth" },
  ask = { sv = "När är personen född?", en = "When was the person born?" },
}
fact "phone" {
  text, class = "identity",
  name = { sv = "Telefonnummer", en = "Phone number" },
  ask = { sv = "Vilket telefonnummer har personen?", en = "What is the person's phone number?" },
}
fact "address" {
  text, class = "identity",
  name = { sv = "Adress", en = "Address" },
  ask = { sv = "Var bor personen?", en = "Where does the person live?" },
}
fact "location" {
  text, class = "situation",
  name = { sv = "Exakt plats", en = "Exact place" },
  ask = { sv = "Exakt var är det: gata, våning, rum eller fordon?", en = "Exactly where is it: street, floor, room or vehicle?" },
}
fact "people_there" {
  number { 0, 200 }, class = "situation",
  name = { sv = "Antal personer på platsen", en = "People at the place" },
  ask = { sv = "Hur många personer finns på platsen?", en = "How many people are at the place?" },
}
fact "weapon" {
  yes_no, class = "situation",
  name = { sv = "Vapen", en = "Weapon" },
  ask = { sv = "Finns det vapen på platsen?", en = "Is there a weapon at the place?" },
}
fact "safe_contact" {
  text, class = "contact_way",
  name = { sv = "Säkert sätt att nå personen", en = "Safe way to reach the person" },
  ask = { sv = "Hur kan personen nås utan risk?", en = "How can the person be reached without risk?" },
}
fact "protected_address" {
  text, class = "protected_address",
  name = { sv = "Skyddad adress", en = "Protected address" },
  ask = { sv = "Vilken är den skyddade adressen?", en = "What is the protected address?" },
}
fact "age" {
  number { 0, 120 }, class = "situation",
  name = { sv = "Ålder", en = "Age" },
  asked = MAY_KNOW,
  ask = { sv = "Hur gammal är personen?", en = "How old is the person?" },
}
fact "looks_under_18" {
  yes_no, class = "situation", presume = yes,
  asked = age:unknown(),
  name = { sv = "Kan vara under 18", en = "May be under 18" },
  ask = { sv = "Kan personen vara under 18 år?", en = "Could the person be under 18?" },
}
fact "age_doubtful" {
  yes_no, class = "situation", presume = no,
  name = { sv = "Åldern ifrågasatt", en = "Age in doubt" },
  asked = all { MAY_KNOW, age:between(15, 25) },
  ask = { sv = "Finns det starka skäl att tvivla på åldern i personens handlingar?", en = "Is there serious doubt about the age in the person's documents?" },
}

---------------------------------------------------------------- facts: danger and care

fact "danger" {
  one_of { "none", "urgent", "immediate" }, class = "situation",
  name = { sv = "Fara", en = "Danger" },
  ask = { sv = "Är någon i fara för liv eller hälsa just nu?", en = "Is anybody's life or health in danger right now?" },
  labels = {
    sv = { none = "ingen fara nu", urgent = "brådskande, men inte i denna stund", immediate = "omedelbar fara" },
    en = { none = "no danger now", urgent = "urgent, but not this minute", immediate = "immediate danger" },
  },
}
fact "ongoing_crime" {
  yes_no, class = "situation",
  name = { sv = "Pågående brott", en = "Ongoing crime" },
  ask = { sv = "Pågår ett brott nu, eller har det just begåtts?", en = "Is a crime going on now, or has one just been committed?" },
}
fact "care_need" {
  one_of { "none", "non_acute", "acute", "sexual_assault" }, class = "health",
  name = { sv = "Vårdbehov", en = "Need of care" },
  ask = { sv = "Är någon skadad, eller behövs vård i dag?", en = "Is anybody hurt, or is care needed today?" },
  labels = {
    sv = { none = "nej", non_acute = "ja, men inte akut", acute = "ja, akut", sexual_assault = "ja, efter sexuellt övergrepp" },
    en = { none = "no", non_acute = "yes, but not acute", acute = "yes, acute", sexual_assault = "yes, after a sexual assault" },
  },
}

---------------------------------------------------------------- facts: the exploitation, and who is suspected

fact "exploitation" {
  any_of { "sexual", "forced_labour", "begging", "criminality", "organ_removal", "war_service", "forced_marriage", "domestic_servitude", "surrogacy", "illegal_adoption", "unclear" },
  class = "account",
  name = { sv = "Slag av utnyttjande", en = "Kind of exploitation" },
  ask = { sv = "Vad tror du att personen utnyttjas till?", en = "What do you think the person is exploited for?" },
  labels = {
    sv = {
      sexual = "sexuella ändamål", forced_labour = "arbete", begging = "tiggeri", criminality = "brott", organ_removal = "organ",
      war_service = "krigstjänst", forced_marriage = "äktenskap mot sin vilja", domestic_servitude = "hushållsarbete",
      surrogacy = "surrogatmoderskap", illegal_adoption = "olaglig adoption", unclear = "oklart",
    },
    en = {
      sexual = "sexual purposes", forced_labour = "labour", begging = "begging", criminality = "crime", organ_removal = "organs",
      war_service = "war service", forced_marriage = "marriage against their will", domestic_servitude = "domestic work",
      surrogacy = "surrogacy", illegal_adoption = "illegal adoption", unclear = "unclear",
    },
  },
}
fact "offence" {
  one_of {
    "trafficking", "less_serious_trafficking", "exploitation", "gross_exploitation", "rape", "child_sexual_offence", "procuring", "gross_procuring", "purchase_of_sex", "child_marriage", "forced_marriage",
    "sexual_assault", "unlawful_detention", "gross_violation", "honour_oppression", "involving_minor", "other_six_months", "other" },
  class = "account",
  name = { sv = "Misstänkt brott", en = "Suspected offence" },
  asked = found_by:is("police", "border_police", "social_services", "outreach", "healthcare", "care_home"),
  ask = { sv = "Vilket brott liknar det mest, så långt du kan bedöma?", en = "Which offence is it most like, as far as you can judge?" },
  labels = {
    sv = {
      trafficking = "människohandel", less_serious_trafficking = "människohandel, mindre grovt brott", exploitation = "människoexploatering",
      gross_exploitation = "grov människoexploatering", rape = "våldtäkt", child_sexual_offence = "sexualbrott mot barn",
      procuring = "koppleri", gross_procuring = "grovt koppleri", purchase_of_sex = "köp av sexuell handling",
      child_marriage = "barnäktenskapsbrott", forced_marriage = "äktenskapstvång", sexual_assault = "sexuellt övergrepp",
      unlawful_detention = "olaga frihetsberövande", gross_violation = "grov kvinnofridskränkning eller grov fridskränkning", honour_oppression = "hedersförtryck",
      involving_minor = "involverande av en underårig i brottslighet", other_six_months = "annat brott, minst sex månaders fängelse i straffskalan", other = "annat brott",
    },
    en = {
      trafficking = "human trafficking", less_serious_trafficking = "human trafficking, less serious", exploitation = "human exploitation",
      gross_exploitation = "gross human exploitation", rape = "rape", child_sexual_offence = "sexual offence against a child",
      procuring = "procuring", gross_procuring = "gross procuring", purchase_of_sex = "purchase of a sexual act",
      child_marriage = "child marriage offence", forced_marriage = "forced marriage", sexual_assault = "sexual assault",
      unlawful_detention = "unlawful deprivation of liberty", gross_violation = "gross violation of integrity", honour_oppression = "honour oppression",
      involving_minor = "involving a minor in crime", other_six_months = "another offence with at least six months", other = "another offence",
    },
  },
}
fact "sure_enough" {
  yes_no, class = "finder", presume = yes,
  name = { sv = "Misstanke finns", en = "There is a suspicion" },
  asked = all { exploitation:unknown(), offence:unknown() },
  ask = { sv = "Misstänker du att någon far illa? Svara nej om du bara undrar.", en = "Do you suspect that somebody comes to harm, rather than only wonder?" },
}
fact "perpetrator" {
  one_of { "stranger", "acquaintance", "partner", "parent", "relative", "host", "employer", "care_staff", "official", "network", "buyer" },
  class = "suspects",
  name = { sv = "Den misstänkte", en = "The suspect" },
  ask = { sv = "Vem är den du misstänker: familj, partner, okänd?", en = "Whom do you suspect: family, partner, somebody unknown?" },
  labels = {
    sv = {
      stranger = "okänd", acquaintance = "bekant", partner = "partner", parent = "förälder", relative = "släkting", host = "värd eller värdfamilj",
      employer = "arbetsgivare", care_staff = "vårdpersonal", official = "anställd vid myndighet eller i nätverket", network = "kriminellt nätverk", buyer = "köpare",
    },
    en = {
      stranger = "stranger", acquaintance = "acquaintance", partner = "partner", parent = "parent", relative = "relative", host = "host or host family",
      employer = "employer", care_staff = "care staff", official = "staff of an authority or of the network", network = "criminal network", buyer = "buyer",
    },
  },
}
fact "honour" {
  yes_no, class = "account",
  name = { sv = "Hederssammanhang", en = "Honour context" },
  asked = any { perpetrator:is("parent", "relative", "partner"), exploitation:has("forced_marriage") },
  ask = { sv = "Finns det tecken på hedersrelaterat våld eller förtryck?", en = "Are there signs of honour-related violence or oppression?" },
}
fact "suspect_at_work" {
  yes_no, class = "suspects", presume = no,
  name = { sv = "Den misstänkte finns på din arbetsplats", en = "The suspect is at your workplace" },
  asked = perpetrator:is("care_staff", "official"),
  ask = { sv = "Arbetar den misstänkte på din arbetsplats, eller bestämmer över den?", en = "Does the suspect work at your workplace, or run it?" },
}
fact "threat" {
  one_of { "low", "medium", "high" }, class = "situation",
  name = { sv = "Hot", en = "Threat" },
  asked = MAY_KNOW,
  ask = { sv = "Hotar någon personen eller familjen?", en = "Does anybody threaten the person or the family?" },
  labels = {
    sv = { low = "nej, eller svagt", medium = "ja, måttligt", high = "ja, allvarligt" },
    en = { low = "no, or faintly", medium = "yes, moderately", high = "yes, gravely" },
  },
}
fact "contact_threat" {
  yes_no, class = "suspects",
  name = { sv = "Hotar eller följer efter", en = "Threatens or follows" },
  asked = threat:is("medium", "high"),
  ask = { sv = "Hotar, följer eller pressar en känd person henne eller honom?", en = "Does a known person threaten, follow or press her or him?" },
}

---------------------------------------------------------------- facts: children and guardians

fact "other_child" {
  one_of { "none", "present", "elsewhere", "abroad" }, class = "children",
  name = { sv = "Annat barn", en = "Other child" },
  ask = { sv = "Finns barn där, hemma eller på samma ställe?", en = "Are there children there, at home or at the same place?" },
  labels = {
    sv = { none = "nej", present = "ja, på platsen", elsewhere = "ja, på annat håll i Sverige", abroad = "ja, i ett annat land" },
    en = { none = "no", present = "yes, at the place", elsewhere = "yes, elsewhere in Sweden", abroad = "yes, in another country" },
  },
}
fact "other_children" {
  number { 0, 30 }, class = "children",
  name = { sv = "Antal andra barn", en = "Number of other children" },
  asked = other_child:is("present", "elsewhere"),
  ask = { sv = "Hur många andra barn är det?", en = "How many other children are there?" },
}
fact "other_child_at_risk" {
  yes_no, class = "children", presume = yes,
  name = { sv = "Andra barn kan fara illa", en = "Other children at risk" },
  asked = other_child:is("present", "elsewhere", "abroad"),
  ask = { sv = "Kan de andra barnen fara illa?", en = "Could the other children come to harm?" },
}
fact "guardians_consent" {
  one_of { "both", "one", "none" }, class = "children",
  name = { sv = "Vårdnadshavares samtycke", en = "Guardians' consent" },
  asked = all { MAY_KNOW, any { any { age_doubtful, age:below(18):or_else(looks_under_18) }, other_child:is("present", "elsewhere") } },
  ask = { sv = "Har vårdnadshavarna redan sagt ja till vård eller skyddat boende? Kontakta dem inte för att få veta.", en = "Have the guardians already agreed to care or protected housing? Do not contact them to find out." },
  labels = { sv = { both = "båda", one = "en av dem", none = "ingen" }, en = { both = "both", one = "one of them", none = "neither" } },
}
fact "refuses_care" {
  yes_no, class = "children",
  name = { sv = "Säger själv nej till vård", en = "Refuses care" },
  asked = all { MAY_KNOW, age:between(15, 19) },
  ask = { sv = "Säger den unge, som har fyllt 15 men inte 20 år, själv nej till den vård som behövs?", en = "Does the young person, aged 15 to 19, refuse the care that is needed?" },
}
fact "guardian" {
  one_of { "safe", "unclear", "suspected", "absent" }, class = "children",
  name = { sv = "Vårdnadshavaren", en = "The guardian" },
  asked = any { age_doubtful, age:below(18):or_else(looks_under_18) },
  ask = { sv = "Är barnets vårdnadshavare trygg, oklar, misstänkt eller frånvarande?", en = "Is the child's guardian safe, unclear, suspected or absent?" },
  labels = {
    sv = { safe = "trygg", unclear = "oklart", suspected = "misstänkt eller inblandad", absent = "finns inte i landet" },
    en = { safe = "safe", unclear = "unclear", suspected = "suspected or involved", absent = "not in the country" },
  },
}
fact "unaccompanied" {
  yes_no, class = "children",
  name = { sv = "Ensamkommande barn", en = "Unaccompanied child" },
  asked = all { MAY_KNOW, any { age_doubtful, age:below(18):or_else(looks_under_18) } },
  ask = { sv = "Är barnet i Sverige utan vårdnadshavare?", en = "Is the child in Sweden without a guardian?" },
}
fact "passing_through" {
  yes_no, class = "children",
  name = { sv = "Bara på genomresa", en = "Only passing through" },
  asked = all { any { age_doubtful, age:below(18):or_else(looks_under_18) }, any { unaccompanied, guardian:is("absent") } },
  ask = { sv = "Bor barnet i ett annat land och är bara på genomresa i Sverige?", en = "Does the child live in another country and only pass through Sweden?" },
}
fact "force_needed" {
  yes_no, -- told to nobody
  name = { sv = "Beslutet kräver polis", en = "The decision takes the police" },
  ask = { sv = "Kan beslutet om vård inte genomföras utan polisens hjälp?", en = "Can the decision on care not be carried out without the help of the police?" },
}
fact "other_children_placed" {
  yes_no, class = "children",
  name = { sv = "Andra placerade barn", en = "Other children placed there" },
  asked = all { perpetrator:is("care_staff", "host"), place:is("care_home") },
  ask = { sv = "Finns andra barn placerade på samma ställe?", en = "Are other children placed at the same place?" },
}
fact "may_be_taken_abroad" {
  yes_no, class = "children",
  name = { sv = "Kan föras utomlands", en = "May be taken abroad" },
  asked = MAY_KNOW,
  ask = { sv = "Finns det risk att personen förs utomlands eller gifts bort?", en = "Is there a risk that the person is taken abroad or married off?" },
}
fact "departs_in_days" {
  number { 0, 60 }, class = "children",
  name = { sv = "Dagar till avresan", en = "Days to departure" },
  asked = may_be_taken_abroad,
  ask = { sv = "Om hur många dagar är resan?", en = "In how many days is the journey?" },
}

---------------------------------------------------------------- facts: meeting the person

fact "interpreter_needed" {
  yes_no, class = "contact_way",
  name = { sv = "Tolk behövs", en = "Interpreter needed" },
  asked = MAY_KNOW,
  ask = { sv = "Behövs tolk?", en = "Is an interpreter needed?" },
}
fact "language" {
  text, class = "contact_way",
  name = { sv = "Språk", en = "Language" },
  ask = { sv = "Vilket språk talar personen?", en = "Which language does the person speak?" },
}
fact "interpreter_unsafe" {
  yes_no, class = "situation",
  name = { sv = "Tolken är inte oberoende", en = "Interpreter not independent" },
  asked = all { met, interpreter_needed },
  ask = { sv = "Är den som tolkar nu bekant med personen eller den misstänkte?", en = "Is the one who interprets now connected to the person or the suspect?" },
}
fact "accompanied" {
  yes_no, class = "situation",
  name = { sv = "Medföljande som talar för personen", en = "A companion who speaks for the person" },
  asked = met,
  ask = { sv = "Är det någon med som talar för personen eller kontrollerar personen?", en = "Does somebody speak for the person or control them?" },
}
fact "missing" {
  one_of { "no", "gone", "located" }, class = "situation", presume = "no",
  name = { sv = "Försvunnen", en = "Missing" },
  asked = any { found_by:is("care_home"), place:is("care_home", "reception") },
  ask = { sv = "Är personen försvunnen?", en = "Is the person missing?" },
  labels = { sv = { no = "nej", gone = "ja, ingen vet var", located = "efterlyst, men du vet var" }, en = { no = "no", gone = "yes, nobody knows where", located = "reported missing, but you know where" } },
}
fact "in_shelter" {
  yes_no, class = "situation",
  name = { sv = "Bor redan skyddat", en = "Already in a shelter" },
  asked = met,
  ask = { sv = "Bor personen redan på skyddat boende?", en = "Does the person already live in a shelter?" },
}
fact "shelter_needed" {
  yes_no, class = "situation",
  name = { sv = "Saknar trygg sovplats", en = "No safe place to sleep" },
  asked = all { met, any { in_shelter:unknown(), no(in_shelter) } },
  ask = { sv = "Saknar personen en trygg plats att sova på i natt?", en = "Does the person lack a safe place to sleep tonight?" },
}
fact "must_move" {
  yes_no, -- told to nobody
  name = { sv = "Måste flytta för våldets skull", en = "Must move because of violence" },
  asked = threat:is("medium", "high"),
  ask = { sv = "Måste personen flytta till en annan kommun för våldets skull?", en = "Must the person move to another municipality because of the violence?" },
}
fact "needs_money" {
  yes_no, class = "situation",
  name = { sv = "Saknar mat eller pengar", en = "No food or money" },
  asked = all { met, any { in_shelter:unknown(), no(in_shelter) } },
  ask = { sv = "Saknar personen mat, kläder eller pengar i kväll?", en = "Is the person without food, clothes or money tonight?" },
}
fact "phone_unsafe" {
  yes_no, class = "contact_way",
  presume = { yes = perpetrator:is("partner", "relative", "parent", "network") },
  name = { sv = "Telefonen kan vara spårad", en = "The phone may be watched" },
  asked = met,
  ask = { sv = "Kan någon följa personens telefon eller konton?", en = "Can somebody follow the person's telephone or accounts?" },
}
fact "cannot_consent" {
  yes_no, class = "health",
  presume = no,
  name = { sv = "Kan inte tillfrågas", en = "Cannot be asked" },
  asked = all { met, no(missing:is("gone")), any { in_shelter:unknown(), no(in_shelter) }, any { danger:is("urgent", "immediate"), care_need:is("acute", "sexual_assault"), interpreter_needed } },
  ask = { sv = "Är personen medvetslös, inlåst, utan tolk eller så hotad att du inte kan fråga?", en = "Is the person unconscious, locked in, without interpreter or too threatened to be asked?" },
}
fact "police_cooperation" {
  one_of { "yes", "no", "undecided" }, class = "account",
  name = { sv = "Vill medverka hos polisen", en = "Willing to cooperate with the police" },
  asked = all { met, no(missing:is("gone")), no(cannot_consent), any { age:at_least(18), all { age:unknown(), no(looks_under_18) } } },
  ask = { sv = "Vill personen själv ha kontakt med polisen?", en = "Does the person want contact with the police?" },
  labels = { sv = { yes = "ja", no = "nej", undecided = "vet inte än" }, en = { yes = "yes", no = "no", undecided = "undecided" } },
}
fact "disability" {
  yes_no, class = "health",
  name = { sv = "Funktionsnedsättning", en = "Disability" },
  asked = met,
  ask = { sv = "Har personen en funktionsnedsättning?", en = "Does the person have a disability?" },
}
fact "representative" {
  one_of { "none", "god_man", "forvaltare" }, class = "situation",
  name = { sv = "God man eller förvaltare", en = "Guardian of an adult" },
  asked = disability,
  ask = { sv = "Har den vuxna personen god man eller förvaltare?", en = "Has the adult a guardian (god man or förvaltare)?" },
  labels = {
    sv = { none = "nej", god_man = "god man", forvaltare = "förvaltare" },
    en = { none = "no", god_man = "god man", forvaltare = "förvaltare" },
  },
}
fact "representative_suspected" {
  yes_no, class = "suspects", presume = no,
  name = { sv = "Företrädaren misstänkt", en = "Representative suspected" },
  asked = any { representative:is("god_man", "forvaltare"), unaccompanied, guardian:is("absent") },
  ask = { sv = "Misstänks den gode mannen, förvaltaren eller en annan företrädare?", en = "Is the guardian or another representative suspected?" },
}
fact "pregnant" {
  yes_no, class = "health",
  name = { sv = "Gravid", en = "Pregnant" },
  asked = met,
  ask = { sv = "Är personen gravid?", en = "Is the person pregnant?" },
}
fact "addiction" {
  yes_no, class = "health",
  name = { sv = "Beroende", en = "Addiction" },
  asked = met,
  ask = { sv = "Har personen ett beroende?", en = "Does the person have an addiction?" },
}
fact "suicide_risk" {
  yes_no, class = "health",
  name = { sv = "Risk för självmord", en = "Risk of suicide" },
  asked = all { any { met, name:known() }, any { age:unknown(), age:at_least(8) } },
  ask = { sv = "Finns det risk att personen tar sitt liv?", en = "Is there a risk that the person takes their life?" },
}
fact "needs_both" {
  yes_no, class = "situation",
  name = { sv = "Behöver både vård och socialtjänst", en = "Needs both care and social services" },
  asked = met,
  ask = { sv = "Behövs insatser från både vården och socialtjänsten under längre tid?", en = "Is help from both care and social services needed for longer?" },
}

---------------------------------------------------------------- facts: residence

fact "asylum_seeker" {
  yes_no, class = "migration",
  name = { sv = "Asylsökande", en = "Asylum seeker" },
  asked = MAY_KNOW,
  ask = { sv = "Söker personen asyl?", en = "Is the person seeking asylum?" },
}
fact "citizenship" {
  one_of { "swedish", "eu", "third_country", "stateless" }, class = "migration",
  name = { sv = "Medborgarskap", en = "Citizenship" },
  asked = MAY_KNOW,
  ask = { sv = "Var är personen medborgare?", en = "Of where is the person a citizen?" },
  labels = {
    sv = { swedish = "Sverige", eu = "EU eller EES", third_country = "ett annat land", stateless = "statslös" },
    en = { swedish = "Sweden", eu = "EU or EEA", third_country = "another country", stateless = "stateless" },
  },
}
fact "permit" {
  one_of { "not_needed", "valid", "tourist", "expired", "none" }, class = "migration",
  name = { sv = "Tillstånd att vara i Sverige", en = "Permit to stay in Sweden" },
  asked = all { MAY_KNOW, any { citizenship:unknown(), no(citizenship:is("swedish")) } },
  ask = { sv = "Har personen tillstånd att vara i Sverige?", en = "Does the person have a permit to stay in Sweden?" },
  labels = {
    sv = { not_needed = "behövs inte", valid = "giltigt tillstånd", tourist = "besök eller visering", expired = "har gått ut", none = "saknas" },
    en = { not_needed = "not needed", valid = "valid permit", tourist = "visit or visa", expired = "expired", none = "none" },
  },
}
fact "wants_reflection_period" {
  yes_no, class = "migration", presume = no,
  name = { sv = "Vill ha betänketid", en = "Wants a reflection period" },
  asked = all { MAY_KNOW, no(cannot_consent), any { permit:is("none", "expired", "tourist"), citizenship:is("third_country", "stateless") } },
  ask = { sv = "Vill personen ansöka om betänketid?", en = "Does the person want to apply for a reflection period?" },
}
fact "contact_broken" {
  yes_no, class = "migration",
  name = { sv = "Kontakten bruten", en = "Contact broken" },
  asked = all { met, police_cooperation:is("yes") },
  ask = { sv = "Har personen brutit kontakten med de misstänkta?", en = "Has the person broken off contact with those suspected?" },
}
fact "needed_by_investigation" {
  yes_no, class = "migration",
  name = { sv = "Behövs i utredningen", en = "Needed by the investigation" },
  asked = police_cooperation:is("yes"),
  ask = { sv = "Behöver brottsutredningen personen kvar i Sverige?", en = "Does the criminal investigation need the person to stay in Sweden?" },
}
fact "reflection_period" {
  one_of { "none", "applied", "running", "expired" }, class = "migration",
  name = { sv = "Betänketid", en = "Reflection period" },
  asked = citizenship:is("third_country", "stateless"),
  ask = { sv = "Har personen betänketid?", en = "Does the person have a reflection period?" },
  labels = { sv = { none = "nej", applied = "sökt", running = "löper", expired = "har gått ut" }, en = { none = "no", applied = "applied for", running = "running", expired = "expired" } },
}
fact "permit_days_left" {
  number { 0, 365 }, class = "migration",
  name = { sv = "Dagar kvar av tillståndet", en = "Days left of the permit" },
  asked = any { permit:is("valid", "tourist"), reflection_period:is("running") },
  ask = { sv = "Hur många dagar är kvar av tillståndet eller betänketiden?", en = "How many days are left of the permit or the reflection period?" },
}
fact "removal_planned" {
  yes_no, class = "migration",
  name = { sv = "Avvisning eller utvisning ska verkställas", en = "Removal is to be carried out" },
  asked = permit:is("none", "expired", "tourist"),
  ask = { sv = "Finns beslut om avvisning eller utvisning som snart ska verkställas?", en = "Is there a decision on refusal of entry or removal soon to be carried out?" },
}
fact "removal_hours_left" {
  number { 0, 720 }, class = "migration",
  name = { sv = "Timmar till verkställigheten", en = "Hours to the removal" },
  asked = removal_planned,
  ask = { sv = "Hur många timmar är det kvar?", en = "How many hours are left?" },
}
fact "return_wish" {
  one_of { "no", "yes", "unsure" }, class = "migration",
  name = { sv = "Vill återvända", en = "Wish to return" },
  asked = all { met, no(cannot_consent), no(police_cooperation:is("yes")) },
  ask = { sv = "Vill personen återvända till sitt hemland?", en = "Does the person want to return to the home country?" },
  labels = { sv = { no = "nej", yes = "ja", unsure = "osäker" }, en = { no = "no", yes = "yes", unsure = "unsure" } },
}

---------------------------------------------------------------- facts: where the case stands

fact "police_complaint" {
  one_of { "none", "made", "investigation", "closed" }, class = "account",
  name = { sv = "Polisanmälan", en = "Police complaint" },
  asked = any { found_by:unknown(), no(found_by:is("hotel", "landlord", "guard", "private")) },
  ask = { sv = "Är brottet polisanmält?", en = "Has the crime been reported to the police?" },
  labels = { sv = { none = "nej", made = "anmält", investigation = "förundersökning pågår", closed = "nedlagt eller avslutat" }, en = { none = "no", made = "reported", investigation = "under investigation", closed = "closed" } },
}
fact "abroad" {
  yes_no, class = "situation", presume = no,
  name = { sv = "Utomlands", en = "Abroad" },
  asked = any { place:is("abroad", "online"), missing:is("gone"), may_be_taken_abroad },
  ask = { sv = "Är personen utanför Sverige?", en = "Is the person outside Sweden?" },
}
fact "evidence_at_risk" {
  yes_no, class = "situation",
  name = { sv = "Bevis kan försvinna", en = "Evidence at risk" },
  ask = { sv = "Händer något i kväll: transport, flytt, städning?", en = "Is something about to happen tonight: transport, a move, cleaning?" },
}
fact "other_victims" {
  yes_no, class = "situation",
  name = { sv = "Fler utsatta", en = "Other victims" },
  ask = { sv = "Finns det fler utsatta?", en = "Are there other victims?" },
}
fact "known_to_police" {
  yes_no, class = "situation",
  name = { sv = "Känt av polisen", en = "Known to the police" },
  ask = { sv = "Arbetar polisen redan med detta?", en = "Are the police already working on this?" },
}
fact "suspect_of_crime" {
  yes_no, class = "account",
  name = { sv = "Själv misstänkt för brott", en = "Also suspected of a crime" },
  asked = MAY_KNOW,
  ask = { sv = "Misstänks den utsatta personen också för brott?", en = "Is the exposed person also suspected of a crime?" },
}
fact "reported_before" {
  yes_no, class = "situation",
  name = { sv = "Anmält tidigare", en = "Reported before" },
  ask = { sv = "Har oro för samma person anmälts tidigare?", en = "Has the same person been reported before?" },
}
fact "placed_by_other_municipality" {
  yes_no, class = "situation", presume = no,
  name = { sv = "Placerad av annan kommun", en = "Placed by another municipality" },
  asked = MAY_KNOW,
  ask = { sv = "Har en annan kommun placerat personen här?", en = "Has another municipality placed the person here?" },
}
fact "responsible_municipality" {
  one_of { "here", "other", "unclear" }, class = "situation",
  name = { sv = "Ansvarig kommun", en = "Responsible municipality" },
  asked = found_by:is("social_services", "outreach"),
  ask = { sv = "Vilken kommun ansvarar för personen?", en = "Which municipality is responsible for the person?" },
  labels = { sv = { here = "vår kommun", other = "en annan kommun", unclear = "oklart" }, en = { here = "ours", other = "another", unclear = "unclear" } },
}
fact "moved_municipality" {
  yes_no, class = "situation",
  name = { sv = "Ärendet flyttar", en = "The case moves" },
  asked = found_by:is("social_services", "outreach"),
  ask = { sv = "Ska ärendet lämnas över till en annan kommun?", en = "Is the case to be handed over to another municipality?" },
}

---------------------------------------------------------------- actors: authorities

-- Hours and stand-ins are what a routine starts from; a municipality amends them
-- with its own. Only what is national and published is known to be right; the rest
-- is common practice, and says so in `note`.
--
--     social_services ──▶ social_emergency ──▶ board_delegate ──▶ police
--     regional_coordinator ──▶ support_line
--     border_police ──▶ police
--
-- Closed or silent, the first in a line hands over to the next. Nobody stands in
-- for 112 or 114 14: they are called again, and where that is urgent a rule adds 112.
-- Civil society stands in for no authority. (R6, R83, I29-I31)
--
-- `finder` says who runs the case, `near` who is at hand in it, `short` how the
-- actor is named within a line.

-- PH are the public holidays. The eves are none by law, but offices are closed:
-- Christmas, New Year and Midsummer, which is the Friday from 19 to 25 June.
local EVES_OFF = "; Dec 24,Dec 31 off; Jun 19-25 Fr off"
local OFFICE_HOURS = "Mo-Fr 08:00-16:30; PH off" .. EVES_OFF
local CUSTOMARY = "The hours are customary, not verified."
local LOCAL = "The hours and the number are the municipality's own."

actor "emergency" {
  name = { sv = "SOS Alarm 112", en = "SOS Alarm 112" },
  short = { sv = "SOS Alarm", en = "SOS Alarm" },
  kind = "authority", phone = "112",
  open = "24/7",
}
actor "police" {
  name = { sv = "Polisen 114 14", en = "Police 114 14" },
  short = { sv = "polisen", en = "the police" },
  kind = "authority", phone = "114 14",
  open = "24/7",
  finder = found_by:is("police", "border_police"),
}
actor "border_police" {
  name = { sv = "Gränspolisen", en = "Border police" },
  short = { sv = "gränspolisen", en = "the border police" },
  kind = "authority", phone = "114 14",
  if_no_answer = "police",
  finder = found_by:is("border_police"),
}
-- rutin: allow no_phone because another in each case
actor "investigation_leader" {
  name = { sv = "Förundersökningsledaren", en = "Leader of the investigation" },
  short = { sv = "förundersökningsledaren", en = "the leader of the investigation" },
  kind = "authority",
}
actor "prosecutor" {
  name = { sv = "Åklagare", en = "Prosecutor" },
  short = { sv = "åklagaren", en = "the prosecutor" },
  kind = "authority", phone = "114 14",
  board = true,
}
-- rutin: allow no_phone because each municipality has its own
actor "social_services" {
  name = { sv = "Socialtjänstens mottagning", en = "Social services, intake" },
  short = { sv = "socialtjänsten", en = "social services" },
  kind = "authority",
  open = OFFICE_HOURS,
  if_closed = "social_emergency", if_no_answer = "social_emergency",
  finder = found_by:is("social_services"),
  note = LOCAL,
}
-- rutin: allow no_phone because each municipality has its own
actor "social_emergency" {
  name = { sv = "Socialjouren", en = "Social services out of hours" },
  short = { sv = "socialjouren", en = "social services out of hours" },
  kind = "authority", same_as = "social_services",
  open = "24/7",
  if_no_answer = "board_delegate", tries = 2, again = "5 min",
  note = "Where there is none, or only at some hours: amend open, and name if_closed.",
}
actor "board_delegate" {
  name = { sv = "Socialnämndens ordförande eller förordnad ledamot", en = "Chair or appointed member of the social welfare board" },
  short = { sv = "nämndens ordförande", en = "the chair of the board" },
  kind = "authority", same_as = "social_services",
  open = "24/7",
  if_no_answer = "police",
  note = "Where nobody is on call around the clock: amend open, and name if_closed.",
}
-- rutin: allow actor_unused because a town may contact it
actor "municipality_on_call" {
  name = { sv = "Jouren i den kommun där personen är", en = "On-call of the municipality where the person is" },
  kind = "authority", same_as = "social_services",
  open = "24/7",
  if_no_answer = "police",
}
actor "regional_coordinator" {
  name = { sv = "Regionkoordinator mot prostitution och människohandel", en = "Regional coordinator against prostitution and trafficking" },
  short = { sv = "koordinatorn", en = "the coordinator" },
  kind = "authority", phone = "020-39 00 00",
  open = "Mo-Fr 08:30-16:30; PH off" .. EVES_OFF,
  if_no_answer = "support_line", tries = 2,
  note = CUSTOMARY,
}
actor "support_line" {
  name = { sv = "Nationella stödtelefonen 020-39 00 00", en = "National support line 020-39 00 00" },
  short = { sv = "stödtelefonen", en = "the support line" },
  kind = "authority", phone = "020-39 00 00",
  open = "Mo-Fr 08:30-16:30; PH off" .. EVES_OFF,
  part_of = "regional_coordinator",
  note = CUSTOMARY,
}
actor "honour_line" {
  name = { sv = "Nationella stödtelefonen, heder", en = "National support line, honour" },
  short = { sv = "stödtelefonen om heder", en = "the honour support line" },
  kind = "authority", phone = "010-223 57 60",
  open = OFFICE_HOURS,
  note = CUSTOMARY,
}
-- rutin: allow no_phone because the nearest one
actor "healthcare" {
  name = { sv = "Akutmottagning; 112 om det inte går att ta sig dit", en = "Emergency department; 112 if the person cannot get there" },
  short = { sv = "akuten", en = "the emergency department" },
  kind = "care",
  open = "24/7",
  finder = found_by:is("healthcare"),
}
-- rutin: allow no_phone because the nearest one
actor "primary_care" {
  name = { sv = "Vårdcentral, ungdomsmottagning eller mödravård", en = "Primary care, youth clinic or maternity care" },
  short = { sv = "vårdcentralen", en = "primary care" },
  kind = "care",
  open = OFFICE_HOURS,
  if_no_answer = "health_advice",
  finder = found_by:is("healthcare"),
  note = CUSTOMARY,
}
actor "health_advice" {
  name = { sv = "1177", en = "1177" },
  kind = "care", phone = "1177",
  open = "24/7",
}
-- rutin: allow no_phone because each county has its own
actor "barnahus" {
  name = { sv = "Barnahus", en = "Barnahus" },
  kind = "authority",
  board = true,
}
-- rutin: allow actor_unused because a town may contact it
actor "school_health" {
  name = { sv = "Elevhälsan", en = "School health" },
  short = { sv = "elevhälsan", en = "school health" },
  kind = "authority",
  open = OFFICE_HOURS,
  note = CUSTOMARY,
}
-- rutin: allow no_phone because each municipality has its own
actor "chief_guardian" {
  name = { sv = "Överförmyndaren", en = "Chief guardian" },
  short = { sv = "överförmyndaren", en = "the chief guardian" },
  kind = "authority",
  board = true,
}
actor "guardian_ad_litem" {
  name = { sv = "God man (ensamkommande barn)", en = "Guardian ad litem (unaccompanied child)" },
  short = { sv = "den gode mannen", en = "the guardian ad litem" },
  kind = "representative",
  near = all { representative_suspected, any { age_doubtful, age:below(18):or_else(looks_under_18) } },
}
actor "adult_guardian" {
  name = { sv = "God man eller förvaltare", en = "Guardian of an adult" },
  short = { sv = "den gode mannen eller förvaltaren", en = "the guardian of the adult" },
  kind = "representative",
  near = all { representative_suspected, age:at_least(18):or_else(no(looks_under_18)) },
}
actor "special_representative" {
  name = { sv = "Särskild företrädare för barn", en = "Special representative of a child" },
  kind = "representative",
  board = true,
}
actor "reporter" {
  name = { sv = "Den som anmälde", en = "The one who reported" },
  kind = "private",
  part_of = "feedback_to_reporter",
  board = true,
}
-- rutin: allow no_phone because another in each workplace
actor "own_head" {
  name = { sv = "Din egen chef", en = "Your own head" },
  short = { sv = "din egen chef", en = "your own head" },
  kind = "authority",
  near = suspect_at_work,
}
-- rutin: allow no_phone because another in each workplace
actor "supervisor" {
  name = { sv = "Ansvarig chef, annan enhet", en = "Head of another unit" },
  short = { sv = "chefen för en annan enhet", en = "the head of another unit" },
  kind = "authority",
}
-- rutin: allow no_phone because the court of the district
actor "administrative_court" {
  name = { sv = "Förvaltningsrätten", en = "Administrative court" },
  kind = "authority",
  part_of = "submit_to_court",
  board = true,
}
-- rutin: allow no_phone because another in each case
actor "other_municipality" {
  name = { sv = "Socialtjänsten i placerande eller ansvarig kommun", en = "Social services of the placing or responsible municipality" },
  short = { sv = "den placerande eller ansvariga kommunen", en = "the placing or responsible municipality" },
  kind = "authority",
}
-- rutin: allow no_phone because another in each case
actor "placing_boards" {
  name = { sv = "Socialnämnden i varje kommun som har placerat barn på stället", en = "The board of each municipality that placed a child there" },
  kind = "authority",
  board = true,
}
-- rutin: allow no_phone because written to, by a form
actor "ivo" {
  name = { sv = "Inspektionen för vård och omsorg", en = "Health and Social Care Inspectorate" },
  short = { sv = "IVO", en = "IVO" },
  kind = "authority",
  board = true,
}
-- rutin: allow actor_unused because a town may contact it
actor "county_board" {
  name = { sv = "Länsstyrelsen", en = "County administrative board" },
  kind = "authority",
  open = OFFICE_HOURS,
  note = CUSTOMARY,
}
-- rutin: allow ladder_with_hole because there is no line at night, and whoever carries the removal out is called as well
actor "migration_agency" {
  name = { sv = "Migrationsverket", en = "Migration Agency" },
  kind = "authority", phone = "0771-235 235",
  open = "Mo-Fr 09:00-15:00; PH off" .. EVES_OFF,
  finder = found_by:is("migration"),
  part_of = "apply_reflection_period",
  note = "The hours are those of the contact centre, from an older page.",
}
-- rutin: allow actor_unused because a town may contact it
actor "registration" {
  name = { sv = "Skatteverket, folkbokföringen", en = "Population register" },
  kind = "authority",
  board = true,
}
-- rutin: allow no_phone because told through the police or in writing
actor "work_environment_authority" {
  name = { sv = "Arbetsmiljöverket", en = "Work Environment Authority" },
  kind = "authority",
}
-- rutin: allow actor_unused because a town may contact it
actor "tax_agency" {
  name = { sv = "Skatteverket", en = "Tax Agency" },
  kind = "authority",
}
actor "consular" {
  name = { sv = "Utrikesdepartementet", en = "Ministry for Foreign Affairs" },
  kind = "authority", phone = "08-405 50 05",
  open = "24/7",
}

---------------------------------------------------------------- actors: others

-- rutin: allow actor_unused because a town may contact it
actor "trade_union" {
  name = { sv = "Facket", en = "Trade union" },
  kind = "civil",
}
-- rutin: allow actor_unused because a town may contact it
actor "victim_counsel" {
  name = { sv = "Målsägandebiträde", en = "Counsel for the injured party" },
  kind = "representative",
}
-- rutin: allow no_phone because each municipality has an agency of its own
actor "interpreter" {
  name = { sv = "Auktoriserad tolk", en = "Authorised interpreter" },
  short = { sv = "en auktoriserad tolk", en = "an authorised interpreter" },
  kind = "service",
  part_of = "speak_alone",
}
-- rutin: allow no_phone because each municipality has its own, and the number is secret
actor "shelter" {
  name = { sv = "Skyddat boende", en = "Protected housing" },
  short = { sv = "ett skyddat boende", en = "protected housing" },
  kind = "service",
}
-- rutin: allow no_phone because each municipality has its own partner
actor "ngo" {
  name = { sv = "Idéburen partner, till exempel Frälsningsarmén", en = "Civil society partner, such as the Salvation Army" },
  short = { sv = "en idéburen partner", en = "a civil society partner" },
  kind = "civil",
}
-- rutin: allow no_phone because the nearest member
actor "civil_platform" {
  name = { sv = "Plattformen Civila Sverige", en = "Civil Society Platform Sweden" },
  short = { sv = "plattformen Civila Sverige", en = "Civil Society Platform Sweden" },
  kind = "civil",
}
-- rutin: allow actor_unused because a town may contact it
actor "womens_shelter" {
  name = { sv = "Kvinnojour", en = "Women's shelter" },
  kind = "civil",
}
-- rutin: allow actor_unused because a town may contact it
actor "victim_support" {
  name = { sv = "Brottsofferjouren", en = "Victim support" },
  kind = "civil",
}
-- rutin: allow no_phone because reached through the coordinator
actor "iom" {
  name = { sv = "IOM, återvändandeprogrammet", en = "IOM, return programme" },
  kind = "international",
}
actor "embassy" {
  name = { sv = "Utländsk myndighet eller ambassad", en = "Foreign authority or embassy" },
  short = { sv = "hemlandets ambassad", en = "the home country's embassy" },
  kind = "foreign",
  near = any { asylum_seeker, citizenship:is("third_country", "stateless"), permit:is("none", "expired", "tourist"), reflection_period:is("applied", "running") },
}
actor "guardian_home" {
  name = { sv = "Vårdnadshavare", en = "Guardian" },
  short = { sv = "vårdnadshavaren", en = "the guardian" },
  kind = "private",
  near = any { any { age_doubtful, age:below(18):or_else(looks_under_18) }, other_child:is("present", "elsewhere") },
}
actor "relatives" {
  name = { sv = "Släkt och närstående", en = "Relatives and those close" },
  short = { sv = "släkt", en = "relatives" },
  kind = "private",
  near = any { any { age_doubtful, age:below(18):or_else(looks_under_18) }, perpetrator:is("partner", "parent", "relative"), honour },
}
actor "suspected" {
  name = { sv = "Den misstänkte och dennes hushåll", en = "The suspect and the suspect's household" },
  short = { sv = "den misstänkte", en = "the suspect" },
  kind = "private",
  near = any { perpetrator:unknown(), no(perpetrator:is("employer")) },
}
actor "employer" {
  name = { sv = "Arbetsgivaren", en = "Employer" },
  short = { sv = "arbetsgivaren", en = "the employer" },
  kind = "private",
  near = any { perpetrator:is("employer"), exploitation:has("forced_labour", "domestic_servitude") },
}
actor "hotel" {
  name = { sv = "Hotellet", en = "The hotel" },
  short = { sv = "hotellet", en = "the hotel" },
  kind = "tipster",
  near = all { place:is("hotel"), any { found_by:unknown(), no(found_by:is("hotel")) } },
}
actor "landlord" {
  name = { sv = "Fastighetsägaren", en = "Property owner" },
  short = { sv = "fastighetsägaren", en = "the property owner" },
  kind = "tipster",
  near = all { place:is("flat", "massage_salon", "workplace"), any { found_by:unknown(), no(found_by:is("landlord")) } },
}
actor "guards" {
  name = { sv = "Väktare och trygghetsvärdar", en = "Security guards and wardens" },
  short = { sv = "väktare", en = "guards" },
  kind = "tipster",
}
actor "person" {
  name = { sv = "Den utsatta personen", en = "The exposed person" },
  short = { sv = "personen", en = "the person" },
  kind = "person",
  part_of = "speak_alone",
}

---------------------------------------------------------------- tasks

-- `board`: its step is on the page of who performs it, never on the finder's.

task "speak_alone" { name = { sv = "Prata med personen ensam, på ett tryggt ställe", en = "Talk with the person alone, in a safe place" } }
task "book_interpreter" { name = { sv = "Boka auktoriserad tolk", en = "Book an authorised interpreter" }, part_of = { "speak_alone", "interpreter" } }
task "inform_rights" { name = { sv = "Informera om rättigheter och stöd", en = "Inform about rights and support" }, part_of = "speak_alone" }
task "ask_consent" { name = { sv = "Fråga om samtycke, en mottagare i taget", en = "Ask for consent, one recipient at a time" }, part_of = "speak_alone" }
-- rutin: allow task_unused because a town may say where it meets
task "safe_meeting" { name = { sv = "Säker mötesplats", en = "A safe place to meet" }, part_of = "speak_alone" }
task "secure_phone" { name = { sv = "Gör telefonen säker", en = "Make the telephone safe" }, part_of = "speak_alone" }
task "document" { name = { sv = "Skriv ner vad du såg och sa, med klockslag", en = "Write down what you saw and said, with the time" } }
task "secure_evidence" { name = { sv = "Spara det som visar vad som hänt, radera inget", en = "Keep what shows what happened, delete nothing" }, part_of = "document" }
task "weigh_disclosure" { name = { sv = "Beslut om att berätta, med skälen nedskrivna", en = "Decision on telling, with the reasons written down" }, part_of = "police" }
task "ask_lawyer" { name = { sv = "Fråga jurist, om ni vill; vänta inte på svaret", en = "Ask a lawyer, if you want; do not wait for the answer" }, part_of = "police" }
task "inform_person" { name = { sv = "Berätta för personen vad som lämnats ut", en = "Tell the person what was disclosed" } }
task "temporary_bed" { name = { sv = "En trygg plats i natt", en = "A safe place for tonight" }, part_of = "shelter" }
task "emergency_support" { name = { sv = "Akut hjälp med mat, kläder och pengar", en = "Acute food, clothes and money" }, part_of = { "shelter", "temporary_bed" } }
task "missing_child_plan" { name = { sv = "Plan om barnet försvinner", en = "Plan in case the child disappears" } }
task "risk_assessment" { name = { sv = "Hot- och riskbedömning", en = "Risk and threat assessment" }, board = true }
task "protected_housing" { name = { sv = "Placering i skyddat boende", en = "Placement in protected housing" }, board = true }
task "protection_assessment" { name = { sv = "Omedelbar skyddsbedömning (samma dag, senast nästa)", en = "Immediate protection assessment (same day, next at the latest)" }, board = true }
task "open_investigation" { name = { sv = "Beslut om att inleda utredning (14 dagar)", en = "Decide whether to open an investigation (14 days)" }, board = true }
task "complete_investigation" { name = { sv = "Utredningen klar (4 månader)", en = "Complete the investigation (4 months)" }, board = true }
task "hear_child" { name = { sv = "Barnet informeras och hörs", en = "Inform and hear the child" }, board = true }
task "decide_guardian" { name = { sv = "Bestäm i dag om och när vårdnadshavaren ska få veta", en = "Decide today whether and when the guardian is told" }, board = true }
task "clear_guardian" { name = { sv = "Besked att vårdnadshavare får kontaktas", en = "Decision that the guardian may be contacted" }, board = true }
task "immediate_custody" { name = { sv = "Beslut om omedelbart omhändertagande", en = "Decide on immediate custody" }, board = true }
task "medical_examination" { name = { sv = "Beslut om läkarundersökning", en = "Decide on a medical examination" }, board = true }
task "police_help" { name = { sv = "Begär hjälp av polisen", en = "Ask the police for help" }, board = true }
task "submit_to_court" { name = { sv = "Underställ förvaltningsrätten (1 vecka)", en = "Submit to the administrative court (1 week)" }, board = true }
task "apply_for_care" { name = { sv = "Ansök om vård (4 veckor)", en = "Apply for care (4 weeks)" }, board = true }
task "apply_for_housing" { name = { sv = "Ansök om barnets boende (6 veckor)", en = "Apply for the child's housing (6 weeks)" }, board = true }
task "child_housing_decision" { name = { sv = "Beslut om barnets skyddade boende", en = "Decide on protected housing for the child" }, board = true }
task "travel_ban" { name = { sv = "Tillfälligt utreseförbud", en = "Temporary travel ban" }, board = true }
task "apply_travel_ban" { name = { sv = "Ansök om utreseförbud (4 veckor)", en = "Apply for a travel ban (4 weeks)" }, board = true }
task "separate_case" { name = { sv = "Egen plan för varje utsatt", en = "A plan of their own for each victim" }, board = true }
task "offer_victim_support" { name = { sv = "Erbjud brottsofferstöd", en = "Offer support to victims of crime" }, board = true }
task "protect_data" { name = { sv = "Hjälp personen att söka skyddade personuppgifter", en = "Help the person apply for protected data" }, board = true }
task "contact_ban" { name = { sv = "Fråga åklagaren om kontaktförbud", en = "Ask the prosecutor for a contact ban" }, board = true }
task "feedback_to_reporter" { name = { sv = "Svara anmälaren inom en vecka efter beslutet, om hen frågar", en = "Answer the one who reported within a week of the decision, if asked" }, board = true }
task "apply_reflection_period" { name = { sv = "Ansök om betänketid", en = "Apply for a reflection period" }, board = true }
task "check_application" { name = { sv = "Är ansökan gjord? Ring igen, annars åklagaren", en = "Has the application been made? Call again, otherwise the prosecutor" } }
task "extend_reflection_period" { name = { sv = "Begär förlängd betänketid", en = "Request an extended reflection period" }, board = true }
task "stay_removal" { name = { sv = "Ring den som verkställer: ansökan är gjord", en = "Call whoever carries it out: the application is made" }, part_of = "apply_reflection_period" }
task "ask_cooperation" { name = { sv = "Fråga om samarbete med polisen", en = "Ask about cooperation with the police" }, board = true }
task "answer_request" { name = { sv = "Svara på myndighetens fråga, bara det lagen kräver", en = "Answer the authority, only what the law asks" } }
task "request_counsel" { name = { sv = "Begär målsägandebiträde", en = "Request counsel for the injured party" }, part_of = "investigation_leader" }
task "report_addiction" { name = { sv = "Anmäl behov av vård (LVM 6 §)", en = "Report need of care (addiction)" }, part_of = "social_services" }
task "report_misconduct" { name = { sv = "Rapportera missförhållande (lex Sarah)", en = "Report misconduct (lex Sarah)" } }
task "stop_sharing" { name = { sv = "Meddela mottagare att samtycket är återkallat", en = "Tell recipients that consent is withdrawn" } }
task "apply_elsewhere" { name = { sv = "Hjälp personen att söka hjälp i en annan kommun", en = "Help the person apply in another municipality" }, board = true }
task "hand_over" { name = { sv = "Överlämna till annan kommun", en = "Hand over to another municipality" }, board = true }
task "joint_plan" { name = { sv = "Samordnad individuell plan (SIP)", en = "Coordinated individual plan (SIP)" }, board = true }
task "return_assessment" { name = { sv = "Prövning inför återvändande", en = "Assessment before return" }, board = true }
task "follow_up" { name = { sv = "Uppföljning", en = "Follow-up" }, board = true }
task "statistics" { name = { sv = "Avidentifierad uppgift till statistiken", en = "Anonymised figure to the statistics" }, board = true }
