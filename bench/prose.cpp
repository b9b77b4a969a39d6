#include "prose.hpp"

namespace stoa::bench {
namespace {

constexpr std::size_t vocabulary = 8000;
constexpr double bold_share = 0.05;    // of sentences
constexpr double common_share = 0.10;  // of posts hold "network"
constexpr double medium_share = 0.01;  // and "turbine"

constexpr char const* onsets[] = {"b", "br", "c",  "d", "f", "g",  "gr", "h",  "k", "l", "m",
                                  "n", "p",  "pl", "r", "s", "st", "t",  "tr", "v", "w"};
constexpr char const* vowels[] = {"a", "e", "i", "o", "u", "ai", "ea", "ou"};
constexpr char const* codas[] = {"", "", "", "n", "r", "s", "t", "l", "nd", "ck"};

template <std::size_t Count>
char const* any(Random& random, char const* const (&texts)[Count])
{
    return texts[random.below(Count)];
}

std::string capital(std::string text)
{
    text[0] = static_cast<char>(text[0] - 'a' + 'A');
    return text;
}

}  // namespace

Prose::Prose(Random& random)
    : random_{random}
{
    words_.reserve(vocabulary);
    for (std::size_t i = 0; i < vocabulary; ++i) words_.push_back(word());
}

// Frequent words are short, as in every language.
std::string Prose::word()
{
    auto syllables = words_.size() < 100 ? 1 : random_.between(1, 4);
    std::string text;
    for (std::size_t i = 0; i < syllables; ++i) {
        text += any(random_, onsets);
        text += any(random_, vowels);
        text += any(random_, codas);
    }
    return text;
}

std::string const& Prose::common_word() { return words_[random_.zipf(vocabulary)]; }

std::string Prose::sentence()
{
    auto count = random_.between(4, 18);
    auto bold = random_.chance(bold_share) ? random_.below(count) : count;
    std::string text;
    for (std::size_t i = 0; i < count; ++i) {
        auto next = i == 0 ? capital(common_word()) : common_word();
        if (i > 0) text += ' ';
        text += i == bold ? "**" + next + "**" : next;
        if (i > 0 && i + 1 < count && random_.chance(0.08)) text += ',';
    }
    return text + (random_.chance(0.1) ? '?' : '.');
}

std::string Prose::post(std::size_t length)
{
    std::string text;
    while (text.size() < length) {
        if (!text.empty()) text += random_.chance(0.25) ? "\n\n" : " ";
        text += sentence();
    }
    if (random_.chance(common_share)) text += " The network of it all.";
    if (random_.chance(medium_share)) text += " A turbine, then.";
    return text;
}

std::string Prose::title()
{
    auto count = random_.between(2, 8);
    auto text = capital(common_word());
    for (std::size_t i = 1; i < count; ++i) text += ' ' + common_word();
    return text;
}

std::string Prose::name() { return capital(word()) + (random_.chance(0.5) ? ' ' + capital(word()) : std::string{}); }

}  // namespace stoa::bench
