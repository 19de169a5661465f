-- En mening är ordagrant densamma på två språk: den kopierades och glömdes.

routine "utkast" { version = "1", title = { sv = "Utkast", en = "Draft" }, languages = { "sv", "en" } }

fact "skadad" {
  yes_no, name = { sv = "Skadad", en = "Injured" },
  ask = { sv = "Är någon skadad just nu?", en = "Är någon skadad just nu?" }, -- <<
}
actor "polis" { name = { sv = "Polisen", en = "The police" }, kind = "authority", phone = "114 14", open = "24/7" }
rule "skadad.polis" {
  when = skadad,
  contact = polis { within = "now", ground = free },
  because = { sv = "Någon är skadad. Ring polisen.", en = "Somebody is injured. Call the police." },
  source = "https://example.org",
}
