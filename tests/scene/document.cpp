#include "document.hpp"

#include <algorithm>
#include <functional>

#include "base/text.hpp"

namespace stoa::scene {
namespace {

using Visit = std::function<void(GumboNode const*)>;

GumboVector const* children_of(GumboNode const* node)
{
    if (node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE) return &node->v.element.children;
    if (node->type == GUMBO_NODE_DOCUMENT) return &node->v.document.children;
    return nullptr;
}

void walk(GumboNode const* node, Visit const& visit)
{
    visit(node);
    auto const* children = children_of(node);
    for (unsigned i = 0; children && i < children->length; ++i) {
        walk(static_cast<GumboNode const*>(children->data[i]), visit);
    }
}

bool is_element(GumboNode const* node) { return node->type == GUMBO_NODE_ELEMENT; }

std::string name_of(GumboNode const* node)
{
    return is_element(node) ? gumbo_normalized_tagname(node->v.element.tag) : std::string{};
}

std::string raw_text_of(GumboNode const* root)
{
    std::string text;
    walk(root, [&](GumboNode const* node) {
        if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE)
            text += node->v.text.text;
        else if (is_element(node))
            text += ' ';
    });
    return text;
}

std::string folded(std::string_view text)
{
    std::string out;
    for (char c : text) {
        bool is_space = c == ' ' || c == '\n' || c == '\t' || c == '\r';
        if (!is_space)
            out += c;
        else if (!out.empty() && out.back() != ' ')
            out += ' ';
    }
    return std::string{trim(out)};
}

// One compound of a selector: tag, #id, .class and [name=value] in any number.
bool fits(GumboNode const* node, std::string_view compound)
{
    if (!is_element(node)) return false;
    auto end = std::min(compound.find_first_of("#.["), compound.size());
    if (end > 0 && name_of(node) != compound.substr(0, end)) return false;
    compound.remove_prefix(end);
    while (!compound.empty()) {
        char kind = compound[0];
        end = kind == '[' ? compound.find(']') : std::min(compound.find_first_of("#.[", 1), compound.size());
        auto part = compound.substr(1, end - 1);
        compound.remove_prefix(kind == '[' ? end + 1 : end);
        if (kind == '[') {
            auto equals = part.find('=');
            auto value = attribute(node, std::string{part.substr(0, equals)}.c_str());
            if (!value || (equals != std::string_view::npos && *value != part.substr(equals + 1))) return false;
            continue;
        }
        auto value = attribute(node, kind == '#' ? "id" : "class").value_or("");
        auto words = split(value, ' ');
        if (kind == '#' ? value != part : std::ranges::find(words, part) == words.end()) return false;
    }
    return true;
}

// The compounds of a selector: between spaces, but for those in brackets.
std::vector<std::string_view> compounds_of(std::string_view selector)
{
    std::vector<std::string_view> compounds;
    while (!(selector = trim(selector)).empty()) {
        std::size_t end = 0;
        bool is_in_brackets = false;
        while (end < selector.size() && (is_in_brackets || selector[end] != ' ')) {
            if (selector[end] == '[') is_in_brackets = true;
            if (selector[end] == ']') is_in_brackets = false;
            ++end;
        }
        compounds.push_back(selector.substr(0, end));
        selector.remove_prefix(end);
    }
    return compounds;
}

bool fits_line(GumboNode const* node, std::vector<std::string_view> const& compounds)
{
    auto rest = compounds.size();
    if (!fits(node, compounds[--rest])) return false;
    for (node = node->parent; node && rest > 0; node = node->parent) {
        if (fits(node, compounds[rest - 1])) --rest;
    }
    return rest == 0;
}

std::string chosen_option(GumboNode const* select)
{
    std::optional<std::string> first, chosen;
    walk(select, [&](GumboNode const* node) {
        if (name_of(node) != "option") return;
        auto value = attribute(node, "value").value_or(folded(raw_text_of(node)));
        if (!first) first = value;
        if (attribute(node, "selected")) chosen = value;
    });
    return chosen.value_or(first.value_or(""));
}

// What a control adds to its form; nothing for buttons and for boxes without a tick.
std::optional<std::string> value_of(GumboNode const* control)
{
    auto name = name_of(control);
    if (name == "select") return chosen_option(control);
    if (name == "textarea") {
        std::string text;
        walk(control, [&](GumboNode const* node) {
            if (node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_WHITESPACE) text += node->v.text.text;
        });
        return text;
    }
    auto type = attribute(control, "type").value_or("text");
    if (name != "input" || type == "submit") return std::nullopt;
    if ((type == "checkbox" || type == "radio") && !attribute(control, "checked")) return std::nullopt;
    return attribute(control, "value").value_or("");
}

// "/threads/steel.12/replies" -> "/threads/12/replies".
std::string without_slugs(std::string_view address)
{
    std::string plain;
    for (auto segment : split(address, '/')) {
        auto id = segment.substr(segment.rfind('.') + 1);
        plain += '/';
        plain += parse_number<std::int64_t>(id) ? id : segment;
    }
    return plain.substr(1);
}

}  // namespace

std::optional<std::string> attribute(GumboNode const* node, char const* name)
{
    if (!is_element(node)) return std::nullopt;
    auto const* found = gumbo_get_attribute(&node->v.element.attributes, name);
    return found ? std::optional<std::string>{found->value} : std::nullopt;
}

namespace {

bool leads_to(GumboNode const* node, char const* by, std::string_view action)
{
    auto address = attribute(node, by);
    return address && without_slugs(*address) == without_slugs(action);
}

}  // namespace

Document::Document(std::string html)
    : html_{std::move(html)}
    , output_{gumbo_parse_with_options(&kGumboDefaultOptions, html_.data(), html_.size())}
{
}

Document::~Document() { gumbo_destroy_output(&kGumboDefaultOptions, output_); }

std::vector<GumboNode const*> Document::find(std::string_view selector) const
{
    auto const compounds = compounds_of(selector);
    std::vector<GumboNode const*> found;
    walk(output_->root, [&](GumboNode const* node) {
        if (fits_line(node, compounds)) found.push_back(node);
    });
    return found;
}

std::string Document::text_of(GumboNode const* node) const { return folded(raw_text_of(node)); }

std::string Document::text() const { return text_of(output_->root); }

GumboNode const* Document::form(std::string_view action) const
{
    for (auto const* form : find("form")) {
        if (leads_to(form, "action", action)) return form;
    }
    for (auto const* node : find("form button")) {
        if (!leads_to(node, "formaction", action)) continue;
        while (name_of(node) != "form") node = node->parent;
        return node;
    }
    return nullptr;
}

std::string Document::address_of(GumboNode const* form, std::string_view action) const
{
    return leads_to(form, "action", action) ? *attribute(form, "action") : std::string{action};
}

FieldList Document::fields_of(GumboNode const* form) const
{
    FieldList fields;
    walk(form, [&](GumboNode const* node) {
        auto name = attribute(node, "name");
        if (!name) return;
        if (auto value = value_of(node)) fields.emplace_back(*name, *value);
    });
    return fields;
}

bool Document::has_control(GumboNode const* form, std::string_view name) const
{
    bool has = false;
    auto const look = [&](GumboNode const* node) { has = has || attribute(node, "name") == std::string{name}; };
    walk(form, look);
    // A control may stand elsewhere and name its form.
    auto const id = attribute(form, "id");
    if (!has && id) std::ranges::for_each(find("[form=" + *id + "]"), look);
    return has;
}

}  // namespace stoa::scene
