#include "pages/golden_test.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

#include "base/text.hpp"
#include "html/asset.hpp"

namespace stoa::pages {
namespace {

constexpr std::string_view blocks[] = {"<article", "<aside", "<body", "<dl", "<div",    "<fieldset", "<footer",
                                       "<form",    "<h1",    "<h2",   "<h3", "<head",   "<li",       "<link",
                                       "<main",    "<meta",  "<nav",  "<ol", "<option", "<p",        "<section",
                                       "<table",   "<title", "<tr",   "<ul"};

bool begins_block(std::string_view text)
{
    for (auto const block : blocks) {
        if (text.starts_with(block) && (text[block.size()] == ' ' || text[block.size()] == '>')) return true;
    }
    return false;
}

std::string readable(std::string_view page)
{
    std::string lines;
    for (std::size_t i = 0; i < page.size(); ++i) {
        if (page[i] == '<' && i > 0 && page[i - 1] == '>' && begins_block(page.substr(i))) lines += '\n';
        lines += page[i];
    }
    return lines + '\n';
}

std::string without_hashes(std::string page)
{
    for (auto const& asset : html::assets()) {
        for (std::size_t at = 0; (at = page.find(asset.path, at)) != std::string::npos;)
            page.replace(at, asset.path.size(), "/assets/" + std::string{asset.name});
    }
    return page;
}

std::string read(std::filesystem::path const& file)
{
    std::ifstream in{file, std::ios::binary};
    return {std::istreambuf_iterator<char>{in}, {}};
}

// The first line that differs, as it was and as it is.
std::string difference(std::string_view expected, std::string_view actual)
{
    auto const before = split(expected, '\n');
    auto const after = split(actual, '\n');
    std::size_t line = 0;
    while (line < before.size() && line < after.size() && before[line] == after[line]) ++line;
    std::string text = "line " + std::to_string(line + 1) + '\n';
    if (line < before.size()) text += "- " + std::string{before[line]} + '\n';
    if (line < after.size()) text += "+ " + std::string{after[line]} + '\n';
    return text + "STOA_UPDATE_GOLDEN=1 writes the file anew.";
}

}  // namespace

void check_golden(std::string_view name, html::Html const& page)
{
    auto const file = std::filesystem::path{"tests/golden/pages"} / (std::string{name} + ".html");
    auto const actual = readable(without_hashes(std::string{page.view()}));
    if (std::getenv("STOA_UPDATE_GOLDEN")) {
        std::filesystem::create_directories(file.parent_path());
        std::ofstream{file, std::ios::binary} << actual;
        return;
    }
    auto const expected = read(file);
    CAPTURE(file.string());
    if (expected != actual) FAIL_CHECK(difference(expected, actual));
}

}  // namespace stoa::pages
