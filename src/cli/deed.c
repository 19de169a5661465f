// deed.c - something done at a step of a drill
//
//     1 no answer               said of a step
//     consent given             of the one step that waits for it
//     yes to the coordinator    said before whom it is about

#include "deed.h"

#include "book.h"
#include "call.h"
#include "case.h"
#include "json.h"
#include "phrase.h"
#include "step.h"
#include "subject.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// What a deed, which is what is typed for it, is in a case, and how it is said
// back.
static const struct deed {
    const char *kind, *outcome; // kind "consent": the state
    cli_word said;
} deeds[] = {
    [P_REACHED] = {"contact", "reached", W_DID_REACH},
    [P_REACHED_SILENT] = {"contact", "reached", W_DID_REACH_SILENT},
    [P_NO_ANSWER] = {"contact", "no_answer", W_DID_NOT_ANSWER},
    [P_REFUSED] = {"contact", "refused", W_DID_REFUSE},
    [P_DONE] = {"task", "done", W_DID_TASK},
    [P_FAILED] = {"task", "failed", W_DID_FAIL},
    [P_CONSENT_GIVEN] = {"consent", "given", W_DID_CONSENT},
    [P_CONSENT_REFUSED] = {"consent", "refused", W_DID_NOT_CONSENT},
    [P_CONSENT_WITHDRAWN] = {"consent", "withdrawn", W_DID_WITHDRAW},
    [P_CANNOT_CONSENT] = {"consent", "cannot_give", W_CANNOT_CONSENT},
    [P_WEIGHED_YES] = {"weighed", "yes", W_DID_WEIGH_YES},
    [P_WEIGHED_NO] = {"weighed", "no", W_DID_WEIGH_NO},
    // Until it is known what is answered.
    [P_STEP_YES] = {"consent", "given", W_DID_CONSENT},
    [P_STEP_NO] = {"consent", "refused", W_DID_NOT_CONSENT},
};

// What is said before whom it is about.
static const struct {
    cli_phrase said, means;
} leading[] = {
    {P_TO_REACHED, P_REACHED},
    {P_TO_NO_ANSWER, P_NO_ANSWER},
    {P_TO_REFUSED, P_REFUSED},
    {P_TO_DONE, P_DONE},
    {P_TO_FAILED, P_FAILED},
    {P_TO_CONSENT_GIVEN, P_CONSENT_GIVEN},
    {P_TO_CONSENT_REFUSED, P_CONSENT_REFUSED},
    {P_TO_CONSENT_WITHDRAWN, P_CONSENT_WITHDRAWN},
    {P_TO_CANNOT_CONSENT, P_CANNOT_CONSENT},
    {P_TO_WEIGHED_YES, P_WEIGHED_YES},
    {P_TO_WEIGHED_NO, P_WEIGHED_NO},
};

// ------------------------------------------------------------- what happened

static const char *name_of(const cli_scene *scene, const char *id)
{
    return cli_book_subject_name(scene->book, id);
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
        const cJSON *value = cli_json_member(scene->facts,
                                             cli_json_item_text(fact));

        if (value && !cJSON_IsNull(value))
            cJSON_AddItemToArray(told,
                                 cJSON_CreateString(cli_json_item_text(fact)));
    }
}

static void add_event(cli_scene *scene, const cli_subject *about,
                      cli_phrase deed)
{
    const cli_call *cli = scene->cli;
    cJSON *event = cJSON_AddObjectToObject(cli_scene_add_move(scene), "event");
    cli_text id = {0};

    // An event names the task, whichever time it is.
    cli_text_add_bytes(&id, about->id, strcspn(about->id, "#"));
    cJSON_AddStringToObject(event, deeds[deed].kind, id.bytes);
    cJSON_AddStringToObject(event, "outcome", deeds[deed].outcome);
    if (deed == P_REACHED || deed == P_REACHED_SILENT)
        add_told(scene, event, about->step, deed == P_REACHED_SILENT);
    if (deed == P_WEIGHED_YES || deed == P_WEIGHED_NO) {
        cJSON_AddStringToObject(event, "by", cli_words_say(cli, W_DRILL_WORD));
        cJSON_AddStringToObject(event, "note",
                                cli_words_say(cli, W_DRILL_WORD));
    }
    cli_text_clear(&id);
}

static void do_deed(cli_scene *scene, const cli_subject *about, cli_phrase deed)
{
    if (strcmp(deeds[deed].kind, "consent") == 0)
        cJSON_AddStringToObject(
            cJSON_AddObjectToObject(cli_scene_add_move(scene), "consent"),
            about->id, deeds[deed].outcome);
    else
        add_event(scene, about, deed);
    cli_scene_say(scene, deeds[deed].said, name_of(scene, about->id));
    if (about->step && deed <= P_DONE &&
        !cli_step_has_status(about->step, "due"))
        cli_scene_say(scene, W_DID_TOO_EARLY, NULL);
}

// ----------------------------------------------------- whom it must be about

static bool is_consent(cli_phrase deed)
{
    return strcmp(deeds[deed].kind, "consent") == 0;
}

// Whether the deed, whose subject was not said, may be about the step.
static bool may_mean(cli_phrase deed, const cJSON *step)
{
    bool is_task = cli_step_is_task(step);

    if (deed == P_STEP_YES || deed == P_STEP_NO)
        return cli_step_has_status(step, "ask_consent") ||
               cli_step_has_status(step, "weigh");
    if (is_consent(deed))
        return cli_step_has_status(step, "ask_consent");
    if (*deeds[deed].kind == 'w')
        return cli_step_has_status(step, "weigh");
    return cli_step_has_status(step, "due") &&
           is_task == (*deeds[deed].kind == 't');
}

// The first step that the deed can be about, and how many there are. A call that
// is answered or not is the first to be made now.
static const cJSON *guess_step(const cli_scene *scene, cli_phrase deed,
                               int *count)
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
static bool guess_subject(cli_scene *scene, const char *words, cli_phrase deed,
                          cli_subject *about)
{
    char number[CLI_NUMBER];
    int count;

    if (deed == P_CONSENT_WITHDRAWN) {
        about->id = guess_given(scene, &count);
    } else {
        about->step = guess_step(scene, deed, &count);
        about->id = about->step ? cli_step_id(about->step) : NULL;
    }
    about->is_task = about->step && cli_step_is_task(about->step);
    if (!about->id) {
        cli_scene_refuse(scene, W_NONE_FITS, NULL, NULL);
        return false;
    }
    if (count == 1)
        return true;
    return cli_scene_refuse(
        scene, W_SAY_WHICH,
        about->step ? cli_step_call(about->step, number) : about->id, words);
}

// ------------------------------------------------------------------- reading

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
static bool check_deed(cli_scene *scene, const cli_subject *about,
                       cli_phrase *deed)
{
    const cJSON *earlier;
    char buffer[CLI_NUMBER];
    const char *number = about->step ? cli_step_call(about->step, buffer)
                                     : about->id;

    if (!about->is_task && *deed == P_DONE)
        *deed = P_REACHED;
    if (about->is_task && (*deeds[*deed].kind == 'w' ||
                           (*deeds[*deed].kind == 'c' && !is_consent(*deed))))
        return cli_scene_refuse(scene, W_IS_TASK, number, NULL);
    if (about->is_task && is_consent(*deed) &&
        strcmp(cli_json_text(about->step, "ground"), "consent") != 0)
        return cli_scene_refuse(scene, W_IS_TASK, number, NULL);
    if (!about->is_task && *deed == P_FAILED)
        return cli_scene_refuse(scene, W_IS_CONTACT, number, NULL);
    earlier = about->is_task && about->step ? find_earlier(scene, about->step)
                                            : NULL;
    if (!earlier || is_consent(*deed))
        return true;
    return cli_scene_refuse(scene, W_EARLIER_FIRST,
                            cli_step_call(earlier, buffer), NULL);
}

static cli_phrase find_deed(const char *line)
{
    return cli_phrase_find(P_REACHED, P_STEP_NO, line);
}

// Whom a deed is about first, where a word can mean both.
static cli_subject_kind kind_of(cli_phrase deed)
{
    if (deed == P_DONE || deed == P_FAILED)
        return CLI_SUBJECT_TASK_FIRST;
    return is_consent(deed) ? CLI_SUBJECT_ACTOR_FIRST : CLI_SUBJECT_ACTOR;
}

// What a plain yes or no answers: a weighing where the step waits for one.
static cli_phrase settle(cli_phrase deed, const cli_subject *about)
{
    bool weighs = about->step && cli_step_has_status(about->step, "weigh");

    if (deed == P_STEP_YES)
        return weighs ? P_WEIGHED_YES : P_CONSENT_GIVEN;
    if (deed == P_STEP_NO)
        return weighs ? P_WEIGHED_NO : P_CONSENT_REFUSED;
    return deed;
}

// "the coordinator yes": the deed stands last.
static cli_phrase take_last(cli_scene *scene, const char *line,
                            cli_subject *about)
{
    const char *ending = cli_phrase_ending(P_REACHED, P_STEP_NO, line);
    cli_phrase deed;

    if (!ending)
        return P_NONE;
    deed = find_deed(ending);
    return cli_subject_find(scene, line, (size_t)(ending - line) - 1,
                            kind_of(deed), about)
               ? deed
               : P_NONE;
}

// "yes to the coordinator", "she says yes to 3": the deed stands first.
static cli_phrase take_first(cli_scene *scene, const char *line,
                             cli_subject *about)
{
    size_t longest = cli_phrase_start(P_SAYER, line);
    cli_phrase deed = P_NONE;

    line += longest + (line[longest] == ' ');
    longest = 0;
    for (size_t i = 0; i < sizeof leading / sizeof *leading; i++) {
        size_t length = cli_phrase_start(leading[i].said, line);

        if (length <= longest)
            continue;
        longest = length;
        deed = leading[i].means;
    }
    line += longest + strspn(line + longest, " :=");
    if (deed == P_NONE || !cli_subject_take(scene, &line, about))
        return P_NONE;
    if (about->id && !*line)
        return deed;
    return cli_subject_find(scene, line, strlen(line), kind_of(deed), about)
               ? deed
               : P_NONE;
}

static bool do_checked(cli_scene *scene, const cli_subject *about,
                       cli_phrase deed)
{
    deed = settle(deed, about);
    if (!check_deed(scene, about, &deed))
        return false;
    do_deed(scene, about, deed);
    return true;
}

bool cli_deed_read(cli_scene *scene, const char *line)
{
    cli_subject about = {0};
    cli_phrase deed = find_deed(line);
    const char *rest = line;

    if (deed != P_NONE)
        return guess_subject(scene, line, deed, &about) &&
               do_checked(scene, &about, deed);
    if (!cli_subject_take(scene, &rest, &about))
        return false;
    deed = about.id ? find_deed(rest) : P_NONE;
    return deed != P_NONE && do_checked(scene, &about, deed);
}

bool cli_deed_read_free(cli_scene *scene, const char *line)
{
    cli_subject about = {0};
    cli_phrase deed = take_first(scene, line, &about);

    if (deed == P_NONE && !scene->was_told)
        deed = take_last(scene, line, &about);
    return deed != P_NONE && do_checked(scene, &about, deed);
}
