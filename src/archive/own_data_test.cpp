#include "archive/own_data.hpp"

#include "acts/profile_edit.hpp"
#include "store/access_rule.hpp"
#include "store/bookmark.hpp"
#include "store/draft.hpp"
#include "store/session.hpp"
#include "support/community.hpp"

namespace stoa::archive {
namespace {

class TextSink : public Sink {
public:
    void write(std::string_view bytes) override { text += bytes; }
    void finish() override { is_finished = true; }
    std::string text;
    bool is_finished{};
};

std::string data_of(store::Store& store, MemberId member)
{
    TextSink sink;
    store.read([&](store::Reader& db) {
        export_own_data(db, sink, {.software = "stoa", .site_id = "x", .site_name = {}, .site_address = {}}, member,
                        Instant{1'700'000'000'000});
        return Done{};
    });
    CHECK(sink.is_finished);
    return sink.text;
}

bool has(std::string const& text, std::string_view words) { return text.find(words) != std::string::npos; }

}  // namespace

STORE_TEST_CASE("A member's data hold what is theirs, and nothing that others wrote")
{
    acts::Community here{store};
    auto const ada = here.as(here.ada), ben = here.as(here.ben);
    auto const own = here.start(ada, here.frames, "Steel", "Which one?")->thread;
    here.reply(ben, own, "A word of Ben.");
    auto const other = here.start(ben, here.frames, "Saddles", "Another word of Ben.");
    here.reply(ada, other->thread, "Leather.");
    here.start(ben, here.frames, "Elsewhere", "A third word of Ben.");
    store.write([&](store::Writer& db) {
        store::insert_session(db, {sha256("secret"), here.ada, here.now, here.now + day_ms, "Firefox"});
        store::insert_bookmark(db, here.ada, other->post, "for later", here.now);
        SavedDraft draft;
        draft.place = place_of_reply(own);
        draft.text = "Half a thought";
        store::save_draft(db, here.ada, draft);
        auto const profile =
            acts::ProfileDraft::parse({.about = "I ride.", .birth_day = "17", .birth_month = "5"}, here.now);
        return acts::profile_edit(db, *here.access, ada, *profile);
    });

    auto const claim =
        *acts::ClaimDraft::parse({.wording = "The mill closes.", .speaker = "The miller", .modality = "reported"});
    auto const by_ben = *acts::ClaimDraft::parse({.wording = "A claim and word of Ben.", .modality = "reported"});
    here.does(acts::claim_add, ada, other->post, claim, std::optional<acts::AnswerDraft>{});
    here.does(acts::claim_add, ben, other->post, by_ben, std::optional<acts::AnswerDraft>{});

    auto const data = data_of(store, here.ada);
    for (auto words : {"The mill closes.", "The miller", R"("title":"Steel")", "Which one?", R"("title":"Saddles")",
                       "Leather.", R"("name":"Frames")", R"("email":"somebody@example.org")", "I ride.",
                       R"("birthday":{"day":17,"month":5})", "Firefox", "for later", "Half a thought"}) {
        INFO(words);
        CHECK(has(data, words));
    }
    CHECK_FALSE(has(data, "word of Ben"));
    CHECK_FALSE(has(data, "Elsewhere"));
    CHECK_FALSE(has(data, "argon2"));
    CHECK_FALSE(has(data, hex(view(sha256("secret")))));
}

STORE_TEST_CASE("Of places that one may not see any more the data hold one's own words alone")
{
    acts::Community here{store};
    auto const thread = here.start(here.as(here.ben), here.frames, "A title of Ben", "Text.")->thread;
    here.reply(here.as(here.ada), thread, "My reply.");
    auto const own = here.start(here.as(here.ada), here.frames, "My title", "My text.");
    here.forbid(here.frames, Permission::read_threads);
    auto const data = data_of(store, here.ada);
    CHECK(has(data, "My reply."));
    CHECK(has(data, "My title"));
    CHECK(has(data, "Not visible any more"));
    CHECK_FALSE(has(data, "A title of Ben"));
    CHECK_FALSE(has(data, "Frames"));
}

STORE_TEST_CASE("Of conversations the data hold who takes part, and one's own messages")
{
    acts::Community here{store};
    acts::ConversationDraft const draft{*acts::ThreadTitle::parse("About the fork"),
                                        {"ben"},
                                        *acts::PostText::parse("Mine alone.", Markup::markdown),
                                        {}};
    auto const talk = here.does(acts::conversation_start, here.as(here.ada), draft)->conversation;
    acts::MessageDraft const answer{talk, *acts::PostText::parse("A word of Ben.", Markup::markdown), {}};
    here.does(acts::message_add, here.as(here.ben), answer);
    auto const data = data_of(store, here.ada);
    CHECK(has(data, R"("title":"About the fork","people":["ada","ben"])"));
    CHECK(has(data, "Mine alone."));
    CHECK_FALSE(has(data, "word of Ben"));
    CHECK_FALSE(has(data_of(store, here.mona), "About the fork"));
}

}  // namespace stoa::archive
