// subject.c - whom or what a line of a drill is about
//
//     1 no answer               the number of a step
//     police reached            a name or an id, the longest that fits
//     salvation army reached    a part of a name
//     koordinatorn nådd         in any form, or as the end of a compound

#include "subject.h"

#include "json.h"
#include "phrase.h"
#include "step.h"
#include "text.h"
#include "words.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { SMALLEST_PHONE = 112 };

size_t cli_subject_name_length(const char *line, const char *name)
{
    cli_text folded = {0};
    size_t length = 0;

    cli_phrase_fold(&folded, name, strlen(name));
    if (folded.length > 0 && strncmp(line, folded.bytes, folded.length) == 0 &&
        strchr(" :=", line[folded.length]))
        length = folded.length + strspn(line + folded.length, " :=");
    cli_text_clear(&folded);
    return length;
}

// Takes [id] as the subject if it, or its name, is the longest so far.
static void consider_subject(const char *line, const char *id, const char *name,
                             bool is_task, cli_subject *about, size_t *longest)
{
    size_t by_id = cli_subject_name_length(line, id),
           by_name = cli_subject_name_length(line, name);
    size_t length = by_id > by_name ? by_id : by_name;

    if (length <= *longest)
        return;
    *longest = length;
    about->id = id;
    about->is_task = is_task;
}

// Finds a subject that the line starts with by its name or its id; the bytes of
// it, 0 for none.
static size_t find_named(const cli_scene *scene, const char *line,
                         cli_subject *about)
{
    const cJSON *book = scene->book;
    size_t longest = 0;

    for (const cJSON *one = cli_json_items(book, "actors"); one;
         one = one->next)
        consider_subject(line, cli_json_text(one, "id"),
                         cli_json_text(one, "name"), false, about, &longest);
    for (const cJSON *one = cli_json_items(book, "tasks"); one; one = one->next)
        consider_subject(line, cli_json_text(one, "id"),
                         cli_json_text(one, "name"), true, about, &longest);
    for (const cJSON *step = cli_scene_steps(scene); step && about->id;
         step = step->next)
        if (!about->step && strcmp(cli_step_id(step), about->id) == 0)
            about->step = step;
    return longest;
}

static int count_acts(const cli_scene *scene)
{
    int count = 0;

    for (const cJSON *step = cli_scene_steps(scene); step; step = step->next)
        count += cli_step_number(step) > 0;
    return count;
}

bool cli_subject_take(cli_scene *scene, const char **line, cli_subject *about)
{
    char *end;
    long number = strtol(*line, &end, 10);
    char most[32];

    if (**line < '0' || **line > '9') {
        *line += find_named(scene, *line, about);
        return true;
    }
    if (strchr(":.", *end) && end[1] >= '0' && end[1] <= '9')
        return false; // it was to be a time
    about->step = cli_scene_step(scene, number);
    if (!about->step && number >= SMALLEST_PHONE)
        return true; // 112, a name
    if (!about->step) {
        snprintf(most, sizeof most, "%d", count_acts(scene));
        return cli_scene_refuse(scene, W_NO_SUCH_STEP, most, NULL);
    }
    about->id = cli_step_id(about->step);
    about->is_task = cli_step_is_task(about->step);
    *line = end + strspn(end, " .:");
    return true;
}

// ----------------------------------------------------------- names in any form

enum { MOST_WORDS = 32, SHORTEST = 3, SHORTEST_END = 5 };

// The words of a text, one after the other, with NUL after each.
typedef struct words {
    cli_text text;
    size_t at[MOST_WORDS];
    int count;
} words;

static bool is_between(char c)
{
    return strchr(" ,;:.()/_=", c) != NULL;
}

// A name as people write it: small letters, é as e, no article before it.
static void split(words *of, const char *bytes, size_t length)
{
    cli_text folded = {0};
    bool begins = true;
    size_t at;

    cli_phrase_fold(&folded, bytes, length);
    at = cli_phrase_start(P_ARTICLE, folded.bytes);
    cli_text_add(&of->text, "");
    for (at += folded.bytes[at] == ' '; at < folded.length; at++) {
        const char *c = folded.bytes + at;

        if (is_between(*c)) {
            begins = true;
            continue;
        }
        if (begins && of->count == MOST_WORDS)
            break;
        if (begins) {
            if (of->count > 0)
                cli_text_add_bytes(&of->text, "", 1);
            of->at[of->count++] = of->text.length;
        }
        begins = false;
        if (strncmp(c, "é", 2) == 0) {
            cli_text_add(&of->text, "e");
            at++;
        } else {
            cli_text_add_bytes(&of->text, c, 1);
        }
    }
    cli_text_clear(&folded);
}

static bool is_ending(const char *rest)
{
    static const char *const endings[] = {
        "",    "n",   "en", "an",   "et",   "t",    "s",   "ns",
        "ens", "ets", "na", "arna", "erna", "orna", "a",   "ar",
        "er",  "or",  "e",  "es",   "'s",   "as",   "nas", NULL};

    for (const char *const *ending = endings; *ending; ending++)
        if (strcmp(rest, *ending) == 0)
            return true;
    return false;
}

// Whether they are two forms of a word: polis, polisen, polisens.
static bool is_form(const char *one, const char *other)
{
    size_t same = 0;

    while (one[same] && one[same] == other[same])
        same++;
    return (same >= SHORTEST || (!one[same] && !other[same])) &&
           is_ending(one + same) && is_ending(other + same);
}

// Whether what was written is how a word begins, or how a compound ends.
static bool is_part(const char *written, const char *word)
{
    size_t length = strlen(written);

    if (length >= SHORTEST && strncmp(written, word, length) == 0)
        return true;
    for (size_t i = 1; length >= SHORTEST_END && word[i]; i++)
        if (((unsigned char)word[i] & 0xC0) != 0x80 &&
            strlen(word + i) >= SHORTEST_END && is_form(written, word + i))
            return true;
    return false;
}

// How well a name fits what was written; 0 for not at all.
static int fit(const words *written, const char *name)
{
    words of = {0};
    bool whole = true, first = false;
    int next = 0;

    split(&of, name, strlen(name));
    for (int i = 0; i < of.count && next < written->count; i++) {
        const char *word = of.text.bytes + of.at[i];
        const char *wanted = written->text.bytes + written->at[next];
        bool same = is_form(wanted, word);

        if (!same && !is_part(wanted, word))
            continue;
        whole &= same;
        first |= i == 0;
        next++;
    }
    cli_text_clear(&of.text);
    return next < written->count ? 0 : 1 + 4 * whole + 2 * first;
}

// The best so far, and the names of those that fit as well.
typedef struct search {
    const cJSON *book, *steps;
    words written;
    cli_subject about;
    int best, count;
    cli_text names;
} search;

// The step of an actor or a task in the plan; of a task that recurs, "follow_up#2",
// the first that is not done.
static const cJSON *step_of(const cJSON *steps, const char *id)
{
    const cJSON *found = NULL;
    size_t length = strlen(id);

    for (const cJSON *step = steps; step; step = step->next) {
        const char *name = cli_step_id(step);

        if (strncmp(name, id, length) != 0 || !strchr("#", name[length]))
            continue;
        if (!found || cli_step_has_status(found, "done"))
            found = step;
    }
    return found;
}

static void consider(search *search, const cJSON *one, bool is_task)
{
    const char *id = cli_json_text(one, "id");
    const char *name = cli_json_text(one, "name");
    int by_name = fit(&search->written, name);
    int by_id = fit(&search->written, id);
    int fits = by_name > by_id ? by_name : by_id;
    const cJSON *step = step_of(search->steps, id);

    if (fits == 0)
        return;
    fits = 2 * fits + (step != NULL);
    if (fits < search->best)
        return;
    if (fits > search->best) {
        search->count = 0;
        cli_text_clear(&search->names);
        search->about = (cli_subject){step ? cli_step_id(step) : id, step,
                                      is_task};
        search->best = fits;
    }
    search->count++;
    cli_text_add_item(&search->names, "; ", *name ? name : id);
}

static void consider_all(search *search, const char *list)
{
    bool is_task = strcmp(list, "tasks") == 0;

    for (const cJSON *one = cli_json_items(search->book, list); one;
         one = one->next)
        consider(search, one, is_task);
}

bool cli_subject_find(cli_scene *scene, const char *said, size_t length,
                      cli_subject_kind kind, cli_subject *about)
{
    static const char *const lists[][2] = {
        [CLI_SUBJECT_ACTOR] = {"actors", NULL},
        [CLI_SUBJECT_ACTOR_FIRST] = {"actors", "tasks"},
        [CLI_SUBJECT_TASK_FIRST] = {"tasks", "actors"},
    };
    search search = {.book = scene->book, .steps = cli_scene_steps(scene)};

    split(&search.written, said, length);
    for (int i = 0; i < 2 && search.written.count > 0; i++)
        if (search.count == 0 && lists[kind][i])
            consider_all(&search, lists[kind][i]);
    *about = search.about;
    if (search.count > 1)
        cli_scene_refuse(scene, W_SAY_WHICH_NAME, search.names.bytes, NULL);
    cli_text_clear(&search.written.text);
    cli_text_clear(&search.names);
    return search.count == 1;
}

int cli_subject_match(const cJSON *book, const cJSON *steps, const char *list,
                      const char *said, const char **id, cli_text *names)
{
    search search = {.book = book, .steps = steps};

    split(&search.written, said, strlen(said));
    if (search.written.count > 0)
        consider_all(&search, list);
    if (search.count > 0)
        cli_text_add_item(names, "; ", search.names.bytes);
    if (search.count == 1)
        *id = search.about.id;
    cli_text_clear(&search.written.text);
    cli_text_clear(&search.names);
    return search.count;
}
