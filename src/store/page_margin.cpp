#include "store/page_margin.hpp"

#include <algorithm>

#include "db/connection.hpp"

namespace stoa::store {

namespace {

enum class Note : std::uint8_t { quoted_in = 1, pick = 2, draft = 3, watch = 4 };

// The columns: what it is, five numbers, two texts, a time. Of one post the first eight that quote it are named.
constexpr db::Statement select_margin{"page.margin", R"(
    SELECT 1, p.id, q.quoting_post_id, s.thread_id, s.position, t.forum_id, t.slug, t.title, CAST(0 AS bigint)
      FROM posts p
      JOIN post_quotes q
        ON q.quoted_post_id = p.id AND q.is_current = 1
       AND q.quoting_post_id <= coalesce((SELECT o.quoting_post_id FROM post_quotes o
                                           WHERE o.quoted_post_id = p.id AND o.is_current = 1
                                           ORDER BY o.quoting_post_id LIMIT 1 OFFSET 7), 9223372036854775807)
      JOIN post_sources s ON s.post_id = q.quoting_post_id
      JOIN posts w ON w.thread_id = s.thread_id AND w.position = s.position
      JOIN threads t ON t.id = s.thread_id
     WHERE p.thread_id = $1 AND p.position BETWEEN $2 AND $3 AND w.deleted_at IS NULL
    UNION ALL
    SELECT 2, k.post_id, s.thread_id, s.position, t.forum_id, coalesce(a.id, 0), coalesce(a.name, ''), '', k.picked_at
      FROM quote_picks k
      JOIN post_sources s ON s.post_id = k.post_id
      JOIN posts p ON p.thread_id = s.thread_id AND p.position = s.position
      JOIN threads t ON t.id = s.thread_id
      LEFT JOIN members a ON a.id = p.author_id
     WHERE k.member_id = $4 AND p.deleted_at IS NULL
    UNION ALL
    SELECT 3, d.markup, d.revision, 0, 0, 0, d.text, '', d.updated_at
      FROM drafts d
     WHERE d.member_id = $4 AND d.place = 2 AND d.place_id = $1
    UNION ALL
    SELECT 4, w.level, 0, 0, 0, 0, '', '', 0
      FROM thread_watches w
     WHERE w.member_id = $4 AND w.thread_id = $1)"};

QuotedIn quoted_in_from(db::Row& row)
{
    return {row.get<PostId>(),  row.get<PostId>(),      row.get<ThreadId>(),   row.get<std::int64_t>(),
            row.get<ForumId>(), row.get<std::string>(), row.get<std::string>()};
}

QuotePick margin_pick_from(db::Row& row)
{
    QuotePick pick{row.get<PostId>(), row.get<ThreadId>(), row.get<std::int64_t>(), row.get<ForumId>(), {}, {}};
    pick.author.id = row.get<MemberId>();
    pick.author.name = row.get<std::string>();
    row.skip();
    pick.picked_at = row.get<Instant>();
    return pick;
}

SavedDraft draft_from(db::Row& row, ThreadId thread)
{
    SavedDraft draft;
    draft.place = place_of_reply(thread);
    draft.markup = row.get<Markup>();
    draft.revision = row.get<std::int64_t>();
    row.skip(3);
    draft.text = row.get<std::string>();
    row.skip();
    draft.updated_at = row.get<Instant>();
    return draft;
}

}  // namespace

PageMargin page_margin(Reader& db, MemberId member, ThreadId thread, std::int64_t first, std::int64_t last)
{
    PageMargin margin;
    auto const read = [&](db::Row& row) {
        switch (row.get<Note>()) {
        case Note::quoted_in: margin.quoted_in.push_back(quoted_in_from(row)); return;
        case Note::pick: margin.picks.push_back(margin_pick_from(row)); return;
        case Note::draft: margin.draft = draft_from(row, thread); return;
        case Note::watch: margin.watch = row.get<WatchLevel>(); return;
        }
    };
    db->each(select_margin, read, thread, first, last, member);
    std::ranges::sort(margin.picks, {}, [](QuotePick const& pick) { return std::pair{pick.picked_at, pick.post}; });
    return margin;
}

}  // namespace stoa::store
