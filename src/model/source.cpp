#include "model/source.hpp"

#include <algorithm>
#include <array>

namespace stoa {
namespace {

// In the order of SourceKind, which begins with 1.
constexpr std::array<std::string_view, 8> source_kind_names{
    "article", "broadcast", "press_release", "official_document", "social_post", "paper", "interview", "other"};

void source_line(std::string& text, std::string_view label, std::string_view value)
{
    if (!value.empty()) text.append(label).append(": ").append(value).append("\n");
}

std::string known_time(std::optional<Instant> at) { return at ? iso_text(*at) : std::string{}; }

}  // namespace

std::string text_of(Source const& source)
{
    std::string text;
    source_line(text, "Headline", source.headline);
    source_line(text, "Standfirst", source.standfirst);
    source_line(text, "Publisher", source.publisher);
    source_line(text, "Authors", source.authors);
    source_line(text, "Kind", name_of(source.kind));
    source_line(text, "Published", known_time(source.published_at));
    source_line(text, "Updated", known_time(source.updated_at));
    source_line(text, "Language", source.lang);
    source_line(text, "Caption", source.caption);
    source_line(text, "Credit", source.credit);
    source_line(text, "Quotation", source.quotation);
    return text;
}

std::string_view name_of(SourceKind kind) { return source_kind_names.at(static_cast<std::size_t>(kind) - 1); }

std::optional<SourceKind> parse_source_kind(std::string_view name)
{
    auto const* const found = std::ranges::find(source_kind_names, name);
    if (found == source_kind_names.end()) return std::nullopt;
    return static_cast<SourceKind>(found - source_kind_names.begin() + 1);
}

}  // namespace stoa
