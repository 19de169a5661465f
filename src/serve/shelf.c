// shelf.c - the routines that are loaded, their engines, and the token
//
// There is one shelf in use. Who answers a request holds it, so that a reload, which
// puts another in its place, takes nothing away from him; the last one to let go of
// the old one frees it, engines and all.
//
//     in use -> [ shelf: token, books ]   <- held by requests
//                       |
//                       +-> book: routine, idle engines -> engine -> engine
//
// Engines are made when there is none to take, so there are as many as decide at
// once, and the next to decide takes the one that was used last.

#include "shelf.h"

#include "log.h"
#include "token.h"
#include "words.h"

#include <limits.h>
#include <pthread.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

typedef struct serve_idle {
    rutin_engine *engine;
    struct serve_idle *next;
} serve_idle;

// Guards which shelf is in use, its holders, and the idle engines of all books.
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static serve_shelf *in_use;

// ----------------------------------------------------------------- loading

// Where the installed rules are; a build says where that is.
static const char installed[] = RUTIN_RULES_DIR;

// --rules, RUTIN_RULES and the installed ones, in that order.
static void name_folders(const serve_options *options, char *folders,
                         size_t size)
{
    const char *set = getenv("RUTIN_RULES");

    snprintf(folders, size, "%s%s%s%s%s", options->rules ? options->rules : "",
             options->rules ? ":" : "", set ? set : "", set ? ":" : "",
             installed);
}

// The file of a routine: what is named itself, or an id found in the folders.
static bool find(const char *name, const char *folders, char *path, size_t size)
{
    snprintf(path, size, "%s", name);
    if (strchr(name, '/') || access(path, R_OK) == 0)
        return access(path, R_OK) == 0;
    while (*folders) {
        int length = (int)strcspn(folders, ":");

        snprintf(path, size, "%.*s/%s.lua", length, folders, name);
        if (length > 0 && access(path, R_OK) == 0)
            return true;
        folders += length + (folders[length] == ':');
    }
    return false;
}

// RUTIN_CPU, in milliseconds, as the command has it: seconds that a decision may
// take; 0 for no ceiling.
static int64_t cpu_time(void)
{
    const char *set = getenv("RUTIN_CPU");

    if (!set || !*set || strspn(set, "0123456789") != strlen(set) ||
        strlen(set) > 7)
        return 0;
    return atol(set) > 0 ? atol(set) * (int64_t)1000 : -1;
}

// Whoever starts a service chooses the routine, which may be large.
static bool load_file(serve_book *book, const char *path, const char *folders)
{
    rutin_load_options how = {.size = sizeof how,
                              .rules = folders,
                              .language = serve_log_language(),
                              .limits = {.memory = 256 << 20,
                                         .steps = 100 * 1000 * 1000,
                                         .source = 8 << 20,
                                         .time = cpu_time() * 5}};
    rutin_status status = rutin_load_file(path, &how, &book->routine);

    for (int64_t i = 0; i < rutin_mistake_count(book->routine); i++)
        serve_log_mistake(rutin_mistake(book->routine, i));
    if (status != RUTIN_OK && rutin_mistake_count(book->routine) == 0)
        serve_log_word(S_LOST, NULL, NULL);
    return status == RUTIN_OK;
}

static bool load_book(serve_shelf *shelf, const char *name, const char *folders)
{
    serve_book *book = &shelf->books[shelf->count++];
    char path[PATH_MAX];

    if (!find(name, folders, path, sizeof path)) {
        serve_log_word(S_CANNOT_FIND, name, NULL);
        return false;
    }
    if (!load_file(book, path, folders))
        return false;
    if (serve_shelf_find(shelf, rutin_routine_id(book->routine))) {
        serve_log_word(S_TWICE, rutin_routine_id(book->routine), NULL);
        return false;
    }
    book->id = rutin_routine_id(book->routine);
    serve_log_word(S_LOADED, book->id, rutin_routine_digest(book->routine));
    return true;
}

static void free_shelf(serve_shelf *shelf)
{
    for (int i = 0; i < shelf->count; i++) {
        while (shelf->books[i].idle) {
            serve_idle *first = shelf->books[i].idle;

            shelf->books[i].idle = first->next;
            rutin_engine_free(first->engine);
            free(first);
        }
        rutin_routine_free(shelf->books[i].routine);
    }
    serve_token_free(shelf->token);
    free(shelf);
}

serve_shelf *serve_shelf_load(const serve_options *options)
{
    serve_shelf *shelf = calloc(1, sizeof *shelf);
    char folders[PATH_MAX];
    bool is_right = shelf != NULL;

    if (!shelf) {
        serve_log_word(S_LOST, NULL, NULL);
        return NULL;
    }
    name_folders(options, folders, sizeof folders);
    if (options->token)
        is_right = (shelf->token = serve_token_read(options->token)) != NULL;
    for (int i = 0; i < options->name_count && is_right; i++)
        is_right = load_book(shelf, options->names[i], folders);
    if (is_right)
        return shelf;
    free_shelf(shelf);
    return NULL;
}

// ----------------------------------------------------------------- holding

serve_shelf *serve_shelf_hold(void)
{
    serve_shelf *shelf;

    pthread_mutex_lock(&lock);
    shelf = in_use;
    shelf->holders++;
    pthread_mutex_unlock(&lock);
    return shelf;
}

void serve_shelf_release(serve_shelf *shelf)
{
    bool is_last;

    pthread_mutex_lock(&lock);
    is_last = --shelf->holders == 0;
    pthread_mutex_unlock(&lock);
    if (is_last)
        free_shelf(shelf);
}

void serve_shelf_put(serve_shelf *shelf)
{
    serve_shelf *before;

    pthread_mutex_lock(&lock);
    before = in_use;
    in_use = shelf;
    if (shelf)
        shelf->holders++;
    pthread_mutex_unlock(&lock);
    if (before)
        serve_shelf_release(before);
}

serve_book *serve_shelf_find(serve_shelf *shelf, const char *id)
{
    for (int i = 0; i < shelf->count; i++)
        if (shelf->books[i].id && strcmp(shelf->books[i].id, id) == 0)
            return &shelf->books[i];
    return NULL;
}

bool serve_shelf_is_token(const serve_shelf *shelf, const char *given)
{
    return serve_token_is(shelf->token, given);
}

// ----------------------------------------------------------------- engines

static rutin_engine *make_engine(const serve_book *book)
{
    rutin_options how = {.size = sizeof how, .limits = {.time = cpu_time()}};

    return rutin_engine_new(book->routine, &how);
}

rutin_engine *serve_shelf_take_engine(serve_book *book)
{
    serve_idle *first;
    rutin_engine *engine;

    pthread_mutex_lock(&lock);
    first = book->idle;
    if (first)
        book->idle = first->next;
    pthread_mutex_unlock(&lock);
    if (!first)
        return make_engine(book);
    engine = first->engine;
    free(first);
    return engine;
}

void serve_shelf_give_engine(serve_book *book, rutin_engine *engine)
{
    serve_idle *idle = malloc(sizeof *idle);

    // What is no case takes the place of the one that was, which is wiped.
    rutin_decide(engine, "", 0, NULL);
    if (!idle) {
        rutin_engine_free(engine);
        return;
    }
    idle->engine = engine;
    pthread_mutex_lock(&lock);
    idle->next = book->idle;
    book->idle = idle;
    pthread_mutex_unlock(&lock);
}
