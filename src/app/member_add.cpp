#include <iostream>

#include "app/accounts.hpp"
#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/open_store.hpp"
#include "app/password_input.hpp"

namespace stoa::app {

int member_add(Settings const& settings, MemberArguments const& arguments)
{
    auto store = open_store(settings, store::StoreUse::tool);
    auto member = make_account(*store, {.name = arguments.name,
                                        .email = arguments.email,
                                        .password = read_password("Password for " + arguments.name + ": "),
                                        .groups = arguments.groups});
    if (!member) {
        std::cerr << "stoa: " << words_for(member.error()) << '\n';
        return exit_failure;
    }
    std::cout << arguments.name << " is member " << member->value << ".\n";
    return exit_success;
}

}  // namespace stoa::app
