#include "web/guest_show.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "web/compress.hpp"
#include "web/cookies.hpp"
#include "web/finish.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

constexpr std::array kept_handlers{index_show,     forum_show,  thread_show, whats_new_begin,
                                   whats_new_show, member_show, tags_show,   tag_show};

bool is_kept(Route const& route)
{
    return route.method == http::Method::get && route.needs == Needs::anyone &&
           std::ranges::find(kept_handlers, route.handler) != kept_handlers.end();
}

bool is_robot_asking(http::Request const& request) { return live::is_robot(request.header("User-Agent").value_or("")); }

// Members, guests who have typed something, and whoever shall be told something once.
bool is_somebody(Site const& site, http::Request const& request)
{
    return std::ranges::any_of(std::array{CookieKind::session, CookieKind::guest, CookieKind::notice},
                               [&](CookieKind kind) { return find_cookie(site, request, kind).has_value(); });
}

// What the handler would have noted.
void note_visit(Site& site, http::Request const& request, ThreadId thread)
{
    site.presence.saw(
        {.member = {}, .address = request.remote_address, .user_agent = request.header("User-Agent").value_or("")},
        thread, site.options.clock());
    if (thread.value != 0 && !is_robot_asking(request)) site.reads.viewed(thread);
}

std::shared_ptr<std::string const> coded(Site& site, std::string const& key, GuestPages::Page& page,
                                         http::Coding coding)
{
    auto const at = static_cast<std::size_t>(coding);
    if (page->bytes.at(at)) return page->bytes.at(at);
    auto with_coding = std::make_shared<GuestPage>(*page);
    with_coding->bytes.at(at) = std::make_shared<std::string const>(compress(*page->bytes.front(), coding));
    page = std::move(with_coding);
    site.guest_pages.keep(key, page);
    return page->bytes.at(at);
}

}  // namespace

std::optional<std::string> guest_page_key(Site const& site, http::Request const& request)
{
    if (!request.is_safe() || site.options.guest_pages_bytes == 0 || !request.query.empty()) return std::nullopt;
    if (!site.hosts.has(request.header("Host").value_or(""))) return std::nullopt;
    if (!request.header("Cookie")) return request.path;
    if (is_somebody(site, request)) return std::nullopt;
    auto const theme = find_cookie(site, request, CookieKind::theme).value_or("");
    if (theme != "light" && theme != "dark") return request.path;
    // A path begins with a slash, so no path, whatever it holds, is the name of another one in a theme.
    return std::string{theme} + request.path;
}

http::Response as_wanted(Site& site, http::Request const& request, std::string const& key, GuestPages::Page page)
{
    auto response = page->head;
    answer_not_modified(request, page->etag, response);
    if (response.status != http::Status::ok) return response;
    auto const coding = choose_coding(request.header("Accept-Encoding").value_or(""));
    response.shared_body = coded(site, key, page, coding);
    if (coding != http::Coding::identity) response.with("Content-Encoding", std::string{name_of(coding)});
    return response;
}

http::Response show_guest_page(Site& site, http::Request const& request, std::string const& key, GuestPages::Page page)
{
    note_visit(site, request, page->thread);
    return as_wanted(site, request, key, std::move(page));
}

GuestPages::Page guest_page_from(Site const& site, http::Request const& request, Match const& match,
                                 http::Response& response, Announced const& announced)
{
    if (response.status != http::Status::ok || !response.cookies.empty()) return nullptr;
    if (!is_kept(*match.route) || is_robot_asking(request)) return nullptr;
    GuestPage page;
    page.etag = finish_for_guests(site, response);
    page.bytes.front() = std::make_shared<std::string const>(std::move(response.body));
    response.body.clear();
    page.head = std::move(response);
    if (match.route->handler == thread_show) page.thread = ThreadId{match.params.id};
    page.announced = announced;
    page.made_at = site.options.clock();
    return std::make_shared<GuestPage const>(std::move(page));
}

}  // namespace stoa::web
