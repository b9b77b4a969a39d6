#include "feeds/atom.hpp"

#include <algorithm>

#include "feeds/xml_writer.hpp"
#include "html/writer.hpp"
#include "model/urls.hpp"

namespace stoa::feeds {
namespace {

std::string absolute(FeedPlace const& place, html::Url const& url)
{
    return std::string{place.base_url}.append(url.view());
}

// Sections 4.1.1 and 4.1.2 want a time of everything; what has none is as old as time.
Instant changed_at(FeedEntry const& entry) { return entry.edited_at.value_or(entry.at.value_or(Instant{})); }

Instant updated_at(FeedView const& feed, FeedPlace const& place)
{
    auto const latest = std::ranges::max_element(feed.entries, {}, changed_at);
    return latest == feed.entries.end() ? place.now : changed_at(*latest);
}

void author(XmlWriter& xml, FeedEntry const& entry, FeedPlace const& place)
{
    xml.element("author", {}, [&] {
        xml.element("name", entry.author.name.empty() ? "Unknown author" : entry.author.name);
        if (entry.author) xml.element("uri", absolute(place, url_of(entry.author)));
    });
}

// A card outside of this forum: a quotation with a link.
void quoted_source(html::Writer& out, Source const& source)
{
    auto const address = html::Url::parse(source.address);
    auto const headline = [&] {
        if (source.address.empty() || !address)
            out.html<R"~(<b>{}</b>)~">(source.headline);
        else
            out.html<R"~(<a href="{}">{}</a>)~">(*address, source.headline);
    };
    auto const line = [&](std::string_view text) {
        if (!text.empty()) out.html<R"~(<br>{})~">(text);
    };
    out.html<R"~(<blockquote><p>{}{}{}</p></blockquote>)~">(
        headline, [&] { line(source.publisher); },
        [&] { line(source.quotation.empty() ? source.standfirst : source.quotation); });
}

std::string content_of(FeedEntry const& entry)
{
    html::Writer out;
    for (auto const& source : entry.sources) quoted_source(out, source);
    return std::string{out.view()}.append(entry.body.view());
}

void content(XmlWriter& xml, FeedEntry const& entry)
{
    if (entry.body.empty())
        xml.element("summary", {{"type", "text"}}, entry.excerpt);
    else
        xml.element("content", {{"type", "html"}}, content_of(entry));
}

// What changed twice has two entries, each with an address that stays.
std::string id_of(FeedEntry const& entry, FeedPlace const& place)
{
    if (entry.place.empty()) return absolute(place, url_of(entry.post));
    return absolute(place, html::Url::path(entry.place + "#version-" + std::to_string(entry.number)));
}

html::Url address_of(FeedEntry const& entry)
{
    if (!entry.place.empty()) return html::Url::path(entry.place);
    return url_in_thread(entry.thread, entry.thread_slug, entry.position, entry.post);
}

void write(XmlWriter& xml, FeedEntry const& entry, FeedPlace const& place)
{
    xml.element("entry", {}, [&] {
        xml.element("id", id_of(entry, place));
        xml.element("title", entry.thread_title);
        xml.empty("link", {{"rel", "alternate"}, {"type", "text/html"}, {"href", absolute(place, address_of(entry))}});
        if (entry.at) xml.element("published", iso_text(*entry.at));
        xml.element("updated", iso_text(changed_at(entry)));
        author(xml, entry, place);
        content(xml, entry);
    });
}

}  // namespace

std::string atom_of(FeedView const& feed, FeedPlace const& place)
{
    auto const self = place.is_private ? absolute(place, feed.place) : std::string{place.base_url}.append(place.self);
    XmlWriter xml;
    xml.element("feed", {{"xmlns", "http://www.w3.org/2005/Atom"}, {"xml:base", absolute(place, feed.place)}}, [&] {
        xml.element("id", self);
        xml.element("title", feed.title.empty() ? std::string{place.site_name}
                                                : feed.title + " · " + std::string{place.site_name});
        xml.element("updated", iso_text(updated_at(feed, place)));
        if (!place.is_private) xml.empty("link", {{"rel", "self"}, {"type", "application/atom+xml"}, {"href", self}});
        xml.empty("link", {{"rel", "alternate"}, {"type", "text/html"}, {"href", absolute(place, feed.place)}});
        xml.element("generator", "Stoa");
        for (auto const& entry : feed.entries) write(xml, entry, place);
    });
    return std::move(xml).take();
}

}  // namespace stoa::feeds
