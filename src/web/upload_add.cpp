#include "api/json_writer.hpp"
#include "base/text.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"
#include "web/upload.hpp"

namespace stoa::web {
namespace {

bool wants_json(Visit const& visit)
{
    return visit.request.header("Accept").value_or("").find("application/json") != std::string_view::npos;
}

http::Response answer_refusal(Visit const& visit, Refusal refusal)
{
    return wants_json(visit) ? api_refused(refusal) : refused(visit, refusal);
}

std::string json_of(Upload const& upload)
{
    api::JsonWriter json;
    json.object([&] {
        json.member("id", upload.id);
        json.member("url", url_of(upload).view());
        json.member("text", text_of(upload));
        json.member("name", upload.name);
        json.member("bytes", upload.bytes);
        json.member("is_picture", upload.is_picture());
        json.member("width", upload.width);
        json.member("height", upload.height);
    });
    return std::move(json).take();
}

}  // namespace

// One file by itself: the script of the composer sends what was dropped or pasted, and puts `text` into the post.
http::Response upload_add(Visit const& visit)
{
    if (visit.files.empty()) return answer_refusal(visit, Refusal::file_missing);
    auto const upload = take_upload(visit, visit.files.front());
    if (!upload) return answer_refusal(visit, upload.error());
    if (!wants_json(visit)) return see_other(url_of(*upload));
    return api_created(json_of(*upload), std::string{url_of(*upload).view()});
}

}  // namespace stoa::web
