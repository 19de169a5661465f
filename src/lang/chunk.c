// chunk.c - the text of a source on its way to Lua
//
// It passes four doors, and each tells what it refuses:
//
//     text    UTF-8 that everybody sees as it is     refuse_bytes()
//     gate    what is Lua, and no routine
//     guards  stand around what the text computes with
//     Lua     what it cannot read is looked through for what people type

#include "lang/chunk.h"

#include "base/messages.h"
#include "base/sign.h"
#include "base/text.h"
#include "lang/gate.h"
#include "lang/guard.h"
#include "lang/lua_error.h"
#include "lang/typing.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <string.h>

rutin__mistake *rutin__chunk_mistake(rutin__loader *l, rutin_status status,
                                     int source, const rutin__slip *slip)
{
    return rutin__mistakes_add(&l->mistakes, status, source,
                               l->sources.list[source].name, slip);
}

typedef struct slip_target {
    rutin__loader *loader;
    int source;
} slip_target;

static void add_slip(void *data, const rutin__slip *slip)
{
    slip_target *target = data;
    rutin__mistake *m = rutin__chunk_mistake(target->loader, RUTIN_EROUTINE,
                                             target->source, slip);

    if (m != NULL)
        m->is_lexical = true;
}

// Lua says in which line a text breaks off, and at what. That may stand there more
// than once: the text up to the right one breaks off in the same way.
static int find_break(lua_State *L, const char *text, size_t length, int line,
                      const char *said)
{
    enum { TRIES = 16 };
    const char *near = strstr(said, " near '"), *other;
    size_t end = 0, size;
    int column = 0, found = 0;

    if (near == NULL || strlen(near) <= strlen(" near ''"))
        return 0;
    near += strlen(" near '");
    size = strlen(near) - 1;
    for (int i = 0; i < TRIES && found == 0; i++) {
        end = rutin__gate_next(text, length, end, line, near, size, &column);
        if (end == 0)
            return 0;
        lua_pushvalue(L, -2); // globals name said name
        if (luaL_loadbufferx(L, text, end, lua_tostring(L, -1), "t") !=
            LUA_OK) {
            other = lua_tostring(L, -1); // globals name said name other
            found = strcmp(other, said) == 0 ? column : 0;
        }
        lua_pop(L, 2); // globals name said
    }
    return found;
}

static void add_syntax(lua_State *L, rutin__loader *l, int source,
                       const char *text, size_t length)
{
    const char *said = lua_tostring(L, -1);
    rutin__lua_error error;
    rutin__slip slip = {.with = error.with};

    rutin__lua_error_of_text(&error, said);
    slip.message = error.message;
    slip.line = error.line;
    slip.column = find_break(L, text, length, error.line, said);
    rutin__chunk_mistake(l, RUTIN_EROUTINE, source, &slip);
}

// Moves a place on over [length] bytes.
static void pass(rutin__slip *slip, const char *bytes, size_t length)
{
    for (size_t i = 0; i < length; i++) {
        slip->column += ((unsigned char)bytes[i] & 0xC0) != 0x80;
        if (bytes[i] == '\n') {
            slip->line++;
            slip->column = 1;
        }
    }
}

// Tells of what nobody sees, or of bytes that are no text: the first in a line.
// Gives how many bytes they take; 0 where the rest cannot be read.
static size_t tell_hidden(rutin__loader *l, int source, const rutin__slip *slip,
                          const char *at, size_t left)
{
    size_t size = (size_t)rutin__text_utf8_size(at, left);
    rutin__slip hidden = *slip;
    rutin__sign_said said;
    rutin__mistake *m;

    rutin__sign_say(&said, rutin__sign_find(at, left), at, left);
    hidden.message = size == 0 ? RUTIN__SAY_bytes_not_utf8 : said.message;
    hidden.with = said.with;
    m = rutin__chunk_mistake(l, RUTIN_EROUTINE, source, &hidden);
    if (m != NULL)
        m->is_lexical = true;
    return l->mistakes.count < RUTIN__MISTAKES ? size : 0;
}

// Refuses text that Lua should not even see. It begins after [mark] bytes.
static bool refuse_bytes(rutin__loader *l, int source, size_t mark)
{
    const rutin__source *s = &l->sources.list[source];
    rutin__slip slip = {
        .line = 1, .column = 1, .message = RUTIN__SAY_compiled_code};
    const char *at = s->text + mark, *end = s->text + s->length;
    size_t size = rutin__text_shown_size(at, s->length - mark);

    if (*at == LUA_SIGNATURE[0]) {
        slip.column = 0;
        rutin__chunk_mistake(l, RUTIN_EROUTINE, source, &slip);
        return true;
    }
    if (at + size == end)
        return false;
    while (at + size < end) {
        pass(&slip, at, size);
        at += size;
        size = tell_hidden(l, source, &slip, at, (size_t)(end - at));
        if (size == 0)
            break;
        pass(&slip, at, size);
        at += size;
        size = rutin__text_shown_size(at, (size_t)(end - at));
    }
    return true;
}

// Pushes the chunk of a text, or what Lua says against it, above the name: whether
// it is a chunk. What Lua raises meanwhile is that memory is out.
static bool push_text(lua_State *L, rutin__loader *l, const char *text,
                      size_t length)
{
    if (luaL_loadbufferx(L, text, length, lua_tostring(L, -1), "t") == LUA_OK)
        return true; // globals name chunk
    if (l->box.refusal != RUTIN_OK)
        lua_error(L);
    return false; // globals name message
}

// The same of the text that has the guards, which lives until it is compiled. Where
// it is none, nothing is left above the name.
static bool push_guarded(lua_State *L, rutin__loader *l)
{
    if (push_text(L, l, l->guarded.at, l->guarded.length))
        return true;
    lua_pop(L, 1); // globals name
    return false;
}

// Pushes the chunk of a text whose guards are done with as [guarding] says. False:
// it is told of, and nothing is left above the name. [known] are the mistakes
// before it was read; what people type comes before what the gate refuses.
static bool push_chunk(lua_State *L, rutin__loader *l, slip_target *target,
                       const rutin__mistakes *known, const char *text,
                       size_t length, rutin__guarding guarding)
{
    const rutin__slip deep = {.line = 1, .message = RUTIN__SAY_nested_too_deep};

    if (guarding == RUTIN__GUARDED && push_guarded(L, l))
        return true;                      // globals name chunk
    if (!push_text(L, l, text, length)) { // globals name message
        l->mistakes = *known;
        if (!rutin__typing(text, length, add_slip, target)) {
            rutin__gate(text, length, add_slip, target);
            add_syntax(L, l, target->source, text, length);
        }
        lua_pop(L, 1); // globals name
        return false;
    }
    if (guarding == RUTIN__UNGUARDED)
        return true; // globals name chunk
    lua_pop(L, 1);   // globals name
    if (guarding == RUTIN__UNSURE && push_guarded(L, l))
        return true; // globals name chunk
    rutin__chunk_mistake(l, RUTIN_EROUTINE, target->source, &deep);
    return false;
}

bool rutin__chunk_push(lua_State *L, rutin__loader *l, int source)
{
    const rutin__source *s = &l->sources.list[source];
    size_t mark = strncmp(s->text, "\xef\xbb\xbf", 3) == 0 ? 3 : 0;
    const char *text = s->text + mark;
    size_t length = s->length - mark;
    slip_target target = {l, source};
    rutin__guarding guarding = RUTIN__UNGUARDED;
    rutin__mistakes known;

    if (refuse_bytes(l, source, mark))
        return false;
    lua_pushfstring(L, "@%s", s->name); // globals name
    known = l->mistakes;
    rutin__text_reset(&l->guarded);
    if (rutin__gate(text, length, add_slip, &target))
        guarding = rutin__guard(text, length, &l->guarded);
    if (guarding == RUTIN__NO_ROOM)
        rutin__sandbox_no_memory(L);
    if (!push_chunk(L, l, &target, &known, text, length, guarding)) {
        lua_pop(L, 1); // globals
        return false;
    }
    lua_remove(L, -2);        // globals chunk
    lua_pushvalue(L, -2);     // globals chunk globals
    lua_setupvalue(L, -2, 1); // globals chunk
    return true;
}
