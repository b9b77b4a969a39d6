#include "http/accept.hpp"

#include <optional>

#include "base/text.hpp"

namespace stoa::http {
namespace {

constexpr int quality_full = 1000;
constexpr int quality_of_unnamed_identity = 1;  // acceptable, and the last choice

// qvalue = ( "0" [ "." 0*3DIGIT ] ) / ( "1" [ "." 0*3("0") ] )     RFC 9110 section 12.4.2; what is none counts as 0
int parse_quality(std::string_view text)
{
    if (text.empty() || text.size() > 5 || (text[0] != '0' && text[0] != '1')) return 0;
    if (text.size() > 1 && text[1] != '.') return 0;
    int quality = text[0] == '1' ? quality_full : 0;
    int place = 100;
    for (char digit : text.substr(text.size() > 1 ? 2 : 1)) {
        if (digit < '0' || digit > '9') return 0;
        quality += (digit - '0') * place;
        place /= 10;
    }
    return quality > quality_full ? 0 : quality;
}

struct Choice {
    std::string_view coding;
    int quality;
};

// coding [ OWS ";" OWS "q=" qvalue ]
Choice parse_choice(std::string_view item)
{
    auto semicolon = item.find(';');
    Choice choice{trim(item.substr(0, semicolon)), quality_full};
    if (semicolon == std::string_view::npos) return choice;
    auto weight = trim(item.substr(semicolon + 1));
    bool is_weight = weight.starts_with("q=") || weight.starts_with("Q=");
    choice.quality = is_weight ? parse_quality(weight.substr(2)) : 0;
    return choice;
}

std::string_view without_weakness(std::string_view etag) { return etag.starts_with("W/") ? etag.substr(2) : etag; }

// Takes the next entity-tag, quotes included, off the front of a list; nothing where no tag begins.
std::optional<std::string_view> take_tag(std::string_view& list)
{
    auto first = list.find_first_not_of(" \t,");
    if (first == std::string_view::npos) return std::nullopt;
    list = without_weakness(list.substr(first));
    if (!list.starts_with('"')) return std::nullopt;
    auto end = list.find('"', 1);
    if (end == std::string_view::npos) return std::nullopt;
    auto tag = list.substr(0, end + 1);
    list.remove_prefix(end + 1);
    return tag;
}

}  // namespace

int quality_of(std::string_view accept_encoding, std::string_view coding)
{
    bool is_identity = equal_ignoring_case(coding, "identity");
    if (trim(accept_encoding).empty()) return is_identity ? quality_full : 0;

    std::optional<int> of_the_rest;
    for (auto item : split(accept_encoding, ',')) {
        auto choice = parse_choice(item);
        if (equal_ignoring_case(choice.coding, coding)) return choice.quality;
        if (choice.coding == "*") of_the_rest = choice.quality;
    }
    return of_the_rest.value_or(is_identity ? quality_of_unnamed_identity : 0);
}

bool matches_etag(std::string_view if_none_match, std::string_view etag)
{
    if (trim(if_none_match) == "*") return true;
    auto wanted = without_weakness(etag);
    while (auto tag = take_tag(if_none_match)) {
        if (*tag == wanted) return true;
    }
    return false;
}

}  // namespace stoa::http
