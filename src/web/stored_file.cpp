#include "web/stored_file.hpp"

#include <stdexcept>

#include "http/accept.hpp"
#include "http/form.hpp"
#include "http/range.hpp"

namespace stoa::web {
namespace {

std::string_view cache_control_of(Keep keep)
{
    switch (keep) {
    case Keep::ask_again: return "private, no-cache";
    case Keep::an_hour: return "public, max-age=3600";
    case Keep::for_ever: return "public, max-age=31536000, immutable";
    }
    throw std::logic_error{"unknown way to keep a file"};
}

// What strangers gave us is shown as nothing but itself: no script, no frame, no guess about its type.
http::Response with_headers(StoredFile const& file)
{
    http::Response response;
    response.with("ETag", '"' + file.hash + '"')
        .with("Cache-Control", std::string{cache_control_of(file.keep)})
        .with("Vary", "Cookie")
        .with("Accept-Ranges", "bytes")
        .with("Content-Security-Policy", "sandbox; default-src 'none'");
    if (!file.saved_as.empty()) {
        response.with("Content-Disposition", "attachment; filename*=UTF-8''" + http::percent_encode(file.saved_as));
    }
    return response;
}

// If-Range: the part is of use only where the rest is of the same file (RFC 9110 section 13.1.5).
http::RangeWish range_of(Visit const& visit, StoredFile const& file)
{
    auto const range = visit.request.header("Range");
    auto const same = visit.request.header("If-Range");
    if (!range || (same && *same != '"' + file.hash + '"')) return {};
    return http::parse_range(*range, static_cast<std::uint64_t>(file.bytes));
}

std::string read(Visit const& visit, StoredFile const& file, http::ByteRange const& range)
{
    auto const key = media::FileKey::parse(file.hash);
    auto bytes = key ? visit.site.files.get(*key, {range.first, range.size}) : std::nullopt;
    if (!bytes) throw std::runtime_error{"the store of files has no " + file.hash};
    return *std::move(bytes);
}

}  // namespace

http::Response send_file(Visit const& visit, StoredFile const& file)
{
    auto response = with_headers(file);
    auto const known = visit.request.header("If-None-Match");
    if (known && http::matches_etag(*known, '"' + file.hash + '"')) {
        response.status = http::Status::not_modified;
        return response;
    }
    auto const size = static_cast<std::uint64_t>(file.bytes);
    auto const wish = range_of(visit, file);
    if (wish.is_unsatisfiable) {
        response.status = http::Status::range_not_satisfiable;
        response.with("Content-Range", "bytes */" + std::to_string(size));
        return response;
    }
    auto const range = wish.range.value_or(http::ByteRange{0, size});
    response.content_type = file.content_type;
    response.shared_body = std::make_shared<std::string const>(read(visit, file, range));
    if (wish.range) {
        response.status = http::Status::partial_content;
        response.with("Content-Range", "bytes " + std::to_string(range.first) + '-' +
                                           std::to_string(range.first + range.size - 1) + '/' + std::to_string(size));
    }
    return response;
}

}  // namespace stoa::web
