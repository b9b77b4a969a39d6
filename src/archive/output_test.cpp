#include "archive/output.hpp"

#include <doctest/doctest.h>

#include <filesystem>
#include <fstream>

#include "archive/input.hpp"
#include "support/scratch_folder.hpp"

namespace stoa::archive {
namespace {

namespace fs = std::filesystem;

std::string read_all(fs::path const& path)
{
    FileBytes file{path};
    auto bytes = unpacked(file);
    std::string text;
    char buffer[1000];
    while (auto count = bytes->read(buffer)) text.append(buffer, count);
    return text;
}

std::string long_text()
{
    std::string text;
    for (int i = 0; i < 100'000; ++i) text += "line " + std::to_string(i) + '\n';
    return text;
}

void write(fs::path const& path, std::string const& text)
{
    OutputFile file{path};
    for (std::size_t at = 0; at < text.size(); at += 777) file.write(std::string_view{text}.substr(at, 777));
    file.finish();
}

}  // namespace

TEST_CASE("what is written can be read again, packed or not")
{
    testing::ScratchFolder folder;
    auto text = long_text();
    for (auto const* name : {"a.jsonl", "a.jsonl.gz", "a.jsonl.zst"}) {
        write(folder.path() / name, text);
        CHECK(read_all(folder.path() / name) == text);
    }
    CHECK(fs::file_size(folder.path() / "a.jsonl.gz") < text.size() / 2);
    CHECK(fs::file_size(folder.path() / "a.jsonl.zst") < text.size() / 2);
}

TEST_CASE("how a file is packed is seen in its bytes, whatever its name")
{
    testing::ScratchFolder folder;
    write(folder.path() / "a.gz", "hello\n");
    fs::rename(folder.path() / "a.gz", folder.path() / "a.jsonl");
    CHECK(read_all(folder.path() / "a.jsonl") == "hello\n");
}

TEST_CASE("packed files may follow one another in one file")
{
    testing::ScratchFolder folder;
    for (auto const* extension : {".gz", ".zst"}) {
        auto one = folder.path() / (std::string{"one"} + extension);
        auto two = folder.path() / (std::string{"two"} + extension);
        write(one, "one\n");
        write(two, "two\n");
        std::ofstream{one, std::ios::app | std::ios::binary} << std::ifstream{two, std::ios::binary}.rdbuf();
        CHECK(read_all(one) == "one\ntwo\n");
    }
}

TEST_CASE("a packed file that ends too early is a fault, not an end")
{
    testing::ScratchFolder folder;
    for (auto const* name : {"a.gz", "a.zst"}) {
        write(folder.path() / name, long_text());
        fs::resize_file(folder.path() / name, fs::file_size(folder.path() / name) - 10);
        CHECK_THROWS_AS(read_all(folder.path() / name), InputFault);
    }
}

TEST_CASE("until the end there is no file, and without an end there never is")
{
    testing::ScratchFolder folder;
    {
        OutputFile file{folder.path() / "a.jsonl"};
        file.write("half");
        CHECK_FALSE(fs::exists(folder.path() / "a.jsonl"));
    }
    CHECK(fs::is_empty(folder.path()));
}

TEST_CASE("only its owner may read an archive: there are addresses and password hashes in it")
{
    testing::ScratchFolder folder;
    write(folder.path() / "a.jsonl", "x");
    CHECK(fs::status(folder.path() / "a.jsonl").permissions() == (fs::perms::owner_read | fs::perms::owner_write));
}

}  // namespace stoa::archive
