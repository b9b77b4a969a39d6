#include "web/api_answers.hpp"

#include "acts/reads.hpp"

namespace stoa::web {

http::Response api_json(std::string json, http::Status status)
{
    http::Response response;
    response.status = status;
    response.content_type = "application/json";
    response.body = std::move(json);
    return response;
}

http::Response api_created(std::string json, std::string const& location)
{
    auto response = api_json(std::move(json), http::Status::created);
    response.with("Location", location);
    return response;
}

http::Response api_problem(api::Problem const& problem)
{
    http::Response response;
    response.status = static_cast<http::Status>(problem.status);
    response.content_type = "application/problem+json";
    response.body = api::problem_json(problem);
    if (response.status == http::Status::unauthorized) response.with("WWW-Authenticate", "Bearer");
    return response;
}

http::Response api_refused(Refusal refusal) { return api_problem(api::Problem::of(refusal)); }

http::Response api_error(http::Status status, std::string_view detail)
{
    return api_problem({.status = static_cast<int>(status),
                        .code = {},
                        .title = std::string{http::reason_of(status)},
                        .detail = std::string{detail},
                        .field = {}});
}

http::Response api_unauthorized(std::string_view detail)
{
    auto problem = api::Problem::of(Refusal::login_required);
    problem.detail = detail;
    return api_problem(problem);
}

http::Response api_too_fast(std::int64_t retry_after_seconds)
{
    auto response = api_refused(Refusal::too_fast);
    response.with("Retry-After", std::to_string(retry_after_seconds));
    return response;
}

Result<api::PostResource> read_post_resource(Visit const& visit, PostId post)
{
    return visit.site.store.read([&](store::Reader& db) -> Result<api::PostResource> {
        auto view = acts::post_read(db, *visit.access, visit.viewer, post);
        if (!view) return view.error();
        auto place = acts::post_find(db, *visit.access, visit.viewer, post);
        if (!place) return place.error();
        return api::PostResource{*std::move(view), std::move(place->source)};
    });
}

Result<Markup> parse_api_markup(std::string_view name)
{
    auto markup = name.empty() ? std::optional{Markup::markdown} : parse_markup(name);
    if (!markup || (*markup != Markup::markdown && *markup != Markup::plain)) return Refusal::markup_unknown;
    return *markup;
}

}  // namespace stoa::web
