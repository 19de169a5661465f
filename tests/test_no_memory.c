// test_no_memory.c - every allocation fails once, in every public call
//
// The linker hands malloc, calloc, realloc and free to the functions below
// (--wrap), so that all the library takes, Lua's memory too, goes through here.
// Each job is done once to count its allocations and to keep its result. Then
// for each number n it is done twice more: the n-th allocation fails, alone and
// with all after it. It must end in RUTIN_ENOMEM or in the same result; nothing
// may be left behind; and done again with memory, the result is the same.
//
// A job of many allocations goes in strides; RUTIN_SWEEP=all takes every one,
// but for the file of 60,000.

#include "rutin.h"
#include "test.h"
#include "world.h"

#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

// ---------------------------------------------------------------- allocating

void *__real_malloc(size_t size);
void *__real_calloc(size_t count, size_t size);
void *__real_realloc(void *block, size_t size);
void __real_free(void *block);
void *__wrap_malloc(size_t size);
void *__wrap_calloc(size_t count, size_t size);
void *__wrap_realloc(void *block, size_t size);
void __wrap_free(void *block);

// What is taken while it watches. The tests' own library allocates too, so it
// watches no more than the calls that are tested; and where it does not watch it
// writes nothing, since there may be threads.
static struct {
    bool watches;
    long count;   // allocations since it began to watch
    long fail_at; // the number of the first that fails; 0 for none
    bool alone;   // and of the last
    long failed;  // how many did
    long held;    // blocks that are not freed
} memory;

static void watch(long fail_at, bool alone)
{
    memory.watches = true;
    memory.count = memory.failed = 0;
    memory.fail_at = fail_at;
    memory.alone = alone;
}

static void look_away(void)
{
    memory.watches = false;
}

static bool is_refused(void)
{
    if (!memory.watches)
        return false;
    memory.count++;
    if (memory.fail_at == 0 || memory.count < memory.fail_at ||
        (memory.alone && memory.count > memory.fail_at))
        return false;
    memory.failed++;
    return true;
}

static void *held(void *block)
{
    if (memory.watches && block != NULL)
        memory.held++;
    return block;
}

static void let_go(const void *block)
{
    if (memory.watches && block != NULL)
        memory.held--;
}

// Every block that is taken while it searches, and how often one was given back
// with a secret in it.
static struct {
    bool searches;
    struct {
        const char *at;
        size_t size;
    } blocks[4096];
    int count, leaks;
} search;

static const char *const secrets[] = {"zaphod-4711", "Beeblebrox",
                                      "was here at ten"};

static bool holds_secret(const char *at, size_t size)
{
    for (size_t i = 0; i < sizeof secrets / sizeof *secrets; i++)
        for (size_t k = 0; k + strlen(secrets[i]) <= size; k++)
            if (memcmp(at + k, secrets[i], strlen(secrets[i])) == 0)
                return true;
    return false;
}

static int count_secrets(void)
{
    int found = 0;

    for (int i = 0; i < search.count; i++)
        found += holds_secret(search.blocks[i].at, search.blocks[i].size);
    return found;
}

static void *noted(void *block, size_t size)
{
    if (!search.searches || block == NULL)
        return block;
    if (search.count == 4096)
        abort();
    search.blocks[search.count].at = block;
    search.blocks[search.count++].size = size;
    return block;
}

static void search_given_back(const void *block)
{
    for (int i = search.count - 1; search.searches && i >= 0; i--)
        if (search.blocks[i].at == block) {
            search.leaks += holds_secret(block, search.blocks[i].size);
            search.blocks[i] = search.blocks[--search.count];
            return;
        }
}

// New memory is zeroed while it searches, so that what is found was put there.
void *__wrap_malloc(size_t size)
{
    if (is_refused())
        return NULL;
    if (search.searches)
        return noted(__real_calloc(1, size), size);
    return held(__real_malloc(size));
}

void *__wrap_calloc(size_t count, size_t size)
{
    if (is_refused())
        return NULL;
    return noted(held(__real_calloc(count, size)), count * size);
}

void *__wrap_realloc(void *block, size_t size)
{
    if (is_refused())
        return NULL;
    search_given_back(block);
    let_go(block);
    return noted(held(__real_realloc(block, size)), size);
}

void __wrap_free(void *block)
{
    search_given_back(block);
    let_go(block);
    __real_free(block);
}

// ---------------------------------------------------------------- jobs

static const char rules[] =
    "r \"a\" { when = small, contact = alpha { within = \"2 h\",\n"
    "  ground = duty \"Law 1\", tell = { \"age\", \"account\" } } }\n"
    "r \"b\" { when = child, contact = gamma { within = \"next working day\",\n"
    "  ground = consent, tell = { \"age\" } }, ask = { danger } }\n"
    "r \"c\" { when = sick, never = { beta },\n"
    "  unless = done(look), warn = words \"Beware\" }\n"
    "r \"d\" { when = function(case) return case.age > 3 end,\n"
    "  task = { look { within = \"14 days\", from = received \"report\" }, "
    "write { after = { alpha } } } "
    "}\n"
    "always \"one\" { must = contacts(alpha) }\n";

static const char other_rules[] =
    "r \"a\" { when = child, contact = alpha { within = \"1 h\",\n"
    "  ground = duty \"Law 1\", tell = { \"age\" } } }\n"
    "r \"c\" { when = sick, never = { beta }, unless = done(look) }\n"
    "r \"d\" { when = age:at_least(4), task = { look { within = \"14 days\","
    " from = received \"report\" }, write {} } }\n";

#define CASE_HEAD                                                              \
    "{\"case\": \"k\", \"opened\": \"" OPENED "\", \"now\": \"" NOW "\", "

static const char a_case[] = CASE_HEAD
    "\"facts\": {\"age\": 16, \"small\": true, \"harm\": [\"sold\", "
    "\"forc\\u0065d\"], \"name\": \"x\"},\n"
    "\"consent\": {\"gamma\": [{\"state\": \"given\", \"at\": \"" OPENED "\", "
    "\"tell\": [\"age\"]}]}, \"events\": [{\"at\": \"" NOW "\", \"contact\": "
    "\"gamma\", \"outcome\": \"reached\", \"ground\": \"consent\", \"told\": "
    "[\"age\"]}, {\"at\": \"" OPENED "\", \"task\": \"look\", \"outcome\": "
    "\"done\"}]}";

static const char a_wrong_case[] = CASE_HEAD "\"facts\": {\"ag\\u0065e\": 16}}";

#define AN_EXAMPLE                                                             \
    "{\"about\": \"A child\", \"case\": " CASE_HEAD                            \
    "\"facts\": {\"age\": 16, \"small\": true}}, \"expect\": {\"steps\": "     \
    "[\"alpha\", \"beta\"], \"told\": {\"alpha\": [\"age\"]}}, \"then\": "     \
    "[{\"after\": \"30 min\", \"event\": {\"contact\": \"alpha\", "            \
    "\"outcome\": \"no_answer\"}, \"facts\": {\"sick\": true}, \"expect\": "   \
    "{\"bans\": [\"beta\"]}}]}"

static const char an_example[] = AN_EXAMPLE;
static const char an_example_list[] = "[" AN_EXAMPLE "]";

// What a job works on, and what it leaves.
typedef struct desk {
    const rutin_routine *routine; // that engines are made of
    rutin_engine *engine;
    rutin_routine *loaded;
    const char *answer; // NULL where there is none
} desk;

// A job is one public call, or a few that belong together. What it works on is
// made with memory; what it does is done without.
typedef struct job {
    const char *name;
    rutin_status (*run)(desk *d);
    rutin_status wanted; // where there is memory
    bool on_engine;      // it is given an engine
    int stride;          // one allocation in so many fails
    bool of_words;       // its engine is of load_words()'s routine
} job;

// ---- loading

static rutin_status load_world(desk *d)
{
    static char source[sizeof world_head + sizeof rules];
    const rutin_load_options how = {.sources = true};

    strcpy(source, world_head);
    strcat(source, rules);
    return rutin_load("world.lua", source, strlen(source), &how, &d->loaded);
}

static rutin_status load_mistakes(desk *d)
{
    static const char source[] = "routine \"x\" { version = 1 }\n"
                                 "fact \"age\" { yes_noo }\n"
                                 "rule \"a\" { when = agee, because = 1 }\n";

    return rutin_load("faulty.lua", source, sizeof source - 1, NULL,
                      &d->loaded);
}

static rutin_status load_file(desk *d)
{
    return rutin_load_file("rules/helsingborg.lua", NULL, &d->loaded);
}

// A routine with every word that a page is written by.
static rutin_status load_words(desk *d)
{
    const rutin_load_options how = {.rules = "rules"};

    return rutin_load_file("tests/fuzz/words.lua", &how, &d->loaded);
}

static rutin_status load_no_file(desk *d)
{
    return rutin_load_file("rules/none.lua", NULL, &d->loaded);
}

// ---- deciding

static rutin_status make_engine(desk *d)
{
    const rutin_options how = {.language = "en"};

    d->engine = rutin_engine_new(d->routine, &how);
    return d->engine == NULL ? RUTIN_ENOMEM : RUTIN_OK;
}

static rutin_status plan(desk *d, rutin_status status)
{
    d->answer = status == RUTIN_OK ? rutin_plan(d->engine, NULL) : NULL;
    return rutin_error_of(d->engine)->status;
}

static rutin_status decide(desk *d)
{
    return plan(d, rutin_decide(d->engine, a_case, strlen(a_case), NULL));
}

static rutin_status decide_words(desk *d)
{
    static const char json[] = CASE_HEAD
        "\"facts\": {\"age\": 16, \"danger\": \"urgent\", \"place\": "
        "[\"hotel\"], \"name\": \"x\"}, \"consent\": {\"helper\": "
        "\"given\"}, \"events\": [{\"at\": \"" NOW "\", \"weighed\": "
        "\"police\", \"outcome\": \"yes\", \"by\": \"head\", \"note\": "
        "\"n\"}]}";

    return plan(d, rutin_decide(d->engine, json, sizeof json - 1, NULL));
}

static rutin_status decide_wrong(desk *d)
{
    return plan(
        d, rutin_decide(d->engine, a_wrong_case, strlen(a_wrong_case), NULL));
}

// All that is wrong with a case: what there is no memory to tell of is not left out.
static rutin_status errors(desk *d)
{
    static const char json[] = CASE_HEAD
        "\"facts\": {\"ag\\u0065e\": {\"\\u0061\": 1}, \"age\": 300, \"harm\": "
        "[\"so\\u006cd\", \"x\"]}, \"events\": [{\"at\": "
        "\"2027-01-01T00:00:00Z\","
        " \"contact\": \"gamma\", \"outcome\": \"reached\", \"by\": \"x\"}]} x";
    rutin_status status = rutin_decide(d->engine, json, sizeof json - 1, NULL);

    if (status == RUTIN_ECASE)
        d->answer = rutin_errors(d->engine, NULL);
    return status == RUTIN_ECASE && d->answer == NULL ? RUTIN_ENOMEM : status;
}

static rutin_status describe(desk *d)
{
    return rutin_describe(d->engine, NULL, &d->answer, NULL);
}

static rutin_status told(desk *d)
{
    return rutin_told(d->engine, a_case, strlen(a_case), NULL, &d->answer,
                      NULL);
}

// The case is decided, and a page of it asked for.
static rutin_status page(desk *d)
{
    rutin_status status = rutin_decide(d->engine, a_case, strlen(a_case), NULL);

    if (status != RUTIN_OK)
        return status;
    return rutin_page(d->engine, NULL, &d->answer, NULL);
}

// What is made of the plan of a case, beside it.
static rutin_status calendar(desk *d)
{
    const rutin_page_options all = {.all = true};
    rutin_status status = rutin_decide(d->engine, a_case, strlen(a_case), NULL);

    return status == RUTIN_OK
               ? rutin_calendar(d->engine, &all, &d->answer, NULL)
               : status;
}

static rutin_status question(desk *d)
{
    rutin_status status = rutin_decide(d->engine, a_case, strlen(a_case), NULL);

    return status == RUTIN_OK ? rutin_question(d->engine, 0, &d->answer, NULL)
                              : status;
}

static rutin_status changed(desk *d)
{
    static const char before[] = CASE_HEAD "\"facts\": {\"sick\": true}}";
    rutin_status status = rutin_decide(d->engine, a_case, strlen(a_case), NULL);

    return status == RUTIN_OK
               ? rutin_changed(d->engine, before, sizeof before - 1, NULL,
                               &d->answer, NULL)
               : status;
}

static rutin_status try_piece(desk *d)
{
    static const char piece[] = "{\"facts\": {\"sick\": true}}";
    rutin_status status = rutin_decide(d->engine, a_case, strlen(a_case), NULL);

    return status == RUTIN_OK ? rutin_try(d->engine, piece, sizeof piece - 1,
                                          NULL, &d->answer, NULL)
                              : status;
}

static rutin_status told_of_own(desk *d)
{
    rutin_status status = rutin_decide(d->engine, a_case, strlen(a_case), NULL);

    return status == RUTIN_OK
               ? rutin_told(d->engine, NULL, 0, NULL, &d->answer, NULL)
               : status;
}

static rutin_status check(desk *d)
{
    const rutin_check_options how = {.at = "2031-01-01",
                                     .examples = an_example_list,
                                     .examples_length = sizeof an_example_list -
                                                        1};

    return rutin_check(d->engine, &how, &d->answer, NULL);
}

static rutin_status test(desk *d)
{
    return rutin_test(d->engine, an_example, strlen(an_example), NULL,
                      &d->answer, NULL);
}

static rutin_status explain(desk *d)
{
    rutin_status status = rutin_decide(d->engine, a_case, strlen(a_case), NULL);

    if (status != RUTIN_OK)
        return status;
    return rutin_explain(d->engine, NULL, NULL, NULL, &d->answer, NULL);
}

// An engine goes on noting, so each run has its own.
static rutin_status cover(desk *d)
{
    rutin_status status;

    d->engine = rutin_engine_new(d->routine, NULL);
    if (d->engine == NULL)
        return RUTIN_ENOMEM;
    status = rutin_cover(d->engine, an_example, strlen(an_example), NULL,
                         &d->answer, NULL);
    if (status == RUTIN_OK) {
        d->answer = NULL;
        status = rutin_coverage(d->engine, NULL, &d->answer, NULL);
    }
    return status;
}

static rutin_status suggest(desk *d)
{
    rutin_status status = cover(d);

    if (status == RUTIN_OK) {
        d->answer = NULL;
        status = rutin_suggest(d->engine, 0, 0, NULL, &d->answer, NULL);
    }
    return status;
}

static rutin_status verify(desk *d)
{
    return rutin_verify(d->engine, NULL, &d->answer, NULL);
}

// What the routine is compared with: the same, of which some rules are others.
static rutin_engine *another;

static rutin_status compare(desk *d)
{
    return rutin_compare(d->engine, another, NULL, &d->answer, NULL);
}

static rutin_status compare_case(desk *d)
{
    return rutin_compare_case(d->engine, another, a_case, strlen(a_case), NULL,
                              &d->answer, NULL);
}

// ---- a case, piece by piece

static rutin_status add_and_give_back(desk *d)
{
    static const char piece[] =
        "{\"facts\": {\"age\": 15, \"name\": \"x\"}, \"consent\":"
        " {\"gamma\": [\"given\", {\"state\": \"refused\", \"by\": \"y\"}]},"
        " \"events\": [{\"at\": \"" NOW "\", \"weighed\": \"beta\","
        " \"outcome\": \"no\", \"by\": \"z\", \"note\": \"w\"}]}";
    rutin_status status = rutin_decide(d->engine, a_case, strlen(a_case), NULL);

    if (status == RUTIN_OK && rutin_get(d->engine, "/steps/0/id", NULL) == NULL)
        return rutin_error_of(d->engine)->status;
    if (status == RUTIN_OK)
        status = rutin_add(d->engine, piece, sizeof piece - 1);
    if (status == RUTIN_OK)
        status = rutin_decide_case(d->engine, NULL);
    if (status != RUTIN_OK)
        return status;
    d->answer = rutin_case(d->engine, NULL);
    return rutin_error_of(d->engine)->status;
}

// ---- a case, call by call

static rutin_status open_case(rutin_engine *e)
{
    return rutin_case_open(e, "another", OPENED, OPENED);
}

static rutin_status move_now(rutin_engine *e)
{
    return rutin_case_now(e, NOW);
}

static rutin_status tell_all(rutin_engine *e)
{
    static const char *const harm[] = {"sold", "forced"};
    rutin_status status = rutin_tell_yes_no(e, "small", true);

    if (status == RUTIN_OK)
        status = rutin_tell_number(e, "age", 16);
    if (status == RUTIN_OK)
        status = rutin_tell_one_of(e, "danger", "urgent");
    if (status == RUTIN_OK)
        status = rutin_tell_any_of(e, "harm", harm, 2);
    if (status == RUTIN_OK)
        status = rutin_tell_text(e, "name");
    return status == RUTIN_OK ? rutin_untell(e, "danger") : status;
}

static rutin_status consent(rutin_engine *e)
{
    return rutin_consent(e, "gamma", "given");
}

static rutin_status contact(rutin_engine *e)
{
    return rutin_event_contact(e, OPENED, "alpha", "no_answer", "duty");
}

static rutin_status do_task(rutin_engine *e)
{
    return rutin_event_task(e, OPENED, "look", "done");
}

static rutin_status weigh(rutin_engine *e)
{
    return rutin_event_weighed(e, NOW, "beta", "yes", "Law 2", "head", "note");
}

static rutin_status receive(rutin_engine *e)
{
    return rutin_event_received(e, OPENED, "report");
}

static rutin_status decide_built(rutin_engine *e)
{
    return rutin_decide_case(e, NULL);
}

// A call that lacked memory leaves the case as it was, so that it can be made
// again, and the plan is the same in the end.
static rutin_status build(desk *d)
{
    static rutin_status (*const calls[])(rutin_engine *) = {
        open_case, move_now, tell_all, consent,      contact,
        do_task,   weigh,    receive,  decide_built,
    };
    rutin_status status = RUTIN_OK;

    for (size_t i = 0; i < sizeof calls / sizeof *calls; i++) {
        status = calls[i](d->engine);
        if (status == RUTIN_ENOMEM) {
            memory.fail_at = 0;
            status = calls[i](d->engine);
            if (status == RUTIN_ENOMEM)
                return RUTIN_EIO; // there is memory again
        }
        if (status != RUTIN_OK)
            break;
    }
    return plan(d, status);
}

static const job jobs[] = {
    {"load", load_world, RUTIN_OK, false, 3, false},
    {"load with mistakes", load_mistakes, RUTIN_EROUTINE, false, 3, false},
    {"load a file", load_file, RUTIN_OK, false, 997, false},
    {"load every word", load_words, RUTIN_OK, false, 7, false},
    {"load no file", load_no_file, RUTIN_EIO, false, 1, false},
    {"make an engine", make_engine, RUTIN_OK, false, 1, false},
    {"decide", decide, RUTIN_OK, true, 1, false},
    {"decide by every word", decide_words, RUTIN_OK, true, 1, true},
    {"describe every word", describe, RUTIN_OK, true, 1, true},
    {"decide a wrong case", decide_wrong, RUTIN_ECASE, true, 1, false},
    {"errors", errors, RUTIN_ECASE, true, 1, false},
    {"describe", describe, RUTIN_OK, true, 1, false},
    {"told", told, RUTIN_OK, true, 1, false},
    {"told of its own", told_of_own, RUTIN_OK, true, 1, false},
    {"page", page, RUTIN_OK, true, 1, false},
    {"calendar", calendar, RUTIN_OK, true, 1, false},
    {"question", question, RUTIN_OK, true, 1, false},
    {"changed", changed, RUTIN_OK, true, 1, false},
    {"try", try_piece, RUTIN_OK, true, 1, false},
    {"test", test, RUTIN_OK, true, 1, false},
    {"check", check, RUTIN_OK, true, 5, false},
    {"explain", explain, RUTIN_OK, true, 1, false},
    {"cover", cover, RUTIN_OK, false, 1, false},
    {"suggest", suggest, RUTIN_OK, false, 1, false},
    {"verify", verify, RUTIN_OK, true, 1, false},
    {"compare", compare, RUTIN_OK, true, 1, false},
    {"compare a case", compare_case, RUTIN_OK, true, 1, false},
    {"add to a case", add_and_give_back, RUTIN_OK, true, 1, false},
    {"build a case", build, RUTIN_OK, true, 1, false},
};

// ---------------------------------------------------------------- results

static void add(char **text, const char *more)
{
    size_t length = *text == NULL ? 0 : strlen(*text);

    *text = realloc(*text, length + strlen(more) + 2);
    ck_assert_ptr_nonnull(*text);
    sprintf(*text + length, "%s\n", more);
}

static void add_error(char **text, const rutin_error *error)
{
    char line[32];

    snprintf(line, sizeof line, "%d:%d:%d", (int)error->status,
             (int)error->line, (int)error->column);
    add(text, line);
    add(text, error->where);
    add(text, error->message);
    add(text, error->help);
}

// What a routine says of itself, and of a case.
static void add_routine(char **text, const rutin_routine *routine)
{
    desk d = {.engine = rutin_engine_new(routine, NULL)};

    ck_assert_ptr_nonnull(d.engine);
    add(text, rutin_routine_digest(routine));
    ck_assert_int_eq(describe(&d), RUTIN_OK);
    add(text, d.answer);
    rutin_engine_free(d.engine);
}

// All that came of a job, for comparison. The caller frees it.
static char *result_of(const desk *d, rutin_status status)
{
    char *text = NULL;

    add(&text, rutin_status_text(status));
    for (int64_t i = 0; i < rutin_mistake_count(d->loaded); i++)
        add_error(&text, rutin_mistake(d->loaded, i));
    if (d->loaded != NULL && status == RUTIN_OK)
        add_routine(&text, d->loaded);
    if (d->engine != NULL)
        add_error(&text, rutin_error_of(d->engine));
    if (d->answer != NULL)
        add(&text, d->answer);
    return text;
}

// ---------------------------------------------------------------- the sweep

// How the runs of a job went.
typedef struct tally {
    long runs, without_memory, same;
} tally;

static desk begin(const job *j, const rutin_routine *routine)
{
    desk d = {.routine = routine};

    watch(0, false);
    if (j->on_engine)
        d.engine = rutin_engine_new(routine, NULL);
    look_away();
    ck_assert(!j->on_engine || d.engine != NULL);
    return d;
}

static void end(desk *d)
{
    watch(0, false);
    rutin_engine_free(d->engine);
    rutin_routine_free(d->loaded);
    look_away();
}

// Whether what a job on an engine gives is the plan, and nothing that is made of it.
static bool gives_plan(const job *j)
{
    return j->run == decide || j->run == decide_words || j->run == build;
}

// Checks that a run without memory says so, and leaves nothing half made. A
// decision may stand whose plan could not be written: then it can be now.
static void check_refusal(const job *j, const desk *d, const char *wanted)
{
    const char *later;

    ck_assert_msg(d->loaded == NULL, "%s: half a routine", j->name);
    ck_assert_msg(d->answer == NULL, "%s: half an answer", j->name);
    if (!j->on_engine)
        return;
    if (j->run != errors || rutin_error_of(d->engine)->status != RUTIN_ECASE)
        ck_assert_str_eq(rutin_error_of(d->engine)->code, "out_of_memory");
    watch(0, false);
    later = rutin_plan(d->engine, NULL);
    look_away();
    ck_assert(later == NULL || !gives_plan(j) || strstr(wanted, later) != NULL);
}

// Runs a job and checks that what came of it is [wanted]. Gives the number of
// its allocations.
static long check_run(const job *j, desk *d, const char *wanted)
{
    rutin_status status;
    char *found;
    long count;

    watch(0, false);
    status = j->run(d);
    look_away();
    count = memory.count;
    found = result_of(d, status);
    if (wanted != NULL)
        ck_assert_str_eq(found, wanted);
    ck_assert_msg(status == j->wanted, "%s: %s", j->name, found);
    free(found);
    return count;
}

static void fail_once(const job *j, const rutin_routine *routine, long number,
                      bool alone, const char *wanted, tally *t)
{
    long held = memory.held;
    desk d = begin(j, routine);
    rutin_status status;

    watch(number, alone);
    status = j->run(&d);
    look_away();
    ck_assert_msg(memory.failed > 0, "%s: allocation %ld was never made",
                  j->name, number);
    t->runs++;
    if (status == RUTIN_ENOMEM) {
        check_refusal(j, &d, wanted);
        t->without_memory++;
    } else {
        char *found = result_of(&d, status);

        ck_assert_msg(strcmp(found, wanted) == 0,
                      "%s: allocation %ld failed%s, and the result is %s",
                      j->name, number, alone ? " alone" : "", found);
        free(found);
        t->same++;
    }
    if (j->on_engine)
        check_run(j, &d, wanted);
    end(&d);
    ck_assert_msg(memory.held == held, "%s: allocation %ld: %ld blocks left",
                  j->name, number, memory.held - held);
}

// Under another program, as valgrind is one, a run takes 30 times as long.
static int stride_of(const job *j)
{
    const char *sweep = getenv("RUTIN_SWEEP"), *run = getenv("RUN");

    if (sweep != NULL && strcmp(sweep, "all") == 0)
        return j->stride / 50 + 1;
    return run != NULL && *run != '\0' ? j->stride * 20 : j->stride;
}

static void sweep(const job *j, const rutin_routine *routine)
{
    desk d = begin(j, routine);
    long count = check_run(j, &d, NULL);
    int stride = stride_of(j);
    tally t = {0};
    char *wanted = result_of(&d, j->wanted);

    end(&d);
    ck_assert_int_gt(count, 0);
    for (long n = 1; n <= count; n += stride) {
        fail_once(j, routine, n, true, wanted, &t);
        fail_once(j, routine, n, false, wanted, &t);
    }
    ck_assert_int_eq(t.runs, 2 * ((count - 1) / stride + 1));
    ck_assert_int_eq(t.runs, t.without_memory + t.same);
    printf("%s: %ld allocations, %ld runs: %ld out of memory, %ld the same\n",
           j->name, count, t.runs, t.without_memory, t.same);
    fflush(stdout);
    free(wanted);
}

// ---------------------------------------------------------------- what is left

static const char a_secret_case[] =
    "{\"case\": \"zaphod-4711\", \"opened\": \"" OPENED "\", \"now\": \"" NOW
    "\", \"facts\": {\"age\": 16, \"name\": \"Beeble\\u0062rox\"}, \"events\": "
    "[{\"at\": \"" NOW "\", \"contact\": \"gamma\", \"outcome\": \"reached\", "
    "\"told\": [\"age\"], \"note\": \"was here \\u0061t ten\"}]}";

static const char a_secret_piece[] =
    "{\"facts\": {\"name\": \"Beeble\\u0062rox\"}, \"events\": [{\"at\": \"" NOW
    "\", \"contact\": \"gamma\", \"outcome\": \"reached\", \"note\": \"was "
    "here \\u0061t ten\"}]}";

static const char another_case[] = "{\"case\": \"2\", \"opened\": \"" OPENED
                                   "\", \"now\": \"" NOW "\"}";

// These are done while it searches, and assert nothing: that would allocate.

static bool tell_secrets(rutin_engine *engine)
{
    size_t size = strlen(a_secret_case), length;
    const char *json;

    return rutin_decide(engine, a_secret_case, size, NULL) == RUTIN_OK &&
           rutin_plan(engine, NULL) != NULL &&
           rutin_told(engine, a_secret_case, size, NULL, &json, &length) ==
               RUTIN_OK &&
           rutin_changed(engine, a_secret_case, size, NULL, &json, &length) ==
               RUTIN_OK &&
           rutin_try(engine, a_secret_piece, strlen(a_secret_piece), NULL,
                     &json, &length) == RUTIN_OK;
}

static bool build_secrets(rutin_engine *engine)
{
    return rutin_case_open(engine, secrets[0], OPENED, NOW) == RUTIN_OK &&
           rutin_event_weighed(engine, NOW, "alpha", "yes", secrets[1],
                               secrets[1], secrets[2]) == RUTIN_OK &&
           rutin_decide_case(engine, NULL) == RUTIN_OK &&
           rutin_plan(engine, NULL) != NULL;
}

static bool begin_another(rutin_engine *engine)
{
    return rutin_decide(engine, another_case, strlen(another_case), NULL) ==
               RUTIN_OK &&
           rutin_plan(engine, NULL) != NULL;
}

static bool fail_to_begin_another(rutin_engine *engine)
{
    return rutin_decide(engine, "x", 1, NULL) == RUTIN_ECASE;
}

static bool open_another(rutin_engine *engine)
{
    return rutin_case_open(engine, "2", OPENED, NOW) == RUTIN_OK;
}

// Brings a case, ends it, brings it again and frees the engine. [*told] is how
// many blocks held a secret meanwhile, [*left] how many afterwards.
static bool come_and_go(const rutin_routine *routine,
                        bool (*bring)(rutin_engine *),
                        bool (*end)(rutin_engine *), int *told, int *left)
{
    rutin_engine *engine;
    bool is_done;

    search.count = search.leaks = 0;
    search.searches = true;
    engine = rutin_engine_new(routine, NULL);
    is_done = engine != NULL && bring(engine);
    *told = count_secrets();
    is_done = is_done && end(engine);
    *left = count_secrets();
    is_done = is_done && bring(engine);
    rutin_engine_free(engine);
    search.searches = false;
    return is_done;
}

// A case is brought in two ways, and another ends it in three; then nothing of it
// is in any block, nor was in one that was given back.
START_TEST(nothing_of_a_case_is_left_in_memory)
{
    static bool (*const bring[])(rutin_engine *) = {tell_secrets,
                                                    build_secrets};
    static bool (*const end[])(rutin_engine *) = {
        begin_another, fail_to_begin_another, open_another};
    world w = world_of(rules);
    int told, left;

    for (int i = 0; i < 2; i++)
        for (int k = 0; k < 3; k++) {
            ck_assert(come_and_go(w.routine, bring[i], end[k], &told, &left));
            ck_assert_int_gt(told, i == 0 ? 2 : 1);
            ck_assert_int_eq(left, 0);
            ck_assert_int_eq(search.leaks, 0);
            ck_assert_int_eq(search.count, 0);
        }
    end_world(w);
}
END_TEST

START_TEST(every_call_survives_the_loss_of_each_allocation)
{
    world w = world_of(rules), changed = world_of(other_rules);
    desk words = {0};

    another = changed.engine; // and has what it takes the first time
    ck_assert_int_eq(rutin_compare_case(w.engine, another, a_case,
                                        strlen(a_case), NULL, &words.answer,
                                        NULL),
                     RUTIN_OK);
    ck_assert_int_eq(
        rutin_compare(w.engine, another, NULL, &words.answer, NULL), RUTIN_OK);
    ck_assert_int_eq(load_words(&words), RUTIN_OK);
    sweep(&jobs[_i], jobs[_i].of_words ? words.loaded : w.routine);
    rutin_routine_free(words.loaded);
    end_world(changed);
    end_world(w);
}
END_TEST

START_TEST(a_decision_after_the_first_allocates_nothing)
{
    world w = world_of("");
    desk d = {.engine = w.engine};

    ck_assert_int_eq(decide(&d), RUTIN_OK);
    watch(0, false);
    decide(&d);
    look_away();
    ck_assert_ptr_nonnull(d.answer);
    ck_assert_int_eq(memory.count, 0);
    end_world(w);
}
END_TEST

Suite *no_memory_suite(void)
{
    Suite *suite = suite_create("no_memory");
    TCase *calls = tcase_create("no_memory");

    tcase_set_timeout(calls, 600);
    tcase_add_loop_test(calls, every_call_survives_the_loss_of_each_allocation,
                        0, sizeof jobs / sizeof *jobs);
    tcase_add_test(calls, nothing_of_a_case_is_left_in_memory);
    tcase_add_test(calls, a_decision_after_the_first_allocates_nothing);
    suite_add_tcase(suite, calls);
    return suite;
}
