// options.c - the words of the command line
//
// One table says what each option is called, what it takes, which commands it
// belongs to and where its value goes. Options and operands mix freely; after
// "--" all are operands. An operand may be "-", standard input.

#include "options.h"

#include "exits.h"
#include "layout.h"
#include "moment.h"
#include "nearest.h"
#include "report.h"
#include "text.h"
#include "words.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <unistd.h>

#define TIME_EXAMPLE "2026-11-20T22:10:00+01:00"

typedef struct option_entry {
    const char *name;        // without "--"
    cli_word argument, help; // what it takes; W_NONE for nothing
    const char *values;      // the only values, spaces between; NULL for any
    const char *commands;    // it belongs to; NULL for every one
    size_t place; // in a cli_call: a text, or a bool without argument
} option_entry;

static const option_entry options[] = {
    {"now", W_TAKES_TIME, W_OPT_NOW, NULL,
     "run ask explain told calendar drill batch", offsetof(cli_call, now)},
    {"threads", W_TAKES_NUMBER, W_OPT_THREADS, NULL, "batch test serve",
     offsetof(cli_call, threads)},
    {"brief", W_NONE, W_OPT_BRIEF, NULL, "run batch",
     offsetof(cli_call, brief)},
    {"strict", W_NONE, W_OPT_STRICT, NULL, "run", offsetof(cli_call, strict)},
    {"all", W_NONE, W_OPT_ALL, NULL, "run", offsetof(cli_call, all)},
    {"save", W_TAKES_FILE, W_OPT_SAVE, NULL, "ask drill",
     offsetof(cli_call, save)},
    {"write", W_TAKES_FOLDER, W_OPT_WRITE, NULL, "verify",
     offsetof(cli_call, write)},
    {"to", W_TAKES_FOLDER, W_OPT_TO, NULL, "new", offsetof(cli_call, to)},
    {"for", W_TAKES_PERFORMER, W_OPT_FOR, NULL, "run calendar",
     offsetof(cli_call, performer)},
    {"step", W_TAKES_STEP, W_OPT_STEP, NULL, "explain",
     offsetof(cli_call, step)},
    {"rule", W_TAKES_RULE, W_OPT_RULE, NULL, "explain",
     offsetof(cli_call, rule)},
    {"actor", W_TAKES_ACTOR, W_OPT_ACTOR, NULL, "explain",
     offsetof(cli_call, actor)},
    {"coverage", W_NONE, W_OPT_COVERAGE, NULL, "test",
     offsetof(cli_call, coverage)},
    {"threshold", W_TAKES_PERCENT, W_OPT_THRESHOLD, NULL, "test suggest",
     offsetof(cli_call, threshold)},
    {"most", W_TAKES_NUMBER, W_OPT_MOST, NULL, "suggest",
     offsetof(cli_call, most)},
    {"save", W_TAKES_FOLDER, W_OPT_SAVE_FOLDER, NULL, "suggest",
     offsetof(cli_call, save)},
    {"run", W_TAKES_REGEX, W_OPT_RUN, NULL, "test", offsetof(cli_call, run)},
    {"accept", W_NONE, W_OPT_ACCEPT, NULL, "test", offsetof(cli_call, accept)},
    {"watch", W_NONE, W_OPT_WATCH, NULL, "test", offsetof(cli_call, watch)},
    {"format", W_TAKES_TEST_FORMAT, W_OPT_FORMAT, "text json junit html",
     "test", offsetof(cli_call, format)},
    {"format", W_TAKES_PAGE_FORMAT, W_OPT_FORMAT, "text json html page", "run",
     offsetof(cli_call, format)},
    {"format", W_TAKES_FORMAT, W_OPT_FORMAT, "text json",
     "suggest verify explain told", offsetof(cli_call, format)},
    {"format", W_TAKES_CHECK_FORMAT, W_OPT_FORMAT, "text json sarif", "check",
     offsetof(cli_call, format)},
    {"format", W_TAKES_DOCUMENT_FORMAT, W_OPT_FORMAT,
     "text markdown html dot json", "show", offsetof(cli_call, format)},
    {"listen", W_TAKES_PLACE, W_OPT_LISTEN, NULL, "serve",
     offsetof(cli_call, listen)},
    {"token", W_TAKES_FILE, W_OPT_TOKEN, NULL, "serve",
     offsetof(cli_call, token)},
    {"at", W_TAKES_DATE, W_OPT_AT, NULL, "check", offsetof(cli_call, at)},
    {"changes", W_NONE, W_OPT_CHANGES, NULL, "show",
     offsetof(cli_call, changes)},
    {"part", W_TAKES_PART, W_OPT_PART, "plan", "show",
     offsetof(cli_call, part)},
    {"format", W_TAKES_DIFF_FORMAT, W_OPT_FORMAT, "text json markdown", "diff",
     offsetof(cli_call, format)},
    {"running", W_NONE, W_OPT_RUNNING, NULL, "diff",
     offsetof(cli_call, running)},
    {"lang", W_TAKES_LANGUAGE, W_OPT_LANG, "sv en", NULL,
     offsetof(cli_call, language)},
    {"rules", W_TAKES_FOLDER, W_OPT_RULES, NULL,
     "run ask test suggest check verify diff explain show new told calendar "
     "drill batch serve",
     offsetof(cli_call, rules)},
    {"help", W_NONE, W_OPT_HELP, NULL, NULL, offsetof(cli_call, help)},
    {"version", W_NONE, W_OPT_VERSION, NULL, NULL, offsetof(cli_call, version)},
};

enum { OPTIONS = sizeof options / sizeof *options };

// An option of no command ("") belongs to the command line as a whole.
static bool belongs(const option_entry *option, const cli_command *command)
{
    if (!option->commands)
        return true;
    if (!command)
        return !*option->commands;
    return strstr(option->commands, command->name) != NULL;
}

void cli_options_list(const cli_call *cli, const cli_command *command)
{
    cli_layout_say(cli, CLI_PLAIN, 0, W_OPTIONS, NULL, NULL);
    for (int i = 0; i < OPTIONS; i++) {
        cli_text label = {0};

        if (!belongs(&options[i], command))
            continue;
        cli_text_add(&label, "--");
        cli_text_add(&label, options[i].name);
        if (options[i].argument != W_NONE)
            cli_text_add_item(&label, " ",
                              cli_words_say(cli, options[i].argument));
        cli_layout_labelled(cli, 2, 22, label.bytes,
                            cli_words_say(cli, options[i].help));
        cli_text_clear(&label);
    }
}

const char *cli_options_locale(void)
{
    static const char *const variables[] = {"LC_ALL", "LC_MESSAGES", "LANG"};
    static const char *const languages[] = {"sv", "en"};
    const char *set = NULL;

    for (int i = 0; i < 3 && !(set && *set); i++)
        set = getenv(variables[i]);
    for (int i = 0; set && i < 2; i++)
        if (strncmp(set, languages[i], 2) == 0 &&
            strchr("_.@", set[2])) // also the end of the text
            return languages[i];
    return NULL;
}

// --------------------------------------------------------------- mistakes

static int complain_option_name(const cli_call *cli, const char *word,
                                size_t length)
{
    cli_nearest nearest = {0};
    cli_text name = {0}, shown = {0}, hint = {0};

    cli_text_add_bytes(&name, word, length);
    nearest.wanted = name.bytes + strspn(name.bytes, "-");
    for (int i = 0; i < OPTIONS; i++)
        if (belongs(&options[i], cli->command))
            cli_nearest_consider(&nearest, options[i].name);
    cli_text_add(&hint, "");
    if (nearest.found) {
        cli_text_add(&shown, "--");
        cli_text_add(&shown, nearest.found);
        cli_words_add(&hint, cli, W_NEAREST, shown.bytes, NULL);
    }
    cli_report_word(cli, NULL, W_UNKNOWN_OPTION, name.bytes, hint.bytes);
    cli_text_clear(&name);
    cli_text_clear(&shown);
    cli_text_clear(&hint);
    return CLI_USAGE;
}

static int complain_option(const cli_call *cli, const option_entry *option,
                           cli_word word, const char *wanted)
{
    cli_text name = {0};

    cli_text_add(&name, "--");
    cli_text_add(&name, option->name);
    cli_report_word(cli, NULL, word, name.bytes, wanted);
    cli_text_clear(&name);
    return CLI_USAGE;
}

// ----------------------------------------------------------------- reading

static const option_entry *find_option(const cli_call *cli, const char *name,
                                       size_t length)
{
    for (int i = 0; i < OPTIONS; i++)
        if (strlen(options[i].name) == length &&
            strncmp(options[i].name, name, length) == 0 &&
            belongs(&options[i], cli->command))
            return &options[i];
    return NULL;
}

// Whether [value] is one of the words in [values].
static bool is_among(const char *values, const char *value)
{
    size_t length = strlen(value);
    const char *at = values;

    while (length > 0 && (at = strstr(at, value))) {
        if ((at == values || at[-1] == ' ') && strchr(" ", at[length]))
            return true;
        at += length;
    }
    return false;
}

// Whether [text] is a whole number of threads that there may be.
static bool is_thread_count(const char *text)
{
    size_t digits = strspn(text, "0123456789");
    int count = digits > 0 && digits <= 3 && !text[digits] ? atoi(text) : 0;

    return count >= 1 && count <= CLI_MAX_THREADS;
}

// Whether [text] is a whole number from 0 to 100.
static bool is_percent(const char *text)
{
    size_t digits = strspn(text, "0123456789");

    return digits > 0 && digits <= 3 && !text[digits] && atoi(text) <= 100;
}

// "text, json or html".
static int complain_value(const cli_call *cli, const option_entry *option)
{
    const char *last = strrchr(option->values, ' ');
    cli_text wanted = {0};

    for (const char *c = option->values; c < last; c++)
        cli_text_add_bytes(&wanted, *c == ' ' ? ", " : c, *c == ' ' ? 2 : 1);
    cli_text_add(&wanted, cli_words_say(cli, W_SAID_OR));
    cli_text_add(&wanted, last + 1);
    complain_option(cli, option, W_OPTION_VALUE, wanted.bytes);
    cli_text_clear(&wanted);
    return CLI_USAGE;
}

static int set_value(cli_call *cli, const option_entry *option,
                     const char *value)
{
    if (!value)
        return complain_option(cli, option, W_OPTION_BARE,
                               cli_words_say(cli, option->argument));
    if (option->values && !is_among(option->values, value))
        return complain_value(cli, option);
    if (strcmp(option->name, "now") == 0 && !cli_moment_is_time(value))
        return complain_option(cli, option, W_OPTION_TIME, TIME_EXAMPLE);
    if (strcmp(option->name, "threads") == 0 && !is_thread_count(value))
        return complain_option(cli, option, W_OPTION_THREADS, "--threads 4");
    if (strcmp(option->name, "threshold") == 0 && !is_percent(value))
        return complain_option(cli, option, W_OPTION_PERCENT, "--threshold 90");
    if (strcmp(option->name, "most") == 0 &&
        (strspn(value, "0123456789") != strlen(value) || strlen(value) > 6))
        return complain_option(cli, option, W_OPTION_NUMBER, "--most 20");
    *(const char **)((char *)cli + option->place) = value;
    cli->html = cli->format && strcmp(cli->format, "html") == 0;
    cli->page = cli->format && strcmp(cli->format, "page") == 0;
    cli->sarif = cli->format && strcmp(cli->format, "sarif") == 0;
    return CLI_FINE;
}

// Reads the option that arguments[*at] is, and moves [at] past its value.
static int read_option(cli_call *cli, int count, char **arguments, int *at)
{
    const char *word = arguments[*at];
    const char *name = word + strspn(word, "-");
    size_t length = strcspn(name, "=");
    const char *value = name[length] == '=' ? name + length + 1 : NULL;
    const option_entry *option;

    if (strcmp(word, "-h") == 0) {
        name = "help";
        length = strlen(name);
    } else if (strncmp(word, "--", 2) != 0 || word[2] == '-') {
        return complain_option_name(cli, word, strlen(word));
    }
    option = find_option(cli, name, length);
    if (!option)
        return complain_option_name(cli, word, length + 2);
    if (option->argument != W_NONE) {
        if (!value && *at + 1 < count)
            value = arguments[++*at];
        return set_value(cli, option, value);
    }
    if (value)
        return complain_option(cli, option, W_OPTION_FULL, NULL);
    *(bool *)((char *)cli + option->place) = true;
    return CLI_FINE;
}

static bool wants_colour(void)
{
    const char *refused = getenv("NO_COLOR");
    const char *terminal = getenv("TERM");

    return !(refused && *refused) && isatty(STDOUT_FILENO) && terminal &&
           strcmp(terminal, "dumb") != 0;
}

// The columns of a terminal that is narrower than a page: what COLUMNS says, or
// the terminal itself. 0 for another, and for what cannot be laid out.
static int find_columns(void)
{
    enum { NARROWEST = 20, PAGE = 80 };
    const char *said = getenv("COLUMNS");
    struct winsize size = {0};
    int columns = said ? atoi(said) : 0;

    if (columns <= 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0)
        columns = size.ws_col;
    if (columns <= 0 || columns >= PAGE)
        return 0;
    return columns < NARROWEST ? NARROWEST : columns;
}

// A mistake is told in the language asked for, even when that comes after it.
static void settle_manner(cli_call *cli, int count, char **arguments)
{
    const char *language = cli_options_locale();

    for (int i = 0; i < count && strcmp(arguments[i], "--") != 0; i++) {
        if (strcmp(arguments[i], "--lang=sv") == 0 ||
            strcmp(arguments[i], "--lang=en") == 0)
            language = arguments[i] + strlen("--lang=");
        else if (strcmp(arguments[i], "--lang") == 0 && i + 1 < count &&
                 is_among("sv en", arguments[i + 1]))
            language = arguments[i + 1];
        else if (strcmp(arguments[i], "--format=json") == 0 ||
                 (strcmp(arguments[i], "--format") == 0 && i + 1 < count &&
                  strcmp(arguments[i + 1], "json") == 0))
            cli->json = true;
    }
    cli_words_settle(cli, language);
    cli->colour = wants_colour();
    cli->columns = find_columns();
}

static int check_operands(const cli_call *cli)
{
    const cli_command *command = cli->command;
    bool missing = cli->operand_count < command->least;

    if (!missing && (command->most == 0 || cli->operand_count <= command->most))
        return CLI_FINE;
    cli_report_word(cli, NULL, missing ? W_MISSING_OPERAND : W_EXTRA_OPERAND,
                    command->name, cli_words_say(cli, command->operands));
    return CLI_USAGE;
}

// The first operand is the command.
static int take_operand(cli_call *cli, char *word)
{
    if (cli->command) {
        cli->operands[cli->operand_count++] = word;
        return CLI_FINE;
    }
    cli->command = cli_command_find(cli, word);
    return cli->command ? CLI_FINE : CLI_USAGE;
}

int cli_options_read(cli_call *cli, int count, char **arguments)
{
    bool more = true; // options may still come
    int status = CLI_FINE;

    settle_manner(cli, count, arguments);
    cli->operands = arguments;
    for (int i = 0; i < count && status == CLI_FINE; i++) {
        if (more && strcmp(arguments[i], "--") == 0)
            more = false;
        else if (more && arguments[i][0] == '-' && arguments[i][1])
            status = read_option(cli, count, arguments, &i);
        else
            status = take_operand(cli, arguments[i]);
    }
    if (status != CLI_FINE || cli->help || cli->version)
        return status;
    if (cli->command)
        return check_operands(cli);
    cli_report_word(cli, NULL, W_NO_COMMAND, NULL, NULL);
    return CLI_USAGE;
}
