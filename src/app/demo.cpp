#include <fstream>
#include <iostream>

#include "app/accounts.hpp"
#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/demo_archive.hpp"
#include "app/demo_time.hpp"
#include "app/log_level.hpp"
#include "app/open_store.hpp"
#include "app/program.hpp"
#include "app/temporary_folder.hpp"
#include "archive/import.hpp"
#include "store/member.hpp"

namespace stoa::app {
namespace {

// They are printed for everybody, so they are made for a forum that is gone in a moment.
Account const administrator{"Stoa Keeper", "keeper@example.org", "olives-under-the-colonnade", {"administrators"}};
Account const member{"Visitor", "visitor@example.org", "shade-and-good-company", {}};

constexpr std::int64_t unread_ms = 3 * day_ms;  // what is younger shows as unread to the two accounts

void add(store::Store& store, Account const& account, Instant now)
{
    auto made = make_account(store, account);
    if (!made) throw std::logic_error{std::string{words_for(made.error())}};
    store.write([&](store::Writer& db) {
        store::set_read_floor(db, *made, now - unread_ms);
        return Done{};
    });
}

void fill(Settings const& settings)
{
    auto now = system_now();
    auto file = settings.data + "/community.jsonl";
    std::ofstream{file} << moved_to(demo_archive(), now);

    auto store = open_store(settings, store::StoreUse::tool);
    auto report = archive::import_archive(*store, file, {.name = "demo", .now = now});
    if (!report.is_clean()) throw std::logic_error{archive::words_of(report)};
    add(*store, administrator, now);
    add(*store, member, now);
}

void print_welcome(std::string const& address)
{
    std::cout << "\n  The demo community is at " << address << "\n\n"
              << "  Log in as\n"
              << "    administrator  " << administrator.name << " / " << administrator.password << '\n'
              << "    member         " << member.name << " / " << member.password << "\n\n"
              << "  Everything is gone when you stop it (Ctrl+C).\n"
              << std::endl;
}

}  // namespace

int demo(Settings settings)
{
    set_log_level(settings);
    TemporaryFolder folder;
    settings.data = folder.path();
    settings.database.clear();
    settings.site_name = "The Colonnade";
    fill(settings);

    Program program{settings};
    print_welcome(program.address());
    program.run();
    return exit_success;
}

}  // namespace stoa::app
