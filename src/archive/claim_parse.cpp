#include "archive/claim_parse.hpp"

namespace stoa::archive {
namespace {

// One of a list of words; left out it is the default.
template <class Parse, class Value>
Value word_in(Fields& fields, std::string_view name, Parse parse, Value otherwise)
{
    auto const word = fields.text(name);
    if (word.empty()) return otherwise;
    auto const value = parse(word);
    if (!value) fields.complain("`" + std::string{name} + "` is not known: \"" + word + "\"");
    return value.value_or(otherwise);
}

Day read_day(Fields& fields, std::string_view name)
{
    auto const text = fields.text(name);
    auto const day = parse_day(text);
    if (!day) fields.complain("`" + std::string{name} + "` is no day");
    return day.value_or(Day{});
}

// "said": when, as exactly as it is known. A day stands in `said_to`, the first of two in `said_from`.
Said read_said(Fields& fields)
{
    Said said;
    said.as = word_in(fields, "said_as", parse_said_as, SaidAs::unknown);
    if (said.as == SaidAs::unknown) return said;
    said.to = read_day(fields, "said_to");
    said.from = said.as == SaidAs::range ? read_day(fields, "said_from") : said.to;
    if (said.from > said.to) fields.complain("`said_from` is after `said_to`");
    return said;
}

void read_what_is_said(Fields& fields, SourceRecord& record)
{
    auto& source = record.source;
    source.kind = word_in(fields, "kind", parse_source_kind, SourceKind::article);
    source.headline = fields.required_text("headline");
    source.publisher = fields.text("publisher");
    source.standfirst = fields.text("standfirst");
    source.authors = fields.text("authors");
    source.published_at = fields.time("published");
    source.updated_at = fields.time("updated");
    source.lang = fields.text("lang");
    source.address = fields.text("address");
    source.caption = fields.text("caption");
    source.credit = fields.text("credit");
    source.quotation = fields.text("quotation");
    record.member = fields.id("member");
    record.at = fields.time("entered");
}

}  // namespace

SpeakerRecord read_speaker(Fields& fields)
{
    SpeakerRecord speaker;
    speaker.id = fields.required_id("id");
    speaker.name = fields.required_text("name");
    speaker.kind = word_in(fields, "kind", parse_speaker_kind, SpeakerKind::person);
    speaker.aliases = fields.list("aliases");
    speaker.member = fields.id("member");
    speaker.at = fields.time("entered");
    speaker.extra = fields.rest();
    return speaker;
}

SourceRecord read_source(Fields& fields)
{
    SourceRecord record;
    record.id = fields.required_id("id");
    read_what_is_said(fields, record);
    record.extra = fields.rest();
    return record;
}

DescriptionRecord read_description(Fields& fields)
{
    DescriptionRecord description;
    description.source.id = fields.required_id("source");
    description.thread = fields.required_id("thread");
    read_what_is_said(fields, description.source);
    return description;
}

CitationRecord read_citation(Fields& fields)
{
    CitationRecord citation;
    citation.source = fields.required_id("source");
    citation.post = fields.required_id("post");
    citation.member = fields.id("member");
    citation.at = fields.time("entered");
    return citation;
}

ClaimRecord read_claim(Fields& fields)
{
    ClaimRecord record;
    auto& claim = record.claim;
    record.id = fields.required_id("id");
    record.post = fields.required_id("post");
    claim.wording = fields.required_text("wording");
    claim.quotation = fields.text("quotation");
    claim.lang = fields.text("lang");
    record.speaker = fields.id("speaker");
    claim.speaker_name = fields.text("described");
    claim.role = fields.text("role");
    claim.via = fields.list("via");
    claim.modality = word_in(fields, "modality", parse_modality, Modality::unsourced);
    claim.said = read_said(fields);
    record.source = fields.id("source");
    claim.state = fields.flag("suggested") ? ClaimState::suggested : ClaimState::entered;
    claim.is_locked = fields.flag("locked");
    record.member = fields.id("member");
    record.at = fields.time("entered");
    record.extra = fields.rest();
    return record;
}

MergeRecord read_merge(Fields& fields)
{
    MergeRecord merge;
    merge.claim = fields.required_id("claim");
    merge.into = fields.required_id("into");
    return merge;
}

ResponseRecord read_response(Fields& fields)
{
    ResponseRecord response;
    response.id = fields.required_id("id");
    response.claim = fields.required_id("claim");
    response.statement = fields.required_id("statement");
    auto const kind = fields.required_text("kind");
    auto const parsed = parse_response_kind(kind);
    if (!parsed) fields.complain("`kind` is not known: \"" + kind + "\"");
    response.kind = parsed.value_or(ResponseKind::denies);
    response.is_concerned = fields.flag("concerned");
    response.member = fields.id("member");
    response.at = fields.time("entered");
    response.extra = fields.rest();
    return response;
}

}  // namespace stoa::archive
