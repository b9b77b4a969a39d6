#include "web/answers.hpp"
#include "web/handlers.hpp"
#include "web/quotation.hpp"

namespace stoa::web {

// What the form of a reply would begin with, alone: a script puts it into the form that is there already.
http::Response quotation_show(Visit const& visit)
{
    auto text = visit.site.store.read([&](store::Reader& db) { return quotations_wished(visit, db); });
    if (text.empty()) return refused(visit, Refusal::no_such_post);
    return http::text(http::Status::ok, std::move(text));
}

}  // namespace stoa::web
