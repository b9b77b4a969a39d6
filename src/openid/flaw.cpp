#include "openid/flaw.hpp"

#include <stdexcept>

namespace stoa::openid {

std::string_view words_for(Flaw flaw)
{
    switch (flaw) {
    case Flaw::unreachable: return "not reached, or no answer that can be read";
    case Flaw::busy: return "too many are on their way already";
    case Flaw::wrong_metadata: return "its description is not that of this issuer";
    case Flaw::wrong_keys: return "its keys cannot be read";
    case Flaw::wrong_answer: return "no ID token came for the code";
    case Flaw::malformed_token: return "the token is malformed";
    case Flaw::refused_algorithm: return "the algorithm is not one that is taken";
    case Flaw::unknown_key: return "the key is unknown";
    case Flaw::wrong_signature: return "the signature does not hold";
    case Flaw::wrong_issuer: return "the issuer is another one";
    case Flaw::wrong_audience: return "the token is for somebody else";
    case Flaw::wrong_time: return "the token is too old, or not of our time";
    case Flaw::wrong_nonce: return "the nonce is another one";
    case Flaw::wrong_subject: return "the subject is missing, or another one";
    case Flaw::not_proven_anew: return "the provider did not ask the person anew";
    }
    throw std::logic_error{"unknown flaw"};
}

}  // namespace stoa::openid
