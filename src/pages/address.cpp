#include "pages/address.hpp"

#include <string>

#include "html/escape.hpp"

namespace stoa::pages {
namespace {

html::Url leading_back(std::string path, std::string_view return_to)
{
    bool const is_door = return_to.starts_with("/login") || return_to.starts_with("/register");
    if (return_to.empty() || return_to == "/" || is_door) return html::Url::path(std::move(path));
    path += "?return=";
    html::append_percent_encoded(path, return_to);
    return html::Url::path(std::move(path));
}

}  // namespace

html::Url below(html::Url const& place, std::string_view tail)
{
    return html::Url::path(std::string{place.view()}.append(tail));
}

html::Url login_address(std::string_view return_to) { return leading_back("/login", return_to); }
html::Url register_address(std::string_view return_to) { return leading_back("/register", return_to); }
html::Url login_address(Frame const& frame) { return login_address(frame.return_to); }
html::Url register_address(Frame const& frame) { return register_address(frame.return_to); }

html::Url new_conversation_address(std::string_view name)
{
    std::string path{"/conversations/new"};
    if (name.empty()) return html::Url::path(std::move(path));
    path += "?to=";
    html::append_percent_encoded(path, name);
    return html::Url::path(std::move(path));
}

}  // namespace stoa::pages
