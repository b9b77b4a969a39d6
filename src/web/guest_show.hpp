#pragma once
#include <optional>
#include <string>

#include "web/route.hpp"
#include "web/site.hpp"

// How pages for guests come from GuestPages and get there.
namespace stoa::web {

// Under which name the page that is asked for is kept; nothing: it is made for this visitor alone. What a guest's page
// depends on is its path and the theme. With a query there would be no end of names, so those are not kept.
std::optional<std::string> guest_page_key(Site const& site, http::Request const& request);

// The page as this request wants it: in its coding, or nothing but the news that it is the same.
http::Response as_wanted(Site& site, http::Request const& request, std::string const& key, GuestPages::Page page);
// The same for a page that was kept: what its handler would have noted of the visit is noted.
http::Response show_guest_page(Site& site, http::Request const& request, std::string const& key, GuestPages::Page page);

// The page to keep, out of an answer without its last headers; nothing: it is none that all guests get alike, or a
// robot asked for it, which would read the whole forum and drive out what people read.
GuestPages::Page guest_page_from(Site const& site, http::Request const& request, Match const& match,
                                 http::Response& response, Announced const& announced);

}  // namespace stoa::web
