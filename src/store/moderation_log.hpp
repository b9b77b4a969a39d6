#pragma once
#include <vector>

#include "model/log_entry.hpp"
#include "store/store.hpp"

namespace stoa::store {

// The database itself refuses to change or delete an entry.
void insert_log_entry(Writer& db, NewLogEntry const& entry, Instant now);

struct LogQuestion {
    bool is_everything{};           // for administrators; else what concerns moderation
    std::vector<ForumId> forums{};  // in these; ForumId{} among them: also what concerns no forum
    MemberId actor{};               // 0: anybody
    LogKind kind{};                 // 0: anything
    ThreadId thread{};              // 0: any
    LogEntryId before{};            // 0: from the latest on
    int count{};
};
// Latest first.
std::vector<LogEntry> log_entries(Reader& db, LogQuestion const& question);

}  // namespace stoa::store
