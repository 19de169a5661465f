// files.c - reading and finding files
//
// A file is read whole, through interrupted and short reads, up to a ceiling.
// A routine is named by its file, or by its id in the folders of rules: those
// of --rules, then RUTIN_RULES, then the one that was installed.

#include "files.h"

#include "exits.h"
#include "nearest.h"
#include "report.h"
#include "words.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#ifndef RUTIN_RULES_DIR
#define RUTIN_RULES_DIR "/usr/local/share/rutin/rules"
#endif

// Reads to the end or past the ceiling. False, with errno, on a failure.
static bool read_whole(int file, cli_text *text)
{
    char piece[1 << 14];
    ssize_t got;

    cli_text_add(text, "");
    while (text->length <= CLI_MAX_CASE) {
        got = read(file, piece, sizeof piece);
        if (got == 0)
            return true;
        if (got > 0)
            cli_text_add_bytes(text, piece, (size_t)got);
        else if (errno != EINTR)
            return false;
    }
    return true;
}

int cli_files_read(const cli_call *cli, const char *path, cli_text *text)
{
    bool is_input = strcmp(path, "-") == 0;
    int file = is_input ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC);
    bool is_read = file >= 0 && read_whole(file, text);
    char ceiling[32];

    if (!is_read)
        cli_report_failure(cli, cli_report_file_name(path),
                           is_input ? W_CANNOT_READ_INPUT : W_CANNOT_READ,
                           errno);
    if (file >= 0 && !is_input)
        close(file);
    if (!is_read)
        return CLI_CANNOT;
    if (text->length <= CLI_MAX_CASE)
        return CLI_FINE;
    snprintf(ceiling, sizeof ceiling, "%d", CLI_MAX_CASE);
    cli_report_word(cli, cli_report_file_name(path), W_TOO_LARGE, ceiling,
                    NULL);
    return CLI_LIMIT;
}

// ----------------------------------------------------------------- writing

// The folder that [path] lies in.
static void add_folder_of(cli_text *folder, const char *path)
{
    const char *slash = strrchr(path, '/');

    if (slash)
        cli_text_add_bytes(folder, path, (size_t)(slash - path) + 1);
    else
        cli_text_add(folder, ".");
}

bool cli_files_may_create(const cli_call *cli, const char *path)
{
    cli_text folder = {0};
    struct stat facts;
    bool may = false;

    add_folder_of(&folder, path);
    if (lstat(path, &facts) == 0)
        cli_report_word(cli, path, W_SAVE_EXISTS, NULL, NULL);
    else if (!cli_files_is_folder(folder.bytes))
        cli_report_word(cli, path, W_NO_PLACE, NULL, NULL);
    else if (access(folder.bytes, W_OK | X_OK) != 0)
        cli_report_failure(cli, path, W_CANNOT_WRITE, errno);
    else
        may = true;
    cli_text_clear(&folder);
    return may;
}

static bool write_whole(int file, const char *text, size_t length)
{
    while (length > 0) {
        ssize_t put = write(file, text, length);

        if (put < 0 && errno != EINTR)
            return false;
        if (put > 0) {
            text += put;
            length -= (size_t)put;
        }
    }
    return true;
}

int cli_files_write_new(const cli_call *cli, const char *path, const char *text)
{
    int file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC,
                    S_IRUSR | S_IWUSR);
    bool is_written = file >= 0 && write_whole(file, text, strlen(text)) &&
                      write_whole(file, "\n", 1) && fsync(file) == 0;
    int reason = errno;

    if (file >= 0 && close(file) != 0 && is_written) {
        reason = errno;
        is_written = false;
    }
    if (is_written)
        return CLI_FINE;
    if (file >= 0)
        unlink(path);
    if (reason == EEXIST)
        cli_report_word(cli, path, W_SAVE_EXISTS, NULL, NULL);
    else
        cli_report_failure(cli, path, W_CANNOT_WRITE, reason);
    return CLI_CANNOT;
}

// Writes beside the file, with its rights, and renames.
static bool replace(const char *path, const char *beside, const char *text)
{
    struct stat facts;
    int file = stat(path, &facts) == 0
                   ? open(beside, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC,
                          facts.st_mode & 0777)
                   : -1;
    bool is_written = file >= 0 && write_whole(file, text, strlen(text)) &&
                      write_whole(file, "\n", 1) && fsync(file) == 0;
    int reason = errno;

    if (file >= 0 && close(file) != 0 && is_written)
        return false;
    if (is_written && rename(beside, path) == 0)
        return true;
    reason = is_written ? errno : reason;
    if (file >= 0)
        unlink(beside);
    errno = reason;
    return false;
}

int cli_files_replace(const cli_call *cli, const char *path, const char *text)
{
    cli_text beside = {0};
    bool is_replaced;

    cli_text_add(&beside, path);
    cli_text_add(&beside, ".new");
    is_replaced = replace(path, beside.bytes, text);
    if (!is_replaced)
        cli_report_failure(cli, path, W_CANNOT_WRITE, errno);
    cli_text_clear(&beside);
    return is_replaced ? CLI_FINE : CLI_CANNOT;
}

static int keep(const cli_call *cli, const char *path, const char *beside,
                const char *text)
{
    int status;

    unlink(beside); // left by one that was killed in the middle
    status = cli_files_write_new(cli, beside, text);
    if (status == CLI_FINE && rename(beside, path) != 0) {
        cli_report_failure(cli, path, W_CANNOT_WRITE, errno);
        unlink(beside);
        status = CLI_CANNOT;
    }
    return status;
}

// What asks the program to end waits until the file is whole.
int cli_files_keep(const cli_call *cli, const char *path, const char *text)
{
    cli_text beside = {0};
    sigset_t ends, before;
    int status;

    cli_text_add(&beside, path);
    cli_text_add(&beside, ".new");
    sigemptyset(&ends);
    sigaddset(&ends, SIGINT);
    sigaddset(&ends, SIGTERM);
    sigaddset(&ends, SIGHUP);
    sigprocmask(SIG_BLOCK, &ends, &before);
    status = keep(cli, path, beside.bytes, text);
    sigprocmask(SIG_SETMASK, &before, NULL);
    cli_text_clear(&beside);
    return status;
}

// ----------------------------------------------------------------- folders

bool cli_files_is_folder(const char *path)
{
    struct stat facts;

    return stat(path, &facts) == 0 && S_ISDIR(facts.st_mode);
}

static bool is_file(const char *path)
{
    struct stat facts;

    return stat(path, &facts) == 0 && !S_ISDIR(facts.st_mode);
}

static bool ends_with(const char *name, const char *ending)
{
    size_t length = strlen(name), tail = strlen(ending);

    return length >= tail && strcmp(name + length - tail, ending) == 0;
}

static int is_shown(const struct dirent *entry)
{
    return entry->d_name[0] != '.';
}

// By bytes, so that the order is the same in every locale.
static int by_name(const struct dirent **a, const struct dirent **b)
{
    return strcmp((*a)->d_name, (*b)->d_name);
}

static void add_path(cli_text *path, const char *folder, const char *name)
{
    cli_text_add(path, folder);
    if (!ends_with(folder, "/"))
        cli_text_add(path, "/");
    cli_text_add(path, name);
}

// Folders behind symbolic links are left out, for they can lead in a circle.
static bool visit(const cli_call *cli, const char *path, const char *ending,
                  cli_files_found *found, void *data)
{
    struct stat facts;

    if (lstat(path, &facts) != 0) {
        cli_report_failure(cli, path, W_CANNOT_READ, errno);
        return false;
    }
    if (S_ISDIR(facts.st_mode))
        return cli_files_list(cli, path, ending, found, data);
    return !ends_with(path, ending) || found(data, path);
}

bool cli_files_list(const cli_call *cli, const char *folder, const char *ending,
                    cli_files_found *found, void *data)
{
    struct dirent **entries;
    int count = scandir(folder, &entries, is_shown, by_name);
    bool going = true;

    if (count < 0) {
        cli_report_failure(cli, folder, W_CANNOT_READ, errno);
        return false;
    }
    for (int i = 0; i < count; i++) {
        cli_text path = {0};

        add_path(&path, folder, entries[i]->d_name);
        going = going && visit(cli, path.bytes, ending, found, data);
        cli_text_clear(&path);
        free(entries[i]);
    }
    free(entries);
    return going;
}

// ---------------------------------------------------------------- routines

void cli_files_add_rules(const cli_call *cli, cli_text *path)
{
    const char *set = getenv("RUTIN_RULES");

    if (cli->rules && *cli->rules)
        cli_text_add_item(path, ":", cli->rules);
    if (set && *set)
        cli_text_add_item(path, ":", set);
    cli_text_add_item(path, ":", RUTIN_RULES_DIR);
}

// The next folder of a path of folders; its length, 0 at the end. Moves [rest].
static size_t next_folder(const char **rest, const char **folder)
{
    while (**rest == ':')
        ++*rest;
    *folder = *rest;
    *rest += strcspn(*rest, ":");
    return (size_t)(*rest - *folder);
}

static bool find_in_folders(const char *id, const char *rules, cli_text *path)
{
    const char *folder;
    size_t length;

    while ((length = next_folder(&rules, &folder)) > 0) {
        cli_text_clear(path);
        cli_text_add_bytes(path, folder, length);
        cli_text_add(path, "/");
        cli_text_add(path, id);
        cli_text_add(path, ".lua");
        if (is_file(path->bytes))
            return true;
    }
    return false;
}

// Looks through one folder for the id nearest to the one that is wanted.
// `best` keeps the name, which the list of the folder does not outlive.
static void consider_folder(const char *folder, cli_nearest *nearest,
                            char best[64])
{
    struct dirent **entries;
    int count = scandir(folder, &entries, is_shown, by_name);

    for (int i = 0; i < count; i++) {
        char *name = entries[i]->d_name;

        if (ends_with(name, ".lua")) {
            name[strlen(name) - strlen(".lua")] = '\0';
            cli_nearest_consider(nearest, name);
        }
        if (nearest->found == name) {
            snprintf(best, 64, "%.63s", name);
            nearest->found = best;
        }
        free(entries[i]);
    }
    if (count >= 0)
        free(entries);
}

static void complain_no_routine(const cli_call *cli, const char *name,
                                const char *rules)
{
    cli_nearest nearest = {.wanted = name};
    cli_text folder = {0}, hint = {0};
    const char *start;
    char best[64] = "";
    size_t length;

    while ((length = next_folder(&rules, &start)) > 0) {
        cli_text_clear(&folder);
        cli_text_add_bytes(&folder, start, length);
        consider_folder(folder.bytes, &nearest, best);
    }
    cli_text_add(&hint, "");
    if (nearest.found)
        cli_words_add(&hint, cli, W_NEAREST, nearest.found, NULL);
    cli_report_word(cli, NULL, W_NO_ROUTINE, name, hint.bytes);
    cli_text_clear(&folder);
    cli_text_clear(&hint);
}

bool cli_files_find_routine(const cli_call *cli, const char *name,
                            const char *rules, cli_text *path)
{
    if (!ends_with(name, ".lua")) {
        if (find_in_folders(name, rules, path))
            return true;
        if (!is_file(name)) {
            complain_no_routine(cli, name, rules);
            return false;
        }
    }
    cli_text_clear(path);
    cli_text_add(path, name);
    return true;
}
