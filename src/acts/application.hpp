#pragma once
#include <cstddef>
#include <span>
#include <string>

#include "acts/access.hpp"
#include "acts/letters.hpp"
#include "base/result.hpp"
#include "model/application.hpp"
#include "model/refusal.hpp"
#include "store/application.hpp"

// Approval of registrations by hand (docs/decisions/0041).
namespace stoa::acts {

// Shows the registration to those who approve members, and tells its owner that it waits; once, and only where it does.
void application_queue(store::Writer& db, LetterHead const& head, MemberId member, Instant now);

// Waiting ones, or those that were refused and are still there.
Result<ApplicationsView> applications_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                           store::ApplicationsAsked asked, std::int64_t page);

struct ApplicationVerdict {
    bool is_approved{};
    std::string reason;  // of a refusal, for the person; may be empty
};
// Gives how many were decided: those that somebody else decided meanwhile are passed over.
Result<std::size_t> applications_decide(store::Writer& db, LetterHead const& head, Access const& access,
                                        Viewer const& viewer, std::span<MemberId const> members,
                                        ApplicationVerdict const& verdict, Instant now);

// For the job: accounts that nobody approved in time, and those that were refused. Gives how many went.
std::size_t applications_end(store::Writer& db, LetterHead const& head, Instant now);

}  // namespace stoa::acts
