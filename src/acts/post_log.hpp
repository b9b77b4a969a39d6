#pragma once
#include <string>

#include "acts/visible.hpp"
#include "model/log_entry.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// Writes down what was done to a post, unless it is the viewer's own: that is no business of the log.
void log_post_act(store::Writer& db, Viewer const& viewer, LogKind kind, VisiblePost const& post,
                  std::string const& reason, Instant now, std::string before = {}, std::string after = {});

}  // namespace stoa::acts
