#include "archive/file_key.hpp"

#include <algorithm>

#include "base/digest.hpp"

namespace stoa::archive {
namespace {

constexpr std::size_t records_looked_at_max = 5000;

Record const* record_of(Prepared const& prepared) { return std::get_if<Record>(&prepared.content); }

HeadRecord const* head_of(std::span<Prepared const> beginning)
{
    auto const* first = beginning.empty() ? nullptr : record_of(beginning.front());
    return first == nullptr ? nullptr : std::get_if<HeadRecord>(first);
}

std::string site_of(HeadRecord const& head)
{
    if (!head.site_id.empty()) return "id\n" + head.site_id;
    if (!head.site_address.empty()) return "address\n" + head.site_address;
    if (!head.site_name.empty()) return "name\n" + head.software + '\n' + head.site_name;
    return {};
}

std::string time_text(std::optional<Instant> const& at) { return at ? iso_text(*at) : std::string{}; }

struct Identity {
    std::string operator()(HeadRecord const&) const { return {}; }
    std::string operator()(UnknownRecord const&) const { return {}; }
    std::string operator()(ForumRecord const& forum) const { return "forum\n" + forum.id + '\n' + forum.name; }
    std::string operator()(MemberRecord const& member) const
    {
        return "member\n" + member.id + '\n' + member.name + '\n' + time_text(member.joined_at);
    }
    std::string operator()(ThreadRecord const& thread) const
    {
        return "thread\n" + thread.id + '\n' + thread.title + '\n' + time_text(thread.created_at);
    }
    std::string operator()(PostRecord const& post) const
    {
        return "post\n" + post.id + '\n' + time_text(post.created_at);
    }
    std::string operator()(SpeakerRecord const& speaker) const { return "speaker\n" + speaker.id; }
    std::string operator()(SourceRecord const& source) const { return "source\n" + source.id; }
    std::string operator()(ClaimRecord const& claim) const { return "claim\n" + claim.id; }
    std::string operator()(DescriptionRecord const& description) const
    {
        return "description\n" + description.source.id + '\n' + description.thread;
    }
    std::string operator()(CitationRecord const& citation) const
    {
        return "citation\n" + citation.source + '\n' + citation.post;
    }
    std::string operator()(ResponseRecord const& response) const { return "response\n" + response.id; }
    std::string operator()(MergeRecord const& merge) const { return "merge\n" + merge.claim; }
};

std::string identity_of(Prepared const& prepared)
{
    auto const* record = record_of(prepared);
    return record == nullptr ? std::string{} : std::visit(Identity{}, *record);
}

bool is_forum(std::string const& identity) { return identity.starts_with("forum\n"); }

// The first record and the first that is no forum; both the same where no forum stands first.
std::string first_identities(std::span<Prepared const> beginning)
{
    std::string first;
    for (auto const& prepared : beginning) {
        auto identity = identity_of(prepared);
        if (identity.empty()) continue;
        if (!is_forum(identity)) return first.append("\n").append(identity);
        if (first.empty()) first = std::move(identity);
    }
    return first;
}

}  // namespace

std::string file_key(std::span<Prepared const> beginning)
{
    std::string known_by;
    if (auto const* head = head_of(beginning)) known_by = site_of(*head);
    if (known_by.empty()) known_by = first_identities(beginning);
    return base64url(view(sha256(known_by)).substr(0, 12));
}

bool is_enough_for_key(std::span<Prepared const> beginning)
{
    if (auto const* head = head_of(beginning); head != nullptr && !site_of(*head).empty()) return true;
    if (beginning.size() >= records_looked_at_max) return true;
    return std::any_of(beginning.begin(), beginning.end(), [](Prepared const& prepared) {
        auto identity = identity_of(prepared);
        return !identity.empty() && !is_forum(identity);
    });
}

}  // namespace stoa::archive
