#include "web/answers.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "http/form.hpp"
#include "web/address.hpp"
#include "web/cookies.hpp"
#include "web/error_words.hpp"
#include "web/form_key.hpp"
#include "web/live_address.hpp"
#include "web/provider.hpp"

namespace stoa::web {
namespace {

void add_retry_after(Visit const& visit, http::Response& response)
{
    if (visit.retry_after_seconds > 0) response.with("Retry-After", std::to_string(visit.retry_after_seconds));
}

}  // namespace

acts::LetterHead letter_head(Site const& site) { return {site.options.name, site.options.base_url}; }

pages::Frame frame_of(Visit const& visit, std::string title, pages::Section section)
{
    pages::Frame frame;
    frame.site_name = visit.site_name();
    frame.title = std::move(title);
    frame.section = section;
    frame.viewer = visit.viewer;
    frame.may_administer = visit.access->may_administer(visit.viewer);
    frame.may_moderate = visit.access->may_somewhere(visit.viewer, Permission::see_moderation_log);
    frame.form_key = make_form_key(visit.site.form_secret, visit.form_token());
    frame.now = {visit.now, TimeZone::find(visit.viewer.preferences.time_zone).value_or(TimeZone{})};
    frame.base_url = visit.site.options.base_url;
    if (visit.notice) {
        frame.notice = words_for(*visit.notice);
        frame.notice_undo = undo_of(*visit.notice);
    }
    frame.asks_to_confirm =
        visit.site.options.requires_confirmation && visit.viewer.is_member() && !visit.viewer.is_confirmed;
    frame.return_to = address_of(visit);
    if (visit.viewer.is_member()) frame.live = live_address(visit, "/account/live");
    return frame;
}

http::Response page(html::Html markup, http::Status status)
{
    http::Response response;
    response.status = status;
    response.content_type = "text/html; charset=utf-8";
    response.body = std::move(markup).take();
    return response;
}

http::Status status_for(std::optional<Refusal> refusal)
{
    return refusal ? static_cast<http::Status>(status_of(*refusal)) : http::Status::ok;
}

http::Response see_other(html::Url const& place) { return http::see_other(std::string{place.view()}); }

http::Response see_other(Visit const& visit, html::Url const& place, Notice notice)
{
    auto response = see_other(place);
    response.cookies.push_back(make_cookie(visit.site, CookieKind::notice, std::string{name_of(notice)}));
    return response;
}

http::Response refused(Visit const& visit, Refusal refusal)
{
    if (refusal == Refusal::login_required && !visit.viewer.is_member()) return login_first(visit);
    return error_page(visit, static_cast<http::Status>(status_of(refusal)), std::string{words_for(refusal)});
}

http::Response form_again(Visit const& visit, std::optional<Refusal> refusal)
{
    auto form = find_route(http::Method::get, path_of(visit.route->form, visit.params.id));
    if (!form) return refused(visit, refusal.value_or(Refusal::no_such_page));
    Visit again = visit;
    again.route = form->route;
    again.refusal = refusal;
    auto response = form->route->handler(again);
    if (refusal && response.status == http::Status::ok)
        response.status = static_cast<http::Status>(status_of(*refusal));
    add_retry_after(visit, response);
    return response;
}

http::Response login_first(Visit const& visit)
{
    if (is_read(visit)) return http::see_other("/login?return=" + http::percent_encode(address_of(visit)));
    pages::LoginPage login;
    login.refusal = Refusal::login_required;
    login.message = "You are not logged in any more. Log in, and what you typed is in its form again.";
    login.return_to = address_of(visit);
    login.kept_form = visit.form.encode();  // files must be chosen again
    login.providers = provider_names(visit.site);
    auto frame = frame_of(visit, "Log in");
    frame.is_indexable = false;
    return page(pages::login(frame, login), http::Status::unauthorized);
}

http::Response error_page(Visit const& visit, http::Status status, std::string explanation)
{
    auto words = words_for(status);
    pages::ErrorPage error;
    error.status = static_cast<int>(status);
    error.title = words.title;
    error.explanation = explanation.empty() ? std::string{words.explanation} : std::move(explanation);
    error.kept_text = visit.form.get("text");
    error.retry_after_seconds = visit.retry_after_seconds;
    auto frame = frame_of(visit, error.title);
    frame.is_indexable = false;
    auto response = page(pages::error(frame, error), status);
    add_retry_after(visit, response);
    return response;
}

std::optional<http::Response> redirect_to_canonical(Visit const& visit, html::Url const& canonical)
{
    if (http::percent_decode(canonical.view()) == visit.request.path) return std::nullopt;
    return http::moved_permanently(std::string{canonical.view()});
}

std::int64_t page_wished(Visit const& visit)
{
    auto page = parse_number<std::int64_t>(visit.query.get("page")).value_or(visit.params.page);
    return std::max<std::int64_t>(page, 1);
}

std::string address_of(Visit const& visit)
{
    if (!is_read(visit)) return visit.route->form.empty() ? "/" : path_of(visit.route->form, visit.params.id);
    return encode_address(visit.request.path, visit.request.query);
}

void note_presence(Visit const& visit, ThreadId thread)
{
    auto const& viewer = visit.viewer;
    // Who waits for approval counts as a guest: others know of no such member.
    auto const member = viewer.membership != Membership::full ? MemberName{}
                        : viewer.preferences.hides_presence   ? MemberName{viewer.member, ""}
                                                              : MemberName{viewer.member, viewer.name};
    live::Presence::Visitor visitor{.member = member,
                                    .address = visit.request.remote_address,
                                    .user_agent = visit.request.header("User-Agent").value_or("")};
    visit.site.presence.saw(visitor, thread, visit.now);
}

Presence who_is_here(Visit const& visit, ThreadId thread)
{
    auto const& presence = visit.site.presence;
    auto here = thread.value == 0 ? presence.on_site(visit.now) : presence.in_thread(thread, visit.now);
    if (!visit.access->may_on_site(visit.viewer, Permission::see_who_is_online)) here.names.clear();
    return here;
}

std::string letter_token(Visit const& visit)
{
    return std::string{visit.form.has("token") ? visit.form.get("token") : visit.query.get("token")};
}

}  // namespace stoa::web
