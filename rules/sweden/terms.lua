-- sweden/terms.lua - words that several rules share
--
-- Each is a condition with a name in both languages, brought in by sweden.lua before
-- its rules. A municipality may use them, and cannot change them. R and a number
-- point to the tables in ../README.md.

-- Two of three: danger, age, what it is about. Until then the questions come first.
term "enough_to_begin" {
  any {
    all { danger:known(), any { age:known(), looks_under_18:known(), exploitation:known(), offence:known() } },
    all { any { exploitation:known(), offence:known() }, any { age:known(), looks_under_18:known() } },
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
term "any_child" { any { child, exposed_other_child }, sv = "ett barn i ärendet", en = "a child in the case" }
-- Somebody has met the person, and can meet and ask them now.
term "reachable" {
  all { met, no(missing:is("gone")), no(cannot_consent), any { age:unknown(), age:at_least(4) } }, -- no small child
  sv = "en person som går att träffa och fråga", en = "a person who can be met and asked",
}
-- Adults whom the finder has only seen, or heard of.
term "only_seen" {
  all { no(met), no(child), any { other_child:unknown(), no(exposed_other_child) } },
  sv = "vuxna som bara har setts", en = "adults who have only been seen",
}
-- Whoever is bound to tell social services, or works there, asks nobody for leave.
term "asks_for_social_services" {
  all {
    any { found_by:unknown(), no(found_by:is("social_services", "outreach", "police", "border_police")) },
    no(consent_of(social_services):is("given", "refused", "withdrawn")),
  },
  sv = "frågan om socialtjänsten återstår", en = "social services is still to be asked about",
}
term "only_wonders" {
  all { no(sure_enough), any { ongoing_crime:unknown(), no(ongoing_crime) } },
  sv = "en undran, och inget brott som pågår", en = "a wondering, and no crime going on",
}
term "social_secrecy" {
  any { secrecy:is("social"), all { secrecy:unknown(), found_by:is("social_services", "outreach", "care_home") } },
  sv = "socialtjänstens sekretess", en = "the secrecy of social services",
}
term "health_secrecy" {
  any { secrecy:is("health"), all { secrecy:unknown(), any { found_by:is("healthcare"), all { found_by:is("school"), school_role:is("nurse") } } } },
  sv = "hälso- och sjukvårdens sekretess", en = "the secrecy of health care",
}
term "care_or_social_secrecy" {
  any { social_secrecy, health_secrecy },
  sv = "socialtjänstens eller vårdens sekretess", en = "the secrecy of social services or health care",
}
term "labour" {
  exploitation:has("forced_labour", "domestic_servitude"),
  sv = "utnyttjande i arbete", en = "exploitation in work",
}
-- OSL 10:23: six months or more in the scale; before 1 April 2025 one year.
term "serious_offence" {
  offence:is("trafficking", "less_serious_trafficking", "gross_exploitation", "gross_procuring", "rape", "sexual_assault", "unlawful_detention", "gross_violation", "honour_oppression", "other_six_months"),
  sv = "ett brott med minst sex månaders fängelse i straffskalan", en = "an offence with at least six months in its scale of penalties",
  from = "2025-04-01",
}
term "serious_offence" {
  offence:is("trafficking", "gross_exploitation", "gross_procuring", "rape", "unlawful_detention", "gross_violation", "honour_oppression"),
  sv = "ett brott med minst ett års fängelse i straffskalan", en = "an offence with at least one year in its scale of penalties",
  to = "2025-03-31",
}
term "lesser_offence" {
  offence:is("exploitation", "procuring", "forced_marriage", "other"),
  sv = "ett brott under gränsen på sex månader", en = "an offence under the limit of six months",
}
-- OSL 10:21: BrB 3, 4 and 6. Involving a minor in crime is in none of them.
term "crime_against_child" {
  any {
    offence:is("trafficking", "less_serious_trafficking", "exploitation", "gross_exploitation", "rape", "child_sexual_offence", "procuring", "gross_procuring", "purchase_of_sex", "child_marriage", "forced_marriage", "sexual_assault", "unlawful_detention", "gross_violation", "honour_oppression"),
    all { offence:unknown(), exploitation:has("sexual", "forced_labour", "begging", "criminality", "organ_removal", "war_service", "forced_marriage", "domestic_servitude") },
  },
  sv = "ett misstänkt brott mot ett barn", en = "a suspected crime against a child",
}
-- R118: only the purchase of a sexual act from an adult, who says no to the police. A
-- child there who may come to harm is more than that (R50, R99).
term "purchase_and_no" {
  all {
    adult, offence:is("purchase_of_sex"), any { police_cooperation:is("no"), consent_of(police):is("refused", "withdrawn") },
    any { other_child:unknown(), no(exposed_other_child) },
  },
  sv = "bara köp av sexuell handling, och personen vill inte ha polis", en = "only the purchase of a sexual act, and the person wants no police",
}
term "urgent_care" {
  care_need:is("acute", "sexual_assault"),
  sv = "ett akut vårdbehov", en = "an acute need of care",
}
-- One observation, one emergency call: where this holds it is 112 and no other.
term "call_112" {
  any { danger:is("immediate"), all { urgent_care, no(met) } },
  sv = "ett samtal till 112", en = "a call to 112",
}
term "needs_permit" {
  any { citizenship:is("third_country", "stateless"), reflection_period:is("applied", "running") },
  sv = "medborgare utanför EU och EES, eller statslös", en = "a citizen of a country outside EU and EEA, or stateless",
}
term "needs_housing" {
  any { threat:is("high"), danger:is("urgent", "immediate"), shelter_needed },
  sv = "ett behov av en trygg plats", en = "a need of a safe place",
}
term "close_perpetrator" {
  perpetrator:is("partner", "parent", "relative"),
  sv = "en misstänkt i familjen", en = "a suspect in the family",
}

---------------------------------------------------------------- what comes in

-- What people call it: a term that asks for one thing received and nothing else gives
-- it its words, also where a time is counted from it.
term "report_received" { received "report", sv = "anmälan har kommit in", en = "the report has been received" }
term "court_has_decided" { received "court decision", sv = "rättens beslut har kommit", en = "the court's decision has come" }
term "reflection_granted" { received "reflection period", sv = "betänketiden har beviljats", en = "the reflection period has been granted" }
term "police_have_asked" { received "police request", sv = "polisen har begärt uppgifter", en = "the police have asked for information" }
term "migration_has_asked" { received "migration request", sv = "Migrationsverket har begärt uppgifter", en = "the Migration Agency has asked for information" }
term "consent_withdrawn" { received "withdrawal", sv = "ett samtycke har tagits tillbaka", en = "a consent has been withdrawn" }
term "case_closed" { received "closure", sv = "ärendet har avslutats", en = "the case has been closed" }
