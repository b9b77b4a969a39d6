#include "markup/readers.hpp"
#include "markup/source.hpp"

namespace stoa::markup {

void read_plain(std::string_view source, Builder& builder)
{
    while (!source.empty() && !builder.is_exhausted()) {
        auto line = take_line(source);
        line.remove_suffix(line.size() - (line.find_last_not_of(" \t") + 1));
        builder.add_text(keep_spaces(line));
        builder.add_line_break();
    }
}

}  // namespace stoa::markup
