-- rules_many.lua - the head of a routine of thousands of rules, which the test
-- writes out behind it
routine "rules_many" {
  version = "1",
  title = { sv = "Många regler", en = "Many rules" },
  owner = "test",
  in_force = { from = "2026-01-01" },
  review_by = "2030-12-31",
  languages = { "sv", "en" },
}

local function words(text)
  return { sv = text, en = text }
end

fact "age" { number { 0, 9999 }, class = "situation", ask = words "Age?" }
fact "met" { yes_no, class = "situation", ask = words "Met?" }
actor "police" { name = words "Polisen", kind = "authority" }

