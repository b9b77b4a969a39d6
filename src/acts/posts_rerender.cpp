#include "acts/posts_rerender.hpp"

#include <set>
#include <string>
#include <utility>

#include "acts/mention_find.hpp"
#include "markup/link_card.hpp"
#include "markup/mention.hpp"
#include "markup/parse.hpp"
#include "markup/remote_picture.hpp"
#include "store/link_card.hpp"
#include "store/picture_copy.hpp"
#include "store/post_quote.hpp"

namespace stoa::acts {
namespace {

// Whom they all mention, by one question.
markup::MentionedMembers members_in(store::Reader& db, std::vector<markup::Document> const& documents)
{
    std::set<std::string> names;
    for (auto const& document : documents) {
        for (auto& name : markup::mentioned_names(document)) names.insert(std::move(name));
    }
    if (names.empty()) return {};
    return mention_find(db, {names.begin(), names.end()});
}

// Most posts have no link that could have one, and are not asked for.
LinkCards cards_of(store::Reader& db, PostId post, markup::Document const& document)
{
    return markup::bare_link_addresses(document).empty() ? LinkCards{} : store::cards_of_post(db, post);
}

PictureCopies copies_in(store::Reader& db, PostId post, markup::Document const& document)
{
    return markup::remote_pictures(document).empty() ? PictureCopies{} : store::copies_of_post(db, post);
}

QuotedNumbers numbers_in(store::Reader& db, store::OldRendering const& old, markup::Document const& document)
{
    bool const has_any = old.has_foreign_numbers && !document.attributions.empty();
    return has_any ? store::quoted_numbers(db, old.post) : QuotedNumbers{};
}

}  // namespace

std::vector<Rerendered> posts_rerender(store::Reader& db, int count)
{
    auto old = store::renderings_before(db, markup::renderer_version, count);
    std::vector<markup::Document> documents;
    documents.reserve(old.size());
    for (auto const& post : old) documents.push_back(markup::parse(post.text, post.markup));
    auto const members = members_in(db, documents);

    std::vector<Rerendered> posts;
    posts.reserve(old.size());
    for (std::size_t i = 0; i < old.size(); ++i) {
        auto const cards = cards_of(db, old[i].post, documents[i]);
        auto const copies = copies_in(db, old[i].post, documents[i]);
        auto const numbers = numbers_in(db, old[i], documents[i]);
        markup::RenderOptions const options{.links_quoted_posts = !old[i].has_foreign_numbers,
                                            .members = &members,
                                            .cards = &cards,
                                            .copies = &copies,
                                            .quoted_numbers = &numbers};
        markup::Rendering now{markup::render(documents[i], options), markup::excerpt(documents[i])};
        posts.push_back({std::move(old[i]), std::move(now)});
    }
    return posts;
}

void keep_renderings(store::Writer& db, std::vector<Rerendered> const& posts)
{
    for (auto const& [before, now] : posts)
        store::update_rendering(db, before, markup::renderer_version, now.html, now.excerpt);
}

}  // namespace stoa::acts
