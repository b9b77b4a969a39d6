#pragma once
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "archive/record.hpp"

namespace stoa::archive {

struct Tally {
    std::uint64_t added{};
    std::uint64_t known{};  // were there from an earlier run

    void operator+=(Tally const& other);
};

// Lines that deserve a word. All are counted; the first thousand are kept.
class Notes {
public:
    static constexpr std::size_t kept_max = 1000;

    void add(Problem note);
    void add(Notes const& notes);
    std::uint64_t count() const { return count_; }
    std::vector<Problem> const& kept() const { return kept_; }

private:
    std::uint64_t count_{};
    std::vector<Problem> kept_;
};

// What an import did.
struct ImportReport {
    std::string source;
    Tally forums;
    Tally members;
    Tally threads;
    Tally posts;
    Tally record;    // speakers, sources, statements and answers
    Notes problems;  // lines that were not loaded, or not as they say
    Notes warnings;  // lines that nobody here understands
    double seconds{};
    bool was_stopped{};  // at the first problem, as asked

    bool is_clean() const { return problems.count() == 0; }
    void operator+=(ImportReport const& other);
};

std::string words_of(ImportReport const& report);  // for people: several lines
std::string json_of(ImportReport const& report);   // for programs: one line

}  // namespace stoa::archive
