#include "acts/data_export.hpp"

#include "store/data_export.hpp"

namespace stoa::acts {

Result<Done> data_export_ask(store::Writer& db, Viewer const& viewer, Instant now)
{
    if (!viewer.is_member()) return Refusal::login_required;
    auto const before = store::find_data_export(db, viewer.member);
    if (before && !before->ready_at) return Refusal::export_in_work;
    if (before && now < before->asked_at + data_export_pause_ms) return Refusal::export_too_soon;
    store::ask_data_export(db, viewer.member, now);
    return Done{};
}

std::optional<DataExport> data_export_read(store::Reader& db, Viewer const& viewer, Instant now)
{
    auto found = viewer.is_member() ? store::find_data_export(db, viewer.member) : std::nullopt;
    if (found && found->ready_at && *found->ready_at + data_export_kept_ms <= now) return std::nullopt;
    return found;
}

}  // namespace stoa::acts
