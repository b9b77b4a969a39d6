#include "web/asset_shelf.hpp"

#include "html/asset.hpp"
#include "http/accept.hpp"

namespace stoa::web {
namespace {

std::shared_ptr<std::string const> shared(std::string_view bytes)
{
    return bytes.empty() ? nullptr : std::make_shared<std::string const>(bytes);
}

std::string quoted(std::string_view text) { return '"' + std::string{text} + '"'; }

}  // namespace

AssetShelf::AssetShelf()
{
    for (auto const& asset : html::assets()) {
        copies_.emplace(asset.path, Copies{asset.content_type, quoted(asset.path.substr(asset.path.rfind('/') + 1)),
                                           std::make_shared<std::string const>(asset.bytes), shared(asset.brotli),
                                           shared(asset.gzip)});
    }
}

http::Response AssetShelf::answer(http::Request const& request, std::string_view path) const
{
    auto found = copies_.find(path);
    if (found == copies_.end()) return http::text(http::Status::not_found, "There is no such file.\n");
    auto const& copies = found->second;

    http::Response response;
    response.with("Cache-Control", "public, max-age=31536000, immutable").with("ETag", copies.etag);
    if (auto known = request.header("If-None-Match"); known && http::matches_etag(*known, copies.etag)) {
        response.status = http::Status::not_modified;
        return response;
    }
    response.content_type = copies.content_type;
    response.shared_body = copies.plain;
    if (!copies.gzip && !copies.brotli) return response;

    response.with("Vary", "Accept-Encoding");
    auto accepted = request.header("Accept-Encoding").value_or("");
    auto use = [&](std::shared_ptr<std::string const> const& bytes, char const* coding) {
        response.shared_body = bytes;
        response.with("Content-Encoding", coding);
    };
    auto brotli = http::quality_of(accepted, "br");
    auto gzip = http::quality_of(accepted, "gzip");
    if (copies.brotli && brotli > 0 && brotli >= gzip)
        use(copies.brotli, "br");
    else if (copies.gzip && gzip > 0)
        use(copies.gzip, "gzip");
    return response;
}

}  // namespace stoa::web
