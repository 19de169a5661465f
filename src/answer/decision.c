// decision.c - a decision: all that stands between a case and its plan

#include "answer/decision.h"

#include <stdlib.h>
#include <string.h>

bool rutin__decision_init(rutin__decision *decision,
                          const rutin_routine *routine)
{
    memset(decision, 0, sizeof *decision);
    decision->routine = routine;
    return rutin__findings_init(&decision->findings, routine) &&
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
    return rutin__placed(&decision->draft, place);
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
