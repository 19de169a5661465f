-- broken.lua - a routine that forgets the child, whatever it promises

routine "broken" {
  version = "1",
  title = { sv = "Rutin med ett fel", en = "A routine with a fault" },
  owner = "Socialförvaltningen",
  in_force = { from = "2026-01-01" },
  review_by = "2026-12-31",
  languages = { "sv", "en" },
}

fact "age" { number { 0, 120 }, class = "situation",
  ask = { sv = "Hur gammal är personen?", en = "How old is the person?" } }
fact "danger" { one_of { "none", "urgent", "immediate" }, class = "situation",
  ask = { sv = "Hur stor är faran?", en = "How great is the danger?" } }
fact "exploitation" { any_of { "sexual", "forced_labour" }, class = "account",
  ask = { sv = "Vad utnyttjas personen till?", en = "What is the person exploited for?" } }

actor "social_services" { name = { sv = "Socialtjänsten", en = "Social services" }, kind = "authority" }
actor "police" { name = { sv = "Polisen", en = "The police" }, kind = "authority", phone = "114 14" }

rule "child.police" {
  when = age:below(18),
  contact = police { within = "2 h", ground = duty_unless "OSL 10 kap. 21 §", tell = { "situation" } },
  because = { sv = "Polisen skyddar barnet.", en = "The police protect the child." },
  source = "https://example.org/police",
}

always "a child is reported" {
  sv = "ett barn anmäls till socialtjänsten", en = "a child is reported to social services",
  when = age:below(18), must = contacts(social_services),
}
