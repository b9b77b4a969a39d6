#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/log_level.hpp"
#include "app/program.hpp"

namespace stoa::app {

int serve(Settings const& settings)
{
    set_log_level(settings);
    Program program{settings};
    program.run();
    return exit_success;
}

}  // namespace stoa::app
