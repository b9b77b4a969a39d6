#include "markup/folded_quotes.hpp"

#include <algorithm>
#include <string>

#include "base/text.hpp"

// Reads what renderer.cpp writes, where text is escaped: a quotation begins with
//     <blockquote class="quote"><p class="quote-by"><a href="/posts/12/">Ada said: ↑</a></p>
// and nothing that somebody typed can look like that.
namespace stoa::markup {
namespace {

constexpr std::string_view quote_opening = R"(<blockquote class="quote">)";
constexpr std::string_view quote_closing = "</blockquote>";
constexpr std::string_view attribution = R"(<p class="quote-by">)";
constexpr std::string_view post_link = R"(href="/posts/)";

// Of the quotation that opens the text.
PostId quoted_post(std::string_view text)
{
    text.remove_prefix(quote_opening.size());
    if (!text.starts_with(attribution)) return {};
    text = text.substr(0, text.find("</p>"));
    auto const at = text.find(post_link);
    if (at == std::string_view::npos) return {};
    text.remove_prefix(at + post_link.size());
    return {parse_number<std::int64_t>(text.substr(0, text.find('/'))).value_or(0)};
}

// Writes the text with what folds its quotations: each tag is looked at once.
class Folding {
public:
    Folding(std::string_view text, std::span<PostId const> posts)
        : text_{text}
        , posts_{posts}
    {
    }

    std::string fold()
    {
        for (auto at = text_.find("<", 0); at != std::string_view::npos; at = text_.find("<", at + 1)) {
            auto const rest = text_.substr(at);
            if (rest.starts_with(quote_opening))
                open(at);
            else if (rest.starts_with(quote_closing))
                close(at + quote_closing.size());
        }
        take_until(text_.size());
        return std::move(out_);
    }

private:
    void open(std::size_t at)
    {
        auto const post = quoted_post(text_.substr(at));
        bool const is_folded = std::ranges::find(posts_, post) != posts_.end();
        folded_.push_back(is_folded);
        if (!is_folded) return;
        take_until(at);
        out_ += R"(<details class="more"><summary>Quotation of a member you ignore</summary>)";
    }

    void close(std::size_t end)
    {
        if (folded_.empty()) return;
        if (folded_.back()) {
            take_until(end);
            out_ += "</details>";
        }
        folded_.pop_back();
    }

    void take_until(std::size_t end)
    {
        out_ += text_.substr(taken_, end - taken_);
        taken_ = end;
    }

    std::string_view text_;
    std::span<PostId const> posts_;
    std::size_t taken_{};
    std::vector<bool> folded_;  // the quotations that are open
    std::string out_;
};

}  // namespace

std::vector<PostId> posts_quoted_in(html::HtmlView rendered)
{
    std::vector<PostId> posts;
    auto const text = rendered.view();
    for (auto at = text.find(quote_opening); at != std::string_view::npos;
         at = text.find(quote_opening, at + quote_opening.size()))
        if (auto const post = quoted_post(text.substr(at)); post.value != 0) posts.push_back(post);
    return posts;
}

html::Html fold_quotes(html::Html const& rendered, std::span<PostId const> posts)
{
    return html::Html::from_markup(Folding{rendered.view(), posts}.fold());
}

}  // namespace stoa::markup
