#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "html/url.hpp"
#include "model/alert.hpp"

namespace stoa {

// Words of ours with names and titles among them. Those may be of another script: on pages each runs in its own
// direction and moves nothing around it.
class Phrase {
public:
    struct Piece {
        std::string text;
        bool is_name{};
    };

    Phrase& words(std::string_view ours);
    Phrase& name(std::string_view theirs);
    std::vector<Piece> const& pieces() const { return pieces_; }
    std::string text() const;  // for letters

private:
    std::vector<Piece> pieces_;
};

// An alert in words, for pages and letters: "Noor and 3 others reacted to your post" and "in Steel or titanium?".
struct AlertWords {
    Phrase what;
    Phrase where;
};
AlertWords words_for(Alert const& alert);

html::Url url_of(Alert const& alert);

}  // namespace stoa
