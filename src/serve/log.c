// log.c - what the service says on standard error
//
// It says how it starts, loads and stops, and nothing about requests: those are
// counted (metrics.c). So no part of a case can come into a log. Each line is one
// write, whatever other threads do.

#include "log.h"

#include "text.h"

#include <inttypes.h>
#include <stdbool.h>
#include <unistd.h>

static const char *language = "en";

void serve_log_settle(const char *wanted)
{
    language = wanted;
}

const char *serve_log_language(void)
{
    return language;
}

static void put(serve_text *line)
{
    serve_text_add(line, "\n");
    // A log that cannot be written is no reason to stop.
    if (!line->is_lost && write(STDERR_FILENO, line->bytes, line->length) < 0)
        line->is_lost = true;
    serve_text_clear(line);
}

void serve_log_word(serve_word word, const char *first, const char *second)
{
    serve_text line = {0};

    serve_text_add(&line, "rutin-serve: ");
    serve_words_add(&line, word, language, first, second);
    put(&line);
}

void serve_log_mistake(const rutin_error *mistake)
{
    serve_text line = {0};

    serve_text_print(&line, "%s:%" PRId64 ":%" PRId64 ": ", mistake->where,
                     mistake->line, mistake->column);
    serve_text_add(&line, mistake->message);
    if (*mistake->help) {
        serve_text_add(&line, "; ");
        serve_text_add(&line, mistake->help);
    }
    put(&line);
}
