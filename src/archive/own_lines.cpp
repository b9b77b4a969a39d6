#include "archive/own_lines.hpp"

#include <stdexcept>

#include "archive/json_line.hpp"

namespace stoa::archive {
namespace {

std::string_view name_of(Theme theme)
{
    switch (theme) {
    case Theme::automatic: return "auto";
    case Theme::light: return "light";
    case Theme::dark: return "dark";
    }
    throw std::logic_error{"unknown theme"};
}

std::string_view name_of(TokenScope scope)
{
    switch (scope) {
    case TokenScope::read: return "read";
    case TokenScope::write: return "write";
    case TokenScope::moderate: return "moderate";
    case TokenScope::feeds: return "feeds";
    }
    throw std::logic_error{"unknown scope"};
}

void write_birthday(JsonLine& line, Birthday const& day)
{
    if (!day) return;
    line.begin_object("birthday");
    line.number("day", day.day);
    line.number("month", day.month);
    line.number_if_any("year", day.year);
    line.flag_if_set("shown", day.is_shown);
    line.end_object();
}

}  // namespace

std::string line_of(Profile const& profile, Member const& member)
{
    auto const& preferences = member.preferences;
    JsonLine line;
    line.text("type", "profile");
    line.number("member", member.id.value);
    line.text_if_any("about", profile.about);
    line.text_if_any("signature", profile.signature);
    line.list_if_any("links", profile.links);
    write_birthday(line, profile.birthday);
    line.time_if_known("last_seen", member.seen_at);
    line.time_if_known("email_confirmed", member.email_confirmed_at);
    line.text("theme", name_of(preferences.theme));
    line.text("density", preferences.density == Density::compact ? "compact" : "comfortable");
    line.text_if_any("time_zone", preferences.time_zone);
    line.flag_if_set("hides_signatures", preferences.hides_signatures);
    line.flag_if_set("hides_presence", preferences.hides_presence);
    if (preferences.writers != Writers::everybody) line.text("writers", stoa::name_of(preferences.writers));
    return std::move(line).finish();
}

std::string line_of(Upload const& upload)
{
    JsonLine line;
    line.text("type", "upload");
    line.number("id", upload.id.value);
    line.text("name", upload.name);
    line.number("bytes", upload.bytes);
    line.text("sha256", upload.hash);
    line.time_or_null("created", upload.created_at);
    line.id_or_null("post", upload.post.value);
    line.number_if_any("message", upload.message.value);
    return std::move(line).finish();
}

std::string line_of(SavedDraft const& draft)
{
    JsonLine line;
    line.text("type", "draft");
    line.text_if_any("title", draft.title);
    line.text_if_any("prefix", draft.prefix);
    line.text_if_any("tags", draft.tags);
    line.text_if_any("to", draft.recipients);
    line.text("markup", stoa::name_of(draft.markup));
    line.text("text", draft.text);
    line.time_or_null("saved", draft.updated_at);
    return std::move(line).finish();
}

std::string line_of(Bookmark const& bookmark)
{
    JsonLine line;
    line.text("type", "bookmark");
    line.number("post", bookmark.post.value);
    line.text_if_any("note", bookmark.note);
    line.time_or_null("created", bookmark.at);
    return std::move(line).finish();
}

std::string line_of(store::ListedSession const& session)
{
    JsonLine line;
    line.text("type", "session");
    line.time_or_null("created", session.created_at);
    line.time_or_null("seen", session.seen_at);
    line.text("browser", session.user_agent);
    return std::move(line).finish();
}

std::string line_of(store::ApiToken const& token)
{
    JsonLine line;
    line.text("type", "api_token");
    line.text("name", token.name);
    line.text("scope", name_of(token.scope));
    line.time_or_null("created", token.created_at);
    line.time_if_known("used", token.used_at);
    line.time_if_known("expires", token.expires_at);
    return std::move(line).finish();
}

std::string line_of(Conversation const& conversation, std::vector<Participant> const& people)
{
    std::vector<std::string> names;
    for (auto const& person : people) names.push_back(person.member.name);
    JsonLine line;
    line.text("type", "conversation");
    line.number("id", conversation.id.value);
    line.text("title", conversation.title);
    line.list("people", names);
    line.time_or_null("created", conversation.created_at);
    return std::move(line).finish();
}

std::string line_of(MessageSource const& message)
{
    JsonLine line;
    line.text("type", "message");
    line.number("id", message.id.value);
    line.number("conversation", message.conversation.value);
    line.number("position", message.position);
    line.time_or_null("created", message.created_at);
    line.text("markup", stoa::name_of(message.markup));
    line.text("text", message.text);
    return std::move(line).finish();
}

// With its speaker by name: no line of these data tells of speakers.
std::string line_of_entered(Claim const& claim)
{
    JsonLine line;
    line.text("type", "entered_claim");
    line.number("id", claim.id.value);
    line.number("post", claim.post.value);
    line.text("wording", claim.wording);
    line.text_if_any("quotation", claim.quotation);
    line.text_if_any("lang", claim.lang);
    line.text_if_any("speaker", claim.speaker_name);
    line.text_if_any("role", claim.role);
    line.list_if_any("via", claim.via);
    line.text("modality", name_of(claim.modality));
    line.text("said", words_for(claim.said));
    line.flag_if_set("suggested", claim.state == ClaimState::suggested);
    line.flag_if_set("removed", claim.state == ClaimState::removed);
    line.text("entered", iso_text(claim.entered_at));
    return std::move(line).finish();
}

std::string second_factor_line(Instant since)
{
    JsonLine line;
    line.text("type", "second_factor");
    line.time_or_null("since", since);
    return std::move(line).finish();
}

}  // namespace stoa::archive
