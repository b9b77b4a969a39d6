#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/instant.hpp"

// What a friend would say before a post is sent. It is said once, and whoever sends the post again has decided.
namespace stoa::acts {

enum class Advice : unsigned char {
    quotes_whole_post,
    link_without_word,
    thread_long_silent,
    all_capitals,
    same_text_twice,
    title_says_nothing,
};

std::string_view words_for(Advice advice);

// A quotation in the draft, and all that the post says which it is taken from.
struct QuotedWords {
    std::string quoted;
    std::string whole;
};

// The draft, and what is known around it.
struct AdviceContext {
    std::string title{};   // of a new thread
    std::string text{};    // the writer's own words, without quotations and notation
    std::string source{};  // all of it, as typed
    std::vector<QuotedWords> quotes{};
    std::string source_before{};            // of the writer's latest post
    std::optional<Instant> last_post_at{};  // in the thread that is answered
    Instant now{};
};

std::vector<Advice> advice_on(AdviceContext const& draft);

}  // namespace stoa::acts
