#include <doctest/doctest.h>

#include "media/file_store.hpp"
#include "support/scratch_folder.hpp"

namespace stoa::media {
namespace {

TEST_CASE("a file is found under the hash of its content, whole or in part")
{
    testing::ScratchFolder const folder;
    auto const store = open_folder_store(folder.path() / "files");
    auto const key = FileKey::of("0123456789");
    CHECK(!store->exists(key));
    CHECK(!store->get(key));
    store->put(key, "0123456789");
    store->put(key, "0123456789");
    CHECK(store->exists(key));
    CHECK(store->get(key) == "0123456789");
    CHECK(store->get(key, {3, 4}) == "3456");
    CHECK(store->get(key, {8, 40}) == "89");
    CHECK(store->get(key, {80, 1}) == "");
    auto const& name = key.text();
    CHECK(std::filesystem::exists(folder.path() / "files" / name.substr(0, 2) / name.substr(2, 2) / name));

    store->remove(key);
    store->remove(key);
    CHECK(!store->exists(key));
}

TEST_CASE("nothing but a hash is the name of a file")
{
    auto const key = FileKey::of("x");
    CHECK(FileKey::parse(key.text()) == key);
    for (auto const* text : {"", "../../etc/passwd", "ABCDEF"}) CHECK(!FileKey::parse(text));
    auto upper = key.text();
    upper[0] = 'A';
    CHECK(!FileKey::parse(upper));
}

}  // namespace
}  // namespace stoa::media
