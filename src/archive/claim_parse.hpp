#pragma once
#include "archive/fields.hpp"
#include "archive/record.hpp"

// The records of what stands on the record.
namespace stoa::archive {

SpeakerRecord read_speaker(Fields& fields);
SourceRecord read_source(Fields& fields);
DescriptionRecord read_description(Fields& fields);
CitationRecord read_citation(Fields& fields);
ClaimRecord read_claim(Fields& fields);
ResponseRecord read_response(Fields& fields);
MergeRecord read_merge(Fields& fields);

}  // namespace stoa::archive
