#pragma once
#include <string_view>

#include "web/visit.hpp"

// What happens where people prove who they are, and where they are turned away: lines in the log of the program, with
// who, from where and with what. What was typed never stands there: a name may be a password in the wrong field.
namespace stoa::web {

enum class Factor : std::uint8_t { password, code, passkey, provider };

void log_logged_in(Visit const& visit, MemberId member, Factor factor);
void log_proven(Visit const& visit, Factor factor);
// `member`: nobody, where it is not known whom they wanted to be.
void log_proof_refused(Visit const& visit, MemberId member, Factor factor);
// An answer of a device that was not believed. `why` is empty where nothing had been asked of it.
void log_passkey_refused(Visit const& visit, std::string_view why);
// A visit to a provider that came to nothing: `why` is for whoever runs the forum alone.
void log_provider_refused(Visit const& visit, std::string_view provider, std::string_view why);
// Whoever got such an answer, from a guard or from the act itself, went where they may not, or too fast.
void log_if_turned_away(Visit const& visit, http::Status answer);

}  // namespace stoa::web
