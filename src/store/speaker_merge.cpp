#include "store/speaker_merge.hpp"

#include <string>

#include "db/connection.hpp"

namespace stoa::store {
namespace {

constexpr db::Statement speaker_threads{"speaker.threads", R"(
    SELECT DISTINCT c.thread_id, CASE WHEN t.deleted_at IS NULL THEN t.forum_id ELSE t.deleted_from_id END
      FROM claims c
      JOIN threads t ON t.id = c.thread_id
     WHERE c.speaker_id = $1)"};
constexpr db::Statement speaker_merged_list{"speaker.merged", R"(
    SELECT id, name FROM speakers WHERE merged_into = $1 ORDER BY id)"};
constexpr db::Statement speaker_merged_to{"speaker.merged_into",
                                          "SELECT merged_into FROM speakers WHERE id = $1 AND merged_into IS NOT NULL"};
constexpr db::Statement speaker_set_merged{"speaker.set_merged", "UPDATE speakers SET merged_into = $2 WHERE id = $1"};
constexpr db::Statement speaker_move_names{"speaker_name.merge", R"(
    UPDATE speaker_names SET speaker_id = $2, merged_from = $1 WHERE speaker_id = $1)"};
constexpr db::Statement speaker_move_claims{"claim.merge_speaker", R"(
    UPDATE claims SET speaker_id = $2, speaker_merged_from = $1 WHERE speaker_id = $1)"};
constexpr db::Statement speaker_return_names{"speaker_name.separate", R"(
    UPDATE speaker_names SET speaker_id = $1, merged_from = NULL WHERE merged_from = $1 AND speaker_id = $2)"};
constexpr db::Statement speaker_return_claims{"claim.separate_speaker", R"(
    UPDATE claims SET speaker_id = $1, speaker_merged_from = NULL
     WHERE speaker_merged_from = $1 AND speaker_id = $2)"};

}  // namespace

std::vector<SpokenThread> threads_of_speaker(Reader& db, SpeakerId speaker)
{
    return db->all(
        speaker_threads, [](db::Row& row) { return SpokenThread{row.get<ThreadId>(), row.get<ForumId>()}; }, speaker);
}

std::vector<MergedSpeaker> speakers_merged_into(Reader& db, SpeakerId speaker)
{
    auto const merged_from = [](db::Row& row) { return MergedSpeaker{row.get<SpeakerId>(), row.get<std::string>()}; };
    return db->all(speaker_merged_list, merged_from, speaker);
}

std::optional<SpeakerId> speaker_merged_into(Reader& db, SpeakerId speaker)
{
    return db->one<SpeakerId>(speaker_merged_to, speaker);
}

void merge_speaker(Writer& db, SpeakerId from, SpeakerId into)
{
    db->execute(speaker_move_names, from, into);
    db->execute(speaker_move_claims, from, into);
    db->execute(speaker_set_merged, from, into);
}

void separate_speaker(Writer& db, SpeakerId from, SpeakerId into)
{
    db->execute(speaker_return_names, from, into);
    db->execute(speaker_return_claims, from, into);
    db->execute(speaker_set_merged, from, db::or_null(SpeakerId{}));
}

}  // namespace stoa::store
