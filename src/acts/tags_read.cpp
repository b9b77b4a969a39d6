#include "acts/tags_read.hpp"

#include "acts/ignore.hpp"
#include "acts/paging.hpp"
#include "acts/thread_rows.hpp"
#include "model/limits.hpp"
#include "store/tag.hpp"

namespace stoa::acts {

TagsView tags_read(store::Reader& db, Access const& access, Viewer const& viewer)
{
    return {store::most_used_tags(db, access.readable_forums(viewer), tags_listed_max)};
}

Result<TagView> tag_read(store::Reader& db, Access const& access, Viewer const& viewer, std::string_view tag,
                         std::int64_t page)
{
    auto forums = access.readable_forums(viewer);
    TagView view;
    view.tag = tag;
    view.thread_total = store::count_threads_with_tag(db, tag, forums);
    if (view.thread_total == 0) return Refusal::no_such_tag;
    auto number = page_of(view.thread_total, threads_per_page, page);
    if (!number) return number.error();
    view.page = *number;
    auto threads = store::threads_with_tag(db, tag, forums, page);
    drop_ignored(db, viewer, threads);
    view.threads = thread_rows(access, with_read_positions(db, viewer, std::move(threads)));
    return view;
}

}  // namespace stoa::acts
