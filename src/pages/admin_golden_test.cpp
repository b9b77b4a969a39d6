#include <doctest/doctest.h>

#include "pages/admin.hpp"
#include "pages/applications.hpp"
#include "pages/golden_test.hpp"
#include "pages/sample_test.hpp"

// The pages of moderation and administration.
namespace stoa::pages {
namespace {

std::vector<LogEntry> entries()
{
    LogEntry moved;
    moved.id = {7};
    moved.at = sample::at("2026-11-21T18:01:00Z");
    moved.actor = sample::orrin();
    moved.kind = LogKind::thread_moved;
    moved.thread = ThreadId{2};
    moved.subject = "Steel or titanium for a long tour?";
    moved.reason = "Another subject";
    moved.before = "Cycling";
    moved.after = "Workshop";
    LogEntry banned;
    banned.id = {6};
    banned.at = sample::at("2026-11-20T22:47:00Z");
    banned.actor = sample::orrin();
    banned.kind = LogKind::member_banned;
    banned.member = MemberId{9};
    banned.subject = "<b>rude</b>";
    banned.after = "without end";
    return {moved, banned};
}

std::vector<ForumChoice> forum_choices()
{
    auto path = sample::path_to_cycling();
    std::vector<ForumChoice> choices;
    for (std::size_t i = 0; i < path.size(); ++i) choices.push_back({path[i], static_cast<int>(i)});
    return choices;
}

std::vector<GroupRow> group_rows()
{
    return {{{guests, "guests", {}}, 0, std::nullopt, true},
            {{moderators, "moderators", {}}, 6, std::nullopt, true},
            {{GroupId{5}, "Builders", {}}, 38, Promotion{GroupId{5}, 100, 30}, false}};
}

Frame staff(std::string_view title, Section section)
{
    auto frame = sample::administrator(title);
    frame.section = section;
    frame.may_moderate = true;
    frame.may_administer = true;
    return frame;
}

Frame admin(std::string_view title) { return staff(title, Section::administration); }

}  // namespace

TEST_CASE("the log of what was done with staff rights")
{
    LogPage page;
    check_golden("log-empty", log(staff("Moderation log", Section::moderation), page));
    page.view.entries = entries();
    page.view.older = {6};
    page.view.is_with_administration = true;
    page.kind = LogKind::thread_moved;
    check_golden("log", log(staff("Moderation log", Section::moderation), page));
}

TEST_CASE("moving, deleting and banning ask first")
{
    auto const frame = staff("Move a thread", Section::forums);
    MovePage move;
    move.thread = sample::titanium();
    move.path = sample::path_to_cycling();
    move.forums = {sample::path_to_cycling().back()};
    move.redirect = "7";
    check_golden("move-thread", move_thread(frame, move));
    DeleteThreadPage remove;
    remove.thread = sample::titanium();
    remove.path = sample::path_to_cycling();
    check_golden("delete-thread", delete_thread(frame, remove));
    BanPage banning;
    banning.member = sample::ines();
    banning.days = "7";
    check_golden("ban", ban(frame, banning));
    banning.ban = Ban{sample::now(), sample::at("2026-11-29T12:00:00Z"), "Shouting"};
    check_golden("ban-again", ban(frame, banning));
}

TEST_CASE("a moderator finds a menu at the thread, and the note of its deletion")
{
    ThreadPage page;
    page.view = sample::news_page();
    page.view.acts = {.may_lock = true,
                      .may_pin = true,
                      .may_move = true,
                      .may_delete = true,
                      .may_restore = false,
                      .may_see_log = true};
    check_golden("thread-moderator", thread(staff("News", Section::forums), page));
    page.view.thread.deleted_at = sample::at("2026-11-22T12:00:00Z");
    page.view.thread.deleted_by = sample::orrin();
    page.view.acts = {.may_restore = true, .may_see_log = true};
    check_golden("thread-deleted", thread(staff("News", Section::forums), page));
}

TEST_CASE("those who wish to join, for those who decide")
{
    auto const frame = staff("Applications", Section::moderation);
    ApplicationsPage page;
    check_golden("applications-empty", applications(frame, page));
    Application ada;
    ada.member = {MemberId{41}, "Ada <Vale>"};
    ada.country = "IE";
    ada.email_domain = "mail.example";
    ada.asked_at = sample::at("2026-11-21T09:30:00Z");
    ada.question = "Why would you like to join?";
    ada.answer = "I ride steel.\nEvery <day>.";
    Application bo;
    bo.member = {MemberId{40}, "Bo"};
    bo.asked_at = sample::at("2026-11-20T09:30:00Z");
    bo.question = ada.question;
    page.view.applications = {ada, bo};
    page.view.waiting = 2;
    check_golden("applications", applications(frame, page));
    page.refusal = Refusal::reason_too_long;
    page.message = words_for(Refusal::reason_too_long);
    page.chosen = {MemberId{40}};
    page.is_about_one = true;
    page.reason = "Too \"long\"";
    check_golden("applications-refused-again", applications(frame, page));
    page = {};
    bo.refused_at = sample::at("2026-11-21T10:00:00Z");
    bo.refused_by = sample::orrin();
    bo.reason = "A robot";
    page.view.applications = {bo};
    page.view.is_of_refused = true;
    check_golden("applications-of-refused", applications(frame, page));
}

TEST_CASE("whoever waits for approval, or was refused, reads so on every page")
{
    auto frame = sample::member("What’s new", Section::whats_new);
    frame.viewer.membership = Membership::waiting;
    check_golden("waiting", whats_new(frame, {}));
    frame.viewer.membership = Membership::refused;
    check_golden("refused", whats_new(frame, {}));
}

TEST_CASE("whoever is banned reads why on every page")
{
    auto frame = sample::member("What’s new", Section::whats_new);
    frame.viewer.ban = Ban{sample::now(), sample::at("2026-11-29T12:00:00Z"), "Shouting <at> newcomers"};
    check_golden("banned", whats_new(frame, {}));
}

TEST_CASE("the pages of administration")
{
    DashboardView figures{31'640, 3'160, 284'000, 5, entries()};
    check_golden("admin-dashboard", dashboard(admin("Dashboard"), figures));
    SettingsPage site;
    site.site_name = "Stoa";
    site.refusal = Refusal::site_name_invalid;
    site.message = words_for(Refusal::site_name_invalid);
    check_golden("admin-settings", settings(admin("Settings"), site));

    ForumsPage tree;
    tree.forums = {{sample::cycling(), 1}};
    tree.parents = forum_choices();
    check_golden("admin-forums", forums(admin("Forums"), tree));
    ForumPage one;
    one.view.forum = sample::cycling();
    one.view.parents = one.view.targets = forum_choices();
    one.name = "Cycling";
    one.moderators = "Ines Kallas";
    check_golden("admin-forum", forum_edit(admin("Cycling"), one));
    check_golden("admin-forum-delete", forum_delete(admin("Cycling"), one));

    GroupsPage all;
    all.groups = group_rows();
    check_golden("admin-groups", groups(admin("Groups"), all));
    GroupPage builders;
    builders.group = group_rows().back();
    builders.name = "Builders";
    builders.posts_min = "100";
    check_golden("admin-group", group(admin("Builders"), builders));

    MembersPage found{"in", {{sample::ines(), "ines@example.org", sample::now(), 9530, {"Builders"}, true}}};
    check_golden("admin-members", members(admin("Members"), found));
    MemberEditPage edited;
    edited.view.member.id = sample::ines().id;
    edited.view.member.name = "Ines Kallas";
    edited.view.member.email = "ines@example.org";
    edited.view.member.groups = {GroupId{5}};
    edited.view.groups = {group_rows()[1], group_rows()[2]};
    check_golden("admin-member", member_edit(admin("Ines Kallas"), edited));
    MemberRulesPage excepted;
    excepted.view.member = {sample::ines().id, "Ines Kallas"};
    excepted.view.forums = forum_choices();
    excepted.view.place = sample::path_to_cycling().back();
    excepted.view.places = {sample::path_to_cycling().back()};
    excepted.view.rule = {sample::ines().id, excepted.view.place.id, {Permission::skip_pace}, {}, {Permission::vote}};
    excepted.view.permissions = {Permission::see_forum, Permission::reply};
    excepted.reason = "Asked \"for\" it";
    check_golden("admin-exceptions", member_rules(admin("Exceptions for Ines Kallas"), excepted));
    SetupPage first;
    first.token = "a-token";
    check_golden("setup", setup(sample::guest("Set up the site"), first));
}

TEST_CASE("the matrix of permissions, and why somebody may or may not")
{
    PermissionsPage page;
    page.view.forums = forum_choices();
    page.view.place = sample::path_to_cycling().back();
    page.view.columns = {{guests, "guests", 0, {}, {Permission::see_forum}, {}},
                         {stoa::members, "members", 31'640, {Permission::reply}, {}, {Permission::vote}}};
    check_golden("admin-permissions", permissions(admin("Permissions"), page));

    WhyPage asked;
    asked.forums = forum_choices();
    check_golden("admin-why-question", why(admin("Why"), asked));
    asked.member = asked.of = "Ines Kallas";
    asked.permission = Permission::reply;
    asked.forum = page.view.place.id;
    asked.explanation = Explanation{.permission = Permission::reply,
                                    .is_allowed = false,
                                    .decision = Decision::by_rule,
                                    .place = page.view.place,
                                    .rules = {{{}, RuleSource::group, "members", Verdict::allow},
                                              {page.view.place, RuleSource::member, "", Verdict::never}},
                                    .deciding = 1};
    check_golden("admin-why", why(admin("Why"), asked));
}

}  // namespace stoa::pages
