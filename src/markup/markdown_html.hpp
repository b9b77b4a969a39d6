#pragma once
#include <cstddef>
#include <string_view>

// What CommonMark takes for HTML. Here it is text, shown as it was typed; but what stands inside is not read as
// Markdown, so that a pasted piece of HTML keeps every asterisk.
namespace stoa::markup {

// The kind of HTML block that begins with these words (section 4.6, start conditions 1 to 7); 0: none.
int html_block_start(std::string_view words);
// Whether a line ends an HTML block of the first five kinds; the other two end at a blank line.
bool ends_html_block(int kind, std::string_view line);

// Finds tags, comments, instructions, declarations and CDATA sections in one text (section 6.6). Remembers which ends
// do not occur any more, so that it takes linear time whatever is begun.
class HtmlInText {
public:
    // The length of what begins at this '<', 0 where it is none.
    std::size_t size_at(std::string_view text, std::size_t at);

private:
    std::size_t size_until(std::string_view text, std::size_t at, std::size_t from, std::string_view end,
                           bool& is_gone);

    bool is_comment_end_gone_{};
    bool is_instruction_end_gone_{};
    bool is_declaration_end_gone_{};
    bool is_cdata_end_gone_{};
};

}  // namespace stoa::markup
