#pragma once
#include "html/writer.hpp"
#include "model/views.hpp"
#include "pages/frame.hpp"

namespace stoa::pages {

// What the posts of one page have in common.
struct PostSurroundings {
    Frame const& frame;
    Thread const& thread;
    bool may_reply{};
    bool is_login_needed_to_reply{};
    bool has_acts{true};        // false where the post is shown only to be read
    bool is_apart{};            // not on the page of its thread: links lead there
    html::HtmlView form_key{};  // the field, written once for all posts
};

// A post, or the line that is left of a deleted one.
struct PostPart {
    PostSurroundings const& around;
    PostView const& view;
    void operator()(html::Writer& out) const;
};

// The text of a post: in the direction and the language that it is written in.
struct PostBody {
    PostSurroundings const& around;
    html::Html const& body;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
