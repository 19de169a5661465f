LuaT
-- escape: a routine is compiled code
--
-- Harm: Lua does not check compiled code: it can read and write anywhere.
-- Safe: only text is read.
--
-- expect: load EROUTINE "found compiled code, wanted Lua as text"

