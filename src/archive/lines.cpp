#include "archive/lines.hpp"

#include <algorithm>
#include <utility>

#include "base/text.hpp"

namespace stoa::archive {

Lines::Lines(Bytes& bytes)
    : bytes_{bytes}
    , buffer_(256 << 10)
{
}

std::optional<Line> Lines::next()
{
    if (put_back_) return std::exchange(put_back_, std::nullopt);
    for (;;) {
        auto line = read();
        if (!line || line->is_too_long || !trim(line->text).empty()) return line;
    }
}

bool Lines::fill()
{
    begin_ = 0;
    end_ = bytes_.read(buffer_);
    return end_ != 0;
}

// True when the line is complete.
bool Lines::append_to_newline(Line& line)
{
    auto const* from = buffer_.data() + begin_;
    auto const* to = buffer_.data() + end_;
    auto const* newline = std::find(from, to, '\n');
    begin_ += static_cast<std::size_t>(newline - from) + (newline == to ? 0 : 1);

    if (line.text.size() + static_cast<std::size_t>(newline - from) > line_bytes_max) line.is_too_long = true;
    if (line.is_too_long)
        std::string{}.swap(line.text);
    else
        line.text.append(from, newline);
    return newline != to;
}

std::optional<Line> Lines::read()
{
    Line line;
    bool has_begun = false;
    while (begin_ < end_ || fill()) {
        has_begun = true;
        if (append_to_newline(line)) break;
    }
    if (!has_begun) return std::nullopt;
    line.number = ++number_;
    if (line.number == 1 && line.text.starts_with("\xEF\xBB\xBF")) line.text.erase(0, 3);  // a byte order mark
    return line;
}

}  // namespace stoa::archive
