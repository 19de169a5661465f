// faults.h - all that is wrong with a text, as JSON

#ifndef RUTIN__FAULTS_H
#define RUTIN__FAULTS_H

#include "base/messages.h"
#include "base/text.h"
#include "rutin.h"

enum { RUTIN__MOST_FAULTS = 64 }; // that are noted of one text

// Faults that were noted, in the order in which they were found.
typedef struct rutin__faults {
    rutin__text list; // as JSON, a comma after each
    rutin__text with; // the parameters of the next, as members
    int count;
} rutin__faults;

void rutin__faults_reset(rutin__faults *faults); // forgets them
void rutin__faults_clear(rutin__faults *faults); // frees

// Takes what went into a message of the fault that is noted next. [with] may be
// NULL.
void rutin__faults_take(rutin__faults *faults, const rutin__param *with);

// Notes a fault.
void rutin__faults_note(rutin__faults *faults, const rutin_error *error);

// Writes all of them as a list of JSON.
void rutin__faults_write(const rutin__faults *faults, rutin__text *out);

#endif
