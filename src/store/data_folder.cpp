#include "store/data_folder.hpp"

#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <stdexcept>
#include <string>
#include <system_error>

namespace stoa::store {

namespace {

constexpr mode_t owner_only = S_IRUSR | S_IWUSR;

int open_file(std::filesystem::path const& path)
{
    int file = ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, owner_only);
    if (file < 0) throw std::system_error{errno, std::generic_category(), "cannot open " + path.string()};
    return file;
}

void create_folder(std::filesystem::path const& folder)
{
    if (std::filesystem::is_directory(folder)) return;
    auto parent = folder.parent_path();
    if (!parent.empty()) std::filesystem::create_directories(parent);
    if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST)
        throw std::system_error{errno, std::generic_category(), "cannot create " + folder.string()};
}

}  // namespace

std::filesystem::path prepare_data_folder(std::filesystem::path const& folder)
{
    auto whole = std::filesystem::absolute(folder / "").parent_path();
    create_folder(whole);
    auto file = whole / "stoa.db";
    // SQLite gives its log and its index of the log the mode of the file itself.
    ::close(open_file(file));
    return file;
}

FolderLock::FolderLock(std::filesystem::path const& folder)
    : file_{open_file(folder / "stoa.lock")}
{
    if (::flock(file_, LOCK_EX | LOCK_NB) == 0) return;
    ::close(file_);
    throw std::runtime_error{"another stoa serves " + folder.string() + " already"};
}

FolderLock::~FolderLock() { ::close(file_); }

}  // namespace stoa::store
