#include "acts/post_history_read.hpp"

#include <algorithm>
#include <utility>

#include "acts/rules.hpp"
#include "acts/visible.hpp"
#include "store/post.hpp"

namespace stoa::acts {
namespace {

Result<VisiblePost> post_with_history(store::Reader& db, Access const& access, Viewer const& viewer, PostId post)
{
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    auto state = state_of(found->source);
    if (state.is_deleted && !may_see_deleted_text(viewer, found->may, state)) return Refusal::no_such_post;
    if (!may_see_history(viewer, found->may, state))
        return viewer.is_member() ? Refusal::not_permitted : Refusal::login_required;
    return found;
}

// The text that is shown is a version too, though not a row of revisions.
Revision shown_version(PostSource const& source, std::int64_t number)
{
    return {.number = number,
            .markup = source.markup,
            .text = source.text,
            .editor = source.editor ? source.editor : source.author,
            .written_at = source.written_at,
            .reason = source.edit_reason};
}

std::optional<Revision> version(store::Reader& db, HistoryView const& view, std::int64_t number)
{
    if (number == view.version_count) return shown_version(view.current, number);
    return store::find_revision(db, view.current.id, number);
}

}  // namespace

Result<HistoryView> post_history_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post)
{
    return post_versions_read(db, access, viewer, post, {});
}

Result<HistoryView> post_versions_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post,
                                       VersionsWished wished)
{
    auto found = post_with_history(db, access, viewer, post);
    if (!found) return found.error();

    HistoryView view;
    view.path = access.path_to(found->thread.forum);
    view.forum = view.path.back();
    view.may_revert = !why_not_revert(viewer, found->may, found->thread, state_of(found->source));
    view.current = std::move(found->source);
    view.thread = std::move(found->thread);
    view.versions = store::revisions_of_post(db, post);
    view.version_count = view.versions.empty() ? 1 : view.versions.back().number + 1;
    view.versions.push_back(shown_version(view.current, view.version_count));
    view.versions.back().text.clear();

    auto newer = wished.newer.value_or(view.version_count);
    auto older = wished.older.value_or(std::max<std::int64_t>(newer - 1, 1));
    if (older > newer) std::swap(older, newer);
    auto first = version(db, view, older), second = version(db, view, newer);
    if (!first || !second) return Refusal::no_such_version;
    view.older = *std::move(first);
    view.newer = *std::move(second);
    return view;
}

Result<Revision> revision_read(store::Reader& db, Access const& access, Viewer const& viewer, PostId post,
                               std::int64_t version)
{
    auto found = post_with_history(db, access, viewer, post);
    if (!found) return found.error();
    auto revision = store::find_revision(db, post, version);
    if (!revision) return Refusal::no_such_version;
    return *std::move(revision);
}

}  // namespace stoa::acts
