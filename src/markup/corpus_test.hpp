#pragma once
#include <doctest/doctest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "markup/entity.hpp"

// For tests: corpora that others collected. They lie beside the project where they are at hand (STOA_SHARED says where
// else), and the tests say so where they are not.
namespace stoa::markup {

inline std::filesystem::path corpora()
{
    char const* const named = std::getenv("STOA_SHARED");
    return std::filesystem::path{named != nullptr ? named : "../shared"} / "corpora";
}

inline bool is_at_hand(std::filesystem::path const& path)
{
    if (std::filesystem::exists(path)) return true;
    MESSAGE("skipped: there is no " << path.string());
    return false;
}

inline unsigned hex_at(std::string_view text, std::size_t at)
{
    return static_cast<unsigned>(std::stoul(std::string{text.substr(at, 4)}, nullptr, 16));
}

// All strings of a JSON text in their order, names of members included.
inline std::vector<std::string> strings_in(std::filesystem::path const& path)
{
    std::ifstream file{path};
    std::string const json{std::istreambuf_iterator<char>{file}, {}};
    std::vector<std::string> out;
    for (std::size_t i = json.find('"'); i != std::string::npos; i = json.find('"', i + 1)) {
        std::string& text = out.emplace_back();
        for (++i; json[i] != '"'; ++i) {
            if (json[i] != '\\') {
                text += json[i];
                continue;
            }
            switch (json[++i]) {
            case 'n': text += '\n'; break;
            case 't': text += '\t'; break;
            case 'r': text += '\r'; break;
            case 'b': text += '\b'; break;
            case 'f': text += '\f'; break;
            case 'u': {
                unsigned code = hex_at(json, i + 1);
                i += 4;
                if (code >= 0xD800 && code < 0xDC00) {
                    code = 0x10000 + ((code - 0xD800) << 10) + (hex_at(json, i + 3) - 0xDC00);
                    i += 6;
                }
                decode_entity("&#" + std::to_string(code) + ";", text);
                break;
            }
            default: text += json[i];
            }
        }
    }
    return out;
}

struct Example {
    std::string number, section, source, html;
};

inline std::vector<Example> examples_in(std::filesystem::path const& path)
{
    std::vector<Example> examples;
    auto const strings = strings_in(path);
    Example example;
    for (std::size_t i = 0; i + 1 < strings.size(); ++i) {
        if (strings[i] == "section")
            example.section = strings[++i];
        else if (strings[i] == "markdown")
            example.source = strings[++i];
        else if (strings[i] == "html") {
            example.html = strings[++i];
            example.number = std::to_string(examples.size() + 1);
            examples.push_back(example);
        }
    }
    return examples;
}

}  // namespace stoa::markup
