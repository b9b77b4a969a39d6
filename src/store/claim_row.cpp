#include "store/claim_row.hpp"

#include "base/text.hpp"
#include "model/speaker.hpp"
#include "store/member_row.hpp"

namespace stoa::store {
namespace {

constexpr std::int64_t never_day = 100'000'000;

std::vector<std::string> split_via(std::string_view column)
{
    if (column.empty()) return {};
    auto const parts = split(column, '\n');
    return {parts.begin(), parts.end()};
}

}  // namespace

Said said_from_columns(db::Row& row)
{
    auto const as = row.get<SaidAs>();
    auto const from = row.get<std::int64_t>(), to = row.get<std::int64_t>();
    if (as == SaidAs::unknown) return {};
    auto const day_of = [](std::int64_t days) { return Day{std::chrono::days{static_cast<int>(days)}}; };
    return {as, day_of(from), day_of(to)};
}

Claim claim_from(db::Row& row)
{
    return {row.get<ClaimId>(),
            row.get<ThreadId>(),
            row.get<PostId>(),
            row.get<std::int64_t>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<SpeakerId>(),
            row.get<std::string>(),
            row.get<std::string>(),
            split_via(row.get<std::string_view>()),
            row.get<Modality>(),
            said_from_columns(row),
            row.get<SourceId>(),
            row.get<std::string>(),
            row.get<std::string>(),
            row.get<ClaimState>(),
            row.get<ClaimStatus>(),
            row.get<std::int64_t>(),
            member_name_from(row),
            row.get<Instant>(),
            row.get<std::optional<Instant>>().has_value(),
            row.get<ClaimId>(),
            row.get<SpeakerKind>()};
}

std::string joined_via(std::vector<std::string> const& via)
{
    std::string column;
    for (auto const& name : via) column.append(column.empty() ? "" : "\n").append(name);
    return column;
}

SaidColumns columns_of(Said const& said)
{
    if (said.as == SaidAs::unknown) return {never_day, never_day};
    return {said.from.time_since_epoch().count(), said.to.time_since_epoch().count()};
}

}  // namespace stoa::store
