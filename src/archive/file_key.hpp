#pragma once
#include <span>
#include <string>

#include "archive/pipeline.hpp"

namespace stoa::archive {

// The name under which the identifiers of an archive are remembered. It must be the same for the same file and for a
// later, longer export of the same site, and differ between sites, so it is taken from what both keep: the site that
// the `archive` line tells; else the first record and the first one that is not a forum, each by id, name and time.
std::string file_key(std::span<Prepared const> beginning);

// True when `beginning` holds all that file_key() looks at.
bool is_enough_for_key(std::span<Prepared const> beginning);

}  // namespace stoa::archive
