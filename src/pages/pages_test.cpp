#include "pages/pages.hpp"

#include <doctest/doctest.h>

#include "pages/golden_test.hpp"
#include "pages/sample_test.hpp"

using namespace stoa;
using namespace stoa::pages;

namespace {

IndexView front_page()
{
    IndexView view;
    view.nodes = sample::tree();
    view.figures = {.threads = 74027,
                    .posts = 1500149,
                    .members = 31884,
                    .newest_member = {MemberId{31884}, "tealbrook"},
                    .since = sample::at("2009-03-01T00:00:00Z")};
    view.unread = {sample::row_of(sample::titanium(), 6)};
    view.unread_threads = 24;
    view.may_start_thread = true;
    return view;
}

ForumView forum_page()
{
    ForumView view;
    view.forum = sample::cycling();
    view.path = {sample::path_to_cycling().front()};
    view.children = sample::tree().front().children.front().children;
    auto pinned = sample::news();
    pinned.is_pinned = true;
    view.pinned = {sample::row_of(pinned)};
    view.threads = {sample::row_of(sample::titanium(), 6), sample::row_of(sample::news())};
    view.page = {2, 158};
    view.thread_total = 3160;
    view.may_start_thread = true;
    return view;
}

ThreadPage reading(ThreadView view)
{
    ThreadPage page;
    page.seen_position = view.thread.last_position;
    page.view = std::move(view);
    page.here = sample::here();
    page.composer.form_token = "token-of-the-form";
    page.composer.place = place_of_reply(page.view.thread.id);
    return page;
}

ReplyPage replying()
{
    ReplyPage page;
    page.thread = sample::titanium();
    page.path = sample::path_to_cycling();
    page.composer.text = "That settles it: **steel** & <nothing> else.";
    page.composer.form_token = "token-of-the-form";
    page.composer.place = place_of_reply(page.thread.id);
    page.seen_position = 45;
    return page;
}

NewThreadPage starting()
{
    NewThreadPage page;
    page.path = sample::path_to_cycling();
    page.forum = page.path.back();
    page.may_set_prefix = page.may_set_tags = page.may_start_poll = true;
    page.poll.answers = {"", "", ""};
    page.composer.form_token = "token-of-the-form";
    page.composer.place = place_of_new_thread(page.forum.id);
    return page;
}

PostSource source()
{
    PostSource post;
    post.id = PostId{941};
    post.thread = ThreadId{2};
    post.position = 41;
    post.author = sample::orrin();
    post.text = "Same wheels, same tyres at the same pressure.\n\nSetts: 9.5";
    post.revision = 3;
    return post;
}

template <class Page>
void refuse(Page& page, Refusal refusal)
{
    page.refusal = refusal;
    page.message = words_for(refusal);
}

}  // namespace

TEST_CASE("the front page shows the tree, what is unread, and who is here")
{
    check_golden("index-guest", index(sample::guest("Forums", Section::forums), front_page(), sample::here()));
    check_golden("index-member", index(sample::member("Forums", Section::forums), front_page(), sample::here()));
}

TEST_CASE("a front page without forums says what comes next")
{
    check_golden("index-empty", index(sample::guest("Forums", Section::forums), {}, {}));
    check_golden("index-empty-administrator", index(sample::administrator("Forums"), {}, {}));
}

TEST_CASE("a forum lists its threads, a category its forums")
{
    check_golden("forum-member", forum(sample::member("Cycling", Section::forums), forum_page(), sample::here()));
    ForumView category;
    category.forum = sample::tree().front().forum;
    category.children = sample::tree().front().children;
    check_golden("forum-category", forum(sample::guest("Workshop", Section::forums), category, sample::here()));
    ForumView empty;
    empty.forum = sample::cycling();
    empty.may_start_thread = true;
    check_golden("forum-empty", forum(sample::member("Cycling", Section::forums), empty, {}));
}

TEST_CASE("a thread shows posts with all that belongs to them")
{
    check_golden("thread-member",
                 thread(sample::member("Steel or titanium for a long tour?"), reading(sample::titanium_page_3())));
    auto view = sample::titanium_page_3();
    view.may_reply = false;
    view.is_login_needed_to_reply = true;
    view.first_unread = view.unread_posts = 0;
    for (auto& post : view.posts)
        post.may_edit = post.may_delete = post.may_undelete = post.may_see_deleted_text = post.may_react =
            post.may_bookmark = post.may_correct = post.may_remove_corrections = false;
    view.may_edit_heading = false;
    check_golden("thread-guest", thread(sample::guest("Steel or titanium for a long tour?"), reading(view)));
}

TEST_CASE("what somebody ignores is folded, and signatures may be hidden")
{
    auto view = sample::titanium_page_3();
    view.watch = WatchLevel::ignored;
    view.posts[0].post.signature = "Steel is real.\n<So> is rust.";
    view.posts[1].is_ignored = true;
    view.posts[1].post.signature = "Be kind.";
    auto frame = sample::member("Steel or titanium for a long tour?");
    check_golden("thread-ignored", thread(frame, reading(view)));
    frame.viewer.preferences.hides_signatures = true;
    CHECK(thread(frame, reading(view)).view().find("Steel is real.") == std::string_view::npos);

    IgnoredView list;
    check_golden("ignored-nothing", ignored(sample::member("Ignored", Section::account), list));
    list.members = {sample::ines()};
    list.threads = {sample::row_of(sample::news())};
    list.page = {1, 2};
    check_golden("ignored", ignored(sample::member("Ignored", Section::account), list));
}

TEST_CASE("what a thread does not know, its page says")
{
    check_golden("thread-unknown-times", thread(sample::member("A drone factory"), reading(sample::news_page())));
}

TEST_CASE("a page may run from right to left, and its posts are in their own language")
{
    auto frame = sample::member("Steel or titanium for a long tour?");
    frame.lang = "ar";
    frame.is_rtl = true;
    frame.viewer.preferences = {.theme = Theme::dark, .density = Density::compact};
    auto view = sample::titanium_page_3();
    view.thread.lang = "en";
    view.thread.title = "رصد المذنّب من الصحراء";
    check_golden("thread-rtl", thread(frame, reading(view)));
}

TEST_CASE("a reply is previewed, refused, and shown what came in between")
{
    auto const frame = sample::member("Reply to Steel or titanium for a long tour?");
    auto previewed = replying();
    previewed.composer.preview = sample::prose("<p>That settles it: <strong>steel</strong> &amp; nothing else.</p>");
    check_golden("reply-preview", reply(frame, previewed));

    auto overtaken = replying();
    refuse(overtaken.composer, Refusal::new_posts_meanwhile);
    overtaken.meanwhile = {sample::titanium_page_3().posts.at(3)};
    check_golden("reply-meanwhile", reply(frame, overtaken));

    auto empty = replying();
    refuse(empty.composer, Refusal::text_empty);
    check_golden("reply-refused", reply(frame, empty));
}

TEST_CASE("the form of a new thread, and the choice of its forum")
{
    auto const frame = sample::member("New thread");
    check_golden("new-thread", new_thread(frame, starting()));
    auto refused = starting();
    refused.composer.text = "The text stays.";
    refused.tags = "wheels, winter";
    refuse(refused.composer, Refusal::title_empty);
    check_golden("new-thread-refused", new_thread(frame, refused));
    check_golden("choose-forum", choose_forum(frame, sample::tree()));
    check_golden("choose-forum-empty", choose_forum(frame, {}));
}

TEST_CASE("a post is edited and deleted on pages of their own")
{
    auto const frame = sample::member("Edit a post");
    EditPage page;
    page.thread = sample::titanium();
    page.path = sample::path_to_cycling();
    page.source = source();
    page.composer.text = "Mine.";
    page.composer.place = place_of_edit(page.source.id);
    check_golden("edit", edit(frame, page));
    refuse(page.composer, Refusal::edited_meanwhile);
    page.text_meanwhile = "Theirs.";
    check_golden("edit-meanwhile", edit(frame, page));
    check_golden("delete", confirm_delete(frame, {page.thread, page.path, page.source, sample::prose("<p>Mine.</p>")}));
}

TEST_CASE("drafts stand in a list, each with its place, as long as that can be seen")
{
    auto const frame = sample::member("Drafts");
    check_golden("drafts-empty", drafts(frame, {}));
    DraftRow thread;
    thread.draft.place = place_of_new_thread(ForumId{7});
    thread.draft.title = "Wheels <for winter>";
    thread.draft.updated_at = sample::at("2026-11-22T13:51:00Z");
    thread.is_place_visible = true;
    thread.forum = sample::path_to_cycling().back();
    thread.excerpt = "Studs or no studs?";
    auto reply = thread;
    reply.draft.place = place_of_reply(ThreadId{2});
    reply.thread_title = "Steel or titanium for a long tour?";
    auto edit = reply;
    edit.draft.place = place_of_edit(PostId{941});
    edit.position = 41;
    DraftRow gone;
    gone.draft = reply.draft;
    gone.draft.text = "All that\nI wrote & meant";
    check_golden("drafts", drafts(frame, {{thread, reply, edit, gone}, {1, 3}}));
}

TEST_CASE("a post says where it was quoted, and a bar what was picked to be quoted")
{
    auto view = sample::titanium_page_3();
    view.may_reply = true;
    auto& quoted = view.posts.front();
    auto const thread_id = view.thread.id;
    quoted.quoted_in = {{quoted.post.id, PostId{944}, thread_id, 44, ForumId{7}, view.thread.slug, view.thread.title},
                        {quoted.post.id, PostId{990}, ThreadId{9}, 3, ForumId{7}, "wheels", "Wheels <for winter>"}};
    quoted.is_picked = true;
    view.picks = {{quoted.post.id, thread_id, 41, ForumId{7}, sample::orrin(), {}},
                  {PostId{990}, ThreadId{9}, 3, ForumId{7}, sample::ines(), {}}};
    check_golden("thread-picked", thread(sample::member("Steel or titanium for a long tour?"), reading(view)));
}

TEST_CASE("advice stands above the form, which remembers that it was given")
{
    auto page = replying();
    page.composer.advice = {
        {"Your post is a link alone. A sentence about it tells others whether to follow it."},
        {"This article is already discussed in", "Harbour <news>", "/threads/harbour-news.7/#post-21"}};
    page.composer.is_advised = true;
    check_golden("reply-advised", reply(sample::member("Reply to Steel or titanium for a long tour?"), page));
}

TEST_CASE("a form that was left half filled says what was saved")
{
    auto page = replying();
    page.composer.saved_at = sample::at("2026-11-21T22:10:00Z");
    check_golden("reply-draft", reply(sample::member("Reply to Steel or titanium for a long tour?"), page));
}

TEST_CASE("the history of a post compares its texts")
{
    HistoryView view;
    view.thread = sample::titanium();
    view.path = sample::path_to_cycling();
    view.current = source();
    view.version_count = 1;
    check_golden("history-empty", history(sample::guest("History of a post"), view));
    view.older = {.number = 2,
                  .markup = Markup::markdown,
                  .text = "Same wheels, same tyres.\n\nSetts: 9.9\nMore to follow.",
                  .editor = sample::orrin(),
                  .written_at = sample::at("2026-11-21T10:40:00Z"),
                  .reason = {}};
    view.newer = {.number = 3,
                  .markup = Markup::markdown,
                  .text = view.current.text,
                  .editor = sample::ines(),
                  .written_at = std::nullopt,
                  .reason = "Forgot the <pressure>"};
    view.versions = {view.older, view.newer};
    view.version_count = 3;
    check_golden("history", history(sample::guest("History of a post"), view));
    view.may_revert = true;
    check_golden("history-revert", history(sample::member("History of a post"), view));
}

TEST_CASE("what others said about a post without words")
{
    ReactionsView view;
    view.thread = sample::titanium();
    view.path = sample::path_to_cycling();
    view.post = source();
    check_golden("who-reacted-nobody", who_reacted(sample::guest("Reactions"), view));
    view.counts = {{sample::thanks(), 3, true}};
    view.likes_elsewhere = 1;
    view.reactions = {{{sample::ines(), ReactionKindId{2}, sample::at("2026-11-22T13:51:00Z")}, sample::thanks()}};
    view.page = {1, 2};
    check_golden("who-reacted", who_reacted(sample::member("Reactions"), view));
}

TEST_CASE("the choice of reactions where no scripts run")
{
    ReactionChoiceView view{.thread = sample::titanium(),
                            .path = sample::path_to_cycling(),
                            .post = source(),
                            .kinds = {{like_kind, "like", "Like", "thumbs-up"}, sample::thanks()},
                            .own = sample::thanks().id};
    check_golden("react", react(sample::member("React"), view));
}

TEST_CASE("bookmarks with their notes, and what is left of one whose post is gone")
{
    auto const frame = sample::member("Bookmarks", Section::bookmarks);
    BookmarksPage page;
    check_golden("bookmarks-empty", bookmarks(frame, page));
    Bookmark seen{.post = PostId{944},
                  .note = "Read <again>",
                  .at = sample::at("2026-11-22T13:51:00Z"),
                  .is_visible = true,
                  .thread = ThreadId{2},
                  .thread_title = "Steel or titanium for a long tour?",
                  .thread_slug = "steel-or-titanium-for-a-long-tour",
                  .forum = sample::path_to_cycling().back(),
                  .position = 44,
                  .author = sample::ines(),
                  .excerpt = "Those numbers match what I see on the jig."};
    Bookmark gone;
    gone.post = PostId{7};
    gone.at = sample::at("2026-10-22T13:51:00Z");
    page.view = {.bookmarks = {seen, gone}, .page = {}, .total = 2};
    refuse(page, Refusal::note_too_long);
    page.refused = gone.post;
    page.note = "Too long";
    check_golden("bookmarks", bookmarks(frame, page));
}

TEST_CASE("tags, and the threads that have one")
{
    auto const frame = sample::guest("Tags", Section::forums);
    check_golden("tags-empty", tags(frame, {}));
    check_golden("tags", tags(frame, {{{"touring", 1204}, {"c++", 1}}}));
    TagView view;
    view.tag = "touring";
    view.thread_total = 41;
    view.threads = {sample::row_of(sample::titanium(), 6)};
    view.page = {2, 3};
    check_golden("tag", tag(sample::member("#touring", Section::forums), view));
}

TEST_CASE("a forum shows the threads with one prefix")
{
    auto view = forum_page();
    view.pinned = {};
    view.prefix = "Advice & more";
    check_golden("forum-prefix", forum(sample::member("Cycling", Section::forums), view, sample::here()));
}

TEST_CASE("what stands above a thread is edited by who may")
{
    EditThreadPage page;
    page.thread = sample::titanium();
    page.path = sample::path_to_cycling();
    page.title = page.thread.title;
    page.tags = "frames, touring";
    page.may_set_title = page.may_set_prefix = page.may_set_tags = true;
    check_golden("edit-thread", edit_thread(sample::member("Edit title and tags"), page));
    page.may_set_prefix = page.may_set_tags = false;
    refuse(page, Refusal::title_empty);
    check_golden("edit-thread-refused", edit_thread(sample::member("Edit title and tags"), page));
}

TEST_CASE("a correction is written beside the post that it is about")
{
    CorrectPage page;
    page.thread = sample::titanium();
    page.path = sample::path_to_cycling();
    page.view = sample::titanium_page_3().posts.at(0);
    page.text = "500 grams, with <pedals>.";
    refuse(page, Refusal::correction_too_long);
    check_golden("correct", correct(sample::member("Correct a post"), page));
}

TEST_CASE("what is new, for members and for guests")
{
    WhatsNewView view;
    view.threads = {sample::row_of(sample::titanium(), 6), sample::row_of(sample::news())};
    view.list = WhatsNewList::unread;
    view.forums = {{sample::path_to_cycling().back(), 1}};
    view.filter = {sample::cycling().id, "Advice", "frames", WhatsNewPeriod::week};
    view.older = ListPlace{{1'795'000'000'000}, 12};
    view.unread_threads = 24;
    check_golden("whats-new-member", whats_new(sample::member("What’s new", Section::whats_new), view));
    view = {};
    view.threads = {sample::row_of(sample::titanium())};
    check_golden("whats-new-guest", whats_new(sample::guest("What’s new", Section::whats_new), view));
    check_golden("whats-new-empty", whats_new(sample::guest("What’s new", Section::whats_new), {}));
    auto const member = sample::member("What’s new", Section::whats_new);
    for (auto list : whats_new_lists) {
        WhatsNewView nothing;
        nothing.list = list;
        nothing.is_own = list == WhatsNewList::unread;
        check_golden("whats-new-" + std::string{name_of(list)} + "-empty", whats_new(member, nothing));
    }
    WhatsNewView end;
    end.is_first_page = false;
    check_golden("whats-new-end", whats_new(member, end));
}

TEST_CASE("new posts by everybody")
{
    WhatsNewView view;
    view.list = WhatsNewList::posts;
    view.is_first_page = false;
    view.older = ListPlace{{}, 40};
    MemberPost const post{.id = PostId{41},
                          .thread = ThreadId{12},
                          .thread_title = "Steel or <titanium>?",
                          .thread_slug = "steel-or-titanium",
                          .forum = sample::path_to_cycling().back(),
                          .position = 44,
                          .created_at = sample::now(),
                          .excerpt = "500 grams, with <pedals>."};
    view.posts = {{post, sample::ines(), true}, {post, sample::orrin(), false}};
    check_golden("whats-new-posts", whats_new(sample::member("New posts", Section::whats_new), view));
}

TEST_CASE("what was marked read can be unread again")
{
    auto frame = sample::member("What’s new", Section::whats_new);
    frame.notice = "Everything is marked as read.";
    frame.notice_undo = "/forums/mark-read/undo";
    check_golden("whats-new-marked", whats_new(frame, {}));
}

TEST_CASE("a member's profile lists their posts")
{
    MemberView view;
    view.member.id = sample::ines().id;
    view.member.name = sample::ines().name;
    view.member.title = "Frame builder";
    view.member.country = "SE";
    view.member.location = "IT";
    view.member.joined_at = sample::at("2011-01-22T00:00:00Z");
    view.member.seen_at = sample::at("2026-11-22T13:58:00Z");
    view.member.post_count = 9530;
    view.member.thread_count = 1;
    view.member.reaction_score = 14206;
    check_golden("member-without-posts", member(sample::guest("Ines Kallas"), view));
    view.profile = {.about = "I build *frames*.",
                    .signature = {},
                    .links = {"https://frames.example/"},
                    .birthday = {5, 17, 1980, true}};
    view.about = sample::prose("<p>I build <em>frames</em>.</p>");
    view.posts = {{.id = PostId{944},
                   .thread = ThreadId{2},
                   .thread_title = "Steel or titanium for a long tour?",
                   .thread_slug = "steel-or-titanium-for-a-long-tour",
                   .forum = sample::path_to_cycling().back(),
                   .position = 44,
                   .created_at = sample::at("2026-11-22T13:51:00Z"),
                   .excerpt = "Those numbers match what I see on the jig."}};
    view.page = {1, 318};
    view.may_ignore = true;
    check_golden("member", member(sample::member("Ines Kallas"), view));
}

TEST_CASE("whom one ignores, one can hear again")
{
    MemberView view;
    view.member.id = sample::ines().id;
    view.member.name = sample::ines().name;
    view.is_ignored = true;
    check_golden("member-ignored", member(sample::member("Ines Kallas"), view));
}

TEST_CASE("log-in and registration keep what was typed, but no password")
{
    LoginPage log_in;
    log_in.return_to = "/threads/steel.2/";
    check_golden("login", login(sample::guest("Log in"), log_in));
    log_in.name = "orrin";
    log_in.kept_form = "text=That+settles+it&token=1";
    refuse(log_in, Refusal::wrong_name_or_password);
    check_golden("login-refused", login(sample::guest("Log in"), log_in));

    RegisterPage join;
    check_golden("register", register_member(sample::guest("Join"), join));
    join.name = "ada";
    join.email = "ada@example.org";
    join.country = "IE";
    refuse(join, Refusal::name_taken);
    check_golden("register-refused", register_member(sample::guest("Join"), join));
}

TEST_CASE("links in letters lead to pages of one question")
{
    check_golden("password-reset", password_reset_ask(sample::guest("Reset your password"), {}));
    PasswordResetPage reset;
    reset.token = "token-of-the-link";
    reset.name = "Orrin Vale";
    check_golden("password-reset-new", password_reset(sample::guest("Choose a new password"), reset));
    EmailConfirmPage confirm;
    confirm.token = "token-of-the-link";
    confirm.email = "orrin@example.org";
    check_golden("email-confirm", email_confirm(sample::guest("Confirm your address"), confirm));
}

TEST_CASE("registration asks for what the forum wants to know")
{
    RegisterPage join;
    join.needs_invitation = true;
    join.terms_url = "/threads/terms.1/";
    join.minimum_age = 16;
    check_golden("register-invited", register_member(sample::guest("Join"), join));
}

TEST_CASE("errors have the look of the site, and give back what was typed")
{
    ErrorPage page;
    page.status = 404;
    page.title = "Nothing stands here";
    page.explanation = "The page was moved, removed, or never existed.";
    check_golden("error-404", error(sample::guest(page.title), page));
    page.status = 403;
    page.title = "This part is not open to you";
    check_golden("error-403", error(sample::guest(page.title), page));
    page.status = 429;
    page.title = "One moment, please";
    page.explanation = "You have asked for a lot in a short time.";
    page.retry_after_seconds = 20;
    check_golden("error-429", error(sample::member(page.title), page));
    page.status = 500;
    page.title = "Something broke on our side";
    page.explanation = "The fault was recorded, and the staff can see it.";
    page.retry_after_seconds = 0;
    page.request_id = "7F3A-19C2";
    page.kept_text = "\nI typed all this.";
    check_golden("error-500", error(sample::member(page.title), page));
}
