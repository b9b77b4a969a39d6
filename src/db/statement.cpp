#include "db/statement.hpp"

namespace stoa::db {

namespace {

constexpr std::string_view list_opening = "IN LIST(";

// A list arrives as the text "1,2,3".
std::string list_for(Engine engine, std::string_view parameter)
{
    std::string name{parameter};
    if (engine == Engine::postgres) return "= ANY(CAST('{' || " + name + " || '}' AS bigint[]))";
    return "IN (SELECT value FROM json_each('[' || " + name + " || ']'))";
}

void replace_lists(std::string& text, Engine engine)
{
    for (auto at = text.find(list_opening); at != std::string::npos; at = text.find(list_opening, at)) {
        auto begin = at + list_opening.size();
        auto end = text.find(')', begin);
        auto list = list_for(engine, std::string_view{text}.substr(begin, end - begin));
        text.replace(at, end + 1 - at, list);
        at += list.size();
    }
}

void number_as_sqlite_does(std::string& text)
{
    for (std::size_t i = 0; i + 1 < text.size(); ++i)
        if (text[i] == '$' && text[i + 1] >= '0' && text[i + 1] <= '9') text[i] = '?';
}

}  // namespace

std::string spelled_for(Engine engine, Statement const& statement)
{
    bool has_other_words = engine == Engine::postgres && !statement.postgres.empty();
    std::string text{has_other_words ? statement.postgres : statement.text};
    replace_lists(text, engine);
    if (engine == Engine::sqlite) number_as_sqlite_does(text);
    return text;
}

}  // namespace stoa::db
