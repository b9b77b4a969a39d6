#include "store/thread_words.hpp"

#include <algorithm>
#include <map>
#include <unordered_map>

#include "base/text.hpp"
#include "db/connection.hpp"
#include "store/recall.hpp"
#include "store/thread_row.hpp"

namespace stoa::store {

namespace {

// Shorter words say little in most languages, and a few words are enough to find relatives.
constexpr std::size_t word_bytes_min = 4;
constexpr std::size_t words_max = 6;

constexpr db::Statement insert_word{"thread_word.insert", R"(
    INSERT INTO thread_words (forum_id, word, thread_id) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING)"};

constexpr db::Statement delete_word{"thread_word.delete",
                                    "DELETE FROM thread_words WHERE forum_id = $1 AND word = $2 AND thread_id = $3"};

// The newest threads for each of six words; a thread comes once for each word that it shares.
#define STOA_THREADS_WITH(word)                                                                                        \
    "SELECT thread_id FROM (SELECT thread_id FROM thread_words WHERE forum_id = $1 AND word = " word                   \
    " ORDER BY thread_id DESC LIMIT 24) with_word"
constexpr db::Statement select_sharing{
    "thread_word.sharing",
    STOA_THREADS_WITH("$2") " UNION ALL " STOA_THREADS_WITH("$3") " UNION ALL " STOA_THREADS_WITH(
        "$4") " UNION ALL " STOA_THREADS_WITH("$5") " UNION ALL " STOA_THREADS_WITH("$6") " UNION "
                                                                                          "ALL " STOA_THREADS_WITH(
                                                                                              "$"
                                                                                              "7")};
#undef STOA_THREADS_WITH

constexpr db::Statement thread_by_ids{"thread.by_ids", "SELECT " STOA_THREAD_COLUMNS R"(
    FROM threads t WHERE t.id IN LIST($1))"};

std::vector<ThreadId> threads_sharing(Reader& db, Thread const& thread, int count)
{
    auto words = telling_words(thread.slug, thread.tags);
    if (words.empty()) return {};
    words.resize(words_max);  // an empty word is in no thread
    std::map<ThreadId, int, std::greater<>> shared;
    db->each(
        select_sharing, [&](db::Row& row) { ++shared[row.get<ThreadId>()]; }, thread.forum, words[0], words[1],
        words[2], words[3], words[4], words[5]);
    shared.erase(thread.id);

    std::vector<std::pair<ThreadId, int>> ranked{shared.begin(), shared.end()};
    std::ranges::stable_sort(ranked, std::greater{}, [](auto const& entry) { return entry.second; });
    std::vector<ThreadId> best;
    for (auto const& [id, words_shared] : ranked)
        if (best.size() < static_cast<std::size_t>(count)) best.push_back(id);
    return best;
}

}  // namespace

std::vector<std::string> telling_words(std::string_view slug, std::vector<std::string> const& tags)
{
    std::vector<std::string> words;
    for (auto word : split(slug, '-'))
        if (word.size() >= word_bytes_min) words.emplace_back(word);
    std::ranges::stable_sort(words, std::greater{}, &std::string::size);
    std::vector<std::string> telling;
    for (auto const& tag : tags) telling.push_back("#" + tag);
    telling.insert(telling.end(), words.begin(), words.end());
    if (telling.size() > words_max) telling.resize(words_max);
    return telling;
}

void insert_words(Writer& db, ThreadId thread, ForumId forum, std::string_view slug,
                  std::vector<std::string> const& tags)
{
    for (auto const& word : telling_words(slug, tags)) db->execute(insert_word, forum, word, thread);
}

void delete_words(Writer& db, Thread const& thread)
{
    for (auto const& word : telling_words(thread.slug, thread.tags))
        db->execute(delete_word, thread.forum, word, thread.id);
}

void move_words(Writer& db, Thread const& thread, ForumId to)
{
    for (auto const& word : telling_words(thread.slug, thread.tags)) {
        db->execute(delete_word, thread.forum, word, thread.id);
        db->execute(insert_word, to, word, thread.id);
    }
}

std::vector<Thread> similar_threads(Reader& db, Thread const& thread, int count)
{
    auto const read = [&] {
        auto const order = threads_sharing(db, thread, count);
        if (order.empty()) return std::vector<Thread>{};
        auto threads = db->all(thread_by_ids, thread_from, order);
        auto place = [&](Thread const& found) { return std::ranges::find(order, found.id); };
        std::ranges::sort(threads, {}, place);
        name_people(db, threads);
        return threads;
    };
    return *recalled(db, select_sharing, RecallKey{thread.id, count}, read);
}

}  // namespace stoa::store
