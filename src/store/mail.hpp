#pragma once
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "store/store.hpp"

namespace stoa::store {

using LetterId = Id<struct Letter>;

struct NewLetter {
    std::string recipient;
    std::string subject;
    std::string text;
    std::string html;
    std::string unsubscribe{};  // an address that ends letters of this kind (RFC 8058); empty: they are needed
};

// A letter that waits to be sent. The transaction that has a reason to write also queues, so a crash loses none.
struct QueuedLetter : NewLetter {
    LetterId id{};
    Instant created_at{};
    int tries{};
};

// When this many wait, further ones are dropped: a flood must not fill the disk. False: dropped.
inline constexpr std::int64_t letters_max = 10'000;
bool queue_letter(Writer& db, NewLetter const& letter, Instant now);

// Takes up to `count` letters that are due and puts their next try at `retry_at`: nobody else takes them before.
// Whoever has sent one deletes it; a crash between the two sends it twice rather than never.
std::vector<QueuedLetter> take_letters(Writer& db, Instant now, Instant retry_at, int count);
void delete_letter(Writer& db, LetterId letter);
void put_letter_off(Writer& db, LetterId letter, Instant until);
std::optional<Instant> next_letter_at(Reader& db);

}  // namespace stoa::store
