#include "archive/prepare.hpp"

#include "markup/parse.hpp"
#include "markup/quoted_post.hpp"

namespace stoa::archive {
namespace {

// Numbers in quotations are those of the archive, unless the Stoa that wrote it had imported the post itself.
void render(PostRecord& post, Origin origin)
{
    auto const document = markup::parse(post.text, post.markup);
    if (!post.has_foreign_numbers) post.quoted = markup::quoted_numbers(document);
    // Posts of Stoa keep their numbers wherever they are free; other numbers would lead to posts of this forum.
    if (origin == Origin::foreign) post.has_foreign_numbers = true;
    post.rendering = {markup::render(document, {.links_quoted_posts = !post.has_foreign_numbers}),
                      markup::excerpt(document)};
}

}  // namespace

Prepared prepare(Line const& line, Origin origin)
{
    Prepared prepared{.line = line.number, .bytes = line.text.size(), .content = Problem{line.number, {}}};
    if (line.is_too_long) {
        prepared.content = Problem{line.number, "longer than " + std::to_string(line_bytes_max >> 20) + " MiB"};
        return prepared;
    }
    auto record = parse_record(line.text, origin);
    if (!record) {
        prepared.content = Problem{line.number, record.error()};
        return prepared;
    }
    if (auto* post = std::get_if<PostRecord>(&*record)) {
        render(*post, origin);
        prepared.bytes += post->rendering.html.view().size();
    }
    prepared.content = std::move(*record);
    return prepared;
}

}  // namespace stoa::archive
