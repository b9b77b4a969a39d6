#include <doctest/doctest.h>

#include <string>

#include "markup/corpus_test.hpp"
#include "markup/render.hpp"
#include "markup/spec_writer.hpp"
#include "markup/visible_words.hpp"

// The rule of this forum (docs/markup.md): what CommonMark takes for HTML is text, as it was typed, and no Markdown is
// read inside it. The writer of the specification's HTML knows what that is and can escape it.
namespace stoa::markup {

TEST_CASE("CommonMark: every example with HTML shows that HTML as text, and the rest as the specification says")
{
    auto const path = corpora() / "markdown" / "commonmark-0.31.2.json";
    if (!is_at_hand(path)) return;
    int count = 0;
    for (auto const& example : examples_in(path)) {
        auto const by_rule = SpecWriter::written(example.source, plain_commonmark, RawHtml::escaped);
        if (by_rule == SpecWriter::written(example.source, plain_commonmark)) continue;
        ++count;
        CAPTURE(example.number);
        CAPTURE(example.source);
        auto const shown = render(example.source, Markup::markdown).html;
        CHECK(visible_words(shown.view()) == visible_words(by_rule));
    }
    MESSAGE(count << " examples with HTML");
    CHECK(count > 50);
}

}  // namespace stoa::markup
