#include <iostream>

#include "acts/setup.hpp"
#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/log_level.hpp"
#include "app/program.hpp"

namespace stoa::app {
namespace {

// A forum that nobody administers yet says how somebody can begin to.
void print_setup_link(Program& program)
{
    auto token = program.store().write([](store::Writer& db) { return acts::setup_begin(db, system_now()); });
    if (!token) return;
    std::cout
        << "\n  Nobody administers this forum yet. Open this link within a day to make the first administrator:\n\n    "
        << program.public_address() << "/setup?token=" << *token
        << "\n\n  or use the command line: stoa member add NAME --email ADDRESS --group administrators\n"
        << std::endl;
}

}  // namespace

int serve(Settings const& settings)
{
    set_log_level(settings);
    Program program{settings};
    print_setup_link(program);
    program.run();
    return exit_success;
}

}  // namespace stoa::app
