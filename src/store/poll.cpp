#include "store/poll.hpp"

#include <span>

#include "base/text.hpp"
#include "db/connection.hpp"
#include "model/limits.hpp"
#include "store/member_row.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement poll_insert{"poll.insert", R"(
    INSERT INTO polls (thread_id, question, method, choices_max, closes_at, is_changeable, results, is_public,
                       created_at)
    VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9))"};
constexpr db::Statement update{"poll.update", R"(
    UPDATE polls
       SET question = $2, method = $3, choices_max = $4, closes_at = $5, is_changeable = $6, results = $7,
           is_public = $8
     WHERE thread_id = $1)"};
constexpr db::Statement upsert_answer{"poll_answer.set", R"(
    INSERT INTO poll_answers (thread_id, number, text) VALUES ($1, $2, $3)
    ON CONFLICT (thread_id, number) DO UPDATE SET text = excluded.text)"};
constexpr db::Statement delete_answers{"poll_answer.delete_after",
                                       "DELETE FROM poll_answers WHERE thread_id = $1 AND number > $2"};
constexpr db::Statement mark_thread{"thread.set_has_poll", "UPDATE threads SET has_poll = $2 WHERE id = $1"};
constexpr db::Statement delete_ballots{"poll_ballot.delete_all", "DELETE FROM poll_ballots WHERE thread_id = $1"};
constexpr db::Statement poll_delete{"poll.delete", "DELETE FROM polls WHERE thread_id = $1"};

constexpr db::Statement select_poll{"poll.find", R"(
    SELECT p.thread_id, p.question, p.method, p.choices_max, p.closes_at, p.is_changeable, p.results, p.is_public,
           p.ballot_count, p.rounds,
           (SELECT choices FROM poll_ballots WHERE thread_id = p.thread_id AND member_id = $2),
           a.number, a.text, a.vote_count
      FROM polls p
      JOIN poll_answers a ON a.thread_id = p.thread_id
     WHERE p.thread_id = $1
     ORDER BY a.number)"};

constexpr db::Statement upsert_ballot{"poll_ballot.set", R"(
    INSERT INTO poll_ballots (thread_id, member_id, choices, voted_at) VALUES ($1, $2, $3, $4)
    ON CONFLICT (thread_id, member_id) DO UPDATE SET choices = excluded.choices, voted_at = excluded.voted_at)"};
constexpr db::Statement poll_ballot_delete{"poll_ballot.delete",
                                           "DELETE FROM poll_ballots WHERE thread_id = $1 AND member_id = $2"};
constexpr db::Statement count_ballot{"poll.count_ballot",
                                     "UPDATE polls SET ballot_count = ballot_count + $2 WHERE thread_id = $1"};
constexpr db::Statement count_vote{"poll_answer.count_vote", R"(
    UPDATE poll_answers SET vote_count = vote_count + $3 WHERE thread_id = $1 AND number = $2)"};
constexpr db::Statement select_rankings{"poll_ballot.rankings", R"(
    SELECT choices, count(*) FROM poll_ballots WHERE thread_id = $1 GROUP BY choices)"};
constexpr db::Statement update_rounds{"poll.set_rounds", "UPDATE polls SET rounds = $2 WHERE thread_id = $1"};
constexpr db::Statement select_ballots{"poll_ballot.of_poll", R"(
    SELECT b.member_id, m.name, b.choices, b.voted_at
      FROM poll_ballots b
      JOIN members m ON m.id = b.member_id
     WHERE b.thread_id = $1
     ORDER BY b.voted_at DESC, b.member_id DESC
     LIMIT $2 OFFSET $3)"};

// "2,1,3"
std::string packed(Choices const& choices)
{
    std::string column;
    for (auto choice : choices) column.append(column.empty() ? "" : ",").append(std::to_string(choice));
    return column;
}

Choices unpacked(std::string_view column)
{
    Choices choices;
    for (auto part : split(column, ','))
        if (auto choice = parse_number<std::int64_t>(part)) choices.push_back(*choice);
    return choices;
}

// "1:5,2:3,3:1|1:6,2:3"
std::string packed(std::vector<Round> const& rounds)
{
    std::string column;
    for (auto const& round : rounds) {
        if (!column.empty()) column += '|';
        for (auto const& [answer, votes] : round) {
            if (answer != round.front().answer) column += ',';
            column.append(std::to_string(answer)).append(":").append(std::to_string(votes));
        }
    }
    return column;
}

std::vector<Round> unpacked_rounds(std::string_view column)
{
    std::vector<Round> rounds;
    if (column.empty()) return rounds;
    for (auto part : split(column, '|')) {
        auto& round = rounds.emplace_back();
        for (auto pair : split(part, ',')) {
            auto colon = pair.find(':');
            if (colon == std::string_view::npos) continue;
            auto answer = parse_number<std::int64_t>(pair.substr(0, colon));
            auto votes = parse_number<std::int64_t>(pair.substr(colon + 1));
            if (answer && votes) round.push_back({*answer, *votes});
        }
    }
    return rounds;
}

// Of a ranked ballot only the first answer is a vote: the others count in the rounds.
std::span<std::int64_t const> votes_of(Choices const& choices, PollMethod method)
{
    std::span<std::int64_t const> all{choices};
    return method == PollMethod::ranked && !all.empty() ? all.first(1) : all;
}

void count_votes(Writer& db, ThreadId thread, Choices const& choices, PollMethod method, int difference)
{
    for (auto answer : votes_of(choices, method)) db->execute(count_vote, thread, answer, difference);
}

void set_answers(Writer& db, Poll const& poll)
{
    for (auto const& answer : poll.answers) db->execute(upsert_answer, poll.thread, answer.number, answer.text);
    db->execute(delete_answers, poll.thread, poll.answers.size());
}

}  // namespace

void insert_poll(Writer& db, Poll const& poll, Instant now)
{
    db->execute(poll_insert, poll.thread, poll.question, poll.method, poll.choices_max, poll.closes_at,
                poll.is_changeable, poll.results, poll.is_public, now);
    set_answers(db, poll);
    db->execute(mark_thread, poll.thread, true);
}

void update_poll(Writer& db, Poll const& poll)
{
    db->execute(update, poll.thread, poll.question, poll.method, poll.choices_max, poll.closes_at, poll.is_changeable,
                poll.results, poll.is_public);
    set_answers(db, poll);
}

void delete_poll(Writer& db, ThreadId thread)
{
    db->execute(delete_ballots, thread);
    db->execute(delete_answers, thread, 0);
    db->execute(poll_delete, thread);
    db->execute(mark_thread, thread, false);
}

std::optional<FoundPoll> find_poll(Reader& db, ThreadId thread, MemberId viewer)
{
    std::optional<FoundPoll> found;
    auto add = [&](db::Row& row) {
        if (!found) {
            Poll poll{row.get<ThreadId>(),
                      row.get<std::string>(),
                      row.get<PollMethod>(),
                      row.get<std::int64_t>(),
                      row.get<std::optional<Instant>>(),
                      row.get<bool>(),
                      row.get<PollResults>(),
                      row.get<bool>(),
                      row.get<std::int64_t>(),
                      {},
                      unpacked_rounds(row.get<std::string_view>())};
            found.emplace(std::move(poll), unpacked(row.get<std::string_view>()));
        } else {
            row.skip(11);
        }
        found->poll.answers.push_back({row.get<std::int64_t>(), row.get<std::string>(), row.get<std::int64_t>()});
    };
    db->each(select_poll, add, thread, viewer);
    return found;
}

void set_ballot(Writer& db, ThreadId thread, MemberId voter, Choices const& before, Choices const& choices,
                PollMethod method, Instant now)
{
    auto const column = packed(choices);
    db->execute(upsert_ballot, thread, voter, column, now);
    if (before.empty()) db->execute(count_ballot, thread, +1);
    count_votes(db, thread, before, method, -1);
    count_votes(db, thread, choices, method, +1);
}

void delete_ballot(Writer& db, ThreadId thread, MemberId voter, Choices const& before, PollMethod method)
{
    if (db->execute(poll_ballot_delete, thread, voter) == 0) return;
    db->execute(count_ballot, thread, -1);
    count_votes(db, thread, before, method, -1);
}

std::vector<std::pair<Choices, std::int64_t>> rankings_of(Reader& db, ThreadId thread)
{
    auto ranking_from = [](db::Row& row) {
        return std::pair{unpacked(row.get<std::string_view>()), row.get<std::int64_t>()};
    };
    return db->all(select_rankings, ranking_from, thread);
}

void set_rounds(Writer& db, ThreadId thread, std::vector<Round> const& rounds)
{
    db->execute(update_rounds, thread, packed(rounds));
}

std::vector<Ballot> ballots_of(Reader& db, ThreadId thread, std::int64_t page)
{
    auto ballot_from = [](db::Row& row) {
        return Ballot{member_name_from(row), unpacked(row.get<std::string_view>()), row.get<Instant>()};
    };
    return db->all(select_ballots, ballot_from, thread, voters_per_page, (page - 1) * voters_per_page);
}

}  // namespace stoa::store
