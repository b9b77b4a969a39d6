#include "app/open_files.hpp"

#include <filesystem>

#include "media/s3_store.hpp"

namespace stoa::app {

std::unique_ptr<media::FileStore> open_files(Settings const& settings)
{
    if (!settings.s3_endpoint.empty())
        return media::open_s3_store(
            {.endpoint = settings.s3_endpoint,
             .bucket = settings.s3_bucket,
             .access = {.key_id = settings.s3_key_id, .secret = settings.s3_secret, .region = settings.s3_region}});
    return media::open_folder_store(std::filesystem::path{settings.data} / "files");
}

}  // namespace stoa::app
