#include "acts/submission.hpp"

#include "acts/visible.hpp"
#include "store/post.hpp"

namespace stoa::acts {

std::optional<PostPlaced> sent_before(store::Reader& db, Access const& access, Viewer const& viewer,
                                      std::string_view form_token)
{
    if (form_token.empty() || !viewer.is_member()) return std::nullopt;
    auto post = store::find_submission(db, form_token, viewer.member);
    if (!post) return std::nullopt;
    auto found = visible_post(db, access, viewer, *post);
    if (!found) return std::nullopt;
    auto placed = placed_in(found->thread, *post, found->source.position);
    placed.was_sent_before = true;
    return placed;
}

void remember_sent(store::Writer& db, Viewer const& viewer, std::string_view form_token, PostId post, Instant now)
{
    if (!form_token.empty()) store::insert_submission(db, form_token, viewer.member, post, now);
}

}  // namespace stoa::acts
