#pragma once
#include <cstddef>
#include <functional>
#include <string_view>

#include "html/writer.hpp"
#include "pages/frame.hpp"
#include "pages/pages.hpp"

// What forms are made of.
namespace stoa::pages {

// The hidden field that proves that a form came from here.
struct FormKey {
    Frame const& frame;
    void operator()(html::Writer& out) const;
};

// The same, written once for a page with many forms.
html::Html form_key(Frame const& frame);

struct HiddenField {
    std::string_view name;
    std::string_view value;
    void operator()(html::Writer& out) const;
};

// Is the refusal about this field?
bool is_about(FormState const& form, std::string_view field);
// The words of the refusal, for the top of the form or for the field.
std::string_view refusal_words(FormState const& form);

// What is to be said about the whole form, on its top.
struct FormNotice {
    FormState const& form;
    void operator()(html::Writer& out) const;
};

// What is wrong with a field, under it. It has the id "NAME-error".
struct FieldError {
    FormState const& form;
    std::string_view field;
    void operator()(html::Writer& out) const;
};

// A line of text with its label, a hint, and what was refused about it.
struct TextField {
    FormState const& form;
    std::string_view name;
    std::string_view label;
    std::string_view hint;
    std::string_view value{};
    std::string_view type{"text"};
    std::string_view autocomplete{"off"};
    std::size_t length_min{};
    std::size_t length_max{};
    bool is_required{};
    void operator()(html::Writer& out) const;
};

struct CountryField {
    FormState const& form;
    std::string_view name;
    std::string_view label;
    std::string_view hint;
    std::string_view chosen;  // a code, or empty
    std::string_view autocomplete{"off"};
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
