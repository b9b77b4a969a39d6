#include "pages/permission_words.hpp"

#include <doctest/doctest.h>

#include <set>

namespace stoa::pages {

TEST_CASE("every permission has a name and a sentence, once")
{
    CHECK(permission_words().size() == permission_count);
    std::set<std::string_view> names;
    for (std::size_t i = 0; i < permission_count; ++i) {
        auto const permission = static_cast<Permission>(i);
        CAPTURE(name_of(permission));
        REQUIRE_NOTHROW(words_for(permission));
        auto const& words = words_for(permission);
        CHECK(names.insert(words.name).second);
        CHECK(words.description.ends_with('.'));
        CHECK_FALSE(words.topic.empty());
    }
}

}  // namespace stoa::pages
