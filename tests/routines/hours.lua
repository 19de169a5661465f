-- Opening hours and durations of working days.
routine "x" { version = "1", title = { sv = "x", en = "x" }, languages = { "sv", "en" }, closed_eves = true }
--> routine "x", closed_eves: found no calendar for it, wanted one, as use "calendar/sweden"
use "common"
local because = { sv = "b", en = "b" }
actor "a1" { name = because, kind = "authority", open = "Mo-Fr 08:00-16:30; PH off" }
--> actor "a1", open: found PH and no calendar that says which days are public holidays, wanted one, as use "calendar/sweden", or hours without PH
actor "a0" { name = because, kind = "authority", open = "Mo-Fr 08:00-16:30, PH -1 day 08:00-12:00" }
--> actor "a0", open: found PH and no calendar that says which days are public holidays, wanted one, as use "calendar/sweden", or hours without PH
actor "a2" { name = because, kind = "authority", open = 8 }
--> actor "a2", open: found the number 8, wanted opening hours, as "Mo-Fr 08:00-16:30; PH off"
actor "a3" { name = because, kind = "authority", open = "Mo-Fr 08-16:30" }
--> actor "a3", open: found 08 at character 7, wanted hours, as 08:00-16:30
actor "a4" {
  name = because,
  kind = "authority",
  open = "week 1-54 off",
--> actor "a4", open: found 54 at character 8, wanted a week from 1 to 53, as week 23-34
}
amend.actor "police" { open = "24/7 off", why = because }
--> actor "police", open: found off at character 6, wanted a comma, ; or the end
rule "r1" { contact = a1 { ground = free, within = "this working day" }, because = because, source = "s" }
rule "r2" { contact = a1 { ground = free, within = "next working day" }, because = because, source = "s" }
rule "r3" { contact = a1 { ground = free, within = "3 working days" }, because = because, source = "s" }
rule "r4" { contact = a1 { ground = free, within = "0 working days" }, because = because, source = "s" }
--> rule "r4", contact a1, within: found "0 working days", wanted a duration: "now", "30 min", "2 h", "same day", "next day", "this working day", "next working day", "3 working days", "14 days", "2 weeks" or "4 months"
rule "r5" { contact = a1 { ground = free, within = "workday" }, because = because, source = "s" }
--> rule "r5", contact a1, within: found "workday", wanted a duration: "now", "30 min", "2 h", "same day", "next day", "this working day", "next working day", "3 working days", "14 days", "2 weeks" or "4 months"
