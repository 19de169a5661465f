-- ber_och_forbjuder.lua - samma regel ber om en kontakt och förbjuder den
-- Två tankar i en regel: ring först, och ring sedan aldrig mer.

-- rutin: allow no_phones because numren fylls i när rutinen är antagen
routine "utkast" {
  version = "2026.1",
  title = { sv = "Rutin för enskilda ärenden, Utkastby", en = "Routine for individual cases, Utkastby" },
  owner = "Socialnämnden",
  in_force = { from = "2026-07-01" },
  review_by = "2027-06-30",
  languages = { "sv", "en" },
}

use "sweden"

rule "arbetsgivaren.en_gang" {
  when = suspect_at_work,
  -- fel: ban_takes_contact
  contact = employer { within = "24 h", ground = free },
  never = { employer },
  because = { sv = "Arbetsgivaren frågas en gång.", en = "The employer is asked once." },
  source = "https://example.org/rutin",
}
