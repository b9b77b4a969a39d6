#include "acts/record_read.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

#include "acts/claim_rules.hpp"
#include "acts/paging.hpp"
#include "acts/record_reach.hpp"
#include "acts/visible.hpp"
#include "acts/visible_claim.hpp"
#include "model/limits.hpp"
#include "store/claim.hpp"
#include "store/post.hpp"
#include "store/source_description.hpp"
#include "store/speaker.hpp"

namespace stoa::acts {
namespace {

std::vector<ClaimEntry> with_responses(store::Reader& db, Access const& access, Viewer const& viewer,
                                       std::vector<Claim> claims)
{
    std::vector<ClaimId> ids;
    for (auto const& claim : claims) ids.push_back(claim.id);
    std::vector<ClaimEntry> entries;
    std::map<ClaimId, std::size_t> places;
    for (auto& claim : claims) {
        places.emplace(claim.id, entries.size());
        entries.push_back({std::move(claim), {}});
    }
    auto responses = store::responses_to(db, ids);
    keep_visible(access, viewer, responses);
    for (auto& response : responses) entries.at(places.at(response.claim)).responses.push_back(std::move(response));
    return entries;
}

std::vector<Claim> first_claims(store::Reader& db, ThreadId thread)
{
    return store::claims_of_thread(db, thread, {}, 1);
}

// One statement of each speaker.
std::vector<Claim> speakers_among(std::vector<Claim> claims)
{
    std::set<SpeakerId> seen;
    std::erase_if(
        claims, [&](Claim const& claim) { return claim.speaker == SpeakerId{} || !seen.insert(claim.speaker).second; });
    std::ranges::sort(claims, {}, &Claim::speaker_name);
    return claims;
}

// As settle_record() judges all of them, from what the rules ask of one: what answers it, and what takes that back.
Judgement judgement_of(store::Reader& db, Claim const& claim, std::vector<Response> const& answers)
{
    if (claim.status == ClaimStatus::none) return {ClaimStatus::none, StatusRule::stands, {}};
    std::vector<JudgedClaim> claims{{claim.id, claim.speaker, claim.modality}};
    std::vector<JudgedResponse> responses;
    std::vector<ClaimId> statements;
    auto const add = [&](Response const& response) {
        if (response.reach == ResponseReach::apart) return;
        claims.push_back({response.statement, response.other.speaker, response.other.modality});
        responses.push_back({response.id, response.claim, response.statement, response.kind, response.is_concerned});
    };
    for (auto const& answer : answers) {
        add(answer);
        statements.push_back(answer.statement);
    }
    for (auto const& response : store::responses_to(db, statements))
        if (response.kind == ResponseKind::retracts) add(response);
    return judge(claims, responses).at(claim.id);
}

// Of a record with many pages each shows what its own statements lean on.
void keep_cited(std::vector<Source>& sources, std::vector<ClaimEntry> const& entries)
{
    std::set<SourceId> cited;
    for (auto const& entry : entries) cited.insert(entry.claim.source);
    std::erase_if(sources, [&](Source const& source) { return !cited.contains(source.id); });
}

void add_offers(store::Reader& db, ClaimPlaceView& view)
{
    view.speakers = store::speaker_names_of(db, view.thread.id);
    view.sources = store::sources_of(db, view.thread.id);
    view.others = first_claims(db, view.thread.id);
}

}  // namespace

std::optional<RecordPanelView> record_panel_of(store::Reader& db, Access const& access, Viewer const& viewer,
                                               Thread const& thread)
{
    if (thread.record.claims == 0) return std::nullopt;
    return RecordPanelView{with_responses(db, access, viewer, store::claims_of_panel(db, thread.id, claims_in_panel))};
}

Result<RecordView> record_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                               store::RecordFilter const& filter, std::int64_t page)
{
    auto found = visible_thread(db, access, viewer, thread);
    if (!found) return found.error();
    RecordView view;
    // The row of the thread knows how many there are.
    bool const is_filtered = filter.speaker != SpeakerId{} || filter.modality || filter.status;
    view.found = is_filtered ? store::count_claims(db, thread, filter) : found->thread.record.claims;
    auto const number = page_of(view.found, claims_per_page, page);
    if (!number) return number.error();
    view.page = *number;
    view.speaker = filter.speaker;
    view.modality = filter.modality;
    view.status = filter.status;
    view.path = access.path_to(found->thread.forum);
    view.entries = with_responses(db, access, viewer, store::claims_of_thread(db, thread, filter, page));
    view.speakers = speakers_among(first_claims(db, thread));
    view.sources = store::sources_of(db, thread);
    if (view.page.count > 1) keep_cited(view.sources, view.entries);
    view.may_accept = !why_not_accept_claim(viewer, found->may, found->thread);
    view.may_lock = !why_not_lock_record(viewer, found->may, found->thread);
    if (viewer.is_member()) view.suggested = store::suggested_claims(db, thread);
    std::erase_if(view.suggested, [&](Claim const& claim) { return !may_see_claim(viewer, found->may, claim); });
    view.thread = std::move(found->thread);
    return view;
}

Result<WholeRecord> whole_record_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread)
{
    auto found = visible_thread(db, access, viewer, thread);
    if (!found) return found.error();
    WholeRecord record{std::move(found->thread), {}, {}};
    record.entries = with_responses(db, access, viewer, store::all_claims_of(db, thread));
    record.sources = store::sources_of(db, thread);
    return record;
}

Result<ClaimView> claim_read(store::Reader& db, Access const& access, Viewer const& viewer, ClaimId id)
{
    auto found = visible_claim(db, access, viewer, id);
    if (!found) return found.error();
    auto const& [claim, thread, may] = *found;
    ClaimView view;
    view.path = access.path_to(thread.forum);
    view.entry.responses = store::responses_to(db, {id});
    view.judgement = judgement_of(db, claim, view.entry.responses);
    keep_visible(access, viewer, view.entry.responses);
    view.answers = store::answered_by(db, id);
    keep_visible(access, viewer, view.answers);
    // Others find them in its history.
    if (may.has(Permission::edit_claims)) view.duplicates = store::claims_merged_into(db, id);
    view.may_edit = !why_not_edit_claim(viewer, may, thread, claim);
    bool const is_touchable = !why_not_touch_claim(may, claim);
    bool const is_entered = claim.state == ClaimState::entered;
    view.may_accept = !is_entered && is_touchable && !why_not_accept_claim(viewer, may, thread);
    view.may_answer = is_entered && is_touchable && !why_not_suggest_claim(viewer, may, thread);
    view.may_merge = is_entered && is_touchable && !why_not_accept_claim(viewer, may, thread);
    view.may_lock = !why_not_lock_record(viewer, may, thread);
    view.answers_at_once = view.may_answer && enters_at_once(may);
    if (view.answers_at_once || view.may_merge) view.others = first_claims(db, thread.id);
    std::erase_if(view.others, [&](Claim const& other) { return other.id == id; });
    view.entry.claim = std::move(found->claim);
    view.thread = std::move(found->thread);
    return view;
}

Result<ClaimHistoryView> claim_history_read(store::Reader& db, Access const& access, Viewer const& viewer, ClaimId id)
{
    auto found = visible_claim(db, access, viewer, id);
    if (!found) return found.error();
    auto versions = store::versions_of(db, id);
    std::ranges::reverse(versions);
    auto path = access.path_to(found->thread.forum);
    return ClaimHistoryView{std::move(found->thread), std::move(path), std::move(found->claim), std::move(versions)};
}

Result<ClaimPlaceView> claim_place(store::Reader& db, Access const& access, Viewer const& viewer, PostId post)
{
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    if (auto refusal = why_not_suggest_claim(viewer, found->may, found->thread)) return *refusal;
    if (found->source.deleted_at) return Refusal::post_deleted;
    ClaimPlaceView view;
    view.path = access.path_to(found->thread.forum);
    view.post = post;
    view.position = found->source.position;
    view.is_suggestion = !enters_at_once(found->may);
    view.thread = std::move(found->thread);
    add_offers(db, view);
    return view;
}

Result<ClaimPlaceView> claim_edit_place(store::Reader& db, Access const& access, Viewer const& viewer, ClaimId id)
{
    auto found = visible_claim(db, access, viewer, id);
    if (!found) return found.error();
    if (auto refusal = why_not_edit_claim(viewer, found->may, found->thread, found->claim)) return *refusal;
    ClaimPlaceView view;
    view.path = access.path_to(found->thread.forum);
    view.post = found->claim.post;
    view.position = found->claim.position;
    view.thread = std::move(found->thread);
    view.claim = std::move(found->claim);
    add_offers(db, view);
    return view;
}

}  // namespace stoa::acts
