#include "openid/json_object.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>
#include <cmath>

namespace stoa::openid {
namespace {

namespace json = boost::json;

constexpr std::size_t depth_max = 16;
constexpr double seconds_max = 1e11;  // about the year 5138

json::value const* value_in(json::object const& object, std::string_view name)
{
    return object.if_contains({name.data(), name.size()});
}

}  // namespace

std::optional<json::object> parse_object(std::string_view text)
{
    json::error_code error;
    auto document = json::parse({text.data(), text.size()}, error, {}, {.max_depth = depth_max});
    if (error || !document.is_object()) return std::nullopt;
    return std::move(document.get_object());
}

std::optional<std::string> text_in(json::object const& object, std::string_view name)
{
    auto const* value = value_in(object, name);
    auto const* text = value ? value->if_string() : nullptr;
    return text ? std::optional<std::string>{std::in_place, text->data(), text->size()} : std::nullopt;
}

bool is_true_in(json::object const& object, std::string_view name)
{
    auto const* value = value_in(object, name);
    return value && value->is_bool() && value->get_bool();
}

std::optional<std::int64_t> seconds_in(json::object const& object, std::string_view name)
{
    auto const* value = value_in(object, name);
    if (!value || !value->is_number()) return std::nullopt;
    auto const seconds = value->to_number<double>();
    if (!(std::abs(seconds) < seconds_max)) return std::nullopt;
    return static_cast<std::int64_t>(std::floor(seconds));
}

std::vector<std::string> texts_in(json::object const& object, std::string_view name)
{
    if (auto text = text_in(object, name)) return {*std::move(text)};
    auto const* value = value_in(object, name);
    if (!value || !value->is_array()) return {};
    std::vector<std::string> texts;
    for (auto const& item : value->get_array()) {
        if (!item.is_string()) return {};
        texts.emplace_back(item.get_string().data(), item.get_string().size());
    }
    return texts;
}

}  // namespace stoa::openid
