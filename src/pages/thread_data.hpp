#pragma once
#include <optional>
#include <vector>

#include "html/writer.hpp"
#include "model/record_views.hpp"
#include "model/source.hpp"
#include "model/views.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// The page as data: a DiscussionForumPosting of schema.org with the replies of this page as its comments. For guests
// alone, because search engines are guests and members need not carry its bytes.
struct ThreadData {
    Frame const& frame;
    ThreadView const& view;
    std::vector<Source> const& cited;
    std::optional<RecordPanelView> const& record;
    void operator()(html::Writer& out) const;
};

// The words of a post as plain text, cut after so many bytes.
std::string text_of(html::HtmlView body, std::size_t bytes_max);

}  // namespace stoa::pages
