#include "store/upload_row.hpp"

namespace stoa::store {

Upload upload_from(db::Row& row)
{
    return {row.get<UploadId>(),     row.get<MemberId>(),    row.get<PostId>(),       row.get<UploadKind>(),
            row.get<std::string>(),  row.get<std::string>(), row.get<std::int64_t>(), row.get<std::int64_t>(),
            row.get<std::int64_t>(), row.get<Instant>(),     row.get<MessageId>()};
}

}  // namespace stoa::store
