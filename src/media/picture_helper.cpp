#include "media/picture_helper.hpp"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <sys/socket.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <system_error>

#include "media/picture_message.hpp"

namespace stoa::media {
namespace {

using SteadyClock = std::chrono::steady_clock;

[[noreturn]] void fail(int error, char const* what) { throw std::system_error{error, std::generic_category(), what}; }

pid_t start(std::string const& program, int socket)
{
    posix_spawn_file_actions_t actions;
    ::posix_spawn_file_actions_init(&actions);
    ::posix_spawn_file_actions_adddup2(&actions, socket, STDIN_FILENO);
    ::posix_spawn_file_actions_addopen(&actions, STDOUT_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addopen(&actions, STDERR_FILENO, "/dev/null", O_WRONLY, 0);
    ::posix_spawn_file_actions_addclosefrom_np(&actions, STDERR_FILENO + 1);

    std::array<char const*, 4> const arguments{program.c_str(), "worker", "pictures", nullptr};
    std::array<char const*, 1> const environment{nullptr};  // ours may hold secrets
    pid_t process = -1;
    int const error =
        ::posix_spawn(&process, program.c_str(), &actions, nullptr, const_cast<char* const*>(arguments.data()),
                      const_cast<char* const*>(environment.data()));
    ::posix_spawn_file_actions_destroy(&actions);
    if (error != 0) fail(error, "cannot start the helper for pictures");
    return process;
}

// Waits until the socket is ready for this; false when the time is over.
bool wait_for(int socket, short event, SteadyClock::time_point deadline)
{
    while (true) {
        auto const left = std::chrono::duration_cast<std::chrono::milliseconds>(deadline - SteadyClock::now()).count();
        if (left <= 0) return false;
        pollfd asked{socket, event, 0};
        int const ready = ::poll(&asked, 1, static_cast<int>(std::min<std::int64_t>(left, 60'000)));
        if (ready > 0) return true;
        if (ready < 0 && errno != EINTR) fail(errno, "cannot wait for the helper for pictures");
    }
}

bool send_whole(int socket, std::string_view bytes, SteadyClock::time_point deadline)
{
    while (!bytes.empty()) {
        if (!wait_for(socket, POLLOUT, deadline)) return false;
        auto const count = ::send(socket, bytes.data(), bytes.size(), MSG_NOSIGNAL | MSG_DONTWAIT);
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

std::optional<std::string> receive(int socket, std::size_t size, SteadyClock::time_point deadline)
{
    std::string bytes(size, '\0');
    std::size_t filled = 0;
    while (filled < size) {
        if (!wait_for(socket, POLLIN, deadline)) return std::nullopt;
        auto const count = ::recv(socket, bytes.data() + filled, size - filled, MSG_DONTWAIT);
        if (count < 0 && (errno == EINTR || errno == EAGAIN)) continue;
        if (count <= 0) return std::nullopt;
        filled += static_cast<std::size_t>(count);
    }
    return bytes;
}

}  // namespace

PictureHelper::PictureHelper(std::string const& program)
{
    std::array<int, 2> ends{};
    if (::socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, ends.data()) != 0) fail(errno, "no socket for a helper");
    socket_ = ends[0];
    try {
        process_ = start(program, ends[1]);
    } catch (...) {
        ::close(ends[0]);
        ::close(ends[1]);
        throw;
    }
    ::close(ends[1]);
}

PictureHelper::~PictureHelper()
{
    ::close(socket_);
    ::kill(process_, SIGKILL);
    while (::waitpid(process_, nullptr, 0) < 0 && errno == EINTR) {
    }
}

std::optional<std::string> PictureHelper::ask(std::string_view message, std::chrono::milliseconds time)
{
    auto const deadline = SteadyClock::now() + time;
    if (!send_whole(socket_, message, deadline)) return std::nullopt;
    auto const head = receive(socket_, message_head_bytes, deadline);
    if (!head || message_size(*head) > message_bytes_max) return std::nullopt;
    return receive(socket_, message_size(*head), deadline);
}

}  // namespace stoa::media
