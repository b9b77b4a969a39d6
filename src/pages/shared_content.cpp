#include "pages/shared_content.hpp"

#include <stdexcept>

namespace stoa::pages {
namespace {

// The narrowest type that says no more than is known. Of a link without a record it is only known to be a page.
std::string_view type_of(SourceKind kind)
{
    switch (kind) {
    case SourceKind::article: return "NewsArticle";
    case SourceKind::paper: return "ScholarlyArticle";
    case SourceKind::social_post: return "SocialMediaPosting";
    case SourceKind::broadcast:
    case SourceKind::press_release:
    case SourceKind::official_document:
    case SourceKind::interview: return "CreativeWork";
    case SourceKind::other: return "WebPage";
    }
    throw std::logic_error{"unknown kind of source"};
}

void named(JsonWriter& json, std::string_view member, std::string_view type, std::string_view name)
{
    if (name.empty()) return;
    json.member(member, [&] {
        json.object([&] {
            json.member("@type", type);
            json.member("name", name);
        });
    });
}

void work(JsonWriter& json, Source const& source)
{
    json.object([&] {
        json.member("@type", type_of(source.kind));
        json.member("headline", source.headline);
        if (!source.address.empty()) json.member("url", source.address);
        named(json, "publisher", "Organization", source.publisher);
        named(json, "author", "Person", source.authors);
        if (source.published_at) json.member("datePublished", iso_text(*source.published_at));
        if (source.updated_at) json.member("dateModified", iso_text(*source.updated_at));
        if (!source.lang.empty()) json.member("inLanguage", source.lang);
    });
}

}  // namespace

void write_shared_content(JsonWriter& json, std::span<Source const> cited)
{
    if (cited.empty()) return;
    json.member("sharedContent", [&] { json.array(cited, [&](Source const& source) { work(json, source); }); });
}

}  // namespace stoa::pages
