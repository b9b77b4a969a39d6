#include "markup/internal_card.hpp"

#include <doctest/doctest.h>

#include "markup/output_check.hpp"
#include "markup/parse.hpp"
#include "markup/render.hpp"

namespace stoa::markup {
namespace {

using Noun = InternalTarget::Noun;

constexpr std::string_view origin = "https://forum.example";

html::Html rendered(std::string_view source) { return render(parse(source, Markup::markdown)); }

std::string shown(std::string_view source, std::vector<InternalCard> const& cards)
{
    auto html = std::string{with_internal_cards(rendered(source), origin, cards).view()};
    CHECK(OutputCheck::fault_in(html) == "");
    return html;
}

InternalCard steel()
{
    return {.target = {Noun::thread, 12},
            .forum = {2},
            .place = "Cycling",
            .title = "Steel or titanium",
            .author = "Ada",
            .excerpt = "Which one?",
            .number = 1};
}

}  // namespace

TEST_CASE("an address of this forum says what it leads to")
{
    InternalTarget const thread{Noun::thread, 12}, post{Noun::post, 41}, member{Noun::member, 4};
    for (auto const* path : {"/threads/steel.12/", "/threads/12/", "/threads/steel.12", "/threads/a.b.12/page-3",
                             "/threads/steel.12/unread", "/threads/steel.12/latest", "/threads/steel.12/#poll"})
        CHECK_MESSAGE(internal_target(path) == thread, path);
    for (auto const* path : {"/posts/41/", "/posts/41", "/threads/steel.12/page-3#post-41"})
        CHECK_MESSAGE(internal_target(path) == post, path);
    for (auto const* path : {"/members/ada.4/", "/members/4/", "/members/%C3%A5sa.4/"})
        CHECK_MESSAGE(internal_target(path) == member, path);
    for (auto const* path :
         {"", "/", "threads/12/", "/threads/", "/threads/steel/", "/threads/steel.12/reply", "/threads/12/page-2/x",
          "/threads/12/?vote=1", "/threads/-12/", "/threads/0/", "/threads/99999999999999999999/", "/posts/41/history",
          "/posts/x.41/", "/members/ada.4/page-2", "/forums/cycling.2/", "/threads/12/#post-x", "//threads/12/"})
        CHECK_MESSAGE(!internal_target(path), path);
}

TEST_CASE("a rendering holds the bare link alone, wherever it leads")
{
    CHECK(rendered("https://forum.example/threads/steel.12/").view() ==
          R"(<p class="internal-link"><a href="https://forum.example/threads/steel.12/" rel="nofollow ugc noopener">)"
          R"(https://forum.example/threads/steel.12/</a></p>)");
    CHECK(rendered("Look:\nhttps://forum.example/posts/41/\nHm.").view() ==
          R"(<p>Look:</p><p class="internal-link"><a href="https://forum.example/posts/41/" )"
          R"(rel="nofollow ugc noopener">https://forum.example/posts/41/</a></p><p>Hm.</p>)");
    for (auto const* source : {"See https://forum.example/posts/41/ there", "> https://forum.example/posts/41/",
                               "[words](https://forum.example/posts/41/)", "https://forum.example/forums/cycling.2/",
                               "`<p class=\"internal-link\"><a href=\"https://forum.example/posts/41/\">`",
                               "<p class=\"internal-link\"><a href=\"https://forum.example/posts/41/\">x</a></p>"})
        CHECK_MESSAGE(rendered(source).view().find(internal_link_opening) == std::string_view::npos, source);
    auto const foreign = parse("https://forum.example/posts/41/", Markup::markdown);
    CHECK(render(foreign, {.links_quoted_posts = false}).view().find("internal") == std::string_view::npos);
}

TEST_CASE("only links to this forum are asked for, each once")
{
    auto const rendering = rendered("https://forum.example/threads/steel.12/\n\nhttps://other.example/threads/13/\n\n"
                                    "https://forum.example/threads/12/page-2\n\nhttps://forum.example/members/ada.4/");
    CHECK(internal_targets(rendering, origin) == std::vector<InternalTarget>{{Noun::thread, 12}, {Noun::member, 4}});
    CHECK(internal_targets(rendering, "https://forum.exam").empty());
    CHECK(internal_targets(rendering, "").empty());
    CHECK(internal_targets(html::Html::stored(R"(<p class="internal-link"><a href="https://forum.example/posts/)"),
                           origin)
              .empty());
}

TEST_CASE("a card takes the place of its link, and links without one stay")
{
    auto const html =
        shown("Look:\n\nhttps://forum.example/threads/steel.12/page-2\n\nhttps://forum.example/posts/5/", {steel()});
    CHECK(html ==
          R"(<p>Look:</p><div class="source source-sm internal-card"><p class="source-top" dir="auto"><b>Thread</b>)"
          R"(<span>Cycling</span><span>1 reply</span></p><div class="source-body"><p class="source-head" dir="auto">)"
          R"(<a href="https://forum.example/threads/steel.12/page-2">Steel or titanium</a></p>)"
          R"(<p class="source-stand" dir="auto">Ada: Which one?</p></div></div>)"
          R"(<p class="internal-link"><a href="https://forum.example/posts/5/" rel="nofollow ugc noopener">)"
          R"(https://forum.example/posts/5/</a></p>)");
    auto const plain = rendered("https://forum.example/posts/5/");
    CHECK(with_internal_cards(plain, origin, {steel()}) == plain);
    CHECK(with_internal_cards(plain, origin, {}) == plain);
}

TEST_CASE("a post and a member say what they are; what others typed stays text")
{
    auto const post = shown("https://forum.example/posts/41/", {{.target = {Noun::post, 41},
                                                                 .forum = {2},
                                                                 .place = "Cycling",
                                                                 .title = "<b>Steel",
                                                                 .author = "Ada",
                                                                 .excerpt = "\"><script>alert(1)</script>",
                                                                 .number = 7}});
    CHECK(post.find("<b>Post #7</b>") != std::string::npos);
    CHECK(post.find("&lt;b&gt;Steel") != std::string::npos);
    CHECK(post.find("<script") == std::string::npos);
    auto const member = shown("https://forum.example/members/ada.4/", {{.target = {Noun::member, 4},
                                                                        .forum = {},
                                                                        .place = "",
                                                                        .title = "Ada",
                                                                        .author = "",
                                                                        .excerpt = "",
                                                                        .number = 3}});
    CHECK(member.find("<b>Member</b><span>3 posts</span>") != std::string::npos);
    CHECK(member.find("source-stand") == std::string::npos);
}

TEST_CASE("a post has a few cards, however many links")
{
    std::string source;
    for (int i = 1; i <= 50; ++i) source += "https://forum.example/posts/" + std::to_string(i) + "/\n\n";
    CHECK(internal_targets(rendered(source), origin).size() == cards_per_post_max);
}

}  // namespace stoa::markup
