#include "acts/source.hpp"

#include <array>
#include <string>

#include "acts/source_read.hpp"
#include "model/limits.hpp"
#include "store/source_description.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

SourceDraft article(std::string_view address, std::string_view headline = {}, std::string_view publisher = {})
{
    return *SourceDraft::parse({.address = address, .headline = headline, .publisher = publisher});
}

Source seen(Community& here, Viewer const& who, SourceId source) { return here.read(source_read, who, source)->source; }

std::vector<PostView> first_page(Community& here, Viewer const& who, ThreadId thread)
{
    return here.read(thread_read, who, thread, 1)->posts;
}

// As a thread itself describes it.
Source in_thread(Community& here, SourceId source, ThreadId thread)
{
    return *here.store.read([&](store::Reader& db) { return store::find_description(db, source, thread); });
}

}  // namespace

STORE_TEST_CASE("A source that was entered by hand gets its link later, and never that of another one")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto const first = *here.start(ada, here.frames, "Harbour", "On paper.");
    auto const by_hand = here.does(source_cite, ada, first.post, article({}, "Harbour to close"))->source;
    auto const other =
        here.does(source_cite, ada, first.post, article("https://courier.example/other", "Other"))->source;
    auto const described = [&] { return *here.read(source_read, here.guest, by_hand); };
    CHECK(refusal_of(here.does(source_describe, ada, by_hand, first.thread,
                               article("https://courier.example/other/", "Harbour to close"), std::int64_t{1})) ==
          Refusal::source_address_taken);
    REQUIRE(here.does(source_describe, ada, by_hand, first.thread,
                      article("https://courier.example/harbour", "Harbour to close"), std::int64_t{1}));
    CHECK(described().source.address == "https://courier.example/harbour");
    // It is known by that from now on, and keeps it.
    auto const second = *here.start(ada, here.frames, "Again", "Look.");
    CHECK(here.does(source_cite, ada, second.post, article("https://m.courier.example/harbour", {}))->source ==
          by_hand);
    REQUIRE(here.does(source_describe, ada, by_hand, first.thread,
                      article("https://elsewhere.example/", "Harbour closes"),
                      in_thread(here, by_hand, first.thread).version));
    CHECK(described().source.address == "https://courier.example/harbour");
    CHECK(other != by_hand);
}

STORE_TEST_CASE("A source stands as a card in the post that cites it, and leads to all that cite it")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto first = *here.start(ada, here.frames, "Harbour", "Look at this.");
    auto second = *here.start(ben, here.frames, "Port", "And at this.");
    auto cited = here.does(source_cite, ada, first.post, article("https://courier.example/harbour", "It closes"));
    REQUIRE(cited);
    CHECK(here.events().back() == EventKind::source_cited);
    CHECK(here.thread(first.thread).record.sources == 1);
    auto posts = first_page(here, here.guest, first.thread);
    REQUIRE(posts[0].sources.size() == 1);
    CHECK(posts[0].sources[0].headline == "It closes");

    // In five spellings it is one, and what another thread knows of it is learned.
    for (auto spelling : {"https://courier.example/harbour?utm_source=feed&fbclid=1",
                          "https://m.courier.example/harbour", "https://www.courier.example/harbour#photo",
                          "http://courier.example/harbour/", "https://courier.example/harbour/amp"})
        CHECK(here.does(source_cite, ben, second.post, article(spelling))->source == cited->source);
    CHECK(first_page(here, here.guest, second.thread)[0].sources.size() == 1);
    CHECK(in_thread(here, cited->source, second.thread).headline == "It closes");
    auto view = here.read(source_read, here.guest, cited->source);
    REQUIRE(view);
    CHECK(view->posts.size() == 2);
    CHECK_FALSE(view->may_describe);

    // Cards are for one's own posts, but for those who edit the record.
    CHECK(refusal_of(here.does(source_cite, ben, first.post, article("https://a.example/b"))) ==
          Refusal::not_permitted);
    CHECK(here.does(source_cite, here.as(here.mona), first.post, article("https://a.example/b", "Other")));
    CHECK(refusal_of(here.does(source_uncite, ben, first.post, cited->source)) == Refusal::not_permitted);
    REQUIRE(here.does(source_uncite, ada, first.post, cited->source));
    CHECK(refusal_of(here.does(source_uncite, ada, first.post, cited->source)) == Refusal::no_such_source);
    CHECK(here.thread(first.thread).record.sources == 1);

    // A card of a deleted post is gone with it, and a source that nothing cites any more as well.
    here.remove(ben, second.post);
    CHECK(refusal_of(here.read(source_read, here.guest, cited->source)) == Refusal::no_such_source);
}

STORE_TEST_CASE("Others complete what is said of a source, and every state is kept")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben);
    auto first = *here.start(ada, here.frames, "Harbour", "Look.");
    auto second = *here.start(ben, here.frames, "Port", "Look.");
    auto const address = "https://courier.example/harbour";
    auto const source = here.does(source_cite, ada, first.post, article(address))->source;
    here.does(source_cite, ben, second.post, article(address));
    CHECK(seen(here, ben, source).headline == address);

    auto better = article({}, "It closes", "The Courier");
    CHECK(refusal_of(here.does(source_describe, here.guest, source, first.thread, better, std::int64_t{1})) ==
          Refusal::login_required);
    REQUIRE(here.does(source_describe, ben, source, second.thread, better, std::int64_t{1}));
    CHECK(here.events().back() == EventKind::source_described);
    CHECK(in_thread(here, source, first.thread).publisher == "The Courier");
    CHECK(in_thread(here, source, first.thread).address == address);
    CHECK(refusal_of(here.does(source_describe, ada, source, first.thread, better, std::int64_t{1})) ==
          Refusal::source_edited_meanwhile);
    REQUIRE(here.does(source_describe, ada, source, first.thread, better, std::int64_t{2}));  // nothing is different
    auto history = here.read(source_history_read, here.guest, source);
    REQUIRE(history);
    REQUIRE(history->versions.size() == 2);
    CHECK(history->versions[0].member.id == here.ben);
    CHECK(history->versions[0].text.find("The Courier") != std::string::npos);

    CHECK(here.read(publisher_read, here.guest, std::string_view{"the courier"})->sources.size() == 1);
    CHECK(refusal_of(here.read(publisher_read, here.guest, std::string_view{"Nobody"})) == Refusal::no_such_source);
}

STORE_TEST_CASE("What is typed of a source in a hidden forum is seen nowhere else")
{
    Community here{store};
    auto ada = here.as(here.ada), mona = here.as(here.mona);
    auto const address = "https://courier.example/harbour";
    auto hidden = *here.start(mona, here.workshop, "Delicate", "Between ourselves.");
    auto open = *here.start(ada, here.frames, "Harbour", "Look.");

    // Typed there first: the open thread knows nothing of it, not even how its address was written.
    auto const source =
        here.does(source_cite, mona, hidden.post, article("https://courier.example/harbour?utm_source=staff", "Secret"))
            ->source;
    CHECK(refusal_of(here.read(source_read, ada, source)) == Refusal::no_such_source);
    CHECK(here.does(source_cite, ada, open.post, article(address))->source == source);
    CHECK(seen(here, ada, source).headline == address);
    CHECK(seen(here, ada, source).address == address);
    CHECK(here.read(source_read, ada, source)->posts.size() == 1);
    CHECK(here.read(source_read, mona, source)->posts.size() == 2);
    CHECK(here.read(source_history_read, ada, source)->versions.size() == 1);  // her own

    // Typed there later it stays there, also when one who reads both describes it in the open thread.
    REQUIRE(here.does(source_describe, mona, source, hidden.thread, article({}, "Secret", "Whisper"), std::int64_t{1}));
    CHECK(in_thread(here, source, open.thread).publisher.empty());
    REQUIRE(here.does(source_describe, mona, source, open.thread, article({}, "Open headline"), std::int64_t{1}));
    CHECK(in_thread(here, source, hidden.thread).headline == "Secret");
    CHECK(seen(here, ada, source).headline == "Open headline");
    CHECK(refusal_of(here.read(publisher_read, ada, std::string_view{"Whisper"})) == Refusal::no_such_source);
    CHECK(here.read(publisher_read, mona, std::string_view{"Whisper"}));
    CHECK(refusal_of(here.read(source_place, ada, source, hidden.thread)) == Refusal::no_such_source);
    auto const history = here.read(source_history_read, ada, source);
    for (auto const& version : history->versions) CHECK(version.text.find("Secret") == std::string::npos);

    // And whoever starts a thread is told of the open one alone.
    std::array<std::string, 1> const links{"https://m.courier.example/harbour"};
    auto const told = [&](Viewer const& who) {
        return here.store.read([&](store::Reader& db) { return discussed_sources(db, *here.access, who, links); });
    };
    REQUIRE(told(ada).size() == 1);
    CHECK(told(ada)[0].post.thread == open.thread);
    here.remove(ada, open.post);
    CHECK(told(ada).empty());
    CHECK(told(mona).size() == 1);
}

STORE_TEST_CASE("What is typed of a source is checked")
{
    auto const refusal = [](TypedSource typed) { return refusal_of(SourceDraft::parse(typed)); };
    CHECK(refusal({}) == Refusal::source_headline_missing);
    CHECK(refusal({.address = "javascript:alert(1)"}) == Refusal::source_address_invalid);
    std::string const long_text(source_text_length_max + 1, 'x');
    CHECK(refusal({.headline = "A", .standfirst = long_text}) == Refusal::source_too_long);
    CHECK(refusal({.headline = "A", .published = "yesterday"}) == Refusal::source_time_invalid);
    CHECK(refusal({.headline = "A", .updated = "2026-02-30T10:00"}) == Refusal::source_time_invalid);
    CHECK(refusal({.headline = "A", .lang = "<b>"}) == Refusal::source_too_long);
    auto const draft = SourceDraft::parse({.kind = "broadcast", .headline = " A  b ", .published = "2026-11-20T06:30"});
    REQUIRE(draft);
    CHECK(draft->source().kind == SourceKind::broadcast);
    CHECK(draft->source().headline == "A b");
    CHECK(draft->source().published_at == parse_iso("2026-11-20T06:30:00Z"));
}

STORE_TEST_CASE("A post has only so many cards")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto post = here.start(ada, here.frames, "Harbour", "Look.")->post;
    for (int i = 0; i < cards_per_post_of_sources_max; ++i)
        CHECK(here.does(source_cite, ada, post, article("https://a.example/" + std::to_string(i))));
    CHECK(refusal_of(here.does(source_cite, ada, post, article("https://a.example/more"))) == Refusal::citations_full);
    CHECK(here.does(source_cite, ada, post, article("https://a.example/0")));  // it is there already
}

STORE_TEST_CASE("Whoever may only suggest statements changes nothing of a source that is known")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto post = *here.start(ada, here.frames, "Harbour", "Look.");
    auto const source = here.does(source_cite, ada, post.post, article("https://courier.example/harbour"))->source;
    here.forbid(here.frames, Permission::enter_claims);
    auto const draft = *ClaimDraft::parse({.wording = "It closes.",
                                           .modality = "reported",
                                           .source_address = "https://courier.example/harbour/",
                                           .source_publisher = "Mischief"});
    auto const suggested = here.does(claim_add, here.as(here.ben), post.post, draft, std::optional<AnswerDraft>{});
    REQUIRE(suggested);
    CHECK(suggested->state == ClaimState::suggested);
    CHECK(in_thread(here, source, post.thread).publisher.empty());
    CHECK(here.read(source_history_read, here.guest, source)->versions.size() == 1);
}
