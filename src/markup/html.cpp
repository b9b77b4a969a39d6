#include <algorithm>
#include <string>
#include <vector>

#include "base/text.hpp"
#include "markup/entity.hpp"
#include "markup/html_element.hpp"
#include "markup/html_token.hpp"
#include "markup/readers.hpp"
#include "markup/source.hpp"

// HTML of other forums (phpBB, SMF, Discourse, Stack Exchange and what resembles them), for imports. Why it has a
// tokenizer of its own: docs/decisions, "Imported HTML is read in one pass".
namespace stoa::markup {
namespace {

constexpr std::size_t elements_open_max = 256;  // deeper ones are seen through
constexpr std::size_t title_bytes_max = 400;

struct OpenElement {
    std::string name;
    Element element{};
    bool is_own_quote{};  // a quote that opened a node: Discourse wraps each blockquote in an aside
};

// "Ada wrote:", "Quote from: Ada on May 24, 2007", " author=Ada link=topic=4.msg5#msg5 date=1 wrote:" -> "Ada"
std::string_view author_in_heading(std::string_view title)
{
    title = trim(title);
    for (std::string_view before : {"Quote from: ", "Quote from ", "Quote: "})
        if (title.starts_with(before)) title = title.substr(before.size(), title.rfind(" on ") - before.size());
    if (title.starts_with("author=")) title.remove_prefix(std::string_view{"author="}.size());
    if (auto const link = title.find(" link="); link != std::string_view::npos) return title.substr(0, link);
    for (std::string_view after : {":", " wrote", " said"})
        if (title.ends_with(after)) title.remove_suffix(after.size());
    return trim(title);
}

bool leads_elsewhere(std::string_view address)
{
    for (std::string_view scheme : {"http://", "https://", "//", "mailto:"})
        if (equal_ignoring_case(address.substr(0, scheme.size()), scheme)) return true;
    return false;
}

// "lang-cpp", "language-cpp" -> "cpp"
std::string_view language_in(std::string_view classes)
{
    for (auto name : split(classes, ' '))
        for (std::string_view prefix : {"language-", "lang-"})
            if (name.starts_with(prefix) && name != "lang-auto") return name.substr(prefix.size());
    return {};
}

class HtmlReading {
public:
    HtmlReading(std::string_view source, Builder& builder)
        : tokenizer_{source}
        , builder_{builder}
    {
    }

    void run()
    {
        HtmlToken token;
        while (!builder_.is_exhausted() && tokenizer_.next(token)) {
            switch (token.type) {
            case HtmlToken::Type::text: add_text(token.text); break;
            case HtmlToken::Type::start_tag: start(token); break;
            case HtmlToken::Type::end_tag: end(token.name); break;
            }
        }
        while (!open_.empty()) leave();
    }

private:
    void start(HtmlToken const& tag)
    {
        Element const element = element_of(tag);
        if (element == Element::raw) {
            tokenizer_.skip_to_end_of(tag.name);
            return;
        }
        bool const stays_open = has_end_tag(tag.name);
        if (stays_open && open_.size() >= elements_open_max) return;
        OpenElement entered{.name = tag.name, .element = element};
        if (hidden_ == 0 || element == Element::hidden) enter(tag, entered);
        if (tag.name == "iframe") tokenizer_.skip_to_end_of(tag.name);  // what it holds is for browsers without frames
        if (stays_open) open_.push_back(std::move(entered));
    }

    // Ends what is open inside it as well, but formats that overlap with others end alone.
    void end(std::string_view name)
    {
        if (name == "br") {  // browsers take "</br>" for "<br>"
            if (hidden_ == 0) add_break();
            return;
        }
        auto at = std::ssize(open_) - 1;
        while (at >= 0 && open_[static_cast<std::size_t>(at)].name != name) --at;
        if (at < 0) return;
        if (is_format(open_[static_cast<std::size_t>(at)].element)) {
            std::rotate(open_.begin() + at, open_.begin() + at + 1, open_.end());
            return leave();
        }
        while (std::ssize(open_) > at) leave();
    }

    static bool is_format(Element element) { return element >= Element::strong && element <= Element::link; }

    void enter(HtmlToken const& tag, OpenElement& entered)
    {
        switch (entered.element) {
        case Element::transparent:
        case Element::raw: return;
        case Element::hidden: ++hidden_; return;
        case Element::block:
        case Element::paragraph: return break_paragraph();
        case Element::heading:
            return open_block(Kind::heading, {.level = static_cast<std::uint8_t>(tag.name[1] - '0')});
        case Element::line_break: return add_break();
        case Element::thematic_break:
            if (!is_in_code()) builder_.add_thematic_break();
            return;
        case Element::strong: return builder_.begin(Kind::strong);
        case Element::emphasis: return builder_.begin(Kind::emphasis);
        case Element::underline: return builder_.begin(Kind::underline);
        case Element::strikethrough: return builder_.begin(Kind::strikethrough);
        case Element::subscript: return builder_.begin(Kind::subscript);
        case Element::superscript: return builder_.begin(Kind::superscript);
        case Element::inline_spoiler: return builder_.begin(Kind::inline_spoiler);
        case Element::link: return enter_link(tag);
        case Element::image: return add_image(tag);
        case Element::code: return enter_code(tag);
        case Element::code_block: return enter_code_block(tag);
        case Element::unordered_list: return open_block(Kind::list);
        case Element::ordered_list:
            return open_block(Kind::list, {.is_ordered = true,
                                           .number = parse_number<std::uint32_t>(tag.attribute("start")).value_or(1)});
        case Element::item:
            if (builder_.innermost() == Kind::item) close_block(Kind::item);
            return open_block(Kind::item);
        case Element::table: return open_block(Kind::table);
        case Element::row:
            if (is_in_row()) close_block(Kind::row);
            return open_block(Kind::row);
        case Element::cell:
        case Element::header_cell: return enter_cell(tag, entered.element);
        case Element::quote: return enter_quote(tag, entered);
        case Element::cite:
            if (builder_.innermost() != Kind::quote) return builder_.begin(Kind::emphasis);
            entered.element = Element::quote_title;
            return begin_capture();
        case Element::quote_title:
            if (!tag.has_class("title") || is_in_aside()) return begin_capture();
            entered.element = Element::block;
            return break_paragraph();
        case Element::spoiler_title: return begin_capture();
        case Element::spoiler: return open_block(Kind::spoiler);
        case Element::player: return add_player(tag);
        }
    }

    void leave()
    {
        OpenElement const left = std::move(open_.back());
        open_.pop_back();
        if (left.element == Element::hidden) {
            --hidden_;
            return;
        }
        if (hidden_ > 0) return;
        switch (left.element) {
        case Element::transparent:
        case Element::line_break:
        case Element::thematic_break:
        case Element::image:
        case Element::player:
        case Element::raw:
        case Element::hidden: return;
        case Element::block:
        case Element::paragraph: return break_paragraph();
        case Element::heading: return close_block(Kind::heading);
        case Element::strong: return builder_.end(Kind::strong);
        case Element::emphasis:
        case Element::cite: return builder_.end(Kind::emphasis);
        case Element::underline: return builder_.end(Kind::underline);
        case Element::strikethrough: return builder_.end(Kind::strikethrough);
        case Element::subscript: return builder_.end(Kind::subscript);
        case Element::superscript: return builder_.end(Kind::superscript);
        case Element::inline_spoiler: return builder_.end(Kind::inline_spoiler);
        case Element::link: return builder_.end_link();
        case Element::code: return leave_code();
        case Element::code_block: return leave_code_block();
        case Element::unordered_list:
        case Element::ordered_list: return close_block(Kind::list);
        case Element::item: return close_block(Kind::item);
        case Element::table: return close_block(Kind::table);
        case Element::row: return close_block(Kind::row);
        case Element::cell:
        case Element::header_cell: return close_block(Kind::cell);
        case Element::quote:
            if (left.is_own_quote) close_block(Kind::quote);
            return;
        case Element::quote_title: return leave_quote_title();
        case Element::spoiler: return close_block(Kind::spoiler);
        case Element::spoiler_title: return leave_spoiler_title();
        }
    }

    // Code is verbatim: whatever elements colour or number it, only its letters count.
    bool is_in_code() const { return in_pre_ > 0 || in_code_ > 0; }

    void open_block(Kind kind, Traits traits = {})
    {
        if (is_in_code()) return;
        builder_.open(kind, traits);
    }

    void close_block(Kind kind)
    {
        if (!is_in_code()) builder_.close(kind);
    }

    void break_paragraph()
    {
        if (!is_in_code()) builder_.break_paragraph();
    }

    bool is_in_row() const
    {
        Kind const holder = builder_.innermost();
        return holder == Kind::row || holder == Kind::cell;
    }

    void add_text(std::string_view typed)
    {
        if (hidden_ > 0) return;
        std::string const text = clean_source(decode_entities(typed));
        if (is_in_code())
            add_code_text(text);
        else
            add_squeezed(text);
    }

    void add_squeezed(std::string_view text)
    {
        std::string squeezed;
        squeezed.reserve(text.size());
        for (char letter : text) {
            bool const is_space = letter == ' ' || letter == '\n' || letter == '\t';
            if (!is_space)
                squeezed += letter;
            else if (!squeezed.ends_with(' '))
                squeezed += ' ';
        }
        if (is_capturing_) {
            captured_ += squeezed;
            return;
        }
        if (squeezed != " ") add_unused_title();
        builder_.add_text(squeezed);
    }

    // What looked like the title of a quotation, and none followed.
    void add_unused_title()
    {
        if (quoted_next_.empty()) return;
        builder_.add_text(std::exchange(quoted_next_, {}));
        builder_.add_line_break();
    }

    // "<br>" and a line break in the source after it are one line break.
    void add_code_text(std::string_view text)
    {
        if (has_break_in_code_ && text.starts_with('\n')) text.remove_prefix(1);
        has_break_in_code_ = false;
        code_ += text;
    }

    void add_break()
    {
        if (is_in_code()) {
            code_ += '\n';
            has_break_in_code_ = true;
        } else if (is_capturing_) {
            captured_ += ' ';
        } else {
            builder_.add_line_break();
        }
    }

    void enter_code(HtmlToken const& tag)
    {
        if (in_pre_ > 0) language_ = language_in(tag.attribute("class"));
        if (in_code_++ == 0 && in_pre_ == 0) code_.clear();
    }

    // Old forums put whole programs into "code" alone: what has several lines is a block.
    void leave_code()
    {
        if (--in_code_ > 0 || in_pre_ > 0) return;
        if (is_capturing_)
            captured_ += code_;
        else if (code_.find('\n') == std::string::npos)
            builder_.add_code(code_);
        else
            add_code_block();
    }

    void enter_code_block(HtmlToken const& tag)
    {
        if (in_pre_++ > 0) return;
        language_ = language_in(tag.attribute("class"));
        code_.clear();
    }

    void leave_code_block()
    {
        if (--in_pre_ == 0) add_code_block();
    }

    void add_code_block()
    {
        auto const code = std::string_view{code_};
        builder_.open_code_block(language_);
        builder_.add_text(code.starts_with('\n') ? code.substr(1) : code);
        builder_.close(Kind::code_block);
        language_.clear();
        has_break_in_code_ = false;
    }

    // A link within the old site leads nowhere from here.
    void enter_link(HtmlToken const& tag)
    {
        auto const address = tag.attribute("href");
        if (!is_in_code() && leads_elsewhere(address)) builder_.begin_link(address);
    }

    void add_image(HtmlToken const& tag)
    {
        for (std::string_view ornament : {"avatar", "site-icon", "thumbnail", "onebox-avatar-inline"})
            if (tag.has_class(ornament)) return;
        auto const description = tag.attribute("alt");
        bool const is_smiley = tag.has_class("smilies") || tag.has_class("smiley") || tag.has_class("emoji");
        if (is_smiley || is_capturing_ || !leads_elsewhere(tag.attribute("src"))) return add_text(description);
        if (is_in_code()) return;
        builder_.add_image(tag.attribute("src"), clean_source(description));
    }

    // Nothing of another site is loaded into a page: a link leads to what would have played.
    void add_player(HtmlToken const& tag)
    {
        auto const address = tag.attribute("src");
        if (is_in_code() || !leads_elsewhere(address)) return;
        builder_.begin_link(address);
        builder_.add_text(address);
        builder_.end_link();
    }

    void enter_cell(HtmlToken const& tag, Element element)
    {
        if (builder_.innermost() == Kind::cell) close_block(Kind::cell);
        auto const align = tag.attribute(tag.attribute("align").empty() ? "style" : "align");
        Alignment alignment = Alignment::none;
        if (align.find("right") != std::string_view::npos) alignment = Alignment::right;
        if (align.find("center") != std::string_view::npos) alignment = Alignment::centre;
        open_block(Kind::cell, {.alignment = alignment, .is_header = element == Element::header_cell});
    }

    bool is_in_aside() const
    {
        return !open_.empty() && open_.back().element == Element::quote && open_.back().name == "aside";
    }

    // Directly, or in the one div that phpBB 3 puts into each quotation.
    bool is_in_quote() const
    {
        std::size_t up = open_.size();
        while (up > 0 && open_[up - 1].element == Element::block) --up;
        return up > 0 && open_[up - 1].element == Element::quote && builder_.innermost() == Kind::quote;
    }

    void enter_quote(HtmlToken const& tag, OpenElement& entered)
    {
        entered.is_own_quote = !is_in_aside() && !is_in_code();
        if (!entered.is_own_quote) return;
        std::string author = std::exchange(quoted_next_, {});
        if (author.empty()) author = clean_source(tag.attribute("data-username"));
        auto const source = tag.attribute("cite");
        builder_.open_quote(
            {.author = std::move(author), .post = {}, .source = std::string{leads_elsewhere(source) ? source : ""}});
    }

    void begin_capture()
    {
        is_capturing_ = true;
        captured_.clear();
    }

    // A title without an end would swallow the post: what is too long for one is text.
    bool end_capture()
    {
        is_capturing_ = false;
        if (captured_.size() <= title_bytes_max) return true;
        builder_.add_text(captured_);
        builder_.break_paragraph();
        return false;
    }

    void leave_spoiler_title()
    {
        if (end_capture()) builder_.name_spoiler(trim(captured_));
    }

    void leave_quote_title()
    {
        if (!end_capture()) return;
        auto const author = author_in_heading(captured_);
        if (author.empty()) return;
        if (is_in_quote())
            builder_.name_quote(author);
        else
            quoted_next_ = author;
    }

    HtmlTokenizer tokenizer_;
    Builder& builder_;
    std::vector<OpenElement> open_;
    int hidden_{};  // how many elements are open whose content is left out
    int in_pre_{};
    int in_code_{};
    std::string code_;
    std::string language_;
    bool has_break_in_code_{};
    bool is_capturing_{};  // text goes into captured_, because it is a title
    std::string captured_;
    std::string quoted_next_;  // the author of the quotation that follows
};

}  // namespace

void read_html(std::string_view source, Builder& builder) { HtmlReading{source, builder}.run(); }

}  // namespace stoa::markup
