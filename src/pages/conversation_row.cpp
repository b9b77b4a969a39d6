#include "pages/conversation_row.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "model/urls.hpp"
#include "pages/avatar.hpp"
#include "pages/count.hpp"
#include "pages/icon.hpp"
#include "pages/member_link.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

constexpr std::size_t people_named_max = 5;

void states(html::Writer& out, Seat const& seat)
{
    if (seat.is_starred) out.html<R"~({}<span class="vh"> (starred)</span>)~">(Icon{"star"});
    if (seat.is_muted) out.html<R"~({}<span class="vh"> (muted)</span>)~">(Icon{"eye-off"});
}

void new_messages(html::Writer& out, ConversationRow const& row)
{
    if (row.unread_messages == 0) return;
    out.html<R"~( <a class="t-new" href="{}" aria-label="{}: go to the first unread">{} new</a>)~">(
        url_of_unread(row.conversation.id), counted(row.unread_messages, "new message", "new messages"),
        grouped(row.unread_messages));
}

// "Priya N, Orrin Vale and 3 others"
void names(html::Writer& out, std::vector<Participant> const& people)
{
    auto const named = std::min(people.size(), people_named_max);
    for (std::size_t i = 0; i < named; ++i)
        out.html<R"~({}<bdi>{}</bdi>)~">(i == 0 ? "" : ", ", name_of(people[i].member));
    auto const others = static_cast<std::int64_t>(people.size() - named);
    if (others > 0) out.html<R"~( and {})~">(counted(others, "other", "others"));
}

void faces(html::Writer& out, std::vector<Participant> const& people)
{
    for (std::size_t i = 0; i < std::min(people.size(), people_named_max); ++i)
        Avatar{name_of(people[i].member), "av-xs", people[i].member.avatar}(out);
}

void last_message(html::Writer& out, Conversation const& conversation, LocalNow const& now)
{
    out.html<R"~(<p class="t-last"><a href="{}"><span class="vh">Last message </span>{}</a>{}</p>)~">(
        url_in_conversation(conversation.id, conversation.message_count, conversation.last_message),
        Time{std::optional{conversation.last_message_at}, now, TimeStyle::row}, MemberLink{conversation.last_author});
}

}  // namespace

void ConversationRowPart::operator()(html::Writer& out) const
{
    auto const& conversation = row.conversation;
    auto const unread = [&] {
        if (row.unread_messages > 0) out.html<R"~(<span class="vh">Unread: </span>)~">();
    };
    out.html<R"~(
        <li class="{}">{}
            <div><h3 class="t-title"><a href="{}">{}<bdi>{}</bdi></a>{}{}</h3><p class="t-meta"><span>{}</span></p></div>
            <div class="t-people"><span class="av-set">{}</span></div>
            <p class="t-n"><b><span class="vh">Messages: </span>{}</b></p>
            {}
        </li>)~">(
        row.unread_messages > 0 ? "t-row is-unread" : "t-row", AvatarLink{conversation.last_author},
        url_of(conversation.id), unread, conversation.title, [&] { states(out, row.seat); },
        [&] { new_messages(out, row); }, [&] { names(out, row.people); }, [&] { faces(out, row.people); },
        grouped(conversation.message_count), [&] { last_message(out, conversation, now); });
}

}  // namespace stoa::pages
