#include "acts/recipients.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "store/member.hpp"
#include "store/member_name.hpp"

namespace stoa::acts {
namespace {

// As completion writes a name: @Ada, @"Orrin Vale".
std::string name_in(std::string_view typed)
{
    auto const line = clean_line(typed);
    auto name = trim(line);
    if (name.starts_with('@')) name.remove_prefix(1);
    if (name.size() > 1 && name.starts_with('"') && name.ends_with('"')) name = name.substr(1, name.size() - 2);
    return std::string{trim(name)};
}

}  // namespace

Result<std::vector<std::string>> parse_recipients(std::string_view typed)
{
    if (!is_utf8(typed)) return Refusal::text_not_utf8;
    std::vector<std::string> names;
    for (auto const part : split(typed, ',')) {
        auto name = name_in(part);
        if (name.empty()) continue;
        if (count_code_points(name) > name_length_max) return Refusal::recipient_unknown;
        if (names.size() == participants_max) return Refusal::recipients_too_many;
        names.push_back(std::move(name));
    }
    if (names.empty()) return Refusal::recipients_missing;
    return names;
}

Result<std::vector<MemberId>> find_recipients(store::Reader& db, Access const& access, Writer const& writer,
                                              std::vector<std::string> const& names)
{
    std::vector<std::string> keys;
    for (auto const& name : names) keys.push_back(likeness_key(name));
    auto const known = store::members_with_keys(db, keys);
    std::vector<MemberId> recipients;
    for (auto const& key : keys) {
        auto const found = known.find(key);
        if (found == known.end()) return Refusal::recipient_unknown;
        auto const id = found->second.id;
        if (id == writer.viewer.member || std::ranges::find(recipients, id) != recipients.end()) continue;
        auto const recipient = store::find_viewer(db, id);
        if (!recipient) return Refusal::recipient_unknown;
        if (auto refusal = why_not_write_to(access, writer, *recipient)) return *refusal;
        recipients.push_back(id);
    }
    if (recipients.empty()) return Refusal::recipients_missing;
    return recipients;
}

Writer writer_of(store::Reader& db, Viewer const& viewer)
{
    auto const member = store::find_member(db, viewer.member);
    return {viewer, member ? member->post_count : 0};
}

}  // namespace stoa::acts
