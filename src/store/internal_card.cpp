#include "store/internal_card.hpp"

#include "db/connection.hpp"
#include "store/recall.hpp"

namespace stoa::store {
namespace {

// The columns: what it is, its id, the forum, a title, whose words, the words, a number. A first post that was deleted
// says nothing more.
constexpr db::Statement internal_card_all{"internal_card.all", R"(
    SELECT 1, t.id, t.forum_id, t.title, coalesce(a.name, ''),
           CASE WHEN p.deleted_at IS NULL THEN s.excerpt ELSE '' END, t.post_count - 1
      FROM threads t
      JOIN posts p ON p.thread_id = t.id AND p.position = 1
      JOIN post_sources s ON s.post_id = p.id
      LEFT JOIN members a ON a.id = p.author_id
     WHERE t.id IN LIST($1) AND t.deleted_at IS NULL
    UNION ALL
    SELECT 2, s.post_id, t.forum_id, t.title, coalesce(a.name, ''), s.excerpt, p.position
      FROM post_sources s
      JOIN posts p ON p.thread_id = s.thread_id AND p.position = s.position
      JOIN threads t ON t.id = s.thread_id
      LEFT JOIN members a ON a.id = p.author_id
     WHERE s.post_id IN LIST($2) AND p.deleted_at IS NULL AND t.deleted_at IS NULL
    UNION ALL
    SELECT 3, m.id, CAST(0 AS bigint), m.name, m.title, '', m.post_count
      FROM members m
     WHERE m.id IN LIST($3) AND m.is_guest = 0 AND m.membership = 0)"};

InternalCard internal_card_from(db::Row& row)
{
    InternalCard card;
    card.target.noun = row.get<InternalTarget::Noun>();
    card.target.id = row.get<std::int64_t>();
    card.forum = row.get<ForumId>();
    card.title = row.get<std::string>();
    card.author = row.get<std::string>();
    card.excerpt = row.get<std::string>();
    card.number = row.get<std::int64_t>();
    return card;
}

template <class Noun>
std::vector<Id<Noun>> ids_of(std::vector<InternalTarget> const& targets, InternalTarget::Noun noun)
{
    std::vector<Id<Noun>> ids;
    for (auto const& target : targets)
        if (target.noun == noun) ids.push_back({target.id});
    return ids;
}

}  // namespace

std::vector<InternalCard> internal_cards(Reader& db, std::vector<InternalTarget> const& targets)
{
    if (targets.empty()) return {};
    auto const threads = ids_of<Thread>(targets, InternalTarget::Noun::thread);
    auto const posts = ids_of<Post>(targets, InternalTarget::Noun::post);
    auto const members = ids_of<Member>(targets, InternalTarget::Noun::member);
    auto const read = [&] { return db->all(internal_card_all, internal_card_from, threads, posts, members); };
    return *recalled(db, internal_card_all, RecallKey{threads, posts, members}, read);
}

}  // namespace stoa::store
