#pragma once
#include "html/writer.hpp"
#include "model/conversation_views.hpp"
#include "pages/frame.hpp"
#include "pages/time.hpp"

namespace stoa::pages {

// A message in its conversation.
struct MessagePart {
    Frame const& frame;
    MessageView const& view;
    TimeStyle time{TimeStyle::post};
    bool may_quote{};
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
