// expect.c - holds a plan against what an example expects of it
//
// The members of `expect` stand in one table, and each is compared as it is
// read: the plan is there already. Only `steps` waits for the end, since
// `exactly` may come after it. Where the case was refused there is nothing to
// compare, and the members are only read.

#include "example/expect.h"

#include "ask/ask.h"
#include "base/set.h"
#include "case/values.h"
#include "decide/draft.h"
#include "decide/judge.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "rutin.h"
#include "time/clock.h"

#include <stddef.h>
#include <string.h>

void rutin__expect_clear(rutin__expectation *expectation)
{
    rutin__text_clear(&expectation->wanted);
    rutin__text_clear(&expectation->found);
    rutin__text_clear(&expectation->sentence);
}

// ---------------------------------------------------------------- sentences

// Whether a rule asks for a subject, or bans it.
static bool is_about(const rutin_routine *routine, const rutin__rule *rule,
                     int subject)
{
    bool asks = false;

    for (int i = 0; i < rule->contribution_count; i++)
        asks |= rule->contributions[i].subject == subject;
    return asks || (rule->has_bans && subject >= 0 &&
                    subject < routine->program.actor_count &&
                    rutin__set_has(&rule->bans, (unsigned)subject));
}

// Lists the rules behind the step of a subject: all that ask for it or ban it.
static void list_rules(rutin__expectation *t, int subject)
{
    static const char *const verdicts[] = {"silent", "open", "fired"};
    const rutin__decision *decision = t->decision;

    rutin__write_name(t->out, "rules");
    rutin__write_list(t->out);
    for (int i = 0; t->refusal == NULL && subject >= 0 &&
                    i < decision->routine->rule_count;
         i++) {
        if (!is_about(decision->routine, &decision->routine->rules[i], subject))
            continue;
        rutin__write_object(t->out);
        rutin__write_name(t->out, "rule");
        rutin__write_text(t->out, decision->routine->rules[i].id);
        rutin__write_name(t->out, "verdict");
        rutin__write_text(
            t->out, verdicts[rutin__judge_verdict(&decision->findings, i)]);
        rutin__write_end_object(t->out);
    }
    rutin__write_end_list(t->out);
}

// Writes down one expectation that is not met: [what] is its name, [subject] whose
// step it is about, or -1.
static void unmet(rutin__expectation *t, const char *what, int subject,
                  rutin__message message, const rutin__param *with)
{
    rutin__text_reset(&t->sentence);
    rutin__text_add_string(&t->sentence, t->label);
    rutin__text_say(&t->sentence, t->tongue, message, with);
    t->failures++;
    t->out->text->failed |= t->sentence.failed;
    rutin__write_object(t->out);
    rutin__write_name(t->out, "what");
    rutin__write_text(t->out, what);
    rutin__write_name(t->out, "code");
    rutin__write_text(t->out, rutin__messages_code(message));
    rutin__write_name(t->out, "text");
    rutin__write_bytes(t->out, t->sentence.at, t->sentence.length);
    list_rules(t, subject);
    rutin__write_end_object(t->out);
}

// Names with commas between.
static void list_name(rutin__text *list, const char *name)
{
    if (list->length > 0)
        rutin__text_add_string(list, ", ");
    rutin__text_add_string(list, name);
}

// What goes into a message as [name]: names that were listed, or "none".
static rutin__param listed(const char *name, const rutin__text *list)
{
    return list->length == 0 ? (rutin__param){name, .phrase = RUTIN__SAY_none}
                             : (rutin__param){name, .text = list->at};
}

static const char *id_of(const rutin__expectation *t, unsigned subject)
{
    return rutin__routine_subject_id(t->decision->routine, subject);
}

static rutin__param list_facts(rutin__expectation *t, const char *name,
                               const rutin__set *facts)
{
    const rutin__program *program = &t->decision->routine->program;

    rutin__text_reset(&t->found);
    for (unsigned n = 0; n < (unsigned)program->fact_count; n++)
        if (rutin__set_has(facts, n))
            list_name(&t->found, program->facts[n].id);
    return listed(name, &t->found);
}

static rutin__param piece_of(const char *name, rutin__piece piece)
{
    return (rutin__param){name, .text = piece.length == 0 ? "" : piece.at,
                          .length = piece.length};
}

// ---------------------------------------------------------------- the plan

// Whether there is a plan to compare with.
static bool is_compared(const rutin__expectation *t)
{
    return t->refusal == NULL;
}

// The step of an actor or a task, whatever its status; NULL for none.
static const rutin__step *step_of(const rutin__expectation *t, unsigned subject)
{
    const rutin__draft *draft = &t->decision->draft;
    int number = draft->step_of[subject];

    return number < 0 ? NULL : &draft->steps[number];
}

// The same where there is a plan to compare with; else NULL.
static const rutin__step *compared_step(const rutin__expectation *t,
                                        unsigned subject)
{
    return is_compared(t) ? step_of(t, subject) : NULL;
}

// Whether a step leads anywhere: it is neither blocked nor held.
static bool stands(const rutin__step *step)
{
    return step->status != RUTIN_STEP_BLOCKED &&
           step->status != RUTIN_STEP_HELD;
}

// Where in the plan a step that leads anywhere stands; -1 for nowhere.
static int place_of(const rutin__expectation *t, unsigned subject)
{
    for (int i = 0; i < t->decision->draft.step_count; i++) {
        const rutin__step *step = rutin__decide_step_at(t->decision, i);

        if (step->subject == subject)
            return stands(step) ? i : -1;
    }
    return -1;
}

// What goes into a message as {found}: a step that is not there, else a text.
static rutin__param found_of(const rutin__step *step, const char *text)
{
    return step == NULL
               ? (rutin__param){"found", .phrase = RUTIN__SAY_no_such_step}
               : (rutin__param){"found", .text = text};
}

static rutin__param status_of(const rutin__expectation *t, unsigned subject)
{
    const rutin__step *step = step_of(t, subject);

    return found_of(
        step, step == NULL ? NULL : rutin__routine_status_names[step->status]);
}

// ---------------------------------------------------------------- subjects

static const char *subject_name(const void *routine, int number)
{
    return rutin__routine_subject_id(routine, (unsigned)number);
}

static bool find_subject(const rutin__expectation *t, rutin__json *in,
                         rutin__piece name, uint16_t *subject)
{
    const rutin_routine *routine = t->decision->routine;
    rutin__names all = {.name = subject_name,
                        .data = routine,
                        .count = routine->program.actor_count +
                                 routine->program.task_count};

    for (int i = 0; i < all.count; i++)
        if (rutin__read_is(name, subject_name(routine, i))) {
            *subject = (uint16_t)i;
            return true;
        }
    rutin__values_refuse_name(in, name, RUTIN__SAY_an_actor_or_task, &all);
    return false;
}

// Takes the id of an actor or a task, or fails as the reader does.
static bool read_subject(const rutin__expectation *t, rutin__json *in,
                         uint16_t *subject)
{
    rutin__piece text;

    return rutin__read_text(in, &text, RUTIN__SAY_id_of_a_subject) &&
           find_subject(t, in, text, subject);
}

// Takes {id: ...} and hands each member to [hold].
static bool hold_each(rutin__expectation *t, rutin__json *in,
                      bool (*hold)(rutin__expectation *, rutin__json *,
                                   unsigned))
{
    rutin__piece name;
    uint16_t subject;

    if (!rutin__read_object(in, RUTIN__SAY_object_of_subjects))
        return false;
    while (rutin__read_member(in, &name))
        if (!find_subject(t, in, name, &subject) || !hold(t, in, subject))
            return false;
    return !in->failed;
}

// ---------------------------------------------------------------- which steps

static bool hold_steps(rutin__expectation *t, rutin__json *in)
{
    t->has_steps = true;
    if (!rutin__read_list(in, RUTIN__SAY_list_of_subjects))
        return false;
    while (rutin__read_element(in)) {
        if (t->step_count == RUTIN__SUBJECTS)
            return rutin__read_fail(
                in, RUTIN_ELIMIT, RUTIN__SAY_too_many,
                RUTIN__WITH({"most", .number = RUTIN__SUBJECTS}));
        if (!read_subject(t, in, &t->steps[t->step_count++]))
            return false;
    }
    return !in->failed;
}

static bool hold_exactly(rutin__expectation *t, rutin__json *in)
{
    return rutin__read_bool(in, &t->exactly, RUTIN__SAY_NOTHING);
}

// Each of `steps` is there, and none stands before one that is named earlier.
static void compare_steps(rutin__expectation *t)
{
    int last = -1, last_place = -1;

    for (int i = 0; i < t->step_count; i++) {
        unsigned wanted = t->steps[i];
        int place = place_of(t, wanted);

        if (place < 0)
            unmet(t, "steps", (int)wanted, RUTIN__SAY_step_not_in_plan,
                  RUTIN__WITH({"step", .text = id_of(t, wanted)},
                              status_of(t, wanted)));
        else if (place <= last_place)
            unmet(t, "steps", (int)wanted, RUTIN__SAY_step_too_early,
                  RUTIN__WITH({"step", .text = id_of(t, wanted)},
                              {"before", .text = id_of(t, (unsigned)last)}));
        if (place > last_place) {
            last_place = place;
            last = (int)wanted;
        }
    }
}

// The steps that lead anywhere are those of `steps` and no others.
static void compare_exactly(rutin__expectation *t)
{
    int same = 0, count = 0;

    rutin__text_reset(&t->wanted);
    rutin__text_reset(&t->found);
    for (int i = 0; i < t->step_count; i++)
        list_name(&t->wanted, id_of(t, t->steps[i]));
    for (int i = 0; i < t->decision->draft.step_count; i++) {
        const rutin__step *step = rutin__decide_step_at(t->decision, i);

        if (!stands(step))
            continue;
        list_name(&t->found, id_of(t, step->subject));
        same += count < t->step_count && t->steps[count] == step->subject;
        count++;
    }
    if (same != t->step_count || count != t->step_count)
        unmet(t, "steps", -1, RUTIN__SAY_other_steps,
              RUTIN__WITH(listed("wanted", &t->wanted),
                          listed("found", &t->found)));
}

static bool hold_never(rutin__expectation *t, rutin__json *in)
{
    uint16_t subject;

    if (!rutin__read_list(in, RUTIN__SAY_list_of_subjects))
        return false;
    while (rutin__read_element(in)) {
        if (!read_subject(t, in, &subject))
            return false;
        if (is_compared(t) && place_of(t, subject) >= 0)
            unmet(t, "never", subject, RUTIN__SAY_step_in_plan,
                  RUTIN__WITH({"step", .text = id_of(t, subject)},
                              status_of(t, subject)));
    }
    return !in->failed;
}

// Reads a pair. It binds when both are there.
static bool hold_pair(rutin__expectation *t, rutin__json *in)
{
    uint16_t pair[2];
    int count = 0;

    if (!rutin__read_list(in, RUTIN__SAY_list_of_two))
        return false;
    while (rutin__read_element(in)) {
        if (count == 2)
            return rutin__read_fail(in, RUTIN_ECASE, RUTIN__SAY_third_name,
                                    NULL);
        if (!read_subject(t, in, &pair[count++]))
            return false;
    }
    if (in->failed)
        return false;
    if (count < 2)
        return rutin__read_fail(in, RUTIN_ECASE, RUTIN__SAY_too_few_names,
                                NULL);
    if (is_compared(t) && place_of(t, pair[0]) >= 0 &&
        place_of(t, pair[1]) >= 0 &&
        place_of(t, pair[0]) > place_of(t, pair[1]))
        unmet(t, "before", pair[0], RUTIN__SAY_step_too_late,
              RUTIN__WITH({"step", .text = id_of(t, pair[0])},
                          {"after", .text = id_of(t, pair[1])}));
    return true;
}

static bool hold_before(rutin__expectation *t, rutin__json *in)
{
    if (!rutin__read_list(in, RUTIN__SAY_list_of_pairs))
        return false;
    while (rutin__read_element(in))
        if (!hold_pair(t, in))
            return false;
    return !in->failed;
}

// ---------------------------------------------------------------- one step

// What is shown of one step is not what is wanted.
static void other(rutin__expectation *t, const char *what, unsigned subject,
                  rutin__message said, rutin__param wanted, rutin__param found)
{
    if (step_of(t, subject) == NULL)
        found = found_of(NULL, NULL);
    unmet(t, what, (int)subject, said,
          RUTIN__WITH(wanted, {"step", .text = id_of(t, subject)}, found));
}

// What goes into a message as [name]: a time, written into [room], or "none".
static rutin__param due_of(const char *name, bool is_there, rutin__time time,
                           char room[RUTIN__TIME_SIZE])
{
    if (!is_there)
        return (rutin__param){name, .phrase = RUTIN__SAY_none};
    rutin__clock_write(room, time);
    return (rutin__param){name, .text = room};
}

static bool hold_due_of(rutin__expectation *t, rutin__json *in,
                        unsigned subject)
{
    char wanted[RUTIN__TIME_SIZE], found[RUTIN__TIME_SIZE];
    bool is_null = rutin__read_null(in);
    const rutin__step *step;
    rutin__time time = {0};

    if (!is_null && !rutin__values_read_time(in, &time))
        return false;
    if (!is_compared(t))
        return true;
    step = step_of(t, subject);
    if (step != NULL && step->has_due == !is_null &&
        (is_null || rutin__clock_compare(step->due, time) == 0))
        return true;
    other(t, "due", subject, RUTIN__SAY_other_due,
          due_of("wanted", !is_null, time, wanted),
          due_of("found", step != NULL && step->has_due,
                 step == NULL ? time : step->due, found));
    return true;
}

static bool hold_due(rutin__expectation *t, rutin__json *in)
{
    return hold_each(t, in, hold_due_of);
}

// What goes into a message as [name]: a word, or "none".
static rutin__param word_of(const char *name, const char *word)
{
    return word == NULL ? (rutin__param){name, .phrase = RUTIN__SAY_none}
                        : (rutin__param){name, .text = word};
}

// Compares a word of a step with what is [wanted]; NULL is none.
static bool compare_word(rutin__expectation *t, const char *what,
                         unsigned subject, rutin__message said,
                         rutin__piece wanted, const char *found)
{
    if (!is_compared(t) ||
        (step_of(t, subject) != NULL &&
         (wanted.at == NULL ? found == NULL
                            : found != NULL && rutin__read_is(wanted, found))))
        return true;
    other(t, what, subject, said,
          wanted.at == NULL ? word_of("wanted", NULL)
                            : piece_of("wanted", wanted),
          word_of("found", found));
    return true;
}

static rutin__piece piece(const char *word)
{
    return (rutin__piece){word, word == NULL ? 0 : strlen(word)};
}

static const char *ground_of(int ground)
{
    return ground == RUTIN_GROUND_NONE ? NULL
                                       : rutin__condition_ground_names[ground];
}

static bool hold_ground_of(rutin__expectation *t, rutin__json *in,
                           unsigned subject)
{
    const rutin__step *step = compared_step(t, subject);
    int wanted = -1;

    if (!rutin__read_null(in) &&
        !rutin__values_read_word(in, rutin__condition_ground_names + 1,
                                 RUTIN__GROUNDS - 1, RUTIN__SAY_a_ground,
                                 &wanted))
        return false;
    return compare_word(t, "ground", subject, RUTIN__SAY_other_ground,
                        piece(ground_of(wanted + 1)),
                        step == NULL ? NULL : ground_of(step->ground));
}

static bool hold_ground(rutin__expectation *t, rutin__json *in)
{
    return hold_each(t, in, hold_ground_of);
}

// The law that a step rests on, as the rule has it; null for none.
static bool hold_law_of(rutin__expectation *t, rutin__json *in,
                        unsigned subject)
{
    const rutin__step *step = compared_step(t, subject);
    rutin__piece wanted = {0};

    return (rutin__read_null(in) ||
            rutin__read_text(in, &wanted, RUTIN__SAY_NOTHING)) &&
           compare_word(t, "law", subject, RUTIN__SAY_other_law, wanted,
                        step == NULL ? NULL : step->law);
}

static bool hold_law(rutin__expectation *t, rutin__json *in)
{
    return hold_each(t, in, hold_law_of);
}

static bool hold_status_of(rutin__expectation *t, rutin__json *in,
                           unsigned subject)
{
    const rutin__step *step = compared_step(t, subject);
    int wanted;

    return rutin__values_read_word(in, rutin__routine_status_names,
                                   RUTIN_STEP_DUE + 1, RUTIN__SAY_a_status,
                                   &wanted) &&
           compare_word(
               t, "status", subject, RUTIN__SAY_other_status,
               piece(rutin__routine_status_names[wanted]),
               step == NULL ? NULL : rutin__routine_status_names[step->status]);
}

static bool hold_status(rutin__expectation *t, rutin__json *in)
{
    return hold_each(t, in, hold_status_of);
}

// Who performs a step: an actor's id; null for whoever runs the case.
static bool hold_performer_of(rutin__expectation *t, rutin__json *in,
                              unsigned subject)
{
    const rutin__step *step = compared_step(t, subject);
    const char *wanted = NULL;
    uint16_t actor;

    if (!rutin__read_null(in)) {
        if (!read_subject(t, in, &actor))
            return false;
        wanted = id_of(t, actor);
    }
    return compare_word(t, "performer", subject, RUTIN__SAY_other_performer,
                        piece(wanted),
                        step == NULL || step->performer < 0
                            ? NULL
                            : id_of(t, (unsigned)step->performer));
}

static bool hold_performer(rutin__expectation *t, rutin__json *in)
{
    return hold_each(t, in, hold_performer_of);
}

// ---------------------------------------------------------------- what is told

static bool hold_told_of(rutin__expectation *t, rutin__json *in,
                         unsigned subject)
{
    const rutin__step *step = compared_step(t, subject);
    rutin__set facts = {{0}};

    if (!rutin__values_read_facts(in, t->decision->routine, &facts))
        return false;
    for (unsigned n = 0; is_compared(t) && n < RUTIN__FACTS; n++)
        if (rutin__set_has(&facts, n) &&
            (step == NULL || !rutin__set_has(&step->tell, n)))
            unmet(
                t, "told", (int)subject, RUTIN__SAY_not_told,
                RUTIN__WITH(
                    {"fact", .text = t->decision->routine->program.facts[n].id},
                    {"step", .text = id_of(t, subject)},
                    step == NULL ? found_of(NULL, NULL)
                                 : list_facts(t, "found", &step->tell)));
    return true;
}

static bool hold_told(rutin__expectation *t, rutin__json *in)
{
    return hold_each(t, in, hold_told_of);
}

// Who has no step is told nothing.
static bool hold_untold_of(rutin__expectation *t, rutin__json *in,
                           unsigned subject)
{
    const rutin__step *step = compared_step(t, subject);
    rutin__set facts = {{0}};

    if (!rutin__values_read_facts(in, t->decision->routine, &facts))
        return false;
    if (step == NULL || !rutin__set_meets(&facts, &step->tell))
        return true;
    rutin__set_meet(&facts, &step->tell);
    unmet(t, "untold", (int)subject, RUTIN__SAY_told_too_much,
          RUTIN__WITH({"step", .text = id_of(t, subject)},
                      list_facts(t, "found", &facts)));
    return true;
}

static bool hold_untold(rutin__expectation *t, rutin__json *in)
{
    return hold_each(t, in, hold_untold_of);
}

// ---------------------------------------------------------------- lists of names

// What one list of the plan holds: its names, "" for one that is not there,
// NULL past the last.
typedef const char *shelf(const rutin__decision *decision, int number);

static const char *question(const rutin__decision *decision, int number)
{
    const rutin__inquiry *inquiry = &decision->inquiry;

    if (number >= inquiry->count)
        return NULL;
    return decision->routine->program.facts[inquiry->questions[number]->fact]
        .id;
}

static const char *ban(const rutin__decision *decision, int number)
{
    const rutin__program *program = &decision->routine->program;

    if (number >= program->actor_count)
        return NULL;
    return decision->draft.bans[number] == RUTIN__NOT_BANNED
               ? ""
               : program->actors[number].id;
}

static const char *fired_rule(const rutin__decision *decision, int number)
{
    if (number >= decision->routine->rule_count)
        return NULL;
    return rutin__judge_verdict(&decision->findings, number) == RUTIN__FIRED
               ? decision->routine->rules[number].id
               : "";
}

static const char *warning(const rutin__decision *decision, int number)
{
    if (number >= decision->warning_count)
        return NULL;
    return decision->warnings[number].code;
}

// Compares one name on a shelf: it is to be there, or, on that of rules that have
// not fired, not to be.
static void compare_name(rutin__expectation *t, const char *what,
                         rutin__piece wanted, shelf *on, bool is_there)
{
    const char *name;

    rutin__text_reset(&t->found);
    for (int i = 0; (name = on(t->decision, i)) != NULL; i++) {
        if (rutin__read_is(wanted, name)) {
            if (!is_there)
                unmet(t, what, -1, RUTIN__SAY_rule_fired,
                      RUTIN__WITH(piece_of("rule", wanted)));
            return;
        }
        if (name[0] != '\0')
            list_name(&t->found, name);
    }
    if (is_there)
        unmet(t, what, -1, RUTIN__SAY_not_among,
              RUTIN__WITH(piece_of("wanted", wanted),
                          listed("found", &t->found)));
}

// Reads a list of names, of those in [names] where it is given, and compares.
static bool hold_names(rutin__expectation *t, rutin__json *in, const char *what,
                       rutin__message of, const rutin__names *names, shelf *on,
                       bool is_there)
{
    rutin__piece text;
    bool is_known;

    if (!rutin__read_list(in, RUTIN__SAY_list_of_names))
        return false;
    while (rutin__read_element(in)) {
        if (!rutin__read_text(in, &text, RUTIN__SAY_a_name))
            return false;
        is_known = names == NULL;
        for (int i = 0; !is_known && i < names->count; i++)
            is_known = rutin__read_is(text, names->name(names->data, i));
        if (!is_known)
            return rutin__values_refuse_name(in, text, of, names);
        if (is_compared(t))
            compare_name(t, what, text, on, is_there);
    }
    return !in->failed;
}

static bool hold_asks(rutin__expectation *t, rutin__json *in)
{
    return hold_names(t, in, "asks", RUTIN__SAY_a_fact,
                      &t->decision->routine->fact_names, question, true);
}

static bool hold_bans(rutin__expectation *t, rutin__json *in)
{
    return hold_names(t, in, "bans", RUTIN__SAY_an_actor,
                      &t->decision->routine->actor_names, ban, true);
}

static const char *rule_name(const void *routine, int number)
{
    return ((const rutin_routine *)routine)->rules[number].id;
}

static bool hold_rules(rutin__expectation *t, rutin__json *in, const char *what,
                       bool is_there)
{
    const rutin_routine *routine = t->decision->routine;
    rutin__names names = {
        .name = rule_name, .data = routine, .count = routine->rule_count};

    return hold_names(t, in, what, RUTIN__SAY_a_rule, &names, fired_rule,
                      is_there);
}

static bool hold_fired(rutin__expectation *t, rutin__json *in)
{
    return hold_rules(t, in, "fired", true);
}

// Rules that have not fired: silent, or open for what is not told.
static bool hold_unfired(rutin__expectation *t, rutin__json *in)
{
    return hold_rules(t, in, "unfired", false);
}

static bool hold_warnings(rutin__expectation *t, rutin__json *in)
{
    return hold_names(t, in, "warnings", RUTIN__SAY_a_warning, NULL, warning,
                      true);
}

// ---------------------------------------------------------------- the whole

static bool hold_complete(rutin__expectation *t, rutin__json *in)
{
    bool wanted, found = t->decision->inquiry.count == 0;

    if (!rutin__read_bool(in, &wanted, RUTIN__SAY_NOTHING))
        return false;
    if (is_compared(t) && wanted != found)
        unmet(t, "complete", -1, RUTIN__SAY_other_complete,
              RUTIN__WITH({"wanted", .text = wanted ? "true" : "false"},
                          {"found", .text = found ? "true" : "false"}));
    return true;
}

static bool hold_error(rutin__expectation *t, rutin__json *in)
{
    rutin__piece wanted;

    t->has_error = true;
    if (!rutin__read_text(in, &wanted, RUTIN__SAY_what_refusal_says))
        return false;
    if (t->refusal == NULL)
        unmet(t, "error", -1, RUTIN__SAY_not_refused,
              RUTIN__WITH(piece_of("wanted", wanted)));
    else if (!rutin__read_is(wanted, t->refusal) &&
             !rutin__read_is(wanted, t->refusal_code))
        unmet(t, "error", -1, RUTIN__SAY_other_refusal,
              RUTIN__WITH(piece_of("wanted", wanted),
                          {"found", .text = t->refusal}));
    return true;
}

static const struct {
    const char *name;
    bool (*hold)(rutin__expectation *, rutin__json *);
} members[] = {
    {"steps", hold_steps},
    {"exactly", hold_exactly},
    {"never", hold_never},
    {"before", hold_before},
    {"due", hold_due},
    {"ground", hold_ground},
    {"law", hold_law},
    {"status", hold_status},
    {"performer", hold_performer},
    {"told", hold_told},
    {"untold", hold_untold},
    {"asks", hold_asks},
    {"bans", hold_bans},
    {"fired", hold_fired},
    {"unfired", hold_unfired},
    {"warnings", hold_warnings},
    {"complete", hold_complete},
    {"error", hold_error},
};

enum { MEMBERS = sizeof members / sizeof *members };

static bool hold_member(rutin__expectation *t, rutin__json *in,
                        rutin__piece name)
{
    const char *names[MEMBERS];

    for (int i = 0; i < MEMBERS; i++) {
        if (rutin__read_is(name, members[i].name))
            return members[i].hold(t, in);
        names[i] = members[i].name;
    }
    return rutin__values_refuse_member(in, name, RUTIN__SAY_of_an_expectation,
                                       names, MEMBERS);
}

bool rutin__expect(rutin__expectation *expectation, rutin__json *in)
{
    rutin__piece name;

    if (!rutin__read_object(in, RUTIN__SAY_object_of_expected))
        return false;
    while (rutin__read_member(in, &name))
        if (!hold_member(expectation, in, name))
            return false;
    if (in->failed)
        return false;
    if (expectation->exactly && !expectation->has_steps)
        return rutin__read_fail(in, RUTIN_ECASE,
                                RUTIN__SAY_exactly_without_steps, NULL);
    if (is_compared(expectation) && expectation->exactly)
        compare_exactly(expectation);
    else if (is_compared(expectation))
        compare_steps(expectation);
    if (!expectation->has_error)
        rutin__expect_plan(expectation);
    return true;
}

void rutin__expect_plan(rutin__expectation *expectation)
{
    if (expectation->refusal != NULL)
        unmet(expectation, "error", -1, RUTIN__SAY_no_plan,
              RUTIN__WITH({"refusal", .text = expectation->refusal}));
}
