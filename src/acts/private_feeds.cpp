#include "acts/private_feeds.hpp"

#include <algorithm>

#include "acts/api_token.hpp"
#include "acts/whats_new_read.hpp"
#include "store/session.hpp"

namespace stoa::acts {

Result<std::string> private_feeds_renew(store::Writer& db, Viewer const& viewer, bool is_strong, Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    store::delete_feed_token(db, viewer.member);
    ApiTokenDraft const draft{
        .name = "Private feeds", .scope = TokenScope::feeds, .lifetime_days = {}, .is_strong = is_strong};
    auto made = api_token_create(db, viewer.member, draft, now);
    if (!made) return made.error();
    return std::move(made->token);
}

Result<FeedView> private_feed_read(store::Reader& db, Access const& access, Viewer const& viewer, WhatsNewList list,
                                   Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (std::ranges::find(private_feed_lists, list) == std::end(private_feed_lists)) return Refusal::no_such_page;
    return news_feed_of(db, access, viewer, {list, {}, {}}, now);
}

}  // namespace stoa::acts
