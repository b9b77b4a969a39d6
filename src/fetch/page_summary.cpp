#include "fetch/page_summary.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "fetch/web_address.hpp"
#include "markup/entity.hpp"
#include "markup/html_element.hpp"
#include "markup/html_token.hpp"

namespace stoa::fetch {
namespace {

constexpr int tokens_max = 20'000;
constexpr std::size_t article_line_length_max = 300;
constexpr std::size_t article_text_length_max = 600;
constexpr std::size_t words_bytes_max = 8192;  // of one saying: more is nothing that is meant for people

enum class Field : unsigned char { title, site, description, picture, published, updated, author };
constexpr std::size_t fields = 7;

struct Source {
    std::string_view name;  // of a <meta>
    Field field;
    int rank;  // the least wins
};
constexpr int title_element_rank = 9;
constexpr std::array sources{
    Source{"og:title", Field::title, 0},
    Source{"twitter:title", Field::title, 1},
    Source{"og:site_name", Field::site, 0},
    Source{"application-name", Field::site, 1},
    Source{"og:description", Field::description, 0},
    Source{"twitter:description", Field::description, 1},
    Source{"description", Field::description, 2},
    Source{"og:image:secure_url", Field::picture, 0},
    Source{"og:image", Field::picture, 1},
    Source{"og:image:url", Field::picture, 2},
    Source{"twitter:image", Field::picture, 3},
    Source{"twitter:image:src", Field::picture, 4},
    Source{"article:published_time", Field::published, 0},
    Source{"article:modified_time", Field::updated, 0},
    Source{"author", Field::author, 0},
};

struct Said {
    std::string words;
    int rank{title_element_rank + 1};
};

// All that a head says, before it is cut to what is shown.
struct Head {
    std::array<Said, fields> said;
    std::optional<NewsArticle> article;
    std::string lang;

    std::string const& words(Field field) const { return said.at(static_cast<std::size_t>(field)).words; }
};

class HeadReader {
public:
    explicit HeadReader(std::string_view html)
        : tokenizer_{html}
    {
    }

    Head read() &&
    {
        markup::HtmlToken token;
        for (int i = 0; i < tokens_max && tokenizer_.next(token); ++i) {
            bool const is_end = token.type == markup::HtmlToken::Type::end_tag;
            if (token.type == markup::HtmlToken::Type::text) continue;
            if (token.name == (is_end ? "head" : "body")) break;
            if (!is_end) read_tag(token);
        }
        return std::move(head_);
    }

private:
    void read_tag(markup::HtmlToken& token)
    {
        if (token.name == "meta") return read_meta(token);
        if (token.name == "title") return read_title(token);
        if (token.name == "html") head_.lang = token.attribute("lang").substr(0, 20);
        if (token.name == "script" && token.attribute("type") == "application/ld+json") return read_data(token);
        if (markup::element_of(token) == markup::Element::raw) tokenizer_.skip_to_end_of(std::string{token.name});
    }

    // The first article that it tells of.
    void read_data(markup::HtmlToken const& token)
    {
        auto const data = tokenizer_.take_to_end_of(std::string{token.name});
        if (!head_.article) head_.article = read_news_article(data);
    }

    // Facebook writes `property`, all others `name`, and half of the web confuses the two.
    void read_meta(markup::HtmlToken const& token)
    {
        auto name = token.attribute("property");
        if (name.empty()) name = token.attribute("name");
        auto const key = lower_ascii(trim(name.substr(0, 64)));
        auto const source = std::ranges::find(sources, std::string_view{key}, &Source::name);
        if (source != sources.end()) say(source->field, source->rank, token.attribute("content"));
    }

    void read_title(markup::HtmlToken& token)
    {
        if (tokenizer_.next(token) && token.type == markup::HtmlToken::Type::text)
            say(Field::title, title_element_rank, markup::decode_entities(token.text.substr(0, words_bytes_max)));
        tokenizer_.skip_to_end_of("title");
    }

    // The first of its kind counts, where it says anything.
    void say(Field field, int rank, std::string_view words)
    {
        auto& said = head_.said.at(static_cast<std::size_t>(field));
        if (rank >= said.rank || words.size() > words_bytes_max || !is_utf8(words) || is_blank(words)) return;
        said = {std::string{words}, rank};
    }

    markup::HtmlTokenizer tokenizer_;
    Head head_;
};

std::string line(std::string_view words, std::size_t length_max)
{
    auto const clean = clean_line(words);
    auto const short_enough = first_code_points(clean, length_max);
    if (short_enough.size() == clean.size()) return clean;
    return std::string{trim(first_code_points(clean, length_max - 1))} + "\u2026";
}

// Schema.org's words before those of the rest of the page, cut to what may stand in a card.
NewsArticle article_of(Head const& head)
{
    auto const said = head.article.value_or(NewsArticle{});
    auto const first = [](std::string const& word, std::string const& other) { return word.empty() ? other : word; };
    NewsArticle article;
    article.headline = line(first(said.headline, head.words(Field::title)), article_line_length_max);
    article.standfirst = line(first(said.standfirst, head.words(Field::description)), article_text_length_max);
    article.publisher = line(first(said.publisher, head.words(Field::site)), article_line_length_max);
    article.authors = line(first(said.authors, head.words(Field::author)), article_line_length_max);
    auto const lang = first(said.lang, head.lang);
    bool const is_tag =
        lang.size() <= 20 &&
        lang.find_first_not_of("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ-") == std::string::npos;
    if (is_tag) article.lang = lang;
    article.published_at = said.published_at ? said.published_at : parse_iso(trim(head.words(Field::published)));
    article.updated_at = said.updated_at ? said.updated_at : parse_iso(trim(head.words(Field::updated)));
    return article;
}

}  // namespace

PageSummary summarise_page(std::string_view html)
{
    auto const head = HeadReader{html}.read();
    PageSummary summary;
    summary.title = line(head.words(Field::title), summary_title_length_max);
    summary.site = line(head.words(Field::site), summary_site_length_max);
    summary.description = line(head.words(Field::description), summary_description_length_max);
    auto const& picture = head.words(Field::picture);
    if (picture.size() <= web_address_bytes_max) summary.picture = trim(picture);
    summary.article = article_of(head);
    return summary;
}

}  // namespace stoa::fetch
