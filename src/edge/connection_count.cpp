#include "edge/connection_count.hpp"

#include <utility>

namespace stoa::edge {
namespace {

// Who holds an IPv6 address holds its whole /64 as well.
std::string block_of(boost::asio::ip::address const& address)
{
    if (address.is_v4()) {
        auto bytes = address.to_v4().to_bytes();
        return {bytes.begin(), bytes.end()};
    }
    auto bytes = address.to_v6().to_bytes();
    return {bytes.begin(), bytes.begin() + 8};
}

}  // namespace

ConnectionCount::ConnectionCount(Limits const& limits)
    : limits_{limits}
{
}

std::optional<ConnectionCount::Place> ConnectionCount::admit(boost::asio::ip::address const& address, bool exempt)
{
    bool is_counted = !exempt && (!address.is_loopback() || limits_.counts_loopback);
    auto block = is_counted ? block_of(address) : std::string{};
    std::scoped_lock lock{mutex_};
    if (all_ >= limits_.connections_max) return std::nullopt;
    if (is_counted) {
        auto& of_block = by_block_[block];
        if (of_block >= limits_.connections_per_address_max) return std::nullopt;
        ++of_block;
    }
    ++all_;
    return Place{*this, std::move(block)};
}

void ConnectionCount::release(std::string const& block)
{
    std::scoped_lock lock{mutex_};
    --all_;
    auto found = by_block_.find(block);
    if (found != by_block_.end() && --found->second == 0) by_block_.erase(found);
}

ConnectionCount::Place::Place(ConnectionCount& count, std::string block)
    : count_{&count}
    , block_{std::move(block)}
{
}

ConnectionCount::Place::Place(Place&& other) noexcept
    : count_{std::exchange(other.count_, nullptr)}
    , block_{std::move(other.block_)}
{
}

ConnectionCount::Place::~Place()
{
    if (count_) count_->release(block_);
}

}  // namespace stoa::edge
