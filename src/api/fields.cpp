#include "api/fields.hpp"

#include <boost/json.hpp>
#include <stdexcept>

namespace stoa::api {
namespace {

namespace json = boost::json;

Problem malformed(std::string detail)
{
    return {
        .status = 400, .code = "malformed_json", .title = "Malformed JSON", .detail = std::move(detail), .field = {}};
}

Problem wrong_type(std::string_view name, std::string_view wanted)
{
    return {.status = 422,
            .code = "wrong_type",
            .title = "Wrong type",
            .detail = "The member \"" + std::string{name} + "\" must be " + std::string{wanted} + '.',
            .field = std::string{name}};
}

std::string_view words_for(FieldType type)
{
    switch (type) {
    case FieldType::text: return "a string";
    case FieldType::number: return "a whole number";
    case FieldType::texts: return "an array of strings";
    case FieldType::numbers: return "an array of whole numbers";
    }
    return {};
}

// No text of ours holds NUL: databases end there.
std::optional<std::string> text_of(json::value const& value)
{
    auto const* text = value.if_string();
    if (!text || text->find('\0') != json::string::npos) return std::nullopt;
    return std::string{text->data(), text->size()};
}

std::optional<std::int64_t> number_of(json::value const& value)
{
    if (auto const* number = value.if_int64()) return *number;
    return std::nullopt;
}

// Each item by `item_of`; one that is of another type spoils them all.
template <class Item>
std::optional<std::vector<Item>> items_of(json::value const& value, std::optional<Item> (*item_of)(json::value const&))
{
    auto const* array = value.if_array();
    if (!array) return std::nullopt;
    std::vector<Item> items;
    for (auto const& one : *array) {
        auto item = item_of(one);
        if (!item) return std::nullopt;
        items.push_back(*std::move(item));
    }
    return items;
}

}  // namespace

Result<Fields, Problem> Fields::parse(std::string_view body, std::initializer_list<FieldRule> rules)
{
    json::error_code error;
    auto document = json::parse({body.data(), body.size()}, error, {}, {.max_depth = json_depth_max});
    if (error) return malformed("The body is not JSON: " + error.message() + '.');
    auto const* object = document.if_object();
    if (!object) return malformed("The body must be a JSON object.");

    Fields fields;
    auto keep = [&](std::string_view name, auto&& value) {
        if (value) fields.values_.emplace(name, std::move(*value));
        return value.has_value();
    };
    auto keep_as = [&](std::string_view name, FieldType type, json::value const& value) {
        switch (type) {
        case FieldType::text: return keep(name, text_of(value));
        case FieldType::number: return keep(name, number_of(value));
        case FieldType::texts: return keep(name, items_of(value, text_of));
        case FieldType::numbers: return keep(name, items_of(value, number_of));
        }
        throw std::logic_error{"unknown type of a field"};
    };
    for (auto const& [name, type] : rules) {
        auto const* value = object->if_contains({name.data(), name.size()});
        if (!value || value->is_null()) continue;
        if (!keep_as(name, type, *value)) return wrong_type(name, words_for(type));
    }
    return fields;
}

std::string_view Fields::text(std::string_view name) const
{
    auto found = values_.find(name);
    return found == values_.end() ? std::string_view{} : std::get<std::string>(found->second);
}

std::optional<std::int64_t> Fields::number(std::string_view name) const
{
    auto found = values_.find(name);
    if (found == values_.end()) return std::nullopt;
    return std::get<std::int64_t>(found->second);
}

std::vector<std::string> Fields::texts(std::string_view name) const
{
    auto found = values_.find(name);
    return found == values_.end() ? std::vector<std::string>{} : std::get<std::vector<std::string>>(found->second);
}

std::vector<std::int64_t> Fields::numbers(std::string_view name) const
{
    auto found = values_.find(name);
    return found == values_.end() ? std::vector<std::int64_t>{} : std::get<std::vector<std::int64_t>>(found->second);
}

}  // namespace stoa::api
