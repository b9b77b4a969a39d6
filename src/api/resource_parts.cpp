#include "api/resource_parts.hpp"

namespace stoa::api {

void write_url(JsonWriter& json, std::string_view origin, html::Url const& place)
{
    json.member("url", std::string{origin} + std::string{place.view()});
}

void write_author(JsonWriter& json, std::string_view name, MemberId id, std::string_view text)
{
    json.member(name, [&] {
        if (id.value == 0 && text.empty()) return json.value(nullptr);
        json.object([&] {
            if (id.value != 0)
                json.member("id", id);
            else
                json.member("id", nullptr);
            json.member("name", text);
        });
    });
}

void write_pagination(JsonWriter& json, Pagination pagination)
{
    json.member("pagination", [&] {
        json.object([&] {
            json.member("page", pagination.page);
            json.member("pages", pagination.pages);
            json.member("total", pagination.total);
        });
    });
}

}  // namespace stoa::api
