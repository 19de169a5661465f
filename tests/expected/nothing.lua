-- nothing.lua - a routine of one language and one rule

routine "nothing" {
  version = "1",
  title = { sv = "Rutin på ett språk" },
  owner = "Socialförvaltningen",
  in_force = { from = "2026-01-01" },
  review_by = "2026-12-31",
  languages = { "sv" },
}

fact "danger" { yes_no, class = "situation", ask = { sv = "Är det fara?" } }
actor "emergency" { name = { sv = "SOS Alarm" }, kind = "authority", phone = "112" }

rule "danger.call" {
  when = danger,
  contact = emergency { within = "now", ground = necessity "BrB 24 kap. 4 §", tell = { "situation" } },
  because = { sv = "Fara för liv går före allt annat." },
  source = "https://example.org/danger",
}
