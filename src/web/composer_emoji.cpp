#include "api/json_writer.hpp"
#include "markup/emoji.hpp"
#include "web/api_answers.hpp"
#include "web/handlers.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// What ":smi" may become. [{"name":"smile","text":"..."}]
http::Response composer_emoji(Visit const& visit)
{
    constexpr std::size_t completions_max = 8;
    api::JsonWriter json;
    json.array(markup::find_emoji(visit.query.get("q"), completions_max), [&](markup::Emoji const& emoji) {
        json.object([&] {
            json.member("name", emoji.name);
            json.member("text", emoji.characters);
        });
    });
    return api_json(std::move(json).take());
}

}  // namespace stoa::web
