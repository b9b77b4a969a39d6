#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "acts/conversation_rules.hpp"
#include "base/result.hpp"
#include "store/store.hpp"

namespace stoa::acts {

// "Ada, @Ben, @"Orrin Vale"" -> three names, as they were typed.
Result<std::vector<std::string>> parse_recipients(std::string_view typed);
// Who they are, without the writer, each once. Refused where one is nobody, or cannot be written to by them.
Result<std::vector<MemberId>> find_recipients(store::Reader& db, Access const& access, Writer const& writer,
                                              std::vector<std::string> const& names);
// The writer with what decides how much they may begin.
Writer writer_of(store::Reader& db, Viewer const& viewer);

}  // namespace stoa::acts
