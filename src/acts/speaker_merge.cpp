#include "acts/speaker_merge.hpp"

#include <algorithm>
#include <optional>

#include "store/event.hpp"
#include "store/moderation_log.hpp"
#include "store/record.hpp"
#include "store/site_record.hpp"
#include "store/speaker.hpp"
#include "store/speaker_merge.hpp"

namespace stoa::acts {
namespace {

// All records on which the speaker stands are judged anew: who retracts what was said is asked by who said it.
void settle_spoken(store::Writer& db, std::vector<store::SpokenThread> const& spoken, Viewer const& viewer, Instant now)
{
    for (auto const& [thread, forum] : spoken) {
        store::settle_record(db, thread);
        store::announce(
            db,
            {.kind = EventKind::speaker_merged, .forum = forum, .thread = thread, .member = viewer.member, .at = now});
    }
}

void log_speakers(store::Writer& db, Viewer const& viewer, LogKind kind, std::string_view speaker,
                  std::string_view into, Instant now)
{
    store::insert_log_entry(
        db, {.actor = viewer.member, .kind = kind, .subject = std::string{speaker}, .after = std::string{into}}, now);
}

// Who is on record only where the viewer may not read does not exist for them.
bool may_see_speaker(store::Reader& db, Access const& access, Viewer const& viewer, SpeakerId speaker)
{
    return !store::lines_of_speaker(db, speaker, access.readable_forums(viewer)).empty();
}

bool edits_record_in_all(Access const& access, Viewer const& viewer, std::vector<store::SpokenThread> const& spoken)
{
    return std::ranges::all_of(spoken, [&](store::SpokenThread const& each) {
        return access.may(viewer, Permission::edit_claims, each.forum);
    });
}

}  // namespace

bool may_merge_speakers(store::Reader& db, Access const& access, Viewer const& viewer, SpeakerId one, SpeakerId other)
{
    if (!viewer.is_member() || !access.may_somewhere(viewer, Permission::edit_claims)) return false;
    return edits_record_in_all(access, viewer, store::threads_of_speaker(db, one)) &&
           (other == SpeakerId{} || edits_record_in_all(access, viewer, store::threads_of_speaker(db, other)));
}

Result<SpeakerId> speaker_merge(store::Writer& db, Access const& access, Viewer const& viewer, SpeakerId from,
                                std::string_view into_name, Instant now)
{
    if (!may_see_speaker(db, access, viewer, from)) return Refusal::no_such_speaker;
    if (!may_merge_speakers(db, access, viewer, from)) return Refusal::not_permitted;
    auto const speaker = store::find_speaker(db, from);
    auto const into = store::find_speaker(db, into_name);
    if (!speaker || !into || *into == from) return Refusal::speaker_not_mergeable;
    // Who is on record only where the viewer has no say is none that they could name.
    if (!may_merge_speakers(db, access, viewer, from, *into)) return Refusal::speaker_not_mergeable;
    if (!store::speakers_merged_into(db, from).empty()) return Refusal::speaker_has_duplicates;
    auto const spoken = store::threads_of_speaker(db, from);
    store::merge_speaker(db, from, *into);
    log_speakers(db, viewer, LogKind::speaker_merged, speaker->name, store::find_speaker(db, *into)->name, now);
    settle_spoken(db, spoken, viewer, now);
    return *into;
}

Result<SpeakerId> speaker_separate(store::Writer& db, Access const& access, Viewer const& viewer, SpeakerId from,
                                   Instant now)
{
    auto const into = store::speaker_merged_into(db, from);
    if (!into || !may_see_speaker(db, access, viewer, *into)) return Refusal::no_such_speaker;
    if (!may_merge_speakers(db, access, viewer, *into)) return Refusal::not_permitted;
    auto const spoken = store::threads_of_speaker(db, *into);
    auto const before = store::find_speaker(db, *into);
    store::separate_speaker(db, from, *into);
    auto const speaker = store::find_speaker(db, from);
    log_speakers(db, viewer, LogKind::speaker_separated, speaker ? speaker->name : std::string{}, before->name, now);
    settle_spoken(db, spoken, viewer, now);
    return from;
}

}  // namespace stoa::acts
