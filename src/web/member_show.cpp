#include "acts/reads.hpp"
#include "model/urls.hpp"
#include "web/answers.hpp"
#include "web/handlers.hpp"

namespace stoa::web {
namespace {

// Members have pages like threads: /members/ada.4/page-2.
html::Url address_of_page(MemberView const& view)
{
    std::string address{url_of(view.member.id, view.member.name).view()};
    if (view.page.number > 1) address += "page-" + std::to_string(view.page.number);
    return html::Url::path(std::move(address));
}

}  // namespace

http::Response member_show(Visit const& visit)
{
    auto view = visit.site.store.read([&](store::Reader& db) {
        return acts::member_read(db, *visit.access, visit.viewer, MemberId{visit.params.id}, page_wished(visit));
    });
    if (!view) return refused(visit, view.error());
    auto address = address_of_page(*view);
    if (auto elsewhere = redirect_to_canonical(visit, address)) return *elsewhere;
    note_presence(visit);

    auto frame = frame_of(visit, view->member.name);
    frame.canonical = address.view();
    frame.feed = std::string{url_of(view->member.id, view->member.name).view()} + "feed.atom";
    return page(pages::member(frame, *view));
}

}  // namespace stoa::web
