#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "markup/md4c_oracle.hpp"
#include "markup/spec_writer.hpp"

// What people write, read twice: by us and by md4c, which was written by others from the same specification.
namespace stoa::markup {
namespace {

std::string content_of(std::filesystem::path const& path)
{
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::string by_md4c(std::string_view source)
{
    SpecWriter writer;
    Md4cOracle::read(source, writer);
    return std::move(writer).taken();
}

std::string by_us(std::string_view source) { return SpecWriter::written(source, plain_commonmark); }

void check_folder(std::filesystem::path const& folder)
{
    int files = 0;
    for (auto const& entry : std::filesystem::recursive_directory_iterator{folder}) {
        if (entry.path().extension() != ".md") continue;
        CAPTURE(entry.path().string());
        auto const source = content_of(entry.path());
        CHECK(by_us(source) == by_md4c(source));
        ++files;
    }
    CHECK(files > 0);
}

// A small generator that always gives the same: pieces of notation in random order.
std::string scrambled(std::uint32_t seed)
{
    // Without runs of two that could end and begin: md4c 0.4.8 overlooks the "rule of three" for them. Nor empty items,
    // which it lets interrupt a paragraph.
    static std::vector<std::string_view> const pieces{"a",
                                                      "b c",
                                                      " ",
                                                      "\n",
                                                      "\n\n",
                                                      "*",
                                                      " __b",
                                                      "`",
                                                      "``",
                                                      "[",
                                                      "](u)",
                                                      "]",
                                                      "![",
                                                      "<b>",
                                                      "&amp;",
                                                      "\\*",
                                                      "\n> ",
                                                      "\n- c",
                                                      "\n1. d",
                                                      "\n    ",
                                                      "\n# ",
                                                      "\n```\n",
                                                      "\n---\n",
                                                      "(",
                                                      ")",
                                                      "<http://a.b>",
                                                      "  \n",
                                                      "é",
                                                      "“",
                                                      ".",
                                                      "\n\n[a]: /u\n\n",
                                                      "[a]"};
    std::string source;
    for (int i = 0; i < 24; ++i) {
        seed = seed * 1664525u + 1013904223u;
        source += pieces[(seed >> 8) % pieces.size()];
    }
    return source;
}

}  // namespace

TEST_CASE("md4c reads the texts of this project as we do")
{
    check_folder("docs");
    check_folder("demo");
}

TEST_CASE("md4c reads scrambled notation as we do, but for its own mistakes")
{
    int different = 0;
    for (std::uint32_t seed = 1; seed <= 4000; ++seed) {
        auto const source = scrambled(seed);
        if (by_us(source) == by_md4c(source)) continue;
        if (++different <= 12 && std::getenv("STOA_SHOW_EXAMPLES") != nullptr)
            MESSAGE("source:\n" << source << "\nours:\n" << by_us(source) << "\nmd4c:\n" << by_md4c(source));
    }
    MESSAGE(different << " of 4000 differ");
    CHECK(different < 160);
}

}  // namespace stoa::markup
