#include "pages/post_stub.hpp"

#include "pages/form.hpp"
#include "pages/icon.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

std::string_view stub_words(Post const& post)
{
    if (!post.deleted_by) return "Post removed";
    return post.deleted_by.id == post.author.id ? "Post removed by its author" : "Post removed by staff";
}

void undo(html::Writer& out, PostSurroundings const& around, PostView const& view)
{
    if (!view.may_undelete || !around.has_acts) return;
    out.html<R"~(
        <form method="post" action="/posts/{}/restore">{}
            <button class="btn btn-sm" type="submit">Undo<span class="vh"> the removal of post {}</span></button>
        </form>)~">(view.post.id, FormKey{around.frame}, view.post.position);
}

void text(html::Writer& out, PostSurroundings const& around, PostView const& view)
{
    if (!view.may_see_deleted_text) return;
    out.html<R"~(<details class="more"><summary>Show it<span class="vh">: post {}</span></summary>{}</details>)~">(
        view.post.position, PostBody{around, view.post.body});
}

}  // namespace

void PostStub::operator()(html::Writer& out) const
{
    auto const& post = view.post;
    out.html<R"~(<li class="post-stub" id="post-{}">{}<span>{}</span>{}{}{}</li>)~">(
        post.id, Icon{"trash-2", "i-s"}, stub_words(post), Time{post.deleted_at, around.frame.now, TimeStyle::post},
        [&] { undo(out, around, view); }, [&] { text(out, around, view); });
}

}  // namespace stoa::pages
