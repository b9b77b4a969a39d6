#pragma once
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

#include "http/response.hpp"

namespace stoa::web {

// The files of assets/ as answers that are ready to be sent. Their paths carry a hash of the content, so a browser may
// keep them for ever.
class AssetShelf {
public:
    AssetShelf();
    // Nothing there: an answer with status 404.
    http::Response answer(http::Request const& request, std::string_view path) const;

private:
    struct Copies {
        std::string_view content_type;
        std::string etag;
        std::shared_ptr<std::string const> plain, brotli, gzip;  // compressed ones may be missing
    };
    std::unordered_map<std::string_view, Copies> copies_;
};

}  // namespace stoa::web
