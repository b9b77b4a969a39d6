#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/application.hpp"
#include "store/store.hpp"

// Registrations that wait until somebody approves them. There is a row for nobody who is a full member.
namespace stoa::store {

struct NewApplication {
    std::string question;
    std::string answer;
};

// The member was inserted as a waiting one.
void insert_application(Writer& db, MemberId member, NewApplication const& application, Instant now);
// From now on those who approve members see it. False: they do already, or there is none.
bool queue_application(Writer& db, MemberId member, Instant now);

enum class ApplicationsAsked : std::uint8_t { waiting, refused };
std::vector<Application> applications(Reader& db, ApplicationsAsked asked, std::int64_t page);  // newest first
std::int64_t count_applications(Reader& db, ApplicationsAsked asked);

// Both: false where there is none that they could be about.
bool approve_application(Writer& db, MemberId member);  // a refused one as well
bool refuse_application(Writer& db, MemberId member, MemberId by, std::string_view reason, Instant now);

// The first ones of which nobody said anything, or that were refused, before these times.
std::vector<MemberId> old_applications(Reader& db, Instant asked_before, Instant refused_before);

}  // namespace stoa::store
