#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace stoa::markup {

struct HtmlToken {
    enum class Type : std::uint8_t { text, start_tag, end_tag };

    Type type{};
    std::string_view text{};                                        // as typed: references are not decoded
    std::string name{};                                             // of a tag, in lower case
    std::vector<std::pair<std::string, std::string>> attributes{};  // names in lower case, values decoded

    std::string_view attribute(std::string_view wanted) const;
    bool has_class(std::string_view wanted) const;
};

// Cuts HTML into tags and texts, roughly as browsers do (HTML Standard section 13.2.5), dropping comments and
// declarations. It need not agree with browsers in the odd cases: no markup that it reads is ever passed on, a new one
// is written from the tree. Each byte is looked at a fixed number of times.
class HtmlTokenizer {
public:
    explicit HtmlTokenizer(std::string_view source)
        : rest_{source}
    {
    }

    bool next(HtmlToken& token);
    // Leaves out all up to the end tag of an element whose content is not HTML (script, style and the like).
    void skip_to_end_of(std::string_view name);
    // The same, and gives what it left out.
    std::string_view take_to_end_of(std::string_view name);

private:
    bool read_tag(HtmlToken& token);
    bool skip_declaration();
    std::size_t read_attributes(std::size_t at, HtmlToken& token) const;

    std::string_view rest_;
    bool has_no_comment_end_{};
};

}  // namespace stoa::markup
