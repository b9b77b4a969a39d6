#include "api/resource_parts.hpp"
#include "api/resources.hpp"
#include "model/urls.hpp"

namespace stoa::api {
namespace {

void write_forum_name(JsonWriter& json, ForumName const& forum, std::string_view origin)
{
    json.object([&] {
        json.member("id", forum.id);
        json.member("name", forum.name);
        write_url(json, origin, url_of(forum));
    });
}

void write_thread(JsonWriter& json, Thread const& thread, ForumName const& forum, std::string_view origin)
{
    json.object([&] {
        json.member("id", thread.id);
        json.member("forum", [&] { write_forum_name(json, forum, origin); });
        json.member("title", thread.title);
        json.member("prefix", thread.prefix);
        json.member("tags", [&] { json.array(thread.tags, [&](std::string const& tag) { json.value(tag); }); });
        write_author(json, "author", thread.starter.id, thread.starter.name);
        json.member("created", thread.created_at);
        json.member("last_post", thread.last_post_at);
        json.member("posts", thread.post_count);
        json.member("views", thread.views);
        json.member("is_pinned", thread.is_pinned);
        json.member("is_locked", thread.is_locked);
        json.member("has_poll", thread.has_poll);
        write_url(json, origin, url_of(thread));
    });
}

}  // namespace

std::string thread_json(Thread const& thread, ForumName const& forum, std::string_view origin)
{
    JsonWriter json;
    write_thread(json, thread, forum, origin);
    return std::move(json).take();
}

std::string threads_json(std::vector<ThreadRow> const& rows, ForumName const& forum, Pagination pagination,
                         std::string_view origin)
{
    JsonWriter json;
    json.object([&] {
        json.member("threads", [&] {
            json.array(rows, [&](ThreadRow const& row) { write_thread(json, row.thread, forum, origin); });
        });
        write_pagination(json, pagination);
    });
    return std::move(json).take();
}

}  // namespace stoa::api
