#include "store/member_row.hpp"

namespace stoa::store {

Member member_from(db::Row& row)
{
    return {row.get<MemberId>(),
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
}

MemberName member_name_from(db::Row& row) { return {row.get<MemberId>(), row.get<std::string>()}; }

}  // namespace stoa::store
