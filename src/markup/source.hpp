#pragma once
#include <string>
#include <string_view>

// What every reader does to a source before, or while, it reads.
namespace stoa::markup {

// Makes a source orderly: UTF-8, lines end in "\n", no control characters, at most four combining marks on a letter
// (heaps of them cover the posts around).
std::string clean_source(std::string_view source);

// White space at the beginning of a line and runs of it inside become no-break spaces, so that poems, tables and
// drawings of plain texts keep their shape. Tabs stop every eight columns.
std::string keep_spaces(std::string_view line);

// The first line without its line break; `text` becomes the rest.
std::string_view take_line(std::string_view& text);

}  // namespace stoa::markup
