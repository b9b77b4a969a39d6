#include "pages/whats_new_tabs.hpp"

#include "base/text.hpp"
#include "html/url.hpp"
#include "pages/tab.hpp"

namespace stoa::pages {

void WhatsNewTabs::operator()(html::Writer& out) const
{
    if (!frame.viewer.is_member()) return;
    auto const tabs = [&] {
        Tab{"/whats-new/?unread=1", "Unread", here == WhatsNewPart::unread, frame.unread_threads}(out);
        Tab{"/whats-new/", "Latest posts", here == WhatsNewPart::latest}(out);
        Tab{"/whats-new/watched", "Watched", here == WhatsNewPart::watched}(out);
    };
    out.html<R"~(<nav class="tabs" aria-label="What to show">{}</nav>)~">(tabs);
}

}  // namespace stoa::pages
