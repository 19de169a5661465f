LuaT
-- escape: compiled code stands after a byte order mark
--
-- Harm: Lua does not check compiled code: it can read and write anywhere.
-- Safe: only text is read.
--
-- expect: load EROUTINE "found compiled code, wanted Lua as text"

