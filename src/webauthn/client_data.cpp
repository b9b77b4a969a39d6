#include "webauthn/client_data.hpp"

#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

namespace stoa::webauthn {
namespace {

namespace json = boost::json;

std::optional<std::string> text_in(json::object const& object, std::string_view name)
{
    auto const* value = object.if_contains({name.data(), name.size()});
    auto const* text = value ? value->if_string() : nullptr;
    return text ? std::optional<std::string>{std::in_place, text->data(), text->size()} : std::nullopt;
}

// A top origin is told for frames alone.
bool is_from_frame(json::object const& object)
{
    auto const* crossing = object.if_contains("crossOrigin");
    bool const is_crossing = crossing && !(crossing->is_bool() && !crossing->get_bool());
    return is_crossing || object.if_contains("topOrigin");
}

}  // namespace

std::optional<ClientData> parse_client_data(std::string_view text)
{
    if (text.size() > client_data_bytes_max) return std::nullopt;
    json::error_code error;
    auto const document = json::parse({text.data(), text.size()}, error, {}, {.max_depth = 8});
    auto const* object = error ? nullptr : document.if_object();
    if (!object) return std::nullopt;
    auto type = text_in(*object, "type");
    auto challenge = text_in(*object, "challenge");
    auto origin = text_in(*object, "origin");
    if (!type || !challenge || !origin) return std::nullopt;
    return ClientData{*std::move(type), *std::move(challenge), *std::move(origin), is_from_frame(*object)};
}

}  // namespace stoa::webauthn
