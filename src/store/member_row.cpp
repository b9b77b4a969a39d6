#include "store/member_row.hpp"

namespace stoa::store {

Member member_from(db::Row& row)
{
    Member member{row.get<MemberId>(),
                  row.get<std::string>(),
                  row.get<std::string>(),
                  row.get<std::string>(),
                  row.get<std::string>(),
                  row.get<std::string>(),
                  row.get<std::optional<Instant>>(),
                  row.get<std::optional<Instant>>(),
                  row.get<std::int64_t>(),
                  row.get<std::int64_t>(),
                  {},
                  {row.get<Theme>(), row.get<Density>()},
                  row.get<bool>(),
                  row.get<std::int64_t>(),
                  row.get<std::optional<Instant>>(),
                  row.get<UploadId>()};
    member.preferences.time_zone = row.get<std::string>();
    member.preferences.hides_signatures = row.get<bool>();
    member.preferences.hides_presence = row.get<bool>();
    member.preferences.writers = row.get<Writers>();
    member.deleted_at = row.get<std::optional<Instant>>();
    member.membership = row.get<Membership>();
    return member;
}

MemberName member_name_from(db::Row& row) { return {row.get<MemberId>(), row.get<std::string>()}; }

}  // namespace stoa::store
