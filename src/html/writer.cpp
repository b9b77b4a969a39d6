#include "html/writer.hpp"

#include <charconv>

#include "html/escape.hpp"

namespace stoa::html {
namespace {

void append_number(Output& to, std::int64_t number)
{
    constexpr std::size_t digits_max = 20;
    auto* const digits = to.room_for(digits_max);
    to.grown_to(std::to_chars(digits, digits + digits_max, number).ptr);
}

void append_text(Output& to, Place place, std::string_view text)
{
    if (place == Place::url_rest) return append_percent_encoded(to, text);
    // Browsers swallow a line break that directly follows <textarea>, so one that belongs to the text is written twice.
    if (place == Place::title_text && text.starts_with('\n') && to.view().ends_with('>')) to.append('\n');
    append_escaped(to, text);
}

}  // namespace

void Writer::run(char const* literal, std::span<Op const> ops, Argument const* argument)
{
    for (auto const& op : ops) {
        if (op.place == Place::flag) {
            if (!(argument++)->flag) continue;
            out_.append(' ');
            out_.append({literal + op.offset, op.length});
            continue;
        }
        out_.append({literal + op.offset, op.length});
        if (op.place != Place::none) fill(op.place, *argument++);
    }
}

void Writer::append_data(std::string_view json)
{
    out_.append(R"~(<script type="application/ld+json">)~");
    out_.append(json);
    out_.append("</script>");
}

void Writer::fill(Place place, Argument const& argument)
{
    auto const text = [&] { return std::string_view{static_cast<char const*>(argument.data), argument.size}; };
    switch (argument.kind) {
    case ArgumentKind::text: return append_text(out_, place, text());
    case ArgumentKind::number: return append_number(out_, argument.number);
    case ArgumentKind::asset:  // letters, digits and -._/ only: the table is made at build time
    case ArgumentKind::markup: out_.append(text()); return;
    case ArgumentKind::url: return append_escaped(out_, text());
    case ArgumentKind::block: return argument.write(argument.data, *this);
    case ArgumentKind::flag:
    case ArgumentKind::unknown: return;
    }
}

}  // namespace stoa::html
