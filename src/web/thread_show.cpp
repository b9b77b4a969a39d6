#include "acts/internal_cards.hpp"
#include "acts/reads.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/attach_field.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/live_address.hpp"

namespace stoa::web {
namespace {

void note_reading(Visit const& visit, ThreadView const& view)
{
    note_presence(visit, view.thread.id);
    auto& reads = visit.site.reads;
    if (!live::is_robot(visit.request.header("User-Agent").value_or(""))) reads.viewed(view.thread.id);
    if (!visit.viewer.is_member() || view.posts.empty()) return;
    if (visit.viewer.unread_alerts > 0)
        reads.shown(
            {visit.viewer.member, view.thread.id, view.posts.front().post.position, view.posts.back().post.position});
    if (auto const mark = acts::mark_of_page(visit.viewer, view)) reads.read(*mark);
}

pages::ComposerState quick_reply(Visit const& visit, store::Reader& db, ThreadView& view)
{
    auto composer = composer_of(visit, {.place = place_of_reply(view.thread.id), .saved = std::move(view.draft)});
    show_attachments(visit, db, view.forum.id, {}, composer);
    return composer;
}

}  // namespace

http::Response thread_show(Visit const& visit)
{
    pages::ThreadPage thread;
    auto view = visit.site.store.read([&](store::Reader& db) {
        auto read = acts::thread_read(db, *visit.access, visit.viewer, ThreadId{visit.params.id}, page_wished(visit));
        if (!read) return read;
        acts::show_internal_cards(db, *visit.access, visit.viewer, visit.site.options.base_url, read->posts);
        thread.poll = acts::poll_of(db, *visit.access, visit.viewer, read->thread, visit.now);
        thread.record = acts::record_panel_of(db, *visit.access, visit.viewer, read->thread);
        if (!visit.viewer.is_member()) thread.cited = acts::cited_sources(db, *read);
        if (read->may_reply) thread.composer = quick_reply(visit, db, *read);
        return read;
    });
    if (!view) return refused(visit, view.error());
    auto address = url_of(view->thread, view->page.number);
    if (auto elsewhere = redirect_to_canonical(visit, address)) return *elsewhere;
    note_reading(visit, *view);

    auto frame = frame_of(visit, view->thread.title, pages::Section::forums);
    frame.canonical = address.view();
    frame.feed = std::string{url_of(view->thread).view()} + "feed.atom";
    frame.live = live_address(visit, "/threads/" + std::to_string(view->thread.id.value) + "/live");
    thread.here = who_is_here(visit, view->thread.id);
    thread.seen_position = view->thread.last_position;
    thread.is_voting_again = visit.query.has("vote");
    thread.view = *std::move(view);
    return page(pages::thread(frame, thread));
}

}  // namespace stoa::web
