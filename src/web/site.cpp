#include "web/site.hpp"

#include "base/random.hpp"
#include "store/setting.hpp"

namespace stoa::web {
namespace {

constexpr std::string_view form_secret_name = "form_secret";
constexpr std::chrono::seconds reads_written_every{1};

std::string without_slash_at_end(std::string url)
{
    while (url.ends_with('/')) url.pop_back();
    return url;
}

SiteOptions tidied(SiteOptions options)
{
    options.base_url = without_slash_at_end(std::move(options.base_url));
    return options;
}

// Made when the forum starts for the first time. Two nodes may do so at once: the transaction decides whose counts.
std::string find_or_make_form_secret(store::Store& store)
{
    auto known = store.read([](store::Reader& db) { return store::find_setting(db, form_secret_name); });
    if (known) return *known;
    auto made = random_token();
    return store.write([&](store::Writer& db) {
        if (auto meanwhile = store::find_setting(db, form_secret_name)) return *meanwhile;
        store::set_setting(db, form_secret_name, made);
        return made;
    });
}

// Alone, only what is announced to nobody lags. Where other nodes write, a second is what they are allowed: their
// events are heard sooner, and this holds should that fail.
std::int64_t guest_page_lag_ms(store::Store const& open_store)
{
    return open_store.engine() == store::Engine::postgres ? second_ms : 10 * second_ms;
}

}  // namespace

Site::Site(store::Store& open_store, live::Presence& whole_presence, media::FileStore& kept_files,
           media::Pictures& all_pictures, SiteOptions wished)
    : options{tidied(std::move(wished))}
    , store{open_store}
    , presence{whole_presence}
    , files{kept_files}
    , pictures{all_pictures}
    , hosts{options.base_url, options.hosts}
    , form_secret{find_or_make_form_secret(open_store)}
    , throttle{options.is_paced}
    , reads{open_store, options.clock, reads_written_every}
    , guest_pages{options.guest_pages_bytes, guest_page_lag_ms(open_store)}
{
}

// One's own writes would otherwise drop every page twice.
Announced announced_so_far(Site const& site)
{
    bool const has_other_nodes = site.store.engine() == store::Engine::postgres;
    return {site.store.changes(), has_other_nodes ? site.hub.position().value_or(EventId{}) : EventId{}};
}

}  // namespace stoa::web
