// judge.c - which rules fire, which are open, which do not
//
// Each rule that the case can wake is a path down its diagram. Rules that are Lua
// functions are run before, and each answer is the class of a variable.

#include "decide/judge.h"

#include "routine/diagram.h"
#include "routine/index.h"
#include "routine/variable.h"

#include <stdlib.h>
#include <string.h>

bool rutin__judge_init(rutin__findings *findings, const rutin_routine *routine)
{
    size_t words = (size_t)rutin__routine_rule_set_words(routine);
    size_t code = (size_t)(routine->first_fact - routine->first_code);

    findings->words = (int)words;
    findings->fired = calloc(2 * words, sizeof *findings->fired);
    findings->open = findings->fired + (findings->fired == NULL ? 0 : words);
    findings->list = calloc((size_t)routine->rule_count + 1,
                            sizeof *findings->list);
    findings->rests_on = calloc(code + 1, sizeof *findings->rests_on);
    return findings->fired != NULL && findings->list != NULL &&
           findings->rests_on != NULL;
}

void rutin__judge_clear(rutin__findings *findings)
{
    free(findings->fired);
    free(findings->list);
    free(findings->rests_on);
    memset(findings, 0, sizeof *findings);
}

static rutin_status run_codes(rutin__view *view, rutin__code *code,
                              rutin__findings *findings, rutin_error *error)
{
    const rutin_routine *routine = view->routine;
    rutin_status status = RUTIN_OK;

    for (int i = routine->first_code;
         i < routine->first_fact && status == RUTIN_OK; i++) {
        int rule = (int)routine->variables[i].bits, rests_on = -1;
        unsigned answer = RUTIN__SILENT;

        if (rutin__judge_in_force(&routine->rules[rule], view->day))
            status = rutin__lua_rule_judge(code, rule, view, &answer, &rests_on,
                                           error);
        view->classes[i] = (uint16_t)answer;
        findings->rests_on[i - routine->first_code] = (int16_t)rests_on;
    }
    return status;
}

// Judges some of the rules that the index lists.
static inline void judge(const rutin__view *view, uint32_t from, uint32_t to,
                         rutin__findings *findings)
{
    const rutin__index *index = view->routine->index;

    for (uint32_t i = from; i < to; i++) {
        uint32_t verdict = rutin__view_follow(view, index->rest[i]);
        int number = index->rules[i];

        if (verdict == RUTIN__SILENT ||
            !rutin__judge_in_force(&view->routine->rules[number], view->day))
            continue;
        (verdict == RUTIN__FIRED
             ? findings->fired
             : findings->open)[number >> 6] |= UINT64_C(1) << (number & 63);
    }
}

static void list_fired(rutin__findings *findings)
{
    for (int i = 0; i < findings->words; i++)
        for (uint64_t left = findings->fired[i]; left != 0; left &= left - 1)
            findings->list[findings->fired_count++] =
                (uint16_t)(i * 64 + (int)rutin__set_lowest_bit(left));
}

rutin_status rutin__judge_rules(rutin__view *view, rutin__code *code,
                                rutin__findings *findings, rutin_error *error)
{
    const rutin__index *index = view->routine->index;
    rutin_status status = run_codes(view, code, findings, error);

    memset(findings->fired, 0,
           2 * (size_t)findings->words * sizeof *findings->fired);
    findings->fired_count = 0;
    if (status != RUTIN_OK)
        return status;
    judge(view, 0, (uint32_t)index->always, findings);
    for (int i = 0; i < index->topic_count; i++) {
        const rutin__topic *topic = &index->topics[i];
        unsigned class = view->classes[topic->variable];

        judge(view, topic->first[class], topic->first[class + 1], findings);
    }
    list_fired(findings);
    return RUTIN_OK;
}
