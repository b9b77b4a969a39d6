#include "acts/record_reach.hpp"
#include "archive/batch.hpp"
#include "model/claim_version.hpp"
#include "model/source_address.hpp"
#include "store/citation.hpp"
#include "store/claim.hpp"
#include "store/record.hpp"
#include "store/record_archive.hpp"
#include "store/source.hpp"
#include "store/source_description.hpp"
#include "store/speaker.hpp"
#include "store/thread.hpp"

// The records of what stands on the record.
namespace stoa::archive {

using store::ArchiveType;

// A name that is known here already is that speaker.
void Batch::load(std::uint64_t line, SpeakerRecord const& record)
{
    if (is_known(line, ArchiveType::speaker, record.id, report_.record)) return;
    std::int64_t member{};
    if (!resolve(line, "member", ArchiveType::member, record.member, member)) return;
    auto speaker = store::find_speaker(db_, record.name);
    if (!speaker) {
        auto const inserted =
            store::insert_speaker(db_, record.name, record.kind, MemberId{member}, record.at.value_or(context_.now));
        speaker = store::place_imported(db_, inserted, wished(record.id), record.extra);
    }
    for (auto const& alias : record.aliases) store::insert_speaker_name(db_, *speaker, alias);
    remember(ArchiveType::speaker, record.id, speaker->value);
    ++report_.record.added;
}

// And an address that is known is that source.
void Batch::load(std::uint64_t line, SourceRecord const& record)
{
    if (is_known(line, ArchiveType::source, record.id, report_.record)) return;
    std::int64_t member{};
    if (!resolve(line, "member", ArchiveType::member, record.member, member)) return;
    auto const key = source_key(record.source.address).value_or("");
    auto source = key.empty() ? std::nullopt : store::find_source(db_, key);
    if (!source) {
        auto entered = record.source;
        entered.member = MemberId{member};
        auto const inserted = store::insert_source(db_, entered, key, record.at.value_or(context_.now));
        source = store::place_imported(db_, inserted, wished(record.id), record.extra);
    }
    remember(ArchiveType::source, record.id, source->value);
    ++report_.record.added;
}

void Batch::load(std::uint64_t line, DescriptionRecord const& record)
{
    std::int64_t source{}, thread{}, member{};
    if (!resolve(line, "source", ArchiveType::source, record.source.id, source)) return;
    if (!resolve(line, "thread", ArchiveType::thread, record.thread, thread)) return;
    if (!resolve(line, "member", ArchiveType::member, record.source.member, member)) return;
    if (store::find_description(db_, SourceId{source}, ThreadId{thread})) {
        ++report_.record.known;
        return;
    }
    auto described = record.source.source;
    described.id = SourceId{source};
    store::insert_description(db_, described, ThreadId{thread}, MemberId{member},
                              record.source.at.value_or(context_.now));
    ++report_.record.added;
}

// Where a thread has no words of its own, it has those of whoever entered the source.
void Batch::describe(SourceId source, ThreadId thread)
{
    if (source.value == 0 || store::find_description(db_, source, thread)) return;
    auto const entered = *store::find_source(db_, source);
    store::insert_description(db_, entered, thread, entered.member, context_.now);
}

void Batch::load(std::uint64_t line, CitationRecord const& record)
{
    std::int64_t source{}, post{}, member{};
    if (!resolve(line, "source", ArchiveType::source, record.source, source)) return;
    if (!resolve(line, "post", ArchiveType::post, record.post, post)) return;
    if (!resolve(line, "member", ArchiveType::member, record.member, member)) return;
    if (store::find_citation(db_, PostId{post}, SourceId{source})) {
        ++report_.record.known;
        return;
    }
    auto const place = store::find_post_source(db_, PostId{post});
    describe(SourceId{source}, place->thread);
    store::set_citation(db_, {SourceId{source}, place->thread, place->id, place->position, MemberId{member}},
                        record.at.value_or(context_.now));
    unsettled_.insert(place->thread);
    ++report_.record.added;
}

void Batch::load(std::uint64_t line, ClaimRecord const& record)
{
    if (is_known(line, ArchiveType::claim, record.id, report_.record)) return;
    std::int64_t post{}, speaker{}, source{}, member{};
    if (!resolve(line, "post", ArchiveType::post, record.post, post)) return;
    if (!resolve(line, "speaker", ArchiveType::speaker, record.speaker, speaker)) return;
    if (!resolve(line, "source", ArchiveType::source, record.source, source)) return;
    if (!resolve(line, "member", ArchiveType::member, record.member, member)) return;
    auto const place = store::find_post_source(db_, PostId{post});
    auto claim = record.claim;
    claim.thread = place->thread;
    claim.post = place->id;
    claim.position = place->position;
    claim.speaker = SpeakerId{speaker};
    claim.source = SourceId{source};
    describe(claim.source, claim.thread);
    claim.member.id = MemberId{member};
    claim.entered_at = record.at.value_or(context_.now);
    claim.id = store::place_imported(db_, store::insert_claim(db_, claim), wished(record.id), record.extra);
    bool const is_entered = claim.state == ClaimState::entered;
    if (claim.is_locked) store::set_claim_locked(db_, claim.id, claim.entered_at, 1);
    if (auto const found = store::find_claim(db_, claim.id)) claim = *found;
    store::insert_claim_version(db_, claim.id,
                                {claim.version, is_entered ? ClaimAct::entered : ClaimAct::suggested, text_of(claim),
                                 claim.member, claim.entered_at});
    unsettled_.insert(claim.thread);
    remember(ArchiveType::claim, record.id, claim.id.value);
    ++report_.record.added;
}

void Batch::load(std::uint64_t line, ResponseRecord const& record)
{
    if (is_known(line, ArchiveType::response, record.id, report_.record)) return;
    std::int64_t claim{}, statement{}, member{};
    if (!resolve(line, "claim", ArchiveType::claim, record.claim, claim)) return;
    if (!resolve(line, "statement", ArchiveType::claim, record.statement, statement)) return;
    if (!resolve(line, "member", ArchiveType::member, record.member, member)) return;
    auto const thread = store::thread_of_claim(db_, ClaimId{claim});
    auto const answering = store::thread_of_claim(db_, ClaimId{statement});
    if (!thread || !answering || claim == statement) return problem(line, "a statement does not answer itself");
    store::NewResponse const entered{ClaimId{claim}, ClaimId{statement}, record.kind, record.is_concerned,
                                     reach_from(*thread, *answering)};
    auto const inserted = store::insert_response(db_, entered, MemberId{member}, record.at.value_or(context_.now));
    if (!inserted) return problem(line, "the record says so already");
    auto const response = store::place_imported(db_, *inserted, wished(record.id), record.extra);
    unsettled_.insert(*thread);
    remember(ArchiveType::response, record.id, response.value);
    ++report_.record.added;
}

ResponseReach Batch::reach_from(ThreadId answered, ThreadId answering)
{
    if (answered == answering) return ResponseReach::within;
    if (!access_) access_ = acts::Access::load(db_);
    auto const here = store::find_thread(db_, answered), there = store::find_thread(db_, answering);
    return acts::reach_between(*access_, here->forum, there->forum);
}

void Batch::load(std::uint64_t line, MergeRecord const& record)
{
    std::int64_t claim{}, into{};
    if (!resolve(line, "claim", ArchiveType::claim, record.claim, claim)) return;
    if (!resolve(line, "into", ArchiveType::claim, record.into, into)) return;
    auto const found = store::find_claim(db_, ClaimId{claim}), target = store::find_claim(db_, ClaimId{into});
    if (found && found->merged_into == ClaimId{into}) {
        ++report_.record.known;
        return;
    }
    bool const is_fit = found && target && claim != into && found->thread == target->thread &&
                        found->merged_into == ClaimId{} && target->merged_into == ClaimId{} &&
                        store::claims_merged_into(db_, ClaimId{claim}).empty();
    if (!is_fit) return problem(line, "statements are merged with one of the same thread that stands on its own");
    store::set_claim_merged(db_, ClaimId{claim}, ClaimId{into}, found->version);
    unsettled_.insert(found->thread);
    ++report_.record.added;
}

// What became of the statements that this batch has brought.
void Batch::settle_records()
{
    for (auto thread : unsettled_) store::settle_record(db_, thread);
    unsettled_.clear();
}

}  // namespace stoa::archive
