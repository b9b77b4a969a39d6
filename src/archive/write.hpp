#pragma once
#include <string>

#include "archive/record.hpp"
#include "store/archive.hpp"
#include "store/record_archive.hpp"

// A thing of Stoa as a line of an archive: known members in one fixed order, then what an import brought along.
namespace stoa::archive {

std::string line_of(HeadRecord const& head, Instant exported_at);
std::string line_of(store::ExportedForum const& forum, std::vector<RuleRecord> const& rules);
std::string line_of(store::ExportedMember const& member, std::vector<Group> const& groups);
std::string line_of(store::ExportedThread const& thread);
std::string line_of(store::ExportedPost const& post);
std::string line_of(store::ExportedSpeaker const& speaker);
std::string line_of(store::ExportedSource const& source);
std::string line_of(store::ExportedDescription const& description);
std::string line_of(store::ExportedCitation const& citation);
std::string line_of(store::ExportedClaim const& claim);
std::string line_of(store::ExportedResponse const& response);
std::string line_of(store::ExportedMerge const& merge);

}  // namespace stoa::archive
