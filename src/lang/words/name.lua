-- name.lua - the globals of a routine: its words and the names it declares
--
-- Facts, actors, tasks and terms share one namespace with the words. A name is
-- used after it is declared. One that is not there may yet be declared further
-- down, so what to say of it is known at the end.

local kit = ...
local host, lua, words, nothing = kit.host, kit.lua, kit.words, kit.nothing
local find, format, ipairs, type = lua.find, lua.format, lua.ipairs, lua.type
local mistake, tell = kit.mistake, kit.tell

local names, places = {}, {}   -- declared name -> stand-in; and where
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

function kit.tell_missing()
  local known = missing[1] and kit.names_in(names, words)
  for _, lost in ipairs(missing) do
    local name, message = lost.name, nil
    if names[name] then
      message = format("found %s before it is declared at %s", kit.quoted(name), kit.place_text(places[name]))
    elseif not kit.is_broken then
      message = format("no fact, term, actor or task is called %s%s", kit.quoted(name), kit.did_you_mean(name, known))
    end
    if message then
      local more = lost.more > 0 and format("it stands in %d more place%s", lost.more, lost.more > 1 and "s" or "")
      tell(lost.place, message, more or "")
    end
  end
end

kit.env = lua.setmetatable({}, {
  __metatable = false,
  __index = function(_, name)
    local value = names[name]
    if value == nil then value = words[name] end
    if value == nil then return miss(name) end
    return value
  end,
  __newindex = function(_, name)
    mistake(format("found %s set outside a declaration, wanted local %s", kit.quoted(name), name))
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

-- Whether a name can be given to something new.
function kit.is_free(word, id)
  if not kit.is_id(id) then
    if id ~= nothing then
      mistake(format("%s: found %s, wanted a name of a to z, 0 to 9 and _", word, kit.shown(id)))
    end
  elseif words[id] ~= nil or RESERVED[id] then
    mistake(format("%s %s: found a word of the language, wanted another name", word, kit.quoted(id)))
  elseif names[id] then
    mistake(format("%s %s: declared twice, first at %s", word, kit.quoted(id), kit.place_text(places[id])))
  else
    return true
  end
  return false
end

-- A declaration is two calls, `word "id"` and then the body. One that gets no
-- body is told of at the end.
local begun = {}

-- Makes a word that is written `word "id" { … }`; [use] gets the id and an entry.
function kit.declares(word, use)
  return function(id)
    local beginning = {word = word, id = id, place = kit.here()}
    begun[#begun + 1] = beginning
    return function(body)
      beginning.has_body = true
      if body == nothing then return nothing end
      if not kit.is_list(body) then
        return mistake(format("%s %s: found %s, wanted { … }", word, kit.shown(id), kit.shown(body)))
      end
      use(id, {
        place = kit.here(), body = kit.copy(body), origin = {}, id = id,
        label = format("%s %s", word, type(id) == "string" and kit.quoted(id) or "?"),
      })
    end
  end
end

function kit.tell_bodiless()
  for _, beginning in ipairs(begun) do
    if not beginning.has_body then
      tell(beginning.place, format("%s %s: found no body, wanted { … }", beginning.word, kit.shown(beginning.id)))
    end
  end
end

---------------------------------------------------------------- other files

local state, open_ids = {}, {} -- of each source by number: "open" or "done"

-- Runs a source with the words as its globals. Gives whether it ran.
function kit.run(number, id)
  local chunk = host.chunk(number, kit.env)
  state[number] = "open"
  open_ids[#open_ids + 1] = id
  if chunk then chunk() else kit.is_broken = true end
  open_ids[#open_ids] = nil
  state[number] = "done"
  return chunk ~= nil
end

function words.use(id)
  if id == nothing then return end
  if not kit.is_id(id, "/-") or find(id, "//") or find(id, "/$") then
    kit.is_broken = true
    return mistake(format("use: found %s, wanted an id of a to z, 0 to 9, _, - and /", kit.shown(id)))
  end
  local number = host.find(id)
  if not number then
    kit.is_broken = true
  elseif state[number] == "open" then
    mistake(format("use %s: goes in a circle: %s, %s", kit.quoted(id), lua.concat(open_ids, ", "), id))
  elseif not state[number] then
    kit.run(number, id)
  end
end
