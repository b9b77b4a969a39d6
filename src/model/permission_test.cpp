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
    CHECK((both & replying) == replying);
}

TEST_CASE("The bits are stored: their order never changes")
{
    CHECK(PermissionSet{Permission::see_forum}.bits() == 1);
    CHECK(PermissionSet{Permission::delete_any_post}.bits() == 1u << 8);
    CHECK(PermissionSet{Permission::administer}.bits() == 1u << 11);
}

TEST_CASE("Every permission has a name by which it is found again")
{
    for (std::size_t i = 0; i < permission_count; ++i) {
        auto const permission = static_cast<Permission>(i);
        CHECK(parse_permission(name_of(permission)) == permission);
    }
    CHECK(name_of(Permission::see_forum) == "see_forum");
    CHECK(name_of(Permission::report_posts) == "report_posts");
    CHECK(name_of(Permission::manage_settings) == "manage_settings");
    CHECK_FALSE(parse_permission("fly").has_value());
}
