#pragma once
#include <optional>

#include "acts/drafts.hpp"
#include "pages/pages.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// Who may register at all, and what the form must say besides name and address: however somebody proves who they are.
std::optional<Refusal> why_not_register(Visit const& visit);
// The registration as the settings have it: where it is to be approved first, with what that takes.
Result<Done> add_application(Visit const& visit, acts::Registration& registration);
// Where no letter has to be answered first, those who approve see the registration at once.
void queue_at_once(Visit const& visit, store::Writer& db, MemberId member);
// What a newcomer is told.
Notice welcome_of(Visit const& visit, acts::Registration const& registration, bool is_confirmed);
// A field that people do not see: whoever fills it in is a robot, and shall think that it worked.
bool is_filled_in_by_robot(Visit const& visit);
// The form as it was sent, or as it begins.
pages::RegisterPage register_page(Visit const& visit);

}  // namespace stoa::web
