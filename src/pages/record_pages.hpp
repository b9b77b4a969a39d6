#pragma once
#include <string>

#include "model/record_views.hpp"
#include "pages/pages.hpp"

// The pages of the record (pages/pages.hpp says what a page is).
namespace stoa::pages {

html::Html record(Frame const& frame, RecordView const& view);

struct ClaimPage : FormState {
    ClaimView view;
    // Of the form that says what it answers, as typed.
    std::string answers;
    std::string answers_address;
    std::string response;
    bool is_concerned{};
};
html::Html claim(Frame const& frame, ClaimPage const& page);
html::Html claim_history(Frame const& frame, ClaimHistoryView const& view);

html::Html speaker(Frame const& frame, SpeakerView const& view);
html::Html record_changes(Frame const& frame, RecordChangesView const& view);

// A statement as its form shows it.
struct ClaimFields {
    std::string wording;
    std::string quotation;
    std::string lang;
    std::string speaker;
    std::string speaker_kind;
    std::string role;
    std::string via;
    std::string modality;
    std::string said_as;
    std::string said_from;
    std::string said_to;
    std::string source;
    std::string source_address;
    std::string source_headline;
    std::string source_publisher;
    std::string answers;
    std::string answers_address;
    std::string response;
    bool is_concerned{};
};

// For a new statement, and for one that is edited.
struct ClaimFormPage : FormState {
    ClaimPlaceView place;
    ClaimFields fields;
    std::int64_t version{};
    std::string form_token;  // hidden field `token`: double-submit protection
};
html::Html claim_form(Frame const& frame, ClaimFormPage const& page);

}  // namespace stoa::pages
