#pragma once
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/gate.hpp"
#include "openid/id_token.hpp"
#include "openid/metadata.hpp"
#include "openid/signing_key.hpp"

namespace stoa::openid {

// A provider as the configuration has it.
struct ProviderNames {
    std::string name;   // in addresses: "example"
    std::string label;  // for people: "Example"
    std::string issuer;
    std::string client_id;
    std::string client_secret{};  // empty: none was given to us, PKCE alone
};

struct Question {
    std::string address;
    std::string form{};           // posted; empty: a GET
    std::string authorization{};  // of the header
};
// The body of a good answer in JSON. Nothing: there was none. Takes a few seconds at most.
using Ask = std::function<std::optional<std::string>(Question const& question)>;
// Over the network. The host of the issuer, which the configuration names, may be anywhere, also on this machine; other
// hosts that the issuer names must be on the open internet. No redirect is followed.
Ask ask_over_network(std::string_view issuer);

// What one visit of a person to a provider is known by: all of it drawn from a secret that their browser alone holds.
struct Errand {
    std::string secret;
    std::string redirect_uri;               // where they come back
    std::optional<Instant> proven_since{};  // they shall be asked anew who they are, after that

    std::string state() const;
    std::string nonce() const;
    std::string verifier() const;  // RFC 7636
};

// What they come back with.
struct Return {
    std::string_view code;
    std::optional<std::string_view> issuer{};  // RFC 9207
};

struct Proven {
    Person person;
    std::string access_token;  // for the rest of what the provider says; kept nowhere
};

// One OpenID provider (authorization code flow with PKCE). Its description and its keys are kept for an hour, and asked
// for again before that where a token names another key. May be used from several threads.
class Provider {
public:
    Provider(ProviderNames names, Ask ask);

    ProviderNames const& names() const { return names_; }
    // Where a person proves who they are.
    Result<std::string, Flaw> address_for(Errand const& errand, Instant now);
    Result<Proven, Flaw> redeem(Errand const& errand, Return const& sent, Instant now);
    // With address and name, where the token held none and the provider says them.
    Person whole_person(Proven const& proven, Instant now);

private:
    struct Known {
        Metadata metadata;
        std::vector<SigningKey> keys;
        Instant asked_at;
        Instant keys_asked_at;
    };
    using Knowledge = std::shared_ptr<Known const>;

    Result<Knowledge, Flaw> known(Instant now);
    Result<Knowledge, Flaw> learn(Instant now);
    Knowledge with_newer_keys(Knowledge const& before, Instant now);
    void keep(Knowledge learnt);
    Result<Proven, Flaw> redeem_inside(Errand const& errand, Return const& sent, Instant now);

    ProviderNames const names_;
    Ask const ask_;
    Gate gate_;
    std::mutex mutex_;
    Knowledge known_;
    std::optional<Instant> failed_at_;
};

using Providers = std::vector<std::shared_ptr<Provider>>;

}  // namespace stoa::openid
