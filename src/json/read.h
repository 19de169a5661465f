// read.h - strict reading of JSON, straight into values
//
// The reader is a pull parser over text in memory: RFC 8259, UTF-8, no
// duplicate names within an object, at most 64 levels, no "\u0000", whole text
// one value. It builds no tree. The caller walks:
//
//     rutin__read_begin(&in, text, length, error);
//     rutin__read_object(&in);                     // at '{'
//     while (rutin__read_member(&in, &name))         // false at '}' or a fault
//         if (rutin__read_is(name, "age"))
//             rutin__read_integer(&in, &age);
//         else
//             rutin__read_skip(&in);
//     rutin__read_end(&in);                        // nothing after it
//
// The first fault stops everything: every later call returns false. But a reader
// that has somewhere to note faults can go on after one:
//
//     depth = in.depth;                            // of the object that is open
//     while (rutin__read_member(&in, &name))
//         if (!read_value(…) && !rutin__read_go_on(&in, depth))
//             return false;
//     return !in.failed;                           // but it may not be sound
//
// The place of a fault
// is the path of where the reader stands, "facts.exploitation[1]", or "the
// case" at the top; its line and column are those of the byte, or of the value
// or name read last. Columns count characters.

#ifndef RUTIN__READ_H
#define RUTIN__READ_H

#include "base/messages.h"
#include "base/text.h"
#include "json/faults.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>

enum { RUTIN__JSON_DEPTH = 64, RUTIN__JSON_NAMES = 1024 };

// A piece of decoded text: borrowed from the input where it has no escapes,
// else from the reader's scratch; valid until the next text or name is read.
// Names stay valid as long as their object is open.
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
    long index;        // of the element; -1 before the first
    int names_from;    // where this object's names begin in `names`
    bool is_list;
    bool is_strange;  // the caller does not know its names
    const char *from; // where the value of the member or element begins
    size_t kept_from; // where its names begin in `decoded`
    uint64_t seen;    // a bit for names of that length and ends
} rutin__json_level;

typedef struct rutin__json {
    const char *text;     // where lines are counted from
    const char *at, *end; // what is left
    const char *value;    // where the value or name read last begins
    rutin_error *error;
    const char *root;    // what stands first in a path; NULL for nothing
    rutin__text decoded; // scratch: names of open objects, then the last text
    size_t kept;         // bytes of those names
    size_t dirty;        // bytes of the scratch that may have been written to
    rutin__json_level levels[RUTIN__JSON_DEPTH];
    int depth;
    rutin__piece *names; // of all open objects
    int name_count, name_room;
    int skips; // values that are being passed by, one in another
    bool failed;
    rutin__faults *faults; // where faults are noted; NULL: the first ends it
    rutin_error further;   // the one found last, if it is not the first
    bool is_lost;          // nothing more can be found
} rutin__json;

// Wipes what the scratch holds of the last text.
void rutin__read_forget(rutin__json *in);

// Begins with [length] bytes of [text], behind a byte order mark where one stands.
// [in] must be all zeroes the first time; its scratch, its names and its root are
// kept from one text to the next. The first fault goes to [error]. To read a part of a larger
// text, set `text` to that one's start.
void rutin__read_begin(rutin__json *in, const char *text, size_t length,
                       rutin_error *error);
void rutin__read_clear(rutin__json *in); // frees them

// The type of the value that comes next, without taking it. RUTIN__JSON_BAD
// when there is none, which is a fault.
rutin__json_type rutin__read_next(rutin__json *in);

// Each takes one value or fails: "facts.age: found a text, wanted ...".
// [wanted] is the phrase for what; RUTIN__SAY_NOTHING for the plain type. A number is
// whole also as 16.0 and 1.6e1; others, and those past 2^53 either way, are
// refused as integers. rutin__read_digits() takes an integer that is written in
// few digits and no more, and no fault: false, and nothing taken, otherwise.
bool rutin__read_object(rutin__json *in, rutin__message wanted);
bool rutin__read_member(rutin__json *in, rutin__piece *name);
bool rutin__read_list(rutin__json *in, rutin__message wanted);
bool rutin__read_element(rutin__json *in); // false at ']' or a fault
bool rutin__read_text(rutin__json *in, rutin__piece *text,
                      rutin__message wanted);
bool rutin__read_integer(rutin__json *in, int64_t *number,
                         rutin__message wanted, const rutin__param *with);
bool rutin__read_digits(rutin__json *in, int64_t *number);
bool rutin__read_bool(rutin__json *in, bool *value, rutin__message wanted);
bool rutin__read_skip(rutin__json *in); // takes any value, checked all the same

// Takes any value, checked all the same, and gives its text.
bool rutin__read_raw(rutin__json *in, rutin__piece *raw);

// Only white space is left. Fails otherwise.
bool rutin__read_end(rutin__json *in);

// The same after something that may have gone on after faults: whether nothing was
// wrong at all.
bool rutin__read_finish(rutin__json *in);

// Fails at where the reader stands: "where: message". Returns false.
bool rutin__read_fail(rutin__json *in, rutin_status status,
                      rutin__message message, const rutin__param *with);

// The same, with RUTIN_ECASE, on the name that was read last, which nobody knows:
// it is not shown.
bool rutin__read_fail_strange(rutin__json *in, rutin__message message,
                              const rutin__param *with);

// Adds what to do about the last fault.
void rutin__read_help(rutin__json *in, rutin__message message,
                      const rutin__param *with);

// Notes the last fault where faults are noted, and has the next one be looked for:
// false where it ends the reading.
bool rutin__read_note(rutin__json *in);

// The same, and goes on after the value in which it was found: that of the member or
// the element that is read at [depth]. One that is no JSON cannot be passed by.
bool rutin__read_go_on(rutin__json *in, int depth);

// How many faults were noted so far. And whether nothing was wrong at all.
static inline int rutin__read_noted(const rutin__json *in)
{
    return in->faults == NULL ? 0 : in->faults->count;
}

static inline bool rutin__read_is_sound(const rutin__json *in)
{
    return !in->failed && rutin__read_noted(in) == 0;
}

// Fails on the value that comes next, whatever it is, where another was wanted.
bool rutin__read_unexpected(rutin__json *in, rutin__message wanted,
                            const rutin__param *with);

// Whether a text is next, without white space before it, as is most often so.
static inline bool rutin__read_at_text(const rutin__json *in)
{
    return in->at < in->end && *in->at == '"';
}

// Takes null if it is next; else false. Most often something else is, and no
// white space before it.
bool rutin__read_take_null(rutin__json *in);

static inline bool rutin__read_null(rutin__json *in)
{
    if (in->at < in->end && (unsigned char)*in->at > ' ' && *in->at != 'n')
        return false;
    return rutin__read_take_null(in);
}

// Whether a piece is the name that was read last, and no text.
static inline bool rutin__read_is_member(const rutin__json *in,
                                         rutin__piece piece)
{
    return in->depth > 0 && in->levels[in->depth - 1].name.at == piece.at;
}

// Whether a piece is this word.
static inline bool rutin__read_is(rutin__piece piece, const char *word)
{
    return piece.length == strlen(word) &&
           memcmp(piece.at, word, strlen(word)) == 0;
}

#endif
