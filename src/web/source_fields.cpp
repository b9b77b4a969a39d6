#include "web/source_fields.hpp"

namespace stoa::web {
namespace {

// As browsers want it in their fields: "2026-11-20T06:30".
std::string to_the_minute(std::optional<Instant> at)
{
    constexpr std::size_t length = std::string_view{"2026-11-20T06:30"}.size();
    return at ? iso_text(*at).substr(0, length) : std::string{};
}

}  // namespace

Result<acts::SourceDraft> source_draft_of(http::Form const& form)
{
    return acts::SourceDraft::parse({.kind = form.get("source_kind"),
                                     .address = form.get("source_address"),
                                     .headline = form.get("source_headline"),
                                     .standfirst = form.get("source_standfirst"),
                                     .publisher = form.get("source_publisher"),
                                     .authors = form.get("source_authors"),
                                     .published = form.get("source_published"),
                                     .updated = form.get("source_updated"),
                                     .lang = form.get("source_lang"),
                                     .caption = form.get("source_caption"),
                                     .credit = form.get("source_credit"),
                                     .quotation = form.get("source_quotation")});
}

pages::SourceFields typed_source(http::Form const& form)
{
    auto const typed = [&](std::string_view name) { return std::string{form.get(name)}; };
    return {.kind = typed("source_kind"),
            .address = typed("source_address"),
            .headline = typed("source_headline"),
            .standfirst = typed("source_standfirst"),
            .publisher = typed("source_publisher"),
            .authors = typed("source_authors"),
            .published = typed("source_published"),
            .updated = typed("source_updated"),
            .lang = typed("source_lang"),
            .caption = typed("source_caption"),
            .credit = typed("source_credit"),
            .quotation = typed("source_quotation")};
}

// An address in the place of a headline says that nobody wrote one.
pages::SourceFields source_fields_of(Source const& source)
{
    return {.kind = std::string{name_of(source.kind)},
            .address = source.address,
            .headline = source.headline == source.address ? std::string{} : source.headline,
            .standfirst = source.standfirst,
            .publisher = source.publisher,
            .authors = source.authors,
            .published = to_the_minute(source.published_at),
            .updated = to_the_minute(source.updated_at),
            .lang = source.lang,
            .caption = source.caption,
            .credit = source.credit,
            .quotation = source.quotation};
}

}  // namespace stoa::web
