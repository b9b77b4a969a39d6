#pragma once
#include <optional>
#include <vector>

#include "model/event.hpp"
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
// What this event was about, where it was done with staff rights.
std::optional<LogEntry> log_entry_of(Reader& db, Event const& event);
// Latest first.
std::vector<LogEntry> log_entries(Reader& db, LogQuestion const& question);

}  // namespace stoa::store
