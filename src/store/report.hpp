#pragma once
#include <string_view>
#include <vector>

#include "model/conversation.hpp"
#include "model/report.hpp"
#include "store/store.hpp"

namespace stoa::store {

struct NewReport {
    MemberId reporter{};
    MessageId message{};
    std::string_view reason{};
};
// With copies of these messages, so that it stays true whatever becomes of them. False: it was reported by the same
// member before, and nobody has closed that report.
bool insert_report(Writer& db, NewReport const& report, std::vector<Message> const& messages, Instant now);
bool is_reported(Reader& db, MessageId message);  // by anybody, and not settled yet

enum class ReportsAsked : bool { open, closed };
std::vector<Report> reports(Reader& db, ReportsAsked asked, std::int64_t page);
std::int64_t count_reports(Reader& db, ReportsAsked asked);
// Whose message it is about. Nothing: there is no open report of this number.
std::optional<MemberId> find_open_report(Reader& db, ReportId report);
void close_report(Writer& db, ReportId report, MemberId by, std::string_view outcome, Instant now);

// Members of these groups, and those for whom alone there are rules: who may have to be told of reports is among them.
std::vector<MemberId> members_of_groups(Reader& db, std::vector<GroupId> const& groups);

}  // namespace stoa::store
