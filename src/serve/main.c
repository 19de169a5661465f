// main.c - rutin-serve: everything that is asked of a routine, over HTTP
//
//     load -> listen -> answer, until SIGTERM or SIGINT
//                 ^        |
//                 +- SIGHUP: load anew beside, and swap when that went well
//
// This thread waits for signals, shows out whom it takes too long, and does nothing
// else; every other one has them blocked.

#include "desk.h"
#include "front.h"
#include "guests.h"
#include "house.h"
#include "listen.h"
#include "log.h"
#include "memory.h"
#include "metrics.h"
#include "options.h"
#include "shelf.h"
#include "text.h"
#include "words.h"

#include <rutin.h>
#include <signal.h>
#include <stdio.h>

// What the command ends with, as `rutin` has it.
enum { FINE = 0, CANNOT = 1, USAGE = 2, INVALID = 3 };

static void block_signals(sigset_t *signals)
{
    sigemptyset(signals);
    sigaddset(signals, SIGHUP);
    sigaddset(signals, SIGINT);
    sigaddset(signals, SIGTERM);
    pthread_sigmask(SIG_BLOCK, signals, NULL);
    signal(SIGPIPE, SIG_IGN);
}

static void reload(const serve_options *options)
{
    serve_shelf *shelf = serve_shelf_load(options);

    if (shelf)
        serve_shelf_put(shelf);
    serve_metrics_count_reload(shelf != NULL);
    serve_log_word(shelf ? S_RELOADED : S_NOT_RELOADED, NULL, NULL);
}

static void wait_for_end(const serve_options *options, const sigset_t *signals)
{
    static const struct timespec tick = {.tv_sec = 1};
    int came = 0;

    while (came != SIGTERM && came != SIGINT) {
        came = sigtimedwait(signals, NULL, &tick);
        if (came == SIGHUP)
            reload(options);
        serve_guests_show_out();
    }
}

static int answer(const serve_options *options, const serve_listen *listen,
                  const sigset_t *signals)
{
    if (!serve_front_open(listen->socket))
        return CANNOT;
    serve_log_word(S_LISTENS, listen->place, NULL);
    wait_for_end(options, signals);
    serve_house_end();
    serve_log_word(S_STOPS, NULL, NULL);
    serve_front_close();
    return FINE;
}

static int run(const serve_options *options)
{
    serve_shelf *shelf;
    serve_listen listen;
    sigset_t signals;
    int status = CANNOT;

    block_signals(&signals);
    serve_memory_settle();
    serve_desk_settle(options->at_once);
    shelf = serve_shelf_load(options);
    if (!shelf)
        return INVALID;
    serve_shelf_put(shelf);
    if (serve_listen_open(&listen, options))
        status = answer(options, &listen, &signals);
    serve_listen_close(&listen);
    serve_shelf_put(NULL);
    return status;
}

static int print_usage(void)
{
    serve_text usage = {0};

    serve_words_add(&usage, S_USAGE, serve_log_language(), NULL, NULL);
    if (!usage.is_lost)
        fputs(usage.bytes, stdout);
    serve_text_clear(&usage);
    return fflush(stdout) == 0 ? FINE : CANNOT;
}

int main(int argc, char **argv)
{
    serve_options options;

    if (!serve_options_read(&options, argc > 0 ? argc - 1 : 0,
                            argv + (argc > 0)))
        return USAGE;
    if (options.help)
        return print_usage();
    if (options.version)
        return printf("rutin %s\n", rutin_version()) > 0 && fflush(stdout) == 0
                   ? FINE
                   : CANNOT;
    return run(&options);
}
