#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response ban_form(Visit const& visit)
{
    auto place = visit.site.store.read([&](store::Reader& db) {
        return acts::ban_read(db, *visit.access, visit.viewer, MemberId{visit.params.id}, visit.now);
    });
    if (!place) return refused(visit, place.error());
    pages::BanPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.member = std::move(place->member);
    form.ban = std::move(place->ban);
    form.days = visit.form.has("days") ? std::string{visit.form.get("days")} : "7";
    form.reason = visit.form.get("reason");
    auto frame = frame_of(visit, "Ban " + form.member.name, pages::Section::moderation);
    frame.is_indexable = false;
    return page(pages::ban(frame, form));
}

http::Response member_ban(Visit const& visit)
{
    auto reason = acts::parse_reason(visit.form.get("reason"));
    if (!reason) return form_again(visit, reason.error());
    if (reason->empty()) return form_again(visit, Refusal::reason_missing);
    auto days = number_in(visit.form, "days");
    if (days && (*days < 1 || *days > pages::ban_days_max)) return form_again(visit, Refusal::days_invalid);
    acts::BanDraft const draft{MemberId{visit.params.id}, days, *std::move(reason)};
    auto member = visit.site.store.write(
        [&](store::Writer& db) { return acts::member_ban(db, *visit.access, visit.viewer, draft, visit.now); });
    if (!member) return form_again(visit, member.error());
    return see_other(visit, url_of(*member), Notice::member_banned);
}

http::Response member_unban(Visit const& visit)
{
    auto member = visit.site.store.write([&](store::Writer& db) {
        return acts::member_unban(db, *visit.access, visit.viewer, MemberId{visit.params.id}, visit.now);
    });
    if (!member) return refused(visit, member.error());
    return see_other(visit, url_of(*member), Notice::member_unbanned);
}

}  // namespace stoa::web
