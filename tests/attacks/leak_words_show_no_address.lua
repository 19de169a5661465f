-- host and leak: every word is called with every kind of value
--
-- Harm: a message shows an address of the host.
-- Safe: messages name kinds and names.
--
-- expect: load EROUTINE "all: found two, wanted one; write all { a, b }"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local values = {
  1, "x", true, {}, { {} }, { [{}] = 1 }, { function() end }, function() end, age, harm, small, child, alpha, look,
  sick & small, duty, yes, no, number, all, amend, contacts(alpha), consent_of(alpha), kind "x", anyone, pairs,
  { x = function() end }, { en = {} }, text, number { 0, 1 }, alpha { ground = free }, look { within = "now" },
}
local words = {
  all, any, no, number, one_of, any_of, fact, actor, task, term, rule, always, routine, use, calendar, received, done,
  reached, tried, weighed, consent_of, contacts, bans, tells, before, first, does, performs, asks, kind, days_before,
  duty, may, necessity, duty_unless, free, consent, anonymous, amend.rule, amend.actor, replace.rule, drop.rule,
  age.below, age.between, harm.has, danger.is, small.or_else, consent_of(alpha).is, contacts(alpha).on,
}
for _, word in ipairs(words) do
  for _, value in ipairs(values) do
    for _, other in ipairs { 1, alpha, {}, "x", values[8] } do
      word(value, other)
      word(age, value, other)
    end
  end
end
