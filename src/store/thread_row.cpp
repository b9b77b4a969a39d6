#include "store/thread_row.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "db/connection.hpp"
#include "store/recall.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement member_names{"member.names", "SELECT id, name, avatar_id FROM members WHERE id IN LIST($1)"};

std::vector<std::string> split_tags(std::string_view column)
{
    if (column.empty()) return {};
    auto parts = split(column, '\n');
    return {parts.begin(), parts.end()};
}

MemberName without_name(MemberId member) { return {member, {}}; }

std::vector<MemberName> people_from(std::string_view column)
{
    std::vector<MemberName> people;
    for (auto member : split_people(column)) people.push_back(without_name(member));
    return people;
}

template <class Visit>
void each_mention(Thread& thread, Visit visit)
{
    visit(thread.starter);
    visit(thread.last_author);
    visit(thread.deleted_by);
    for (auto& person : thread.people) visit(person);
}

std::vector<MemberId> mentioned_members(std::span<Thread* const> threads)
{
    std::vector<MemberId> members;
    for (auto* thread : threads)
        each_mention(*thread, [&](MemberName const& member) {
            if (member) members.push_back(member.id);
        });
    std::ranges::sort(members);
    auto doubles = std::ranges::unique(members);
    members.erase(doubles.begin(), doubles.end());
    return members;
}

std::vector<MemberName> names_of(Reader& db, std::vector<MemberId> const& members)
{
    auto const name_from = [](db::Row& row) {
        auto const id = row.get<MemberId>();
        auto name = row.get<std::string>();
        return MemberName{id, std::move(name), row.get<UploadId>()};
    };
    auto names = db->all(member_names, name_from, members);
    std::ranges::sort(names, {}, &MemberName::id);
    return names;
}

}  // namespace

Thread thread_from(db::Row& row)
{
    return {row.get<ThreadId>(),
            row.get<ForumId>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<std::string>(),
            split_tags(row.get<std::string_view>()),
            row.get<std::string>(),
            without_name(row.get<MemberId>()),
            row.get<std::optional<Instant>>(),
            row.get<bool>(),
            row.get<bool>(),
            row.get<std::int64_t>(),
            row.get<std::int64_t>(),
            row.get<std::int64_t>(),
            row.get<PostId>(),
            row.get<std::int64_t>(),
            without_name(row.get<MemberId>()),
            row.get<std::optional<Instant>>(),
            row.get<Instant>(),
            people_from(row.get<std::string_view>()),
            row.get<std::optional<Instant>>(),
            row.get<ForumId>(),
            without_name(row.get<MemberId>()),
            row.get<bool>(),
            {row.get<std::int64_t>(), row.get<std::int64_t>(), row.get<std::int64_t>(), row.get<std::int64_t>(),
             row.get<std::optional<Instant>>().has_value()}};
}

void name_people(Reader& db, std::span<Thread* const> threads)
{
    auto members = mentioned_members(threads);
    if (members.empty()) return;
    auto const names = recalled(db, member_names, RecallKey{members}, [&] { return names_of(db, members); });
    for (auto* thread : threads)
        each_mention(*thread, [&](MemberName& member) {
            auto const found = std::ranges::lower_bound(*names, member.id, {}, &MemberName::id);
            if (found != names->end() && found->id == member.id) member = *found;
        });
}

void name_people(Reader& db, std::vector<Thread>& threads)
{
    std::vector<Thread*> pointers;
    for (auto& thread : threads) pointers.push_back(&thread);
    name_people(db, pointers);
}

std::string joined_tags(std::vector<std::string> const& tags)
{
    std::string column;
    for (auto const& tag : tags) column.append(column.empty() ? "" : "\n").append(tag);
    return column;
}

std::string joined_people(std::vector<MemberId> const& people)
{
    std::string column;
    for (auto member : people) column.append(column.empty() ? "" : ",").append(std::to_string(member.value));
    return column;
}

std::vector<MemberId> split_people(std::string_view people)
{
    std::vector<MemberId> members;
    for (auto part : split(people, ','))
        if (auto id = parse_number<std::int64_t>(part)) members.push_back({*id});
    return members;
}

void put_first(std::vector<MemberId>& people, MemberId author)
{
    if (author.value == 0) return;
    std::erase(people, author);
    people.insert(people.begin(), author);
    if (people.size() > people_max) people.pop_back();
}

}  // namespace stoa::store
