#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>
#include <utility>

#include "base/random.hpp"
#include "media/file_store.hpp"

namespace stoa::media {
namespace {

namespace fs = std::filesystem;

constexpr mode_t owner_only = S_IRUSR | S_IWUSR;

[[noreturn]] void fail(std::string const& what, fs::path const& path)
{
    throw std::system_error{errno, std::generic_category(), what + ' ' + path.string()};
}

class File {
public:
    explicit File(int descriptor)
        : descriptor_{descriptor}
    {
    }
    ~File()
    {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    File(File const&) = delete;
    File& operator=(File const&) = delete;
    int get() const { return descriptor_; }

private:
    int descriptor_;
};

void create_folder(fs::path const& folder)
{
    if (::mkdir(folder.c_str(), S_IRWXU) != 0 && errno != EEXIST) fail("cannot create", folder);
}

// A file is there for good when its folder is written as well.
void sync_folder(fs::path const& path)
{
    File const folder{::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (folder.get() < 0 || ::fsync(folder.get()) != 0) fail("cannot write", path);
}

void write_whole(fs::path const& path, std::string_view bytes)
{
    File const file{::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, owner_only)};
    if (file.get() < 0) fail("cannot create", path);
    while (!bytes.empty()) {
        auto const written = ::write(file.get(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0) fail("cannot write", path);
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
    if (::fsync(file.get()) != 0) fail("cannot write", path);
}

class FolderStore final : public FileStore {
public:
    explicit FolderStore(fs::path folder)
        : folder_{std::move(folder)}
    {
    }

    // Written under a name of its own first: whoever reads finds the whole file or none.
    void put(FileKey const& key, std::string_view bytes) override
    {
        auto const path = path_of(key);
        if (fs::exists(path)) return;
        create_folder(folder_);
        create_folder(path.parent_path().parent_path());
        create_folder(path.parent_path());
        auto const incoming = path.parent_path() / ("incoming-" + random_token());
        try {
            write_whole(incoming, bytes);
            fs::rename(incoming, path);
        } catch (...) {
            ::unlink(incoming.c_str());
            throw;
        }
        sync_folder(path.parent_path());
        sync_folder(path.parent_path().parent_path());
        sync_folder(folder_);
    }

    std::optional<std::string> get(FileKey const& key, FilePart part) override
    {
        auto const path = path_of(key);
        File const file{::open(path.c_str(), O_RDONLY | O_CLOEXEC)};
        if (file.get() < 0 && errno == ENOENT) return std::nullopt;
        struct stat status{};
        if (file.get() < 0 || ::fstat(file.get(), &status) != 0) fail("cannot read", path);
        auto const size = static_cast<std::uint64_t>(status.st_size);
        auto const first = std::min(part.first, size);
        return read(file, path, first, std::min(part.size, size - first));
    }

    bool exists(FileKey const& key) override { return fs::exists(path_of(key)); }

    void remove(FileKey const& key) override { fs::remove(path_of(key)); }

private:
    fs::path path_of(FileKey const& key) const
    {
        auto const& name = key.text();
        return folder_ / name.substr(0, 2) / name.substr(2, 2) / name;
    }

    static std::string read(File const& file, fs::path const& path, std::uint64_t first, std::uint64_t size)
    {
        std::string bytes(size, '\0');
        std::size_t filled = 0;
        while (filled < bytes.size()) {
            auto const count =
                ::pread(file.get(), bytes.data() + filled, bytes.size() - filled, static_cast<off_t>(first + filled));
            if (count < 0 && errno == EINTR) continue;
            if (count < 0) fail("cannot read", path);
            if (count == 0) throw std::runtime_error{path.string() + " is shorter than it was"};
            filled += static_cast<std::size_t>(count);
        }
        return bytes;
    }

    fs::path folder_;
};

}  // namespace

std::unique_ptr<FileStore> open_folder_store(fs::path folder)
{
    return std::make_unique<FolderStore>(std::move(folder));
}

}  // namespace stoa::media
