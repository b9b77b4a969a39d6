#include "model/urls.hpp"

#include <doctest/doctest.h>

using namespace stoa;

TEST_CASE("The id decides and the slug decorates")
{
    CHECK(url_of(ForumId{7}, "cycling").view() == "/forums/cycling.7/");
    CHECK(url_of(ThreadId{12}, "steel").view() == "/threads/steel.12/");
    CHECK(url_of(ThreadId{12}, "").view() == "/threads/12/");
    CHECK(url_of(PostId{123}).view() == "/posts/123/");
    CHECK(url_of(MemberId{4}, "Ada Lovelace").view() == "/members/ada-lovelace.4/");
    CHECK(url_of(MemberId{5}, "!").view() == "/members/5/");
}

TEST_CASE("The first page has the bare address")
{
    CHECK(url_of(ThreadId{12}, "steel", 1).view() == "/threads/steel.12/");
    CHECK(url_of(ThreadId{12}, "steel", 3).view() == "/threads/steel.12/page-3");
    CHECK(url_of(ForumId{7}, "cycling", 2).view() == "/forums/cycling.7/page-2");
    CHECK(url_of_unread(ThreadId{12}, "steel").view() == "/threads/steel.12/unread");
    CHECK(url_of_latest(ThreadId{12}, "steel").view() == "/threads/steel.12/latest");
}

TEST_CASE("A post is found on the page that shows its position")
{
    CHECK(page_of_position(1) == 1);
    CHECK(page_of_position(20) == 1);
    CHECK(page_of_position(21) == 2);
    CHECK(page_of_position(0) == 1);
    CHECK(url_in_thread(ThreadId{12}, "steel", 20, PostId{99}).view() == "/threads/steel.12/#post-99");
    CHECK(url_in_thread(ThreadId{12}, "steel", 41, PostId{99}).view() == "/threads/steel.12/page-3#post-99");
}

TEST_CASE("No slug can leave its place in the path")
{
    CHECK(url_of(ThreadId{1}, "../admin?x=\"#").view() == "/threads/..%2Fadmin%3Fx%3D%22%23.1/");
    CHECK(url_of(ThreadId{1}, "ürün").view() == "/threads/%C3%BCr%C3%BCn.1/");
    CHECK(url_of(ThreadId{1}, "\\\n").view() == "/threads/%5C%0A.1/");
}
