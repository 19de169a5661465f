-- sweden/always.lua - what must hold in every plan of every municipality
--
-- The invariants of the national base, brought in by sweden.lua when its rules
-- are told. I with a number points to the tables in ../README.md, which also say
-- which of them are kept elsewhere. No municipality can weaken what stands here.

-- I1
always "Danger to life comes first" {
  sv = "Fara för liv går först", en = "Danger to life comes first",
  when = call_112,
  must = all { first(emergency), contacts(emergency):on(necessity):within("now") },
}
-- I3, I14
always "A child is reported without asking for consent" {
  sv = "Ett barn anmäls utan att samtycke efterfrågas", en = "A child is reported without asking for consent",
  when = all { any_child, sure_enough },
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
-- I5, I42: of adults whom nobody has met there is no case yet
always "Every victim and every child has a case of their own" {
  sv = "Varje utsatt och varje barn har ett eget ärende", en = "Every victim and every child has a case of their own",
  when = any { all { other_victims, any { met, child } }, all { exposed_other_child, sure_enough } },
  must = does(separate_case),
}
-- I6
-- rutin: allow before_only_followed because a guardian is told only once social services has cleared it
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
    any_child, no(done(clear_guardian)),
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
  sv = "Den som tipsar får ingen återkoppling", en = "Those who tip learn nothing back",
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
  when = all { adult, care_or_social_secrecy, any { request:unknown(), no(request:is("whereabouts")) } },
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
  when = all { no(consent_of(migration_agency):is("given")), no(received "migration request"), any { request:unknown(), no(request:is("residence_case", "removal_case")) } },
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
  when = all { met, any { interpreter_needed, interpreter_unsafe }, no(missing:is("gone")), any { found_by:unknown(), no(found_by:is("hotel", "landlord", "guard")) } },
  must = all { contacts(interpreter), does(book_interpreter) },
}
-- I23: what is done no plan can order any more
always "The person is spoken to alone before being asked" {
  sv = "Samtalet sker i enrum innan personen tillfrågas", en = "The person is spoken to alone before being asked",
  when = all { reachable, any { danger:unknown(), no(danger:is("immediate")) } },
  must = all { does(speak_alone), any { done(speak_alone), done(ask_consent), before(speak_alone, ask_consent) } },
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
  when = all { reachable, any { danger:unknown(), no(danger:is("immediate")) }, any { police_cooperation:is("no", "undecided"), police_complaint:is("none") } },
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
  when = all { any { child, exposed_other_child }, tried(board_delegate), no(reached(social_services)), any { found_by:unknown(), no(found_by:is("police", "border_police")) } },
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
  when = all { reachable, any { reached(police), reached(social_services) } },
  must = does(inform_person),
}
-- I37, I50
always "A suspect at work is passed by" {
  sv = "En misstänkt på arbetsplatsen förbigås", en = "A suspect at work is passed by",
  must = any { all { suspect_at_work, contacts(supervisor), bans(own_head) }, all { no(suspect_at_work), no(contacts(supervisor)) } },
}
-- I16, R118, I56, while nobody has tried them
always "Only a purchase, and a no to the police: no police" {
  sv = "Bara köp, och nej till polisen: ingen polis", en = "Only a purchase, and a no to the police: no police",
  when = all {
    purchase_and_no, any { danger:unknown(), danger:is("none") }, missing:is("no"), no(tried(police)), no(tried(board_delegate)),
    no(received "police request"), any { request:unknown(), request:is("none") },
    found_by:known(), no(found_by:is("police", "border_police")),
  },
  must = no(any { contacts(police), does(weigh_disclosure), does(ask_lawyer) }),
}
-- I44
always "Nobody who has not met the person is sent to ask" {
  sv = "Den som inte har träffat personen skickas inte att fråga", en = "Nobody who has not met the person is sent to ask",
  when = no(met),
  must = no(any { does(ask_consent), does(speak_alone), contacts(person) }),
}
-- I45
always "Nobody talks with who is gone or cannot be asked" {
  sv = "Ingen talar med den som är borta eller inte kan svara", en = "Nobody talks with who is gone or cannot be asked",
  when = any { missing:is("gone"), cannot_consent },
  must = no(any { does(ask_consent), does(speak_alone), does(safe_meeting), contacts(person) }),
}
-- I46
always "A yes to the police leaves nothing to weigh" {
  sv = "Ett ja till polisen lämnar inget att väga", en = "A yes to the police leaves nothing to weigh",
  when = all { consent_of(police):is("given"), adult },
  must = no(any { does(weigh_disclosure), does(ask_lawyer) }),
}
-- I47
always "Where no secrecy applies nothing is weighed" {
  sv = "Där ingen sekretess gäller finns inget att väga", en = "Where no secrecy applies nothing is weighed",
  when = all { found_by:is("municipality", "inspector"), secrecy:is("none"), no(received "police request"), request:is("none") },
  must = no(contacts(police):on(duty_unless)),
}
-- I54
always "The board applies only for trafficking and exploitation" {
  sv = "Nämnden ansöker bara vid människohandel och människoexploatering", en = "The board applies only for trafficking and exploitation",
  when = all { offence:known(), no(offence:is("trafficking", "less_serious_trafficking", "exploitation", "gross_exploitation")) },
  must = no(does(apply_reflection_period)),
}
-- I57
always "Care does not call itself" {
  sv = "Vården ringer inte sig själv", en = "Care does not call itself",
  when = found_by:is("healthcare"),
  must = no(contacts(healthcare)),
}
-- I60
always "A handover waits for no consent" {
  sv = "En överlämning väntar inte på samtycke", en = "A handover waits for no consent",
  must = no(contacts(other_municipality):on(consent)),
}
