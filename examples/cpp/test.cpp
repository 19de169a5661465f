// test.cpp - rutin.hpp on every example case, on errors, in threads, without a leak
//
//     ./test        from the top of the source; run.sh builds it. With DIGEST in the
//                   environment the plans' digest has to be that.

#include "rutin.hpp"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <malloc.h>
#include <sha256.h>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using rutin::Engine;
using rutin::Error;
using rutin::Options;
using rutin::Routine;
using std::string_view;

static const int64_t decisions = 5000;

static void must(bool holds, const std::string &what)
{
    if (!holds)
        throw std::logic_error(what);
}

// ---------------------------------------------------------------- examples

static std::string read(const std::string &path)
{
    std::ifstream file(path, std::ios::binary);

    must(file.good(), path + ": cannot be read");
    return {std::istreambuf_iterator<char>(file), {}};
}

// Where the text in quotes at [at] ends.
static size_t past_text(string_view json, size_t at)
{
    for (at++; json[at] != '"'; at++)
        at += json[at] == '\\';
    return at + 1;
}

// Where the value at [at] ends: at a comma or a bracket that is not its own.
static size_t past_value(string_view json, size_t at)
{
    for (int depth = 0; at < json.size();) {
        const char c = json[at];

        if (depth == 0 && (c == ',' || c == '}'))
            break;
        depth += c == '{' || c == '[';
        depth -= c == '}' || c == ']';
        at = c == '"' ? past_text(json, at) : at + 1;
    }
    return at;
}

// The bytes of the member "case" of an example.
static string_view case_of(string_view json)
{
    for (size_t at = json.find('"'); at < json.size();
         at = json.find('"', past_value(json, at))) {
        const size_t end = past_text(json, at);
        const string_view name = json.substr(at, end - at);

        at = json.find(':', end) + 1;
        if (name == "\"case\"")
            return json.substr(at, past_value(json, at) - at);
    }
    throw std::logic_error("an example has no case");
}

struct Town {
    const char *rules, *examples;
};
static const Town towns[] = {
    {"rules/sweden.lua", "examples/cases"},
    {"rules/helsingborg.lua", "examples/cases/helsingborg"},
    {"rules/landsbygd.lua", "examples/cases/landsbygd"},
};

// The cases of a folder's examples, by their names.
static std::vector<std::string> cases_in(const char *folder)
{
    std::vector<std::string> paths, cases;

    for (const auto &entry : std::filesystem::directory_iterator(folder))
        if (entry.path().extension() == ".json")
            paths.push_back(entry.path().string());
    std::sort(paths.begin(), paths.end());
    for (const std::string &path : paths)
        cases.emplace_back(case_of(read(path)));
    return cases;
}

// ---------------------------------------------------------------- plans

// The plan of a case, or the code of its error.
static std::string answer(Engine &engine, string_view json, const Options &how)
{
    try {
        return std::string(engine.decide(json, how).json());
    } catch (const Error &error) {
        return error.code;
    }
}

static void add_answers(SHA256_CTX *sum, Engine &engine,
                        const std::vector<std::string> &cases)
{
    for (const std::string &json : cases) {
        for (const char *language : {"sv", "en"}) {
            const std::string text = answer(engine, json, Options(language)) +
                                     '\n';
            SHA256Update(sum, reinterpret_cast<const uint8_t *>(text.data()),
                         text.size());
        }
    }
}

static std::string digest_of(SHA256_CTX *sum)
{
    char hex[SHA256_DIGEST_STRING_LENGTH];

    return SHA256End(sum, hex);
}

static void all_examples_have_the_plans_of_c()
{
    SHA256_CTX sum;
    size_t count = 0;

    SHA256Init(&sum);
    for (const Town &town : towns) {
        const std::vector<std::string> cases = cases_in(town.examples);
        Engine engine(Routine::load(town.rules));

        add_answers(&sum, engine, cases);
        count += cases.size();
    }
    must(count > 100, "there are examples");

    const std::string digest = digest_of(&sum);
    const char *wanted = std::getenv("DIGEST");
    std::cout << "C++: " << count << " examples in two languages, " << digest
              << '\n';
    must(wanted == nullptr || *wanted == 0 || digest == wanted,
         std::string("other plans than C's: ") +
             (wanted != nullptr ? wanted : ""));
}

static void eight_threads_have_the_same_plans()
{
    const Town &town = towns[2];
    const std::vector<std::string> cases = cases_in(town.examples);
    const Routine routine = Routine::load(town.rules);
    std::vector<std::string> digests(8);
    std::vector<std::thread> threads;

    for (std::string &digest : digests)
        threads.emplace_back([&cases, &digest, routine] {
            SHA256_CTX sum;
            Engine engine(routine);

            SHA256Init(&sum);
            add_answers(&sum, engine, cases);
            digest = digest_of(&sum);
        });
    for (std::thread &thread : threads)
        thread.join();
    for (const std::string &digest : digests)
        must(digest == digests[0] && !digest.empty(), "threads differ");
    std::cout << "C++: 8 threads, the same bytes\n";
}

// ---------------------------------------------------------------- errors

template <class Call>
static void fails(rutin_status status, string_view code, string_view where,
                  Call call)
{
    try {
        call();
    } catch (const Error &error) {
        must(error.status == status && error.code == code &&
                 error.where == where && *error.what() != 0,
             std::string("another error: ") + error.code + " at " +
                 error.where + ", wanted " + std::string(code));
        return;
    }
    throw std::logic_error("no error, wanted " + std::string(code));
}

static void a_routine_that_does_not_load_tells_all_mistakes()
{
    const char *source = "routine {\n  id = 1,\n";

    fails(RUTIN_EIO, "no_file", "rules/none.lua",
          [] { Routine::load("rules/none.lua"); });
    fails(RUTIN_EUSAGE, "", "", [] { Routine::from({}); });
    try {
        Routine::from("town.lua", source, rutin::LoadOptions("sv"));
        must(false, "half a routine is loaded");
    } catch (const rutin::Mistakes &mistakes) {
        must(mistakes.status == RUTIN_EROUTINE && mistakes.size() > 0 &&
                 string_view(mistakes[0].where) == "town.lua" &&
                 mistakes[0].line > 0 && string_view(mistakes.language) == "sv",
             "a mistake has its place");
    }
}

static void an_error_leaves_an_engine_that_decides(const std::string &json)
{
    Engine engine(Routine::load("rules/sweden.lua"));
    const std::string plan(engine.decide(json).json());

    fails(RUTIN_ECASE, "undeclared", "facts.?", [&] {
        engine.decide(R"({"case": "1", "opened": "2026-11-20T22:10:00+01:00",
            "now": "2026-11-20T22:10:00+01:00", "facts": {"agee": 16}})");
    });
    fails(RUTIN_ECASE, "no_now", "now", [&] {
        engine.decide(
            R"({"case": "1", "opened": "2026-11-20T22:10:00+01:00"})");
    });
    fails(RUTIN_EUSAGE, "no_language", "",
          [&] { engine.decide(json, Options("fi")); });
    Options little;
    little.limits.text = 10;
    fails(RUTIN_ELIMIT, "text_too_long", "",
          [&] { engine.decide(json, little); });
    must(engine.decide(json).json() == plan, "another plan after errors");

    fails(RUTIN_EUSAGE, "no_member", "",
          [&] { engine.plan().get("/steps/x"); });
    must(engine.plan().get("/complete") == "false", "a member is read");
    must(!engine.plan().get("/steps/0/part_of"), "null is nothing");
    fails(RUTIN_EUSAGE, "not_a_name", "",
          [&] { engine.plan().page("nobody"); });
    fails(RUTIN_ECASE, "number_outside", "facts.age",
          [&] { engine.tell("age", -1); });
    must(engine.check("age", "-1")->where == string_view("age") &&
             !engine.check("age", "16"),
         "a form's field is tried");
    must(engine.decide().json() == plan, "a failed call changed the case");
}

// ---------------------------------------------------------------- use

static void call_by_call_is_as_json_and_is_stored(const std::string &json)
{
    Engine first(Routine::load("rules/helsingborg.lua"));
    const std::string plan(first.decide(json).json());
    const std::string stored(first.stored());

    // Nobody else has the routines, and the engine takes the place of another.
    Engine engine(Routine::load("rules/sweden.lua"));
    engine = std::move(first);
    engine.open("2026-0113", "2026-11-20T22:10:00+01:00",
                "2026-11-20T22:10:00+01:00");
    engine.tell("found_by", std::string("outreach"));
    engine.tell("place", string_view("hotel"));
    engine.tell("danger", "urgent");
    engine.tell("exploitation", {"sexual"});
    engine.tell("looks_under_18", true);
    engine.tell("age", 15);
    engine.untell("age");
    engine.add(R"({"facts": {"interpreter_needed": true}})");
    must(engine.stored() == stored, "another case is stored");
    must(engine.decide().json() == plan, "another plan call by call");
    must(engine.decide(stored).json() == plan,
         "another plan of what is stored");

    engine.contacted("2026-11-20T22:10:00+01:00", "police", "reached");
    const auto steps = engine.decide(Options("en")).steps();
    const auto police = std::find_if(
        steps.begin(), steps.end(),
        [](const auto &step) { return step.id() == "police"; });
    must(police != steps.end() && police->status() == RUTIN_STEP_DONE &&
             police->phone() == "114 14" && !police->reasons().empty() &&
             !police->part_of(),
         "the police are reached");
    must(!engine.plan().asks().empty() &&
             engine.plan().page().find("\"reader\":\"finder\"") !=
                 string_view::npos,
         "a plan asks and has a page");
}

static bool has(string_view json, string_view part)
{
    return json.find(part) != string_view::npos;
}

static void what_an_answer_changes_is_said_and_can_be_tried(
    const std::string &json)
{
    const char *more = R"({"facts": {"danger": "immediate"}})";
    Engine engine(Routine::load("rules/helsingborg.lua"), Options("en"));
    const std::string plan(engine.decide(json).json());
    const std::string before(engine.stored());
    const std::string tried(engine.plan().attempt(more));

    must(engine.plan().json() == plan && engine.stored() == before,
         "what was tried is not kept");
    engine.add(more);
    must(engine.decide().changed(before) == tried &&
             has(tried, "\"same\":false"),
         "what was tried is what changes");
    const std::string after(engine.stored());
    must(has(engine.plan().changed(after), "\"same\":true"),
         "a plan is as it is");
    must(!has(engine.plan().changed(), "\"change\":\"changed\""),
         "without a case before all is new");
    fails(RUTIN_ECASE, "number_outside", "facts.age",
          [&] { engine.plan().attempt(R"({"facts": {"age": -1}})"); });
    fails(RUTIN_ECASE, "missing", "the case",
          [&] { engine.plan().changed(std::string()); });
    must(engine.plan().changed(before) == tried, "an error keeps the plan");
}

static void a_plan_has_its_questions_and_a_calendar(const std::string &json)
{
    Engine engine(Routine::load("rules/helsingborg.lua"), Options("en"));
    const rutin::Plan plan = engine.decide(json);
    const auto count = static_cast<int64_t>(plan.asks().size());

    for (int64_t i = 0; i < count; i++) {
        const std::string id(plan.asks()[static_cast<size_t>(i)].fact);
        must(has(plan.question(i), "{\"fact\":{\"id\":\"" + id + "\""),
             "a question has its fact");
    }
    fails(RUTIN_EUSAGE, "no_question", "", [&] { plan.question(count); });
    must(plan.calendar(nullptr, true).substr(0, 15) == "BEGIN:VCALENDAR",
         "deadlines are a calendar");
    fails(RUTIN_EUSAGE, "not_a_name", "", [&] { plan.calendar("nobody"); });
    must(has(engine.told(), "\"told\":[]"), "nothing was told in it");
}

static void all_that_is_wrong_is_told_at_once()
{
    Engine engine(Routine::load("rules/sweden.lua"), Options("en"));

    fails(RUTIN_ECASE, "number_outside", "facts.age", [&] {
        engine.decide(R"({"opened": "2026-11-20T22:10:00+01:00",
            "now": "2026-11-20T22:10:00+01:00",
            "facts": {"age": 300, "agee": 3}})");
    });
    const string_view errors = engine.errors();
    must(has(errors, R"("code":"number_outside","path":"facts.age")") &&
             has(errors, R"("code":"undeclared","path":"facts.?")"),
         std::string(errors));
    must(engine.check("age", "16") == std::nullopt && engine.errors() == "[]",
         "a call that succeeded has no errors");
}

static void the_routine_is_known_and_tools_answer(const std::string &json)
{
    Engine engine(Routine::load("rules/sweden.lua"), Options("en"));

    must(engine.routine().id() == "sweden" &&
             engine.routine().digest().substr(0, 7) == "sha256:" &&
             engine.routine().languages().size() == 2,
         "a routine says who it is");
    must(engine.describe().find("\"facts\"") != string_view::npos,
         "it is described");
    must(engine.told(json).find("\"told\":[]") != string_view::npos,
         "nothing was told");
    must(engine.test("{\"about\": \"a\", \"case\": " + json +
                     ", \"expect\": {\"steps\": [\"police\"]}}")
                 .find("\"passed\":true") != string_view::npos,
         "an example is tested");
}

// ---------------------------------------------------------------- costs

// Bytes of the heap in use; 0 where the C library does not say.
static int64_t heap_in_use()
{
#ifdef __GLIBC__
    return static_cast<int64_t>(mallinfo2().uordblks);
#else
    return 0;
#endif
}

// Every tenth decision fails, and every hundredth engine is new.
static void decisions_leave_nothing_behind(const std::string &json)
{
    const Routine routine = Routine::load("rules/helsingborg.lua");
    const auto some = [&] {
        Engine engine(routine);
        for (int i = 0; i < 100; i++) {
            const bool bad = i % 10 == 9;
            must(answer(engine, bad ? "{}" : json, Options("sv")).empty() ==
                     false,
                 "no answer");
            if (!bad)
                engine.plan().steps();
        }
    };

    some();
    const int64_t before = heap_in_use();
    for (int64_t i = 0; i < decisions; i += 100)
        some();
    const int64_t more = heap_in_use() - before;
    std::cout << "C++: " << more << " bytes more after " << decisions
              << " decisions; the bound is " << decisions << '\n';
    must(more < decisions, "a decision leaks");
}

// The mean of CPU time that [decide] takes of each case, twice, with its plan.
template <class Decide>
static double microseconds(const std::vector<std::string> &cases, Decide decide)
{
    std::clock_t start = 0;

    for (int turn = 0; turn < 3; turn++) { // the first warms up
        start = turn == 1 ? std::clock() : start;
        for (const std::string &json : cases)
            decide(json);
    }
    return static_cast<double>(std::clock() - start) * 1e6 / CLOCKS_PER_SEC /
           static_cast<double>(2 * cases.size());
}

static void print_what_it_costs()
{
    const std::vector<std::string> cases = cases_in(towns[1].examples);
    Engine engine(Routine::load(towns[1].rules));
    rutin_engine *bare = engine.handle();
    const double cpp = microseconds(
        cases, [&](string_view json) { engine.decide(json).json(); });
    const double c = microseconds(cases, [&](string_view json) {
        rutin_decide(bare, json.data(), json.size(), nullptr);
        rutin_plan(bare, nullptr);
    });

    std::cout << "C++: " << std::lround(cpp)
              << " microseconds a decision with its plan; C: " << std::lround(c)
              << '\n';
}

int main()
{
    try {
        const std::string json = read("examples/friday-night.json");

        all_examples_have_the_plans_of_c();
        eight_threads_have_the_same_plans();
        a_routine_that_does_not_load_tells_all_mistakes();
        an_error_leaves_an_engine_that_decides(json);
        call_by_call_is_as_json_and_is_stored(json);
        what_an_answer_changes_is_said_and_can_be_tried(json);
        a_plan_has_its_questions_and_a_calendar(json);
        all_that_is_wrong_is_told_at_once();
        the_routine_is_known_and_tools_answer(json);
        decisions_leave_nothing_behind(json);
        print_what_it_costs();
    } catch (const std::exception &fault) {
        std::cerr << "test.cpp: " << fault.what() << '\n';
        return 1;
    }
}
