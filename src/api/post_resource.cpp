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

std::string preview_json(html::Html const& html)
{
    JsonWriter json;
    json.object([&] { json.member("html", html.view()); });
    return std::move(json).take();
}

}  // namespace stoa::api
