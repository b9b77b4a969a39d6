#pragma once
#include <md4c.h>

#include <string>
#include <string_view>

#include "markup/entity.hpp"
#include "markup/markdown_output.hpp"

// For tests and fuzzers: a second opinion on what Markdown means. md4c 0.4.8 follows CommonMark 0.30 and reads past the
// end of some inputs, so the input is padded, and nothing but tests ever asks it.
namespace stoa::markup {

class Md4cOracle {
public:
    static void read(std::string_view source, MarkdownOutput& output)
    {
        std::string padded{source};
        if (!padded.ends_with('\n')) padded += '\n';
        auto const size = static_cast<MD_SIZE>(padded.size());
        padded.append(64, '\0');
        MD_PARSER const parser{
            .abi_version = 0,
            .flags = 0,
            .enter_block = [](auto type, void* detail, void* self) { return as(self).enter(type, detail); },
            .leave_block = [](auto type, void* detail, void* self) { return as(self).leave(type, detail); },
            .enter_span = [](auto type, void* detail, void* self) { return as(self).begin(type, detail); },
            .leave_span = [](auto type, void*, void* self) { return as(self).end(type); },
            .text = [](auto type, MD_CHAR const* text, MD_SIZE bytes,
                       void* self) { return as(self).add(type, {text, bytes}); },
            .debug_log = nullptr,
            .syntax = nullptr};
        Md4cOracle oracle{output};
        md_parse(padded.data(), size, &parser, &oracle);
    }

private:
    using Block = MarkdownOutput::Block;

    explicit Md4cOracle(MarkdownOutput& output)
        : output_{output}
    {
    }

    static Md4cOracle& as(void* self) { return *static_cast<Md4cOracle*>(self); }

    static std::string text_of(MD_ATTRIBUTE const& attribute)
    {
        std::string out;
        for (std::size_t i = 0; attribute.size > 0 && attribute.substr_offsets[i] < attribute.size; ++i) {
            auto const begin = attribute.substr_offsets[i];
            std::string_view const part{attribute.text + begin, attribute.substr_offsets[i + 1] - begin};
            if (attribute.substr_types[i] != MD_TEXT_ENTITY || decode_entity(part, out) == 0) out += part;
        }
        return out;
    }

    static MarkdownOutput::Entered entered(MD_BLOCKTYPE type, void* detail)
    {
        switch (type) {
        case MD_BLOCK_QUOTE: return {.block = Block::quote};
        case MD_BLOCK_UL: return {.block = Block::list};
        case MD_BLOCK_OL:
            return {.block = Block::list,
                    .traits = {.is_ordered = true, .number = static_cast<MD_BLOCK_OL_DETAIL*>(detail)->start}};
        case MD_BLOCK_LI: return {.block = Block::item};
        case MD_BLOCK_HR: return {.block = Block::thematic_break};
        case MD_BLOCK_H:
            return {.block = Block::heading,
                    .traits = {.level = static_cast<std::uint8_t>(static_cast<MD_BLOCK_H_DETAIL*>(detail)->level)}};
        case MD_BLOCK_CODE: return {.block = Block::code_block};
        case MD_BLOCK_HTML: return {.block = Block::html_block};
        default: return {.block = Block::paragraph};
        }
    }

    int enter(MD_BLOCKTYPE type, void* detail)
    {
        if (type == MD_BLOCK_DOC) return 0;
        verbatim_.clear();
        is_verbatim_ = type == MD_BLOCK_CODE || type == MD_BLOCK_HTML;
        auto block = entered(type, detail);
        std::string const info = type == MD_BLOCK_CODE ? text_of(static_cast<MD_BLOCK_CODE_DETAIL*>(detail)->info) : "";
        block.text = info;
        output_.enter(block, 0);
        return 0;
    }

    int leave(MD_BLOCKTYPE type, void* detail)
    {
        if (type == MD_BLOCK_DOC) return 0;
        if (is_verbatim_) output_.add_verbatim(verbatim_);
        is_verbatim_ = false;
        output_.leave(entered(type, detail));
        return 0;
    }

    int begin(MD_SPANTYPE type, void* detail)
    {
        code_.clear();
        is_code_ = type == MD_SPAN_CODE;
        if (type == MD_SPAN_EM || type == MD_SPAN_STRONG)
            output_.begin(type == MD_SPAN_EM ? Kind::emphasis : Kind::strong);
        if (type == MD_SPAN_A) {
            auto const& link = *static_cast<MD_SPAN_A_DETAIL*>(detail);
            output_.begin_link(text_of(link.href), text_of(link.title));
        }
        if (type == MD_SPAN_IMG) {
            auto const& image = *static_cast<MD_SPAN_IMG_DETAIL*>(detail);
            output_.begin_image(text_of(image.src), text_of(image.title));
        }
        return 0;
    }

    int end(MD_SPANTYPE type)
    {
        is_code_ = false;
        if (type == MD_SPAN_EM || type == MD_SPAN_STRONG)
            output_.end(type == MD_SPAN_EM ? Kind::emphasis : Kind::strong);
        if (type == MD_SPAN_A) output_.end_link();
        if (type == MD_SPAN_IMG) output_.end_image();
        if (type == MD_SPAN_CODE) output_.add_code(code_);
        return 0;
    }

    int add(MD_TEXTTYPE type, std::string_view text)
    {
        if (is_verbatim_)
            verbatim_ += text;
        else if (is_code_)
            code_ += text == "\n" ? " " : text;
        else if (type == MD_TEXT_BR)
            output_.add_hard_break();
        else if (type == MD_TEXT_SOFTBR)
            output_.add_soft_break();
        else if (type == MD_TEXT_ENTITY)
            output_.add_text(decode_entities(text));
        else if (type == MD_TEXT_HTML)
            output_.add_html(text);
        else
            output_.add_text(text);
        return 0;
    }

    MarkdownOutput& output_;
    bool is_verbatim_{};
    bool is_code_{};
    std::string verbatim_;
    std::string code_;
};

}  // namespace stoa::markup
