#include "app/accounts.hpp"

#include <algorithm>

#include "acts/writes.hpp"
#include "app/settings.hpp"
#include "store/forum.hpp"
#include "store/member.hpp"

namespace stoa::app {
namespace {

std::vector<GroupId> groups_named(store::Store& store, std::vector<std::string> const& names)
{
    auto groups = store.read([](store::Reader& db) { return store::all_groups(db); });
    std::vector<GroupId> found;
    for (auto const& name : names) {
        auto group = std::find_if(groups.begin(), groups.end(), [&](Group const& one) { return one.name == name; });
        if (group == groups.end()) {
            std::string known;
            for (auto const& one : groups) {
                if (!known.empty()) known += ", ";
                known += one.name;
            }
            throw SettingFault{"there is no group \"" + name + "\"; there are: " + known};
        }
        found.push_back(group->id);
    }
    return found;
}

}  // namespace

Result<MemberId> make_account(store::Store& store, Account const& account)
{
    auto groups = groups_named(store, account.groups);
    auto registration = acts::Registration::parse(account.name, account.email, account.password, account.password, "",
                                                  "", acts::ReservedNames::allowed);
    if (!registration) return registration.error();
    registration->password_hash = hash_password(registration->password);
    return store.write([&](store::Writer& db) {
        auto const now = system_now();
        auto member = acts::member_register(db, *registration, now);
        // The administrator vouches for the address.
        if (member) store::set_confirmed_email(db, *member, registration->email, now);
        if (member)
            for (auto group : groups) store::add_to_group(db, *member, group);
        return member;
    });
}

}  // namespace stoa::app
