// load.c - from a routine's text to a compiled routine
//
// One sandbox lives as long as a load. In it the files of src/lang/words/ make the
// words, the routine's text runs with them, and the tree that results is
// compiled:
//
//     source ── gate ── Lua ──▶ words ──▶ tree ── compile ──▶ routine
//        ▲                        │
//        └───────── use ──────────┘
//
// Everything that C holds meanwhile hangs in the loader, so whatever Lua
// raises, nothing is lost.

#include "lang/load.h"

#include "base/memory.h"
#include "base/messages.h"
#include "base/stopwatch.h"
#include "base/text.h"
#include "lang/chunk.h"
#include "lang/compile.h"
#include "lang/gate.h"
#include "lang/globals.h"
#include "lang/host.h"
#include "lang/lua_error.h"
#include "lang/mistakes.h"
#include "lang/sandbox.h"
#include "lang/sources.h"
#include "routine/prepare.h"
#include "routine/routine.h"
#include "words.h"

#include <lauxlib.h>
#include <lua.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum {
    MEMORY = 16 << 20,
    BLOCK = 512 << 10,
    BLOCKS = 128, // a block is that part of the memory, if that is more
    STEPS = 10 * 1000 * 1000,
    SOURCE = 128 << 10,
    TIME = 5000 // milliseconds
};

static void push_kit(lua_State *L, rutin__loader *l)
{
    lua_newtable(L);                 // kit
    rutin__host_push(L, l);          // kit host
    lua_setfield(L, -2, "host");     // kit
    rutin__host_push_tools(L);       // kit tools
    rutin__globals_push(L);          // kit tools globals
    lua_insert(L, -2);               // kit globals tools
    lua_getfield(L, -2, "pairs");    // kit globals tools pairs
    lua_setfield(L, -2, "pairs");    // kit globals tools
    lua_getfield(L, -2, "tostring"); // kit globals tools tostring
    lua_setfield(L, -2, "tostring"); // kit globals tools
    lua_getfield(L, -2, "tonumber"); // kit globals tools tonumber
    lua_setfield(L, -2, "tonumber"); // kit globals tools
    lua_setfield(L, -3, "lua");      // kit globals
    lua_setfield(L, -2, "globals");  // kit
}

// ---------------------------------------------------------------- the words

// What words/pack.c has packed.
typedef struct packed {
    const unsigned char *at;
    unsigned bits, left; // of the byte that bits are taken from
} packed;

static inline unsigned take_bit(packed *p)
{
    if (p->left == 0) {
        p->bits = *p->at++;
        p->left = 8;
    }
    return p->bits >> --p->left & 1;
}

static inline size_t take_number(packed *p)
{
    size_t number = 1;

    while (take_bit(p) != 0)
        number = number << 1 | take_bit(p);
    return number;
}

static void unpack_words(char *out)
{
    packed p = {.at = words_packed};
    const char *end = out + WORDS_LENGTH;

    while (out < end) {
        if (take_bit(&p) == 0) {
            *out++ = (char)*p.at++;
        } else {
            size_t count = take_number(&p) + 1;
            const char *from = out - ((take_number(&p) - 1) << 8) - 1;

            for (from -= *p.at++; count > 0; count--)
                *out++ = *from++;
        }
    }
}

// Runs the files of src/lang/words/, which the Makefile puts one after the other
// with a NUL after each. Each gets the table `kit` and adds to it. They stand
// where sources with guards will.
static void run_words(lua_State *L, rutin__loader *l)
{
    const char *file = rutin__text_room(&l->guarded, WORDS_LENGTH);
    const char *end;

    if (file == NULL) {
        rutin__sandbox_no_memory(L);
        return;
    }
    unpack_words(l->guarded.at);
    end = l->guarded.at + WORDS_LENGTH;
    for (; file < end; file += strlen(file) + 1) {
        if (luaL_loadbufferx(L, file, strlen(file), "=words", "t") != LUA_OK)
            lua_error(L);     // kit function
        lua_pushvalue(L, -2); // kit function kit
        lua_call(L, 1, 0);    // kit
    }
}

// ---------------------------------------------------------------- the run

// Runs the first source, then has everything checked and compiled. The words say
// themselves what it costs (kit.lua).
static int run_all(lua_State *watched)
{
    rutin__loader *l = lua_touserdata(watched, 1);
    const rutin__source *first = &l->sources.list[0];
    lua_State *L = rutin__sandbox_own(watched);

    luaL_checkstack(L, 16, NULL);
    push_kit(L, l);               // kit
    run_words(L, l);              // kit
    lua_getfield(L, -1, "run");   // kit run
    lua_pushinteger(L, 0);        // kit run 0
    lua_pushstring(L, first->id); // kit run 0 id
    lua_call(L, 2, 1);            // kit ran
    if (!lua_toboolean(L, -1))
        return 0;
    lua_pop(L, 1);                  // kit
    lua_getfield(L, -1, "build");   // kit build
    lua_pushstring(L, first->name); // kit build name
    lua_call(L, 1, 1);              // kit tree
    if (l->mistakes.worst != RUTIN_OK)
        return 0;
    rutin__sources_digest(&l->sources, l->routine->digest);
    rutin__compile(L, l->routine, &l->sources.held);
    return 0;
}

// A run that stopped: at a ceiling, or by an error in the routine's own code.
static void add_stop(rutin__loader *l, rutin_status status)
{
    const rutin__sandbox *box = &l->box;
    rutin__param most[] = {{"most", .number = 0}, {NULL}};
    const int source = rutin__sources_called(&l->sources, box->file);
    const rutin__source *s = &l->sources.list[source];
    rutin__lua_error error;
    rutin__slip slip = {.line = box->line, .with = error.with};

    rutin__lua_error_of_code(&error, box->text);
    slip.message = error.message;
    if (slip.message == RUTIN__SAY_lua_argument)
        slip.column = rutin__gate_column(s->text, s->length, slip.line,
                                         error.with[0].text,
                                         error.with[0].length);
    if (slip.message == RUTIN__SAY_lua_no_function) // its name is in quotes
        slip.column = rutin__gate_column(s->text, s->length, slip.line,
                                         error.with[5].text + 1,
                                         error.with[5].length - 2);
    if (status == RUTIN_ELIMIT) {
        slip.message = rutin__sandbox_limit(box, &most[0].number);
        slip.with = most;
    }
    if (status != RUTIN_ENOMEM)
        rutin__chunk_mistake(l, status, source, &slip);
    rutin__mistakes_end(&l->mistakes, status);
}

// A rule may turn on more facts at once than can be held.
static void make_diagrams(rutin__loader *l)
{
    const rutin__rule *rule;
    int number, source = 0;
    rutin_status status = rutin__prepare_diagrams(l->routine, &number);
    rutin__slip slip = {.message = RUTIN__SAY_terms_too_tangled,
                        .help = RUTIN__SAY_say_in_parts};

    if (status == RUTIN_ELIMIT && number >= 0) {
        rule = &l->routine->rules[number];
        source = rutin__sources_called(&l->sources, rule->file);
        slip.line = rule->line;
        slip.message = RUTIN__SAY_rule_too_tangled;
        slip.help = RUTIN__SAY_say_as_two;
    }
    if (status == RUTIN_ELIMIT)
        rutin__chunk_mistake(l, status, source, &slip);
    if (status != RUTIN_OK)
        rutin__mistakes_end(&l->mistakes, status);
}

static rutin_status keep_sources(rutin__loader *l)
{
    rutin_routine *routine = l->routine;

    routine->sources = rutin__sources_copy(&l->sources, &routine->arena);
    routine->source_count = l->sources.count;
    return routine->sources == NULL ? RUTIN_ENOMEM : RUTIN_OK;
}

static rutin_status load(rutin__loader *l)
{
    rutin_status status;

    if (rutin__sandbox_open(&l->box))
        status = rutin__sandbox_run(&l->box, run_all, l);
    else
        status = l->box.refusal;
    rutin__sandbox_close(&l->box);
    if (status != RUTIN_OK)
        add_stop(l, status);
    else if (l->mistakes.worst == RUTIN_OK)
        make_diagrams(l);
    status = rutin__mistakes_hand_over(&l->mistakes, l->routine);
    return status == RUTIN_OK && l->keeps_sources ? keep_sources(l) : status;
}

static bool begin(rutin__loader *l, rutin_routine *routine,
                  const rutin_load_options *how)
{
    static const rutin_load_options plain;
    const rutin_limits *limits;

    if (how == NULL)
        how = &plain;
    limits = &how->limits;
    memset(l, 0, sizeof *l);
    l->routine = routine;
    l->sources.rules = how->rules;
    l->sources.resolver = how->resolver;
    l->sources.data = how->data;
    l->sources.max_bytes = limits->source > 0 ? (size_t)limits->source : SOURCE;
    rutin__stopwatch_start(&l->watch, limits->time, TIME);
    l->box.watch = &l->watch;
    l->box.max_bytes = limits->memory > 0 ? (size_t)limits->memory : MEMORY;
    l->box.max_steps = limits->steps > 0 ? limits->steps : STEPS;
    l->box.max_block = l->box.max_bytes / BLOCKS;
    if (l->box.max_block < BLOCK)
        l->box.max_block = BLOCK;
    l->box.rests = true;
    l->keeps_sources = how->sources;
    if (how->language != NULL)
        rutin__mistakes_speak(&l->mistakes, how->language);
    l->mistakes.list = rutin__memory_take_many(
        &l->sources.held, RUTIN__MISTAKES, sizeof *l->mistakes.list);
    return l->mistakes.list != NULL;
}

// Tells why the first source could not be had.
static rutin_status refuse_first(rutin__loader *l, rutin_status status)
{
    rutin__slip slip = {.message = RUTIN__SAY_unreadable_file};

    if (status == RUTIN_ELIMIT)
        slip.message = RUTIN__SAY_file_too_large;
    else if (status == RUTIN_EUSAGE)
        slip.message = RUTIN__SAY_no_file;
    slip.with = RUTIN__WITH({"most", .number = (int64_t)l->sources.max_bytes});
    rutin__chunk_mistake(l, status == RUTIN_EUSAGE ? RUTIN_EIO : status, 0,
                         &slip);
    return rutin__mistakes_hand_over(&l->mistakes, l->routine);
}

// Loads the first source, or tells why it could not be had, as [status] says.
static rutin_status load_first(rutin__loader *l, rutin_status status,
                               const char *name, const char *text,
                               size_t length)
{
    int number;

    if (status == RUTIN_OK && length > l->sources.max_bytes)
        status = RUTIN_ELIMIT;
    if (status == RUTIN_ENOMEM ||
        rutin__sources_keep(&l->sources, name, NULL, text,
                            status == RUTIN_OK ? length : 0,
                            &number) != RUTIN_OK)
        return RUTIN_ENOMEM;
    if (status != RUTIN_OK)
        return refuse_first(l, status);
    if (l->mistakes.language[0] == '\0')
        rutin__gate_language(text, length, l->mistakes.language);
    return load(l);
}

rutin_status rutin__load(rutin_routine *routine, const char *name,
                         const char *source, size_t length,
                         const rutin_load_options *how)
{
    rutin_status status = RUTIN_ENOMEM;
    rutin__loader l;

    if (begin(&l, routine, how))
        status = load_first(&l, RUTIN_OK, name, source, length);
    rutin__text_clear(&l.guarded);
    rutin__memory_clear(&l.sources.held);
    return status;
}

rutin_status rutin__load_path(rutin_routine *routine, const char *path,
                              const rutin_load_options *how)
{
    rutin_status status = RUTIN_ENOMEM;
    rutin__text text = {0};
    rutin__loader l;

    if (begin(&l, routine, how)) {
        l.sources.first_is_file = true;
        status = rutin__sources_read(&l.sources, path, &text);
        status = load_first(&l, status, path, text.at == NULL ? "" : text.at,
                            text.length);
    }
    rutin__text_clear(&text);
    rutin__text_clear(&l.guarded);
    rutin__memory_clear(&l.sources.held);
    return status;
}
