// deal.c - whose each act of a plan is, and where his page shows it
//
// The acts of a plan, in its order, are dealt out once:
//
//     the reader's own, to be done today     acts, three at most on the finder's
//     the reader's own, later or waiting     then
//     done by others, and the board's        others
//     held or blocked                        then, without a number, on the
//                                            page of all; else nowhere
//
// A question is the reader's when its answer can change what he does, and one that
// the routine asks together with others is there once.

#include "answer/deal.h"

#include "base/set.h"
#include "decide/view.h"
#include "routine/condition.h"

#include <stddef.h>

enum { MOST_ACTS = 3 }; // what a page of the finder's holds

static const rutin__actor *actor_of(const rutin__deal *d, unsigned subject)
{
    return &d->routine->program.actors[subject];
}

static bool is_task(const rutin__deal *d, unsigned subject)
{
    return subject >= (unsigned)d->routine->program.actor_count;
}

// ---------------------------------------------------------------- acts

static bool is_board(const rutin__deal *d, unsigned subject)
{
    const rutin__program *program = &d->routine->program;

    return is_task(d, subject)
               ? program->tasks[subject - (unsigned)program->actor_count].board
               : program->actors[subject].board;
}

bool rutin__deal_performs(const rutin__deal *d, int performer)
{
    const rutin__view *view = &d->decision->view;
    bool is_finders = performer < 0 ||
                      rutin__view_is_finder(view, (unsigned)performer);

    if (d->reader == RUTIN__READER_ALL)
        return true;
    if (d->is_finder && is_finders)
        return true;
    return d->reader >= 0 && performer >= 0 &&
           actor_of(d, (unsigned)performer)->same_as ==
               actor_of(d, (unsigned)d->reader)->same_as;
}

// The board's own stand on no page of the finder's.
static bool is_own(const rutin__deal *d, unsigned subject, int performer)
{
    return rutin__deal_performs(d, performer) &&
           (d->reader != RUTIN__READER_FINDER || !is_board(d, subject));
}

// Whether a step is one that is to be done: neither held nor blocked.
static bool is_numbered(const rutin__step *step)
{
    return step->status != RUTIN_STEP_HELD &&
           step->status != RUTIN_STEP_BLOCKED;
}

// How soon the reader is to do what he can do: what comes later than today is for
// another time, where there is anything to do today.
static rutin_when find_horizon(const rutin__deal *d)
{
    for (int i = 0; i < d->decision->draft.step_count; i++) {
        const rutin__step *step = rutin__decide_step_at(d->decision, i);

        if (rutin__deal_is_open(step) && step->when <= RUTIN_WHEN_TODAY &&
            is_own(d, step->subject, step->performer))
            return RUTIN_WHEN_TODAY;
    }
    return RUTIN_WHEN_WAITING;
}

static void deal_acts(rutin__deal *d)
{
    rutin_when horizon = find_horizon(d);
    int most = d->reader == RUTIN__READER_FINDER ? MOST_ACTS : RUTIN__SUBJECTS;
    rutin__shelf unnumbered = d->reader == RUTIN__READER_ALL
                                  ? RUTIN__SHELF_THEN
                                  : RUTIN__SHELF_NONE;
    int number = 0, acts = 0;

    for (int i = 0; i < d->decision->draft.step_count; i++) {
        const rutin__step *step = rutin__decide_step_at(d->decision, i);
        bool own = is_own(d, step->subject, step->performer);

        if (step->part_of >= 0 || !is_numbered(step)) {
            d->shelves[i] = step->part_of >= 0 ? RUTIN__SHELF_PART : unnumbered;
            continue;
        }
        if (own)
            d->numbers[i] = (uint16_t)++number;
        if (!own)
            d->shelves[i] = rutin__deal_is_over(step) ? RUTIN__SHELF_NONE
                                                      : RUTIN__SHELF_OTHER;
        else if (rutin__deal_is_over(step))
            d->shelves[i] = RUTIN__SHELF_ACT;
        else if (rutin__deal_is_open(step) && step->when <= horizon &&
                 acts < most)
            d->shelves[i] = RUTIN__SHELF_ACT;
        else
            d->shelves[i] = RUTIN__SHELF_THEN;
        if (d->shelves[i] != RUTIN__SHELF_ACT || rutin__deal_is_over(step))
            continue;
        if (acts++ == 0)
            d->first_when = (rutin_when)step->when;
    }
    d->any_act = acts > 0;
}

int rutin__deal_counted_with(const rutin__deal *d, int at)
{
    int performer = rutin__decide_step_at(d->decision, at)->performer;

    return rutin__deal_performs(d, performer) || performer < 0
               ? -1
               : actor_of(d, (unsigned)performer)->same_as;
}

// ---------------------------------------------------------------- questions

// Whether a rule would have the reader do what a subject names.
static bool would_be_own(const rutin__deal *d, unsigned subject)
{
    const rutin__asking *asking = &d->routine->asking[subject];
    const rutin__step *step = rutin__draft_step_meant(&d->decision->draft,
                                                      subject);

    if (step != NULL)
        return is_own(d, step->subject, step->performer);
    for (int i = 0; i < asking->count; i++)
        if (is_own(d, subject, asking->by[i]->performer))
            return true;
    return false;
}

bool rutin__deal_is_near(const rutin__deal *d, unsigned actor)
{
    return rutin__view_holds(&d->decision->view, &actor_of(d, actor)->near);
}

bool rutin__deal_is_for_reader(const rutin__deal *d,
                               const rutin__question *question)
{
    if (d->reader == RUTIN__READER_ALL)
        return true;
    for (int i = rutin__set_next(&question->opens, 0); i >= 0;
         i = rutin__set_next(&question->opens, i + 1))
        if (would_be_own(d, (unsigned)i) ||
            (!is_task(d, (unsigned)i) &&
             d->decision->draft.bans[i] == RUTIN__BAN_OPEN &&
             rutin__deal_is_near(d, (unsigned)i)))
            return true;
    return false;
}

const rutin__opening_question *rutin__deal_find_opening(const rutin__deal *d,
                                                        unsigned fact)
{
    for (int i = 0; i < d->routine->ask_first_count; i++) {
        const rutin__opening_question *opening = &d->routine->ask_first[i];

        for (int k = 0; k < opening->fact_count; k++)
            if (opening->facts[k] == fact && opening->fact_count > 1)
                return opening;
    }
    return NULL;
}

// Whether a fact is asked with one that is among the questions already.
static bool is_asked(const rutin__deal *d, unsigned fact)
{
    const rutin__opening_question *opening = rutin__deal_find_opening(d, fact);

    for (int i = 0; i < d->asked_count && opening != NULL; i++)
        if (rutin__deal_find_opening(d, d->asked[i]->fact) == opening)
            return true;
    return false;
}

static void find_questions(rutin__deal *d)
{
    const rutin__inquiry *inquiry = &d->decision->inquiry;

    for (int i = 0; i < inquiry->count; i++) {
        const rutin__question *question = inquiry->questions[i];

        if (rutin__deal_is_for_reader(d, question) &&
            !is_asked(d, question->fact))
            d->asked[d->asked_count++] = question;
    }
}

// ---------------------------------------------------------------- all of it

void rutin__deal_out(rutin__deal *deal, const rutin__decision *decision,
                     int reader)
{
    *deal = (rutin__deal){
        .decision = decision, .routine = decision->routine, .reader = reader};
    deal->is_finder = reader == RUTIN__READER_FINDER ||
                      (reader >= 0 && rutin__view_is_finder(&decision->view,
                                                            (unsigned)reader));
    deal_acts(deal);
    find_questions(deal);
}
