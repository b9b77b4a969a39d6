#include "acts/source_draft.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "model/source_address.hpp"

namespace stoa::acts {
namespace {

bool is_utf8_source(TypedSource const& typed)
{
    for (auto text : {typed.address, typed.headline, typed.standfirst, typed.publisher, typed.authors, typed.lang,
                      typed.caption, typed.credit, typed.quotation})
        if (!is_utf8(text)) return false;
    return true;
}

// One line, if it is short enough.
bool take_line(std::string_view typed, std::size_t length_max, std::string& line)
{
    line = clean_line(typed);
    return count_code_points(line) <= length_max;
}

bool is_language_tag(std::string_view tag)
{
    auto const is_fit = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-'; };
    return tag.size() <= 20 && std::ranges::all_of(tag, is_fit);
}

// As browsers send it, "2026-11-20T06:30", which knows neither seconds nor a place.
bool take_time_of_source(std::string_view typed, std::optional<Instant>& time)
{
    constexpr std::size_t to_the_minute = std::string_view{"2026-11-20T06:30"}.size();
    std::string text{trim(typed)};
    if (text.empty()) return true;
    if (text.size() == to_the_minute) text += ":00";
    if (text.size() > to_the_minute && !text.ends_with('Z')) text += 'Z';
    time = parse_iso(text);
    return time.has_value();
}

}  // namespace

Result<SourceDraft> SourceDraft::parse(TypedSource const& typed)
{
    if (!is_utf8_source(typed)) return Refusal::text_not_utf8;
    SourceDraft draft;
    auto& source = draft.source_;
    source.kind = parse_source_kind(typed.kind).value_or(SourceKind::article);
    source.address = trim(typed.address);
    if (!source.address.empty() && !source_key(source.address)) return Refusal::source_address_invalid;
    if (!draft.take_texts(typed)) return Refusal::source_too_long;
    if (!draft.take_times(typed)) return Refusal::source_time_invalid;
    if (source.address.empty() && is_blank(source.headline)) return Refusal::source_headline_missing;
    return draft;
}

bool SourceDraft::take_texts(TypedSource const& typed)
{
    source_.lang = trim(typed.lang);
    return take_line(typed.headline, source_line_length_max, source_.headline) &&
           take_line(typed.standfirst, source_text_length_max, source_.standfirst) &&
           take_line(typed.publisher, source_line_length_max, source_.publisher) &&
           take_line(typed.authors, source_line_length_max, source_.authors) &&
           take_line(typed.caption, source_text_length_max, source_.caption) &&
           take_line(typed.credit, source_line_length_max, source_.credit) &&
           take_line(typed.quotation, source_quotation_length_max, source_.quotation) && is_language_tag(source_.lang);
}

bool SourceDraft::take_times(TypedSource const& typed)
{
    return take_time_of_source(typed.published, source_.published_at) &&
           take_time_of_source(typed.updated, source_.updated_at);
}

}  // namespace stoa::acts
