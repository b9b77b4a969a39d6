#pragma once
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "model/claim.hpp"
#include "model/claim_status.hpp"
#include "model/claim_version.hpp"
#include "model/forum.hpp"
#include "model/source.hpp"
#include "model/speaker.hpp"
#include "model/thread.hpp"
#include "model/views.hpp"

// What acts hand to the pages of the record.
namespace stoa {

// A statement with what answers it.
struct ClaimEntry {
    Claim claim;
    std::vector<Response> responses;
};

// Beside a thread: the first statements of its record.
struct RecordPanelView {
    std::vector<ClaimEntry> entries;
};

// The record of one thread.
struct RecordView {
    Thread thread;
    std::vector<ForumName> path;
    std::vector<ClaimEntry> entries;
    std::vector<Claim> suggested;  // those alone that the viewer may see
    std::vector<Source> sources;
    std::vector<Claim> speakers;  // one statement of each of them: for the filter
    PageNumber page;
    std::int64_t found{};
    // What was asked for.
    SpeakerId speaker{};
    std::optional<Modality> modality;
    std::optional<ClaimStatus> status;
    bool may_accept{};
    bool may_lock{};
};

// One statement, with why it stands as it does.
struct ClaimView {
    Thread thread;
    std::vector<ForumName> path;
    ClaimEntry entry;
    std::vector<Response> answers;  // what it answers itself
    Judgement judgement;
    std::vector<Claim> others;      // of the thread, that it may be said to answer
    std::vector<Claim> duplicates;  // that were merged into it
    bool may_answer{};
    bool answers_at_once{};  // says that it answers another one, without anybody looking at it first
    bool may_edit{};
    bool may_accept{};
    bool may_merge{};
    bool may_lock{};
};

struct ClaimHistoryView {
    Thread thread;
    std::vector<ForumName> path;
    Claim claim;
    std::vector<ClaimVersion> versions;  // the latest first
};

// What the form of a statement offers.
struct ClaimPlaceView {
    Thread thread;
    std::vector<ForumName> path;
    PostId post{};
    std::int64_t position{};
    std::string excerpt;
    std::vector<std::string> speakers;
    std::vector<Source> sources;
    std::vector<Claim> others;     // that it may answer
    bool is_suggestion{};          // it waits until somebody accepts it
    std::optional<Claim> claim{};  // that is edited
};

// All that stands on the record of a thread, to take away.
struct WholeRecord {
    Thread thread;
    std::vector<ClaimEntry> entries;
    std::vector<Source> sources;
};

// A statement somewhere on the site.
struct PlacedEntry {
    ClaimEntry entry;
    std::string thread_title;
    std::string thread_slug;
};

// A role that somebody had when they said things, and when that was.
struct SpokenRole {
    std::string role;
    Said first;
    Said last;
};

// What somebody is recorded as saying, where the viewer may read, and what became of it.
struct SpeakerView {
    Speaker speaker;
    std::vector<SpokenRole> roles;                               // in the order of time
    std::vector<std::pair<ClaimStatus, std::int64_t>> statuses;  // how many stand so, none of 0
    std::vector<PlacedEntry> entries;
    PageNumber page;
    std::int64_t found{};
    std::vector<std::pair<SpeakerId, std::string>> duplicates;  // who were merged into this one
    bool may_merge{};
};

// A change of a record somewhere on the site.
struct RecordChange {
    ClaimVersion version;
    PlacedEntry placed;
};
// Behind which change a page of them begins: the latest first.
struct RecordChangePlace {
    Instant at{};
    ClaimId claim{};
    std::int64_t number{};
};
struct RecordChangesView {
    std::vector<RecordChange> changes;
    bool is_first_page{true};
    std::optional<RecordChangePlace> older;
};

// A source, as it is described where the viewer may read.
struct SourceView {
    Source source;
    ThreadId thread{};              // whose words these are
    std::vector<CitingPost> posts;  // the latest thread first, those alone that the viewer may read
    bool may_describe{};
    std::optional<SourcePage> page{};     // what it says of itself, once it was there
    std::vector<SourceChange> changes{};  // of that, the latest first
};

struct SourceHistoryView {
    Source source;
    std::vector<SourceVersion> versions;  // the latest first
};

struct PublisherView {
    std::string name;
    std::vector<Source> sources;  // the latest first
};

// What the form of a source offers: one that a thread describes.
struct SourcePlaceView {
    Thread thread;
    std::vector<ForumName> path;
    Source source;
};

// And a new card in a post.
struct CitationPlaceView {
    Thread thread;
    std::vector<ForumName> path;
    PostId post{};
    std::int64_t position{};
    std::vector<Source> sources;  // that the thread cites
    std::vector<Source> cited;    // by this post
};

// A source that is about to be put down, and where it is discussed already.
struct DiscussedSource {
    SourceId source{};
    CitingPost post;
};

}  // namespace stoa
