// trial.h - a plan on trial: what is found in it, and what it lacks

#ifndef RUTIN__TRIAL_H
#define RUTIN__TRIAL_H

#include "answer/plan.h"

// One expectation, and where what is wrong goes: into a list of {"what",
// "text"} that the caller has opened.
typedef struct rutin__trial {
    const rutin__decision *decision;
    const char *refusal; // why there is no plan; NULL when there is one
    const char *label;   // stands before every sentence: "then[1]: "
    rutin__json_out *out;
    int failures;

    uint16_t steps[RUTIN__SUBJECTS]; // the `steps` that are wanted
    int step_count;
    bool has_steps, exactly, has_error;
    rutin__text wanted, found, sentence; // scratch
} rutin__trial;

void rutin__trial_clear(rutin__trial *trial); // frees the scratch

// Writes down one expectation that is not met: [what] is its name.
void rutin__unmet(rutin__trial *trial, const char *what, const char *format,
                  ...) __attribute__((format(printf, 3, 4)));

// Names with commas between, and "none" for no name. Facts go into `found`.
void rutin__list_name(rutin__text *list, const char *name);
const char *rutin__list_end(const rutin__text *list);
const char *rutin__list_facts(rutin__trial *trial, const rutin__set *facts);

// Whether there is a plan to compare with.
bool rutin__is_compared(const rutin__trial *trial);

// The step of an actor or a task, whatever its status; NULL for none.
const rutin__step *rutin__trial_step(const rutin__trial *trial,
                                     unsigned subject);

// Whether a step leads anywhere: it is neither blocked nor held.
bool rutin__stands(const rutin__step *step);

// Where in the plan a step that leads anywhere stands; -1 for nowhere.
int rutin__trial_place(const rutin__trial *trial, unsigned subject);

// The id of an actor or a task, and the status of its step in words.
const char *rutin__trial_id(const rutin__trial *trial, unsigned subject);
const char *rutin__trial_status(const rutin__trial *trial, unsigned subject);

// Takes the id of an actor or a task, or fails as the reader does.
bool rutin__read_subject(const rutin__trial *trial, rutin__json *in,
                         uint16_t *subject);

// Takes {id: ...} and hands each member to [hold].
bool rutin__hold_each(rutin__trial *trial, rutin__json *in,
                      bool (*hold)(rutin__trial *, rutin__json *, unsigned));

#endif
