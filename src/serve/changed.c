// changed.c - what differs between two plans of a case
//
// The body holds the case as it was and as it is, {"before": {…}, "after": {…}}:
//
//     {"steps": [{"id": "police", "name": …, "change": "changed",
//                 "before": {"due": …}, "after": {"due": …}}],
//      "bans": [{"actor": "guardian_home", "change": "new"}],
//      "ask": [{"fact": "age", "change": "gone"}]}
//
// A step is known by its id, whatever its place in the plan. One that is in both is
// told of when some member of it differs, with those members alone; a ban when it is
// more or less certain. Both cases are decided by the same routine, each on its own.

#include "changed.h"

#include "answer.h"
#include "member.h"
#include "problem.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <rutin.h>
#include <stdbool.h>
#include <stddef.h>
#include <string.h>

// What is compared: a list of the plan, by what its entries are known, and which of
// their members say that one has changed.
typedef struct kind {
    const char *list, *key;
    const char *members[11]; // NULL after the last
} kind;

static const kind kinds[] = {
    {"steps",
     "id",
     {"status", "when", "within", "due", "overdue", "closed_until", "performer",
      "after", "ground", "tell", NULL}},
    {"bans", "actor", {"certain", NULL}},
    {"ask", "fact", {NULL}},
};

static const char *key_of(const kind *k, const cJSON *entry)
{
    const char *key = cJSON_GetStringValue(
        cJSON_GetObjectItemCaseSensitive(entry, k->key));

    return key ? key : "";
}

static const cJSON *find(const kind *k, const cJSON *list, const char *key)
{
    const cJSON *entry;

    cJSON_ArrayForEach(entry, list) if (strcmp(key_of(k, entry), key) ==
                                        0) return entry;
    return NULL;
}

static cJSON *add_change(cJSON *changes, const kind *k, const cJSON *entry,
                         const char *what)
{
    const char *name = cJSON_GetStringValue(
        cJSON_GetObjectItemCaseSensitive(entry, "name"));
    cJSON *change = cJSON_CreateObject();

    cJSON_AddItemToArray(changes, change);
    cJSON_AddStringToObject(change, k->key, key_of(k, entry));
    if (name)
        cJSON_AddStringToObject(change, "name", name);
    cJSON_AddStringToObject(change, "change", what);
    return change;
}

// Puts the members that differ into [was] and [is]. Whether there are any.
static bool compare(const kind *k, const cJSON *before, const cJSON *after,
                    cJSON *was, cJSON *is)
{
    bool differs = false;

    for (int i = 0; k->members[i]; i++) {
        const cJSON *a = cJSON_GetObjectItemCaseSensitive(before,
                                                          k->members[i]);
        const cJSON *b = cJSON_GetObjectItemCaseSensitive(after, k->members[i]);

        if (!a || !b || cJSON_Compare(a, b, true))
            continue;
        differs = true;
        cJSON_AddItemToObject(was, k->members[i], cJSON_Duplicate(a, true));
        cJSON_AddItemToObject(is, k->members[i], cJSON_Duplicate(b, true));
    }
    return differs;
}

static void compare_entry(cJSON *changes, const kind *k, const cJSON *before,
                          const cJSON *after)
{
    cJSON *was = cJSON_CreateObject(), *is = cJSON_CreateObject(), *change;

    if (compare(k, before, after, was, is)) {
        change = add_change(changes, k, after, "changed");
        cJSON_AddItemToObject(change, "before", was);
        cJSON_AddItemToObject(change, "after", is);
        return;
    }
    cJSON_Delete(was);
    cJSON_Delete(is);
}

// In the order of the plan as it is, and then what is gone.
static void compare_lists(cJSON *changes, const kind *k, const cJSON *before,
                          const cJSON *after)
{
    const cJSON *entry;

    cJSON_ArrayForEach(entry, after)
    {
        const cJSON *was = find(k, before, key_of(k, entry));

        if (was)
            compare_entry(changes, k, was, entry);
        else
            add_change(changes, k, entry, "new");
    }
    cJSON_ArrayForEach(entry, before) if (!find(k, after, key_of(k, entry)))
        add_change(changes, k, entry, "gone");
}

static cJSON *compare_plans(const cJSON *before, const cJSON *after)
{
    cJSON *answer = cJSON_CreateObject();

    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        compare_lists(cJSON_AddArrayToObject(answer, kinds[i].list), &kinds[i],
                      cJSON_GetObjectItemCaseSensitive(before, kinds[i].list),
                      cJSON_GetObjectItemCaseSensitive(after, kinds[i].list));
    return answer;
}

// The plan of a case as a tree. NULL, having answered why not, or for want of memory.
static cJSON *plan_of(serve_request *request, serve_member kase)
{
    rutin_options how = serve_request_options(request);
    const char *plan = NULL;
    size_t length;

    if (rutin_decide(request->engine, kase.text, kase.length, &how) == RUTIN_OK)
        plan = rutin_plan(request->engine, &length);
    if (plan)
        return cJSON_ParseWithLength(plan, length);
    serve_problem_error(&request->answer, request->engine);
    return NULL;
}

void serve_changed(serve_request *request)
{
    serve_member body = {request->body.bytes, request->body.length}, was, is;
    cJSON *before, *after = NULL;

    if (!serve_member_find(body, "before", &was) ||
        !serve_member_find(body, "after", &is)) {
        serve_problem_word(&request->answer, S_NO_OBJECT,
                           serve_request_language(request), "before, after");
        return;
    }
    before = plan_of(request, was);
    if (before)
        after = plan_of(request, is);
    if (after)
        serve_answer_tree(&request->answer, compare_plans(before, after));
    cJSON_Delete(before);
    cJSON_Delete(after);
}
