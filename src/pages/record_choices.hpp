#pragma once
#include <vector>

#include "model/claim.hpp"
#include "model/source.hpp"
#include "pages/select_field.hpp"

// What lists of the record offer. Names are those of model/claim.hpp.
namespace stoa::pages {

std::vector<Choice> modality_choices();
std::vector<Choice> status_choices();
std::vector<Choice> response_choices();
std::vector<Choice> source_kind_choices();
// Which statement is answered: one of this thread, or one elsewhere by its address.
struct AnsweredFields {
    FormState const& form;
    std::vector<Claim> const& others;  // of this thread
    std::string_view chosen;
    std::string_view address;
    void operator()(html::Writer& out) const;
};

std::vector<Choice> claim_choices(std::vector<Claim> const& claims);
std::vector<Choice> source_choices(std::vector<Source> const& sources);

// Options alone, for lists without a label of their own.
struct Options {
    std::vector<Choice> const& choices;
    std::string_view chosen;
    void operator()(html::Writer& out) const;
};

}  // namespace stoa::pages
