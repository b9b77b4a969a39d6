#include "media/sandbox.hpp"

#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <array>
#include <cerrno>
#include <stdexcept>

namespace stoa::media {
namespace {

// That it may write to; a progressive photograph needs most of it. The shadow of a sanitizer is larger than any limit.
#ifdef __SANITIZE_ADDRESS__
constexpr rlim_t memory_bytes_max = RLIM_INFINITY;
#else
constexpr rlim_t memory_bytes_max = 512u << 20;
#endif
constexpr rlim_t cpu_seconds_max = 15;

void limit(int resource, rlim_t most)
{
    rlimit const wanted{most, most};
    if (::setrlimit(static_cast<__rlimit_resource>(resource), &wanted) != 0)
        throw std::runtime_error{"a limit of the helper cannot be set"};
}

// What decoding, threads and answering need.
constexpr std::array allowed{
    SCMP_SYS(read),
    SCMP_SYS(write),
    SCMP_SYS(close),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(futex),
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(getpid),
    SCMP_SYS(gettid),
    SCMP_SYS(getrandom),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(nanosleep),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(restart_syscall),
    SCMP_SYS(fstat),
    SCMP_SYS(lseek),
    SCMP_SYS(sysinfo),
    SCMP_SYS(getrusage),
#ifdef __SANITIZE_ADDRESS__
    SCMP_SYS(sigaltstack),
#endif
};

// What libraries try and can do without: they are told that it does not work. clone3 hides its flags from a filter, so
// the C library is sent back to clone, whose flags show.
constexpr std::array refused{
    SCMP_SYS(open),   SCMP_SYS(openat),     SCMP_SYS(access),        SCMP_SYS(faccessat), SCMP_SYS(faccessat2),
    SCMP_SYS(stat),   SCMP_SYS(newfstatat), SCMP_SYS(statx),         SCMP_SYS(readlink),  SCMP_SYS(readlinkat),
    SCMP_SYS(getcwd), SCMP_SYS(ioctl),      SCMP_SYS(fcntl),         SCMP_SYS(prctl),     SCMP_SYS(sched_setscheduler),
    SCMP_SYS(umask),  SCMP_SYS(uname),      SCMP_SYS(sched_setattr), SCMP_SYS(prlimit64),
};

class Filter {
public:
    Filter()
        : context_{::seccomp_init(SCMP_ACT_KILL_PROCESS)}
    {
        if (context_ == nullptr) throw std::runtime_error{"no filter for system calls"};
    }
    ~Filter() { ::seccomp_release(context_); }
    Filter(Filter const&) = delete;
    Filter& operator=(Filter const&) = delete;

    void add(std::uint32_t action, int call) { require(::seccomp_rule_add(context_, action, call, 0)); }
    // Only where the bits of `mask` are as in `value` in the argument of this number.
    void add_where(std::uint32_t action, int call, unsigned argument, std::uint64_t mask, std::uint64_t value)
    {
        scmp_arg_cmp const compared{argument, SCMP_CMP_MASKED_EQ, mask, value};
        require(::seccomp_rule_add_array(context_, action, call, 1, &compared));
    }
    void load() { require(::seccomp_load(context_)); }

private:
    static void require(int outcome)
    {
        if (outcome != 0) throw std::runtime_error{"the filter for system calls cannot be built"};
    }
    scmp_filter_ctx context_;
};

void filter_system_calls()
{
    Filter filter;
    for (int const call : allowed) filter.add(SCMP_ACT_ALLOW, call);
    for (int const call : refused) filter.add(SCMP_ACT_ERRNO(EACCES), call);
    filter.add(SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3));
    filter.add_where(SCMP_ACT_ALLOW, SCMP_SYS(clone), 0, CLONE_THREAD, CLONE_THREAD);  // threads, never processes
    for (int const call : {SCMP_SYS(mmap), SCMP_SYS(mprotect)}) {                      // memory to write, never code
        filter.add_where(SCMP_ACT_ALLOW, call, 2, PROT_EXEC, 0);
        filter.add_where(SCMP_ACT_ERRNO(EACCES), call, 2, PROT_EXEC, PROT_EXEC);
    }
    filter.load();
}

}  // namespace

void enter_sandbox()
{
    limit(RLIMIT_DATA, memory_bytes_max);
    limit(RLIMIT_CPU, cpu_seconds_max);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 0);
    if (::prctl(PR_SET_DUMPABLE, 0) != 0) throw std::runtime_error{"the helper cannot be made private"};
    filter_system_calls();  // no_new_privs comes with it
}

}  // namespace stoa::media
