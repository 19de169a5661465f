-- town.lua - a small routine, in which each thing a page can show is there once
--
-- It is for the tests of the command only and follows no law.

routine "town" {
  version = "1",
  title = { sv = "Rutin för enskilda ärenden, Småstad", en = "Routine for individual cases, Small Town" },
  owner = "Socialförvaltningen",
  in_force = { from = "2026-01-01", to = "2027-12-31" },
  review_by = "2026-12-31",
  languages = { "sv", "en" },
}

fact "name" { text, class = "identity", name = { sv = "namn", en = "name" },
  ask = { sv = "Vad heter personen?", en = "What is the person's name?" } }
fact "age" { number { 0, 120 }, class = "situation", name = { sv = "ålder", en = "age" },
  ask = { sv = "Hur gammal är personen?", en = "How old is the person?" } }
fact "looks_under_18" { yes_no, class = "situation", presume = yes,
  name = { sv = "kan vara under 18 år", en = "may be under 18" },
  ask = { sv = "Kan personen vara under 18 år?", en = "May the person be under 18?" } }
fact "danger" { one_of { "none", "urgent", "immediate" }, class = "situation",
  name = { sv = "fara", en = "danger" },
  labels = { sv = { none = "ingen", urgent = "brådskande", immediate = "omedelbar" },
    en = { none = "none", urgent = "urgent", immediate = "immediate" } },
  ask = { sv = "Hur stor är faran?", en = "How great is the danger?" } }
fact "exploitation" { any_of { "sexual", "forced_labour", "begging" }, class = "account",
  name = { sv = "utnyttjande", en = "exploitation" },
  labels = { sv = { sexual = "sexuellt", forced_labour = "tvångsarbete", begging = "tiggeri" },
    en = { sexual = "sexual", forced_labour = "forced labour", begging = "begging" } },
  ask = { sv = "Vad utnyttjas personen till?", en = "What is the person exploited for?" } }
fact "guardian" { one_of { "safe", "unclear", "suspected" }, class = "children",
  name = { sv = "vårdnadshavare", en = "guardian" },
  labels = { sv = { safe = "trygg", unclear = "oklart", suspected = "misstänkt" },
    en = { safe = "safe", unclear = "unclear", suspected = "suspected" } },
  ask = { sv = "Är barnets vårdnadshavare trygg för barnet?", en = "Is the child's guardian safe for the child?" } }

actor "social_services" { name = { sv = "Socialtjänsten", en = "Social services" }, kind = "authority",
  phone = "042-10 50 00" }
actor "police" { name = { sv = "Polisen", en = "The police" }, kind = "authority", phone = "114 14" }
actor "emergency" { name = { sv = "SOS Alarm", en = "Emergency services" }, kind = "authority", phone = "112" }
actor "support_line" { name = { sv = "Nationella stödtelefonen", en = "The national support line" },
  kind = "authority", phone = "020-39 00 00" }
actor "ngo" { name = { sv = "Frivilligorganisationen", en = "The voluntary organisation" }, kind = "civil" }
actor "guardian_home" { name = { sv = "Hemmet", en = "The home" }, kind = "private" }
actor "employer" { name = { sv = "Arbetsgivaren", en = "The employer" }, kind = "private" }

task "protection_assessment" { name = { sv = "Bedöm behovet av skydd", en = "Assess the need of protection" } }
task "shelter" { name = { sv = "Ordna skyddat boende", en = "Arrange a shelter" } }

term "child" { age:below(18):or_else(looks_under_18), sv = "ett barn", en = "a child" }

rule "danger.call" {
  when = danger:is("immediate"),
  contact = emergency { within = "now", ground = necessity "BrB 24 kap. 4 §", tell = { "situation" } },
  because = { sv = "Fara för liv går före allt annat.", en = "Danger to life comes before all else." },
  source = "https://example.org/danger",
}
rule "child.report" {
  when = child,
  contact = social_services { within = "now", ground = duty "SoL (2025:400) 19 kap. 1 §",
    tell = { "situation", "account", "children", "name" } },
  task = protection_assessment { within = "next day", by = social_services, after = { social_services } },
  because = { sv = "Den som i sitt arbete misstänker att ett barn far illa ska genast anmäla det.",
    en = "Whoever suspects at work that a child is harmed reports it at once." },
  source = "https://example.org/report",
  unverified = { sv = "Om plikten gäller fältgruppen är inte prövat.",
    en = "Whether the duty holds for outreach is not settled." },
}
rule "crime.police" {
  when = exploitation:has("sexual", "forced_labour"),
  contact = police { within = "same day", ground = may "OSL 10 kap. 24 §", tell = { "situation", "account" },
    following = { social_services } },
  because = { sv = "Polisen kan säkra bevis medan de finns.", en = "The police can secure evidence while it is there." },
  source = "https://example.org/police",
}
rule "adult.ngo" {
  when = no(child),
  contact = ngo { within = "24 h", ground = consent, tell = { "name", "age", "exploitation" } },
  task = shelter { ground = consent },
  because = { sv = "En vuxen väljer själv vem som får veta.", en = "An adult chooses who is to know." },
  source = "https://example.org/consent",
}
rule "advice" {
  when = exploitation:has("sexual", "forced_labour", "begging"),
  contact = support_line { ground = anonymous, tell = { "exploitation" } },
  because = { sv = "Stödtelefonen ger råd utan att få veta vem det gäller.",
    en = "The support line gives advice without being told who it is about." },
  source = "https://example.org/advice",
}
rule "home.tell" {
  when = all { child, guardian:known() },
  contact = guardian_home { within = "next day", ground = free, tell = { "situation" } },
  because = { sv = "En trygg vårdnadshavare ska få veta.", en = "A safe guardian is to be told." },
  source = "https://example.org/home",
}
rule "home.never" {
  when = all { child, guardian:is("unclear", "suspected") },
  never = { guardian_home, employer },
  because = { sv = "Den som är misstänkt får inte bli varnad.", en = "Whoever is suspected must not be warned." },
  source = "https://example.org/never",
}
rule "labour.warn" {
  when = exploitation:has("forced_labour"),
  ask = { name },
  warn = { sv = "Lämna aldrig arbetsplatsen tillsammans med arbetsgivaren.",
    en = "Never leave the workplace together with the employer." },
  because = { sv = "Arbetsgivaren kan vara den misstänkte.", en = "The employer may be the suspect." },
  source = "https://example.org/labour",
}

always "a child is reported without asking for consent" {
  sv = "ett barn anmäls utan att någon frågar om samtycke", en = "a child is reported without asking for consent",
  when = child, must = contacts(social_services):on(duty),
}
