// said.c - conditions as sentences for people
//
// Negation is taken inwards by De Morgan, which holds where something is unknown as
// well; so is `or_else`, which takes the second where the first is unknown, and is
// unknown itself where both are. What is left to negate is one fact, one event, or
// one thing that a plan says, and each has two sentences.

#include "routine/said.h"

#include "routine/condition.h"
#include "routine/schema.h"

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

typedef struct speaker {
    const rutin__program *program;
    rutin__tongue tongue;
    int language;
    rutin__text *scratch; // one sentence
    rutin__json_out *out;
} speaker;

// What is said where something holds, and where it is denied.
typedef struct pair {
    rutin__message holds, denied;
} pair;

rutin__message rutin__said_within(rutin__duration within)
{
    static const struct {
        rutin__message one, many;
    } durations[] = {
        [RUTIN__NOW] = {RUTIN__SAY_within_now, RUTIN__SAY_within_now},
        [RUTIN__MINUTES] = {RUTIN__SAY_within_minute,
                            RUTIN__SAY_within_minutes},
        [RUTIN__HOURS] = {RUTIN__SAY_within_hour, RUTIN__SAY_within_hours},
        [RUTIN__DAYS] = {RUTIN__SAY_within_next_day, RUTIN__SAY_within_days},
        [RUTIN__WEEKS] = {RUTIN__SAY_within_week, RUTIN__SAY_within_weeks},
        [RUTIN__MONTHS] = {RUTIN__SAY_within_month, RUTIN__SAY_within_months},
        [RUTIN__THIS_WORKING_DAY] = {RUTIN__SAY_within_working_day,
                                     RUTIN__SAY_within_working_day},
        [RUTIN__WORKING_DAYS] = {RUTIN__SAY_within_next_working_day,
                                 RUTIN__SAY_within_working_days},
    };

    if (within.unit == RUTIN__DAYS && within.count == 0)
        return RUTIN__SAY_within_same_day;
    return within.count == 1 ? durations[within.unit].one
                             : durations[within.unit].many;
}

// ---------------------------------------------------------------- words

const char *rutin__said_ground(rutin__tongue tongue, rutin_ground ground)
{
    static const rutin__message words[] = {
        [RUTIN_GROUND_NONE] = RUTIN__SAY_on_none,
        [RUTIN_GROUND_DUTY] = RUTIN__SAY_on_duty,
        [RUTIN_GROUND_NECESSITY] = RUTIN__SAY_on_necessity,
        [RUTIN_GROUND_FREE] = RUTIN__SAY_on_free,
        [RUTIN_GROUND_DUTY_UNLESS] = RUTIN__SAY_on_duty_unless,
        [RUTIN_GROUND_MAY] = RUTIN__SAY_on_may,
        [RUTIN_GROUND_CONSENT] = RUTIN__SAY_on_consent,
        [RUTIN_GROUND_ANONYMOUS] = RUTIN__SAY_on_anonymous,
    };

    return rutin__messages_text(tongue, words[ground]);
}

const char *rutin__said_class(rutin__tongue tongue, rutin__class of)
{
    static const rutin__message words[] = {
        [RUTIN__NO_CLASS] = RUTIN__SAY_about_none,
        [RUTIN__SITUATION] = RUTIN__SAY_about_situation,
        [RUTIN__CONTACT_WAY] = RUTIN__SAY_about_contact_way,
        [RUTIN__IDENTITY] = RUTIN__SAY_about_identity,
        [RUTIN__HEALTH] = RUTIN__SAY_about_health,
        [RUTIN__MIGRATION] = RUTIN__SAY_about_migration,
        [RUTIN__ACCOUNT] = RUTIN__SAY_about_account,
        [RUTIN__CHILDREN] = RUTIN__SAY_about_children,
        [RUTIN__SUSPECTS] = RUTIN__SAY_about_suspects,
        [RUTIN__PROTECTED_ADDRESS] = RUTIN__SAY_about_protected_address,
        [RUTIN__FINDER] = RUTIN__SAY_about_finder,
    };

    return rutin__messages_text(tongue, words[of]);
}

const char *rutin__said_kind(rutin__tongue tongue, const char *kind)
{
    static const struct {
        const char *kind;
        rutin__message word;
    } words[] = {
        {"authority", RUTIN__SAY_kind_authority},
        {"care", RUTIN__SAY_kind_care},
        {"civil", RUTIN__SAY_kind_civil},
        {"foreign", RUTIN__SAY_kind_foreign},
        {"international", RUTIN__SAY_kind_international},
        {"person", RUTIN__SAY_kind_person},
        {"private", RUTIN__SAY_kind_private},
        {"representative", RUTIN__SAY_kind_representative},
        {"service", RUTIN__SAY_kind_service},
        {"tipster", RUTIN__SAY_kind_tipster},
    };

    for (size_t i = 0; i < sizeof words / sizeof *words; i++)
        if (strcmp(words[i].kind, kind) == 0)
            return rutin__messages_text(tongue, words[i].word);
    return kind;
}

// ---------------------------------------------------------------- names

static const char *name_or(const speaker *s, rutin__localized name,
                           const char *id)
{
    return name == NULL ? id : name[s->language];
}

static const char *fact_name(const speaker *s, unsigned number)
{
    const rutin__fact *fact = &s->program->facts[number];

    return name_or(s, fact->name, fact->id);
}

static const char *actor_name(const speaker *s, unsigned number)
{
    const rutin__actor *actor = &s->program->actors[number];

    return name_or(s, actor->name, actor->id);
}

static const char *task_name(const speaker *s, unsigned number)
{
    const rutin__task *task = &s->program->tasks[number];

    return name_or(s, task->name, task->id);
}

// The word between the quotes of [text] after [before]; NULL where it is not so.
static const char *quoted(const char *text, const char *before, char word[64])
{
    size_t length = strlen(before);
    size_t left = strncmp(text, before, length) == 0
                      ? strcspn(text + length, "\"")
                      : 64;

    if (left >= 64)
        return NULL;
    memcpy(word, text + length, left);
    word[left] = '\0';
    return word;
}

// A set by the name of the kind, the class, the actor or the fact that it is; else
// as it was written.
static const char *set_name(const speaker *s, unsigned number, char word[64])
{
    const char *written = s->program->set_words[number];

    if (quoted(written, "kind \"", word) != NULL)
        return rutin__said_kind(s->tongue, word);
    for (int i = RUTIN__NO_CLASS + 1;
         quoted(written, "\"", word) != NULL && i < RUTIN__CLASS_COUNT; i++)
        if (strcmp(rutin__schema_class_names[i], word) == 0)
            return rutin__said_class(s->tongue, (rutin__class)i);
    for (unsigned i = 0; i < (unsigned)s->program->actor_count; i++)
        if (strcmp(s->program->actors[i].id, written) == 0)
            return actor_name(s, i);
    for (unsigned i = 0; i < (unsigned)s->program->fact_count; i++)
        if (strcmp(s->program->facts[i].id, written) == 0)
            return fact_name(s, i);
    return written;
}

// ---------------------------------------------------------------- sentences

static void say(speaker *s, rutin__message message, const rutin__param *with)
{
    rutin__text_say(s->scratch, s->tongue, message, with);
}

static void write_sentence(speaker *s)
{
    s->out->text->failed |= s->scratch->failed;
    rutin__write_bytes(s->out, s->scratch->at, s->scratch->length);
}

// "a, b or c"
static void say_list(speaker *s, rutin__message last,
                     const char *(*name)(const speaker *, const void *, int),
                     const void *of, int count, int64_t mask)
{
    for (int i = 0, said = 0; i < count; i++) {
        if ((mask >> i & 1) == 0)
            continue;
        if (said++ > 0 && (mask >> i >> 1) == 0)
            say(s, last, NULL);
        else if (said > 1)
            rutin__text_add_string(s->scratch, ", ");
        rutin__text_add_string(s->scratch, name(s, of, i));
    }
}

static const char *choice_name(const speaker *s, const void *of, int number)
{
    const rutin__fact *fact = of;

    return name_or(s, fact->labels == NULL ? NULL : fact->labels[number],
                   fact->choices[number]);
}

static const char *state_name(const speaker *s, const void *of, int number)
{
    static const rutin__message states[] = {
        RUTIN__SAY_state_not_asked, RUTIN__SAY_state_given,
        RUTIN__SAY_state_refused, RUTIN__SAY_state_withdrawn,
        RUTIN__SAY_state_cannot_give};

    (void)of;
    return rutin__messages_text(s->tongue, states[number]);
}

static const char *ground_name(const speaker *s, const void *of, int number)
{
    (void)of;
    return rutin__said_ground(s->tongue, (rutin_ground)number);
}

// ---------------------------------------------------------------- facts

static void say_number(speaker *s, const rutin__fact *fact, int64_t low,
                       int64_t high, bool denied)
{
    rutin__message message = denied ? RUTIN__SAY_said_not_between
                                    : RUTIN__SAY_said_between;

    if (denied && low <= fact->min) { // not below 18: 18 or more
        low = high + 1;
        high = fact->max;
        message = RUTIN__SAY_said_at_least;
    } else if (denied && high >= fact->max) {
        high = low - 1;
        message = RUTIN__SAY_said_below;
    } else if (low == high) {
        message = denied ? RUTIN__SAY_said_not_equal : RUTIN__SAY_said_equal;
    } else if (low <= fact->min) {
        message = RUTIN__SAY_said_below;
    } else if (high >= fact->max) {
        message = RUTIN__SAY_said_at_least;
    }
    say(s, message,
        RUTIN__WITH({"low", .number = low}, {"high", .number = high},
                    {"below", .number = high + 1}));
}

static bool is_one(int64_t mask)
{
    return (mask & (mask - 1)) == 0;
}

static void say_choices(speaker *s, const rutin__fact *fact, int64_t mask,
                        rutin__message before, rutin__message last)
{
    if (before != RUTIN__SAY_NOTHING)
        say(s, before, NULL);
    say_list(s, last, choice_name, fact, fact->choice_count, mask);
}

static void say_fact(speaker *s, const rutin__node *node, bool denied)
{
    const rutin__fact *fact = &s->program->facts[node->subject];

    rutin__text_add_string(s->scratch, fact_name(s, node->subject));
    rutin__text_add_string(s->scratch, ": ");
    switch (node->op) {
    case RUTIN__RANGE:
        say_number(s, fact, node->low, node->high, denied);
        break;
    case RUTIN__AMONG:
    case RUTIN__HAS:
        say_choices(s, fact, node->low,
                    !denied             ? RUTIN__SAY_NOTHING
                    : is_one(node->low) ? RUTIN__SAY_said_not
                                        : RUTIN__SAY_said_neither,
                    denied ? RUTIN__SAY_said_nor : RUTIN__SAY_or_else);
        break;
    case RUTIN__HAS_ALL:
        say_choices(s, fact, node->low,
                    denied ? RUTIN__SAY_said_not_both : RUTIN__SAY_said_both,
                    RUTIN__SAY_and);
        break;
    case RUTIN__EMPTY:
        say(s, denied ? RUTIN__SAY_said_something : RUTIN__SAY_said_nothing,
            NULL);
        break;
    case RUTIN__KNOWN:
        say(s, denied ? RUTIN__SAY_said_not_answered : RUTIN__SAY_said_answered,
            NULL);
        break;
    default:
        say(s, denied ? RUTIN__SAY_said_no : RUTIN__SAY_said_yes, NULL);
    }
}

// ---------------------------------------------------------------- events and plans

static void say_pair(speaker *s, pair pair, bool denied, const char *name)
{
    say(s, denied ? pair.denied : pair.holds,
        RUTIN__WITH({"name", .text = name}));
}

static void say_consent(speaker *s, const rutin__node *node, bool denied)
{
    say(s, RUTIN__SAY_said_consent,
        RUTIN__WITH(
            {"name", .text = node->subject == RUTIN__ANYONE
                                 ? rutin__messages_text(s->tongue,
                                                        RUTIN__SAY_said_anyone)
                                 : actor_name(s, node->subject)}));
    if (denied)
        say(s,
            is_one(node->low) ? RUTIN__SAY_said_not : RUTIN__SAY_said_neither,
            NULL);
    say_list(s, denied ? RUTIN__SAY_said_nor : RUTIN__SAY_or_else, state_name,
             NULL, RUTIN__CONSENT_STATES, node->low);
}

const char *rutin__said_received(const rutin__program *program, int what,
                                 int language)
{
    for (int i = 0; i < program->term_count; i++) {
        const rutin__term *term = &program->terms[i];
        const rutin__node *node = &program->nodes[term->versions[0].when];

        if (term->version_count == 1 && term->name != NULL &&
            node->op == RUTIN__RECEIVED && node->subject == what)
            return term->name[language];
    }
    return NULL;
}

static void say_received(speaker *s, int what, bool denied)
{
    const char *name = rutin__said_received(s->program, what, s->language);

    if (name != NULL)
        say_pair(s, (pair){RUTIN__SAY_said_term, RUTIN__SAY_said_not_term},
                 denied, name);
    else
        say_pair(s,
                 (pair){RUTIN__SAY_said_received, RUTIN__SAY_said_not_received},
                 denied, s->program->received[what]);
}

static void say_event(speaker *s, const rutin__node *node, bool denied)
{
    static const pair said[] = {
        [RUTIN__REACHED] = {RUTIN__SAY_said_reached,
                            RUTIN__SAY_said_not_reached},
        [RUTIN__TRIED] = {RUTIN__SAY_said_tried, RUTIN__SAY_said_not_tried},
        [RUTIN__WEIGHED] = {RUTIN__SAY_said_weighed,
                            RUTIN__SAY_said_not_weighed},
        [RUTIN__DONE] = {RUTIN__SAY_said_done, RUTIN__SAY_said_not_done},
    };

    if (node->op == RUTIN__CONSENT)
        say_consent(s, node, denied);
    else if (node->op == RUTIN__RECEIVED)
        say_received(s, node->subject, denied);
    else
        say_pair(s, said[node->op], denied,
                 node->op == RUTIN__DONE ? task_name(s, node->subject)
                                         : actor_name(s, node->subject));
}

static void say_contact(speaker *s, const rutin__node *node)
{
    if (node->low != 0) {
        say(s, RUTIN__SAY_said_on, NULL);
        say_list(s, RUTIN__SAY_or_else, ground_name, NULL, RUTIN__GROUNDS,
                 node->low);
    }
    if (node->has_within) {
        rutin__text_add_string(s->scratch, ", ");
        say(s, rutin__said_within(node->within),
            RUTIN__WITH({"count", .number = node->within.count}));
    }
}

static void say_plan(speaker *s, const rutin__node *node, bool denied)
{
    static const pair said[] = {
        [RUTIN__CONTACTS] = {RUTIN__SAY_said_contacts,
                             RUTIN__SAY_said_not_contacts},
        [RUTIN__TELLS] = {RUTIN__SAY_said_tells, RUTIN__SAY_said_not_tells},
        [RUTIN__BANS] = {RUTIN__SAY_said_bans, RUTIN__SAY_said_not_bans},
        [RUTIN__BEFORE] = {RUTIN__SAY_said_before, RUTIN__SAY_said_not_before},
        [RUTIN__IS_FIRST] = {RUTIN__SAY_said_first, RUTIN__SAY_said_not_first},
        [RUTIN__DOES] = {RUTIN__SAY_said_does, RUTIN__SAY_said_not_does},
        [RUTIN__PERFORMS] = {RUTIN__SAY_said_performs,
                             RUTIN__SAY_said_not_performs},
        [RUTIN__ASKS] = {RUTIN__SAY_said_asks, RUTIN__SAY_said_not_asks},
    };
    char word[64], second[64];
    const char *name = node->op == RUTIN__DOES ? task_name(s, node->subject)
                       : node->op == RUTIN__ASKS
                           ? fact_name(s, node->subject)
                           : set_name(s, node->subject, word);
    const char *other = "";

    if (node->op == RUTIN__TELLS || node->op == RUTIN__BEFORE)
        other = set_name(s, (unsigned)node->low, second);
    else if (node->op == RUTIN__PERFORMS)
        other = task_name(s, (unsigned)node->low);
    say(s, denied ? said[node->op].denied : said[node->op].holds,
        RUTIN__WITH({"name", .text = name}, {"other", .text = other}));
    if (node->op == RUTIN__CONTACTS)
        say_contact(s, node);
}

// ---------------------------------------------------------------- the whole

static uint32_t write(speaker *s, uint32_t at, bool denied);

static void write_parts(speaker *s, uint32_t at, const char *word, bool denied)
{
    rutin__write_object(s->out);
    rutin__write_name(s->out, word);
    rutin__write_list(s->out);
    for (uint32_t part = at + 1; part < s->program->nodes[at].end;)
        part = write(s, part, denied);
    rutin__write_end_list(s->out);
    rutin__write_end_object(s->out);
}

// What is presumed; denied, yes becomes no.
static void write_presumption(speaker *s, uint32_t at, bool denied)
{
    static const char *const words[] = {"yes", "no"};
    uint32_t part = at + 1;

    rutin__write_object(s->out);
    for (int i = 0; i < 2; i++) {
        rutin__write_name(s->out, words[denied ? 1 - i : i]);
        part = write(s, part, false);
    }
    rutin__write_end_object(s->out);
}

static void write_one(speaker *s, const rutin__node *node, bool denied)
{
    const rutin__term *term = &s->program->terms[node->subject];

    rutin__text_reset(s->scratch);
    if (node->op == RUTIN__TERM)
        say_pair(s, (pair){RUTIN__SAY_said_term, RUTIN__SAY_said_not_term},
                 denied, name_or(s, term->name, term->id));
    else if (node->op <= RUTIN__KNOWN)
        say_fact(s, node, denied);
    else if (node->op <= RUTIN__CONSENT)
        say_event(s, node, denied);
    else
        say_plan(s, node, denied);
    write_sentence(s);
}

// Nothing of all always holds, and of any never.
static void write_constant(speaker *s, bool always)
{
    rutin__text_reset(s->scratch);
    say(s, always ? RUTIN__SAY_said_always : RUTIN__SAY_said_never, NULL);
    write_sentence(s);
}

// Writes the condition at [at], or what it denies, and returns the number of the
// node after it.
static uint32_t write(speaker *s, uint32_t at, bool denied)
{
    const rutin__node *node = &s->program->nodes[at];
    bool is_all = (node->op == RUTIN__ALL) != denied;

    switch (node->op) {
    case RUTIN__ALL:
    case RUTIN__ANY:
        if (node->end == at + 1)
            write_constant(s, is_all);
        else if (s->program->nodes[at + 1].end == node->end)
            write(s, at + 1, denied);
        else
            write_parts(s, at, is_all ? "all" : "any", denied);
        break;
    case RUTIN__NO:
        write(s, at + 1, !denied);
        break;
    case RUTIN__OR_ELSE:
        write_parts(s, at, "else", denied);
        break;
    case RUTIN__PRESUMES:
        write_presumption(s, at, denied);
        break;
    default:
        write_one(s, node, denied);
    }
    return node->end;
}

void rutin__said_start(const rutin_routine *routine, const rutin__start *start,
                       int language, rutin__text *out)
{
    speaker s = {&routine->program,
                 rutin__messages_tongue(routine->languages[language]), language,
                 out, NULL};

    const char *named = start->op == RUTIN__RECEIVED
                            ? rutin__said_received(s.program, start->subject,
                                                   language)
                            : NULL;

    if (named != NULL)
        say(&s, RUTIN__SAY_when_so, RUTIN__WITH({"name", .text = named}));
    else if (start->op == RUTIN__RECEIVED)
        say(&s, RUTIN__SAY_when_received,
            RUTIN__WITH(
                {"name", .text = routine->program.received[start->subject]}));
    else if (start->op == RUTIN__DONE)
        say(&s, RUTIN__SAY_when_done,
            RUTIN__WITH({"name", .text = task_name(&s, start->subject)}));
    else
        say(&s, RUTIN__SAY_when_reached,
            RUTIN__WITH({"name", .text = actor_name(&s, start->subject)}));
}

void rutin__said_write(const rutin_routine *routine, int when, int language,
                       rutin__text *scratch, rutin__json_out *out)
{
    speaker s = {&routine->program,
                 rutin__messages_tongue(routine->languages[language]), language,
                 scratch, out};

    if (when == RUTIN__NO_CONDITION)
        rutin__write_null(out);
    else if (when == RUTIN__NEVER)
        write_constant(&s, false);
    else
        write(&s, (uint32_t)when, false);
}
