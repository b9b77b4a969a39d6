#pragma once
#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

// Destinations, titles and labels of links, and the definitions that name them (CommonMark sections 4.7 and 6.3).
namespace stoa::markup {

struct LinkTarget {
    std::string address;
    std::string title;
};

// The parts of a link, each read at a place that moves behind it. Nothing is moved where there is none.
std::optional<std::string_view> read_link_label(std::string_view text, std::size_t& at);  // without brackets
std::optional<std::string> read_link_address(std::string_view text, std::size_t& at);
std::optional<std::string> read_link_title(std::string_view text, std::size_t& at);

// Backslashes and character references taken for what they stand for.
std::string unescaped(std::string_view text);

class LinkDefinitions {
public:
    // Reads one definition at the beginning of a paragraph; gives how many bytes it takes, 0 where there is none.
    std::size_t read(std::string_view paragraph);

    // Nothing where nobody defined it, or where so much was taken from definitions that they only serve to grow.
    LinkTarget const* find(std::string_view label);
    bool is_empty() const { return targets_.empty(); }

private:
    std::unordered_map<std::string, LinkTarget> targets_;
    std::size_t taken_bytes_{};
};

}  // namespace stoa::markup
