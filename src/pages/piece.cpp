#include "pages/piece.hpp"

#include <utility>

namespace stoa::pages {
namespace {

// What a hash table spends on an entry besides its text, about.
constexpr std::size_t entry_bytes = 128;

std::size_t cost(std::string_view key, html::Html const& piece)
{
    return key.size() + piece.view().size() + entry_bytes;
}

}  // namespace

void PieceKey::add_number(std::int64_t number) { bytes_.append(reinterpret_cast<char const*>(&number), sizeof number); }

void PieceKey::add(std::string_view text)
{
    add_number(static_cast<std::int64_t>(text.size()));
    bytes_.append(text);
}

void PieceKey::add(MemberName const& member)
{
    auto const& [id, name, avatar] = member;
    add(std::tie(id, name, avatar));
}

void PieceKey::add(ForumName const& forum)
{
    auto const& [id, name, slug, kind] = forum;
    add(std::tie(id, name, slug, kind));
}

void PieceKey::add(LastPost const& last)
{
    auto const& [thread, thread_title, post, position, author, at] = last;
    add(std::tie(thread, thread_title, post, position, author, at));
}

void PieceKey::add(Forum const& forum)
{
    auto const& [id, parent, kind, name, slug, description, icon, position, thread_count, post_count, last_post] =
        forum;
    add(std::tie(id, parent, kind, name, slug, description, icon, position, thread_count, post_count, last_post));
}

void PieceKey::add(ForumNode const& node)
{
    auto const& [forum, is_unread, unread_threads, children] = node;
    add(std::tie(forum, is_unread, unread_threads, children));
}

void PieceKey::add(RecordCounts const& counts)
{
    auto const& [claims, contested, unsourced, sources, is_locked] = counts;
    add(std::tie(claims, contested, unsourced, sources, is_locked));
}

void PieceKey::add(Thread const& thread)
{
    auto const& [id, forum, title, slug, prefix, tags, lang, starter, created_at, is_pinned, is_locked, last_position,
                 post_count, views, last_post, last_post_position, last_author, last_post_at, activity_at, people,
                 deleted_at, deleted_from, deleted_by, has_poll, record] = thread;
    add(std::tie(id, forum, title, slug, prefix, tags, lang, starter, created_at, is_pinned, is_locked, last_position,
                 post_count, views, last_post, last_post_position, last_author, last_post_at, activity_at, people,
                 deleted_at, deleted_from, deleted_by, has_poll, record));
}

void PieceKey::add(ThreadRow const& row)
{
    auto const& [thread, forum, unread_posts, first_unread, watch] = row;
    add(std::tie(thread, forum, unread_posts, first_unread, watch));
}

void PieceKey::add(MemberCard const& card)
{
    auto const& [id, name, title, country, location, joined_at, post_count, is_staff, staff_badge, avatar] = card;
    add(std::tie(id, name, title, country, location, joined_at, post_count, is_staff, staff_badge, avatar));
}

void PieceKey::add(LocalNow const& now)
{
    auto const& [at, local_at, zone] = now;
    add(at);
    add(local_at);
    add(zone.name());
}

html::Html const* PieceShelf::find(std::string_view key)
{
    if (auto const found = young_.pieces.find(key); found != young_.pieces.end()) return &found->second;
    auto const found = old_.pieces.find(key);
    if (found == old_.pieces.end()) return nullptr;
    auto const bytes = cost(key, found->second);
    auto entry = old_.pieces.extract(found);
    old_.bytes -= bytes;
    make_room(bytes);
    young_.bytes += bytes;
    return &young_.pieces.insert(std::move(entry)).position->second;
}

void PieceShelf::keep(std::string_view key, html::Html piece)
{
    auto const bytes = cost(key, piece);
    if (bytes > half_bytes_max_) return;
    make_room(bytes);
    if (young_.pieces.emplace(key, std::move(piece)).second) young_.bytes += bytes;
}

void PieceShelf::make_room(std::size_t bytes)
{
    if (young_.bytes + bytes <= half_bytes_max_) return;
    old_ = std::exchange(young_, {});
}

PieceShelf& shelf_of_thread()
{
    thread_local PieceShelf shelf{shelf_bytes_max};
    return shelf;
}

PieceKey& empty_key_of_thread()
{
    thread_local PieceKey key;
    key.clear();
    return key;
}

}  // namespace stoa::pages
