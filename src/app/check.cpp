#include "store/check.hpp"

#include <iostream>

#include "app/command_line.hpp"
#include "app/commands.hpp"
#include "app/open_files.hpp"
#include "app/open_store.hpp"
#include "store/upload.hpp"

namespace stoa::app {
namespace {

std::size_t print(std::string_view kind, std::vector<std::string> const& findings)
{
    for (auto const& finding : findings) std::cout << kind << ": " << finding << '\n';
    return findings.size();
}

std::vector<std::string> missing_files(store::Reader& db, media::FileStore& files)
{
    std::vector<std::string> lines;
    store::each_file(db, [&](std::string_view noun, std::int64_t id, std::string_view hash) {
        auto const key = media::FileKey::parse(hash);
        if (key && files.exists(*key)) return;
        lines.push_back(std::string{noun} + ' ' + std::to_string(id) + ": the store of files has no " +
                        std::string{hash});
    });
    return lines;
}

}  // namespace

int check(Settings const& settings)
{
    auto store = open_store(settings, store::StoreUse::tool);
    auto const files = open_files(settings);
    auto count = store->read([&](store::Reader& db) {
        return print("damage", store::find_damage(db)) + print("count", store::find_inconsistencies(db)) +
               print("file", missing_files(db, *files));
    });
    if (count == 0) {
        std::cout << "All is well: the database is sound, every count is right, and every file is there.\n";
        return exit_success;
    }
    std::cout << count
              << " found. Damage and missing files are a case for the last backup. Wrong counts after an import that "
                 "was cut off go away when\n"
                 "the import is run again; others are a fault of this program, worth a report.\n";
    return exit_failure;
}

int migrate(Settings const& settings)
{
    open_store(settings, store::StoreUse::tool);
    std::cout << "The database is up to date.\n";
    return exit_success;
}

}  // namespace stoa::app
