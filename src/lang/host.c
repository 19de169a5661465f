// host.c - what the words of a routine ask of C
//
// Places, files, days, nearest names, a function's code. Each call is a function
// of Lua with the loader behind it; what it holds while something may raise
// hangs there.
//
// The text of a source passes three doors on its way to Lua, and each tells what
// it refuses: UTF-8, the gate, and Lua itself.

#include "lang/host.h"

#include "base/memory.h"
#include "base/text.h"
#include "lang/gate.h"
#include "lang/tables.h"
#include "routine/condition.h"
#include "routine/schema.h"
#include "time/clock.h"
#include "time/deadline.h"
#include "time/hours.h"
#include "time/hours_read.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { BYTES_READ_A_STEP = 8 };

// ---------------------------------------------------------------- sources

rutin__mistake *rutin__host_mistake(rutin__loader *l, rutin_status status,
                                    int source, int line, const char *message,
                                    const char *help)
{
    return rutin__mistakes_add(&l->mistakes, status, source,
                               l->sources.list[source].name, line, message,
                               help);
}

// What Lua says, without the place it puts first; its line goes to [line].
const char *rutin__host_without_place(const char *said, int *line)
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

typedef struct slip_target {
    rutin__loader *loader;
    int source;
} slip_target;

static void add_slip(void *data, int line, const char *message,
                     const char *help)
{
    slip_target *target = data;
    rutin__mistake *m = rutin__host_mistake(
        target->loader, RUTIN_EROUTINE, target->source, line, message, help);

    if (m != NULL)
        m->is_lexical = true;
}

// What Lua says of text that is none, in our order: found, wanted.
static void add_syntax(rutin__loader *l, int source, const char *said)
{
    char message[400];
    int line = 1;
    const char *what = rutin__host_without_place(said, &line);
    const char *near = strstr(what, " near ");
    const char *expected = strstr(what, " expected");

    if (near != NULL && expected != NULL && expected < near)
        snprintf(message, sizeof message, "found %.100s, wanted %.*s%.*s",
                 near + 6, (int)(expected - what), what,
                 (int)(near - expected - 9), expected + 9);
    else if (near != NULL && strncmp(what, "unexpected symbol", 17) == 0)
        snprintf(message, sizeof message, "found %.100s where it cannot stand",
                 near + 6);
    else if (strstr(what, "C stack overflow") != NULL)
        snprintf(message, sizeof message,
                 "found brackets, blocks or signs too deep in each other, "
                 "wanted fewer than 200");
    else
        snprintf(message, sizeof message, "found what is not Lua: %.300s",
                 what);
    rutin__host_mistake(l, RUTIN_EROUTINE, source, line, message, "");
}

static int line_of(const rutin__source *s, size_t at)
{
    int line = 1;

    for (size_t i = 0; i < at; i++)
        line += s->text[i] == '\n';
    return line;
}

// Refuses text that Lua should not even see. It begins after [mark] bytes.
static bool refuse_bytes(rutin__loader *l, int source, size_t mark)
{
    const rutin__source *s = &l->sources.list[source];
    size_t at = rutin__text_shown_size(s->text, s->length);

    if (s->text[mark] == LUA_SIGNATURE[0]) {
        rutin__host_mistake(l, RUTIN_EROUTINE, source, 1,
                            "found compiled code, wanted Lua as text", "");
        return true;
    }
    if (at == s->length)
        return false;
    rutin__host_mistake(
        l, RUTIN_EROUTINE, source, line_of(s, at),
        rutin__text_utf8_size(s->text + at, s->length - at) == 0
            ? "found bytes that are not UTF-8, wanted UTF-8"
            : "found a hidden character, wanted text that is seen as it is",
        "");
    return true;
}

bool rutin__host_chunk(lua_State *L, rutin__loader *l, int source)
{
    const rutin__source *s = &l->sources.list[source];
    size_t mark = strncmp(s->text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    slip_target target = {l, source};

    if (refuse_bytes(l, source, mark))
        return false;
    rutin__gate(s->text + mark, s->length - mark, add_slip, &target);
    lua_pushfstring(L, "@%s", s->name); // globals name
    if (luaL_loadbufferx(L, s->text + mark, s->length - mark,
                         lua_tostring(L, -1), "t") != LUA_OK) {
        if (l->box.refusal != RUTIN_OK)
            lua_error(L);
        add_syntax(l, source, lua_tostring(L, -1)); // globals name message
        lua_pop(L, 2);                              // globals
        return false;
    }
    lua_remove(L, -2);        // globals chunk
    lua_pushvalue(L, -2);     // globals chunk globals
    lua_setupvalue(L, -2, 1); // globals chunk
    return true;
}

// ---------------------------------------------------------------- the calls

static rutin__loader *loader_of(lua_State *L)
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

static void add(lua_State *L, rutin_status status, const char *help)
{
    rutin__loader *l = loader_of(L);

    rutin__host_mistake(
        l, status, rutin__sources_called(&l->sources, luaL_checkstring(L, 1)),
        (int)luaL_checkinteger(L, 2), luaL_checkstring(L, 3), help);
}

// report(file, line, message, help)
static int host_report(lua_State *L)
{
    add(L, RUTIN_EROUTINE, luaL_checkstring(L, 4));
    return 0;
}

// warn(file, line, message)
static int host_warn(lua_State *L)
{
    add(L, RUTIN_OK, "");
    return 0;
}

// member(file, line, name) gives the line of that member.
static int host_member(lua_State *L)
{
    rutin__loader *l = loader_of(L);
    int number = rutin__sources_called(&l->sources, luaL_checkstring(L, 1));
    const rutin__source *s = &l->sources.list[number];
    int line = (int)luaL_checkinteger(L, 2);

    if (l->mistakes.count < RUTIN__MISTAKES) {
        rutin__sandbox_charge(L, s->length / BYTES_READ_A_STEP);
        line = rutin__gate_line(s->text, s->length, line,
                                luaL_checkstring(L, 3));
    }
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

// nearest(name, names) gives the nearest of them, or nothing. Each is held
// against the name letter by letter. When no more mistakes are kept nobody reads
// what comes of it.
static int host_nearest(lua_State *L)
{
    size_t length, count;
    const char *name = luaL_checklstring(L, 1, &length);
    int near;

    luaL_checktype(L, 2, LUA_TTABLE);
    if (loader_of(L)->mistakes.count == RUTIN__MISTAKES)
        return 0;
    count = (size_t)lua_rawlen(L, 2);
    rutin__sandbox_charge(L, count * (length < 64 ? length : 1) * 8);
    near = rutin__text_nearest(name, length, name_in_list, L, (int)count);
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

    if (!rutin__clock_read_day(&day, text, length))
        return 0;
    lua_pushinteger(L, day);
    return 1;
}

// offset(text) gives the minutes from UTC that a time with that end has.
static int host_offset(lua_State *L)
{
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    int32_t offset;

    if (!rutin__clock_read_offset(&offset, text, length))
        return 0;
    lua_pushinteger(L, offset);
    return 1;
}

// The value at [at] as a whole number. False for any other, also for a text that
// reads as one.
static bool is_whole(lua_State *L, int at, lua_Integer *number)
{
    int is_number = lua_type(L, at) == LUA_TNUMBER;

    *number = is_number ? lua_tointegerx(L, at, &is_number) : 0;
    return is_number;
}

// whole(value) gives it as a whole number; nothing where it is none.
static int host_whole(lua_State *L)
{
    lua_Integer number;

    if (!is_whole(L, 1, &number))
        return 0;
    lua_pushinteger(L, number);
    return 1;
}

// date(year, month, day) gives its number; nothing where there is no such day.
// The year is one that a calendar can have.
static int host_date(lua_State *L)
{
    lua_Integer year = luaL_checkinteger(L, 1), month, day;
    rutin__date date;

    if (!is_whole(L, 2, &month) || !is_whole(L, 3, &day) || month < 1 ||
        month > 12 || day < 1 ||
        day > rutin__clock_days_in_month((int)year, (int)month))
        return 0;
    date = (rutin__date){(int)year, (int)month, (int)day};
    lua_pushinteger(L, rutin__clock_day_of_date(date));
    return 1;
}

// hours_fault(text) says what is wrong with opening hours; nil when nothing is.
static int host_hours_fault(lua_State *L)
{
    rutin__arena scratch = {0};
    rutin_error error = {0};
    const rutin__hours *hours;
    rutin_status status = rutin__hours_read(&hours, &scratch,
                                            luaL_checkstring(L, 1), &error);

    rutin__memory_clear(&scratch);
    if (status == RUTIN_ENOMEM)
        return rutin__sandbox_no_memory(L);
    if (status == RUTIN_OK)
        return 0;
    lua_pushstring(L, error.message);
    return 1;
}

// duration(text) gives the unit and the count.
static int host_duration(lua_State *L)
{
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    rutin__duration duration;

    if (!rutin__deadline_read(&duration, text, length))
        return 0;
    lua_pushinteger(L, (lua_Integer)duration.unit); // unit
    lua_pushinteger(L, duration.count);             // unit count
    return 2;
}

// A source that could not be had: why, and where it was [looked] for.
static void add_unusable(rutin__loader *l, rutin_status status, const char *id,
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
    rutin__host_mistake(l, status == RUTIN_EUSAGE ? RUTIN_EROUTINE : status,
                        rutin__sources_called(&l->sources, file), line, message,
                        "");
}

// find(id) gives the number of the source that it names; nothing where there
// is none.
static int host_find(lua_State *L)
{
    rutin__loader *l = loader_of(L);
    const char *id = luaL_checkstring(L, 1);
    rutin__text looked = {0};
    int number;
    rutin_status status = rutin__sources_find(&l->sources, id, &number,
                                              &looked);

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
    char *at; // NULL while its bytes are only counted
    size_t length;
} dump;

static int add_dumped(lua_State *L, const void *bytes, size_t size, void *data)
{
    dump *d = data;

    (void)L;
    if (d->at != NULL)
        memcpy(d->at + d->length, bytes, size);
    d->length += size;
    return 0;
}

// code(function) gives its code, as a block of memory; nil and a name when it
// reads a local from outside; nil when it is none of the routine's.
static int host_code(lua_State *L)
{
    dump d = {.at = NULL};
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
    d.at = lua_newuserdatauv(L, d.length, 0); // function code
    d.length = 0;
    lua_pushvalue(L, 1);            // function code function
    lua_dump(L, add_dumped, &d, 0); // function code function
    lua_pop(L, 1);                  // function code
    return 1;
}

// charge(steps) counts them.
static int host_charge(lua_State *L)
{
    rutin__sandbox_charge(L, (size_t)luaL_checkinteger(L, 1));
    return 0;
}

// watched(function, ...) calls a function of the routine, with its steps counted,
// and gives the first thing that it gives.
static int host_watched(lua_State *L)
{
    rutin__sandbox_watch(L, true);
    lua_call(L, lua_gettop(L) - 1, 1); // result
    rutin__sandbox_watch(L, false);
    return 1;
}

// chunk(number, globals) gives a source as a function; nothing when it is not
// Lua.
static int host_chunk(lua_State *L)
{
    int source = (int)luaL_checkinteger(L, 1);

    lua_settop(L, 2); // number globals
    return rutin__host_chunk(L, loader_of(L), source) ? 1 : 0;
}

// ---------------------------------------------------------------- tables

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

void rutin__host_push(lua_State *L, rutin__loader *loader)
{
    static const luaL_Reg calls[] = {
        {"where", host_where},
        {"report", host_report},
        {"warn", host_warn},
        {"member", host_member},
        {"nearest", host_nearest},
        {"day", host_day},
        {"duration", host_duration},
        {"find", host_find},
        {"code", host_code},
        {"date", host_date},
        {"whole", host_whole},
        {"offset", host_offset},
        {"chunk", host_chunk},
        {"charge", host_charge},
        {"watched", host_watched},
        {"hours_fault", host_hours_fault},
        {NULL, NULL},
    };

    lua_newtable(L);                  // host
    lua_pushlightuserdata(L, loader); // host loader
    luaL_setfuncs(L, calls, 1);       // host
    rutin__tables_push(L);
    set_names(L, "classes", rutin__schema_class_names, 1, RUTIN__CLASS_COUNT);
    set_names(L, "grounds", rutin__condition_ground_names, 1, RUTIN__GROUNDS);
    set_names(L, "consents", rutin__condition_consent_names, 0,
              RUTIN__CONSENT_STATES);
    set_number(L, "ever", RUTIN__DAY_MIN);
    set_number(L, "never", RUTIN__DAY_MAX);
    set_number(L, "anyone", RUTIN__ANYONE);
    set_number(L, "max_languages", RUTIN__LANGUAGES);
}

void rutin__host_push_tools(lua_State *L)
{
    static const struct {
        const char *library;
        lua_CFunction open;
        const char *name;
    } tools[] = {
        {LUA_GNAME, luaopen_base, "rawset"},
        {LUA_GNAME, luaopen_base, "ipairs"},
        {LUA_GNAME, luaopen_base, "next"},
        {LUA_GNAME, luaopen_base, "setmetatable"},
        {LUA_GNAME, luaopen_base, "type"},
        {LUA_STRLIBNAME, luaopen_string, "find"},
        {LUA_STRLIBNAME, luaopen_string, "format"},
        {LUA_STRLIBNAME, luaopen_string, "gsub"},
        {LUA_STRLIBNAME, luaopen_string, "sub"},
        {LUA_TABLIBNAME, luaopen_table, "concat"},
    };

    lua_newtable(L); // tools
    for (size_t i = 0; i < sizeof tools / sizeof *tools; i++) {
        luaL_requiref(L, tools[i].library, tools[i].open, 0); // tools library
        lua_getfield(L, -1, tools[i].name); // tools library tool
        lua_setfield(L, -3, tools[i].name); // tools library
        lua_pop(L, 1);                      // tools
    }
}
