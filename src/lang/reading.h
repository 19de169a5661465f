// reading.h - what a rule's function reads, as far as its text shows it

#ifndef RUTIN__READING_H
#define RUTIN__READING_H

#include <stdbool.h>
#include <stddef.h>

typedef enum rutin__reading_kind {
    RUTIN__READ,     // case.name
    RUTIN__CHOICE,   // case.fact.name
    RUTIN__ASKED,    // case.fact:name(…)
    RUTIN__COMPARED, // case.fact == name
    RUTIN__ORDERED,  // case.fact < "name"
    RUTIN__FREE,     // a name that is none of the function's own
    RUTIN__WORD,     // another text, or a member's name, that may be a choice
    RUTIN__SECOND,   // of `return a, b`, where one answer is taken
    RUTIN__WALKED    // name(case.fact), of `pairs` and `ipairs`; or name(case)
} rutin__reading_kind;

// Bytes of a text.
typedef struct rutin__reading_part {
    const char *at;
    size_t length;
} rutin__reading_part;

typedef struct rutin__reading {
    rutin__reading_kind kind;
    rutin__reading_part fact, name; // as written, without quotes
    bool is_text;                   // the name stands in quotes
    int line, column;               // of the name
} rutin__reading;

typedef void rutin__reading_taker(void *data, const rutin__reading *reading);

// How far a source was read in search of functions.
typedef struct rutin__reading_place {
    const char *source, *at, *end;
    int line;
} rutin__reading_place;

// Finds the next function from [place] on that begins in the line [first] and ends
// in the line [last], and moves [place] into it. False when there is none.
bool rutin__reading_find(rutin__reading_place *place, int first, int last);

// Tells of all that the function reads which [place] was moved into, but of what
// is written with signs that do not stand for themselves. Gives how many bytes it
// takes.
size_t rutin__reading_tell(const rutin__reading_place *place,
                           rutin__reading_taker *taker, void *data);

#endif
