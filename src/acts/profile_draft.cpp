#include "acts/profile_draft.hpp"

#include <algorithm>
#include <chrono>

#include "acts/drafts.hpp"
#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "html/url.hpp"
#include "model/limits.hpp"

namespace stoa::acts {
namespace {

std::string cleaned(std::string_view typed)
{
    return is_blank(typed) ? std::string{} : std::string{trim(clean_text(typed))};
}

Result<std::string> parse_member_title(std::string_view typed)
{
    auto title = is_blank(typed) ? std::string{} : clean_line(typed);
    if (count_code_points(title) > member_title_length_max) return Refusal::title_too_long;
    return title;
}

Result<std::string> parse_about(std::string_view typed)
{
    auto text = cleaned(typed);
    if (count_code_points(text) > about_length_max) return Refusal::about_too_long;
    return text;
}

Result<std::string> parse_signature(std::string_view typed)
{
    auto text = cleaned(typed);
    bool const is_long = count_code_points(text) > signature_length_max;
    if (is_long || std::ranges::count(text, '\n') >= signature_lines_max) return Refusal::signature_too_long;
    return text;
}

bool is_web_address(std::string_view line)
{
    bool const is_web = line.starts_with("https://") || line.starts_with("http://");
    return is_web && line.size() <= link_bytes_max && html::Url::parse(line).has_value();
}

Result<std::vector<std::string>> parse_links(std::string_view typed)
{
    auto const text = clean_text(typed);
    std::vector<std::string> links;
    for (auto line : split(text, '\n')) {
        line = trim(line);
        if (line.empty()) continue;
        if (!is_web_address(line) || links.size() == profile_links_max) return Refusal::links_invalid;
        links.emplace_back(line);
    }
    return links;
}

// Whoever keeps the year to themselves may have been born on a 29 February all the same.
bool is_day(Birthday const& day)
{
    constexpr int leap_year = 2000;
    auto const year = std::chrono::year{day.year == 0 ? leap_year : day.year};
    return (year / day.month / day.day).ok();
}

Result<Birthday> parse_birthday(ProfileTyped const& typed, Instant now)
{
    if (typed.birth_month.empty() && typed.birth_day.empty() && typed.birth_year.empty()) return Birthday{};
    auto const month = parse_number<int>(typed.birth_month), day = parse_number<int>(typed.birth_day);
    auto const year = typed.birth_year.empty() ? 0 : parse_number<int>(typed.birth_year);
    if (!month || !day || !year || *month < 1 || *month > 12 || *day < 1 || *day > 31) return Refusal::birthday_invalid;
    if (*year != 0 && (*year < birth_year_min || *year > civil_time(now).year)) return Refusal::birthday_invalid;
    Birthday birthday{*month, *day, *year, typed.shows_birthday};
    if (!is_day(birthday)) return Refusal::birthday_invalid;
    return birthday;
}

bool is_text(ProfileTyped const& typed)
{
    return is_utf8(typed.title) && is_utf8(typed.about) && is_utf8(typed.signature) && is_utf8(typed.links);
}

// Takes what was parsed over, or says why not.
template <class T>
bool take(Result<T> parsed, T& place, std::optional<Refusal>& refusal)
{
    if (!parsed)
        refusal = parsed.error();
    else
        place = *std::move(parsed);
    return !refusal;
}

}  // namespace

Result<ProfileDraft> ProfileDraft::parse(ProfileTyped const& typed, Instant now)
{
    if (!is_text(typed)) return Refusal::text_not_utf8;
    ProfileDraft draft;
    auto& profile = draft.profile;
    std::optional<Refusal> refusal;
    bool const is_taken = take(parse_member_title(typed.title), draft.title, refusal) &&
                          take(parse_country(typed.country), draft.country, refusal) &&
                          take(parse_country(typed.location), draft.location, refusal) &&
                          take(parse_about(typed.about), profile.about, refusal) &&
                          take(parse_links(typed.links), profile.links, refusal) &&
                          take(parse_birthday(typed, now), profile.birthday, refusal) &&
                          take(parse_signature(typed.signature), profile.signature, refusal);
    if (!is_taken) return *refusal;
    return draft;
}

}  // namespace stoa::acts
