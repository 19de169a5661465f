#!/usr/bin/env lua
-- crash: a first line for a shell
--
-- Harm: a reader of files skips it, one of texts does not.
-- Safe: it is refused with a sentence.
--
-- expect: load EROUTINE "found # before a comment; write --"

