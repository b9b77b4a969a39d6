#include "markup/internal_card.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "html/escape.hpp"

namespace stoa::markup {
namespace {

using Noun = InternalTarget::Noun;

std::optional<InternalTarget> numbered(Noun noun, std::string_view digits)
{
    bool const is_number = !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos;
    auto const id = is_number ? parse_number<std::int64_t>(digits) : std::nullopt;
    if (!id || *id <= 0) return std::nullopt;
    return InternalTarget{noun, *id};
}

std::string_view after_last_dot(std::string_view segment) { return segment.substr(segment.rfind('.') + 1); }

// What may follow a thread in its address: "", "page-2", "unread", "latest".
bool is_place_in_thread(std::string_view rest)
{
    return rest.empty() || rest == "unread" || rest == "latest" ||
           (rest.starts_with("page-") && numbered(Noun::thread, rest.substr(5)));
}

// A paragraph that the renderer wrote: internal_link_opening, a link, its end.
struct Place {
    std::size_t begin{};
    std::size_t end{};
    std::string_view address;  // as it stands in the attribute, escaped
};

std::optional<Place> next_place(std::string_view html, std::size_t from)
{
    constexpr std::string_view link = R"(<a href=")";
    constexpr std::string_view closing = "</p>";
    auto const begin = html.find(internal_link_opening, from);
    if (begin == std::string_view::npos) return std::nullopt;
    auto const at = begin + internal_link_opening.size();
    auto const end = html.find(closing, at);
    if (end == std::string_view::npos || !html.substr(at).starts_with(link)) return std::nullopt;
    auto const address = html.substr(at + link.size());
    return Place{begin, end + closing.size(), address.substr(0, address.find('"'))};
}

std::optional<InternalTarget> target_at(Place const& place, std::string_view origin)
{
    if (origin.empty() || !place.address.starts_with(origin)) return std::nullopt;
    return internal_target(place.address.substr(origin.size()));
}

void append_words(std::string& html, std::string_view opening, std::string_view words, std::string_view closing)
{
    html += opening;
    html::append_escaped(html, words);
    html += closing;
}

std::string counted(std::int64_t number, std::string_view one, std::string_view many)
{
    return std::to_string(number) + ' ' + std::string{number == 1 ? one : many};
}

// What it is comes first, then where it stands.
std::string top_of(InternalCard const& card)
{
    switch (card.target.noun) {
    case Noun::thread: return "Thread";
    case Noun::post: return "Post #" + std::to_string(card.number);
    case Noun::member: return "Member";
    }
    return {};
}

std::string foot_of(InternalCard const& card)
{
    switch (card.target.noun) {
    case Noun::thread: return counted(card.number, "reply", "replies");
    case Noun::post: return {};
    case Noun::member: return counted(card.number, "post", "posts");
    }
    return {};
}

void append_card(std::string& html, InternalCard const& card, std::string_view address)
{
    html +=
        R"(<div class="source source-sm internal-card"><p class="source-top" dir="auto"><b>)" + top_of(card) + "</b>";
    if (!card.place.empty()) append_words(html, "<span>", card.place, "</span>");
    if (auto const foot = foot_of(card); !foot.empty()) html += "<span>" + foot + "</span>";
    html += R"(</p><div class="source-body"><p class="source-head" dir="auto"><a href=")";
    html += address;
    append_words(html, R"(">)", card.title, "</a></p>");
    bool const has_both = !card.author.empty() && !card.excerpt.empty();
    auto const said = card.author + (has_both ? ": " : "") + card.excerpt;
    if (!said.empty()) append_words(html, R"(<p class="source-stand" dir="auto">)", said, "</p>");
    html += "</div></div>";
}

}  // namespace

std::string_view path_of(std::string_view address)
{
    auto const scheme = address.find("://");
    if (scheme == std::string_view::npos) return {};
    auto const slash = address.find('/', scheme + 3);
    return slash == std::string_view::npos ? std::string_view{} : address.substr(slash);
}

// The id decides, the slug decorates; a thread's address that points at one of its posts means the post.
std::optional<InternalTarget> internal_target(std::string_view path)
{
    auto const hash = path.find('#');
    auto const fragment = hash == std::string_view::npos ? std::string_view{} : path.substr(hash + 1);
    path = path.substr(0, hash);
    if (!path.starts_with('/')) return std::nullopt;
    auto const parts = split(path.substr(1), '/');
    if (parts.size() < 2 || parts.size() > 3) return std::nullopt;
    auto const rest = parts.size() == 3 ? parts[2] : std::string_view{};
    if (parts[0] == "threads" && is_place_in_thread(rest)) {
        if (fragment.starts_with("post-")) return numbered(Noun::post, fragment.substr(5));
        return numbered(Noun::thread, after_last_dot(parts[1]));
    }
    if (!rest.empty()) return std::nullopt;
    if (parts[0] == "posts") return numbered(Noun::post, parts[1]);
    if (parts[0] == "members") return numbered(Noun::member, after_last_dot(parts[1]));
    return std::nullopt;
}

std::vector<InternalTarget> internal_targets(html::Html const& rendering, std::string_view origin)
{
    std::vector<InternalTarget> targets;
    auto const html = rendering.view();
    for (auto place = next_place(html, 0); place; place = next_place(html, place->end)) {
        auto const target = target_at(*place, origin);
        if (target && std::ranges::find(targets, *target) == targets.end()) targets.push_back(*target);
    }
    return targets;
}

html::Html with_internal_cards(html::Html const& rendering, std::string_view origin,
                               std::vector<InternalCard> const& cards)
{
    auto const html = rendering.view();
    std::string shown;
    std::size_t done = 0;
    for (auto place = next_place(html, 0); place; place = next_place(html, place->end)) {
        auto const target = target_at(*place, origin);
        auto const card = target ? std::ranges::find(cards, *target, &InternalCard::target) : cards.end();
        if (card == cards.end()) continue;
        shown += html.substr(done, place->begin - done);
        append_card(shown, *card, place->address);
        done = place->end;
    }
    if (done == 0) return rendering;
    shown += html.substr(done);
    return html::Html::from_markup(std::move(shown));
}

}  // namespace stoa::markup
