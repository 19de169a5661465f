// messages.h - all that the library says to people, once, in two languages
//
// messages.def is the catalogue, and tools.def what only tools for drafts say, which
// a library without them leaves out. Whoever has something to say names the message
// and hands over what goes into it; nobody else has sentences:
//
//     rutin__error_fail(error, RUTIN_ECASE, "facts.age",
//                       RUTIN__SAY_number_outside,
//                       RUTIN__WITH({"wanted",
//                                    .phrase = RUTIN__SAY_a_whole_number_from},
//                                   {"low", .number = 0},
//                                   {"high", .number = 120}));
//
// A phrase looks for its own parameters beside it, as here, or in a list that
// comes with it. Nothing is allocated and nothing is kept.

#ifndef RUTIN__MESSAGES_H
#define RUTIN__MESSAGES_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

typedef enum rutin__message {
    RUTIN__SAY_NOTHING,
#define MESSAGE(code, swedish, english) RUTIN__SAY_##code,
#define PHRASE(code, swedish, english) RUTIN__SAY_##code,
#include "messages.def"
    RUTIN__MESSAGES_OF_TOOLS, // the first of tools.def
    RUTIN__MESSAGES_OF_ALL = RUTIN__MESSAGES_OF_TOOLS - 1,
#include "tools.def"
#undef MESSAGE
#undef PHRASE
    RUTIN__MESSAGES
} rutin__message;

typedef enum rutin__tongue { RUTIN__ENGLISH, RUTIN__SWEDISH } rutin__tongue;

// Takes a piece of what is said.
typedef void rutin__messages_sink(void *to, const char *bytes, size_t length);

// What goes into a message where its name stands: a phrase, else a text, else
// what a function hands on piece by piece, else a number. A list of them ends
// with one that has no name.
typedef struct rutin__param {
    const char *name;
    const char *text;
    size_t length; // of the text; 0: up to its NUL
    int64_t number;
    rutin__message phrase;
    const struct rutin__param
        *with; // what goes into the phrase; NULL: this list
    void (*tell)(const void *data, rutin__messages_sink *sink, void *to);
    const void *data;
} rutin__param;

// A list of parameters, as long as the block it stands in.
#define RUTIN__WITH(...) ((const rutin__param[]){__VA_ARGS__, {.name = NULL}})

enum { RUTIN__CODE_SIZE = 32 }; // of the longest code, with its NUL

// The tongue for a language by its code: Swedish for "sv", else English, also
// for NULL. And whether a language is one of the two.
rutin__tongue rutin__messages_tongue(const char *language);
bool rutin__messages_speak(const char *language);

// The code of a message: "number_outside". And the message of a code;
// RUTIN__SAY_NOTHING where there is none. Whether it is a whole sentence, with a
// code that others may go by.
const char *rutin__messages_code(rutin__message message);
rutin__message rutin__messages_find(const char *code);
bool rutin__messages_is_public(rutin__message message);

// The text with its parameters' names in it.
const char *rutin__messages_text(rutin__tongue tongue, rutin__message message);

// Says a message, piece by piece. [with] may be NULL.
void rutin__messages_say(rutin__tongue tongue, rutin__message message,
                         const rutin__param *with, rutin__messages_sink *sink,
                         void *to);

// Writes a message as one line into [out], [size] bytes with the NUL: control
// characters become spaces, and what has no room ends with its last whole
// character. Goes on after what stands in [out] already.
void rutin__messages_write(char *out, size_t size, rutin__tongue tongue,
                           rutin__message message, const rutin__param *with);

// Writes a text in that way.
void rutin__messages_add(char *out, size_t size, const char *text);

#endif
