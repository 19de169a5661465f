// metrics.c - what is counted, for Prometheus
//
// In the text format 0.0.4. A path stands as its pattern, never as it was asked for,
// so there are as many lines as the service has answers, and nobody's words in them.

#include "metrics.h"

#include "guests.h"

#include <inttypes.h>
#include <pthread.h>
#include <rutin.h>
#include <stddef.h>
#include <time.h>

enum { KINDS = 256, BOUNDS = 12 };

// Milliseconds that an answer took at most.
static const int64_t bounds[BOUNDS] = {1,   2,   5,   10,   20,   50,
                                       100, 200, 500, 1000, 2000, 5000};

// Answers of one path and status.
typedef struct kind {
    const char *path;
    unsigned status;
    int64_t count;
} kind;

static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static kind kinds[KINDS];
static int kind_count;
static int64_t within[BOUNDS], answers, microseconds_in_all;
static int64_t lines[2], reloads[2], cards[2];

static kind *find(const char *path, unsigned status)
{
    for (int i = 0; i < kind_count; i++)
        if (kinds[i].path == path && kinds[i].status == status)
            return &kinds[i];
    if (kind_count == KINDS)
        return NULL;
    kinds[kind_count] = (kind){path, status, 0};
    return &kinds[kind_count++];
}

void serve_metrics_count(const char *path, unsigned status,
                         int64_t microseconds)
{
    kind *found;

    pthread_mutex_lock(&lock);
    found = find(path, status);
    if (found)
        found->count++;
    for (int i = 0; i < BOUNDS; i++)
        within[i] += microseconds <= bounds[i] * 1000;
    answers++;
    microseconds_in_all += microseconds;
    pthread_mutex_unlock(&lock);
}

static void add_one(int64_t *counter)
{
    pthread_mutex_lock(&lock);
    ++*counter;
    pthread_mutex_unlock(&lock);
}

void serve_metrics_count_line(bool is_plan)
{
    add_one(&lines[is_plan]);
}

void serve_metrics_count_reload(bool is_done)
{
    add_one(&reloads[is_done]);
}

void serve_metrics_count_card(bool is_accepted)
{
    add_one(&cards[is_accepted]);
}

// ----------------------------------------------------------------- writing

static void head(serve_text *text, const char *name, const char *type,
                 const char *help)
{
    serve_text_print(text, "# HELP %s %s\n# TYPE %s %s\n", name, help, name,
                     type);
}

static void write_answers(serve_text *text)
{
    head(text, "rutin_http_requests_total", "counter",
         "Answers, by path and status.");
    for (int i = 0; i < kind_count; i++)
        serve_text_print(text,
                         "rutin_http_requests_total{path=\"%s\",status=\"%u\"}"
                         " %" PRId64 "\n",
                         kinds[i].path, kinds[i].status, kinds[i].count);
}

static void write_times(serve_text *text)
{
    head(text, "rutin_http_request_seconds", "histogram",
         "From a whole request to an answer ready to be sent.");
    for (int i = 0; i < BOUNDS; i++)
        serve_text_print(text,
                         "rutin_http_request_seconds_bucket{le=\"%g\"} "
                         "%" PRId64 "\n",
                         (double)bounds[i] / 1000, within[i]);
    serve_text_print(text,
                     "rutin_http_request_seconds_bucket{le=\"+Inf\"} "
                     "%" PRId64 "\n"
                     "rutin_http_request_seconds_sum %.6f\n"
                     "rutin_http_request_seconds_count %" PRId64 "\n",
                     answers, (double)microseconds_in_all / 1e6, answers);
}

static void write_pair(serve_text *text, const char *name, const char *help,
                       const char *no, const char *yes, const int64_t *counts)
{
    head(text, name, "counter", help);
    for (int i = 0; i < 2; i++)
        serve_text_print(text, "%s{result=\"%s\"} %" PRId64 "\n", name,
                         i ? yes : no, counts[i]);
}

static void write_routines(serve_text *text, const serve_shelf *shelf)
{
    head(text, "rutin_routine_info", "gauge", "The routines that are loaded.");
    for (int i = 0; i < shelf->count; i++) {
        const rutin_routine *routine = shelf->books[i].routine;

        serve_text_print(
            text,
            "rutin_routine_info{id=\"%s\",version=\"%s\",digest=\"%s\"} 1\n",
            rutin_routine_id(routine), rutin_routine_version(routine),
            rutin_routine_digest(routine));
    }
}

static void write_process(serve_text *text)
{
    struct timespec used;

    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
    head(text, "process_cpu_seconds_total", "counter", "CPU time.");
    serve_text_print(text, "process_cpu_seconds_total %.3f\n",
                     (double)used.tv_sec + (double)used.tv_nsec / 1e9);
}

void serve_metrics_write(serve_text *text, const serve_shelf *shelf)
{
    head(text, "rutin_connections", "gauge", "Who is connected now.");
    serve_text_print(text, "rutin_connections %d\n", serve_guests_count());
    pthread_mutex_lock(&lock);
    write_answers(text);
    write_times(text);
    write_pair(text, "rutin_decide_many_lines_total", "Lines of decide-many.",
               "refused", "plan", lines);
    write_pair(text, "rutin_reloads_total", "Reloads.", "failed", "done",
               reloads);
    write_pair(text, "rutin_cds_cards_total", "What became of cards.",
               "overridden", "accepted", cards);
    pthread_mutex_unlock(&lock);
    write_routines(text, shelf);
    write_process(text);
}
