#include "archive/import.hpp"

#include <algorithm>
#include <chrono>
#include <thread>

#include "archive/annotated.hpp"
#include "archive/file_key.hpp"
#include "archive/input.hpp"
#include "archive/loader.hpp"
#include "archive/prepare.hpp"
#include "archive/site.hpp"
#include "base/digest.hpp"

namespace stoa::archive {
namespace {

HeadRecord read_head(Lines& lines)
{
    auto first = lines.next();
    if (!first) return {};
    auto record = parse_record(first->text, Origin::foreign);
    lines.put_back(std::move(*first));
    auto const* head = record ? std::get_if<HeadRecord>(&*record) : nullptr;
    return head == nullptr ? HeadRecord{} : *head;
}

std::vector<Prepared> read_beginning(Pipeline& pipeline)
{
    std::vector<Prepared> beginning;
    while (!is_enough_for_key(beginning)) {
        auto more = pipeline.next();
        if (!more) break;
        std::move(more->begin(), more->end(), std::back_inserter(beginning));
    }
    return beginning;
}

std::string name_of_archive(ImportOptions const& options, std::vector<Prepared> const& beginning)
{
    if (options.name.empty()) return file_key(beginning);
    return base64url(view(sha256("name\n" + options.name)).substr(0, 12));
}

// A record that stands for the file itself: it is there from the second run on.
bool is_first_run(store::Store& store, std::string const& file)
{
    return store.write([&](store::Writer& db) {
        if (store::find_imported(db, file, store::ArchiveType::forum, "")) return false;
        store::insert_imported(db, file, store::ArchiveType::forum, "", 0);
        return true;
    });
}

ImportContext begin(store::Store& store, HeadRecord const& head, ImportOptions const& options, std::string file)
{
    auto groups = store.read([](store::Reader& db) { return store::all_groups(db); });
    bool is_first = is_first_run(store, file);
    return {.file = std::move(file),
            .keeps_ids = head.is_from_stoa(),
            .is_first_run = is_first,
            .is_strict = options.is_strict,
            .groups = std::move(groups),
            .now = options.now};
}

void require_another_forum(store::Store& store, HeadRecord const& head)
{
    if (head.site_id.empty()) return;
    auto here = store.read([](store::Reader& db) { return find_site_id(db); });
    if (here == head.site_id)
        throw ImportImpossible{"this archive was exported from this very forum: everything in it would be here twice. "
                               "Import it into an empty data folder"};
}

unsigned worker_count() { return std::max(1u, std::thread::hardware_concurrency()); }

}  // namespace

ImportReport import_archive(store::Store& store, std::string const& path, ImportOptions const& options)
{
    auto started = std::chrono::steady_clock::now();
    FileBytes file{path};
    auto bytes = as_archive_lines(unpacked(file));
    Lines lines{*bytes};
    auto head = read_head(lines);
    require_another_forum(store, head);
    auto origin = head.is_from_stoa() ? Origin::stoa : Origin::foreign;
    Pipeline pipeline{lines, worker_count(), [=](Line const& line) { return prepare(line, origin); }};

    auto beginning = read_beginning(pipeline);
    Loader loader{store, begin(store, head, options, name_of_archive(options, beginning))};
    std::optional<std::string> fault;
    try {
        for (std::optional chunk{std::move(beginning)}; chunk && loader.load(std::move(*chunk));
             chunk = pipeline.next())
            if (options.on_progress)
                options.on_progress(
                    {file.bytes_read(), file.size(), loader.report().posts.added + loader.report().posts.known});
    } catch (InputFault const& damage) {
        fault = damage.what();
    }
    loader.finish();

    auto report = loader.report();
    report.source = path;
    if (fault) report.problems.add({0, *fault + "; what came before it was loaded"});
    report.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - started).count();
    return report;
}

}  // namespace stoa::archive
