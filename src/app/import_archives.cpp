#include <iostream>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/open_store.hpp"
#include "app/progress_bar.hpp"
#include "archive/import.hpp"
#include "archive/input.hpp"
#include "base/text.hpp"

namespace stoa::app {
namespace {

double share_of(archive::ImportProgress const& progress)
{
    if (progress.bytes_total.value_or(0) == 0) return -1;
    return static_cast<double>(progress.bytes_read) / static_cast<double>(*progress.bytes_total);
}

bool import_archive(store::Store& store, std::string const& file, ImportArguments const& arguments)
{
    archive::ImportReport report;
    {
        ProgressBar bar{file};
        auto show = [&](archive::ImportProgress const& progress) {
            bar.show(share_of(progress), grouped(static_cast<std::int64_t>(progress.posts)) + " posts");
        };
        report = archive::import_archive(
            store, file,
            {.is_strict = arguments.is_strict, .name = arguments.name, .now = system_now(), .on_progress = show});
    }
    std::cout << (arguments.reports_json ? archive::json_of(report) : archive::words_of(report)) << std::flush;
    return report.is_clean();
}

}  // namespace

int import_archives(Settings const& settings, ImportArguments const& arguments)
{
    auto store = open_store(settings, store::StoreUse::tool);
    bool is_clean = true;
    for (auto const& file : arguments.files) {
        try {
            is_clean = import_archive(*store, file, arguments) && is_clean;
        } catch (archive::InputFault const& fault) {
            std::cerr << "stoa: " << fault.what() << '\n';
            is_clean = false;
        } catch (archive::ImportImpossible const& refusal) {
            std::cerr << "stoa: " << file << ": " << refusal.what() << '\n';
            is_clean = false;
        }
        if (!is_clean && arguments.is_strict) break;
    }
    return is_clean ? exit_success : exit_failure;
}

}  // namespace stoa::app
