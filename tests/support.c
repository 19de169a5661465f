// support.c - which facts can change a plan, found by deciding every case

#include "support.h"

#include "aspects.h"
#include "rutin.h"

#include <stdlib.h>
#include <string.h>

static const cJSON *member(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

static const char *id_of(const cJSON *object)
{
    return cJSON_GetStringValue(member(object, "id"));
}

static const cJSON *fact_at(const drawn *in, int number)
{
    return cJSON_GetArrayItem(member(draw_described(in->pool), "facts"),
                              number);
}

// ---------------------------------------------------------------- routines

bool drawn_load(drawn *of, const char *source)
{
    rutin_load_options how = {.rules = "rules"};
    const char *described;

    memset(of, 0, sizeof *of);
    if (rutin_load("drawn.lua", source, strlen(source), &how, &of->routine) ==
        RUTIN_OK)
        of->engine = rutin_engine_new(of->routine, NULL);
    if (of->engine &&
        rutin_describe(of->engine, NULL, &described, NULL) == RUTIN_OK)
        of->pool = draw_pool_of(described);
    if (!of->pool)
        drawn_clear(of);
    return of->pool != NULL;
}

void drawn_clear(drawn *of)
{
    draw_pool_free(of->pool);
    rutin_engine_free(of->engine);
    rutin_routine_free(of->routine);
    memset(of, 0, sizeof *of);
}

// ---------------------------------------------------------------- what is not told

// Finds the facts that a case does not tell. False when they are too many.
static bool find_untold(support *of, const drawn *in, const char *json)
{
    cJSON *tree = cJSON_Parse(json);
    const cJSON *facts = member(draw_described(in->pool), "facts"), *fact;
    int number = 0;
    bool fits = true;

    of->count = 1;
    cJSON_ArrayForEach(fact, facts)
    {
        bool is_told = member(member(tree, "facts"), id_of(fact)) != NULL;

        fits &= is_told || of->facts < SUPPORT_FACTS;
        if (!is_told && fits) {
            int ways = 1 + cJSON_GetArraySize(draw_values(in->pool, number));

            of->fact[of->facts] = number;
            of->ways[of->facts++] = ways;
            of->count *= ways;
        }
        number++;
    }
    cJSON_Delete(tree);
    return fits;
}

long support_count(const drawn *in, const char *json)
{
    support of = {.count = 0};

    return find_untold(&of, in, json) ? of.count : -1;
}

// Which of its ways a fact goes in a completion: 0 for not told.
static int way_of(const support *of, int number, int fact)
{
    for (int i = 0; i < fact; i++)
        number /= of->ways[i];
    return number % of->ways[fact];
}

static int stride_of(const support *of, int fact)
{
    int stride = 1;

    for (int i = 0; i < fact; i++)
        stride *= of->ways[i];
    return stride;
}

static const cJSON *value_of(const support *of, const drawn *in, int fact,
                             int way)
{
    return cJSON_GetArrayItem(draw_values(in->pool, of->fact[fact]), way - 1);
}

char *support_case(const support *of, const drawn *in, const char *json,
                   int number)
{
    cJSON *tree = cJSON_Parse(json), *facts;
    char *text;

    if (!member(tree, "facts"))
        cJSON_AddObjectToObject(tree, "facts");
    facts = cJSON_GetObjectItemCaseSensitive(tree, "facts");
    for (int i = 0; i < of->facts; i++) {
        int way = way_of(of, number, i);

        if (way > 0)
            cJSON_AddItemToObject(
                facts, id_of(fact_at(in, of->fact[i])),
                cJSON_Duplicate(value_of(of, in, i, way), true));
    }
    text = cJSON_PrintUnformatted(tree);
    cJSON_Delete(tree);
    return text;
}

// ---------------------------------------------------------------- telling

static rutin_status tell_set(rutin_engine *engine, const char *id,
                             const cJSON *set)
{
    enum { MOST = 64 };
    const char *values[MOST];
    size_t count = 0;
    const cJSON *one;

    cJSON_ArrayForEach(one, set) values[count++] = one->valuestring;
    return rutin_tell_any_of(engine, id, values, count);
}

static bool tell(const support *of, const drawn *in, int fact, int way)
{
    const cJSON *what = fact_at(in, of->fact[fact]);
    const char *type = cJSON_GetStringValue(member(what, "type"));
    const char *id = id_of(what);
    const cJSON *value = way > 0 ? value_of(of, in, fact, way) : NULL;
    rutin_engine *e = in->engine;
    rutin_status status;

    if (!value)
        status = rutin_untell(e, id);
    else if (cJSON_IsBool(value))
        status = rutin_tell_yes_no(e, id, cJSON_IsTrue(value));
    else if (cJSON_IsNumber(value))
        status = rutin_tell_number(e, id, (int64_t)value->valuedouble);
    else if (cJSON_IsArray(value))
        status = tell_set(e, id, value);
    else if (strcmp(type, "text") == 0)
        status = rutin_tell_text(e, id);
    else
        status = rutin_tell_one_of(e, id, value->valuestring);
    return status == RUTIN_OK;
}

// ---------------------------------------------------------------- plans read
//
// Most completions have the plan of another, so plans are read once: a table by
// their text leads to a completion that has it.

enum { TABLE = 8192 };

typedef struct reading {
    support *of;
    const drawn *in;
    struct {
        char *text;
        size_t length;
        int number; // of a completion that has it
    } table[TABLE];
} reading;

// Where a text stands in a list, from 1; it is added when it is not there.
static int place_in(cJSON *list, const char *text)
{
    int place = 1;
    const cJSON *one;

    cJSON_ArrayForEach(one, list)
    {
        if (strcmp(one->valuestring, text) == 0)
            return place;
        place++;
    }
    cJSON_AddItemToArray(list, cJSON_CreateString(text));
    return place;
}

static int slot_of(const support *of, const char *id)
{
    int slot = place_in(of->slots, id) - 1;

    return slot < SUPPORT_SLOTS ? slot : SUPPORT_SLOTS - 1;
}

static size_t hash(const char *text, size_t length)
{
    uint64_t sum = 14695981039346656037u;

    for (size_t i = 0; i < length; i++)
        sum = (sum ^ (unsigned char)text[i]) * 1099511628211u;
    return (size_t)(sum % TABLE);
}

static void read_aspects(const support *of, const drawn *in, const char *part,
                         size_t length, uint16_t *row)
{
    cJSON *aspects = aspects_read(part, length, draw_described(in->pool));
    const cJSON *one;

    cJSON_ArrayForEach(one, aspects)
        row[slot_of(of, one->string)] = (uint16_t)place_in(of->texts,
                                                           one->valuestring);
    cJSON_Delete(aspects);
}

// Reads the aspects of the last plan into a completion's row.
static void read_plan(reading *r, int number)
{
    size_t length, at;
    const char *part = aspects_part(rutin_plan(r->in->engine, NULL), &length);
    completion *all = r->of->completions;

    for (at = hash(part, length); r->table[at].text; at = (at + 1) % TABLE)
        if (r->table[at].length == length &&
            memcmp(r->table[at].text, part, length) == 0) {
            memcpy(all[number].aspects, all[r->table[at].number].aspects,
                   sizeof all[number].aspects);
            return;
        }
    r->table[at].text = malloc(length);
    r->table[at].length = length;
    r->table[at].number = number;
    memcpy(r->table[at].text, part, length);
    read_aspects(r->of, r->in, part, length, all[number].aspects);
}

static int index_of(const reading *r, const char *id)
{
    for (int i = 0; i < r->of->facts; i++)
        if (strcmp(id_of(fact_at(r->in, r->of->fact[i])), id) == 0)
            return i;
    return SUPPORT_FACTS; // it is told
}

// What fired rules want to know and is not told.
static unsigned wanted_by_rules(const reading *r, int number)
{
    const cJSON *rules = member(draw_described(r->in->pool), "rules"), *rule;
    unsigned wanted = 0;
    cJSON *plan = NULL;

    cJSON_ArrayForEach(rule, rules)
    {
        const cJSON *asks = member(rule, "ask"), *ask, *fired;

        if (cJSON_GetArraySize(asks) == 0)
            continue;
        if (!plan)
            plan = cJSON_Parse(rutin_plan(r->in->engine, NULL));
        cJSON_ArrayForEach(fired, member(plan, "fired"))
            cJSON_ArrayForEach(ask, asks)
        {
            int fact = index_of(r, ask->valuestring);

            if (strcmp(fired->valuestring, id_of(rule)) == 0 &&
                fact < SUPPORT_FACTS && way_of(r->of, number, fact) == 0)
                wanted |= 1u << fact;
        }
    }
    cJSON_Delete(plan);
    return wanted;
}

// The facts that are not asked by their condition, of which a rule tells; see
// draw_routine(). False where none does.
static bool find_unasked(const reading *r, completion *one)
{
    const cJSON *rules = member(draw_described(r->in->pool), "rules"), *rule;

    for (int i = 0; i < r->of->facts; i++) {
        const cJSON *fact = fact_at(r->in, r->of->fact[i]);
        const cJSON *asked = member(fact, "asked");
        bool is_told_of = false;
        char id[64];

        if (!cJSON_IsString(asked))
            continue;
        snprintf(id, sizeof id, "\"asked.%s\"", id_of(fact));
        if (!strstr(rutin_plan(r->in->engine, NULL), id))
            one->unasked |= 1u << i;
        cJSON_ArrayForEach(rule, rules)
            is_told_of |= strncmp(id + 1, id_of(rule), strlen(id) - 2) == 0 &&
                          cJSON_Compare(asked, member(rule, "when"), true);
        if (!is_told_of && strcmp(asked->valuestring, "no") != 0)
            return false;
    }
    return true;
}

// What each question opens, as the plan says.
static void read_opens(const reading *r, completion *one)
{
    static const char from[] = "\"ask\":", to[] = ",\"presumed\":[";
    const char *part = strstr(rutin_plan(r->in->engine, NULL), ",\"ask\":[");
    const char *end = part ? strstr(part, to) : NULL;
    cJSON *list;
    const cJSON *ask, *opens;

    if (!end)
        return;
    part += sizeof from;
    list = cJSON_ParseWithLength(part, (size_t)(end - part));
    cJSON_ArrayForEach(ask, list)
    {
        int fact = index_of(r, cJSON_GetStringValue(member(ask, "fact")));

        cJSON_ArrayForEach(opens,
                           member(ask, "opens")) if (fact < SUPPORT_FACTS)
            one->opened[fact] |= 1u << slot_of(r->of, opens->valuestring);
    }
    cJSON_Delete(list);
}

static void read_asked(const reading *r, int number)
{
    const rutin_engine *e = r->in->engine;
    completion *one = &r->of->completions[number];

    for (int64_t i = 0; i < rutin_ask_count(e); i++) {
        int fact = index_of(r, rutin_ask_fact(e, i));

        one->asked |= 1u << fact;
        if (i < SUPPORT_FACTS)
            one->order[i] = (int8_t)fact;
    }
    if (one->asked != 0)
        read_opens(r, one);
    one->wanted = one->named = wanted_by_rules(r, number);
    one->has_steps = rutin_step_count(e) > 0;
    for (int64_t i = 0; i < rutin_warning_count(e); i++)
        one->nothing_applies |= strcmp(rutin_warning_code(e, i),
                                       "nothing_applies") == 0;
    one->is_complete = strstr(rutin_plan(r->in->engine, NULL),
                              "\"complete\":true,\"steps\":[") != NULL;
}

// ---------------------------------------------------------------- the support

static uint32_t differing(const completion *a, const completion *b)
{
    uint32_t slots = 0;

    for (int i = 0; i < SUPPORT_SLOTS; i++)
        slots |= (uint32_t)(a->aspects[i] != b->aspects[i]) << i;
    return slots;
}

// The deadline in a text of aspects; INT64_MAX for none.
static int64_t due_in(const support *of, int text)
{
    const char *aspects =
        text > 0 ? cJSON_GetArrayItem(of->texts, text - 1)->valuestring : "";
    const char *due = strstr(aspects, "; due ");
    long instant;
    char end;

    return due && sscanf(due, "; due %ld%c", &instant, &end) == 2 && end == ';'
               ? instant
               : INT64_MAX;
}

// Notes what those that tell one fact more say.
static void find_changes_of(const support *of, int fact, completion *one,
                            const completion *more)
{
    one->changes[fact] |= differing(one, more);
    for (int other = 0; other < of->facts; other++)
        if (other != fact)
            one->changes[other] |= more->changes[other];
    for (int slot = 0; slot < SUPPORT_SLOTS; slot++)
        if (more->due[slot] < one->due[slot])
            one->due[slot] = more->due[slot];
}

static bool is_ban(const support *of, int slot)
{
    const cJSON *id = cJSON_GetArrayItem(of->slots, slot);

    return id && strncmp(id->valuestring, "ban ", 4) == 0;
}

// The slots of bans that are not excluded.
static uint32_t slots_of_open_bans(const support *of, const completion *one)
{
    uint32_t slots = 0;

    for (int i = 0; i < SUPPORT_SLOTS; i++)
        if (one->aspects[i] > 0 && is_ban(of, i) &&
            strcmp(
                cJSON_GetArrayItem(of->texts, one->aspects[i] - 1)->valuestring,
                "certain") != 0)
            slots |= 1u << i;
    return slots;
}

// Finds what can change a completion's plan.
static void find_changes(const support *of, int number)
{
    completion *one = &of->completions[number];

    for (int slot = 0; slot < SUPPORT_SLOTS; slot++)
        one->due[slot] = due_in(of, one->aspects[slot]);
    for (int fact = 0, stride = 1; fact < of->facts; fact++) {
        for (int way = 1; way_of(of, number, fact) == 0 && way < of->ways[fact];
             way++)
            find_changes_of(of, fact, one, one + way * stride);
        stride *= of->ways[fact];
    }
    for (int fact = 0; fact < of->facts; fact++)
        if (one->changes[fact] != 0 &&
            (!(one->unasked >> fact & 1) ||
             (one->changes[fact] & slots_of_open_bans(of, one)) != 0))
            one->wanted |= 1u << fact;
}

static bool decide_all(reading *r)
{
    for (int number = 0; number < r->of->count; number++) {
        for (int fact = 0; fact < r->of->facts; fact++) {
            int way = way_of(r->of, number, fact);

            if ((number == 0 || way != way_of(r->of, number - 1, fact)) &&
                !tell(r->of, r->in, fact, way))
                return false;
        }
        if (rutin_decide_case(r->in->engine, NULL) != RUTIN_OK)
            return false;
        read_plan(r, number);
        read_asked(r, number);
        if (!find_unasked(r, &r->of->completions[number]))
            return false;
    }
    return true;
}

// ---------------------------------------------------------------- excuses

enum { SUBJECTS = 16 };

// The slots of steps of some subjects.
static uint32_t slots_of(const support *of, const cJSON *ids)
{
    uint32_t slots = 0;
    const cJSON *slot;
    int i = 0;

    cJSON_ArrayForEach(slot, of->slots)
    {
        slots |= (uint32_t)(member(ids, slot->valuestring) != NULL) << i;
        i += i < SUPPORT_SLOTS - 1;
    }
    return slots;
}

static void note(cJSON *ids, const char *id)
{
    if (id && !member(ids, id))
        cJSON_AddTrueToObject(ids, id);
}

static bool says(const cJSON *event, const char *name, const char *word)
{
    const char *said = cJSON_GetStringValue(member(event, name));

    return !word || (said && strcmp(said, word) == 0);
}

// Whether an actor was contacted with an outcome, and on a ground if one is given.
static bool was_contacted(const cJSON *events, const char *actor,
                          const char *outcome, const char *ground)
{
    const cJSON *event;

    cJSON_ArrayForEach(event,
                       events) if (says(event, "contact", actor) &&
                                   says(event, "outcome", outcome) &&
                                   says(event, "ground", ground)) return true;
    return false;
}

// Notes an actor, and those that are the same as it.
static void note_with_same(const drawn *in, const char *id, cJSON *ids)
{
    const cJSON *actors = member(draw_described(in->pool), "actors"), *actor;
    const char *base = id;

    cJSON_ArrayForEach(actor,
                       actors) if (says(actor, "id", id) &&
                                   cJSON_IsString(member(actor, "same_as")))
        base = member(actor, "same_as")->valuestring;
    note(ids, id);
    note(ids, base);
    cJSON_ArrayForEach(actor, actors) if (says(actor, "same_as", base))
        note(ids, id_of(actor));
}

// Finds the actors that hand steps over or may have, who stands in for them or was
// reached instead, those that did not answer, and those reached without a name.
static void find_handed_over(const drawn *in, const cJSON *events, cJSON *ids,
                             cJSON *stand_ins)
{
    const cJSON *actor;

    cJSON_ArrayForEach(actor, member(draw_described(in->pool), "actors"))
    {
        const char *id = id_of(actor);
        const char *closed = cJSON_GetStringValue(member(actor, "if_closed"));
        const char *next = cJSON_GetStringValue(member(actor, "if_no_answer"));

        if (closed && says(actor, "open", "24/7"))
            closed = NULL;
        if (!was_contacted(events, id, "no_answer", NULL) &&
            !(next && was_contacted(events, next, "reached", NULL)))
            next = NULL;
        if (closed || was_contacted(events, id, "no_answer", NULL) ||
            was_contacted(events, id, "reached", "anonymous"))
            note_with_same(in, id, ids);
        if (closed)
            note_with_same(in, closed, stand_ins);
        if (next)
            note_with_same(in, next, stand_ins);
    }
}

// Which subjects some rule puts behind which.
typedef struct orders {
    cJSON *subjects;
    bool behind[SUBJECTS][SUBJECTS];
} orders;

// Notes that a step waits for, or follows, those of a list.
static void put_behind(orders *of, const char *id, const cJSON *list)
{
    int number = place_in(of->subjects, id) - 1;
    const cJSON *one;

    cJSON_ArrayForEach(one, list)
    {
        int other = place_in(of->subjects, one->valuestring) - 1;

        if (number < SUBJECTS && other < SUBJECTS)
            of->behind[number][other] = true;
    }
}

static void put_steps_behind(orders *of, const cJSON *steps, const char *what)
{
    const cJSON *step;

    cJSON_ArrayForEach(step, steps)
    {
        const char *id = cJSON_GetStringValue(member(step, what));

        put_behind(of, id, member(step, "after"));
        put_behind(of, id, member(step, "following"));
    }
}

static void find_orders(orders *of, const drawn *in)
{
    const cJSON *rule;

    memset(of, 0, sizeof *of);
    of->subjects = cJSON_CreateArray();
    cJSON_ArrayForEach(rule, member(draw_described(in->pool), "rules"))
    {
        put_steps_behind(of, member(rule, "contacts"), "actor");
        put_steps_behind(of, member(rule, "tasks"), "task");
    }
}

static const char *subject_at(const orders *of, int number)
{
    return cJSON_GetStringValue(cJSON_GetArrayItem(of->subjects, number));
}

// Notes those that stand right behind one that is listed.
static void note_behind(const orders *of, const cJSON *listed, cJSON *ids)
{
    for (int i = 0; i < SUBJECTS; i++)
        for (int k = 0; k < SUBJECTS; k++)
            if (of->behind[i][k] && member(listed, subject_at(of, k)))
                note(ids, subject_at(of, i));
}

// Notes those that orders can bring behind themselves.
static void note_circles(orders *of, cJSON *ids)
{
    for (int k = 0; k < SUBJECTS; k++)
        for (int i = 0; i < SUBJECTS; i++)
            for (int j = 0; j < SUBJECTS; j++)
                of->behind[i][j] |= of->behind[i][k] && of->behind[k][j];
    for (int i = 0; i < SUBJECTS; i++)
        if (of->behind[i][i])
            note(ids, subject_at(of, i));
}

// Whether a deadline counts down from a number that conditions compare as well.
static bool is_compared(const char *described, const char *within)
{
    char fact[64], text[66];

    if (!within || sscanf(within, "days_before(%63[^,],", fact) != 1)
        return false;
    snprintf(text, sizeof text, "%s:", fact);
    return strstr(described, text) != NULL;
}

static void note_compared(const char *described, const cJSON *steps,
                          const char *what, cJSON *ids)
{
    const cJSON *step;

    cJSON_ArrayForEach(
        step,
        steps) if (is_compared(described,
                               cJSON_GetStringValue(member(step, "within"))))
        note(ids, cJSON_GetStringValue(member(step, what)));
}

// Notes steps that one rule starts the clock of by other than another does.
static void note_started(const cJSON *steps, const char *what, cJSON *starts,
                         cJSON *ids)
{
    const cJSON *step;

    cJSON_ArrayForEach(step, steps)
    {
        const char *id = cJSON_GetStringValue(member(step, what));
        const cJSON *before = member(starts, id);

        if (!before)
            cJSON_AddItemToObject(starts, id,
                                  cJSON_Duplicate(member(step, "from"), true));
        else if (!cJSON_Compare(before, member(step, "from"), true))
            note(ids, id);
    }
}

// Finds the steps with a deadline that is looked at for each number, whatever the
// rule that brings it says of that number; and with a clock that is looked at even
// where they would wait for something else.
static void find_timed(const drawn *in, cJSON *ids)
{
    char *described = cJSON_PrintUnformatted(draw_described(in->pool));
    cJSON *starts = cJSON_CreateObject();
    const cJSON *rule;

    cJSON_ArrayForEach(rule, member(draw_described(in->pool), "rules"))
    {
        note_compared(described, member(rule, "contacts"), "actor", ids);
        note_compared(described, member(rule, "tasks"), "task", ids);
        note_started(member(rule, "contacts"), "actor", starts, ids);
        note_started(member(rule, "tasks"), "task", starts, ids);
    }
    cJSON_Delete(starts);
    free(described);
}

static void find_excuses(support *of, const drawn *in, const char *json)
{
    cJSON *tree = cJSON_Parse(json);
    cJSON *unseen = cJSON_CreateObject(), *twice = cJSON_CreateObject();
    cJSON *stand_ins = cJSON_CreateObject(), *over = cJSON_CreateObject();
    const cJSON *one;
    orders all;

    find_orders(&all, in);
    find_handed_over(in, member(tree, "events"), over, stand_ins);
    find_timed(in, twice);
    note_behind(&all, stand_ins, twice);
    note_behind(&all, over, twice);
    cJSON_ArrayForEach(one, over) note(twice, one->string);
    cJSON_ArrayForEach(one, stand_ins) note(twice, one->string);
    note_circles(&all, unseen);
    of->orders_unseen = slots_of(of, unseen);
    of->looked_at_twice = slots_of(of, twice);
    cJSON_Delete(all.subjects);
    cJSON_Delete(unseen);
    cJSON_Delete(twice);
    cJSON_Delete(stand_ins);
    cJSON_Delete(over);
    cJSON_Delete(tree);
}

bool support_find(support *of, const drawn *in, const char *json)
{
    reading *r = calloc(1, sizeof *r);
    bool is_found = false;

    memset(of, 0, sizeof *of);
    of->slots = cJSON_CreateArray();
    of->texts = cJSON_CreateArray();
    r->of = of;
    r->in = in;
    if (rutin_decide(in->engine, json, strlen(json), NULL) == RUTIN_OK &&
        find_untold(of, in, json) && of->count < TABLE) {
        of->completions = calloc((size_t)of->count, sizeof *of->completions);
        is_found = decide_all(r);
    }
    for (int i = 0; i < TABLE; i++)
        free(r->table[i].text);
    free(r);
    for (int number = of->count - 1; is_found && number >= 0; number--)
        find_changes(of, number);
    if (is_found)
        find_excuses(of, in, json);
    else
        support_clear(of);
    return is_found;
}

void support_clear(support *of)
{
    free(of->completions);
    cJSON_Delete(of->slots);
    cJSON_Delete(of->texts);
    memset(of, 0, sizeof *of);
}

unsigned support_missing(const support *of, const completion *one)
{
    unsigned missing = one->wanted & ~one->asked;

    for (int i = 0; i < of->facts; i++)
        if (!(one->named >> i & 1) && !(one->changes[i] & ~of->orders_unseen))
            missing &= ~(1u << i);
    return missing;
}

unsigned support_too_many(const support *of, const completion *one)
{
    unsigned too_many = one->asked & ~one->wanted;

    for (int i = 0; i < of->facts; i++)
        if (one->opened[i] != 0 &&
            !(one->opened[i] & ~(of->orders_unseen | of->looked_at_twice)))
            too_many &= ~(1u << i);
    return too_many;
}

bool support_agrees(const support *of, const completion *one)
{
    return support_missing(of, one) == 0 && support_too_many(of, one) == 0 &&
           one->is_complete == (one->asked == 0) &&
           one->nothing_applies == (!one->has_steps && one->asked == 0);
}

bool support_is_excused(const completion *one)
{
    return one->asked != one->wanted;
}

static uint32_t slots_of_steps(const support *of)
{
    uint32_t slots = 0;

    for (int i = 0; i < SUPPORT_SLOTS; i++)
        slots |= (uint32_t)!is_ban(of, i) << i;
    return slots;
}

bool support_opens_agree(const support *of, const completion *one)
{
    uint32_t steps = slots_of_steps(of);

    for (int i = 0; i < of->facts; i++)
        if (one->asked >> i & 1 && one->opened[i] != (one->changes[i] & steps))
            return false;
    return true;
}

static int count_bits(uint32_t bits)
{
    int count = 0;

    for (; bits != 0; bits &= bits - 1)
        count++;
    return count;
}

static int64_t earliest(const completion *one, uint32_t slots)
{
    int64_t due = INT64_MAX;

    for (int i = 0; i < SUPPORT_SLOTS; i++)
        if (slots >> i & 1 && one->due[i] < due)
            due = one->due[i];
    return due;
}

// Whether question [a] must stand before [b].
static bool stands_before(const support *of, const completion *one, int a,
                          int b)
{
    uint32_t bans = slots_of_open_bans(of, one), steps = slots_of_steps(of);
    bool settles = (one->changes[a] & bans) != 0;
    bool matters = one->changes[a] != 0;
    int opens = count_bits(one->changes[a] & steps);
    int others = count_bits(one->changes[b] & steps);

    if (!matters || one->changes[b] == 0)
        return matters || one->changes[b] == 0;
    if (settles != ((one->changes[b] & bans) != 0))
        return settles;
    if (earliest(one, one->changes[a] & steps) !=
        earliest(one, one->changes[b] & steps))
        return earliest(one, one->changes[a] & steps) <
               earliest(one, one->changes[b] & steps);
    return opens != others ? opens > others : a < b;
}

bool support_order_agrees(const support *of, const completion *one)
{
    int count = count_bits(one->asked);

    for (int i = 1; i < count && i < SUPPORT_FACTS; i++)
        if (one->order[i - 1] < of->facts && one->order[i] < of->facts &&
            !stands_before(of, one, one->order[i - 1], one->order[i]))
            return false;
    return true;
}

// ---------------------------------------------------------------- saying so

static void write_facts(const support *of, const drawn *in, const char *what,
                        unsigned facts, FILE *out)
{
    fprintf(out, "%s:", what);
    for (int i = 0; i < of->facts; i++)
        if (facts >> i & 1)
            fprintf(out, " %s", id_of(fact_at(in, of->fact[i])));
    fprintf(out, "%s\n", facts >> SUPPORT_FACTS ? " (and a fact told)" : "");
}

static const char *text_at(const support *of, int number, int slot)
{
    int text = of->completions[number].aspects[slot];

    return text > 0 ? cJSON_GetArrayItem(of->texts, text - 1)->valuestring
                    : "none";
}

// Writes which facts a completion tells, and what its plan says of a slot.
static void write_side(const support *of, const drawn *in, int number, int slot,
                       FILE *out)
{
    char *told = support_case(of, in, "{}", number);

    fprintf(out, "    %s\n      %s\n", told, text_at(of, number, slot));
    free(told);
}

// Writes a pair that differs in a fact alone and in an aspect.
static void write_pair(const support *of, const drawn *in, int fact, FILE *out)
{
    int stride = stride_of(of, fact);

    for (int number = 0; number < of->count; number++)
        for (int way = 1; way_of(of, number, fact) == 0 && way < of->ways[fact];
             way++) {
            int more = number + way * stride;
            uint32_t slots = differing(&of->completions[number],
                                       &of->completions[more]);
            int slot = 0;

            if (slots == 0)
                continue;
            while (!(slots >> slot & 1))
                slot++;
            fprintf(out, "  %s changes %s:\n",
                    id_of(fact_at(in, of->fact[fact])),
                    cJSON_GetArrayItem(of->slots, slot)->valuestring);
            write_side(of, in, number, slot, out);
            write_side(of, in, more, slot, out);
            return;
        }
}

// Writes what each question opens, as asked and as it must be.
static void write_order(const support *of, const drawn *in,
                        const completion *one, FILE *out)
{
    for (int i = 0; i < count_bits(one->asked) && i < SUPPORT_FACTS; i++) {
        int fact = one->order[i];

        if (fact >= of->facts)
            continue;
        fprintf(out, "%s opens", id_of(fact_at(in, of->fact[fact])));
        for (int slot = 0; slot < SUPPORT_SLOTS; slot++)
            if (!is_ban(of, slot) &&
                (one->opened[fact] | one->changes[fact]) >> slot & 1)
                fprintf(out, " %s%s",
                        !(one->opened[fact] >> slot & 1)    ? "(missing) "
                        : !(one->changes[fact] >> slot & 1) ? "(too many) "
                                                            : "",
                        cJSON_GetArrayItem(of->slots, slot)->valuestring);
        fputs("\n", out);
    }
}

void support_explain(const support *of, const drawn *in, FILE *out)
{
    const completion *one = &of->completions[0];

    write_facts(of, in, "asks", one->asked, out);
    write_facts(of, in, "must ask", one->wanted, out);
    write_order(of, in, one, out);
    fprintf(out, "complete: %s%s\n", one->is_complete ? "yes" : "no",
            one->nothing_applies ? ", nothing applies" : "");
    for (int fact = 0; fact < of->facts; fact++)
        if (one->wanted & ~one->asked & 1u << fact)
            write_pair(of, in, fact, out);
}
