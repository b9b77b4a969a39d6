#pragma once
#include <string>
#include <vector>

#include "app/settings.hpp"

// Each command of the program: does it, tells it, and returns the exit status.
namespace stoa::app {

int serve(Settings const& settings);
int demo(Settings settings);

struct ImportArguments {
    std::vector<std::string> files;  // "-": standard input
    std::string name;
    bool is_strict{};
    bool reports_json{};
};
int import_archives(Settings const& settings, ImportArguments const& arguments);

int export_archive(Settings const& settings, std::string const& file);

int check(Settings const& settings);
int migrate(Settings const& settings);

struct MemberArguments {
    std::string name;
    std::string email;
    std::vector<std::string> groups;
};
int member_add(Settings const& settings, MemberArguments const& arguments);

int print_routes();

}  // namespace stoa::app
