// routine.h - a compiled routine: what loading makes and deciding reads
//
// Everything hangs in one arena and never changes after the load. Actors and
// tasks share one numbering where an order or a step is meant, "subjects":
// actors first, then tasks.
//
//     routine ── facts, actors, tasks, terms ── program ── nodes
//        │
//        ├── rules ──── contributions ──── grounds ──── facts that may be told
//        └── invariants

#ifndef RUTIN__ROUTINE_H
#define RUTIN__ROUTINE_H

#include "base/memory.h"
#include "base/set.h"
#include "routine/condition.h"
#include "routine/diagram.h"
#include "routine/schema.h"
#include "rutin.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/deadline.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum {
    RUTIN__DEADLINES = 64, // that are reckoned once in a decision
    RUTIN__STATUSES = RUTIN_STEP_DUE + 1
};

// A status of a step as the plan has it: "due"; and how soon it is to be done: "now".
extern const char *const rutin__routine_status_names[];
extern const char *const rutin__routine_when_names[];

// One ground of one contact. `tell` is what may be told on it: for anonymous
// without what identifies. What a plan has of it is NULL in one that no routine
// declares; see fragments.h.
typedef struct rutin__grounding {
    rutin_ground ground; // RUTIN_GROUND_NONE only for a task without one
    const char *law;     // the ground's own, else the rule's; NULL for none
    rutin__set tell;
    const char *in_grounds[2]; // not effective, and effective
    const char *law_and_tell;
} rutin__grounding;

// A text with names in braces: what stands before each, and what is put in its
// place.
typedef struct rutin__piece_of_text {
    const char *before;
    int hole; // a fact, or one of the below
} rutin__piece_of_text;

enum { RUTIN__HOLE_END = -1, RUTIN__HOLE_NUMBER = -2 };

// A text for a page. Its pieces, in each language, end with one without a hole.
typedef struct rutin__phrase {
    rutin__localized text; // as written; NULL where it is not given
    const rutin__piece_of_text *const *pieces; // NULL: it has no names in it
    rutin__set facts; // that are named, in any language
} rutin__phrase;

typedef struct rutin__sentence {
    rutin__clause when; // always where not given
    rutin__phrase phrase;
} rutin__sentence;

// What a contribution says on a page, but for sentences to say.
enum {
    RUTIN__HEADING,
    RUTIN__SAY_NOT,
    RUTIN__SAY_ALL,
    RUTIN__BASIS,
    RUTIN__BY_WHEN,
    RUTIN__PHRASES
};

// As members: "heading".
extern const char *const rutin__routine_phrase_names[];

typedef struct rutin__speech {
    rutin__phrase phrases[RUTIN__PHRASES];
    const rutin__sentence *say;
    int say_count;
} rutin__speech;

// What starts a clock besides `opened`.
typedef struct rutin__start {
    rutin__op op;            // RUTIN__REACHED, RUTIN__DONE or RUTIN__RECEIVED
    uint16_t subject;        // actor, task or number of what can be received
    rutin__localized in_due; // what a plan has of it; see fragments.h
} rutin__start;

// One `contact` or `task` of a rule.
typedef struct rutin__contribution {
    const struct rutin__rule *rule;
    uint16_t subject;
    bool has_within, first;
    int declared; // how many grounds the routine declares before its first
    const rutin__grounding *grounds;
    int ground_count; // 1 or more
    int place;        // among all, those of the first subject first
    rutin__duration within;
    int countdown; // a number of days that `within` counts back from; -1
    int deadline;  // among those counted from `opened` alone; -1 for another
    const char *within_text;  // as written; NULL without
    const rutin__start *from; // none: from `opened`
    const uint16_t *after;    // subjects
    const uint16_t *following;
    int from_count, after_count, following_count;
    int performer;                    // an actor; -1 for whoever runs the case
    const rutin__speech *speech;      // NULL: it says nothing on a page
    rutin__localized in_due, in_wait; // why it is due when it is, and while its
                                      // clock waits; see fragments.h
} rutin__contribution;

typedef struct rutin__rule {
    const char *id, *file;
    int line;
    rutin__day from, to; // in force, inclusive
    int when;            // a condition; RUTIN__NO_CONDITION: always
    const char *code;    // a Lua function instead, dumped; NULL for none
    size_t code_length;
    int unless;             // a condition; RUTIN__NO_CONDITION: never stops it
    rutin__diagram verdict; // whatever the day
    rutin__diagram acts; // the same, as far as a plan hangs on it: a rule that
                         // bans nobody does as well as silent while it is open
    int ask_count;
    const rutin__contribution *contributions; // contacts, then tasks
    int contribution_count, contact_count;
    const uint16_t *hanging; // subjects whose steps can hang on its verdict
    int hanging_count;
    int claim_count;      // their grounds
    rutin__set subjects;  // theirs, and all that ladders join to them
    rutin__set bans;      // actors
    const uint16_t *asks; // facts
    const rutin__localized *warns;
    int warn_count;
    bool has_bans;
    rutin__localized because,
        unverified;           // unverified NULL: nothing awaits a lawyer
    const char *law, *source; // law NULL for none
    const char *as_reason[2]; // not effective, and effective: what a plan has
    rutin__localized in_because; // of it in a step; see fragments.h
    rutin__localized in_ban;     // NULL where it bans nobody
} rutin__rule;

// Whatever asks for one subject, in order of declaration: [count] places from
// [first] on.
typedef struct rutin__asking {
    const rutin__contribution **by;
    int first, count;
} rutin__asking;

// Facts that are asked for first, as one question where they are several.
typedef struct rutin__opening_question {
    const uint16_t *facts;
    int fact_count;
    rutin__localized text; // NULL: the fact's own
} rutin__opening_question;

typedef struct rutin__invariant {
    const char *id;        // the sentence it was declared with
    rutin__localized text; // the same in every language; the id where not given
    const char *file;
    int line;
    int when, must;
    rutin__diagram applies, holds; // what they answer
} rutin__invariant;

// What a routine changes of those that it uses.
typedef struct rutin__change {
    const char *how, *what; // "amend", "replace" or "drop"; "rule", "actor" ...
    const char *id;
    const char *members; // that are named, a space between two
    rutin__localized why;
} rutin__change;

struct rutin_routine {
    rutin__arena arena;
    rutin_error *mistakes;
    const struct rutin__source *sources; // the texts, where they are kept
    int mistake_count, source_count;

    const char *id, *version, *owner; // owner NULL for none
    char digest[72];                  // "sha256:" and 64 digits
    rutin__localized title;
    rutin__day in_force_from, in_force_to, review_by; // MIN, MAX, MAX: open
    const char *const *languages;
    const rutin__opening_question *ask_first;
    const uint16_t *decides; // the actors who do, the first before the next
    int language_count, ask_first_count, decides_count;
    int enough, alarm;               // a term and an actor; -1
    const rutin__calendar *calendar; // NULL: Monday to Friday are worked

    rutin__program program;
    rutin__diagrams diagrams;
    const struct rutin__variable
        *variables; // in the order that diagrams test them
    int variable_count;
    int first_code, first_fact, first_of_plan; // variables of these kinds
    const uint16_t *variable_of;               // one a fact: its own variable
    const rutin__rule *rules;
    const struct rutin__index *index;     // which of them a case can wake
    const rutin__asking *asking;          // one a subject
    const struct rutin__aspects *aspects; // one a subject
    const uint16_t *banning;              // the rules that ban somebody
    const rutin__invariant *invariants;
    int rule_count, banning_count, invariant_count;
    int contribution_count; // of all rules
    const rutin__change *changes;
    int change_count;
    rutin__set nameless;  // facts that may be told without naming anybody
    rutin__set spoken;    // facts that texts for a page name
    rutin__set limited;   // facts that are asked only at times
    rutin__set presumed;  // facts of which something is presumed
    rutin__set followers; // actors that are not the first of their duty
    int claim_count;      // grounds of all contributions: what a plan can hold
    int most_claims, most_subjects; // of one rule
    int deadline_count; // different ones that are counted from `opened` alone
    bool has_code;      // some rule is a Lua function
    bool has_speech;    // some contribution says something on a page

    rutin__names fact_names, actor_names, task_names;

    // What a plan has of the routine, of each subject where its id is enough, of
    // clocks that the opening of the case starts, of each status, not overdue and
    // overdue, and of each ground; see fragments.h.
    const char *head, **ids;
    size_t longest_id;
    rutin__localized since_opened;
    const char *in_step[RUTIN__STATUSES][2];
    const char *grounds[RUTIN__GROUNDS];
};

// Words that a set of the routine's rules takes, a bit a rule.
static inline int rutin__routine_rule_set_words(const rutin_routine *routine)
{
    return (routine->rule_count >> 6) + 1;
}

// Whether a contribution is to be done now. What counts days down is not.
static inline bool rutin__routine_is_now(const rutin__contribution *step)
{
    return step->has_within && step->countdown < 0 &&
           step->within.unit == RUTIN__NOW;
}

// The opening hours of a subject; NULL for none, and for a task.
const struct rutin__hours *rutin__routine_hours(const rutin__program *program,
                                                unsigned subject);

// The number of a language; 0 for NULL; -1 when the routine has none such.
int rutin__routine_language(const rutin_routine *routine, const char *language);

// The id of a subject, an actor or a task.
static inline const char *rutin__routine_subject_id(
    const rutin_routine *routine, unsigned subject)
{
    unsigned actors = (unsigned)routine->program.actor_count;

    if (subject < actors)
        return routine->program.actors[subject].id;
    return routine->program.tasks[subject - actors].shown;
}

#endif
