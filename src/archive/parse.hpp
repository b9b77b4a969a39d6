#pragma once
#include <string>
#include <string_view>

#include "archive/record.hpp"
#include "base/result.hpp"

namespace stoa::archive {

// Groups and forum rules of other software mean something else there, so they are kept and not obeyed.
enum class Origin { foreign, stoa };

// One line of an archive, or why it is none. Members that Stoa does not know are kept in `extra`.
Result<Record, std::string> parse_record(std::string_view line, Origin origin);

}  // namespace stoa::archive
