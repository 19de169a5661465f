// loader.c - from the text of a source to a function of Lua
//
// Text passes three doors, and each tells what it refuses: UTF-8, the gate, and
// Lua itself.

#include "lang/loader.h"

#include "lang/gate.h"

#include <lauxlib.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

rutin__mistake *rutin__loader_mistake(rutin__loader *l, rutin_status status,
                                      int source, int line, const char *message,
                                      const char *help)
{
    return rutin__mistakes_add(&l->mistakes, status, source,
                               l->sources.list[source].name, line, message,
                               help);
}

// What Lua says, without the place it puts first; its line goes to [line].
const char *rutin__without_place(const char *said, int *line)
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
    rutin__mistake *m = rutin__loader_mistake(
        target->loader, RUTIN_EROUTINE, target->source, line, message, help);

    if (m != NULL)
        m->is_lexical = true;
}

// What Lua says of text that is none, in our order: found, wanted.
static void add_syntax(rutin__loader *l, int source, const char *said)
{
    char message[400];
    int line = 1;
    const char *what = rutin__without_place(said, &line);
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
    rutin__loader_mistake(l, RUTIN_EROUTINE, source, line, message, "");
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
    size_t at = rutin__shown_size(s->text, s->length);

    if (s->text[mark] == LUA_SIGNATURE[0]) {
        rutin__loader_mistake(l, RUTIN_EROUTINE, source, 1,
                              "found compiled code, wanted Lua as text", "");
        return true;
    }
    if (at == s->length)
        return false;
    rutin__loader_mistake(
        l, RUTIN_EROUTINE, source, line_of(s, at),
        rutin__utf8_size(s->text + at, s->length - at) == 0
            ? "found bytes that are not UTF-8, wanted UTF-8"
            : "found a hidden character, wanted text that is seen as it is",
        "");
    return true;
}

bool rutin__loader_chunk(lua_State *L, rutin__loader *l, int source)
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
