-- What the other routines here use. It has no mistake.
routine "common" { version = "1", title = { sv = "Gemensamt", en = "Common" }, languages = { "sv", "en" } }

local function both(text) return { sv = text, en = text } end

fact "age" { number { 0, 120 }, class = "situation", ask = both "How old?" }
fact "minor" { yes_no, class = "situation", presume = age:below(18), ask = both "A child?" }
fact "danger" { one_of { "none", "urgent", "immediate" }, class = "situation", ask = both "In danger?" }
fact "forms" { any_of { "sexual", "begging" }, class = "account", ask = both "Which forms?" }
fact "name" { text, class = "identity", ask = both "Which name?" }
fact "illness" { yes_no, class = "health", ask = both "Ill?" }

actor "social_services" { name = both "Social services", kind = "authority", phone = "1" }
actor "social_emergency" { name = both "Emergency", kind = "authority", same_as = "social_services" }
actor "police" { name = both "Police", kind = "authority" }
actor "ngo" { name = both "An organisation", kind = "civil" }
actor "home" { name = both "Home", kind = "private" }
task "interpreter" { name = both "Interpreter" }
task "assessment" { name = both "Assessment" }

term "child" { age:below(18):or_else(minor), sv = "ett barn", en = "a child" }

rule "common.report" {
  when = child,
  contact = social_services { within = "now", ground = duty "SoL 19:1", tell = { "situation", "children" } },
  because = both "b", source = "s",
}
rule "common.second" { task = interpreter, because = both "b", source = "s" }

always "a child is reported" { when = child, must = contacts(social_services):on(duty) }
