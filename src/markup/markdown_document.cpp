#include <string>

#include "base/text.hpp"
#include "markup/bbcode_quote.hpp"
#include "markup/bbcode_tag.hpp"
#include "markup/markdown.hpp"
#include "markup/readers.hpp"
#include "markup/source.hpp"

// What this forum makes of Markdown: a line break is a line break (docs/decisions), HTML is text, only the words of a
// picture's description count. docs/markup.md lists all of it.
namespace stoa::markup {
namespace {

class ToDocument final : public MarkdownOutput {
public:
    explicit ToDocument(Builder& builder)
        : builder_{builder}
    {
    }

    void enter(Entered const& entered, std::uint32_t line) override
    {
        if (line > 0) builder_.set_line(line);
        switch (entered.block) {
        case Block::quote: return builder_.open_quote();
        case Block::tagged_quote: return builder_.open_quote(attribution_in(entered.text));
        case Block::tagged_spoiler: return builder_.open(Kind::spoiler, {}, value_of(entered.text));
        case Block::code_block:
            return builder_.open_code_block(entered.text.substr(0, entered.text.find_first_of(" \t")));
        case Block::thematic_break: return builder_.add_thematic_break();
        case Block::tight_paragraph: return;
        default: return builder_.open(kind_of(entered.block), entered.traits);
        }
    }

    void leave(Entered const& left) override
    {
        if (left.block != Block::thematic_break && left.block != Block::tight_paragraph)
            builder_.close(kind_of(left.block));
    }

    void begin(Kind format) override
    {
        if (images_ == 0) builder_.begin(format);
    }

    void end(Kind format) override
    {
        if (images_ == 0) builder_.end(format);
    }

    void begin_link(std::string_view address, std::string_view) override
    {
        if (images_ == 0) builder_.begin_link(address);
    }

    void end_link() override
    {
        if (images_ == 0) builder_.end_link();
    }

    void begin_image(std::string_view address, std::string_view) override
    {
        if (images_++ > 0) return;
        image_ = address;
        description_.clear();
    }

    void end_image() override
    {
        if (--images_ == 0) builder_.add_image(image_, description_);
    }

    void add_text(std::string_view text) override
    {
        if (images_ > 0)
            description_ += text;
        else
            builder_.add_text(text);
    }

    void add_literal(std::string_view text) override
    {
        bool const could_begin_word = text == "@" || text == ":";
        if (images_ == 0 && could_begin_word)
            builder_.add_literal(text);
        else
            add_text(text);
    }

    // HTML keeps the shape in which it was typed.
    void add_verbatim(std::string_view text) override
    {
        if (builder_.is_in_code_block()) return builder_.add_text(text);
        while (!text.empty()) {
            builder_.add_literal(keep_spaces(take_line(text)));
            builder_.add_line_break();
        }
    }

    void add_code(std::string_view text) override
    {
        if (images_ > 0)
            description_ += text;
        else
            builder_.add_code(text);
    }

    void add_html(std::string_view text) override
    {
        if (images_ > 0) return;
        while (!text.empty()) {
            bool const ends_here = text.find('\n') == std::string_view::npos;
            builder_.add_literal(take_line(text));
            if (!ends_here) builder_.add_line_break();
        }
    }

    void add_footnote_reference(std::uint32_t number) override
    {
        if (images_ == 0) builder_.add_footnote_reference(number);
    }

    void add_soft_break() override { add_hard_break(); }

    void add_hard_break() override
    {
        if (images_ > 0)
            description_ += ' ';
        else
            builder_.add_line_break();
    }

    bool is_full() const override { return builder_.is_exhausted(); }

private:
    static Kind kind_of(Block block)
    {
        switch (block) {
        case Block::quote:
        case Block::tagged_quote: return Kind::quote;
        case Block::tagged_spoiler: return Kind::spoiler;
        case Block::list: return Kind::list;
        case Block::item: return Kind::item;
        case Block::footnotes: return Kind::footnotes;
        case Block::footnote: return Kind::footnote;
        case Block::paragraph:
        case Block::tight_paragraph:
        case Block::html_block: return Kind::paragraph;
        case Block::heading: return Kind::heading;
        case Block::code_block: return Kind::code_block;
        case Block::thematic_break: return Kind::thematic_break;
        case Block::table: return Kind::table;
        case Block::row: return Kind::row;
        case Block::cell: return Kind::cell;
        }
        return Kind::paragraph;
    }

    Builder& builder_;
    int images_{};  // how many pictures are open, each in the description of the one before
    std::string image_;
    std::string description_;
};

}  // namespace

bool read_markdown(std::string_view source, Builder& builder)
{
    ToDocument output{builder};
    read_markdown(source, output);
    return !builder.is_exhausted();
}

}  // namespace stoa::markup
