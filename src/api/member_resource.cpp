#include "api/resource_parts.hpp"
#include "api/resources.hpp"
#include "model/urls.hpp"

namespace stoa::api {
namespace {

void write_country(JsonWriter& json, std::string_view name, CountryCode const& code)
{
    if (code.empty())
        json.member(name, nullptr);
    else
        json.member(name, code);
}

}  // namespace

std::string member_json(Member const& member, std::string_view origin)
{
    JsonWriter json;
    json.object([&] {
        json.member("id", member.id);
        json.member("name", member.name);
        json.member("title", member.title);
        write_country(json, "country", member.country);
        write_country(json, "location", member.location);
        json.member("joined", member.joined_at);
        json.member("posts", member.post_count);
        json.member("threads", member.thread_count);
        json.member("reactions", member.reaction_score);
        write_url(json, origin, url_of(member.id, member.name));
    });
    return std::move(json).take();
}

std::string token_json(std::string_view token)
{
    JsonWriter json;
    json.object([&] { json.member("token", token); });
    return std::move(json).take();
}

}  // namespace stoa::api
