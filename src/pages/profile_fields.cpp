#include "pages/profile_fields.hpp"

#include <string>

#include "model/limits.hpp"
#include "pages/form.hpp"
#include "pages/select_field.hpp"
#include "pages/text_area.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

std::vector<Choice> month_choices()
{
    std::vector<Choice> choices{{"", "Month"}};
    for (int month = 1; month <= 12; ++month)
        choices.push_back({std::to_string(month), std::string{month_name(month)}});
    return choices;
}

std::vector<Choice> day_choices()
{
    std::vector<Choice> choices{{"", "Day"}};
    for (int day = 1; day <= 31; ++day) choices.push_back({std::to_string(day), std::to_string(day)});
    return choices;
}

void title(html::Writer& out, AccountPage const& page)
{
    if (!page.may_have_title) return;
    TextField{.form = page,
              .name = "title",
              .label = "Title (optional)",
              .hint = "Stands under your name, such as Frame builder.",
              .value = page.member.title,
              .length_max = member_title_length_max}(out);
}

void places(html::Writer& out, AccountPage const& page)
{
    out.html<R"~(<div class="cols">{}{}</div>)~">(
        CountryField{page, "country", "Country (optional)", "Its flag stands beside your posts.", page.member.country,
                     "country"},
        CountryField{page, "location", "Location (optional)", "Where you live, if that is elsewhere.",
                     page.member.location});
}

void birthday(html::Writer& out, AccountPage const& page)
{
    static auto const list_of_days = day_choices(), list_of_months = month_choices();
    auto const& texts = page.texts;
    out.html<R"~(
        <fieldset class="field"><legend>Birthday (optional)</legend>
            <div class="cols cols-s">{}{}{}</div>
            <label class="check"><input type="checkbox" name="shows_birthday" value="1" {checked?}>
                <span>Show my birthday on my page</span></label></fieldset>)~">(
        SelectField{page, "birth_day", "Day", "Only you see it unless you say so below.", list_of_days,
                    texts.birth_day},
        SelectField{page, "birth_month", "Month", "", list_of_months, texts.birth_month},
        TextField{.form = page,
                  .name = "birth_year",
                  .label = "Year",
                  .hint = "May stay empty.",
                  .value = texts.birth_year,
                  .length_max = 4},
        texts.shows_birthday);
}

void signature(html::Writer& out, AccountPage const& page)
{
    if (!page.may_have_signature) return;
    TextArea{page,
             "signature",
             "Signature (optional)",
             "Stands under your posts as plain text: four lines and 300 characters at most. Readers may hide it.",
             page.texts.signature,
             3}(out);
}

}  // namespace

void ProfileFields::operator()(html::Writer& out) const
{
    out.html<R"~({}{}{}{}{}{})~">([&] { title(out, page); }, [&] { places(out, page); },
                                  TextArea{page, "about", "About you (optional)",
                                           "Stands on your page. Markdown, as in posts.", page.texts.about, 5},
                                  TextArea{page, "links", "Links (optional)",
                                           "Your own places elsewhere: one address a line, five at most.",
                                           page.texts.links, 3},
                                  [&] { birthday(out, page); }, [&] { signature(out, page); });
}

}  // namespace stoa::pages
