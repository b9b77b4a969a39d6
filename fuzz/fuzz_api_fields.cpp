// Bodies of the API: what is accepted is text without NUL, and what is not is the client's mistake, told with a status.
#include <cstdint>
#include <cstdlib>

#include "api/fields.hpp"
#include "base/utf8.hpp"

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace stoa;
    using api::FieldType;
    auto is_plain = [](std::string_view text) { return is_utf8(text) && text.find('\0') == std::string_view::npos; };

    std::string_view body{reinterpret_cast<char const*>(data), size};
    auto fields = api::Fields::parse(
        body, {{"title"}, {"text"}, {"markup"}, {"tags", FieldType::texts}, {"number", FieldType::number}});
    if (!fields) {
        auto const& problem = fields.error();
        if (problem.status < 400 || problem.status > 499 || problem.detail.empty()) std::abort();
        return 0;
    }
    if (!is_plain(fields->text("title")) || !is_plain(fields->text("text"))) std::abort();
    for (auto const& tag : fields->texts("tags"))
        if (!is_plain(tag)) std::abort();
    if (fields->has("number") != fields->number("number").has_value()) std::abort();
    return 0;
}
