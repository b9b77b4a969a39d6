#include "support/postgres.hpp"

#include <fcntl.h>
#include <grp.h>
#include <pwd.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <chrono>
#include <stdexcept>
#include <thread>
#include <vector>

namespace stoa::testing {

namespace {

using Command = std::vector<std::string>;

// Debian keeps the programs of each version in a folder of their own; the newest will do.
std::filesystem::path find_programs()
{
    std::vector<std::filesystem::path> found;
    std::filesystem::path const versions{"/usr/lib/postgresql"};
    if (std::filesystem::exists(versions))
        for (auto const& version : std::filesystem::directory_iterator{versions})
            if (std::filesystem::exists(version.path() / "bin/initdb")) found.push_back(version.path() / "bin");
    if (found.empty()) throw std::runtime_error{"PostgreSQL is not installed: apt-get install postgresql-15"};
    return *std::ranges::max_element(found);
}

// PostgreSQL refuses to run as root, so root's tests run it as the user of Debian's package.
passwd const* other_user() { return geteuid() == 0 ? getpwnam("postgres") : nullptr; }

[[noreturn]] void become(Command const& command, std::filesystem::path const& log, pid_t parent)
{
    // The server must not outlive a test program that crashes.
    prctl(PR_SET_PDEATHSIG, SIGQUIT);
    if (getppid() != parent) _exit(126);
    if (auto const* user = other_user()) {
        bool is_done = setgroups(0, nullptr) == 0 && setgid(user->pw_gid) == 0 && setuid(user->pw_uid) == 0;
        if (!is_done) _exit(126);
        prctl(PR_SET_PDEATHSIG, SIGQUIT);  // changing the user forgets it
    }
    int file = open(log.c_str(), O_WRONLY | O_CREAT | O_APPEND, 0644);
    dup2(file, STDOUT_FILENO);
    dup2(file, STDERR_FILENO);
    std::vector<char*> arguments;
    for (auto const& word : command) arguments.push_back(const_cast<char*>(word.c_str()));
    arguments.push_back(nullptr);
    execv(arguments.front(), arguments.data());
    _exit(127);
}

pid_t start(Command const& command, std::filesystem::path const& log)
{
    auto parent = getpid();
    pid_t child = fork();
    if (child == 0) become(command, log, parent);
    return child;
}

int run(Command const& command, std::filesystem::path const& log)
{
    int status = 0;
    waitpid(start(command, log), &status, 0);
    return status;
}

}  // namespace

PostgresServer::PostgresServer()
{
    auto const programs = find_programs();
    auto const data = (folder_.path() / "data").string();
    auto const log = folder_.path() / "log";
    if (auto const* user = other_user())
        if (chown(folder_.path().c_str(), user->pw_uid, user->pw_gid) != 0) throw std::runtime_error{"chown failed"};
    Command const init{programs / "initdb", "-D", data, "-U", "stoa", "-A", "trust", "-E", "UTF8",
                       "--locale=C.UTF-8",  "-N"};
    if (run(init, log) != 0) throw std::runtime_error{"initdb failed, see " + log.string()};
    server_ = start({programs / "postgres", "-D", data, "-k", folder_.path().string(), "-c", "listen_addresses=", "-c",
                     "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off", "-c",
                     "max_connections=200", "-c", "shared_buffers=64MB"},
                    log);

    Command const is_ready{programs / "pg_isready", "-q", "-h", folder_.path().string()};
    for (int tries = 0; run(is_ready, log) != 0; ++tries) {
        if (tries == 500) throw std::runtime_error{"PostgreSQL does not start, see " + log.string()};
        std::this_thread::sleep_for(std::chrono::milliseconds{20});
    }
}

PostgresServer::~PostgresServer()
{
    kill(server_, SIGQUIT);  // nobody will miss the data
    waitpid(server_, nullptr, 0);
}

std::string PostgresServer::new_database()
{
    auto const name = "test" + std::to_string(++databases_);
    auto const host = folder_.path().string();
    Command const create{find_programs() / "psql", "-q", "-h", host, "-U", "stoa", "-d", "postgres", "-c",
                         "CREATE SCHEMA " + name};
    if (run(create, folder_.path() / "log") != 0) throw std::runtime_error{"psql failed, see " + host + "/log"};
    return "postgresql://stoa@/postgres?host=" + host + "&options=-csearch_path%3D" + name;
}

PostgresServer& postgres_server()
{
    static PostgresServer server;
    return server;
}

}  // namespace stoa::testing
