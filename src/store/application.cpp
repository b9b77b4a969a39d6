#include "store/application.hpp"

#include "db/connection.hpp"
#include "model/limits.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement application_insert{"application.insert", R"(
    INSERT INTO applications (member_id, asked_at, question, answer) VALUES ($1, $2, $3, $4))"};
constexpr db::Statement application_queue{"application.queue", R"(
    UPDATE applications SET queued_at = $2 WHERE member_id = $1 AND queued_at IS NULL AND refused_at IS NULL)"};

#define STOA_APPLICATION_COLUMNS                                                                                       \
    "SELECT m.id, m.name, m.country, m.location, m.email, a.asked_at, a.question, a.answer, a.refused_at, "            \
    "coalesce(s.id, 0), coalesce(s.name, ''), a.reason"                                                                \
    "  FROM applications a JOIN members m ON m.id = a.member_id LEFT JOIN members s ON s.id = a.refused_by "
constexpr db::Statement applications_waiting{"application.waiting", STOA_APPLICATION_COLUMNS R"(
     WHERE a.queued_at IS NOT NULL AND a.refused_at IS NULL
     ORDER BY a.queued_at DESC, a.member_id DESC
     LIMIT $1 OFFSET $2)"};
constexpr db::Statement applications_refused{"application.refused", STOA_APPLICATION_COLUMNS R"(
     WHERE a.refused_at IS NOT NULL
     ORDER BY a.refused_at DESC, a.member_id DESC
     LIMIT $1 OFFSET $2)"};
#undef STOA_APPLICATION_COLUMNS
constexpr db::Statement applications_count_waiting{"application.count_waiting", R"(
    SELECT count(*) FROM applications WHERE queued_at IS NOT NULL AND refused_at IS NULL)"};
constexpr db::Statement applications_count_refused{"application.count_refused", R"(
    SELECT count(*) FROM applications WHERE refused_at IS NOT NULL)"};

constexpr db::Statement application_delete{"application.delete", "DELETE FROM applications WHERE member_id = $1"};
constexpr db::Statement application_refuse{"application.refuse", R"(
    UPDATE applications SET refused_at = $4, refused_by = $2, reason = $3
     WHERE member_id = $1 AND queued_at IS NOT NULL AND refused_at IS NULL)"};
constexpr db::Statement member_set_membership{"member.set_membership",
                                              "UPDATE members SET membership = $2 WHERE id = $1"};
constexpr db::Statement member_count_approved{"member.count_approved",
                                              "UPDATE counters SET value = value + 1 WHERE name = 'members'"};
constexpr db::Statement applications_old{"application.old", R"(
    SELECT member_id FROM applications WHERE asked_at <= $1 AND refused_at IS NULL ORDER BY asked_at LIMIT 100)"};
constexpr db::Statement applications_refused_before{"application.refused_before", R"(
    SELECT member_id FROM applications WHERE refused_at <= $1 ORDER BY refused_at LIMIT 100)"};

std::string domain_of(std::string_view email)
{
    auto const at = email.rfind('@');
    return at == std::string_view::npos ? std::string{} : std::string{email.substr(at + 1)};
}

Application application_from(db::Row& row)
{
    Application application;
    application.member.id = row.get<MemberId>();
    application.member.name = row.get<std::string>();
    application.country = row.get<std::string>();
    application.location = row.get<std::string>();
    application.email_domain = domain_of(row.get<std::string>());
    application.asked_at = row.get<Instant>();
    application.question = row.get<std::string>();
    application.answer = row.get<std::string>();
    application.refused_at = row.get<std::optional<Instant>>();
    application.refused_by.id = row.get<MemberId>();
    application.refused_by.name = row.get<std::string>();
    application.reason = row.get<std::string>();
    return application;
}

}  // namespace

void insert_application(Writer& db, MemberId member, NewApplication const& application, Instant now)
{
    db->execute(application_insert, member, now, application.question, application.answer);
}

bool queue_application(Writer& db, MemberId member, Instant now)
{
    return db->execute(application_queue, member, now) > 0;
}

std::vector<Application> applications(Reader& db, ApplicationsAsked asked, std::int64_t page)
{
    auto const& statement = asked == ApplicationsAsked::waiting ? applications_waiting : applications_refused;
    return db->all(statement, application_from, applications_per_page, (page - 1) * applications_per_page);
}

std::int64_t count_applications(Reader& db, ApplicationsAsked asked)
{
    auto const& statement =
        asked == ApplicationsAsked::waiting ? applications_count_waiting : applications_count_refused;
    return *db->one<std::int64_t>(statement);
}

bool approve_application(Writer& db, MemberId member)
{
    if (db->execute(application_delete, member) == 0) return false;
    db->execute(member_set_membership, member, Membership::full);
    db->execute(member_count_approved);
    return true;
}

bool refuse_application(Writer& db, MemberId member, MemberId by, std::string_view reason, Instant now)
{
    if (db->execute(application_refuse, member, by, reason, now) == 0) return false;
    db->execute(member_set_membership, member, Membership::refused);
    return true;
}

std::vector<MemberId> old_applications(Reader& db, Instant asked_before, Instant refused_before)
{
    auto const member_from = [](db::Row& row) { return row.get<MemberId>(); };
    auto found = db->all(applications_old, member_from, asked_before);
    auto const refused = db->all(applications_refused_before, member_from, refused_before);
    found.insert(found.end(), refused.begin(), refused.end());
    return found;
}

}  // namespace stoa::store
