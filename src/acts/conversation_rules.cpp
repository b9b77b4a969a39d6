#include "acts/conversation_rules.hpp"

#include "model/limits.hpp"

namespace stoa::acts {
namespace {

bool is_newcomer(Writer const& writer) { return writer.post_count <= newcomer_posts_max; }

bool is_staff(Access const& access, Viewer const& viewer)
{
    return may_settle_reports(access, viewer) || access.may_on_site(viewer, Permission::ban_members);
}

}  // namespace

ConversationLimits conversation_limits(Access const& access, Writer const& writer)
{
    auto const& viewer = writer.viewer;
    bool const is_trusted = is_staff(access, viewer) || access.may_on_site(viewer, Permission::skip_pace);
    if (is_newcomer(writer) && !is_trusted) return {conversations_per_day_of_newcomer, participants_of_newcomer};
    return {conversations_per_day, participants_max};
}

std::optional<Refusal> why_not_start_conversations(Access const& access, Viewer const& viewer)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (viewer.ban) return Refusal::banned;
    if (!access.may_on_site(viewer, Permission::start_conversations)) return Refusal::not_permitted;
    return std::nullopt;
}

std::optional<Refusal> why_not_write_messages(Access const& access, Viewer const& viewer)
{
    if (!viewer.is_member()) return Refusal::login_required;
    if (viewer.ban) return Refusal::banned;
    if (access.may_on_site(viewer, Permission::start_conversations)) return std::nullopt;
    // Whoever may not begin any may answer, unless they may not write at all.
    return access.may_somewhere(viewer, Permission::reply) ? std::nullopt : std::optional{Refusal::not_permitted};
}

std::optional<Refusal> why_not_write_to(Access const& access, Writer const& writer, Viewer const& recipient)
{
    if (is_staff(access, writer.viewer)) return std::nullopt;
    if (recipient.ban) return Refusal::recipient_not_reachable;
    switch (recipient.preferences.writers) {
    case Writers::everybody: return std::nullopt;
    case Writers::no_newcomers:
        if (!is_newcomer(writer)) return std::nullopt;
        return Refusal::recipient_not_reachable;
    case Writers::nobody: return Refusal::recipient_not_reachable;
    }
    return Refusal::recipient_not_reachable;
}

std::optional<Refusal> why_not_edit_message(Viewer const& viewer, MessageSource const& message,
                                            Conversation const& conversation, Instant now)
{
    if (viewer.ban) return Refusal::banned;
    if (message.author.id != viewer.member) return Refusal::message_not_yours;
    bool const is_last = message.position == conversation.message_count;
    if (!is_last || now >= message.created_at + message_edit_ms) return Refusal::message_stays;
    return std::nullopt;
}

bool may_settle_reports(Access const& access, Viewer const& viewer)
{
    return access.may_on_site(viewer, Permission::handle_reports);
}

PermissionSet attaching_rights(Access const& access, Viewer const& viewer)
{
    PermissionSet rights;
    for (auto const permission : {Permission::attach_files, Permission::post_pictures})
        if (access.may_somewhere(viewer, permission)) rights = rights | PermissionSet{permission};
    return rights;
}

}  // namespace stoa::acts
