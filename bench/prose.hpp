#pragma once
#include <string>
#include <vector>

#include "random.hpp"

namespace stoa::bench {

// Words that nobody has written, in sentences of the lengths that people write, as Markdown.
class Prose {
public:
    explicit Prose(Random& random);

    std::string post(std::size_t length);  // about so many letters
    std::string title();
    std::string name();
    std::string sentence();

private:
    std::string word();
    std::string const& common_word();

    Random& random_;
    std::vector<std::string> words_;
};

}  // namespace stoa::bench
