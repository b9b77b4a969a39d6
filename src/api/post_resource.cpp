#include <algorithm>

#include "api/resource_parts.hpp"
#include "api/resources.hpp"
#include "model/urls.hpp"

namespace stoa::api {
namespace {

void write_texts(JsonWriter& json, PostResource const& resource)
{
    auto const& post = resource.view.post;
    if (post.is_deleted() && !resource.view.may_see_deleted_text) {
        for (auto name : {"text", "markup", "html"}) json.member(name, nullptr);
        return;
    }
    json.member("text", resource.source.text);
    json.member("markup", name_of(resource.source.markup));
    json.member("html", post.body.view());
}

void write_counts(JsonWriter& json, std::vector<ReactionShown> const& reactions)
{
    json.array(reactions, [&](ReactionShown const& reaction) {
        json.object([&] {
            json.member("kind", reaction.kind.key);
            json.member("name", reaction.kind.name);
            json.member("count", reaction.count);
        });
    });
}

void write_reactions(JsonWriter& json, PostView const& view)
{
    json.member("reactions", [&] { write_counts(json, view.reactions); });
    auto own = std::ranges::find(view.reactions, true, &ReactionShown::is_own);
    if (own == view.reactions.end())
        json.member("own_reaction", nullptr);
    else
        json.member("own_reaction", own->kind.key);
    json.member("is_bookmarked", view.is_bookmarked);
}

void write_corrections(JsonWriter& json, PostView const& view)
{
    json.member("corrections", [&] {
        json.array(view.corrections, [&](Correction const& correction) {
            json.object([&] {
                json.member("id", correction.id);
                write_author(json, "author", correction.author.id, correction.author.name);
                json.member("created", std::optional{correction.at});
                json.member("removed", correction.removed_at);
                json.member("text", correction.text);
            });
        });
    });
}

void write_post(JsonWriter& json, PostResource const& resource, std::string_view origin)
{
    auto const& post = resource.view.post;
    json.object([&] {
        json.member("id", post.id);
        json.member("thread", post.thread);
        json.member("position", post.position);
        write_author(json, "author", post.author.id, post.author.name);
        json.member("created", post.created_at);
        json.member("edited", post.edited_at);
        json.member("is_edited", post.is_edited);
        json.member("deleted", post.deleted_at);
        json.member("revision", resource.source.revision);
        json.member("edit_reason", post.edit_reason);
        write_reactions(json, resource.view);
        write_corrections(json, resource.view);
        write_texts(json, resource);
        write_url(json, origin, url_of(post.id));
    });
}

}  // namespace

std::string post_json(PostResource const& post, std::string_view origin)
{
    JsonWriter json;
    write_post(json, post, origin);
    return std::move(json).take();
}

std::string posts_json(std::vector<PostResource> const& posts, Pagination pagination, std::string_view origin)
{
    JsonWriter json;
    json.object([&] {
        json.member("posts",
                    [&] { json.array(posts, [&](PostResource const& post) { write_post(json, post, origin); }); });
        write_pagination(json, pagination);
    });
    return std::move(json).take();
}

std::string reactions_json(ReactionsView const& view)
{
    JsonWriter json;
    std::int64_t total = -view.likes_elsewhere;
    for (auto const& reaction : view.counts) total += reaction.count;
    json.object([&] {
        json.member("counts", [&] { write_counts(json, view.counts); });
        json.member("reactions", [&] {
            json.array(view.reactions, [&](auto const& given) {
                auto const& [reaction, kind] = given;
                json.object([&] {
                    write_author(json, "member", reaction.member.id, reaction.member.name);
                    json.member("kind", kind.key);
                    json.member("created", std::optional{reaction.at});
                });
            });
        });
        write_pagination(json, {view.page.number, view.page.count, total});
    });
    return std::move(json).take();
}

std::string preview_json(html::Html const& html)
{
    JsonWriter json;
    json.object([&] { json.member("html", html.view()); });
    return std::move(json).take();
}

}  // namespace stoa::api
