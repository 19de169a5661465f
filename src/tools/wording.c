// wording.c - what a test of a path asks for, as a handler would say it
//
// A fact has its name and its choices their labels in the routine's words. What a
// number is tested for is the range between the values it is compared with.

#include "tools/wording.h"

#include "answer/decide.h"
#include "base/messages.h"
#include "base/set.h"
#include "base/text.h"
#include "case/record.h"
#include "decide/view.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/said.h"
#include "routine/schema.h"
#include "routine/variable.h"
#include "rutin.h"
#include "time/clock.h"
#include "tools/path.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { NOT_TOLD = 1, SOME = 4 };

typedef struct speaker {
    const rutin__decision *decision;
    const rutin_routine *routine;
    rutin__tongue tongue;
    rutin__text *out;
} speaker;

// ---------------------------------------------------------------- names

rutin__tongue rutin__wording_tongue(const rutin__decision *decision)
{
    return rutin__messages_tongue(
        decision->routine->languages[decision->language]);
}

const char *rutin__wording_subject(const rutin__decision *decision,
                                   unsigned subject)
{
    const rutin__program *program = &decision->routine->program;
    unsigned actors = (unsigned)program->actor_count;
    const char *name = rutin__decide_text(
        decision, subject < actors ? program->actors[subject].name
                                   : program->tasks[subject - actors].name);

    return name != NULL ? name
                        : rutin__routine_subject_id(decision->routine, subject);
}

const char *rutin__wording_fact(const rutin__decision *decision, int fact)
{
    const rutin__fact *of = &decision->routine->program.facts[fact];
    const char *name = rutin__decide_text(decision, of->name);

    return name != NULL ? name : of->id;
}

// ---------------------------------------------------------------- values

static void say(const speaker *s, rutin__message message,
                const rutin__param *with)
{
    rutin__text_say(s->out, s->tongue, message, with);
}

static const char *label_of(const speaker *s, const rutin__fact *fact,
                            unsigned choice)
{
    if (fact->type == RUTIN__YES_NO)
        return rutin__messages_text(s->tongue, choice ? RUTIN__SAY_is_so
                                                      : RUTIN__SAY_is_not);
    return fact->labels == NULL ? fact->choices[choice]
                                : fact->labels[choice][s->decision->language];
}

// Adds the choices of [bits]: "a, b or c".
static void add_choices(const speaker *s, const rutin__fact *fact,
                        uint64_t bits, rutin__message joint)
{
    for (bool first = true; bits != 0; bits &= bits - 1, first = false) {
        if (!first && (bits & (bits - 1)) == 0)
            say(s, joint, NULL);
        else if (!first)
            rutin__text_add_string(s->out, ", ");
        rutin__text_add_string(s->out,
                               label_of(s, fact, rutin__set_lowest_bit(bits)));
    }
}

// One of the classes in [like], the first of which is that nothing is told. Where
// those that are left out are fewer by far, it is none of them.
static void add_classes(const speaker *s, const rutin__fact *fact,
                        uint64_t like)
{
    int count = fact->type == RUTIN__YES_NO ? 2 : fact->choice_count;
    uint64_t all = ((UINT64_C(1) << (count - 1)) - 1) << 1 | 1;
    uint64_t bits = like >> 1 & all, others = all & ~bits;

    if (like & NOT_TOLD)
        say(s, RUTIN__SAY_so_not_told, NULL);
    if (bits == 0)
        return;
    if (like & NOT_TOLD)
        say(s, RUTIN__SAY_or_else, NULL);
    if (others == 0) {
        say(s, RUTIN__SAY_so_told, NULL);
    } else if (rutin__set_count_bits(bits) > SOME &&
               rutin__set_count_bits(others) <= SOME) {
        say(s, RUTIN__SAY_so_not, RUTIN__WITH({"value", .text = ""}));
        add_choices(s, fact, others, RUTIN__SAY_or_else);
    } else {
        add_choices(s, fact, bits, RUTIN__SAY_or_else);
    }
}

// The range of a number's classes, of which the first is that it is not told.
static void add_range(const speaker *s, const rutin__fact *fact,
                      const rutin__hop *hop)
{
    const rutin__variable *variable = &s->routine->variables[hop->variable];
    int last = hop->last == 0 ? 0 : hop->last - 1;
    int first = hop->first == 0 ? 0 : hop->first - 1;
    bool low = first > 0, high = last < variable->cut_count;
    rutin__message message = low && high ? RUTIN__SAY_so_between
                             : low       ? RUTIN__SAY_so_at_least
                             : high      ? RUTIN__SAY_so_below
                                         : RUTIN__SAY_so_told;

    say(s, message,
        RUTIN__WITH(
            {"low", .number = low ? variable->cuts[first - 1] : fact->min},
            {"high",
             .number = high ? variable->cuts[last] - (low != 0) : fact->max}));
}

static void add_number(const speaker *s, const rutin__fact *fact,
                       const rutin__hop *hop)
{
    if (hop->first == 0)
        say(s, RUTIN__SAY_so_not_told, NULL);
    if (hop->first == 0 && hop->last > 0)
        say(s, RUTIN__SAY_or_else, NULL);
    if (hop->last > 0)
        add_range(s, fact, hop);
}

// The choices that are tested: those wanted, and those not.
static void add_tested(const speaker *s, const rutin__fact *fact,
                       const rutin__said *said)
{
    add_choices(s, fact, said->yes, RUTIN__SAY_and);
    if (said->no == 0)
        return;
    if (said->yes != 0)
        rutin__text_add_string(s->out, ", ");
    say(s, RUTIN__SAY_so_not, RUTIN__WITH({"value", .text = ""}));
    add_choices(s, fact, said->no, RUTIN__SAY_or_else);
}

// ---------------------------------------------------------------- what is told

// What is taken for a fact that is not told.
static void add_presumed(const speaker *s, const rutin__said *said,
                         const rutin__fact *fact)
{
    rutin__text value = {NULL};
    speaker inner = *s;
    int64_t bits;

    if (!rutin__view_presumed(&s->decision->view, said->fact, &bits)) {
        say(s, RUTIN__SAY_so_not_told, NULL);
        return;
    }
    inner.out = &value;
    if (fact->type == RUTIN__NUMBER)
        rutin__text_add_number(&value, bits);
    else if (fact->type == RUTIN__ANY_OF)
        add_choices(&inner, fact, (uint64_t)bits, RUTIN__SAY_and);
    else
        rutin__text_add_string(&value, label_of(s, fact, (unsigned)bits));
    say(s, RUTIN__SAY_so_taken, RUTIN__WITH({"value", .text = value.at}));
    s->out->failed |= value.failed;
    rutin__text_clear(&value);
}

static void add_told(const speaker *s, const rutin__said *said,
                     const rutin__fact *fact, int64_t bits)
{
    switch (fact->type) {
    case RUTIN__NUMBER:
        rutin__text_add_number(s->out, bits);
        if (said->of == NULL)
            break;
        rutin__text_add_string(s->out, " (");
        add_range(s, fact, said->of);
        rutin__text_add_string(s->out, ")");
        break;
    case RUTIN__ANY_OF:
        if (said->yes != 0 || said->no != 0)
            add_tested(s, fact, said);
        else
            say(s, bits == 0 ? RUTIN__SAY_none : RUTIN__SAY_so_told, NULL);
        break;
    case RUTIN__TEXT:
        say(s, RUTIN__SAY_so_told, NULL);
        break;
    default:
        rutin__text_add_string(s->out, label_of(s, fact, (unsigned)bits));
    }
}

// ---------------------------------------------------------------- what happened

static void say_yes_or_no(const speaker *s, bool yes, rutin__message is,
                          rutin__message is_not, const char *name)
{
    say(s, yes ? is : is_not, RUTIN__WITH({"name", .text = name}));
}

static void add_mark(const speaker *s, const rutin__variable *variable,
                     bool yes)
{
    const char *name = rutin__wording_subject(s->decision, variable->subject);

    if (variable->bits == RUTIN__WAS_REACHED)
        say_yes_or_no(s, yes, RUTIN__SAY_so_reached, RUTIN__SAY_so_not_reached,
                      name);
    else if (variable->bits == RUTIN__WAS_TRIED)
        say_yes_or_no(s, yes, RUTIN__SAY_so_tried, RUTIN__SAY_so_not_tried,
                      name);
    else if (variable->bits == RUTIN__WAS_DONE)
        say_yes_or_no(s, yes, RUTIN__SAY_so_done, RUTIN__SAY_so_not_done, name);
    else
        say_yes_or_no(s, yes, RUTIN__SAY_so_weighed, RUTIN__SAY_so_not_weighed,
                      name);
}

// States of a consent, in bits.
static void add_states(const speaker *s, rutin__message message,
                       const char *name, uint64_t states)
{
    static const rutin__message words[] = {
        RUTIN__SAY_so_not_asked, RUTIN__SAY_so_given, RUTIN__SAY_so_refused,
        RUTIN__SAY_so_withdrawn, RUTIN__SAY_so_cannot_give};
    rutin__text value = {NULL};

    for (bool first = true; states != 0; states &= states - 1, first = false) {
        if (!first)
            rutin__text_say(&value, s->tongue, RUTIN__SAY_or_else, NULL);
        rutin__text_say(&value, s->tongue, words[rutin__set_lowest_bit(states)],
                        NULL);
    }
    say(s, message,
        RUTIN__WITH({"name", .text = name}, {"value", .text = value.at}));
    s->out->failed |= value.failed;
    rutin__text_clear(&value);
}

static void add_days(const speaker *s, const rutin__variable *variable,
                     const rutin__hop *hop)
{
    char low[RUTIN__TIME_SIZE] = "", high[RUTIN__TIME_SIZE] = "";
    rutin__text value = {NULL};
    bool has_low = hop->first > 0, has_high = hop->last < variable->cut_count;

    if (has_low)
        rutin__clock_write_day(low, (rutin__day)variable->cuts[hop->first - 1]);
    if (has_high)
        rutin__clock_write_day(high, (rutin__day)variable->cuts[hop->last]);
    if (has_low)
        rutin__text_say(&value, s->tongue, RUTIN__SAY_so_from_day,
                        RUTIN__WITH({"low", .text = low}));
    if (has_low && has_high)
        rutin__text_say(&value, s->tongue, RUTIN__SAY_and, NULL);
    if (has_high)
        rutin__text_say(&value, s->tongue, RUTIN__SAY_so_before_day,
                        RUTIN__WITH({"high", .text = high}));
    say(s, RUTIN__SAY_so_day, RUTIN__WITH({"value", .text = value.at}));
    s->out->failed |= value.failed;
    rutin__text_clear(&value);
}

static void add_received(const speaker *s, int what, bool yes)
{
    const rutin__program *program = &s->routine->program;
    const char *name = rutin__said_received(program, what,
                                            s->decision->language);

    if (name != NULL)
        say_yes_or_no(s, yes, RUTIN__SAY_said_term, RUTIN__SAY_said_not_term,
                      name);
    else
        say_yes_or_no(s, yes, RUTIN__SAY_so_received,
                      RUTIN__SAY_so_not_received, program->received[what]);
}

static void add_happened(const speaker *s, const rutin__hop *hop,
                         uint64_t classes)
{
    const rutin__variable *variable = &s->routine->variables[hop->variable];
    bool yes = (classes & 1) == 0;

    switch (variable->kind) {
    case RUTIN__VARIABLE_DAY:
        add_days(s, variable, hop);
        break;
    case RUTIN__VARIABLE_MARK:
        add_mark(s, variable, yes);
        break;
    case RUTIN__VARIABLE_RECEIVED:
        add_received(s, variable->subject, yes);
        break;
    case RUTIN__VARIABLE_CONSENT:
        add_states(s, RUTIN__SAY_so_consent,
                   rutin__wording_subject(s->decision, variable->subject),
                   classes);
        break;
    case RUTIN__VARIABLE_ANYONE:
        add_states(s, yes ? RUTIN__SAY_so_anyone : RUTIN__SAY_so_nobody, NULL,
                   (uint64_t)variable->bits);
        break;
    case RUTIN__VARIABLE_WEIGHING:
        say(s,
            classes & 4   ? RUTIN__SAY_so_weighed
            : classes & 2 ? RUTIN__SAY_so_decided_no
                          : RUTIN__SAY_so_not_weighed,
            RUTIN__WITH({"name", .text = rutin__wording_subject(
                                     s->decision, variable->subject)}));
        break;
    default:
        say(s, RUTIN__SAY_so_function, NULL);
    }
}

// ---------------------------------------------------------------- the calls

static bool is_of_fact(const rutin__variable *variable)
{
    return variable->kind == RUTIN__VARIABLE_FACT ||
           variable->kind == RUTIN__VARIABLE_CHOICE;
}

static void gather_one(const rutin_routine *routine, const rutin__hop *hop,
                       bool settling, rutin__said *said)
{
    const rutin__variable *variable = &routine->variables[hop->variable];

    said->settles |= hop->settles;
    if (variable->kind != RUTIN__VARIABLE_CHOICE)
        said->of = hop;
    else if (settling && !hop->settles)
        return;
    else if (hop->first > 0)
        said->yes |= UINT64_C(1) << variable->bits;
    else
        said->no |= UINT64_C(1) << variable->bits;
}

rutin__said rutin__wording_gather(const rutin_routine *routine,
                                  const rutin__path *path, int *hop,
                                  bool settling)
{
    rutin__said said = {.fact = -1};
    const rutin__variable *first =
        &routine->variables[path->hops[*hop].variable];

    if (is_of_fact(first))
        said.fact = first->subject;
    do {
        gather_one(routine, &path->hops[(*hop)++], settling, &said);
    } while (said.fact >= 0 && *hop < path->count &&
             is_of_fact(&routine->variables[path->hops[*hop].variable]) &&
             routine->variables[path->hops[*hop].variable].subject ==
                 said.fact);
    return said;
}

static speaker speak(const rutin__decision *decision, rutin__text *out)
{
    return (speaker){.decision = decision,
                     .routine = decision->routine,
                     .tongue = rutin__wording_tongue(decision),
                     .out = out};
}

static void begin_fact(const speaker *s, int fact)
{
    rutin__text_add_string(s->out, rutin__wording_fact(s->decision, fact));
    rutin__text_add_string(s->out, ": ");
}

void rutin__wording_as_is(const rutin__decision *decision,
                          const rutin__said *said, rutin__text *out)
{
    speaker s = speak(decision, out);
    const rutin__value *value;

    if (said->fact < 0) {
        add_happened(&s, said->of,
                     UINT64_C(1) << decision->view.classes[said->of->variable]);
        return;
    }
    begin_fact(&s, said->fact);
    value = &decision->record.values[said->fact];
    if (value->known)
        add_told(&s, said, &s.routine->program.facts[said->fact], value->bits);
    else
        add_presumed(&s, said, &s.routine->program.facts[said->fact]);
}

void rutin__wording_as_wanted(const rutin__decision *decision,
                              const rutin__said *said, rutin__text *out)
{
    speaker s = speak(decision, out);
    const rutin__fact *fact;

    if (said->fact < 0) {
        add_happened(&s, said->of, said->of->like);
        return;
    }
    begin_fact(&s, said->fact);
    fact = &s.routine->program.facts[said->fact];
    if (said->yes != 0 || said->no != 0)
        add_tested(&s, fact, said);
    else if (fact->type == RUTIN__NUMBER)
        add_number(&s, fact, said->of);
    else if (fact->type == RUTIN__ANY_OF || fact->type == RUTIN__TEXT)
        say(&s,
            said->of->last > 0 ? RUTIN__SAY_so_told : RUTIN__SAY_so_not_told,
            NULL);
    else
        add_classes(&s, fact, said->of->like);
}
