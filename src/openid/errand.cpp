#include "openid/errand.hpp"

#include <algorithm>

#include "base/digest.hpp"

namespace stoa::openid {
namespace {

// Each of them tells nothing of the others.
std::string drawn_from(std::string_view secret, std::string_view purpose)
{
    return base64url(view(hmac_sha256(secret, purpose)));
}

bool is_unreserved(char letter)
{
    bool const is_letter = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
    return is_letter || (letter >= '0' && letter <= '9') || std::string_view{"-._~"}.find(letter) != std::string::npos;
}

std::string encoded(std::string_view text)
{
    constexpr std::string_view digits = "0123456789ABCDEF";
    std::string all;
    for (char letter : text) {
        auto const octet = static_cast<unsigned char>(letter);
        if (is_unreserved(letter))
            all += letter;
        else
            (all += '%').append({digits[octet >> 4], digits[octet & 15]});
    }
    return all;
}

class Fields {
public:
    Fields& add(std::string_view name, std::string_view value)
    {
        text_ += (text_.empty() ? "" : "&") + std::string{name} + '=' + encoded(value);
        return *this;
    }
    std::string const& text() const { return text_; }

private:
    std::string text_;
};

// RFC 4648 section 4, as the header of Basic wants it: with the other two letters and padding.
std::string base64(std::string_view bytes)
{
    auto text = base64url(bytes);
    std::ranges::replace(text, '-', '+');
    std::ranges::replace(text, '_', '/');
    text.append((4 - text.size() % 4) % 4, '=');
    return text;
}

}  // namespace

std::string Errand::state() const { return drawn_from(secret, "state"); }
std::string Errand::nonce() const { return drawn_from(secret, "nonce"); }
std::string Errand::verifier() const { return drawn_from(secret, "verifier"); }

std::string authorization_address(Metadata const& metadata, ProviderNames const& names, Errand const& errand)
{
    Fields fields;
    fields.add("response_type", "code")
        .add("client_id", names.client_id)
        .add("redirect_uri", errand.redirect_uri)
        .add("scope", "openid email profile")
        .add("state", errand.state())
        .add("nonce", errand.nonce())
        .add("code_challenge", base64url(view(sha256(errand.verifier()))))
        .add("code_challenge_method", "S256");
    if (errand.proven_since) fields.add("max_age", "0");
    auto const& place = metadata.authorization_endpoint;
    return place + (place.find('?') == std::string::npos ? '?' : '&') + fields.text();
}

Question token_question(Metadata const& metadata, ProviderNames const& names, Errand const& errand,
                        std::string_view code)
{
    Fields fields;
    fields.add("grant_type", "authorization_code")
        .add("code", code)
        .add("redirect_uri", errand.redirect_uri)
        .add("code_verifier", errand.verifier());
    Question question{.address = metadata.token_endpoint};
    // RFC 6749 section 2.3.1: both are encoded as in a form before they are put together.
    if (!names.client_secret.empty() && metadata.takes_basic)
        question.authorization = "Basic " + base64(encoded(names.client_id) + ':' + encoded(names.client_secret));
    else
        fields.add("client_id", names.client_id);
    if (!names.client_secret.empty() && !metadata.takes_basic) fields.add("client_secret", names.client_secret);
    question.form = fields.text();
    return question;
}

bool is_bearer_token(std::string_view text)
{
    return !text.empty() && std::ranges::all_of(text, [](char letter) {
        return is_unreserved(letter) || letter == '+' || letter == '/' || letter == '=';
    });
}

}  // namespace stoa::openid
