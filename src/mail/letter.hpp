#pragma once
#include <string>
#include <vector>

#include "html/html.hpp"

namespace stoa::mail {

// What the forum writes to a member, before it becomes text and HTML.
struct Letter {
    std::string site_name;
    std::string heading;
    std::vector<std::string> paragraphs;
    std::string action;       // on the link; empty: there is nothing to open
    std::string address;      // where it leads: an absolute one
    std::string explanation;  // small, at the end: why one gets this
};

std::string text_of(Letter const& letter);
html::Html html_of(Letter const& letter);

}  // namespace stoa::mail
