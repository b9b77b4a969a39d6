#include "store/login_ticket.hpp"

#include "db/connection.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement login_ticket_insert{"login_ticket.insert", R"(
    INSERT INTO login_tickets (key, member_id, is_lasting, expires_at) VALUES ($1, $2, $3, $4))"};
constexpr db::Statement login_ticket_find{"login_ticket.find", R"(
    SELECT member_id, is_lasting, expires_at, tries FROM login_tickets WHERE key = $1 AND expires_at > $2)"};
constexpr db::Statement count_try{"login_ticket.count_try",
                                  "UPDATE login_tickets SET tries = tries + 1 WHERE key = $1"};
constexpr db::Statement login_ticket_delete{"login_ticket.delete", "DELETE FROM login_tickets WHERE key = $1"};
constexpr db::Statement login_ticket_delete_of_member{"login_ticket.delete_of_member",
                                                      "DELETE FROM login_tickets WHERE member_id = $1"};
constexpr db::Statement login_ticket_delete_expired{"login_ticket.delete_expired",
                                                    "DELETE FROM login_tickets WHERE expires_at <= $1"};

}  // namespace

void insert_login_ticket(Writer& db, LoginTicket const& ticket)
{
    db->execute(login_ticket_insert, ticket.key, ticket.member, ticket.is_lasting, ticket.expires_at);
}

std::optional<LoginTicket> find_login_ticket(Reader& db, Sha256 const& key, Instant now)
{
    auto ticket_from = [&](db::Row& row) {
        return LoginTicket{key, row.get<MemberId>(), row.get<bool>(), row.get<Instant>(), row.get<std::int64_t>()};
    };
    return db->first(login_ticket_find, ticket_from, key, now);
}

void count_login_try(Writer& db, Sha256 const& key) { db->execute(count_try, key); }

void delete_login_ticket(Writer& db, Sha256 const& key) { db->execute(login_ticket_delete, key); }

void delete_login_tickets_of(Writer& db, MemberId member) { db->execute(login_ticket_delete_of_member, member); }

void delete_expired_login_tickets(Writer& db, Instant now) { db->execute(login_ticket_delete_expired, now); }

}  // namespace stoa::store
