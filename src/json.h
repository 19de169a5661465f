// json.h - strict reading straight into values, one writer
//
// The reader is a pull parser over text in memory: RFC 8259, UTF-8, no
// duplicate names within an object, at most 64 levels, no "\u0000", whole text
// one value. It builds no tree. The caller walks:
//
//     rutin__json_begin(&in, text, length, error);
//     rutin__json_object(&in);                     // at '{'
//     while (rutin__json_name(&in, &name))         // false at '}' or a fault
//         if (rutin__is(name, "age"))
//             rutin__json_integer(&in, &age);
//         else
//             rutin__json_skip(&in);
//     rutin__json_end(&in);                        // nothing after it
//
// The first fault stops everything: every later call returns false. The fault's
// place is the path of where the reader stands: "facts.exploitation[1]".

#ifndef RUTIN__JSON_H
#define RUTIN__JSON_H

#include "error.h"
#include "text.h"

enum { RUTIN__JSON_DEPTH = 64, RUTIN__JSON_NAMES = 1024 };

// A piece of decoded text: borrowed from the input where it has no escapes,
// else from the reader's scratch; valid until the next text is read. Names stay
// valid as long as their object is open.
typedef struct rutin__piece {
    const char *at;
    size_t length;
} rutin__piece;

typedef enum rutin__json_type {
    RUTIN__JSON_BAD, // a fault, or nothing there
    RUTIN__JSON_NULL,
    RUTIN__JSON_TRUE,
    RUTIN__JSON_FALSE,
    RUTIN__JSON_NUMBER,
    RUTIN__JSON_TEXT,
    RUTIN__JSON_LIST,
    RUTIN__JSON_OBJECT
} rutin__json_type;

typedef struct rutin__json_level {
    rutin__piece name; // of the member being read; at == NULL in a list
    long index;        // of the element being read; -1 before the first
    int names_from;    // where this object's names begin in `names`
    bool is_list;
} rutin__json_level;

typedef struct rutin__json {
    const char *text, *at, *end;
    rutin_error *error;
    const char *root; // what stands first in a path; NULL for nothing
    rutin__text decoded; // scratch for texts with escapes; names too
    rutin__json_level levels[RUTIN__JSON_DEPTH];
    int depth;
    rutin__piece names[RUTIN__JSON_NAMES]; // of all open objects, for duplicates
    int name_count;
    bool failed;
} rutin__json;

// Begins with [length] bytes of [text]. [in] must be all zeroes the first time;
// its scratch is kept from one text to the next. Faults go to [error].
void rutin__json_begin(rutin__json *in, const char *text, size_t length,
                       rutin_error *error);
void rutin__json_clear(rutin__json *in); // frees the scratch

// The type of the value that comes next, without taking it.
rutin__json_type rutin__json_next(rutin__json *in);
const char *rutin__json_type_name(rutin__json_type type); // "a number", "a list"

// Each takes one value or fails: "facts.age: found a text, wanted ...". [wanted]
// says what in words; NULL for the plain name of the type.
bool rutin__json_object(rutin__json *in, const char *wanted);
bool rutin__json_name(rutin__json *in, rutin__piece *name);
bool rutin__json_list(rutin__json *in, const char *wanted);
bool rutin__json_element(rutin__json *in); // false at ']' or a fault
bool rutin__json_text(rutin__json *in, rutin__piece *text, const char *wanted);
bool rutin__json_integer(rutin__json *in, int64_t *number, const char *wanted);
bool rutin__json_bool(rutin__json *in, bool *value, const char *wanted);
bool rutin__json_null(rutin__json *in); // takes null if it is next; else false
bool rutin__json_skip(rutin__json *in); // takes any value, checked all the same

// Takes any value, checked all the same, and gives its text.
bool rutin__json_raw(rutin__json *in, rutin__piece *raw);

// Only white space is left. Fails otherwise.
bool rutin__json_end(rutin__json *in);

// Fails at where the reader stands: "where: message". Returns false.
bool rutin__json_fail(rutin__json *in, rutin_status status, const char *format,
                      ...) __attribute__((format(printf, 3, 4)));

// Whether a piece is this word.
bool rutin__is(rutin__piece piece, const char *word);

// ---------------------------------------------------------------- writing

// Writes into [text]: commas and colons come by themselves. A list or an object
// must be closed by the caller; depth at most 64.
typedef struct rutin__json_out {
    rutin__text *text;
    uint64_t some; // a bit a level: something was written there
    int depth;
} rutin__json_out;

void rutin__put_begin(rutin__json_out *out, rutin__text *text);
void rutin__put_object(rutin__json_out *out);
void rutin__put_list(rutin__json_out *out);
void rutin__put_end_object(rutin__json_out *out);
void rutin__put_end_list(rutin__json_out *out);
void rutin__put_name(rutin__json_out *out, const char *name); // plain ASCII
void rutin__put_text(rutin__json_out *out, const char *string); // NULL: null
void rutin__put_bytes(rutin__json_out *out, const char *bytes, size_t length);
void rutin__put_number(rutin__json_out *out, int64_t number);
void rutin__put_bool(rutin__json_out *out, bool value);
void rutin__put_null(rutin__json_out *out);

#endif
