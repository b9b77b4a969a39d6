#include "store/speaker.hpp"

#include "base/letters.hpp"
#include "db/connection.hpp"

namespace stoa::store {
namespace {

constexpr int speakers_offered_max = 200;

constexpr db::Statement speaker_by_name{"speaker.by_name", "SELECT speaker_id FROM speaker_names WHERE name_key = $1"};
constexpr db::Statement speaker_find{"speaker.find", R"(
    SELECT s.id, s.name, s.kind, n.name
      FROM speakers s
      JOIN speaker_names n ON n.speaker_id = s.id
     WHERE s.id = $1
     ORDER BY n.name_key)"};
constexpr db::Statement speaker_insert{"speaker.insert", R"(
    INSERT INTO speakers (name, kind, created_by, created_at) VALUES ($1, $2, $3, $4) RETURNING id)"};
constexpr db::Statement speaker_name_insert{"speaker_name.insert", R"(
    INSERT INTO speaker_names (name_key, speaker_id, name) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING)"};
constexpr db::Statement speaker_names_of_thread{"speaker.of_thread", R"(
    SELECT s.name
      FROM claims c
      JOIN speakers s ON s.id = c.speaker_id
     WHERE c.thread_id = $1 AND c.status > 0
     GROUP BY s.id, s.name
     ORDER BY s.name
     LIMIT $2)"};

}  // namespace

std::optional<SpeakerId> find_speaker(Reader& db, std::string_view name)
{
    return db->one<SpeakerId>(speaker_by_name, fold_case(name));
}

std::optional<Speaker> find_speaker(Reader& db, SpeakerId speaker)
{
    std::optional<Speaker> found;
    auto const add = [&](db::Row& row) {
        if (found)
            row.skip(3);
        else
            found = Speaker{row.get<SpeakerId>(), row.get<std::string>(), row.get<SpeakerKind>(), {}};
        if (auto name = row.get<std::string>(); name != found->name) found->aliases.push_back(std::move(name));
    };
    db->each(speaker_find, add, speaker);
    return found;
}

SpeakerId insert_speaker(Writer& db, std::string_view name, SpeakerKind kind, MemberId by, Instant now)
{
    auto const speaker = *db->one<SpeakerId>(speaker_insert, name, kind, db::or_null(by), now);
    insert_speaker_name(db, speaker, name);
    return speaker;
}

bool insert_speaker_name(Writer& db, SpeakerId speaker, std::string_view name)
{
    return db->execute(speaker_name_insert, fold_case(name), speaker, name) > 0;
}

std::vector<std::string> speaker_names_of(Reader& db, ThreadId thread)
{
    return db->all(
        speaker_names_of_thread, [](db::Row& row) { return row.get<std::string>(); }, thread, speakers_offered_max);
}

}  // namespace stoa::store
