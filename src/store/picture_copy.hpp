#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"
#include "model/picture_copy.hpp"
#include "store/store.hpp"

namespace stoa::store {

std::optional<CopyId> find_copy(Reader& db, std::string_view address, CopyUse use);
// Somebody's post, or its card, names a picture that nobody named before.
CopyId insert_wanted_copy(Writer& db, std::string_view address, CopyUse use, MemberId by, Instant now);
std::int64_t count_copies_wanted(Reader& db, MemberId by, Instant since);
std::int64_t bytes_fetched_for(Reader& db, MemberId by, Instant since);
// How large the copy of this content is, where there is one.
std::optional<std::int64_t> find_copy_bytes(Reader& db, std::string_view hash);

// Copies that are ready make their post due for rendering.
void insert_post_copies(Writer& db, PostId post, std::vector<CopyId> const& copies);
void delete_post_copies(Writer& db, PostId post, Instant now);
PictureCopies copies_of_post(Reader& db, PostId post);
std::vector<PostId> posts_due_for_copies(Reader& db, int count);
void note_copies_shown(Writer& db, PostId post);

struct ClaimedCopy {
    CopyId id{};
    std::string address;
    CopyUse use{};
    MemberId wanted_by{};
    std::int64_t tries{};  // this one among them
};
// The picture to ask for next, which nobody else gets before `until`; whoever dies with it loses no more than a try.
std::optional<ClaimedCopy> claim_copy(Writer& db, Instant now, Instant until);
void put_copy_off(Writer& db, CopyId copy, Instant until);
void postpone_copy(Writer& db, CopyId copy, Instant until);  // without having tried
void give_copy_up(Writer& db, CopyId copy, std::int64_t fetched_bytes, Instant now);

struct CopyFile {
    PictureCopy copy;
    std::int64_t bytes{};
    std::int64_t fetched_bytes{};  // of what it was made from
};
// Ready in two steps, so that no crash leaves a file that nothing knows, and no page shows one that is not there: the
// row names the file before it is put into the store of files, and is ready after that. Then the posts that show it, or
// the card that it belongs to, are due.
void note_copy_file(Writer& db, CopyId copy, CopyFile const& file, Instant now);
void set_copy_ready(Writer& db, CopyId copy);

// What lost a card or a post that showed it, until it is asked whether there are others.
std::vector<CopyId> loose_copies(Reader& db, Instant since_before, int count);
// Forgets the copy, and notes its file as removed, unless something shows it.
void forget_unused_copy(Writer& db, CopyId copy);

}  // namespace stoa::store
