// watch.c - the same again whenever a file is changed
//
// Twice a second it looks when the files were changed: a town has some hundred, and
// that is the same on every system.

#include "watch.h"

#include "files.h"
#include "report.h"
#include "text.h"
#include "words.h"

#include <stdbool.h>
#include <stdint.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>

// What all files are like, in a number.
typedef struct signature {
    uint64_t is;
} signature;

static void mix(signature *of, uint64_t number)
{
    of->is = (of->is ^ number) * UINT64_C(0x9e3779b97f4a7c15);
    of->is ^= of->is >> 29;
}

static bool mix_file(void *data, const char *path)
{
    struct stat facts;

    if (stat(path, &facts) == 0) {
        mix(data, (uint64_t)facts.st_mtim.tv_sec);
        mix(data, (uint64_t)facts.st_mtim.tv_nsec);
        mix(data, (uint64_t)facts.st_size);
        mix(data, (uint64_t)facts.st_ino);
    }
    return true;
}

static void mix_path(const cli_call *cli, signature *of, const char *path)
{
    if (!cli_files_is_folder(path)) {
        mix_file(of, path);
        return;
    }
    cli_files_list(cli, path, ".json", mix_file, of);
    cli_files_list(cli, path, ".lua", mix_file, of);
}

// The folders of rules, and that of the routine where it is a file.
static void mix_rules(const cli_call *cli, signature *of)
{
    const char *slash = strrchr(cli->operands[0], '/');
    cli_text folders = {0}, own = {0};

    cli_files_add_rules(cli, &folders);
    for (char *at = folders.bytes; at && *at;) {
        char *end = strchr(at, ':');

        if (end)
            *end = '\0';
        if (cli_files_is_folder(at))
            mix_path(cli, of, at);
        at = end ? end + 1 : NULL;
    }
    if (slash) {
        cli_text_add_bytes(&own, cli->operands[0],
                           (size_t)(slash - cli->operands[0]));
        mix_path(cli, of, own.bytes);
    }
    cli_text_clear(&folders);
    cli_text_clear(&own);
}

static signature look(const cli_call *cli)
{
    signature of = {1};

    for (int i = 0; i < cli->operand_count; i++)
        mix_path(cli, &of, cli->operands[i]);
    mix_rules(cli, &of);
    return of;
}

int cli_watch(cli_call *cli, int (*once)(cli_call *cli))
{
    static const struct timespec half_a_second = {.tv_nsec = 500000000};

    for (;;) {
        signature before = look(cli);

        once(cli);
        cli_report_word(cli, NULL, W_WATCHING, NULL, NULL);
        while (look(cli).is == before.is)
            nanosleep(&half_a_second, NULL);
    }
}
