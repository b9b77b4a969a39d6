#pragma once
#include <optional>
#include <string_view>

#include "acts/access.hpp"
#include "acts/post_placed.hpp"

// A form that arrives twice is done once: its token becomes the post that the first one made.
namespace stoa::acts {

// What the form made when it arrived before; nothing when it is new or has no token.
std::optional<PostPlaced> sent_before(store::Reader& db, Access const& access, Viewer const& viewer,
                                      std::string_view form_token);
void remember_sent(store::Writer& db, Viewer const& viewer, std::string_view form_token, PostId post, Instant now);

}  // namespace stoa::acts
