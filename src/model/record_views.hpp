#pragma once
#include <string>
#include <vector>

#include "model/claim.hpp"
#include "model/claim_status.hpp"
#include "model/claim_version.hpp"
#include "model/forum.hpp"
#include "model/source.hpp"
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
};

// One statement, with why it stands as it does.
struct ClaimView {
    Thread thread;
    std::vector<ForumName> path;
    ClaimEntry entry;
    std::vector<Response> answers;  // what it answers itself
    Judgement judgement;
    std::vector<Claim> others;  // of the thread, that it may be said to answer
    bool may_answer{};
    bool may_edit{};
    bool may_accept{};
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

}  // namespace stoa
