// report.c - diagnostics on standard error
//
// One line each, for a person or for an editor that jumps to the place:
//
//     case.json:4:15: facts.age: found a text, wanted a whole number; …
//
// and with --format json one object a line. A diagnostic never holds the text
// of a case: the library gives paths, declared names and types only.

#include "report.h"

#include "exits.h"
#include "layout.h"
#include "text.h"

#include <errno.h>
#include <stdbool.h>
#include <stdio.h>
#include <string.h>

static void put(const char *text)
{
    cli_layout_put(stderr, text, strlen(text));
}

static void add_text(cJSON *object, const char *name, const char *text)
{
    if (text && *text)
        cJSON_AddStringToObject(object, name, text);
    else
        cJSON_AddNullToObject(object, name);
}

void cli_report_add(cJSON *object, const cli_report *report)
{
    add_text(object, "code", report->code);
    cJSON_AddNumberToObject(object, "column", report->column);
    add_text(object, "path", report->path);
    add_text(object, "message", report->message);
    add_text(object, "help", report->help);
}

static void put_json(const cli_report *report)
{
    cJSON *object = cJSON_CreateObject();
    char *printed;

    add_text(object, "file", report->file);
    cJSON_AddNumberToObject(object, "line", report->line);
    cli_report_add(object, report);
    printed = cJSON_PrintUnformatted(object);
    fprintf(stderr, "%s\n", printed ? printed : "{}");
    cJSON_free(printed);
    cJSON_Delete(object);
}

static void put_line(const cli_report *report)
{
    put(report->file ? report->file : "rutin");
    if (report->file && report->line > 0)
        fprintf(stderr, ":%d:%d", report->line,
                report->column > 0 ? report->column : 1);
    if (report->path && *report->path) {
        put(": ");
        put(report->path);
    }
    put(": ");
    put(report->message);
    if (report->help && *report->help) {
        put("; ");
        put(report->help);
    }
    fputc('\n', stderr);
}

static void put_report(const cli_call *cli, const cli_report *report)
{
    if (cli->json)
        put_json(report);
    else
        put_line(report);
}

void cli_report_word(const cli_call *cli, const char *file, cli_word word,
                     const char *first, const char *second)
{
    cli_text message = {0};
    char code[32];

    cli_words_name(word, code, sizeof code);
    cli_words_add(&message, cli, word, first, second);
    put_report(cli, &(cli_report){
                        .file = file, .code = code, .message = message.bytes});
    cli_text_clear(&message);
}

// Why a system call failed. The words are ours: the system's are in the language
// of the machine.
static const struct {
    int number;
    cli_word word;
} reasons[] = {
    {ENOENT, W_NOT_THERE},      {EACCES, W_NOT_ALLOWED},
    {EPERM, W_NOT_ALLOWED},     {EROFS, W_ONLY_READ},
    {EISDIR, W_IS_FOLDER},      {ENOTDIR, W_NO_FOLDER},
    {ENOSPC, W_DISK_FULL},      {EDQUOT, W_DISK_FULL},
    {EFBIG, W_FILE_TOO_BIG},    {ENAMETOOLONG, W_NAME_TOO_LONG},
    {ELOOP, W_LINKS_IN_CIRCLE}, {EMFILE, W_FILES_OPEN},
    {ENFILE, W_FILES_OPEN},     {EIO, W_DEVICE_FAILED},
    {EBADF, W_STREAM_CLOSED},   {EPIPE, W_STREAM_CLOSED},
    {ENOMEM, W_NO_MEMORY},
};

void cli_report_failure(const cli_call *cli, const char *file, cli_word word,
                        int number)
{
    cli_word known = W_OTHER_FAILURE;
    cli_text reason = {0};
    char shown[32];

    for (size_t i = 0; i < sizeof reasons / sizeof *reasons; i++)
        if (reasons[i].number == number)
            known = reasons[i].word;
    snprintf(shown, sizeof shown, "%d", number);
    cli_words_add(&reason, cli, known, shown, NULL);
    cli_report_word(cli, file, word, reason.bytes, NULL);
    cli_text_clear(&reason);
}

int cli_report_exit(rutin_status status)
{
    static const int exits[] = {
        [RUTIN_OK] = CLI_FINE,          [RUTIN_ECASE] = CLI_CANNOT,
        [RUTIN_EROUTINE] = CLI_INVALID, [RUTIN_ELIMIT] = CLI_LIMIT,
        [RUTIN_ENOMEM] = CLI_CANNOT,    [RUTIN_EIO] = CLI_CANNOT,
        [RUTIN_EUSAGE] = CLI_USAGE,
    };

    return exits[status];
}

const char *cli_report_file_name(const char *path)
{
    return strcmp(path, "-") == 0 ? "<stdin>" : path;
}

// What the error says; where it says it is the caller's to tell.
static cli_report report_of(const rutin_error *error)
{
    return (cli_report){
        .code = error->code, .message = error->message, .help = error->help};
}

int cli_report_error(const cli_call *cli, const rutin_error *error,
                     const char *file)
{
    bool of_case = file && error->status != RUTIN_EROUTINE &&
                   strcmp(error->code, "rule_stopped") != 0; // in the routine
    const char *where = error->where[0] ? error->where : NULL;
    cli_report report = report_of(error);

    report.file = of_case ? cli_report_file_name(file) : where;
    report.path = of_case ? where : NULL;
    report.line = error->line;
    report.column = error->column;
    put_report(cli, &report);
    return cli_report_exit(error->status);
}

int cli_report_now(const cli_call *cli, const rutin_error *error)
{
    cli_report report = report_of(error);

    report.path = "--now";
    put_report(cli, &report);
    return CLI_USAGE;
}
