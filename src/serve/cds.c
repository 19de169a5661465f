// cds.c - a plan as cards of CDS Hooks
//
// Each routine is a service of that specification (version 2.0), on a hook of our own,
// for its hooks are about patients, and a case here is about none:
//
//     {"hook": "rutin.case-view", "hookInstance": "…", "context": {"case": {…}}}
//
// The cards are what stands first on the page of whoever runs the case: an act that is
// to be done, with a task to take over as its suggestion; somebody who must not be
// called; what to find out. A card and its suggestion have ids made of the call's own
// and of what they are about, so that the same call has the same cards, and feedback
// that names them can be told apart by whoever keeps it. Here it is only counted.

#include "cds.h"

#include "answer.h"
#include "member.h"
#include "metrics.h"
#include "problem.h"
#include "routines.h"
#include "shelf.h"
#include "text.h"
#include "words.h"

#include <cJSON.h>
#include <inttypes.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

static const char hook[] = "rutin.case-view";

enum { SUMMARY = 139 }; // characters of a summary, at most

static const char *text_of(const cJSON *object, const char *name)
{
    return cJSON_GetStringValue(cJSON_GetObjectItemCaseSensitive(object, name));
}

static const cJSON *list_of(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

// ---------------------------------------------------------------- discovery

static cJSON *describe_service(const serve_request *request, serve_book *book)
{
    const char *language = serve_words_language(
        request->query.language, rutin_routine_language(book->routine, 0));
    cJSON *described = serve_routines_book(book, request->query.language);
    cJSON *service = cJSON_CreateObject();
    const char *title = text_of(described, "title");
    serve_text about = {0};

    serve_words_add(&about, S_CARD_SERVICE, language, title ? title : book->id,
                    NULL);
    cJSON_AddStringToObject(service, "hook", hook);
    cJSON_AddStringToObject(service, "title", title ? title : book->id);
    cJSON_AddStringToObject(service, "description",
                            about.bytes ? about.bytes : "");
    cJSON_AddStringToObject(service, "id", book->id);
    serve_text_clear(&about);
    cJSON_Delete(described);
    return service;
}

void serve_cds_list(serve_request *request)
{
    cJSON *answer = cJSON_CreateObject();
    cJSON *services = cJSON_AddArrayToObject(answer, "services");

    for (int i = 0; i < request->shelf->count; i++)
        cJSON_AddItemToArray(
            services, describe_service(request, &request->shelf->books[i]));
    serve_answer_tree(&request->answer, answer);
}

// -------------------------------------------------------------------- cards

// What all cards of one answer have in common.
typedef struct deck {
    cJSON *cards;
    const cJSON *page;
    const char *language;
    const char *instance; // of the call
} deck;

static uint64_t mix(uint64_t hash, const char *text)
{
    do
        hash = (hash ^ (unsigned char)*text) * UINT64_C(0x100000001b3);
    while (*text++); // with its end, so that two texts are not one
    return hash;
}

// Adds a UUID of version 8 (RFC 9562), made of the call and of what it stands for.
static void add_uuid(cJSON *object, const deck *d, const char *kind,
                     const char *about)
{
    uint64_t high = mix(mix(mix(UINT64_C(0xcbf29ce484222325), kind), about),
                        d->instance);
    uint64_t low = mix(mix(mix(high, d->instance), about), kind);
    char uuid[40];

    high = (high & ~UINT64_C(0xf000)) | UINT64_C(0x8000);
    low = (low & ~(UINT64_C(3) << 62)) | (UINT64_C(2) << 62);
    snprintf(uuid, sizeof uuid,
             "%08" PRIx64 "-%04" PRIx64 "-%04" PRIx64 "-%04" PRIx64
             "-%012" PRIx64,
             high >> 32, (high >> 16) & 0xffff, high & 0xffff, low >> 48,
             low & UINT64_C(0xffffffffffff));
    cJSON_AddStringToObject(object, "uuid", uuid);
}

// One sentence of less than 140 characters: what is longer is cut and shown to be.
static void add_summary(cJSON *card, const char *text)
{
    char summary[SUMMARY * 4 + 4];
    size_t length = 0;
    int characters = 0;

    while (text[length] && characters < SUMMARY) {
        length++;
        while (((unsigned char)text[length] & 0xc0) == 0x80)
            length++;
        characters++;
    }
    if (text[length]) {
        do
            length--;
        while (((unsigned char)text[length] & 0xc0) == 0x80);
        snprintf(summary, sizeof summary, "%.*s…", (int)length, text);
    } else {
        snprintf(summary, sizeof summary, "%s", text);
    }
    cJSON_AddStringToObject(card, "summary", summary);
}

static cJSON *add_card(deck *d, const char *kind, const char *about,
                       const char *summary, const char *indicator)
{
    cJSON *card = cJSON_CreateObject(), *source;
    const char *title = text_of(d->page, "title");

    add_uuid(card, d, kind, about);
    add_summary(card, summary);
    cJSON_AddStringToObject(card, "indicator", indicator);
    source = cJSON_AddObjectToObject(card, "source");
    cJSON_AddStringToObject(source, "label", title ? title : "rutin");
    cJSON_AddItemToArray(d->cards, card);
    return card;
}

// A paragraph of Markdown, after what it is, which is a word or S_NONE: what could be
// taken for signs of Markdown is not.
static void add_paragraph(serve_text *detail, const deck *d, serve_word what,
                          const char *text)
{
    if (!text)
        return;
    if (detail->length > 0)
        serve_text_add(detail, "\n\n");
    if (what != S_NONE)
        serve_words_add(detail, what, d->language, NULL, NULL);
    for (; *text; text++) {
        if (strchr("\\`*_{}[]<>#|", *text))
            serve_text_add(detail, "\\");
        serve_text_add_bytes(detail, text, 1);
    }
}

static void add_detail(cJSON *card, serve_text *detail)
{
    if (detail->length > 0)
        cJSON_AddStringToObject(card, "detail", detail->bytes);
    serve_text_clear(detail);
}

// ---------------------------------------------------------- an act as a card

static const char *urgency(const cJSON *act)
{
    const char *when = text_of(act, "when");

    if (!when)
        return "info";
    return strcmp(when, "now") == 0     ? "critical"
           : strcmp(when, "today") == 0 ? "warning"
                                        : "info";
}

// The act as a task of FHIR R4, for whoever takes it over.
static cJSON *make_task(const cJSON *act, const char *heading)
{
    cJSON *task = cJSON_CreateObject(), *code, *period;
    const char *due = text_of(act, "due"), *name = text_of(act, "name");

    cJSON_AddStringToObject(task, "resourceType", "Task");
    cJSON_AddStringToObject(task, "status", "requested");
    cJSON_AddStringToObject(task, "intent", "plan");
    code = cJSON_AddObjectToObject(task, "code");
    cJSON_AddStringToObject(code, "text", name ? name : heading);
    cJSON_AddStringToObject(task, "description", heading);
    if (due) {
        period = cJSON_AddObjectToObject(
            cJSON_AddObjectToObject(task, "restriction"), "period");
        cJSON_AddStringToObject(period, "end", due);
    }
    return task;
}

static void add_suggestion(deck *d, cJSON *card, const cJSON *act,
                           const char *heading)
{
    cJSON *suggestion = cJSON_CreateObject(), *action = cJSON_CreateObject();

    cJSON_AddItemToArray(cJSON_AddArrayToObject(card, "suggestions"),
                         suggestion);
    cJSON_AddStringToObject(card, "selectionBehavior", "at-most-one");
    cJSON_AddStringToObject(suggestion, "label", heading);
    add_uuid(suggestion, d, "suggestion", text_of(act, "id"));
    cJSON_AddItemToArray(cJSON_AddArrayToObject(suggestion, "actions"), action);
    cJSON_AddStringToObject(action, "type", "create");
    cJSON_AddStringToObject(action, "description", heading);
    cJSON_AddItemToObject(action, "resource", make_task(act, heading));
}

static bool is_past(const cJSON *act)
{
    const char *status = text_of(act, "status");

    return status &&
           (strcmp(status, "done") == 0 || strcmp(status, "failed") == 0);
}

static void add_act(deck *d, const cJSON *act)
{
    const char *heading = text_of(act, "heading");
    serve_text detail = {0};
    cJSON *card;

    if (!heading)
        heading = text_of(act, "name");
    if (is_past(act) || !heading)
        return;
    card = add_card(d, "act", text_of(act, "id"), heading, urgency(act));
    add_paragraph(&detail, d, S_CARD_SAY, text_of(act, "say"));
    add_paragraph(&detail, d, S_CARD_SAY_NOT, text_of(act, "say_not"));
    add_paragraph(&detail, d, S_CARD_SAY_ALL, text_of(act, "say_all"));
    add_paragraph(&detail, d, S_CARD_MAY, text_of(list_of(act, "may"), "text"));
    add_paragraph(&detail, d, S_NONE, text_of(act, "time"));
    add_detail(card, &detail);
    add_suggestion(d, card, act, heading);
}

// ---------------------------------------------------------- the other cards

static void add_ban(deck *d, const cJSON *ban)
{
    const char *name = text_of(ban, "name");
    serve_text summary = {0}, detail = {0};
    const cJSON *reason;

    serve_words_add(&summary, S_CARD_BAN, d->language, name ? name : "", NULL);
    if (summary.bytes) {
        cJSON *card = add_card(d, "ban", text_of(ban, "actor"), summary.bytes,
                               "critical");

        cJSON_ArrayForEach(reason, list_of(ban, "because"))
            add_paragraph(&detail, d, S_NONE, text_of(reason, "text"));
        add_detail(card, &detail);
    }
    serve_text_clear(&summary);
}

static void add_question(deck *d, const cJSON *ask)
{
    const char *question = text_of(ask, "question");

    if (question)
        add_card(d, "question", question, question, "info");
}

static void deal(deck *d)
{
    const cJSON *one;

    cJSON_ArrayForEach(one, list_of(d->page, "acts")) add_act(d, one);
    cJSON_ArrayForEach(one, list_of(d->page, "near_bans")) add_ban(d, one);
    cJSON_ArrayForEach(one, list_of(d->page, "ask")) add_question(d, one);
}

static cJSON *make_cards(serve_request *request, const char *instance)
{
    cJSON *answer = cJSON_CreateObject();
    deck d = {.cards = cJSON_AddArrayToObject(answer, "cards"),
              .language = serve_request_language(request),
              .instance = instance};
    const char *json = NULL;
    size_t length;
    cJSON *page = NULL;

    if (rutin_page(request->engine, NULL, &json, &length) == RUTIN_OK)
        page = cJSON_ParseWithLength(json, length);
    if (!page) {
        cJSON_Delete(answer);
        return NULL;
    }
    d.page = page;
    deal(&d);
    cJSON_Delete(page);
    return answer;
}

// --------------------------------------------------------------------- calls

// The body as a tree; NULL where it is no object in JSON and nothing else.
static cJSON *read_body(const serve_text *body)
{
    const char *end = NULL;
    cJSON *tree = NULL;

    // A NUL would end the text for one reader and not for the other.
    if (body->length > 0 && !memchr(body->bytes, '\0', body->length))
        tree = cJSON_ParseWithLengthOpts(body->bytes, body->length + 1, &end,
                                         true);
    if (cJSON_IsObject(tree))
        return tree;
    cJSON_Delete(tree);
    return NULL;
}

// Decides the case in the context of a call. False, having answered why not.
static bool decide(serve_request *request, const cJSON *call)
{
    serve_member body = {request->body.bytes, request->body.length}, context,
                 kase;
    rutin_options how = serve_request_options(request);
    const char *language = serve_request_language(request);
    const char *given = text_of(call, "hook");

    if (!given || !text_of(call, "hookInstance") ||
        !serve_member_find(body, "context", &context) ||
        !serve_member_find(context, "case", &kase)) {
        serve_problem_word(&request->answer, S_NO_OBJECT, language,
                           "hook, hookInstance, context.case");
        return false;
    }
    if (strcmp(given, hook) != 0) {
        serve_problem_word(&request->answer, S_OTHER_HOOK, language, hook);
        return false;
    }
    if (rutin_decide(request->engine, kase.text, kase.length, &how) == RUTIN_OK)
        return true;
    serve_problem_error(&request->answer, request->engine);
    return false;
}

void serve_cds_cards(serve_request *request)
{
    cJSON *call = read_body(&request->body);

    if (decide(request, call))
        serve_answer_tree(&request->answer,
                          make_cards(request, text_of(call, "hookInstance")));
    cJSON_Delete(call);
}

// ------------------------------------------------------------------ feedback

static bool is_outcome(const cJSON *one)
{
    const char *outcome = text_of(one, "outcome");

    if (!outcome || !text_of(one, "card") || !text_of(one, "outcomeTimestamp"))
        return false;
    if (strcmp(outcome, "overridden") == 0)
        return true;
    return strcmp(outcome, "accepted") == 0 &&
           cJSON_IsArray(list_of(one, "acceptedSuggestions"));
}

static bool is_feedback(const cJSON *list)
{
    const cJSON *one;

    if (!cJSON_IsArray(list))
        return false;
    cJSON_ArrayForEach(one, list) if (!is_outcome(one)) return false;
    return true;
}

void serve_cds_feedback(serve_request *request)
{
    cJSON *body = read_body(&request->body);
    const cJSON *list = list_of(body, "feedback"), *one;

    if (is_feedback(list)) {
        cJSON_ArrayForEach(one, list)
            serve_metrics_count_card(*text_of(one, "outcome") == 'a');
        serve_answer_status(&request->answer, 200);
    } else {
        serve_problem_word(&request->answer, S_BAD_FEEDBACK,
                           serve_request_language(request), NULL);
    }
    cJSON_Delete(body);
}
