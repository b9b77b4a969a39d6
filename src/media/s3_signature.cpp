#include "media/s3_signature.hpp"

#include "base/digest.hpp"

// https://docs.aws.amazon.com/AmazonS3/latest/API/sig-v4-header-based-auth.html
namespace stoa::media {
namespace {

std::string sign(std::string_view key, std::string_view text) { return std::string{view(hmac_sha256(key, text))}; }

std::string signed_headers_of(S3Request const& request)
{
    return request.range.empty() ? "host;x-amz-content-sha256;x-amz-date"
                                 : "host;range;x-amz-content-sha256;x-amz-date";
}

// Task 1: the request in its one canonical form. We send no query.
std::string canonical(S3Request const& request)
{
    std::string text;
    text.append(request.method).append("\n").append(request.path).append("\n\n");
    text.append("host:").append(request.host).append("\n");
    if (!request.range.empty()) text.append("range:").append(request.range).append("\n");
    text.append("x-amz-content-sha256:").append(request.content_hash).append("\n");
    text.append("x-amz-date:").append(request.time).append("\n\n");
    return text.append(signed_headers_of(request)).append("\n").append(request.content_hash);
}

}  // namespace

std::string s3_authorization(S3Access const& access, S3Request const& request)
{
    constexpr std::string_view algorithm = "AWS4-HMAC-SHA256";
    auto const day = std::string{request.time.substr(0, 8)};
    auto const scope = day + '/' + access.region + "/s3/aws4_request";
    // Task 2: the string to sign.
    std::string text{algorithm};
    text.append("\n").append(request.time).append("\n").append(scope).append("\n");
    text += hex(view(sha256(canonical(request))));
    // Task 3: the signature, under a key that is good for this day, region and service only.
    auto const day_key = sign("AWS4" + access.secret, day);
    auto const key = sign(sign(sign(day_key, access.region), "s3"), "aws4_request");
    return std::string{algorithm} + " Credential=" + access.key_id + '/' + scope +
           ",SignedHeaders=" + signed_headers_of(request) + ",Signature=" + hex(sign(key, text));
}

}  // namespace stoa::media
