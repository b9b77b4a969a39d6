#include "acts/claim_parts.hpp"

#include "acts/record_reach.hpp"
#include "store/claim.hpp"
#include "store/event.hpp"
#include "store/record.hpp"

namespace stoa::acts {

void keep_version(store::Writer& db, Access const& access, ForumId forum, Claim const& claim, ClaimAct act, MemberId by,
                  Instant now)
{
    auto answers = store::answered_by(db, claim.id);
    std::erase_if(answers, [&](Response const& answer) {
        return answer.reach != ResponseReach::within && !is_open_to_readers_of(access, answer.forum, forum);
    });
    auto const text = text_of(claim, answers);
    store::insert_claim_version(db, claim.id, {claim.version, act, text, {by, {}}, now});
}

void announce_claim(store::Writer& db, EventKind kind, Thread const& thread, Claim const& claim, MemberId by,
                    Instant now)
{
    store::announce(
        db, {.kind = kind, .forum = thread.forum, .thread = thread.id, .post = claim.post, .member = by, .at = now});
}

ClaimPlaced claim_placed(Thread const& thread, Claim const& claim)
{
    return {claim.id, claim.state, thread.id, thread.slug};
}

}  // namespace stoa::acts
