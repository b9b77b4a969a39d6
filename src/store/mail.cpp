#include "store/mail.hpp"

#include "base/log.hpp"
#include "db/connection.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement letter_insert{"letter.insert", R"(
    INSERT INTO mail_queue (recipient, subject, text, html, created_at, next_try_at, unsubscribe)
    VALUES ($1, $2, $3, $4, $5, $5, $6))"};
constexpr db::Statement select_last_place{"letter.last_place",
                                          "SELECT id FROM mail_queue ORDER BY next_try_at, id LIMIT 1 OFFSET $1"};
constexpr db::Statement letter_due{"letter.due", R"(
    SELECT id, recipient, subject, text, html, unsubscribe, created_at, tries FROM mail_queue
     WHERE next_try_at <= $1 ORDER BY next_try_at, id LIMIT $2)",
                                   R"(
    SELECT id, recipient, subject, text, html, unsubscribe, created_at, tries FROM mail_queue
     WHERE next_try_at <= $1 ORDER BY next_try_at, id LIMIT $2 FOR UPDATE SKIP LOCKED)"};
constexpr db::Statement take{"letter.take", "UPDATE mail_queue SET next_try_at = $2, tries = tries + 1 WHERE id = $1"};
constexpr db::Statement letter_delete{"letter.delete", "DELETE FROM mail_queue WHERE id = $1"};
constexpr db::Statement letter_put_off{"letter.put_off", "UPDATE mail_queue SET next_try_at = $2 WHERE id = $1"};
constexpr db::Statement letter_next{"letter.next",
                                    "SELECT next_try_at FROM mail_queue ORDER BY next_try_at, id LIMIT 1"};

QueuedLetter letter_from(db::Row& row)
{
    QueuedLetter letter;
    letter.id = row.get<LetterId>();
    letter.recipient = row.get<std::string>();
    letter.subject = row.get<std::string>();
    letter.text = row.get<std::string>();
    letter.html = row.get<std::string>();
    letter.unsubscribe = row.get<std::string>();
    letter.created_at = row.get<Instant>();
    letter.tries = static_cast<int>(row.get<std::int64_t>());
    return letter;
}

}  // namespace

bool queue_letter(Writer& db, NewLetter const& letter, Instant now)
{
    if (db->one<LetterId>(select_last_place, letters_max - 1)) {
        log::error("the queue of letters is full; one was dropped");
        return false;
    }
    db->execute(letter_insert, letter.recipient, letter.subject, letter.text, letter.html, now, letter.unsubscribe);
    return true;
}

std::vector<QueuedLetter> take_letters(Writer& db, Instant now, Instant retry_at, int wished)
{
    auto letters = db->all(letter_due, letter_from, now, wished);
    for (auto const& letter : letters) db->execute(take, letter.id, retry_at);
    return letters;
}

void delete_letter(Writer& db, LetterId letter) { db->execute(letter_delete, letter); }

void put_letter_off(Writer& db, LetterId letter, Instant until) { db->execute(letter_put_off, letter, until); }

std::optional<Instant> next_letter_at(Reader& db) { return db->one<Instant>(letter_next); }

}  // namespace stoa::store
