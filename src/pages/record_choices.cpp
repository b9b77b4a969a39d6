#include "pages/record_choices.hpp"

#include "pages/record_words.hpp"

namespace stoa::pages {
namespace {

template <class Enum>
std::vector<Choice> choices_up_to(Enum last)
{
    std::vector<Choice> choices;
    for (int i = 1; i <= static_cast<int>(last); ++i) {
        auto const value = static_cast<Enum>(i);
        choices.push_back({std::string{name_of(value)}, std::string{words_for(value)}});
    }
    return choices;
}

}  // namespace

std::vector<Choice> modality_choices() { return choices_up_to(last_modality); }
std::vector<Choice> status_choices() { return choices_up_to(last_claim_status); }
std::vector<Choice> source_kind_choices() { return choices_up_to(last_source_kind); }
std::vector<Choice> response_choices() { return choices_up_to(last_response_kind); }

std::vector<Choice> claim_choices(std::vector<Claim> const& claims)
{
    std::vector<Choice> choices;
    for (auto const& claim : claims)
        choices.push_back(
            {std::to_string(claim.id.value),
             (claim.speaker_name.empty() ? "Not stated who" : claim.speaker_name) + ": " + claim.wording});
    return choices;
}

std::vector<Choice> source_choices(std::vector<Source> const& sources)
{
    std::vector<Choice> choices{{"", "None, or as described below"}};
    for (auto const& source : sources) choices.push_back({std::to_string(source.id.value), source.headline});
    return choices;
}

void AnsweredFields::operator()(html::Writer& out) const
{
    auto choices = claim_choices(others);
    choices.insert(choices.begin(), {"", "None of this thread"});
    if (!others.empty())
        SelectField{form, "answers", "The other statement", "On the record of this thread.", choices, chosen}(out);
    TextField{.form = form,
              .name = "answers_address",
              .label = "Or one of another thread",
              .hint = "The address of its page, behind “Details”.",
              .value = address}(out);
}

void Options::operator()(html::Writer& out) const
{
    for (auto const& choice : choices)
        out.html<R"~(<option value="{}" {selected?}>{}</option>)~">(choice.value, choice.value == chosen, choice.words);
}

}  // namespace stoa::pages
