// sandbox.c - a Lua state that cannot hurt its host
//
// Rules run inside someone else's process. They may compute and nothing more.
// Each bound is kept by one mechanism; the first two live here:
//
//     memory   an allocator that stops at a ceiling      alloc_capped()
//     steps    a hook that runs every GRAIN steps        count_steps()
//     reach    globals that hold only the names listed   rutin__globals_push()
//
// One instruction can copy or compare a whole block, or go through all keys of a
// table that were chosen to collide. So each block has a ceiling too, a text a
// lower one, bytes count as steps, and an instruction counts as more the larger
// the tables that a routine has made: price_of(). Behind it all stands a ceiling
// of CPU time, which most runs never get to ask for. Nothing that rules can call
// catches an error, sets a metatable or makes a coroutine: what stops a rule
// stops it for good.
//
// Numbers are whole: the gate lets no fraction in. Where Lua asks the locale all
// the same, it is "C" as long as Lua runs.
//
// It knows no routines and no cases.

#include "lang/sandbox.h"

#include <lauxlib.h>
#include <stdint.h>
#include <string.h>

enum {
    GRAIN = 1000,
    PLAIN_BLOCK = 8 << 10, // bytes of keys for which an instruction is one step
    STEPS_A_WORD = 100,    // for what a word does with what it is given,
    STEPS_AN_ARGUMENT = 16, // and for each of that
    RESCUES = 16 // refusals before the collector's work is in vain too
};

static rutin__sandbox *box_of(lua_State *L)
{
    return *(rutin__sandbox **)lua_getextraspace(L);
}

// ---------------------------------------------------------------- memory

static void note_place(rutin__sandbox *box)
{
    const char *file = "";

    box->line = 0;
    if (box->L != NULL)
        rutin__sandbox_position(box->L, &file, &box->line);
    memset(box->file, 0, sizeof box->file);
    strncpy(box->file, file, sizeof box->file - 1);
}

// Lua calls no message handler when memory is out, so the place is noted here.
static void *refuse(rutin__sandbox *box, rutin_status why, size_t too_large)
{
    box->refusal = why;
    box->refusals++;
    box->too_large = too_large;
    note_place(box);
    return NULL;
}

static bool is_late(rutin__sandbox *box)
{
    return box->watch != NULL &&
           rutin__stopwatch_is_over(box->watch, box->steps);
}

// After a refusal Lua collects all garbage and asks again. That is a lot of work
// for few bytes, so after some refusals nothing is given any more. Where no
// instruction is counted, steps are found to be spent here.
static bool is_over(rutin__sandbox *box, size_t more)
{
    if (!box->watched && is_late(box))
        box->late = box->spent = true;
    if (!box->watched && box->steps >= box->max_steps)
        box->spent = true;
    if (!box->watched && box->spent)
        return true;
    return box->refusals > RESCUES || more > box->max_bytes - box->held;
}

// Small blocks that were given back wait for others of their size, so they may
// take more than Lua holds; but not without end.
static bool is_full(const rutin__heap *heap)
{
    return heap->ceiling - heap->taken < RUTIN__HEAP_CHUNK;
}

// Whether a routine's code runs, and not the words that it calls. What C does is
// done for the Lua that called it.
static bool is_routine(const rutin__sandbox *box)
{
    lua_State *L = box->watched ? box->L : NULL;
    lua_Debug frame;

    for (int level = 0; L != NULL && lua_getstack(L, level, &frame); level++) {
        lua_getinfo(L, "S", &frame);
        if (frame.what[0] != 'C')
            return frame.source[0] == '@';
    }
    return false;
}

// Whether a new block that is no object is a table's part for keys other than
// 1, 2, 3 …: there are 2^n of them, each of 20, 24, 32 or 40 bytes.
static bool is_for_keys(size_t size)
{
    while (size % 2 == 0)
        size /= 2;
    return size <= 5;
}

// Notes a block that is no text; a [part] is new, and no object.
static void note_block(rutin__sandbox *box, size_t size, bool part)
{
    bool holds_keys;

    if (size <= PLAIN_BLOCK)
        return;
    holds_keys = part && is_for_keys(size);
    if (size <= (holds_keys ? box->widest : box->largest))
        return;
    if (!is_routine(box))
        return;
    if (size > box->largest)
        box->largest = size;
    if (holds_keys)
        box->widest = size;
}

// Whether no bound is near.
static bool is_well(const rutin__sandbox *box, size_t more)
{
    return box->refusals == 0 && !box->spent && box->steps < box->max_steps &&
           more <= box->max_bytes - box->held &&
           (box->watch == NULL || box->steps < box->watch->look_at);
}

// The count follows what Lua believes. Of a new block [old] is the kind of
// object. Apart from what is done for most, which saves no register then.
static __attribute__((noinline)) void *alloc_any(rutin__sandbox *box,
                                                 void *block, size_t old,
                                                 size_t size)
{
    size_t before = block == NULL ? 0 : old;
    bool is_text = block == NULL && old == LUA_TSTRING;
    size_t max_block = is_text ? RUTIN__MAX_TEXT : box->max_block;
    void *moved;

    if (size == 0) {
        rutin__heap_free(&box->heap, block, before);
        box->held -= before;
        return NULL;
    }
    if (size > max_block && size > before)
        return refuse(box, RUTIN_ELIMIT, max_block);
    if (size > before && is_over(box, size - before))
        return refuse(box, RUTIN_ELIMIT, 0);
    moved = rutin__heap_resize(&box->heap, block, before, size);
    if (moved == NULL)
        return refuse(box, is_full(&box->heap) ? RUTIN_ELIMIT : RUTIN_ENOMEM,
                      0);
    box->held = box->held - before + size;
    if (size > before) {
        box->steps += (int64_t)(size / RUTIN__BYTES_A_STEP);
        if (!is_text)
            note_block(box, size, block == NULL && old == 0);
    }
    return moved;
}

// Most blocks are new and small, and no bound is near.
static void *alloc_capped(void *data, void *block, size_t old, size_t size)
{
    rutin__sandbox *box = data;
    void *taken;

    if (block != NULL || size == 0 || !rutin__heap_is_small(size) ||
        size > box->max_block || !is_well(box, size) ||
        (taken = rutin__heap_take(&box->heap, size)) == NULL)
        return alloc_any(box, block, old, size);
    box->held += size;
    box->steps += (int64_t)(size / RUTIN__BYTES_A_STEP);
    return taken;
}

int rutin__sandbox_no_memory(lua_State *L)
{
    box_of(L)->refusal = RUTIN_ENOMEM;
    lua_pushnil(L); // the error value, which nobody reads
    return lua_error(L);
}

// ---------------------------------------------------------------- steps

static void count_steps(lua_State *L, lua_Debug *ar);

// How many steps one instruction is: it may go through as many keys as a table
// has.
static int64_t price_of(const rutin__sandbox *box)
{
    return 1 + (int64_t)(box->widest / PLAIN_BLOCK);
}

// The error value needs no memory. The flag outlives whoever catches it.
static void stop_if_spent(lua_State *L, rutin__sandbox *box)
{
    if (is_late(box))
        box->late = true;
    else if (box->steps < box->max_steps)
        return;
    if (L == box->own)
        note_place(box);
    box->spent = box->watched = true;
    lua_sethook(L, count_steps, LUA_MASKCOUNT, 1);
    lua_pushlightuserdata(L, box);
    lua_error(L);
}

static void wake_collector(lua_State *L, rutin__sandbox *box)
{
    if (!box->rests || box->held < box->max_bytes / 2)
        return;
    box->rests = false;
    lua_gc(L, LUA_GCRESTART);
}

// Once the budget is spent this runs at every step, so that no rule can live
// on by catching the error.
//
// Lua has no cheaper way to count. With a hook every instruction takes the slow
// way: 151 machine instructions instead of 69 for a turn of `n = n + i`,
// whatever GRAIN is, but 700 of 120,000 in a decision with one short rule.
static void count_steps(lua_State *L, lua_Debug *ar)
{
    rutin__sandbox *box = box_of(L);

    (void)ar;
    box->steps += lua_gethookcount(L) * price_of(box);
    wake_collector(L, box);
    stop_if_spent(L, box);
}

void rutin__sandbox_charge(lua_State *L, size_t steps)
{
    rutin__sandbox *box = box_of(L);

    box->steps += steps < INT64_MAX / 4 ? (int64_t)steps : INT64_MAX / 4;
    wake_collector(L, box);
    stop_if_spent(L, box);
}

void rutin__sandbox_charge_walk(lua_State *L)
{
    rutin__sandbox_charge(L, box_of(L)->largest / RUTIN__BYTES_A_STEP);
}

// ---------------------------------------------------------------- our own Lua

lua_State *rutin__sandbox_own(lua_State *L)
{
    rutin__sandbox *box = box_of(L);

    box->own = lua_newthread(L); // own
    lua_sethook(box->own, NULL, 0, 0);
    box->watched = false;
    return box->own;
}

// Moves a function and its arguments from the top of one state to another, where
// they are called, and what they give back. Gives how much that is.
static int call_in(lua_State *to, lua_State *from, int arguments)
{
    rutin__sandbox *box = box_of(to);
    bool was_watched = box->watched;
    int height = lua_gettop(to) - (from == to ? arguments + 1 : 0), count;

    box->watched = to != box->own;
    luaL_checkstack(to, arguments + 1 + LUA_MINSTACK, NULL);
    lua_xmove(from, to, arguments + 1);
    lua_call(to, arguments, LUA_MULTRET);
    count = lua_gettop(to) - height;
    luaL_checkstack(from, count, NULL);
    lua_xmove(to, from, count);
    box->watched = was_watched;
    return count;
}

int rutin__sandbox_call_watched(lua_State *L)
{
    return call_in(box_of(L)->L, L, lua_gettop(L) - 1);
}

// The function is the first upvalue.
static int call_own(lua_State *L)
{
    int arguments = lua_gettop(L);

    rutin__sandbox_charge(L, STEPS_A_WORD + STEPS_AN_ARGUMENT * arguments);
    lua_pushvalue(L, lua_upvalueindex(1)); // argument… function
    lua_insert(L, 1);                      // function argument…
    return call_in(box_of(L)->own, L, arguments);
}

void rutin__sandbox_make_own(lua_State *L)
{
    lua_pushcclosure(L, call_own, 1); // function
}

// ---------------------------------------------------------------- life

rutin__message rutin__sandbox_limit(const rutin__sandbox *box, int64_t *most)
{
    *most = box->late            ? rutin__stopwatch_most(box->watch)
            : box->spent         ? box->max_steps
            : box->too_large > 0 ? (int64_t)box->too_large
                                 : (int64_t)box->max_bytes;
    if (box->late)
        return RUTIN__SAY_too_much_time;
    if (box->spent)
        return RUTIN__SAY_too_many_steps;
    if (box->too_large == RUTIN__MAX_TEXT)
        return RUTIN__SAY_text_too_large;
    return box->too_large > 0 ? RUTIN__SAY_table_too_large
                              : RUTIN__SAY_too_much_memory;
}

bool rutin__sandbox_position(lua_State *L, const char **file, int *line)
{
    lua_Debug frame;

    for (int level = 0; lua_getstack(L, level, &frame); level++) {
        lua_getinfo(L, "S", &frame);
        if (frame.source[0] == '@') {
            lua_getinfo(L, "l", &frame);
            *file = frame.source + 1;
            *line = frame.currentline;
            return true;
        }
    }
    return false;
}

bool rutin__sandbox_open(rutin__sandbox *box)
{
    lua_State *L;

    box->heap.ceiling = box->max_bytes < SIZE_MAX / 4
                            ? 2 * box->max_bytes + RUTIN__HEAP_CHUNK
                            : SIZE_MAX;
    if (!rutin__locale_open(&box->locale)) {
        box->refusal = RUTIN_ENOMEM;
        return false;
    }
    L = lua_newstate(alloc_capped, box);
    if (L == NULL) {
        rutin__sandbox_close(box);
        return false;
    }
    *(rutin__sandbox **)lua_getextraspace(L) = box;
    box->watched = true;
    lua_sethook(L, count_steps, LUA_MASKCOUNT,
                box->max_steps < GRAIN ? (int)box->max_steps : GRAIN);
    if (box->rests)
        lua_gc(L, LUA_GCSTOP);
    box->L = L;
    return true;
}

// What Lua holds is memory and nothing else, so it is not asked to give each
// block back.
void rutin__sandbox_close(rutin__sandbox *box)
{
    box->L = NULL;
    box->held = 0;
    rutin__heap_clear(&box->heap);
    rutin__locale_close(&box->locale);
}

// Notes where it happened.
static int note_error(lua_State *L)
{
    note_place(box_of(L));
    return 1;
}

rutin_status rutin__sandbox_run(rutin__sandbox *box, lua_CFunction work,
                                void *data)
{
    int status;

    box->refusal = RUTIN_OK;
    box->line = 0;
    memset(box->file, 0, sizeof box->file);
    memset(box->text, 0, sizeof box->text);
    rutin__locale_enter(&box->locale);
    lua_settop(box->L, 0);
    lua_pushcfunction(box->L, note_error);
    lua_pushcfunction(box->L, work);
    lua_pushlightuserdata(box->L, data);
    status = lua_pcall(box->L, 1, 0, 1);
    if (status == LUA_ERRRUN && lua_type(box->L, -1) == LUA_TSTRING)
        strncpy(box->text, lua_tostring(box->L, -1), sizeof box->text - 1);
    lua_settop(box->L, 0);
    rutin__locale_leave(&box->locale);
    if (status == LUA_OK)
        return RUTIN_OK;
    if (box->spent)
        return RUTIN_ELIMIT;
    if (box->refusal == RUTIN_ENOMEM || status == LUA_ERRMEM)
        return box->refusal;
    return RUTIN_EROUTINE;
}
