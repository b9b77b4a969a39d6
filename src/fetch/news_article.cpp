#include "fetch/news_article.hpp"

#include <algorithm>
#include <array>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include "base/text.hpp"
#include "base/utf8.hpp"

namespace stoa::fetch {
namespace {

namespace json = boost::json;

constexpr std::array<std::string_view, 9> article_types{
    "NewsArticle",           "Article",           "ReportageNewsArticle", "AnalysisNewsArticle", "OpinionNewsArticle",
    "BackgroundNewsArticle", "ReviewNewsArticle", "LiveBlogPosting",      "BlogPosting"};
constexpr std::size_t authors_max = 10;

std::string_view text_of(json::value const& value)
{
    auto const* text = value.if_string();
    return text ? std::string_view{text->data(), text->size()} : std::string_view{};
}

json::value const* member_of(json::object const& object, std::string_view name)
{
    return object.if_contains({name.data(), name.size()});
}

std::string line_in(json::object const& object, std::string_view name)
{
    auto const* value = member_of(object, name);
    auto const text = value ? text_of(*value) : std::string_view{};
    return is_utf8(text) ? std::string{trim(text)} : std::string{};
}

// A type alone, or one of a list of them.
bool is_article(json::object const& object)
{
    auto const fits = [](json::value const& type) {
        return std::ranges::find(article_types, text_of(type)) != article_types.end();
    };
    auto const* type = member_of(object, "@type");
    if (!type) return false;
    auto const* list = type->if_array();
    return list ? std::ranges::any_of(*list, fits) : fits(*type);
}

// A name, an object with one, or a list of either.
void add_names(json::value const& value, std::string& names, std::size_t& count)
{
    if (count == authors_max) return;
    if (auto const* list = value.if_array()) {
        for (auto const& each : *list) add_names(each, names, count);
        return;
    }
    auto const* object = value.if_object();
    auto const name = object ? line_in(*object, "name") : std::string{trim(text_of(value))};
    if (name.empty() || !is_utf8(name)) return;
    names.append(names.empty() ? "" : ", ").append(name);
    ++count;
}

std::string names_in(json::object const& object, std::string_view member)
{
    std::string names;
    std::size_t count = 0;
    if (auto const* value = member_of(object, member)) add_names(*value, names, count);
    return names;
}

NewsArticle article_in(json::object const& object)
{
    NewsArticle article;
    article.headline = line_in(object, "headline");
    article.standfirst = line_in(object, "description");
    if (auto alternative = line_in(object, "alternativeHeadline"); article.standfirst.empty())
        article.standfirst = std::move(alternative);
    article.publisher = names_in(object, "publisher");
    article.authors = names_in(object, "author");
    article.lang = line_in(object, "inLanguage");
    article.published_at = parse_iso(line_in(object, "datePublished"));
    article.updated_at = parse_iso(line_in(object, "dateModified"));
    return article;
}

// The first article: alone, in a list, or in a graph of things.
json::object const* find_article(json::value const& value)
{
    if (auto const* list = value.if_array()) {
        for (auto const& each : *list)
            if (auto const* found = find_article(each)) return found;
        return nullptr;
    }
    auto const* object = value.if_object();
    if (!object || is_article(*object)) return object;
    auto const* graph = member_of(*object, "@graph");
    return graph ? find_article(*graph) : nullptr;
}

}  // namespace

std::optional<NewsArticle> read_news_article(std::string_view text)
{
    if (text.size() > article_data_bytes_max) return std::nullopt;
    json::error_code error;
    auto const document = json::parse({text.data(), text.size()}, error, {}, {.max_depth = 16});
    auto const* article = error ? nullptr : find_article(document);
    if (!article) return std::nullopt;
    return article_in(*article);
}

}  // namespace stoa::fetch
