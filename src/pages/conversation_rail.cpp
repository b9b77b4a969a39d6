#include "pages/conversation_rail.hpp"

#include "pages/avatar.hpp"
#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/member_link.hpp"

namespace stoa::pages {
namespace {

// Whoever wants to read unseen is not said to have read, or not to.
std::string_view standing_of(Participant const& person, ConversationView const& view, MemberId viewer)
{
    if (person.attendance != Attendance::here) return "Has left";
    if (person.is_starter) return "Started it";
    bool const has_read = person.read_position >= view.conversation.message_count;
    return has_read || person.hides_reading || person.member.id == viewer ? "" : "Not yet read";
}

void people(html::Writer& out, ConversationRail const& rail)
{
    auto const& view = rail.view;
    auto const invite = [&] {
        if (view.may_invite) out.html<R"~(<a href="/conversations/{}/invite">Invite</a>)~">(view.conversation.id);
    };
    out.html<R"~(
        <section><div class="sec-h"><h2>People</h2>{}</div><ul class="lines">{}</ul></section>)~">(invite, [&] {
        for (auto const& person : view.people)
            out.html<R"~(<li class="row">{}{}<span class="small dim push">{}</span></li>)~">(
                Avatar{name_of(person.member), "av-s", person.member.avatar}, MemberLink{person.member, "plain strong"},
                standing_of(person, view, rail.frame.viewer.member));
    });
}

void acts(html::Writer& out, ConversationRail const& rail)
{
    auto const& [conversation, seat] = std::tie(rail.view.conversation, rail.view.seat);
    out.html<R"~(
        <form class="row" method="post" action="/conversations/{}/marks">{}
            <button class="btn" type="submit" name="do" value="{}">{}{}</button>
            <button class="btn" type="submit" name="do" value="{}">{}{}</button>
            <button class="btn" type="submit" name="do" value="unread">{}Mark unread</button>
            <a class="btn btn-danger" href="/conversations/{}/leave">{}Leave</a></form>)~">(
        conversation.id, FormKey{rail.frame}, seat.is_starred ? "unstar" : "star", Icon{"star"},
        seat.is_starred ? "Take the star off" : "Star", seat.is_muted ? "unmute" : "mute", Icon{"bell"},
        seat.is_muted ? "Stop muting" : "Mute", Icon{"mail"}, conversation.id, Icon{"log-out"});
}

}  // namespace

void ConversationRail::operator()(html::Writer& out) const
{
    out.html<R"~(<aside class="rail" aria-label="About this conversation">{}{}</aside>)~">([&] { people(out, *this); },
                                                                                           [&] { acts(out, *this); });
}

}  // namespace stoa::pages
