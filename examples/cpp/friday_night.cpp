// friday_night.cpp - a C++ host: decides a case, tells one thing more, decides anew
//
//     c++ -std=c++17 friday_night.cpp $(pkg-config --cflags --libs rutin) -o friday_night
//     ./friday_night rules/helsingborg.lua examples/friday-night.json

#include "rutin.hpp"

#include <fstream>
#include <iostream>
#include <iterator>
#include <stdexcept>
#include <string>

static std::string read(const char *path)
{
    std::ifstream file(path, std::ios::binary);

    if (!file)
        throw std::runtime_error(std::string(path) + ": cannot be read");
    return {std::istreambuf_iterator<char>(file), {}};
}

static void print(const rutin::Plan &plan)
{
    int number = 0;

    for (const rutin::Step &step : plan.steps()) {
        std::cout << ++number << ". " << step.name() << ", "
                  << step.phone().value_or("-") << ", "
                  << step.due().value_or("-") << '\n';
        for (const auto &reason : step.reasons())
            if (reason.effective)
                std::cout << "   " << reason.text << '\n';
    }
    for (const auto &ask : plan.asks())
        std::cout << "?  " << ask.question << '\n';
}

static void run(const char *path, const char *case_path)
{
    rutin::Engine engine(rutin::Routine::load(path));

    print(engine.decide(read(case_path)));

    engine.tell("age", 16);
    std::cout << "\n-- " << engine.decide().get("/now").value_or("")
              << ", age 16\n";
    print(engine.plan());
}

int main(int count, char **arguments)
{
    try {
        if (count != 3)
            throw std::runtime_error("usage: friday_night ROUTINE CASE");
        run(arguments[1], arguments[2]);
    } catch (const rutin::Error &error) {
        std::cerr << error.where << ": " << error.what() << '\n'
                  << error.help << '\n';
        return 1;
    } catch (const std::exception &error) {
        std::cerr << error.what() << '\n';
        return 1;
    }
}
