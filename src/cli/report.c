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

void cli_report_add_place(cJSON *object, int column, const char *path,
                          const char *message, const char *help)
{
    cJSON_AddNumberToObject(object, "column", column);
    add_text(object, "path", path);
    add_text(object, "message", message);
    add_text(object, "help", help);
}

static void complain_json(const char *file, int line, int column,
                          const char *path, const char *message,
                          const char *help)
{
    cJSON *object = cJSON_CreateObject();
    char *printed;

    add_text(object, "file", file);
    cJSON_AddNumberToObject(object, "line", line);
    cli_report_add_place(object, column, path, message, help);
    printed = cJSON_PrintUnformatted(object);
    fprintf(stderr, "%s\n", printed ? printed : "{}");
    cJSON_free(printed);
    cJSON_Delete(object);
}

void cli_report_place(const cli_call *cli, const char *file, int line,
                      int column, const char *path, const char *message,
                      const char *help)
{
    if (cli->json) {
        complain_json(file, line, column, path, message, help);
        return;
    }
    put(file ? file : "rutin");
    if (file && line > 0)
        fprintf(stderr, ":%d:%d", line, column > 0 ? column : 1);
    if (path && *path) {
        put(": ");
        put(path);
    }
    put(": ");
    put(message);
    if (help && *help) {
        put("; ");
        put(help);
    }
    fputc('\n', stderr);
}

void cli_report_word(const cli_call *cli, const char *file, cli_word word,
                     const char *first, const char *second)
{
    cli_text message = {0};

    cli_words_add(&message, cli, word, first, second);
    cli_report_place(cli, file, 0, 0, NULL, message.bytes, NULL);
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

int cli_report_error(const cli_call *cli, const rutin_error *error,
                     const char *file)
{
    bool of_case = file && error->status != RUTIN_EROUTINE;
    const char *where = error->where[0] ? error->where : NULL;

    cli_report_place(cli, of_case ? cli_report_file_name(file) : where,
                     error->line, error->column, of_case ? where : NULL,
                     error->message, error->help);
    return cli_report_exit(error->status);
}
