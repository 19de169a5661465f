// plans.c - the SHA-256 of the plan of every example
//
//     plans ROUTINE EXAMPLE...
//
// Prints a line an example and language: the digest of the full plan of its
// case, the file and the language, and for a case that is refused the digest of
// its status and path. Left out of the plan are the routine's own digest, so that
// a line changes only when its plan does; what is asked, with `complete` and the
// warning `nothing_applies` that hang on it; and how warnings are worded. It takes
// the locale from the environment, as a host may.

#include <cJSON.h>
#include <locale.h>
#include <rutin.h>
#include <sha2.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void fail(const char *what, const char *why)
{
    fprintf(stderr, "plans: %s: %s\n", what, why);
    exit(EXIT_FAILURE);
}

// The example's case, as text.
static char *read_case(const char *path)
{
    enum { MOST = 1 << 20 };
    static char text[MOST];
    FILE *file = fopen(path, "rb");
    size_t length = file ? fread(text, 1, MOST - 1, file) : 0;
    cJSON *tree = cJSON_ParseWithLength(text, length);
    char *json = cJSON_PrintUnformatted(
        cJSON_GetObjectItemCaseSensitive(tree, "case"));

    if (!json)
        fail(path, "found no example there");
    fclose(file);
    cJSON_Delete(tree);
    return json;
}

static void print_digest(const char *text)
{
    char digest[SHA256_DIGEST_STRING_LENGTH];

    printf("%s", SHA256Data((const uint8_t *)text, strlen(text), digest));
}

static cJSON *member(const cJSON *object, const char *name)
{
    cJSON *found = cJSON_GetObjectItemCaseSensitive(object, name);

    if (!found)
        fail(name, "a plan has no such member");
    return found;
}

// Leaves the code and nothing else of each warning, and of what hangs on the
// questions nothing.
static void strip_warnings(cJSON *warnings)
{
    cJSON *next;

    for (cJSON *warning = warnings->child; warning; warning = next) {
        const char *code = cJSON_GetStringValue(member(warning, "code"));

        next = warning->next;
        if (strcmp(code, "nothing_applies") == 0)
            cJSON_Delete(cJSON_DetachItemViaPointer(warnings, warning));
        else
            cJSON_DeleteItemFromObjectCaseSensitive(warning, "text");
    }
}

static void print_stripped(const char *plan)
{
    cJSON *tree = cJSON_Parse(plan);
    char *text;

    cJSON_DeleteItemFromObjectCaseSensitive(member(tree, "routine"), "digest");
    cJSON_DeleteItemFromObjectCaseSensitive(tree, "ask");
    cJSON_DeleteItemFromObjectCaseSensitive(tree, "complete");
    strip_warnings(member(tree, "warnings"));
    text = cJSON_PrintUnformatted(tree);
    print_digest(text);
    free(text);
    cJSON_Delete(tree);
}

// The typed calls have the steps in the order of the JSON.
static void check_order(rutin_engine *engine, const char *path)
{
    cJSON *tree = cJSON_Parse(rutin_plan(engine, NULL));
    int64_t at = 0;

    for (cJSON *step = member(tree, "steps")->child; step; step = step->next) {
        const char *id = rutin_step_id(engine, at++);

        if (!id || strcmp(id, cJSON_GetStringValue(member(step, "id"))) != 0)
            fail(path, "the typed calls have another order");
    }
    if (at != rutin_step_count(engine))
        fail(path, "the typed calls have other steps");
    cJSON_Delete(tree);
}

static void print_refused(const rutin_error *error)
{
    char text[sizeof error->where + 32];

    snprintf(text, sizeof text, "%d %s", (int)error->status, error->where);
    print_digest(text);
}

static void print_plan(rutin_engine *engine, const char *path,
                       const char *language)
{
    rutin_options how = {.language = language, .limits = {.time = -1}};
    char *json = read_case(path);

    if (rutin_decide(engine, json, strlen(json), &how) == RUTIN_OK) {
        check_order(engine, path);
        print_stripped(rutin_plan(engine, NULL));
    } else {
        print_refused(rutin_error_of(engine));
    }
    printf("  %s %s\n", path, language);
    free(json);
}

int main(int argc, char **argv)
{
    rutin_routine *routine = NULL;
    rutin_engine *engine;
    const char *language;

    if (!setlocale(LC_ALL, ""))
        fail("the locale", "cannot be set");
    if (argc < 3)
        fail("usage", "plans ROUTINE EXAMPLE...");
    if (rutin_load_file(argv[1], NULL, &routine) != RUTIN_OK)
        fail(argv[1], routine ? rutin_mistake(routine, 0)->message : "memory");
    engine = rutin_engine_new(routine, NULL);
    for (int i = 2; engine && i < argc; i++)
        for (size_t n = 0; (language = rutin_routine_language(routine, n)); n++)
            print_plan(engine, argv[i], language);
    rutin_engine_free(engine);
    rutin_routine_free(routine);
    return engine ? EXIT_SUCCESS : EXIT_FAILURE;
}
