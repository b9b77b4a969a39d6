#include "web/app.hpp"

#include <chrono>
#include <exception>

#include "base/digest.hpp"
#include "base/log.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "pages/pages.hpp"
#include "store/forum.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/api_answers.hpp"
#include "web/body.hpp"
#include "web/cookies.hpp"
#include "web/error_words.hpp"
#include "web/finish.hpp"
#include "web/guards.hpp"
#include "web/guest_show.hpp"
#include "web/plain_http.hpp"
#include "web/security_log.hpp"

namespace stoa::web {
namespace {

// The address of a private feed is a secret: no log has it.
std::string_view path_for_log(std::string_view path)
{
    constexpr std::string_view secret = "/private-feeds/";
    return path.starts_with(secret) ? secret : path;
}

constexpr std::int64_t retry_after_overload_seconds = 5;
constexpr std::size_t small_body_bytes_max = 1u << 20;

std::string make_request_id()
{
    std::array<std::uint8_t, 6> bytes{};
    fill_random(bytes);
    return hex({reinterpret_cast<char const*>(bytes.data()), bytes.size()});
}

bool is_api(http::Request const& request) { return request.path.starts_with("/api/"); }
// Whoever asks whether we live may not know our name.
bool is_probe(http::Request const& request) { return request.path == "/healthz" || request.path == "/readyz"; }

// What was typed into a form that could not be dealt with. Read here, as the visit may be what failed.
std::string typed_text(http::Request const& request)
{
    auto body = request.method == http::Method::post ? read_body(request) : std::nullopt;
    return body ? std::string{body->form.get("text")} : std::string{};
}

// An error in the look of the site, for when nothing is known of the visitor.
http::Response plain_error(Site const& site, http::Request const& request, http::Status status,
                           std::string const& request_id = {})
{
    auto words = words_for(status);
    if (is_api(request)) return api_error(status, words.explanation);
    pages::Frame frame;
    frame.site_name = site.options.name;
    frame.title = words.title;
    frame.now = site.options.clock();
    frame.is_indexable = false;
    pages::ErrorPage error{.status = static_cast<int>(status),
                           .title = std::string{words.title},
                           .explanation = std::string{words.explanation},
                           .request_id = request_id,
                           .kept_text = typed_text(request)};
    if (status == http::Status::service_unavailable) error.retry_after_seconds = retry_after_overload_seconds;
    auto response = page(pages::error(frame, error), status);
    if (error.retry_after_seconds > 0) response.with("Retry-After", std::to_string(error.retry_after_seconds));
    return response;
}

http::Response not_found(Visit const& visit)
{
    if (is_api(visit.request)) return api_refused(Refusal::no_such_page);
    return error_page(visit, http::Status::not_found);
}

http::Response method_not_allowed(Visit const& visit)
{
    auto response = is_api(visit.request)
                        ? api_error(http::Status::method_not_allowed, "This address knows other methods.")
                        : error_page(visit, http::Status::method_not_allowed);
    std::string allowed;
    for (auto method : methods_at(visit.request.path)) {
        if (!allowed.empty()) allowed += ", ";
        allowed += http::name_of(method);
    }
    return response.with("Allow", allowed);
}

// Requests that no row answers go through the same steps, so that a member gets a page of error as a member.
constexpr Route nowhere{http::Method::get, "", not_found};
constexpr Route wrong_method{http::Method::get, "", method_not_allowed};

Match match_for(http::Request const& request)
{
    if (auto found = find_route(request.method, request.path)) return *found;
    return {methods_at(request.path).empty() ? &nowhere : &wrong_method, {}};
}

std::optional<http::Response> redirect_for_slash(http::Request const& request)
{
    if (!request.is_safe()) return std::nullopt;
    if (find_route(http::Method::get, request.path)) return std::nullopt;
    auto mended = with_slash_mended(request.path);
    if (!mended) return std::nullopt;
    return http::moved_permanently(encode_address(*mended, request.query));
}

bool is_readable_body(http::Request const& request, Route const& route)
{
    if (request.body.empty() || route.body_bytes_max == 0) return true;
    if (!route.is_api()) return is_form(request);
    auto type = request.header("Content-Type").value_or("");
    return equal_ignoring_case(trim(type.substr(0, type.find(';'))), "application/json");
}

struct Outcome {
    http::Response response;
    Audience audience{Audience::everyone};
};

void add_cookies(Visit const& visit, http::Response& response)
{
    bool is_page = response.content_type.starts_with("text/html");
    if (visit.is_guest_token_new && is_page) {
        response.cookies.push_back(make_cookie(visit.site, CookieKind::guest, visit.guest_token));
    }
    if (visit.notice && is_page) response.cookies.push_back(drop_cookie(visit.site, CookieKind::notice));
}

Outcome outcome_of(Site& site, http::Request const& request, Match const& match)
{
    if (!is_probe(request) && !site.hosts.has(request.header("Host").value_or(""))) {
        return {plain_error(site, request, http::Status::misdirected_request)};
    }
    if (auto redirect = redirect_for_slash(request)) return {std::move(*redirect)};
    if (request.body.size() > match.route->body_bytes_max && match.route->body_bytes_max > 0) {
        return {plain_error(site, request, http::Status::content_too_large)};
    }
    if (!is_readable_body(request, *match.route)) {
        return {plain_error(site, request, http::Status::unsupported_media_type)};
    }
    auto visit = begin_visit(site, request, match);
    if (!visit) return {plain_error(site, request, http::Status::bad_request)};

    auto stopped = stop_at_guards(*visit);
    auto response = stopped ? std::move(*stopped) : match.route->handler(*visit);
    log_if_turned_away(*visit, response.status);
    add_cookies(*visit, response);
    return {std::move(response), visit->form_token().empty() ? Audience::everyone : Audience::one_person};
}

// A fault while the store does not answer is the store's: it may be over in a moment.
http::Status status_of_fault(Site& site)
{
    try {
        site.store.read([](store::Reader& db) { return store::forums_version(db); });
        return http::Status::internal_server_error;
    } catch (std::exception const&) {
        return http::Status::service_unavailable;
    }
}

// The rim: whatever went wrong below ends here, with a reference that the log has too.
Outcome outcome_or_fault(Site& site, http::Request const& request, Match const& match, std::string const& request_id)
{
    try {
        return outcome_of(site, request, match);
    } catch (PasswordQueueFull const&) {
        return {plain_error(site, request, http::Status::service_unavailable)};
    } catch (std::exception const& fault) {
        log::error("a request failed", {{"id", std::string_view{request_id}},
                                        {"path", path_for_log(request.path)},
                                        {"fault", std::string_view{fault.what()}}});
        return {plain_error(site, request, status_of_fault(site), request_id)};
    }
}

void log_request(http::Request const& request, http::Response const& response, std::string_view request_id,
                 std::chrono::steady_clock::duration taken)
{
    log::info("request", {{"method", http::name_of(request.method)},
                          {"path", path_for_log(request.path)},
                          {"status", static_cast<std::int64_t>(response.status)},
                          {"us", std::chrono::duration_cast<std::chrono::microseconds>(taken).count()},
                          {"bytes", static_cast<std::int64_t>(response.bytes().size())},
                          {"id", request_id}});
}

http::Response finished(Site& site, http::Request const& request, Outcome outcome)
{
    finish(site, request, outcome.audience, outcome.response);
    return std::move(outcome.response);
}

// A page for guests: whoever asks first makes it, and it is kept for the others.
http::Response answer_guest(Site& site, http::Request const& request, std::string const& key,
                            std::string const& request_id)
{
    auto const announced = announced_so_far(site);
    auto const turn = site.guest_pages.begin(key, announced, site.options.clock());
    if (!turn)
        if (auto page = site.guest_pages.find(key, announced, site.options.clock()))
            return show_guest_page(site, request, key, std::move(page));
    auto const match = match_for(request);
    auto outcome = outcome_or_fault(site, request, match, request_id);
    if (!turn || outcome.audience != Audience::everyone) return finished(site, request, std::move(outcome));
    auto page = guest_page_from(site, request, match, outcome.response, announced);
    if (!page) return finished(site, request, std::move(outcome));
    site.guest_pages.keep(key, page);
    return as_wanted(site, request, key, std::move(page));
}

}  // namespace

App::App(store::Store& store, live::Presence& presence, media::FileStore& files, media::Pictures& pictures,
         SiteOptions options)
    : site_{store, presence, files, pictures, std::move(options)}
{
}

// A cookie that we never gave is found out later; strangers without one are stopped here.
std::size_t App::body_bytes_max(http::Request const& head) const
{
    auto const found = find_route(head.method, head.path);
    if (!found || found->route->body_bytes_max <= small_body_bytes_max) return small_body_bytes_max;
    return find_cookie(site_, head, CookieKind::session) ? found->route->body_bytes_max : small_body_bytes_max;
}

http::Response App::answer(http::Request const& request)
{
    if (auto ready = answer_at_once(request)) return std::move(*ready);
    auto const began = std::chrono::steady_clock::now();
    auto const request_id = make_request_id();
    auto response = answer_made(request, request_id);
    if (site_.options.logs_requests)
        log_request(request, response, request_id, std::chrono::steady_clock::now() - began);
    return response;
}

http::Response App::answer_made(http::Request const& request, std::string const& request_id)
{
    if (auto elsewhere = answer_to_plain_http(site_, request)) return finished(site_, request, {*std::move(elsewhere)});
    if (request.is_late)
        return finished(site_, request, {plain_error(site_, request, http::Status::service_unavailable)});
    if (auto const key = guest_page_key(site_, request)) return answer_guest(site_, request, *key, request_id);
    return finished(site_, request, outcome_or_fault(site_, request, match_for(request), request_id));
}

std::optional<http::Response> App::answer_at_once(http::Request const& request)
{
    if (!request.is_safe()) return std::nullopt;
    if (answer_to_plain_http(site_, request)) return std::nullopt;
    if (!request.path.starts_with("/assets/") && request.path != "/healthz") return kept_for_guests(request);
    auto response =
        request.path == "/healthz" ? http::text(http::Status::ok, "ok\n") : site_.assets.answer(request, request.path);
    finish(site_, request, Audience::everyone, response);
    return response;
}

std::optional<http::Response> App::kept_for_guests(http::Request const& request)
{
    auto const key = guest_page_key(site_, request);
    if (!key) return std::nullopt;
    auto const began = std::chrono::steady_clock::now();
    auto page = site_.guest_pages.find(*key, announced_so_far(site_), site_.options.clock());
    if (!page) return std::nullopt;
    auto response = show_guest_page(site_, request, *key, std::move(page));
    if (site_.options.logs_requests)
        log_request(request, response, make_request_id(), std::chrono::steady_clock::now() - began);
    return response;
}

}  // namespace stoa::web
