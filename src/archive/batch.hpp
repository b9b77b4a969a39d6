#pragma once
#include <memory>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <unordered_map>
#include <vector>

#include "acts/access.hpp"
#include "archive/pipeline.hpp"
#include "archive/report.hpp"
#include "model/group.hpp"
#include "model/quote.hpp"
#include "store/archive.hpp"

namespace stoa::archive {

// What an import knows from beginning to end.
struct ImportContext {
    std::string file;     // names the archive in the mapping of identifiers
    bool keeps_ids{};     // where they are free: the archive is of Stoa
    bool is_first_run{};  // of this archive here: an identifier met twice is a mistake of the file
    bool is_strict{};
    std::vector<Group> groups;
    Instant now{};
};

// Where in the file an import is, from batch to batch.
struct Cursor {
    ForeignId thread;         // whose posts are being read; empty: none
    ThreadId thread_id{};     // 0: the thread was not loaded
    std::int64_t position{};  // of its last post, as the file counts
    bool has_new_posts{};     // counts of the thread are due
    std::int64_t forums{};    // how many so far: their order where the file tells none
};

using IdCache = std::unordered_map<std::string, std::int64_t>;

// Loads a few records inside one transaction, which may be repeated: nothing outside changes until the caller takes
// over `cursor()`, `found()` and `report()` after the commit.
class Batch {
public:
    Batch(store::Writer& db, ImportContext const& context, Cursor cursor, IdCache const& cache);

    void load(std::span<Prepared const> records);
    void finish_thread();  // its counts, from its posts

    Cursor const& cursor() const { return cursor_; }
    IdCache& found() { return found_; }
    ImportReport const& report() const { return report_; }

private:
    void load(std::uint64_t line, HeadRecord const& head);
    void load(std::uint64_t line, ForumRecord const& forum);
    void load(std::uint64_t line, MemberRecord const& member);
    void load(std::uint64_t line, ThreadRecord const& thread);
    void load(std::uint64_t line, PostRecord const& post);
    void load(std::uint64_t line, SpeakerRecord const& speaker);
    void load(std::uint64_t line, SourceRecord const& source);
    void load(std::uint64_t line, DescriptionRecord const& description);
    void load(std::uint64_t line, CitationRecord const& citation);
    void load(std::uint64_t line, ClaimRecord const& claim);
    void load(std::uint64_t line, ResponseRecord const& response);
    void load(std::uint64_t line, MergeRecord const& merge);
    void load(std::uint64_t line, UnknownRecord const& record);

    bool is_known(std::uint64_t line, store::ArchiveType type, ForeignId const& id, Tally& tally);
    std::optional<std::int64_t> find(store::ArchiveType type, ForeignId const& id);
    bool resolve(std::uint64_t line, std::string_view name, store::ArchiveType type, std::optional<ForeignId> const& id,
                 std::int64_t& resolved);
    void remember(store::ArchiveType type, ForeignId const& foreign_id, std::int64_t id);
    std::optional<std::int64_t> wished(ForeignId const& id) const;
    void problem(std::uint64_t line, std::string reason) { report_.problems.add({line, std::move(reason)}); }

    // The posts that a post quotes, by the numbers of its text.
    struct Quotes {
        QuotedNumbers numbers;
        bool are_foreign{};
    };
    Quotes quotes_of(PostRecord const& record);
    static html::Html body_of(PostRecord const& record, Quotes const& quotes);
    void note_quotes(PostId post, Quotes const& quotes);

    void set_rules(std::uint64_t line, ForumRecord const& record, ForumId forum);
    void set_groups(std::uint64_t line, MemberRecord const& record, MemberId member);
    MemberId insert_member(MemberRecord const& record);
    void enter_thread(ForeignId const& thread, ThreadId id);
    bool find_thread_of(std::uint64_t line, PostRecord const& post);
    void check_position(std::uint64_t line, PostRecord const& post);
    void describe(SourceId source, ThreadId thread);
    ResponseReach reach_from(ThreadId answered, ThreadId answering);
    void settle_records();

    store::Writer& db_;
    ImportContext const& context_;
    Cursor cursor_;
    IdCache const& cache_;
    IdCache found_;
    std::shared_ptr<acts::Access const> access_;  // once it was asked for
    std::set<ThreadId> unsettled_;                // with statements that were not judged yet
    ImportReport report_;
};

}  // namespace stoa::archive
