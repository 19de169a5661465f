-- sweden.lua - Sweden's public holidays, and the eves when offices are closed
--
-- Public holidays are those of the law (1989:253) on public holidays, of which
-- Sundays are not named here. By that law Whit Monday was one until 2004, and
-- the National Day is one from 2005.
--
-- The eves are working days by that law. Where offices are closed on them, the
-- routine says so in its header: closed_eves = true.

-- Easter Sunday, by the computus of the Gregorian calendar: the Sunday after
-- the first full moon from 21 March on. The moon comes back to its dates after
-- 19 years (golden), a day late in some centuries (shift).
local function easter(year, date)
  local golden, century = year % 19, year // 100
  local shift = century - century // 4 - (8 * century + 13) // 25
  local moon = (19 * golden + shift + 15) % 30
  if moon == 29 or moon == 28 and golden > 10 then moon = moon - 1 end
  local full = date(3, 21) + moon
  return full + 7 - (full + 4) % 7 -- day 0 was a Thursday, 4 after a Sunday
end

-- The first Saturday from a day on.
local function saturday(day)
  return day + (2 - day) % 7
end

calendar "sweden" {
  from = 1990, to = 2100,
  zone = { standard = "+01:00", summer = "eu" },
  source = "https://www.riksdagen.se/sv/dokument-och-lagar/dokument/svensk-forfattningssamling/lag-1989253-om-allmanna-helgdagar_sfs-1989-253/",

  public = function(year, date)
    local easter_day = easter(year, date)
    return {
      date(1, 1),             -- nyårsdagen
      date(1, 6),             -- trettondedag jul
      easter_day - 2,         -- långfredagen
      easter_day,             -- påskdagen
      easter_day + 1,         -- annandag påsk
      date(5, 1),             -- första maj
      easter_day + 39,        -- Kristi himmelsfärds dag
      easter_day + 49,        -- pingstdagen
      saturday(date(6, 20)),  -- midsommardagen
      saturday(date(10, 31)), -- alla helgons dag
      date(12, 25),           -- juldagen
      date(12, 26),           -- annandag jul
      year < 2005 and easter_day + 50 or date(6, 6), -- annandag pingst; nationaldagen
    }
  end,

  eves = function(year, date)
    return {
      easter(year, date) - 1,    -- påskafton
      saturday(date(6, 20)) - 1, -- midsommarafton
      date(12, 24),              -- julafton
      date(12, 31),              -- nyårsafton
    }
  end,
}
