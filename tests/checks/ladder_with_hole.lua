-- Någon ska nås inom timmar, men det finns tider då varken den eller någon som rycker in
-- har öppet, så att fristen går ut innan någon svarar. Helgdagar prövas också.

routine "utkast" { version = "1", title = { sv = "Utkast" }, languages = { "sv" } }
use "grund"

actor "mottagning" {
  name = { sv = "Mottagningen" }, kind = "authority", phone = "0000-10 20 60",
  open = "Mo-Fr 08:00-16:30; PH off", if_closed = "kvallsjour", -- <<
}
actor "kvallsjour" {
  name = { sv = "Kvällsjouren" }, kind = "authority", phone = "0000-10 20 70", same_as = "mottagning",
  open = "Mo-Fr 16:30-24:00; Sa,Su,PH 10:00-24:00",
}
rule "mottagning.ring" {
  when = ringa,
  contact = mottagning { within = "2 h", ground = free },
  because = { sv = "För att den behövs." }, source = "https://example.org",
}
