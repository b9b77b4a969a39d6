#pragma once
#include <optional>
#include <string>
#include <vector>

#include "model/saved_draft.hpp"
#include "store/store.hpp"

// Drafts of members: one for each place where a member writes.
namespace stoa::store {

std::optional<SavedDraft> find_draft(Reader& db, MemberId member, DraftPlace place);
void save_draft(Writer& db, MemberId member, SavedDraft const& draft);
bool delete_draft(Writer& db, MemberId member, DraftPlace place);
// All but the latest so many.
void delete_drafts_beyond(Writer& db, MemberId member, std::int64_t count);
void delete_old_drafts(Writer& db, Instant before);

// A draft with what stands around it; empty where that is gone.
struct DraftInPlace {
    SavedDraft draft;
    ForumId forum{};
    ThreadId thread{};
    std::string thread_title;
    std::int64_t position{};        // of the post that is edited
    ConversationId conversation{};  // that the member still takes part in
    std::string conversation_title{};
    std::string with{};  // the name of the member that a new conversation is meant for
};
std::vector<DraftInPlace> drafts_of_member(Reader& db, MemberId member, std::int64_t page);  // latest first
std::int64_t count_drafts(Reader& db, MemberId member);

}  // namespace stoa::store
