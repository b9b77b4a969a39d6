#include "api/problem.hpp"

#include "api/json_writer.hpp"

namespace stoa::api {
namespace {

// "thread_locked" -> "Thread locked".
std::string title_of(std::string_view code)
{
    std::string title{code};
    for (char& c : title) {
        if (c == '_') c = ' ';
    }
    if (!title.empty() && title[0] >= 'a' && title[0] <= 'z') title[0] = static_cast<char>(title[0] - 'a' + 'A');
    return title;
}

}  // namespace

Problem Problem::of(Refusal refusal)
{
    return {.status = status_of(refusal),
            .code = std::string{name_of(refusal)},
            .title = title_of(name_of(refusal)),
            .detail = std::string{words_for(refusal)},
            .field = std::string{field_of(refusal)}};
}

std::string problem_json(Problem const& problem)
{
    JsonWriter json;
    json.object([&] {
        json.member("type", "about:blank");
        json.member("title", problem.title);
        json.member("status", std::int64_t{problem.status});
        json.member("detail", problem.detail);
        if (!problem.code.empty()) json.member("code", problem.code);
        if (!problem.field.empty()) json.member("field", problem.field);
    });
    return std::move(json).take();
}

}  // namespace stoa::api
