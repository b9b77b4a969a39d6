#include "fuzz_markup_property.hpp"
#include "markup/internal_card.hpp"

// Whatever a post links to, a card in the place of a link leaves the rendering safe and sound; and a stored rendering
// that was damaged harms nobody.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size)
{
    using namespace stoa;
    constexpr std::string_view origin = "https://forum.example";
    std::string const source{reinterpret_cast<char const*>(data), size};
    auto const fill = [&](html::Html const& rendering) {
        std::vector<InternalCard> cards;
        for (auto const& target : markup::internal_targets(rendering, origin))
            cards.push_back({target, {1}, "<place>", "\"><b>", "'&amp;", "<script>", 1});
        return markup::with_internal_cards(rendering, origin, cards);
    };
    fill(html::Html::stored(source));
    auto const shown = fill(markup::render(source, Markup::markdown).html);
    if (auto const fault = markup::OutputCheck::fault_in(shown.view()); !fault.empty()) fuzz::fail(fault);
    return 0;
}
