// load.c - from a routine's text to a compiled routine
//
// One sandbox lives as long as a load. In it the files of src/words/ make the
// words, the routine's text runs with them, and the tree that results is
// compiled:
//
//     source ── gate ── Lua ──▶ words ──▶ tree ── compile ──▶ routine
//        ▲                        │
//        └───────── use ──────────┘
//
// Everything that C holds meanwhile hangs in the loader, so whatever Lua
// raises, nothing is lost.
//
// Stands on sandbox, gate, compile, mistake and source.

#include "load.h"

#include "compile.h"
#include "gate.h"
#include "mistake.h"
#include "sandbox.h"
#include "source.h"

#include "words.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    MEMORY = 16 << 20,
    BLOCK = 512 << 10,
    STEPS = 10 * 1000 * 1000,
    SOURCE = 128 << 10,
    LONGEST = 8192 // bytes of one text
};

typedef struct loader {
    rutin_routine *routine;
    rutin__sandbox box;
    rutin__sources sources;
    rutin__mistakes mistakes;
    bool is_text; // the first source was Lua, and ran
} loader;

static rutin__mistake *add_mistake(loader *l, rutin_status status, int source,
                                   int line, const char *message,
                                   const char *help)
{
    return rutin__mistakes_add(&l->mistakes, status, source,
                               l->sources.list[source].name, line, message,
                               help);
}

// ---------------------------------------------------------------- what words ask of C

static loader *loader_of(lua_State *L)
{
    return lua_touserdata(L, lua_upvalueindex(1));
}

// where() gives the file and the line that runs now.
static int host_where(lua_State *L)
{
    const char *file = loader_of(L)->sources.list[0].name;
    int line = 0;

    rutin__sandbox_place(L, &file, &line);
    lua_pushstring(L, file);  // file
    lua_pushinteger(L, line); // file line
    return 2;
}

// report(file, line, message, help)
static int host_report(lua_State *L)
{
    loader *l = loader_of(L);

    add_mistake(l, RUTIN_EROUTINE,
                rutin__source_called(&l->sources, luaL_checkstring(L, 1)),
                (int)luaL_checkinteger(L, 2), luaL_checkstring(L, 3),
                luaL_checkstring(L, 4));
    return 0;
}

// member(file, line, name) gives the line of that member.
static int host_member(lua_State *L)
{
    loader *l = loader_of(L);
    int number = rutin__source_called(&l->sources, luaL_checkstring(L, 1));
    const rutin__source *s = &l->sources.list[number];
    int line = (int)luaL_checkinteger(L, 2);

    if (l->mistakes.count < RUTIN__MISTAKES)
        line = rutin__gate_line(s->text, s->length, line,
                                luaL_checkstring(L, 3));
    lua_pushinteger(L, line);
    return 1;
}

static const char *name_in_list(const void *data, int number)
{
    lua_State *L = (lua_State *)data;
    const char *name;

    lua_rawgeti(L, 2, number + 1); // ... name
    name = lua_type(L, -1) == LUA_TSTRING ? lua_tostring(L, -1) : "";
    lua_pop(L, 1); // ...
    return name;
}

// nearest(name, names)
static int host_nearest(lua_State *L)
{
    size_t length;
    const char *name = luaL_checklstring(L, 1, &length);
    int near;

    luaL_checktype(L, 2, LUA_TTABLE);
    near = rutin__nearest(name, length, name_in_list, L, (int)lua_rawlen(L, 2));
    if (near < 0)
        return 0;
    lua_rawgeti(L, 2, near + 1);
    return 1;
}

static int host_day(lua_State *L)
{
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    rutin__day day;

    if (!rutin__day_read(&day, text, length))
        return 0;
    lua_pushinteger(L, day);
    return 1;
}

// duration(text) gives the unit and the count.
static int host_duration(lua_State *L)
{
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    rutin__duration duration;

    if (!rutin__duration_read(&duration, text, length))
        return 0;
    lua_pushinteger(L, (lua_Integer)duration.unit); // unit
    lua_pushinteger(L, duration.count);             // unit count
    return 2;
}

// is_text(string): UTF-8 without NUL, of a length that can be shown.
static int host_is_text(lua_State *L)
{
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);

    lua_pushboolean(L, length <= LONGEST && rutin__is_utf8(text, length) &&
                           memchr(text, '\0', length) == NULL);
    return 1;
}

// A source that could not be had: why, and where it was [looked] for.
static void add_unusable(loader *l, rutin_status status, const char *id,
                         const char *looked)
{
    const char *file = l->sources.list[0].name;
    char message[480];
    int line = 0;

    rutin__sandbox_place(l->box.L, &file, &line);
    if (status == RUTIN_ELIMIT && l->sources.count == RUTIN__SOURCES)
        snprintf(message, sizeof message,
                 "use \"%s\": found more than %d files", id, RUTIN__SOURCES);
    else if (status == RUTIN_ELIMIT)
        snprintf(message, sizeof message,
                 "use \"%s\": found more than %zu bytes", id,
                 l->sources.max_bytes);
    else
        snprintf(message, sizeof message, "use \"%s\": %s%s%s", id,
                 status == RUTIN_EUSAGE ? "no routine is called so"
                                        : "found a file that cannot be read",
                 looked == NULL ? "" : ", looked for ",
                 looked == NULL ? "" : looked);
    add_mistake(l, status == RUTIN_ELIMIT ? status : RUTIN_EROUTINE,
                rutin__source_called(&l->sources, file), line, message, "");
}

// find(id) gives the number of the source that it names; nothing where there
// is none.
static int host_find(lua_State *L)
{
    loader *l = loader_of(L);
    const char *id = luaL_checkstring(L, 1);
    rutin__text looked = {0};
    int number;
    rutin_status status = rutin__source_find(&l->sources, id, &number, &looked);

    if (status != RUTIN_OK && status != RUTIN_ENOMEM)
        add_unusable(l, status, id, looked.at);
    rutin__text_clear(&looked);
    if (status == RUTIN_ENOMEM)
        return rutin__sandbox_no_memory(L);
    if (status != RUTIN_OK)
        return 0;
    lua_pushinteger(L, number);
    return 1;
}

typedef struct dump {
    luaL_Buffer buffer;
    bool is_open;
} dump;

static int add_dumped(lua_State *L, const void *bytes, size_t size, void *data)
{
    dump *d = data;

    if (!d->is_open)
        luaL_buffinit(L, &d->buffer);
    d->is_open = true;
    luaL_addlstring(&d->buffer, bytes, size);
    return 0;
}

// code(function) gives its code; nil and a name when it reads a local from
// outside; nil when it is none of the routine's.
static int host_code(lua_State *L)
{
    dump d = {.is_open = false};
    lua_Debug about;
    const char *name;

    luaL_checktype(L, 1, LUA_TFUNCTION);
    lua_settop(L, 1);             // function
    lua_pushvalue(L, 1);          // function function
    lua_getinfo(L, ">S", &about); // function
    if (about.source[0] != '@')
        return 0;
    for (int i = 1; (name = lua_getupvalue(L, 1, i)) != NULL; i++) {
        lua_settop(L, 1); // function
        if (strcmp(name, "_ENV") == 0)
            continue;
        lua_pushnil(L);          // function nil
        lua_pushstring(L, name); // function nil name
        return 2;
    }
    lua_dump(L, add_dumped, &d, 0);
    luaL_pushresult(&d.buffer); // function code
    return 1;
}

// ---------------------------------------------------------------- running a source

typedef struct slip_target {
    loader *loader;
    int source;
} slip_target;

static void add_slip(void *data, int line, const char *message,
                     const char *help)
{
    slip_target *target = data;
    rutin__mistake *m = add_mistake(target->loader, RUTIN_EROUTINE,
                                    target->source, line, message, help);

    if (m != NULL)
        m->is_lexical = true;
}

// What Lua says, without the place it puts first; its line goes to [line].
static const char *without_place(const char *said, int *line)
{
    for (const char *at = strchr(said, ':'); at != NULL;
         at = strchr(at + 1, ':')) {
        size_t digits = strspn(at + 1, "0123456789");

        if (digits > 0 && at[1 + digits] == ':' && at[2 + digits] == ' ') {
            *line = atoi(at + 1);
            return at + 3 + digits;
        }
    }
    return said;
}

// What Lua says of text that is none, in our order: found, wanted.
static void add_syntax(loader *l, int source, const char *said)
{
    char message[400];
    int line = 1;
    const char *what = without_place(said, &line);
    const char *near = strstr(what, " near ");
    const char *expected = strstr(what, " expected");

    if (near != NULL && expected != NULL && expected < near)
        snprintf(message, sizeof message, "found %.100s, wanted %.*s%.*s",
                 near + 6, (int)(expected - what), what,
                 (int)(near - expected - 9), expected + 9);
    else if (near != NULL && strncmp(what, "unexpected symbol", 17) == 0)
        snprintf(message, sizeof message, "found %.100s where it cannot stand",
                 near + 6);
    else
        snprintf(message, sizeof message, "found what is not Lua: %.300s",
                 what);
    add_mistake(l, RUTIN_EROUTINE, source, line, message, "");
}

// Refuses text that Lua should not even see.
static bool refuse_bytes(loader *l, int source)
{
    const rutin__source *s = &l->sources.list[source];
    int line = 1, size;

    if (s->length > 0 && s->text[0] == LUA_SIGNATURE[0]) {
        add_mistake(l, RUTIN_EROUTINE, source, 1,
                    "found compiled code, wanted Lua as text", "");
        return true;
    }
    for (size_t at = 0; at < s->length; at += (size_t)size) {
        line += s->text[at] == '\n';
        size = rutin__utf8_size(s->text + at, s->length - at);
        if (size != 0)
            continue;
        add_mistake(l, RUTIN_EROUTINE, source, line,
                    "found bytes that are not UTF-8, wanted UTF-8", "");
        return true;
    }
    return false;
}

// chunk(number, environment) gives a source as a function; nothing when it is
// not Lua.
static int host_chunk(lua_State *L)
{
    loader *l = loader_of(L);
    int number = (int)luaL_checkinteger(L, 1);
    const rutin__source *s = &l->sources.list[number];
    size_t mark = strncmp(s->text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    slip_target target = {l, number};

    if (refuse_bytes(l, number))
        return 0;
    rutin__gate(s->text + mark, s->length - mark, add_slip, &target);
    lua_pushfstring(L, "@%s", s->name); // number environment name
    if (luaL_loadbufferx(L, s->text + mark, s->length - mark,
                         lua_tostring(L, -1), "t") != LUA_OK) {
        if (l->box.refusal != RUTIN_OK)
            return lua_error(L);
        add_syntax(l, number, lua_tostring(L, -1));
        return 0;
    }
    lua_pushvalue(L, 2);      // number environment name chunk environment
    lua_setupvalue(L, -2, 1); // number environment name chunk
    l->is_text = true;
    return 1;
}

// ---------------------------------------------------------------- the load

// Sets a list of the names from [first] on.
static void set_names(lua_State *L, const char *member,
                      const char *const *names, int first, int count)
{
    lua_createtable(L, count, 0); // host list
    for (int i = first; i < count; i++) {
        lua_pushstring(L, names[i]);       // host list name
        lua_rawseti(L, -2, i - first + 1); // host list
    }
    lua_setfield(L, -2, member); // host
}

static void set_number(lua_State *L, const char *member, lua_Integer number)
{
    lua_pushinteger(L, number);  // host number
    lua_setfield(L, -2, member); // host
}

static void push_host(lua_State *L, loader *l)
{
    static const luaL_Reg calls[] = {
        {"where", host_where},
        {"report", host_report},
        {"member", host_member},
        {"nearest", host_nearest},
        {"day", host_day},
        {"duration", host_duration},
        {"is_text", host_is_text},
        {"find", host_find},
        {"code", host_code},
        {"chunk", host_chunk},
        {NULL, NULL},
    };

    lua_newtable(L);             // host
    lua_pushlightuserdata(L, l); // host loader
    luaL_setfuncs(L, calls, 1);  // host
    set_names(L, "classes", rutin__class_names, 1, RUTIN__CLASS_COUNT);
    set_names(L, "grounds", rutin__ground_names, 1, RUTIN__GROUNDS);
    set_names(L, "consents", rutin__consent_names, 0, RUTIN__CONSENT_STATES);
    set_number(L, "ever", RUTIN__DAY_MIN);
    set_number(L, "never", RUTIN__DAY_MAX);
    set_number(L, "anyone", RUTIN__ANYONE);
    set_number(L, "max_languages", RUTIN__LANGUAGES);
}

// The names that the words need besides those that rules may reach.
static void push_tools(lua_State *L)
{
    static const struct {
        const char *library, *name;
    } tools[] = {
        {LUA_GNAME, "rawset"},
        {LUA_GNAME, "ipairs"},
        {LUA_GNAME, "next"},
        {LUA_GNAME, "setmetatable"},
        {LUA_GNAME, "type"},
        {LUA_STRLIBNAME, "find"},
        {LUA_STRLIBNAME, "format"},
        {LUA_STRLIBNAME, "gsub"},
        {LUA_STRLIBNAME, "sub"},
        {LUA_TABLIBNAME, "concat"},
        {LUA_MATHLIBNAME, "tointeger"},
    };

    lua_newtable(L);                                          // tools
    luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE); // tools loaded
    for (size_t i = 0; i < sizeof tools / sizeof *tools; i++) {
        lua_getfield(L, -1, tools[i].library); // tools loaded library
        lua_getfield(L, -1, tools[i].name);    // tools loaded library tool
        lua_setfield(L, -4, tools[i].name);    // tools loaded library
        lua_pop(L, 1);                         // tools loaded
    }
    lua_pop(L, 1); // tools
}

static void push_kit(lua_State *L, loader *l)
{
    lua_newtable(L);                 // kit
    push_host(L, l);                 // kit host
    lua_setfield(L, -2, "host");     // kit
    rutin__sandbox_reach(L);         // kit reach
    push_tools(L);                   // kit reach tools
    lua_getfield(L, -2, "pairs");    // kit reach tools pairs
    lua_setfield(L, -2, "pairs");    // kit reach tools
    lua_getfield(L, -2, "tostring"); // kit reach tools tostring
    lua_setfield(L, -2, "tostring"); // kit reach tools
    lua_setfield(L, -3, "lua");      // kit reach
    lua_setfield(L, -2, "reach");    // kit
}

// Runs the files of src/words/, which the Makefile puts one after the other
// with a NUL after each. Each gets the table `kit` and adds to it.
static void run_words(lua_State *L)
{
    const char *file = (const char *)words_lua;
    const char *end = file + sizeof words_lua;

    for (; file < end; file += strlen(file) + 1) {
        if (luaL_loadbufferx(L, file, strlen(file), "=words", "t") != LUA_OK)
            lua_error(L);     // kit function
        lua_pushvalue(L, -2); // kit function kit
        lua_call(L, 1, 0);    // kit
    }
}

// Runs the first source, then has everything checked and compiled.
static int run_all(lua_State *L)
{
    loader *l = lua_touserdata(L, 1);
    const rutin__source *first = &l->sources.list[0];

    luaL_checkstack(L, 16, NULL);
    push_kit(L, l);               // kit
    run_words(L);                 // kit
    lua_getfield(L, -1, "run");   // kit run
    lua_pushinteger(L, 0);        // kit run 0
    lua_pushstring(L, first->id); // kit run 0 id
    lua_call(L, 2, 0);            // kit
    if (!l->is_text)
        return 0;
    lua_getfield(L, -1, "build");   // kit build
    lua_pushstring(L, first->name); // kit build name
    lua_call(L, 1, 1);              // kit tree
    if (l->mistakes.worst == RUTIN_OK)
        rutin__compile(L, l->routine);
    return 0;
}

// A run that stopped: at a ceiling, or by an error in the routine's own code.
static void add_stop(loader *l, rutin_status status)
{
    const rutin__sandbox *box = &l->box;
    char message[320];
    int line = 0;

    if (status == RUTIN_ELIMIT)
        rutin__sandbox_limit(box, message, sizeof message);
    else
        snprintf(message, sizeof message, "found an error of Lua: %s",
                 without_place(box->text, &line));
    if (status != RUTIN_ENOMEM)
        add_mistake(l, status, rutin__source_called(&l->sources, box->file),
                    box->line, message, "");
    rutin__mistakes_end(&l->mistakes, status);
}

static rutin_status load(loader *l)
{
    rutin_status status;

    if (rutin__sandbox_open(&l->box))
        status = rutin__sandbox_run(&l->box, run_all, l);
    else
        status = l->box.refusal;
    rutin__sandbox_close(&l->box);
    if (status != RUTIN_OK)
        add_stop(l, status);
    if (l->mistakes.worst != RUTIN_OK)
        return rutin__mistakes_hand_over(&l->mistakes, l->routine);
    rutin__sources_digest(&l->sources, l->routine->digest);
    return RUTIN_OK;
}

static bool begin(loader *l, rutin_routine *routine,
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
    l->sources.max_bytes = limits->source > 0 ? limits->source : SOURCE;
    l->box.max_bytes = limits->memory > 0 ? limits->memory : MEMORY;
    l->box.max_steps = limits->steps > 0 ? limits->steps : STEPS;
    l->box.max_block = BLOCK;
    l->mistakes.list = rutin__take_many(&l->sources.held, RUTIN__MISTAKES,
                                        sizeof *l->mistakes.list);
    return l->mistakes.list != NULL;
}

// Loads the first source, or tells why it could not be had, as [status] says.
static rutin_status load_first(loader *l, rutin_status status, const char *name,
                               const char *text, size_t length)
{
    char message[80];
    int number;

    if (status == RUTIN_OK && length > l->sources.max_bytes)
        status = RUTIN_ELIMIT;
    if (status == RUTIN_ENOMEM ||
        rutin__source_keep(&l->sources, name, NULL, text,
                           status == RUTIN_OK ? length : 0,
                           &number) != RUTIN_OK)
        return RUTIN_ENOMEM;
    if (status == RUTIN_OK)
        return load(l);
    if (status == RUTIN_ELIMIT)
        snprintf(message, sizeof message, "found more than %zu bytes",
                 l->sources.max_bytes);
    else
        snprintf(message, sizeof message, "found %s, wanted a routine",
                 status == RUTIN_EUSAGE ? "no such file"
                                        : "a file that cannot be read");
    add_mistake(l, status == RUTIN_EUSAGE ? RUTIN_EIO : status, 0, 0, message,
                "");
    return rutin__mistakes_hand_over(&l->mistakes, l->routine);
}

rutin_status rutin__load(rutin_routine *routine, const char *name,
                         const char *source, size_t length,
                         const rutin_load_options *how)
{
    rutin_status status = RUTIN_ENOMEM;
    loader l;

    if (begin(&l, routine, how))
        status = load_first(&l, RUTIN_OK, name, source, length);
    rutin__arena_clear(&l.sources.held);
    return status;
}

rutin_status rutin__load_path(rutin_routine *routine, const char *path,
                              const rutin_load_options *how)
{
    rutin_status status = RUTIN_ENOMEM;
    rutin__text text = {0};
    loader l;

    if (begin(&l, routine, how)) {
        l.sources.first_is_file = true;
        status = rutin__source_read(&l.sources, path, &text);
        status = load_first(&l, status, path, text.at == NULL ? "" : text.at,
                            text.length);
    }
    rutin__text_clear(&text);
    rutin__arena_clear(&l.sources.held);
    return status;
}
