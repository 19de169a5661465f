// cost.c - does one thing many times, for bench.sh to count what it costs
//
//     cost decide ROUNDS full|brief ROUTINE CASE...   JSON to JSON
//     cost judge ROUNDS ROUTINE CASE                  a case already read
//     cost load ROUNDS ROUTINE                        from source
//     cost start ROUNDS COMMAND...                    a process, start to end
//
// Whatever is done is done once to warm up and then ROUNDS times, so that two
// counts of instructions differ by exactly what the rounds between them took.
// What was measured is printed as lines of a word and a number; "ns" is the time
// of one round. A case is a file of one, or an example's, or each line of a file
// called .jsonl or .ndjson; a case that is refused is left out.

#include "allocations.h"

#include <cJSON.h>
#include <rutin.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/wait.h>
#include <time.h>

extern char **environ;

static void fail(const char *what, const char *why)
{
    fprintf(stderr, "cost: %s: %s\n", what, why);
    exit(EXIT_FAILURE);
}

static void say(const char *what, size_t number)
{
    printf("%s %zu\n", what, number);
}

static double now(void)
{
    struct timespec time;

    clock_gettime(CLOCK_MONOTONIC, &time);
    return (double)time.tv_sec * 1e9 + (double)time.tv_nsec;
}

static void say_time(double start, int rounds)
{
    printf("ns %.0f\n", (now() - start) / rounds);
}

// ------------------------------------------------------------------- cases

static char *read_file(const char *path)
{
    enum { MOST = 1 << 20 };
    FILE *file = fopen(path, "rb");
    char *text = calloc(1, MOST);

    if (!file || !text || fread(text, 1, MOST - 1, file) == 0)
        fail(path, "cannot be read");
    fclose(file);
    return text;
}

// A case as software would write it, without blanks. [path] is where it is from.
static char *without_blanks(const char *text, const char *path)
{
    cJSON *tree = cJSON_Parse(text);
    const cJSON *inner = cJSON_GetObjectItemCaseSensitive(tree, "case");
    char *json = cJSON_PrintUnformatted(cJSON_IsObject(inner) ? inner : tree);

    if (!json)
        fail(path, "is no case");
    cJSON_Delete(tree);
    return json;
}

static char *read_case(const char *path)
{
    char *text = read_file(path), *json = without_blanks(text, path);

    free(text);
    return json;
}

static bool holds_lines(const char *path)
{
    const char *end = strrchr(path, '.');

    return end && (strcmp(end, ".jsonl") == 0 || strcmp(end, ".ndjson") == 0);
}

// Under ceilings that three thousand rules fit beneath, however slow it is.
static rutin_routine *load(const char *path)
{
    rutin_load_options how = {
        .limits = {.memory = 1 << 28, .steps = 1 << 30, .time = -1},
        .rules = "rules"};
    rutin_routine *routine;

    if (rutin_load_file(path, &how, &routine) != RUTIN_OK)
        fail(path, routine ? rutin_mistake(routine, 0)->message : "no memory");
    return routine;
}

// ------------------------------------------------------------------ decide

typedef struct work {
    rutin_engine *engine;
    rutin_options how;
    char **cases;
    int count;
    size_t read, written; // bytes of the last round
} work;

static bool decide(work *work, const char *json)
{
    size_t length = strlen(json), written;

    if (rutin_decide(work->engine, json, length, &work->how) != RUTIN_OK ||
        !rutin_plan(work->engine, &written))
        return false;
    work->read += length;
    work->written += written;
    return true;
}

// bench.sh counts what is done in it, by its name.
static __attribute__((noinline)) void decide_all(work *work)
{
    work->read = work->written = 0;
    for (int i = 0; i < work->count; i++)
        if (!decide(work, work->cases[i]))
            fail("decide", "a case that was decided is refused");
}

// Keeps a case that can be decided, which decides it once.
static void keep_case(work *work, char *json)
{
    enum { MOST = 1000 };

    if (!work->cases)
        work->cases = calloc(MOST, sizeof *work->cases);
    if (work->count == MOST)
        fail("decide", "more than a thousand cases");
    if (decide(work, json))
        work->cases[work->count++] = json;
    else
        free(json);
}

static void read_lines(work *work, const char *path)
{
    char *text = read_file(path);

    for (char *line = strtok(text, "\n"); line; line = strtok(NULL, "\n"))
        keep_case(work, without_blanks(line, path));
    free(text);
}

static void read_cases(work *work, int count, char **paths)
{
    for (int i = 0; i < count; i++)
        if (holds_lines(paths[i]))
            read_lines(work, paths[i]);
        else
            keep_case(work, read_case(paths[i]));
    if (work->count == 0)
        fail("decide", "no case can be decided");
}

static void forget_cases(work *work)
{
    for (int i = 0; i < work->count; i++)
        free(work->cases[i]);
    free(work->cases);
}

static void measure_rounds(work *work, int rounds)
{
    unsigned long made = allocations_made;
    double start = now();

    for (int i = 0; i < rounds; i++)
        decide_all(work);
    say_time(start, rounds);
    say("allocations", allocations_made - made);
    say("cases", (size_t)work->count);
    say("read", work->read);
    say("written", work->written);
}

// The engine is weighed last, when it has decided every case and holds what
// the largest of them took.
static void cost_of_deciding(int rounds, char **words, int count)
{
    work work = {.how.brief = strcmp(words[0], "brief") == 0};
    size_t held = allocations_held;
    rutin_routine *routine = load(words[1]);

    say("routine", allocations_held - held);
    held = allocations_held;
    work.engine = rutin_engine_new(routine, NULL);
    say("new_engine", allocations_held - held);
    read_cases(&work, count - 2, words + 2);
    decide_all(&work);
    measure_rounds(&work, rounds);
    held = allocations_held;
    rutin_engine_free(work.engine);
    say("engine", held - allocations_held);
    forget_cases(&work);
    rutin_routine_free(routine);
}

// ------------------------------------------------------------------- others

static void cost_of_judging(int rounds, char **words, int count)
{
    rutin_routine *routine = load(words[0]);
    rutin_engine *engine = rutin_engine_new(routine, NULL);
    char *json = read_case(words[count - 1]);
    double start;

    if (rutin_decide(engine, json, strlen(json), NULL) != RUTIN_OK)
        fail(words[count - 1], rutin_error_of(engine)->message);
    start = now();
    for (int i = 0; i < rounds; i++)
        if (rutin_decide_case(engine, NULL) != RUTIN_OK)
            fail("judge", rutin_error_of(engine)->message);
    say_time(start, rounds);
    free(json);
    rutin_engine_free(engine);
    rutin_routine_free(routine);
}

static void cost_of_loading(int rounds, char **words, int count)
{
    double start;

    rutin_routine_free(load(words[count - 1]));
    start = now();
    for (int i = 0; i < rounds; i++)
        rutin_routine_free(load(words[count - 1]));
    say_time(start, rounds);
}

// Runs a command and waits for it; what it prints is thrown away.
static void run(char **words)
{
    posix_spawn_file_actions_t files;
    int status = -1;
    pid_t child;

    posix_spawn_file_actions_init(&files);
    posix_spawn_file_actions_addopen(&files, 1, "/dev/null", 1, 0);
    if (posix_spawnp(&child, words[0], &files, NULL, words, environ) != 0 ||
        waitpid(child, &status, 0) != child || status != 0)
        fail(words[0], "did not end well");
    posix_spawn_file_actions_destroy(&files);
}

static void cost_of_starting(int rounds, char **words, int count)
{
    double start;

    (void)count;
    run(words);
    start = now();
    for (int i = 0; i < rounds; i++)
        run(words);
    say_time(start, rounds);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*measure)(int rounds, char **words, int count);
        int least;
    } all[] = {
        {"decide", cost_of_deciding, 3},
        {"judge", cost_of_judging, 2},
        {"load", cost_of_loading, 1},
        {"start", cost_of_starting, 1},
    };

    for (size_t i = 0; argc > 2 && i < sizeof all / sizeof *all; i++)
        if (strcmp(argv[1], all[i].name) == 0 && argc - 3 >= all[i].least) {
            all[i].measure(atoi(argv[2]), argv + 3, argc - 3);
            return EXIT_SUCCESS;
        }
    fprintf(stderr, "cost: see the head of cost.c\n");
    return EXIT_FAILURE;
}
