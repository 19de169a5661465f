-- memory: a plan of a thousand reasons of eight thousand letters for each of many steps
--
-- Harm: the plan takes more memory than the host has.
-- Safe: a plan has a ceiling.
--
-- expect: plan ELIMIT "found a plan that is too long to write, wanted less than 64 MiB"

routine "attack" { version = "1", title = { en = "Angrepp" }, languages = { "en" } }

use "world"

local text, steps = "x", {}
for _ = 1, 13 do text = text .. text end
for i = 1, 200 do task("k" .. i) { name = { en = "x" } } end
for i, one in ipairs { k1, k2, k3, k4, k5, k6, k7, k8, k9, k10, k11, k12, k13, k14, k15, k16, k17, k18, k19, k20 } do steps[i] = one end
for i = 1, 450 do rule("r" .. i) { task = steps, because = { en = text }, source = "s" } end
