#include "api/resources.hpp"

#include <doctest/doctest.h>

namespace stoa::api {
namespace {

constexpr std::string_view origin = "https://forum.example";

PostResource deleted_post()
{
    PostResource resource;
    resource.view.post.id = PostId{3};
    resource.view.post.deleted_at = Instant{0};
    resource.view.post.body = html::Html::from_markup("<p>secret</p>");
    resource.source.text = "secret";
    return resource;
}

}  // namespace

TEST_CASE("A deleted post keeps its words from those who may not read them")
{
    auto resource = deleted_post();
    auto json = post_json(resource, origin);
    CHECK(json.find("secret") == std::string::npos);
    CHECK(json.find(R"("text":null,"markup":null,"html":null)") != std::string::npos);

    resource.view.may_see_deleted_text = true;
    CHECK(post_json(resource, origin).find(R"("text":"secret")") != std::string::npos);
}

TEST_CASE("An author who is not known is null, a guest has a name only")
{
    PostResource resource;
    CHECK(post_json(resource, origin).find(R"("author":null)") != std::string::npos);
    resource.view.post.author.name = "Passer-by";
    CHECK(post_json(resource, origin).find(R"("author":{"id":null,"name":"Passer-by"})") != std::string::npos);
}

TEST_CASE("The tree of forums is told as a list in its order")
{
    ForumNode category;
    category.forum.id = ForumId{1};
    category.forum.kind = ForumKind::category;
    category.forum.name = "Sport";
    auto& cycling = category.children.emplace_back().forum;
    cycling.id = ForumId{2};
    cycling.parent = ForumId{1};
    cycling.name = "Cycling";
    cycling.slug = "cycling";
    auto json = forums_json({category}, origin);
    CHECK(json.starts_with(R"({"forums":[{"id":1,"parent":null,"kind":"category","name":"Sport")"));
    CHECK(json.find(R"({"id":2,"parent":1,"kind":"forum","name":"Cycling")") != std::string::npos);
    CHECK(json.find(R"("url":"https://forum.example/forums/cycling.2/")") != std::string::npos);
}

TEST_CASE("A member's e-mail address is nobody's business")
{
    Member member;
    member.name = "Ada";
    member.email = "ada@example.org";
    auto json = member_json(member, origin);
    CHECK(json.find("example.org") == std::string::npos);
    CHECK(json.find(R"("country":null)") != std::string::npos);
}

}  // namespace stoa::api
