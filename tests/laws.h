// laws.h - what holds between the plans of two cases, whatever the routine
//
// A case is changed in a way that a law speaks of, and the two plans are held
// against each other:
//
//     case ─────▶ plan ──┐
//      │ by chance       ├── what the law says
//     case' ────▶ plan' ─┘
//
// What is changed depends on the case and on the chance, and on nothing else, so
// that a case that breaks a law can be made less while it still does.

#ifndef RUTIN_LAWS_H
#define RUTIN_LAWS_H

#include "draw.h"
#include "rutin.h"

#include <cJSON.h>
#include <stdbool.h>
#include <stdio.h>

enum { LAWS = 14, LAWS_FACTS = 256 };

// A routine that laws are held of.
typedef struct laws {
    rutin_routine *routine;
    rutin_engine *engine;
    draw_pool *pool;
    const cJSON *described;
    const cJSON *facts; // of it
    bool has_calendar;
    bool looked_for[LAWS_FACTS + 1]; // facts that a condition says are known
} laws;

// Loads the routine in a file, which has a calendar; or one of draw_routine(). False
// when it is none; then there is nothing to clear.
bool laws_load(laws *of, const char *path);
bool laws_load_drawn(laws *of, draw *chance);
void laws_clear(laws *of);

// A case, and its plan as text; as a tree once that was asked for.
typedef struct law_case {
    const cJSON *told;
    char *plan;
    cJSON *tree;
} law_case;

typedef struct law {
    const char *says;
    int usual; // cases that are enough from day to day
    // Whether it holds of a case. Where it does not, [why] is told.
    bool (*holds)(const laws *of, draw *chance, law_case *one, FILE *why);
} law;

extern const law laws_all[LAWS];

// Holds a law of a case that is drawn from [chance]. NULL when it holds; else the
// least case that breaks it and what came of it, as text that the caller frees.
char *laws_break_drawn(const laws *of, const law *law, draw *chance);

// The same of a case that is given. One that is refused breaks no law.
char *laws_break(const laws *of, const law *law, draw chance,
                 const cJSON *told);

#endif
