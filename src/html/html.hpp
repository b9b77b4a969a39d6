#pragma once
#include <string>
#include <string_view>
#include <utility>

namespace stoa::html {

// Finished markup that is safe to put into a page as it is. It comes through three doors only: Writer, which takes
// checked literals, and the two named ones below, whose callers tests/layout counts.
class Html {
public:
    Html() = default;
    // For src/markup, whose renderer builds the markup of posts from a tree.
    static Html from_markup(std::string rendered) { return Html{std::move(rendered)}; }
    // For src/store, which reads back what from_markup once made.
    static Html stored(std::string rendered) { return Html{std::move(rendered)}; }

    std::string_view view() const { return text_; }
    std::string take() && { return std::move(text_); }
    bool empty() const { return text_.empty(); }
    friend bool operator==(Html const&, Html const&) = default;

private:
    friend class Writer;
    explicit Html(std::string text)
        : text_{std::move(text)}
    {
    }
    std::string text_;
};

// Safe markup that somebody else keeps alive.
class HtmlView {
public:
    HtmlView() = default;
    HtmlView(Html const& html)
        : text_{html.view()}
    {
    }
    std::string_view view() const { return text_; }
    bool empty() const { return text_.empty(); }

private:
    std::string_view text_;
};

}  // namespace stoa::html
