#pragma once
#include <filesystem>

namespace stoa::store {

// Creates the folder and an empty database file in it where they are missing, readable by their owner alone; returns
// the file's path.
std::filesystem::path prepare_data_folder(std::filesystem::path const& folder);

// Keeps a second server off a folder for as long as it lives; the system lets go of it when the process dies.
class FolderLock {
public:
    explicit FolderLock(std::filesystem::path const& folder);
    ~FolderLock();
    FolderLock(FolderLock const&) = delete;
    FolderLock& operator=(FolderLock const&) = delete;

private:
    int file_{-1};
};

}  // namespace stoa::store
