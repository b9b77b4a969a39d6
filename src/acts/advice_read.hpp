#pragma once
#include <string_view>
#include <vector>

#include "acts/access.hpp"
#include "acts/advice.hpp"
#include "acts/drafts.hpp"
#include "model/record_views.hpp"

namespace stoa::acts {

// What is about to be posted: a thread, or a reply to one.
struct AdviceWanted {
    PostText const& text;
    std::string_view title{};       // of a new thread
    ThreadId thread{};              // that is answered
    std::string_view form_token{};  // what was posted with it before needs no advice any more
};

struct AdviceGiven {
    std::vector<Advice> advice;
    std::vector<DiscussedSource> discussed;  // what a new thread links to, and where it is discussed already
    bool empty() const { return advice.empty() && discussed.empty(); }
};

// Looks up what advice_on() needs to know.
AdviceGiven advice_read(store::Reader& db, Access const& access, Viewer const& viewer, AdviceWanted const& wanted,
                        Instant now);

}  // namespace stoa::acts
