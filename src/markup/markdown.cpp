#include <md4c.h>

#include <algorithm>
#include <exception>
#include <string>

#include "markup/entity.hpp"
#include "markup/parse.hpp"
#include "markup/readers.hpp"

// CommonMark with tables, strikethrough and task lists, through md4c 0.4.8. That release has known faults, each of
// which is kept away here: it reads past the end of some inputs (so the input is padded), turns short ones into
// enormous outputs (so the builder has a budget), and takes only negative values from a callback as the end (so they
// are). HTML stays text. Addresses are linked by the builder: md4c's own way is quadratic.
namespace stoa::markup {
namespace {

constexpr int go_on = 0;
constexpr int stop = -1;
constexpr unsigned table_columns_max = 64;
constexpr std::size_t padding_bytes = 64;
constexpr unsigned flags = MD_FLAG_NOHTML | MD_FLAG_TABLES | MD_FLAG_STRIKETHROUGH | MD_FLAG_TASKLISTS;

std::string text_of(MD_ATTRIBUTE const& attribute)
{
    std::string out;
    if (attribute.size == 0) return out;
    for (std::size_t i = 0; attribute.substr_offsets[i] < attribute.size; ++i) {
        auto const begin = attribute.substr_offsets[i];
        std::string_view const part{attribute.text + begin, attribute.substr_offsets[i + 1] - begin};
        if (attribute.substr_types[i] != MD_TEXT_ENTITY || decode_entity(part, out) == 0) out += part;
    }
    return out;
}

Alignment alignment_of(MD_ALIGN align)
{
    switch (align) {
    case MD_ALIGN_DEFAULT: return Alignment::none;
    case MD_ALIGN_LEFT: return Alignment::left;
    case MD_ALIGN_CENTER: return Alignment::centre;
    case MD_ALIGN_RIGHT: return Alignment::right;
    }
    return Alignment::none;
}

Task task_of(MD_BLOCK_LI_DETAIL const& item)
{
    if (item.is_task == 0) return Task::none;
    return item.task_mark == ' ' ? Task::open : Task::done;
}

template <class Detail>
Detail const& as(void const* detail)
{
    return *static_cast<Detail const*>(detail);
}

class Reading {
public:
    explicit Reading(Builder& builder)
        : builder_{builder}
    {
    }

    int enter_block(MD_BLOCKTYPE type, void const* detail)
    {
        switch (type) {
        case MD_BLOCK_DOC:
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY:
        case MD_BLOCK_HTML: break;
        case MD_BLOCK_QUOTE: builder_.open_quote(); break;
        case MD_BLOCK_UL: builder_.open(Kind::list); break;
        case MD_BLOCK_OL:
            builder_.open(Kind::list, {.is_ordered = true, .number = as<MD_BLOCK_OL_DETAIL>(detail).start});
            break;
        case MD_BLOCK_LI: builder_.open(Kind::item, {.task = task_of(as<MD_BLOCK_LI_DETAIL>(detail))}); break;
        case MD_BLOCK_HR: builder_.add_thematic_break(); break;
        case MD_BLOCK_H:
            builder_.open(Kind::heading, {.level = static_cast<std::uint8_t>(as<MD_BLOCK_H_DETAIL>(detail).level)});
            break;
        case MD_BLOCK_CODE: builder_.open_code_block(text_of(as<MD_BLOCK_CODE_DETAIL>(detail).lang)); break;
        case MD_BLOCK_P: builder_.open(Kind::paragraph); break;
        case MD_BLOCK_TABLE:
            // Short rows are filled up with empty cells: many columns make much out of little.
            if (as<MD_BLOCK_TABLE_DETAIL>(detail).col_count > table_columns_max) return stop;
            builder_.open(Kind::table);
            break;
        case MD_BLOCK_TR: builder_.open(Kind::row); break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD:
            builder_.open(Kind::cell, {.alignment = alignment_of(as<MD_BLOCK_TD_DETAIL>(detail).align),
                                       .is_header = type == MD_BLOCK_TH});
            break;
        }
        return outcome();
    }

    int leave_block(MD_BLOCKTYPE type)
    {
        switch (type) {
        case MD_BLOCK_DOC:
        case MD_BLOCK_THEAD:
        case MD_BLOCK_TBODY:
        case MD_BLOCK_HR:
        case MD_BLOCK_HTML: break;
        case MD_BLOCK_QUOTE: builder_.close(Kind::quote); break;
        case MD_BLOCK_UL:
        case MD_BLOCK_OL: builder_.close(Kind::list); break;
        case MD_BLOCK_LI: builder_.close(Kind::item); break;
        case MD_BLOCK_H: builder_.close(Kind::heading); break;
        case MD_BLOCK_CODE: builder_.close(Kind::code_block); break;
        case MD_BLOCK_P: builder_.close(Kind::paragraph); break;
        case MD_BLOCK_TABLE: builder_.close(Kind::table); break;
        case MD_BLOCK_TR: builder_.close(Kind::row); break;
        case MD_BLOCK_TH:
        case MD_BLOCK_TD: builder_.close(Kind::cell); break;
        }
        return outcome();
    }

    int enter_span(MD_SPANTYPE type, void const* detail)
    {
        if (type == MD_SPAN_IMG && images_++ == 0) {
            image_ = text_of(as<MD_SPAN_IMG_DETAIL>(detail).src);
            words_.clear();
        }
        if (images_ > 0) return go_on;  // inside a picture stands its description, of which only the words count
        switch (type) {
        case MD_SPAN_EM: builder_.begin(Kind::emphasis); break;
        case MD_SPAN_STRONG: builder_.begin(Kind::strong); break;
        case MD_SPAN_DEL: builder_.begin(Kind::strikethrough); break;
        case MD_SPAN_U: builder_.begin(Kind::underline); break;
        case MD_SPAN_A: builder_.begin_link(text_of(as<MD_SPAN_A_DETAIL>(detail).href)); break;
        case MD_SPAN_CODE: words_.clear(); break;
        case MD_SPAN_IMG:
        case MD_SPAN_LATEXMATH:
        case MD_SPAN_LATEXMATH_DISPLAY:
        case MD_SPAN_WIKILINK: break;
        }
        return outcome();
    }

    int leave_span(MD_SPANTYPE type)
    {
        if (type == MD_SPAN_IMG && --images_ == 0) builder_.add_image(image_, words_);
        if (images_ > 0) return go_on;
        switch (type) {
        case MD_SPAN_EM: builder_.end(Kind::emphasis); break;
        case MD_SPAN_STRONG: builder_.end(Kind::strong); break;
        case MD_SPAN_DEL: builder_.end(Kind::strikethrough); break;
        case MD_SPAN_U: builder_.end(Kind::underline); break;
        case MD_SPAN_A: builder_.end_link(); break;
        case MD_SPAN_CODE: builder_.add_code(words_); break;
        case MD_SPAN_IMG:
        case MD_SPAN_LATEXMATH:
        case MD_SPAN_LATEXMATH_DISPLAY:
        case MD_SPAN_WIKILINK: break;
        }
        return outcome();
    }

    int text(MD_TEXTTYPE type, std::string_view text)
    {
        switch (type) {
        case MD_TEXT_NORMAL:
        case MD_TEXT_HTML:
        case MD_TEXT_LATEXMATH: add_words(text); break;
        case MD_TEXT_NULLCHAR: break;
        case MD_TEXT_BR:
        case MD_TEXT_SOFTBR: add_break(); break;
        case MD_TEXT_ENTITY: add_words(decode_entities(text)); break;
        case MD_TEXT_CODE: add_code(text); break;
        }
        return outcome();
    }

    std::exception_ptr fault;

private:
    void add_words(std::string_view text)
    {
        if (images_ > 0)
            words_ += text;
        else
            builder_.add_text(text);
    }

    // Members expect the lines of a post to stay lines: docs/decisions, "A line break is a line break".
    void add_break()
    {
        if (images_ > 0)
            words_ += ' ';
        else
            builder_.add_line_break();
    }

    void add_code(std::string_view text)
    {
        if (builder_.is_in_code_block()) return builder_.add_text(text);
        words_ += text;
        std::ranges::replace(words_, '\n', ' ');
    }

    int outcome() const { return builder_.is_exhausted() ? stop : go_on; }

    Builder& builder_;
    int images_{};       // how many pictures are open, each in the description of the one before
    std::string image_;  // the address of the outermost
    std::string words_;  // its description, or the code of the span that is open
};

// No exception may fly through a library written in C: it is kept, the parser stopped, and thrown afterwards.
template <class Step>
int guarded(void* reading, Step step) noexcept
{
    auto& self = *static_cast<Reading*>(reading);
    try {
        return step(self);
    } catch (...) {
        self.fault = std::current_exception();
        return stop;
    }
}

int on_enter_block(MD_BLOCKTYPE type, void* detail, void* reading)
{
    return guarded(reading, [&](Reading& self) { return self.enter_block(type, detail); });
}
int on_leave_block(MD_BLOCKTYPE type, void*, void* reading)
{
    return guarded(reading, [&](Reading& self) { return self.leave_block(type); });
}
int on_enter_span(MD_SPANTYPE type, void* detail, void* reading)
{
    return guarded(reading, [&](Reading& self) { return self.enter_span(type, detail); });
}
int on_leave_span(MD_SPANTYPE type, void*, void* reading)
{
    return guarded(reading, [&](Reading& self) { return self.leave_span(type); });
}
int on_text(MD_TEXTTYPE type, MD_CHAR const* text, MD_SIZE size, void* reading)
{
    return guarded(reading, [&](Reading& self) { return self.text(type, {text, size}); });
}

}  // namespace

bool read_markdown(std::string_view source, Builder& builder)
{
    std::string padded;
    padded.reserve(source.size() + 1 + padding_bytes);
    padded += source;
    padded += '\n';
    auto const size = static_cast<MD_SIZE>(padded.size());
    padded.append(padding_bytes, '\0');

    MD_PARSER const parser{.abi_version = 0,
                           .flags = flags,
                           .enter_block = on_enter_block,
                           .leave_block = on_leave_block,
                           .enter_span = on_enter_span,
                           .leave_span = on_leave_span,
                           .text = on_text,
                           .debug_log = nullptr,
                           .syntax = nullptr};
    Reading reading{builder};
    int const result = md_parse(padded.data(), size, &parser, &reading);
    if (reading.fault) std::rethrow_exception(reading.fault);
    return result == 0;
}

}  // namespace stoa::markup
