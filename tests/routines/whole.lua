-- Every word at least once, and no mistake.
routine "whole" {
  version = "2026.1", title = { sv = "Allt", en = "All" }, owner = "Somebody", languages = { "sv", "en" },
  in_force = { from = "2026-07-01", to = "2027-06-30" }, review_by = "2027-01-01", note = "ignored",
}
use "common"
use "common"

local because = { sv = "därför", en = "because" }
local limit <const> = 65

fact "where_is" { one_of { "here", "there" }, class = "situation", presume = "here", identifying = true, ask = because,
  name = because, labels = { sv = { here = "här", there = "där" }, en = { here = "here", there = "there" } } }
fact "days" { number { -5, 5 }, presume = 0 }
fact "kinds" { any_of { "a", "b" }, presume = { "a" } }
fact "none_presumed" { any_of { "a", "b" }, presume = {} }
fact "sure" { yes_no, presume = yes }
fact "unsure" { yes_no, presume = no }

term "dated" { minor, sv = "förr", en = "before", to = "2026-12-31" }
term "dated" { age:between(10, 17), from = "2027-01-01" }

rule "conditions" {
  when = all {
    age:below(18), age:at_most(18), age:above(3), age:at_least(3), age:equals(4), age:between(3, limit),
    any { danger:is("none", "urgent"), danger:known(), danger:unknown() }, no(child), ~minor, minor & dated | child,
    forms:has("sexual", "begging"), forms:has_all("sexual"), forms:empty(), name:known(),
    reached(police), tried(police), weighed(police), done(interpreter), received "report",
    consent_of(ngo):is("given", "refused"), consent_of(anyone):is("given"), minor:or_else(child),
  },
  unless = done(assessment),
  contact = {
    police { ground = { duty "A", necessity "B", free, duty_unless "C", may "D", consent, anonymous }, first = true,
      tell = { "situation", "name" }, within = "2 h", by = social_services, after = { interpreter, ngo }, following = ngo,
      from = { reached(ngo), done(interpreter), received "report" } },
    ngo { ground = may },
  },
  task = { interpreter, assessment { ground = consent, within = "4 months", after = police, by = police, first = false } },
  never = { home, kind "private" }, ask = { age, danger }, warn = { because, because },
  because = because, unverified = because, law = "A law", source = "https://example.org", from = "2025-07-01", to = "2026-12-31",
}
rule "code" {
  when = function(case) return case.age < 18 and (case.danger == "urgent" or not case.child) end,
  warn = because, because = because, source = "s",
}
amend.actor "police" { phone = "114 14", why = because }
amend.task "interpreter" { name = because, why = because }
amend.fact "age" { ask = because, why = because }
amend.rule "common.report" { source = "elsewhere", why = because }
drop.rule "common.second" { why = because }

always "everything over the plan" {
  when = any { child, bans(anyone) },
  must = any {
    contacts(police), contacts(kind "civil"):on(consent, anonymous):within("24 h"), tells(anyone, "age"),
    tells(ngo, "situation"), bans(home), before(police, interpreter), first(police), first(interpreter),
    does(interpreter), performs(police, interpreter), asks(age),
  },
  sv = "allt", en = "everything",
}
