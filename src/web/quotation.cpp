#include "web/quotation.hpp"

#include <algorithm>

#include "acts/quote_pick.hpp"
#include "acts/visible_conversation.hpp"
#include "base/text.hpp"
#include "markup/parse.hpp"
#include "markup/render.hpp"

namespace stoa::web {
namespace {

constexpr std::string_view opening = "[quote";
constexpr std::string_view closing = "[/quote]";

// The author, as it may stand between the quotes of a tag. Imported names may hold anything.
std::string name_in_tag(std::string_view name)
{
    std::string safe;
    std::ranges::copy_if(name, std::back_inserter(safe),
                         [](char c) { return std::string_view{"\"[]\n\r"}.find(c) == std::string_view::npos; });
    return safe.empty() ? "Somebody" : safe;
}

std::string markdown_of(std::string const& text, Markup markup)
{
    if (markup == Markup::markdown) return text;
    return markup::plain_text(markup::parse(text, markup));
}

// "> > > so" -> 3
int quote_marks(std::string_view line)
{
    int marks = 0;
    for (char c : line) {
        if (c == '>')
            ++marks;
        else if (c != ' ')
            break;
    }
    return marks;
}

// Walks over the tags of quotations and hands on each piece of text with how deep it stands.
template <class Visit>
int each_piece(std::string_view text, Visit&& visit)
{
    int depth = 0;
    while (!text.empty()) {
        auto const found = text.find('[', 1);
        auto const piece = text.substr(0, found);
        text.remove_prefix(piece.size());
        auto const word = lower_ascii(piece.substr(0, closing.size()));
        bool const is_opening = word.size() > opening.size() && word.starts_with(opening) &&
                                std::string_view{"]= "}.find(word[opening.size()]) != std::string_view::npos;
        if (is_opening) ++depth;
        bool const is_closing = word == closing;
        visit(piece, depth, is_closing);
        if (is_closing) --depth;
    }
    return depth;
}

// Quotations in a text that will be quoted itself: two levels of them make three.
std::string without_deep_quotes(std::string_view text)
{
    constexpr int depth_max = markup::quotes_nested_max - 1;
    std::string shallow;
    auto const depth_at_end = each_piece(text, [&](std::string_view piece, int depth, bool is_closing) {
        if (depth <= depth_max)
            shallow += piece;
        else if (is_closing && depth == depth_max + 1)
            shallow += piece.substr(closing.size());
    });
    // Where tags do not match, nothing is known of their depth.
    std::string_view const kept = depth_at_end == 0 ? std::string_view{shallow} : text;
    std::string lines;
    for (auto line : split(kept, '\n')) {
        if (line.ends_with('\r')) line.remove_suffix(1);
        if (quote_marks(line) <= depth_max) lines += std::string{line} + '\n';
    }
    return std::string{trim(lines)};
}

}  // namespace

std::string quotation_of(PostSource const& source)
{
    std::string quotation =
        "[quote=\"" + name_in_tag(source.author.name) + ", post: " + std::to_string(source.id.value);
    if (source.author) quotation += ", member: " + std::to_string(source.author.id.value);
    return quotation + "\"]\n" + without_deep_quotes(markdown_of(source.text, source.markup)) + "\n[/quote]\n\n";
}

std::string quotation_of(MessageSource const& source)
{
    return "[quote=\"" + name_in_tag(source.author.name) + ", member: " + std::to_string(source.author.id.value) +
           "\"]\n" + without_deep_quotes(markdown_of(source.text, source.markup)) + "\n[/quote]\n\n";
}

std::string message_quotation_wished(Visit const& visit, store::Reader& db, std::string_view number)
{
    auto const id = parse_number<std::int64_t>(number);
    if (!id) return {};
    auto const found = acts::visible_message(db, visit.viewer, MessageId{*id});
    return found && !found->source.text.empty() ? quotation_of(found->source) : std::string{};
}

std::string quotations_wished(Visit const& visit, store::Reader& db)
{
    std::vector<PostId> posts;
    if (auto id = parse_number<std::int64_t>(visit.query.get("quote"))) posts.push_back(PostId{*id});
    if (visit.query.get("picked") == "1") {
        for (auto const& pick : acts::quote_picks_read(db, *visit.access, visit.viewer)) posts.push_back(pick.post);
    }
    auto text = message_quotation_wished(visit, db, visit.query.get("message"));
    for (auto const& source : acts::quote_sources(db, *visit.access, visit.viewer, posts)) text += quotation_of(source);
    return text;
}

}  // namespace stoa::web
