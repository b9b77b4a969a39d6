#include "live/news.hpp"

namespace stoa::live {
namespace {

std::string_view news_in_thread(EventKind kind)
{
    switch (kind) {
    case EventKind::post_added: return "post";
    case EventKind::post_edited:
    case EventKind::post_deleted:
    case EventKind::post_restored:
    case EventKind::post_rendered:
    case EventKind::source_cited:
    case EventKind::reaction_given:
    case EventKind::reaction_taken_back:
    case EventKind::correction_added:
    case EventKind::correction_removed: return "post-changed";
    case EventKind::thread_heading_changed:
    case EventKind::thread_changed:
    case EventKind::thread_moved:
    case EventKind::thread_deleted:
    case EventKind::thread_restored:
    case EventKind::claim_entered:
    case EventKind::claim_edited:
    case EventKind::claim_removed:
    case EventKind::claim_restored:
    case EventKind::response_entered:
    case EventKind::response_removed:
    case EventKind::source_described:
    case EventKind::poll_set:
    case EventKind::poll_voted:
    case EventKind::poll_vote_withdrawn: return "thread-changed";
    default: return {};
    }
}

std::string_view news_in_lists(EventKind kind)
{
    switch (kind) {
    case EventKind::post_added:
    case EventKind::thread_started:
    case EventKind::thread_heading_changed:
    case EventKind::thread_changed:
    case EventKind::thread_moved:
    case EventKind::thread_deleted:
    case EventKind::thread_restored: return "list-changed";
    default: return {};
    }
}

void append_number(std::string& data, std::string_view name, std::int64_t number)
{
    if (number == 0) return;
    if (data.size() > 1) data += ',';
    data += '"';
    data += name;
    data += "\":";
    data += std::to_string(number);
}

}  // namespace

std::string_view news_of(Event const& event, Topic const& topic)
{
    switch (topic.kind) {
    case Topic::Kind::own: return {};
    case Topic::Kind::thread: return event.thread == topic.thread ? news_in_thread(event.kind) : std::string_view{};
    case Topic::Kind::forum: return event.forum == topic.forum ? news_in_lists(event.kind) : std::string_view{};
    case Topic::Kind::everywhere: return news_in_lists(event.kind);
    }
    return {};
}

std::string text_of(Event const& event, Topic const& topic)
{
    std::string data{'{'};
    if (topic.kind == Topic::Kind::thread) {
        append_number(data, "thread", event.thread.value);
        append_number(data, "post", event.post.value);
    }
    std::string text = "id: " + std::to_string(event.id.value) + "\nevent: ";
    text += news_of(event, topic);
    text += "\ndata: ";
    text += data;
    return text += "}\n\n";
}

std::string passing_text(std::string_view kind) { return "event: " + std::string{kind} + "\ndata: {}\n\n"; }

std::string mark_text(EventId position) { return "id: " + std::to_string(position.value) + "\n\n"; }

std::string reset_text(EventId position)
{
    return "id: " + std::to_string(position.value) + "\n" + passing_text("reset");
}

bool changes_rights_of_member(EventKind kind)
{
    switch (kind) {
    case EventKind::member_banned:
    case EventKind::member_unbanned:
    case EventKind::member_groups_changed:
    case EventKind::email_confirmed:
    case EventKind::member_approved:
    case EventKind::member_refused:
    case EventKind::login_data_changed:
    case EventKind::second_factor_set_up:
    case EventKind::second_factor_removed:
    case EventKind::account_deleted: return true;
    default: return false;
    }
}

}  // namespace stoa::live
