#include "acts/writes.hpp"
#include "pages/admin.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"

// Exceptions for a single member.
namespace stoa::web {
namespace {

ForumId excepted_place(Visit const& visit)
{
    auto const& from = visit.form.has("forum") ? visit.form : visit.query;
    return ForumId{number_in(from, "forum").value_or(0)};
}

// As the form says it; what it does not say is as the groups have it.
MemberRule rule_sent(Visit const& visit)
{
    MemberRule rule{MemberId{visit.params.id}, excepted_place(visit), {}, {}, {}};
    for (std::size_t i = 0; i < permission_count; ++i) {
        PermissionSet const one{static_cast<Permission>(i)};
        auto const verdict = visit.form.get(name_of(static_cast<Permission>(i)));
        if (verdict == "allow") rule.allow = rule.allow | one;
        if (verdict == "deny") rule.deny = rule.deny | one;
        if (verdict == "never") rule.never = rule.never | one;
    }
    return rule;
}

}  // namespace

http::Response member_rules_form(Visit const& visit)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::member_rules_read(db, *visit.access, visit.viewer, MemberId{visit.params.id},
                                       excepted_place(visit));
    });
    if (!view) return refused(visit, view.error());
    pages::MemberRulesPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.view = *std::move(view);
    form.reason = visit.form.get("reason");
    if (visit.refusal) form.view.rule = rule_sent(visit);
    auto frame = frame_of(visit, "Exceptions for " + form.view.member.name, pages::Section::administration);
    frame.is_indexable = false;
    return page(pages::member_rules(frame, form));
}

http::Response member_rules_save(Visit const& visit)
{
    auto const rule = rule_sent(visit);
    auto const saved = visit.site.store.write([&](store::Writer& db) {
        return acts::member_rules_set(db, *visit.access, visit.viewer, rule, visit.form.get("reason"), visit.now);
    });
    if (!saved) return form_again(visit, saved.error());
    return see_other(visit,
                     html::Url::path("/admin/members/" + std::to_string(rule.member.value) +
                                     "/permissions?forum=" + std::to_string(rule.forum.value)),
                     Notice::saved);
}

}  // namespace stoa::web
