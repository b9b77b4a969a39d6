#pragma once
#include <vector>

#include "html/html.hpp"
#include "store/message.hpp"

namespace stoa::acts {

struct RerenderedMessage {
    store::OldMessageRendering before;
    html::Html body;
};
// Messages that an older renderer has made, the oldest first.
std::vector<RerenderedMessage> messages_rerender(store::Reader& db, int count);
void keep_renderings(store::Writer& db, std::vector<RerenderedMessage> const& messages);

}  // namespace stoa::acts
