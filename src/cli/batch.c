// batch.c - rutin batch: a case a line in, a plan a line out
//
// Every worker is a thread with an engine of its own and does all there is to
// do: it reads the next lines into a block of the ring, decides them, and then
// writes what is in turn to be written, its own or another's.
//
//     ring   [ written │ done │ done │ deciding │ deciding │ free ]
//                       ▲ tail: written next            ▲ head: read next
//
// So lines come out in the order they came in, nobody decides while holding a
// lock, and memory is bounded by the ring. `reading` is held by who reads and
// guards the input; `turn` guards the ring.
//
// Who takes many lines at a time seldom waits for another's lock; who takes few
// leaves some for the others, and holds little. So a block begins with FEW, and
// has twice as many whenever the plans of the last were short.
//
// A line is never half written, whatever happens: on SIGINT and SIGTERM reading
// ends, what was read is decided and written, and then the signal is let loose.

#include "cli.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>
#include <unistd.h>

enum {
    FEW = 16,         // lines of a block, at least
    MANY = 256,       // at most
    ENOUGH = 1 << 18, // bytes of plans that a block is to make, about
    PIECE = 1 << 18,  // bytes asked of one read
    KEPT = 1 << 22,   // bytes that a block keeps for the next lines
    TICK = 200        // milliseconds from one sign of progress to the next
};

typedef struct line {
    size_t from, length; // in the block's `in`; a line too long is not there
    bool is_too_long;
} line;

typedef struct block {
    cli_text in, out;
    line lines[MANY];
    int wanted, count, refused;
    bool is_done;
} block;

typedef struct batch {
    const cli_call *cli;
    const cli_host *host;
    rutin_options how;

    pthread_mutex_t reading;
    char *input; // room for the longest line and a piece
    size_t at, end, skipped;
    bool has_ended;
    int read_failure; // errno

    pthread_mutex_t turn;
    pthread_cond_t has_room;
    block *ring;
    size_t size, head, tail; // blocks, counted on and on
    int wanted;              // lines of the next block
    bool is_writing, is_stopped;
    int write_failure;
    size_t written, refused; // lines

    bool shows_progress;
    struct timespec shown;
} batch;

// ----------------------------------------------------------------- signals

// What a signal leaves: its number, and a byte in a pipe that ends a wait for
// input, whichever thread waits.
static atomic_int caught;
static int wake[2];

static void wake_reader(void)
{
    ssize_t put = write(wake[1], "", 1);

    (void)put; // a full pipe wakes as well
}

static void catch_signal(int number)
{
    int kept = errno;

    caught = number;
    wake_reader();
    errno = kept;
}

// A signal that whoever started us has ignored stays so.
static void listen_to(int number)
{
    struct sigaction action = {.sa_handler = catch_signal}, before;

    sigemptyset(&action.sa_mask);
    if (sigaction(number, NULL, &before) == 0 && before.sa_handler != SIG_IGN)
        sigaction(number, &action, NULL);
}

static bool start_listening(void)
{
    caught = 0;
    if (pipe(wake) != 0)
        return false;
    for (int i = 0; i < 2; i++) {
        fcntl(wake[i], F_SETFD, FD_CLOEXEC);
        fcntl(wake[i], F_SETFL, O_NONBLOCK);
    }
    listen_to(SIGINT);
    listen_to(SIGTERM);
    return true;
}

// Ends by the signal that was caught, for whoever started us to see.
static void end_by_signal(void)
{
    if (caught) {
        signal(caught, SIG_DFL);
        raise(caught);
    }
}

// ----------------------------------------------------------------- reading

// Waits for input. False when there will be none.
static bool wait_for_input(void)
{
    struct pollfd files[] = {{.fd = STDIN_FILENO, .events = POLLIN},
                             {.fd = wake[0], .events = POLLIN}};

    while (poll(files, 2, -1) < 0 && errno == EINTR && !caught)
        continue;
    return !caught && !files[1].revents;
}

// Reads on, after what is already there. False at the end, whatever ends it.
static bool read_on(batch *b)
{
    ssize_t got;

    if (b->at > 0)
        memmove(b->input, b->input + b->at, b->end - b->at);
    b->end -= b->at;
    b->at = 0;
    do {
        if (!wait_for_input())
            return false;
        got = read(STDIN_FILENO, b->input + b->end, PIECE);
    } while (got < 0 && (errno == EINTR || errno == EAGAIN));
    if (got < 0)
        b->read_failure = errno;
    if (got <= 0)
        return false;
    b->end += (size_t)got;
    return true;
}

// Gives the block the [length] bytes that come next as a line.
static void give_line(batch *b, block *to, size_t length)
{
    line *next = &to->lines[to->count++];

    next->from = to->in.length;
    next->length = length + b->skipped;
    next->is_too_long = next->length > CLI_MAX_CASE;
    if (!next->is_too_long)
        cli_add_bytes(&to->in, b->input + b->at, length);
    b->at += length;
    b->skipped = 0;
}

// Gives the block the lines that it wants and that are there, and waits for one
// when there is none. The last may lack its line's end.
static void read_lines(batch *b, block *to)
{
    while (to->count < to->wanted) {
        size_t there = b->end - b->at;
        const char *end = memchr(b->input + b->at, '\n', there);

        if (end) {
            give_line(b, to, (size_t)(end - b->input) - b->at);
            b->at++;
            continue;
        }
        if (to->count > 0)
            return;
        if (there > CLI_MAX_CASE) {
            b->skipped += there;
            b->at = b->end;
        }
        if (read_on(b))
            continue;
        b->has_ended = true;
        if (b->end + b->skipped > 0 && !caught && !b->read_failure)
            give_line(b, to, b->end);
        return;
    }
}

// Reads the next block. NULL when there is none, or nobody to write it for.
static block *next_block(batch *b)
{
    block *next = NULL;
    bool goes_on;

    pthread_mutex_lock(&b->reading);
    pthread_mutex_lock(&b->turn);
    while (b->head - b->tail == b->size)
        pthread_cond_wait(&b->has_room, &b->turn);
    goes_on = !b->is_stopped && !b->has_ended && !caught;
    if (goes_on) {
        next = &b->ring[b->head % b->size];
        next->wanted = b->wanted;
        next->count = next->refused = 0;
        next->is_done = false;
    }
    pthread_mutex_unlock(&b->turn);
    if (next) {
        read_lines(b, next);
        if (next->count == 0)
            next = NULL;
    }
    if (next) {
        pthread_mutex_lock(&b->turn);
        b->head++;
        pthread_mutex_unlock(&b->turn);
    }
    pthread_mutex_unlock(&b->reading);
    return next;
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
    cli_add_place(object, error->column, error->where, error->message,
                  error->help);
    printed = cJSON_PrintUnformatted(answer);
    cli_add(out, printed ? printed : "{\"error\":{\"status\":\"ENOMEM\"}}");
    cJSON_free(printed);
    cJSON_Delete(answer);
}

static rutin_status decide(const batch *b, rutin_engine *engine,
                           const char *json, size_t length)
{
    cli_text with = {0};
    rutin_status status;

    if (!b->cli->now)
        return rutin_decide(engine, json, length, &b->how);
    cli_add_bytes(&with, json, length);
    cli_put_now(&with, b->cli->now);
    status = rutin_decide(engine, with.bytes, with.length, &b->how);
    cli_clear(&with);
    return status;
}

static void answer_line(const batch *b, rutin_engine *engine, block *work,
                        int number)
{
    const line *asked = &work->lines[number];
    rutin_error too_long = {.status = RUTIN_ELIMIT};
    const rutin_error *error = &too_long;
    const char *plan = NULL;
    size_t length;

    if (asked->is_too_long) {
        snprintf(too_long.message, sizeof too_long.message,
                 "found a line of %zu bytes, wanted at most %d", asked->length,
                 CLI_MAX_CASE);
    } else {
        if (decide(b, engine, work->in.bytes + asked->from, asked->length) ==
            RUTIN_OK)
            plan = rutin_plan(engine, &length);
        error = rutin_error_of(engine);
    }
    if (plan)
        cli_add_bytes(&work->out, plan, length);
    else
        add_error(&work->out, error);
    cli_add_bytes(&work->out, "\n", 1);
    work->refused += plan == NULL;
}

// ----------------------------------------------------------------- writing

// Writes all of it. False, with errno, when that cannot be.
static bool write_out(const cli_text *out)
{
    struct pollfd output = {.fd = STDOUT_FILENO, .events = POLLOUT};
    size_t at = 0;

    while (at < out->length) {
        ssize_t put = write(STDOUT_FILENO, out->bytes + at, out->length - at);

        if (put > 0)
            at += (size_t)put;
        else if (errno == EAGAIN)
            poll(&output, 1, -1);
        else if (errno != EINTR)
            return false;
    }
    return true;
}

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
    cli_add_word(&said, b->cli, W_BATCH_PROGRESS, written, refused);
    fprintf(stderr, "\r%s", said.bytes);
    fflush(stderr);
    cli_clear(&said);
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
        cli_clear(text);
}

// How many lines the next blocks are to have, by what became of this one's.
static void learn_from(batch *b, const block *done)
{
    if (done->out.length > ENOUGH)
        b->wanted = done->wanted / 2 > FEW ? done->wanted / 2 : FEW;
    else if (done->count == done->wanted && done->out.length <= ENOUGH / 2)
        b->wanted = done->wanted * 2 < MANY ? done->wanted * 2 : MANY;
}

// Writes the blocks that are done and in turn. Whoever comes while another
// writes leaves it to that one.
static void write_in_turn(batch *b, block *mine)
{
    pthread_mutex_lock(&b->turn);
    mine->is_done = true;
    learn_from(b, mine);
    while (!b->is_writing && b->tail < b->head &&
           b->ring[b->tail % b->size].is_done) {
        block *next = &b->ring[b->tail % b->size];
        bool is_lost = b->is_stopped;

        b->is_writing = true;
        pthread_mutex_unlock(&b->turn);
        is_lost = is_lost || !write_out(&next->out);
        pthread_mutex_lock(&b->turn);
        if (is_lost && !b->is_stopped) {
            b->write_failure = errno;
            b->is_stopped = true;
            wake_reader();
        }
        b->written += (size_t)next->count;
        b->refused += (size_t)next->refused;
        show_progress(b);
        empty(&next->in);
        empty(&next->out);
        b->is_writing = false;
        b->tail++;
        pthread_cond_signal(&b->has_room);
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

static void *work(void *data)
{
    worker *self = data;
    batch *b = self->shared;
    block *mine;

    while ((mine = next_block(b))) {
        for (int i = 0; i < mine->count; i++)
            answer_line(b, self->engine, mine, i);
        write_in_turn(b, mine);
    }
    return NULL;
}

// Works in as many threads as there can be, this one among them.
static void work_in_threads(worker *workers, int count)
{
    for (int i = 1; i < count; i++)
        workers[i].is_running = workers[i].engine &&
                                pthread_create(&workers[i].thread, NULL, work,
                                               &workers[i]) == 0;
    work(&workers[0]);
    for (int i = 1; i < count; i++)
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
    char refused[32], all[32];

    snprintf(refused, sizeof refused, "%zu", b->refused);
    snprintf(all, sizeof all, "%zu", b->written);
    if (b->shows_progress) {
        say_progress(b);
        fputc('\n', stderr);
    } else if (b->refused > 0 && !b->write_failure) {
        cli_complain_word(b->cli, NULL, W_BATCH_REFUSED, refused, all);
    }
    if (b->read_failure)
        cli_complain_word(b->cli, cli_file_name("-"), W_CANNOT_READ,
                          cli_reason(b->cli, b->read_failure), NULL);
    if (b->write_failure && b->write_failure != EPIPE)
        cli_complain_word(b->cli, NULL, W_CANNOT_PRINT,
                          cli_reason(b->cli, b->write_failure), NULL);
    return b->read_failure || b->write_failure ? CLI_CANNOT : CLI_FINE;
}

static int run(batch *b, int threads)
{
    worker *workers = cli_allocate((size_t)threads * sizeof *workers);
    int status = CLI_CANNOT;

    for (int i = 0; i < threads; i++)
        workers[i] = (worker){
            .shared = b, .engine = rutin_engine_new(b->host->routine, &b->how)};
    if (!workers[0].engine || !start_listening()) {
        cli_complain_word(b->cli, NULL, W_NO_MEMORY, NULL, NULL);
    } else {
        work_in_threads(workers, threads);
        status = conclude(b);
    }
    for (int i = 0; i < threads; i++)
        rutin_engine_free(workers[i].engine);
    free(workers);
    return status;
}

static void prepare(batch *b, const cli_call *cli, const cli_host *host,
                    int threads)
{
    *b = (batch){.cli = cli, .host = host, .how = host->how};
    b->how.brief = cli->brief;
    pthread_mutex_init(&b->reading, NULL);
    pthread_mutex_init(&b->turn, NULL);
    pthread_cond_init(&b->has_room, NULL);
    b->input = cli_allocate(CLI_MAX_CASE + PIECE);
    b->size = 2 * (size_t)threads + 2;
    b->wanted = FEW;
    b->ring = cli_allocate(b->size * sizeof *b->ring);
    b->shows_progress = isatty(STDERR_FILENO) && !isatty(STDOUT_FILENO);
    clock_gettime(CLOCK_MONOTONIC, &b->shown);
}

static void clear(batch *b)
{
    for (size_t i = 0; i < b->size; i++) {
        cli_clear(&b->ring[i].in);
        cli_clear(&b->ring[i].out);
    }
    free(b->ring);
    free(b->input);
    pthread_cond_destroy(&b->has_room);
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
    cli_complain(cli, NULL, 0, 0, "--now", error->message, error->help);
    return CLI_USAGE;
}

int cli_batch(cli_call *cli)
{
    int threads = thread_count(cli);
    cli_host host = {0};
    batch b;
    int status = cli_open(cli, &host);

    if (status == CLI_FINE)
        status = check_now(cli, &host);
    if (status == CLI_FINE) {
        prepare(&b, cli, &host, threads);
        status = run(&b, threads);
        clear(&b);
    }
    cli_close(&host);
    end_by_signal();
    return status;
}
