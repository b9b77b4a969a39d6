#pragma once
#include <string>
#include <vector>

#include "html/html.hpp"
#include "model/application.hpp"
#include "pages/frame.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

struct ApplicationsPage : FormState {
    ApplicationsView view;
    // What was sent and refused: shown again where it was typed.
    std::vector<MemberId> chosen;
    std::string reason;
    bool is_about_one{};
};
html::Html applications(Frame const& frame, ApplicationsPage const& page);

}  // namespace stoa::pages
