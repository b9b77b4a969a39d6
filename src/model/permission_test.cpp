#include "model/permission.hpp"

#include <doctest/doctest.h>

using namespace stoa;

TEST_CASE("Sets of permissions join and take away")
{
    PermissionSet reading{Permission::see_forum, Permission::read_threads};
    PermissionSet replying{Permission::reply};
    auto both = reading | replying;
    CHECK(both.has(Permission::read_threads));
    CHECK(both.has(Permission::reply));
    CHECK_FALSE(both.has(Permission::administer));
    CHECK((both - replying) == reading);
    CHECK((reading - replying) == reading);
}

TEST_CASE("The bits are stored: their order never changes")
{
    CHECK(PermissionSet{Permission::see_forum}.bits() == 1);
    CHECK(PermissionSet{Permission::delete_any_post}.bits() == 1u << 8);
    CHECK(PermissionSet{Permission::administer}.bits() == 1u << 11);
}
