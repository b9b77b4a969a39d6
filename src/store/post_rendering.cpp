#include "store/post_rendering.hpp"

#include "db/connection.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement select_before{"post_rendering.before", R"(
    SELECT p.id, p.renderer_version, s.revision, s.markup, s.text, s.has_foreign_numbers
      FROM posts p CROSS JOIN post_sources s
     WHERE p.renderer_version < $1 AND s.post_id = p.id AND s.thread_id = p.thread_id AND s.position = p.position
     ORDER BY p.renderer_version, p.id
     LIMIT $2)"};
// The place is asked for again: a post may have been moved since it was read.
constexpr db::Statement post_rendering_update{"post_rendering.update", R"(
    UPDATE posts SET html = $4, renderer_version = $5
     WHERE thread_id = (SELECT thread_id FROM post_sources WHERE post_id = $1 AND revision = $2)
       AND position = (SELECT position FROM post_sources WHERE post_id = $1)
       AND renderer_version = $3)"};
constexpr db::Statement update_excerpt{"post_rendering.update_excerpt", R"(
    UPDATE post_sources SET excerpt = $3 WHERE post_id = $1 AND revision = $2 AND excerpt <> $3)"};
// A mark is another each time, so that a rendering which was begun before it cannot take it away.
constexpr db::Statement post_rendering_mark{"post_rendering.mark", R"(
    UPDATE posts SET renderer_version = CASE WHEN renderer_version > 0 THEN 0 ELSE renderer_version - 1 END
     WHERE thread_id = (SELECT thread_id FROM post_sources WHERE post_id = $1)
       AND position = (SELECT position FROM post_sources WHERE post_id = $1))"};

OldRendering rendering_from(db::Row& row)
{
    return {.post = row.get<PostId>(),
            .version = row.get<std::int64_t>(),
            .revision = row.get<std::int64_t>(),
            .markup = row.get<Markup>(),
            .text = row.get<std::string>(),
            .has_foreign_numbers = row.get<bool>()};
}

}  // namespace

std::vector<OldRendering> renderings_before(Reader& db, int version, int count)
{
    return db->all(select_before, rendering_from, version, count);
}

void update_rendering(Writer& db, OldRendering const& old, int version, html::Html const& body,
                      std::string_view excerpt)
{
    if (db->execute(post_rendering_update, old.post, old.revision, old.version, body.view(), version) == 0) return;
    db->execute(update_excerpt, old.post, old.revision, excerpt);
}

void mark_for_rendering(Writer& db, PostId post) { db->execute(post_rendering_mark, post); }

}  // namespace stoa::store
