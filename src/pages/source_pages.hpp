#pragma once
#include <string>
#include <vector>

#include "model/record_views.hpp"
#include "pages/pages.hpp"

// The pages of sources (pages/pages.hpp says what a page is).
namespace stoa::pages {

html::Html source(Frame const& frame, SourceView const& view);
html::Html source_history(Frame const& frame, SourceHistoryView const& view);
html::Html publisher(Frame const& frame, PublisherView const& view);

// A source as its form shows it.
struct SourceFields {
    std::string kind;
    std::string address;
    std::string headline;
    std::string standfirst;
    std::string publisher;
    std::string authors;
    std::string published;
    std::string updated;
    std::string lang;
    std::string caption;
    std::string credit;
    std::string quotation;
};

// For a source that is described better.
struct SourceFormPage : FormState {
    SourcePlaceView place;
    SourceFields fields;
    std::int64_t version{};
};
html::Html source_form(Frame const& frame, SourceFormPage const& page);

// For a card in a post.
struct CitationFormPage : FormState {
    CitationPlaceView place;
    SourceFields fields;
    std::string chosen;  // the number of a source of this thread, or empty
};
html::Html citation_form(Frame const& frame, CitationFormPage const& page);

}  // namespace stoa::pages
