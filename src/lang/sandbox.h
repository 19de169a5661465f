// sandbox.h - a Lua state that cannot hurt its host

#ifndef RUTIN__SANDBOX_H
#define RUTIN__SANDBOX_H

#include "base/messages.h"
#include "base/stopwatch.h"
#include "lang/heap.h"
#include "lang/locale.h"
#include "rutin.h"

#include <lua.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    RUTIN__BYTES_A_STEP = 64,  // that are allocated, or compared
    RUTIN__MAX_TEXT = 16 << 10 // bytes: one step can compare two of them
};

// Zero it, set the ceilings, open it. It must not move while it is open.
typedef struct rutin__sandbox {
    size_t max_bytes;  // what Lua may hold at once
    size_t max_block;  // the largest single block; a text has less
    int64_t max_steps; // instructions, and a step for each 64 bytes allocated
    rutin__stopwatch *watch; // thread CPU time; NULL for no ceiling of it
    bool rests;              // the collector, until half of max_bytes is held

    lua_State *L;
    lua_State *own; // rutin__sandbox_own()
    rutin__heap heap;
    size_t held;
    size_t largest; // block that a routine's own code made, but for texts
    size_t widest; // the same of the parts of tables that keys are looked up in
    int64_t steps;
    rutin_status refusal; // why memory was last refused: ELIMIT or ENOMEM
    int refusals;         // how many there were
    size_t too_large;     // the ceiling of one block, when that was reached
    bool watched;         // each instruction is counted
    bool spent;           // the steps are
    bool late;            // the time is
    rutin__locale locale; // "C" while it runs
    char file[256];       // where the last run stopped: a routine's text
    int line;
    char text[256]; // what Lua said then; it may hold values of a case
} rutin__sandbox;

// False when there is no memory, or when the ceiling is too low for a state.
bool rutin__sandbox_open(rutin__sandbox *box);
void rutin__sandbox_close(rutin__sandbox *box);

// Runs [work] with [data] as its one argument, a light userdata, under the one
// protected call there is. Whatever may raise happens inside. RUTIN_EROUTINE
// when it raised; RUTIN_ELIMIT when a ceiling was reached; RUTIN_ENOMEM.
rutin_status rutin__sandbox_run(rutin__sandbox *box, lua_CFunction work,
                                void *data);

// After RUTIN_ELIMIT: which ceiling it was, as a message, and how high, which goes
// into it as {most}.
rutin__message rutin__sandbox_limit(const rutin__sandbox *box, int64_t *most);

// What follows raises, and belongs inside [work].

// Raises as though the system had no memory left.
int rutin__sandbox_no_memory(lua_State *L);

// Each instruction of Lua is counted, and costs twice as much for it. Pushes and
// gives a state with the same globals where none is: for Lua of our own, which
// charges for what it goes through. What runs there next runs unwatched.
lua_State *rutin__sandbox_own(lua_State *L);

// For a C function in that state: calls its first argument, of the routine, with
// the others, where instructions are counted. Gives how many values are at the top
// for it.
int rutin__sandbox_call_watched(lua_State *L);

// Puts in the place of the function at the top, of our own, one that a routine can
// call and that runs there. It is charged for each call and each argument.
void rutin__sandbox_make_own(lua_State *L);

// Counts [steps] for work that C does, and stops when they are spent.
void rutin__sandbox_charge(lua_State *L, size_t steps);

// Counts what it costs to go through a table that may once have been as large as
// any has been: Lua passes each place of it, also of one that has been emptied.
void rutin__sandbox_charge_walk(lua_State *L);

// The file and the line in it that runs now: the innermost frame whose chunk
// name begins with "@". Raises nothing. False when there is none.
bool rutin__sandbox_position(lua_State *L, const char **file, int *line);

#endif
