#include "acts/correction.hpp"

#include "model/limits.hpp"
#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

CorrectionText words(std::string_view typed) { return *CorrectionText::parse(typed); }

std::vector<Correction> corrections(Community& here, Viewer const& who, PostId post)
{
    return here.read(post_read, who, post)->corrections;
}

}  // namespace

STORE_TEST_CASE("A correction stands under the post, whose text stays as it is")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto started = here.start(ada, here.frames, "Steel", "It weighs 7 kg.");
    CHECK(refusal_of(here.does(correction_add, ben, started->post, words("8 kg"))) == Refusal::post_not_yours);
    CHECK(refusal_of(here.does(correction_add, here.guest, started->post, words("8"))) == Refusal::login_required);
    REQUIRE(here.does(correction_add, ada, started->post, words("It weighs 8 kg.")));
    CHECK(here.events().back() == EventKind::correction_added);
    auto at = here.now;
    REQUIRE(here.does(correction_add, mona, started->post, words("With pedals.")));

    CHECK(here.source(started->post).text == "It weighs 7 kg.");
    auto notes = here.read(thread_read, here.guest, started->thread, 1)->posts.at(0).corrections;
    REQUIRE(notes.size() == 2);
    CHECK(notes.at(0).text == "It weighs 8 kg.");
    CHECK(notes.at(0).author.name == "ada");
    CHECK(notes.at(0).at == at);
    CHECK(notes.at(1).author.name == "mona");
}

STORE_TEST_CASE("A correction that a moderator removes leaves a trace, but not its words")
{
    Community here{store};
    auto ada = here.as(here.ada), ben = here.as(here.ben), mona = here.as(here.mona);
    auto post = here.start(ada, here.frames, "Steel", "One.")->post;
    REQUIRE(here.does(correction_add, ada, post, words("Rude words.")));
    auto note = corrections(here, ada, post).at(0).id;
    CHECK(refusal_of(here.does(correction_remove, ada, note)) == Refusal::not_permitted);
    CHECK(refusal_of(here.does(correction_remove, mona, CorrectionId{99})) == Refusal::no_such_correction);
    REQUIRE(here.does(correction_remove, mona, note));
    CHECK(here.events().back() == EventKind::correction_removed);
    auto left = corrections(here, ben, post).at(0);
    CHECK(left.text.empty());
    CHECK(left.removed_by.name == "mona");
    CHECK(left.removed_at == here.now);

    auto hidden = here.start(mona, here.workshop, "Staff", "Between ourselves.")->post;
    REQUIRE(here.does(correction_add, mona, hidden, words("No.")));
    auto inner = corrections(here, mona, hidden).at(0).id;
    CHECK(refusal_of(here.does(correction_add, ben, hidden, words("Hm."))) == Refusal::no_such_post);
    CHECK(refusal_of(here.does(correction_remove, ben, inner)) == Refusal::no_such_correction);
}

STORE_TEST_CASE("A post has a bounded number of corrections")
{
    Community here{store};
    auto ada = here.as(here.ada);
    auto post = here.start(ada, here.frames, "Steel", "One.")->post;
    for (int i = 0; i < corrections_per_post_max; ++i) REQUIRE(here.does(correction_add, ada, post, words("Again.")));
    CHECK(refusal_of(here.does(correction_add, ada, post, words("And again."))) == Refusal::corrections_full);
    CHECK(refusal_of(CorrectionText::parse("  ")) == Refusal::correction_empty);
    CHECK(refusal_of(CorrectionText::parse(std::string(1001, 'x'))) == Refusal::correction_too_long);
}
