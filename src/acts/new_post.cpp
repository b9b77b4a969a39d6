#include "acts/new_post.hpp"

#include "markup/render.hpp"

namespace stoa::acts {

store::NewPost new_post(ThreadId thread, Viewer const& author, PostText const& text, Instant now)
{
    return {.thread = thread,
            .author = author.member,
            .created_at = now,
            .markup = text.markup(),
            .text = text.source(),
            .body = text.body(),
            .renderer_version = markup::renderer_version,
            .excerpt = text.excerpt()};
}

}  // namespace stoa::acts
