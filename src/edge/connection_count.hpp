#pragma once
#include <boost/asio/ip/address.hpp>
#include <cstddef>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>

#include "base/digest.hpp"
#include "edge/limits.hpp"

namespace stoa::edge {

// Counts open connections, in all and by address.
class ConnectionCount {
public:
    // A connection's place in the count, given back when it goes.
    class Place {
    public:
        Place(ConnectionCount& count, std::string block);
        Place(Place&& other) noexcept;
        ~Place();
        Place& operator=(Place&&) = delete;

    private:
        ConnectionCount* count_;
        std::string block_;
    };

    explicit ConnectionCount(Limits const& limits);

    // Nothing when there are too many. Proxies bring everybody's connections, so they are `exempt` from the address's
    // cap.
    std::optional<Place> admit(boost::asio::ip::address const& address, bool exempt);

private:
    void release(std::string const& block);

    Limits const& limits_;
    std::mutex mutex_;
    std::size_t all_{};
    std::unordered_map<std::string, std::size_t, KeyedHash, std::equal_to<>> by_block_;
};

}  // namespace stoa::edge
