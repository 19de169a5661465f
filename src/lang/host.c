// host.c - what the words of a routine ask of C
//
// Places, files, days, nearest names, a function's code. Each call is a function
// of Lua with the loader behind it; what it holds while something may raise
// hangs there.

#include "lang/host.h"

#include "base/error.h"
#include "base/memory.h"
#include "base/messages.h"
#include "base/sign.h"
#include "base/text.h"
#include "lang/gate.h"
#include "lang/mistakes.h"
#include "lang/reading.h"
#include "lang/sandbox.h"
#include "lang/sources.h"
#include "lang/tables.h"
#include "routine/condition.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/clock.h"
#include "time/deadline.h"
#include "time/hours.h"
#include "time/hours_read.h"
#include "time/zone.h"

#include <lauxlib.h>
#include <lualib.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

enum { BYTES_READ_A_STEP = 8 };

// ---------------------------------------------------------------- the calls

static rutin__loader *loader_of(lua_State *L)
{
    return lua_touserdata(L, lua_upvalueindex(1));
}

// where() gives the file and the line that runs now.
static int host_where(lua_State *L)
{
    const rutin__loader *l = loader_of(L);
    const char *file = l->sources.list[0].name;
    int line = 0;

    rutin__sandbox_position(l->box.L, &file, &line);
    lua_pushstring(L, file);  // file
    lua_pushinteger(L, line); // file line
    return 2;
}

// What goes into messages, read from tables of Lua, which keep the texts.
typedef struct params {
    rutin__param at[24];
    size_t count;
} params;

static const rutin__param *read_params(lua_State *L, int table, params *into);

// Reads a phrase, {code, name = …}, and what goes into it.
static rutin__message read_phrase(lua_State *L, int table,
                                  const rutin__param **with, params *into)
{
    const char *code;
    rutin__message message;

    lua_rawgeti(L, table, 1); // code
    code = lua_tostring(L, -1);
    message = code == NULL ? RUTIN__SAY_NOTHING : rutin__messages_find(code);
    if (message == RUTIN__SAY_NOTHING)
        luaL_error(L, "no message is called %s", code);
    lua_pop(L, 1); //
    *with = read_params(L, table, into);
    return message;
}

// Takes the value at the top as a parameter.
static void read_param(lua_State *L, rutin__param *param, params *into)
{
    if (lua_istable(L, -1))
        param->phrase = read_phrase(L, lua_gettop(L), &param->with, into);
    else if (lua_type(L, -1) == LUA_TNUMBER)
        param->number = lua_tointeger(L, -1);
    else
        param->text = luaL_checkstring(L, -1);
}

// Reads the named members of a table.
static const rutin__param *read_params(lua_State *L, int table, params *into)
{
    rutin__param *first = &into->at[into->count];
    size_t count = 0;

    luaL_checkstack(L, 4, NULL);
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) // name value
        count += lua_type(L, -2) == LUA_TSTRING;
    if (into->count + count + 1 > sizeof into->at / sizeof *into->at)
        luaL_error(L, "too much goes into a message");
    into->count += count + 1; // the last has no name
    for (lua_pushnil(L); lua_next(L, table); lua_pop(L, 1)) { // name value
        if (lua_type(L, -2) != LUA_TSTRING)
            continue;
        first[--count].name = lua_tostring(L, -2);
        read_param(L, &first[count], into);
    }
    return first;
}

// The part of a label that stands in the text: a member, what is asked, a name in
// quotes, or the word itself.
static const char *last_part(const char *label, size_t *length)
{
    const char *member = strstr(label, ", "), *asked = strchr(label, ':');
    const char *quoted = strchr(label, '"');
    const char *part = member != NULL   ? member + 2
                       : quoted != NULL ? quoted
                       : asked != NULL  ? asked + 1
                                        : label;

    for (; (member = strstr(part, ", ")) != NULL; part = member + 2)
        ;
    *length = part == member ? strlen(part) : strcspn(part, " ");
    if (quoted != NULL && part == quoted)
        *length = strlen(part);
    return part;
}

// The column of a text in a line, with its quotes or without.
static int column_of(const rutin__source *s, int line, const char *text,
                     size_t length)
{
    int column = rutin__gate_column(s->text, s->length, line, text, length);

    if (column == 0 && length > 2 && text[0] == '"')
        column = rutin__gate_column(s->text, s->length, line, text + 1,
                                    length - 2);
    return column;
}

// Where in its line a mistake is: at what it names, when that stands there once.
static int find_column(lua_State *L, rutin__loader *l, int source,
                       const rutin__slip *slip)
{
    static const char *const names[] = {"name", "found", "sign"};
    const rutin__source *s = &l->sources.list[source];
    const char *part;
    size_t length;
    int column = 0;

    if (l->mistakes.count == RUTIN__MISTAKES)
        return 0;
    rutin__sandbox_charge(L, s->length / BYTES_READ_A_STEP);
    for (size_t i = 0; column == 0 && i < sizeof names / sizeof *names; i++)
        for (const rutin__param *p = slip->with;
             p != NULL && p->name != NULL && column == 0; p++)
            if (strcmp(p->name, names[i]) == 0 && p->text != NULL)
                column = column_of(s, slip->line, p->text, strlen(p->text));
    if (column != 0 || slip->label == NULL)
        return column;
    part = last_part(slip->label, &length);
    return column_of(s, slip->line, part, length);
}

// Adds what (file, line, label, code, with, help, column) say.
static void add(lua_State *L, rutin_status status)
{
    rutin__loader *l = loader_of(L);
    int source = rutin__sources_called(&l->sources, luaL_checkstring(L, 1));
    rutin__slip slip = {
        .line = (int)luaL_checkinteger(L, 2),
        .column = (int)luaL_optinteger(L, 7, 0),
        .label = luaL_optstring(L, 3, NULL),
        .message = rutin__messages_find(luaL_checkstring(L, 4))};
    params read = {.count = 0};

    if (slip.message == RUTIN__SAY_NOTHING)
        luaL_error(L, "no message is called %s", lua_tostring(L, 4));
    if (lua_istable(L, 5))
        slip.with = read_params(L, 5, &read);
    if (lua_istable(L, 6))
        slip.help = read_phrase(L, 6, &slip.help_with, &read);
    if (slip.column == 0)
        slip.column = find_column(L, l, source, &slip);
    rutin__chunk_mistake(l, status, source, &slip);
}

// report(file, line, label, code, with, help, column): the label may be nil, and
// so may what goes into the message, the phrase of what to do about it, and the
// column.
static int host_report(lua_State *L)
{
    add(L, RUTIN_EROUTINE);
    return 0;
}

// warn(file, line, label, code, with)
static int host_warn(lua_State *L)
{
    add(L, RUTIN_OK);
    return 0;
}

// foreign(text) gives the first sign past ASCII and its code, as "U+00E5"; nothing
// where there is none.
static int host_foreign(lua_State *L)
{
    size_t length, at = 0, size;
    const char *text = luaL_checklstring(L, 1, &length);
    rutin__sign_said said;

    while (at < length && (unsigned char)text[at] < 0x80)
        at++;
    size = (size_t)rutin__text_utf8_size(text + at, length - at);
    if (size == 0)
        return 0;
    rutin__sign_say(&said, NULL, text + at, size);
    lua_pushlstring(L, text + at, size); // sign
    lua_pushstring(L, said.code);        // sign code
    return 2;
}

// given(column, …) gives what comes after the column; where there is nothing, or
// one of it is, what the function that is kept gives for the column.
static int given(lua_State *L)
{
    int count = lua_gettop(L), at = 2;

    while (at <= count && !lua_isnil(L, at))
        at++;
    if (at > count && count > 1)
        return count - 1;
    lua_settop(L, 1);                      // column
    lua_pushvalue(L, lua_upvalueindex(1)); // column tell
    lua_insert(L, 1);                      // tell column
    lua_call(L, 1, 1);                     // instead
    return 1;
}

// giver(tell) gives given(), which keeps the function.
static int host_giver(lua_State *L)
{
    lua_settop(L, 1);
    lua_pushcclosure(L, given, 1); // given
    return 1;
}

// plain_name(text) gives a name like it that can be one, which may be "".
static int host_plain_name(lua_State *L)
{
    size_t length;
    const char *text = luaL_checklstring(L, 1, &length);
    char name[64];

    rutin__sign_plain_name(name, sizeof name, text, length);
    lua_pushstring(L, name);
    return 1;
}

// speaks(language): whether there are messages in it.
static int host_speaks(lua_State *L)
{
    lua_pushboolean(L, rutin__messages_speak(luaL_checkstring(L, 1)));
    return 1;
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

// Pushes the number of a day, whose month and day stand at the bottom or above
// [under]. False where there is no such day. The year is one that a calendar can
// have.
static bool push_date(lua_State *L, int year, int under)
{
    lua_Integer month, day;
    rutin__date date;

    if (!is_whole(L, under + 1, &month) || !is_whole(L, under + 2, &day) ||
        month < 1 || month > 12 || day < 1 ||
        day > rutin__clock_days_in_month(year, (int)month))
        return false;
    date = (rutin__date){year, (int)month, (int)day};
    lua_pushinteger(L, rutin__clock_day_of_date(date));
    return true;
}

// date(year, month, day) gives its number; nothing where there is no such day.
static int host_date(lua_State *L)
{
    return push_date(L, (int)luaL_checkinteger(L, 1), 1);
}

// Upvalues: the year, a function for what is no day of it.
static int date_of_year(lua_State *L)
{
    int year = (int)lua_tointeger(L, lua_upvalueindex(1));

    if (lua_gettop(L) == 2 && push_date(L, year, 0))
        return 1;
    lua_pushvalue(L, lua_upvalueindex(2)); // … otherwise
    lua_insert(L, 1);                      // otherwise …
    lua_call(L, lua_gettop(L) - 1, 1);     // number
    return 1;
}

// dates(year, otherwise) gives a function of a month and a day that gives its
// number, or what `otherwise` gives of what else it is called with.
static int host_dates(lua_State *L)
{
    lua_settop(L, 2);                     // year otherwise
    lua_pushcclosure(L, date_of_year, 2); // date
    return 1;
}

// hours_fault(text, has_calendar) gives the code of what is wrong with opening
// hours, and what goes into it; nothing when nothing is.
static int host_hours_fault(lua_State *L)
{
    rutin__arena scratch = {0};
    rutin_error error = {0};
    const rutin__hours *hours;
    rutin_status status;
    bool needs_calendar;

    rutin__error_speak(&error, loader_of(L)->mistakes.language);
    status = rutin__hours_read(&hours, &scratch, luaL_checkstring(L, 1),
                               &error);
    needs_calendar = status == RUTIN_OK && hours->holidays != 0 &&
                     !lua_toboolean(L, 2);
    rutin__memory_clear(&scratch);
    if (status == RUTIN_ENOMEM)
        return rutin__sandbox_no_memory(L);
    if (needs_calendar) {
        lua_pushliteral(L, "hours_no_calendar"); // code
        return 1;
    }
    if (status == RUTIN_OK)
        return 0;
    lua_pushliteral(L, "hours_unread"); // code
    lua_createtable(L, 0, 1);           // code with
    lua_pushstring(L, error.message);   // code with message
    lua_setfield(L, -2, "said");        // code with
    return 2;
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
    bool is_full = l->sources.count == RUTIN__SOURCES;
    int64_t most = is_full ? RUTIN__SOURCES : (int64_t)l->sources.max_bytes;
    rutin__param where = {"looked", .text = ""};
    char label[96];
    rutin__slip slip = {.label = label};

    if (looked != NULL)
        where.phrase = RUTIN__SAY_looked_for;
    slip.message = status == RUTIN_EUSAGE   ? RUTIN__SAY_unknown_routine
                   : status != RUTIN_ELIMIT ? RUTIN__SAY_unreadable_routine
                   : is_full                ? RUTIN__SAY_too_many_files
                                            : RUTIN__SAY_file_too_large;
    slip.with = RUTIN__WITH(where, {"paths", .text = looked},
                            {"most", .number = most});
    snprintf(label, sizeof label, "use \"%s\"", id);
    rutin__sandbox_position(l->box.L, &file, &slip.line);
    rutin__chunk_mistake(l, status == RUTIN_EUSAGE ? RUTIN_EROUTINE : status,
                         rutin__sources_called(&l->sources, file), &slip);
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

// A number that differs between codes that differ (FNV-1a).
static lua_Integer mark_of(const dump *d)
{
    uint64_t mark = 0xcbf29ce484222325u;

    for (size_t i = 0; i < d->length; i++)
        mark = (mark ^ (unsigned char)d->at[i]) * 0x100000001b3u;
    return (lua_Integer)mark;
}

// code(function) gives its code, as a block of memory, and a number that no other
// code has; nil and a name when it reads a local from outside; nil when it is none
// of the routine's.
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
    lua_pushvalue(L, 1);             // function code function
    lua_dump(L, add_dumped, &d, 0);  // function code function
    lua_pop(L, 1);                   // function code
    lua_pushinteger(L, mark_of(&d)); // function code mark
    return 2;
}

static void set_number(lua_State *L, const char *member, lua_Integer number)
{
    lua_pushinteger(L, number);  // host number
    lua_setfield(L, -2, member); // host
}

typedef struct readings {
    lua_State *L;
    lua_Integer count;
} readings;

// Adds {kind, fact, name, line, column, is_text} to the list at the top.
static void add_reading(void *data, const rutin__reading *reading)
{
    readings *list = data;
    lua_State *L = list->L;

    lua_createtable(L, 0, 6); // list reading
    lua_pushlstring(L, reading->fact.at, reading->fact.length);
    lua_setfield(L, -2, "fact"); // list reading
    lua_pushlstring(L, reading->name.at, reading->name.length);
    lua_setfield(L, -2, "name"); // list reading
    set_number(L, "kind", reading->kind);
    set_number(L, "line", reading->line);
    set_number(L, "column", reading->column);
    lua_pushboolean(L, reading->is_text);
    lua_setfield(L, -2, "is_text");    // list reading
    lua_rawseti(L, -2, ++list->count); // list
}

// Moves to the text of a function, from where the last one was found if it can
// stand after that. False where it is not found.
static bool find_function(lua_State *L, rutin__loader *l,
                          const lua_Debug *about)
{
    int number = rutin__sources_called(&l->sources, about->source + 1);
    const rutin__source *s = &l->sources.list[number];
    const char *text = s->text;
    rutin__reading_place start;
    const char *from;
    bool found = false;

    text += strncmp(text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    start = (rutin__reading_place){text, text, s->text + s->length, 1};
    if (l->reading.source != text || l->reading.line > about->linedefined)
        l->reading = start;
    for (int tries = 0; tries < 2 && !found; tries++) {
        from = l->reading.at;
        found = rutin__reading_find(&l->reading, about->linedefined,
                                    about->lastlinedefined);
        rutin__sandbox_charge(L, (size_t)(l->reading.at - from) /
                                     BYTES_READ_A_STEP);
        if (!found)
            l->reading = start;
    }
    return found;
}

// reads(function) gives a list of what it reads, as far as its text shows it, and
// the file.
static int host_reads(lua_State *L)
{
    rutin__loader *l = loader_of(L);
    readings list = {L, 0};
    lua_Debug about;

    lua_settop(L, 1);
    lua_pushvalue(L, 1);          // function function
    lua_getinfo(L, ">S", &about); // function
    lua_newtable(L);              // function list
    luaL_checkstack(L, 8, NULL);
    if (find_function(L, l, &about))
        rutin__sandbox_charge(
            L, rutin__reading_tell(&l->reading, add_reading, &list));
    lua_pushstring(L, about.source + 1); // function list file
    return 2;
}

// charge(steps) counts them.
static int host_charge(lua_State *L)
{
    rutin__sandbox_charge(L, (size_t)luaL_checkinteger(L, 1));
    return 0;
}

// watched(function, ...) calls a function of the routine, with its steps counted,
// and gives what it gives.
static int host_watched(lua_State *L)
{
    return rutin__sandbox_call_watched(L);
}

// own(function) gives a function that does the same for a routine, unwatched.
static int host_own(lua_State *L)
{
    luaL_checktype(L, 1, LUA_TFUNCTION);
    lua_settop(L, 1);           // function
    rutin__sandbox_make_own(L); // own
    return 1;
}

// Upvalues: the loader, names, words, a function for a name that is in neither.
static int look_up(lua_State *L)
{
    lua_settop(L, 2);                          // globals name
    for (int table = 2; table <= 3; table++) { //
        lua_pushvalue(L, 2);                   // globals name name
        if (lua_rawget(L, lua_upvalueindex(table)) != LUA_TNIL)
            return 1;
        lua_pop(L, 1); // globals name
    }
    lua_pushvalue(L, lua_upvalueindex(4)); // globals name miss
    lua_insert(L, 2);                      // globals miss name
    lua_call(L, 1, 1);                     // globals value
    return 1;
}

// look_up(names, words, miss) gives what looks a global up in the one, then in the
// other, and asks `miss` for one that is in neither.
static int host_look_up(lua_State *L)
{
    lua_settop(L, 3);                      // names words miss
    lua_pushvalue(L, lua_upvalueindex(1)); // names words miss loader
    lua_insert(L, 1);                      // loader names words miss
    lua_pushcclosure(L, look_up, 4);       // look_up
    return 1;
}

// chunk(number, globals) gives a source as a function; nothing when it is not
// Lua.
static int host_chunk(lua_State *L)
{
    int source = (int)luaL_checkinteger(L, 1);

    lua_settop(L, 2); // number globals
    return rutin__chunk_push(L, loader_of(L), source) ? 1 : 0;
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

void rutin__host_push(lua_State *L, rutin__loader *loader)
{
    static const luaL_Reg calls[] = {
        {"where", host_where},
        {"report", host_report},
        {"warn", host_warn},
        {"speaks", host_speaks},
        {"giver", host_giver},
        {"plain_name", host_plain_name},
        {"foreign", host_foreign},
        {"member", host_member},
        {"nearest", host_nearest},
        {"day", host_day},
        {"duration", host_duration},
        {"find", host_find},
        {"code", host_code},
        {"reads", host_reads},
        {"date", host_date},
        {"dates", host_dates},
        {"whole", host_whole},
        {"offset", host_offset},
        {"chunk", host_chunk},
        {"charge", host_charge},
        {"watched", host_watched},
        {"own", host_own},
        {"look_up", host_look_up},
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
    set_number(L, "most_eras", RUTIN__ERAS);
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
        {LUA_GNAME, luaopen_base, "select"},
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
