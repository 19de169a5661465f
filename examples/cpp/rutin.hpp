// rutin.hpp - rutin for C++17: who owns what, and errors as exceptions
//
//     rutin::Routine routine = rutin::Routine::load("helsingborg.lua");
//     rutin::Engine engine(routine);
//
//     for (auto step : engine.decide(json).steps())
//         std::cout << step.name() << '\n';
//
// rutin.h says what each call does; here is what C++ adds to it.
//
// - A Routine is a shared pointer: copy it, also into other threads. An Engine
//   keeps its routine alive, is for one thread at a time, and can be moved.
// - A Plan is a view of its engine's last plan, and a Step of a plan. Whatever
//   string_view comes out is borrowed, ends with a NUL, and is valid until the
//   next call on the engine that is not const; a text of a step until the next
//   decision. Of an optional one nothing stands for null.
// - What fails throws an Error with status, code and place, and leaves the engine
//   as rutin.h says: to be used again. Out of memory is std::bad_alloc.
// - An argument of type Text is a `const char *` or a std::string, for C wants
//   the NUL. JSON is any string_view.

#ifndef RUTIN_HPP
#define RUTIN_HPP

#include <cstddef>
#include <cstdint>
#include <exception>
#include <initializer_list>
#include <memory>
#include <new>
#include <optional>
#include <rutin.h>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace rutin
{

using Source = rutin_source;
using std::string_view;

// A text for C, borrowed for one call; nothing given is NULL.
class Text
{
  public:
    Text() = default;
    Text(std::nullptr_t)
    {
    }
    Text(const char *given) : text(given)
    {
    }
    Text(const std::string &given) : text(given.c_str())
    {
    }
    operator const char *() const
    {
        return text;
    }

  private:
    const char *text = nullptr;
};

// ---------------------------------------------------------------- errors

// What went wrong, with the members of C's: status, code ("undeclared"), where
// ("facts.age", or a file's name), line, column, help. A copy allocates nothing.
struct Error : std::exception, rutin_error {
    explicit Error(const rutin_error &error) : rutin_error(error)
    {
    }
    const char *what() const noexcept override // one line, in `language`
    {
        return message;
    }
};

namespace detail
{

// An error that the library has no words for, as it has no handle to keep them.
[[noreturn]] inline void fail(rutin_status status, const rutin_error *known)
{
    if (status == RUTIN_ENOMEM)
        throw std::bad_alloc();
    rutin_error error = known != nullptr ? *known : rutin_error{};
    error.status = status;
    if (known == nullptr)
        string_view(rutin_status_text(status))
            .copy(error.message, sizeof error.message - 1);
    throw Error(error);
}

inline std::optional<string_view> maybe(const char *text)
{
    return text != nullptr ? std::optional<string_view>(text) : std::nullopt;
}

inline string_view sure(const char *text)
{
    return text != nullptr ? text : string_view();
}

// What get(number) gives for each number below [count].
template <class Get> auto list(std::int64_t count, Get get)
{
    std::vector<decltype(get(count))> all;
    all.reserve(static_cast<std::size_t>(count));
    for (std::int64_t i = 0; i < count; i++)
        all.push_back(get(i));
    return all;
}

} // namespace detail

// ---------------------------------------------------------------- options

// Options of C, with their size; a member that is left alone is the default.
struct LoadOptions : rutin_load_options {
    explicit LoadOptions(Text in_language = {}) : rutin_load_options{}
    {
        size = sizeof(rutin_load_options);
        language = in_language;
    }
};

struct Options : rutin_options {
    explicit Options(Text in_language = {}) : rutin_options{}
    {
        size = sizeof(rutin_options);
        language = in_language;
    }
};

// ---------------------------------------------------------------- routines

// A routine that did not load: the first of its mistakes as an Error, and all.
class Mistakes : public Error
{
  public:
    explicit Mistakes(std::shared_ptr<const rutin_routine> failed)
        : Error(*rutin_mistake(failed.get(), 0)), handle(std::move(failed))
    {
    }
    std::int64_t size() const noexcept
    {
        return rutin_mistake_count(handle.get());
    }
    const rutin_error &operator[](std::int64_t number) const noexcept
    {
        return *rutin_mistake(handle.get(), number);
    }

  private:
    std::shared_ptr<const rutin_routine> handle;
};

// A loaded routine. Its texts live as long as it, or an engine made of it.
class Routine
{
  public:
    // From a file; from a text in memory, [name] its file in messages; from texts,
    // the routine first and then what it uses.
    static Routine load(Text path, const LoadOptions &how = LoadOptions())
    {
        rutin_routine *handle = nullptr;
        const rutin_status status = rutin_load_file(path, &how, &handle);
        return Routine(status, handle);
    }
    static Routine from(Text name, string_view source,
                        const LoadOptions &how = LoadOptions())
    {
        rutin_routine *handle = nullptr;
        const rutin_status status = rutin_load(name, source.data(),
                                               source.size(), &how, &handle);
        return Routine(status, handle);
    }
    static Routine from(const std::vector<Source> &sources,
                        const LoadOptions &how = LoadOptions())
    {
        rutin_routine *handle = nullptr;
        const rutin_status status = rutin_load_sources(
            sources.data(), static_cast<std::int64_t>(sources.size()), &how,
            &handle);
        return Routine(status, handle);
    }

    string_view id() const
    {
        return rutin_routine_id(handle());
    }
    string_view version() const
    {
        return rutin_routine_version(handle());
    }
    string_view digest() const
    {
        return rutin_routine_digest(handle());
    }
    std::vector<string_view> languages() const
    {
        std::int64_t count = 0;
        while (rutin_routine_language(handle(), count) != nullptr)
            count++;
        return detail::list(count, [this](std::int64_t i) {
            return string_view(rutin_routine_language(handle(), i));
        });
    }
    std::vector<Error> warnings() const // what is allowed but hardly meant
    {
        return detail::list(rutin_mistake_count(handle()),
                            [this](std::int64_t i) {
                                return Error(*rutin_mistake(handle(), i));
                            });
    }
    const rutin_routine *handle() const // for the calls of C
    {
        return shared.get();
    }

  private:
    Routine(rutin_status status, rutin_routine *handle)
        : shared(handle, rutin_routine_free)
    {
        if (status != RUTIN_OK && rutin_mistake(handle, 0) != nullptr &&
            status != RUTIN_ENOMEM)
            throw Mistakes(shared);
        if (status != RUTIN_OK)
            detail::fail(status, nullptr);
    }
    std::shared_ptr<const rutin_routine> shared;
};

// ---------------------------------------------------------------- plans

// A step of a plan. Each member is the call rutin_step_… of its name.
class Step
{
  public:
    Step(const rutin_engine *of, std::int64_t at) : engine(of), number(at)
    {
    }

#define RUTIN_STEP(type, name, call)                                           \
    type name() const                                                          \
    {                                                                          \
        return call(engine, number);                                           \
    }
#define RUTIN_STEP_TEXT(name)                                                  \
    std::optional<string_view> name() const                                    \
    {                                                                          \
        return detail::maybe(rutin_step_##name(engine, number));               \
    }
    string_view id() const
    {
        return detail::sure(rutin_step_id(engine, number));
    }
    string_view name() const
    {
        return detail::sure(rutin_step_name(engine, number));
    }
    RUTIN_STEP(bool, is_task, rutin_step_is_task)
    RUTIN_STEP(bool, overdue, rutin_step_overdue)
    RUTIN_STEP(std::int64_t, act, rutin_step_act)
    RUTIN_STEP(rutin_when, when, rutin_step_when)
    RUTIN_STEP(rutin_step_status, status, rutin_step_status_of)
    RUTIN_STEP(rutin_ground, ground, rutin_step_ground)
    RUTIN_STEP_TEXT(part_of)
    RUTIN_STEP_TEXT(phone)
    RUTIN_STEP_TEXT(performer)
    RUTIN_STEP_TEXT(due)
    RUTIN_STEP_TEXT(closed_until)
    RUTIN_STEP_TEXT(heading)
    RUTIN_STEP_TEXT(say)
    RUTIN_STEP_TEXT(say_not)
    RUTIN_STEP_TEXT(say_all)
    RUTIN_STEP_TEXT(basis)
    RUTIN_STEP_TEXT(by_when)
    RUTIN_STEP_TEXT(law)
#undef RUTIN_STEP_TEXT
#undef RUTIN_STEP

    // The facts that may be told, and no others.
    std::vector<string_view> tell() const
    {
        return detail::list(
            rutin_step_tell_count(engine, number), [this](std::int64_t i) {
                return detail::sure(rutin_step_tell(engine, number, i));
            });
    }
    struct Reason {
        string_view rule, text;
        bool effective;
    };
    std::vector<Reason> reasons() const
    {
        return detail::list(
            rutin_step_reason_count(engine, number), [this](std::int64_t i) {
                return Reason{
                    detail::sure(rutin_step_rule(engine, number, i)),
                    detail::sure(rutin_step_reason(engine, number, i)),
                    rutin_step_reason_effective(engine, number, i)};
            });
    }
    struct Instead {
        string_view actor;
        rutin_instead why;
    };
    std::vector<Instead> instead_of() const
    {
        return detail::list(
            rutin_step_instead_count(engine, number), [this](std::int64_t i) {
                return Instead{
                    detail::sure(rutin_step_instead_actor(engine, number, i)),
                    rutin_step_instead_why(engine, number, i)};
            });
    }

  private:
    const rutin_engine *engine;
    std::int64_t number;
};

// The last plan of an engine, until its next call.
class Plan
{
  public:
    explicit Plan(rutin_engine *of) : engine(of)
    {
    }

    // All of it, as JSON.
    string_view json() const
    {
        std::size_t length = 0;
        const char *text = rutin_plan(engine, &length);
        return had(text, length);
    }

    // A member by its JSON pointer, "/steps/0/due_because"; nothing where the plan
    // has null there. Throws "no_member" where it has no such member.
    std::optional<string_view> get(Text pointer) const
    {
        std::size_t length = 0;
        const char *text = rutin_get(engine, pointer, &length);
        if (text == nullptr && rutin_error_of(engine)->status == RUTIN_OK)
            return std::nullopt;
        return had(text, length);
    }

    // A page of it as JSON: the finder's, that of [actor], or everybody's.
    string_view page(Text actor = {}, bool all = false) const
    {
        const rutin_page_options how{sizeof how, actor, all};
        return ask(rutin_page, &how);
    }

    // The deadlines that a reader has to keep, as an iCalendar file; "" for none.
    string_view calendar(Text actor = {}, bool all = false) const
    {
        const rutin_page_options how{sizeof how, actor, all};
        return ask(rutin_calendar, &how);
    }

    // One of asks() as a form shows it, as JSON: its fact with type, ends, choices.
    string_view question(std::int64_t number) const
    {
        return ask(rutin_question, number);
    }

    // What is otherwise than in the plan of the case before, as JSON; without one
    // all is new. And what would be otherwise if [more] were added: nothing is kept.
    string_view changed() const
    {
        return changed(string_view());
    }
    string_view changed(string_view before) const
    {
        return ask(rutin_changed, before.data(), before.size(), nullptr);
    }
    string_view attempt(string_view more) const
    {
        return ask(rutin_try, more.data(), more.size(), nullptr);
    }

    std::vector<Step> steps() const
    {
        return detail::list(rutin_step_count(engine),
                            [this](std::int64_t i) { return Step(engine, i); });
    }
    struct Ban {
        string_view actor;
        bool certain;
    };
    std::vector<Ban> bans() const
    {
        return detail::list(rutin_ban_count(engine), [this](std::int64_t i) {
            return Ban{detail::sure(rutin_ban_actor(engine, i)),
                       rutin_ban_certain(engine, i)};
        });
    }
    struct Ask {
        string_view fact, question;
    };
    std::vector<Ask> asks() const
    {
        return detail::list(rutin_ask_count(engine), [this](std::int64_t i) {
            return Ask{detail::sure(rutin_ask_fact(engine, i)),
                       detail::sure(rutin_ask_question(engine, i))};
        });
    }
    struct Warning {
        string_view code, text;
    };
    std::vector<Warning> warnings() const
    {
        return detail::list(
            rutin_warning_count(engine), [this](std::int64_t i) {
                return Warning{detail::sure(rutin_warning_code(engine, i)),
                               detail::sure(rutin_warning_text(engine, i))};
            });
    }

  private:
    string_view had(const char *text, std::size_t length) const
    {
        if (text == nullptr)
            detail::fail(rutin_error_of(engine)->status,
                         rutin_error_of(engine));
        return string_view(text, length);
    }
    template <class Call, class... Given>
    string_view ask(Call *call, Given... given) const
    {
        const char *text = nullptr;
        std::size_t length = 0;
        if (call(engine, given..., &text, &length) != RUTIN_OK)
            text = nullptr;
        return had(text, length);
    }
    rutin_engine *engine;
};

// ---------------------------------------------------------------- engines

// One thread's evaluator of a routine.
class Engine
{
  public:
    explicit Engine(Routine of, const Options &how = Options())
        : owned(rutin_engine_new(of.handle(), &how), Free{of})
    {
        if (owned == nullptr)
            throw std::bad_alloc();
    }

    // Decides the case in JSON; or, without one, that which was built here.
    Plan decide(string_view json, const Options &how)
    {
        return must(rutin_decide(handle(), json.data(), json.size(), &how));
    }
    Plan decide(string_view json)
    {
        return must(rutin_decide(handle(), json.data(), json.size(), nullptr));
    }
    Plan decide(const Options &how)
    {
        return must(rutin_decide_case(handle(), &how));
    }
    Plan decide()
    {
        return must(rutin_decide_case(handle(), nullptr));
    }
    Plan plan() // the last one again
    {
        return Plan(handle());
    }

    // A case, call by call.
    void open(Text id, Text opened, Text now)
    {
        must(rutin_case_open(handle(), id, opened, now));
    }
    void now(Text now)
    {
        must(rutin_case_now(handle(), now));
    }
    void close(Text closed)
    {
        must(rutin_case_close(handle(), closed));
    }
    void add(string_view json)
    {
        must(rutin_add(handle(), json.data(), json.size()));
    }

    // Tells a fact: a bool, a whole number, a choice, or a list of choices.
    template <class Value> void tell(Text fact, const Value &value)
    {
        if constexpr (std::is_same_v<Value, bool>) {
            must(rutin_tell_yes_no(handle(), fact, value));
        } else if constexpr (std::is_integral_v<Value>) {
            static_assert(sizeof value < 8 || std::is_signed_v<Value>,
                          "wanted a number that an int64_t holds");
            must(rutin_tell_number(handle(), fact, value));
        } else if constexpr (std::is_convertible_v<const Value &, Text>) {
            must(rutin_tell_one_of(handle(), fact, Text(value)));
        } else if constexpr (std::is_convertible_v<const Value &,
                                                   string_view>) {
            tell(fact, std::string(value));
        } else {
            std::vector<const char *> all;
            for (const auto &one : value)
                all.push_back(Text(one));
            must(rutin_tell_any_of(handle(), fact, all.data(),
                                   static_cast<std::int64_t>(all.size())));
        }
    }
    void tell(Text fact, std::initializer_list<const char *> choices)
    {
        must(rutin_tell_any_of(handle(), fact, choices.begin(),
                               static_cast<std::int64_t>(choices.size())));
    }
    void tell_text(Text fact) // that it is known; the text stays with the host
    {
        must(rutin_tell_text(handle(), fact));
    }
    void untell(Text fact)
    {
        must(rutin_untell(handle(), fact));
    }
    void consent(Text actor, Text state)
    {
        must(rutin_consent(handle(), actor, state));
    }
    void contacted(Text at, Text actor, Text outcome, Text ground = {})
    {
        must(rutin_event_contact(handle(), at, actor, outcome, ground));
    }
    void did(Text at, Text task, Text outcome)
    {
        must(rutin_event_task(handle(), at, task, outcome));
    }
    void weighed(Text at, Text actor, Text outcome, Text law, Text by,
                 Text note)
    {
        must(rutin_event_weighed(handle(), at, actor, outcome, law, by, note));
    }
    void received(Text at, Text what)
    {
        must(rutin_event_received(handle(), at, what));
    }

    // What is wrong with a value for [fact], for a form; nothing when it fits.
    std::optional<Error> check(Text fact, string_view json)
    {
        const rutin_status status = rutin_check_fact(handle(), fact,
                                                     json.data(), json.size());
        if (status == RUTIN_ENOMEM)
            throw std::bad_alloc();
        if (status == RUTIN_OK)
            return std::nullopt;
        return Error(*rutin_error_of(handle()));
    }

    // All that was wrong with the case of the last call, as JSON: a list, [] for
    // nothing. The first of them is the Error that was thrown.
    string_view errors()
    {
        std::size_t length = 0;
        const char *json = rutin_errors(handle(), &length);
        if (json == nullptr)
            throw std::bad_alloc();
        return string_view(json, length);
    }

    // The case as JSON, to be stored. Until the next call.
    string_view stored()
    {
        std::size_t length = 0;
        const char *json = rutin_case(handle(), &length);
        return answer(json, length);
    }

    // The routine, described; what the events of a case, or of that which is here, say
    // was told; an example, tested.
    string_view describe(const Options &how = Options())
    {
        return ask(rutin_describe, &how);
    }
    string_view told(const Options &how = Options())
    {
        return told(string_view(), how);
    }
    string_view told(string_view json, const Options &how = Options())
    {
        return ask(rutin_told, json.data(), json.size(), &how);
    }
    string_view test(string_view json, const Options &how = Options())
    {
        return ask(rutin_test, json.data(), json.size(), &how);
    }

    const Routine &routine() const
    {
        return owned.get_deleter().routine;
    }
    rutin_engine *handle() const // for the calls of C
    {
        return owned.get();
    }

  private:
    Plan must(rutin_status status)
    {
        if (status != RUTIN_OK)
            detail::fail(status, rutin_error_of(handle()));
        return Plan(handle());
    }
    string_view answer(const char *json, std::size_t length)
    {
        if (json == nullptr)
            must(rutin_error_of(handle())->status);
        return string_view(json, length);
    }
    template <class Call, class... Given>
    string_view ask(Call *call, Given... given)
    {
        const char *json = nullptr;
        std::size_t length = 0;
        must(call(handle(), given..., &json, &length));
        return string_view(json, length);
    }

    // Frees the engine, and then lets go of its routine.
    struct Free {
        Routine routine;
        void operator()(rutin_engine *engine) const
        {
            rutin_engine_free(engine);
        }
    };
    std::unique_ptr<rutin_engine, Free> owned;
};

} // namespace rutin

#endif
