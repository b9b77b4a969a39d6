#pragma once
#include <gumbo.h>

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stoa::scene {

using FieldList = std::vector<std::pair<std::string, std::string>>;

// A page as a browser understands it.
class Document {
public:
    explicit Document(std::string html);
    ~Document();
    Document(Document const&) = delete;
    Document& operator=(Document const&) = delete;

    // Elements that a selector finds: "ol.posts article#post-2 .prose", "input[name=text]", parts joined by descent.
    std::vector<GumboNode const*> find(std::string_view selector) const;
    std::string text_of(GumboNode const* node) const;  // with white space folded
    std::string text() const;                          // of the whole page

    // The form that is sent to an address, whatever slug it has; nothing where the page has none.
    // A button may send its form elsewhere.
    GumboNode const* form(std::string_view action) const;
    std::string address_of(GumboNode const* form, std::string_view action) const;
    // What a browser would send of it when nothing was typed.
    FieldList fields_of(GumboNode const* form) const;
    // Whether something in the form bears this name, a button for instance.
    bool has_control(GumboNode const* form, std::string_view name) const;

private:
    std::string html_;
    GumboOutput* output_;
};

std::optional<std::string> attribute(GumboNode const* node, char const* name);

}  // namespace stoa::scene
