#include "store/post_row.hpp"

#include "model/internal_card.hpp"
#include "store/member_row.hpp"
#include "store/reaction.hpp"

namespace stoa::store {

namespace {

std::string_view badge_of(GroupId group)
{
    if (group == administrators) return "Administrator";
    if (group == moderators) return "Moderator";
    return {};
}

MemberCard member_card_from(db::Row& row)
{
    MemberCard card{row.get<MemberId>(),
                    row.get<std::string>(),
                    row.get<std::string>(),
                    row.get<std::string>(),
                    row.get<std::string>(),
                    row.get<std::optional<Instant>>(),
                    row.get<std::int64_t>(),
                    false,
                    {},
                    {}};
    card.staff_badge = badge_of(row.get<GroupId>());
    card.is_staff = !card.staff_badge.empty();
    card.avatar = row.get<UploadId>();
    return card;
}

}  // namespace

Post post_from(db::Row& row)
{
    Post post{row.get<PostId>(),
              row.get<ThreadId>(),
              row.get<std::int64_t>(),
              member_card_from(row),
              row.get<std::optional<Instant>>(),
              row.get<std::optional<Instant>>(),
              row.get<bool>(),
              row.get<std::int64_t>(),
              row.get<std::optional<Instant>>(),
              member_name_from(row),
              html::Html::stored(row.get<std::string>()),
              row.get<std::int64_t>(),
              unpacked_counts(row.get<std::string_view>()),
              row.get<std::string>(),
              row.get<std::int64_t>(),
              row.get<std::int64_t>(),
              row.get<std::string>()};
    post.has_internal_links = post.body.view().find(internal_link_opening) != std::string_view::npos;
    return post;
}

PostSource source_from(db::Row& row)
{
    return {row.get<PostId>(),
            row.get<ThreadId>(),
            row.get<std::int64_t>(),
            member_name_from(row),
            row.get<Markup>(),
            row.get<std::string>(),
            row.get<std::int64_t>(),
            row.get<std::optional<Instant>>(),
            row.get<std::optional<Instant>>(),
            member_name_from(row),
            row.get<std::string>(),
            member_name_from(row),
            row.get<std::optional<Instant>>(),
            row.get<bool>()};
}

}  // namespace stoa::store
