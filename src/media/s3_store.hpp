#pragma once
#include <memory>
#include <string>

#include "media/file_store.hpp"
#include "media/s3_signature.hpp"

namespace stoa::media {

struct S3Options {
    std::string endpoint;  // "https://s3.eu-central-1.example.com", without a path
    std::string bucket;
    S3Access access;
};

// Files in a bucket of an S3-compatible store, addressed as ENDPOINT/BUCKET/ab/cd/abcd.... Throws
// std::invalid_argument where the options cannot be right.
std::unique_ptr<FileStore> open_s3_store(S3Options options);

}  // namespace stoa::media
