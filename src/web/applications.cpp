#include "pages/applications.hpp"
#include "acts/application.hpp"
#include "acts/reason.hpp"
#include "base/text.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

// Those who wish to join, for those who approve members.
namespace stoa::web {
namespace {

std::vector<MemberId> chosen_members(Visit const& visit)
{
    std::vector<MemberId> members;
    for (auto const text : visit.form.all("member"))
        if (auto const id = parse_number<std::int64_t>(text)) members.push_back(MemberId{*id});
    return members;
}

}  // namespace

http::Response applications_show(Visit const& visit)
{
    auto const asked =
        visit.query.get("show") == "refused" ? store::ApplicationsAsked::refused : store::ApplicationsAsked::waiting;
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::applications_read(db, *visit.access, visit.viewer, asked, page_wished(visit));
    });
    if (!view) return refused(visit, view.error());
    if (visit.viewer.unread_alerts > 0) visit.site.reads.read_alerts(visit.viewer.member, AlertKind::application);
    pages::ApplicationsPage shown;
    static_cast<pages::FormState&>(shown) = form_state_of(visit);
    shown.view = *std::move(view);
    shown.chosen = chosen_members(visit);
    shown.reason = visit.form.get("reason");
    shown.is_about_one = visit.form.has("one");
    auto frame = frame_of(visit, "Applications", pages::Section::moderation);
    frame.is_indexable = false;
    return page(pages::applications(frame, shown));
}

http::Response applications_decide(Visit const& visit)
{
    auto reason = acts::parse_reason(visit.form.get("reason"));
    if (!reason) return form_again(visit, reason.error());
    acts::ApplicationVerdict const verdict{visit.form.get("verdict") == "approve", *std::move(reason)};
    auto const members = chosen_members(visit);
    auto const decided = visit.site.store.write([&](store::Writer& db) {
        return acts::applications_decide(db, letter_head(visit.site), *visit.access, visit.viewer, members, verdict,
                                         visit.now);
    });
    if (!decided) return form_again(visit, decided.error());
    return see_other(visit, html::Url::path("/moderation/applications"),
                     verdict.is_approved ? Notice::members_approved : Notice::members_refused);
}

}  // namespace stoa::web
