// draw.h - small routines and cases of chance, the same everywhere
//
// What is drawn depends on the seed and on nothing else, so a seed names it:
//
//     draw chance = draw_from(17);
//     char *source = draw_routine(&chance);        // Lua text
//     … load it and describe it …
//     draw_pool *pool = draw_pool_of(described);   // what its cases are made of
//     char *json = draw_case(&chance, pool);       // a case
//
// A routine has a line for all that can be left out of it alone, so that whoever
// finds something wrong can look for the least routine that shows it.

#ifndef RUTIN_DRAW_H
#define RUTIN_DRAW_H

#include <cJSON.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// Where numbers of chance come from.
typedef struct draw {
    uint64_t state;
} draw;

draw draw_from(uint64_t seed);

// A number from 0, below [below], which is at least 1; true so many times in a
// hundred.
unsigned draw_below(draw *chance, unsigned below);
bool draw_percent(draw *chance, unsigned percent);

// One of [count] words.
const char *draw_word(draw *chance, const char *const *words, size_t count);

#define DRAW_WORD(chance, words)                                               \
    draw_word(chance, words, sizeof(words) / sizeof *(words))

// Draws a routine of two to five facts, two to four actors, a task or two and
// three to eight rules over them, as Lua text, with whatever a page is written by.
// It may use "calendar/sweden". Where a fact f1 is asked by a condition, a rule
// "asked.f1" fires by that as well. The text is the caller's to free. Nearly all of
// them load.
char *draw_routine(draw *chance);

// What the cases of a routine are drawn from.
typedef struct draw_pool draw_pool;

// Reads a pool off the text that rutin_describe() gives. Free it with
// draw_pool_free().
draw_pool *draw_pool_of(const char *described);
void draw_pool_free(draw_pool *pool);

// The description, as a tree. It belongs to the pool.
const cJSON *draw_described(const draw_pool *pool);

// The values of a fact that a routine can tell apart, as a list of JSON values:
// all of a few choices, and of a number the least of each interval between those
// that it is compared with; where days are counted from it, the greatest as well. Of a fact of many choices only some. It belongs to the pool.
const cJSON *draw_values(const draw_pool *pool, int fact);

// A value of a fact, which the caller deletes.
cJSON *draw_value(draw *chance, const draw_pool *pool, int fact);

// Draws a case: some facts, consents and events, at an hour of chance on a day
// near those that rules name, or on which clocks change. Some are closed. The text
// is the caller's to free.
char *draw_case(draw *chance, const draw_pool *pool);

#endif
