// fragments.c - the parts of a plan that no case changes, written once at load
//
// Most of a plan is what the routine says in any case: who somebody is, what a
// rule gives for its reason, which law a ground stands on. Each such part is
// kept as the members that a plan has of it, so that one copy puts them there:
//
//     {"step":1,"kind":"contact","actor":"police","name":"Polisen",...
//               └──────────────── a subject ─────────────────────┘
//
// What speaks a language is kept in each. What a brief plan has less of is kept
// once more, after the languages.

#include "routine/fragments.h"

#include "base/memory.h"
#include "base/messages.h"
#include "base/set.h"
#include "base/text.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/routine.h"
#include "routine/said.h"
#include "routine/schema.h"
#include "time/deadline.h"

#include <stddef.h>

typedef struct writer {
    rutin__json_out out;
    rutin__text text;
    rutin_routine *routine;
    rutin__keeper *keeper;
    bool failed;
} writer;

static void begin(writer *w)
{
    rutin__text_reset(&w->text);
    rutin__write_begin(&w->out, &w->text);
}

// Ends a part, which comes without the comma after it.
static const char *end(writer *w)
{
    const char *part = NULL;

    rutin__write_done(&w->out);
    if (!w->text.failed)
        part = rutin__kept_add(w->keeper, w->text.at, w->text.length);
    w->failed |= part == NULL;
    return part;
}

static void put(writer *w, const char *name, const char *kept)
{
    rutin__write_name(&w->out, name);
    rutin__write_kept(&w->out, kept);
}

static void put_word(writer *w, const char *name, const char *word)
{
    rutin__write_name(&w->out, name);
    rutin__write_text(&w->out, word);
}

static void put_flag(writer *w, const char *name, bool value)
{
    rutin__write_name(&w->out, name);
    rutin__write_bool(&w->out, value);
}

// In a style: a language, or the one after them all, which is brief and says
// nothing of this.
static void put_localized(writer *w, const char *name, rutin__localized words,
                          int style)
{
    if (style < w->routine->language_count)
        put(w, name, words == NULL ? NULL : words[style]);
}

// A part in each of [count] styles.
static rutin__localized in_styles(
    writer *w, int count,
    const char *(*write)(writer *w, const void *of, int style), const void *of)
{
    const char **parts = rutin__memory_take_many(&w->routine->arena,
                                                 (size_t)count, sizeof *parts);

    w->failed |= parts == NULL;
    for (int i = 0; i < count && !w->failed; i++)
        parts[i] = write(w, of, i);
    return parts;
}

// ---------------------------------------------------------------- subjects

static const char *write_actor(writer *w, const void *of, int style)
{
    const rutin__actor *actor = of;

    begin(w);
    put_word(w, "kind", "contact");
    put(w, "actor", actor->id);
    put_localized(w, "name", actor->name, style);
    put(w, "phone", actor->phone);
    return end(w);
}

static const char *write_task(writer *w, const void *of, int style)
{
    const rutin__task *task = of;

    begin(w);
    put_word(w, "kind", "task");
    put(w, "task", task->shown);
    put_localized(w, "name", task->name, style);
    put(w, "phone", NULL);
    return end(w);
}

static void write_subjects(writer *w)
{
    const rutin__program *program = &w->routine->program;
    int languages = w->routine->language_count;

    for (int i = 0; i < program->actor_count && !w->failed; i++) {
        rutin__actor *actor = (rutin__actor *)&program->actors[i];

        actor->in_step = in_styles(w, languages, write_actor, actor);
    }
    for (int i = 0; i < program->task_count && !w->failed; i++) {
        rutin__task *task = (rutin__task *)&program->tasks[i];

        task->in_step = in_styles(w, languages, write_task, task);
    }
}

// The ids in quotes.
static void write_ids(writer *w)
{
    rutin_routine *routine = w->routine;
    unsigned count = (unsigned)(routine->program.actor_count +
                                routine->program.task_count);

    routine->ids = rutin__memory_take_many(&routine->arena, count,
                                           sizeof *routine->ids);
    w->failed |= routine->ids == NULL;
    for (unsigned i = 0; i < count && !w->failed; i++) {
        begin(w);
        rutin__write_kept(&w->out, rutin__routine_subject_id(routine, i));
        routine->ids[i] = end(w);
        if (w->text.length > routine->longest_id)
            routine->longest_id = w->text.length;
    }
}

static const char *write_question(writer *w, const void *of, int style)
{
    const rutin__fact *fact = of;

    begin(w);
    put(w, "fact", fact->id);
    put_localized(w, "question", fact->ask, style);
    return end(w);
}

static void write_questions(writer *w)
{
    const rutin__program *program = &w->routine->program;

    for (int i = 0; i < program->fact_count && !w->failed; i++) {
        rutin__fact *fact = (rutin__fact *)&program->facts[i];

        fact->in_ask = in_styles(w, w->routine->language_count + 1,
                                 write_question, fact);
    }
}

// ---------------------------------------------------------------- deadlines
// What starts a clock: has happened, and is yet to happen.
static const struct {
    rutin__message was, comes;
} starts[] = {
    [RUTIN__REACHED] = {RUTIN__SAY_since_reached, RUTIN__SAY_when_reached},
    [RUTIN__DONE] = {RUTIN__SAY_since_done, RUTIN__SAY_when_done},
    [RUTIN__RECEIVED] = {RUTIN__SAY_since_received, RUTIN__SAY_when_received},
};

static void take_said(void *to, const char *bytes, size_t length)
{
    rutin__write_part(to, bytes, length);
}

static void say(writer *w, int language, rutin__message message,
                const rutin__param *with)
{
    rutin__messages_say(rutin__messages_tongue(w->routine->languages[language]),
                        message, with, take_said, &w->out);
}

static const char *end_said(writer *w)
{
    rutin__write_around(&w->out, "", ",", 1, "");
    return end(w);
}

// "within 2 hours"
static void say_duration(writer *w, const rutin__contribution *timed,
                         int language)
{
    rutin__duration within = timed->within;
    rutin__param name = {"name", .text = ""};
    rutin__message message = rutin__said_within(within);

    if (timed->countdown >= 0) {
        const rutin__fact *fact = &w->routine->program.facts[timed->countdown];

        message = RUTIN__SAY_days_before;
        name.text = fact->name == NULL ? fact->id : fact->name[language];
    }
    say(w, language, message,
        RUTIN__WITH({"count", .number = within.count}, name));
}

// What a start is called: an actor, a task or what is received, where that has no
// words of its own.
static const char *name_of(const rutin__program *program,
                           const rutin__start *start, int language)
{
    if (start->op == RUTIN__RECEIVED)
        return program->received[start->subject];
    return start->op == RUTIN__DONE
               ? program->tasks[start->subject].name[language]
               : program->actors[start->subject].name[language];
}

static void say_start(writer *w, int language, bool has_come,
                      const rutin__start *start)
{
    const rutin__program *program = &w->routine->program;
    rutin__message message = has_come ? starts[start->op].was
                                      : starts[start->op].comes;
    const char *name = NULL;

    if (start->op == RUTIN__RECEIVED)
        name = rutin__said_received(program, start->subject, language);
    if (name != NULL)
        message = has_come ? RUTIN__SAY_since_so : RUTIN__SAY_when_so;
    else
        name = name_of(program, start, language);
    say(w, language, message, RUTIN__WITH({"name", .text = name}));
}

// "when the police were reached, "
static const char *write_start(writer *w, const void *of, int language)
{
    const rutin__start *start = of;

    begin(w);
    say_start(w, language, true, start);
    say(w, language, RUTIN__SAY_before_time, NULL);
    return end_said(w);
}

static const char *write_since_opened(writer *w, const void *of, int language)
{
    (void)of;
    begin(w);
    say(w, language, RUTIN__SAY_since_opened, NULL);
    say(w, language, RUTIN__SAY_before_time, NULL);
    return end_said(w);
}

// "within 2 hours, counted from "
static const char *write_due(writer *w, const void *of, int language)
{
    begin(w);
    say_duration(w, of, language);
    say(w, language, RUTIN__SAY_counted_from, NULL);
    return end_said(w);
}

// "within 2 hours; the clock starts when the police are reached"
static const char *write_wait(writer *w, const void *of, int language)
{
    const rutin__contribution *waiting = of;

    begin(w);
    say_duration(w, waiting, language);
    say(w, language, RUTIN__SAY_clock_starts, NULL);
    for (int i = 0; i < waiting->from_count; i++) {
        if (i > 0)
            say(w, language, RUTIN__SAY_or_else, NULL);
        say_start(w, language, false, &waiting->from[i]);
    }
    return end_said(w);
}

static void write_deadline(writer *w, rutin__contribution *timed)
{
    int languages = w->routine->language_count;

    if (!timed->has_within)
        return;
    timed->in_due = in_styles(w, languages, write_due, timed);
    if (timed->from_count > 0)
        timed->in_wait = in_styles(w, languages, write_wait, timed);
    for (int i = 0; i < timed->from_count; i++) {
        rutin__start *start = (rutin__start *)&timed->from[i];

        start->in_due = in_styles(w, languages, write_start, start);
    }
}

// ---------------------------------------------------------------- rules

// A reason begins with whose it is and whether it counts, and goes on in the
// language. A brief one has no more.
static const char *write_reason_head(writer *w, const rutin__rule *rule,
                                     bool effective)
{
    begin(w);
    rutin__write_object(&w->out);
    put(w, "rule", rule->id);
    put_flag(w, "effective", effective);
    return end(w);
}

static const char *write_reason(writer *w, const void *of, int style)
{
    const rutin__rule *rule = of;

    begin(w);
    put_localized(w, "text", rule->because, style);
    put(w, "source", rule->source);
    put_localized(w, "unverified", rule->unverified, style);
    return end(w);
}

static const char *write_ban(writer *w, const void *of, int style)
{
    const rutin__rule *rule = of;

    begin(w);
    rutin__write_object(&w->out);
    put(w, "rule", rule->id);
    put_localized(w, "text", rule->because, style);
    rutin__write_end_object(&w->out);
    return end(w);
}

static void put_ground(writer *w, rutin_ground ground)
{
    put_word(w, "ground",
             ground == RUTIN_GROUND_NONE
                 ? NULL
                 : rutin__condition_ground_names[ground]);
}

static const char *write_claim(writer *w, const rutin__rule *rule,
                               const rutin__grounding *grounding,
                               bool effective)
{
    begin(w);
    rutin__write_object(&w->out);
    put(w, "rule", rule->id);
    put_ground(w, grounding->ground);
    put_flag(w, "effective", effective);
    return end(w);
}

static const char *write_law(writer *w, const rutin__grounding *grounding)
{
    const rutin__fact *facts = w->routine->program.facts;
    const rutin__set *tell = &grounding->tell;

    begin(w);
    put(w, "law", grounding->law);
    rutin__write_name(&w->out, "tell");
    rutin__write_list(&w->out);
    for (int n = rutin__set_next(tell, 0); n >= 0;
         n = rutin__set_next(tell, n + 1))
        rutin__write_kept(&w->out, facts[n].id);
    rutin__write_end_list(&w->out);
    return end(w);
}

static void write_grounds(writer *w, const rutin__rule *rule,
                          const rutin__contribution *step)
{
    for (int i = 0; i < step->ground_count && !w->failed; i++) {
        rutin__grounding *grounding = (rutin__grounding *)&step->grounds[i];

        grounding->in_grounds[0] = write_claim(w, rule, grounding, false);
        grounding->in_grounds[1] = write_claim(w, rule, grounding, true);
        grounding->law_and_tell = write_law(w, grounding);
    }
}

static void write_rules(writer *w)
{
    int styles = w->routine->language_count + 1;

    for (int i = 0; i < w->routine->rule_count && !w->failed; i++) {
        rutin__rule *rule = (rutin__rule *)&w->routine->rules[i];

        rule->as_reason[0] = write_reason_head(w, rule, false);
        rule->as_reason[1] = write_reason_head(w, rule, true);
        rule->in_because = in_styles(w, styles - 1, write_reason, rule);
        if (rule->has_bans)
            rule->in_ban = in_styles(w, styles, write_ban, rule);
        for (int k = 0; k < rule->contribution_count; k++) {
            write_grounds(w, rule, &rule->contributions[k]);
            write_deadline(w, (rutin__contribution *)&rule->contributions[k]);
        }
    }
}

// ---------------------------------------------------------------- the rest

static const char *write_head(writer *w)
{
    begin(w);
    put_word(w, "rutin", RUTIN_VERSION);
    rutin__write_name(&w->out, "routine");
    rutin__write_object(&w->out);
    put(w, "id", w->routine->id);
    put(w, "version", w->routine->version);
    put_word(w, "digest", w->routine->digest);
    rutin__write_end_object(&w->out);
    return end(w);
}

static const char *write_status(writer *w, int status, bool overdue)
{
    begin(w);
    put_word(w, "status", rutin__routine_status_names[status]);
    put_flag(w, "overdue", overdue);
    return end(w);
}

static void write_words(writer *w)
{
    w->routine->head = write_head(w);
    w->routine->since_opened = in_styles(w, w->routine->language_count,
                                         write_since_opened, NULL);
    for (int i = 0; i < RUTIN__STATUSES; i++) {
        w->routine->in_step[i][0] = write_status(w, i, false);
        w->routine->in_step[i][1] = write_status(w, i, true);
    }
    for (int i = 0; i < RUTIN__GROUNDS; i++) {
        begin(w);
        put_ground(w, (rutin_ground)i);
        w->routine->grounds[i] = end(w);
    }
}

bool rutin__fragments_make(rutin_routine *routine, rutin__keeper *keeper)
{
    writer w = {.routine = routine, .keeper = keeper};

    write_subjects(&w);
    write_ids(&w);
    write_questions(&w);
    write_rules(&w);
    write_words(&w);
    rutin__text_clear(&w.text);
    return !w.failed;
}
