#include "pages/pager.hpp"

#include "pages/form.hpp"
#include "pages/icon.hpp"

namespace stoa::pages {
namespace {

html::Url address_of(PageAddresses const& addresses, std::int64_t page)
{
    return html::Url::path(page == 1 ? addresses.first : addresses.further + std::to_string(page));
}

void number(html::Writer& out, Pager const& pager, std::int64_t number)
{
    if (number == page_gap) return out.html<R"~(<li><span class="gap">…</span></li>)~">();
    auto const address = address_of(pager.addresses, number);
    auto const distance = number - pager.page.number;
    if (distance == 0)
        out.html<R"~(<li class="near"><a href="{}" aria-current="page">{}</a></li>)~">(address, number);
    else if (distance == 1 || distance == -1)
        out.html<R"~(<li class="near"><a href="{}">{}</a></li>)~">(address, number);
    else
        out.html<R"~(<li><a href="{}">{}</a></li>)~">(address, number);
}

void previous(html::Writer& out, Pager const& pager)
{
    if (pager.page.number == 1) return;
    out.html<R"~(<a rel="prev" href="{}">{}Previous</a>)~">(address_of(pager.addresses, pager.page.number - 1),
                                                            Icon{"chevron-left", "i-s", "i-flip"});
}

void next(html::Writer& out, Pager const& pager)
{
    if (pager.page.number == pager.page.count) return;
    out.html<R"~(<a rel="next" href="{}">Next{}</a>)~">(address_of(pager.addresses, pager.page.number + 1),
                                                        Icon{"chevron-right", "i-s", "i-flip"});
}

// "?page=3"; the server leads on to the address of that page.
void jump(html::Writer& out, Pager const& pager)
{
    auto const& page = pager.page;
    auto const path = pager.addresses.first.substr(0, pager.addresses.first.find('?'));
    auto const filter = [&] {
        if (!pager.filter.empty()) HiddenField{pager.filter, pager.filter_value}(out);
    };
    out.html<R"~(
        <form method="get" action="{}">{}
            <label class="vh" for="{}-number">Page number</label>
            <input class="input input-s" id="{}-number" name="page" type="number" min="1" max="{}" placeholder="{}/{}">
            <button class="btn btn-sm" type="submit">Go</button>
        </form>)~">(html::Url::path(path), filter, pager.id, pager.id, page.count, page.number, page.count);
}

}  // namespace

std::vector<std::int64_t> named_pages(PageNumber page)
{
    std::vector<std::int64_t> named;
    auto const add = [&](std::int64_t number) {
        if (number < 1 || number > page.count || (!named.empty() && number <= named.back())) return;
        auto const last = named.empty() ? 0 : named.back();
        if (number == last + 2)
            named.push_back(number - 1);  // a gap of one page would be no shorter than its number
        else if (number > last + 2)
            named.push_back(page_gap);
        named.push_back(number);
    };
    for (auto const number : {std::int64_t{1}, page.number - 1, page.number, page.number + 1, page.count}) add(number);
    return named;
}

PageAddresses pages_of(html::Url const& thing)
{
    std::string first{thing.view()};
    return {first, first + "page-"};
}

void Pager::operator()(html::Writer& out) const
{
    if (page.count <= 1) return;
    auto const numbers = [&] {
        for (auto const each : named_pages(page)) number(out, *this, each);
    };
    out.html<R"~(<nav class="pager" aria-label="{}">{}<ol>{}</ol>{}{}</nav>)~">(
        label, [&] { previous(out, *this); }, numbers, [&] { next(out, *this); }, [&] { jump(out, *this); });
}

}  // namespace stoa::pages
