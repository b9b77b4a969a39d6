#include <iostream>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/open_store.hpp"
#include "app/progress_bar.hpp"
#include "archive/export.hpp"
#include "base/text.hpp"

namespace stoa::app {
namespace {

std::string grouped_count(std::uint64_t count) { return grouped(static_cast<std::int64_t>(count)); }

archive::ExportReport write(store::Store& store, Settings const& settings, std::string const& file)
{
    ProgressBar bar{file};
    auto show = [&](archive::ExportReport const& so_far) { bar.show(-1, grouped_count(so_far.posts) + " posts"); };
    archive::OutputFile output{file};
    return archive::export_archive(
        store, output,
        {.site_name = settings.site_name, .site_address = settings.base_url, .now = system_now(), .on_progress = show});
}

}  // namespace

int export_archive(Settings const& settings, std::string const& file)
{
    auto store = open_store(settings, store::StoreUse::tool);
    auto report = write(*store, settings, file);
    // Standard output may be the archive itself.
    std::cerr << file << ": " << grouped_count(report.forums) << " forums, " << grouped_count(report.members)
              << " members, " << grouped_count(report.threads) << " threads, " << grouped_count(report.posts)
              << " posts\n";
    return exit_success;
}

}  // namespace stoa::app
