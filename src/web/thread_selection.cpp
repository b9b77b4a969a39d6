#include <algorithm>

#include "acts/internal_cards.hpp"
#include "acts/reads.hpp"
#include "base/text.hpp"
#include "pages/long_thread_pages.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

// Posts of a thread picked out: by one member, with pictures, with the most reactions.
namespace stoa::web {
namespace {

std::string title_of(SelectionView const& view)
{
    switch (view.selection) {
    case PostSelection::by_member: return "Posts by " + view.member.name + ": " + view.thread.title;
    case PostSelection::with_pictures: return "Posts with pictures: " + view.thread.title;
    case PostSelection::useful: return "Most useful posts: " + view.thread.title;
    case PostSelection::catch_up: return "Catch me up: " + view.thread.title;
    }
    return view.thread.title;
}

http::Response selection_show(Visit const& visit, acts::SelectionWish wish)
{
    wish.after = number_in(visit.query, "after").value_or(0);
    auto view = visit.site.store.read([&](store::Reader& db) {
        auto read = acts::selection_read(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, wish);
        if (read) acts::show_internal_cards(db, *visit.access, visit.viewer, visit.site.options.base_url, read->posts);
        return read;
    });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, title_of(*view), pages::Section::forums);
    frame.is_indexable = false;
    return page(pages::selection(frame, *view));
}

http::Response choose_author(Visit const& visit, std::optional<Refusal> refusal)
{
    auto view = visit.site.store.read(
        [&](store::Reader& db) { return acts::jump_read(db, *visit.access, visit.viewer, ThreadId{visit.params.id}); });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, "Posts by one member: " + view->thread.title, pages::Section::forums);
    frame.is_indexable = false;
    pages::ChooseAuthorPage page_of_names;
    page_of_names.refusal = refusal;
    page_of_names.name = visit.query.get("name");
    page_of_names.view = *std::move(view);
    return page(pages::choose_author(frame, page_of_names), status_for(refusal));
}

}  // namespace

http::Response thread_by_member(Visit const& visit)
{
    if (auto const member = number_in(visit.query, "member"))
        return selection_show(visit, {PostSelection::by_member, MemberId{*member}});
    if (trim(visit.query.get("name")).empty()) return choose_author(visit, {});
    auto const member =
        visit.site.store.read([&](store::Reader& db) { return acts::author_find(db, visit.query.get("name")); });
    if (!member) return choose_author(visit, member.error());
    return selection_show(visit, {PostSelection::by_member, *member});
}

http::Response thread_pictures(Visit const& visit) { return selection_show(visit, {PostSelection::with_pictures}); }
http::Response thread_useful(Visit const& visit) { return selection_show(visit, {PostSelection::useful}); }
http::Response thread_catch_up(Visit const& visit) { return selection_show(visit, {PostSelection::catch_up}); }

}  // namespace stoa::web
