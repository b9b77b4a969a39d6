#pragma once
#include <string>

#include "html/writer.hpp"
#include "model/record_views.hpp"

namespace stoa::pages {

// "5 statements · 1 contested · 1 without a source"
std::string record_summary(RecordCounts const& counts);

// The record of a thread, beside it.
struct RecordPanel {
    Thread const& thread;
    RecordPanelView const& view;
    void operator()(html::Writer& out) const;
};

// Leads to it where it does not stand beside the posts.
struct RecordLink {
    Thread const& thread;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
