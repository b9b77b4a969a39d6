#include "acts/speaker_read.hpp"

#include <algorithm>
#include <iterator>
#include <utility>
#include <vector>

#include "acts/paging.hpp"
#include "acts/record_reach.hpp"
#include "acts/speaker_merge.hpp"
#include "model/limits.hpp"
#include "model/urls.hpp"
#include "store/record.hpp"
#include "store/site_record.hpp"
#include "store/speaker.hpp"
#include "store/speaker_merge.hpp"

namespace stoa::acts {
namespace {

void add_responses(store::Reader& db, Access const& access, Viewer const& viewer, std::vector<PlacedEntry>& placed)
{
    std::vector<ClaimId> ids;
    for (auto const& each : placed) ids.push_back(each.entry.claim.id);
    auto responses = store::responses_to(db, ids);
    keep_visible(access, viewer, responses);
    for (auto& response : responses) {
        auto const found =
            std::ranges::find(placed, response.claim, [](PlacedEntry const& each) { return each.entry.claim.id; });
        found->entry.responses.push_back(std::move(response));
    }
}

// Each role once, from the first time to the last. What was said at an unknown time tells no time of a role.
std::vector<SpokenRole> roles_in(std::vector<store::SpokenLine> const& lines)
{
    std::vector<SpokenRole> roles;
    for (auto const& line : lines) {
        if (line.role.empty()) continue;
        auto const known = std::ranges::find(roles, line.role, &SpokenRole::role);
        if (known == roles.end())
            roles.push_back({line.role, line.said, line.said});
        else if (line.said.as != SaidAs::unknown)
            known->last = line.said;
    }
    return roles;
}

std::vector<std::pair<ClaimStatus, std::int64_t>> statuses_in(std::vector<store::SpokenLine> const& lines)
{
    std::vector<std::pair<ClaimStatus, std::int64_t>> statuses;
    for (int i = 1; i <= static_cast<int>(last_claim_status); ++i) {
        auto const status = static_cast<ClaimStatus>(i);
        auto const count = std::ranges::count(lines, status, &store::SpokenLine::status);
        if (count > 0) statuses.emplace_back(status, count);
    }
    return statuses;
}

FeedEntry feed_entry_of(RecordChange const& change)
{
    auto const& claim = change.placed.entry.claim;
    FeedEntry entry;
    entry.place = std::string{url_of(claim.id).view()};
    entry.number = change.version.number;
    entry.thread_title = change.placed.thread_title;
    entry.author = change.version.member;
    entry.at = change.version.at;
    entry.excerpt = std::string{words_for(change.version.act)} + ": " +
                    (claim.speaker_name.empty() ? "" : claim.speaker_name + ": ") + claim.wording;
    return entry;
}

}  // namespace

Result<SpeakerView> speaker_read(store::Reader& db, Access const& access, Viewer const& viewer, SpeakerId id,
                                 std::int64_t page)
{
    // Who was merged into somebody else is that one.
    auto const merged_into = store::speaker_merged_into(db, id);
    if (merged_into) return speaker_read(db, access, viewer, *merged_into, page);
    auto speaker = store::find_speaker(db, id);
    if (!speaker) return Refusal::no_such_speaker;
    auto const forums = access.readable_forums(viewer);
    auto const lines = store::lines_of_speaker(db, id, forums);
    if (lines.empty()) return Refusal::no_such_speaker;
    SpeakerView view;
    view.found = std::ssize(lines);
    auto const number = page_of(view.found, claims_per_page, page);
    if (!number) return number.error();
    view.page = *number;
    view.speaker = *std::move(speaker);
    view.roles = roles_in(lines);
    view.statuses = statuses_in(lines);
    view.entries = store::claims_of_speaker(db, id, forums, page);
    add_responses(db, access, viewer, view.entries);
    view.may_merge = may_merge_speakers(db, access, viewer, id);
    if (view.may_merge)
        for (auto& [merged, name] : store::speakers_merged_into(db, id))
            view.duplicates.emplace_back(merged, std::move(name));
    return view;
}

RecordChangesView record_changes_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                      std::optional<RecordChangePlace> const& before)
{
    RecordChangesView view;
    view.is_first_page = !before;
    view.changes = store::record_changes(db, access.readable_forums(viewer), before, record_changes_per_page + 1);
    if (view.changes.size() <= record_changes_per_page) return view;
    view.changes.resize(record_changes_per_page);
    auto const& last = view.changes.back();
    view.older = RecordChangePlace{last.version.at, last.placed.entry.claim.id, last.version.number};
    return view;
}

FeedView record_feed_read(store::Reader& db, Access const& access)
{
    FeedView feed{"On the record", html::Url::path("/record"), {}};
    for (auto const& change :
         store::record_changes(db, access.readable_forums(Viewer{}), std::nullopt, feed_entries_max))
        feed.entries.push_back(feed_entry_of(change));
    return feed;
}

}  // namespace stoa::acts
