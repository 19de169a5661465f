// describe.c - a routine as JSON: what its rules say, not what they are made of
//
// Everything that can be declared comes out again, in the order and the words
// of the routine; conditions as a routine would write them. Every member is
// always there, null or [] when empty.

#include "routine/describe.h"

#include "base/messages.h"
#include "base/set.h"
#include "base/text.h"
#include "json/write.h"
#include "routine/condition.h"
#include "routine/condition_text.h"
#include "routine/routine.h"
#include "routine/said.h"
#include "routine/schema.h"
#include "time/clock.h"
#include "time/deadline.h"
#include "time/hours.h"

#include <stddef.h>
#include <stdint.h>
#include <string.h>

// What is being written, and from where. `scratch` holds one condition.
typedef struct writer {
    rutin__json_out out;
    rutin__text scratch;
    const rutin_routine *routine;
    const rutin__program *program;
    int language;
    rutin__tongue tongue;
} writer;

// ---------------------------------------------------------------- members

static void put_member(writer *w, const char *name, const char *text)
{
    rutin__write_name(&w->out, name);
    rutin__write_text(&w->out, text);
}

static void put_localized(writer *w, const char *name, rutin__localized words)
{
    put_member(w, name, words == NULL ? NULL : words[w->language]);
}

// Words that stand in for an id where there are some.
static void put_name(writer *w, const char *name, rutin__localized words,
                     const char *id)
{
    put_member(w, name, words == NULL ? id : words[w->language]);
}

static void put_flag(writer *w, const char *name, bool value)
{
    rutin__write_name(&w->out, name);
    rutin__write_bool(&w->out, value);
}

static void put_number(writer *w, const char *name, int64_t number)
{
    rutin__write_name(&w->out, name);
    rutin__write_integer(&w->out, number);
}

// A date; null where it is [open], the end of all days.
static void put_day(writer *w, const char *name, rutin__day day,
                    rutin__day open)
{
    char text[RUTIN__TIME_SIZE];

    rutin__clock_write_day(text, day);
    put_member(w, name, day == open ? NULL : text);
}

static void begin_list(writer *w, const char *name)
{
    rutin__write_name(&w->out, name);
    rutin__write_list(&w->out);
}

static void end_list(writer *w)
{
    rutin__write_end_list(&w->out);
}

// Ends what was printed into the scratch, and puts it.
static void put_scratch(writer *w)
{
    w->out.text->failed |= w->scratch.failed;
    rutin__write_bytes(&w->out, w->scratch.at, w->scratch.length);
}

static void put_condition(writer *w, const char *name, int when)
{
    rutin__write_name(&w->out, name);
    if (when == RUTIN__NO_CONDITION) {
        rutin__write_null(&w->out);
        return;
    }
    rutin__text_reset(&w->scratch);
    rutin__condition_text(w->program, when, &w->scratch);
    put_scratch(w);
}

// The same for people.
static void put_said(writer *w, const char *name, int when)
{
    rutin__write_name(&w->out, name);
    rutin__said_write(w->routine, when, w->language, &w->scratch, &w->out);
}

// A condition that pages and questions go by: null where none is written.
static void put_clause(writer *w, const char *name, const char *said,
                       const rutin__clause *clause)
{
    if (clause->when == RUTIN__NEVER)
        put_member(w, name, "no");
    else
        put_condition(w, name, clause->when);
    put_said(w, said, clause->when);
}

static void put_subjects(writer *w, const char *name, const uint16_t *subjects,
                         int count)
{
    begin_list(w, name);
    for (int i = 0; i < count; i++)
        rutin__write_text(&w->out,
                          rutin__routine_subject_id(w->routine, subjects[i]));
    end_list(w);
}

static void put_facts(writer *w, const char *name, const rutin__set *facts)
{
    begin_list(w, name);
    for (unsigned n = 0; n < (unsigned)w->program->fact_count; n++)
        if (rutin__set_has(facts, n))
            rutin__write_text(&w->out, w->program->facts[n].id);
    end_list(w);
}

// What a step can be a part of, by the ids that a routine writes.
static void put_wholes(writer *w, const uint16_t *wholes, int count)
{
    int actors = w->program->actor_count;

    begin_list(w, "part_of");
    for (int i = 0; i < count; i++)
        rutin__write_text(&w->out,
                          wholes[i] < actors
                              ? w->program->actors[wholes[i]].id
                              : w->program->tasks[wholes[i] - actors].id);
    end_list(w);
}

// ---------------------------------------------------------------- facts

static bool has_choices(const rutin__fact *fact)
{
    return fact->type == RUTIN__ONE_OF || fact->type == RUTIN__ANY_OF;
}

static void put_choices(writer *w, const rutin__fact *fact)
{
    begin_list(w, "choices");
    for (int i = 0; has_choices(fact) && i < fact->choice_count; i++) {
        rutin__write_object(&w->out);
        put_member(w, "id", fact->choices[i]);
        put_name(w, "label", fact->labels == NULL ? NULL : fact->labels[i],
                 fact->choices[i]);
        rutin__write_end_object(&w->out);
    }
    end_list(w);
}

static void put_limits(writer *w, const rutin__fact *fact)
{
    if (fact->type == RUTIN__NUMBER) {
        put_number(w, "min", fact->min);
        put_number(w, "max", fact->max);
    } else {
        put_member(w, "min", NULL);
        put_member(w, "max", NULL);
    }
}

// Prints a value as a routine would write it.
static void print_value(const rutin__fact *fact, rutin__text *out)
{
    const char *between = "";

    if (fact->type == RUTIN__YES_NO) {
        rutin__text_add_string(out, fact->presumed ? "true" : "false");
    } else if (fact->type == RUTIN__NUMBER) {
        rutin__text_add_number(out, fact->presumed);
    } else if (fact->type == RUTIN__ONE_OF) {
        rutin__text_add_string(out, fact->choices[fact->presumed]);
    } else {
        for (int i = 0; i < fact->choice_count; i++)
            if (fact->presumed >> i & 1) {
                rutin__text_add_string(out, between);
                rutin__text_add_string(out, fact->choices[i]);
                between = ", ";
            }
    }
}

static void put_presumed(writer *w, const rutin__fact *fact)
{
    bool has_condition = fact->presumption == RUTIN__PRESUMED_CONDITION;

    if (has_condition) {
        put_condition(w, "presumed", (int)fact->presumed);
    } else if (fact->presumption == RUTIN__NOT_PRESUMED) {
        put_member(w, "presumed", NULL);
    } else {
        rutin__write_name(&w->out, "presumed");
        rutin__text_reset(&w->scratch);
        print_value(fact, &w->scratch);
        put_scratch(w);
    }
    put_said(w, "presumed_said",
             has_condition ? (int)fact->presumed : RUTIN__NO_CONDITION);
}

static void put_fact(writer *w, const rutin__fact *fact)
{
    rutin__write_object(&w->out);
    put_member(w, "id", fact->id);
    put_name(w, "name", fact->name, fact->id);
    put_member(w, "type", rutin__schema_type_names[fact->type]);
    put_member(w, "class",
               fact->in_class == RUTIN__NO_CLASS
                   ? NULL
                   : rutin__schema_class_names[fact->in_class]);
    put_member(w, "class_said", rutin__said_class(w->tongue, fact->in_class));
    put_flag(w, "identifying", fact->identifying);
    put_limits(w, fact);
    put_choices(w, fact);
    put_localized(w, "question", fact->ask);
    put_presumed(w, fact);
    put_clause(w, "asked", "asked_said", &fact->asked);
    rutin__write_end_object(&w->out);
}

// ---------------------------------------------------------------- actors

static void put_stand_in(writer *w, const char *name, int actor)
{
    put_member(w, name, actor < 0 ? NULL : w->program->actors[actor].id);
}

static void put_actor(writer *w, int number)
{
    const rutin__actor *actor = &w->program->actors[number];

    rutin__write_object(&w->out);
    put_member(w, "id", actor->id);
    put_name(w, "name", actor->name, actor->id);
    put_member(w, "kind", actor->kind);
    put_member(w, "kind_said",
               actor->kind == NULL ? NULL
                                   : rutin__said_kind(w->tongue, actor->kind));
    put_member(w, "phone", actor->phone);
    put_member(w, "same_as",
               actor->same_as == number
                   ? NULL
                   : w->program->actors[actor->same_as].id);
    put_member(w, "open", actor->hours == NULL ? NULL : actor->hours->text);
    put_stand_in(w, "if_closed", actor->if_closed);
    put_stand_in(w, "if_no_answer", actor->if_no_answer);
    put_localized(w, "short", actor->short_name);
    put_wholes(w, actor->part_of, actor->part_of_count);
    put_clause(w, "finder", "finder_said", &actor->finder);
    put_clause(w, "near", "near_said", &actor->near);
    put_flag(w, "board", actor->board);
    rutin__write_end_object(&w->out);
}

static void put_task(writer *w, const rutin__task *task)
{
    rutin__write_object(&w->out);
    put_member(w, "id", task->id);
    put_name(w, "name", task->name, task->id);
    put_wholes(w, task->part_of, task->part_of_count);
    put_flag(w, "board", task->board);
    rutin__write_end_object(&w->out);
}

// ---------------------------------------------------------------- terms

// Prints the days of a version before its condition, where they have an end.
static void print_days(const rutin__term_version *version, rutin__text *out)
{
    char day[RUTIN__TIME_SIZE];

    if (version->from != RUTIN__DAY_MIN) {
        rutin__clock_write_day(day, version->from);
        rutin__text_add_string(out, "from ");
        rutin__text_add_string(out, day);
    }
    if (version->to != RUTIN__DAY_MAX) {
        rutin__clock_write_day(day, version->to);
        rutin__text_add_string(out, version->from == RUTIN__DAY_MIN ? "to "
                                                                    : " to ");
        rutin__text_add_string(out, day);
    }
    if (version->from != RUTIN__DAY_MIN || version->to != RUTIN__DAY_MAX)
        rutin__text_add_string(out, ": ");
}

static void put_term(writer *w, const rutin__term *term)
{
    rutin__write_object(&w->out);
    put_member(w, "id", term->id);
    put_name(w, "name", term->name, term->id);
    rutin__write_name(&w->out, "condition");
    rutin__text_reset(&w->scratch);
    for (int i = 0; i < term->version_count; i++) {
        rutin__text_add_string(&w->scratch, i == 0 ? "" : "; ");
        print_days(&term->versions[i], &w->scratch);
        rutin__condition_text(w->program, term->versions[i].when, &w->scratch);
    }
    put_scratch(w);
    begin_list(w, "versions");
    for (int i = 0; i < term->version_count; i++) {
        const rutin__term_version *version = &term->versions[i];

        rutin__write_object(&w->out);
        put_day(w, "from", version->from, RUTIN__DAY_MIN);
        put_day(w, "to", version->to, RUTIN__DAY_MAX);
        put_said(w, "said", version->when);
        rutin__write_end_object(&w->out);
    }
    end_list(w);
    rutin__write_end_object(&w->out);
}

// ---------------------------------------------------------------- rules

// A task without a ground has none.
static void put_grounds(writer *w, const rutin__contribution *contribution)
{
    begin_list(w, "grounds");
    for (int i = 0; i < contribution->ground_count; i++) {
        const rutin__grounding *grounding = &contribution->grounds[i];

        if (grounding->ground == RUTIN_GROUND_NONE)
            continue;
        rutin__write_object(&w->out);
        put_member(w, "ground",
                   rutin__condition_ground_names[grounding->ground]);
        put_member(w, "said", rutin__said_ground(w->tongue, grounding->ground));
        put_member(w, "law", grounding->law);
        put_facts(w, "tell", &grounding->tell);
        rutin__write_end_object(&w->out);
    }
    end_list(w);
}

// What starts the clock besides `opened`, as conditions are written.
static void put_starts(writer *w, const rutin__contribution *contribution)
{
    begin_list(w, "from");
    for (int i = 0; i < contribution->from_count; i++) {
        const rutin__start *start = &contribution->from[i];
        unsigned subject = start->subject;
        const char *word = "reached(", *after = ")", *id;

        if (start->op == RUTIN__RECEIVED) {
            word = "received \"";
            after = "\"";
            id = w->program->received[subject];
        } else if (start->op == RUTIN__DONE) {
            word = "done(";
            id = w->program->tasks[subject].id;
        } else {
            id = w->program->actors[subject].id;
        }
        rutin__text_reset(&w->scratch);
        rutin__text_add_string(&w->scratch, word);
        rutin__text_add_string(&w->scratch, id);
        rutin__text_add_string(&w->scratch, after);
        put_scratch(w);
    }
    end_list(w);
}

// The same for people; null where there is none.
static void put_within(writer *w, const rutin__contribution *contribution)
{
    int fact = contribution->countdown;
    const rutin__fact *ends = fact < 0 ? NULL : &w->program->facts[fact];
    rutin__param count = {"count", .number = contribution->within.count};
    rutin__param name = {"name", .text = ""};

    rutin__text_reset(&w->scratch);
    if (ends != NULL)
        name.text = ends->name == NULL ? ends->id : ends->name[w->language];
    if (contribution->has_within)
        rutin__text_say(&w->scratch, w->tongue,
                        ends != NULL ? RUTIN__SAY_days_before
                                     : rutin__said_within(contribution->within),
                        RUTIN__WITH(count, name));
    rutin__write_name(&w->out, "within_said");
    if (contribution->has_within)
        put_scratch(w);
    else
        rutin__write_null(&w->out);
}

// What starts the clock, for people.
static void put_starts_said(writer *w, const rutin__contribution *contribution)
{
    begin_list(w, "from_said");
    for (int i = 0; i < contribution->from_count; i++) {
        rutin__text_reset(&w->scratch);
        rutin__said_start(w->routine, &contribution->from[i], w->language,
                          &w->scratch);
        put_scratch(w);
    }
    end_list(w);
}

static void put_phrase(writer *w, const rutin__speech *speech, int part)
{
    put_localized(w, rutin__routine_phrase_names[part],
                  speech->phrases[part].text);
}

// What it says on a page, as written, names in braces too.
static void put_speech(writer *w, const rutin__speech *speech)
{
    static const rutin__speech silent;

    if (speech == NULL)
        speech = &silent;
    put_phrase(w, speech, RUTIN__HEADING);
    begin_list(w, "say");
    for (int i = 0; i < speech->say_count; i++) {
        rutin__write_object(&w->out);
        put_localized(w, "text", speech->say[i].phrase.text);
        put_clause(w, "when", "when_said", &speech->say[i].when);
        rutin__write_end_object(&w->out);
    }
    end_list(w);
    for (int i = RUTIN__HEADING + 1; i < RUTIN__PHRASES; i++)
        put_phrase(w, speech, i);
}

static void put_contribution(writer *w, const rutin__contribution *contribution,
                             const char *kind)
{
    rutin__write_object(&w->out);
    put_member(w, kind,
               rutin__routine_subject_id(w->routine, contribution->subject));
    put_grounds(w, contribution);
    put_member(w, "within", contribution->within_text);
    put_within(w, contribution);
    put_starts(w, contribution);
    put_starts_said(w, contribution);
    put_subjects(w, "after", contribution->after, contribution->after_count);
    put_subjects(w, "following", contribution->following,
                 contribution->following_count);
    put_flag(w, "first", contribution->first);
    put_member(w, "by",
               contribution->performer < 0
                   ? NULL
                   : w->program->actors[contribution->performer].id);
    put_speech(w, contribution->speech);
    rutin__write_end_object(&w->out);
}

static void put_contributions(writer *w, const rutin__rule *rule)
{
    begin_list(w, "contacts");
    for (int i = 0; i < rule->contact_count; i++)
        put_contribution(w, &rule->contributions[i], "actor");
    end_list(w);
    begin_list(w, "tasks");
    for (int i = rule->contact_count; i < rule->contribution_count; i++)
        put_contribution(w, &rule->contributions[i], "task");
    end_list(w);
}

static void put_bans(writer *w, const rutin__rule *rule)
{
    begin_list(w, "never");
    for (unsigned n = 0; n < (unsigned)w->program->actor_count; n++)
        if (rutin__set_has(&rule->bans, n))
            rutin__write_text(&w->out, w->program->actors[n].id);
    end_list(w);
}

static void put_asks(writer *w, const rutin__rule *rule)
{
    begin_list(w, "ask");
    for (int i = 0; i < rule->ask_count; i++)
        rutin__write_text(&w->out, w->program->facts[rule->asks[i]].id);
    end_list(w);
}

static void put_warns(writer *w, const rutin__rule *rule)
{
    begin_list(w, "warn");
    for (int i = 0; i < rule->warn_count; i++)
        rutin__write_text(&w->out, rule->warns[i][w->language]);
    end_list(w);
}

// Where a rule stands, by the id of its source: where its file lies is nobody's
// business.
static void put_source_id(writer *w, const char *file)
{
    const char *at = file;
    size_t length;

    for (const char *c = file; *c != '\0'; c++)
        if (*c == '/' || *c == '\\')
            at = c + 1;
    length = strlen(at);
    if (length > 4 && strcmp(at + length - 4, ".lua") == 0)
        length -= 4;
    rutin__text_reset(&w->scratch);
    rutin__text_add(&w->scratch, at, length);
    put_member(w, "file", w->scratch.failed ? NULL : w->scratch.at);
}

static void put_rule(writer *w, const rutin__rule *rule)
{
    rutin__write_object(&w->out);
    put_member(w, "id", rule->id);
    if (rule->code != NULL)
        put_member(w, "when", "function");
    else
        put_condition(w, "when", rule->when);
    put_said(w, "when_said", rule->when);
    put_condition(w, "unless", rule->unless);
    put_said(w, "unless_said", rule->unless);
    put_contributions(w, rule);
    put_bans(w, rule);
    put_asks(w, rule);
    put_warns(w, rule);
    put_localized(w, "because", rule->because);
    put_member(w, "law", rule->law);
    put_member(w, "source", rule->source);
    put_localized(w, "unverified", rule->unverified);
    put_day(w, "from", rule->from, RUTIN__DAY_MIN);
    put_day(w, "to", rule->to, RUTIN__DAY_MAX);
    put_source_id(w, rule->file);
    put_number(w, "line", rule->line);
    rutin__write_end_object(&w->out);
}

static void put_invariant(writer *w, const rutin__invariant *invariant)
{
    rutin__write_object(&w->out);
    put_member(w, "id", invariant->id);
    put_name(w, "text", invariant->text, invariant->id);
    put_condition(w, "when", invariant->when);
    put_said(w, "when_said", invariant->when);
    put_condition(w, "must", invariant->must);
    put_said(w, "must_said", invariant->must);
    rutin__write_end_object(&w->out);
}

static void put_change(writer *w, const rutin__change *change)
{
    rutin__write_object(&w->out);
    put_member(w, "how", change->how);
    put_member(w, "what", change->what);
    put_member(w, "id", change->id);
    put_member(w, "members", change->members);
    put_localized(w, "why", change->why);
    rutin__write_end_object(&w->out);
}

// ---------------------------------------------------------------- the whole

static void put_head(writer *w)
{
    const rutin_routine *routine = w->routine;

    put_member(w, "id", routine->id);
    put_member(w, "version", routine->version);
    put_member(w, "digest", routine->digest);
    put_localized(w, "title", routine->title);
    put_member(w, "owner", routine->owner);
    rutin__write_name(&w->out, "in_force");
    rutin__write_object(&w->out);
    put_day(w, "from", routine->in_force_from, RUTIN__DAY_MIN);
    put_day(w, "to", routine->in_force_to, RUTIN__DAY_MAX);
    rutin__write_end_object(&w->out);
    put_day(w, "review_by", routine->review_by, RUTIN__DAY_MAX);
    begin_list(w, "languages");
    for (int i = 0; i < routine->language_count; i++)
        rutin__write_text(&w->out, routine->languages[i]);
    end_list(w);
}

// What is asked first, what is enough to begin, whom to alarm before that, and who
// decides.
static void put_asking(writer *w)
{
    const rutin_routine *routine = w->routine;

    begin_list(w, "ask_first");
    for (int i = 0; i < routine->ask_first_count; i++) {
        const rutin__opening_question *question = &routine->ask_first[i];

        rutin__write_object(&w->out);
        begin_list(w, "facts");
        for (int k = 0; k < question->fact_count; k++)
            rutin__write_text(&w->out,
                              w->program->facts[question->facts[k]].id);
        end_list(w);
        put_localized(w, "question", question->text);
        rutin__write_end_object(&w->out);
    }
    end_list(w);
    put_member(w, "enough",
               routine->enough < 0 ? NULL
                                   : w->program->terms[routine->enough].id);
    put_stand_in(w, "alarm", routine->alarm);
    begin_list(w, "decides");
    for (int i = 0; i < routine->decides_count; i++)
        rutin__write_text(&w->out, w->program->actors[routine->decides[i]].id);
    end_list(w);
}

static void put_vocabulary(writer *w)
{
    const rutin__program *program = w->program;

    begin_list(w, "facts");
    for (int i = 0; i < program->fact_count; i++)
        put_fact(w, &program->facts[i]);
    end_list(w);
    begin_list(w, "actors");
    for (int i = 0; i < program->actor_count; i++)
        put_actor(w, i);
    end_list(w);
    begin_list(w, "tasks");
    for (int i = 0; i < program->task_count; i++)
        if (program->tasks[i].nth == 1)
            put_task(w, &program->tasks[i]);
    end_list(w);
    begin_list(w, "terms");
    for (int i = 0; i < program->term_count; i++)
        put_term(w, &program->terms[i]);
    end_list(w);
    begin_list(w, "received");
    for (int i = 0; i < program->received_count; i++)
        rutin__write_text(&w->out, program->received[i]);
    end_list(w);
}

static writer write_of(const rutin_routine *routine, int language)
{
    return (writer){
        .routine = routine,
        .program = &routine->program,
        .language = language,
        .tongue = rutin__messages_tongue(routine->languages[language]),
    };
}

void rutin__describe_fact(const rutin_routine *routine, int language, int fact,
                          rutin__json_out *out)
{
    writer w = write_of(routine, language);

    w.out = *out;
    put_fact(&w, &routine->program.facts[fact]);
    rutin__text_clear(&w.scratch);
    *out = w.out;
}

bool rutin__describe(const rutin_routine *routine, int language,
                     rutin__text *out)
{
    writer w = write_of(routine, language);

    rutin__write_begin(&w.out, out);
    rutin__write_object(&w.out);
    put_head(&w);
    put_asking(&w);
    put_vocabulary(&w);
    begin_list(&w, "rules");
    for (int i = 0; i < routine->rule_count; i++)
        put_rule(&w, &routine->rules[i]);
    end_list(&w);
    begin_list(&w, "invariants");
    for (int i = 0; i < routine->invariant_count; i++)
        put_invariant(&w, &routine->invariants[i]);
    end_list(&w);
    begin_list(&w, "changes");
    for (int i = 0; i < routine->change_count; i++)
        put_change(&w, &routine->changes[i]);
    end_list(&w);
    rutin__write_end_object(&w.out);
    rutin__write_done(&w.out);
    rutin__text_clear(&w.scratch);
    return !out->failed;
}
