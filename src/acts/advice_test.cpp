#include "acts/advice.hpp"

#include <doctest/doctest.h>

#include <algorithm>

using namespace stoa;
using namespace stoa::acts;

namespace {

constexpr Instant now{1'700'000'000'000};

bool is_given(Advice advice, AdviceContext draft)
{
    draft.now = now;
    auto const given = advice_on(draft);
    return std::ranges::find(given, advice) != given.end();
}

AdviceContext saying(std::string words)
{
    AdviceContext draft;
    draft.text = words;
    draft.source = std::move(words);
    return draft;
}

}  // namespace

TEST_CASE("An ordinary post needs no advice")
{
    auto draft = saying("I would take steel: it can be welded anywhere. See https://example.org/steel for more.");
    draft.title = "Steel or titanium for a long tour?";
    draft.last_post_at = now - 30 * day_ms;
    draft.quotes = {{"Which one?", std::string(5000, 'x')}};
    draft.source_before = "Something else that I said before.";
    CHECK(advice_on(draft).empty());
}

TEST_CASE("A long post is quoted whole")
{
    auto draft = saying("Yes.");
    std::string const post(1200, 'x');
    draft.quotes = {{post, post}};
    CHECK(is_given(Advice::quotes_whole_post, draft));
    draft.quotes = {{post.substr(0, 600), post}};
    CHECK_FALSE(is_given(Advice::quotes_whole_post, draft));
    draft.quotes = {{"A short post.", "A short post."}};
    CHECK_FALSE(is_given(Advice::quotes_whole_post, draft));
}

TEST_CASE("A link stands alone")
{
    CHECK(is_given(Advice::link_without_word, saying("https://example.org/steel")));
    CHECK(is_given(Advice::link_without_word, saying(" https://example.org/a\nhttp://example.org/b ")));
    CHECK_FALSE(is_given(Advice::link_without_word, saying("Look: https://example.org/steel")));
    CHECK_FALSE(is_given(Advice::link_without_word, saying("")));
}

TEST_CASE("A thread has been silent for years")
{
    auto draft = saying("Any news?");
    draft.last_post_at = now - 800 * day_ms;
    CHECK(is_given(Advice::thread_long_silent, draft));
    draft.last_post_at = now - 300 * day_ms;
    CHECK_FALSE(is_given(Advice::thread_long_silent, draft));
}

TEST_CASE("Somebody shouts, in a script that can")
{
    CHECK(is_given(Advice::all_capitals, saying("WHY DOES NOBODY ANSWER ME HERE?")));
    CHECK(is_given(Advice::all_capitals, saying("ПОЧЕМУ НИКТО НЕ ОТВЕЧАЕТ МНЕ")));
    CHECK_FALSE(is_given(Advice::all_capitals, saying("NASA and ESA agree on the launch of JUICE")));
    CHECK_FALSE(is_given(Advice::all_capitals, saying("OK, USB-C")));
    CHECK_FALSE(is_given(Advice::all_capitals, saying("彗星の尾が二本見えたという報告がありました本当でしょうか")));
    CHECK_FALSE(is_given(Advice::all_capitals, saying("1234567890 1234567890 1234567890")));
}

TEST_CASE("The same text is posted twice")
{
    auto draft = saying("Selling my old frame, see my profile.");
    draft.source_before = "Selling my  old frame, see my profile.\n";
    CHECK(is_given(Advice::same_text_twice, draft));
    auto thanks = saying("Thank you!");
    thanks.source_before = "Thank you!";
    CHECK_FALSE(is_given(Advice::same_text_twice, thanks));
}

TEST_CASE("A title says nothing")
{
    for (auto title : {"Help!!!", "question", "??", "Please HELP", "hi"}) {
        CAPTURE(title);
        auto draft = saying("My brake squeaks.");
        draft.title = title;
        CHECK(is_given(Advice::title_says_nothing, draft));
    }
    for (auto title : {"Help with a squeaking brake", "AI?!x", "彗星の尾"}) {
        CAPTURE(title);
        auto draft = saying("My brake squeaks.");
        draft.title = title;
        CHECK_FALSE(is_given(Advice::title_says_nothing, draft));
    }
}
