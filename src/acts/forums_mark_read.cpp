#include "acts/forums_mark_read.hpp"

#include "store/member.hpp"

namespace stoa::acts {

Result<Done> forums_mark_read(store::Writer& db, Viewer const& viewer, Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    store::set_read_floor(db, viewer.member, now);
    return Done{};
}

}  // namespace stoa::acts
