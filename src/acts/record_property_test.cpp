#include <algorithm>
#include <array>
#include <map>
#include <random>

#include "acts/claim.hpp"
#include "acts/claim_merge.hpp"
#include "acts/record_read.hpp"
#include "acts/speaker_merge.hpp"
#include "acts/speaker_read.hpp"
#include "model/claim_status.hpp"
#include "store/claim.hpp"
#include "store/record.hpp"
#include "store/record_archive.hpp"
#include "store/speaker.hpp"
#include "support/community.hpp"

// Whatever is done to the records of a few threads, and in whichever order: what became of the statements follows from
// what stands there, and no address is lost.
using namespace stoa;
using namespace stoa::acts;

namespace {

class RandomRecords {
public:
    RandomRecords(store::Store& store, unsigned seed)
        : here_{store}
        , mona_{here_.as(here_.mona)}
        , chance_{seed}
    {
        for (auto const* title : {"Harbour", "Company", "Council"})
            posts_.push_back(here_.start(mona_, here_.frames, title, "News.")->post);
    }

    void act()
    {
        switch (below(8)) {
        case 0:
        case 1: return enter();
        case 2:
        case 3: return answer();
        case 4: return merge();
        case 5: return separate();
        case 6: return remove_or_restore();
        default: return speakers();
        }
    }

    // The rules of the model, asked of everything at once.
    void check()
    {
        std::map<ClaimId, Claim> known;
        std::vector<JudgedClaim> claims;
        std::vector<JudgedResponse> responses;
        here_.store.read([&](store::Reader& db) {
            for (auto const id : claims_) known[id] = *store::find_claim(db, id);
            for (auto const& response : store::responses_after(db, {}, 10'000))
                responses.push_back({response.id, root(known, response.response.claim),
                                     root(known, response.response.statement), response.response.kind,
                                     response.response.is_concerned});
            return Done{};
        });
        for (auto const& [id, claim] : known)
            if (claim.state == ClaimState::entered && claim.merged_into == ClaimId{})
                claims.push_back({id, claim.speaker, claim.modality});
        std::ranges::shuffle(claims, chance_);
        std::ranges::shuffle(responses, chance_);
        auto const judgements = judge(claims, responses);
        for (auto const& [id, claim] : known) {
            CAPTURE(id.value);
            auto const judged = judgements.find(id);
            CHECK(claim.status == (judged == judgements.end() ? ClaimStatus::none : judged->second.status));
            // Its address leads somewhere that stands on its own.
            auto const page = here_.read(claim_read, mona_, id);
            REQUIRE(page);
            auto const& target = page->entry.claim.merged_into;
            if (target != ClaimId{}) CHECK(known.at(target).merged_into == ClaimId{});
            if (claim.status != ClaimStatus::none) CHECK(page->judgement.status == claim.status);
        }
        for (auto const& [id, name] : speakers_) {
            auto const found = here_.store.read([&](store::Reader& db) { return store::find_speaker(db, name); });
            CHECK(found.has_value());
            auto const page = here_.read(speaker_read, mona_, id, std::int64_t{1});
            if (page) CHECK(page->speaker.id == *found);
        }
    }

private:
    int below(int end) { return static_cast<int>(chance_() % static_cast<unsigned>(end)); }
    ClaimId any() { return claims_.at(static_cast<std::size_t>(below(static_cast<int>(claims_.size())))); }

    static ClaimId root(std::map<ClaimId, Claim> const& known, ClaimId id)
    {
        auto const into = known.at(id).merged_into;
        return into == ClaimId{} ? id : into;
    }

    void enter()
    {
        static constexpr std::array<std::string_view, 3> modalities{"on_record", "reported", "unsourced"};
        auto const speaker = "Speaker " + std::to_string(below(4));
        auto const draft = *ClaimDraft::parse({.wording = "It closes.",
                                               .speaker = speaker,
                                               .modality = modalities.at(static_cast<std::size_t>(below(3)))});
        auto const placed = here_.does(claim_add, mona_, posts_.at(static_cast<std::size_t>(below(3))), draft,
                                       std::optional<AnswerDraft>{});
        REQUIRE(placed);
        claims_.push_back(placed->claim);
        if (auto const id = here_.read(claim_read, mona_, placed->claim)->entry.claim.speaker;
            std::ranges::find(speakers_, speaker, [](auto const& each) { return each.second; }) == speakers_.end())
            speakers_.emplace_back(id, speaker);
    }

    void answer()
    {
        if (claims_.empty()) return;
        auto const kind = static_cast<ResponseKind>(1 + below(static_cast<int>(last_response_kind)));
        static_cast<void>(here_.does(response_add, mona_, any(), AnswerDraft{any(), kind, below(2) == 0}));
    }

    void merge()
    {
        if (!claims_.empty()) static_cast<void>(here_.does(claim_merge, mona_, any(), any()));
    }
    void separate()
    {
        for (auto const id : claims_)
            if (below(3) == 0) static_cast<void>(here_.does(claim_separate, mona_, id));
    }
    void remove_or_restore()
    {
        if (claims_.empty()) return;
        static_cast<void>(below(2) == 0 ? here_.does(claim_remove, mona_, any())
                                        : here_.does(claim_accept, mona_, any()));
    }
    void speakers()
    {
        if (speakers_.empty()) return;
        auto const& [id, name] = speakers_.at(static_cast<std::size_t>(below(static_cast<int>(speakers_.size()))));
        auto const& other = speakers_.at(static_cast<std::size_t>(below(static_cast<int>(speakers_.size())))).second;
        if (below(2) == 0)
            static_cast<void>(here_.does(speaker_merge, mona_, id, std::string_view{other}));
        else
            static_cast<void>(here_.does(speaker_separate, mona_, id));
    }

    Community here_;
    Viewer mona_;
    std::mt19937 chance_;
    std::vector<PostId> posts_;
    std::vector<ClaimId> claims_;
    std::vector<std::pair<SpeakerId, std::string>> speakers_;
};

}  // namespace

TEST_CASE("What became of statements follows from the records, and merging loses no address")
{
    for (unsigned seed = 1; seed <= 4; ++seed) {
        CAPTURE(seed);
        testing::EmptyStore fresh{store::Engine::sqlite};
        RandomRecords records{*fresh, seed};
        for (int i = 0; i < 120; ++i) {
            CAPTURE(i);
            records.act();
            if (i % 10 == 9) records.check();
        }
    }
}
