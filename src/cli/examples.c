// examples.c - example cases of a command line, read and tested in threads
//
// Each thread has an engine and takes the next example that nobody has taken. What
// came of each is kept in its place, so that all is told in the order of the files,
// however many threads there are.

#include "examples.h"

#include "exits.h"
#include "files.h"
#include "host.h"
#include "json.h"
#include "memory.h"
#include "options.h"
#include "report.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <pthread.h>
#include <regex.h>
#include <rutin.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { FEW = 8 }; // examples that are not worth a thread more

static void note_trouble(cli_examples *examples, int status)
{
    examples->unreadable++;
    if (examples->status == CLI_FINE)
        examples->status = status;
}

// ----------------------------------------------------------------- listing

typedef struct listing {
    const cli_call *cli;
    cli_examples *examples;
    const regex_t *wanted; // NULL: all
} listing;

static char *copy_of(const char *text)
{
    size_t size = strlen(text) + 1;

    return memcpy(cli_memory_allocate(size), text, size);
}

// The sentence of an example, in the command's language where it has several.
static char *about_of(const cli_call *cli, const cJSON *example)
{
    const cJSON *about = cli_json_member(example, "about");

    if (cJSON_IsObject(about)) {
        const cJSON *own = cli_json_member(
            about, cli->tongue == CLI_SWEDISH ? "sv" : "en");

        about = own ? own : about->child;
    }
    return copy_of(cli_json_item_text(about));
}

static bool is_wanted(const listing *list, const cli_example *example)
{
    return !list->wanted ||
           regexec(list->wanted, example->path, 0, NULL, 0) == 0 ||
           regexec(list->wanted, example->about, 0, NULL, 0) == 0;
}

static void forget(cli_example *example)
{
    free(example->path);
    free(example->about);
    cli_text_clear(&example->json);
    cJSON_Delete(example->report);
}

static bool add_file(void *data, const char *path)
{
    listing *list = data;
    cli_examples *examples = list->examples;
    cli_example example = {.path = copy_of(path)};
    cJSON *tree;

    example.status = cli_files_read(list->cli, path, &example.json);
    tree = cJSON_ParseWithLength(example.json.bytes ? example.json.bytes : "",
                                 example.json.length);
    example.about = about_of(list->cli, tree);
    cJSON_Delete(tree);
    if (!is_wanted(list, &example)) {
        forget(&example);
        return true;
    }
    if (examples->count == examples->room) {
        examples->room = 2 * examples->room + 64;
        examples->of = cli_memory_resize(
            examples->of, (size_t)examples->room * sizeof *examples->of);
    }
    examples->of[examples->count++] = example;
    return true;
}

static void add_operand(listing *list, const char *path)
{
    int before = list->examples->count;

    if (!cli_files_is_folder(path)) {
        add_file(list, path);
    } else if (!cli_files_list(list->cli, path, ".json", add_file, list)) {
        note_trouble(list->examples, CLI_CANNOT);
    } else if (list->examples->count == before && !list->wanted) {
        cli_report_word(list->cli, path, W_NO_EXAMPLES, NULL, NULL);
        note_trouble(list->examples, CLI_CANNOT);
    }
}

void cli_examples_list(const cli_call *cli, int first, cli_examples *examples)
{
    listing list = {.cli = cli, .examples = examples};
    regex_t wanted;

    if (cli->run) {
        if (regcomp(&wanted, cli->run, REG_EXTENDED | REG_NOSUB) != 0) {
            cli_report_word(cli, NULL, W_TEST_NO_REGEX, cli->run, NULL);
            examples->status = CLI_USAGE;
            return;
        }
        list.wanted = &wanted;
    }
    for (int i = first; i < cli->operand_count; i++)
        add_operand(&list, cli->operands[i]);
    if (list.wanted)
        regfree(&wanted);
}

void cli_examples_clear(cli_examples *examples)
{
    for (int i = 0; i < examples->count; i++)
        forget(&examples->of[i]);
    free(examples->of);
    *examples = (cli_examples){0};
}

// ----------------------------------------------------------------- testing

typedef struct crew {
    cli_examples *examples;
    pthread_mutex_t turn;
    int next;
} crew;

typedef struct worker {
    crew *crew;
    rutin_engine *engine;
    pthread_t thread;
    bool is_running;
} worker;

static void test_one(rutin_engine *engine, cli_example *example)
{
    const char *answer;
    size_t length;

    if (example->status != CLI_FINE)
        return;
    if (rutin_cover(engine, example->json.bytes, example->json.length, NULL,
                    &answer, &length) == RUTIN_OK)
        example->report = cJSON_ParseWithLength(answer, length);
    else
        example->error = *rutin_error_of(engine);
}

static void *work(void *data)
{
    worker *self = data;

    for (;;) {
        int mine;

        pthread_mutex_lock(&self->crew->turn);
        mine = self->crew->next++;
        pthread_mutex_unlock(&self->crew->turn);
        if (mine >= self->crew->examples->count)
            return NULL;
        test_one(self->engine, &self->crew->examples->of[mine]);
    }
}

static int thread_count(const cli_call *cli, int examples)
{
    long online = sysconf(_SC_NPROCESSORS_ONLN);
    long most = cli->threads ? atoi(cli->threads) : online < 1 ? 1 : online;
    long useful = examples / FEW + 1;

    if (most > CLI_MAX_THREADS)
        most = CLI_MAX_THREADS;
    return (int)(most < useful ? most : useful);
}

static void sum_up(const cli_call *cli, cli_examples *examples)
{
    for (int i = 0; i < examples->count; i++) {
        cli_example *example = &examples->of[i];

        if (example->status != CLI_FINE) {
            note_trouble(examples, example->status);
        } else if (!example->report) {
            note_trouble(examples,
                         cli_report_error(cli, &example->error, example->path));
        } else {
            examples->passed += cli_json_is_true(example->report, "passed");
            examples->unread += cli_json_is_true(example->report, "unread");
        }
    }
}

void cli_examples_test(const cli_call *cli, const cli_host *host,
                       cli_examples *examples)
{
    int threads = thread_count(cli, examples->count);
    worker *workers = cli_memory_allocate((size_t)threads * sizeof *workers);
    crew crew = {.examples = examples};

    pthread_mutex_init(&crew.turn, NULL);
    for (int i = 0; i < threads; i++) {
        workers[i] = (worker){.crew = &crew, .engine = host->engine};
        if (i > 0)
            workers[i].engine = rutin_engine_new(host->routine, &host->how);
        if (i > 0 && workers[i].engine)
            workers[i].is_running = pthread_create(&workers[i].thread, NULL,
                                                   work, &workers[i]) == 0;
    }
    work(&workers[0]);
    for (int i = 1; i < threads; i++) {
        if (workers[i].is_running)
            pthread_join(workers[i].thread, NULL);
        if (workers[i].engine)
            rutin_cover_join(host->engine, workers[i].engine);
        rutin_engine_free(workers[i].engine);
    }
    pthread_mutex_destroy(&crew.turn);
    free(workers);
    sum_up(cli, examples);
}
