#include "model/source.hpp"

#include <algorithm>
#include <array>

namespace stoa {
namespace {

// In the order of SourceKind, which begins with 1.
constexpr std::array<std::string_view, 8> source_kind_names{
    "article", "broadcast", "press_release", "official_document", "social_post", "paper", "interview", "other"};

}  // namespace

std::string_view name_of(SourceKind kind) { return source_kind_names.at(static_cast<std::size_t>(kind) - 1); }

std::optional<SourceKind> parse_source_kind(std::string_view name)
{
    auto const* const found = std::ranges::find(source_kind_names, name);
    if (found == source_kind_names.end()) return std::nullopt;
    return static_cast<SourceKind>(found - source_kind_names.begin() + 1);
}

}  // namespace stoa
