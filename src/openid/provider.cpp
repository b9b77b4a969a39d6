#include "openid/provider.hpp"

#include "base/digest.hpp"
#include "openid/errand.hpp"
#include "openid/json_object.hpp"
#include "openid/signed_token.hpp"

namespace stoa::openid {
namespace {

constexpr std::int64_t known_for_ms = hour_ms;
constexpr std::int64_t known_at_worst_ms = day_ms;             // while the provider cannot be asked
constexpr std::int64_t asked_again_after_ms = 10 * second_ms;  // it was away
constexpr std::int64_t keys_again_after_ms = minute_ms;
constexpr std::size_t at_once_max = 8;
constexpr std::size_t waiting_max = 32;

// Each of them asks others, and holds a thread for as long.
class Inside {
public:
    explicit Inside(Gate& gate)
        : gate_{gate}
        , is_in_{gate.enter()}
    {
    }
    ~Inside()
    {
        if (is_in_) gate_.leave();
    }
    Inside(Inside const&) = delete;
    Inside& operator=(Inside const&) = delete;

    explicit operator bool() const { return is_in_; }

private:
    Gate& gate_;
    bool is_in_;
};

}  // namespace

Provider::Provider(ProviderNames names, Ask ask)
    : names_{std::move(names)}
    , ask_{std::move(ask)}
    , gate_{at_once_max, waiting_max}
{
}

Result<std::string, Flaw> Provider::address_for(Errand const& errand, Instant now)
{
    Inside const inside{gate_};
    if (!inside) return Flaw::busy;
    auto const knowledge = known(now);
    if (!knowledge) return knowledge.error();
    return authorization_address((*knowledge)->metadata, names_, errand);
}

Result<Proven, Flaw> Provider::redeem(Errand const& errand, Return const& sent, Instant now)
{
    Inside const inside{gate_};
    if (!inside) return Flaw::busy;
    return redeem_inside(errand, sent, now);
}

Result<Proven, Flaw> Provider::redeem_inside(Errand const& errand, Return const& sent, Instant now)
{
    auto found = known(now);
    if (!found) return found.error();
    auto knowledge = *found;
    // RFC 9207 section 2.4: another provider could have sent this person here.
    bool const lacks_issuer = knowledge->metadata.names_issuer && !sent.issuer;
    if (lacks_issuer || (sent.issuer && *sent.issuer != names_.issuer)) return Flaw::wrong_issuer;

    auto const body = ask_(token_question(knowledge->metadata, names_, errand, sent.code));
    if (!body) return Flaw::unreachable;
    auto const answer = parse_object(*body);
    auto const token = answer ? text_in(*answer, "id_token") : std::nullopt;
    if (!token) return Flaw::wrong_answer;

    auto payload = read_signed_token(*token, knowledge->keys);
    if (!payload && payload.error() == Flaw::unknown_key) {
        knowledge = with_newer_keys(knowledge, now);
        payload = read_signed_token(*token, knowledge->keys);
    }
    if (!payload) return payload.error();
    auto const nonce = errand.nonce();
    auto person = read_id_token(*payload, {names_.issuer, names_.client_id, nonce, errand.proven_since}, now);
    if (!person) return person.error();
    return Proven{*std::move(person), text_in(*answer, "access_token").value_or("")};
}

Person Provider::whole_person(Proven const& proven, Instant now)
{
    Inside const inside{gate_};
    auto const knowledge = inside ? known(now) : Result<Knowledge, Flaw>{Flaw::busy};
    if (!proven.person.email.empty() || !knowledge || !is_bearer_token(proven.access_token)) return proven.person;
    auto const& place = (*knowledge)->metadata.user_info_endpoint;
    auto const body =
        place.empty() ? std::nullopt : ask_({.address = place, .authorization = "Bearer " + proven.access_token});
    auto told = read_user_info(body.value_or(""), proven.person.subject);
    if (!told) return proven.person;
    if (told->name.empty()) told->name = proven.person.name;
    return *std::move(told);
}

Result<Provider::Knowledge, Flaw> Provider::known(Instant now)
{
    Knowledge before;
    {
        std::scoped_lock const lock{mutex_};
        if (known_ && now < known_->asked_at + known_for_ms) return known_;
        before = known_ && now < known_->asked_at + known_at_worst_ms ? known_ : nullptr;
        if (failed_at_ && now < *failed_at_ + asked_again_after_ms)
            return before ? Result<Knowledge, Flaw>{before} : Flaw::unreachable;
    }
    auto learnt = learn(now);
    if (learnt)
        keep(*learnt);
    else {
        std::scoped_lock const lock{mutex_};
        failed_at_ = now;
    }
    return !learnt && before ? Result<Knowledge, Flaw>{before} : learnt;
}

Result<Provider::Knowledge, Flaw> Provider::learn(Instant now)
{
    auto const description = ask_({.address = metadata_address(names_.issuer)});
    if (!description) return Flaw::unreachable;
    auto metadata = parse_metadata(*description, names_.issuer);
    if (!metadata) return metadata.error();
    auto const set = ask_({.address = metadata->keys_address});
    if (!set) return Flaw::unreachable;
    auto keys = parse_key_set(*set);
    if (!keys) return Flaw::wrong_keys;
    return Knowledge{std::make_shared<Known const>(Known{*std::move(metadata), *std::move(keys), now, now})};
}

// Providers change their keys; whoever names keys that do not exist shall not have us ask for each.
Provider::Knowledge Provider::with_newer_keys(Knowledge const& before, Instant now)
{
    if (now < before->keys_asked_at + keys_again_after_ms) return before;
    auto next = *before;
    next.keys_asked_at = now;
    auto const set = ask_({.address = before->metadata.keys_address});
    if (auto keys = parse_key_set(set.value_or(""))) next.keys = *std::move(keys);
    auto newer = std::make_shared<Known const>(std::move(next));
    keep(newer);
    return newer;
}

void Provider::keep(Knowledge learnt)
{
    std::scoped_lock const lock{mutex_};
    known_ = std::move(learnt);
    failed_at_.reset();
}

}  // namespace stoa::openid
