#include "pages/admin.hpp"
#include "pages/admin_side.hpp"
#include "pages/form.hpp"
#include "pages/forum_select.hpp"
#include "pages/icon.hpp"
#include "pages/layout.hpp"
#include "pages/permission_words.hpp"

namespace stoa::pages {
namespace {

std::string level_of(ForumName const& forum)
{
    return forum.id.value == 0 ? "The whole site" : "The forum " + forum.name;
}

std::string source_of(ExplainedRule const& rule)
{
    switch (rule.source) {
    case RuleSource::group: return "the group " + rule.group;
    case RuleSource::forum_moderator: return "its moderators, of whom the member is one";
    case RuleSource::member: return "this member alone";
    }
    return {};
}

void question(html::Writer& out, WhyPage const& page)
{
    auto const permissions = [&] {
        for (auto const& words : permission_words())
            out.html<R"~(<option value="{}" {selected?}>{}</option>)~">(
                name_of(words.permission), words.permission == page.permission, words.name);
    };
    out.html<R"~(
        <form class="form narrow mb" method="get" action="/admin/permissions/why">{}
            <div class="field"><label for="forum">Where</label>{}</div>
            <div class="field"><label for="permission">What</label>
                <select class="input" id="permission" name="permission">{}</select></div>
            <div class="row"><button class="btn btn-primary" type="submit">Ask</button></div></form>)~">(
        TextField{.form = page,
                  .name = "member",
                  .label = "Member",
                  .hint = "A name. Leave it empty to ask about guests.",
                  .value = page.member},
        ForumSelect{page.forums, page.forum, "The whole site"}, permissions);
}

void rules(html::Writer& out, Explanation const& told)
{
    if (told.rules.empty()) return;
    auto const lines = [&] {
        for (std::size_t i = 0; i < told.rules.size(); ++i) {
            auto const decided = [&] {
                if (told.deciding == i) out.html<R"~( <span class="badge b-accent">decided</span>)~">();
            };
            out.html<R"~(<li>{}{}</li>)~">(words_for(told.rules[i]), decided);
        }
    };
    out.html<R"~(<h2 class="mt">Rules, in the order in which they count</h2><ol class="stack-s mt">{}</ol>)~">(lines);
}

void answer(html::Writer& out, WhyPage const& page)
{
    if (!page.explanation) return;
    auto const& told = *page.explanation;
    auto const words = words_for(told.permission).name;
    auto const place = page.forum.value == 0 ? std::string{"on the site"} : "in this forum";
    if (told.is_allowed)
        out.html<R"~(
            <p class="note note-ok">{}<span><b><bdi>{}</bdi> may do this {}: {}.</b> {}</span></p>)~">(
            Icon{"circle-check"}, page.of, place, words, words_for(told));
    else
        out.html<R"~(
            <p class="note note-danger">{}<span><b><bdi>{}</bdi> may not do this {}: {}.</b> {}</span></p>)~">(
            Icon{"circle-x"}, page.of, place, words, words_for(told));
    rules(out, told);
}

}  // namespace

std::string words_for(ExplainedRule const& rule)
{
    auto const level = level_of(rule.level);
    switch (rule.verdict) {
    case Verdict::allow: return level + " allows it to " + source_of(rule) + '.';
    case Verdict::deny: return level + " denies it to " + source_of(rule) + '.';
    case Verdict::never: return level + " says never to " + source_of(rule) + '.';
    }
    return {};
}

std::string words_for(Explanation const& told)
{
    switch (told.decision) {
    case Decision::by_rule: return told.deciding ? words_for(told.rules.at(*told.deciding)) : std::string{};
    case Decision::nothing_said: return "No rule speaks of it, and what is not allowed is denied.";
    case Decision::by_administering: return "Who administers the site may do everything.";
    case Decision::by_hidden_forum:
        return "The forum " + told.place.name + " may not be seen, so nothing in it or below it can be done.";
    case Decision::by_ban: return "The member is banned, and guests may not do it.";
    case Decision::by_waiting: return "The member waits for approval, and may read what guests read, no more.";
    case Decision::no_such_forum: return "There is no such forum.";
    }
    return {};
}

html::Html why(Frame const& frame, WhyPage const& page)
{
    return layout(frame, [&](html::Writer& out) {
        out.html<R"~(
            <div class="wrap with-side">{}<div><div class="page-head"><h1>Why may they, or may they not?</h1>
                <p class="lede">Names the rule that decides.</p></div>{}{}{}</div></div>)~">(
            AdminSide{AdminPlace::permissions}, FormNotice{page}, [&] { question(out, page); },
            [&] { answer(out, page); });
    });
}

}  // namespace stoa::pages
