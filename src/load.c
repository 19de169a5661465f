// load.c - from a routine's text to a compiled routine
//
// One sandbox lives as long as a load. In it words.lua makes the words, the
// routine's text runs with them, and the tree that results is compiled:
//
//     source ── gate ── Lua ──▶ words.lua ──▶ tree ── compile ──▶ routine
//        ▲                         │
//        └────────── use ──────────┘
//
// Everything that C holds meanwhile hangs in the loader: texts in an arena,
// mistakes in a list of fixed length. So whatever Lua raises, nothing is lost.
//
// Stands on sandbox, gate and compile.

#include "load.h"

#include "clock.h"
#include "compile.h"
#include "gate.h"
#include "hours_read.h"
#include "sandbox.h"
#include "text.h"

#include "words.h"

#include <errno.h>
#include <lauxlib.h>
#include <lualib.h>
#include <sha2.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    MEMORY = 16 << 20,
    BLOCK = 512 << 10,
    STEPS = 10 * 1000 * 1000,
    SOURCE = 128 << 10,
    SOURCES = 64,  // files of one routine
    MISTAKES = 50, // that are kept; the rest is counted
    LONGEST = 8192 // bytes of one text
};

typedef struct origin {
    const char *name; // in messages: a path, or an id
    const char *id;   // the same on every machine
    const char *text;
    size_t length;
} origin;

typedef struct mistake {
    rutin_error error;
    int source;     // its place among the sources
    int number;     // in the order of finding
    bool is_lexical; // found by the gate: what Lua makes of it is no news
} mistake;

typedef struct loader {
    rutin_routine *routine;
    const char *rules; // folders
    rutin_resolver *resolver;
    void *data;
    size_t max_source;
    rutin__sandbox box;
    rutin__arena held; // texts and mistakes
    origin sources[SOURCES];
    int source_count;
    mistake *mistakes;
    int mistake_count, more;
    bool is_file; // the first source is, and has a folder
    bool no_text; // the first source never ran
    rutin_status worst;
} loader;

// ---------------------------------------------------------------- mistakes

static int source_named(const loader *l, const char *name)
{
    for (int i = 0; i < l->source_count; i++)
        if (strcmp(l->sources[i].name, name) == 0)
            return i;
    return 0;
}

static bool is_known(const loader *l, int source, int line, const char *message)
{
    for (int i = 0; i < l->mistake_count; i++) {
        const mistake *m = &l->mistakes[i];

        if (m->source == source && m->error.line == line &&
            (m->is_lexical || strcmp(m->error.message, message) == 0))
            return true;
    }
    return false;
}

// The gravest status is the load's.
static void note_status(loader *l, rutin_status status)
{
    static const int weight[] = {
        [RUTIN_OK] = 0,  [RUTIN_EROUTINE] = 1, [RUTIN_ELIMIT] = 2,
        [RUTIN_EIO] = 3, [RUTIN_ENOMEM] = 4,
    };

    if (weight[status] > weight[l->worst])
        l->worst = status;
}

static mistake *add_mistake(loader *l, rutin_status status, int source,
                            int line, const char *message, const char *help)
{
    mistake *m;

    note_status(l, status);
    if (is_known(l, source, line, message))
        return NULL;
    if (l->mistake_count == MISTAKES) {
        l->more++;
        return NULL;
    }
    m = &l->mistakes[l->mistake_count];
    m->number = l->mistake_count++;
    m->source = source;
    rutin__fail(&m->error, status, l->sources[source].name, "%s", message);
    if (help[0] != '\0')
        rutin__help(&m->error, "%s", help);
    m->error.line = line;
    return m;
}

typedef struct slip_target {
    loader *loader;
    int source;
} slip_target;

static void add_slip(void *data, int line, const char *message,
                     const char *help)
{
    slip_target *target = data;
    mistake *m = add_mistake(target->loader, RUTIN_EROUTINE, target->source,
                             line, message, help);

    if (m != NULL)
        m->is_lexical = true;
}

static int compare_mistakes(const void *left, const void *right)
{
    const mistake *a = left, *b = right;

    if (a->source != b->source)
        return a->source - b->source;
    if (a->error.line != b->error.line)
        return a->error.line - b->error.line;
    return a->number - b->number;
}

// What Lua says, without the place it puts first.
static const char *without_place(const char *said)
{
    const char *at = strchr(said, ':');

    for (; at != NULL; at = strchr(at + 1, ':')) {
        size_t digits = strspn(at + 1, "0123456789");

        if (digits > 0 && at[1 + digits] == ':' && at[2 + digits] == ' ')
            return at + 3 + digits;
    }
    return said;
}

// A run that stopped: at a ceiling, or by an error in the routine's own code.
static void add_stop(loader *l, rutin_status status)
{
    const rutin__sandbox *box = &l->box;
    char message[320];

    if (status == RUTIN_ELIMIT)
        rutin__sandbox_limit(box, message, sizeof message);
    else
        snprintf(message, sizeof message, "Lua stopped: %s",
                 without_place(box->text));
    if (status != RUTIN_ENOMEM)
        add_mistake(l, status, source_named(l, box->file), box->line, message,
                    "");
    note_status(l, status);
}

// ---------------------------------------------------------------- sources

// "rules/helsingborg.lua" is helsingborg wherever it lies.
static const char *id_of(loader *l, const char *name)
{
    const char *slash = strrchr(name, '/');
    const char *base = slash == NULL ? name : slash + 1;
    size_t length = strlen(base);

    if (length > 4 && strcmp(base + length - 4, ".lua") == 0)
        length -= 4;
    return rutin__take_text(&l->held, base, length);
}

// Keeps a source and gives its number, also where its very text is there
// already; -1 when there is no room or no memory.
static int keep_source(loader *l, const char *name, const char *id,
                       const char *text, size_t length)
{
    origin *s = &l->sources[l->source_count];

    for (int i = 0; i < l->source_count; i++)
        if (l->sources[i].length == length &&
            memcmp(l->sources[i].text, text, length) == 0)
            return i;
    if (l->source_count == SOURCES)
        return -1;
    s->name = rutin__take_text(&l->held, name, strlen(name));
    s->id = id == NULL ? id_of(l, name)
                       : rutin__take_text(&l->held, id, strlen(id));
    s->text = rutin__take_text(&l->held, text, length);
    s->length = length;
    if (s->name == NULL || s->id == NULL || s->text == NULL) {
        note_status(l, RUTIN_ENOMEM);
        return -1;
    }
    return l->source_count++;
}

// Reads a file. RUTIN_EUSAGE stands for a file that is not there.
static rutin_status read_file(const loader *l, const char *path,
                              rutin__text *out)
{
    FILE *file = fopen(path, "rb");
    char part[4096];
    size_t length;
    bool failed;

    if (file == NULL)
        return errno == ENOENT || errno == ENOTDIR ? RUTIN_EUSAGE : RUTIN_EIO;
    do {
        length = fread(part, 1, sizeof part, file);
        rutin__add(out, part, length);
    } while (length == sizeof part && out->length <= l->max_source &&
             !out->failed);
    failed = ferror(file) != 0;
    fclose(file);
    if (failed)
        return RUTIN_EIO;
    if (out->length > l->max_source)
        return RUTIN_ELIMIT;
    return out->failed ? RUTIN_ENOMEM : RUTIN_OK;
}

// ---------------------------------------------------------------- use

// What is said of a source that could not be had. [looked] lists where.
static void add_unreadable(loader *l, rutin_status status, int line,
                           const char *file, const char *id, const char *looked)
{
    char message[480];

    if (status == RUTIN_EUSAGE)
        snprintf(message, sizeof message,
                 "use \"%s\": no routine is called so%s%s", id,
                 looked == NULL ? "" : ", looked for ",
                 looked == NULL ? "" : looked);
    else if (status == RUTIN_ELIMIT)
        snprintf(message, sizeof message,
                 "use \"%s\": found more than %zu bytes", id, l->max_source);
    else
        snprintf(message, sizeof message,
                 "use \"%s\": the file cannot be read: %s", id, looked);
    add_mistake(l, status == RUTIN_ELIMIT ? status : RUTIN_EROUTINE,
                source_named(l, file), line, message, "");
}

// Looks for <folder>/<id>.lua and reads it. [path] is set to the place, which
// [looked] lists with those before.
static rutin_status try_folder(const loader *l, const char *folder,
                               size_t length, const char *id, rutin__text *path,
                               rutin__text *looked, rutin__text *text)
{
    rutin__text_reset(path);
    rutin__add(path, folder, length);
    if (length > 0 && folder[length - 1] != '/')
        rutin__add_char(path, '/');
    rutin__add_text(path, id);
    rutin__add_text(path, ".lua");
    if (looked->length > 0)
        rutin__add_text(looked, " and ");
    if (path->failed)
        return RUTIN_ENOMEM;
    rutin__add_text(looked, path->at);
    return read_file(l, path->at, text);
}

// The folder of the first source, if it is a file, then those of `rules`.
static rutin_status try_folders(const loader *l, const char *id,
                                rutin__text *path, rutin__text *looked,
                                rutin__text *text)
{
    const char *top = l->sources[0].name, *slash = strrchr(top, '/');
    size_t length = slash == NULL ? 0 : (size_t)(slash - top) + 1;
    rutin_status status = RUTIN_EUSAGE;

    if (l->is_file)
        status = try_folder(l, top, length, id, path, looked, text);
    for (const char *at = l->rules; at != NULL && status == RUTIN_EUSAGE;) {
        length = strcspn(at, ":");
        if (length > 0)
            status = try_folder(l, at, length, id, path, looked, text);
        at = at[length] == ':' ? at + length + 1 : NULL;
    }
    return status;
}

static int find_in_files(loader *l, const char *id, const char *file, int line)
{
    rutin__text path = {0}, looked = {0};
    rutin__text text = {.ceiling = l->max_source + 8192};
    rutin_status status = try_folders(l, id, &path, &looked, &text);
    int number = -1;

    if (path.failed || looked.failed || status == RUTIN_ENOMEM)
        note_status(l, RUTIN_ENOMEM);
    else if (status == RUTIN_OK)
        number = keep_source(l, path.at, id, text.at == NULL ? "" : text.at,
                             text.length);
    else
        add_unreadable(l, status, line, file, id,
                       status == RUTIN_EUSAGE ? looked.at : path.at);
    rutin__text_clear(&path);
    rutin__text_clear(&looked);
    rutin__text_clear(&text);
    return number;
}

static int find_source(loader *l, const char *id, const char *file, int line)
{
    const char *text;
    size_t length;

    if (l->source_count == SOURCES) {
        add_mistake(l, RUTIN_ELIMIT, source_named(l, file), line,
                    "found more than 64 files", "");
        return -1;
    }
    if (l->resolver == NULL || !l->resolver(l->data, id, &text, &length))
        return find_in_files(l, id, file, line);
    if (length > l->max_source) {
        add_unreadable(l, RUTIN_ELIMIT, line, file, id, "");
        return -1;
    }
    return keep_source(l, id, id, text, length);
}

// ---------------------------------------------------------------- what words ask of C

static loader *loader_of(lua_State *L)
{
    return lua_touserdata(L, lua_upvalueindex(1));
}

// where() gives the file and the line that runs now.
static int host_where(lua_State *L)
{
    const char *file = loader_of(L)->sources[0].name;
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

    add_mistake(l, RUTIN_EROUTINE, source_named(l, luaL_checkstring(L, 1)),
                (int)luaL_checkinteger(L, 2), luaL_checkstring(L, 3),
                luaL_checkstring(L, 4));
    return 0;
}

// member(file, line, name) gives the line of that member.
static int host_member(lua_State *L)
{
    loader *l = loader_of(L);
    const origin *s = &l->sources[source_named(l, luaL_checkstring(L, 1))];
    int line = (int)luaL_checkinteger(L, 2);

    if (l->mistake_count < MISTAKES)
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

// date(year, month, day) gives its number; nil where there is no such day. The
// year is one that a calendar can have.
static int host_date(lua_State *L)
{
    lua_Integer year = luaL_checkinteger(L, 1), month = luaL_checkinteger(L, 2);
    lua_Integer day = luaL_checkinteger(L, 3);
    rutin__date date = {(int)year, (int)month, (int)day};

    if (month < 1 || month > 12 || day < 1 ||
        day > rutin__days_in_month((int)year, (int)month))
        return 0;
    lua_pushinteger(L, rutin__date_day(date));
    return 1;
}

// hours_fault(text) says what is wrong with opening hours; nil when nothing is.
static int host_hours_fault(lua_State *L)
{
    loader *l = loader_of(L);
    rutin_error error = {0};
    const rutin__hours *hours;
    rutin_status status = rutin__hours_read(&hours, &l->held,
                                            luaL_checkstring(L, 1), &error);

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

static int host_find(lua_State *L)
{
    loader *l = loader_of(L);
    const char *file = l->sources[0].name;
    int line = 0, number;

    rutin__sandbox_place(L, &file, &line);
    number = find_source(l, luaL_checkstring(L, 1), file, line);
    if (l->worst == RUTIN_ENOMEM)
        return rutin__sandbox_no_memory(L);
    if (number < 0)
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
    lua_settop(L, 1);     // function
    lua_pushvalue(L, 1);  // function function
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

// What Lua says of text that is none, in our order: found, wanted.
static void add_syntax(loader *l, int number, const char *said)
{
    char message[400];
    int line = 1;
    const char *what = without_place(said);
    const char *near = strstr(what, " near ");
    const char *expected = strstr(what, " expected");

    for (const char *at = what - 2; what != said && at > said; at--)
        if (at[-1] == ':') {
            line = atoi(at);
            break;
        }
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
    add_mistake(l, RUTIN_EROUTINE, number, line, message, "");
}

// Text that Lua should not even see. Gives its line; 0 when all is well.
static int refuse_bytes(loader *l, int number)
{
    const origin *s = &l->sources[number];
    int line = 1, size;

    if (s->length > 0 && s->text[0] == '\x1b') {
        add_mistake(l, RUTIN_EROUTINE, number, 1,
                    "found compiled code, wanted Lua as text", "");
        return 1;
    }
    for (size_t at = 0; at < s->length; at += (size_t)size) {
        line += s->text[at] == '\n';
        size = rutin__utf8_size(s->text + at, s->length - at);
        if (size != 0)
            continue;
        add_mistake(l, RUTIN_EROUTINE, number, line,
                    "found bytes that are not UTF-8, wanted UTF-8", "");
        return line;
    }
    return 0;
}

// chunk(number, environment) gives a source as a function; nil when it is not
// Lua.
static int host_chunk(lua_State *L)
{
    loader *l = loader_of(L);
    int number = (int)luaL_checkinteger(L, 1);
    const origin *s = &l->sources[number];
    bool has_mark = strncmp(s->text, "\xef\xbb\xbf", 3) == 0;
    size_t skip = has_mark ? 3 : 0;
    slip_target target = {l, number};

    if (number == 0)
        l->no_text = true;
    if (refuse_bytes(l, number) != 0)
        return 0;
    rutin__gate(s->text + skip, s->length - skip, add_slip, &target);
    lua_pushfstring(L, "@%s", s->name); // number environment name
    if (luaL_loadbufferx(L, s->text + skip, s->length - skip,
                         lua_tostring(L, -1), "t") != LUA_OK) {
        if (lua_type(L, -1) != LUA_TSTRING || l->box.refusal != RUTIN_OK)
            return lua_error(L);
        add_syntax(l, number, lua_tostring(L, -1));
        return 0;
    }
    lua_pushvalue(L, 2);        // number environment name chunk environment
    lua_setupvalue(L, -2, 1);   // number environment name chunk
    if (number == 0)
        l->no_text = false;
    return 1;
}

// ---------------------------------------------------------------- the load

// Sets a list of names, from the second on where the first says none.
static void set_names(lua_State *L, const char *member,
                      const char *const *names, int first, int count)
{
    lua_createtable(L, count, 0); // host list
    for (int i = first; i < count; i++) {
        lua_pushstring(L, names[i]);          // host list name
        lua_rawseti(L, -2, i - first + 1);    // host list
    }
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
        {"date", host_date},
        {"hours_fault", host_hours_fault},
        {NULL, NULL},
    };

    lua_newtable(L);             // host
    lua_pushlightuserdata(L, l); // host loader
    luaL_setfuncs(L, calls, 1);  // host
    set_names(L, "classes", rutin__class_names, 1, RUTIN__CLASS_COUNT);
    set_names(L, "grounds", rutin__ground_names, 1, RUTIN__GROUNDS);
    set_names(L, "consents", rutin__consent_names, 0, RUTIN__CONSENT_STATES);
    lua_pushinteger(L, RUTIN__DAY_MIN); // host day
    lua_setfield(L, -2, "ever");        // host
    lua_pushinteger(L, RUTIN__DAY_MAX); // host day
    lua_setfield(L, -2, "never");       // host
    lua_pushinteger(L, RUTIN__ANYONE);  // host anyone
    lua_setfield(L, -2, "anyone");      // host
    lua_pushinteger(L, RUTIN__LANGUAGES);  // host number
    lua_setfield(L, -2, "max_languages");  // host
}

// The names that words.lua needs besides those that rules may reach.
static void push_tools(lua_State *L)
{
    static const struct {
        const char *library, *name;
    } tools[] = {
        {LUA_GNAME, "ipairs"},          {LUA_GNAME, "next"},
        {LUA_GNAME, "setmetatable"},    {LUA_GNAME, "tostring"},
        {LUA_GNAME, "type"},            {LUA_STRLIBNAME, "find"},
        {LUA_STRLIBNAME, "format"},     {LUA_STRLIBNAME, "gsub"},
        {LUA_STRLIBNAME, "sub"},        {LUA_TABLIBNAME, "concat"},
        {LUA_MATHLIBNAME, "tointeger"},
    };

    lua_newtable(L); // tools
    luaL_getsubtable(L, LUA_REGISTRYINDEX, LUA_LOADED_TABLE); // tools loaded
    for (size_t i = 0; i < sizeof tools / sizeof *tools; i++) {
        lua_getfield(L, -1, tools[i].library); // tools loaded library
        lua_getfield(L, -1, tools[i].name);    // tools loaded library tool
        lua_setfield(L, -4, tools[i].name);    // tools loaded library
        lua_pop(L, 1);                         // tools loaded
    }
    lua_pop(L, 1); // tools
}

static void write_digest(loader *l)
{
    SHA2_CTX sha;
    char length[24], digits[SHA256_DIGEST_STRING_LENGTH];

    SHA256Init(&sha);
    for (int i = 0; i < l->source_count; i++) {
        const origin *s = &l->sources[i];
        int size = snprintf(length, sizeof length, "%zu", s->length);

        SHA256Update(&sha, (const uint8_t *)s->id, strlen(s->id) + 1);
        SHA256Update(&sha, (const uint8_t *)length, (size_t)size + 1);
        SHA256Update(&sha, (const uint8_t *)s->text, s->length);
    }
    SHA256End(&sha, digits);
    snprintf(l->routine->digest, sizeof l->routine->digest, "sha256:%s",
             digits);
}

// Runs the files of src/words/, which the Makefile puts one after the other
// with a NUL after each. Each gets the table `kit` and adds to it.
static void run_words(lua_State *L)
{
    const char *text = (const char *)words_lua;
    const char *end = text + sizeof words_lua;

    for (; text < end; text += strlen(text) + 1) {
        if (luaL_loadbufferx(L, text, strlen(text), "=words", "t") != LUA_OK)
            lua_error(L);          // kit file
        lua_pushvalue(L, -2);      // kit file kit
        lua_call(L, 1, 0);         // kit
    }
}

static void push_kit(lua_State *L, loader *l)
{
    lua_newtable(L);               // kit
    push_host(L, l);               // kit host
    lua_setfield(L, -2, "host");   // kit
    rutin__sandbox_reach(L);       // kit reach
    push_tools(L);                 // kit reach tools
    lua_getfield(L, -2, "pairs");  // kit reach tools pairs
    lua_setfield(L, -2, "pairs");  // kit reach tools
    lua_setfield(L, -3, "lua");    // kit reach
    lua_setfield(L, -2, "reach");  // kit
}

// Runs the first source, then has everything checked and compiled.
static int run_all(lua_State *L)
{
    loader *l = lua_touserdata(L, 1);

    luaL_checkstack(L, 16, NULL);
    push_kit(L, l);                         // kit
    run_words(L);                           // kit
    lua_getfield(L, -1, "run");             // kit run
    lua_pushinteger(L, 0);                  // kit run 0
    lua_pushstring(L, l->sources[0].id);    // kit run 0 id
    lua_call(L, 2, 0);                      // kit
    if (l->no_text)
        return 0;
    lua_getfield(L, -1, "build");           // kit build
    lua_pushstring(L, l->sources[0].name);  // kit build name
    lua_call(L, 1, 1);                      // kit tree
    if (l->worst == RUTIN_OK)
        rutin__compile(L, l->routine);
    return 0;
}

// Leaves the mistakes in the routine, and nothing else.
static rutin_status hand_over_mistakes(loader *l)
{
    rutin_routine *routine = l->routine;
    int count = l->mistake_count;

    qsort(l->mistakes, (size_t)count, sizeof *l->mistakes, compare_mistakes);
    rutin__arena_clear(&routine->arena);
    memset(routine, 0, sizeof *routine);
    routine->mistakes = rutin__take_many(&routine->arena, (size_t)count + 1,
                                         sizeof *routine->mistakes);
    if (routine->mistakes == NULL)
        return RUTIN_ENOMEM;
    for (int i = 0; i < count; i++)
        routine->mistakes[i] = l->mistakes[i].error;
    if (l->more > 0) {
        rutin__fail(&routine->mistakes[count], RUTIN_EROUTINE,
                    l->sources[0].name, "%d more mistakes", l->more);
        count++;
    }
    routine->mistake_count = count;
    return l->worst;
}

static rutin_status load(loader *l)
{
    rutin_status status = RUTIN_ENOMEM;

    if (rutin__sandbox_open(&l->box)) {
        status = rutin__sandbox_run(&l->box, run_all, l);
        if (status != RUTIN_OK)
            add_stop(l, status);
        rutin__sandbox_close(&l->box);
    } else {
        note_status(l, l->box.refusal);
        if (l->box.refusal == RUTIN_ELIMIT)
            add_stop(l, RUTIN_ELIMIT);
    }
    if (l->worst != RUTIN_OK)
        return hand_over_mistakes(l);
    write_digest(l);
    return RUTIN_OK;
}

static bool begin(loader *l, rutin_routine *routine,
                  const rutin_load_options *how)
{
    static const rutin_load_options plain;

    if (how == NULL)
        how = &plain;
    memset(l, 0, sizeof *l);
    l->routine = routine;
    l->rules = how->rules;
    l->resolver = how->resolver;
    l->data = how->data;
    l->max_source = how->limits.source > 0 ? how->limits.source : SOURCE;
    l->box.max_bytes = how->limits.memory > 0 ? how->limits.memory : MEMORY;
    l->box.max_steps = how->limits.steps > 0 ? how->limits.steps : STEPS;
    l->box.max_block = BLOCK;
    l->mistakes = rutin__take_many(&l->held, MISTAKES, sizeof *l->mistakes);
    return l->mistakes != NULL;
}

// Loads the first source, or tells why it could not be had, as [status] says.
static rutin_status load_first(loader *l, rutin_status status, const char *name,
                               const char *text, size_t length)
{
    char message[80];

    if (status == RUTIN_OK && length > l->max_source)
        status = RUTIN_ELIMIT;
    if (status == RUTIN_ENOMEM ||
        keep_source(l, name, NULL, text, status == RUTIN_OK ? length : 0) != 0)
        return RUTIN_ENOMEM;
    if (status == RUTIN_OK)
        return load(l);
    if (status == RUTIN_ELIMIT)
        snprintf(message, sizeof message, "found more than %zu bytes",
                 l->max_source);
    else
        snprintf(message, sizeof message, "found %s, wanted a routine",
                 status == RUTIN_EUSAGE ? "no such file"
                                        : "a file that cannot be read");
    add_mistake(l, status == RUTIN_EUSAGE ? RUTIN_EIO : status, 0, 0, message,
                "");
    return hand_over_mistakes(l);
}

rutin_status rutin__load(rutin_routine *routine, const char *name,
                         const char *source, size_t length,
                         const rutin_load_options *how)
{
    rutin_status status = RUTIN_ENOMEM;
    loader l;

    if (begin(&l, routine, how))
        status = load_first(&l, RUTIN_OK, name, source, length);
    rutin__arena_clear(&l.held);
    return status;
}

rutin_status rutin__load_path(rutin_routine *routine, const char *path,
                              const rutin_load_options *how)
{
    rutin_status status = RUTIN_ENOMEM;
    rutin__text text = {0};
    loader l;

    if (begin(&l, routine, how)) {
        l.is_file = true;
        status = read_file(&l, path, &text);
        status = load_first(&l, status, path, text.at == NULL ? "" : text.at,
                            text.length);
    }
    rutin__text_clear(&text);
    rutin__arena_clear(&l.held);
    return status;
}
