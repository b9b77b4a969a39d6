#pragma once
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "media/file_key.hpp"

namespace stoa::media {

// A part of a file; what reaches behind its end is cut.
struct FilePart {
    std::uint64_t first{};
    std::uint64_t size{UINT64_MAX};
};

// Where uploads are kept, each under the hash of its content. All functions may be called from any thread, may wait,
// and throw where the store does not do its work.
class FileStore {
public:
    virtual ~FileStore() = default;

    virtual void put(FileKey const& key, std::string_view bytes) = 0;  // durable when it returns
    // Nothing: there is no such file.
    virtual std::optional<std::string> get(FileKey const& key, FilePart part = {}) = 0;
    virtual bool exists(FileKey const& key) = 0;
    virtual void remove(FileKey const& key) = 0;  // what is not there is removed already
};

// Files in a folder of this machine: FOLDER/ab/cd/abcd....
std::unique_ptr<FileStore> open_folder_store(std::filesystem::path folder);

}  // namespace stoa::media
