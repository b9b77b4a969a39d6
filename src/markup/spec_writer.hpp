#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "markup/markdown.hpp"

// For tests: writes Markdown as the examples of CommonMark and GFM have it, letter by letter, with HTML passed on. It
// shows that the reader understands what the specification says; what this forum makes of it is the business of others.
namespace stoa::markup {

inline constexpr MarkdownExtensions plain_commonmark{
    .tables = false, .strikethrough = false, .tasks = false, .addresses = false, .footnotes = false, .tags = false};

// "Disallowed Raw HTML" (GFM section 6.11) is filtered; this forum escapes all of it.
enum class RawHtml : unsigned char { passed, filtered, escaped };

class SpecWriter final : public MarkdownOutput {
public:
    static std::string written(std::string_view source, MarkdownExtensions extensions,
                               RawHtml raw_html = RawHtml::passed)
    {
        SpecWriter writer{raw_html};
        read_markdown(source, writer, extensions);
        return std::move(writer).taken();
    }

    explicit SpecWriter(RawHtml raw_html = RawHtml::passed)
        : raw_html_{raw_html}
    {
    }
    std::string taken() && { return std::move(out_); }

    void enter(Entered const& entered, std::uint32_t) override
    {
        switch (entered.block) {
        case Block::quote: begin_line("<blockquote>"), end_line(); return;
        case Block::list: return enter_list(entered);
        case Block::item:
            begin_line("<li>");
            if (entered.traits.task != Task::none)
                out_ += entered.traits.task == Task::done ? R"(<input checked="" disabled="" type="checkbox"> )"
                                                          : R"(<input disabled="" type="checkbox"> )";
            return;
        case Block::paragraph: return begin_line("<p>");
        case Block::heading: return begin_line("<h" + std::to_string(entered.traits.level) + ">");
        case Block::code_block: return enter_code(entered);
        case Block::html_block: return begin_line("");
        case Block::thematic_break: begin_line("<hr />"), end_line(); return;
        case Block::table: begin_line("<table>"), end_line(), rows_ = 0; return;
        case Block::row:
            if (entered.traits.is_header)
                begin_line("<thead>");
            else if (rows_++ == 0)
                begin_line("<tbody>");
            begin_line("<tr>"), end_line();
            return;
        case Block::cell: return begin_line((entered.traits.is_header ? "<th" : "<td") + aligned(entered) + ">");
        default: return;
        }
    }

    void leave(Entered const& left) override
    {
        switch (left.block) {
        case Block::quote: begin_line("</blockquote>"), end_line(); return;
        case Block::list: begin_line(left.traits.is_ordered ? "</ol>" : "</ul>"), end_line(); return;
        case Block::item: out_ += "</li>"; return end_line();
        case Block::paragraph: out_ += "</p>"; return end_line();
        case Block::heading: out_ += "</h" + std::to_string(left.traits.level) + ">"; return end_line();
        case Block::code_block: out_ += "</code></pre>"; return end_line();
        case Block::html_block: return end_line();
        case Block::table:
            if (rows_ > 0) begin_line("</tbody>");
            begin_line("</table>"), end_line();
            return;
        case Block::row:
            begin_line("</tr>");
            if (left.traits.is_header) begin_line("</thead>");
            return;
        case Block::cell: out_ += left.traits.is_header ? "</th>" : "</td>"; return end_line();
        default: return;
        }
    }

    void begin(Kind format) override { tag(format, "<"); }
    void end(Kind format) override { tag(format, "</"); }
    void begin_link(std::string_view address, std::string_view title) override
    {
        if (images_ == 0) out_ += "<a href=\"" + encoded(address) + "\"" + titled(title) + ">";
    }
    void end_link() override
    {
        if (images_ == 0) out_ += "</a>";
    }
    void begin_image(std::string_view address, std::string_view title) override
    {
        if (images_++ > 0) return;
        out_ += "<img src=\"" + encoded(address) + "\" alt=\"";
        title_ = titled(title);
    }
    void end_image() override
    {
        if (--images_ == 0) out_ += "\"" + title_ + " />";
    }
    void add_text(std::string_view text) override { out_ += escaped(text); }
    void add_literal(std::string_view text) override { out_ += escaped(text); }
    void add_verbatim(std::string_view text) override
    {
        out_ += is_in_code_ ? escaped(text) : raw(text);
        is_in_code_ = false;
    }
    void add_code(std::string_view text) override
    {
        out_ += images_ > 0 ? escaped(text) : "<code>" + escaped(text) + "</code>";
    }
    void add_html(std::string_view text) override
    {
        if (images_ == 0) out_ += raw(text);
    }
    void add_footnote_reference(std::uint32_t number) override { out_ += "<sup>" + std::to_string(number) + "</sup>"; }
    void add_soft_break() override { out_ += images_ > 0 ? " " : "\n"; }
    void add_hard_break() override { out_ += images_ > 0 ? " " : "<br />\n"; }

private:
    void begin_line(std::string_view text)
    {
        end_line();
        out_ += text;
    }
    void end_line()
    {
        if (!out_.empty() && out_.back() != '\n') out_ += '\n';
    }

    void enter_list(Entered const& list)
    {
        if (!list.traits.is_ordered)
            begin_line("<ul>");
        else if (list.traits.number == 1)
            begin_line("<ol>");
        else
            begin_line("<ol start=\"" + std::to_string(list.traits.number) + "\">");
        end_line();
    }

    void enter_code(Entered const& code)
    {
        auto const language = code.text.substr(0, code.text.find_first_of(" \t"));
        begin_line(language.empty() ? "<pre><code>" : "<pre><code class=\"language-" + escaped(language) + "\">");
        is_in_code_ = true;
    }

    static std::string aligned(Entered const& cell)
    {
        switch (cell.traits.alignment) {
        case Alignment::none: return "";
        case Alignment::left: return R"( align="left")";
        case Alignment::centre: return R"( align="center")";
        case Alignment::right: return R"( align="right")";
        }
        return "";
    }

    void tag(Kind format, std::string_view opening)
    {
        if (images_ > 0) return;
        out_ += opening;
        out_ += format == Kind::strong ? "strong>" : format == Kind::emphasis ? "em>" : "del>";
    }

    static std::string titled(std::string_view title)
    {
        return title.empty() ? "" : " title=\"" + escaped(title) + "\"";
    }

    static std::string escaped(std::string_view text)
    {
        std::string out;
        for (char letter : text) {
            switch (letter) {
            case '&': out += "&amp;"; break;
            case '<': out += "&lt;"; break;
            case '>': out += "&gt;"; break;
            case '"': out += "&quot;"; break;
            default: out += letter;
            }
        }
        return out;
    }

    static std::string encoded(std::string_view address)
    {
        constexpr std::string_view digits = "0123456789ABCDEF";
        constexpr std::string_view safe = "-_.+!*(),%#@?=;:/,$~'&";
        std::string out;
        for (char letter : address) {
            bool const is_word = (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
                                 (letter >= '0' && letter <= '9');
            auto const byte = static_cast<unsigned char>(letter);
            if (letter == '&')
                out += "&amp;";
            else if (is_word || safe.find(letter) != std::string_view::npos)
                out += letter;
            else
                out += {'%', digits[byte >> 4], digits[byte & 15]};
        }
        return out;
    }

    std::string raw(std::string_view html) const
    {
        if (raw_html_ == RawHtml::escaped) return escaped(html);
        std::string out;
        for (std::size_t i = 0; i < html.size(); ++i) {
            if (raw_html_ == RawHtml::filtered && html[i] == '<' && is_disallowed(html.substr(i + 1)))
                out += "&lt;";
            else
                out += html[i];
        }
        return out;
    }

    static bool is_disallowed(std::string_view rest)
    {
        for (std::string_view name :
             {"title", "textarea", "style", "xmp", "iframe", "noembed", "noframes", "script", "plaintext"}) {
            bool is_it = rest.size() >= name.size();
            for (std::size_t i = 0; is_it && i < name.size(); ++i) is_it = (rest[i] | 0x20) == name[i];
            if (is_it) return true;
        }
        return false;
    }

    RawHtml raw_html_;
    std::string out_;
    int images_{};
    std::string title_;
    bool is_in_code_{};
    int rows_{};
};

}  // namespace stoa::markup
