#pragma once
#include <span>
#include <string>
#include <vector>

#include "html/writer.hpp"
#include "model/poll.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

// The fields of a poll, inside a form. Rows for answers are added and taken away by buttons of that form.
struct PollFields {
    FormState const& form;
    PollForm const& poll;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
