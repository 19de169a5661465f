// support.h - which facts can change a plan, found by deciding every case
//
// Of a case of a small routine, every fact that is not told gets every value, and
// stays not told as well, in all combinations; each is decided. Two of them that
// differ in one fact, not told in one of them, and in some aspect, show that this
// fact can change the plan. So each completion also knows what can still change
// its own plan, by those that tell more:
//
//     what changes when f is told here, and what changes when f is told in any
//     of those that tell one fact more, but f
//
// What a plan asks is held against that, but for two kinds of steps, which the
// routine and the case show:
//
//     orders unseen    orders of rules can make a circle, of which one is left out
//                      (semantics 23); or the step waits for one who stands in for
//                      another. Too little may be asked
//     looked at twice  the head of ask.c says of these that too much may be asked:
//                      an actor that is closed or does not answer, who stands in
//                      for it, one reached without a name, the same as one of
//                      these, who waits for one of these; a deadline that counts
//                      down from a number that rules compare too; a clock that
//                      rules start by this or by that
//
// A fact is excused only where all that it can change, or opens, is such a step.

#ifndef RUTIN_SUPPORT_H
#define RUTIN_SUPPORT_H

#include "../include/rutin.h"
#include "draw.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>

// A drawn routine, loaded.
typedef struct drawn {
    rutin_routine *routine;
    rutin_engine *engine;
    draw_pool *pool;
} drawn;

// Loads a routine from text. False when it is refused: then there is nothing to
// clear.
bool drawn_load(drawn *of, const char *source);
void drawn_clear(drawn *of);

enum {
    SUPPORT_FACTS = 8,  // not told in a case, at most
    SUPPORT_SLOTS = 32, // steps and bans of a plan
};

// One case of those that tell more than a case.
typedef struct completion {
    uint16_t aspects[SUPPORT_SLOTS]; // numbers of texts; 0 where there is none
    unsigned asked, wanted;          // facts, a bit each
    unsigned named;                  // of those wanted, by rules that fired
    unsigned unasked;                // by their own conditions
    int8_t order[SUPPORT_FACTS];     // facts as asked, one after the other
    int64_t due[SUPPORT_SLOTS];      // the earliest that a step can have
    uint32_t opened[SUPPORT_FACTS];  // what a plan says each fact opens
    uint32_t changes[SUPPORT_FACTS]; // slots that telling it can change
    bool is_complete;
    bool has_steps, nothing_applies; // has a warning so called
} completion;

typedef struct support {
    int fact[SUPPORT_FACTS]; // those not told, as declared
    int ways[SUPPORT_FACTS]; // their values, and not told
    int facts, count;
    completion *completions; // the first tells nothing more
    cJSON *slots, *texts;    // ids of steps, "ban " and ids; aspects
    uint32_t orders_unseen;  // slots of steps
    uint32_t looked_at_twice;
} support;

// How many completions a case has.
long support_count(const drawn *of, const char *json);

// Decides them all. False when the case is refused.
bool support_find(support *of, const drawn *in, const char *json);
void support_clear(support *of);

// Facts that a completion does not ask and must, or asks and need not, and for
// which nothing excuses it.
unsigned support_missing(const support *of, const completion *one);
unsigned support_too_many(const support *of, const completion *one);

// Whether the plan of a completion asks what it must and no more, is complete
// exactly where it asks nothing, and says so where nothing applies.
bool support_agrees(const support *of, const completion *one);

// Whether it agrees only since something excuses it.
bool support_is_excused(const completion *one);

// Whether each question says what it opens: the steps that an answer can bring,
// change or take away.
bool support_opens_agree(const support *of, const completion *one);

// Whether questions stand in their order: those that settle a ban which is not
// excluded, then by the earliest deadline of what they open, then by how many steps
// these are, then as declared; last what fired rules want to know.
bool support_order_agrees(const support *of, const completion *one);

// The case of a completion, as text, which the caller frees.
char *support_case(const support *of, const drawn *in, const char *json,
                   int number);

// Writes what the plan of the first completion asks and what it must, and for each
// fact that lacks a pair of cases that shows it.
void support_explain(const support *of, const drawn *in, FILE *out);

#endif
