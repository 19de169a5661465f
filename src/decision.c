// decision.c - a decision: all that stands between a case and its plan
//
// Stands on everything from record to invariant; decide.c fills it.

#include "decision.h"

#include <stdlib.h>
#include <string.h>

// How many warnings a plan can have: every invariant broken, every rule that
// warns, every actor contacted in spite of a ban, every consent withdrawn with
// what was told and with what was not noted, every deadline not reckoned, every
// step handed over since hours were not known, three times of another offset,
// and one of each other code.
static int count_warnings(const rutin_routine *routine)
{
    int count = routine->invariant_count + 5 * routine->program.actor_count +
                routine->program.task_count + 10;

    for (int i = 0; i < routine->rule_count; i++)
        count += routine->rules[i].warn_count;
    return count;
}

bool rutin__decision_init(rutin__decision *decision,
                          const rutin_routine *routine)
{
    size_t warnings = (size_t)count_warnings(routine);

    memset(decision, 0, sizeof *decision);
    decision->routine = routine;
    decision->warnings = calloc(warnings, sizeof *decision->warnings);
    return decision->warnings != NULL &&
           rutin__findings_init(&decision->findings, routine) &&
           rutin__senses_init(&decision->senses, &routine->program) &&
           rutin__record_init(&decision->record, routine) &&
           rutin__history_init(&decision->history, routine) &&
           rutin__draft_init(&decision->draft, routine) &&
           rutin__inquiry_init(&decision->inquiry, routine);
}

void rutin__decision_clear(rutin__decision *decision)
{
    rutin__findings_clear(&decision->findings);
    rutin__senses_clear(&decision->senses);
    free(decision->warnings);
    rutin__record_clear(&decision->record);
    rutin__history_clear(&decision->history);
    rutin__draft_clear(&decision->draft);
    rutin__inquiry_clear(&decision->inquiry);
    rutin__text_clear(&decision->words);
    rutin__code_free(decision->code);
    memset(decision, 0, sizeof *decision);
}

const rutin__step *rutin__step_at(const rutin__decision *decision, int place)
{
    return &decision->draft.steps[decision->draft.order[place]];
}

const char *rutin__word(const rutin__decision *decision, rutin__words words)
{
    return words == NULL ? NULL : words[decision->language];
}

int rutin__list_bans(const rutin__decision *decision,
                     uint16_t actors[RUTIN__SUBJECTS])
{
    const rutin_routine *routine = decision->routine;
    rutin__set listed = {{0}};
    int count = 0;

    for (int i = 0; i < routine->banning_count; i++) {
        const rutin__set *bans = &routine->rules[routine->banning[i]].bans;

        if (decision->findings.of[routine->banning[i]].verdict < RUTIN__OPEN)
            continue;
        for (int actor = rutin__set_next(bans, 0); actor >= 0;
             actor = rutin__set_next(bans, actor + 1))
            if (!rutin__in_set(&listed, (unsigned)actor))
                actors[count++] = (uint16_t)actor;
        rutin__set_unite(&listed, bans);
    }
    return count;
}
