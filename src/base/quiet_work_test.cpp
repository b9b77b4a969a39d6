#include "base/quiet_work.hpp"

#include <doctest/doctest.h>
#include <sys/resource.h>
#include <unistd.h>

#include <stdexcept>

using namespace stoa;

namespace {

int priority() { return ::getpriority(PRIO_PROCESS, static_cast<id_t>(::gettid())); }

}  // namespace

TEST_CASE("quiet work steps back for others, and its caller does not")
{
    int const before = priority();
    int inside = before;
    run_quietly([&] { inside = priority(); });
    CHECK(inside > before);
    CHECK(priority() == before);
}

TEST_CASE("what quiet work throws reaches whoever waits for it")
{
    CHECK_THROWS_AS(run_quietly([] { throw std::runtime_error{"broken"}; }), std::runtime_error);
}
