// plans.c - the SHA-256 of the plan of every example
//
//     plans ROUTINE EXAMPLE...
//
// Prints a line an example and language: the digest of the full plan of its
// case, the file and the language, and for a case that is refused the digest of
// the message. The routine's own digest is left out of the plan, so that a line
// changes only when its plan does. It takes the locale from the environment, as
// a host may.

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

// Prints the digest of [text], but for the 64 digits after "sha256:".
static void print_digest(const char *text)
{
    const char *digits = strstr(text, "sha256:");
    char digest[SHA256_DIGEST_STRING_LENGTH];
    SHA2_CTX context;

    SHA256Init(&context);
    if (digits) {
        size_t before = (size_t)(digits - text);

        SHA256Update(&context, (const uint8_t *)text, before);
        text = digits + strlen("sha256:") + 64;
    }
    SHA256Update(&context, (const uint8_t *)text, strlen(text));
    printf("%s", SHA256End(&context, digest));
}

static void print_plan(rutin_engine *engine, const char *path,
                       const char *language)
{
    rutin_options how = {.language = language};
    char *json = read_case(path);
    const char *plan = NULL;

    if (rutin_decide(engine, json, strlen(json), &how) == RUTIN_OK)
        plan = rutin_plan(engine, NULL);
    print_digest(plan ? plan : rutin_error_of(engine)->message);
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
