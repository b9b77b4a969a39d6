#pragma once
#include <string>

#include "html/html.hpp"
#include "model/long_thread.hpp"
#include "pages/pages.hpp"

// The pages of the ways through a long thread.
namespace stoa::pages {

html::Html selection(Frame const& frame, SelectionView const& view);

// Whose posts are looked for, before it is known.
struct ChooseAuthorPage : FormState {
    JumpView view;
    std::string name;  // as typed
};
html::Html choose_author(Frame const& frame, ChooseAuthorPage const& page);

struct JumpPage : FormState {
    JumpView view;
    std::string post;  // as typed
    std::string day;
};
html::Html jump(Frame const& frame, JumpPage const& page);

html::Html outline(Frame const& frame, OutlineView const& view);
html::Html print(Frame const& frame, PrintView const& view);

}  // namespace stoa::pages
