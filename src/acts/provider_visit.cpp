#include "acts/provider_visit.hpp"

#include "base/digest.hpp"
#include "base/random.hpp"

namespace stoa::acts {

void provider_visit_begin(store::Writer& db, std::string_view secret, store::ProviderVisit visit, Instant now)
{
    visit.key = sha256(secret);
    visit.begun_at = now;
    visit.expires_at = now + provider_visit_ms;
    // Longer than any post that could be in it.
    if (visit.form.size() > provider_visit_form_bytes_max) visit.form.clear();
    store::insert_provider_visit(db, visit);
}

std::optional<store::ProviderVisit> provider_visit_find(store::Reader& db, std::string_view secret, Instant now)
{
    if (secret.empty()) return std::nullopt;
    return store::find_provider_visit(db, sha256(secret), now);
}

bool provider_visit_end(store::Writer& db, std::string_view secret)
{
    return store::delete_provider_visit(db, sha256(secret));
}

std::string provider_visit_go_on(store::Writer& db, store::ProviderVisit visit, Vouched const& vouched, Instant now)
{
    visit.purpose = ProviderPurpose::joining;
    visit.subject = vouched.subject;
    visit.email = vouched.email;
    visit.is_email_verified = vouched.is_email_verified;
    visit.name = vouched.name;
    auto secret = random_token();
    provider_visit_begin(db, secret, std::move(visit), now);
    return secret;
}

}  // namespace stoa::acts
