#pragma once
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "acts/access.hpp"
#include "http/multipart.hpp"
#include "model/account.hpp"
#include "model/event.hpp"
#include "model/refusal.hpp"
#include "model/viewer.hpp"
#include "pages/advice_line.hpp"
#include "web/notice.hpp"
#include "web/route.hpp"
#include "web/site.hpp"

namespace stoa::web {

// One request: what was asked, by whom, and when.
struct Visit {
    Site& site;
    http::Request const& request;
    Route const* route;
    Params params;
    Instant now;
    std::optional<EventId> heard{};  // what an answer is made of is no older than that

    std::shared_ptr<acts::Access const> access{};
    std::shared_ptr<SiteSettings const> settings{};
    Viewer viewer{};
    std::string session_token{};  // as the browser holds it; empty: not logged in
    Instant proven_at{};          // of a session: when its member last proved who they are
    bool is_strong{};             // and that with a second factor
    bool is_lasting{};            // "stay logged in"
    TokenScope token_scope{};     // of the API
    std::string guest_token{};    // of a guest who has met a form; what the keys of forms are bound to
    bool is_guest_token_new{};
    std::optional<Notice> notice{};

    http::Form query{};
    std::vector<http::SentFile> files{};
    http::Form form{};                 // what was typed: sent, kept through log-in, or shown again
    std::optional<Refusal> refusal{};  // why the form is shown again
    std::int64_t retry_after_seconds{};
    std::vector<pages::AdviceLine> advice{};  // why the form is shown again before it is posted

    std::string const& site_name() const { return settings->name.empty() ? site.options.name : settings->name; }
    std::string_view form_token() const { return session_token.empty() ? guest_token : session_token; }
};

// GET and HEAD: nothing is changed by them.
inline bool is_read(Visit const& visit) { return visit.request.is_safe(); }

// Reads who it is (one question to the store), what is asked and what was typed. The route must be set.
// Nothing: the query or the form cannot be read.
std::optional<Visit> begin_visit(Site& site, http::Request const& request, Match const& match);

// The member behind a session; nobody where there is none or it has run out.
void recognise(Visit& visit, std::string_view session_token);
void recognise_bearer(Visit& visit);
// The owner of private feeds, whoever else asks: with the rights that the token gives, and with none without it.
void recognise_feed_token(Visit& visit, std::string_view text);

}  // namespace stoa::web
