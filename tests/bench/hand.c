// hand.c - thirty.lua written by hand in C: the yardstick of bench.sh
//
//     hand ROUNDS CASE        decides the case ROUNDS times, prints the plan
//
// What somebody would write who needs these thirty rules, once, and nothing
// else: the rules are C, and so are the reading of the case and the writing of
// the brief plan. It judges in three values, merges, bans, orders and asks as
// the library does. It knows no events, no weighing, no offset but that of
// `opened`, takes a well-formed case for granted, asks in the order of
// declaration, takes any consent but a given one for one not asked, and puts
// noughts for the routine's digest.
//
// A fact is a set of bits: what is told of a yes_no is 1 for no and 2 for yes,
// of a one_of one bit, of an any_of some; of a number the number. FALSE, UNKNOWN
// and TRUE stand in that order, so that `and` is the least and `or` the greatest.

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

enum { FALSE, UNKNOWN, TRUE };

enum {
    DANGER,
    AGE,
    LOOKS_UNDER_18,
    WEAPON,
    PEOPLE_THERE,
    PLACE,
    THREAT,
    INTERPRETER_NEEDED,
    SHELTER_NEEDED,
    NIGHTS,
    PAID_IN_CASH,
    EXPLOITATION,
    CARE_NEED,
    ACCOMPANIED,
    OTHER_CHILD,
    FACTS
};

#define BIT(n) (1u << (n))
#define SITUATION (BIT(EXPLOITATION) - 1)
#define NO_YES                                                                 \
    {                                                                          \
        "false", "true", NULL                                                  \
    }

static const struct {
    const char *name;
    enum { YES_NO, NUMBER, ONE_OF, ANY_OF } type;
    const char *choices[5];
} facts[FACTS] = {
    {"danger", ONE_OF, {"none", "urgent", "immediate"}},
    {"age", NUMBER, {NULL}},
    {"looks_under_18", YES_NO, NO_YES},
    {"weapon", YES_NO, NO_YES},
    {"people_there", NUMBER, {NULL}},
    {"place", ONE_OF, {"hotel", "street", "home", "workplace"}},
    {"threat", ONE_OF, {"none", "some", "high"}},
    {"interpreter_needed", YES_NO, NO_YES},
    {"shelter_needed", YES_NO, NO_YES},
    {"nights", NUMBER, {NULL}},
    {"paid_in_cash", YES_NO, NO_YES},
    {"exploitation",
     ANY_OF,
     {"sexual", "forced_labour", "begging", "criminality"}},
    {"care_need", ONE_OF, {"none", "non_acute", "acute"}},
    {"accompanied", ONE_OF, {"alone", "friend", "guardian", "suspect"}},
    {"other_child", YES_NO, NO_YES},
};

enum {
    EMERGENCY,
    POLICE,
    SOCIAL,
    HEALTHCARE,
    COORDINATOR,
    NGO,
    INTERPRETER,
    MANAGER,
    GUARDIAN,
    EMPLOYER,
    COMPANION,
    QUIET_ROOM,
    LOG_BOOK,
    KEEP_FILM,
    WATCH_EXITS,
    FREE_ROOM,
    SUBJECTS
};

static const struct {
    const char *id, *name, *phone;
} subjects[SUBJECTS] = {
    {"emergency", "SOS Alarm", "112"},
    {"police", "Polisen", "114 14"},
    {"social_emergency", "Socialjouren", "0000-10 20 30"},
    {"healthcare", "Akutmottagningen", NULL},
    {"coordinator", "Regionkoordinatorn", NULL},
    {"ngo", "Stödlinjen", NULL},
    {"interpreter", "Tolkförmedlingen", NULL},
    {"manager", "Hotellchefen", NULL},
    {"guardian", "Vårdnadshavaren", NULL},
    {"employer", "Arbetsgivaren", NULL},
    {"companion", "Sällskapet", NULL},
    {"quiet_room", "Ordna ett enskilt rum", NULL},
    {"log_book", "Skriv i nattens logg", NULL},
    {"keep_film", "Spara kamerabilder", NULL},
    {"watch_exits", "Håll uppsikt över utgångarna", NULL},
    {"free_room", "Håll ett rum ledigt", NULL},
};

typedef enum ground {
    DUTY,
    NECESSITY,
    FREE,
    MAY,
    CONSENT,
    ANONYMOUS,
    NO_GROUND
} ground;

static const char *const grounds[] = {"duty", "necessity", "free",
                                      "may",  "consent",   "anonymous"};

// Minutes, or days to the end of which.
enum { NOW, MIN_30, HOUR_1, HOUR_2, SAME_DAY, NEXT_DAY };

static const struct {
    const char *name;
    int minutes, days;
} durations[] = {
    {"now", 0, -1},   {"30 min", 30, -1}, {"1 h", 60, -1},
    {"2 h", 120, -1}, {"same day", 0, 0}, {"next day", 0, 1},
};

#define NOD "BrB 24 kap. 4 §"
#define SOL "SoL (2025:400) 19 kap. 1 §"
#define YOUNG "OSL 10 kap. 21 §"

// What each rule gives: a contact or a task, or a ban.
enum { RULES = 30 };
static const struct {
    const char *id;
    bool bans;
    int subject, within;
    ground ground;
    unsigned tell;
    const char *law;
} rules[RULES] = {
    {"danger.emergency", false, EMERGENCY, NOW, NECESSITY, SITUATION, NOD},
    {"danger.police", false, POLICE, NOW, NECESSITY,
     BIT(DANGER) | BIT(WEAPON) | BIT(PLACE) | BIT(PEOPLE_THERE), NOD},
    {"danger.weapon", false, WATCH_EXITS, NOW, NO_GROUND, 0, NULL},
    {"danger.care", false, HEALTHCARE, NOW, NECESSITY,
     BIT(CARE_NEED) | BIT(AGE), NOD},
    {"danger.threat", false, POLICE, MIN_30, CONSENT, BIT(THREAT), NULL},
    {"child.report", false, SOCIAL, NOW, DUTY,
     BIT(AGE) | BIT(LOOKS_UNDER_18) | BIT(DANGER) | BIT(EXPLOITATION), SOL},
    {"child.guardian", true, GUARDIAN, 0, NO_GROUND, 0, NULL},
    {"child.companion", true, COMPANION, 0, NO_GROUND, 0, NULL},
    {"child.young", false, POLICE, HOUR_1, MAY, BIT(AGE) | BIT(EXPLOITATION),
     YOUNG},
    {"child.care", false, HEALTHCARE, HOUR_2, FREE, 0, NULL},
    {"child.other", false, SOCIAL, NOW, DUTY, BIT(OTHER_CHILD), SOL},
    {"child.group", false, KEEP_FILM, HOUR_1, NO_GROUND, 0, NULL},
    {"child.room", false, FREE_ROOM, NOW, NO_GROUND, 0, NULL},
    {"adult.line", false, NGO, SAME_DAY, CONSENT, BIT(EXPLOITATION) | BIT(AGE),
     NULL},
    {"adult.coordinator", false, COORDINATOR, NEXT_DAY, ANONYMOUS, BIT(DANGER),
     NULL},
    {"adult.police", false, POLICE, NEXT_DAY, CONSENT, BIT(EXPLOITATION), NULL},
    {"adult.care", false, HEALTHCARE, SAME_DAY, CONSENT, BIT(CARE_NEED), NULL},
    {"adult.shelter", false, SOCIAL, HOUR_2, CONSENT, SITUATION, NULL},
    {"adult.guarded", true, COMPANION, 0, NO_GROUND, 0, NULL},
    {"adult.labour", true, EMPLOYER, 0, NO_GROUND, 0, NULL},
    {"adult.workplace", false, COORDINATOR, NEXT_DAY, ANONYMOUS, BIT(PLACE),
     NULL},
    {"spot.interpreter", false, INTERPRETER, MIN_30, FREE, 0, NULL},
    {"spot.room", false, QUIET_ROOM, MIN_30, NO_GROUND, 0, NULL},
    {"spot.log", false, LOG_BOOK, SAME_DAY, NO_GROUND, 0, NULL},
    {"spot.film", false, KEEP_FILM, HOUR_2, NO_GROUND, 0, NULL},
    {"spot.cash", false, MANAGER, SAME_DAY, FREE,
     BIT(NIGHTS) | BIT(PAID_IN_CASH), NULL},
    {"spot.crowd", false, WATCH_EXITS, MIN_30, NO_GROUND, 0, NULL},
    {"spot.long_stay", false, KEEP_FILM, SAME_DAY, NO_GROUND, 0, NULL},
    {"spot.street", false, NGO, SAME_DAY, ANONYMOUS, BIT(PLACE), NULL},
    {"spot.crime", false, NGO, NEXT_DAY, ANONYMOUS, SITUATION, NULL},
};

typedef struct fact_value {
    bool told;
    int64_t bits;
} fact_value;

typedef struct hand_case {
    const char *id, *opened, *now; // as written, in the case
    int id_length, now_length;
    fact_value facts[FACTS];
    bool consented[SUBJECTS];
    int64_t opened_at, now_at; // seconds of local time
} hand_case;

// ------------------------------------------------------------------- judging

static int least(int a, int b)
{
    return a < b ? a : b;
}

static int most(int a, int b)
{
    return a > b ? a : b;
}

static int has(const fact_value *fact, int64_t bits)
{
    return !fact->told ? UNKNOWN : fact->bits & bits ? TRUE : FALSE;
}

static int yes(const fact_value *fact)
{
    return has(fact, 2);
}

static int at_least(const fact_value *fact, int64_t number)
{
    return !fact->told ? UNKNOWN : fact->bits >= number ? TRUE : FALSE;
}

static void judge(const fact_value *f, uint8_t v[RULES])
{
    int looks = f[LOOKS_UNDER_18].told ? yes(&f[LOOKS_UNDER_18]) : TRUE;
    int grown = at_least(&f[AGE], 18);
    int child = grown == UNKNOWN ? looks : TRUE - grown;
    int adult = TRUE - child;
    int exploited = has(&f[EXPLOITATION], 1 | 2 | 4);
    int danger = has(&f[DANGER], 2 | 4);
    int care = has(&f[CARE_NEED], 2 | 4);
    int shelter = yes(&f[SHELTER_NEEDED]);
    int sexual = has(&f[EXPLOITATION], 1);
    int labour = has(&f[EXPLOITATION], 2);

    v[0] = (uint8_t)has(&f[DANGER], 4);
    v[1] = (uint8_t)has(&f[DANGER], 2);
    v[2] = (uint8_t)least(yes(&f[WEAPON]), danger);
    v[3] = (uint8_t)least(has(&f[CARE_NEED], 4), danger);
    v[4] = (uint8_t)least(has(&f[THREAT], 4), shelter);
    v[5] = (uint8_t)child;
    v[6] = (uint8_t)least(child, has(&f[ACCOMPANIED], 4));
    v[7] = (uint8_t)least(child, has(&f[ACCOMPANIED], 2 | 8));
    v[8] = (uint8_t)least(TRUE - at_least(&f[AGE], 15), sexual);
    v[9] = (uint8_t)least(child, care);
    v[10] = (uint8_t)yes(&f[OTHER_CHILD]);
    v[11] = (uint8_t)least(child, at_least(&f[PEOPLE_THERE], 5));
    v[12] = (uint8_t)least(child, shelter);
    v[13] = (uint8_t)least(adult, exploited);
    v[14] = (uint8_t)least(adult, has(&f[EXPLOITATION], 1 | 2));
    v[15] = (uint8_t)least(least(adult, exploited), has(&f[DANGER], 1));
    v[16] = (uint8_t)least(adult, care);
    v[17] = (uint8_t)least(adult, shelter);
    v[18] = (uint8_t)least(adult, has(&f[ACCOMPANIED], 8));
    v[19] = (uint8_t)labour;
    v[20] = (uint8_t)least(has(&f[PLACE], 8), labour);
    v[21] = (uint8_t)yes(&f[INTERPRETER_NEEDED]);
    v[22] = (uint8_t)least(exploited, has(&f[ACCOMPANIED], 2 | 8));
    v[23] = (uint8_t)most(exploited, danger);
    v[24] = (uint8_t)least(has(&f[PLACE], 1), has(&f[DANGER], 4));
    v[25] = (uint8_t)least(
        least(yes(&f[PAID_IN_CASH]), at_least(&f[NIGHTS], 7)), exploited);
    v[26] = (uint8_t)least(at_least(&f[PEOPLE_THERE], 10),
                           has(&f[PLACE], 1 | 4));
    v[27] = (uint8_t)least(at_least(&f[NIGHTS], 31), sexual);
    v[28] = (uint8_t)least(has(&f[PLACE], 2), has(&f[EXPLOITATION], 4));
    v[29] = (uint8_t)has(&f[EXPLOITATION], 8);
}

// -------------------------------------------------------------------- merging

typedef struct step {
    unsigned rules; // a bit each
    int64_t due;
    unsigned tell;
    int within, declared;
    ground ground;
    bool effective;
} step;

typedef struct draft {
    step steps[SUBJECTS];
    unsigned banned, doubted; // actors, a bit each; doubted: not certainly
} draft;

static int64_t due_of(const hand_case *c, int within)
{
    if (durations[within].days < 0)
        return c->opened_at + durations[within].minutes * 60;
    return c->opened_at - c->opened_at % 86400 +
           (durations[within].days + 1) * 86400 - 1;
}

static bool takes_effect(const hand_case *c, int rule)
{
    if (rules[rule].ground == CONSENT)
        return c->consented[rules[rule].subject];
    return rules[rule].ground != MAY;
}

// One more rule asks for the step.
static void merge(const hand_case *c, step *to, int rule)
{
    bool effective = takes_effect(c, rule);
    int64_t due = due_of(c, rules[rule].within);

    if (to->rules != 0 && to->effective && !effective) {
        to->rules |= BIT(rule);
        return;
    }
    if (to->rules == 0 || effective != to->effective)
        *to = (step){to->rules, INT64_MAX, 0, 0, rule, NO_GROUND, effective};
    to->rules |= BIT(rule);
    if (due < to->due) {
        to->due = due;
        to->within = rules[rule].within;
    }
    if (rules[rule].ground < to->ground)
        to->ground = rules[rule].ground;
    if (effective)
        to->tell |= rules[rule].tell;
}

// child.care comes after the report.
static bool follows_report(const draft *d, int subject)
{
    return subject == HEALTHCARE && d->steps[SOCIAL].rules != 0 &&
           d->steps[HEALTHCARE].rules & BIT(9);
}

static void gather(const hand_case *c, const uint8_t *verdicts, draft *d)
{
    memset(d, 0, sizeof *d);
    for (int i = 0; i < RULES; i++) {
        if (!rules[i].bans && verdicts[i] == TRUE)
            merge(c, &d->steps[rules[i].subject], i);
        else if (rules[i].bans && verdicts[i] == TRUE)
            d->banned |= BIT(rules[i].subject);
        else if (rules[i].bans && verdicts[i] == UNKNOWN)
            d->doubted |= BIT(rules[i].subject);
    }
    d->doubted &= ~d->banned;
    for (int i = 0; i < SUBJECTS; i++)
        if (d->banned & BIT(i))
            d->steps[i].rules = 0;
    if (follows_report(d, HEALTHCARE))
        d->steps[HEALTHCARE].declared = most(d->steps[HEALTHCARE].declared,
                                             d->steps[SOCIAL].declared);
}

static bool is_before(const step *a, const step *b)
{
    bool first = a->rules & 1, other = b->rules & 1; // danger.emergency

    if (first != other)
        return first;
    return a->due != b->due ? a->due < b->due : a->declared < b->declared;
}

// Lists the subjects that have a step, in the order of the plan.
static int order(const draft *d, int list[SUBJECTS])
{
    int count = 0;

    for (int i = 0; i < SUBJECTS; i++) {
        int at = count;

        if (d->steps[i].rules == 0)
            continue;
        for (; at > 0 && is_before(&d->steps[i], &d->steps[list[at - 1]]); at--)
            list[at] = list[at - 1];
        list[at] = i;
        count++;
    }
    return count;
}

// -------------------------------------------------------------------- asking

// Values of a fact that no rule tells apart from any other.
static int64_t probe(int fact, int number)
{
    static const int64_t ages[] = {10, 16, 40, -1};
    static const int64_t people[] = {2, 7, 12, -1};
    static const int64_t nights[] = {2, 8, 40, -1};

    if (facts[fact].type == NUMBER)
        return (fact == AGE ? ages : fact == NIGHTS ? nights : people)[number];
    if (facts[fact].type == ANY_OF)
        return number < 16 ? number : -1;
    return number < 5 && facts[fact].choices[number] ? 1 << number : -1;
}

// The subjects of steps and bans that telling the fact can change, a bit each.
static unsigned changes(const hand_case *c, const draft *before, int fact,
                        const uint8_t *verdicts)
{
    hand_case with = *c;
    unsigned changed = 0;

    for (int i = 0; (with.facts[fact].bits = probe(fact, i)) >= 0; i++) {
        uint8_t now[RULES];
        draft after;

        with.facts[fact].told = true;
        judge(with.facts, now);
        if (memcmp(now, verdicts, sizeof now) == 0)
            continue;
        gather(&with, now, &after);
        changed |= after.banned ^ before->banned;
        changed |= after.doubted ^ before->doubted;
        for (int s = 0; s < SUBJECTS; s++)
            if (memcmp(&after.steps[s], &before->steps[s], sizeof(step)) != 0)
                changed |= BIT(s);
    }
    return changed;
}

// -------------------------------------------------------------------- reading

static const char *skip_blanks(const char *at)
{
    while (*at == ' ' || *at == '\n' || *at == '\t' || *at == '\r')
        at++;
    return at;
}

// The text that starts after the quote at [*at]; moves past its end.
static int read_text(const char **at, const char **text)
{
    const char *start = *text = *at + 1;

    for (++*at; **at != '"';)
        ++*at;
    ++*at;
    return (int)(*at - start - 1);
}

static bool is(const char *text, int length, const char *word)
{
    return *text == *word && strncmp(text, word, (size_t)length) == 0 &&
           word[length] == '\0';
}

static int64_t choice(int fact, const char *text, int length)
{
    for (int i = 0; i < 5 && facts[fact].choices[i]; i++)
        if (is(text, length, facts[fact].choices[i]))
            return 1 << i;
    return 0;
}

static const char *read_value(const char *at, int fact, fact_value *value)
{
    const char *text;
    int length;

    value->told = true;
    if (*at == '"') {
        length = read_text(&at, &text);
        value->bits = choice(fact, text, length);
    } else if (*at == '[') {
        for (at = skip_blanks(at + 1); *at != ']'; at = skip_blanks(at)) {
            length = read_text(&at, &text);
            value->bits |= choice(fact, text, length);
            at = skip_blanks(at);
            at += *at == ',';
        }
        at++;
    } else if (facts[fact].type == NUMBER) {
        while (*at >= '0' && *at <= '9')
            value->bits = value->bits * 10 + (*at++ - '0');
    } else {
        value->bits = *at == 't' ? 2 : 1;
        at += *at == 't' ? 4 : 5;
    }
    return at;
}

static int find_fact(const char *name, int length)
{
    for (int i = 0; i < FACTS; i++)
        if (is(name, length, facts[i].name))
            return i;
    return 0;
}

static int find_subject(const char *name, int length)
{
    for (int i = 0; i < SUBJECTS; i++)
        if (is(name, length, subjects[i].id))
            return i;
    return 0;
}

// Reads what stands between the braces of "facts" or "consent".
static const char *read_members(const char *at, bool are_facts, hand_case *c)
{
    for (at = skip_blanks(at + 1); *at != '}'; at = skip_blanks(at)) {
        const char *name, *state;
        int length = read_text(&at, &name);

        at = skip_blanks(skip_blanks(at) + 1);
        if (are_facts) {
            int fact = find_fact(name, length);

            at = read_value(at, fact, &c->facts[fact]);
        } else {
            int told = read_text(&at, &state);

            c->consented[find_subject(name, length)] = is(state, told, "given");
        }
        at = skip_blanks(at);
        if (*at == ',')
            at = skip_blanks(at + 1);
    }
    return at + 1;
}

static int digits(const char *at, int count)
{
    int number = 0;

    for (int i = 0; i < count; i++)
        number = number * 10 + (at[i] - '0');
    return number;
}

// Seconds of local time since a day long ago; the year begins in March.
static int64_t read_time(const char *at)
{
    int year = digits(at, 4), month = digits(at + 5, 2);
    int64_t days;

    year -= month < 3;
    month = (month + 9) % 12;
    days = 365 * year + year / 4 - year / 100 + year / 400 +
           (153 * month + 2) / 5 + digits(at + 8, 2) - 1;
    return days * 86400 + digits(at + 11, 2) * 3600 + digits(at + 14, 2) * 60 +
           digits(at + 17, 2);
}

static void read_case(const char *json, hand_case *c)
{
    const char *at = skip_blanks(skip_blanks(json) + 1);

    memset(c, 0, sizeof *c);
    while (*at != '}') {
        const char *name;
        int length = read_text(&at, &name);

        at = skip_blanks(skip_blanks(at) + 1);
        if (is(name, length, "case"))
            c->id_length = read_text(&at, &c->id);
        else if (is(name, length, "opened"))
            read_text(&at, &c->opened);
        else if (is(name, length, "now"))
            c->now_length = read_text(&at, &c->now);
        else
            at = read_members(at, is(name, length, "facts"), c);
        at = skip_blanks(at);
        if (*at == ',')
            at = skip_blanks(at + 1);
    }
    c->opened_at = read_time(c->opened);
    c->now_at = read_time(c->now);
}

// -------------------------------------------------------------------- writing

typedef struct output {
    char *at;
    char bytes[1 << 16];
} output;

static void put_bytes(output *out, const char *text, size_t length)
{
    memcpy(out->at, text, length);
    out->at += length;
}

static void put(output *out, const char *text)
{
    put_bytes(out, text, strlen(text));
}

static void put_text(output *out, const char *text)
{
    if (!text) {
        put(out, "null");
        return;
    }
    *out->at++ = '"';
    put(out, text);
    *out->at++ = '"';
}

static void put_digits(output *out, int number, int count)
{
    for (int i = count - 1; i >= 0; i--) {
        out->at[i] = (char)('0' + number % 10);
        number /= 10;
    }
    out->at += count;
}

// The time in the offset that `opened` has.
static void put_time(output *out, const hand_case *c, int64_t time)
{
    int64_t days = time / 86400;
    int seconds = (int)(time % 86400);
    int year = (int)((days * 10000 + 14780) / 3652425), month, day;

    day = (int)days - (365 * year + year / 4 - year / 100 + year / 400);
    if (day < 0) {
        year--;
        day = (int)days - (365 * year + year / 4 - year / 100 + year / 400);
    }
    month = (5 * day + 2) / 153;
    day -= (153 * month + 2) / 5;
    *out->at++ = '"';
    put_digits(out, year + (month > 9), 4);
    *out->at++ = '-';
    put_digits(out, (month + 2) % 12 + 1, 2);
    *out->at++ = '-';
    put_digits(out, day + 1, 2);
    *out->at++ = 'T';
    put_digits(out, seconds / 3600, 2);
    *out->at++ = ':';
    put_digits(out, seconds / 60 % 60, 2);
    *out->at++ = ':';
    put_digits(out, seconds % 60, 2);
    put_bytes(out, c->opened + 19, 6);
    *out->at++ = '"';
}

// Ends a list whose elements have each put a comma after them.
static void end_list(output *out, const char *end)
{
    if (out->at[-1] == ',')
        out->at--;
    put(out, end);
}

static void put_names(output *out, unsigned set, bool are_facts)
{
    for (int i = 0; set; i++, set >>= 1)
        if (set & 1) {
            put_text(out, are_facts ? facts[i].name : subjects[i].id);
            *out->at++ = ',';
        }
    end_list(out, "]");
}

static void put_bans_reasons(output *out, unsigned set)
{
    for (int i = 0; set; i++, set >>= 1)
        if (set & 1) {
            put(out, "{\"rule\":");
            put_text(out, rules[i].id);
            put(out, "},");
        }
    end_list(out, "]");
}

static void put_reasons(output *out, const hand_case *c, const step *s)
{
    for (int i = 0; i < RULES; i++)
        if (s->rules & BIT(i)) {
            put(out, "{\"rule\":");
            put_text(out, rules[i].id);
            put(out, s->effective && !takes_effect(c, i)
                         ? ",\"effective\":false},"
                         : ",\"effective\":true},");
        }
    end_list(out, "]");
}

static const char *when_of(const hand_case *c, const step *s)
{
    int64_t midnight = c->now_at - c->now_at % 86400;

    if (s->within == 0 || s->due <= c->now_at + 3600)
        return "now";
    if (s->due <= c->now_at + 12 * 3600 || s->due < midnight + 86400)
        return "today";
    return s->due < midnight + 8 * 86400 ? "week" : "later";
}

static const char *law_of(const step *s)
{
    for (int i = 0; i < RULES; i++)
        if (s->rules & BIT(i) && rules[i].ground == s->ground)
            return rules[i].law;
    return NULL;
}

static const char *status_of(const draft *d, int subject)
{
    const step *s = &d->steps[subject];

    if (d->doubted & BIT(subject) && s->ground > NECESSITY)
        return "held";
    if (!s->effective)
        return s->ground == MAY ? "weigh" : "ask_consent";
    if (follows_report(d, subject) && s->ground > NECESSITY)
        return "waiting";
    return "due";
}

// What is to be done now is late only after a quarter of an hour.
static bool is_overdue(const hand_case *c, const step *s)
{
    return s->due + (s->within == NOW ? 15 * 60 : 0) < c->now_at;
}

static void put_step(output *out, const hand_case *c, const draft *d,
                     int subject, int number)
{
    const step *s = &d->steps[subject];
    bool is_task = subject > COMPANION;

    put(out, "{\"step\":");
    put_digits(out, number, number > 9 ? 2 : 1);
    put(out, ",\"id\":");
    put_text(out, subjects[subject].id);
    put(out, ",\"act\":");
    put_digits(out, number, number > 9 ? 2 : 1);
    put(out, ",\"part_of\":null,\"when\":");
    put_text(out, when_of(c, s));
    put(out, is_task ? ",\"kind\":\"task\",\"task\":"
                     : ",\"kind\":\"contact\",\"actor\":");
    put_text(out, subjects[subject].id);
    put(out, ",\"name\":");
    put_text(out, subjects[subject].name);
    put(out, ",\"phone\":");
    put_text(out, subjects[subject].phone);
    put(out, ",\"performer\":null,\"status\":");
    put_text(out, status_of(d, subject));
    put(out, ",\"overdue\":");
    put(out, is_overdue(c, s) ? "true" : "false");
    put(out, ",\"closed_until\":null,\"within\":");
    put_text(out, durations[s->within].name);
    put(out, ",\"due\":");
    put_time(out, c, s->due);
    put(out, ",\"due_because\":null,\"after\":[");
    if (follows_report(d, subject))
        put_text(out, subjects[SOCIAL].id);
    put(out, "],\"ground\":");
    put_text(out, s->ground == NO_GROUND ? NULL : grounds[s->ground]);
    put(out, ",\"law\":");
    put_text(out, is_task ? NULL : law_of(s));
    put(out, ",\"tell\":[");
    put_names(out, s->tell, true);
    put(out, ",\"instead_of\":[],\"because\":[");
    put_reasons(out, c, s);
    put(out, "},");
}

static void put_bans(output *out, const draft *d, const uint8_t *verdicts)
{
    unsigned seen = 0;

    for (int i = 0; i < RULES; i++) {
        unsigned bit = BIT(rules[i].subject), because = 0;

        if (!rules[i].bans || verdicts[i] == FALSE || seen & bit)
            continue;
        seen |= bit;
        for (int r = i; r < RULES; r++)
            if (rules[r].bans && BIT(rules[r].subject) == bit &&
                verdicts[r] != FALSE)
                because |= BIT(r);
        put(out, "{\"actor\":");
        put_text(out, subjects[rules[i].subject].id);
        put(out, ",\"certain\":");
        put(out, d->banned & bit ? "true" : "false");
        put(out, ",\"because\":[");
        put_bans_reasons(out, because);
        put(out, ",\"overrode\":[]},");
    }
    end_list(out, "]");
}

static void put_head(output *out, const hand_case *c, bool complete)
{
    put(out,
        "{\"rutin\":\"0.2.0\",\"routine\":{\"id\":\"thirty\",\"version\":"
        "\"1\",\"digest\":\"sha256:0000000000000000000000000000000000000000"
        "000000000000000000000000\"},\"case\":\"");
    put_bytes(out, c->id, (size_t)c->id_length);
    put(out, "\",\"now\":\"");
    put_bytes(out, c->now, (size_t)c->now_length);
    put(out, complete ? "\",\"complete\":true,\"steps\":["
                      : "\",\"complete\":false,\"steps\":[");
}

static void put_tail(output *out, const hand_case *c, const unsigned *asked,
                     const uint8_t *verdicts)
{
    put(out, ",\"ask\":[");
    for (int i = 0; i < FACTS; i++)
        if (asked[i]) {
            put(out, "{\"fact\":");
            put_text(out, facts[i].name);
            put(out, ",\"opens\":[");
            put_names(out, asked[i], false);
            put(out, "},");
        }
    end_list(out, "],\"presumed\":[");
    if (!c->facts[LOOKS_UNDER_18].told)
        put(out, "{\"fact\":\"looks_under_18\",\"value\":true}");
    put(out, "],\"fired\":[");
    for (int i = 0; i < RULES; i++)
        if (verdicts[i] == TRUE) {
            put_text(out, rules[i].id);
            *out->at++ = ',';
        }
    end_list(out, "],\"warnings\":[]}");
}

static void decide(const char *json, output *out)
{
    uint8_t verdicts[RULES];
    unsigned asked[FACTS] = {0}, any = 0;
    int list[SUBJECTS], count;
    hand_case c;
    draft d;

    read_case(json, &c);
    judge(c.facts, verdicts);
    gather(&c, verdicts, &d);
    for (int i = 0; i < FACTS; i++)
        if (!c.facts[i].told)
            any |= asked[i] = changes(&c, &d, i, verdicts);
    count = order(&d, list);
    out->at = out->bytes;
    put_head(out, &c, any == 0);
    for (int i = 0; i < count; i++)
        put_step(out, &c, &d, list[i], i + 1);
    end_list(out, "],\"bans\":[");
    put_bans(out, &d, verdicts);
    put_tail(out, &c, asked, verdicts);
    *out->at = '\0';
}

int main(int argc, char **argv)
{
    static output out;
    static char json[1 << 16];
    int rounds = argc == 3 ? atoi(argv[1]) : 0;
    FILE *file = rounds > 0 ? fopen(argv[2], "rb") : NULL;
    struct timespec start, end;

    if (!file || fread(json, 1, sizeof json - 1, file) == 0)
        return EXIT_FAILURE;
    fclose(file);
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int i = 0; i < rounds; i++)
        decide(json, &out);
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%s\n", out.bytes);
    fprintf(stderr, "ns %.0f\n",
            ((double)(end.tv_sec - start.tv_sec) * 1e9 +
             (double)(end.tv_nsec - start.tv_nsec)) /
                rounds);
    return EXIT_SUCCESS;
}
