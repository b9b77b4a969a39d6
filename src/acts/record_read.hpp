#pragma once
#include <optional>

#include "acts/access.hpp"
#include "base/result.hpp"
#include "model/record_views.hpp"
#include "model/refusal.hpp"
#include "store/record.hpp"
#include "store/store.hpp"

// The record as pages read it: nothing of a thread that the viewer may not read, and nothing of a deleted post.
namespace stoa::acts {

// Of a thread that the viewer reads: nothing where it has no record, and then nothing is asked.
std::optional<RecordPanelView> record_panel_of(store::Reader& db, Access const& access, Viewer const& viewer,
                                               Thread const& thread);
Result<RecordView> record_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread,
                               store::RecordFilter const& filter, std::int64_t page);
Result<WholeRecord> whole_record_read(store::Reader& db, Access const& access, Viewer const& viewer, ThreadId thread);
Result<ClaimView> claim_read(store::Reader& db, Access const& access, Viewer const& viewer, ClaimId claim);
Result<ClaimHistoryView> claim_history_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                            ClaimId claim);
// For the form of a new statement, and of one that is edited. Whoever may not send it is refused.
Result<ClaimPlaceView> claim_place(store::Reader& db, Access const& access, Viewer const& viewer, PostId post);
Result<ClaimPlaceView> claim_edit_place(store::Reader& db, Access const& access, Viewer const& viewer, ClaimId claim);

}  // namespace stoa::acts
