#include "pages/sample_test.hpp"

namespace stoa::pages::sample {

Instant at(std::string_view iso) { return parse_iso(iso).value(); }
Instant now() { return at("2026-11-22T14:31:00Z"); }

Frame guest(std::string_view title, Section section)
{
    Frame frame;
    frame.site_name = "Stoa";
    frame.title = title;
    frame.section = section;
    frame.form_key = "key-of-the-form";
    frame.now = now();
    frame.return_to = "/here/?page=2";
    return frame;
}

Frame member(std::string_view title, Section section)
{
    auto frame = guest(title, section);
    frame.viewer.member = orrin().id;
    frame.viewer.name = orrin().name;
    frame.viewer.groups = {members};
    frame.unread_threads = 24;
    return frame;
}

Frame administrator(std::string_view title)
{
    auto frame = member(title);
    frame.viewer.groups = {members, administrators};
    return frame;
}

MemberName orrin() { return {MemberId{5}, "Orrin Vale"}; }
MemberName ines() { return {MemberId{12}, "Ines Kallas"}; }

html::Html prose(std::string_view markup) { return html::Html::from_markup(std::string{markup}); }

Forum cycling()
{
    Forum forum;
    forum.id = ForumId{7};
    forum.name = "Cycling";
    forum.slug = "cycling";
    forum.description = "Touring, commuting, repair and wheel building.";
    forum.icon = "bike";
    forum.thread_count = 12640;
    forum.post_count = 288901;
    forum.last_post = LastPost{.thread = ThreadId{2},
                               .thread_title = "Steel or titanium for a long tour?",
                               .post = PostId{944},
                               .position = 44,
                               .author = ines(),
                               .at = at("2026-11-22T13:51:00Z")};
    return forum;
}

std::vector<ForumName> path_to_cycling()
{
    return {{ForumId{3}, "Workshop", "workshop", ForumKind::category},
            {ForumId{7}, "Cycling", "cycling", ForumKind::forum}};
}

Thread titanium()
{
    Thread thread;
    thread.id = ThreadId{2};
    thread.forum = ForumId{7};
    thread.title = "Steel or titanium for a long tour?";
    thread.slug = "steel-or-titanium-for-a-long-tour";
    thread.prefix = "Advice";
    thread.tags = {"frames", "touring"};
    thread.starter = orrin();
    thread.created_at = at("2026-10-30T18:00:00Z");
    thread.last_position = 45;
    thread.post_count = 44;
    thread.views = 2149;
    thread.last_post = PostId{945};
    thread.last_post_position = 45;
    thread.last_author = ines();
    thread.last_post_at = at("2026-11-22T13:51:00Z");
    thread.people = {orrin(), ines(), {MemberId{9}, "Dov R"}};
    return thread;
}

Thread news()
{
    Thread thread;
    thread.id = ThreadId{1};
    thread.forum = ForumId{8};
    thread.title = "A drone <factory> & its reporters";
    thread.slug = "a-drone-factory-its-reporters";
    thread.prefix = "News";
    thread.starter = {MemberId{101}, "Member 1"};
    thread.last_position = 3;
    thread.post_count = 3;
    thread.views = 318;
    thread.last_post = PostId{3};
    thread.last_post_position = 3;
    thread.last_author = {};
    thread.is_locked = true;
    return thread;
}

ThreadRow row_of(Thread const& thread, std::int64_t unread)
{
    return {.thread = thread,
            .forum = path_to_cycling().back(),
            .unread_posts = unread,
            .first_unread = unread == 0 ? 0 : thread.last_position - unread + 1};
}

ReactionKind like() { return {like_kind, "like", "Like", "thumbs-up", true}; }
ReactionKind thanks() { return {ReactionKindId{2}, "thanks", "Thanks", "heart", true}; }

Presence here() { return {.members = 1, .guests = 2, .robots = 1, .names = {ines()}}; }

MemberCard card_of_orrin()
{
    MemberCard card;
    card.id = orrin().id;
    card.name = orrin().name;
    card.title = "Member";
    card.country = "IE";
    card.joined_at = at("2016-05-09T00:00:00Z");
    card.post_count = 1207;
    return card;
}

MemberCard card_of_ines()
{
    MemberCard card;
    card.id = ines().id;
    card.name = ines().name;
    card.title = "Frame builder";
    card.country = "SE";
    card.location = "IT";
    card.joined_at = at("2011-01-22T00:00:00Z");
    card.post_count = 9530;
    return card;
}

MemberCard card_of_moderator()
{
    MemberCard card;
    card.id = MemberId{3};
    card.name = "Tomasz B";
    card.location = "DE";
    card.post_count = 20014;
    card.is_staff = true;
    card.staff_badge = "Moderator";
    return card;
}

PostView post(std::int64_t position, MemberCard author, std::string_view created_at, std::string_view markup)
{
    PostView view;
    view.post.id = PostId{900 + position};
    view.post.thread = ThreadId{2};
    view.post.position = position;
    view.post.author = std::move(author);
    if (!created_at.empty()) view.post.created_at = at(created_at);
    view.post.body = prose(markup);
    return view;
}

ThreadView titanium_page_3()
{
    ThreadView view;
    view.thread = titanium();
    view.path = path_to_cycling();
    view.forum = view.path.back();
    view.page = {3, 3};
    view.first_unread = 44;
    view.unread_posts = 2;
    view.may_reply = true;
    view.similar = {row_of(news())};

    auto own = post(41, card_of_orrin(), "2026-11-21T09:12:00Z",
                    "<p>Summing up:</p><ol><li>Nobody has broken a frame.</li><li>The difference is <strong>480 "
                    "grams</strong>.</li></ol><pre tabindex=\"0\"><code>print(480)\n</code></pre>");
    own.post.is_edited = true;
    own.post.edited_at = at("2026-11-21T10:58:00Z");
    own.post.revision_count = 2;
    own.post.edit_reason = "Added the <sum>";
    own.may_edit = own.may_delete = own.may_correct = true;
    own.reactions = {{like(), 1204, false}};
    own.may_bookmark = own.is_bookmarked = true;
    auto moderator =
        post(42, card_of_moderator(), "2026-11-21T18:03:00Z",
             "<blockquote class=\"quote\"><p>Nobody has broken a frame.</p></blockquote><p>Six posts moved.</p>");
    moderator.reactions = {{like(), 2, true}, {thanks(), 1, false}};
    moderator.may_react = moderator.may_bookmark = true;
    moderator.corrections = {{.id = CorrectionId{1},
                              .post = moderator.post.id,
                              .author = ines(),
                              .text = "Seven posts moved, not <six>.",
                              .at = at("2026-11-22T09:00:00Z"),
                              .removed_at = {},
                              .removed_by = {}},
                             {.id = CorrectionId{2},
                              .post = moderator.post.id,
                              .author = ines(),
                              .text = {},
                              .at = at("2026-11-22T09:01:00Z"),
                              .removed_at = at("2026-11-22T10:00:00Z"),
                              .removed_by = orrin()}};
    moderator.may_remove_corrections = true;
    auto deleted = post(43, card_of_orrin(), "2026-11-21T19:00:00Z", "<p>Never mind.</p>");
    deleted.post.deleted_at = at("2026-11-21T19:20:00Z");
    deleted.post.deleted_by = orrin();
    deleted.may_undelete = deleted.may_see_deleted_text = true;
    auto fresh = post(44, card_of_ines(), "2026-11-22T13:51:00Z", "<p>Those numbers match what I see on the jig.</p>");
    fresh.may_react = fresh.may_bookmark = true;
    auto guest = post(45, MemberCard{}, "", "<p>A guest has something to say.</p>");
    view.posts = {own, moderator, deleted, fresh, guest};
    for (auto& each : view.posts) each.may_see_who_reacted = each.may_see_history = true;
    view.reaction_kinds = {like(), thanks()};
    view.may_edit_heading = true;
    return view;
}

ThreadView news_page()
{
    ThreadView view;
    view.thread = news();
    view.path = path_to_cycling();
    view.forum = view.path.back();
    auto first = post(1, card_of_ines(), "", "<p>It was reported.</p>");
    first.post.author.joined_at.reset();
    first.post.is_edited = true;
    auto second = post(2, card_of_orrin(), "2022-07-26T13:02:00Z", "<p>Was it?</p>");
    view.posts = {first, second};
    return view;
}

std::vector<ForumNode> tree()
{
    ForumNode touring;
    touring.forum = cycling();
    touring.forum.id = ForumId{17};
    touring.forum.name = "Touring";
    touring.forum.slug = "touring";
    touring.is_unread = true;
    touring.unread_threads = 4;

    ForumNode cycle;
    cycle.forum = cycling();
    cycle.is_unread = true;
    cycle.unread_threads = 7;
    cycle.children = {touring};

    ForumNode quiet;
    quiet.forum.id = ForumId{20};
    quiet.forum.name = "Tools and repair";
    quiet.forum.slug = "tools-and-repair";

    ForumNode workshop;
    workshop.forum.id = ForumId{3};
    workshop.forum.kind = ForumKind::category;
    workshop.forum.name = "Workshop";
    workshop.forum.slug = "workshop";
    workshop.children = {cycle, quiet};

    ForumNode porch = quiet;
    porch.forum.id = ForumId{21};
    porch.forum.name = "The porch";
    porch.forum.icon = "coffee";
    return {workshop, porch};
}

}  // namespace stoa::pages::sample
