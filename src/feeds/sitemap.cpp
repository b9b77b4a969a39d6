#include "feeds/sitemap.hpp"

#include "feeds/xml_writer.hpp"

namespace stoa::feeds {
namespace {

constexpr std::string_view schema = "http://www.sitemaps.org/schemas/sitemap/0.9";

std::string absolute(std::string_view base_url, html::Url const& url)
{
    return std::string{base_url}.append(url.view());
}

}  // namespace

std::string sitemap_of(std::span<SitemapPlace const> places, std::string_view base_url)
{
    XmlWriter xml;
    xml.element("urlset", {{"xmlns", schema}}, [&] {
        for (auto const& place : places)
            xml.element("url", {}, [&] {
                xml.element("loc", absolute(base_url, place.url));
                if (place.changed_at) xml.element("lastmod", iso_text(*place.changed_at));
            });
    });
    return std::move(xml).take();
}

std::string sitemap_index_of(std::span<html::Url const> pieces, std::string_view base_url)
{
    XmlWriter xml;
    xml.element("sitemapindex", {{"xmlns", schema}}, [&] {
        for (auto const& piece : pieces)
            xml.element("sitemap", {}, [&] { xml.element("loc", absolute(base_url, piece)); });
    });
    return std::move(xml).take();
}

}  // namespace stoa::feeds
