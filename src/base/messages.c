// messages.c - all that the library says to people, once, in two languages
//
// One engine fills in every message. A text is said up to a name in braces,
// then what goes there, and so on:
//
//     "found {found}, wanted {wanted}"
//      ──────        │
//                    └─▶ a phrase: "a whole number from {low} to {high}"
//
// A brace that no small letter follows is a brace.
//
// Stands on nothing; every other module stands on this.

#include "base/messages.h"

#include <assert.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

enum { DEEPEST = 6 }; // phrases in phrases

// All texts one after the other, each with its NUL. Where one begins is a number:
// a pointer to each would have to be set in every process.
#define MESSAGE(code, swedish, english)                                        \
    char code##_code[sizeof #code];                                            \
    char code##_english[sizeof(english)];                                      \
    char code##_swedish[sizeof(swedish)];
#define PHRASE MESSAGE
struct texts {
    char nothing[1];
#include "messages.def"
};

struct tool_texts {
    char nothing[1];
#ifndef RUTIN_BARE
#include "tools.def"
#endif
};
#undef MESSAGE

#define MESSAGE(code, swedish, english) #code, english, swedish,
static const struct texts texts = {
    "",
#include "messages.def"
};

static const struct tool_texts tool_texts = {
    "",
#ifndef RUTIN_BARE
#include "tools.def"
#endif
};
#undef MESSAGE
#undef PHRASE

#define AT(of, member) (uint16_t) offsetof(struct of, member)
#define ENTRY(of, code, is_public)                                             \
    [RUTIN__SAY_##code] = {AT(of, code##_code),                                \
                           {AT(of, code##_english), AT(of, code##_swedish)},   \
                           is_public},

static const struct {
    uint16_t code;
    uint16_t text[2]; // by tongue
    bool is_public;
} catalogue[] = {
#define MESSAGE(code, swedish, english) ENTRY(texts, code, true)
#define PHRASE(code, swedish, english) ENTRY(texts, code, false)
#include "messages.def"
#undef MESSAGE
#undef PHRASE
#ifndef RUTIN_BARE
#define MESSAGE(code, swedish, english) ENTRY(tool_texts, code, true)
#define PHRASE(code, swedish, english) ENTRY(tool_texts, code, false)
#include "tools.def"
#undef MESSAGE
#undef PHRASE
#endif
};

enum { SAID = sizeof catalogue / sizeof *catalogue };

static_assert(sizeof texts <= UINT16_MAX, "where a text begins has 16 bits");
static_assert(sizeof tool_texts <= UINT16_MAX, "and so has one of a tool");

static const char *text_at(rutin__message message, uint16_t at)
{
    const void *of = message >= RUTIN__MESSAGES_OF_TOOLS
                         ? (const void *)&tool_texts
                         : (const void *)&texts;

    return (const char *)of + at;
}

rutin__tongue rutin__messages_tongue(const char *language)
{
    return language != NULL && strcmp(language, "sv") == 0 ? RUTIN__SWEDISH
                                                           : RUTIN__ENGLISH;
}

bool rutin__messages_speak(const char *language)
{
    return rutin__messages_tongue(language) == RUTIN__SWEDISH ||
           strcmp(language, "en") == 0;
}

const char *rutin__messages_code(rutin__message message)
{
    return text_at(message, catalogue[message].code);
}

rutin__message rutin__messages_find(const char *code)
{
    int found = SAID;

    while (--found > RUTIN__SAY_NOTHING)
        if (strcmp(rutin__messages_code((rutin__message)found), code) == 0)
            break;
    return (rutin__message)found;
}

bool rutin__messages_is_public(rutin__message message)
{
    return catalogue[message].is_public;
}

const char *rutin__messages_text(rutin__tongue tongue, rutin__message message)
{
    return text_at(message, catalogue[message].text[tongue]);
}

// ---------------------------------------------------------------- saying

typedef struct speaker {
    rutin__tongue tongue;
    rutin__messages_sink *sink;
    void *to;
} speaker;

static void say(const speaker *by, rutin__message message,
                const rutin__param *with, int depth);

// The bytes of a name up to its brace, from the first letter; 0 where none begins.
static size_t name_length(const char *at)
{
    const char *from = at;

    while ((*at >= 'a' && *at <= 'z') || *at == '_')
        at++;
    return *at == '}' ? (size_t)(at - from) : 0;
}

static const rutin__param *find(const rutin__param *with, const char *name,
                                size_t length)
{
    for (; with != NULL && with->name != NULL; with++)
        if (strncmp(with->name, name, length) == 0 &&
            with->name[length] == '\0')
            return with;
    assert(!"a message is said without one of its parameters");
    return NULL;
}

static void say_number(const speaker *by, int64_t number)
{
    uint64_t left = number < 0 ? -(uint64_t)number : (uint64_t)number;
    char digits[24];
    char *end = digits + sizeof digits, *at = end;

    do {
        *--at = (char)('0' + left % 10);
        left /= 10;
    } while (left > 0);
    if (number < 0)
        *--at = '-';
    by->sink(by->to, at, (size_t)(end - at));
}

static void say_param(const speaker *by, const rutin__param *param,
                      const rutin__param *among, int depth)
{
    if (param->phrase != RUTIN__SAY_NOTHING) {
        say(by, param->phrase, param->with == NULL ? among : param->with,
            depth + 1);
    } else if (param->text != NULL) {
        by->sink(by->to, param->text,
                 param->length > 0 ? param->length : strlen(param->text));
    } else if (param->tell != NULL) {
        param->tell(param->data, by->sink, by->to);
    } else {
        say_number(by, param->number);
    }
}

static void say(const speaker *by, rutin__message message,
                const rutin__param *with, int depth)
{
    const char *at = rutin__messages_text(by->tongue, message);

    assert(depth < DEEPEST);
    while (*at != '\0') {
        const char *brace = strchr(at, '{');
        size_t length = brace == NULL ? 0 : name_length(brace + 1);
        size_t plain = brace == NULL ? strlen(at) : (size_t)(brace - at);

        if (brace != NULL && length == 0)
            plain++; // a brace like any other sign
        if (plain > 0)
            by->sink(by->to, at, plain);
        at += plain;
        if (length > 0) {
            const rutin__param *param = find(with, brace + 1, length);

            if (param != NULL)
                say_param(by, param, with, depth);
            at += length + 2;
        }
    }
}

void rutin__messages_say(rutin__tongue tongue, rutin__message message,
                         const rutin__param *with, rutin__messages_sink *sink,
                         void *to)
{
    const speaker by = {tongue, sink, to};

    say(&by, message, with, 0);
}

// ---------------------------------------------------------------- a line

typedef struct line {
    char *at;
    size_t left; // with the NUL
    bool is_full;
} line;

// How much of a text has room when no character is cut in two.
static size_t whole_part(const char *bytes, size_t length, size_t room)
{
    if (length <= room)
        return length;
    while (room > 0 && ((unsigned char)bytes[room] & 0xC0) == 0x80)
        room--;
    return room;
}

static void add_to_line(void *to, const char *bytes, size_t length)
{
    line *l = to;
    size_t part = l->is_full ? 0 : whole_part(bytes, length, l->left - 1);

    l->is_full |= part < length;
    for (size_t i = 0; i < part; i++)
        l->at[i] = (unsigned char)bytes[i] < ' ' || bytes[i] == 0x7F ? ' '
                                                                     : bytes[i];
    l->at += part;
    l->left -= part;
    *l->at = '\0';
}

static line begin_line(char *out, size_t size)
{
    size_t length = strlen(out);

    return (line){out + length, size - length, false};
}

void rutin__messages_write(char *out, size_t size, rutin__tongue tongue,
                           rutin__message message, const rutin__param *with)
{
    line l = begin_line(out, size);

    rutin__messages_say(tongue, message, with, add_to_line, &l);
}

void rutin__messages_add(char *out, size_t size, const char *text)
{
    line l = begin_line(out, size);

    add_to_line(&l, text, strlen(text));
}
