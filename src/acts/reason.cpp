#include "acts/reason.hpp"

#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"

namespace stoa::acts {

Result<std::string> parse_reason(std::string_view typed)
{
    if (!is_utf8(typed)) return Refusal::text_not_utf8;
    auto line = clean_line(typed);
    if (count_code_points(line) > reason_length_max) return Refusal::reason_too_long;
    return line;
}

}  // namespace stoa::acts
