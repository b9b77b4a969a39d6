#include "acts/reports_read.hpp"

#include "acts/conversation_rules.hpp"
#include "acts/paging.hpp"
#include "model/limits.hpp"

namespace stoa::acts {

Result<ReportsView> reports_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                 store::ReportsAsked asked, std::int64_t page)
{
    if (!may_settle_reports(access, viewer)) return Refusal::not_permitted;
    ReportsView view;
    view.is_of_closed = asked == store::ReportsAsked::closed;
    view.open = store::count_reports(db, store::ReportsAsked::open);
    auto const total = view.is_of_closed ? store::count_reports(db, asked) : view.open;
    auto const number = page_of(total, reports_per_page, page);
    if (!number) return number.error();
    view.page = *number;
    view.reports = store::reports(db, asked, page);
    return view;
}

}  // namespace stoa::acts
