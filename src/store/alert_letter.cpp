#include "store/alert_letter.hpp"

#include "db/connection.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement insert_plans{"alert_letter.plan", R"(
    INSERT INTO alert_letters (member_id, since, due_at)
    SELECT id, CAST($2 AS bigint), CAST($3 AS bigint) FROM members
     WHERE id IN LIST($1) AND email <> '' AND email_confirmed_at IS NOT NULL
       AND (alerts_mailed_at IS NULL OR seen_at > alerts_mailed_at)
    ON CONFLICT DO NOTHING)"};
constexpr db::Statement alert_letter_next{"alert_letter.next",
                                          "SELECT due_at FROM alert_letters ORDER BY due_at, member_id LIMIT 1"};
constexpr db::Statement alert_letter_due{"alert_letter.due", R"(
    SELECT member_id, since FROM alert_letters WHERE due_at <= $1 ORDER BY due_at, member_id LIMIT 1)"};
constexpr db::Statement delete_plan{"alert_letter.delete", "DELETE FROM alert_letters WHERE member_id = $1"};
constexpr db::Statement select_recipient{"alert_letter.recipient", R"(
    SELECT name, email, CASE WHEN email_confirmed_at IS NULL THEN 0 ELSE 1 END, seen_at FROM members WHERE id = $1)"};
constexpr db::Statement update_mailed{"member.alerts_mailed", "UPDATE members SET alerts_mailed_at = $2 WHERE id = $1"};

}  // namespace

void plan_alert_letters(Writer& db, std::vector<MemberId> const& members, Instant since, Instant due_at)
{
    if (!members.empty()) db->execute(insert_plans, members, since, due_at);
}

std::optional<Instant> next_alert_letter_at(Reader& db) { return db->one<Instant>(alert_letter_next); }

std::optional<AlertLetterPlan> take_alert_letter(Writer& db, Instant now)
{
    auto plan_from = [](db::Row& row) { return AlertLetterPlan{row.get<MemberId>(), row.get<Instant>()}; };
    auto plan = db->first(alert_letter_due, plan_from, now);
    if (plan) db->execute(delete_plan, plan->member);
    return plan;
}

std::optional<AlertRecipient> find_alert_recipient(Reader& db, MemberId member)
{
    auto recipient_from = [](db::Row& row) {
        return AlertRecipient{row.get<std::string>(), row.get<std::string>(), row.get<bool>(),
                              row.get<std::optional<Instant>>()};
    };
    return db->first(select_recipient, recipient_from, member);
}

void note_alert_letter(Writer& db, MemberId member, Instant now) { db->execute(update_mailed, member, now); }

}  // namespace stoa::store
