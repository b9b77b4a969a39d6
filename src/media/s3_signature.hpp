#pragma once
#include <string>
#include <string_view>

namespace stoa::media {

// What opens a bucket.
struct S3Access {
    std::string key_id;
    std::string secret;
    std::string region;
};

// A request as far as its signature covers it.
struct S3Request {
    std::string_view method;
    std::string_view host;          // with the port where it is not the usual one
    std::string_view path;          // of unreserved characters and slashes alone, so that it needs no encoding
    std::string_view range;         // empty: the whole
    std::string_view content_hash;  // SHA-256 of the body in hexadecimal
    std::string_view time;          // "20130524T000000Z"
};

// The value of Authorization: AWS Signature Version 4, in one header.
std::string s3_authorization(S3Access const& access, S3Request const& request);

}  // namespace stoa::media
