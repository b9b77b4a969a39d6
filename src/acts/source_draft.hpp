#pragma once
#include <string_view>

#include "base/result.hpp"
#include "model/refusal.hpp"
#include "model/source.hpp"

namespace stoa::acts {

// A source as its form has it.
struct TypedSource {
    std::string_view kind;  // "article", "broadcast", ...; empty: an article
    std::string_view address;
    std::string_view headline;
    std::string_view standfirst;
    std::string_view publisher;
    std::string_view authors;
    std::string_view published;  // "2026-11-20T06:30" or "2026-11-20", in UTC
    std::string_view updated;
    std::string_view lang;
    std::string_view caption;
    std::string_view credit;
    std::string_view quotation;
};

// What is said of a source, once it has passed the rules.
class SourceDraft {
public:
    // Without an address it has a headline, and without a headline an address.
    static Result<SourceDraft> parse(TypedSource const& typed);
    Source const& source() const { return source_; }

private:
    SourceDraft() = default;
    bool take_texts(TypedSource const& typed);
    bool take_times(TypedSource const& typed);

    Source source_;
};

}  // namespace stoa::acts
