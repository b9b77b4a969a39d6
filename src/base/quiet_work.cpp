#include "base/quiet_work.hpp"

#include <sys/resource.h>
#include <unistd.h>

#include <exception>
#include <thread>

namespace stoa {
namespace {

constexpr int steps_back = 10;  // a tenth of the processor, where others want it

// Of this thread alone: Linux knows priorities by thread. Nobody without privileges gets it back, so the thread ends.
void step_back() { ::setpriority(PRIO_PROCESS, static_cast<id_t>(::gettid()), steps_back); }

}  // namespace

void run_quietly(std::function<void()> const& work)
{
    std::exception_ptr fault;
    std::thread thread{[&] {
        step_back();
        try {
            work();
        } catch (...) {
            fault = std::current_exception();
        }
    }};
    thread.join();
    if (fault) std::rethrow_exception(fault);
}

}  // namespace stoa
