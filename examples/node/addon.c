// addon.c - the calls of rutin.h as functions of Node, for index.js alone
//
//     cc -shared -fPIC -I/usr/include/node -o rutin.node addon.c
//       $(pkg-config --cflags --libs rutin)
//
// Each function takes a handle, texts and numbers, and gives a text. What fails
// gives undefined, and error() tells why; so nothing here knows a class of
// JavaScript, and no argument runs code of JavaScript while a call is under way.
// A handle is an external that its finalizer frees: of a routine, held by each of
// its engines, too; of an engine, which free() can end before.

#define NAPI_VERSION 8

#include <node_api.h>
#include <rutin.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>

// What the collector is told that a handle holds outside its heap.
#define ROUTINE_BYTES (4 << 20)
#define ENGINE_BYTES (512 << 10)

// ---------------------------------------------------------------- handles

typedef struct routine {
    rutin_routine *loaded;
    int64_t holders; // the external, and each engine
} routine;

typedef struct engine {
    routine *of;
    rutin_engine *engine; // NULL once freed
} engine;

static void let_go(routine *of)
{
    if (--of->holders > 0)
        return;
    rutin_routine_free(of->loaded);
    free(of);
}

static void end_routine(napi_env env, void *data, void *hint)
{
    int64_t held;

    (void)hint;
    napi_adjust_external_memory(env, -ROUTINE_BYTES, &held);
    let_go(data);
}

static void end_engine(napi_env env, void *data, void *hint)
{
    engine *of = data;
    int64_t held;

    (void)hint;
    napi_adjust_external_memory(env, -ENGINE_BYTES, &held);
    rutin_engine_free(of->engine);
    let_go(of->of);
    free(of);
}

// ---------------------------------------------------------------- arguments

enum { MOST = 12, TEXTS = 4 };

// The arguments of one call. The texts are copies, freed by end().
typedef struct call {
    napi_env env;
    napi_value given[MOST];
    char *texts[TEXTS];
    int count; // of texts
    bool bad;  // an exception is on its way
} call;

static void begin(call *to, napi_env env, napi_callback_info info)
{
    size_t count = MOST;

    *to = (call){.env = env};
    to->bad = napi_get_cb_info(env, info, &count, to->given, NULL, NULL) !=
              napi_ok;
}

static napi_value end(call *of, napi_value answer)
{
    while (of->count > 0)
        free(of->texts[--of->count]);
    return of->bad ? NULL : answer;
}

static void refuse(call *of, const char *code, const char *message)
{
    if (!of->bad)
        napi_throw_type_error(of->env, code, message);
    of->bad = true;
}

// Copies a string or a Uint8Array, with a NUL after it; NULL if it is neither.
static char *copy_text(napi_env env, napi_value value, size_t *length)
{
    napi_typedarray_type type;
    void *bytes = NULL;
    bool is_bytes = false;
    char *text = NULL;

    if (napi_get_value_string_utf8(env, value, NULL, 0, length) == napi_ok) {
        if ((text = malloc(*length + 1)) != NULL)
            napi_get_value_string_utf8(env, value, text, *length + 1, length);
    } else if (napi_is_typedarray(env, value, &is_bytes) == napi_ok &&
               is_bytes &&
               napi_get_typedarray_info(env, value, &type, length, &bytes, NULL,
                                        NULL) == napi_ok &&
               type == napi_uint8_array &&
               (text = malloc(*length + 1)) != NULL) {
        if (*length > 0)
            memcpy(text, bytes, *length);
        text[*length] = '\0';
    }
    return text;
}

static bool is_absent(const call *of, int number)
{
    napi_valuetype type = napi_undefined;

    return of->given[number] == NULL ||
           napi_typeof(of->env, of->given[number], &type) != napi_ok ||
           type == napi_undefined || type == napi_null;
}

static const char *take_json(call *of, int number, size_t *length)
{
    char *text;

    *length = 0;
    if (of->bad)
        return NULL;
    text = copy_text(of->env, of->given[number], length);
    if (text == NULL)
        refuse(of, "ERR_INVALID_ARG_TYPE", "wanted a string or a Uint8Array");
    else
        of->texts[of->count++] = text;
    return text;
}

// A text for C, where a NUL would hide what is after it; NULL for undefined and
// null.
static const char *take_text(call *of, int number)
{
    size_t length;
    const char *text = is_absent(of, number) ? NULL
                                             : take_json(of, number, &length);

    if (text != NULL && strlen(text) != length)
        refuse(of, "ERR_INVALID_ARG_VALUE", "wanted a text without a NUL");
    return text;
}

static int64_t take_number(call *of, int number)
{
    int64_t value = 0;

    if (!of->bad && !is_absent(of, number) &&
        napi_get_value_int64(of->env, of->given[number], &value) != napi_ok)
        refuse(of, "ERR_INVALID_ARG_TYPE", "wanted a number");
    return value;
}

static bool take_bool(call *of, int number)
{
    bool value = false;

    if (!of->bad && !is_absent(of, number) &&
        napi_get_value_bool(of->env, of->given[number], &value) != napi_ok)
        refuse(of, "ERR_INVALID_ARG_TYPE", "wanted true or false");
    return value;
}

static rutin_limits take_limits(call *of, int from)
{
    return (rutin_limits){.memory = take_number(of, from),
                          .steps = take_number(of, from + 1),
                          .source = take_number(of, from + 2),
                          .text = take_number(of, from + 3),
                          .time = take_number(of, from + 4)};
}

// Language, brief, now and limits, eight arguments from [from] on.
static rutin_options take_options(call *of, int from)
{
    return (rutin_options){.size = sizeof(rutin_options),
                           .language = take_text(of, from),
                           .brief = take_bool(of, from + 1),
                           .now = take_text(of, from + 2),
                           .limits = take_limits(of, from + 3)};
}

static void *take_handle(call *of)
{
    void *data = NULL;

    if (!of->bad &&
        (of->given[0] == NULL ||
         napi_get_value_external(of->env, of->given[0], &data) != napi_ok))
        refuse(of, "ERR_INVALID_STATE",
               "wanted what Routine.load() or engine() gave");
    return data;
}

static rutin_engine *take_engine(call *of)
{
    engine *taken = take_handle(of);

    if (taken != NULL && taken->engine == NULL)
        refuse(of, "ERR_INVALID_STATE", "the engine is closed");
    return taken != NULL ? taken->engine : NULL;
}

// ---------------------------------------------------------------- answers

static napi_value text_of(napi_env env, const char *text, size_t length)
{
    napi_value value = NULL;

    if (text == NULL)
        napi_get_null(env, &value);
    else
        napi_create_string_utf8(env, text, length, &value);
    return value;
}

static napi_value number_of(napi_env env, int64_t number)
{
    napi_value value = NULL;

    napi_create_int64(env, number, &value);
    return value;
}

static void set_text(napi_env env, napi_value object, const char *name,
                     const char *text)
{
    napi_set_named_property(env, object, name,
                            text_of(env, text, NAPI_AUTO_LENGTH));
}

static napi_value error_of(napi_env env, const rutin_error *error)
{
    napi_value object = NULL;

    if (error == NULL)
        return text_of(env, NULL, 0);
    napi_create_object(env, &object);
    napi_set_named_property(env, object, "status",
                            number_of(env, error->status));
    napi_set_named_property(env, object, "line", number_of(env, error->line));
    napi_set_named_property(env, object, "column",
                            number_of(env, error->column));
    set_text(env, object, "code", error->code);
    set_text(env, object, "language", error->language);
    set_text(env, object, "path", error->where);
    set_text(env, object, "help", error->help);
    set_text(env, object, "message",
             error->message[0] != '\0' ? error->message
                                       : rutin_status_text(error->status));
    return object;
}

// What a call came to: a text, or undefined.
static napi_value answer(call *of, rutin_status status, const char *text,
                         size_t length)
{
    return end(of, status == RUTIN_OK && text != NULL && !of->bad
                       ? text_of(of->env, text, length)
                       : NULL);
}

static napi_value done(call *of, rutin_status status)
{
    return answer(of, status, "", 0);
}

// ---------------------------------------------------------------- routines

// A load under way, on another thread.
typedef struct loading {
    napi_async_work work;
    napi_deferred promise;
    rutin_source *sources; // one without a text: a file
    uint32_t count;
    char *rules, *language;
    rutin_load_options how;
    rutin_status status;
    rutin_routine *loaded;
} loading;

static void forget(loading *load)
{
    for (uint32_t i = 0; i < load->count; i++) {
        free((char *)load->sources[i].id);
        free((char *)load->sources[i].text);
    }
    free(load->sources);
    free(load->rules);
    free(load->language);
    free(load);
}

static void load_now(napi_env env, void *data)
{
    loading *load = data;

    (void)env;
    load->status = load->sources[0].text == NULL
                       ? rutin_load_file(load->sources[0].id, &load->how,
                                         &load->loaded)
                       : rutin_load_sources(load->sources, load->count,
                                            &load->how, &load->loaded);
}

// Resolves to [status, handle].
static void loaded(napi_env env, napi_status status, void *data)
{
    loading *load = data;
    routine *made = calloc(1, sizeof *made);
    napi_value pair = NULL, handle = NULL;
    int64_t held;

    if (made == NULL)
        rutin_routine_free(load->loaded);
    else
        *made = (routine){load->loaded, 1};
    if (status == napi_ok && napi_create_array(env, &pair) == napi_ok) {
        napi_set_element(
            env, pair, 0,
            number_of(env, made == NULL ? RUTIN_ENOMEM : load->status));
        if (made != NULL && load->loaded != NULL &&
            napi_create_external(env, made, end_routine, NULL, &handle) ==
                napi_ok) {
            napi_adjust_external_memory(env, ROUTINE_BYTES, &held);
            napi_set_element(env, pair, 1, handle);
        }
        napi_resolve_deferred(env, load->promise, pair);
    }
    if (made != NULL && handle == NULL)
        let_go(made);
    napi_delete_async_work(env, load->work);
    forget(load);
}

// Copies the texts of the list that is the first argument: a path, or id and text
// of each source.
static bool copy_sources(call *of, loading *load)
{
    uint32_t count = 0;
    size_t length;
    napi_value value;

    napi_get_array_length(of->env, of->given[0], &count);
    load->sources = calloc(count / 2 + 1, sizeof *load->sources);
    for (uint32_t i = 0; load->sources != NULL && i < count; i++) {
        rutin_source *to = &load->sources[i / 2];
        char *text = napi_get_element(of->env, of->given[0], i, &value) ==
                             napi_ok
                         ? copy_text(of->env, value, &length)
                         : NULL;

        load->count = i / 2 + 1;
        if (text == NULL || (i % 2 == 0 && strlen(text) != length)) {
            free(text);
            refuse(of, "ERR_INVALID_ARG_TYPE",
                   "wanted a path, or sources with id and text");
            return false;
        }
        if (i % 2 == 0)
            to->id = text;
        else
            *to = (rutin_source){to->id, text, length};
    }
    return load->count > 0;
}

// load([path] or [id, text…], rules, language, five limits)
static napi_value load(napi_env env, napi_callback_info info)
{
    call of;
    napi_value name, promise = NULL;
    loading *load = calloc(1, sizeof *load);

    begin(&of, env, info);
    if (load == NULL || !copy_sources(&of, load))
        refuse(&of, "ERR_INVALID_ARG_TYPE", "wanted sources");
    if (load != NULL && !of.bad) {
        const char *rules = take_text(&of, 1), *language = take_text(&of, 2);

        load->rules = rules != NULL ? strdup(rules) : NULL;
        load->language = language != NULL ? strdup(language) : NULL;
        load->how = (rutin_load_options){.size = sizeof load->how,
                                         .rules = load->rules,
                                         .language = load->language,
                                         .limits = take_limits(&of, 3)};
    }
    if (load != NULL && of.bad) {
        forget(load);
    } else if (load != NULL) {
        napi_create_promise(env, &load->promise, &promise);
        napi_create_string_utf8(env, "rutin", NAPI_AUTO_LENGTH, &name);
        napi_create_async_work(env, NULL, name, load_now, loaded, load,
                               &load->work);
        napi_queue_async_work(env, load->work);
    }
    return end(&of, promise);
}

// about(routine): [id, version, digest, languages…]
static napi_value about(napi_env env, napi_callback_info info)
{
    call of;
    const routine *taken;
    napi_value list = NULL;
    const char *text;

    begin(&of, env, info);
    if ((taken = take_handle(&of)) == NULL)
        return end(&of, NULL);
    napi_create_array(env, &list);
    for (uint32_t i = 0; i < 3; i++) {
        text = i == 0   ? rutin_routine_id(taken->loaded)
               : i == 1 ? rutin_routine_version(taken->loaded)
                        : rutin_routine_digest(taken->loaded);
        napi_set_element(env, list, i, text_of(env, text, NAPI_AUTO_LENGTH));
    }
    for (uint32_t i = 0;
         (text = rutin_routine_language(taken->loaded, i)) != NULL; i++)
        napi_set_element(env, list, i + 3,
                         text_of(env, text, NAPI_AUTO_LENGTH));
    return end(&of, list);
}

// mistakes(routine): errors, or of one that loaded warnings
static napi_value mistakes(napi_env env, napi_callback_info info)
{
    call of;
    const routine *taken;
    napi_value list = NULL;

    begin(&of, env, info);
    if ((taken = take_handle(&of)) == NULL)
        return end(&of, NULL);
    napi_create_array(env, &list);
    for (uint32_t i = 0; i < rutin_mistake_count(taken->loaded); i++)
        napi_set_element(env, list, i,
                         error_of(env, rutin_mistake(taken->loaded, i)));
    return end(&of, list);
}

// ---------------------------------------------------------------- engines

// engine(routine, options…)
static napi_value new_engine(napi_env env, napi_callback_info info)
{
    call of;
    routine *taken;
    rutin_options how;
    engine *made = NULL;
    napi_value handle = NULL;
    int64_t held;

    begin(&of, env, info);
    taken = take_handle(&of);
    how = take_options(&of, 1);
    if (of.bad || (made = calloc(1, sizeof *made)) == NULL)
        return end(&of, NULL);
    *made = (engine){taken, rutin_engine_new(taken->loaded, &how)};
    taken->holders++;
    napi_adjust_external_memory(env, ENGINE_BYTES, &held);
    if (made->engine == NULL ||
        napi_create_external(env, made, end_engine, NULL, &handle) != napi_ok)
        end_engine(env, made, NULL);
    return end(&of, handle);
}

static napi_value free_engine(napi_env env, napi_callback_info info)
{
    call of;
    engine *taken;

    begin(&of, env, info);
    if ((taken = take_handle(&of)) != NULL) {
        rutin_engine_free(taken->engine);
        taken->engine = NULL;
    }
    return end(&of, NULL);
}

// error(engine)
static napi_value error(napi_env env, napi_callback_info info)
{
    call of;
    const rutin_engine *on;

    begin(&of, env, info);
    on = take_engine(&of);
    return end(&of, of.bad ? NULL : error_of(env, rutin_error_of(on)));
}

// errors(engine): all that was wrong with the case of the last call, as JSON
static napi_value errors(napi_env env, napi_callback_info info)
{
    call of;
    rutin_engine *on;
    size_t length = 0;
    const char *json;

    begin(&of, env, info);
    on = take_engine(&of);
    json = of.bad ? NULL : rutin_errors(on, &length);
    return answer(&of, RUTIN_OK, json, length);
}

// decide(engine, case or none, options…): the plan's bytes, for a string of them
// takes as long as deciding
static napi_value decide(napi_env env, napi_callback_info info)
{
    call of;
    rutin_engine *on;
    const char *json, *plan;
    size_t length = 0;
    rutin_options how;
    rutin_status status;
    napi_value bytes = NULL;

    begin(&of, env, info);
    on = take_engine(&of);
    json = is_absent(&of, 1) ? NULL : take_json(&of, 1, &length);
    how = take_options(&of, 2);
    if (of.bad)
        return end(&of, NULL);
    status = json != NULL ? rutin_decide(on, json, length, &how)
                          : rutin_decide_case(on, &how);
    plan = status == RUTIN_OK ? rutin_plan(on, &length) : NULL;
    if (plan != NULL)
        napi_create_buffer_copy(env, length, plan, NULL, &bytes);
    return end(&of, bytes);
}

// open(engine, id, opened, now)
static napi_value open(napi_env env, napi_callback_info info)
{
    call of;
    rutin_engine *on;
    const char *id, *opened, *now;

    begin(&of, env, info);
    on = take_engine(&of);
    id = take_text(&of, 1);
    opened = take_text(&of, 2);
    now = take_text(&of, 3);
    if (of.bad)
        return end(&of, NULL);
    return done(&of, rutin_case_open(on, id, opened, now));
}

// add(engine, json)
static napi_value add(napi_env env, napi_callback_info info)
{
    call of;
    rutin_engine *on;
    const char *json;
    size_t length;

    begin(&of, env, info);
    on = take_engine(&of);
    json = take_json(&of, 1, &length);
    if (of.bad)
        return end(&of, NULL);
    return done(&of, rutin_add(on, json, length));
}

// check(engine, fact, json)
static napi_value check(napi_env env, napi_callback_info info)
{
    call of;
    rutin_engine *on;
    const char *fact, *json;
    size_t length;

    begin(&of, env, info);
    on = take_engine(&of);
    fact = take_text(&of, 1);
    json = take_json(&of, 2, &length);
    if (of.bad)
        return end(&of, NULL);
    return done(&of, rutin_check_fact(on, fact, json, length));
}

// stored(engine)
static napi_value stored(napi_env env, napi_callback_info info)
{
    call of;
    rutin_engine *on;
    size_t length = 0;
    const char *json;

    begin(&of, env, info);
    on = take_engine(&of);
    json = of.bad ? NULL : rutin_case(on, &length);
    return answer(&of, RUTIN_OK, json, length);
}

// get(engine, pointer): null where the plan has null
static napi_value get(napi_env env, napi_callback_info info)
{
    call of;
    rutin_engine *on;
    size_t length = 0;
    const char *pointer, *text = NULL;

    begin(&of, env, info);
    on = take_engine(&of);
    pointer = take_text(&of, 1);
    if (!of.bad)
        text = rutin_get(on, pointer, &length);
    if (!of.bad && text == NULL && rutin_error_of(on)->status == RUTIN_OK)
        return end(&of, text_of(env, NULL, 0));
    return answer(&of, RUTIN_OK, text, length);
}

typedef rutin_status for_reader(rutin_engine *, const rutin_page_options *,
                                const char **, size_t *);

static napi_value read_for(napi_env env, napi_callback_info info,
                           for_reader *what)
{
    call of;
    rutin_engine *on;
    size_t length = 0;
    const char *text = NULL;
    rutin_page_options how = {.size = sizeof how};
    rutin_status status;

    begin(&of, env, info);
    on = take_engine(&of);
    how.actor = take_text(&of, 1);
    how.all = take_bool(&of, 2);
    status = of.bad ? RUTIN_EUSAGE : what(on, &how, &text, &length);
    return answer(&of, status, text, length);
}

// page(engine, actor or none, all)
static napi_value page(napi_env env, napi_callback_info info)
{
    return read_for(env, info, rutin_page);
}

// calendar(engine, actor or none, all)
static napi_value calendar(napi_env env, napi_callback_info info)
{
    return read_for(env, info, rutin_calendar);
}

// question(engine, number)
static napi_value question(napi_env env, napi_callback_info info)
{
    call of;
    rutin_engine *on;
    size_t length = 0;
    const char *json = NULL;
    int64_t number;
    rutin_status status;

    begin(&of, env, info);
    on = take_engine(&of);
    number = take_number(&of, 1);
    status = of.bad ? RUTIN_EUSAGE : rutin_question(on, number, &json, &length);
    return answer(&of, status, json, length);
}

// describe(engine, options…)
static napi_value describe(napi_env env, napi_callback_info info)
{
    call of;
    rutin_engine *on;
    size_t length = 0;
    const char *json = NULL;
    rutin_options how;
    rutin_status status;

    begin(&of, env, info);
    on = take_engine(&of);
    how = take_options(&of, 1);
    status = of.bad ? RUTIN_EUSAGE : rutin_describe(on, &how, &json, &length);
    return answer(&of, status, json, length);
}

typedef rutin_status on_json(rutin_engine *, const char *, size_t,
                             const rutin_options *, const char **, size_t *);

static napi_value ask(napi_env env, napi_callback_info info, on_json *what)
{
    call of;
    rutin_engine *on;
    size_t length = 0, answer_length = 0;
    const char *json, *text = NULL;
    rutin_options how;
    rutin_status status;

    begin(&of, env, info);
    on = take_engine(&of);
    json = is_absent(&of, 1) ? NULL : take_json(&of, 1, &length);
    how = take_options(&of, 2);
    status = of.bad ? RUTIN_EUSAGE
                    : what(on, json, length, &how, &text, &answer_length);
    return answer(&of, status, text, answer_length);
}

// changed(engine, case before or none, options…)
static napi_value changed(napi_env env, napi_callback_info info)
{
    return ask(env, info, rutin_changed);
}

// attempt(engine, json, options…)
static napi_value attempt(napi_env env, napi_callback_info info)
{
    return ask(env, info, rutin_try);
}

// told(engine, case or none, options…)
static napi_value told(napi_env env, napi_callback_info info)
{
    return ask(env, info, rutin_told);
}

// test(engine, example, options…)
static napi_value test(napi_env env, napi_callback_info info)
{
    return ask(env, info, rutin_test);
}

NAPI_MODULE_INIT()
{
    static const struct {
        const char *name;
        napi_callback call;
    } all[] = {
        {"load", load},         {"about", about},       {"mistakes", mistakes},
        {"engine", new_engine}, {"free", free_engine},  {"error", error},
        {"decide", decide},     {"open", open},         {"add", add},
        {"check", check},       {"stored", stored},     {"get", get},
        {"page", page},         {"describe", describe}, {"told", told},
        {"test", test},         {"errors", errors},     {"calendar", calendar},
        {"question", question}, {"changed", changed},   {"attempt", attempt},
    };
    napi_value function;

    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (napi_create_function(env, all[i].name, NAPI_AUTO_LENGTH,
                                 all[i].call, NULL, &function) == napi_ok)
            napi_set_named_property(env, exports, all[i].name, function);
    set_text(env, exports, "version", rutin_version());
    return exports;
}
