#pragma once
#include <optional>
#include <string_view>
#include <vector>

#include "model/data_export.hpp"
#include "model/post.hpp"
#include "model/upload.hpp"
#include "store/archive.hpp"
#include "store/store.hpp"

namespace stoa::store {

std::optional<DataExport> find_data_export(Reader& db, MemberId member);
void ask_data_export(Writer& db, MemberId member, Instant now);  // in place of the one before

// The one that waits longest. Work that was begun before this moment has come to nothing, and is begun anew.
std::optional<MemberId> next_data_export(Reader& db, Instant begun_before);
void begin_data_export(Writer& db, MemberId member, Instant now);
// False: nobody waits for it any more, and its file is to be removed.
bool finish_data_export(Writer& db, MemberId member, std::string_view hash, std::int64_t bytes, Instant now);
void delete_data_export(Writer& db, MemberId member);  // its file is removed by whoever tidies
std::vector<MemberId> data_exports_before(Reader& db, Instant ready_before);

// What belongs to one member. Where their posts stand, in no order; deleted ones are among them.
struct OwnPost {
    ThreadId thread{};
    std::int64_t position{};
    PostId post{};
};
std::vector<OwnPost> posts_of_author(Reader& db, MemberId member);
std::vector<ThreadId> threads_of_starter(Reader& db, MemberId member);
std::vector<Upload> uploads_of_member(Reader& db, MemberId member);

}  // namespace stoa::store
