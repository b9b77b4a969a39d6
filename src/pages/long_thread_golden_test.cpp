#include <doctest/doctest.h>

#include "pages/golden_test.hpp"
#include "pages/long_thread_pages.hpp"
#include "pages/sample_test.hpp"

namespace stoa::pages {
namespace {

SelectionView sample_selection(PostSelection selection)
{
    SelectionView view;
    view.selection = selection;
    view.thread = sample::titanium();
    view.path = sample::path_to_cycling();
    return view;
}

SelectionView by_ines()
{
    auto view = sample_selection(PostSelection::by_member);
    view.member = sample::ines();
    view.after = 20;
    view.next_after = 44;
    auto shown = sample::titanium_page_3().posts;
    std::erase_if(shown, [](PostView const& each) { return each.post.author.id != sample::ines().id; });
    for (auto& each : shown) each.may_react = false;
    view.posts = std::move(shown);
    return view;
}

JumpView sample_jump() { return {sample::titanium(), sample::path_to_cycling()}; }

OutlinePost outlined(std::int64_t position, MemberName author, std::string excerpt)
{
    OutlinePost post;
    post.post = PostId{position};
    post.position = position;
    post.author = std::move(author);
    post.created_at = sample::at("2026-11-21T09:12:00Z");
    post.excerpt = std::move(excerpt);
    return post;
}

OutlineView sample_outline()
{
    auto answer = outlined(44, sample::ines(), "Those numbers <match> what I see.");
    answer.quotes_too = {{PostId{12}, 12}, {PostId{3}, 3}};
    auto removed = outlined(45, sample::orrin(), {});
    removed.is_deleted = true;
    auto ignored = outlined(46, sample::ines(), {});
    ignored.is_ignored = true;
    removed.answers = {std::move(ignored)};
    auto top = outlined(41, sample::orrin(), "Summing up the first two pages.");
    top.answers = {std::move(answer), std::move(removed)};
    return {sample::titanium(), sample::path_to_cycling(), {std::move(top)}, {2, 3}, 201, 400};
}

}  // namespace

TEST_CASE("posts of a thread picked out")
{
    auto const member = sample::member("Posts by Ines Kallas");
    check_golden("posts-by-member", selection(member, by_ines()));
    auto const guest = sample::guest("Most useful posts");
    auto caught_up = sample_selection(PostSelection::catch_up);
    check_golden("catch-up-nothing", selection(member, caught_up));
    caught_up.unread_posts = 3;
    check_golden("catch-up-no-reactions", selection(member, caught_up));
    check_golden("useful-empty", selection(guest, sample_selection(PostSelection::useful)));
    check_golden("pictures-empty", selection(guest, sample_selection(PostSelection::with_pictures)));
    ChooseAuthorPage choosing;
    choosing.view = sample_jump();
    choosing.name = "Inez";
    choosing.refusal = Refusal::author_unknown;
    check_golden("choose-author-refused", choose_author(guest, choosing));
}

TEST_CASE("going to a post keeps what was typed")
{
    JumpPage page;
    page.view = sample_jump();
    auto const guest = sample::guest("Go to a post");
    check_golden("jump", jump(guest, page));
    page.day = "tomorrow";
    page.refusal = Refusal::day_invalid;
    check_golden("jump-refused", jump(guest, page));
}

TEST_CASE("who quoted whom")
{
    auto const guest = sample::guest("Who quoted whom");
    check_golden("outline", outline(guest, sample_outline()));
    check_golden("outline-empty", outline(guest, {sample::titanium(), sample::path_to_cycling(), {}, {1, 1}, 1, 48}));
}

TEST_CASE("a thread for paper")
{
    auto const page = sample::titanium_page_3();
    check_golden("print", print(sample::guest("Steel or titanium for a long tour?"),
                                {page.thread, sample::path_to_cycling(), page.posts, {1, 2}}));
}

}  // namespace stoa::pages
