#include "acts/password_reset.hpp"

#include "base/digest.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "mail/email_address.hpp"
#include "store/account_link.hpp"
#include "store/event.hpp"
#include "store/login_ticket.hpp"
#include "store/member.hpp"
#include "store/session.hpp"

namespace stoa::acts {
namespace {

constexpr std::string_view changed = "Your password was changed.";

store::AccountLink reset_link(std::string_view token, MemberId member, std::string_view email, Instant now)
{
    return {.key = sha256(token),
            .purpose = LinkPurpose::reset_password,
            .member = member,
            .email = std::string{email},
            .created_at = now,
            .expires_at = now + reset_link_ms};
}

void send_link(store::Writer& db, LetterHead const& head, MemberName const& member, std::string_view email, Instant now)
{
    auto const sent = store::count_account_links(db, member.id, LinkPurpose::reset_password, now - links_counted_ms);
    if (sent >= links_max) return;
    auto token = random_token();
    store::insert_account_link(db, reset_link(token, member.id, email, now));
    write_reset_password(db, head, email, member.name, token, now);
}

}  // namespace

void password_reset_ask(store::Writer& db, LetterHead const& head, std::string_view typed_email, Instant now)
{
    auto const email = trim(typed_email);
    if (!mail::is_email_address(email)) return;
    auto const members = store::members_by_email(db, email);
    for (auto const& member : members) send_link(db, head, member, email, now);
    // A commit takes longer than all the rest: without one, an unknown address would be answered sooner.
    if (members.empty()) store::insert_account_link(db, reset_link(random_token(), {}, {}, now));
}

Result<Member> password_link_read(store::Reader& db, std::string_view token, Instant now)
{
    auto link = store::find_account_link(db, sha256(token), now);
    if (!link || link->purpose != LinkPurpose::reset_password) return Refusal::link_expired;
    auto member = store::find_member(db, link->member);
    // The letter went to an address that has been changed since.
    if (!member || !equal_ignoring_case(member->email, link->email)) return Refusal::link_expired;
    return *member;
}

Result<Done> password_reset(store::Writer& db, LetterHead const& head, std::string_view token,
                            std::string_view password_hash, Instant now)
{
    auto member = password_link_read(db, token, now);
    if (!member) return member.error();
    auto const credentials = store::find_credentials_of(db, member->id);
    // An import brought members without passwords, some of whom look alike: the first to come gets the name.
    bool const had_none = !credentials || credentials->password_hash.empty();
    if (had_none && store::find_credentials(db, likeness_key(member->name))) return Refusal::name_taken;
    store::set_password_hash(db, member->id, password_hash);
    store::delete_sessions_of(db, member->id);
    store::delete_login_tickets_of(db, member->id);
    store::delete_account_links_of(db, member->id);
    // They read the letter, so the address is theirs, unless another account was faster.
    if (!member->email_confirmed_at) store::set_confirmed_email(db, member->id, member->email, now);
    write_notice(db, head, member->email, changed, now);
    store::announce(db, {.kind = EventKind::login_data_changed, .member = member->id, .at = now});
    return Done{};
}

void password_change(store::Writer& db, LetterHead const& head, MemberId id, std::string_view session_token,
                     std::string_view password_hash, Instant now)
{
    auto member = store::find_member(db, id);
    if (!member) return;
    store::set_password_hash(db, id, password_hash);
    store::delete_other_sessions_of(db, id, sha256(session_token));
    store::delete_login_tickets_of(db, id);
    store::delete_account_links_of(db, id);
    write_notice(db, head, member->email, changed, now);
    store::announce(db, {.kind = EventKind::login_data_changed, .member = id, .at = now});
}

}  // namespace stoa::acts
