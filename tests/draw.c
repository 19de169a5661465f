// draw.c - cases of chance of any routine
//
// A pool is read off the description of a routine: what its facts are compared
// with, what can be received, which laws are weighed, and the days on which
// something changes.

#include "draw.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

// ---------------------------------------------------------------- chance

draw draw_from(uint64_t seed)
{
    return (draw){seed};
}

// Steele, Lea and Flood's splitmix64.
static uint64_t next(draw *chance)
{
    uint64_t z = chance->state += 0x9e3779b97f4a7c15u;

    z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
    z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
    return z ^ (z >> 31);
}

unsigned draw_below(draw *chance, unsigned below)
{
    return (unsigned)((next(chance) >> 32) % below);
}

bool draw_percent(draw *chance, unsigned percent)
{
    return draw_below(chance, 100) < percent;
}

const char *draw_word(draw *chance, const char *const *words, size_t count)
{
    return words[draw_below(chance, (unsigned)count)];
}

// ---------------------------------------------------------------- pools

enum { MOST_FACTS = 256, MOST_CHOICES = 3 };

struct draw_pool {
    cJSON *routine;            // as described
    cJSON *values[MOST_FACTS]; // one list a fact
    cJSON *received, *laws;    // texts
    cJSON *consents;           // ids of actors, and of tasks on consent
    cJSON *recurring;          // ids of the steps of tasks that recur
    cJSON *days;               // days from 1970 on which something may change
};

static const cJSON *member(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

static const char *text_of(const cJSON *object, const char *name)
{
    return cJSON_GetStringValue(member(object, name));
}

const cJSON *draw_described(const draw_pool *pool)
{
    return pool->routine;
}

const cJSON *draw_values(const draw_pool *pool, int fact)
{
    return pool->values[fact];
}

// Adds a text to a list that does not have it.
static void add_text(cJSON *list, const char *text)
{
    const cJSON *one;

    cJSON_ArrayForEach(one,
                       list) if (strcmp(one->valuestring, text) == 0) return;
    cJSON_AddItemToArray(list, cJSON_CreateString(text));
}

// Numbers that are being gathered, in order and each once.
typedef struct numbers {
    double at[512];
    int count;
} numbers;

static void add_number(numbers *of, double number)
{
    enum { MOST = sizeof of->at / sizeof *of->at };
    int place = 0;

    while (place < of->count && of->at[place] < number)
        place++;
    if (of->count == MOST || (place < of->count && of->at[place] == number))
        return;
    memmove(&of->at[place + 1], &of->at[place],
            (size_t)(of->count++ - place) * sizeof *of->at);
    of->at[place] = number;
}

static cJSON *list_of(const numbers *of)
{
    return cJSON_CreateDoubleArray(of->at, of->count);
}

// ---------------------------------------------------------------- what is compared

static bool is_of_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
}

// Where an interval begins by a condition over a number, as "below(18)".
static void add_bounds(numbers *values, double max, const char *condition)
{
    char word[16];
    long low, high;
    int count = sscanf(condition, "%15[a-z_](%ld, %ld)", word, &low, &high);

    if (count < 2)
        return;
    if (count < 3)
        high = low;
    if (strcmp(word, "at_most") != 0 && strcmp(word, "above") != 0)
        add_number(values, (double)low);
    if (strcmp(word, "below") != 0 && strcmp(word, "at_least") != 0 &&
        (double)high < max)
        add_number(values, (double)high + 1);
}

// Whether days are counted from a fact somewhere.
static bool is_counted_from(const char *described, const char *id)
{
    char text[96];

    snprintf(text, sizeof text, "days_before(%s,", id);
    return strstr(described, text) != NULL;
}

// The least number of each interval that the routine tells apart; where days are
// counted from it, the greatest as well.
static cJSON *numbers_of(const char *described, const cJSON *fact)
{
    const char *id = text_of(fact, "id");
    double min = member(fact, "min")->valuedouble;
    double max = member(fact, "max")->valuedouble;
    size_t length = strlen(id);
    numbers values = {.count = 0};

    add_number(&values, min);
    for (const char *at = described; (at = strstr(at, id)); at += length)
        if (at[length] == ':' && !is_of_name(at[-1]))
            add_bounds(&values, max, at + length + 1);
    if (is_counted_from(described, id)) {
        add_number(&values, min < max ? min + 1 : min);
        add_number(&values, max);
        for (int i = values.count - 1; i > 0; i--)
            add_number(&values, values.at[i] - 1);
    }
    return list_of(&values);
}

// Every set of a few choices; of many none, each alone, and two by two.
static cJSON *sets_of(const cJSON *choices)
{
    int count = cJSON_GetArraySize(choices);
    bool is_few = count <= MOST_CHOICES;
    int sets = is_few ? 1 << count : 2 * count;
    cJSON *values = cJSON_CreateArray();

    for (int n = 0; n < sets; n++) {
        cJSON *set = cJSON_CreateArray();

        for (int i = 0; i < count; i++)
            if (is_few ? n >> i & 1
                       : n > 0 && (i == n / 2 || (n % 2 && i == n / 2 + 1)))
                cJSON_AddItemToArray(
                    set, cJSON_CreateString(
                             text_of(cJSON_GetArrayItem(choices, i), "id")));
        cJSON_AddItemToArray(values, set);
    }
    return values;
}

static cJSON *values_of(const char *described, const cJSON *fact)
{
    const char *type = text_of(fact, "type");
    const cJSON *choices = member(fact, "choices"), *choice;
    cJSON *values;

    if (strcmp(type, "number") == 0)
        return numbers_of(described, fact);
    if (strcmp(type, "any_of") == 0)
        return sets_of(choices);
    values = cJSON_CreateArray();
    if (strcmp(type, "yes_no") == 0) {
        cJSON_AddItemToArray(values, cJSON_CreateFalse());
        cJSON_AddItemToArray(values, cJSON_CreateTrue());
    } else if (strcmp(type, "text") == 0) {
        cJSON_AddItemToArray(values, cJSON_CreateString("x"));
    } else {
        cJSON_ArrayForEach(choice, choices) cJSON_AddItemToArray(
            values, cJSON_CreateString(text_of(choice, "id")));
    }
    return values;
}

// ---------------------------------------------------------------- what may happen

// What rules wait for, as received("report") or received "report".
static cJSON *received_in(const char *described)
{
    static const char word[] = "received";
    cJSON *list = cJSON_CreateArray();
    char text[96];

    for (const char *at = described; (at = strstr(at, word));) {
        at += sizeof word - 1;
        at += strspn(at, " (");
        if (sscanf(at, "\\\"%90[a-z0-9_ ]\\\"", text) == 1)
            add_text(list, text);
    }
    return list;
}

// Days from 1970-01-01 to a day, by Hinnant's algorithm.
static long day_number(int year, int month, int day)
{
    int y = year - (month <= 2), m = month + (month > 2 ? -3 : 9);
    long era = y / 400, of_era = y - era * 400;

    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
           (153 * m + 2) / 5 + day - 1 - 719468;
}

// A Wednesday, a Friday, a Sunday, Christmas Eve, a day in summer, those on which
// Swedish clocks change, one four months before that, and all that stands in rules
// and terms.
static cJSON *days_in(const cJSON *routine)
{
    static const char *const lists[] = {"rules", "terms"};
    static const char usual[] =
        "2026-11-25 2026-11-20 2026-11-22 2026-12-24 2026-07-07 "
        "2026-03-29 2026-10-25 2026-06-25 ";
    numbers list = {.count = 0};
    int year, month, day;

    for (int i = -1; i < 2; i++) {
        char *text = i < 0 ? strdup(usual)
                           : cJSON_PrintUnformatted(member(routine, lists[i]));

        for (const char *at = text; at && *at != '\0'; at++)
            if (strspn(at, "0123456789") == 4 && at[4] == '-' &&
                sscanf(at, "%4d-%2d-%2d", &year, &month, &day) == 3)
                add_number(&list, (double)day_number(year, month, day));
        free(text);
    }
    return list_of(&list);
}

// Adds a task on consent; of one that recurs, both the step and the task.
static void add_consent(cJSON *consents, const char *task)
{
    char id[64];

    add_text(consents, task);
    snprintf(id, sizeof id, "%.*s", (int)strcspn(task, "#"), task);
    add_text(consents, id);
}

// Adds the laws of grounds that are weighed, the tasks that wait for a consent, and
// those that recur.
static void read_steps(draw_pool *pool, const cJSON *steps)
{
    const cJSON *step, *ground;

    cJSON_ArrayForEach(step, steps)
    {
        const char *task = text_of(step, "task");

        if (task && strchr(task, '#'))
            add_text(pool->recurring, task);
        cJSON_ArrayForEach(ground, member(step, "grounds"))
        {
            const char *name = text_of(ground, "ground");

            if (strcmp(name, "may") == 0 || strcmp(name, "duty_unless") == 0)
                add_text(pool->laws, text_of(ground, "law"));
            if (strcmp(name, "consent") == 0 && task)
                add_consent(pool->consents, task);
        }
    }
}

draw_pool *draw_pool_of(const char *described)
{
    draw_pool *pool = calloc(1, sizeof *pool);
    const cJSON *one;
    int number = 0;

    pool->routine = cJSON_Parse(described);
    pool->received = received_in(described);
    pool->days = days_in(pool->routine);
    pool->laws = cJSON_CreateArray();
    pool->consents = cJSON_CreateArray();
    pool->recurring = cJSON_CreateArray();
    cJSON_ArrayForEach(one, member(pool->routine, "facts"))
        pool->values[number++] = values_of(described, one);
    cJSON_ArrayForEach(one, member(pool->routine, "actors"))
        add_text(pool->consents, text_of(one, "id"));
    cJSON_ArrayForEach(one, member(pool->routine, "rules"))
    {
        read_steps(pool, member(one, "contacts"));
        read_steps(pool, member(one, "tasks"));
    }
    return pool;
}

void draw_pool_free(draw_pool *pool)
{
    if (!pool)
        return;
    for (int i = 0; i < MOST_FACTS; i++)
        cJSON_Delete(pool->values[i]);
    cJSON_Delete(pool->routine);
    cJSON_Delete(pool->received);
    cJSON_Delete(pool->laws);
    cJSON_Delete(pool->consents);
    cJSON_Delete(pool->recurring);
    cJSON_Delete(pool->days);
    free(pool);
}

// ---------------------------------------------------------------- cases

static const cJSON *pick_item(draw *chance, const cJSON *list)
{
    unsigned count = (unsigned)cJSON_GetArraySize(list);

    return cJSON_GetArrayItem(list, (int)draw_below(chance, count));
}

static const char *pick_id(draw *chance, const cJSON *list)
{
    return text_of(pick_item(chance, list), "id");
}

// A number of the same interval as [least]: that, the greatest, or between.
static cJSON *draw_number(draw *chance, const cJSON *fact, const cJSON *least)
{
    double low = least->valuedouble;
    double high = least->next ? least->next->valuedouble - 1
                              : member(fact, "max")->valuedouble;

    switch (draw_below(chance, 3)) {
    case 0:
        return cJSON_CreateNumber(low);
    case 1:
        return cJSON_CreateNumber(high);
    default:
        return cJSON_CreateNumber(
            low + draw_below(chance, (unsigned)(high - low) + 1));
    }
}

static cJSON *draw_set(draw *chance, const cJSON *choices)
{
    cJSON *set = cJSON_CreateArray();
    const cJSON *choice;

    cJSON_ArrayForEach(choice, choices) if (draw_percent(chance, 35))
        cJSON_AddItemToArray(set, cJSON_CreateString(text_of(choice, "id")));
    return set;
}

cJSON *draw_value(draw *chance, const draw_pool *pool, int number)
{
    const cJSON *fact = cJSON_GetArrayItem(member(pool->routine, "facts"),
                                           number);
    const cJSON *value = pick_item(chance, pool->values[number]);
    const cJSON *choices = member(fact, "choices");

    if (cJSON_IsNumber(value))
        return draw_number(chance, fact, value);
    if (cJSON_IsArray(value) && cJSON_GetArraySize(choices) > MOST_CHOICES &&
        draw_percent(chance, 50))
        return draw_set(chance, choices);
    return cJSON_Duplicate(value, true);
}

// The moments of one case, in seconds of its own clock. Nothing happens after
// [end].
typedef struct moments {
    long opened, end, now;
    const char *offset;
    bool is_closed; // at its end
} moments;

static void write_time(long seconds, const char *offset, char *text,
                       size_t size)
{
    time_t at = (time_t)seconds;
    struct tm parts;
    size_t length = strftime(text, size, "%Y-%m-%dT%H:%M:%S",
                             gmtime_r(&at, &parts));

    snprintf(text + length, size - length, "%s", offset);
}

static void add_time(cJSON *object, const char *name, long seconds,
                     const moments *of)
{
    char text[48];

    write_time(seconds, of->offset, text, sizeof text);
    cJSON_AddStringToObject(object, name, text);
}

// A moment between the first and the last of a case.
static long draw_moment(draw *chance, const moments *of)
{
    return of->opened +
           (long)draw_below(chance, (unsigned)(of->end - of->opened) + 1);
}

// At times when something opens, closes or ends, and when clocks change: 02:00 and
// 03:00.
static moments draw_moments(draw *chance, const draw_pool *pool)
{
    static const long hours[] = {0,     7199,  9000,  10800, 28799, 28800,
                                 36000, 59399, 59400, 64800, 81600, 86399};
    static const char *const offsets[] = {"Z", "+01:00", "+02:00"};
    static const long ages[] = {0, 0, 600, 1800, 10800, 64800, 200000, 3456000};
    long day = (long)pick_item(chance, pool->days)->valuedouble;
    moments of = {.offset = "+01:00"};
    char text[48];

    day += (long)draw_below(chance, 3) - 1;
    write_time(day * 86400, "", text, sizeof text);
    if (strcmp(text + 5, "04") >= 0 && strcmp(text + 5, "10-25") < 0)
        of.offset = "+02:00";
    if (draw_percent(chance, 20))
        of.offset = DRAW_WORD(chance, offsets);
    of.now = of.end = day * 86400 + hours[draw_below(chance, 12)];
    of.opened = of.now - ages[draw_below(chance, 8)];
    of.is_closed = draw_percent(chance, 6);
    if (of.is_closed)
        of.end = draw_moment(chance, &of);
    return of;
}

static cJSON *add_event(draw *chance, cJSON *events, const moments *of,
                        const char *kind, const char *subject,
                        const char *outcome)
{
    cJSON *event = cJSON_CreateObject();

    add_time(event, "at", draw_moment(chance, of), of);
    cJSON_AddStringToObject(event, kind, subject);
    if (outcome)
        cJSON_AddStringToObject(event, "outcome", outcome);
    cJSON_AddItemToArray(events, event);
    return event;
}

static void add_contact(draw *chance, const draw_pool *pool, cJSON *events,
                        const moments *of)
{
    static const char *const outcomes[] = {"reached", "no_answer", "no_answer",
                                           "refused"};
    static const char *const grounds[] = {"anonymous", "anonymous", "duty",
                                          "consent"};
    const char *actor = pick_id(chance, member(pool->routine, "actors"));
    const char *outcome = DRAW_WORD(chance, outcomes);
    unsigned times = strcmp(outcome, "no_answer") ? 1
                                                  : 1 + draw_below(chance, 3);

    for (; times > 0; times--) {
        cJSON *event = add_event(chance, events, of, "contact", actor, outcome);

        if (draw_percent(chance, 35))
            cJSON_AddStringToObject(event, "ground",
                                    DRAW_WORD(chance, grounds));
        if (draw_percent(chance, 25))
            add_text(cJSON_AddArrayToObject(event, "told"),
                     pick_id(chance, member(pool->routine, "facts")));
    }
}

static void add_weighing(draw *chance, const draw_pool *pool, cJSON *events,
                         const moments *of)
{
    const char *actor = pick_id(chance, member(pool->routine, "actors"));
    cJSON *event = add_event(chance, events, of, "weighed", actor,
                             draw_percent(chance, 65) ? "yes" : "no");

    cJSON_AddStringToObject(event, "by", "head");
    cJSON_AddStringToObject(event, "note", "n");
    if (draw_percent(chance, 35) && cJSON_GetArraySize(pool->laws) > 0)
        cJSON_AddStringToObject(event, "law",
                                pick_item(chance, pool->laws)->valuestring);
}

static void happen(draw *chance, const draw_pool *pool, cJSON *events,
                   const moments *of)
{
    const cJSON *tasks = member(pool->routine, "tasks");
    const char *end = draw_percent(chance, 70) ? "done" : "failed";

    switch (draw_below(chance, 6)) {
    case 0:
        if (cJSON_GetArraySize(pool->recurring) > 0 && draw_percent(chance, 25))
            add_event(chance, events, of, "task",
                      pick_item(chance, pool->recurring)->valuestring, end);
        else if (cJSON_GetArraySize(tasks) > 0)
            add_event(chance, events, of, "task", pick_id(chance, tasks), end);
        return;
    case 1:
        if (cJSON_GetArraySize(pool->received) > 0)
            add_event(chance, events, of, "received",
                      pick_item(chance, pool->received)->valuestring, NULL);
        return;
    case 2:
        add_weighing(chance, pool, events, of);
        return;
    default:
        add_contact(chance, pool, events, of);
    }
}

static const char *draw_state(draw *chance)
{
    static const char *const states[] = {"given",    "given",     "given",
                                         "refused",  "withdrawn", "cannot_give",
                                         "not_asked"};

    return DRAW_WORD(chance, states);
}

// One word about a consent: whose, when, and to how much.
static cJSON *draw_said(draw *chance, const draw_pool *pool, const moments *of)
{
    static const char *const voices[] = {"person", "guardian", "trustee"};
    cJSON *said = cJSON_CreateObject(), *tell;

    cJSON_AddStringToObject(said, "state", draw_state(chance));
    if (draw_percent(chance, 70))
        add_time(said, "at", draw_moment(chance, of), of);
    if (draw_percent(chance, 30))
        cJSON_AddStringToObject(said, "by", DRAW_WORD(chance, voices));
    if (draw_percent(chance, 50)) {
        tell = cJSON_AddArrayToObject(said, "tell");
        add_text(tell, pick_id(chance, member(pool->routine, "facts")));
    }
    return said;
}

static cJSON *draw_consent(draw *chance, const draw_pool *pool,
                           const moments *of)
{
    cJSON *list;

    if (draw_percent(chance, 65))
        return cJSON_CreateString(draw_state(chance));
    if (draw_percent(chance, 50))
        return draw_said(chance, pool, of);
    list = cJSON_CreateArray();
    for (unsigned n = 1 + draw_below(chance, 3); n > 0; n--)
        cJSON_AddItemToArray(list, draw_said(chance, pool, of));
    return list;
}

char *draw_case(draw *chance, const draw_pool *pool)
{
    moments of = draw_moments(chance, pool);
    cJSON *drawn = cJSON_CreateObject(), *facts, *consents, *events;
    unsigned told = draw_below(chance, 90), agreed = draw_below(chance, 60);
    int number = 0;
    const cJSON *one;
    char *text;

    cJSON_AddStringToObject(drawn, "case", "drawn");
    add_time(drawn, "opened", of.opened, &of);
    add_time(drawn, "now", of.now, &of);
    if (of.is_closed)
        add_time(drawn, "closed", of.end, &of);
    facts = cJSON_AddObjectToObject(drawn, "facts");
    consents = cJSON_AddObjectToObject(drawn, "consent");
    events = cJSON_AddArrayToObject(drawn, "events");
    cJSON_ArrayForEach(one, member(pool->routine, "facts"))
    {
        if (draw_percent(chance, told))
            cJSON_AddItemToObject(facts, text_of(one, "id"),
                                  draw_value(chance, pool, number));
        number++;
    }
    cJSON_ArrayForEach(one, pool->consents) if (draw_percent(chance, agreed))
        cJSON_AddItemToObject(consents, one->valuestring,
                              draw_consent(chance, pool, &of));
    for (unsigned n = draw_below(chance, 7); n > 0; n--)
        happen(chance, pool, events, &of);
    text = cJSON_PrintUnformatted(drawn);
    cJSON_Delete(drawn);
    return text;
}
