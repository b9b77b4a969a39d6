#include "pages/whats_new_tabs.hpp"

#include "pages/tab.hpp"

namespace stoa::pages {

void WhatsNewTabs::operator()(html::Writer& out) const
{
    auto const tabs = [&] {
        for (auto const list : whats_new_lists) {
            if (!frame.viewer.is_member() && !is_for_guests(list)) continue;
            auto const count = list == WhatsNewList::unread ? frame.unread_threads : 0;
            Tab{whats_new_address(list, filter), words_for(list), list == here, count}(out);
        }
    };
    out.html<R"~(<nav class="tabs" aria-label="What to show">{}</nav>)~">(tabs);
}

std::string whats_new_address(WhatsNewList list, WhatsNewFilter const& filter)
{
    return "/whats-new/" + text_of(list, filter);
}

}  // namespace stoa::pages
