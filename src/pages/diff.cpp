#include "pages/diff.hpp"

#include <algorithm>

namespace stoa::pages {
namespace {

using Pieces = std::vector<Piece>;
using Texts = std::span<std::string_view const>;

constexpr std::size_t line_changes_max = 400;
constexpr std::size_t word_changes_max = 100;

// How far each diagonal k = x - y was followed with a number of changes; k runs from -changes to changes.
class Frontier {
public:
    explicit Frontier(std::ptrdiff_t changes)
        : changes_{changes}
        , reached_(static_cast<std::size_t>(2 * changes + 1))
    {
    }
    std::ptrdiff_t& at(std::ptrdiff_t diagonal) { return reached_[static_cast<std::size_t>(diagonal + changes_)]; }
    // Before the first diagonal and behind the last there is no way.
    std::ptrdiff_t get(std::ptrdiff_t diagonal) const
    {
        bool const is_inside = diagonal >= -changes_ && diagonal <= changes_;
        return is_inside ? reached_[static_cast<std::size_t>(diagonal + changes_)] : -1;
    }

private:
    std::ptrdiff_t changes_;
    std::vector<std::ptrdiff_t> reached_;
};

// Does the best way to this diagonal come from the one above, by an addition?
bool comes_by_addition(Frontier const& earlier, std::ptrdiff_t changes, std::ptrdiff_t diagonal)
{
    if (diagonal == -changes) return true;
    return diagonal != changes && earlier.get(diagonal - 1) < earlier.get(diagonal + 1);
}

// The frontiers for 0, 1, 2 ... changes, until both ends are reached; empty when changes_max was not enough.
std::vector<Frontier> frontiers(Texts before, Texts after, std::size_t changes_max)
{
    auto const width = std::ssize(before);
    auto const height = std::ssize(after);
    auto const most = std::min(static_cast<std::ptrdiff_t>(changes_max), width + height);
    std::vector<Frontier> found;
    for (std::ptrdiff_t changes = 0; changes <= most; ++changes) {
        Frontier frontier{changes};
        for (auto diagonal = -changes; diagonal <= changes; diagonal += 2) {
            std::ptrdiff_t x = 0;
            if (changes > 0) {
                auto const& earlier = found.back();
                x = comes_by_addition(earlier, changes, diagonal) ? earlier.get(diagonal + 1)
                                                                  : earlier.get(diagonal - 1) + 1;
            }
            while (x < width && x - diagonal < height &&
                   before[static_cast<std::size_t>(x)] == after[static_cast<std::size_t>(x - diagonal)]) {
                ++x;
            }
            frontier.at(diagonal) = x;
            if (x >= width && x - diagonal >= height) {
                found.push_back(std::move(frontier));
                return found;
            }
        }
        found.push_back(std::move(frontier));
    }
    return {};
}

// Follows the frontiers back from the end.
Pieces way_back(Texts before, Texts after, std::vector<Frontier> const& found)
{
    Pieces pieces;
    auto x = std::ssize(before);
    auto y = std::ssize(after);
    auto const same_until = [&](std::ptrdiff_t start_x, std::ptrdiff_t start_y) {
        for (; x > start_x && y > start_y; --x, --y)
            pieces.push_back({Change::same, before[static_cast<std::size_t>(x - 1)]});
    };
    for (auto changes = std::ssize(found) - 1; changes > 0; --changes) {
        auto const& earlier = found[static_cast<std::size_t>(changes - 1)];
        auto const diagonal = x - y;
        bool const is_addition = comes_by_addition(earlier, changes, diagonal);
        auto const from = is_addition ? diagonal + 1 : diagonal - 1;
        auto const from_x = earlier.get(from);
        auto const from_y = from_x - from;
        same_until(is_addition ? from_x : from_x + 1, is_addition ? from_y + 1 : from_y);
        if (is_addition)
            pieces.push_back({Change::added, after[static_cast<std::size_t>(from_y)]});
        else
            pieces.push_back({Change::removed, before[static_cast<std::size_t>(from_x)]});
        x = from_x;
        y = from_y;
    }
    same_until(0, 0);
    std::ranges::reverse(pieces);
    return pieces;
}

void append(Pieces& pieces, Change change, Texts texts)
{
    for (auto const text : texts) pieces.push_back({change, text});
}

std::size_t common_beginning(Texts before, Texts after)
{
    auto const [end, _] = std::ranges::mismatch(before, after);
    return static_cast<std::size_t>(end - before.begin());
}

std::size_t common_end(Texts before, Texts after)
{
    std::size_t count = 0;
    while (count < before.size() && count < after.size() &&
           before[before.size() - 1 - count] == after[after.size() - 1 - count]) {
        ++count;
    }
    return count;
}

std::size_t bytes_of(Pieces const& pieces, Change change)
{
    std::size_t bytes = 0;
    for (auto const& piece : pieces)
        if (piece.change == change) bytes += piece.text.size();
    return bytes;
}

// One side of a changed line: the line itself, cut where what stayed and what changed meet.
Pieces side_of(Pieces const& words, Change change, std::string_view line)
{
    Pieces side;
    for (auto const& word : words) {
        if (word.change != Change::same && word.change != change) continue;
        if (side.empty() || side.back().change != word.change) side.push_back({word.change, line.substr(0, 0)});
        side.back().text = {side.back().text.data(), side.back().text.size() + word.text.size()};
        line.remove_prefix(word.text.size());
    }
    return side;
}

// Compares the words of a line that became another. Lines that share less than a third are two lines.
void compare_words(LineChange& removed, LineChange& added)
{
    auto const before = removed.pieces.front().text;
    auto const after = added.pieces.front().text;
    auto const words = diff(words_of(before), words_of(after), word_changes_max);
    if (bytes_of(words, Change::same) * 3 < std::max(before.size(), after.size())) return;
    removed.pieces = side_of(words, Change::removed, before);
    added.pieces = side_of(words, Change::added, after);
}

std::vector<LineChange> numbered(Pieces const& pieces)
{
    std::vector<LineChange> lines;
    std::size_t before = 0;
    std::size_t after = 0;
    for (auto const& piece : pieces) {
        if (piece.change != Change::added) ++before;
        if (piece.change != Change::removed) ++after;
        lines.push_back({piece.change, piece.change == Change::removed ? before : after, {piece}});
    }
    return lines;
}

// The end of the run of lines with the same change that begins here.
std::size_t end_of_run(std::vector<LineChange> const& lines, std::size_t begin, Change change)
{
    while (begin < lines.size() && lines[begin].change == change) ++begin;
    return begin;
}

}  // namespace

std::vector<Piece> diff(Texts before, Texts after, std::size_t changes_max)
{
    Pieces pieces;
    auto const beginning = common_beginning(before, after);
    append(pieces, Change::same, before.first(beginning));
    before = before.subspan(beginning);
    after = after.subspan(beginning);
    auto const ending = common_end(before, after);
    auto const end = before.last(ending);
    before = before.first(before.size() - ending);
    after = after.first(after.size() - ending);

    if (auto const found = frontiers(before, after, changes_max); !found.empty()) {
        std::ranges::copy(way_back(before, after, found), std::back_inserter(pieces));
    } else {
        append(pieces, Change::removed, before);
        append(pieces, Change::added, after);
    }
    append(pieces, Change::same, end);
    return pieces;
}

std::vector<std::string_view> lines_of(std::string_view text)
{
    std::vector<std::string_view> lines;
    while (!text.empty()) {
        auto const end = std::min(text.find('\n'), text.size());
        lines.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return lines;
}

std::vector<std::string_view> words_of(std::string_view line)
{
    std::vector<std::string_view> words;
    while (!line.empty()) {
        bool const is_space = line.front() == ' ';
        auto const end = std::min(is_space ? line.find_first_not_of(' ') : line.find(' '), line.size());
        words.push_back(line.substr(0, end));
        line.remove_prefix(end);
    }
    return words;
}

std::vector<LineChange> diff_lines(std::string_view before, std::string_view after)
{
    auto lines = numbered(diff(lines_of(before), lines_of(after), line_changes_max));
    for (std::size_t i = 0; i < lines.size();) {
        auto const removed_end = end_of_run(lines, i, Change::removed);
        auto const added_end = end_of_run(lines, removed_end, Change::added);
        auto const pairs = std::min(removed_end - i, added_end - removed_end);
        for (std::size_t pair = 0; pair < pairs; ++pair) compare_words(lines[i + pair], lines[removed_end + pair]);
        i = std::max(added_end, i + 1);
    }
    return lines;
}

}  // namespace stoa::pages
