#include "web/claim_fields.hpp"

#include "base/text.hpp"

namespace stoa::web {

Result<acts::ClaimDraft> claim_draft_of(http::Form const& form)
{
    return acts::ClaimDraft::parse({.wording = form.get("wording"),
                                    .quotation = form.get("quotation"),
                                    .lang = form.get("lang"),
                                    .speaker = form.get("speaker"),
                                    .speaker_kind = form.get("speaker_kind"),
                                    .role = form.get("role"),
                                    .via = form.get("via"),
                                    .modality = form.get("modality"),
                                    .said_as = form.get("said_as"),
                                    .said_from = form.get("said_from"),
                                    .said_to = form.get("said_to"),
                                    .source = form.get("source"),
                                    .source_address = form.get("source_address"),
                                    .source_headline = form.get("source_headline"),
                                    .source_publisher = form.get("source_publisher"),
                                    .form_token = form.get("token")});
}

Result<std::optional<acts::AnswerDraft>> answer_draft_of(http::Form const& form)
{
    return acts::AnswerDraft::parse(form.get("answers"), form.get("answers_address"), form.get("response"),
                                    form.has("concerned"));
}

pages::ClaimFields typed_claim(http::Form const& form)
{
    auto const typed = [&](std::string_view name) { return std::string{form.get(name)}; };
    return {.wording = typed("wording"),
            .quotation = typed("quotation"),
            .lang = typed("lang"),
            .speaker = typed("speaker"),
            .speaker_kind = typed("speaker_kind"),
            .role = typed("role"),
            .via = typed("via"),
            .modality = typed("modality"),
            .said_as = typed("said_as"),
            .said_from = typed("said_from"),
            .said_to = typed("said_to"),
            .source = typed("source"),
            .source_address = typed("source_address"),
            .source_headline = typed("source_headline"),
            .source_publisher = typed("source_publisher"),
            .answers = typed("answers"),
            .answers_address = typed("answers_address"),
            .response = typed("response"),
            .is_concerned = form.has("concerned")};
}

pages::ClaimFields claim_fields_of(Claim const& claim)
{
    pages::ClaimFields fields;
    fields.wording = claim.wording;
    fields.quotation = claim.quotation;
    fields.lang = claim.lang;
    fields.speaker = claim.speaker_name;
    fields.role = claim.role;
    fields.via = comma_separated(claim.via);
    fields.modality = name_of(claim.modality);
    fields.said_as = name_of(claim.said.as);
    if (claim.said.as != SaidAs::unknown) fields.said_from = day_text(claim.said.from);
    if (claim.said.as == SaidAs::range) fields.said_to = day_text(claim.said.to);
    if (claim.source.value != 0) fields.source = std::to_string(claim.source.value);
    return fields;
}

}  // namespace stoa::web
