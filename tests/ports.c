// ports.c - what the library answers, to be compared with that of another machine
//
//     ports ROUTINE FOLDERS EXAMPLE...
//
// Loads the routine, with FOLDERS to look for others in, describes it, and tests
// each example and decides its case in each language, in full and in brief.

#include <rutin.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#ifdef _WIN32
#include <fcntl.h>
#include <io.h>
#endif

static void fail(const char *what, const char *why)
{
    fprintf(stderr, "ports: %s: %s\n", what, why);
    exit(EXIT_FAILURE);
}

static char *read_file(const char *path)
{
    enum { MOST = 1 << 20 };
    static char text[MOST];
    FILE *file = fopen(path, "rb");
    size_t length = file != NULL ? fread(text, 1, MOST - 1, file) : 0;

    if (file == NULL)
        fail(path, "cannot be read");
    fclose(file);
    text[length] = '\0';
    return text;
}

// The end of the object that begins at [at].
static const char *end_of(const char *at)
{
    int depth = 0;
    bool in_text = false;

    for (; *at != '\0'; at++) {
        if (in_text && *at == '\\')
            at++;
        else if (*at == '"')
            in_text = !in_text;
        else if (!in_text && *at == '{')
            depth++;
        else if (!in_text && *at == '}' && --depth == 0)
            return at + 1;
    }
    return at;
}

static void print_error(const rutin_error *error)
{
    printf("%s %d:%d %s | %s\n", error->code, (int)error->line,
           (int)error->column, error->where, error->message);
}

static void decide(rutin_engine *engine, const char *json, size_t length,
                   rutin_options *how)
{
    for (int brief = 0; brief < 2; brief++) {
        how->brief = brief;
        if (rutin_decide(engine, json, length, how) == RUTIN_OK)
            puts(rutin_plan(engine, NULL));
        else
            print_error(rutin_error_of(engine));
    }
}

// An example's case is the object after its name.
static void run(rutin_engine *engine, const char *path, const char *language)
{
    rutin_options how = {.language = language, .limits = {.time = -1}};
    const char *json = read_file(path), *report;
    const char *from = strstr(json, "\"case\":");
    size_t length;

    if (rutin_test(engine, json, strlen(json), &how, &report, &length) ==
        RUTIN_OK)
        puts(report);
    else
        print_error(rutin_error_of(engine));
    from = from != NULL ? strchr(from, '{') : NULL;
    if (from != NULL)
        decide(engine, from, (size_t)(end_of(from) - from), &how);
}

int main(int argc, char **argv)
{
    rutin_load_options how = {.rules = argc > 2 ? argv[2] : NULL,
                              .limits = {.time = -1}};
    rutin_routine *routine = NULL;
    rutin_engine *engine;
    const char *language, *json;

#ifdef _WIN32
    _setmode(_fileno(stdout), _O_BINARY);
#endif
    if (argc < 3)
        fail("usage", "ports ROUTINE FOLDERS EXAMPLE...");
    if (rutin_load_file(argv[1], &how, &routine) != RUTIN_OK)
        fail(argv[1], routine == NULL ? "no memory"
                                      : rutin_mistake(routine, 0)->message);
    engine = rutin_engine_new(routine, NULL);
    if (engine == NULL || rutin_describe(engine, NULL, &json, NULL) != RUTIN_OK)
        fail(argv[1], "cannot be described");
    puts(json);
    for (int64_t l = 0; (language = rutin_routine_language(routine, l)); l++)
        for (int i = 3; i < argc; i++)
            run(engine, argv[i], language);
    rutin_engine_free(engine);
    rutin_routine_free(routine);
    return EXIT_SUCCESS;
}
