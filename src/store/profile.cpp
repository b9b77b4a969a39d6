#include "store/profile.hpp"

#include "base/text.hpp"
#include "db/connection.hpp"

namespace stoa::store {

namespace {

constexpr db::Statement profile_find{"profile.find", R"(
    SELECT m.signature, coalesce(p.about, ''), coalesce(p.links, ''), coalesce(p.birth_month, 0),
           coalesce(p.birth_day, 0), coalesce(p.birth_year, 0), coalesce(p.shows_birthday, 0)
      FROM members m LEFT JOIN profiles p ON p.member_id = m.id WHERE m.id = $1)"};
constexpr db::Statement profile_set{"profile.set", R"(
    INSERT INTO profiles (member_id, about, links, birth_month, birth_day, birth_year, shows_birthday)
    VALUES ($1, $2, $3, $4, $5, $6, $7)
    ON CONFLICT (member_id)
    DO UPDATE SET about = excluded.about, links = excluded.links, birth_month = excluded.birth_month,
                  birth_day = excluded.birth_day, birth_year = excluded.birth_year,
                  shows_birthday = excluded.shows_birthday)"};
constexpr db::Statement update_signature{"profile.set_signature", "UPDATE members SET signature = $2 WHERE id = $1"};

std::vector<std::string> links_of(std::string_view lines)
{
    std::vector<std::string> links;
    for (auto line : split(lines, '\n'))
        if (!line.empty()) links.emplace_back(line);
    return links;
}

Profile profile_from(db::Row& row)
{
    auto number = [&] { return static_cast<int>(row.get<std::int64_t>()); };
    Profile profile;
    profile.signature = row.get<std::string>();
    profile.about = row.get<std::string>();
    profile.links = links_of(row.get<std::string_view>());
    profile.birthday.month = number();
    profile.birthday.day = number();
    profile.birthday.year = number();
    profile.birthday.is_shown = row.get<bool>();
    return profile;
}

}  // namespace

Profile find_profile(Reader& db, MemberId member)
{
    return db->first(profile_find, profile_from, member).value_or(Profile{});
}

void set_profile_texts(Writer& db, MemberId member, Profile const& profile)
{
    auto const& birthday = profile.birthday;
    std::string lines;
    for (auto const& link : profile.links) lines += link + '\n';
    db->execute(profile_set, member, profile.about, lines, birthday.month, birthday.day, birthday.year,
                birthday.is_shown);
    db->execute(update_signature, member, profile.signature);
}

}  // namespace stoa::store
