#include "fetch/page_summary.hpp"

#include <algorithm>
#include <array>

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
constexpr std::size_t words_bytes_max = 8192;  // of one saying: more is nothing that is meant for people

enum class Field : unsigned char { title, site, description, picture };
constexpr std::size_t fields = 4;

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
};

struct Said {
    std::string words;
    int rank{title_element_rank + 1};
};

class HeadReader {
public:
    explicit HeadReader(std::string_view html)
        : tokenizer_{html}
    {
    }

    std::array<Said, fields> read() &&
    {
        markup::HtmlToken token;
        for (int i = 0; i < tokens_max && tokenizer_.next(token); ++i) {
            bool const is_end = token.type == markup::HtmlToken::Type::end_tag;
            if (token.type == markup::HtmlToken::Type::text) continue;
            if (token.name == (is_end ? "head" : "body")) break;
            if (!is_end) read_tag(token);
        }
        return std::move(said_);
    }

private:
    void read_tag(markup::HtmlToken& token)
    {
        if (token.name == "meta") return read_meta(token);
        if (token.name == "title") return read_title(token);
        if (markup::element_of(token) == markup::Element::raw) tokenizer_.skip_to_end_of(std::string{token.name});
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
        auto& said = said_.at(static_cast<std::size_t>(field));
        if (rank >= said.rank || words.size() > words_bytes_max || !is_utf8(words) || is_blank(words)) return;
        said = {std::string{words}, rank};
    }

    markup::HtmlTokenizer tokenizer_;
    std::array<Said, fields> said_;
};

std::string line(Said const& said, std::size_t length_max)
{
    auto const clean = clean_line(said.words);
    auto const short_enough = first_code_points(clean, length_max);
    if (short_enough.size() == clean.size()) return clean;
    return std::string{trim(first_code_points(clean, length_max - 1))} + "\u2026";
}

}  // namespace

PageSummary summarise_page(std::string_view html)
{
    auto const [title, site, description, picture] = HeadReader{html}.read();
    PageSummary summary;
    summary.title = line(title, summary_title_length_max);
    summary.site = line(site, summary_site_length_max);
    summary.description = line(description, summary_description_length_max);
    if (picture.words.size() <= web_address_bytes_max) summary.picture = trim(picture.words);
    return summary;
}

}  // namespace stoa::fetch
