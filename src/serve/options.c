// options.c - the command line of the service

#include "options.h"

#include "log.h"
#include "words.h"

#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct {
    const char *name;
    size_t place;    // in serve_options
    bool takes_text; // else it is a bool
} known[] = {
    {"--listen", offsetof(serve_options, listen), true},
    {"--token", offsetof(serve_options, token), true},
    {"--rules", offsetof(serve_options, rules), true},
    {"--threads", offsetof(serve_options, threads), true},
    {"--lang", offsetof(serve_options, language), true},
    {"--help", offsetof(serve_options, help), false},
    {"--version", offsetof(serve_options, version), false},
};

enum { KNOWN = sizeof known / sizeof *known };

// Takes the option at [*at], and what comes after it. False, having said why.
static bool take(serve_options *options, int count, char **arguments, int *at)
{
    const char *given = arguments[*at];
    size_t length = strcspn(given, "=");

    for (int i = 0; i < KNOWN; i++) {
        char *place = (char *)options + known[i].place;

        if (strlen(known[i].name) != length ||
            strncmp(known[i].name, given, length) != 0)
            continue;
        if (!known[i].takes_text && given[length] == '\0') {
            *(bool *)place = true;
            return true;
        }
        if (known[i].takes_text && given[length] == '=') {
            *(const char **)place = given + length + 1;
            return true;
        }
        if (known[i].takes_text && *at + 1 < count) {
            *(const char **)place = arguments[++*at];
            return true;
        }
        serve_log_word(S_LACKS_VALUE, known[i].name, NULL);
        return false;
    }
    serve_log_word(S_UNKNOWN_OPTION, given, NULL);
    return false;
}

// The language of the environment, as the command has it.
static const char *locale(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    const char *set = NULL;

    for (int i = 0; i < 3 && !(set && *set); i++)
        set = getenv(variables[i]);
    return set && strncmp(set, "sv", 2) == 0 ? "sv" : "en";
}

static bool settle_language(const serve_options *options)
{
    serve_log_settle(serve_words_language(options->language, locale()));
    if (!options->language ||
        strcmp(options->language, serve_log_language()) == 0)
        return true;
    serve_log_word(S_BAD_LANGUAGE, NULL, NULL);
    return false;
}

static bool settle_threads(serve_options *options)
{
    const char *given = options->threads;
    long online = sysconf(_SC_NPROCESSORS_ONLN);

    if (given && strspn(given, "0123456789") == strlen(given) &&
        strlen(given) < 5)
        options->at_once = atoi(given);
    else if (!given)
        options->at_once = online < 1                   ? 1
                           : online > SERVE_MAX_THREADS ? SERVE_MAX_THREADS
                                                        : (int)online;
    if (options->at_once >= 1 && options->at_once <= SERVE_MAX_THREADS)
        return true;
    serve_log_word(S_BAD_THREADS, NULL, NULL);
    return false;
}

static bool check_names(const serve_options *options)
{
    char most[16];

    if (options->name_count == 0 && !options->help && !options->version) {
        serve_log_word(S_WANTS_ROUTINE, NULL, NULL);
        return false;
    }
    snprintf(most, sizeof most, "%d", SERVE_MAX_ROUTINES);
    if (options->name_count <= SERVE_MAX_ROUTINES)
        return true;
    serve_log_word(S_MANY_ROUTINES, most, NULL);
    return false;
}

bool serve_options_read(serve_options *options, int count, char **arguments)
{
    bool only_names = false, is_right = true;

    *options = (serve_options){.names = (const char *const *)arguments};
    serve_log_settle(locale());
    for (int i = 0; i < count && is_right; i++) {
        if (only_names || *arguments[i] != '-')
            arguments[options->name_count++] = arguments[i];
        else if (strcmp(arguments[i], "--") == 0)
            only_names = true;
        else
            is_right = take(options, count, arguments, &i);
    }
    return is_right && settle_language(options) && settle_threads(options) &&
           check_names(options);
}
