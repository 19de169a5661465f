// explain.h - why a plan is as it is: each step, each rule, each ban

#ifndef RUTIN__EXPLAIN_H
#define RUTIN__EXPLAIN_H

#include "answer/decide.h"
#include "base/text.h"
#include "rutin.h"

// What is to be explained, by number; -1 for no such bound.
typedef struct rutin__explain_what {
    int subject, rule;
} rutin__explain_what;

// Finds what a caller means by a "step", a "rule" or an "actor" of that name; a
// step also by its number in the plan. Everything where [kind] is NULL. Fails with
// RUTIN_EUSAGE.
rutin_status rutin__explain_find(const rutin__decision *decision,
                                 const char *kind, const char *name,
                                 rutin__explain_what *what, rutin_error *error);

// Explains a decision that was made, as rutin_explain() says, into [out].
rutin_status rutin__explain(const rutin__decision *decision,
                            const rutin__explain_what *what, rutin__text *out,
                            rutin_error *error);

#endif
