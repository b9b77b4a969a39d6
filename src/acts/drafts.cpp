#include "acts/drafts.hpp"

#include <algorithm>

#include "base/name_rules.hpp"
#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "markup/link_card.hpp"
#include "markup/mention.hpp"
#include "markup/parse.hpp"
#include "markup/quoted_post.hpp"
#include "markup/remote_picture.hpp"
#include "markup/render.hpp"
#include "model/country.hpp"
#include "model/limits.hpp"

namespace stoa::acts {
namespace {

// Empty lines around a post mean nothing; spaces before its first word may: they can make it code.
std::string_view without_rims(std::string_view text)
{
    auto end = text.find_last_not_of(" \t\n");
    if (end == std::string_view::npos) return {};
    text = text.substr(0, end + 1);
    auto first_word = text.find_first_not_of(" \t\n");
    auto line_break = text.substr(0, first_word).rfind('\n');
    return line_break == std::string_view::npos ? text : text.substr(line_break + 1);
}

template <class Id>
void add_once(std::vector<Id>& ids, Id id)
{
    if (std::ranges::find(ids, id) == ids.end()) ids.push_back(id);
}

// "C++", "c#" and "node.js" are tags too.
bool is_tag(std::string_view tag)
{
    static constexpr std::string_view signs = " -_.+#'&";
    bool has_other_signs = std::ranges::any_of(tag, [](char letter) {
        bool is_sign = static_cast<unsigned char>(letter) < 0x80 && letters_and_digits({&letter, 1}).empty();
        return is_sign && signs.find(letter) == std::string_view::npos;
    });
    return !has_other_signs && !letters_and_digits(tag).empty() && count_code_points(tag) <= tag_length_max;
}

std::string tag_of(std::string_view typed)
{
    auto tag = lower_case(clean_line(typed));
    tag.erase(0, std::min(tag.find_first_not_of('#'), tag.size()));
    return std::string{trim(tag)};
}

}  // namespace

Result<PostText> PostText::parse(std::string_view typed, Markup markup, FindMembers const& find_members)
{
    if (typed.size() > 2 * post_bytes_max) return Refusal::text_too_long;  // line ends may shrink, but not by more
    if (!is_utf8(typed)) return Refusal::text_not_utf8;
    if (is_blank(typed)) return Refusal::text_empty;
    PostText text;
    auto clean = clean_text(typed);
    text.source_ = without_rims(clean);
    if (text.source_.size() > post_bytes_max) return Refusal::text_too_long;

    auto const document = markup::parse(text.source_, markup);
    auto const names = find_members ? markup::mentioned_names(document) : std::vector<std::string>{};
    if (!names.empty()) text.members_ = find_members(names);
    for (auto const& [name, member] : text.members_) add_once(text.mentioned_, member.id);
    text.quoted_ = markup::quoted_numbers(document);
    text.links_ = markup::bare_link_addresses(document);
    text.pictures_ = markup::remote_pictures(document);
    text.markup_ = markup;
    text.body_ = markup::render(document, {.members = &text.members_});
    text.excerpt_ = markup::excerpt(document);
    return text;
}

PostText PostText::with_foreign_numbers(QuotedNumbers const& known) const
{
    auto text = *this;
    text.quoted_.clear();
    for (auto const number : quoted_)
        if (auto const post = known.find(number); post != known.end()) add_once(text.quoted_, post->second);
    text.body_ = markup::render(markup::parse(source_, markup_),
                                {.links_quoted_posts = false, .members = &members_, .quoted_numbers = &known});
    return text;
}

Result<ThreadTitle> ThreadTitle::parse(std::string_view typed)
{
    if (!is_utf8(typed)) return Refusal::text_not_utf8;
    if (is_blank(typed)) return Refusal::title_empty;
    ThreadTitle title;
    title.text_ = clean_line(typed);
    if (count_code_points(title.text_) > title_length_max) return Refusal::title_too_long;
    return title;
}

Result<std::vector<std::string>> parse_tags(std::string_view typed)
{
    if (!is_utf8(typed)) return Refusal::text_not_utf8;
    std::vector<std::string> tags;
    for (auto part : split(typed, ',')) {
        auto tag = tag_of(part);
        if (tag.empty() || std::ranges::find(tags, tag) != tags.end()) continue;
        if (!is_tag(tag) || tags.size() == tag_count_max) return Refusal::tags_invalid;
        tags.push_back(std::move(tag));
    }
    return tags;
}

Result<std::string> parse_prefix(std::string_view typed)
{
    if (!is_utf8(typed)) return Refusal::text_not_utf8;
    if (is_blank(typed)) return std::string{};
    auto prefix = clean_line(typed);
    if (count_code_points(prefix) > prefix_length_max) return Refusal::prefix_too_long;
    return prefix;
}

Result<std::string> parse_edit_reason(std::string_view typed)
{
    if (!is_utf8(typed)) return Refusal::text_not_utf8;
    if (is_blank(typed)) return std::string{};
    auto reason = clean_line(typed);
    if (count_code_points(reason) > edit_reason_length_max) return Refusal::edit_reason_too_long;
    return reason;
}

Result<CorrectionText> CorrectionText::parse(std::string_view typed)
{
    if (!is_utf8(typed)) return Refusal::text_not_utf8;
    if (is_blank(typed)) return Refusal::correction_empty;
    CorrectionText correction;
    correction.text_ = clean_line(typed);
    if (count_code_points(correction.text_) > correction_length_max) return Refusal::correction_too_long;
    return correction;
}

Result<CountryCode> parse_country(std::string_view typed)
{
    if (!is_utf8(typed)) return Refusal::text_not_utf8;
    if (is_blank(typed)) return CountryCode{};
    auto code = find_country(typed);
    if (!code) return Refusal::country_unknown;
    return CountryCode{*code};
}

}  // namespace stoa::acts
