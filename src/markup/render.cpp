#include "markup/render.hpp"

#include <algorithm>
#include <optional>
#include <vector>

#include "base/text.hpp"
#include "html/escape.hpp"
#include "html/url.hpp"
#include "markup/parse.hpp"

namespace stoa::markup {
namespace {

using html::append_escaped;

// People type addresses as their browser shows them, old forums leave the scheme out: both are put right here, and
// html::Url decides what remains.
std::optional<html::Url> url_of(std::string_view typed)
{
    std::string address;
    typed = trim(typed);
    if (typed.starts_with("//")) address = "https:";
    for (char letter : typed) {
        switch (letter) {
        case ' ': address += "%20"; break;
        case '"': address += "%22"; break;
        case '<': address += "%3C"; break;
        case '>': address += "%3E"; break;
        case '^': address += "%5E"; break;
        case '`': address += "%60"; break;
        case '{': address += "%7B"; break;
        case '|': address += "%7C"; break;
        case '}': address += "%7D"; break;
        default: address += letter;
        }
    }
    return html::Url::parse(address);
}

// The last part of an address, for a picture that nobody described.
std::string_view file_name_of(std::string_view address)
{
    address = address.substr(0, address.find_first_of("?#"));
    auto const slash = address.rfind('/');
    auto const name = slash == std::string_view::npos ? address : address.substr(slash + 1);
    return name.empty() ? address : name;
}

class Renderer {
public:
    Renderer(Document const& document, RenderOptions const& options)
        : document_{document}
        , options_{options}
    {
        out_.reserve(document.text.size() + document.nodes.size() * 8 + 64);
    }

    std::string render() &&
    {
        for (std::uint32_t i = 1; i < document_.nodes.size(); ++i) {
            leave_until(i);
            enter(i);
        }
        leave_until(static_cast<std::uint32_t>(document_.nodes.size()));
        return std::move(out_);
    }

private:
    struct Open {
        std::uint32_t end;
        std::string_view tag;  // what is written there
        bool is_link;
    };

    void leave_until(std::uint32_t node)
    {
        for (; !open_.empty() && open_.back().end <= node; open_.pop_back()) {
            out_ += open_.back().tag;
            if (open_.back().is_link) is_in_link_ = false;
        }
    }

    void until_end_of(Node const& node, std::string_view closing) { open_.push_back({node.end, closing, false}); }

    void element(Node const& node, std::string_view opening, std::string_view closing)
    {
        out_ += opening;
        until_end_of(node, closing);
    }

    // The page gives the direction of the whole; a block with letters of the other direction finds its own.
    void element_with_direction(Node const& node, std::string_view opening, std::string_view closing)
    {
        out_ += opening;
        out_ += node.traits.has_rtl_letters ? " dir=\"auto\">" : ">";
        until_end_of(node, closing);
    }

    void enter(std::uint32_t index)
    {
        Node const& node = document_.nodes[index];
        switch (node.kind) {
        case Kind::document: return;
        case Kind::quote: return enter_quote(node);
        case Kind::spoiler: return enter_spoiler(node);
        case Kind::list: return enter_list(node);
        case Kind::item: return enter_item(node);
        case Kind::table: return enter_table(node);
        case Kind::row: return enter_row(index);
        case Kind::cell: return enter_cell(index);
        case Kind::paragraph: return element_with_direction(node, "<p", "</p>");
        case Kind::heading: return enter_heading(node);
        case Kind::code_block: return enter_code_block(node);
        case Kind::thematic_break: out_ += "<hr>"; return;
        case Kind::text: return append_escaped(out_, document_.view(node.text));
        case Kind::emphasis: return element(node, "<em>", "</em>");
        case Kind::strong: return element(node, "<strong>", "</strong>");
        case Kind::underline: return element(node, "<u>", "</u>");
        case Kind::strikethrough: return element(node, "<s>", "</s>");
        case Kind::subscript: return element(node, "<sub>", "</sub>");
        case Kind::superscript: return element(node, "<sup>", "</sup>");
        case Kind::inline_spoiler: return element(node, R"(<span class="spoiler-inline" tabindex="0">)", "</span>");
        case Kind::link: return enter_link(node);
        case Kind::image: return enter_image(node);
        case Kind::code: return append_code(node);
        case Kind::line_break: out_ += "<br>"; return;
        }
    }

    void enter_quote(Node const& node)
    {
        element(node, R"(<blockquote class="quote">)", "</blockquote>");
        if (node.traits.number == 0) return;
        Attribution const& said = document_.attributions.at(node.traits.number - 1);
        auto const url = url_of_quoted(said);
        if (said.author.empty() && !url) return;
        out_ += R"(<p class="quote-by">)";
        if (url) {
            begin_link(*url);
            append_escaped(out_, said.author.empty() ? url->view() : said.author);
            out_ += "</a>";
        } else {
            append_escaped(out_, said.author);
        }
        out_ += "</p>";
    }

    std::optional<html::Url> url_of_quoted(Attribution const& said) const
    {
        if (said.post.value > 0 && options_.links_quoted_posts)
            return html::Url::path("/posts/" + std::to_string(said.post.value) + '/');
        if (!said.source.empty()) return url_of(said.source);
        return std::nullopt;
    }

    void enter_spoiler(Node const& node)
    {
        element(node, R"(<details class="spoiler"><summary>)", "</details>");
        auto const title = document_.view(node.text);
        append_escaped(out_, title.empty() ? "Spoiler" : title);
        out_ += "</summary>";
    }

    void enter_list(Node const& node)
    {
        if (!node.traits.is_ordered) return element(node, "<ul>", "</ul>");
        if (node.traits.number == 1) return element(node, "<ol>", "</ol>");
        out_ += R"(<ol start=")" + std::to_string(node.traits.number) + "\">";
        until_end_of(node, "</ol>");
    }

    // A sign and not a check box: it says the same, and a stored rendering holds no words that need translating.
    void enter_item(Node const& node)
    {
        element_with_direction(node, "<li", "</li>");
        if (node.traits.task == Task::open) out_ += "☐ ";
        if (node.traits.task == Task::done) out_ += "☑ ";
    }

    // The outer element scrolls sideways where the table is wider than the page, by keyboard as well.
    void enter_table(Node const& node)
    {
        element(node, R"(<div class="scroll" tabindex="0"><table class="table">)", "</table></div>");
    }

    bool is_header_row(std::uint32_t row) const
    {
        Node const& node = document_.nodes[row];
        for (std::uint32_t cell = row + 1; cell < node.end; cell = document_.nodes[cell].end)
            if (!document_.nodes[cell].traits.is_header) return false;
        return true;
    }

    // A row begins and ends the section it stands in, where it is the first or the last of it.
    void enter_row(std::uint32_t index)
    {
        Node const& node = document_.nodes[index];
        bool const is_first = document_.nodes[index - 1].kind == Kind::table;
        bool const is_last = !open_.empty() && open_.back().end == node.end;
        is_in_head_ = is_first && is_header_row(index);
        if (is_in_head_) return element(node, "<thead><tr>", is_last ? "</tr></thead>" : "</tr></thead><tbody>");
        element(node, is_first ? "<tbody><tr>" : "<tr>", is_last ? "</tr></tbody>" : "</tr>");
    }

    void enter_cell(std::uint32_t index)
    {
        Node const& node = document_.nodes[index];
        // A corner without words heads nothing.
        bool const is_header = node.traits.is_header && node.end > index + 1;
        out_ += is_header ? (is_in_head_ ? R"(<th scope="col")" : R"(<th scope="row")") : "<td";
        if (node.traits.alignment == Alignment::right) out_ += R"( class="n")";
        if (node.traits.alignment == Alignment::centre) out_ += R"( class="c")";
        element_with_direction(node, "", is_header ? "</th>" : "</td>");
    }

    // A post stands under the title of its thread and the name of its author, so its headings begin at the third level.
    void enter_heading(Node const& node)
    {
        switch (node.traits.level) {
        case 0:
        case 1: return element_with_direction(node, "<h3", "</h3>");
        case 2: return element_with_direction(node, "<h4", "</h4>");
        case 3: return element_with_direction(node, "<h5", "</h5>");
        default: return element_with_direction(node, "<h6", "</h6>");
        }
    }

    void enter_code_block(Node const& node)
    {
        out_ += R"(<pre tabindex="0"><code)";
        if (auto const language = document_.view(node.text); !language.empty()) {
            out_ += R"( class="lang-)";
            append_escaped(out_, language);
            out_ += '"';
        }
        out_ += '>';
        until_end_of(node, "</code></pre>");
    }

    void append_code(Node const& node)
    {
        out_ += "<code>";
        append_escaped(out_, document_.view(node.text));
        out_ += "</code>";
    }

    bool is_own(html::Url const& url) const
    {
        auto const address = url.view();
        if (!equal_ignoring_case(address.substr(0, 4), "http")) return true;  // mailto, or a place on this site
        if (options_.origin.empty() || !address.starts_with(options_.origin)) return false;
        return address.size() == options_.origin.size() || address[options_.origin.size()] == '/';
    }

    void begin_link(html::Url const& url)
    {
        out_ += R"(<a href=")";
        append_escaped(out_, url.view());
        out_ += is_own(url) ? R"(">)" : R"(" rel="nofollow ugc noopener">)";
    }

    // A link whose address is refused stays as the text it had.
    void enter_link(Node const& node)
    {
        auto const url = url_of(document_.view(node.text));
        if (!url || is_in_link_) return;
        begin_link(*url);
        is_in_link_ = true;
        open_.push_back({node.end, "</a>", true});
    }

    // Pictures of other sites are shown as links: to load them would tell those sites who reads what, and the content
    // security policy allows pictures of this site only.
    void enter_image(Node const& node)
    {
        enter_link(node);
        if (std::uint32_t const index = index_of(node); node.end == index + 1)
            append_escaped(out_, file_name_of(document_.view(node.text)));
    }

    std::uint32_t index_of(Node const& node) const
    {
        return static_cast<std::uint32_t>(&node - document_.nodes.data());
    }

    Document const& document_;
    RenderOptions const& options_;
    std::string out_;
    std::vector<Open> open_;
    bool is_in_link_{};
    bool is_in_head_{};
};

}  // namespace

html::Html render(Document const& document, RenderOptions const& options)
{
    return html::Html::from_markup(Renderer{document, options}.render());
}

Rendering render(std::string_view source, Markup markup, RenderOptions const& options)
{
    Document const document = parse(source, markup);
    return {.html = render(document, options), .excerpt = excerpt(document)};
}

}  // namespace stoa::markup
