-- decide.lua - decides a case from within LuaJIT, and prints the plan
--
--     luajit decide.lua LIBRARY HEADER ROUTINE CASE
--
-- The header is read as it stands, but for what only a preprocessor reads.

local ffi = require "ffi"
local library, header, routine_file, case_file = ...

local function read(path)
  local file = assert(io.open(path, "rb"))
  local text = file:read("*a")
  file:close()
  return text
end

-- The host's own Lua at work: closures, patterns, an error that is caught.
local function work()
  local words = {}
  for word in ("who is called, and in which order"):gmatch("%a+") do
    words[#words + 1] = function() return word:upper() end
  end
  local said = {}
  for i, word in ipairs(words) do said[i] = word() end
  local ok, fault = pcall(error, { "caught" })
  assert(not ok and fault[1] == "caught")
  return table.concat(said, " ")
end

local declarations = read(header)
  :gsub("#ifdef __cplusplus\n.-#endif\n", "")
  :gsub("\n#[^\n]*", "")
  :gsub("RUTIN_API", "")
ffi.cdef(declarations)
local rutin = ffi.load(library)

local function fail(fault)
  error(ffi.string(fault.where) .. ": " .. ffi.string(fault.message), 0)
end

local before = work()
local out = ffi.new("rutin_routine *[1]")
if rutin.rutin_load_file(routine_file, nil, out) ~= rutin.RUTIN_OK then
  fail(rutin.rutin_mistake(out[0], 0))
end
local routine = out[0]
local engine = rutin.rutin_engine_new(routine, nil)
local json = read(case_file)
for _ = 1, 100 do
  if rutin.rutin_decide(engine, json, #json, nil) ~= rutin.RUTIN_OK then
    fail(rutin.rutin_error_of(engine))
  end
  assert(work() == before)
end
print(ffi.string(rutin.rutin_plan(engine, nil)))
rutin.rutin_engine_free(engine)
rutin.rutin_routine_free(routine)
