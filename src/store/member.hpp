#pragma once
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "model/markup_kind.hpp"
#include "model/member.hpp"
#include "model/viewer.hpp"
#include "model/views.hpp"
#include "store/store.hpp"

namespace stoa::store {

struct NewMember {
    std::string name{};
    std::string name_key{};  // likeness_key(name): unique among members that can log in
    std::string email{};
    std::string password_hash{};  // empty: cannot log in; no_password: can, but by other means
    std::string title{};
    CountryCode country{};
    CountryCode location{};
    std::optional<Instant> joined_at{};
    bool is_guest{};
    Instant read_floor{};
    std::string extra{};
    std::optional<Instant> email_confirmed_at{};
    Membership membership{};
    std::optional<std::int64_t> id{};  // wished for by an archive: kept when it is free
};

// In place of a hash: no password is right.
inline constexpr std::string_view no_password = "*";

struct Credentials {
    MemberId member;
    std::string password_hash;
};

inline bool has_password(Credentials const& credentials)
{
    return !credentials.password_hash.empty() && credentials.password_hash != no_password;
}

// Nothing when somebody who could log in would bear a name whose likeness key is taken. Members without a password (an
// import brings them) may look alike, but nobody can register as one of them.
std::optional<MemberId> insert_member(Writer& db, NewMember const& member);
std::optional<Member> find_member(Reader& db, MemberId member);
std::optional<Credentials> find_credentials(Reader& db, std::string_view name_key);
// By an address that was proven.
std::optional<Credentials> find_credentials_by_email(Reader& db, std::string_view email);
std::optional<Credentials> find_credentials_of(Reader& db, MemberId member);
bool is_email_confirmed(Reader& db, std::string_view email);  // by anybody
// Whom a letter to this address may help: the one who has proven it, else a few who claim it.
std::vector<MemberName> members_by_email(Reader& db, std::string_view email);
bool is_name_taken(Reader& db, std::string_view name_key);
// A viewer's groups are `members` and those that were added.
std::optional<Viewer> find_viewer(Reader& db, MemberId member);

void add_to_group(Writer& db, MemberId member, GroupId group);
void set_password_hash(Writer& db, MemberId member, std::string_view hash);
// The address is proven to be theirs from then on. False: another member has proven it already.
bool set_confirmed_email(Writer& db, MemberId member, std::string_view email, Instant now);
void set_preferences(Writer& db, MemberId member, Preferences const& preferences);
void set_profile(Writer& db, MemberId member, std::string_view title, CountryCode const& country,
                 CountryCode const& location);
void set_read_floor(Writer& db, MemberId member, Instant floor);  // and forgets older read marks
void touch_seen(Writer& db, std::vector<std::pair<MemberId, Instant>> const& seen);

std::int64_t count_members(Reader& db);
MemberName newest_member(Reader& db);

// Posts of a member, latest first, in the given forums only.
std::vector<MemberPost> posts_of_member(Reader& db, MemberId member, std::vector<ForumId> const& forums,
                                        std::int64_t page);
// The lists of those who wrote more end there.
inline constexpr std::int64_t member_posts_max = 10'000;
// Counts no further than `most`.
std::int64_t count_posts_of_member(Reader& db, MemberId member, std::vector<ForumId> const& forums,
                                   std::int64_t most = member_posts_max);

}  // namespace stoa::store
