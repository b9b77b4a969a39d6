#include "store/link_card.hpp"

#include "db/connection.hpp"

namespace stoa::store {
namespace {

constexpr db::Statement link_find{"link.find", "SELECT id FROM link_cards WHERE address = $1"};
constexpr db::Statement link_insert{"link.insert", R"(
    INSERT INTO link_cards (address, state, wanted_by, wanted_at, due_at) VALUES ($1, 0, $2, $3, $3) RETURNING id)"};
constexpr db::Statement link_count_wanted{"link.count_wanted",
                                          "SELECT count(*) FROM link_cards WHERE wanted_by = $1 AND wanted_at > $2"};

constexpr db::Statement link_loosen_of_post{"link.loosen_of_post", R"(
    UPDATE link_cards SET loose_since = $2 WHERE id IN (SELECT link_id FROM post_links WHERE post_id = $1))"};
constexpr db::Statement post_link_delete{"post_link.delete", "DELETE FROM post_links WHERE post_id = $1"};
constexpr db::Statement post_link_insert{"post_link.insert", R"(
    INSERT INTO post_links (post_id, link_id, is_due)
    SELECT $1, l.id, CASE l.state WHEN 1 THEN 1 ELSE 0 END FROM link_cards l WHERE l.id = $2)"};
constexpr db::Statement link_cards_of_post{"link.cards_of_post", R"(
    SELECT l.id, l.address, l.host, l.title, l.site, l.description, c.hash, c.width, c.height
      FROM post_links p
      JOIN link_cards l ON l.id = p.link_id
      LEFT JOIN picture_copies c ON c.id = l.picture_id AND c.state = 1
     WHERE p.post_id = $1 AND l.state = 1)"};
constexpr db::Statement post_link_due{"post_link.due",
                                      "SELECT post_id FROM post_links WHERE is_due = 1 ORDER BY post_id LIMIT $1"};
constexpr db::Statement post_link_set_shown{"post_link.set_shown",
                                            "UPDATE post_links SET is_due = 0 WHERE post_id = $1 AND is_due = 1"};

constexpr db::Statement link_next{"link.next", R"(
    SELECT id, address, wanted_by, tries + 1, due_at FROM link_cards WHERE due_at <= $1 ORDER BY due_at LIMIT 1)"};
// Of two who saw the same row the second finds another time in it.
constexpr db::Statement link_claim{
    "link.claim", "UPDATE link_cards SET due_at = $3, tries = tries + 1 WHERE id = $1 AND due_at = $2"};
constexpr db::Statement update_card{"link.set_card", R"(
    UPDATE link_cards
       SET state = 1, due_at = NULL, fetched_at = $2, host = $3, title = $4, site = $5, description = $6
     WHERE id = $1)"};
constexpr db::Statement set_due{"post_link.set_due", "UPDATE post_links SET is_due = 1 WHERE link_id = $1"};
constexpr db::Statement link_put_off{"link.put_off", "UPDATE link_cards SET due_at = $2 WHERE id = $1"};
constexpr db::Statement link_give_up{"link.give_up",
                                     "UPDATE link_cards SET state = 2, due_at = NULL, fetched_at = $2 WHERE id = $1"};

constexpr db::Statement set_picture{"link.set_picture", "UPDATE link_cards SET picture_id = $2 WHERE id = $1"};

constexpr db::Statement link_loose{"link.loose", R"(
    SELECT id FROM link_cards WHERE loose_since < $1 ORDER BY loose_since LIMIT $2)"};
constexpr db::Statement select_use{"link.in_post", "SELECT post_id FROM post_links WHERE link_id = $1 LIMIT 1"};
constexpr db::Statement link_fasten{"link.fasten", "UPDATE link_cards SET loose_since = NULL WHERE id = $1"};
constexpr db::Statement loosen_picture{"copy.loosen_of_link", R"(
    UPDATE picture_copies SET loose_since = $2 WHERE id = (SELECT picture_id FROM link_cards WHERE id = $1))"};
constexpr db::Statement delete_link{"link.delete", "DELETE FROM link_cards WHERE id = $1"};

LinkCard link_card_from(db::Row& row)
{
    return {row.get<LinkId>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<std::string>(),
            {row.get<std::string>(), row.get<std::int64_t>(), row.get<std::int64_t>()}};
}

}  // namespace

std::optional<LinkId> find_link(Reader& db, std::string_view address) { return db->one<LinkId>(link_find, address); }

LinkId insert_wanted_link(Writer& db, std::string_view address, MemberId by, Instant now)
{
    return *db->one<LinkId>(link_insert, address, db::or_null(by), now);
}

std::int64_t count_links_wanted(Reader& db, MemberId by, Instant since)
{
    return *db->one<std::int64_t>(link_count_wanted, by, since);
}

void insert_post_links(Writer& db, PostId post, std::vector<LinkId> const& links)
{
    for (auto const link : links) db->execute(post_link_insert, post, link);
}

void delete_post_links(Writer& db, PostId post, Instant now)
{
    db->execute(link_loosen_of_post, post, now);
    db->execute(post_link_delete, post);
}

LinkCards cards_of_post(Reader& db, PostId post)
{
    LinkCards cards;
    for (auto& card : db->all(link_cards_of_post, link_card_from, post)) {
        auto address = card.address;
        cards.emplace(std::move(address), std::move(card));
    }
    return cards;
}

std::vector<PostId> posts_due_for_cards(Reader& db, int count)
{
    return db->all(post_link_due, [](db::Row& row) { return row.get<PostId>(); }, count);
}

void note_cards_shown(Writer& db, PostId post) { db->execute(post_link_set_shown, post); }

std::optional<ClaimedLink> claim_link(Writer& db, Instant now, Instant until)
{
    struct Next {
        ClaimedLink link;
        Instant due_at;
    };
    auto const next_from = [](db::Row& row) {
        return Next{{row.get<LinkId>(), row.get<std::string>(), row.get<MemberId>(), row.get<std::int64_t>()},
                    row.get<Instant>()};
    };
    auto const next = db->first(link_next, next_from, now);
    if (!next || db->execute(link_claim, next->link.id, next->due_at, until) == 0) return std::nullopt;
    return next->link;
}

void set_card(Writer& db, LinkCard const& card, Instant now)
{
    db->execute(update_card, card.id, now, card.host, card.title, card.site, card.description);
    db->execute(set_due, card.id);
}

void set_card_picture(Writer& db, LinkId link, CopyId picture) { db->execute(set_picture, link, picture); }

void put_link_off(Writer& db, LinkId link, Instant until) { db->execute(link_put_off, link, until); }

void give_link_up(Writer& db, LinkId link, Instant now) { db->execute(link_give_up, link, now); }

std::vector<LinkId> loose_links(Reader& db, Instant since_before, int count)
{
    return db->all(link_loose, [](db::Row& row) { return row.get<LinkId>(); }, since_before, count);
}

void forget_unused_link(Writer& db, LinkId link, Instant now)
{
    if (db->one<PostId>(select_use, link)) {
        db->execute(link_fasten, link);
        return;
    }
    db->execute(loosen_picture, link, now);
    db->execute(delete_link, link);
}

}  // namespace stoa::store
