// deed.c - something done at a step of a drill
//
//     1 no answer               said of a step
//     consent given             of the one step that waits for it

#include "deed.h"

#include "book.h"
#include "call.h"
#include "case.h"
#include "json.h"
#include "step.h"
#include "subject.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <stdio.h>
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

// ------------------------------------------------------------- what happened

static const char *name_of(const cli_scene *scene, const char *id)
{
    return cli_book_subject_name(scene->sheet.book, id);
}

// What may be told at the step and is known, as most handlers then tell it.
static void add_told(const cli_scene *scene, cJSON *event, const cJSON *step,
                     bool silent)
{
    cJSON *told = cJSON_AddArrayToObject(event, "told");

    if (*cli_json_text(step, "ground") && cli_json_items(step, "tell"))
        cJSON_AddStringToObject(event, "ground", cli_json_text(step, "ground"));
    for (const cJSON *fact = cli_json_items(step, "tell"); fact && !silent;
         fact = fact->next) {
        const cJSON *value = cli_json_member(scene->sheet.facts,
                                             cli_json_item_text(fact));

        if (value && !cJSON_IsNull(value))
            cJSON_AddItemToArray(told,
                                 cJSON_CreateString(cli_json_item_text(fact)));
    }
}

static void add_event(cli_scene *scene, const cli_subject *about, deed deed)
{
    const cli_call *cli = scene->sheet.cli;
    cJSON *event = cJSON_AddObjectToObject(cli_scene_add_move(scene), "event");
    cli_text id = {0};

    // An event names the task, whichever time it is.
    cli_text_add_bytes(&id, about->id, strcspn(about->id, "#"));
    cJSON_AddStringToObject(event, deeds[deed].kind, id.bytes);
    cJSON_AddStringToObject(event, "outcome", deeds[deed].outcome);
    if (deed == REACHED || deed == REACHED_SILENT)
        add_told(scene, event, about->step, deed == REACHED_SILENT);
    if (deed == WEIGHED_YES || deed == WEIGHED_NO) {
        cJSON_AddStringToObject(event, "by", cli_words_say(cli, W_DRILL_WORD));
        cJSON_AddStringToObject(event, "note",
                                cli_words_say(cli, W_DRILL_WORD));
    }
    cli_text_clear(&id);
}

static void do_deed(cli_scene *scene, const cli_subject *about, deed deed)
{
    if (strcmp(deeds[deed].kind, "consent") == 0)
        cJSON_AddStringToObject(
            cJSON_AddObjectToObject(cli_scene_add_move(scene), "consent"),
            about->id, deeds[deed].outcome);
    else
        add_event(scene, about, deed);
    cli_scene_say(scene, deeds[deed].said, name_of(scene, about->id));
    if (about->step && deed <= DONE && !cli_step_has_status(about->step, "due"))
        cli_scene_say(scene, W_DID_TOO_EARLY, NULL);
}

// ----------------------------------------------------- whom it must be about

static bool is_consent(deed deed)
{
    return strcmp(deeds[deed].kind, "consent") == 0;
}

// Whether the deed, whose subject was not said, may be about the step.
static bool may_mean(deed deed, const cJSON *step)
{
    bool is_task = cli_step_is_task(step);

    if (is_consent(deed))
        return cli_step_has_status(step, "ask_consent");
    if (*deeds[deed].kind == 'w')
        return cli_step_has_status(step, "weigh");
    return cli_step_has_status(step, "due") &&
           is_task == (*deeds[deed].kind == 't');
}

// The first step that the deed can be about, and how many there are. A call that
// is answered or not is the first to be made now.
static const cJSON *guess_step(const cli_scene *scene, deed deed, int *count)
{
    const cJSON *found = NULL;

    *count = 0;
    for (const cJSON *step = cli_scene_steps(scene); step; step = step->next) {
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
static const char *guess_given(const cli_scene *scene, int *count)
{
    const char *found = NULL;

    *count = 0;

    for (const cJSON *consent = cli_json_items(scene->given, "consent");
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
static bool guess_subject(cli_scene *scene, const char *words, deed deed,
                          cli_subject *about)
{
    char number[32];
    int count;

    if (deed == WITHDRAWN) {
        about->id = guess_given(scene, &count);
    } else {
        about->step = guess_step(scene, deed, &count);
        about->id = about->step ? cli_step_id(about->step) : NULL;
    }
    about->is_task = about->step && cli_step_is_task(about->step);
    if (count == 0)
        return cli_scene_refuse(scene, W_NONE_FITS, NULL, NULL);
    if (count == 1)
        return true;
    snprintf(number, sizeof number, "%d", cli_step_number(about->step));
    return cli_scene_refuse(scene, W_SAY_WHICH,
                            about->step ? number : about->id, words);
}

// ------------------------------------------------------------------- reading

static deed find_deed(const char *words)
{
    for (size_t i = 0; i < sizeof phrases / sizeof *phrases; i++)
        if (strcmp(phrases[i].words, words) == 0)
            return phrases[i].deed;
    return NO_DEED;
}

// The step that recurs and comes before this one and is not done; NULL for none.
static const cJSON *find_earlier(const cli_scene *scene, const cJSON *step)
{
    const char *id = cli_step_id(step);
    size_t base = strcspn(id, "#");

    for (const cJSON *other = cli_scene_steps(scene); other && id[base];
         other = other->next) {
        const char *name = cli_step_id(other);

        if (strncmp(name, id, base + 1) == 0 &&
            !cli_step_has_status(other, "done"))
            return atoi(name + base + 1) < atoi(id + base + 1) ? other : NULL;
    }
    return NULL;
}

// Whether the deed can be done to its subject; false having said why not.
static bool check_deed(cli_scene *scene, const cli_subject *about, deed *deed)
{
    const cJSON *earlier;
    char number[32], first[32];

    snprintf(number, sizeof number, "%d",
             about->step ? cli_step_number(about->step) : 0);
    if (!about->is_task && *deed == DONE)
        *deed = REACHED;
    if (about->is_task && (*deeds[*deed].kind == 'w' ||
                           (*deeds[*deed].kind == 'c' && !is_consent(*deed))))
        return cli_scene_refuse(scene, W_IS_TASK, number, NULL);
    if (about->is_task && is_consent(*deed) &&
        strcmp(cli_json_text(about->step, "ground"), "consent") != 0)
        return cli_scene_refuse(scene, W_IS_TASK, number, NULL);
    if (!about->is_task && *deed == FAILED)
        return cli_scene_refuse(scene, W_IS_CONTACT, number, NULL);
    earlier = about->is_task && about->step ? find_earlier(scene, about->step)
                                            : NULL;
    if (!earlier || is_consent(*deed))
        return true;
    snprintf(first, sizeof first, "%d", cli_step_number(earlier));
    return cli_scene_refuse(scene, W_EARLIER_FIRST, first, NULL);
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

bool cli_deed_read(cli_scene *scene, const char *line)
{
    cli_subject about = {0};
    deed deed = find_deed(line);

    if (deed == NO_DEED) {
        if (!cli_subject_take(scene, &line, &about) ||
            (!about.id &&
             !cli_subject_take_part(scene, &line, find_ending(line), &about)))
            return false;
        deed = find_deed(line);
        if (deed == NO_DEED)
            return false;
    } else if (!guess_subject(scene, line, deed, &about)) {
        return false;
    }
    if (!check_deed(scene, &about, &deed))
        return false;
    do_deed(scene, &about, deed);
    return true;
}
