// batch.c - rutin batch: a case a line in, a plan a line out
//
// Every worker is a thread with an engine and a few blocks of its own, and does
// all there is to do: it reads the next lines into a block, decides them, and
// then writes what is in turn to be written, its own or another's.
//
//     first -> [ decided ] -> [ decided ] -> [ read ] <- last
//              written next                  decided now
//
// So lines come out in the order they came in, nobody decides while holding a
// lock, memory is bounded by the blocks, and what a worker touches is seldom in
// the cache of another's processor. `reading` is held by who reads and guards
// the intake; `turn` guards the queue and the state of every block.
//
// What a block makes is not kept whole: when there is enough of it, it waits for its
// turn and is written, and a long plan straight from the engine. So a worker holds
// what it reads, a little of what it makes, and one plan.
//
// Who reads much at a time seldom waits for another's lock; who reads little
// leaves some for the others, and holds little. So the first read asks for FEW
// bytes, and the next for twice as many whenever the plans were short.
//
// A line is never half written, whatever happens: on SIGINT and SIGTERM reading
// ends, what was read is decided and written, and then the signal is let loose.

#include "batch.h"

#include "exits.h"
#include "files.h"
#include "host.h"
#include "intake.h"
#include "memory.h"
#include "options.h"
#include "report.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <errno.h>
#include <poll.h>
#include <pthread.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
    OWN = 3,          // blocks of a worker
    FEW = 1 << 12,    // bytes asked of one read, at least
    MANY = 1 << 18,   // at most
    ENOUGH = 1 << 18, // bytes of plans that a block is to make, about
    KEPT = 1 << 22,   // bytes that a block keeps for the next lines
    TICK = 200        // milliseconds from one sign of progress to the next
};

typedef enum block_state { BLOCK_FREE, BLOCK_READ, BLOCK_DECIDED } block_state;

typedef struct block {
    cli_text in;    // whole lines; the last of all may lack its end
    size_t skipped; // bytes of the first line: too many to keep
    cli_text out;   // answers that are not written yet
    size_t made;    // bytes of answers in all
    size_t count, refused, broken; // lines
    block_state state;
    struct block *next; // that was read
} block;

typedef struct batch {
    const cli_call *cli;
    const cli_host *host;
    rutin_options how;
    bool shows_progress;

    pthread_mutex_t reading;
    cli_intake intake;

    pthread_mutex_t turn;
    pthread_cond_t is_written;
    block *first, *last; // of those that were read and are to be written
    size_t wanted;       // bytes of the next read
    bool is_writing, is_stopped;
    int write_failure;
    size_t written, refused, broken; // lines
    struct timespec shown;
} batch;

// ------------------------------------------------------------------ blocks

// One of the worker's own blocks that is free, and how much to read into it.
static block *free_block(batch *b, block *own, size_t *wanted)
{
    block *found = NULL;

    pthread_mutex_lock(&b->turn);
    while (!found) {
        for (int i = 0; i < OWN && !found; i++)
            if (own[i].state == BLOCK_FREE)
                found = &own[i];
        if (!found)
            pthread_cond_wait(&b->is_written, &b->turn);
    }
    *wanted = b->wanted;
    if (b->is_stopped)
        found = NULL;
    pthread_mutex_unlock(&b->turn);
    return found;
}

// Puts a block that was read behind those that were read before it.
static void queue(batch *b, block *next)
{
    pthread_mutex_lock(&b->turn);
    next->state = BLOCK_READ;
    next->next = NULL;
    if (b->first)
        b->last->next = next;
    else
        b->first = next;
    b->last = next;
    pthread_mutex_unlock(&b->turn);
}

// Reads the next block. NULL when there is none, or nobody to write it for.
static block *next_block(batch *b, block *own)
{
    size_t wanted;
    block *next = free_block(b, own, &wanted);

    if (!next)
        return NULL;
    next->count = next->refused = next->broken = next->made = 0;
    pthread_mutex_lock(&b->reading);
    next->skipped = cli_intake_take(&b->intake, &next->in, wanted);
    if (next->in.length + next->skipped > 0)
        queue(b, next);
    else
        next = NULL;
    pthread_mutex_unlock(&b->reading);
    return next;
}

// ----------------------------------------------------------------- writing

// Writes all of it. False, with errno, when that cannot be.
static bool write_out(const char *bytes, size_t length)
{
    struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
    size_t at = 0;

    while (at < length) {
        ssize_t put = write(STDOUT_FILENO, bytes + at, length - at);

        if (put > 0)
            at += (size_t)put;
        else if (errno == EAGAIN)
            poll(&output, 1, -1);
        else if (errno != EINTR)
            return false;
    }
    return true;
}

// Ends it all where what was made could not be written.
static void note_lost(batch *b, bool is_lost)
{
    if (!is_lost || b->is_stopped)
        return;
    b->write_failure = errno;
    b->is_stopped = true;
    cli_intake_end();
}

// Writes what a block has made so far, and a plan after it, when it is the
// block's turn. Those before it do not wait for this one.
static void write_early(batch *b, block *mine, const char *plan, size_t length)
{
    bool is_lost;

    pthread_mutex_lock(&b->turn);
    while (b->is_writing || b->first != mine)
        pthread_cond_wait(&b->is_written, &b->turn);
    b->is_writing = true;
    is_lost = b->is_stopped;
    pthread_mutex_unlock(&b->turn);
    is_lost = is_lost || !write_out(mine->out.bytes, mine->out.length) ||
              !write_out(plan, length);
    pthread_mutex_lock(&b->turn);
    note_lost(b, is_lost);
    b->is_writing = false;
    pthread_cond_broadcast(&b->is_written);
    pthread_mutex_unlock(&b->turn);
    mine->made += mine->out.length + length;
    mine->out.length = 0;
}

// Adds a plan to what the block has made, which is written when it is enough.
static void put_plan(batch *b, block *work, const char *plan, size_t length)
{
    if (work->out.length + length > ENOUGH)
        write_early(b, work, plan, length);
    else
        cli_text_add_bytes(&work->out, plan, length);
}

// ---------------------------------------------------------------- deciding

static const char *const status_names[] = {
    "OK", "ECASE", "EROUTINE", "ELIMIT", "ENOMEM", "EIO", "EUSAGE"};

// An answer depends on its line alone, so that a batch can be spread in any way:
// the number of the line is not in it.
static void add_error(cli_text *out, const rutin_error *error)
{
    cJSON *answer = cJSON_CreateObject();
    cJSON *object = cJSON_AddObjectToObject(answer, "error");
    char *printed;

    cJSON_AddStringToObject(object, "status", status_names[error->status]);
    cli_report_add(object, &(cli_report){.column = error->column,
                                         .path = error->where,
                                         .code = error->code,
                                         .message = error->message,
                                         .help = error->help});
    printed = cJSON_PrintUnformatted(answer);
    cli_text_add(out,
                 printed ? printed : "{\"error\":{\"status\":\"ENOMEM\"}}");
    cJSON_free(printed);
    cJSON_Delete(answer);
}

static void refuse_length(const cli_call *cli, rutin_error *error,
                          size_t length)
{
    char found[32], most[32];
    cli_text message = {0};

    snprintf(found, sizeof found, "%zu", length);
    snprintf(most, sizeof most, "%d", CLI_MAX_CASE);
    cli_words_add(&message, cli, W_LINE_TOO_LONG, found, most);
    snprintf(error->message, sizeof error->message, "%s", message.bytes);
    cli_text_clear(&message);
}

static void answer_line(batch *b, rutin_engine *engine, block *work,
                        const char *line, size_t length)
{
    size_t in_all = work->count == 0 ? work->skipped + length : length;
    rutin_error too_long = {.status = RUTIN_ELIMIT, .code = "line_too_long"};
    const rutin_error *error = &too_long;
    const char *plan = NULL;
    size_t plan_length;

    if (in_all > CLI_MAX_CASE) {
        refuse_length(b->cli, &too_long, in_all);
    } else {
        if (rutin_decide(engine, line, length, &b->how) == RUTIN_OK)
            plan = rutin_plan(engine, &plan_length);
        error = rutin_error_of(engine);
    }
    if (plan)
        put_plan(b, work, plan, plan_length);
    else
        add_error(&work->out, error);
    cli_text_add_bytes(&work->out, "\n", 1);
    work->count++;
    work->refused += plan == NULL;
    work->broken += plan != NULL && cli_host_is_broken(engine);
}

static void answer_lines(batch *b, rutin_engine *engine, block *work)
{
    size_t at = 0;

    do {
        const char *line = work->in.bytes + at;
        size_t left = work->in.length - at;
        const char *end = memchr(line, '\n', left);
        size_t length = end ? (size_t)(end - line) : left;

        answer_line(b, engine, work, line, length);
        at += length + 1;
    } while (at < work->in.length);
    work->made += work->out.length;
}

// ---------------------------------------------------------------- progress

static long milliseconds_since(const struct timespec *then,
                               const struct timespec *now)
{
    return (now->tv_sec - then->tv_sec) * 1000 +
           (now->tv_nsec - then->tv_nsec) / 1000000;
}

static void say_progress(const batch *b)
{
    char written[32], refused[32];
    cli_text said = {0};

    snprintf(written, sizeof written, "%zu", b->written);
    snprintf(refused, sizeof refused, "%zu", b->refused);
    cli_words_add(&said, b->cli, W_BATCH_PROGRESS, written, refused);
    fprintf(stderr, "\r%s", said.bytes);
    fflush(stderr);
    cli_text_clear(&said);
}

static void show_progress(batch *b)
{
    struct timespec now;

    if (!b->shows_progress)
        return;
    clock_gettime(CLOCK_MONOTONIC, &now);
    if (milliseconds_since(&b->shown, &now) < TICK)
        return;
    b->shown = now;
    say_progress(b);
}

// Makes a block ready for other lines.
static void empty(cli_text *text)
{
    text->length = 0;
    if (text->room > KEPT)
        cli_text_clear(text);
}

// How much the next reads are to ask for, by what became of this block.
static void learn_from(batch *b, const block *done)
{
    if (done->made > ENOUGH)
        b->wanted = b->wanted / 2 > FEW ? b->wanted / 2 : FEW;
    else if (done->made <= ENOUGH / 2)
        b->wanted = b->wanted * 2 < MANY ? b->wanted * 2 : MANY;
}

// Takes a block that was written out of the queue, and gives it back.
static void release(batch *b, block *done)
{
    b->written += done->count;
    b->refused += done->refused;
    b->broken += done->broken;
    show_progress(b);
    empty(&done->in);
    empty(&done->out);
    b->first = done->next;
    done->state = BLOCK_FREE;
    pthread_cond_broadcast(&b->is_written);
}

// Writes the blocks that are decided and in turn. Whoever comes while another
// writes leaves it to that one.
static void write_in_turn(batch *b, block *mine)
{
    pthread_mutex_lock(&b->turn);
    mine->state = BLOCK_DECIDED;
    learn_from(b, mine);
    while (!b->is_writing && b->first && b->first->state == BLOCK_DECIDED) {
        block *next = b->first;
        bool is_lost = b->is_stopped;

        b->is_writing = true;
        pthread_mutex_unlock(&b->turn);
        is_lost = is_lost || !write_out(next->out.bytes, next->out.length);
        pthread_mutex_lock(&b->turn);
        note_lost(b, is_lost);
        b->is_writing = false;
        release(b, next);
    }
    pthread_mutex_unlock(&b->turn);
}

// ----------------------------------------------------------------- workers

typedef struct worker {
    batch *shared;
    rutin_engine *engine;
    pthread_t thread;
    bool is_running;
} worker;

// Waits until a worker's blocks are written, and lets go of them.
static void leave(batch *b, block *own)
{
    pthread_mutex_lock(&b->turn);
    for (int i = 0; i < OWN; i++)
        while (own[i].state != BLOCK_FREE)
            pthread_cond_wait(&b->is_written, &b->turn);
    pthread_mutex_unlock(&b->turn);
    for (int i = 0; i < OWN; i++) {
        cli_text_clear(&own[i].in);
        cli_text_clear(&own[i].out);
    }
}

static void *work(void *data)
{
    worker *self = data;
    batch *b = self->shared;
    block own[OWN] = {0}, *mine;

    while ((mine = next_block(b, own))) {
        answer_lines(b, self->engine, mine);
        write_in_turn(b, mine);
    }
    leave(b, own);
    return NULL;
}

// Works in as many threads as there can be. While there are several, this one
// only waits: it is the one that signals come to.
static void work_in_threads(worker *workers, int count)
{
    bool is_alone = true;

    for (int i = 0; i < count && count > 1; i++) {
        workers[i].is_running = workers[i].engine &&
                                pthread_create(&workers[i].thread, NULL, work,
                                               &workers[i]) == 0;
        is_alone = is_alone && !workers[i].is_running;
    }
    if (is_alone)
        work(&workers[0]);
    for (int i = 0; i < count; i++)
        if (workers[i].is_running)
            pthread_join(workers[i].thread, NULL);
}

static int thread_count(const cli_call *cli)
{
    long online = sysconf(_SC_NPROCESSORS_ONLN);

    if (cli->threads)
        return atoi(cli->threads);
    return online < 1                 ? 1
           : online > CLI_MAX_THREADS ? CLI_MAX_THREADS
                                      : (int)online;
}

// ------------------------------------------------------------- the command

// Says what went wrong, and what came of the lines. A reader that closed the
// pipe early wants no message about it.
static int conclude(const batch *b)
{
    char refused[32], broken[32], all[32];

    snprintf(refused, sizeof refused, "%zu", b->refused);
    snprintf(broken, sizeof broken, "%zu", b->broken);
    snprintf(all, sizeof all, "%zu", b->written);
    if (b->shows_progress) {
        say_progress(b);
        fputc('\n', stderr);
    } else if (b->refused > 0 && !b->write_failure) {
        cli_report_word(b->cli, NULL, W_BATCH_REFUSED, refused, all);
    }
    if (b->broken > 0 && !b->write_failure)
        cli_report_word(b->cli, NULL, W_BATCH_BROKEN, broken, all);
    if (b->intake.failure)
        cli_report_failure(b->cli, cli_report_file_name("-"),
                           W_CANNOT_READ_INPUT, b->intake.failure);
    if (b->write_failure && b->write_failure != EPIPE)
        cli_report_failure(b->cli, NULL, W_CANNOT_PRINT, b->write_failure);
    return b->intake.failure || b->write_failure ? CLI_CANNOT : CLI_FINE;
}

static int run(batch *b, int threads)
{
    worker *workers = cli_memory_allocate((size_t)threads * sizeof *workers);
    int status = CLI_CANNOT;

    for (int i = 0; i < threads; i++)
        workers[i] = (worker){
            .shared = b, .engine = rutin_engine_new(b->host->routine, &b->how)};
    if (!workers[0].engine || !cli_intake_start()) {
        cli_report_word(b->cli, NULL, W_NO_MEMORY, NULL, NULL);
    } else {
        work_in_threads(workers, threads);
        status = conclude(b);
    }
    for (int i = 0; i < threads; i++)
        rutin_engine_free(workers[i].engine);
    free(workers);
    return status;
}

static void prepare(batch *b, const cli_call *cli, const cli_host *host)
{
    *b = (batch){.cli = cli, .host = host, .how = host->how};
    b->how.brief = cli->brief;
    b->how.now = cli->now;
    pthread_mutex_init(&b->reading, NULL);
    pthread_mutex_init(&b->turn, NULL);
    pthread_cond_init(&b->is_written, NULL);
    b->wanted = FEW;
    b->shows_progress = isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO);
    clock_gettime(CLOCK_MONOTONIC, &b->shown);
}

static void clear(batch *b)
{
    cli_text_clear(&b->intake.rest);
    pthread_cond_destroy(&b->is_written);
    pthread_mutex_destroy(&b->turn);
    pthread_mutex_destroy(&b->reading);
}

// A time that no case can have would fail every line.
static int check_now(const cli_call *cli, const cli_host *host)
{
    const rutin_error *error = rutin_error_of(host->engine);

    if (!cli->now ||
        rutin_case_open(host->engine, "1", cli->now, cli->now) == RUTIN_OK)
        return CLI_FINE;
    return cli_report_now(cli, error);
}

int cli_batch(cli_call *cli)
{
    int threads = thread_count(cli);
    cli_host host = {0};
    batch b;
    int status = cli_host_open(cli, &host);

    if (status == CLI_FINE)
        status = check_now(cli, &host);
    if (status == CLI_FINE) {
        prepare(&b, cli, &host);
        status = run(&b, threads);
        clear(&b);
    }
    cli_host_close(&host);
    cli_intake_end_by_signal();
    return status;
}
