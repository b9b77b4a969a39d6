#pragma once
#include <string_view>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/long_thread.hpp"
#include "model/refusal.hpp"

namespace stoa::acts {

struct SelectionWish {
    PostSelection selection{};
    MemberId member{};      // of by_member
    std::int64_t after{0};  // SelectionView::after
};
// A page of the posts of a thread that belong to a selection; to catch up, the one page of what there is to know.
Result<SelectionView> selection_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                                     SelectionWish const& wish);

// The member of a name, as somebody types it who looks for their posts.
Result<MemberId> author_find(store::Reader& db, std::string_view typed);

}  // namespace stoa::acts
