#pragma once
#include <functional>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "base/digest.hpp"
#include "openid/provider.hpp"
#include "support/token_signer.hpp"

namespace stoa::testing {

// An OpenID provider that says what a test wants it to say.
class FakeProvider {
public:
    explicit FakeProvider(Clock now)
        : now_{std::move(now)}
    {
    }

    std::string issuer{"https://accounts.example"};
    TokenSigner signer{TokenSigner::Kind::es256};
    std::vector<std::string> keys{signer.jwk()};
    // Claims of the next token, as JSON, in place of what would stand there; empty: left out.
    std::map<std::string, std::string> claims;
    std::function<std::string(std::string_view payload)> sign;  // in place of the signer
    std::string user_info;                                      // empty: there is none
    std::string more_metadata;                                  // begins with a comma
    bool is_away{};
    std::vector<openid::Question> questions;

    openid::ProviderNames names() const { return {"example", "Example", issuer, "forum", "a secret: +&"}; }
    std::shared_ptr<openid::Provider> open()
    {
        return std::make_shared<openid::Provider>(names(),
                                                  [this](openid::Question const& asked) { return answer(asked); });
    }

    // Somebody who was sent to `address` says yes. What they come back with, as a query.
    std::string approve(std::string_view address)
    {
        nonce_ = value_in(address, "nonce");
        challenge_ = value_in(address, "code_challenge");
        redirect_uri_ = value_in(address, "redirect_uri");
        code_ = "code-" + std::to_string(++codes_);
        return "code=" + code_ + "&state=" + value_in(address, "state");
    }
    static std::string value_in(std::string_view form, std::string_view name)
    {
        for (std::string_view before : {"&", "?"}) {
            auto const at = form.find(std::string{before}.append(name) + '=');
            if (at == std::string_view::npos) continue;
            auto const rest = form.substr(at + name.size() + 2);
            return std::string{rest.substr(0, rest.find('&'))};
        }
        return {};
    }
    std::size_t count_questions(std::string_view part) const
    {
        std::size_t count = 0;
        for (auto const& question : questions) count += question.address.find(part) != std::string::npos ? 1 : 0;
        return count;
    }

private:
    std::optional<std::string> answer(openid::Question const& asked)
    {
        questions.push_back(asked);
        if (is_away) return std::nullopt;
        if (asked.address.ends_with("/.well-known/openid-configuration")) return metadata();
        if (asked.address.ends_with("/keys")) return key_set();
        if (asked.address.ends_with("/token")) return token_answer(asked);
        if (asked.address.ends_with("/me") && asked.authorization == "Bearer an-access-token") return user_info;
        return std::nullopt;
    }

    std::string metadata() const
    {
        auto const place = [&](std::string_view name, std::string_view path) {
            return ",\"" + std::string{name} + "\":\"" + issuer + std::string{path} + '"';
        };
        return R"({"issuer":")" + issuer + '"' + place("authorization_endpoint", "/authorize") +
               place("token_endpoint", "/token") + place("jwks_uri", "/keys") +
               (user_info.empty() ? "" : place("userinfo_endpoint", "/me")) + more_metadata + '}';
    }

    std::string key_set() const
    {
        std::string set;
        for (auto const& key : keys) set += (set.empty() ? "" : ",") + key;
        return R"({"keys":[)" + set + "]}";
    }

    // As a real one: the code works once, for the place and the verifier that it was given for.
    std::optional<std::string> token_answer(openid::Question const& asked)
    {
        auto const form = '&' + asked.form;
        auto const proof = base64url(view(sha256(value_in(form, "code_verifier"))));
        bool const is_right = !code_.empty() && value_in(form, "code") == code_ && proof == challenge_ &&
                              value_in(form, "redirect_uri") == redirect_uri_ &&
                              asked.authorization == "Basic Zm9ydW06YSUyMHNlY3JldCUzQSUyMCUyQiUyNg==";
        code_.clear();
        if (!is_right) return std::nullopt;
        auto const text = payload();
        return R"({"access_token":"an-access-token","token_type":"Bearer","id_token":")" +
               (sign ? sign(text) : signer.sign(text)) + "\"}";
    }

    std::string payload() const
    {
        auto const now = std::to_string(now_().ms / second_ms);
        auto const later = std::to_string(now_().ms / second_ms + 300);
        std::map<std::string, std::string> all{
            {"iss", '"' + issuer + '"'},   {"aud", "\"forum\""}, {"sub", "\"person-1\""},
            {"nonce", '"' + nonce_ + '"'}, {"iat", now},         {"exp", later}};
        for (auto const& [name, value] : claims) all[name] = value;
        std::string text;
        for (auto const& [name, value] : all)
            if (!value.empty()) text += (text.empty() ? "\"" : ",\"") + name + "\":" + value;
        return '{' + text + '}';
    }

    Clock now_;
    std::string nonce_, challenge_, redirect_uri_, code_;
    int codes_{};
};

}  // namespace stoa::testing
