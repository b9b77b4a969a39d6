#pragma once
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "http/response.hpp"

namespace stoa::web {

struct Visit;

// Whom a route is for. What an act needs in its forum, the act asks itself.
enum class Needs : std::uint8_t {
    anyone,
    member,
    proof,      // a member who has just proven who they are: pages on which log-in data are changed
    moderator,  // may see the log of one forum at least
    // Who has this permission on the site as a whole.
    handle_reports,
    approve_members,
    ban_members,
    edit_members,
    manage_forums,
    manage_groups,
    manage_settings,
    administer,
};
std::string_view name_of(Needs needs);

// How a route knows that a request is what the person behind it meant.
enum class Csrf : std::uint8_t {
    none,     // changes nothing
    given,    // a page with a form for guests, who get what they need to send it
    checked,  // a form of this site, sent from this site, with its key
    sent,     // a form sent from this site; without a key, so that pages for guests are the same for all of them
    letter,   // the address holds a secret that a letter brought: mail programs press its button themselves (RFC 8058)
    bearer,   // the API: an Authorization header, never a cookie, so no browser can be made to send it
};

std::string_view name_of(Csrf csrf);

enum class Pace : std::uint8_t {
    none,
    writing,
    composing,  // what a composer asks for while somebody types
    reacting,   // one press of a button, not a text
    uploading,
    signing_in,
    second_step,
    registering,
    leaving,  // for a provider
    mailing,  // makes a letter go out, or needs one
};
std::string_view name_of(Pace pace);

using Handler = http::Response (*)(Visit const& visit);

// A row of the table of routes. `pattern` is a path whose segments may be
//     {forum} {thread} {member}    an id, or a slug, a dot and an id
//     {post} {token} {correction} {id}  an id
//     page-{n}                     a page number
//     {tag}                        any text
//     {file}                       all the rest of the path
struct Route {
    http::Method method;
    std::string_view pattern;
    Handler handler;
    Needs needs{Needs::anyone};
    Csrf csrf{Csrf::none};
    Pace pace{Pace::none};
    std::size_t body_bytes_max{};
    std::string_view form{};  // where the form that is sent here stands: a refusal shows it again, with what was typed

    bool changes_something() const { return csrf != Csrf::none && csrf != Csrf::given && method != http::Method::get; }
    bool is_api() const { return pattern.starts_with("/api/"); }
};

std::span<Route const> routes();

// What the holes of a pattern held.
struct Params {
    std::int64_t id{};
    std::int64_t page{1};
    std::string_view file;  // a part of the request's path: {file}, or {tag}
};

std::optional<Params> match(std::string_view pattern, std::string_view path);
// The pattern with its hole filled: "/threads/{thread}/reply", 7 -> "/threads/7/reply".
std::string path_of(std::string_view pattern, std::int64_t id);

struct Match {
    Route const* route;
    Params params;
};
// HEAD is answered wherever GET is.
std::optional<Match> find_route(http::Method method, std::string_view path);
std::vector<http::Method> methods_at(std::string_view path);
// The address that is meant, where one slash at the end is too much or missing.
std::optional<std::string> with_slash_mended(std::string_view path);

}  // namespace stoa::web
