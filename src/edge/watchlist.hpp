#pragma once
#include <cstddef>
#include <vector>

#include "edge/asio.hpp"

namespace stoa::edge {

// Something that waits on the network, and must not wait for ever.
class Watched {
public:
    virtual ~Watched() = default;

    // Makes what it waits for end now.
    virtual void interrupt() = 0;

protected:
    static constexpr TimePoint never = TimePoint::max();
    TimePoint deadline_{never};
    bool is_idle_{false};  // nothing is lost when it is interrupted

private:
    friend class Watchlist;
    std::size_t place_{};
};

// The connections of one thread. Their deadlines are looked at once a second: a timer for each operation would cost
// more than the operation.
class Watchlist {
public:
    void add(Watched& watched);
    void remove(Watched& watched);
    bool is_empty() const { return all_.empty(); }

    void sweep(TimePoint now);
    void interrupt_idle();

private:
    std::vector<Watched*> all_;
};

}  // namespace stoa::edge
