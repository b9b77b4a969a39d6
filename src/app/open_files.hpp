#pragma once
#include <memory>

#include "app/settings.hpp"
#include "media/file_store.hpp"

namespace stoa::app {

// The store of uploads that the settings name: a bucket, or the folder `files` in the data folder.
std::unique_ptr<media::FileStore> open_files(Settings const& settings);

}  // namespace stoa::app
