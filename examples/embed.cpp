// embed.cpp - a C++ host: builds a case call by call and reads the plan so
//
//     c++ embed.cpp $(pkg-config --cflags --libs rutin) -o embed
//     ./embed rules/sweden.lua

#include <iostream>
#include <memory>
#include <rutin.h>
#include <stdexcept>
#include <string>

struct Free {
    void operator()(rutin_routine *routine) const
    {
        rutin_routine_free(routine);
    }
    void operator()(rutin_engine *engine) const
    {
        rutin_engine_free(engine);
    }
};

// An error of the library as an exception of C++.
static void must(rutin_status status, const rutin_error *error)
{
    if (status != RUTIN_OK && error != nullptr)
        throw std::runtime_error(std::string(error->where) + ": " +
                                 error->message);
    if (status != RUTIN_OK)
        throw std::runtime_error(rutin_status_text(status));
}

static void decide(const char *path)
{
    rutin_routine *loaded = nullptr;
    const rutin_status status = rutin_load_file(path, nullptr, &loaded);
    const std::unique_ptr<rutin_routine, Free> routine(loaded);
    must(status, rutin_mistake(loaded, 0));

    const std::unique_ptr<rutin_engine, Free> engine(
        rutin_engine_new(loaded, nullptr));
    rutin_engine *e = engine.get();
    const auto ok = [e](rutin_status s) { must(s, rutin_error_of(e)); };

    ok(rutin_case_open(e, "2026-0113", "2026-11-20T22:10:00+01:00",
                       "2026-11-20T22:40:00+01:00"));
    ok(rutin_tell_number(e, "age", 16));
    ok(rutin_tell_one_of(e, "danger", "urgent"));
    ok(rutin_decide_case(e, nullptr));
    for (int64_t i = 0; i < rutin_step_count(e); i++)
        std::cout << i + 1 << ". " << rutin_step_name(e, i) << '\n';
}

int main(int count, char **arguments)
{
    try {
        decide(count == 2 ? arguments[1] : "rules/sweden.lua");
    } catch (const std::exception &fault) {
        std::cerr << fault.what() << '\n';
        return 1;
    }
}
