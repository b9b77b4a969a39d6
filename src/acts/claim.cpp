#include "acts/claim.hpp"

#include <utility>

#include "acts/claim_parts.hpp"
#include "acts/claim_rules.hpp"
#include "acts/record_reach.hpp"
#include "acts/source.hpp"
#include "acts/visible.hpp"
#include "acts/visible_claim.hpp"
#include "model/limits.hpp"
#include "model/source_address.hpp"
#include "store/claim.hpp"
#include "store/record.hpp"
#include "store/record_archive.hpp"
#include "store/source.hpp"
#include "store/source_description.hpp"
#include "store/speaker.hpp"

namespace stoa::acts {
namespace {

// What it answers is part of what a statement says.
void keep_answers(store::Writer& db, Access const& access, VisibleClaim& found, ClaimAct act, MemberId by, Instant now)
{
    auto& claim = found.claim;
    ++claim.version;
    store::set_claim_state(db, claim.id, claim.state, claim.version);
    keep_version(db, access, found.thread.forum, claim, act, by, now);
}

// Whoever may only suggest statements says nothing new of a source that is known.
Source source_as_told(store::Reader& db, Claim const& claim, Source const& typed)
{
    auto const key = typed.address.empty() ? std::nullopt : source_key(typed.address);
    if (claim.state == ClaimState::entered || !key || !store::find_source(db, *key)) return typed;
    Source address_alone;
    address_alone.address = typed.address;
    return address_alone;
}

// Finds speaker and source, or makes them.
std::optional<Refusal> take_draft(store::Writer& db, Access const& access, Thread const& thread,
                                  ClaimDraft const& draft, Claim& claim, MemberId by, Instant now)
{
    auto const& said = draft.claim();
    bool const is_known_source = said.source == SourceId{} || said.source == claim.source;
    if (!is_known_source && !store::find_description(db, said.source, thread.id)) return Refusal::source_invalid;
    claim.wording = said.wording;
    claim.quotation = said.quotation;
    claim.lang = said.lang;
    claim.role = said.role;
    claim.via = said.via;
    claim.modality = said.modality;
    claim.said = said.said;
    claim.speaker_name = said.speaker_name;
    claim.speaker = {};
    claim.source = draft.new_source()
                       ? source_in_thread(db, access, thread, source_as_told(db, claim, *draft.new_source()), by, now)
                       : said.source;
    if (!draft.names_speaker()) return std::nullopt;
    auto const known = store::find_speaker(db, said.speaker_name);
    claim.speaker = known ? *known : store::insert_speaker(db, said.speaker_name, draft.speaker_kind(), by, now);
    return std::nullopt;
}

// What may be answered, and from how far it is.
struct FitAnswer {
    ClaimId claim{};
    ResponseReach reach{ResponseReach::within};
    ThreadId thread{};  // of what is answered
};

// What stands on the record of another thread changes by it as well: so it takes the right to enter statements there.
Result<FitAnswer> fit_answer(store::Reader& db, Access const& access, Viewer const& viewer, Thread const& thread,
                             ClaimId statement, AnswerDraft const& answer)
{
    auto answered = visible_claim(db, access, viewer, answer.claim);
    if (answered && answered->claim.merged_into != ClaimId{})
        answered = visible_claim(db, access, viewer, answered->claim.merged_into);
    bool const is_fit = answered && answered->claim.state == ClaimState::entered && answered->claim.id != statement;
    if (!is_fit) return Refusal::response_claim_unknown;
    if (auto refusal = why_not_touch_claim(answered->may, answered->claim)) return *refusal;
    if (answered->thread.id == thread.id) return FitAnswer{answered->claim.id, ResponseReach::within, thread.id};
    if (auto refusal = why_not_suggest_claim(viewer, answered->may, answered->thread)) return *refusal;
    if (!enters_at_once(answered->may)) return Refusal::not_permitted;
    return FitAnswer{answered->claim.id, reach_between(access, answered->thread.forum, thread.forum),
                     answered->thread.id};
}

// A form that arrives twice is done once.
std::optional<ClaimPlaced> claim_sent_before(store::Reader& db, Access const& access, Viewer const& viewer,
                                             std::string_view form_token)
{
    if (form_token.empty() || !viewer.is_member()) return std::nullopt;
    auto const claim = store::find_sent_claim(db, form_token, viewer.member);
    if (!claim) return std::nullopt;
    auto const found = visible_claim(db, access, viewer, *claim);
    if (!found) return std::nullopt;
    return claim_placed(found->thread, found->claim);
}

bool is_answered_locked(store::Reader& db, Access const& access, Viewer const& viewer, ClaimId claim)
{
    auto const answered = visible_claim(db, access, viewer, claim);
    return answered && (answered->claim.is_locked || answered->thread.record.is_locked);
}

// The next state of a statement.
Result<ClaimPlaced> change_state(store::Writer& db, Access const& access, VisibleClaim found, ClaimState state,
                                 ClaimAct act, EventKind kind, MemberId by, Instant now)
{
    auto& claim = found.claim;
    if (claim.state == state) return claim_placed(found.thread, claim);
    claim.state = state;
    ++claim.version;
    store::set_claim_state(db, claim.id, state, claim.version);
    keep_version(db, access, found.thread.forum, claim, act, by, now);
    store::settle_record(db, found.thread.id);
    announce_claim(db, kind, found.thread, claim, by, now);
    return claim_placed(found.thread, claim);
}

}  // namespace

Result<ClaimPlaced> claim_add(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                              ClaimDraft const& draft, std::optional<AnswerDraft> const& answer, Instant now)
{
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    if (auto sent = claim_sent_before(db, access, viewer, draft.form_token())) return *sent;
    if (auto refusal = why_not_suggest_claim(viewer, found->may, found->thread)) return *refusal;
    if (found->source.deleted_at) return Refusal::post_deleted;
    if (found->thread.record.claims >= claims_per_thread_max) return Refusal::record_full;

    Claim claim;
    claim.thread = found->thread.id;
    claim.post = post;
    claim.position = found->source.position;
    claim.state = enters_at_once(found->may) ? ClaimState::entered : ClaimState::suggested;
    claim.member = {viewer.member, viewer.name};
    claim.entered_at = now;
    std::optional<FitAnswer> answered;
    if (answer) {
        auto const fit = fit_answer(db, access, viewer, found->thread, claim.id, *answer);
        if (!fit) return fit.error();
        answered = *fit;
    }
    if (auto refusal = take_draft(db, access, found->thread, draft, claim, viewer.member, now)) return *refusal;
    claim.id = store::insert_claim(db, claim);
    if (!draft.form_token().empty()) store::insert_sent_claim(db, draft.form_token(), viewer.member, claim.id, now);
    if (answered)
        store::insert_response(db, {answered->claim, claim.id, answer->kind, answer->is_concerned, answered->reach},
                               viewer.member, now);
    bool const is_entered = claim.state == ClaimState::entered;
    keep_version(db, access, found->thread.forum, *store::find_claim(db, claim.id),
                 is_entered ? ClaimAct::entered : ClaimAct::suggested, viewer.member, now);
    store::settle_record(db, claim.thread);
    announce_claim(db, is_entered ? EventKind::claim_entered : EventKind::claim_suggested, found->thread, claim,
                   viewer.member, now);
    return claim_placed(found->thread, claim);
}

Result<ClaimPlaced> claim_edit(store::Writer& db, Access const& access, Viewer const& viewer, ClaimId id,
                               ClaimDraft const& draft, std::int64_t version, Instant now)
{
    auto found = visible_claim(db, access, viewer, id);
    if (!found) return found.error();
    auto& claim = found->claim;
    if (auto refusal = why_not_edit_claim(viewer, found->may, found->thread, claim)) return *refusal;
    if (version != claim.version) return Refusal::claim_edited_meanwhile;
    auto const before = text_of(claim);
    if (auto refusal = take_draft(db, access, found->thread, draft, claim, viewer.member, now)) return *refusal;
    ++claim.version;
    store::update_claim(db, claim);
    auto const saved = *store::find_claim(db, id);
    if (text_of(saved) == before) {
        // Nothing is different: no version is kept of it.
        --claim.version;
        store::update_claim(db, claim);
        return claim_placed(found->thread, claim);
    }
    keep_version(db, access, found->thread.forum, saved, ClaimAct::edited, viewer.member, now);
    store::settle_record(db, claim.thread);
    announce_claim(db, EventKind::claim_edited, found->thread, claim, viewer.member, now);
    return claim_placed(found->thread, claim);
}

Result<ClaimPlaced> claim_remove(store::Writer& db, Access const& access, Viewer const& viewer, ClaimId id, Instant now)
{
    auto found = visible_claim(db, access, viewer, id);
    if (!found) return found.error();
    if (auto refusal = why_not_edit_claim(viewer, found->may, found->thread, found->claim)) return *refusal;
    return change_state(db, access, *std::move(found), ClaimState::removed, ClaimAct::removed, EventKind::claim_removed,
                        viewer.member, now);
}

Result<ClaimPlaced> claim_accept(store::Writer& db, Access const& access, Viewer const& viewer, ClaimId id, Instant now)
{
    auto found = visible_claim(db, access, viewer, id);
    if (!found) return found.error();
    if (auto refusal = why_not_accept_claim(viewer, found->may, found->thread)) return *refusal;
    if (auto refusal = why_not_touch_claim(found->may, found->claim)) return *refusal;
    bool const was_removed = found->claim.state == ClaimState::removed;
    return change_state(db, access, *std::move(found), ClaimState::entered,
                        was_removed ? ClaimAct::restored : ClaimAct::accepted,
                        was_removed ? EventKind::claim_restored : EventKind::claim_entered, viewer.member, now);
}

Result<ClaimPlaced> response_add(store::Writer& db, Access const& access, Viewer const& viewer, ClaimId statement,
                                 AnswerDraft const& answer, Instant now)
{
    auto found = visible_claim(db, access, viewer, statement);
    if (!found) return found.error();
    auto& claim = found->claim;
    if (auto refusal = why_not_suggest_claim(viewer, found->may, found->thread)) return *refusal;
    if (!enters_at_once(found->may)) return Refusal::not_permitted;
    if (auto refusal = why_not_touch_claim(found->may, claim)) return *refusal;
    auto const fit = fit_answer(db, access, viewer, found->thread, statement, answer);
    if (!fit) return fit.error();
    store::NewResponse const response{fit->claim, statement, answer.kind, answer.is_concerned, fit->reach};
    if (!store::insert_response(db, response, viewer.member, now)) return Refusal::response_there;
    keep_answers(db, access, *found, ClaimAct::answer_set, viewer.member, now);
    store::settle_record(db, claim.thread);
    announce_claim(db, EventKind::response_entered, found->thread, claim, viewer.member, now);
    return claim_placed(found->thread, claim);
}

Result<ClaimPlaced> response_remove(store::Writer& db, Access const& access, Viewer const& viewer, ResponseId id,
                                    Instant now)
{
    auto const response = store::find_response(db, id);
    if (!response) return Refusal::no_such_response;
    auto found = visible_claim(db, access, viewer, response->response.statement);
    if (!found) return Refusal::no_such_response;
    // Whoever says that it answers may take that back.
    Claim entry;
    entry.member.id = response->member;
    entry.is_locked = found->claim.is_locked || is_answered_locked(db, access, viewer, response->response.claim);
    if (auto refusal = why_not_edit_claim(viewer, found->may, found->thread, entry)) return *refusal;
    // What it answered may stand in another thread; while the answer is there, the way leads there.
    auto const answered = store::thread_of_claim(db, response->response.claim);
    store::remove_response(db, id, viewer.member, now);
    keep_answers(db, access, *found, ClaimAct::answer_removed, viewer.member, now);
    store::settle_record(db, found->thread.id);
    if (answered && *answered != found->thread.id) store::settle_record(db, *answered);
    announce_claim(db, EventKind::response_removed, found->thread, found->claim, viewer.member, now);
    return claim_placed(found->thread, found->claim);
}

}  // namespace stoa::acts
