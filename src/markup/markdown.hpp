#pragma once
#include <string_view>

#include "markup/markdown_extensions.hpp"
#include "markup/markdown_output.hpp"

namespace stoa::markup {

// Reads Markdown as CommonMark 0.31.2 has it, with extensions. Never fails and takes linear time.
void read_markdown(std::string_view source, MarkdownOutput& output, MarkdownExtensions extensions = {});

}  // namespace stoa::markup
