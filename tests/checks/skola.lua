-- skola.lua - an actor that each municipality fills in, for no_phones.lua

actor "skola" { name = { sv = "Skolan" }, kind = "authority" }
