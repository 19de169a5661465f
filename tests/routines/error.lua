-- Code that gives up while it is loaded.
error("no more")
--> found an error of Lua: no more
