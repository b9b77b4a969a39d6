#include "app/demo_record.hpp"

#include <algorithm>
#include <array>
#include <stdexcept>
#include <string>
#include <vector>

#include "acts/access.hpp"
#include "acts/claim.hpp"
#include "acts/record_read.hpp"
#include "acts/source.hpp"
#include "acts/thread_read.hpp"
#include "store/member.hpp"
#include "store/thread.hpp"

namespace stoa::app {
namespace {

constexpr std::string_view thread_title = "Old viaduct to reopen";

// A statement found in a post of the thread, said so many days before; `answers` is the place of another one in this
// list, from 1.
struct Entry {
    std::size_t post;
    int days_before;
    acts::TypedClaim typed;
    std::size_t answers{};
    std::string_view response{};
    bool is_concerned{};
};

constexpr std::string_view article = "Viaduct to open for walkers and cyclists in spring";
constexpr std::string_view courier = "The Harbour Courier";
constexpr std::string_view engineer = "the city’s engineer";

acts::TypedClaim said(std::string_view speaker, std::string_view role, std::string_view wording,
                      std::string_view modality)
{
    acts::TypedClaim typed;
    typed.speaker = speaker;
    typed.role = role;
    typed.wording = wording;
    typed.modality = modality;
    return typed;
}

acts::TypedClaim in_courier(acts::TypedClaim typed, std::string_view quotation = {})
{
    typed.via = courier;
    typed.quotation = quotation;
    typed.source_address = "https://courier.example/viaduct-to-open";
    typed.source_headline = article;
    typed.source_publisher = courier;
    return typed;
}

std::array<Entry, 8> entries()
{
    auto const no_comment = said("A spokesman for the railway company", "owner of the southern ramp",
                                 "No comment on the southern ramp.", "reported");
    auto examined = said("Dr Paul Reyes", engineer, "Arch 10 was examined in July and is sound.", "reported");
    examined.via = courier;
    return {
        {{1, 2, in_courier(said("The council", "by vote", "The viaduct opens by April.", "on_record"))},
         {1, 2,
          in_courier(said("Dr Paul Reyes", engineer, "The arches are sound.", "on_record"),
                     "The arches are sound. What has to be renewed is the deck.")},
         {1, 2, in_courier(said("Dr Paul Reyes", engineer, "The work costs 3.4 million.", "reported"))},
         {1, 2,
          in_courier(said("Vera Holm", "councillor", "The cost will be higher.", "on_record"),
                     "A first number, never the last one."),
          3, "contradicts"},
         {1, 0, in_courier(no_comment), 1, "declines"},
         {7, 2000,
          said("Inspection report", "attached to the minutes of a committee", "One of the ten arches is only fair.",
               "document"),
          2, "contradicts"},
         {11, 0, examined, 2, "confirms", true},
         {14, 1,
          said("The council", "at a public meeting", "Talks about the southern ramp are under way.", "unsourced")}}};
}

std::string day_before(std::optional<Instant> at, int days)
{
    return iso_text(at.value() - days * day_ms).substr(0, std::string_view{"2026-11-23"}.size());
}

// The thread starts with it: its card stands in the first post, and what was typed in haste is completed.
void cite_article(store::Writer& db, acts::Access const& access, Viewer const& keeper, Post const& first, Instant now)
{
    auto const published = day_before(first.created_at, 0) + "T06:00";
    acts::TypedSource typed;
    typed.address = "https://courier.example/viaduct-to-open";
    typed.standfirst = "The council votes thirteen to nine; the city’s engineer calls the arches sound";
    typed.authors = "Ellen Marchetti";
    typed.published = published;
    typed.lang = "en";
    typed.caption = "The viaduct over the Senn, seen from the northern bank";
    typed.credit = "Harbour Courier";
    acts::source_cite(db, access, keeper, first.id, *acts::SourceDraft::parse(typed), now);
}

}  // namespace

void put_on_record(store::Store& store, Instant now)
{
    store.write([&](store::Writer& db) {
        auto const access = acts::Access::load(db);
        auto const threads = store::latest_threads(db, access->readable_forums(Viewer{}), 1);
        auto const found = std::ranges::find_if(
            threads, [](Thread const& thread) { return thread.title.find(thread_title) != std::string::npos; });
        if (found == threads.end()) throw std::logic_error{"the demo community has lost its viaduct"};
        auto const view = acts::thread_read(db, *access, Viewer{}, found->id, 1);
        auto const keeper = store::find_viewer(db, found->starter.id).value();
        std::vector<std::string> entered;
        for (auto entry : entries()) {
            auto const& post = view->posts.at(entry.post - 1).post;
            auto const day = day_before(post.created_at, entry.days_before);
            entry.typed.said_from = day;
            auto const draft = acts::ClaimDraft::parse(entry.typed);
            auto const answered = entry.answers == 0 ? std::string{} : entered.at(entry.answers - 1);
            auto const answer = acts::AnswerDraft::parse(answered, {}, entry.response, entry.is_concerned);
            auto const placed = acts::claim_add(db, *access, keeper, post.id, *draft, *answer, now);
            entered.push_back(std::to_string(placed->claim.value));
        }
        cite_article(db, *access, keeper, view->posts.front().post, now);
        return Done{};
    });
}

}  // namespace stoa::app
