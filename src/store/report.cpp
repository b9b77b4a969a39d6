#include "store/report.hpp"

#include <algorithm>

#include "db/connection.hpp"
#include "model/limits.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement report_insert{"report.insert", R"(
    INSERT INTO reports (reporter_id, message_id, reason, created_at) VALUES ($1, $2, $3, $4)
        ON CONFLICT DO NOTHING
    RETURNING id)"};
constexpr db::Statement insert_message_copy{"report.insert_message", R"(
    INSERT INTO reported_messages (report_id, position, author_id, created_at, html) VALUES ($1, $2, $3, $4, $5))"};
constexpr db::Statement report_of_message{"report.of_message", R"(
    SELECT id FROM reports WHERE message_id = $1 AND closed_at IS NULL LIMIT 1)"};

#define STOA_REPORT_COLUMNS                                                                                            \
    "SELECT r.id, m.id, m.name, m.avatar_id, r.message_id, r.reason, r.created_at, r.closed_at, "                      \
    "coalesce(s.id, 0), coalesce(s.name, ''), r.outcome"                                                               \
    "  FROM reports r JOIN members m ON m.id = r.reporter_id LEFT JOIN members s ON s.id = r.closed_by "
constexpr db::Statement select_open{"report.open", STOA_REPORT_COLUMNS R"(
     WHERE r.closed_at IS NULL
     ORDER BY r.created_at, r.id
     LIMIT $1 OFFSET $2)"};
constexpr db::Statement select_closed{"report.closed", STOA_REPORT_COLUMNS R"(
     WHERE r.closed_at IS NOT NULL
     ORDER BY r.closed_at DESC, r.id DESC
     LIMIT $1 OFFSET $2)"};
constexpr db::Statement count_open{"report.count_open", "SELECT count(*) FROM reports WHERE closed_at IS NULL"};
constexpr db::Statement count_closed{"report.count_closed", "SELECT count(*) FROM reports WHERE closed_at IS NOT NULL"};
constexpr db::Statement report_messages{"report.messages", R"(
    SELECT x.report_id, x.position, m.id, m.name, m.avatar_id, x.created_at, x.html
      FROM reported_messages x JOIN members m ON m.id = x.author_id
     WHERE x.report_id IN LIST($1))"};
constexpr db::Statement select_author{"report.author", R"(
    SELECT x.author_id
      FROM reports r JOIN reported_messages x ON x.report_id = r.id
     WHERE r.id = $1 AND r.closed_at IS NULL
     ORDER BY x.position DESC LIMIT 1)"};
constexpr db::Statement update_closed{"report.close", R"(
    UPDATE reports SET closed_at = $4, closed_by = $2, outcome = $3 WHERE id = $1 AND closed_at IS NULL)"};

constexpr db::Statement select_grouped{"member.of_groups", R"(
    SELECT member_id FROM member_groups WHERE group_id IN LIST($1)
    UNION
    SELECT member_id FROM member_rules)"};

Report report_from(db::Row& row)
{
    Report report;
    report.id = row.get<ReportId>();
    report.reporter.id = row.get<MemberId>();
    report.reporter.name = row.get<std::string>();
    report.reporter.avatar = row.get<UploadId>();
    report.message = row.get<MessageId>();
    report.reason = row.get<std::string>();
    report.created_at = row.get<Instant>();
    report.closed_at = row.get<std::optional<Instant>>();
    report.closed_by.id = row.get<MemberId>();
    report.closed_by.name = row.get<std::string>();
    report.outcome = row.get<std::string>();
    return report;
}

struct Copy {
    ReportId report{};
    std::int64_t position{};
    ReportedMessage message;
};

Copy copy_from(db::Row& row)
{
    Copy copy;
    copy.report = row.get<ReportId>();
    copy.position = row.get<std::int64_t>();
    copy.message.author.id = row.get<MemberId>();
    copy.message.author.name = row.get<std::string>();
    copy.message.author.avatar = row.get<UploadId>();
    copy.message.created_at = row.get<Instant>();
    copy.message.body = html::Html::stored(row.get<std::string>());
    return copy;
}

void add_messages(Reader& db, std::vector<Report>& found)
{
    if (found.empty()) return;
    std::vector<ReportId> ids;
    for (auto const& report : found) ids.push_back(report.id);
    auto copies = db->all(report_messages, copy_from, ids);
    std::ranges::sort(copies, {}, &Copy::position);
    for (auto& copy : copies)
        std::ranges::find(found, copy.report, &Report::id)->messages.push_back(std::move(copy.message));
}

}  // namespace

bool insert_report(Writer& db, NewReport const& report, std::vector<Message> const& messages, Instant now)
{
    auto const id = db->one<ReportId>(report_insert, report.reporter, report.message, report.reason, now);
    if (!id) return false;
    for (auto const& message : messages)
        db->execute(insert_message_copy, *id, message.position, message.author.id, message.created_at,
                    message.body.view());
    return true;
}

bool is_reported(Reader& db, MessageId message) { return db->one<ReportId>(report_of_message, message).has_value(); }

std::vector<Report> reports(Reader& db, ReportsAsked asked, std::int64_t page)
{
    auto const& statement = asked == ReportsAsked::open ? select_open : select_closed;
    auto found = db->all(statement, report_from, reports_per_page, (page - 1) * reports_per_page);
    add_messages(db, found);
    return found;
}

std::int64_t count_reports(Reader& db, ReportsAsked asked)
{
    return *db->one<std::int64_t>(asked == ReportsAsked::open ? count_open : count_closed);
}

std::optional<MemberId> find_open_report(Reader& db, ReportId report)
{
    return db->one<MemberId>(select_author, report);
}

void close_report(Writer& db, ReportId report, MemberId by, std::string_view outcome, Instant now)
{
    db->execute(update_closed, report, by, outcome, now);
}

std::vector<MemberId> members_of_groups(Reader& db, std::vector<GroupId> const& groups)
{
    return db->all(select_grouped, [](db::Row& row) { return row.get<MemberId>(); }, groups);
}

}  // namespace stoa::store
