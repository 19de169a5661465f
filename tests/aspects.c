// aspects.c - what a plan says of each subject, in whatever order it says it
//
// A step's aspects are written as one text, a member after the other, so that two
// are the same exactly where the texts are. Times are written as seconds, since an
// instant can be told in several offsets. A plan does not say whether a step comes
// first, so that is gathered from the rules that count for it, as semantics has it.

#include "aspects.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const cJSON *member(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

static const char *text_of(const cJSON *object, const char *name)
{
    const char *text = cJSON_GetStringValue(member(object, name));

    return text ? text : "";
}

static bool is(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

const char *aspects_part(const char *plan, size_t *length)
{
    const char *from = strstr(plan, "\"steps\":["), *to = NULL;

    if (from)
        to = strstr(from, ",\"ask\":[");
    *length = to ? (size_t)(to - from) : 0;
    return from;
}

// ---------------------------------------------------------------- members

static int compare_texts(const void *a, const void *b)
{
    return strcmp(*(const char *const *)a, *(const char *const *)b);
}

// Writes the texts of a list, or the actors in it, sorted.
static void write_set(FILE *out, const cJSON *list)
{
    enum { MOST = 256 };
    const char *texts[MOST];
    size_t count = 0;
    const cJSON *one;

    cJSON_ArrayForEach(one, list) if (count < MOST)
        texts[count++] = cJSON_IsString(one) ? one->valuestring
                                             : text_of(one, "actor");
    qsort(texts, count, sizeof *texts, compare_texts);
    for (size_t i = 0; i < count; i++)
        fprintf(out, " %s", texts[i]);
}

// Seconds of a time since 1970, reckoned by Hinnant's algorithm.
static long instant_of(const char *text)
{
    int year, month, day, hour, minute, second, h = 0, m = 0;
    char sign = '+';
    long era, of_era;

    if (sscanf(text, "%4d-%2d-%2dT%2d:%2d:%2d%c%2d:%2d", &year, &month, &day,
               &hour, &minute, &second, &sign, &h, &m) < 6)
        return 0;
    year -= month <= 2;
    era = year / 400;
    of_era = year - era * 400;
    day += (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 - 1;
    day += (int)(of_era * 365 + of_era / 4 - of_era / 100);
    return (era * 146097 + day - 719468) * 86400 + hour * 3600 + minute * 60 +
           second - (sign == '-' ? -1 : 1) * (h * 3600 + m * 60);
}

// ---------------------------------------------------------------- first

// Whether a step stands in for an actor.
static bool stands_in(const cJSON *instead_of, const char *actor)
{
    const cJSON *one;

    cJSON_ArrayForEach(one, instead_of)
    {
        if (is(text_of(one, "actor"), actor))
            return true;
    }
    return false;
}

// Whether a rule asks for a step, or for one that it stands in for, first.
static bool asks_first(const cJSON *described, const char *id,
                       const char *subject, const cJSON *instead_of)
{
    static const char *const lists[] = {"contacts", "tasks"};
    static const char *const whats[] = {"actor", "task"};
    const cJSON *rule, *step;

    cJSON_ArrayForEach(rule, member(described, "rules"))
    {
        if (!is(text_of(rule, "id"), id))
            continue;
        for (int i = 0; i < 2; i++)
            cJSON_ArrayForEach(step, member(rule, lists[i]))
            {
                const char *of = text_of(step, whats[i]);

                if (cJSON_IsTrue(member(step, "first")) &&
                    (is(of, subject) || stands_in(instead_of, of)))
                    return true;
            }
    }
    return false;
}

// Whether a rule has an effective ground of a step. A plan shows none of a task
// that needs none.
static bool is_effective(const cJSON *grounds, const char *rule)
{
    bool has_ground = false;
    const cJSON *one;

    cJSON_ArrayForEach(one, grounds)
    {
        if (!is(text_of(one, "rule"), rule))
            continue;
        has_ground = true;
        if (cJSON_IsTrue(member(one, "effective")))
            return true;
    }
    return !has_ground;
}

// Whether a rule has a ground on which something is to be weighed, or was in vain.
static bool is_to_weigh(const cJSON *grounds, const char *rule)
{
    const cJSON *one;

    cJSON_ArrayForEach(one, grounds)
    {
        const char *ground = text_of(one, "ground");

        if (is(text_of(one, "rule"), rule) &&
            !cJSON_IsTrue(member(one, "effective")) &&
            (is(ground, "may") || is(ground, "duty_unless")))
            return true;
    }
    return false;
}

static bool has_consent(const cJSON *grounds)
{
    const cJSON *one;

    cJSON_ArrayForEach(one, grounds)
    {
        if (is(text_of(one, "ground"), "consent") &&
            cJSON_IsTrue(member(one, "effective")))
            return true;
    }
    return false;
}

// Whether a step comes first: those rules say so that count for its order
// (semantics 14).
static bool is_first(const cJSON *step, const char *subject,
                     const cJSON *described)
{
    const cJSON *grounds = member(step, "grounds"), *one;
    const cJSON *rules = member(step, "because");
    bool any_effective = false, weighs = false, given = has_consent(grounds);

    cJSON_ArrayForEach(one, rules)
        any_effective |= is_effective(grounds, text_of(one, "rule"));
    weighs = any_effective && is(text_of(step, "status"), "weigh");
    cJSON_ArrayForEach(one, rules)
    {
        const char *rule = text_of(one, "rule");
        bool counts = !any_effective ||
                      (!weighs && is_effective(grounds, rule)) ||
                      ((weighs || given) && is_to_weigh(grounds, rule));

        if (counts &&
            asks_first(described, rule, subject, member(step, "instead_of")))
            return true;
    }
    return false;
}

// ---------------------------------------------------------------- all of it

static void add_step(cJSON *aspects, const cJSON *step, const cJSON *described)
{
    static const char *const texts[] = {"status", "within", "ground", "law",
                                        "performer"};
    static const char *const sets[] = {"tell", "after", "instead_of"};
    const char *actor = text_of(step, "actor");
    const char *subject = *actor != '\0' ? actor : text_of(step, "task");
    const char *due = cJSON_GetStringValue(member(step, "due"));
    size_t size;
    char *text = NULL;
    FILE *out = open_memstream(&text, &size);

    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++)
        fprintf(out, "%s %s; ", texts[i], text_of(step, texts[i]));
    fprintf(out, "due %ld%s; ", due ? instant_of(due) : 0, due ? "" : " never");
    for (size_t i = 0; i < sizeof sets / sizeof *sets; i++) {
        fputs(sets[i], out);
        write_set(out, member(step, sets[i]));
        fputs("; ", out);
    }
    fputs(is_first(step, subject, described) ? "first" : "not first", out);
    fclose(out);
    cJSON_AddStringToObject(aspects, subject, text);
    free(text);
}

static void add_ban(cJSON *aspects, const cJSON *ban)
{
    char name[128];

    snprintf(name, sizeof name, "ban %s", text_of(ban, "actor"));
    cJSON_AddStringToObject(
        aspects, name,
        cJSON_IsTrue(member(ban, "certain")) ? "certain" : "not excluded");
}

cJSON *aspects_read(const char *part, size_t length, const cJSON *described)
{
    char *json = malloc(length + 3);
    cJSON *aspects = cJSON_CreateObject(), *plan;
    const cJSON *one;

    snprintf(json, length + 3, "{%.*s}", (int)length, part);
    plan = cJSON_Parse(json);
    cJSON_ArrayForEach(one, member(plan, "steps"))
    {
        const char *status = text_of(one, "status");

        if (!is(status, "done") && !is(status, "failed"))
            add_step(aspects, one, described);
    }
    cJSON_ArrayForEach(one, member(plan, "bans")) add_ban(aspects, one);
    cJSON_Delete(plan);
    free(json);
    return aspects;
}
