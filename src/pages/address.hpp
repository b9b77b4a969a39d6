#pragma once
#include <string_view>

#include "html/url.hpp"
#include "pages/frame.hpp"

// Addresses that pages lead to, beyond those of things (model/urls.hpp).
namespace stoa::pages {

html::Url below(html::Url const& place, std::string_view tail);  // "/threads/steel.12/" and "reply"

// Log-in and registration, which lead back to the page that is shown.
html::Url login_address(Frame const& frame);
html::Url register_address(Frame const& frame);
html::Url register_address(std::string_view return_to);
html::Url login_address(std::string_view return_to);

// The form of a conversation with somebody.
html::Url new_conversation_address(std::string_view name);

}  // namespace stoa::pages
