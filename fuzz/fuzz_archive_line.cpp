// Lines of an archive: each is a record or a problem in words, and what an archive carries along unread is JSON again.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "archive/json_line.hpp"
#include "archive/parse.hpp"
#include "base/utf8.hpp"

namespace {

using namespace stoa;

void check_carried(std::string_view extra)
{
    archive::JsonLine line;
    line.text("type", "of a later version");
    line.members(extra);
    auto again = archive::parse_record(std::move(line).finish(), archive::Origin::stoa);
    if (!again || !std::holds_alternative<archive::UnknownRecord>(*again)) std::abort();
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    std::string_view line{reinterpret_cast<char const*>(data), size};
    for (auto origin : {archive::Origin::foreign, archive::Origin::stoa}) {
        auto record = archive::parse_record(line, origin);
        if (!record) {
            if (record.error().empty()) std::abort();
            continue;
        }
        if (auto const* post = std::get_if<archive::PostRecord>(&*record)) {
            if (!is_utf8(post->text)) std::abort();
            check_carried(post->extra);
        }
        if (auto const* member = std::get_if<archive::MemberRecord>(&*record)) check_carried(member->extra);
        if (auto const* thread = std::get_if<archive::ThreadRecord>(&*record)) check_carried(thread->extra);
    }
    return 0;
}
