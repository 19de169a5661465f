// judge.c - which rules fire, which are open, which do not
//
//     when      unless true   unless false or unknown
//     true      silent        fired
//     unknown   silent        open
//     false     silent        silent
//
// Stands on sense and history; code runs the rules that are Lua functions.

#include "judge.h"

#include <stdlib.h>
#include <string.h>

bool rutin__findings_init(rutin__findings *findings,
                          const rutin_routine *routine)
{
    size_t words = (size_t)rutin__rule_words(routine);

    findings->words = (int)words;
    findings->of = calloc((size_t)routine->rule_count + 1,
                          sizeof *findings->of);
    findings->fired = calloc(3 * words, sizeof *findings->fired);
    if (findings->fired == NULL)
        return false;
    findings->awake = findings->fired + words;
    findings->scratch = findings->awake + words;
    return findings->of != NULL;
}

void rutin__findings_clear(rutin__findings *findings)
{
    free(findings->of);
    free(findings->fired);
    memset(findings, 0, sizeof *findings);
}

// Forgets what was found: only rules that are awake were anything but silent.
static void find_nothing(rutin__findings *findings)
{
    for (int i = rutin__next_awake(findings, 0); i >= 0;
         i = rutin__next_awake(findings, i + 1))
        findings->of[i] = (rutin__finding){0};
    memset(findings->fired, 0,
           (size_t)findings->words * sizeof *findings->fired);
}

void rutin__findings_copy(rutin__findings *to, const rutin__findings *from)
{
    find_nothing(to);
    memcpy(to->fired, from->fired, 2 * (size_t)to->words * sizeof *to->fired);
    for (int i = rutin__next_awake(to, 0); i >= 0;
         i = rutin__next_awake(to, i + 1))
        to->of[i] = from->of[i];
}

void rutin__find(rutin__findings *findings, int rule, rutin__verdict verdict)
{
    uint64_t bit = UINT64_C(1) << (rule & 63);

    findings->of[rule].verdict = (uint8_t)verdict;
    if (verdict == RUTIN__FIRED)
        findings->fired[rule >> 6] |= bit;
    else
        findings->fired[rule >> 6] &= ~bit;
}

bool rutin__in_force(const rutin__rule *rule, rutin__day day)
{
    return rule->from <= day && day <= rule->to;
}

static rutin__prospect prospect(unsigned when, unsigned unless)
{
    bool may_stop = (unless & RUTIN__TRUE) != 0;
    bool may_go_on = (unless & ~(unsigned)RUTIN__TRUE) != 0;

    return (rutin__prospect){
        .can_fire = (when & RUTIN__TRUE) && may_go_on,
        .can_not_fire = when != RUTIN__TRUE || may_stop,
        .can_hold = (when & ~(unsigned)RUTIN__FALSE) && may_go_on,
        .can_not_hold = (when & RUTIN__FALSE) || may_stop,
    };
}

static unsigned judge_unless(const rutin__rule *rule, const rutin__view *view)
{
    if (rule->unless == RUTIN__NO_CONDITION)
        return RUTIN__FALSE;
    return rutin__judge(view, rule->unless);
}

rutin__prospect rutin__judge_rule(const rutin__rule *rule,
                                  const rutin__view *view)
{
    return prospect(rutin__judge(view, rule->when), judge_unless(rule, view));
}

uint64_t rutin__rule_turns_on(const rutin__rule *rule, const rutin__view *view,
                              const uint8_t *bit_of, bool *tangled)
{
    rutin__sense when = rutin__sense_of(view, bit_of, rule->when);
    rutin__sense unless = {.can = RUTIN__FALSE};
    bool may_go_on;
    uint64_t turns = 0;

    if (rule->unless != RUTIN__NO_CONDITION)
        unless = rutin__sense_of(view, bit_of, rule->unless);
    may_go_on = unless.can != RUTIN__TRUE;
    *tangled = when.tangled || unless.tangled ||
               (when.rests & unless.rests) != 0;
    if (may_go_on)
        turns |= when.truth | (rule->has_bans ? when.denial : 0);
    if (when.can & (RUTIN__TRUE | (rule->has_bans ? RUTIN__UNKNOWN : 0)))
        turns |= unless.truth;
    return turns;
}

static rutin__verdict verdict_of(rutin__prospect prospect)
{
    if (prospect.can_fire)
        return RUTIN__FIRED;
    return prospect.can_hold ? RUTIN__OPEN : RUTIN__SILENT;
}

static rutin_status judge_code(const rutin_routine *routine, int number,
                               const rutin__view *view, rutin__code *code,
                               rutin__finding *finding, rutin_error *error)
{
    const rutin__rule *rule = &routine->rules[number];
    unsigned when = RUTIN__UNKNOWN;
    int open_on = -1;
    rutin_status status = rutin__code_judge(code, number, view, &when, &open_on,
                                            error);

    if (status != RUTIN_OK)
        return status;
    finding->verdict = (uint8_t)verdict_of(
        prospect(when, judge_unless(rule, view)));
    finding->answered_no = when == RUTIN__FALSE;
    finding->open_on = (int16_t)open_on;
    return RUTIN_OK;
}

static void let_sleep(rutin__findings *findings, int rule)
{
    findings->awake[rule >> 6] &= ~(UINT64_C(1) << (rule & 63));
}

rutin_status rutin__judge_rules(const rutin_routine *routine,
                                const rutin__view *view,
                                const rutin__set *untold, rutin__code *code,
                                rutin__findings *findings, rutin_error *error)
{
    rutin__view open_view = *view;

    open_view.free = untold;
    find_nothing(findings);
    rutin__index_wake(routine, &open_view, findings->awake, findings->scratch);
    for (int i = rutin__next_awake(findings, 0); i >= 0;
         i = rutin__next_awake(findings, i + 1)) {
        const rutin__rule *rule = &routine->rules[i];
        rutin__finding *finding = &findings->of[i];
        rutin_status status = RUTIN_OK;

        if (!rutin__in_force(rule, view->day)) {
            let_sleep(findings, i);
            continue;
        }
        finding->open_on = -1;
        if (rule->code == NULL)
            finding->verdict = (uint8_t)verdict_of(
                rutin__judge_rule(rule, view));
        else
            status = judge_code(routine, i, view, code, finding, error);
        if (status != RUTIN_OK)
            return status;
        rutin__find(findings, i, (rutin__verdict)finding->verdict);
    }
    return RUTIN_OK;
}
