#pragma once
#include "html/writer.hpp"
#include "model/record_views.hpp"

namespace stoa::pages {

// "Recep Soylu, head of the port authority: ..." with what a statement says.
struct ClaimWords {
    Claim const& claim;
    void operator()(html::Writer& out) const;
};

// Where a statement stands: who reported it, the post, the source.
struct ClaimPlace {
    Claim const& claim;
    std::string_view thread_title{};  // where that is not clear
    void operator()(html::Writer& out) const;
};

// Where the other end of an answer stands, if that is another thread.
struct ResponseThread {
    Response const& response;
    void operator()(html::Writer& out) const;
};

// What became of it, where that is worth a word.
struct StatusBadge {
    Claim const& claim;
    void operator()(html::Writer& out) const;
};

// A statement on the timeline of a record, with what answers it.
struct ClaimItem {
    ClaimEntry const& entry;
    std::string_view thread_title{};
    void operator()(html::Writer& out) const;
};

// What the marks of the timeline mean.
struct RecordLegend {
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
