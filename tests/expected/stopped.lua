-- A routine whose rule goes on for ever once it is known that somebody is sick.
routine "stopped" { version = "1", title = { en = "Stopped" }, languages = { "en" } }

fact "sick" { yes_no, class = "situation", ask = { en = "Sick?" } }

rule "for.ever" {
  when = function(case)
    while case.sick do end
    return true
  end,
  warn = { en = "w" }, because = { en = "b" }, source = "s",
}
