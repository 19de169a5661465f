-- faulty.lua - a routine with two mistakes

routine "faulty" {
  version = "1",
  title = { sv = "Rutin med två misstag" },
  owner = "Socialförvaltningen",
  in_force = { from = "2026-01-01" },
  review_by = "2026-12-31",
  languages = { "sv" },
}

fact "age" { number { 0, 120 }, class = "sitation", ask = { sv = "Hur gammal?" } }
actor "police" { name = { sv = "Polisen" }, kind = "authority" }

rule "x" {
  when = agee:below(18),
  contact = police { within = "now", ground = free, tell = { "age" } },
  because = { sv = "Därför." },
  source = "https://example.org/x",
}
