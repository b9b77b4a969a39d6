#include "acts/conversation_rules.hpp"
#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

acts::LogFilter filter_of(Visit const& visit)
{
    auto number = [&](std::string_view field) { return number_in(visit.query, field).value_or(0); };
    auto kind = number("kind");
    return {.actor = MemberId{number("by")},
            .kind = kind > 0 && kind < 256 ? static_cast<LogKind>(kind) : LogKind{},
            .thread = ThreadId{number("thread")},
            .before = LogEntryId{number("before")}};
}

}  // namespace

http::Response log_show(Visit const& visit)
{
    auto const filter = filter_of(visit);
    auto view = visit.site.store.read(
        [&](store::Reader& db) { return acts::log_read(db, *visit.access, visit.viewer, filter); });
    if (!view) return refused(visit, view.error());
    pages::LogPage log;
    log.view = *std::move(view);
    log.actor = filter.actor;
    log.kind = filter.kind;
    log.may_see_reports = acts::may_settle_reports(*visit.access, visit.viewer);
    log.may_approve_members = visit.access->may_on_site(visit.viewer, Permission::approve_members);
    auto frame = frame_of(visit, "Moderation log", pages::Section::moderation);
    frame.is_indexable = false;
    return page(pages::log(frame, log));
}

}  // namespace stoa::web
