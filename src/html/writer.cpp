#include "html/writer.hpp"

#include <charconv>

#include "html/escape.hpp"

namespace stoa::html {
namespace {

void append_number(std::string& to, std::int64_t number)
{
    char digits[20];
    auto const [end, error] = std::to_chars(std::begin(digits), std::end(digits), number);
    to.append(digits, end);
}

void append_text(std::string& to, Place place, std::string_view text)
{
    if (place == Place::url_rest) return append_percent_encoded(to, text);
    // Browsers swallow a line break that directly follows <textarea>, so one that belongs to the text is written twice.
    if (place == Place::title_text && text.starts_with('\n') && to.ends_with('>')) to += '\n';
    append_escaped(to, text);
}

}  // namespace

void Writer::run(char const* literal, std::span<Op const> ops, Argument const* argument)
{
    for (auto const& op : ops) {
        if (op.place == Place::flag) {
            if ((argument++)->flag) markup_.append(1, ' ').append(literal + op.offset, op.length);
            continue;
        }
        markup_.append(literal + op.offset, op.length);
        if (op.place != Place::none) fill(op.place, *argument++);
    }
}

void Writer::fill(Place place, Argument const& argument)
{
    auto const text = [&] { return std::string_view{static_cast<char const*>(argument.data), argument.size}; };
    switch (argument.kind) {
    case ArgumentKind::text: return append_text(markup_, place, text());
    case ArgumentKind::number: return append_number(markup_, argument.number);
    case ArgumentKind::markup: markup_.append(text()); return;
    case ArgumentKind::url:
    case ArgumentKind::asset: return append_escaped(markup_, text());
    case ArgumentKind::block: return argument.write(argument.data, *this);
    case ArgumentKind::flag:
    case ArgumentKind::unknown: return;
    }
}

}  // namespace stoa::html
