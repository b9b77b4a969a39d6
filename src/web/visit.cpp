#include "web/visit.hpp"

#include "acts/session.hpp"
#include "acts/unread.hpp"
#include "base/digest.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "store/session.hpp"
#include "web/body.hpp"
#include "web/cookies.hpp"

namespace stoa::web {
namespace {

constexpr std::size_t token_size = 43;  // of random_token(): what is of another size is none of ours
constexpr std::int64_t seen_again_after_ms = 60 * second_ms;  // more exact nobody needs to know

Theme theme_of_guest(Visit const& visit)
{
    auto theme = find_cookie(visit.site, visit.request, CookieKind::theme).value_or("");
    if (theme == "light") return Theme::light;
    if (theme == "dark") return Theme::dark;
    return Theme::automatic;
}

void recognise_guest(Visit& visit)
{
    visit.viewer.preferences.theme = theme_of_guest(visit);
    auto token = find_cookie(visit.site, visit.request, CookieKind::guest).value_or("");
    if (token.size() == token_size)
        visit.guest_token = token;
    else if (visit.route->csrf == Csrf::given || visit.route->csrf == Csrf::checked) {
        visit.guest_token = random_token();
        visit.is_guest_token_new = true;
    }
}

bool is_alive(store::SessionViewer const& session, Instant now)
{
    return now < session.seen_at + (session.is_lasting ? acts::session_idle_ms : acts::short_session_idle_ms);
}

// Whoever has not proven their address yet may look around and set up their account, and otherwise what guests may:
// said here once, as groups, so that every act and every page follows.
void restrict_unconfirmed(Visit& visit)
{
    if (visit.site.options.requires_confirmation && !visit.viewer.is_confirmed) visit.viewer.groups = {guests};
}

// A ban that has run out binds nobody, though tidying comes by only once an hour.
void end_ban_that_is_over(Visit& visit)
{
    if (visit.viewer.ban && visit.viewer.ban->is_over(visit.now)) visit.viewer.ban.reset();
}

std::optional<store::SessionViewer> session_behind(store::Reader& db, std::string_view token, Instant now)
{
    if (token.size() != token_size) return std::nullopt;
    auto session = store::find_session(db, sha256(token), now);
    return session && is_alive(*session, now) ? session : std::nullopt;
}

void take_session(Visit& visit, std::string_view token, std::optional<store::SessionViewer> session)
{
    if (!session) return recognise_guest(visit);
    visit.viewer = std::move(session->viewer);
    visit.session_token = token;
    visit.proven_at = session->proven_at;
    visit.is_strong = session->is_strong;
    visit.is_lasting = session->is_lasting;
    end_ban_that_is_over(visit);
    restrict_unconfirmed(visit);
    acts::raise_read_floor(visit.viewer, *visit.settings, visit.now);
    if (session->seen_at + seen_again_after_ms <= visit.now)
        visit.site.reads.seen(visit.viewer.member, sha256(token), visit.now);
}

std::optional<store::TokenViewer> token_behind(Visit const& visit, std::string_view text)
{
    return visit.site.store.read([&](store::Reader& db) { return store::find_api_token(db, sha256(text), visit.now); });
}

void take_token(Visit& visit, store::TokenViewer token)
{
    visit.viewer = std::move(token.viewer);
    visit.token_scope = token.scope;
    if (token.scope != TokenScope::moderate)
        std::erase_if(visit.viewer.groups,
                      [](GroupId group) { return group == moderators || group == administrators; });
    end_ban_that_is_over(visit);
    restrict_unconfirmed(visit);
    acts::raise_read_floor(visit.viewer, *visit.settings, visit.now);
}

}  // namespace

std::optional<Visit> begin_visit(Site& site, http::Request const& request, Match const& match)
{
    Visit visit{
        .site = site, .request = request, .route = match.route, .params = match.params, .now = site.options.clock()};
    visit.heard = site.hub.position();
    auto query = http::Form::parse(request.query);
    if (!query) return std::nullopt;
    visit.query = std::move(*query);
    bool const is_bearer = match.route->csrf == Csrf::bearer;
    auto const token = is_bearer ? "" : find_cookie(site, request, CookieKind::session).value_or("");
    // The rules and the member in one transaction: this is asked for every page.
    auto session = site.store.read([&](store::Reader& db) {
        auto known = site.access.current(db);
        visit.access = std::move(known.access);
        visit.settings = std::move(known.settings);
        return session_behind(db, token, visit.now);
    });
    if (is_bearer) {
        recognise_bearer(visit);
        return visit;
    }
    take_session(visit, token, std::move(session));
    visit.notice = parse_notice(find_cookie(site, request, CookieKind::notice).value_or(""));
    auto body = read_body(request);
    if (!body) return std::nullopt;
    visit.form = std::move(body->form);
    visit.files = std::move(body->files);
    return visit;
}

void recognise(Visit& visit, std::string_view session_token)
{
    auto& store = visit.site.store;
    auto session = store.read([&](store::Reader& db) { return session_behind(db, session_token, visit.now); });
    take_session(visit, session_token, std::move(session));
}

void recognise_bearer(Visit& visit)
{
    constexpr std::string_view scheme = "Bearer ";
    auto authorization = visit.request.header("Authorization").value_or("");
    if (!equal_ignoring_case(authorization.substr(0, scheme.size()), scheme)) return;
    visit.session_token = trim(authorization.substr(scheme.size()));
    auto token = token_behind(visit, visit.session_token);
    if (token && token->scope != TokenScope::feeds) take_token(visit, *std::move(token));
}

void recognise_feed_token(Visit& visit, std::string_view text)
{
    visit.viewer = {};
    visit.session_token.clear();
    auto token = token_behind(visit, text);
    if (token && token->scope == TokenScope::feeds) take_token(visit, *std::move(token));
}

}  // namespace stoa::web
