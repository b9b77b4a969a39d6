#pragma once
#include <string>

#include "http/form.hpp"
#include "model/whats_new.hpp"

namespace stoa::web {

// What a query or a form asks to leave out. What cannot be meant is not asked for: the rest of it still is.
WhatsNewFilter whats_new_filter(http::Form const& fields);

// "/whats-new/unanswered/feed.atom?tag=touring"
std::string whats_new_feed(WhatsNewList list, WhatsNewFilter const& filter);

}  // namespace stoa::web
