// streams.c - the standard streams of the Lua in the shared library: none
//
// A static Lua is compiled for programs, and what is compiled so cannot reach
// the data of another library. It names these three, in functions that rutin
// never calls: to print, to warn, to read a file. Here they are hidden and NULL,
// and the names of C's own library stay what they are for everybody else. The
// archive and the command do not have this file.

#pragma GCC visibility push(hidden)
void *stdin, *stdout, *stderr;
#pragma GCC visibility pop
