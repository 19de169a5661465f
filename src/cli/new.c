// new.c - rutin new: a town's routine to fill in
//
//     ostersund.lua          header, use "sweden", an amend for each actor that
//                            is called and has no number
//     ostersund/….json       two example cases with what is expected of them
//     .luarc.json            tells an editor where the words are described
//
// What a town has to say is left out rather than guessed, so that `rutin check` of
// the file lists it: each number at its actor, and the two dates of the header,
// which stand so far away that nobody takes them for true. Nothing is written over.
// All is written in memory first, and what cannot be written to the end is taken away.

#include "new.h"

#include "exits.h"
#include "files.h"
#include "host.h"
#include "json.h"
#include "layout.h"
#include "report.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <limits.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#define BASE "sweden"

enum { MOST_NAME = 60 };

// A file that is made.
typedef struct file {
    cli_text path, text;
    bool is_written;
} file;

enum { ROUTINE, CHILD, ADULT, EDITOR, FILES };

// What is made, from a name.
typedef struct draft {
    const cli_call *cli;
    const char *rules; // as they were given
    const cJSON *book; // of the base
    cli_text name;     // as it is written in a text: "Östersund"
    cli_text id;       // as a file and a routine are named: "ostersund"
    cli_text folder;   // of the examples
    file files[FILES];
} draft;

// ------------------------------------------------------------------ the name

// The letter of an id for the two bytes that a letter of Latin 1 takes in UTF-8; 0
// for one that has none.
static char plain_letter(unsigned char second)
{
    static const char plain[] = "aaaaaaaceeeeiiii\0nooooo\0ouuuuy\0\0"
                                "aaaaaaaceeeeiiii\0nooooo\0ouuuuy\0y";

    return second >= 0x80 && second < 0xc0 ? plain[second - 0x80] : '\0';
}

// Adds the letter or sign at [at] to an id. The bytes that it takes; 0 for what no
// name of a town has.
static size_t add_plain(cli_text *id, const char *at)
{
    char letter = *at;
    size_t length = 1;

    if ((unsigned char)letter == 0xc3) {
        letter = plain_letter((unsigned char)at[1]);
        length = 2;
    } else if (letter >= 'A' && letter <= 'Z') {
        letter = (char)(letter | 0x20);
    } else if (letter == ' ' || letter == '-') {
        letter = '_';
    } else if (!(letter >= 'a' && letter <= 'z') && letter != '_' &&
               !(letter >= '0' && letter <= '9' && id->length > 0)) {
        return 0;
    }
    if (letter == '\0' || (letter == '_' && id->length == 0))
        return 0;
    cli_text_add_bytes(id, &letter, 1);
    return length;
}

static bool read_name(draft *d, const char *name)
{
    size_t length = 0, taken = strlen(name) <= MOST_NAME;

    while (taken > 0 && name[length]) {
        taken = add_plain(&d->id, name + length);
        length += taken;
    }
    if (taken == 0 || length == 0 || strcmp(d->id.bytes, BASE) == 0) {
        cli_report_word(d->cli, NULL, W_NEW_BAD_NAME, name, NULL);
        return false;
    }
    cli_text_add(&d->name, name);
    if (name[0] >= 'a' && name[0] <= 'z')
        d->name.bytes[0] = (char)(name[0] & ~0x20);
    else if ((unsigned char)name[0] == 0xc3 && (unsigned char)name[1] >= 0xa0)
        d->name.bytes[1] = (char)(name[1] & ~0x20);
    return true;
}

// ------------------------------------------------------------------ the paths

static void add_path(cli_text *path, const cli_text *folder, const char *name,
                     const char *ending)
{
    if (folder->length > 0) {
        cli_text_add(path, folder->bytes);
        if (folder->bytes[folder->length - 1] != '/')
            cli_text_add(path, "/");
    }
    cli_text_add(path, name);
    cli_text_add(path, ending);
}

static void name_files(draft *d)
{
    const cli_call *cli = d->cli;
    cli_text to = {0};

    cli_text_add(&to, cli->to ? cli->to : "");
    if (cli->to)
        mkdir(cli->to, 0777); // what cannot be made cannot be written in
    add_path(&d->files[ROUTINE].path, &to, d->id.bytes, ".lua");
    add_path(&d->folder, &to, d->id.bytes, "");
    add_path(&d->files[EDITOR].path, &to, ".luarc", ".json");
    add_path(&d->files[CHILD].path, &d->folder, cli_words_say(cli, W_NEW_CHILD),
             ".json");
    add_path(&d->files[ADULT].path, &d->folder, cli_words_say(cli, W_NEW_ADULT),
             ".json");
    cli_text_clear(&to);
}

// ---------------------------------------------------------------- the routine

static bool is_asked_for(const cJSON *book, const char *actor)
{
    for (const cJSON *rule = cli_json_items(book, "rules"); rule;
         rule = rule->next)
        for (const cJSON *contact = cli_json_items(rule, "contacts"); contact;
             contact = contact->next)
            if (strcmp(cli_json_text(contact, "actor"), actor) == 0)
                return true;
    return false;
}

static bool stands_in(const cJSON *book, const char *actor)
{
    for (const cJSON *other = cli_json_items(book, "actors"); other;
         other = other->next)
        if ((strcmp(cli_json_text(other, "if_closed"), actor) == 0 ||
             strcmp(cli_json_text(other, "if_no_answer"), actor) == 0) &&
            is_asked_for(book, cli_json_text(other, "id")))
            return true;
    return false;
}

// Whether the town has to say an actor's number: it has none, is called or stands in
// for one that is, and is not another in each case.
static bool lacks_number(const cJSON *book, const cJSON *actor)
{
    static const char *const others[] = {"person", "private", "representative",
                                         "foreign"};
    const char *id = cli_json_text(actor, "id");

    for (size_t i = 0; i < sizeof others / sizeof *others; i++)
        if (strcmp(cli_json_text(actor, "kind"), others[i]) == 0)
            return false;
    return *cli_json_text(actor, "phone") == '\0' &&
           (is_asked_for(book, id) || stands_in(book, id));
}

static void add_actor(const draft *d, const cJSON *actor, cli_text *out)
{
    const cli_call *cli = d->cli;

    cli_words_add(out, cli, W_NEW_ACTOR, cli_json_text(actor, "name"),
                  cli_json_text(actor, "id"));
    if (*cli_json_text(actor, "open"))
        cli_words_add(out, cli, W_NEW_OPEN, cli_json_text(actor, "open"), NULL);
    cli_words_add(out, cli, W_NEW_WHY, d->name.bytes, NULL);
}

static void add_routine(draft *d)
{
    cli_text *out = &d->files[ROUTINE].text;

    cli_words_add(out, d->cli, W_NEW_HEAD, d->name.bytes, d->id.bytes);
    cli_words_add(out, d->cli, W_NEW_HEADER, d->name.bytes, d->id.bytes);
    cli_words_add(out, d->cli, W_NEW_ACTORS, NULL, NULL);
    for (const cJSON *actor = cli_json_items(d->book, "actors"); actor;
         actor = actor->next)
        if (lacks_number(d->book, actor))
            add_actor(d, actor, out);
    cli_words_add(out, d->cli, W_NEW_OWN, NULL, NULL);
}

// ---------------------------------------------------------- what stands beside it

static void add_example(draft *d, int number, cli_word about, cli_word body)
{
    cli_words_add(&d->files[number].text, d->cli, body,
                  cli_words_say(d->cli, about), NULL);
}

// The folder beside the base in which the words are described. An editor wants a
// path that begins at the root. False, having said so, when the base is not found.
static bool add_library(const cli_call *cli, cJSON *list)
{
    cli_text rules = {0}, path = {0}, whole = {0};
    char here[PATH_MAX];
    bool is_found;

    cli_files_add_rules(cli, &rules);
    is_found = cli_files_find_routine(cli, BASE, rules.bytes, &path);
    if (is_found) {
        if (path.bytes[0] != '/' && getcwd(here, sizeof here)) {
            cli_text_add(&whole, here);
            cli_text_add(&whole, "/");
        }
        cli_text_add_bytes(&whole, path.bytes,
                           (size_t)(strrchr(path.bytes, '/') - path.bytes));
        cli_text_add(&whole, "/library");
        cJSON_AddItemToArray(list, cJSON_CreateString(whole.bytes));
    }
    cli_text_clear(&rules);
    cli_text_clear(&path);
    cli_text_clear(&whole);
    return is_found;
}

// The names that a routine declares are globals, which an editor cannot know;
// `rutin check` does.
static bool add_editor(draft *d)
{
    static const char *const closed[] = {"coroutine", "debug", "io", "os",
                                         "package"};
    cJSON *settings = cJSON_CreateObject(), *builtin;
    bool is_found;
    char *text;

    cJSON_AddStringToObject(settings, "runtime.version", "Lua 5.4");
    builtin = cJSON_AddObjectToObject(settings, "runtime.builtin");
    for (size_t i = 0; i < sizeof closed / sizeof *closed; i++)
        cJSON_AddStringToObject(builtin, closed[i], "disable");
    is_found = add_library(
        d->cli, cJSON_AddArrayToObject(settings, "workspace.library"));
    cJSON_AddItemToArray(
        cJSON_AddArrayToObject(settings, "diagnostics.disable"),
        cJSON_CreateString("undefined-global"));
    text = cJSON_Print(settings);
    cli_text_add(&d->files[EDITOR].text, text);
    cJSON_free(text);
    cJSON_Delete(settings);
    return is_found;
}

// ------------------------------------------------------------------ the whole

static void tell(const draft *d)
{
    const cli_call *cli = d->cli;
    const char *option = d->rules ? " --rules " : "";
    const char *rules = d->rules ? d->rules : "";

    cli_layout_say(cli, CLI_BOLD, 0, W_NEW_MADE, d->files[ROUTINE].path.bytes,
                   d->folder.bytes);
    cli_layout_say(cli, CLI_PLAIN, 0, W_NEW_NEXT, NULL, NULL);
    printf("    rutin check %s%s%s\n    rutin test %s %s%s%s\n",
           d->files[ROUTINE].path.bytes, option, rules,
           d->files[ROUTINE].path.bytes, d->folder.bytes, option, rules);
}

// Half of it would stand in the way of the whole.
static void take_away(draft *d, bool is_made)
{
    for (int i = 0; i < FILES; i++)
        if (d->files[i].is_written)
            unlink(d->files[i].path.bytes);
    if (is_made)
        rmdir(d->folder.bytes);
}

// An editor's file that is there stays.
static int write_files(draft *d)
{
    struct stat facts;
    bool is_made;
    int status = CLI_FINE;

    if (!cli_files_may_create(d->cli, d->files[ROUTINE].path.bytes))
        return CLI_CANNOT;
    is_made = mkdir(d->folder.bytes, 0777) == 0; // as above
    for (int i = 0; i < FILES && status == CLI_FINE; i++) {
        file *file = &d->files[i];

        if (i == EDITOR && lstat(file->path.bytes, &facts) == 0)
            continue;
        if (!cli_files_may_create(d->cli, file->path.bytes))
            status = CLI_CANNOT;
        else
            status = cli_files_write_new(d->cli, file->path.bytes,
                                         file->text.bytes);
        file->is_written = status == CLI_FINE;
    }
    if (status != CLI_FINE)
        take_away(d, is_made);
    return status;
}

static int write_all(draft *d)
{
    int status;

    add_routine(d);
    add_example(d, CHILD, W_NEW_CHILD_ABOUT, W_NEW_CHILD_CASE);
    add_example(d, ADULT, W_NEW_ADULT_ABOUT, W_NEW_ADULT_CASE);
    if (!add_editor(d))
        return CLI_CANNOT;
    status = write_files(d);
    if (status == CLI_FINE)
        tell(d);
    return status;
}

static void clear(draft *d)
{
    cli_text_clear(&d->name);
    cli_text_clear(&d->id);
    cli_text_clear(&d->folder);
    for (int i = 0; i < FILES; i++) {
        cli_text_clear(&d->files[i].path);
        cli_text_clear(&d->files[i].text);
    }
}

// Looks for the base where a routine that stands in [cli->to] will: there first.
static void look_beside(cli_call *cli, cli_text *rules)
{
    cli_text_add(rules, cli->to ? cli->to : ".");
    if (cli->rules && *cli->rules)
        cli_text_add_item(rules, ":", cli->rules);
    cli->rules = rules->bytes;
}

int cli_new(cli_call *cli)
{
    char base[] = BASE, *operands[] = {base};
    draft d = {.cli = cli};
    const char *name = cli->operands[0];
    cli_text rules = {0};
    cli_host host = {0};
    int status = CLI_USAGE;

    d.rules = cli->rules;
    if (read_name(&d, name)) {
        cli->operands = operands;
        look_beside(cli, &rules);
        status = cli_host_open(cli, &host);
    }
    if (status == CLI_FINE) {
        d.book = host.book;
        name_files(&d);
        status = write_all(&d);
    }
    clear(&d);
    cli->rules = d.rules;
    cli_text_clear(&rules);
    cli_host_close(&host);
    return status;
}
