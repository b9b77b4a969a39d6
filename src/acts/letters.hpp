#pragma once
#include <string>
#include <string_view>

#include "model/member.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// What every letter says of the forum. Links lead to `base_url` alone, never to what a request called us.
struct LetterHead {
    std::string site_name;
    std::string base_url;
};

// Each queues one letter in the transaction of the act that is its reason.
void write_confirm_email(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view name,
                         std::string_view token, Instant now);
void write_email_is_known(store::Writer& db, LetterHead const& head, std::string_view email, Instant now);
void write_reset_password(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view name,
                          std::string_view token, Instant now);
void write_change_email(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view name,
                        std::string_view token, Instant now);
// What becomes of a registration that somebody has to approve. `reason`: why it is refused, or empty.
void write_application_waits(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view name,
                             Instant now);
void write_application_approved(store::Writer& db, LetterHead const& head, std::string_view email,
                                std::string_view name, Instant now);
void write_application_refused(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view name,
                               std::string_view reason, Instant now);
// Nobody said anything for so long that the account is gone.
void write_application_over(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view name,
                            Instant now);
// That the file with all of one's data is there.
void write_data_ready(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view name,
                      Instant now);
// That something about logging in has changed (ASVS 6.3.7): `what` is a sentence of its own.
void write_notice(store::Writer& db, LetterHead const& head, std::string_view email, std::string_view what,
                  Instant now);

}  // namespace stoa::acts
