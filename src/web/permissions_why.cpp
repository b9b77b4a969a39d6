#include "acts/writes.hpp"
#include "pages/admin.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

std::optional<Viewer> asked_about(Visit const& visit, std::string_view typed)
{
    if (typed.empty()) return Viewer{};
    auto viewer = visit.site.store.read([&](store::Reader& db) { return acts::find_viewer_named(db, typed); });
    if (viewer && viewer->ban && viewer->ban->is_over(visit.now)) viewer->ban.reset();
    return viewer;
}

}  // namespace

http::Response permissions_why(Visit const& visit)
{
    pages::WhyPage answer;
    answer.member = visit.query.get("member");
    answer.forum = ForumId{number_in(visit.query, "forum").value_or(0)};
    answer.permission = parse_permission(visit.query.get("permission")).value_or(Permission::see_forum);
    answer.forums = acts::forum_choices(*visit.access);
    if (visit.query.has("permission")) {
        if (auto viewer = asked_about(visit, answer.member)) {
            answer.explanation = visit.access->explain(*viewer, answer.forum, answer.permission);
            answer.of = viewer->is_member() ? viewer->name : "A guest";
        } else {
            answer.refusal = Refusal::no_such_member;
            answer.message = "There is no member of this name.";
        }
    }
    auto frame = frame_of(visit, "Why may they, or may they not?", pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::why(frame, answer));
}

}  // namespace stoa::web
