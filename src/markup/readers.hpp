#pragma once
#include <string_view>

#include "markup/builder.hpp"

// One reader for each notation. The source is clean (see source.hpp). A reader stops early when the builder is
// exhausted or it meets what no honest post has; it then gives false, and parse() reads the source as plain text.
namespace stoa::markup {

void read_plain(std::string_view source, Builder& builder);
void read_mail(std::string_view source, Builder& builder);
[[nodiscard]] bool read_markdown(std::string_view source, Builder& builder);
void read_bbcode(std::string_view source, Builder& builder);
void read_html(std::string_view source, Builder& builder);

}  // namespace stoa::markup
