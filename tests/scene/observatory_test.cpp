#include <doctest/doctest.h>

#include <algorithm>
#include <string>

#include "live/presence.hpp"
#include "support/scratch_folder.hpp"
#include "support/store.hpp"
#include "web/app.hpp"

// What Mozilla's HTTP Observatory would say of a forum on https: its table of scores, as far as it concerns what we
// send. A site begins with 100; 145 is what can be had without an entry in the browsers' preload lists and without
// COEP, which would break pictures from elsewhere.
namespace stoa::scene {
namespace {

std::string header_of(http::Response const& response, std::string_view name)
{
    auto found = std::ranges::find(response.headers, name, &std::pair<std::string, std::string>::first);
    return found == response.headers.end() ? "" : found->second;
}

bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

int policy_score(std::string const& policy)
{
    if (policy.empty()) return -25;
    if (has(policy, "'unsafe-inline'") || has(policy, " http:") || has(policy, " *")) return -20;
    if (has(policy, "'unsafe-eval'")) return -10;
    bool const is_strict = has(policy, "default-src 'none'") && has(policy, "form-action 'self'");
    return is_strict ? 10 : 5;
}

bool is_safe(http::SetCookie const& cookie)
{
    auto const header = http::header_value(cookie);
    return cookie.name.starts_with("__Host-") && has(header, "Secure") && has(header, "HttpOnly") &&
           has(header, "SameSite=");
}

int cookie_score(std::vector<http::SetCookie> const& cookies)
{
    if (cookies.empty()) return 0;
    return std::ranges::all_of(cookies, is_safe) ? 5 : -40;
}

int transport_score(std::string const& transport)
{
    constexpr std::string_view key = "max-age=";
    constexpr long half_a_year_seconds = 15'768'000;
    auto const at = transport.find(key);
    if (at == std::string::npos) return -20;
    return std::stol(transport.substr(at + key.size())) >= half_a_year_seconds ? 0 : -10;
}

int score_of(http::Response const& response)
{
    auto const policy = header_of(response, "Content-Security-Policy");
    int score = 100 + policy_score(policy) + cookie_score(response.cookies);
    score += transport_score(header_of(response, "Strict-Transport-Security"));
    score += header_of(response, "X-Content-Type-Options") == "nosniff" ? 0 : -5;
    score += has(policy, "frame-ancestors 'none'") ? 5 : -20;
    score += header_of(response, "Referrer-Policy") == "same-origin" ? 5 : 0;
    score += header_of(response, "Cross-Origin-Resource-Policy") == "same-origin" ? 10 : 0;
    score += header_of(response, "Cross-Origin-Opener-Policy") == "same-origin" ? 10 : 0;
    if (!header_of(response, "Access-Control-Allow-Origin").empty()) score -= 50;
    return score;
}

// A forum on https.
class Forum {
public:
    explicit Forum(bool requires_https = false)
        : requires_https_{requires_https}
    {
    }

    http::Response answer(std::string path) { return answer(http::Method::get, std::move(path), true); }
    http::Response answer(http::Method method, std::string path, bool is_tls)
    {
        http::Request request;
        request.method = method;
        request.is_tls = is_tls;
        request.path = std::move(path);
        request.headers = {{"Host", "forum.example"}};
        request.remote_address = "203.0.113.7";
        return app_.answer(request);
    }

private:
    web::SiteOptions options() const
    {
        web::SiteOptions options;
        options.requires_https = requires_https_;
        options.guest_pages_bytes = 1 << 20;
        options.base_url = "https://forum.example";
        options.logs_requests = false;
        return options;
    }

    bool requires_https_;
    testing::EmptyStore store_{store::Engine::sqlite};
    live::Presence presence_;
    testing::ScratchFolder folder_;
    std::unique_ptr<media::FileStore> files_{media::open_folder_store(folder_.path())};
    media::Pictures pictures_{{.program = STOA_PICTURE_WORKER}};
    web::App app_{*store_, presence_, *files_, pictures_, options()};
};

}  // namespace

TEST_CASE("A forum on https has at least 145 on the scale of the HTTP Observatory")
{
    Forum forum;
    // The five points for safe cookies count on pages that give one.
    for (auto const& [path, least] :
         {std::pair{"/login", 145}, {"/register", 145}, {"/", 140}, {"/whats-new/", 140}, {"/no-such-page", 140}}) {
        CAPTURE(path);
        CHECK(score_of(forum.answer(path)) >= least);
    }
}

TEST_CASE("Where https is required, pages lead there, and nothing else is taken in the clear")
{
    using enum http::Method;
    Forum strict{true}, lenient;
    for (auto const* path : {"/", "/", "/login", "/assets/nothing.css"}) {  // the front page twice: it may be kept
        auto const response = strict.answer(get, path, false);
        CHECK(response.status == http::Status::moved_permanently);
        CHECK(header_of(response, "Location") == std::string{"https://forum.example"} + path);
        CHECK(response.cookies.empty());
        CHECK(strict.answer(get, path, true).status != http::Status::moved_permanently);
        CHECK(lenient.answer(get, path, false).status != http::Status::moved_permanently);
    }
    CHECK(strict.answer(post, "/login", false).status == http::Status::forbidden);
    CHECK(strict.answer(get, "/api/v1/forums", false).status == http::Status::forbidden);
    CHECK(strict.answer(post, "/api/v1/tokens", false).status == http::Status::forbidden);
    CHECK(strict.answer(get, "/healthz", false).status == http::Status::ok);
}

TEST_CASE("security.txt is there where somebody is to be told")
{
    Forum forum;
    CHECK(forum.answer("/.well-known/security.txt").status == http::Status::not_found);
}

}  // namespace stoa::scene
