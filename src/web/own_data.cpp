#include "acts/data_export.hpp"
#include "base/text.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/stored_file.hpp"

namespace stoa::web {
namespace {

std::optional<DataExport> find_export(Visit const& visit)
{
    return visit.site.store.read(
        [&](store::Reader& db) { return acts::data_export_read(db, visit.viewer, visit.now); });
}

std::string file_name_of(Viewer const& viewer)
{
    auto const slug = slug_of(viewer.name);
    return "stoa-" + (slug.empty() ? "data" : slug) + ".jsonl.gz";
}

}  // namespace

http::Response own_data_show(Visit const& visit)
{
    pages::OwnDataPage data;
    static_cast<pages::FormState&>(data) = form_state_of(visit);
    data.found = find_export(visit);
    data.file_name = file_name_of(visit.viewer);
    data.may_ask = !data.found || (data.found->ready_at && data.found->asked_at + data_export_pause_ms <= visit.now);
    auto frame = frame_of(visit, "Your data", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::own_data(frame, data));
}

http::Response own_data_export(Visit const& visit)
{
    auto asked =
        visit.site.store.write([&](store::Writer& db) { return acts::data_export_ask(db, visit.viewer, visit.now); });
    if (!asked) return form_again(visit, asked.error());
    return see_other(visit, html::Url::path("/account/data"), Notice::export_asked);
}

// Whose it is the session says; the name in the address is for the one who saves the file.
http::Response own_data_file(Visit const& visit)
{
    auto const found = find_export(visit);
    if (!found || !found->ready_at) return refused(visit, Refusal::no_such_file);
    return send_file(visit, {.hash = found->hash,
                             .bytes = found->bytes,
                             .content_type = "application/gzip",
                             .saved_as = file_name_of(visit.viewer)});
}

}  // namespace stoa::web
