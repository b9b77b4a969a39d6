#include "acts/log_read.hpp"

#include "acts/visible.hpp"
#include "model/limits.hpp"
#include "store/moderation_log.hpp"

namespace stoa::acts {
namespace {

store::LogQuestion question_for(Access const& access, Viewer const& viewer, LogFilter const& filter)
{
    store::LogQuestion question{.is_everything = access.may_administer(viewer),
                                .forums = access.forums_where(viewer, Permission::see_moderation_log),
                                .actor = filter.actor,
                                .kind = filter.kind,
                                .thread = filter.thread,
                                .before = filter.before,
                                .count = log_entries_per_page + 1};
    if (access.may_on_site(viewer, Permission::see_moderation_log)) question.forums.push_back(ForumId{});
    return question;
}

}  // namespace

Result<LogView> log_read(store::Reader& db, Access const& access, Viewer const& viewer, LogFilter const& filter)
{
    if (!access.may_somewhere(viewer, Permission::see_moderation_log)) return Refusal::not_permitted;
    LogView view;
    view.is_with_administration = access.may_administer(viewer);
    if (filter.thread.value != 0) {
        auto thread = visible_thread(db, access, viewer, filter.thread);
        if (!thread) return thread.error();
        view.thread = std::move(thread->thread);
    }
    view.entries = store::log_entries(db, question_for(access, viewer, filter));
    if (view.entries.size() > static_cast<std::size_t>(log_entries_per_page)) {
        view.entries.pop_back();
        view.older = view.entries.back().id;
    }
    return view;
}

}  // namespace stoa::acts
