#include "pages/post_acts.hpp"

#include "model/urls.hpp"
#include "pages/address.hpp"
#include "pages/icon.hpp"
#include "pages/pick_bar.hpp"

namespace stoa::pages {
namespace {

void bookmark(html::Writer& out, PostActs const& acts)
{
    if (!acts.may_bookmark) return;
    out.html<R"~(
        <button class="btn btn-quiet btn-sm btn-sq" type="submit" formaction="/posts/{}/bookmark" aria-pressed="{}"
                aria-label="Bookmark post {}" title="Bookmark">{}</button>)~">(
        acts.post, acts.is_bookmarked ? "true" : "false", acts.position, Icon{"bookmark"});
}

void changes(html::Writer& out, PostActs const& acts)
{
    auto const& [post, position] = std::tie(acts.post, acts.position);
    if (acts.may_edit)
        out.html<R"~(
            <a class="btn btn-quiet btn-sm" href="/posts/{}/edit">{}Edit<span class="vh"> post {}</span></a>)~">(
            post, Icon{"pencil", "i-s"}, position);
    if (acts.may_correct)
        out.html<R"~(
            <a class="btn btn-quiet btn-sm" href="/posts/{}/correct">{}Correct<span class="vh"> post {}</span></a>)~">(
            post, Icon{"triangle-alert", "i-s"}, position);
    if (acts.may_record)
        out.html<R"~(
            <a class="btn btn-quiet btn-sm btn-sq" href="/posts/{}/record" title="Put on the record">{}
                <span class="vh">Put on the record what post {} tells</span></a>)~">(post, Icon{"newspaper"}, position);
    if (acts.may_cite)
        out.html<R"~(
            <a class="btn btn-quiet btn-sm btn-sq" href="/posts/{}/sources" title="Cite a source">{}
                <span class="vh">Cite a source in post {}</span></a>)~">(post, Icon{"book-open"}, position);
    if (acts.may_delete)
        out.html<R"~(
            <a class="btn btn-quiet btn-sm" href="/posts/{}/delete">{}Delete<span class="vh"> post {}</span></a>)~">(
            post, Icon{"trash-2", "i-s"}, position);
}

void answers(html::Writer& out, PostActs const& acts)
{
    auto const& [post, position] = std::tie(acts.post, acts.position);
    if (!acts.may_reply) return PostLink{post, position}(out);
    out.html<R"~(
        {}<a class="btn btn-quiet btn-sm" href="{}?quote={}" data-quotation="quote={}">{}Quote<span class="vh"> post {}</span></a>
        <a class="btn btn-quiet btn-sm" href="#reply">{}Reply<span class="vh"> to post {}</span></a>)~">(
        PickButton{post, position, acts.is_picked}, below(url_of(acts.thread, acts.thread_slug), "reply"), post, post,
        Icon{"quote", "i-s"}, position, Icon{"reply", "i-s", "i-flip"}, position);
}

}  // namespace

void PostLink::operator()(html::Writer& out) const
{
    out.html<R"~(<a class="btn btn-quiet btn-sm" href="#post-{}">{}Link<span class="vh"> to post {}</span></a>)~">(
        post, Icon{"link", "i-s"}, position);
}

void PostActs::operator()(html::Writer& out) const
{
    out.html<R"~(<div class="post-acts">{}{}{}</div>)~">([&] { bookmark(out, *this); }, [&] { changes(out, *this); },
                                                         [&] { answers(out, *this); });
}

}  // namespace stoa::pages
