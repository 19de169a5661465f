// laws.c - what holds between the plans of two cases, whatever the routine
//
//     members shuffled             the same bytes (semantics 16b)
//     null for absent              the same bytes (design 5)
//     a time at another offset     the same bytes (24)
//     calls in another order       the same bytes (16b)
//     a fact not asked told        the same aspects (30)
//     a presumed value told        the same steps and bans (1, 2)
//     a later now of that day      the same rules, bans, grounds and tells (5)
//     a consent withdrawn          no more is told on consent (16)
//     as it is                     no told fact outside a ground (design 4.3)
//                                  acts and their urgency rise (21, 21c)
//     closed                       what is done, and no more (37b)
//     given back, told in pieces   the same case (rutin_case, rutin_add)
//
// Below each law stands how the case is changed and what is compared; at the end,
// how the least case is found that breaks one.

#include "laws.h"

#include "aspects.h"

#include <stdarg.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

static const cJSON *member(const cJSON *object, const char *name)
{
    return cJSON_GetObjectItemCaseSensitive(object, name);
}

static const char *text_of(const cJSON *object, const char *name)
{
    const char *text = cJSON_GetStringValue(member(object, name));

    return text ? text : "";
}

static bool is(const char *a, const char *b)
{
    return strcmp(a, b) == 0;
}

static bool holds(const cJSON *list, const char *text)
{
    const cJSON *one;

    cJSON_ArrayForEach(one, list) if (cJSON_IsString(one) &&
                                      is(one->valuestring, text)) return true;
    return false;
}

static bool is_closed(const cJSON *told)
{
    return cJSON_IsString(member(told, "closed"));
}

// The element of a list whose member [name] is this text.
static const cJSON *find(const cJSON *list, const char *name, const char *text)
{
    const cJSON *one;

    cJSON_ArrayForEach(one, list) if (is(text_of(one, name), text)) return one;
    return NULL;
}

// ---------------------------------------------------------------- routines

// Whether a condition says of a fact that it is known, or unknown.
static bool is_looked_for(const cJSON *item, const char *fact)
{
    static const char *const words[] = {":known()", ":unknown()"};
    const cJSON *part;
    size_t length = strlen(fact);

    if (cJSON_IsString(item))
        for (const char *at = item->valuestring; (at = strstr(at, fact)); at++)
            for (int i = 0; i < 2; i++)
                if (strncmp(at + length, words[i], strlen(words[i])) == 0)
                    return true;
    cJSON_ArrayForEach(part, item) if (is_looked_for(part, fact)) return true;
    return false;
}

static void find_looked_for(laws *of)
{
    const cJSON *fact;
    int number = 0;

    memset(of->looked_for, 0, sizeof of->looked_for);
    cJSON_ArrayForEach(fact, of->facts) if (number < LAWS_FACTS)
        of->looked_for[number++] = is_looked_for(of->described,
                                                 text_of(fact, "id"));
}

// Makes ready what is loaded. False when it was refused.
static bool begin_laws(laws *of, rutin_status status)
{
    const char *described;

    if (status != RUTIN_OK) {
        rutin_routine_free(of->routine);
        return false;
    }
    of->engine = rutin_engine_new(of->routine, NULL);
    if (of->engine == NULL ||
        rutin_describe(of->engine, NULL, &described, NULL) != RUTIN_OK)
        abort();
    of->pool = draw_pool_of(described);
    of->described = draw_described(of->pool);
    of->facts = member(of->described, "facts");
    find_looked_for(of);
    return true;
}

bool laws_load(laws *of, const char *path)
{
    rutin_load_options how = {.rules = "rules"};

    of->has_calendar = true;
    return begin_laws(of, rutin_load_file(path, &how, &of->routine));
}

bool laws_load_drawn(laws *of, draw *chance)
{
    rutin_load_options how = {.rules = "rules"};
    char *source = draw_routine(chance);
    rutin_status status = rutin_load("drawn.lua", source, strlen(source), &how,
                                     &of->routine);

    of->has_calendar = strstr(source, "\nuse \"calendar/") != NULL;
    free(source);
    return begin_laws(of, status);
}

void laws_clear(laws *of)
{
    draw_pool_free(of->pool);
    rutin_engine_free(of->engine);
    rutin_routine_free(of->routine);
}

// ---------------------------------------------------------------- plans

// The plan of a case as a tree, which is made when it is first looked at.
static const cJSON *plan_tree(law_case *one)
{
    if (!one->tree)
        one->tree = cJSON_Parse(one->plan);
    return one->tree;
}

// The plan of a case, which stays until the next; NULL where it is refused.
static const char *decide(const laws *of, const cJSON *told)
{
    char *json = cJSON_PrintUnformatted(told);
    rutin_status status = rutin_decide(of->engine, json, strlen(json), NULL);

    free(json);
    return status == RUTIN_OK ? rutin_plan(of->engine, NULL) : NULL;
}

// As text to be told; the caller need not free it, for the process ends soon.
static const char *shown(const cJSON *item)
{
    const char *text = item ? cJSON_PrintUnformatted(item) : NULL;

    return text ? text : "nothing";
}

// Tells what became of a case. Always false.
static bool tell(FILE *why, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
static bool tell(FILE *why, const char *format, ...)
{
    va_list rest;

    va_start(rest, format);
    vfprintf(why, format, rest);
    va_end(rest);
    return false;
}

// Tells from where on two texts differ. Always false.
static bool tell_difference(FILE *why, const char *before, const char *after)
{
    enum { AROUND = 60, SHOWN = 300 };
    size_t same = 0;

    while (before[same] != '\0' && before[same] == after[same])
        same++;
    same = same > AROUND ? same - AROUND : 0;
    return tell(why, "before …%.*s\nafter …%.*s\n", SHOWN, before + same, SHOWN,
                after + same);
}

// Whether a changed case, which is deleted, gives the same plan to the byte.
static bool gives_the_same(const laws *of, law_case *one, cJSON *changed,
                           FILE *why)
{
    const char *plan = decide(of, changed);
    bool is_same = plan != NULL && is(plan, one->plan);

    if (!is_same) {
        tell(why, "changed to %s\n", shown(changed));
        tell_difference(why, one->plan,
                        plan ? plan : rutin_error_of(of->engine)->message);
    }
    cJSON_Delete(changed);
    return is_same;
}

// ---------------------------------------------------------------- times

// Days from 1970-01-01 to a day, by Hinnant's algorithm.
static long day_number(int year, int month, int day)
{
    int y = year - (month <= 2), m = month + (month > 2 ? -3 : 9);
    long era = (y >= 0 ? y : y - 399) / 400, of_era = y - era * 400;

    return era * 146097 + of_era * 365 + of_era / 4 - of_era / 100 +
           (153 * m + 2) / 5 + day - 1 - 719468;
}

enum { MOST_TIME = 128 };

// The fraction of a second in a time, with its point, up to what comes after.
static const char *fraction_in(const char *text)
{
    const char *point = strchr(text, '.');

    return point ? point : "";
}

// Reads a time: seconds since 1970, and the offset it is written with.
static long seconds_of(const char *text, long *offset)
{
    int year = 1970, month = 1, day = 1, hour = 0, minute = 0, second = 0;
    int length = 0, h = 0, m = 0;
    char sign = '+';

    sscanf(text, "%4d-%2d-%2d%*1c%2d:%2d:%2d%n", &year, &month, &day, &hour,
           &minute, &second, &length);
    text += length;
    text += strspn(text, ".0123456789");
    sscanf(text, "%c%2d:%2d", &sign, &h, &m);
    *offset = (h * 60 + m) * 60 * (sign == '-' ? -1 : 1);
    return day_number(year, month, day) * 86400 + hour * 3600 + minute * 60 +
           second - *offset;
}

// Writes a time at an offset, with a fraction as it stands in another.
static void write_time(char out[MOST_TIME], long seconds, long offset,
                       const char *fraction)
{
    time_t at = (time_t)(seconds + offset);
    long minutes = (offset < 0 ? -offset : offset) / 60;
    size_t digits = strspn(fraction, ".0123456789");
    struct tm parts;
    size_t length = strftime(out, MOST_TIME, "%Y-%m-%dT%H:%M:%S",
                             gmtime_r(&at, &parts));

    out += length;
    out += snprintf(out, 32, "%.*s", digits < 31 ? (int)digits : 31, fraction);
    if (offset == 0)
        strcpy(out, "Z");
    else
        snprintf(out, 32, "%c%02ld:%02ld", offset < 0 ? '-' : '+',
                 minutes / 60 % 24, minutes % 60);
}

// ---------------------------------------------------------------- the same bytes

// A copy in which the members of every object stand in an order of chance.
static cJSON *shuffled(draw *chance, const cJSON *item)
{
    enum { MOST = 512 };
    const cJSON *parts[MOST], *part;
    cJSON *copy;
    unsigned count = 0;

    if (!cJSON_IsObject(item) && !cJSON_IsArray(item))
        return cJSON_Duplicate(item, true);
    copy = cJSON_IsObject(item) ? cJSON_CreateObject() : cJSON_CreateArray();
    cJSON_ArrayForEach(part, item) if (count < MOST) parts[count++] = part;
    for (unsigned i = count; cJSON_IsObject(item) && i > 1; i--) {
        unsigned other = draw_below(chance, i);

        part = parts[i - 1];
        parts[i - 1] = parts[other];
        parts[other] = part;
    }
    for (unsigned i = 0; i < count; i++)
        if (cJSON_IsObject(item))
            cJSON_AddItemToObject(copy, parts[i]->string,
                                  shuffled(chance, parts[i]));
        else
            cJSON_AddItemToArray(copy, shuffled(chance, parts[i]));
    return copy;
}

static bool shuffled_is_the_same(const laws *of, draw *chance, law_case *one,
                                 FILE *why)
{
    return gives_the_same(of, one, shuffled(chance, one->told), why);
}

// The facts of a copy of a case, which has some.
static cJSON *facts_of(cJSON *copy)
{
    cJSON *facts = cJSON_GetObjectItemCaseSensitive(copy, "facts");

    return facts ? facts : cJSON_AddObjectToObject(copy, "facts");
}

static bool null_is_absent(const laws *of, draw *chance, law_case *one,
                           FILE *why)
{
    cJSON *copy = cJSON_Duplicate(one->told, true), *facts = facts_of(copy);
    unsigned percent = 1 + draw_below(chance, 100);
    const cJSON *fact;

    cJSON_ArrayForEach(fact, of->facts)
    {
        const char *id = text_of(fact, "id");

        if (!member(facts, id) && draw_percent(chance, percent))
            cJSON_AddNullToObject(facts, id);
    }
    return gives_the_same(of, one, copy, why);
}

enum { OFFSETS = 8 }; // the first two are UTC; past the last, each its own

// A copy in which all times are told at an offset, or each at one of chance.
static cJSON *moved(draw *chance, const cJSON *item, unsigned number)
{
    static const char *const names[] = {"opened", "now", "at", "closed"};
    static const long offsets[OFFSETS] = {0,     0,      3600,  7200,
                                          20700, -28800, 50400, -43200};
    cJSON *copy = cJSON_Duplicate(item, true), *part;

    for (int i = 0; i < 4; i++) {
        const char *text = text_of(item, names[i]);
        char time[MOST_TIME];
        long offset;

        if (*text == '\0')
            continue;
        write_time(
            time, seconds_of(text, &offset),
            offsets[number < OFFSETS ? number : draw_below(chance, OFFSETS)],
            fraction_in(text));
        cJSON_ReplaceItemInObjectCaseSensitive(copy, names[i],
                                               cJSON_CreateString(time));
    }
    for (int i = 0; i < cJSON_GetArraySize(copy); i++) {
        part = cJSON_GetArrayItem(copy, i);
        if (!cJSON_IsObject(part) && !cJSON_IsArray(part))
            continue;
        part = moved(chance, part, number);
        if (cJSON_IsObject(copy))
            cJSON_ReplaceItemInObjectCaseSensitive(
                copy, cJSON_GetArrayItem(copy, i)->string, part);
        else
            cJSON_ReplaceItemInArray(copy, i, part);
    }
    return copy;
}

// Where a routine has no calendar, the clock is that of `now`: then it stays.
static bool offset_says_nothing(const laws *of, draw *chance, law_case *one,
                                FILE *why)
{
    unsigned number = draw_below(chance, 2 * OFFSETS);
    cJSON *copy = moved(chance, one->told, number);

    if (!of->has_calendar)
        cJSON_ReplaceItemInObjectCaseSensitive(
            copy, "now", cJSON_Duplicate(member(one->told, "now"), true));
    return gives_the_same(of, one, copy, why);
}

// ---------------------------------------------------------------- call by call

static cJSON *word_alone(const char *state)
{
    cJSON *word = cJSON_CreateObject();

    cJSON_AddStringToObject(word, "state", state);
    return word;
}

// A copy that says no more than calls can: of a consent the words alone, of an
// event no more than its kind asks for.
static cJSON *callable(const cJSON *told)
{
    static const char *const more[] = {"told", "by", "note"};
    cJSON *copy = cJSON_Duplicate(told, true), *one, *word, *words;
    cJSON *consents = cJSON_GetObjectItemCaseSensitive(copy, "consent");

    cJSON_ArrayForEach(
        one,
        cJSON_GetObjectItemCaseSensitive(
            copy, "events")) for (int i = 0; i < 3;
                                  i++) if (i == 0 || !member(one, "weighed"))
        cJSON_DeleteItemFromObjectCaseSensitive(one, more[i]);
    for (int i = 0; i < cJSON_GetArraySize(consents); i++) {
        one = cJSON_GetArrayItem(consents, i);
        if (!cJSON_IsArray(one) && !cJSON_IsObject(one))
            continue;
        words = cJSON_CreateArray();
        for (word = cJSON_IsArray(one) ? one->child : one; word;
             word = cJSON_IsArray(one) ? word->next : NULL)
            cJSON_AddItemToArray(words,
                                 word_alone(cJSON_IsString(word)
                                                ? word->valuestring
                                                : text_of(word, "state")));
        cJSON_ReplaceItemInObjectCaseSensitive(consents, one->string, words);
    }
    return copy;
}

static rutin_status call_fact(const laws *of, const cJSON *value)
{
    enum { MOST = 256 };
    const char *words[MOST], *id = value->string;
    const cJSON *one;
    int64_t count = 0;

    if (cJSON_IsBool(value))
        return rutin_tell_yes_no(of->engine, id, cJSON_IsTrue(value));
    if (cJSON_IsNumber(value))
        return rutin_tell_number(of->engine, id, (int64_t)value->valuedouble);
    if (cJSON_IsNull(value))
        return rutin_untell(of->engine, id);
    if (cJSON_IsString(value))
        return is(text_of(find(of->facts, "id", id), "type"), "text")
                   ? rutin_tell_text(of->engine, id)
                   : rutin_tell_one_of(of->engine, id, value->valuestring);
    cJSON_ArrayForEach(one, value) if (count < MOST)
        words[count++] = one->valuestring;
    return rutin_tell_any_of(of->engine, id, words, count);
}

// Texts that are not there are NULL.
static const char *text_if(const cJSON *object, const char *name)
{
    return cJSON_GetStringValue(member(object, name));
}

static rutin_status call_event(const laws *of, const cJSON *event)
{
    const char *at = text_if(event, "at"), *outcome = text_if(event, "outcome");

    if (member(event, "contact"))
        return rutin_event_contact(of->engine, at, text_if(event, "contact"),
                                   outcome, text_if(event, "ground"));
    if (member(event, "task"))
        return rutin_event_task(of->engine, at, text_if(event, "task"),
                                outcome);
    if (member(event, "received"))
        return rutin_event_received(of->engine, at, text_if(event, "received"));
    return rutin_event_weighed(of->engine, at, text_if(event, "weighed"),
                               outcome, text_if(event, "law"),
                               text_if(event, "by"), text_if(event, "note"));
}

// One call: a fact, a word on a consent or an event, or the closing of a case, and
// whom it is about. Calls about the same are made in their order.
typedef struct call {
    enum { FACT, WORD, EVENT, CLOSING } kind;
    const cJSON *says;
    const char *about;
} call;

enum { MOST_CALLS = 1024 };

static int add_call(call *calls, int count, call one)
{
    if (count < MOST_CALLS)
        calls[count++] = one;
    return count;
}

// Of an event the instant, since at the same one the first is before the second.
static int list_calls(call *calls, const cJSON *told)
{
    const cJSON *one, *word;
    int count = 0;

    cJSON_ArrayForEach(one, member(told, "facts"))
        count = add_call(calls, count, (call){FACT, one, one->string});
    cJSON_ArrayForEach(one, member(told, "consent"))
    {
        if (cJSON_IsString(one))
            count = add_call(calls, count, (call){WORD, one, one->string});
        cJSON_ArrayForEach(word, one)
            count = add_call(calls, count, (call){WORD, word, one->string});
    }
    cJSON_ArrayForEach(one, member(told, "events"))
        count = add_call(calls, count, (call){EVENT, one, text_of(one, "at")});
    if (cJSON_IsString(member(told, "closed")))
        count = add_call(calls, count,
                         (call){CLOSING, member(told, "closed"), ""});
    return count;
}

static bool is_about_the_same(const call *one, const call *other)
{
    long offset;

    if (one->kind != other->kind)
        return false;
    if (one->kind != EVENT)
        return is(one->about, other->about);
    return seconds_of(one->about, &offset) == seconds_of(other->about, &offset);
}

// Brings calls into an order of chance that keeps those about the same.
static void mix_calls(draw *chance, call *calls, int count)
{
    for (int times = 4 * count; times > 0; times--) {
        int at = (int)draw_below(chance, (unsigned)count);
        call moved = calls[at];

        for (unsigned n = draw_below(chance, (unsigned)count);
             n > 0 && at > 0 && !is_about_the_same(&calls[at - 1], &moved);
             n--, at--)
            calls[at] = calls[at - 1];
        calls[at] = moved;
    }
}

static rutin_status make_call(const laws *of, const call *one)
{
    switch (one->kind) {
    case FACT:
        return call_fact(of, one->says);
    case WORD:
        return rutin_consent(of->engine, one->about,
                             cJSON_IsString(one->says)
                                 ? one->says->valuestring
                                 : text_of(one->says, "state"));
    case EVENT:
        return call_event(of, one->says);
    default:
        return rutin_case_close(of->engine, one->says->valuestring);
    }
}

// Makes the calls that a case is, in an order of chance, and decides.
static rutin_status call_all(const laws *of, draw *chance, const cJSON *told)
{
    static call calls[MOST_CALLS];
    int count = list_calls(calls, told);
    rutin_status status = rutin_case_open(of->engine, text_if(told, "case"),
                                          text_if(told, "opened"),
                                          text_if(told, "now"));

    mix_calls(chance, calls, count);
    for (int i = 0; status == RUTIN_OK && i < count; i++)
        status = make_call(of, &calls[i]);
    return status == RUTIN_OK ? rutin_decide_case(of->engine, NULL) : status;
}

// Leaves out of a plan that its events were told out of order, as calls may.
static char *without_out_of_order(const char *plan)
{
    char *copy = strdup(plan);
    char *from = strstr(copy, "{\"code\":\"out_of_order\"");
    char *to = from ? strchr(from, '}') + 1 : NULL;

    if (to && *to == ',')
        to++;
    else if (to && from[-1] == ',')
        from--;
    if (to)
        memmove(from, to, strlen(to) + 1);
    return copy;
}

static bool calls_give_the_same(const laws *of, draw *chance, law_case *one,
                                FILE *why)
{
    cJSON *copy = callable(one->told);
    const char *plan = text_if(copy, "case") ? decide(of, copy) : NULL;
    char *wanted = plan ? without_out_of_order(plan) : NULL, *found = NULL;
    bool is_same = true;

    if (wanted && call_all(of, chance, copy) != RUTIN_OK)
        is_same = tell(why, "%s\n", rutin_error_of(of->engine)->message);
    else if (wanted)
        found = without_out_of_order(rutin_plan(of->engine, NULL));
    if (found && !is(found, wanted))
        is_same = tell_difference(why, wanted, found);
    if (!is_same)
        tell(why, "of %s\n", shown(copy));
    free(wanted);
    free(found);
    cJSON_Delete(copy);
    return is_same;
}

// ---------------------------------------------------------------- what is not asked

static cJSON *aspects_of(const laws *of, const char *plan)
{
    size_t length;
    const char *part = aspects_part(plan, &length);

    return aspects_read(part, length, of->described);
}

// Tells the aspects in which two plans differ. Always false.
static bool tell_aspects(FILE *why, const cJSON *before, const cJSON *after)
{
    const cJSON *one;

    cJSON_ArrayForEach(
        one, before) if (!cJSON_Compare(one, member(after, one->string), true))
        tell(why, "before, %s %s\n", one->string, shown(one));
    cJSON_ArrayForEach(
        one, after) if (!cJSON_Compare(one, member(before, one->string), true))
        tell(why, "after, %s %s\n", one->string, shown(one));
    return false;
}

// Whether a case that tells more, which is deleted, has the same aspects.
static bool has_the_same_aspects(const laws *of, law_case *one, cJSON *changed,
                                 FILE *why)
{
    cJSON *before = aspects_of(of, one->plan), *after = NULL;
    const char *plan = decide(of, changed);
    bool is_same;

    if (plan)
        after = aspects_of(of, plan);
    is_same = plan && cJSON_Compare(before, after, true);
    if (!is_same)
        tell(why, "changed to %s\n", shown(changed));
    if (!plan)
        tell(why, "which is refused: %s\n",
             rutin_error_of(of->engine)->message);
    else if (!is_same)
        tell_aspects(why, before, after);
    cJSON_Delete(before);
    cJSON_Delete(after);
    cJSON_Delete(changed);
    return is_same;
}

// Values of some of the facts that are neither told nor asked: all of them, or
// each by chance. One that is asked only at times may change something at others.
static bool unasked_changes_nothing(const laws *of, draw *chance, law_case *one,
                                    FILE *why)
{
    cJSON *copy = cJSON_Duplicate(one->told, true), *facts = facts_of(copy);
    const cJSON *asked = member(plan_tree(one), "ask"), *fact;
    unsigned percent = draw_percent(chance, 50) ? 100
                                                : 1 + draw_below(chance, 99);
    int number = 0;

    if (is_closed(one->told)) {
        cJSON_Delete(copy);
        return true;
    }
    cJSON_ArrayForEach(fact, of->facts)
    {
        const char *id = text_of(fact, "id");

        if (cJSON_IsNull(member(facts, id)))
            cJSON_DeleteItemFromObjectCaseSensitive(facts, id);
        if (!member(facts, id) && !find(asked, "fact", id) &&
            !cJSON_IsString(member(fact, "asked")) &&
            draw_percent(chance, percent))
            cJSON_AddItemToObject(facts, id,
                                  draw_value(chance, of->pool, number));
        number++;
    }
    return has_the_same_aspects(of, one, copy, why);
}

static int number_of(const laws *of, const char *id)
{
    const cJSON *fact;
    int number = 0;

    cJSON_ArrayForEach(fact, of->facts)
    {
        if (is(text_of(fact, "id"), id))
            break;
        number++;
    }
    return number;
}

// The steps and bans of a plan, without what is said of facts that are known. The
// caller deletes them.
static cJSON *steps_and_bans(const char *part, size_t length)
{
    cJSON *list, *one;
    char *json = malloc(length + 3);

    snprintf(json, length + 3, "{%.*s}", (int)length, part);
    list = cJSON_Parse(json);
    free(json);
    cJSON_ArrayForEach(one, cJSON_GetObjectItemCaseSensitive(list, "steps"))
        cJSON_DeleteItemFromObjectCaseSensitive(one, "say");
    return list;
}

// Whether two plans have the same steps and bans, to the byte but for what is said.
static bool says_the_same(const char *plan, const char *other)
{
    size_t length, size;
    const char *part = aspects_part(plan, &length);
    const char *same = aspects_part(other, &size);
    cJSON *one, *two;
    bool is_same;

    if (length == size && memcmp(part, same, size) == 0)
        return true;
    one = steps_and_bans(part, length);
    two = steps_and_bans(same, size);
    is_same = cJSON_Compare(one, two, true);
    cJSON_Delete(one);
    cJSON_Delete(two);
    return is_same;
}

static bool presumed_may_be_told(const laws *of, draw *chance, law_case *one,
                                 FILE *why)
{
    cJSON *copy = cJSON_Duplicate(one->told, true), *facts = facts_of(copy);
    unsigned percent = draw_percent(chance, 30) ? 100
                                                : 1 + draw_below(chance, 99);
    const cJSON *presumed;
    const char *plan;
    bool is_same;

    cJSON_ArrayForEach(presumed, member(plan_tree(one), "presumed"))
    {
        const char *id = text_of(presumed, "fact");

        if (!draw_percent(chance, percent) || of->looked_for[number_of(of, id)])
            continue;
        cJSON_DeleteItemFromObjectCaseSensitive(facts, id);
        cJSON_AddItemToObject(facts, id,
                              cJSON_Duplicate(member(presumed, "value"), true));
    }
    plan = decide(of, copy);
    is_same = plan && says_the_same(one->plan, plan);
    if (!is_same) {
        tell(why, "changed to %s\n", shown(copy));
        tell_difference(why, one->plan,
                        plan ? plan : rutin_error_of(of->engine)->message);
    }
    cJSON_Delete(copy);
    return is_same;
}

// ---------------------------------------------------------------- later that day

// Seconds from an instant to the end of its day on three clocks: that of [offset],
// and in Sweden in winter and in summer.
static long left_of_day(long seconds, long offset)
{
    const long clocks[] = {offset, 3600, 7200};
    long left = 86400;

    for (int i = 0; i < 3; i++) {
        long of_day = (seconds + clocks[i]) % 86400;

        if (86399 - of_day < left)
            left = 86399 - of_day;
    }
    return left > 0 ? left : 0;
}

// Whether something is said in words from after [seconds].
static bool speaks_from_later(const cJSON *item, long seconds)
{
    const cJSON *part;
    long offset;

    if (cJSON_IsString(member(item, "at")) &&
        seconds_of(text_of(item, "at"), &offset) >= seconds)
        return true;
    cJSON_ArrayForEach(part,
                       item) if (speaks_from_later(part, seconds)) return true;
    return false;
}

static const cJSON *step_of(const cJSON *plan, const char *id)
{
    const cJSON *step;

    cJSON_ArrayForEach(step, member(plan, "steps")) if (is(text_of(step, "id"),
                                                           id)) return step;
    return NULL;
}

// Whether a step stands in for somebody, or somebody for it.
static bool is_on_a_ladder(const cJSON *plan, const char *id)
{
    const cJSON *step, *one;

    cJSON_ArrayForEach(step, member(plan, "steps")) cJSON_ArrayForEach(
        one, member(step, "instead_of")) if (is(text_of(step, "id"), id) ||
                                             is(cJSON_IsString(one)
                                                    ? one->valuestring
                                                    : text_of(one, "actor"),
                                                id)) return true;
    return false;
}

// Whether each step of one plan may be told the same in the other, on the same
// grounds. A step that is handed over at one of the two times is another; of a
// closed case the plan does not show whether one is.
static bool keeps_grounds(const cJSON *one, const cJSON *other, FILE *why)
{
    static const char *const members[] = {"ground", "law", "tell", "grounds"};
    const cJSON *step;

    cJSON_ArrayForEach(step, member(one, "steps"))
    {
        const char *id = text_of(step, "id");
        const cJSON *then = step_of(other, id);

        if (is_on_a_ladder(one, id) || is_on_a_ladder(other, id))
            continue;
        for (int i = 0; i < 4; i++)
            if (!cJSON_Compare(member(step, members[i]),
                               member(then, members[i]), true))
                return tell(why, "%s, %s: %s, and %s\n", id, members[i],
                            shown(member(step, members[i])),
                            shown(member(then, members[i])));
    }
    return true;
}

static bool later_is_the_same_day(const laws *of, draw *chance, law_case *one,
                                  FILE *why)
{
    static const char *const lists[] = {"fired", "bans"};
    cJSON *copy, *after;
    long offset, now = seconds_of(text_of(one->told, "now"), &offset);
    long left = left_of_day(now, offset);
    char time[MOST_TIME];
    const char *plan;
    bool is_same = true;

    if (now < 0 || left == 0 ||
        speaks_from_later(member(one->told, "consent"), now + 1))
        return true;
    write_time(time, now + 1 + (long)draw_below(chance, (unsigned)left), offset,
               "");
    copy = cJSON_Duplicate(one->told, true);
    cJSON_ReplaceItemInObjectCaseSensitive(copy, "now",
                                           cJSON_CreateString(time));
    plan = decide(of, copy);
    cJSON_Delete(copy);
    if (!plan)
        return tell(why, "at %s: %s\n", time,
                    rutin_error_of(of->engine)->message);
    after = cJSON_Parse(plan);
    for (int i = 0; i < 2; i++)
        if (!cJSON_Compare(member(plan_tree(one), lists[i]),
                           member(after, lists[i]), true))
            is_same = tell(why, "%s: before %s, after %s\n", lists[i],
                           shown(member(plan_tree(one), lists[i])),
                           shown(member(after, lists[i])));
    if (is_same && !is_closed(one->told))
        is_same = keeps_grounds(plan_tree(one), after, why) &&
                  keeps_grounds(after, plan_tree(one), why);
    if (!is_same)
        tell(why, "at %s\n", time);
    cJSON_Delete(after);
    return is_same;
}

// ---------------------------------------------------------------- what is told

// Whether a step may be told a fact on one of its effective grounds.
static bool is_granted(const cJSON *step, const char *fact)
{
    const cJSON *one;

    cJSON_ArrayForEach(one, member(step, "grounds"))
    {
        if (cJSON_IsTrue(member(one, "effective")) &&
            holds(member(one, "tell"), fact))
            return true;
    }
    return false;
}

// Whether a list has a word without a time, which is said right after the one
// before it.
static bool has_undated(const cJSON *list)
{
    const cJSON *word;

    cJSON_ArrayForEach(word, list) if (!member(word, "at")) return true;
    return false;
}

// Puts a word that the consent is withdrawn after what is said of it, or in its
// place.
static void withdraw(draw *chance, cJSON *copy, const char *id)
{
    cJSON *consents = cJSON_GetObjectItemCaseSensitive(copy, "consent");
    cJSON *said = cJSON_DetachItemFromObjectCaseSensitive(consents, id), *list;
    cJSON *word;

    if (!said || cJSON_IsString(said) || draw_percent(chance, 40)) {
        cJSON_Delete(said);
        cJSON_AddStringToObject(consents, id, "withdrawn");
        return;
    }
    word = cJSON_CreateObject();
    cJSON_AddStringToObject(word, "state", "withdrawn");
    list = cJSON_IsArray(said) ? said : cJSON_CreateArray();
    if (list != said)
        cJSON_AddItemToArray(list, said);
    if (!has_undated(list))
        cJSON_AddStringToObject(word, "at", text_of(copy, "now"));
    cJSON_AddItemToArray(list, word);
    cJSON_AddItemToObject(consents, id, list);
}

// Whether a step goes by a word about [from]: it is that actor or task, a time of that
// task (16c), or an actor of its duty (16b), and nothing is said of itself.
static bool goes_by_word_of(const laws *of, const cJSON *told, const char *id,
                            const char *from)
{
    const cJSON *actor = find(member(of->described, "actors"), "id", id);
    size_t length = strlen(from);

    if (is(id, from))
        return true;
    return !member(member(told, "consent"), id) &&
           (is(text_of(actor, "same_as"), from) ||
            (strncmp(id, from, length) == 0 && id[length] == '#'));
}

// Whether a rule gives a step a ground of consent; where a fact is named, one by which
// that may be told. It may give several.
static bool consents(const cJSON *step, const char *rule, const char *fact)
{
    const cJSON *one;

    cJSON_ArrayForEach(
        one,
        member(step, "grounds")) if (is(text_of(one, "rule"), rule) &&
                                     is(text_of(one, "ground"), "consent") &&
                                     (fact == NULL || holds(member(one, "tell"),
                                                            fact))) return true;
    return false;
}

// Whether a rule may give a step a ground that it did not have: the rule did not fire
// before, which asks what was consented to; the step was banned; or it is handed over.
static bool may_be_new(const cJSON *before, const cJSON *after, const char *id,
                       const char *rule)
{
    return !holds(member(before, "fired"), rule) ||
           find(member(before, "bans"), "actor", id) ||
           is_on_a_ladder(before, id) || is_on_a_ladder(after, id);
}

// Whether a ground of consent that is effective after a withdrawal was so before, with
// no fact less; or is new, of somebody whose own consent no step shows not to be given.
static bool tells_no_more_on(const cJSON *before, const cJSON *after,
                             const char *id, const cJSON *ground, FILE *why)
{
    const char *rule = text_of(ground, "rule");
    const cJSON *step = step_of(before, id), *one, *fact;
    bool was = consents(step, rule, NULL);

    if (!was && !may_be_new(before, after, id, rule))
        return tell(why, "%s: %s is a new ground\n", id, rule);
    cJSON_ArrayForEach(one, member(step, "grounds")) if (
        is(text_of(one, "ground"), "consent") &&
        !cJSON_IsTrue(member(
            one, "effective"))) return tell(why, "%s: there was no consent\n",
                                            id);
    cJSON_ArrayForEach(fact, member(ground, "tell")) if (
        was &&
        !consents(step, rule,
                  fact->valuestring)) return tell(why,
                                                  "%s may be told %s by %s\n",
                                                  id, fact->valuestring, rule);
    return true;
}

// Whether after a withdrawal [from] somebody nothing may be told on that consent, and on
// any other no more than before: a ground of consent of the same rule and step is held
// against itself, whatever else lets the same be told.
static bool tells_no_more(const laws *of, const cJSON *told,
                          const cJSON *before, const cJSON *after,
                          const char *from, FILE *why)
{
    const cJSON *step, *ground;

    cJSON_ArrayForEach(step, member(after, "steps"))
        cJSON_ArrayForEach(ground, member(step, "grounds"))
    {
        const char *id = text_of(step, "id");

        if (!is(text_of(ground, "ground"), "consent") ||
            !cJSON_IsTrue(member(ground, "effective")))
            continue;
        if (goes_by_word_of(of, told, id, from))
            return tell(why, "%s may be told on consent\n", id);
        if (!tells_no_more_on(before, after, id, ground, why))
            return false;
    }
    return true;
}

static bool withdrawing_tells_no_more(const laws *of, draw *chance,
                                      law_case *one, FILE *why)
{
    const cJSON *said = member(one->told, "consent");
    int count = cJSON_GetArraySize(said);
    cJSON *copy, *after;
    const char *plan, *id;
    bool is_less;

    if (count == 0)
        return true;
    id = cJSON_GetArrayItem(said, (int)draw_below(chance, (unsigned)count))
             ->string;
    copy = cJSON_Duplicate(one->told, true);
    withdraw(chance, copy, id);
    plan = decide(of, copy);
    after = plan ? cJSON_Parse(plan) : NULL;
    is_less = plan
                  ? tells_no_more(of, one->told, plan_tree(one), after, id, why)
                  : tell(why, "refused: %s\n",
                         rutin_error_of(of->engine)->message);
    if (!is_less)
        tell(why, "changed to %s\n", shown(copy));
    cJSON_Delete(after);
    cJSON_Delete(copy);
    return is_less;
}

// What anonymous never tells (9).
static bool points_somebody_out(const laws *of, const char *id)
{
    static const char *const classes[] = {"identity", "protected_address",
                                          "health",   "migration",
                                          "children", "suspects"};
    const cJSON *fact = find(of->facts, "id", id);

    if (cJSON_IsTrue(member(fact, "identifying")) ||
        is(text_of(fact, "type"), "text"))
        return true;
    for (size_t i = 0; i < sizeof classes / sizeof *classes; i++)
        if (is(text_of(fact, "class"), classes[i]))
            return true;
    return false;
}

// Whether one ground of a step may be effective: somebody said yes in this case.
static bool may_be_effective(const laws *of, law_case *one, const cJSON *step,
                             const cJSON *ground, FILE *why)
{
    const char *name = text_of(ground, "ground");
    const cJSON *event, *fact;
    char *said;
    bool is_given;

    if (is(name, "anonymous"))
        cJSON_ArrayForEach(fact, member(ground, "tell")) if (
            points_somebody_out(
                of, fact->valuestring)) return tell(why,
                                                    "%s may be told %s on "
                                                    "anonymous\n",
                                                    text_of(step, "id"),
                                                    fact->valuestring);
    if (is(name, "consent")) {
        said = cJSON_PrintUnformatted(member(one->told, "consent"));
        is_given = said && strstr(said, "\"given\"");
        free(said);
        return is_given ||
               tell(why, "%s: nobody gave consent\n", text_of(step, "id"));
    }
    if (!is(name, "may") && !is(name, "duty_unless"))
        return true;
    cJSON_ArrayForEach(
        event, member(one->told, "events")) if (member(event, "weighed") &&
                                                is(text_of(event, "outcome"),
                                                   "yes")) return true;
    return tell(why, "%s: nobody weighed and said yes\n", text_of(step, "id"));
}

static bool nothing_is_told_outside_a_ground(const laws *of, draw *chance,
                                             law_case *one, FILE *why)
{
    const cJSON *step, *ground, *fact;

    (void)chance;
    cJSON_ArrayForEach(step, member(plan_tree(one), "steps"))
    {
        bool is_held = is(text_of(step, "status"), "held");

        cJSON_ArrayForEach(fact, member(step, "tell")) if (
            is_held ||
            !is_granted(step,
                        fact->valuestring)) return tell(why,
                                                        "%s may be told %s on "
                                                        "no ground\n",
                                                        text_of(step, "id"),
                                                        fact->valuestring);
        cJSON_ArrayForEach(ground, member(step, "grounds"))
        {
            if (!cJSON_IsTrue(member(ground, "effective")))
                continue;
            if (!may_be_effective(of, one, step, ground, why))
                return false;
            cJSON_ArrayForEach(fact, member(ground, "tell")) if (
                !is_held &&
                !holds(
                    member(step, "tell"),
                    fact->valuestring)) return tell(why,
                                                    "%s may not be told %s\n",
                                                    text_of(step, "id"),
                                                    fact->valuestring);
        }
    }
    return true;
}

// ---------------------------------------------------------------- in what order

static int urgency_of(const cJSON *step)
{
    static const char *const words[] = {"now", "today", "week", "later",
                                        "waiting"};
    int place = 0;

    while (place < 5 && !is(text_of(step, "when"), words[place]))
        place++;
    return place;
}

// Whether a step that comes after another, or first, may stand where it does.
static bool may_come_next(const cJSON *last, const cJSON *step, FILE *why)
{
    const char *id = text_of(step, "id");
    int act = member(step, "act")->valueint;
    int before = last ? member(last, "act")->valueint : 0;

    if (urgency_of(step) == 5)
        return tell(why, "%s is of no time\n", id);
    if (act != before + 1 && (!last || act != before))
        return tell(why, "%s is of act %d after %d\n", id, act, before);
    if (last && act == before && urgency_of(step) != urgency_of(last))
        return tell(why, "%s is of another time than its act\n", id);
    return !last || urgency_of(last) <= urgency_of(step) ||
           tell(why, "%s is of %s after %s\n", id, text_of(step, "when"),
                text_of(last, "when"));
}

// Acts are numbered in their order, and none is more urgent than one before it:
// all that are `first` are as urgent as the plan's most urgent.
static bool urgency_falls(const laws *of, draw *chance, law_case *one,
                          FILE *why)
{
    const cJSON *step, *last = NULL, *whole;

    (void)of;
    (void)chance;
    cJSON_ArrayForEach(step, member(plan_tree(one), "steps"))
    {
        if (!may_come_next(last, step, why))
            return false;
        whole = step_of(plan_tree(one), text_of(step, "part_of"));
        if (cJSON_IsString(member(step, "part_of")) &&
            (!whole ||
             member(whole, "step")->valueint >=
                 member(step, "step")->valueint ||
             member(whole, "act")->valueint != member(step, "act")->valueint))
            return tell(why, "%s does not come after its whole\n",
                        text_of(step, "id"));
        last = step;
    }
    return true;
}

// ---------------------------------------------------------------- at the end

// A copy of a case that is closed at its `now`.
static cJSON *closed_now(const cJSON *told)
{
    cJSON *copy = cJSON_Duplicate(told, true);

    cJSON_DeleteItemFromObjectCaseSensitive(copy, "closed");
    cJSON_AddStringToObject(copy, "closed", text_of(told, "now"));
    return copy;
}

// Whether of all steps only those that are done are left, in their order.
static bool leaves_what_is_done(const cJSON *before, const cJSON *after,
                                FILE *why)
{
    const cJSON *left = member(after, "steps") ? member(after, "steps")->child
                                               : NULL;
    const cJSON *step;

    cJSON_ArrayForEach(step, member(before, "steps"))
    {
        if (!is(text_of(step, "status"), "done"))
            continue;
        if (!left || !is(text_of(step, "id"), text_of(left, "id")) ||
            !is(text_of(left, "status"), "done"))
            return tell(why, "%s was done, and is left out\n",
                        text_of(step, "id"));
        left = left->next;
    }
    return !left || tell(why, "%s is left\n", text_of(left, "id"));
}

// Whether a plan warns as one of a case that is open, but for what is said of the
// routine and of what was told.
static bool warns_of_closing(const cJSON *plan, FILE *why)
{
    static const char *const others[] = {"stop_sharing", "told_without_ground"};
    bool is_said = false;
    const cJSON *one;

    cJSON_ArrayForEach(one, member(plan, "warnings"))
    {
        const char *code = text_of(one, "code");

        is_said |= is(code, "closed");
        if (!is(code, "closed") && !is(code, others[0]) && !is(code, others[1]))
            return tell(why, "it warns of %s\n", code);
    }
    return is_said || tell(why, "it does not say that it is closed\n");
}

// A case that is closed has what was done, asks nothing and judges no invariant;
// bans and fired rules stand (37b).
static bool closing_leaves_what_is_done(const laws *of, draw *chance,
                                        law_case *one, FILE *why)
{
    static const char *const lists[] = {"bans", "fired"};
    cJSON *copy, *after;
    const char *plan;
    bool is_so;

    (void)chance;
    if (is_closed(one->told))
        return true;
    copy = closed_now(one->told);
    plan = decide(of, copy);
    cJSON_Delete(copy);
    after = plan ? cJSON_Parse(plan) : NULL;
    is_so = after && leaves_what_is_done(plan_tree(one), after, why) &&
            warns_of_closing(after, why);
    if (!after)
        tell(why, "%s\n", rutin_error_of(of->engine)->message);
    else if (cJSON_GetArraySize(member(after, "ask")) > 0 ||
             !cJSON_IsTrue(member(after, "complete")))
        is_so = tell(why, "it asks\n");
    for (int i = 0; is_so && i < 2; i++)
        if (!cJSON_Compare(member(plan_tree(one), lists[i]),
                           member(after, lists[i]), true))
            is_so = tell(why, "%s: %s\n", lists[i],
                         shown(member(after, lists[i])));
    cJSON_Delete(after);
    return is_so;
}

// ---------------------------------------------------------------- the register

// A copy of a case in which somebody is reached now and told [facts]. Who reached
// them is named, so that the event is no other event of the case (37).
static cJSON *tell_now(law_case *one, const char *actor, const cJSON *facts)
{
    cJSON *copy = cJSON_Duplicate(one->told, true);
    cJSON *events = cJSON_GetObjectItemCaseSensitive(copy, "events");
    cJSON *event = cJSON_CreateObject();

    if (!events)
        events = cJSON_AddArrayToObject(copy, "events");
    cJSON_AddStringToObject(event, "at", text_of(copy, "now"));
    cJSON_AddStringToObject(event, "contact", actor);
    cJSON_AddStringToObject(event, "outcome", "reached");
    cJSON_AddStringToObject(event, "by", "who tells all");
    cJSON_AddItemToObject(event, "told", cJSON_Duplicate(facts, true));
    cJSON_AddItemToArray(events, event);
    return copy;
}

// What the register of a case, which is deleted, lists as told without ground. The
// caller deletes what it is in.
static const cJSON *without_ground(const laws *of, cJSON *told, cJSON **held)
{
    char *json = cJSON_PrintUnformatted(told);
    const char *answer;
    bool is_told = rutin_told(of->engine, json, strlen(json), NULL, &answer,
                              NULL) == RUTIN_OK;

    free(json);
    cJSON_Delete(told);
    *held = is_told ? cJSON_Parse(answer) : NULL;
    return member(*held, "without_ground");
}

// The facts that an actor who is told [facts] now is told without ground: the last
// of the register, where it lists more than when nothing is told now. The caller
// deletes them.
static cJSON *ungrounded(const laws *of, law_case *one, const char *actor,
                         const cJSON *facts)
{
    cJSON *none = cJSON_CreateArray(), *before, *after, *found = NULL;
    int others = cJSON_GetArraySize(
        without_ground(of, tell_now(one, actor, none), &before));
    const cJSON *list = without_ground(of, tell_now(one, actor, facts), &after);

    if (cJSON_GetArraySize(list) > others)
        found = cJSON_Duplicate(
            member(cJSON_GetArrayItem(list, others), "facts"), true);
    cJSON_Delete(none);
    cJSON_Delete(before);
    cJSON_Delete(after);
    return found;
}

// Whether the register is silent of what a step lets be told, and names the rest.
static bool register_knows(const laws *of, law_case *one, const cJSON *step,
                           FILE *why)
{
    const char *actor = text_of(step, "actor");
    cJSON *all = cJSON_CreateArray(), *found;
    const cJSON *may = member(step, "tell"), *fact;
    bool is_known = true;

    cJSON_ArrayForEach(fact, of->facts)
        cJSON_AddItemToArray(all, cJSON_CreateString(text_of(fact, "id")));
    found = ungrounded(of, one, actor, all);
    cJSON_ArrayForEach(fact, all) if (holds(may, fact->valuestring) ==
                                      holds(found, fact->valuestring))
        is_known = tell(
            why, "%s is told %s, which it %s\n", actor, fact->valuestring,
            holds(may, fact->valuestring) ? "may be" : "may not be");
    cJSON_Delete(found);
    cJSON_Delete(all);
    return is_known;
}

// What may be told now is told with ground, and nothing else is. An actor that
// shares a duty may be told what another of it may; a withdrawal without a time is
// still to come when one looks back; a step that is done is the last to be looked
// at; and one that failed says what might be told even where a ban is not excluded.
static bool register_is_as_the_plan(const laws *of, draw *chance, law_case *one,
                                    FILE *why)
{
    char *said = cJSON_PrintUnformatted(member(one->told, "consent"));
    bool is_withdrawn = said && strstr(said, "withdrawn");
    const cJSON *step, *actor;

    (void)chance;
    free(said);
    if (is_withdrawn)
        return true;
    cJSON_ArrayForEach(step, member(plan_tree(one), "steps"))
    {
        const char *id = text_of(step, "actor");

        actor = find(member(of->described, "actors"), "id", id);
        if (!*id || cJSON_IsString(member(actor, "same_as")) ||
            is(text_of(step, "status"), "done") ||
            (is(text_of(step, "status"), "failed") &&
             find(member(plan_tree(one), "bans"), "actor", id)))
            continue;
        if (!register_knows(of, one, step, why))
            return false;
    }
    return true;
}

// ---------------------------------------------------------------- given back

// The plan of the engine's case without what it warns of: the order of events, and
// those that are there twice, are warned of where they are told so, and given back
// otherwise.
static char *plan_without_warnings(const laws *of)
{
    cJSON *plan = cJSON_Parse(rutin_plan(of->engine, NULL));
    char *text;

    cJSON_DeleteItemFromObjectCaseSensitive(plan, "warnings");
    text = cJSON_PrintUnformatted(plan);
    cJSON_Delete(plan);
    return text;
}

// Whether the engine gives its case back as [wanted].
static bool gives_back(const laws *of, const char *wanted, FILE *why)
{
    const char *given = rutin_case(of->engine, NULL);

    if (given == NULL)
        return tell(why, "%s\n", rutin_error_of(of->engine)->message);
    return is(given, wanted) || tell_difference(why, wanted, given);
}

// Whether the case that was given back has the plan of the one that was told, and is
// given back again as it is, also where it was told in another order.
static bool is_the_same_case(const laws *of, draw *chance, law_case *one,
                             const char *given, FILE *why)
{
    cJSON *copy = shuffled(chance, one->told);
    char *before, *after;
    bool same;

    if (!decide(of, copy) || !gives_back(of, given, why))
        return tell(why, "told as %s\n", shown(copy));
    before = plan_without_warnings(of);
    if (rutin_decide(of->engine, given, strlen(given), NULL) != RUTIN_OK)
        return tell(why, "%s is refused: %s\n", given,
                    rutin_error_of(of->engine)->message);
    after = plan_without_warnings(of);
    same = (is(before, after) || tell_difference(why, before, after)) &&
           gives_back(of, given, why);
    cJSON_Delete(copy);
    free(before);
    free(after);
    return same;
}

static bool given_back_is_the_same(const laws *of, draw *chance, law_case *one,
                                   FILE *why)
{
    char *given;
    bool holds;

    if (!decide(of, one->told))
        return tell(why, "is refused\n");
    given = strdup(rutin_case(of->engine, NULL));
    holds = is_the_same_case(of, chance, one, given, why);
    free(given);
    return holds;
}

// Adds a piece of a case. It is deleted.
static bool add_piece(const laws *of, cJSON *piece, FILE *why)
{
    char *json = cJSON_PrintUnformatted(piece);
    bool added = rutin_add(of->engine, json, strlen(json)) == RUTIN_OK;

    if (!added)
        tell(why, "%s: %s\n", json, rutin_error_of(of->engine)->message);
    free(json);
    cJSON_Delete(piece);
    return added;
}

// {"<member>": {"<name>": <value>}}, or {"<member>": [<value>]} without a name.
static cJSON *piece_of(const char *member, const char *name, const cJSON *value)
{
    cJSON *piece = cJSON_CreateObject();

    if (name)
        cJSON_AddItemToObject(cJSON_AddObjectToObject(piece, member), name,
                              cJSON_Duplicate(value, true));
    else
        cJSON_AddItemToArray(cJSON_AddArrayToObject(piece, member),
                             cJSON_Duplicate(value, true));
    return piece;
}

static bool add_each(const laws *of, const cJSON *told, const char *name,
                     FILE *why)
{
    const cJSON *part;

    cJSON_ArrayForEach(
        part,
        member(told, name)) if (!add_piece(of,
                                           piece_of(name, part->string, part),
                                           why)) return false;
    return true;
}

// Tells a case by as many calls as it has parts, those of an object in an order of
// chance.
static bool tell_in_pieces(const laws *of, draw *chance, const cJSON *told,
                           FILE *why)
{
    cJSON *copy = shuffled(chance, told), *closed;
    bool is_told = rutin_case_open(of->engine, text_of(told, "case"),
                                   text_of(told, "opened"),
                                   text_of(told, "now")) == RUTIN_OK &&
                   add_each(of, copy, "facts", why) &&
                   add_each(of, copy, "events", why) &&
                   add_each(of, copy, "consent", why);

    if (is_told && is_closed(told)) {
        closed = cJSON_CreateObject();
        cJSON_AddItemToObject(closed, "closed",
                              cJSON_Duplicate(member(told, "closed"), true));
        is_told = add_piece(of, closed, why);
    }
    cJSON_Delete(copy);
    return is_told;
}

static bool pieces_are_the_whole(const laws *of, draw *chance, law_case *one,
                                 FILE *why)
{
    char *given;
    bool holds;

    if (!decide(of, one->told) || *text_of(one->told, "case") == '\0')
        return true;
    given = strdup(rutin_case(of->engine, NULL));
    holds = tell_in_pieces(of, chance, one->told, why) &&
            gives_back(of, given, why);
    free(given);
    return holds;
}

// ---------------------------------------------------------------- all of them

const law laws_all[LAWS] = {
    {"members shuffled give the same bytes", 600, shuffled_is_the_same},
    {"null for absent gives the same bytes", 600, null_is_absent},
    {"a time at another offset gives the same bytes", 600, offset_says_nothing},
    {"calls in any order give the same bytes", 600, calls_give_the_same},
    {"a fact that is not asked changes no aspect", 20000,
     unasked_changes_nothing},
    {"a presumed value told changes no step and no ban", 600,
     presumed_may_be_told},
    {"a later now of the same day leaves rules, bans, grounds and tells", 600,
     later_is_the_same_day},
    {"withdrawing tells no more on consent", 600, withdrawing_tells_no_more},
    {"no fact is told outside a ground", 600, nothing_is_told_outside_a_ground},
    {"acts rise, and no step is more urgent than one before it", 600,
     urgency_falls},
    {"closing leaves what is done, and asks nothing", 600,
     closing_leaves_what_is_done},
    {"the register is silent of what a plan lets be told, and of no more", 300,
     register_is_as_the_plan},
    {"a case that is given back is the same case", 600, given_back_is_the_same},
    {"a case told in pieces is the case told at once", 600,
     pieces_are_the_whole},
};

static bool begin(const laws *of, law_case *one, const cJSON *told)
{
    const char *plan = decide(of, told);

    if (!plan)
        return false;
    one->told = told;
    one->plan = strdup(plan);
    one->tree = NULL;
    return true;
}

// Why a case breaks a law, as text; NULL where it does not, or is refused.
static char *reason(const laws *of, const law *law, draw chance,
                    const cJSON *told)
{
    law_case one;
    char *why = NULL;
    size_t size;
    FILE *out;
    bool is_kept;

    if (!begin(of, &one, told))
        return NULL;
    out = open_memstream(&why, &size);
    is_kept = law->holds(of, &chance, &one, out);
    fclose(out);
    free(one.plan);
    cJSON_Delete(one.tree);
    if (!is_kept)
        return why;
    free(why);
    return NULL;
}

// As reason(), by any of some chances.
static char *reason_by_some(const laws *of, const law *law, draw *chance,
                            const cJSON *told)
{
    char *why = reason(of, law, *chance, told);

    for (uint64_t seed = 0; !why && seed < 8; seed++) {
        draw other = draw_from(seed);

        why = reason(of, law, other, told);
        if (why)
            *chance = other;
    }
    return why;
}

// Puts an element where it was, before those that came after it.
static void put_back(cJSON *part, int place, cJSON *one)
{
    int after = cJSON_GetArraySize(part) - place;

    cJSON_AddItemToArray(part, one);
    for (; after > 0; after--)
        cJSON_AddItemToArray(part, cJSON_DetachItemFromArray(part, place));
}

// Leaves out of an object or a list what can be left out while the whole still
// breaks the law. True when something was.
static bool make_less(const laws *of, const law *law, draw *chance,
                      const cJSON *whole, cJSON *part, char **why)
{
    bool is_less = false;

    for (int i = cJSON_GetArraySize(part) - 1; i >= 0; i--) {
        cJSON *one = cJSON_DetachItemFromArray(part, i);
        char *less = reason_by_some(of, law, chance, whole);

        if (less) {
            free(*why);
            *why = less;
            cJSON_Delete(one);
            is_less = true;
            continue;
        }
        put_back(part, i, one);
        is_less |= make_less(of, law, chance, whole, one, why);
    }
    return is_less;
}

char *laws_break(const laws *of, const law *law, draw chance, const cJSON *told)
{
    char *why = reason(of, law, chance, told), *said = NULL;
    cJSON *least;
    size_t size;
    FILE *out;

    if (!why)
        return NULL;
    least = cJSON_Duplicate(told, true);
    for (int i = 0; i < 4; i++)
        if (!make_less(of, law, &chance, least, least, &why))
            break;
    out = open_memstream(&said, &size);
    fprintf(out, "not so: %s\n%s\n%s", law->says, shown(least), why);
    fclose(out);
    cJSON_Delete(least);
    free(why);
    return said;
}

char *laws_break_drawn(const laws *of, const law *law, draw *chance)
{
    char *json = draw_case(chance, of->pool), *said;
    cJSON *told = cJSON_Parse(json);
    draw now = *chance;

    draw_below(chance, 2);
    said = laws_break(of, law, now, told);
    cJSON_Delete(told);
    free(json);
    return said;
}
