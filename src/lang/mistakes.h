// mistakes.h - the mistakes that a load finds, in the order of the source

#ifndef RUTIN__MISTAKES_H
#define RUTIN__MISTAKES_H

#include "lang/gate.h"
#include "rutin.h"

#include <stdbool.h>

typedef struct rutin__mistake {
    rutin_error error;
    int source;      // the number of its source
    int number;      // in the order of finding
    bool is_lexical; // found by the gate: an error of Lua there is no news
} rutin__mistake;

enum { RUTIN__MISTAKES = 50 }; // that are kept; the rest is counted

// Zero it and give it [list], room for RUTIN__MISTAKES, and the language that they
// are told in.
typedef struct rutin__mistakes {
    char language[4];
    rutin__mistake *list;
    int count, more;
    rutin_status worst; // the gravest of them
} rutin__mistakes;

// Sets the language that is asked for.
void rutin__mistakes_speak(rutin__mistakes *mistakes, const char *language);

// Says how a load ends, when nothing graver has been said.
void rutin__mistakes_end(rutin__mistakes *mistakes, rutin_status status);

// Adds one in the source called [name], and gives it; NULL when it says what was
// said, or when there are too many. With RUTIN_OK it is a warning, and the load
// may still succeed.
rutin__mistake *rutin__mistakes_add(rutin__mistakes *mistakes,
                                    rutin_status status, int source,
                                    const char *name, const rutin__slip *slip);

// Leaves them in the routine, and nothing else but where all are warnings. Gives
// the gravest status.
rutin_status rutin__mistakes_hand_over(rutin__mistakes *mistakes,
                                       rutin_routine *routine);

#endif
