#pragma once
#include <memory>
#include <string>
#include <string_view>

#include "archive/input.hpp"

// Threads that somebody has annotated by hand: one JSON document with what was posted, the source that it quotes, and
// who says what in it (docs/archive-format.md, "Annotated threads").
namespace stoa::archive {

// `bytes` as they are; or, where they are such a document, the lines of an archive that say the same. Throws InputFault
// where the document is no JSON, or longer than a line of an archive may be.
std::unique_ptr<Bytes> as_archive_lines(std::unique_ptr<Bytes> bytes);

std::string lines_of_annotated(std::string_view document);

}  // namespace stoa::archive
