#include "acts/advice_read.hpp"

#include "acts/quote_pick.hpp"
#include "acts/source_read.hpp"
#include "acts/visible.hpp"
#include "markup/quoted_post.hpp"
#include "markup/render.hpp"
#include "store/alert.hpp"
#include "store/post.hpp"

namespace stoa::acts {
namespace {

// Whoever quotes more posts than these does not quote one of them whole for want of thought.
constexpr std::size_t quotes_looked_at_max = 3;

std::string words_of(std::string_view source, Markup markup)
{
    return markup::plain_text_inside(markup::parse(source, markup), 0);
}

std::vector<QuotedWords> quotes_in(store::Reader& db, Access const& access, Viewer const& viewer,
                                   markup::Document const& document)
{
    std::vector<QuotedWords> quotes;
    for (auto& quote : markup::quoted_posts(document)) {
        if (quote.post.value == 0 || quotes.size() == quotes_looked_at_max) continue;
        for (auto const& source : quote_sources(db, access, viewer, {quote.post})) {
            quotes.push_back({std::move(quote.text), words_of(source.text, source.markup)});
        }
    }
    return quotes;
}

}  // namespace

AdviceGiven advice_read(store::Reader& db, Access const& access, Viewer const& viewer, AdviceWanted const& wanted,
                        Instant now)
{
    bool const is_posted =
        !wanted.form_token.empty() && store::find_submission(db, wanted.form_token, viewer.member).has_value();
    if (!viewer.is_member() || is_posted || !store::alert_preferences(db, viewer.member).wants_advice) return {};
    auto const document = markup::parse(wanted.text.source(), wanted.text.markup());
    AdviceContext draft;
    draft.title = wanted.title;
    draft.source = wanted.text.source();
    draft.text = markup::plain_text_inside(document, 0);
    draft.quotes = quotes_in(db, access, viewer, document);
    draft.source_before = store::latest_text_of(db, viewer.member);
    draft.now = now;
    if (wanted.thread.value != 0) {
        auto found = visible_thread(db, access, viewer, wanted.thread);
        if (found) draft.last_post_at = found->thread.last_post_at;
    }
    AdviceGiven given{advice_on(draft), {}};
    if (wanted.thread.value == 0) given.discussed = discussed_sources(db, access, viewer, wanted.text.links());
    return given;
}

}  // namespace stoa::acts
