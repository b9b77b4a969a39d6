#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/avatar.hpp"
#include "pages/crumbs.hpp"
#include "pages/empty.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/pager.hpp"
#include "pages/pages.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

// "Steel, Titanium"; of a ranked poll in the order of the ballot.
std::string choice_words(Choices const& choices, Poll const& poll)
{
    std::string words;
    for (auto choice : choices) {
        if (choice < 1 || choice > std::ssize(poll.answers)) continue;
        words.append(words.empty() ? "" : ", ").append(poll.answers[static_cast<std::size_t>(choice - 1)].text);
    }
    return words;
}

void lines(html::Writer& out, VotersView const& view, LocalNow const& now)
{
    if (view.ballots.empty()) return Empty{"users", "Nobody has voted yet", "Who votes will stand here."}(out);
    auto const first = std::string{url_of(view.thread).view()} + "poll/voters";
    PageAddresses const addresses{first, first + "?page="};
    auto const each = [&] {
        for (auto const& ballot : view.ballots) {
            std::optional const at = ballot.at;
            out.html<R"~(
                <li class="row">{}{}<span><bdi>{}</bdi></span><span class="push small dim">{}</span></li>)~">(
                Avatar{name_of(ballot.voter), "av-s"}, MemberLink{ballot.voter, "plain"},
                choice_words(ballot.choices, view.poll), Time{at, now, TimeStyle::row});
        }
    };
    out.html<R"~(<ol class="lines">{}</ol>{})~">(each, Pager{view.page, addresses});
}

}  // namespace

html::Html voters(Frame const& frame, VotersView const& view)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>Who voted</h1>
                <p class="lede"><bdi>{}</bdi></p></div>{}</div>)~">(Crumbs{view.path, &view.thread}, view.poll.question,
                                                                    [&] { lines(out, view, frame.now); });
    });
}

}  // namespace stoa::pages
