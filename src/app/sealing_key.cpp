#include "app/sealing_key.hpp"

#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <fstream>

#include "base/random.hpp"

namespace stoa::app {
namespace {

constexpr std::size_t key_size = 43;  // of random_token()

std::string read_key(std::filesystem::path const& file)
{
    std::ifstream in{file};
    std::string key;
    std::getline(in, key);
    if (key.size() != key_size) throw SettingFault{file.string() + " holds no key: restore it from a backup"};
    return key;
}

// Whoever comes first makes it, readable to its owner alone; it is never overwritten.
void make_key(std::filesystem::path const& file)
{
    std::filesystem::create_directories(file.parent_path());
    auto const fresh = file.string() + '.' + std::to_string(::getpid());
    int const descriptor = ::open(fresh.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, S_IRUSR | S_IWUSR);
    auto const line = random_token() + '\n';
    bool const is_written = descriptor >= 0 &&
                            ::write(descriptor, line.data(), line.size()) == static_cast<::ssize_t>(line.size()) &&
                            ::fsync(descriptor) == 0;
    if (descriptor >= 0) ::close(descriptor);
    std::error_code is_there;
    if (is_written) std::filesystem::create_hard_link(fresh, file, is_there);
    std::error_code ignored;
    std::filesystem::remove(fresh, ignored);
    if (!is_written || !std::filesystem::exists(file)) throw SettingFault{"cannot write " + file.string()};
}

}  // namespace

std::string sealing_key(Settings const& settings)
{
    auto const file = std::filesystem::path{settings.data} / "secret.key";
    if (!std::filesystem::exists(file)) make_key(file);
    return read_key(file);
}

}  // namespace stoa::app
