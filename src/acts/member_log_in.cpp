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
    // No name has this sign.
    if (line.find('@') != std::string::npos && line.size() <= email_bytes_max)
        return store.read([&](store::Reader& db) { return store::find_credentials_by_email(db, line); });
    if (line.empty() || count_code_points(line) > name_length_max) return std::nullopt;
    auto key = likeness_key(line);
    return store.read([&](store::Reader& db) { return store::find_credentials(db, key); });
}

bool is_right(std::optional<store::Credentials> const& credentials, std::string_view password, PasswordCost cost)
{
    auto typed = is_utf8(password) ? normalise(password) : std::string{password};
    bool const can_log_in = credentials && store::has_password(*credentials);
    return can_log_in ? verify_password(credentials->password_hash, typed) : verify_no_password(typed, cost);
}

// This is the only moment at which the password is known.
void raise_cost(store::Store& store, store::Credentials const& credentials, std::string_view password,
                PasswordCost cost)
{
    if (!is_at_another_cost(credentials.password_hash, cost)) return;
    auto hash = hash_password(normalise(password), cost);
    store.write([&](store::Writer& db) { return store::set_password_hash(db, credentials.member, hash), Done{}; });
}

}  // namespace

Result<MemberId> member_log_in(store::Store& store, std::string_view name, std::string_view password, PasswordCost cost)
{
    auto credentials = find_credentials(store, name);
    if (!is_right(credentials, password, cost)) return Refusal::wrong_name_or_password;
    raise_cost(store, *credentials, password, cost);
    return credentials->member;
}

bool is_password_of(store::Store& store, MemberId member, std::string_view password, PasswordCost cost)
{
    auto credentials = store.read([&](store::Reader& db) { return store::find_credentials_of(db, member); });
    return is_right(credentials, password, cost);
}

}  // namespace stoa::acts
