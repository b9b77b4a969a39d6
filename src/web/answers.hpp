#pragma once
#include <string>
#include <string_view>

#include "acts/letters.hpp"
#include "html/url.hpp"
#include "http/response.hpp"
#include "pages/frame.hpp"
#include "pages/pages.hpp"
#include "web/visit.hpp"

// The answers that handlers give.
namespace stoa::web {

acts::LetterHead letter_head(Site const& site);

pages::Frame frame_of(Visit const& visit, std::string title, pages::Section section = pages::Section::none);
http::Response page(html::Html markup, http::Status status = http::Status::ok);

// Of a page with a form that is shown again for this reason, or for the first time.
http::Status status_for(std::optional<Refusal> refusal);

// After an act: to the place where it shows, so that reloading does not do it again.
http::Response see_other(html::Url const& place);
http::Response see_other(Visit const& visit, html::Url const& place, Notice notice);

// Why not, on a page of its own: for what was never a form.
http::Response refused(Visit const& visit, Refusal refusal);
// The form that was sent, with all that was typed and what is to be said about it. Without a refusal: a preview.
http::Response form_again(Visit const& visit, std::optional<Refusal> refusal = std::nullopt);
// Log-in, which leads back here; a form that was sent goes with it.
http::Response login_first(Visit const& visit);
http::Response error_page(Visit const& visit, http::Status status, std::string explanation = {});

// The one address of a page: another spelling of it is redirected here. Nothing: it was this one.
std::optional<http::Response> redirect_to_canonical(Visit const& visit, html::Url const& canonical);
// The page of the path, or of "?page=3", which the small form of a pager sends.
std::int64_t page_wished(Visit const& visit);

// The address of this request, or of the form that it sent.
std::string address_of(Visit const& visit);

// The token of a link in a letter: in the address first, then in the form that the link led to.
std::string letter_token(Visit const& visit);

// Somebody reads here now.
void note_presence(Visit const& visit, ThreadId thread = {});
// Who is here, as far as this viewer may see it: in a thread, or anywhere.
Presence who_is_here(Visit const& visit, ThreadId thread = {});

}  // namespace stoa::web
