#include "acts/reads.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"

// The record of a thread to take away, as far as the viewer may read it.
namespace stoa::web {
namespace {

Result<WholeRecord> whole_record(Visit const& visit)
{
    return visit.site.store.read([&](store::Reader& db) {
        return acts::whole_record_read(db, *visit.access, visit.viewer, ThreadId{visit.params.id});
    });
}

http::Response record_file(std::string type, std::string body, ThreadId thread, std::string_view ending)
{
    http::Response response;
    response.content_type = std::move(type);
    response.body = std::move(body);
    response.with("Content-Disposition",
                  "attachment; filename=\"record-" + std::to_string(thread.value) + std::string{ending} + '"');
    return response;
}

}  // namespace

http::Response record_take_json(Visit const& visit)
{
    auto const record = whole_record(visit);
    if (!record) return refused(visit, record.error());
    return record_file("application/json; charset=utf-8", api::record_json(*record, visit.site.options.base_url),
                       record->thread.id, ".json");
}

http::Response record_take_csv(Visit const& visit)
{
    auto const record = whole_record(visit);
    if (!record) return refused(visit, record.error());
    return record_file("text/csv; charset=utf-8", api::record_csv(*record, visit.site.options.base_url),
                       record->thread.id, ".csv");
}

http::Response api_record(Visit const& visit)
{
    auto const record = whole_record(visit);
    if (!record) return api_refused(record.error());
    return api_json(api::record_json(*record, visit.site.options.base_url));
}

}  // namespace stoa::web
