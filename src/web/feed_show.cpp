#include "acts/reads.hpp"
#include "base/digest.hpp"
#include "base/text.hpp"
#include "feeds/atom.hpp"
#include "feeds/sitemap.hpp"
#include "http/accept.hpp"
#include "model/urls.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/whats_new.hpp"

namespace stoa::web {
namespace {

// What everybody may see may be kept on the way, for a few minutes; after that it is sent only when it has changed.
http::Response document(Visit const& visit, std::string type, std::string body,
                        std::string caching = "public, max-age=300")
{
    auto const etag = "W/\"" + base64url(view(sha256(body)).substr(0, 12)) + '"';
    http::Response response;
    response.with("ETag", etag).with("Cache-Control", std::move(caching)).with("Vary", "Accept-Encoding");
    auto const known = visit.request.header("If-None-Match");
    if (known && http::matches_etag(*known, etag)) {
        response.status = http::Status::not_modified;
        return response;
    }
    response.content_type = std::move(type);
    response.body = std::move(body);
    return response;
}

constexpr std::string_view atom_type = "application/atom+xml; charset=utf-8";

http::Response atom(Visit const& visit, FeedView const& feed, std::string const& self)
{
    feeds::FeedPlace const place{visit.site.options.base_url, visit.site_name(), self, visit.now};
    return document(visit, std::string{atom_type}, feeds::atom_of(feed, place));
}

http::Response atom(Visit const& visit, FeedView const& feed)
{
    return atom(visit, feed, encode_path(visit.request.path));
}

http::Response atom(Visit const& visit, Result<FeedView> const& feed)
{
    return feed ? atom(visit, *feed) : refused(visit, feed.error());
}

http::Response xml(Visit const& visit, std::string body)
{
    return document(visit, "application/xml; charset=utf-8", std::move(body));
}

constexpr std::string_view pieces_path = "/sitemaps/";
constexpr std::string_view forums_piece = "forums.xml";
constexpr std::string_view threads_piece = "threads-";

html::Url url_of_piece(std::string_view name) { return html::Url::path(std::string{pieces_path}.append(name)); }

// "threads-7.xml"
std::optional<std::int64_t> number_of_piece(std::string_view file)
{
    if (!file.starts_with(threads_piece) || !file.ends_with(".xml")) return std::nullopt;
    auto const digits = file.substr(threads_piece.size(), file.size() - threads_piece.size() - 4);
    auto const number = parse_number<std::int64_t>(digits);
    constexpr std::int64_t number_max = std::int64_t{1} << 40;
    if (!number || *number < 0 || *number > number_max) return std::nullopt;
    return number;
}

struct PrivatePlace {
    std::string_view token;
    WhatsNewList list;
};

// "stoa_.../unread.atom"
std::optional<PrivatePlace> private_place(std::string_view file)
{
    constexpr std::string_view ending = ".atom";
    auto const slash = file.find('/');
    if (slash == std::string_view::npos || !file.ends_with(ending)) return std::nullopt;
    auto const name = file.substr(slash + 1);
    auto const list = parse_whats_new_list(name.substr(0, name.size() - std::min(name.size(), ending.size())));
    if (!list) return std::nullopt;
    return PrivatePlace{file.substr(0, slash), *list};
}

std::vector<feeds::SitemapPlace> forums_of(Visit const& visit)
{
    std::vector<feeds::SitemapPlace> places{{html::Url::path("/"), {}}};
    for (auto const& forum : acts::sitemap_forums_read(*visit.access)) places.push_back({url_of(forum), {}});
    return places;
}

}  // namespace

http::Response feed_of_site(Visit const& visit)
{
    return atom(visit,
                visit.site.store.read([&](store::Reader& db) { return acts::site_feed_read(db, *visit.access); }));
}

http::Response feed_of_forum(Visit const& visit)
{
    return atom(visit, visit.site.store.read([&](store::Reader& db) {
        return acts::forum_feed_read(db, *visit.access, ForumId{visit.params.id});
    }));
}

http::Response feed_of_thread(Visit const& visit)
{
    return atom(visit, visit.site.store.read([&](store::Reader& db) {
        return acts::thread_feed_read(db, *visit.access, ThreadId{visit.params.id});
    }));
}

http::Response feed_of_member(Visit const& visit)
{
    return atom(visit, visit.site.store.read([&](store::Reader& db) {
        return acts::member_feed_read(db, *visit.access, MemberId{visit.params.id});
    }));
}

http::Response feed_of_tag(Visit const& visit)
{
    return atom(visit, visit.site.store.read([&](store::Reader& db) {
        return acts::tag_feed_read(db, *visit.access, visit.params.file);
    }));
}

http::Response feed_of_whats_new(Visit const& visit)
{
    std::string_view path = visit.request.path;
    path.remove_suffix(std::string_view{"/feed.atom"}.size());
    auto const list = parse_whats_new_list(path.substr(path.rfind('/') + 1));
    if (!list) return refused(visit, Refusal::no_such_page);
    auto const filter = whats_new_filter(visit.query);
    auto const feed = visit.site.store.read(
        [&](store::Reader& db) { return acts::whats_new_feed_read(db, *visit.access, {*list, filter}, visit.now); });
    return feed ? atom(visit, *feed, whats_new_feed(*list, filter)) : refused(visit, feed.error());
}

http::Response feed_of_record(Visit const& visit)
{
    return atom(visit,
                visit.site.store.read([&](store::Reader& db) { return acts::record_feed_read(db, *visit.access); }));
}

http::Response private_feed_show(Visit const& visit)
{
    auto const place = private_place(visit.params.file);
    if (!place) return refused(visit, Refusal::no_such_page);
    auto owner = visit;
    recognise_feed_token(owner, place->token);
    if (!owner.viewer.is_member()) return refused(visit, Refusal::no_such_page);
    auto const feed = visit.site.store.read([&](store::Reader& db) {
        return acts::private_feed_read(db, *owner.access, owner.viewer, place->list, visit.now);
    });
    if (!feed) return refused(visit, feed.error());
    feeds::FeedPlace const around{visit.site.options.base_url, visit.site_name(), {}, visit.now, true};
    return document(visit, std::string{atom_type}, feeds::atom_of(*feed, around), "private, no-cache")
        .with("X-Robots-Tag", "noindex");
}

http::Response sitemap_show(Visit const& visit)
{
    std::vector<html::Url> pieces{url_of_piece(forums_piece)};
    auto const numbers =
        visit.site.store.read([&](store::Reader& db) { return acts::sitemap_pieces_read(db, *visit.access); });
    for (auto number : numbers)
        pieces.push_back(url_of_piece(std::string{threads_piece} + std::to_string(number) + ".xml"));
    return xml(visit, feeds::sitemap_index_of(pieces, visit.site.options.base_url));
}

http::Response sitemap_piece_show(Visit const& visit)
{
    auto const file = visit.params.file;
    if (file == forums_piece) return xml(visit, feeds::sitemap_of(forums_of(visit), visit.site.options.base_url));
    auto const number = number_of_piece(file);
    if (!number) return refused(visit, Refusal::no_such_page);
    auto const threads =
        visit.site.store.read([&](store::Reader& db) { return acts::sitemap_piece_read(db, *visit.access, *number); });
    if (threads.empty()) return refused(visit, Refusal::no_such_page);
    std::vector<feeds::SitemapPlace> places;
    for (auto const& thread : threads) places.push_back({url_of(thread.id, thread.slug), thread.activity_at});
    return xml(visit, feeds::sitemap_of(places, visit.site.options.base_url));
}

}  // namespace stoa::web
