-- name.lua - the globals of a routine: its words and the names it declares
--
-- Facts, actors, tasks and terms share one namespace with the words. A name is
-- used after it is declared. One that is not there may yet be declared further
-- down, so what to say of it is known at the end.

local kit = ...
local host, lua, words, nothing = kit.host, kit.lua, kit.words, kit.nothing
local find, ipairs, type = lua.find, lua.ipairs, lua.type
local mistake, tell = kit.mistake, kit.tell

local names, places = {}, {}   -- declared name -> stand-in; and where
local refused = {}             -- ids of declarations that were refused
local missing, missed = {}, {} -- names that are not there, in order; by name

kit.names = names
kit.is_broken = false -- a used routine is not there: any name may lack

local function miss(name)
  local seen = missed[name]
  if seen then
    seen.more = seen.more + 1
  else
    missed[name] = {name = name, place = kit.here(), more = 0}
    missing[#missing + 1] = missed[name]
  end
  return nothing
end

-- Notes an id that was to be declared and could not be: what uses it all the same
-- is no second mistake.
function kit.refuse(id)
  if type(id) ~= "string" then return end
  refused[#refused + 1] = id
  local plain = host.plain_name(id)
  if plain ~= id and plain ~= "" then refused[#refused + 1] = plain end
end

function kit.has_refused()
  return #refused > 0
end

local function more_such(count)
  if count == 0 then return nil end
  return count == 1 and {"one_more_such"} or {"more_such", count = count}
end

-- A declaration is two calls, `word "id"` and then the body. One that gets no
-- body is told of at the end.
local begun = {}

local function note_bodiless()
  for _, beginning in ipairs(begun) do
    if not beginning.has_body then
      kit.has_told = true -- it will be
      kit.refuse(beginning.id)
    end
  end
end

-- What to write for a word of another language, or a choice without its quotes.
local TRUTH, NOTHING, JOINED = {"true_or_yes"}, {"leave_it_out"}, {"joined_so"}
local foreign = {
  True = TRUTH, TRUE = TRUTH, False = TRUTH, FALSE = TRUTH, Yes = TRUTH, No = TRUTH, Ja = TRUTH, Nej = TRUTH,
  None = NOTHING, null = NOTHING, NULL = NOTHING, undefined = NOTHING, IF = {"as_a_rule"}, OM = {"as_a_rule"},
  AND = JOINED, OR = JOINED, NOT = JOINED, OCH = JOINED, ELLER = JOINED, ICKE = JOINED,
}

local function guess_at(name, known)
  if foreign[name] then return foreign[name] end
  for _, fact in ipairs(kit.facts) do
    local choices = fact.type.number_of
    if choices and choices[name] then return {"in_quotes", name = kit.quoted(name)} end
  end
  return kit.did_you_mean(name, known)
end

-- Tells of the names that are not there, but of those that were to be declared
-- only where [all]: what was refused may itself be what such a name was called with.
local function tell_names(known, all)
  for _, lost in ipairs(missing) do
    local name, code, with = lost.name, nil, nil
    if names[name] then
      code, with = "not_yet_declared", {name = kit.quoted(name), place = kit.place_text(places[name])}
    elseif all or not kit.is_broken and not host.nearest(name, refused) then
      code, with = "unknown_name", {name = kit.quoted(name), guess = guess_at(name, known)}
    end
    if code then tell(lost.place, nil, code, with, more_such(lost.more)) end
  end
end

function kit.tell_missing()
  local known = missing[1] and kit.names_in(names, words)
  note_bodiless()
  tell_names(known, false)
  if not kit.has_told and not kit.is_broken then tell_names(known, true) end
end

kit.env = lua.setmetatable({}, {
  __metatable = false,
  __index = host.look_up(names, words, miss),
  __newindex = function(_, name)
    mistake(nil, "set_outside", {name = kit.quoted(name), bare = name})
  end,
})

---------------------------------------------------------------- declaring

local RESERVED = kit.set_of {
  "and", "break", "do", "else", "elseif", "end", "false", "for", "function", "goto", "if", "in", "local", "nil", "not",
  "or", "repeat", "return", "then", "true", "until", "while",
}

function kit.declare(id, place, object)
  names[id], places[id] = object, place
end

-- A name that cannot be one, and one like it that can, where there is such.
local function tell_name(word, id)
  local near = type(id) == "string" and host.plain_name(id)
  local sign, code
  if near == "" then sign, code = host.foreign(id) end
  if sign then
    mistake(kit.label(word, id), "sign_in_name", {sign = sign, code = code})
  else
    kit.unexpected(word, id, near and kit.is_id(near) and {"a_plain_name_as", near = near} or {"a_plain_name"})
  end
  kit.refuse(id)
end

-- Whether a name can be given to something new.
function kit.is_free(word, id)
  if not kit.is_id(id) then
    if id ~= nothing then tell_name(word, id) end
  elseif words[id] ~= nil or RESERVED[id] then
    mistake(kit.label(word, id), "reserved_word")
  elseif names[id] then
    mistake(kit.label(word, id), "declared_twice", {place = kit.place_text(places[id])})
  else
    return true
  end
  return false
end

-- What a declaration gives: nothing that can stand anywhere.
local declared = kit.stand_in {is = "declared"}

-- Makes a word that is written `word "id" { … }`; [use] gets the id and an entry.
function kit.declares(word, use)
  return function(id, second)
    local beginning = {word = word, id = id, place = kit.here()}
    begun[#begun + 1] = beginning
    if kit.is_list(id) then
      beginning.has_body = true
      kit.unexpected(word, id, word .. ' "…" { … }')
      return nothing
    end
    if second ~= nil then kit.too_many(word, 2, 1, {"id_then_body", word = word}) end
    return host.own(function(body, more)
      beginning.has_body = true
      if more ~= nil then kit.too_many(kit.label(word, id), 2, 1, {"write_alone", word = word .. ' "…" { … }'}) end
      if body == nothing or not kit.is_list(body) then kit.refuse(id) end
      if body == nothing then return nothing end
      if not kit.is_list(body) then
        return kit.unexpected(kit.label(word, id), body, "{ … }")
      end
      use(id, {
        place = kit.here(), body = kit.copy(body), origin = {}, id = id,
        label = kit.label(word, id),
      })
      return declared
    end)
  end
end

function kit.tell_bodiless()
  for _, beginning in ipairs(begun) do
    if not beginning.has_body then
      tell(beginning.place, kit.label(beginning.word, beginning.id), "no_body")
    end
  end
end

---------------------------------------------------------------- other files

local state, open_ids = {}, {} -- of each source by number: "open" or "done"
local running = {}              -- numbers of the sources that are open

kit.used_by = {} -- of each source by number: those it uses, in order

-- The number of the source that runs now.
function kit.source()
  return running[#running]
end

-- Runs a source with the words as its globals. Gives whether it ran.
function kit.run(number, id)
  local chunk = host.chunk(number, kit.env)
  state[number] = "open"
  open_ids[#open_ids + 1], running[#running + 1], kit.used_by[number] = id, number, {}
  if chunk then host.watched(chunk) else kit.is_broken = true end
  open_ids[#open_ids], running[#running] = nil, nil
  state[number] = "done"
  return chunk ~= nil
end

function words.use(id)
  if id == nothing then return end
  if not kit.is_id(id, "/-") or find(id, "//") or find(id, "/$") then
    kit.is_broken = true
    return kit.unexpected("use", id, {"an_id_with_slashes"})
  end
  local number, used = host.find(id), kit.used_by[kit.source()]
  if not number then
    kit.is_broken = true
  elseif state[number] == "open" then
    mistake(kit.label("use", id), "circle", {path = lua.concat(open_ids, ", ") .. ", " .. id})
  else
    used[#used + 1] = number
    if not state[number] then kit.run(number, id) end
  end
  return declared
end
