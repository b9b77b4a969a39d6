#include "model/urls.hpp"
#include "pages/crumbs.hpp"
#include "pages/layout.hpp"
#include "pages/pages.hpp"
#include "pages/reason_field.hpp"
#include "pages/select_field.hpp"

namespace stoa::pages {
namespace {

std::vector<Choice> forum_choices(MovePage const& page)
{
    std::vector<Choice> choices{{"", "Choose a forum"}};
    for (auto const& forum : page.forums) choices.push_back({std::to_string(forum.id.value), forum.name});
    return choices;
}

std::vector<Choice> redirect_choices()
{
    return {{"", "No"}, {"1", "For a day"}, {"7", "For a week"}, {"30", "For a month"}, {"0", "For good"}};
}

}  // namespace

html::Html move_thread(Frame const& frame, MovePage const& page)
{
    auto const forums = forum_choices(page);
    auto const redirects = redirect_choices();
    auto const chosen = page.forum.value == 0 ? std::string{} : std::to_string(page.forum.value);
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Move this thread</h1>
                    <p class="lede">Its address stays. Who may not read the forum it goes to will not find it any more.</p></div>
                <form class="form" method="post" action="/threads/{}/move">{}{}{}{}{}
                    <div class="row"><button class="btn btn-primary" type="submit">Move the thread</button>
                        <a class="btn" href="{}">Leave it here</a></div></form></div>)~">(
            Crumbs{page.path, &page.thread}, page.thread.id, FormKey{frame}, FormNotice{page},
            SelectField{page, "forum", "To", "Forums in which you may start threads.", forums, chosen},
            SelectField{page, "redirect", "Leave a line behind", "It leads from the old forum to the thread.",
                        redirects, page.redirect},
            ReasonField{page, page.reason}, url_of(page.thread));
    });
}

}  // namespace stoa::pages
