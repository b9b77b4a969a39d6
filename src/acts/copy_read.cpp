#include "acts/copy_read.hpp"

#include "store/picture_copy.hpp"

namespace stoa::acts {

Result<std::int64_t> copy_read(store::Reader& db, std::string_view hash)
{
    auto const bytes = store::find_copy_bytes(db, hash);
    if (!bytes) return Refusal::no_such_file;
    return *bytes;
}

}  // namespace stoa::acts
