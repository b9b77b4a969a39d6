#include "acts/post_links.hpp"

#include "acts/mention_find.hpp"
#include "acts/settings_edit.hpp"
#include "markup/mention.hpp"
#include "markup/parse.hpp"
#include "markup/render.hpp"
#include "store/event.hpp"
#include "store/link_card.hpp"
#include "store/picture_copy.hpp"
#include "store/post.hpp"
#include "store/post_quote.hpp"

namespace stoa::acts {
namespace {

bool may_guests_read(Access const& access, ForumId forum)
{
    auto const may = access.permissions({}, forum);
    return may.has(Permission::see_forum) && may.has(Permission::read_threads);
}

std::vector<LinkId> find_or_want(store::Writer& db, MemberId author, std::vector<std::string> const& addresses,
                                 Instant now)
{
    std::vector<LinkId> links;
    std::optional<std::int64_t> wanted;  // by the author, in the last hour
    for (auto const& address : addresses) {
        auto link = store::find_link(db, address);
        if (!link) {
            if (!wanted) wanted = store::count_links_wanted(db, author, now - hour_ms);
            if (*wanted >= new_links_an_hour_max) continue;
            link = store::insert_wanted_link(db, address, author, now);
            ++*wanted;
        }
        links.push_back(*link);
    }
    return links;
}

std::vector<CopyId> find_or_want_copies(store::Writer& db, MemberId author, std::vector<std::string> const& addresses,
                                        Instant now)
{
    std::vector<CopyId> copies;
    std::optional<std::int64_t> wanted;  // by the author, in the last hour
    for (auto const& address : addresses) {
        auto copy = store::find_copy(db, address, CopyUse::post);
        if (!copy) {
            if (!wanted) wanted = store::count_copies_wanted(db, author, now - hour_ms);
            if (*wanted >= new_copies_an_hour_max) continue;
            copy = store::insert_wanted_copy(db, address, CopyUse::post, author, now);
            ++*wanted;
        }
        copies.push_back(*copy);
    }
    return copies;
}

}  // namespace

void note_links(store::Writer& db, Access const& access, Viewer const& author, ForumId forum, PostId post,
                PostText const& text, Instant now)
{
    if ((text.links().empty() && text.pictures().empty()) || !may_guests_read(access, forum)) return;
    store::insert_post_links(db, post, find_or_want(db, author.member, text.links(), now));
    if (text.pictures().empty() || !settings_read(db).copies_remote_pictures) return;
    store::insert_post_copies(db, post, find_or_want_copies(db, author.member, text.pictures(), now));
}

void forget_links(store::Writer& db, PostId post, Instant now)
{
    store::delete_post_links(db, post, now);
    store::delete_post_copies(db, post, now);
}

void show_cards(store::Writer& db, PostId post, Instant now)
{
    store::note_cards_shown(db, post);
    store::note_copies_shown(db, post);
    auto const source = store::find_post_source(db, post);
    if (!source) return;
    auto const document = markup::parse(source->text, source->markup);
    auto const members = mention_find(db, markup::mentioned_names(document));
    auto const cards = store::cards_of_post(db, post);
    auto const copies = store::copies_of_post(db, post);
    auto const numbers = source->has_foreign_numbers ? store::quoted_numbers(db, post) : QuotedNumbers{};
    markup::RenderOptions const options{.links_quoted_posts = !source->has_foreign_numbers,
                                        .members = &members,
                                        .cards = &cards,
                                        .copies = &copies,
                                        .quoted_numbers = &numbers};
    store::set_post_body(db, *source, markup::render(document, options), markup::renderer_version);
    store::announce(db, {.kind = EventKind::post_rendered, .thread = source->thread, .post = post, .at = now});
}

}  // namespace stoa::acts
