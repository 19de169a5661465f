// test_attacks.c - routines that want to hurt their host
//
// Each file in tests/attacks/ is one attack, and runs in a process of its own
// under limits of its own. Its head says which class it is of, what would be
// harm and what is safe, and ends in what must come out:
//
//     -- expect: load EROUTINE "found ..., wanted { ... }"
//     -- expect: load ELIMIT "found more than 10000000 steps of Lua"
//     -- expect: decide ELIMIT "rule "r": found more than 1000000 steps of Lua"
//     -- expect: plan ELIMIT "found a plan that is too long to write, ..."
//     -- expect: fired "first, second"
//
// The message is the first mistake of the load, or the error of the decision;
// `fired` names the rules of a plan. Of a long text only one copy stands in the
// file: the line `-- repeat 5000: a@ = 1` stands for as many copies of what comes
// after the colon and one space, in which @ is the number of the copy.
//
// Whatever an attack does, it does the same each time: in a second load with
// other addresses, in a second engine, after another case. No error says what
// stood in the case. Steps alone keep a load under five seconds of CPU time and a
// decision under one: the ceiling of time that stands behind them is away. And then a good routine is loaded and decided as before.

#include "base/text.h"
#include "test.h"

#include <dirent.h>
#include <rutin.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

enum {
    FEWEST = 60, // attacks
    ROUNDS = 3,
    SECONDS = 20,
    BYTES = 160 << 20
};

#define FOLDER "tests/attacks/"

// What is told in it must not be found in any error.
#define SECRET_NUMBER "7351923846"
#define SECRET_WORD "begging"
#define SECRET_ID "zaphod-4711"
#define SECRET_NAME "Beeblebrox"

static const char case_told[] =
    "{\"case\": \"" SECRET_ID "\", \"opened\": \"2026-11-20T22:10:00+01:00\","
    " \"now\": \"2026-11-20T22:40:00+01:00\", \"facts\": {\"age\": 16,"
    " \"code\": " SECRET_NUMBER ", \"danger\": \"urgent\", \"sick\": true,"
    " \"harm\": [\"sold\", \"" SECRET_WORD "\"], \"name\": \"" SECRET_NAME
    "\"}}";
static const char case_other[] =
    "{\"case\": \"2\", \"opened\": \"2026-11-23T10:00:00+01:00\","
    " \"now\": \"2026-11-23T10:00:00+01:00\", \"facts\": {\"age\": 34,"
    " \"code\": 1, \"harm\": []}}";

// ---------------------------------------------------------------- files

static struct dirent **attacks;
static int attack_count;

static int is_attack(const struct dirent *entry)
{
    const char *dot = strrchr(entry->d_name, '.');

    return dot != NULL && strcmp(dot, ".lua") == 0;
}

static char *read_file(const char *path, size_t *length)
{
    FILE *file = fopen(path, "rb");
    char *bytes = NULL;
    long size;

    ck_assert_msg(file != NULL, "%s cannot be read", path);
    fseek(file, 0, SEEK_END);
    size = ftell(file);
    rewind(file);
    bytes = calloc((size_t)size + 1, 1);
    ck_assert_ptr_nonnull(bytes);
    *length = fread(bytes, 1, (size_t)size, file);
    fclose(file);
    return bytes;
}

// Bytes that [text] takes in copy number [copy], written to [out] if given.
static size_t put_copy(char *out, const char *text, size_t length, int copy)
{
    char digits[16];
    size_t size = 0;

    for (size_t i = 0; i < length; i++) {
        size_t more = 1;

        if (text[i] == '@')
            more = (size_t)snprintf(digits, sizeof digits, "%d", copy);
        if (out != NULL)
            memcpy(out + size, text[i] == '@' ? digits : text + i, more);
        size += more;
    }
    return size;
}

// One line, or the copies it stands for; the same.
static size_t put_line(char *out, const char *line, size_t length)
{
    const char *text;
    int copies = 0, head = 0;
    size_t size = 0;

    if (sscanf(line, "-- repeat %d:%n", &copies, &head) != 1 || head == 0 ||
        line[head++] != ' ')
        head = copies = 0;
    text = line + head;
    if (head == 0) {
        if (out != NULL)
            memcpy(out, line, length);
        return length;
    }
    for (int i = 0; i < copies; i++)
        size += put_copy(out == NULL ? NULL : out + size, text,
                         length - (size_t)head - 1, i);
    if (out != NULL)
        out[size] = '\n';
    return size + 1;
}

// The text of an attack with its repetitions carried out.
static char *unfold(const char *text, size_t *length)
{
    char *out = NULL;
    size_t size = 0;

    for (int pass = 0; pass < 2; pass++) {
        const char *end = text + *length, *at = text;

        if (pass == 1)
            ck_assert_ptr_nonnull(out = calloc(size + 1, 1));
        for (size = 0; at < end;) {
            const char *stop = memchr(at, '\n', (size_t)(end - at));
            size_t line = (size_t)((stop == NULL ? end : stop + 1) - at);

            size += put_line(out == NULL ? NULL : out + size, at, line);
            at += line;
        }
    }
    *length = size;
    return out;
}

// ---------------------------------------------------------------- outcomes

static const char *name_of(rutin_status status)
{
    static const char *const names[] = {
        [RUTIN_OK] = "OK",         [RUTIN_ECASE] = "ECASE",
        [RUTIN_ELIMIT] = "ELIMIT", [RUTIN_EROUTINE] = "EROUTINE",
        [RUTIN_ENOMEM] = "ENOMEM", [RUTIN_EIO] = "EIO",
        [RUTIN_EUSAGE] = "EUSAGE"};

    return names[status];
}

// No address, and after a decision nothing of the case.
static void hold_no_secret(const char *text, bool is_decision)
{
    static const char *const secrets[] = {"0x",      SECRET_NUMBER, SECRET_WORD,
                                          SECRET_ID, SECRET_NAME,   NULL};

    for (int i = 0; secrets[i] != NULL && (i == 0 || is_decision); i++)
        ck_assert_msg(strstr(text, secrets[i]) == NULL, "%s", text);
}

// An error as it is expected: one line that can be shown, and nothing secret.
static void put_error(char *out, size_t room, const char *phase,
                      const rutin_error *error)
{
    const char *parts[] = {error->where, error->message, error->help};

    for (int i = 0; i < 3; i++) {
        hold_no_secret(parts[i], strcmp(phase, "load") != 0);
        ck_assert_uint_eq(rutin__text_shown_size(parts[i], strlen(parts[i])),
                          strlen(parts[i]));
    }
    snprintf(out, room, "%s %s \"%s\"", phase, name_of(error->status),
             error->message);
}

// The rules that a plan says have fired.
static void put_fired(char *out, size_t room, const char *plan)
{
    const char *at = strstr(plan, "\"fired\":");
    char *end = out + snprintf(out, room, "fired \"");

    ck_assert_ptr_nonnull(at);
    for (at = strchr(at, '['); *at != ']'; at++)
        if (strchr("[\" ", *at) == NULL && end + 3 < out + room) {
            *end++ = *at;
            if (*at == ',')
                *end++ = ' ';
        }
    snprintf(end, 2, "\"");
}

// What came of one decision: an error, or a plan and what is shown of it.
typedef struct outcome {
    char shown[1024];
    char *plan; // NULL after an error
} outcome;

// Seconds of CPU time that this thread has taken.
static double seconds_taken(void)
{
    struct timespec now;

    ck_assert_int_eq(clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now), 0);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void hold_seconds(double began, double most)
{
    double taken = seconds_taken() - began;

    ck_assert_msg(taken < most || test_is_slowed(), "%f seconds", taken);
}

static outcome decide(rutin_engine *engine, const char *json)
{
    outcome o = {.plan = NULL};
    double began = seconds_taken();
    rutin_status status = rutin_decide(engine, json, strlen(json), NULL);

    hold_seconds(began, 1);
    if (status != RUTIN_OK) {
        ck_assert_ptr_null(rutin_plan(engine, NULL));
        put_error(o.shown, sizeof o.shown, "decide", rutin_error_of(engine));
        return o;
    }
    if (rutin_plan(engine, NULL) == NULL) {
        put_error(o.shown, sizeof o.shown, "plan", rutin_error_of(engine));
        return o;
    }
    ck_assert_ptr_nonnull(o.plan = strdup(rutin_plan(engine, NULL)));
    put_fired(o.shown, sizeof o.shown, o.plan);
    return o;
}

static void same(const outcome *a, const outcome *b)
{
    ck_assert_str_eq(a->shown, b->shown);
    ck_assert_pstr_eq(a->plan, b->plan);
}

// Decides the same case three times, in two engines and after another case.
static outcome decide_again(const rutin_routine *routine)
{
    const rutin_options how = {.limits = {.time = -1}};
    rutin_engine *one = rutin_engine_new(routine, &how);
    rutin_engine *two = rutin_engine_new(routine, &how);
    outcome first = decide(one, case_told), other = decide(one, case_other);
    outcome second = decide(one, case_told), third = decide(two, case_told);

    same(&first, &second);
    same(&first, &third);
    free(other.plan);
    free(second.plan);
    free(third.plan);
    rutin_engine_free(two);
    rutin_engine_free(one);
    return first;
}

static outcome carry_out(const char *name, const char *text, size_t length)
{
    rutin_load_options how = {
        .rules = FOLDER "safe", .language = "en", .limits = {.time = -1}};
    rutin_routine *routine = NULL;
    double began = seconds_taken();
    rutin_status status = rutin_load(name, text, length, &how, &routine);
    outcome o = {.plan = NULL};

    hold_seconds(began, 5);
    ck_assert_ptr_nonnull(routine);
    for (int64_t i = rutin_mistake_count(routine); i-- > 0;)
        put_error(o.shown, sizeof o.shown, "load", rutin_mistake(routine, i));
    if (status == RUTIN_OK)
        o = decide_again(routine);
    else
        ck_assert_str_ne(o.shown, "");
    rutin_routine_free(routine);
    return o;
}

// ---------------------------------------------------------------- one attack

// Valgrind and the sanitizers need memory and time of their own.
static void set_limits(void)
{
    struct rlimit seconds = {SECONDS, SECONDS}, bytes = {BYTES, BYTES};

    if (test_is_slowed())
        return;
    ck_assert_int_eq(setrlimit(RLIMIT_CPU, &seconds), 0);
    ck_assert_int_eq(setrlimit(RLIMIT_AS, &bytes), 0);
}

// What stands after `-- expect: `, wherever in the file that is.
static void find_expected(const char *text, size_t length, char *out,
                          size_t room)
{
    static const char mark[] = "\n-- expect: ";

    for (size_t i = 0; i + sizeof mark < length; i++) {
        const char *from = text + i + sizeof mark - 1;

        if (memcmp(text + i, mark, sizeof mark - 1) != 0)
            continue;
        snprintf(out, room, "%.*s", (int)strcspn(from, "\r\n"), from);
        return;
    }
    ck_abort_msg("there is no line -- expect:");
}

static outcome decide_good(void)
{
    size_t length;
    char *text = read_file(FOLDER "safe/good.lua", &length);
    outcome o = carry_out("good.lua", text, length);

    ck_assert_str_eq(o.shown,
                     "fired \"child.report, child.computed, child.home\"");
    free(text);
    return o;
}

// Each round finds the memory laid out in another way.
static void carry_out_in_rounds(const char *name, const char *text,
                                size_t length, const char *expected)
{
    outcome rounds[ROUNDS];
    void *in_the_way[ROUNDS];

    for (int i = 0; i < ROUNDS; i++) {
        in_the_way[i] = malloc(1000 + 4321 * (size_t)i);
        rounds[i] = carry_out(name, text, length);
        ck_assert_str_eq(rounds[i].shown, expected);
        same(&rounds[0], &rounds[i]);
    }
    for (int i = 0; i < ROUNDS; i++) {
        free(rounds[i].plan);
        free(in_the_way[i]);
    }
}

START_TEST(an_attack_does_no_harm)
{
    const char *name = attacks[_i]->d_name;
    char path[512], expected[1024] = "";
    size_t length;
    char *folded, *text;
    outcome before, after;

    snprintf(path, sizeof path, FOLDER "%s", name);
    folded = read_file(path, &length);
    find_expected(folded, length, expected, sizeof expected);
    text = unfold(folded, &length);
    free(folded);
    set_limits();
    before = decide_good();
    carry_out_in_rounds(name, text, length, expected);
    after = decide_good();
    same(&before, &after);
    free(before.plan);
    free(after.plan);
    free(text);
}
END_TEST

START_TEST(there_are_attacks_enough)
{
    ck_assert_int_ge(attack_count, FEWEST);
}
END_TEST

Suite *attacks_suite(void)
{
    const TTest *tests[] = {there_are_attacks_enough};
    Suite *suite = suite_of("attacks", tests, 1);
    TCase *each = tcase_create("each");

    attack_count = scandir(FOLDER, &attacks, is_attack, alphasort);
    tcase_set_timeout(each, 600);
    tcase_add_loop_test(each, an_attack_does_no_harm, 0, attack_count);
    suite_add_tcase(suite, each);
    return suite;
}
