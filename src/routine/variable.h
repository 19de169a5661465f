// variable.h - what the rules of a routine turn on
//
// The variables of a routine stand in one order: what is always known comes
// first, so that a decision settles it at once.
//
//     the day, what has happened, consents | rules that are functions | facts

#ifndef RUTIN__VARIABLE_H
#define RUTIN__VARIABLE_H

#include "routine/condition.h"
#include "rutin.h"

#include <stdbool.h>
#include <stdint.h>

// What a diagram tests, by what its classes are of.
typedef enum rutin__variable_kind {
    RUTIN__VARIABLE_DAY,      // of `now`: between the cuts
    RUTIN__VARIABLE_MARK,     // `bits` of a subject's marks: not there, there
    RUTIN__VARIABLE_RECEIVED, // thing `subject`: no, yes
    RUTIN__VARIABLE_CONSENT,  // of a subject: its state
    RUTIN__VARIABLE_ANYONE,   // some actor's consent is in `bits`: no, yes
    RUTIN__VARIABLE_WEIGHING, // of `law`, of an actor: not made, no, yes
    RUTIN__VARIABLE_CODE,     // what the function of rule `bits` answers
    RUTIN__VARIABLE_FACT,     // `subject`: not told, then what is told of it
    RUTIN__VARIABLE_CHOICE,   // choice `bits` of fact `subject`: no, yes
    RUTIN__VARIABLE_PLAN      // condition `bits`, over the plan: no, yes
} rutin__variable_kind;

typedef struct rutin__variable {
    uint8_t kind;
    uint16_t subject;
    uint16_t classes;
    uint16_t cut_count;
    int64_t bits;
    const char *law;     // NULL for none
    const int64_t *cuts; // rising: a class holds what lies from one to the next
} rutin__variable;

// Makes the variables of a routine.
// False: no memory, or more of them than there can be.
bool rutin__variable_make(rutin_routine *routine);

// The class of a number, day or choice: of [variable], which has cuts.
unsigned rutin__variable_class(const rutin__variable *variable, int64_t value);

// The number of a variable that is no fact; -1 where the routine has none such.
int rutin__variable_find(const rutin_routine *routine,
                         rutin__variable_kind kind, unsigned subject,
                         int64_t bits, const char *law);

// The variable that a condition over events, consents or the plan reads: node
// number [at] of a routine.
rutin__variable rutin__variable_read(const rutin__program *program,
                                     uint32_t at);

#endif
