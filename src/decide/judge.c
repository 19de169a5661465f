// judge.c - which rules fire, which are open, which do not
//
// Each rule that the case can wake is a path down its diagram. Rules that are Lua
// functions are run before, and each answer is the class of a variable.

#include "decide/judge.h"

#include "routine/variable.h"

#include "routine/index.h"

#include <stdlib.h>
#include <string.h>

bool rutin__judge_init(rutin__findings *findings, const rutin_routine *routine)
{
    size_t words = (size_t)rutin__routine_rule_set_words(routine);
    size_t code = (size_t)(routine->first_fact - routine->first_code);

    findings->words = (int)words;
    findings->fired = calloc(2 * words, sizeof *findings->fired);
    findings->open = findings->fired + (findings->fired == NULL ? 0 : words);
    findings->rests_on = calloc(code + 1, sizeof *findings->rests_on);
    return findings->fired != NULL && findings->rests_on != NULL;
}

void rutin__judge_clear(rutin__findings *findings)
{
    free(findings->fired);
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

static void judge(const rutin__view *view, int number,
                  rutin__findings *findings)
{
    const rutin__rule *rule = &view->routine->rules[number];
    uint64_t bit = UINT64_C(1) << (number & 63);
    uint32_t verdict = rutin__view_follow(view, rule->verdict);

    if (verdict == RUTIN__SILENT || !rutin__judge_in_force(rule, view->day))
        return;
    (verdict == RUTIN__FIRED ? findings->fired
                             : findings->open)[number >> 6] |= bit;
}

rutin_status rutin__judge_rules(rutin__view *view, rutin__code *code,
                                rutin__findings *findings, rutin_error *error)
{
    const rutin__index *index = view->routine->index;
    rutin_status status = run_codes(view, code, findings, error);

    memset(findings->fired, 0,
           2 * (size_t)findings->words * sizeof *findings->fired);
    if (status != RUTIN_OK)
        return status;
    for (int i = 0; i < index->always; i++)
        judge(view, index->rules[i], findings);
    for (int i = 0; i < index->topic_count; i++) {
        const rutin__topic *topic = &index->topics[i];
        unsigned class = view->classes[topic->variable];

        for (uint32_t k = topic->first[class]; k < topic->first[class + 1]; k++)
            judge(view, index->rules[k], findings);
    }
    return RUTIN_OK;
}
