#include "archive/export.hpp"

#include <algorithm>
#include <iterator>
#include <set>

#include "archive/rules.hpp"
#include "archive/site.hpp"
#include "archive/write.hpp"

namespace stoa::archive {
namespace {

constexpr int threads_at_once = 200;
constexpr int posts_at_once = 200;
constexpr int entries_at_once = 200;  // of records

class Exporter {
public:
    Exporter(store::Reader& db, Sink& sink, ExportOptions const& options)
        : db_{db}
        , sink_{sink}
        , options_{options}
        , groups_{store::all_groups(db)}
    {
    }

    ExportReport write_all(HeadRecord const& head)
    {
        sink_.write(line_of(head, options_.now));
        write_forums();
        write_members();
        write_threads();
        write_records();
        return report_;
    }

private:
    // A forum stands after the one that holds it, wherever their numbers would put it.
    void write_forums()
    {
        std::vector<store::ExportedForum> forums;
        store::each_forum(db_, [&](store::ExportedForum const& forum) { forums.push_back(forum); });
        auto rules = store::all_forum_rules(db_);
        std::set<ForumId> written{ForumId{}};
        while (written.size() <= forums.size()) {
            auto count_before = written.size();
            for (auto const& forum : forums) {
                if (written.contains(forum.forum.id) || !written.contains(forum.forum.parent)) continue;
                sink_.write(line_of(forum, rules_of(forum.forum.id, rules)));
                written.insert(forum.forum.id);
                ++report_.forums;
            }
            if (written.size() == count_before) throw std::logic_error{"a forum stands below one that is not there"};
        }
    }

    std::vector<RuleRecord> rules_of(ForumId forum, std::vector<ForumRule> const& rules) const
    {
        std::vector<RuleRecord> records;
        for (auto const& rule : rules)
            if (rule.forum == forum) records.push_back(record_of(rule, groups_));
        std::sort(records.begin(), records.end(), [](auto& a, auto& b) { return a.group < b.group; });
        return records;
    }

    void write_members()
    {
        store::each_member(db_, [&](store::ExportedMember const& member) {
            sink_.write(line_of(member, groups_));
            ++report_.members;
        });
    }

    void write_threads()
    {
        ThreadId last{};
        for (;;) {
            auto threads = store::threads_after(db_, last, threads_at_once);
            if (threads.empty()) return;
            for (auto const& thread : threads) write_thread(thread);
            last = threads.back().thread.id;
        }
    }

    // What stands on the record: after all posts, as it speaks of them.
    void write_records()
    {
        write_all_after<SpeakerId>(store::speakers_after, [](auto const& one) { return one.speaker.id; });
        write_all_after<SourceId>(store::sources_after, [](auto const& one) { return one.source.id; });
        write_descriptions();
        write_all_after<ClaimId>(store::claims_after, [](auto const& one) { return one.claim.id; });
        write_all_after<ResponseId>(store::responses_after, [](auto const& one) { return one.id; });
        write_all_after<ClaimId>(store::merges_after, [](auto const& one) { return one.claim; });
        write_citations();
    }

    void write_descriptions()
    {
        SourceId source{};
        ThreadId thread{};
        for (;;) {
            auto const some = store::descriptions_after(db_, source, thread, entries_at_once);
            for (auto const& one : some) sink_.write(line_of(one));
            if (std::ssize(some) < entries_at_once) return;
            source = some.back().source.id;
            thread = some.back().thread;
        }
    }

    void write_citations()
    {
        PostId post{};
        SourceId source{};
        for (;;) {
            auto const some = store::citations_after(db_, post, source, entries_at_once);
            for (auto const& one : some) sink_.write(line_of(one));
            if (std::ssize(some) < entries_at_once) return;
            post = some.back().post;
            source = some.back().source;
        }
    }

    template <class Number, class Some, class NumberOf>
    void write_all_after(Some some_after, NumberOf number_of)
    {
        for (Number last{};;) {
            auto const some = some_after(db_, last, entries_at_once);
            for (auto const& one : some) sink_.write(line_of(one));
            if (std::ssize(some) < entries_at_once) return;
            last = number_of(some.back());
        }
    }

    void write_thread(store::ExportedThread const& thread)
    {
        sink_.write(line_of(thread));
        ++report_.threads;
        std::int64_t position{};
        for (;;) {
            auto posts = store::posts_after(db_, thread.thread.id, position, posts_at_once);
            for (auto const& post : posts) sink_.write(line_of(post));
            report_.posts += posts.size();
            if (std::ssize(posts) < posts_at_once) break;
            position = posts.back().source.position;
        }
        if (options_.on_progress) options_.on_progress(report_);
    }

    store::Reader& db_;
    Sink& sink_;
    ExportOptions const& options_;
    std::vector<Group> groups_;
    ExportReport report_;
};

}  // namespace

ExportReport export_archive(store::Store& store, Sink& sink, ExportOptions const& options)
{
    HeadRecord head{.software = "stoa",
                    .site_id = ensure_site_id(store),
                    .site_name = options.site_name,
                    .site_address = options.site_address};
    auto report = store.read([&](store::Reader& db) { return Exporter{db, sink, options}.write_all(head); });
    sink.finish();
    return report;
}

}  // namespace stoa::archive
