#include "model/urls.hpp"
#include "pages/avatar.hpp"
#include "pages/crumbs.hpp"
#include "pages/diff_table.hpp"
#include "pages/layout.hpp"
#include "pages/member_link.hpp"
#include "pages/record_pages.hpp"
#include "pages/record_words.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

// What the version has that the one before it had not; of the first one everything.
void version(html::Writer& out, Frame const& frame, ClaimVersion const& made, std::string_view before)
{
    auto const lines = diff_lines(before, made.text);
    auto const label = "What changed with version " + std::to_string(made.number);
    std::optional const at = made.at;
    auto const changes = [&] {
        if (before != made.text) DiffTable{lines, label}(out);
    };
    out.html<R"~(
        <li class="stack-s"><p class="row">{}{}<b>{}</b><span class="push small dim">{}</span></p>{}</li>)~">(
        Avatar{name_of(made.member), "av-s"}, MemberLink{made.member, "plain"}, words_for(made.act),
        Time{at, frame.now, TimeStyle::post}, changes);
}

}  // namespace

html::Html claim_history(Frame const& frame, ClaimHistoryView const& view)
{
    auto const& versions = view.versions;
    auto const each = [&](html::Writer& out) {
        for (std::size_t i = 0; i < versions.size(); ++i)
            version(out, frame, versions[i], i + 1 < versions.size() ? std::string_view{versions[i + 1].text} : "");
    };
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap wrap-m">{}<div class="page-head"><h1>History of a statement</h1>
                <p class="lede"><a href="{}"><bdi>{}</bdi></a></p></div><ol class="lines">{}</ol></div>)~">(
            Crumbs{view.path, &view.thread}, url_of(view.claim.id), view.claim.wording, [&] { each(out); });
    });
}

}  // namespace stoa::pages
