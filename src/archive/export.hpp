#pragma once
#include <cstdint>
#include <functional>
#include <string>

#include "archive/output.hpp"
#include "base/instant.hpp"
#include "store/store.hpp"

namespace stoa::archive {

struct ExportReport {
    std::uint64_t forums{};
    std::uint64_t members{};
    std::uint64_t threads{};
    std::uint64_t posts{};
};

struct ExportOptions {
    std::string site_name;
    std::string site_address;
    Instant now{};
    std::function<void(ExportReport const&)> on_progress{};
};

// Writes the whole forum as it is at one moment. The memory it takes does not grow with the forum.
ExportReport export_archive(store::Store& store, Sink& sink, ExportOptions const& options);

}  // namespace stoa::archive
