#include <fstream>
#include <iostream>
#include <stdexcept>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/demo_archive.hpp"
#include "app/demo_life.hpp"
#include "app/demo_record.hpp"
#include "app/demo_talk.hpp"
#include "app/demo_time.hpp"
#include "app/log_level.hpp"
#include "app/open_store.hpp"
#include "app/program.hpp"
#include "app/temporary_folder.hpp"
#include "archive/import.hpp"
#include "base/password.hpp"
#include "jobs/alerting.hpp"
#include "store/archive.hpp"
#include "store/member.hpp"

namespace stoa::app {
namespace {

// Two of the community whose passwords everybody may know, as their forum is gone in a moment.
struct OpenAccount {
    std::string_view name;
    std::string_view password;
};
constexpr OpenAccount administrator{"Ilse Brandt", "olives-under-the-colonnade"};
constexpr OpenAccount member{"Noor", "shade-and-good-company"};

constexpr std::int64_t unread_ms = 3 * day_ms;  // what is younger is unread for the two

MemberId find_member(store::Reader& db, std::string_view name)
{
    MemberId found{};
    store::each_member(db, [&](store::ExportedMember const& one) {
        if (one.member.name == name) found = one.member.id;
    });
    if (found.value == 0) throw std::logic_error{"the demo community has lost a member"};
    return found;
}

MemberId open_account(store::Writer& db, OpenAccount const& account, std::string const& hash, Instant now)
{
    auto found = find_member(db, account.name);
    store::set_password_hash(db, found, hash);
    store::set_read_floor(db, found, now - unread_ms);
    return found;
}

void open_accounts(store::Store& store, Instant now)
{
    auto administrator_hash = hash_password(administrator.password);
    auto member_hash = hash_password(member.password);
    store.write([&](store::Writer& db) {
        store::add_to_group(db, open_account(db, administrator, administrator_hash, now), administrators);
        open_account(db, member, member_hash, now);
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
    open_accounts(*store, now);
    jobs::Alerts alerts{*store, std::nullopt};
    bring_to_life(*store, now);
    put_on_record(*store, now);
    let_them_talk(*store, now);
    while (alerts.work(now)) {
    }
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
    settings.link_cards = false;  // its guests see the demo alone, and no stranger sees the guests
    settings.site_name = "The Colonnade";
    settings.confirm_email = false;  // its letters go with its folder
    fill(settings);

    Program program{settings};
    print_welcome(program.address());
    program.run();
    return exit_success;
}

}  // namespace stoa::app
