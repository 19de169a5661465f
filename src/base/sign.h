// sign.h - signs that people type, or programs put in, where plain ones belong

#ifndef RUTIN__SIGN_H
#define RUTIN__SIGN_H

#include "base/messages.h"

#include <stddef.h>
#include <stdint.h>

typedef enum rutin__sign_kind {
    RUTIN__SIGN_OTHER,  // nothing that a plain sign stands for
    RUTIN__SIGN_LETTER, // of some alphabet, not one of a to z
    RUTIN__SIGN_QUOTE,
    RUTIN__SIGN_DASH,
    RUTIN__SIGN_SPACE,
    RUTIN__SIGN_COMMA,
    RUTIN__SIGN_HIDDEN // is not seen
} rutin__sign_kind;

// A sign: its bytes, the phrase for what it is called, and what to write in its
// place: a phrase, or else a text, "" for none. Without pointers, which would have
// to be set in every process.
typedef struct rutin__sign {
    char bytes[4];
    uint16_t kind;                 // rutin__sign_kind
    uint16_t called, write_phrase; // rutin__message
    char write[18];
} rutin__sign;

// The sign that [length] bytes of UTF-8 begin with, when it is one that stands for
// a plain one or is not seen; NULL for every other.
const rutin__sign *rutin__sign_find(const char *bytes, size_t length);

// What kind of a sign a character past ASCII is.
rutin__sign_kind rutin__sign_kind_of(const char *bytes, size_t length);

// What is said of a sign, and what goes into that. [sign] may be NULL, for a
// control character that [length] bytes begin with, or a mark that has no name.
typedef struct rutin__sign_said {
    rutin__message message;
    rutin__param with[5];
    char code[12]; // "U+00AD"
} rutin__sign_said;
void rutin__sign_say(rutin__sign_said *said, const rutin__sign *sign,
                     const char *bytes, size_t length);

// Writes a name of a to z, 0 to 9 and _ that looks like [name]: "ålder" becomes
// "alder", "Första kontakt" "forsta_kontakt". "" where something else is in it.
void rutin__sign_plain_name(char *out, size_t size, const char *name,
                            size_t length);

#endif
