#include "media/s3_store.hpp"

#include <doctest/doctest.h>

#include <cstdlib>
#include <stdexcept>

namespace stoa::media {
namespace {

// The example "GET Object" of Amazon's documentation of Signature Version 4.
TEST_CASE("a request is signed as the documentation says")
{
    S3Access const access{"AKIAIOSFODNN7EXAMPLE", "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY", "us-east-1"};
    S3Request const request{"GET",
                            "examplebucket.s3.amazonaws.com",
                            "/test.txt",
                            "bytes=0-9",
                            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
                            "20130524T000000Z"};
    CHECK(s3_authorization(access, request) ==
          "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
          "SignedHeaders=host;range;x-amz-content-sha256;x-amz-date,"
          "Signature=f0e8bdb87c964420e857bd35b5d6ed310bd44f0170aba48dd91039c6036bdb41");
}

TEST_CASE("options that cannot be right are refused at once")
{
    for (auto const* endpoint : {"", "s3.example.com", "ftp://s3.example.com", "https://", "https://a/b"})
        CHECK_THROWS_AS(open_s3_store({endpoint, "bucket", {}}), std::invalid_argument);
    for (auto const* bucket : {"", "Bucket", "a/b", "a b"})
        CHECK_THROWS_AS(open_s3_store({"https://s3.example.com", bucket, {}}), std::invalid_argument);
}

// tests/s3 starts a store on this machine and says where.
TEST_CASE("a file is kept in an S3 store, whole or in part")
{
    auto const* endpoint = std::getenv("STOA_TEST_S3");
    if (endpoint == nullptr) {
        MESSAGE("skipped: there is no S3 store");
        return;
    }
    S3Access const access{"S3RVER", "S3RVER", "us-east-1"};
    auto const store = open_s3_store({endpoint, "uploads", access});
    std::string const content(300'000, 'x');
    auto const key = FileKey::of(content);
    CHECK(!store->exists(key));
    CHECK(!store->get(key));
    store->put(key, content);
    store->put(key, content);
    CHECK(store->exists(key));
    CHECK(store->get(key) == content);
    CHECK(store->get(key, {299'998, 10}) == "xx");
    CHECK(store->get(key, {5, 3}) == "xxx");
    CHECK(store->get(key, {400'000, 3}) == "");
    store->remove(key);
    store->remove(key);
    CHECK(!store->exists(key));

    auto const nowhere = open_s3_store({"http://127.0.0.1:1", "uploads", access});
    CHECK_THROWS_AS(nowhere->exists(key), std::runtime_error);
}

}  // namespace
}  // namespace stoa::media
