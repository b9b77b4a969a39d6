#include "acts/email_confirm.hpp"

#include "acts/application.hpp"
#include "base/digest.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "mail/email_address.hpp"
#include "store/event.hpp"
#include "store/member.hpp"

namespace stoa::acts {
namespace {

// The token for the letter, or nothing where enough letters went out lately.
std::optional<std::string> make_link(store::Writer& db, LinkPurpose purpose, MemberId member, std::string_view email,
                                     Instant now)
{
    if (store::count_account_links(db, member, purpose, now - links_counted_ms) >= links_max) return std::nullopt;
    auto token = random_token();
    store::insert_account_link(db, {.key = sha256(token),
                                    .purpose = purpose,
                                    .member = member,
                                    .email = std::string{email},
                                    .created_at = now,
                                    .expires_at = now + confirm_link_ms});
    return token;
}

}  // namespace

void email_confirm_ask(store::Writer& db, LetterHead const& head, MemberId id, Instant now)
{
    auto member = store::find_member(db, id);
    if (!member || member->email_confirmed_at) return;
    bool const is_known = store::is_email_confirmed(db, member->email);
    auto token = make_link(db, LinkPurpose::confirm_email, id, member->email, now);
    if (!token) return;
    if (is_known)
        write_email_is_known(db, head, member->email, now);
    else
        write_confirm_email(db, head, member->email, member->name, *token, now);
}

Result<Done> email_change_ask(store::Writer& db, LetterHead const& head, MemberId id, std::string_view typed,
                              Instant now)
{
    auto const email = trim(typed);
    if (!mail::is_email_address(email)) return Refusal::email_invalid;
    auto member = store::find_member(db, id);
    if (!member) return Refusal::no_such_member;
    if (member->email_confirmed_at && equal_ignoring_case(member->email, email)) return Refusal::email_unchanged;
    bool const is_known = store::is_email_confirmed(db, email);
    auto token = make_link(db, LinkPurpose::change_email, id, email, now);
    if (!token) return Refusal::too_fast;
    if (is_known)
        write_email_is_known(db, head, email, now);
    else
        write_change_email(db, head, email, member->name, *token, now);
    write_notice(db, head, member->email, "Somebody who is logged in to your account asked for another e-mail address.",
                 now);
    return Done{};
}

Result<store::AccountLink> email_link_read(store::Reader& db, std::string_view token, Instant now)
{
    auto link = store::find_account_link(db, sha256(token), now);
    if (!link || link->purpose == LinkPurpose::reset_password) return Refusal::link_expired;
    return *link;
}

Result<Done> email_confirm(store::Writer& db, LetterHead const& head, std::string_view token, Instant now)
{
    auto link = email_link_read(db, token, now);
    if (!link) return link.error();
    auto member = store::find_member(db, link->member);
    if (!member) return Refusal::link_expired;
    // A link for the address that they had at that time says nothing about the one they have now.
    bool const is_change = link->purpose == LinkPurpose::change_email;
    if (!is_change && !equal_ignoring_case(member->email, link->email)) return Refusal::link_expired;
    if (!store::set_confirmed_email(db, member->id, link->email, now)) return Refusal::email_taken;
    // Among them this one, and all that went to an address that is theirs no more.
    store::delete_account_links_of(db, member->id);
    if (is_change) {
        write_notice(db, head, member->email, "The e-mail address of your account is now another one.", now);
        store::announce(db, {.kind = EventKind::login_data_changed, .member = member->id, .at = now});
    }
    store::announce(db, {.kind = EventKind::email_confirmed, .member = member->id, .at = now});
    application_queue(db, head, member->id, now);
    return Done{};
}

}  // namespace stoa::acts
