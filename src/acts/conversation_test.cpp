#include <doctest/doctest.h>

#include "acts/conversation_rules.hpp"
#include "acts/message_text.hpp"
#include "acts/recipients.hpp"
#include "acts/upload_add.hpp"
#include "acts/upload_read.hpp"
#include "acts/visible_conversation.hpp"
#include "model/account_deletion.hpp"
#include "model/limits.hpp"
#include "store/access_rule.hpp"
#include "store/account_deletion.hpp"
#include "store/check.hpp"
#include "store/conversation.hpp"
#include "store/participant.hpp"
#include "support/community.hpp"

namespace stoa::acts {
namespace {

// A community in which people talk in private.
class Talk : public Community {
public:
    explicit Talk(store::Store& opened)
        : Community{opened}
    {
    }
    Talk(Talk const&) = delete;

    // Whatever was done, what is counted is what is there.
    ~Talk()
    {
        CHECK(store.read([](store::Reader& db) { return store::find_inconsistencies(db); }).empty());
    }

    Result<MessagePlaced> begin(MemberId who, std::string_view to, std::string_view text = "Hello.",
                                std::string token = {})
    {
        auto const names = *parse_recipients(to);
        ConversationDraft const draft{*ThreadTitle::parse("About the fork"), names,
                                      *parse_message_text(text, Markup::markdown), std::move(token)};
        return does(conversation_start, as(who), draft);
    }
    Result<MessagePlaced> say(MemberId who, ConversationId where, std::string_view text, ListedUploads uploads = {},
                              std::string token = {})
    {
        MessageDraft const draft{where, *parse_message_text(text, Markup::markdown), std::move(token),
                                 std::move(uploads)};
        return does(message_add, as(who), draft);
    }
    Result<Done> invite(MemberId who, ConversationId where, std::string_view names)
    {
        return does(conversation_invite, as(who), where, *parse_recipients(names));
    }
    Result<Done> leave(MemberId who, ConversationId where, Attendance how)
    {
        auto const at = later();
        return store.write([&](store::Writer& db) { return conversation_leave(db, as_in(db, who), where, how, at); });
    }
    Result<Done> mark(MemberId who, ConversationId where, SeatMark what)
    {
        return store.write([&](store::Writer& db) { return conversation_mark(db, as_in(db, who), where, what); });
    }
    Result<ConversationView> open(MemberId who, ConversationId where)
    {
        return read(conversation_read, as(who), where, std::optional<std::int64_t>{1}, now);
    }
    // As the page does when it has shown messages up to this position.
    void saw(MemberId who, ConversationId where, std::int64_t position)
    {
        store.write([&](store::Writer& db) { return store::mark_messages_read(db, {where, who, position}), Done{}; });
    }
    std::size_t listed(MemberId who, ConversationsShown shown = ConversationsShown::all)
    {
        return read(conversations_read, as(who), shown, std::int64_t{1})->rows.size();
    }
    std::size_t found(MemberId who, std::string_view words)
    {
        return read(conversations_search, as(who), words)->rows.size();
    }
    std::int64_t badge(MemberId who) { return as(who).unread_conversations; }
    void prefer(MemberId who, Writers writers)
    {
        store.write([&](store::Writer& db) {
            auto preferences = as_in(db, who).preferences;
            preferences.writers = writers;
            return store::set_preferences(db, who, preferences), Done{};
        });
    }
    // Nobody is a newcomer who has written so much.
    void write_posts(MemberId who)
    {
        auto const thread = start(as(who), frames, "Posts", "One")->thread;
        for (int i = 0; i < newcomer_posts_max; ++i) reply(as(who), thread, "Another");
    }

private:
    static Viewer as_in(store::Reader& db, MemberId who) { return store::find_viewer(db, who).value(); }
};

}  // namespace

STORE_TEST_CASE("a conversation exists for its people alone, whatever others may do")
{
    Talk here{store};
    store.write([&](store::Writer& db) { return store::add_to_group(db, here.mona, administrators), Done{}; });
    auto const placed = *here.begin(here.ada, "Ben", "The **jig** is ready.");
    auto const view = *here.open(here.ben, placed.conversation);
    CHECK(view.conversation.title == "About the fork");
    CHECK(view.people.size() == 2);
    CHECK(view.messages.at(0).message.body.view() == "<p>The <strong>jig</strong> is ready.</p>");
    CHECK(refusal_of(here.open(here.mona, placed.conversation)) == Refusal::no_such_conversation);
    CHECK(refusal_of(here.read(conversation_read, here.guest, placed.conversation, std::optional<std::int64_t>{1},
                               here.now)) == Refusal::no_such_conversation);
    CHECK(refusal_of(here.open(here.ada, {placed.conversation.value + 1})) == Refusal::no_such_conversation);
    CHECK(refusal_of(here.say(here.mona, placed.conversation, "Me too")) == Refusal::no_such_conversation);
    CHECK(refusal_of(here.invite(here.mona, placed.conversation, "mona")) == Refusal::no_such_conversation);
    CHECK(refusal_of(here.mark(here.mona, placed.conversation, SeatMark::star)) == Refusal::no_such_conversation);
    CHECK(refusal_of(here.leave(here.mona, placed.conversation, Attendance::gone)) == Refusal::no_such_conversation);
    CHECK(here.listed(here.mona) == 0);
    CHECK(here.found(here.mona, "jig") == 0);
}

STORE_TEST_CASE("what is new is counted until it was shown, and no further")
{
    Talk here{store};
    auto const talk = here.begin(here.ada, "ben, mona")->conversation;
    CHECK(here.badge(here.ada) == 0);
    CHECK(here.badge(here.ben) == 1);
    here.say(here.mona, talk, "And I?");
    auto const rows =
        here.read(conversations_read, here.as(here.ben), ConversationsShown::unread, std::int64_t{1})->rows;
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].unread_messages == 2);
    here.saw(here.ben, talk, 1);
    CHECK(here.badge(here.ben) == 1);
    CHECK(here.open(here.ben, talk)->first_unread == 2);
    here.saw(here.ben, talk, 2);
    CHECK(here.badge(here.ben) == 0);
    CHECK(here.open(here.ben, talk)->first_unread == 0);
    here.saw(here.ben, talk, 1);
    CHECK(here.badge(here.ben) == 0);
    here.mark(here.ben, talk, SeatMark::unread);
    CHECK(here.badge(here.ben) == 1);
    CHECK(here.open(here.ben, talk)->first_unread == 2);
    here.say(here.ben, talk, "Read it, and answered.");
    CHECK(here.open(here.ben, talk)->first_unread == 2);
}

STORE_TEST_CASE("a form that is sent twice says it once, and its draft goes")
{
    Talk here{store};
    auto const first = *here.begin(here.ada, "ben", "Hello.", "form-1");
    CHECK(here.begin(here.ada, "ben", "Hello.", "form-1")->conversation == first.conversation);
    CHECK(here.listed(here.ada) == 1);
    SavedDraft draft;
    draft.place = place_of_message(first.conversation);
    draft.text = "Half a";
    auto const keep = [&](MemberId who) {
        auto const at = here.later();
        auto const viewer = here.as(who);
        return store.write(
            [&](store::Writer& db) { return draft_save(db, *here.access, viewer, draft, "form-2", at); });
    };
    CHECK(*keep(here.ada) == DraftFate::saved);
    CHECK(refusal_of(keep(here.mona)) == Refusal::no_such_conversation);
    CHECK(here.open(here.ada, first.conversation)->draft->text == "Half a");
    here.say(here.ada, first.conversation, "Half a thought.", {}, "form-2");
    CHECK_FALSE(here.open(here.ada, first.conversation)->draft);
    CHECK(*keep(here.ada) == DraftFate::posted);
    here.say(here.ada, first.conversation, "Half a thought.", {}, "form-2");
    CHECK(here.open(here.ben, first.conversation)->messages.size() == 2);
}

STORE_TEST_CASE("newcomers write to few, and each decides who may begin with them")
{
    Talk here{store};
    CHECK(refusal_of(here.begin(here.ada, "nobody at all")) == Refusal::recipient_unknown);
    CHECK(refusal_of(here.begin(here.ada, "ada")) == Refusal::recipients_missing);
    CHECK(refusal_of(parse_recipients(" , ,")) == Refusal::recipients_missing);
    here.prefer(here.ben, Writers::nobody);
    CHECK(refusal_of(here.begin(here.ada, "ben")) == Refusal::recipient_not_reachable);
    CHECK(here.begin(here.mona, "ben").has_value());  // moderators always may
    here.prefer(here.ben, Writers::no_newcomers);
    CHECK(refusal_of(here.begin(here.ada, "ben")) == Refusal::recipient_not_reachable);
    CHECK_FALSE(here.read(member_read, here.as(here.ada), here.ben, std::int64_t{1})->may_write);
    here.write_posts(here.ada);
    CHECK(here.begin(here.ada, "@ben, \"mona\"").has_value());
    CHECK(here.read(member_read, here.as(here.ada), here.ben, std::int64_t{1})->may_write);

    here.prefer(here.ada, Writers::everybody);
    for (std::int64_t i = 0; i < conversations_per_day_of_newcomer; ++i) CHECK(here.begin(here.ben, "ada").has_value());
    CHECK(refusal_of(here.begin(here.ben, "ada")) == Refusal::conversations_too_many);
    here.later(day_ms);
    CHECK(here.begin(here.ben, "ada").has_value());
    store.write([&](store::Writer& db) {
        store::set_member_rule(db, {here.ben, {}, {}, {Permission::start_conversations}});
        return store::bump_forums_version(db), Done{};
    });
    here.access = store.read([](store::Reader& db) { return Access::load(db); });
    CHECK(refusal_of(here.begin(here.ben, "ada")) == Refusal::not_permitted);
}

STORE_TEST_CASE("whoever ignores a member does not see what they begin, and they are not told")
{
    Talk here{store};
    here.does(member_ignore, here.as(here.ben), here.ada);
    auto const talk = here.begin(here.ada, "ben, mona")->conversation;
    CHECK(here.listed(here.ben) == 0);
    CHECK(here.badge(here.ben) == 0);
    CHECK(here.open(here.ada, talk)->people.size() == 3);
    here.say(here.mona, talk, "Ben?");
    CHECK(here.badge(here.ben) == 0);
    auto const ben = here.as(here.ben);
    CHECK(store.write([&](store::Writer& db) { return member_unignore(db, ben, here.ada); }).has_value());
    CHECK(here.listed(here.ben) == 1);
    CHECK(here.badge(here.ben) == 1);
    here.saw(here.ben, talk, 2);
    here.does(member_ignore, here.as(here.ada), here.ben);
    here.say(here.ben, talk, "Here I am.");
    CHECK(here.badge(here.ada) == 1);  // of what mona said
    here.saw(here.ada, talk, 2);
    here.mark(here.ada, talk, SeatMark::unread);
    CHECK(here.open(here.ada, talk)->messages.at(2).is_ignored);
}

STORE_TEST_CASE("who leaves for now is back with the next message, and who leaves for good is not")
{
    Talk here{store};
    auto const talk = here.begin(here.ada, "ben, mona")->conversation;
    here.leave(here.ben, talk, Attendance::away);
    here.leave(here.mona, talk, Attendance::gone);
    for (auto who : {here.ben, here.mona}) {
        CHECK(refusal_of(here.open(who, talk)) == Refusal::no_such_conversation);
        CHECK(here.listed(who) == 0);
        CHECK(here.badge(who) == 0);
    }
    CHECK(here.say(here.ada, talk, "Are you there?").has_value());
    CHECK(here.badge(here.ben) == 1);
    CHECK(here.badge(here.mona) == 0);
    CHECK(here.open(here.ben, talk)->messages.size() == 2);
    CHECK(refusal_of(here.invite(here.ben, talk, "mona")) == Refusal::recipient_not_reachable);
    here.leave(here.ben, talk, Attendance::gone);
    CHECK(here.open(here.ada, talk)->is_alone);
    CHECK(refusal_of(here.say(here.ada, talk, "Hello?")) == Refusal::nobody_left_to_read);
    here.leave(here.ada, talk, Attendance::away);
    CHECK_FALSE(store.read([&](store::Reader& db) { return store::find_conversation(db, talk); }));
}

STORE_TEST_CASE("whoever is invited reads everything")
{
    Talk here{store};
    auto const talk = here.begin(here.ada, "ben", "The first word.")->conversation;
    CHECK(here.invite(here.ben, talk, "mona, ada").has_value());
    CHECK(here.badge(here.mona) == 1);
    CHECK(here.open(here.mona, talk)->messages.at(0).message.body.view().find("first word") != std::string_view::npos);
    CHECK(here.open(here.ada, talk)->people.size() == 3);
}

STORE_TEST_CASE("the last message may be mended for a quarter of an hour, by its author")
{
    Talk here{store};
    auto const first = *here.begin(here.ada, "ben", "Tuesady.");
    auto const edit = [&](MemberId who, MessageId message, std::string_view text) {
        return here.does(message_edit, here.as(who), MessageEdit{message, *parse_message_text(text, Markup::markdown)});
    };
    CHECK(refusal_of(edit(here.ben, first.message, "Friday")) == Refusal::message_not_yours);
    CHECK(refusal_of(edit(here.mona, first.message, "Friday")) == Refusal::no_such_message);
    CHECK(edit(here.ada, first.message, "Tuesday.").has_value());
    CHECK_FALSE(here.open(here.ben, first.conversation)->messages.at(0).message.edited_at);
    here.later(2 * minute_ms);
    CHECK(edit(here.ada, first.message, "Wednesday.").has_value());
    CHECK(here.open(here.ben, first.conversation)->messages.at(0).message.edited_at);
    CHECK(here.found(here.ben, "wednesday") == 1);
    CHECK(here.found(here.ben, "tuesday") == 0);
    here.later(message_edit_ms);
    CHECK(refusal_of(edit(here.ada, first.message, "Thursday.")) == Refusal::message_stays);
    auto const second = *here.say(here.ada, first.conversation, "Well.");
    here.say(here.ben, first.conversation, "Yes?");
    CHECK(refusal_of(edit(here.ada, second.message, "Good.")) == Refusal::message_stays);
}

STORE_TEST_CASE("a search finds titles, people and words of one's own conversations")
{
    Talk here{store};
    here.begin(here.ada, "ben", "Straße und 50% Rabatt_");
    here.begin(here.mona, "ada", "Nothing");
    for (std::string_view words : {"FORK", "straße", "50% rabatt_", "Ben"}) {
        CAPTURE(words);
        CHECK(here.found(here.ada, words) == (words == "FORK" ? 2 : 1));
    }
    for (std::string_view words : {"5_%", "ra%att", "mona x"}) CHECK(here.found(here.ada, words) == 0);
    CHECK(here.found(here.ada, "!") == 0);
    CHECK(here.found(here.ben, "nothing") == 0);
    CHECK(refusal_of(here.read(conversations_search, here.as(here.ada), std::string_view{"\xff"})) ==
          Refusal::text_not_utf8);
    CHECK(refusal_of(here.read(conversations_search, here.as(here.ada), std::string_view{std::string(101, 'x')})) ==
          Refusal::search_too_long);
}

STORE_TEST_CASE("stars and lists are one's own")
{
    Talk here{store};
    auto const talk = here.begin(here.ada, "ben")->conversation;
    here.mark(here.ada, talk, SeatMark::star);
    CHECK(here.listed(here.ada, ConversationsShown::starred) == 1);
    CHECK(here.listed(here.ben, ConversationsShown::starred) == 0);
    CHECK(here.listed(here.ada, ConversationsShown::started) == 1);
    CHECK(here.listed(here.ben, ConversationsShown::started) == 0);
    here.mark(here.ada, talk, SeatMark::unstar);
    CHECK(here.listed(here.ada, ConversationsShown::starred) == 0);
}

STORE_TEST_CASE("a file in a message is for those who take part; a report opens it for those who settle it")
{
    Talk here{store};
    auto const talk = here.begin(here.ada, "ben")->conversation;
    store::NewUpload const file{.kind = UploadKind::file, .name = "plan.pdf", .hash = "hash", .bytes = 10};
    auto const upload = here.does(upload_add, here.as(here.ada), file)->id;
    auto const sees = [&](MemberId who) { return here.read(upload_read, here.as(who), upload).has_value(); };
    auto const placed = *here.say(here.ada, talk, "The plan.", std::vector{upload});
    CHECK(sees(here.ada));
    CHECK(sees(here.ben));
    CHECK_FALSE(sees(here.mona));
    CHECK_FALSE(here.read(upload_read, here.guest, upload).has_value());
    CHECK(here.open(here.ben, talk)->messages.at(1).attachments.size() == 1);
    // Nobody takes it out by naming it elsewhere.
    auto const other =
        here.start(here.as(here.ada), here.frames, "Plan", "See /files/" + std::to_string(upload.value) + "/plan.pdf");
    CHECK(other.has_value());
    CHECK_FALSE(sees(here.mona));

    auto const report = [&](MemberId who) {
        auto const at = here.later();
        return store.write([&](store::Writer& db) {
            return message_report(db, store::find_viewer(db, who).value(), placed.message, "Look.", at);
        });
    };
    CHECK(refusal_of(report(here.mona)) == Refusal::no_such_message);
    CHECK(refusal_of(report(here.ada)) == Refusal::message_is_yours);
    CHECK(report(here.ben).has_value());
    CHECK(refusal_of(report(here.ben)) == Refusal::reported_already);
    CHECK(sees(here.mona));
    auto const queue = *here.read(reports_read, here.as(here.mona), store::ReportsAsked::open, std::int64_t{1});
    REQUIRE(queue.reports.size() == 1);
    CHECK(queue.reports[0].messages.size() == 2);
    CHECK(refusal_of(here.read(reports_read, here.as(here.ben), store::ReportsAsked::open, std::int64_t{1})) ==
          Refusal::not_permitted);
    CHECK(refusal_of(here.open(here.mona, talk)) == Refusal::no_such_conversation);
    CHECK(refusal_of(here.does(report_close, here.as(here.ben), queue.reports[0].id, std::string{})) ==
          Refusal::not_permitted);
    CHECK(here.does(report_close, here.as(here.mona), queue.reports[0].id, std::string{"Talked to ada"}).has_value());
    CHECK(refusal_of(here.does(report_close, here.as(here.mona), queue.reports[0].id, std::string{})) ==
          Refusal::no_such_report);
    CHECK_FALSE(sees(here.mona));
    here.leave(here.ben, talk, Attendance::away);
    CHECK_FALSE(sees(here.ben));
}

STORE_TEST_CASE("whoever deletes their account leaves, and what they wrote stays or goes")
{
    Talk here{store};
    auto const talk = here.begin(here.ada, "ben", "From ada.")->conversation;
    here.say(here.ben, talk, "From ben.");
    store.write([&](store::Writer& db) { return store::erase_member(db, here.ada, here.now), Done{}; });
    auto const view = *here.open(here.ben, talk);
    CHECK(view.messages.at(0).message.author.name == deleted_member_name);
    CHECK(view.messages.at(0).message.body.view().find("From ada") != std::string_view::npos);
    CHECK(view.is_alone);
    CHECK(refusal_of(here.begin(here.ben, "ada")) == Refusal::recipient_unknown);
    store.write([&](store::Writer& db) { return store::erase_messages_of(db, here.ada), Done{}; });
    CHECK(here.open(here.ben, talk)->messages.at(0).message.is_erased);
    CHECK(here.found(here.ben, "from ada") == 0);
    store.write([&](store::Writer& db) { return store::erase_member(db, here.ben, here.now), Done{}; });
    CHECK_FALSE(store.read([&](store::Reader& db) { return store::find_conversation(db, talk); }));
}

STORE_TEST_CASE("nobody but moderators begins with those who are banned, and the banned write nothing")
{
    Talk here{store};
    auto const talk = here.begin(here.ada, "ben")->conversation;
    here.does(member_ban, here.as(here.mona), BanDraft{here.ben, std::nullopt, "Enough"});
    CHECK(refusal_of(here.begin(here.ada, "ben")) == Refusal::recipient_not_reachable);
    CHECK(here.begin(here.mona, "ben").has_value());
    CHECK(refusal_of(here.say(here.ben, talk, "But")) == Refusal::banned);
    CHECK(here.open(here.ben, talk).has_value());
}

}  // namespace stoa::acts
