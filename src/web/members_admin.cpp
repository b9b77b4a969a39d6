#include "acts/writes.hpp"
#include "base/text.hpp"
#include "pages/admin.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

namespace stoa::web {

http::Response members_show(Visit const& visit)
{
    auto const typed = visit.query.get("q");
    auto rows = visit.site.store.read(
        [&](store::Reader& db) { return acts::members_read(db, *visit.access, visit.viewer, typed); });
    if (!rows) return refused(visit, rows.error());
    auto frame = frame_of(visit, "Members", pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::members(frame, {std::string{typed}, *std::move(rows)}));
}

http::Response member_edit_form(Visit const& visit)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::member_edit_read(db, *visit.access, visit.viewer, MemberId{visit.params.id});
    });
    if (!view) return refused(visit, view.error());
    pages::MemberEditPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.view = *std::move(view);
    auto frame = frame_of(visit, form.view.member.name, pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::member_edit(frame, form));
}

http::Response member_edit(Visit const& visit)
{
    std::vector<GroupId> wished;
    for (auto typed : visit.form.all("group"))
        if (auto group = parse_number<std::int64_t>(typed)) wished.push_back({*group});
    auto saved = visit.site.store.write([&](store::Writer& db) {
        return acts::member_groups_set(db, *visit.access, visit.viewer, MemberId{visit.params.id}, wished, visit.now);
    });
    if (!saved) return form_again(visit, saved.error());
    return see_other(visit, html::Url::path("/admin/members/" + std::to_string(visit.params.id)), Notice::saved);
}

http::Response member_sessions_end(Visit const& visit)
{
    MemberId const member{visit.params.id};
    auto ended = visit.site.store.write([&](store::Writer& db) {
        return acts::member_sessions_end(db, letter_head(visit.site), *visit.access, visit.viewer, member, visit.now);
    });
    if (!ended) return refused(visit, ended.error());
    return see_other(visit, html::Url::path("/admin/members/" + std::to_string(member.value)),
                     Notice::their_sessions_ended);
}

http::Response member_second_factor_remove(Visit const& visit)
{
    MemberId const member{visit.params.id};
    auto removed = visit.site.store.write([&](store::Writer& db) {
        return acts::member_second_factor_remove(db, letter_head(visit.site), *visit.access, visit.viewer, member,
                                                 visit.now);
    });
    if (!removed) return refused(visit, removed.error());
    return see_other(visit, html::Url::path("/admin/members/" + std::to_string(member.value)),
                     Notice::second_factor_removed);
}

}  // namespace stoa::web
