// move.c - a line of a drill, understood
//
//     1 no answer, +15 min        one thing after another
//     police reached              a step by its number, its name or its id
//     consent given               of the one step that waits for it
//     age 16                      a fact, and what it is
//
// What a line says happened becomes elements of an example's `then`, so that a
// drill is saved as it was played. A line is understood whole or not at all, and
// what is not gets a sentence that says what can be written.

#include "cli.h"

#include <stdlib.h>
#include <string.h>

typedef enum deed {
    REACHED,
    REACHED_SILENT,
    NO_ANSWER,
    REFUSED,
    DONE,
    FAILED,
    GIVEN,
    DENIED,
    WITHDRAWN,
    CANNOT,
    WEIGHED_YES,
    WEIGHED_NO,
    NO_DEED
} deed;

// What a deed is in a case, and how it is said back.
static const struct {
    const char *kind, *outcome; // kind "consent": the state
    cli_word said;
} deeds[] = {
    [REACHED] = {"contact", "reached", W_DID_REACH},
    [REACHED_SILENT] = {"contact", "reached", W_DID_REACH_SILENT},
    [NO_ANSWER] = {"contact", "no_answer", W_DID_NOT_ANSWER},
    [REFUSED] = {"contact", "refused", W_DID_REFUSE},
    [DONE] = {"task", "done", W_DID_TASK},
    [FAILED] = {"task", "failed", W_DID_FAIL},
    [GIVEN] = {"consent", "given", W_DID_CONSENT},
    [DENIED] = {"consent", "refused", W_DID_NOT_CONSENT},
    [WITHDRAWN] = {"consent", "withdrawn", W_DID_WITHDRAW},
    [CANNOT] = {"consent", "cannot_give", W_CANNOT_CONSENT},
    [WEIGHED_YES] = {"weighed", "yes", W_DID_WEIGH_YES},
    [WEIGHED_NO] = {"weighed", "no", W_DID_WEIGH_NO},
};

static const struct {
    const char *words;
    deed deed;
} phrases[] = {
    {"nådd", REACHED},
    {"nått", REACHED},
    {"nådde", REACHED},
    {"svarar", REACHED},
    {"svarade", REACHED},
    {"kontaktad", REACHED},
    {"reached", REACHED},
    {"answered", REACHED},
    {"answers", REACHED},
    {"nådd utan att berätta", REACHED_SILENT},
    {"reached without telling", REACHED_SILENT},
    {"inget svar", NO_ANSWER},
    {"svarar inte", NO_ANSWER},
    {"svarade inte", NO_ANSWER},
    {"ingen svarar", NO_ANSWER},
    {"ingen svarade", NO_ANSWER},
    {"no answer", NO_ANSWER},
    {"no reply", NO_ANSWER},
    {"did not answer", NO_ANSWER},
    {"nekar", REFUSED},
    {"nekade", REFUSED},
    {"vägrar", REFUSED},
    {"vägrade", REFUSED},
    {"säger nej", REFUSED},
    {"sa nej", REFUSED},
    {"refused", REFUSED},
    {"refuses", REFUSED},
    {"said no", REFUSED},
    {"klar", DONE},
    {"klart", DONE},
    {"gjord", DONE},
    {"gjort", DONE},
    {"done", DONE},
    {"gick inte", FAILED},
    {"misslyckades", FAILED},
    {"failed", FAILED},
    {"samtycke", GIVEN},
    {"samtycke ja", GIVEN},
    {"samtycke givet", GIVEN},
    {"samtycker", GIVEN},
    {"ger samtycke", GIVEN},
    {"consent", GIVEN},
    {"consent yes", GIVEN},
    {"consent given", GIVEN},
    {"consents", GIVEN},
    {"samtycke nej", DENIED},
    {"samtycke nekat", DENIED},
    {"samtycker inte", DENIED},
    {"consent no", DENIED},
    {"consent refused", DENIED},
    {"samtycke återkallat", WITHDRAWN},
    {"samtycket återkallat", WITHDRAWN},
    {"återkallar samtycke", WITHDRAWN},
    {"återkallar samtycket", WITHDRAWN},
    {"samtycke återtaget", WITHDRAWN},
    {"samtycket återtaget", WITHDRAWN},
    {"återtar samtycke", WITHDRAWN},
    {"återtar samtycket", WITHDRAWN},
    {"tar tillbaka samtycket", WITHDRAWN},
    {"consent withdrawn", WITHDRAWN},
    {"withdraws consent", WITHDRAWN},
    {"kan inte samtycka", CANNOT},
    {"cannot consent", CANNOT},
    {"avvägning ja", WEIGHED_YES},
    {"vägt ja", WEIGHED_YES},
    {"weighed yes", WEIGHED_YES},
    {"avvägning nej", WEIGHED_NO},
    {"vägt nej", WEIGHED_NO},
    {"weighed no", WEIGHED_NO},
};

static const struct {
    const char *words;
    cli_move_kind kind;
} steering[] = {
    {"allt", CLI_MOVE_ALL},   {"alla", CLI_MOVE_ALL},
    {"all", CLI_MOVE_ALL},    {"?", CLI_MOVE_HELP},
    {"hjälp", CLI_MOVE_HELP}, {"help", CLI_MOVE_HELP},
    {"plan", CLI_MOVE_PLAN},  {"planen", CLI_MOVE_PLAN},
    {"fråga", CLI_MOVE_ASK},  {"ask", CLI_MOVE_ASK},
    {"ångra", CLI_MOVE_UNDO}, {"tillbaka", CLI_MOVE_UNDO},
    {"undo", CLI_MOVE_UNDO},  {"back", CLI_MOVE_UNDO},
    {"slut", CLI_MOVE_END},   {"sluta", CLI_MOVE_END},
    {"end", CLI_MOVE_END},    {"quit", CLI_MOVE_END},
    {"exit", CLI_MOVE_END},
};

// A line that is being understood.
typedef struct reading {
    cli_scene *scene;
    cJSON *moves;
    cli_text *said;
    bool was_told; // why it is not understood
} reading;

// Whom or what a deed is about.
typedef struct subject {
    const char *id; // NULL: not said
    const cJSON *step;
    bool is_task;
} subject;

static bool refuse(reading *reading, cli_word word, const char *first,
                   const char *second)
{
    const cli_call *cli = reading->scene->page.cli;
    cli_text text = {0};

    if (!reading->was_told) {
        cli_words_add(&text, cli, word, first, second);
        cli_layout_paragraph(cli, CLI_PLAIN, 0, 0, text.bytes);
    }
    reading->was_told = true;
    cli_text_clear(&text);
    return false;
}

// -------------------------------------------------------------- what happened

static const cJSON *steps_of(const reading *reading)
{
    return cli_json_items(reading->scene->page.plan, "steps");
}

static const char *name_of(const reading *reading, const char *id)
{
    return cli_book_subject_name(reading->scene->page.book, id);
}

static void say(reading *reading, cli_word word, const char *filling)
{
    cli_text_add_item(reading->said, " ", "");
    cli_words_add(reading->said, reading->scene->page.cli, word, filling, NULL);
}

static cJSON *add_move(reading *reading)
{
    cJSON *move = cJSON_CreateObject();

    cJSON_AddItemToArray(reading->moves, move);
    return move;
}

// What may be told at the step and is known, as most handlers then tell it.
static void add_told(const reading *reading, cJSON *event, const cJSON *step,
                     bool silent)
{
    cJSON *told = cJSON_AddArrayToObject(event, "told");

    if (*cli_json_text(step, "ground") && cli_json_items(step, "tell"))
        cJSON_AddStringToObject(event, "ground", cli_json_text(step, "ground"));
    for (const cJSON *fact = cli_json_items(step, "tell"); fact && !silent;
         fact = fact->next) {
        const cJSON *value = cli_json_member(reading->scene->page.facts,
                                             cli_json_item_text(fact));

        if (value && !cJSON_IsNull(value))
            cJSON_AddItemToArray(told,
                                 cJSON_CreateString(cli_json_item_text(fact)));
    }
}

static void add_event(reading *reading, const subject *about, deed deed)
{
    const cli_call *cli = reading->scene->page.cli;
    cJSON *event = cJSON_AddObjectToObject(add_move(reading), "event");
    cli_text id = {0};

    // An event names the task, whichever time it is.
    cli_text_add_bytes(&id, about->id, strcspn(about->id, "#"));
    cJSON_AddStringToObject(event, deeds[deed].kind, id.bytes);
    cJSON_AddStringToObject(event, "outcome", deeds[deed].outcome);
    if (deed == REACHED || deed == REACHED_SILENT)
        add_told(reading, event, about->step, deed == REACHED_SILENT);
    if (deed == WEIGHED_YES || deed == WEIGHED_NO) {
        cJSON_AddStringToObject(event, "by", cli_words_say(cli, W_DRILL_WORD));
        cJSON_AddStringToObject(event, "note",
                                cli_words_say(cli, W_DRILL_WORD));
    }
    cli_text_clear(&id);
}

static void do_deed(reading *reading, const subject *about, deed deed)
{
    if (strcmp(deeds[deed].kind, "consent") == 0)
        cJSON_AddStringToObject(
            cJSON_AddObjectToObject(add_move(reading), "consent"), about->id,
            deeds[deed].outcome);
    else
        add_event(reading, about, deed);
    say(reading, deeds[deed].said, name_of(reading, about->id));
    if (about->step && deed <= DONE && !cli_step_has_status(about->step, "due"))
        say(reading, W_DID_TOO_EARLY, NULL);
}

// ------------------------------------------------------------ whom it is about

static const cJSON *find_number(const reading *reading, int number)
{
    for (const cJSON *step = steps_of(reading); step; step = step->next)
        if (cli_step_number(step) == number)
            return step;
    return NULL;
}

// Bytes of [name] and the blank after it that [line] starts with; 0 for none.
static size_t named_length(const char *line, const char *name)
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
                             bool is_task, subject *about, size_t *longest)
{
    size_t by_id = named_length(line, id), by_name = named_length(line, name);
    size_t length = by_id > by_name ? by_id : by_name;

    if (length <= *longest)
        return;
    *longest = length;
    about->id = id;
    about->is_task = is_task;
}

// Finds a subject that the line starts with by its name or its id; the bytes of
// it, 0 for none.
static size_t find_named(const reading *reading, const char *line,
                         subject *about)
{
    const cJSON *book = reading->scene->page.book;
    size_t longest = 0;

    for (const cJSON *one = cli_json_items(book, "actors"); one;
         one = one->next)
        consider_subject(line, cli_json_text(one, "id"),
                         cli_json_text(one, "name"), false, about, &longest);
    for (const cJSON *one = cli_json_items(book, "tasks"); one; one = one->next)
        consider_subject(line, cli_json_text(one, "id"),
                         cli_json_text(one, "name"), true, about, &longest);
    for (const cJSON *step = steps_of(reading); step && about->id;
         step = step->next)
        if (!about->step && strcmp(cli_step_id(step), about->id) == 0)
            about->step = step;
    return longest;
}

// Takes the subject that the line starts with, if any, and moves past it. False,
// having said so, when it has a number that no step has.
static bool take_subject(reading *reading, const char **line, subject *about)
{
    char *end;
    long number = strtol(*line, &end, 10);
    int last = cJSON_GetArraySize(
        cli_json_member(reading->scene->page.plan, "steps"));
    char most[32];

    if (**line < '0' || **line > '9') {
        *line += find_named(reading, *line, about);
        return true;
    }
    if (strchr(":.", *end) && end[1] >= '0' && end[1] <= '9')
        return false; // it was to be a time
    about->step = number <= last ? find_number(reading, (int)number) : NULL;
    if (!about->step) {
        snprintf(most, sizeof most, "%d", last);
        return refuse(reading, W_NO_SUCH_STEP, most, NULL);
    }
    about->id = cli_step_id(about->step);
    about->is_task = !*cli_json_text(about->step, "actor");
    *line = end + strspn(end, " .:");
    return true;
}

static bool is_consent(deed deed)
{
    return strcmp(deeds[deed].kind, "consent") == 0;
}

// Whether the deed, whose subject was not said, may be about the step.
static bool may_mean(deed deed, const cJSON *step)
{
    bool is_task = !*cli_json_text(step, "actor");

    if (is_consent(deed))
        return cli_step_has_status(step, "ask_consent");
    if (*deeds[deed].kind == 'w')
        return cli_step_has_status(step, "weigh");
    return cli_step_has_status(step, "due") &&
           is_task == (*deeds[deed].kind == 't');
}

// The first step that the deed can be about, and how many there are. A call that
// is answered or not is the first to be made now.
static const cJSON *guess_step(const reading *reading, deed deed, int *count)
{
    const cJSON *found = NULL;

    *count = 0;
    for (const cJSON *step = steps_of(reading); step; step = step->next) {
        if (!may_mean(deed, step))
            continue;
        if (!found)
            found = step;
        ++*count;
        if (*deeds[deed].kind == 'c' && !is_consent(deed))
            break;
    }
    return found;
}

// The first consent that is given, and how many there are.
static const char *guess_given(const reading *reading, int *count)
{
    const char *found = NULL;

    *count = 0;

    for (const cJSON *consent =
             cli_json_items(reading->scene->given, "consent");
         consent; consent = consent->next) {
        if (!cli_case_is_given(consent))
            continue;
        if (!found)
            found = consent->string;
        ++*count;
    }
    return found;
}

// Finds whom a deed is about that names nobody. False, having said what to
// write, unless there is one that it must be.
static bool guess_subject(reading *reading, const char *words, deed deed,
                          subject *about)
{
    char number[32];
    int count;

    if (deed == WITHDRAWN) {
        about->id = guess_given(reading, &count);
    } else {
        about->step = guess_step(reading, deed, &count);
        about->id = about->step ? cli_step_id(about->step) : NULL;
    }
    about->is_task = about->step && !*cli_json_text(about->step, "actor");
    if (count == 0)
        return refuse(reading, W_NONE_FITS, NULL, NULL);
    if (count == 1)
        return true;
    snprintf(number, sizeof number, "%d", cli_step_number(about->step));
    return refuse(reading, W_SAY_WHICH, about->step ? number : about->id,
                  words);
}

// ------------------------------------------------------------------- deeds

static deed find_deed(const char *words)
{
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
        if (strcmp(phrases[i].words, words) == 0)
            return phrases[i].deed;
    return NO_DEED;
}

// The step that recurs and comes before this one and is not done; NULL for none.
static const cJSON *find_earlier(const reading *reading, const cJSON *step)
{
    const char *id = cli_step_id(step);
    size_t base = strcspn(id, "#");

    for (const cJSON *other = steps_of(reading); other && id[base];
         other = other->next) {
        const char *name = cli_step_id(other);

        if (strncmp(name, id, base + 1) == 0 &&
            !cli_step_has_status(other, "done"))
            return atoi(name + base + 1) < atoi(id + base + 1) ? other : NULL;
    }
    return NULL;
}

// Whether the deed can be done to its subject; false having said why not.
static bool check_deed(reading *reading, const subject *about, deed *deed)
{
    const cJSON *earlier;
    char number[32], first[32];

    snprintf(number, sizeof number, "%d",
             about->step ? cli_step_number(about->step) : 0);
    if (!about->is_task && *deed == DONE)
        *deed = REACHED;
    if (about->is_task && (*deeds[*deed].kind == 'w' ||
                           (*deeds[*deed].kind == 'c' && !is_consent(*deed))))
        return refuse(reading, W_IS_TASK, number, NULL);
    if (about->is_task && is_consent(*deed) &&
        strcmp(cli_json_text(about->step, "ground"), "consent") != 0)
        return refuse(reading, W_IS_TASK, number, NULL);
    if (!about->is_task && *deed == FAILED)
        return refuse(reading, W_IS_CONTACT, number, NULL);
    earlier = about->is_task && about->step ? find_earlier(reading, about->step)
                                            : NULL;
    if (!earlier || is_consent(*deed))
        return true;
    snprintf(first, sizeof first, "%d", cli_step_number(earlier));
    return refuse(reading, W_EARLIER_FIRST, first, NULL);
}

// The deed that the line ends with, and where it starts; NULL for none.
static const char *find_ending(const char *line)
{
    const char *found = NULL;

    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++) {
        size_t whole = strlen(line), length = strlen(phrases[i].words);
        const char *start = line + whole - length;

        if (whole > length + 1 && start[-1] == ' ' &&
            strcmp(start, phrases[i].words) == 0 && (!found || start < found))
            found = start;
    }
    return found;
}

// Whether the step's name has the [length] bytes of [words] at a word's start.
static bool is_part_of_name(const cJSON *step, const char *words, size_t length)
{
    const char *name = cli_json_text(step, "name");
    cli_text folded = {0};
    bool found = false;

    cli_phrase_fold(&folded, name, strlen(name));
    for (size_t i = 0; i + length <= folded.length && !found; i++)
        found = (i == 0 || folded.bytes[i - 1] == ' ') &&
                strncmp(folded.bytes + i, words, length) == 0;
    cli_text_clear(&folded);
    return found;
}

// "salvation army reached": takes the one step whose name has that in it.
static bool take_part_of_name(reading *reading, const char **line,
                              subject *about)
{
    const char *ending = find_ending(*line);
    char number[32];
    int count = 0;

    for (const cJSON *step = steps_of(reading); step && ending;
         step = step->next) {
        if (!is_part_of_name(step, *line, (size_t)(ending - *line) - 1))
            continue;
        if (count++ == 0)
            about->step = step;
    }
    if (count == 0)
        return false;
    snprintf(number, sizeof number, "%d", cli_step_number(about->step));
    if (count > 1)
        return refuse(reading, W_SAY_WHICH, number, ending);
    about->id = cli_step_id(about->step);
    about->is_task = !*cli_json_text(about->step, "actor");
    *line = ending;
    return true;
}

// "1 no answer": whether it is that, well said or not.
static bool read_deed(reading *reading, const char *line)
{
    subject about = {0};
    deed deed = find_deed(line);

    if (deed == NO_DEED) {
        if (!take_subject(reading, &line, &about) ||
            (!about.id && !take_part_of_name(reading, &line, &about)))
            return false;
        deed = find_deed(line);
        if (deed == NO_DEED)
            return false;
    } else if (!guess_subject(reading, line, deed, &about)) {
        return false;
    }
    if (!check_deed(reading, &about, &deed))
        return false;
    do_deed(reading, &about, deed);
    return true;
}

// --------------------------------------------------------- time, facts, papers

// An element that only lets time pass. Days are told as days, for a duration has
// a ceiling in minutes.
static void add_wait(reading *reading, int64_t minutes)
{
    static const struct {
        int minutes;
        const char *one, *many;
    } units[] = {{1440, "day", "days"}, {60, "h", "h"}, {1, "min", "min"}};

    while (minutes > 0)
        for (size_t i = 0; i < sizeof units / sizeof *units; i++) {
            int64_t count = minutes / units[i].minutes;
            char after[32];

            if (count == 0 || (minutes % units[i].minutes && minutes <= 1440))
                continue;
            snprintf(after, sizeof after, "%d %s", (int)count,
                     count == 1 ? units[i].one : units[i].many);
            cJSON_AddStringToObject(add_move(reading), "after", after);
            minutes -= count * units[i].minutes;
            break;
        }
}

static bool read_wind(reading *reading, const char *line)
{
    cli_scene *scene = reading->scene;
    cli_text when = {0};
    int64_t seconds = 0;

    switch (cli_wind_read(scene->page.plan, scene->now, line, &seconds)) {
    case CLI_WIND_NONE:
        return false;
    case CLI_WIND_PAST:
        return refuse(reading, W_TIME_IS_PAST, NULL, NULL);
    case CLI_WIND_NO_DEADLINE:
        return refuse(reading, W_NO_DEADLINE_AHEAD, NULL, NULL);
    case CLI_WIND_ON:
        break;
    }
    // Whole minutes, and never short of the time that was said.
    seconds = (seconds + 59) / 60 * 60;
    add_wait(reading, seconds / 60);
    cli_moment_later(scene->now, scene->now, seconds);
    cli_moment_add_full(&when, scene->page.cli, scene->now);
    say(reading, W_CLOCK_IS, when.bytes);
    cli_text_clear(&when);
    return true;
}

static bool has_item(const cJSON *list, const char *text, size_t length)
{
    for (const cJSON *item = cli_json_first(list); item; item = item->next)
        if (strlen(cli_json_item_text(item)) == length &&
            strncmp(cli_json_item_text(item), text, length) == 0)
            return true;
    return false;
}

// The book tells of it where a rule does, as `received "report"`.
cJSON *cli_book_received(const cJSON *book)
{
    static const char mark[] = "received \\\"";
    char *text = cJSON_PrintUnformatted(book);
    cJSON *names = cJSON_CreateArray();

    for (const char *at = text ? strstr(text, mark) : NULL; at;
         at = strstr(at, mark)) {
        size_t length;
        cli_text name = {0};

        at += strlen(mark);
        length = strcspn(at, "\\\"");
        cli_text_add_bytes(&name, at, length);
        if (!has_item(names, at, length))
            cJSON_AddItemToArray(names, cJSON_CreateString(name.bytes));
        cli_text_clear(&name);
    }
    cJSON_free(text);
    return names;
}

// Whether the routine knows what was received; false having said what it does.
static bool check_received(reading *reading, const char *name)
{
    cJSON *names = cli_book_received(reading->scene->page.book);
    bool known = has_item(names, name, strlen(name));
    cli_text list = {0};

    for (const cJSON *item = cli_json_first(names); item; item = item->next)
        cli_text_add_item(&list, ", ", cli_json_item_text(item));
    if (!known && list.length > 0)
        refuse(reading, W_NOT_RECEIVED, list.bytes, NULL);
    else if (!known)
        refuse(reading, W_NONE_RECEIVED, NULL, NULL);
    cli_text_clear(&list);
    cJSON_Delete(names);
    return known;
}

static bool read_received(reading *reading, const char *line)
{
    static const char *const starts[] = {"inkommit", "kommit in", "kom in",
                                         "received"};
    cJSON *event;

    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        size_t length = named_length(line, starts[i]);

        if (length == 0)
            continue;
        if (!check_received(reading, line + length))
            return false;
        event = cJSON_AddObjectToObject(add_move(reading), "event");
        cJSON_AddStringToObject(event, "received", line + length);
        say(reading, W_DID_RECEIVE, line + length);
        return true;
    }
    return false;
}

// The fact that the line starts with, and the bytes of its name.
static const cJSON *find_fact(const reading *reading, const char *line,
                              size_t *longest)
{
    const cJSON *found = NULL;

    *longest = 0;
    for (const cJSON *fact = cli_json_items(reading->scene->page.book, "facts");
         fact; fact = fact->next) {
        size_t by_id = named_length(line, cli_json_text(fact, "id"));
        size_t by_name = named_length(line, cli_json_text(fact, "name"));
        size_t length = by_id > by_name ? by_id : by_name;

        if (length <= *longest)
            continue;
        *longest = length;
        found = fact;
    }
    return found;
}

static bool is_unknown(const char *value)
{
    static const char *const words[] = {"okänt", "okänd", "unknown"};

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i], value) == 0)
            return true;
    return false;
}

static bool read_fact(reading *reading, const char *line)
{
    size_t length;
    const cJSON *fact = find_fact(reading, line, &length);
    const char *id = cli_json_text(fact, "id");
    cli_answer_kind kind = CLI_ANSWER_SKIP;
    cJSON *value = NULL;

    if (!fact)
        return false;
    if (!line[length])
        return refuse(reading, W_SAY_VALUE, NULL, NULL);
    // A list has commas of its own; any other value ends at one.
    if (strchr(line, ',') && strcmp(cli_json_text(fact, "type"), "any_of") != 0)
        return false;
    if (!is_unknown(line + length))
        kind = cli_answer_read(reading->scene->page.cli, fact, line + length,
                               &value);
    if (kind != CLI_ANSWER_VALUE && kind != CLI_ANSWER_SKIP) {
        if (kind == CLI_ANSWER_NONE)
            reading->was_told = true;
        return refuse(reading, W_SAY_VALUE, NULL, NULL);
    }
    cJSON_AddItemToObject(cJSON_AddObjectToObject(add_move(reading), "facts"),
                          id, value ? value : cJSON_CreateNull());
    say(reading, value ? W_DID_LEARN : W_DID_UNLEARN,
        cli_book_fact_name(reading->scene->page.book, id));
    return true;
}

// -------------------------------------------------------------------- lines

// One thing that happened. Time comes before steps, for both begin with digits.
static bool read_part(reading *reading, const char *line)
{
    return read_wind(reading, line) ||
           (!reading->was_told && read_deed(reading, line)) ||
           (!reading->was_told && read_received(reading, line)) ||
           (!reading->was_told && read_fact(reading, line));
}

// Several, with commas between.
static bool read_parts(reading *reading, const char *line)
{
    bool good = strchr(line, ',') != NULL;

    while (good && *line) {
        size_t length = strcspn(line, ",");
        cli_text part = {0};

        cli_phrase_fold(&part, line, length);
        good = read_part(reading, part.bytes);
        cli_text_clear(&part);
        line += length + (line[length] == ',');
    }
    return good;
}

static void forget(reading *reading)
{
    while (cJSON_GetArraySize(reading->moves) > 0)
        cJSON_DeleteItemFromArray(reading->moves, 0);
    cli_text_clear(reading->said);
}

// A step's number alone asks to see the step.
static int alone(const reading *reading, const char *line)
{
    char *end;
    long number = strtol(line, &end, 10);

    if (*line < '0' || *line > '9' || *end || number > 9999 ||
        !find_number(reading, (int)number))
        return 0;
    return (int)number;
}

static cli_move_kind understand(reading *reading, const char *line, int *step)
{
    for (size_t i = 0; i < sizeof steering / sizeof *steering; i++)
        if (strcmp(steering[i].words, line) == 0)
            return steering[i].kind;
    *step = alone(reading, line);
    if (*step > 0)
        return CLI_MOVE_STEP;
    if (read_part(reading, line))
        return CLI_MOVE_ON;
    forget(reading);
    if (!reading->was_told && read_parts(reading, line))
        return CLI_MOVE_ON;
    forget(reading);
    refuse(reading, W_NOT_UNDERSTOOD, NULL, NULL);
    return CLI_MOVE_NONE;
}

cli_move_kind cli_move_read(cli_scene *scene, const char *line, cJSON *moves,
                            cli_text *said, int *step)
{
    reading reading = {scene, moves, said, false};
    cli_text folded = {0};
    cli_move_kind kind;

    cli_phrase_fold(&folded, line, strlen(line));
    while (folded.length > 1 && strchr(".!", folded.bytes[folded.length - 1]))
        folded.bytes[--folded.length] = '\0';
    kind = understand(&reading, folded.bytes, step);
    cli_text_clear(&folded);
    return kind;
}

bool cli_case_is_given(const cJSON *consent)
{
    if (cJSON_IsArray(consent) && cJSON_GetArraySize(consent) > 0)
        consent = cJSON_GetArrayItem(consent, cJSON_GetArraySize(consent) - 1);
    return strcmp(cJSON_IsObject(consent) ? cli_json_text(consent, "state")
                                          : cli_json_item_text(consent),
                  "given") == 0;
}
