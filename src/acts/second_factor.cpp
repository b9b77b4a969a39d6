#include "acts/second_factor.hpp"

#include "acts/one_time_code.hpp"
#include "base/log.hpp"
#include "base/random.hpp"
#include "base/sealed.hpp"
#include "store/event.hpp"
#include "store/login_ticket.hpp"
#include "store/member.hpp"
#include "store/second_factor.hpp"
#include "store/session.hpp"

namespace stoa::acts {
namespace {

constexpr std::size_t secret_size = 20;  // RFC 4226 section 4: as long as the MAC

std::string purpose_of_offer(MemberId member) { return "offer of a second factor " + std::to_string(member.value); }
std::string purpose_of_secret(MemberId member) { return "second factor " + std::to_string(member.value); }

void tell(store::Writer& db, LetterHead const& head, MemberId id, std::string_view what, Instant now)
{
    auto const member = store::find_member(db, id);
    if (member) write_notice(db, head, member->email, what, now);
}

RecoveryCodes draw_codes(store::Writer& db, MemberId member)
{
    RecoveryCodes codes;
    std::vector<Sha256> keys;
    while (codes.size() < recovery_codes_max) {
        codes.push_back(new_recovery_code());
        keys.push_back(recovery_code_key(codes.back()));
    }
    store::set_recovery_codes(db, member, keys);
    return codes;
}

// The key stands in a file beside the database: an administrator may have lost it.
std::optional<std::string> secret_of(store::SecondFactor const& factor, std::string_view sealing_key, MemberId member)
{
    auto secret = unseal(sealing_key, purpose_of_secret(member), factor.sealed_secret);
    if (!secret) log::error("a second factor cannot be opened: restore the secret.key that it was sealed with");
    return secret;
}

bool take_code(store::Writer& db, std::string_view sealing_key, MemberId member, std::string_view typed, Instant now)
{
    auto const factor = store::find_second_factor(db, member);
    if (!factor) return false;
    auto const secret = secret_of(*factor, sealing_key, member);
    auto const step = secret ? step_of_code(*secret, typed, now, factor->used_step) : std::nullopt;
    if (!step) return false;
    store::set_used_step(db, member, *step);
    return true;
}

std::string words_of_use(std::int64_t left)
{
    return "A recovery code was used to log in. " +
           (left == 0 ? std::string{"It was the last one: make new ones."} : std::to_string(left) + " are left.");
}

}  // namespace

FactorOffer second_factor_offer(std::string_view sealing_key, MemberId member)
{
    std::array<std::uint8_t, secret_size> bytes{};
    fill_random(bytes);
    std::string secret{bytes.begin(), bytes.end()};
    auto sealed = seal(sealing_key, purpose_of_offer(member), secret);
    return {std::move(secret), std::move(sealed)};
}

std::optional<FactorOffer> second_factor_offer_again(std::string_view sealing_key, MemberId member,
                                                     std::string_view sealed)
{
    auto secret = unseal(sealing_key, purpose_of_offer(member), sealed);
    if (!secret) return std::nullopt;
    return FactorOffer{*std::move(secret), std::string{sealed}};
}

SecondFactorState second_factor_read(store::Reader& db, MemberId member)
{
    auto const factor = store::find_second_factor(db, member);
    if (!factor) return {};
    return {factor->since, store::count_recovery_codes(db, member)};
}

Result<RecoveryCodes> second_factor_set_up(store::Writer& db, LetterHead const& head, std::string_view sealing_key,
                                           MemberId member, std::string_view session_token, FactorOffer const& offer,
                                           std::string_view typed, Instant now)
{
    if (store::find_second_factor(db, member)) return Refusal::second_factor_there;
    auto const step = step_of_code(offer.secret, typed, now, 0);
    if (!step) return Refusal::code_wrong;
    store::insert_second_factor(db, member,
                                {.sealed_secret = seal(sealing_key, purpose_of_secret(member), offer.secret),
                                 .since = now,
                                 .used_step = *step});
    store::delete_other_sessions_of(db, member, sha256(session_token));
    store::delete_login_tickets_of(db, member);
    tell(db, head, member, "A second factor was set up for logging in to your account.", now);
    store::announce(db, {.kind = EventKind::second_factor_set_up, .member = member, .at = now});
    return draw_codes(db, member);
}

bool second_factor_give(store::Writer& db, LetterHead const& head, std::string_view sealing_key, MemberId member,
                        std::string_view typed, Instant now)
{
    if (take_code(db, sealing_key, member, typed, now)) return true;
    if (!store::delete_recovery_code(db, member, recovery_code_key(typed))) return false;
    tell(db, head, member, words_of_use(store::count_recovery_codes(db, member)), now);
    return true;
}

Result<RecoveryCodes> recovery_codes_renew(store::Writer& db, LetterHead const& head, MemberId member, Instant now)
{
    if (!store::find_second_factor(db, member)) return Refusal::no_second_factor;
    tell(db, head, member, "New recovery codes were made. The old ones open nothing any more.", now);
    store::announce(db, {.kind = EventKind::login_data_changed, .member = member, .at = now});
    return draw_codes(db, member);
}

Result<Done> second_factor_remove(store::Writer& db, LetterHead const& head, std::string_view sealing_key,
                                  MemberId member, std::string_view session_token, std::string_view typed, Instant now)
{
    if (!store::find_second_factor(db, member)) return Refusal::no_second_factor;
    if (!second_factor_give(db, head, sealing_key, member, typed, now)) return Refusal::code_wrong;
    store::delete_second_factor(db, member);
    store::delete_other_sessions_of(db, member, sha256(session_token));
    tell(db, head, member, "The second factor was switched off: a password is enough to log in.", now);
    store::announce(db, {.kind = EventKind::second_factor_removed, .member = member, .at = now});
    return Done{};
}

}  // namespace stoa::acts
