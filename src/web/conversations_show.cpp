#include "acts/reads.hpp"
#include "pages/conversation_pages.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

ConversationsShown shown_in(std::string_view name)
{
    if (name == "unread") return ConversationsShown::unread;
    if (name == "started") return ConversationsShown::started;
    if (name == "starred") return ConversationsShown::starred;
    return ConversationsShown::all;
}

Result<ConversationsView> read_view(Visit const& visit, store::Reader& db)
{
    auto const words = visit.query.get("q");
    if (!words.empty()) return acts::conversations_search(db, *visit.access, visit.viewer, words);
    return acts::conversations_read(db, *visit.access, visit.viewer, shown_in(visit.query.get("show")),
                                    page_wished(visit));
}

}  // namespace

http::Response conversations_show(Visit const& visit)
{
    auto const view = visit.site.store.read([&](store::Reader& db) { return read_view(visit, db); });
    if (!view) return refused(visit, view.error());
    note_presence(visit);
    auto frame = frame_of(visit, "Conversations", pages::Section::conversations);
    frame.is_indexable = false;
    return page(pages::conversations(frame, *view));
}

}  // namespace stoa::web
