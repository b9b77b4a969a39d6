#include "pages/conversation_crumbs.hpp"

#include "model/urls.hpp"

namespace stoa::pages {

void ConversationCrumbs::operator()(html::Writer& out) const
{
    auto const below = [&] {
        if (conversation)
            out.html<R"~(<li><a href="{}"><bdi>{}</bdi></a></li>)~">(url_of(conversation->id), conversation->title);
    };
    out.html<R"~(
        <nav class="crumbs" aria-label="Breadcrumb"><ol><li><a href="/conversations/">Conversations</a></li>{}</ol></nav>)~">(
        below);
}

}  // namespace stoa::pages
