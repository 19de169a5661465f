-- cpu: a rule in which three facts of many values are tangled, deep down
--
-- Harm: what a question turns on is tried out for hours, without a step of Lua.
-- Safe: a rule is a path down its diagram, and its questions are what that turns on.
--
-- expect: fired ""

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

for _, name in ipairs { "a", "b", "c", "off" } do
  fact(name) { number { 0, 200 }, class = "situation", ask = { en = "Hur många?" } }
end

local function each(count, make)
  local list = {}
  for i = 1, count do list[i] = make(i) end
  return list
end

local function tests(of)
  return each(63, function(i) return of:equals(2 * i) end)
end

local deep = any {
  any(each(7000, function() return age:equals(1) end)),
  any(tests(a)), any(tests(b)), any(tests(c)),
}

for _ = 1, 25 do deep = any { all { off:equals(1), deep }, off:equals(1) } end

rule "knot" {
  when = all {
    any { all { a:equals(6), b:equals(6), c:equals(6) }, all { a:equals(8), b:equals(8), c:equals(8) } },
    deep,
  },
  task = look {}, because = { en = "x" }, source = "s",
}
