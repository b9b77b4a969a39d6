#include "acts/post_log.hpp"

#include "store/moderation_log.hpp"

namespace stoa::acts {

void log_post_act(store::Writer& db, Viewer const& viewer, LogKind kind, VisiblePost const& post,
                  std::string const& reason, Instant now, std::string before, std::string after)
{
    if (post.source.author.id == viewer.member) return;
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = kind,
                             .forum = post.thread.forum,
                             .thread = post.thread.id,
                             .post = post.source.id,
                             .member = post.source.author.id,
                             .subject = post.thread.title + ", #" + std::to_string(post.source.position),
                             .reason = reason,
                             .before = std::move(before),
                             .after = std::move(after)},
                            now);
}

}  // namespace stoa::acts
