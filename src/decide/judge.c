// judge.c - which rules fire, which are open, which do not
//
//     when      unless true   unless false or unknown
//     true      silent        fired
//     unknown   silent        open
//     false     silent        silent
//
// The walk that finds how a rule stands also finds which facts it turns on.

#include "decide/judge.h"

#include "routine/condition.h"
#include "routine/index.h"

#include <stdlib.h>
#include <string.h>

bool rutin__judge_init(rutin__findings *findings, const rutin_routine *routine)
{
    size_t words = (size_t)rutin__routine_rule_words(routine);
    size_t rules = (size_t)routine->rule_count + 1; // there may be none

    findings->words = (int)words;
    findings->count = routine->rule_count;
    findings->of = calloc(rules, sizeof *findings->of);
    findings->fired = calloc(3 * words, sizeof *findings->fired);
    findings->turns = calloc(rules, sizeof *findings->turns);
    if (findings->fired == NULL || findings->turns == NULL)
        return false;
    findings->awake = findings->fired + words;
    findings->scratch = findings->awake + words;
    return findings->of != NULL;
}

void rutin__judge_clear(rutin__findings *findings)
{
    free(findings->of);
    free(findings->turns);
    free(findings->fired);
    memset(findings, 0, sizeof *findings);
}

// How many bytes the findings of a word's rules are.
static size_t size_of(const rutin__findings *findings, int word)
{
    int rest = findings->count - 64 * word;

    return (size_t)(rest < 64 ? rest : 64) * sizeof *findings->of;
}

// Forgets what was found: only rules that are awake were anything but silent.
static void find_nothing(rutin__findings *findings)
{
    for (int i = 0; i < findings->words; i++)
        if (findings->awake[i] != 0)
            memset(&findings->of[64 * i], 0, size_of(findings, i));
    memset(findings->fired, 0,
           (size_t)findings->words * sizeof *findings->fired);
}

void rutin__judge_copy(rutin__findings *to, const rutin__findings *from)
{
    find_nothing(to);
    memcpy(to->fired, from->fired, 2 * (size_t)to->words * sizeof *to->fired);
    for (int i = 0; i < to->words; i++)
        if (to->awake[i] != 0)
            memcpy(&to->of[64 * i], &from->of[64 * i], size_of(to, i));
}

void rutin__judge_note(rutin__findings *findings, int rule,
                       rutin__verdict verdict)
{
    uint64_t bit = UINT64_C(1) << (rule & 63);

    findings->of[rule].verdict = (uint8_t)verdict;
    if (verdict == RUTIN__FIRED)
        findings->fired[rule >> 6] |= bit;
    else
        findings->fired[rule >> 6] &= ~bit;
}

bool rutin__judge_in_force(const rutin__rule *rule, rutin__day day)
{
    return rule->from <= day && day <= rule->to;
}

// What a rule that is not stopped does when its `when` answers so.
static rutin__verdict verdict_of(unsigned when, unsigned unless)
{
    if (unless == RUTIN__TRUE || when == RUTIN__FALSE)
        return RUTIN__SILENT;
    return when == RUTIN__TRUE ? RUTIN__FIRED : RUTIN__OPEN;
}

// What a rule turns on: `when` as long as `unless` may let it, and `unless` as
// long as there is something to stop.
static uint64_t turns_on(const rutin__rule *rule, const rutin__sense *when,
                         const rutin__sense *unless)
{
    unsigned counts = RUTIN__TRUE | (rule->has_bans ? RUTIN__UNKNOWN : 0);
    uint64_t turns = 0;

    if (unless->can != RUTIN__TRUE)
        turns |= when->truth | (rule->has_bans ? when->denial : 0);
    if (when->can & counts)
        turns |= unless->truth;
    return turns;
}

static rutin_status judge_code(int number, const rutin__view *view,
                               rutin__code *code, unsigned *when,
                               rutin__finding *finding, rutin_error *error)
{
    int open_on = -1;
    rutin_status status = rutin__lua_rule_judge(code, number, view, when,
                                                &open_on, error);

    finding->answered_no = *when == RUTIN__FALSE;
    finding->open_on = (int16_t)open_on;
    return status;
}

static rutin_status judge_rule(const rutin__rule *rule, int number,
                               const rutin__senses *senses, rutin__code *code,
                               rutin__findings *findings, rutin_error *error)
{
    rutin__finding *finding = &findings->of[number];
    static const rutin__sense never = {.now = RUTIN__FALSE,
                                       .can = RUTIN__FALSE};
    rutin__sense room[2];
    const rutin__sense *when = rutin__sense_of(senses, rule->when, &room[0]);
    const rutin__sense *unless = &never;
    unsigned answer = when->now;
    rutin_status status = RUTIN_OK;

    if (rule->unless != RUTIN__NO_CONDITION)
        unless = rutin__sense_of(senses, rule->unless, &room[1]);
    findings->turns[number] = turns_on(rule, when, unless);
    finding->is_tangled = rutin__tangled(when, unless) != 0;
    finding->open_on = -1;
    if (rule->code != NULL)
        status = judge_code(number, senses->view, code, &answer, finding,
                            error);
    rutin__judge_note(findings, number, verdict_of(answer, unless->now));
    return status;
}

static void let_sleep(rutin__findings *findings, int rule)
{
    findings->awake[rule >> 6] &= ~(UINT64_C(1) << (rule & 63));
}

rutin_status rutin__judge_rules(const rutin_routine *routine,
                                const rutin__senses *senses, rutin__code *code,
                                rutin__findings *findings, rutin_error *error)
{
    find_nothing(findings);
    rutin__index_wake(routine, senses, findings->awake, findings->scratch);
    for (int i = rutin__judge_next_awake(findings, 0); i >= 0;
         i = rutin__judge_next_awake(findings, i + 1)) {
        const rutin__rule *rule = &routine->rules[i];
        rutin_status status = RUTIN_OK;

        if (rutin__judge_in_force(rule, senses->view->day))
            status = judge_rule(rule, i, senses, code, findings, error);
        else
            let_sleep(findings, i);
        if (status != RUTIN_OK)
            return status;
    }
    return RUTIN_OK;
}
