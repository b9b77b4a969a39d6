#pragma once
#include "html/writer.hpp"
#include "pages/pages.hpp"

namespace stoa::pages {

// The password that somebody chooses, typed twice.
struct NewPasswordFields {
    FormState const& form;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
