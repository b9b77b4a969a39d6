#pragma once
#include <optional>

#include "base/result.hpp"
#include "model/data_export.hpp"
#include "model/refusal.hpp"
#include "model/viewer.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// Asks for a file with all that the forum keeps of the viewer: one at a time, and one a day. A job makes it.
Result<Done> data_export_ask(store::Writer& db, Viewer const& viewer, Instant now);
// Nothing: none was asked for, or it is over.
std::optional<DataExport> data_export_read(store::Reader& db, Viewer const& viewer, Instant now);

}  // namespace stoa::acts
