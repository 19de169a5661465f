// compile.c - turns the tree that the words made into a routine
//
// The tree is plain tables: lists, texts, numbers from 0. Everything in it was
// checked by words.lua, so what is wrong here is our own mistake and raises.
// One reader for each struct of routine.h; each finds its table at the top of
// the stack and leaves the stack as it was.

#include "lang/compile.h"

#include "base/set.h"
#include "json/kept.h"
#include "lang/sandbox.h"
#include "routine/condition.h"
#include "routine/prepare.h"
#include "routine/routine.h"
#include "routine/schema.h"
#include "time/calendar.h"
#include "time/clock.h"
#include "time/deadline.h"
#include "time/hours.h"
#include "time/hours_read.h"
#include "time/zone.h"

#include <lauxlib.h>
#include <stdbool.h>
#include <stdint.h>
#include <string.h>

typedef struct compiler {
    lua_State *L;
    rutin_routine *routine;
    const rutin__contribution *deadlines[RUTIN__DEADLINES]; // the first of each
    const rutin__hours *hours[RUTIN__SUBJECTS];             // different ones
    int hours_count;
    rutin__keeper keeper;
} compiler;

// Reads the table or value at the top of the stack into [out].
typedef void reader(compiler *c, void *out);

static void *take(compiler *c, size_t count, size_t size)
{
    void *block = rutin__memory_take_many(&c->routine->arena, count, size);

    if (block == NULL)
        rutin__sandbox_no_memory(c->L);
    return block;
}

// The text at the top; NULL for nil.
static const char *top_text(compiler *c)
{
    size_t length;
    const char *text;

    if (lua_isnil(c->L, -1))
        return NULL;
    luaL_checktype(c->L, -1, LUA_TSTRING);
    text = lua_tolstring(c->L, -1, &length);
    text = rutin__kept_add(&c->keeper, text, length);
    if (text == NULL)
        rutin__sandbox_no_memory(c->L);
    return text;
}

static const char *text(compiler *c, const char *member)
{
    const char *result;

    lua_getfield(c->L, -1, member); // table text
    result = top_text(c);
    lua_pop(c->L, 1); // table
    return result;
}

static int64_t number(compiler *c, const char *member)
{
    int64_t result;

    lua_getfield(c->L, -1, member); // table number
    result = luaL_checkinteger(c->L, -1);
    lua_pop(c->L, 1); // table
    return result;
}

static int64_t number_if_any(compiler *c, const char *member)
{
    int64_t result;

    lua_getfield(c->L, -1, member); // table number
    result = luaL_optinteger(c->L, -1, 0);
    lua_pop(c->L, 1); // table
    return result;
}

static bool flag(compiler *c, const char *member)
{
    bool result;

    lua_getfield(c->L, -1, member); // table flag
    result = lua_toboolean(c->L, -1);
    lua_pop(c->L, 1); // table
    return result;
}

static bool has(compiler *c, const char *member)
{
    bool result;

    lua_getfield(c->L, -1, member); // table value
    result = !lua_isnil(c->L, -1);
    lua_pop(c->L, 1); // table
    return result;
}

// The list at the top, as an array of things of [size] bytes.
static void *top_list(compiler *c, size_t size, reader *read, int *count)
{
    int length;
    char *things;

    luaL_checktype(c->L, -1, LUA_TTABLE);
    length = (int)lua_rawlen(c->L, -1);
    things = take(c, (size_t)length, size);
    for (int i = 0; i < length; i++) {
        lua_rawgeti(c->L, -1, i + 1); // list thing
        read(c, things + (size_t)i * size);
        lua_pop(c->L, 1); // list
    }
    *count = length;
    return things;
}

static void *list(compiler *c, const char *member, size_t size, reader *read,
                  int *count)
{
    void *things;

    luaL_checkstack(c->L, 4, NULL);
    lua_getfield(c->L, -1, member); // table list
    things = top_list(c, size, read, count);
    lua_pop(c->L, 1); // table
    return things;
}

static void read_text(compiler *c, void *out)
{
    *(const char **)out = top_text(c);
}

static void read_subject(compiler *c, void *out)
{
    *(uint16_t *)out = (uint16_t)luaL_checkinteger(c->L, -1);
}

// The numbers in the list at the top, as a set.
static void read_set(compiler *c, void *out)
{
    int length;

    luaL_checktype(c->L, -1, LUA_TTABLE);
    length = (int)lua_rawlen(c->L, -1);
    for (int i = 0; i < length; i++) {
        lua_rawgeti(c->L, -1, i + 1); // list number
        rutin__set_add(out, (unsigned)luaL_checkinteger(c->L, -1));
        lua_pop(c->L, 1); // list
    }
}

static rutin__set set(compiler *c, const char *member)
{
    rutin__set result = {{0}};

    lua_getfield(c->L, -1, member); // table list
    read_set(c, &result);
    lua_pop(c->L, 1); // table
    return result;
}

static void read_words(compiler *c, void *out)
{
    int count;

    *(rutin__localized *)out = top_list(c, sizeof(char *), read_text, &count);
    if (count != c->routine->language_count)
        luaL_error(c->L, "a text has %d languages", count);
}

// A text in every language; NULL where there is none.
static rutin__localized words(compiler *c, const char *member)
{
    rutin__localized result = NULL;

    lua_getfield(c->L, -1, member); // table words
    if (!lua_isnil(c->L, -1))
        read_words(c, &result);
    lua_pop(c->L, 1); // table
    return result;
}

// ---------------------------------------------------------------- what is declared

// The number among [names] of the one that a member is.
static int number_of(compiler *c, const char *member, const char *const *names,
                     int count)
{
    const char *name;
    int number = 0;

    lua_getfield(c->L, -1, member); // table name
    name = luaL_checkstring(c->L, -1);
    while (number < count && strcmp(names[number], name) != 0)
        number++;
    if (number == count)
        return luaL_error(c->L, "no such name: %s", name);
    lua_pop(c->L, 1); // table
    return number;
}

static void read_fact(compiler *c, void *out)
{
    rutin__fact *fact = out;
    int labels;

    fact->id = text(c, "id");
    fact->type = (rutin__type)number_of(c, "type", rutin__schema_type_names,
                                        RUTIN__TEXT + 1);
    fact->in_class = (rutin__class)number(c, "class");
    fact->identifying = flag(c, "identifying");
    fact->min = number(c, "min");
    fact->max = number(c, "max");
    fact->choices = list(c, "choices", sizeof(char *), read_text,
                         &fact->choice_count);
    if (has(c, "labels"))
        fact->labels = list(c, "labels", sizeof *fact->labels, read_words,
                            &labels);
    if (has(c, "presumed")) {
        fact->presumption = RUTIN__PRESUMED_VALUE;
        fact->presumed = number(c, "presumed");
    } else if (has(c, "presumed_condition")) {
        fact->presumption = RUTIN__PRESUMED_CONDITION;
        fact->presumed = number(c, "presumed_condition");
    }
    fact->name = words(c, "name");
    fact->ask = words(c, "ask");
    fact->asked.when = (int)number(c, "asked");
}

static bool read_within(compiler *c, rutin__duration *within)
{
    if (!has(c, "unit"))
        return false;
    within->unit = (rutin__unit)number(c, "unit");
    within->count = (int32_t)number(c, "count");
    return true;
}

// Opening hours, which the words have found to be right; NULL for none. Actors
// with the same have one.
static const rutin__hours *hours(compiler *c, const char *member)
{
    const char *written = text(c, member);
    const rutin__hours *result = NULL;
    rutin_error error = {0};
    rutin_status status;

    if (written == NULL)
        return NULL;
    for (int i = 0; i < c->hours_count; i++)
        if (strcmp(c->hours[i]->text, written) == 0)
            return c->hours[i];
    status = rutin__hours_read(&result, &c->routine->arena, written, &error);
    if (status == RUTIN_ENOMEM)
        rutin__sandbox_no_memory(c->L);
    if (status != RUTIN_OK)
        luaL_error(c->L, "%s", error.message);
    return c->hours[c->hours_count++] = result;
}

static void read_actor(compiler *c, void *out)
{
    rutin__actor *actor = out;

    actor->id = text(c, "id");
    actor->name = words(c, "name");
    actor->kind = text(c, "kind");
    actor->phone = text(c, "phone");
    actor->hours = hours(c, "open");
    actor->same_as = (int)number(c, "same_as");
    actor->if_closed = (int)number(c, "if_closed");
    actor->if_no_answer = (int)number(c, "if_no_answer");
    actor->tries = (int)number(c, "tries");
    actor->short_name = words(c, "short");
    actor->finder.when = (int)number(c, "finder");
    actor->near.when = (int)number(c, "near");
    actor->part_of = list(c, "part_of", sizeof *actor->part_of, read_subject,
                          &actor->part_of_count);
    actor->board = flag(c, "board");
    actor->has_again = read_within(c, &actor->again);
}

static void read_task(compiler *c, void *out)
{
    rutin__task *task = out;

    task->id = text(c, "id");
    task->shown = text(c, "shown");
    task->base = (int)number(c, "base");
    task->nth = (int)number(c, "nth");
    task->name = words(c, "name");
    task->part_of = list(c, "part_of", sizeof *task->part_of, read_subject,
                         &task->part_of_count);
    task->board = flag(c, "board");
}

static void read_version(compiler *c, void *out)
{
    rutin__term_version *version = out;

    version->from = (rutin__day)number(c, "from");
    version->to = (rutin__day)number(c, "to");
    version->when = (int)number(c, "when");
}

static void read_term(compiler *c, void *out)
{
    rutin__term *term = out;

    term->id = text(c, "id");
    term->name = words(c, "name");
    term->versions = list(c, "versions", sizeof *term->versions, read_version,
                          &term->version_count);
}

// ---------------------------------------------------------------- conditions

static const char *const op_names[] = {
    [RUTIN__ALL] = "all",
    [RUTIN__ANY] = "any",
    [RUTIN__NO] = "no",
    [RUTIN__OR_ELSE] = "or_else",
    [RUTIN__PRESUMES] = "presumes",
    [RUTIN__TERM] = "term",
    [RUTIN__IS_YES] = "is_yes",
    [RUTIN__RANGE] = "range",
    [RUTIN__AMONG] = "among",
    [RUTIN__HAS] = "has",
    [RUTIN__HAS_ALL] = "has_all",
    [RUTIN__EMPTY] = "empty",
    [RUTIN__KNOWN] = "known",
    [RUTIN__REACHED] = "reached",
    [RUTIN__TRIED] = "tried",
    [RUTIN__WEIGHED] = "weighed",
    [RUTIN__DONE] = "done",
    [RUTIN__RECEIVED] = "received",
    [RUTIN__CONSENT] = "consent",
    [RUTIN__CONTACTS] = "contacts",
    [RUTIN__TELLS] = "tells",
    [RUTIN__BANS] = "bans",
    [RUTIN__BEFORE] = "before",
    [RUTIN__IS_FIRST] = "first",
    [RUTIN__DOES] = "does",
    [RUTIN__PERFORMS] = "performs",
    [RUTIN__ASKS] = "asks",
};

static rutin__op op(compiler *c)
{
    return (rutin__op)number_of(c, "op", op_names,
                                sizeof op_names / sizeof *op_names);
}

// The number of what the condition at the top speaks of.
static int64_t number_of_subject(compiler *c)
{
    static const char *const members[] = {"fact", "term", "subject"};
    int64_t result = -1;

    for (int i = 0; i < 3 && result < 0; i++) {
        if (lua_getfield(c->L, -1, members[i]) == LUA_TTABLE) // table thing
            result = number(c, "number");
        lua_pop(c->L, 1); // table
    }
    return result < 0 ? number_if_any(c, "number") : result;
}

// What a condition speaks of that is no group of others.
static void read_leaf(compiler *c, rutin__node *node)
{
    node->subject = (uint16_t)number_of_subject(c);
    node->low = number_if_any(c, "low");
    node->high = number_if_any(c, "high");
    node->has_within = read_within(c, &node->within);
}

// Lays the condition at the top out from node [at] on, each behind what it is a
// part of. Returns the node after its last.
static int lay_out(compiler *c, int at)
{
    rutin__program *program = &c->routine->program;
    rutin__node *node = (rutin__node *)&program->nodes[at];

    if (at++ == program->node_count)
        return luaL_error(c->L, "more nodes than were counted");
    luaL_checkstack(c->L, 4, NULL);
    node->op = (uint8_t)op(c);
    if (node->op > RUTIN__PRESUMES)
        read_leaf(c, node);
    for (int i = 1; lua_rawgeti(c->L, -1, i) != LUA_TNIL; i++) {
        at = lay_out(c, at); // condition part
        lua_pop(c->L, 1);    // condition
    }
    lua_pop(c->L, 1); // condition
    node->end = (uint32_t)at;
    return at;
}

static void read_conditions(compiler *c)
{
    rutin__program *program = &c->routine->program;
    int at = 0;

    program->node_count = (int)number(c, "node_count");
    program->nodes = take(c, (size_t)program->node_count,
                          sizeof *program->nodes);
    lua_getfield(c->L, -1, "conditions"); // tree conditions
    for (int i = 1; lua_rawgeti(c->L, -1, i) != LUA_TNIL; i++) {
        at = lay_out(c, at); // tree conditions condition
        lua_pop(c->L, 1);    // tree conditions
    }
    lua_pop(c->L, 2); // tree
}

// ---------------------------------------------------------------- rules

static void read_grounding(compiler *c, void *out)
{
    rutin__grounding *grounding = out;

    grounding->ground = (rutin_ground)number(c, "ground");
    grounding->law = text(c, "law");
    grounding->tell = set(c, "tell");
}

static void read_start(compiler *c, void *out)
{
    rutin__start *start = out;

    start->op = op(c);
    start->subject = (uint16_t)number(c, "subject");
}

// Whether two contributions are due at once when their clocks start at once.
static bool due_together(const rutin__contribution *a,
                         const rutin__contribution *b,
                         const rutin__program *program)
{
    if (a->within.unit != b->within.unit || a->within.count != b->within.count)
        return false;
    return a->within.unit != RUTIN__THIS_WORKING_DAY ||
           rutin__routine_hours(program, a->subject) ==
               rutin__routine_hours(program, b->subject);
}

// The number of a contribution's deadline among those that are counted from
// `opened` alone; -1 for one of another kind, and past the ceiling.
static int number_deadline(compiler *c, const rutin__contribution *step)
{
    int count = c->routine->deadline_count;

    if (!step->has_within || step->countdown >= 0 || step->from_count > 0)
        return -1;
    for (int i = 0; i < count; i++)
        if (due_together(step, c->deadlines[i], &c->routine->program))
            return i;
    if (count == RUTIN__DEADLINES)
        return -1;
    c->deadlines[count] = step;
    return c->routine->deadline_count++;
}

// Names in braces are found when the names are indexed; see prepare.c.
static rutin__phrase phrase(compiler *c, const char *member)
{
    return (rutin__phrase){.text = words(c, member)};
}

static void read_sentence(compiler *c, void *out)
{
    rutin__sentence *sentence = out;

    sentence->when.when = (int)number(c, "when");
    sentence->phrase = phrase(c, "text");
}

static void read_speech(compiler *c, rutin__speech *speech)
{
    for (int i = 0; i < RUTIN__PHRASES; i++)
        speech->phrases[i] = phrase(c, rutin__routine_phrase_names[i]);
    speech->say = list(c, "say", sizeof *speech->say, read_sentence,
                       &speech->say_count);
}

static const rutin__speech *speech(compiler *c, const char *member)
{
    rutin__speech *result = NULL;

    lua_getfield(c->L, -1, member); // table words
    if (!lua_isnil(c->L, -1)) {
        result = take(c, 1, sizeof *result);
        read_speech(c, result);
    }
    lua_pop(c->L, 1); // table
    return result;
}

static void read_contribution(compiler *c, void *out)
{
    rutin__contribution *step = out;

    step->declared = c->routine->claim_count;
    step->subject = (uint16_t)number(c, "subject");
    step->grounds = list(c, "grounds", sizeof *step->grounds, read_grounding,
                         &step->ground_count);
    step->has_within = read_within(c, &step->within);
    step->countdown = (int)number(c, "countdown");
    if (step->countdown >= 0)
        step->within.unit = RUTIN__DAYS;
    step->within_text = text(c, "within");
    step->from = list(c, "from", sizeof *step->from, read_start,
                      &step->from_count);
    step->after = list(c, "after", sizeof *step->after, read_subject,
                       &step->after_count);
    step->following = list(c, "following", sizeof *step->following,
                           read_subject, &step->following_count);
    step->first = flag(c, "first");
    step->performer = (int)number(c, "performer");
    step->deadline = number_deadline(c, step);
    step->speech = speech(c, "words");
    c->routine->claim_count += step->ground_count;
}

static void read_code(compiler *c, rutin__rule *rule)
{
    const char *code;

    lua_getfield(c->L, -1, "code"); // rule code
    if (!lua_isnil(c->L, -1)) {
        code = lua_touserdata(c->L, -1);
        rule->code_length = lua_rawlen(c->L, -1);
        rule->code = rutin__memory_take_text(&c->routine->arena, code,
                                             rule->code_length);
        if (rule->code == NULL)
            rutin__sandbox_no_memory(c->L);
        c->routine->has_code = true;
    }
    lua_pop(c->L, 1); // rule
}

static void read_rule(compiler *c, void *out)
{
    rutin__rule *rule = out;
    rutin__contribution *contributions;

    rule->id = text(c, "id");
    rule->file = text(c, "file");
    rule->line = (int)number(c, "line");
    rule->from = (rutin__day)number(c, "from");
    rule->to = (rutin__day)number(c, "to");
    rule->when = (int)number(c, "when");
    rule->unless = (int)number(c, "unless");
    read_code(c, rule);
    contributions = list(c, "steps", sizeof *contributions, read_contribution,
                         &rule->contribution_count);
    for (int i = 0; i < rule->contribution_count; i++)
        contributions[i].rule = rule;
    rule->contributions = contributions;
    rule->contact_count = (int)number(c, "contact_count");
    rule->bans = set(c, "bans");
    rule->has_bans = flag(c, "has_bans");
    rule->asks = list(c, "asks", sizeof *rule->asks, read_subject,
                      &rule->ask_count);
    rule->warns = list(c, "warns", sizeof *rule->warns, read_words,
                       &rule->warn_count);
    rule->because = words(c, "because");
    rule->unverified = words(c, "unverified");
    rule->law = text(c, "law");
    rule->source = text(c, "source");
}

static void read_invariant(compiler *c, void *out)
{
    rutin__invariant *invariant = out;

    invariant->id = text(c, "id");
    invariant->text = words(c, "text");
    invariant->file = text(c, "file");
    invariant->line = (int)number(c, "line");
    invariant->when = (int)number(c, "when");
    invariant->must = (int)number(c, "must");
}

static void read_change(compiler *c, void *out)
{
    rutin__change *change = out;

    change->how = text(c, "how");
    change->what = text(c, "what");
    change->id = text(c, "id");
    change->members = text(c, "members");
    change->why = words(c, "why");
}

// ---------------------------------------------------------------- the whole

static void read_header(compiler *c)
{
    rutin_routine *routine = c->routine;

    routine->languages = list(c, "languages", sizeof(char *), read_text,
                              &routine->language_count);
    routine->id = text(c, "id");
    routine->version = text(c, "version");
    routine->owner = text(c, "owner");
    routine->title = words(c, "title");
    routine->in_force_from = (rutin__day)number(c, "in_force_from");
    routine->in_force_to = (rutin__day)number(c, "in_force_to");
    routine->review_by = (rutin__day)number(c, "review_by");
}

static void read_question(compiler *c, void *out)
{
    rutin__opening_question *question = out;

    question->facts = list(c, "facts", sizeof *question->facts, read_subject,
                           &question->fact_count);
    question->text = words(c, "text");
}

static void read_asking(compiler *c)
{
    rutin_routine *routine = c->routine;

    routine->ask_first = list(c, "ask_first", sizeof *routine->ask_first,
                              read_question, &routine->ask_first_count);
    routine->enough = (int)number(c, "enough");
    routine->alarm = (int)number(c, "alarm");
    routine->decides = list(c, "decides", sizeof *routine->decides,
                            read_subject, &routine->decides_count);
}

// Marks the days of a list.
static void mark_days(compiler *c, const rutin__calendar *calendar,
                      const char *member, uint64_t *days)
{
    int count;

    lua_getfield(c->L, -1, member); // calendar list
    count = (int)lua_rawlen(c->L, -1);
    for (int i = 1; i <= count; i++) {
        lua_rawgeti(c->L, -1, i); // calendar list day
        rutin__calendar_mark(calendar, days,
                             (rutin__day)luaL_checkinteger(c->L, -1));
        lua_pop(c->L, 1); // calendar list
    }
    lua_pop(c->L, 1); // calendar
}

static void read_days(compiler *c, rutin__calendar *calendar)
{
    size_t words = rutin__calendar_words(calendar);
    uint64_t *holidays = take(c, words, sizeof *holidays), *kept = holidays;

    mark_days(c, calendar, "holidays", holidays);
    if (flag(c, "closed_eves")) {
        kept = take(c, words, sizeof *kept);
        memcpy(kept, holidays, words * sizeof *kept);
        mark_days(c, calendar, "eves", kept);
    }
    calendar->holidays = holidays;
    calendar->kept = kept;
}

static void read_era(compiler *c, void *out)
{
    rutin__era *era = out;

    era->from = (rutin__day)number(c, "from");
    era->standard = (int32_t)number(c, "standard");
    era->has_summer = flag(c, "summer");
}

// What clocks show; NULL where the calendar does not say.
static const rutin__zone *read_zone(compiler *c)
{
    int count;
    rutin__era *eras = list(c, "zone", sizeof *eras, read_era, &count);
    rutin__shift *shifts;
    rutin__zone *zone;

    if (count == 0)
        return NULL;
    shifts = take(c, (size_t)rutin__zone_most_shifts(count), sizeof *shifts);
    zone = take(c, 1, sizeof *zone);
    rutin__zone_lay_out(zone, shifts, eras, count);
    return zone;
}

// The calendar; NULL where the routine has none.
static void read_calendar(compiler *c)
{
    rutin__calendar *calendar;

    lua_getfield(c->L, -1, "calendar"); // tree calendar
    if (!lua_isnil(c->L, -1)) {
        calendar = take(c, 1, sizeof *calendar);
        calendar->id = text(c, "id");
        calendar->from = (rutin__day)number(c, "from");
        calendar->to = (rutin__day)number(c, "to");
        read_days(c, calendar);
        calendar->zone = read_zone(c);
        c->routine->calendar = calendar;
    }
    lua_pop(c->L, 1); // tree
}

static int find_received(const rutin__program *program, const char *what)
{
    for (int i = 0; i < program->received_count; i++)
        if (strcmp(program->received[i], what) == 0)
            return i;
    return -1;
}

static void read_program(compiler *c)
{
    rutin__program *program = &c->routine->program;
    int words_count;

    program->facts = list(c, "facts", sizeof *program->facts, read_fact,
                          &program->fact_count);
    program->actors = list(c, "actors", sizeof *program->actors, read_actor,
                           &program->actor_count);
    program->tasks = list(c, "tasks", sizeof *program->tasks, read_task,
                          &program->task_count);
    program->terms = list(c, "terms", sizeof *program->terms, read_term,
                          &program->term_count);
    read_conditions(c);
    program->received = list(c, "received", sizeof(char *), read_text,
                             &program->received_count);
    program->report = find_received(program, "report");
    program->withdrawal = find_received(program, "withdrawal");
    program->sets = list(c, "sets", sizeof *program->sets, read_set,
                         &program->set_count);
    program->set_words = list(c, "set_words", sizeof(char *), read_text,
                              &words_count);
}

void rutin__compile(lua_State *L, rutin_routine *routine, rutin__arena *scratch)
{
    compiler c = {.L = L,
                  .routine = routine,
                  .keeper = {.arena = &routine->arena, .scratch = scratch}};

    read_header(&c);
    read_calendar(&c);
    read_program(&c);
    routine->rules = list(&c, "rules", sizeof *routine->rules, read_rule,
                          &routine->rule_count);
    read_asking(&c);
    routine->nameless = set(&c, "nameless");
    routine->invariants = list(&c, "invariants", sizeof *routine->invariants,
                               read_invariant, &routine->invariant_count);
    routine->changes = list(&c, "changes", sizeof *routine->changes,
                            read_change, &routine->change_count);
    if (!rutin__prepare(routine, &c.keeper))
        rutin__sandbox_no_memory(L);
}
