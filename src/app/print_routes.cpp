#include <iostream>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "web/route.hpp"

namespace stoa::app {

int print_routes()
{
    for (auto const& route : web::routes())
        std::cout << http::name_of(route.method) << ' ' << route.pattern
                  << (route.needs == web::Needs::anyone ? "" : "  members only") << '\n';
    return exit_success;
}

}  // namespace stoa::app
