#include "acts/advice.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>

#include "base/code_points.hpp"
#include "base/name_rules.hpp"
#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"

namespace stoa::acts {
namespace {

constexpr std::size_t long_post_code_points = 1000;
constexpr std::size_t same_text_code_points_min = 20;  // "Thank you!" may be said often
constexpr int letters_to_shout_with = 20;
constexpr std::int64_t silence_ms = 2 * 365 * day_ms;

constexpr std::array<std::string_view, 18> titles_that_say_nothing{
    "help",    "helpme",   "helpneeded", "hello",         "hi",   "needhelp", "news",   "please", "pleasehelp",
    "problem", "question", "questions",  "quickquestion", "read", "test",     "thread", "urgent", "newthread"};

std::string folded(std::string_view text) { return text.empty() || is_blank(text) ? std::string{} : clean_line(text); }

// White space aside, nine tenths of a long post or more.
bool is_whole_post(QuotedWords const& words)
{
    auto const whole = count_code_points(folded(words.whole));
    return whole >= long_post_code_points && count_code_points(folded(words.quoted)) * 10 >= whole * 9;
}

bool is_address(std::string_view word) { return word.starts_with("http://") || word.starts_with("https://"); }

// Nothing but addresses, and at least one.
bool is_bare_link(AdviceContext const& draft)
{
    bool has_address = false;
    auto const line = folded(draft.source);
    for (auto word : split(line, ' ')) {
        if (!is_address(word)) return false;
        has_address = true;
    }
    return has_address;
}

// Scripts without capitals cannot shout.
bool is_shouted(std::string_view text)
{
    int capitals = 0, letters = 0;
    each_code_point(text, [&](std::int32_t, std::string_view letter) {
        if (letters_and_digits(letter).empty()) return;
        bool const is_capital = lower_case(letter) != letter;
        bool const is_ascii_digit = letter.size() == 1 && letter[0] >= '0' && letter[0] <= '9';
        if (is_ascii_digit) return;
        ++letters;
        if (is_capital) ++capitals;
    });
    return letters >= letters_to_shout_with && capitals * 10 >= letters * 9;
}

bool is_said_before(AdviceContext const& draft)
{
    auto const now = folded(draft.source);
    return count_code_points(now) >= same_text_code_points_min && now == folded(draft.source_before);
}

bool is_title_empty_of_words(std::string_view title)
{
    if (title.empty()) return false;
    auto const letters = letters_and_digits(lower_case(title));
    return count_code_points(letters) < 3 ||
           std::ranges::find(titles_that_say_nothing, letters) != titles_that_say_nothing.end();
}

}  // namespace

std::string_view words_for(Advice advice)
{
    switch (advice) {
    case Advice::quotes_whole_post:
        return "You quote the whole of a long post. The part that you answer is easier to read.";
    case Advice::link_without_word:
        return "Your post is a link alone. A sentence about it tells others whether to follow it.";
    case Advice::thread_long_silent:
        return "Nobody has posted here for more than two years. A new thread may reach more people.";
    case Advice::all_capitals: return "All is in capital letters. Many read that as shouting.";
    case Advice::same_text_twice: return "You have just posted the same text. Is this one meant as well?";
    case Advice::title_says_nothing:
        return "The title does not say what the thread is about. Those who could answer may pass it by.";
    }
    throw std::logic_error{"unknown advice"};
}

std::vector<Advice> advice_on(AdviceContext const& draft)
{
    std::vector<Advice> advice;
    auto const add = [&](bool is_fitting, Advice fitting) {
        if (is_fitting) advice.push_back(fitting);
    };
    add(is_title_empty_of_words(draft.title), Advice::title_says_nothing);
    add(draft.last_post_at && draft.now > *draft.last_post_at + silence_ms, Advice::thread_long_silent);
    add(std::ranges::any_of(draft.quotes, is_whole_post), Advice::quotes_whole_post);
    add(is_bare_link(draft), Advice::link_without_word);
    add(is_shouted(draft.text), Advice::all_capitals);
    add(is_said_before(draft), Advice::same_text_twice);
    return advice;
}

}  // namespace stoa::acts
