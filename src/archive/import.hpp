#pragma once
#include <functional>
#include <optional>
#include <stdexcept>
#include <string>

#include "archive/report.hpp"
#include "base/instant.hpp"
#include "store/store.hpp"

namespace stoa::archive {

struct ImportProgress {
    std::uint64_t bytes_read{};                // of the file, packed as it is
    std::optional<std::uint64_t> bytes_total;  // nothing for a pipe
    std::uint64_t posts{};
};

struct ImportOptions {
    bool is_strict{};  // stop at the first problem
    std::string name;  // of the archive, where it does not tell itself: two runs under one name share their mapping
    Instant now{};
    std::function<void(ImportProgress const&)> on_progress{};
};

// The archive and the forum do not go together at all; nothing was loaded.
struct ImportImpossible : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// Adds what `path` ("-": standard input) holds and this forum does not have yet. Lines with problems are in the report;
// throws InputFault where the file cannot be opened.
ImportReport import_archive(store::Store& store, std::string const& path, ImportOptions const& options);

}  // namespace stoa::archive
