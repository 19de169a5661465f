// digest.c - one digest of what all examples come to, and what a decision costs
//
//     cc digest.c $(pkg-config --cflags --libs rutin libmd) -o digest
//     ./digest rutin
//
// A host in any language that comes to the same digest decides as this one does.
// The digest is the SHA-256, in hexadecimal, of these bytes:
//
// - for each *.json of examples/cases with rules/sweden.lua, then of
//   examples/cases/helsingborg with rules/helsingborg.lua, then of
//   examples/cases/landsbygd with rules/landsbygd.lua, the files of a folder in
//   the order of their names' bytes;
// - for each of these, in the language "sv" and then in "en";
// - what rutin_plan() gives once rutin_decide() has taken the bytes of the file's
//   member `case`, just as they stand in the file; where it refuses the case,
//   the code of its error instead;
// - and after each of them a line feed.
//
// Prints the digest, and in a line below the microseconds of a decision with its
// plan: of CPU time, the mean over all of them.

#include <dirent.h>
#include <rutin.h>
#include <sha2.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

typedef struct sum {
    SHA2_CTX sha;
    int64_t decisions;
    clock_t spent;
} sum;

static void fail(const char *what, const char *why)
{
    fprintf(stderr, "digest: %s: %s\n", what, why);
    exit(EXIT_FAILURE);
}

// Past the value that begins at [at]: an object, a list or a text.
static const char *skip_value(const char *at)
{
    int depth = 0;
    bool quoted = false;

    for (; *at != '\0'; at++) {
        if (*at == '\\' && at[1] != '\0')
            at++;
        else if (*at == '"')
            quoted = !quoted;
        else if (!quoted)
            depth += (strchr("{[", *at) != NULL) - (strchr("}]", *at) != NULL);
        if (!quoted && depth == 0)
            return at + 1;
    }
    return at;
}

// The value of the member `case` of an example, and its length. What stands in an
// example before it are texts.
static const char *find_case(const char *text, const char *path, size_t *length)
{
    const char *at = strchr(text, '{');

    while (at != NULL && (at = strchr(at, '"')) != NULL) {
        const char *name = at;

        at = skip_value(name);
        at += strspn(at, ": \t\r\n");
        if (strncmp(name, "\"case\"", 6) == 0) {
            *length = (size_t)(skip_value(at) - at);
            return at;
        }
        at = skip_value(at);
    }
    fail(path, "found no case there");
    return NULL;
}

static void decide(sum *to, rutin_engine *engine, const char *json,
                   size_t length, const char *language)
{
    const rutin_options how = {.language = language};
    const clock_t began = clock();
    const bool decided = rutin_decide(engine, json, length, &how) == RUTIN_OK;
    size_t bytes = 0;
    const char *plan = decided ? rutin_plan(engine, &bytes)
                               : rutin_error_of(engine)->code;

    to->spent += clock() - began;
    to->decisions++;
    if (plan == NULL)
        fail("a plan", "out of memory");
    SHA256Update(&to->sha, (const uint8_t *)plan,
                 decided ? bytes : strlen(plan));
    SHA256Update(&to->sha, (const uint8_t *)"\n", 1);
}

static void add_file(sum *to, rutin_engine *engine, const char *path)
{
    static char text[1 << 20];
    FILE *file = fopen(path, "rb");
    size_t length = 0;
    const char *json;

    if (file == NULL)
        fail(path, "cannot be read");
    text[fread(text, 1, sizeof text - 1, file)] = '\0';
    fclose(file);
    json = find_case(text, path, &length);
    decide(to, engine, json, length, "sv");
    decide(to, engine, json, length, "en");
}

static int is_example(const struct dirent *entry)
{
    const char *end = strrchr(entry->d_name, '.');

    return end != NULL && strcmp(end, ".json") == 0;
}

static int compare_bytes(const struct dirent **one, const struct dirent **other)
{
    return strcmp((*one)->d_name, (*other)->d_name);
}

// All examples of [folder], by the routine [name].
static void add_folder(sum *to, const char *root, const char *name,
                       const char *folder)
{
    char path[4096];
    struct dirent **entries = NULL;
    rutin_routine *routine = NULL;
    rutin_engine *engine;
    int count;

    snprintf(path, sizeof path, "%s/rules/%s.lua", root, name);
    if (rutin_load_file(path, NULL, &routine) != RUTIN_OK)
        fail(path, routine ? rutin_mistake(routine, 0)->message : "no memory");
    engine = rutin_engine_new(routine, NULL);
    snprintf(path, sizeof path, "%s/examples/cases%s", root, folder);
    count = scandir(path, &entries, is_example, compare_bytes);
    if (engine == NULL || count <= 0)
        fail(path, "found no examples there");
    for (int i = 0; i < count; i++) {
        snprintf(path, sizeof path, "%s/examples/cases%s/%s", root, folder,
                 entries[i]->d_name);
        add_file(to, engine, path);
        free(entries[i]);
    }
    free(entries);
    rutin_engine_free(engine);
    rutin_routine_free(routine);
}

int main(int count, char **arguments)
{
    const char *root = count > 1 ? arguments[1] : ".";
    char digest[SHA256_DIGEST_STRING_LENGTH];
    sum all = {.decisions = 0};

    SHA256Init(&all.sha);
    add_folder(&all, root, "sweden", "");
    add_folder(&all, root, "helsingborg", "/helsingborg");
    add_folder(&all, root, "landsbygd", "/landsbygd");
    puts(SHA256End(&all.sha, digest));
    printf("%.0f\n",
           (double)all.spent * 1e6 / CLOCKS_PER_SEC / (double)all.decisions);
    return EXIT_SUCCESS;
}
