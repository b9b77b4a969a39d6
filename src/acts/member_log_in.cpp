#include "acts/member_log_in.hpp"

#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "store/member.hpp"

namespace stoa::acts {
namespace {

// Nothing for what can be no name: nobody is asked to compute the likeness of a novel.
std::optional<store::Credentials> find_credentials(store::Store& store, std::string_view name)
{
    if (!is_utf8(name)) return std::nullopt;
    auto line = clean_line(name);
    if (line.empty() || count_code_points(line) > name_length_max) return std::nullopt;
    auto key = likeness_key(line);
    return store.read([&](store::Reader& db) { return store::find_credentials(db, key); });
}

}  // namespace

Result<MemberId> member_log_in(store::Store& store, std::string_view name, std::string_view password, PasswordCost cost)
{
    auto credentials = find_credentials(store, name);
    auto typed = is_utf8(password) ? normalise(password) : std::string{password};
    bool can_log_in = credentials && !credentials->password_hash.empty();
    bool is_right = can_log_in ? verify_password(credentials->password_hash, typed) : verify_no_password(typed, cost);
    if (!is_right) return Refusal::wrong_name_or_password;
    return credentials->member;
}

}  // namespace stoa::acts
