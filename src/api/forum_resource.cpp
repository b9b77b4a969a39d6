#include "api/resource_parts.hpp"
#include "api/resources.hpp"
#include "model/urls.hpp"

namespace stoa::api {
namespace {

void write_last_post(JsonWriter& json, Forum const& forum)
{
    json.member("last_post", [&] {
        if (!forum.last_post) return json.value(nullptr);
        auto const& last = *forum.last_post;
        json.object([&] {
            json.member("id", last.post);
            json.member("thread", last.thread);
            json.member("thread_title", last.thread_title);
            write_author(json, "author", last.author.id, last.author.name);
            json.member("created", last.at);
        });
    });
}

void write_forum(JsonWriter& json, Forum const& forum, std::string_view origin)
{
    json.object([&] {
        json.member("id", forum.id);
        if (forum.parent.value != 0)
            json.member("parent", forum.parent);
        else
            json.member("parent", nullptr);
        json.member("kind", forum.kind == ForumKind::category ? "category" : "forum");
        json.member("name", forum.name);
        json.member("description", forum.description);
        json.member("threads", forum.thread_count);
        json.member("posts", forum.post_count);
        write_last_post(json, forum);
        write_url(json, origin, url_of(forum));
    });
}

void collect(std::vector<ForumNode> const& nodes, std::vector<Forum const*>& forums)
{
    for (auto const& node : nodes) {
        forums.push_back(&node.forum);
        collect(node.children, forums);
    }
}

}  // namespace

std::string forums_json(std::vector<ForumNode> const& nodes, std::string_view origin)
{
    std::vector<Forum const*> forums;
    collect(nodes, forums);
    JsonWriter json;
    json.object([&] {
        json.member("forums",
                    [&] { json.array(forums, [&](Forum const* forum) { write_forum(json, *forum, origin); }); });
    });
    return std::move(json).take();
}

}  // namespace stoa::api
