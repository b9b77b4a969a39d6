#include "store/member_name.hpp"

#include "db/connection.hpp"
#include "store/member_row.hpp"

namespace stoa::store {

namespace {

// The keys arrive as one text, one a line: no key has a line break in it.
constexpr db::Statement select_with_keys{"member.with_keys", R"(
    WITH RECURSIVE wanted (name_key, rest) AS (
        SELECT '', $1
        UNION ALL
        SELECT substr(rest, 1, instr(rest, char(10)) - 1), substr(rest, instr(rest, char(10)) + 1)
          FROM wanted WHERE rest <> '')
    SELECT m.name_key, CASE m.password_hash WHEN '' THEN 0 ELSE 1 END, m.id, m.name
      FROM wanted
      JOIN members m ON m.name_key = wanted.name_key AND m.is_guest = 0 AND m.membership = 0)",
                                         R"(
    SELECT m.name_key, CASE m.password_hash WHEN '' THEN 0 ELSE 1 END, m.id, m.name
      FROM members m
     WHERE m.name_key = ANY(string_to_array($1, chr(10))) AND m.is_guest = 0 AND m.membership = 0)"};

// "C" on PostgreSQL: a prefix is a range of bytes there as well.
constexpr db::Statement select_with_prefix{"member.with_prefix", R"(
    SELECT id, name FROM members
     WHERE is_guest = 0 AND membership = 0 AND name_key >= $1 AND name_key < $2
     ORDER BY name_key LIMIT $3)",
                                           R"(
    SELECT id, name FROM members
     WHERE is_guest = 0 AND membership = 0 AND name_key COLLATE "C" >= $1 AND name_key COLLATE "C" < $2
     ORDER BY name_key COLLATE "C" LIMIT $3)"};

}  // namespace

std::map<std::string, MemberName> members_with_keys(Reader& db, std::vector<std::string> const& keys)
{
    std::string lines;
    for (auto const& key : keys) lines += key + '\n';
    std::map<std::string, MemberName> found;
    if (keys.empty()) return found;
    // Of several members that look alike (an import may bring them) the one who can log in is meant.
    auto const read = [&](db::Row& row) {
        auto key = row.get<std::string>();
        bool const may_log_in = row.get<bool>();
        auto member = member_name_from(row);
        if (may_log_in)
            found.insert_or_assign(std::move(key), std::move(member));
        else
            found.emplace(std::move(key), std::move(member));
    };
    db->each(select_with_keys, read, lines);
    return found;
}

std::vector<MemberName> members_with_prefix(Reader& db, std::string_view key_prefix, int count)
{
    // No code point is larger than this one.
    auto const end = std::string{key_prefix} + "\xf4\x8f\xbf\xbf";
    return db->all(select_with_prefix, member_name_from, key_prefix, end, count);
}

}  // namespace stoa::store
