#include <iomanip>
#include <iostream>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "web/route.hpp"

namespace stoa::app {

// One line a route: whom it is for, how it knows that it was meant, how often it may be asked, how much it takes.
int print_routes()
{
    std::cout << std::left;
    for (auto const& route : web::routes())
        std::cout << std::setw(7) << http::name_of(route.method) << std::setw(42) << route.pattern << "for "
                  << std::setw(16) << web::name_of(route.needs) << "csrf " << std::setw(8) << web::name_of(route.csrf)
                  << "pace " << std::setw(12) << web::name_of(route.pace) << "body " << route.body_bytes_max << '\n';
    return exit_success;
}

}  // namespace stoa::app
