#include "acts/copy_read.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/stored_file.hpp"

namespace stoa::web {

// "HASH.webp": what is named by its content never changes, so nobody needs to ask for it twice.
http::Response copy_show(Visit const& visit)
{
    constexpr std::string_view extension = ".webp";
    auto hash = visit.params.file;
    if (!hash.ends_with(extension)) return refused(visit, Refusal::no_such_file);
    hash.remove_suffix(extension.size());
    auto const bytes = visit.site.store.read([&](store::Reader& db) { return acts::copy_read(db, hash); });
    if (!bytes) return refused(visit, bytes.error());
    return send_file(visit, {.hash = std::string{hash},
                             .bytes = *bytes,
                             .content_type = "image/webp",
                             .saved_as = {},
                             .keep = Keep::for_ever});
}

}  // namespace stoa::web
