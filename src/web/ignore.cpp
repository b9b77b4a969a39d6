#include "acts/reads.hpp"
#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/address.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// Back to the list, or to the page of the member.
http::Response done(Visit const& visit, MemberName const& member, Notice notice)
{
    auto const place =
        visit.form.has("return") ? return_place(visit.form.get("return")) : url_of(member.id, member.name);
    return see_other(visit, place, notice);
}

}  // namespace

http::Response member_ignore(Visit const& visit)
{
    auto member = visit.site.store.write([&](store::Writer& db) {
        return acts::member_ignore(db, *visit.access, visit.viewer, MemberId{visit.params.id}, visit.now);
    });
    return member ? done(visit, *member, Notice::member_ignored) : refused(visit, member.error());
}

http::Response member_unignore(Visit const& visit)
{
    auto member = visit.site.store.write(
        [&](store::Writer& db) { return acts::member_unignore(db, visit.viewer, MemberId{visit.params.id}); });
    return member ? done(visit, *member, Notice::member_heard) : refused(visit, member.error());
}

http::Response ignored_show(Visit const& visit)
{
    auto view = visit.site.store.read(
        [&](store::Reader& db) { return acts::ignored_read(db, *visit.access, visit.viewer, page_wished(visit)); });
    if (!view) return refused(visit, view.error());
    auto frame = frame_of(visit, "Ignored", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::ignored(frame, *view));
}

}  // namespace stoa::web
