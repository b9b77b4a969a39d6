#include "archive/site.hpp"

#include "base/random.hpp"
#include "store/setting.hpp"

namespace stoa::archive {
namespace {

constexpr std::string_view site_id_setting = "site.id";

}  // namespace

std::optional<std::string> find_site_id(store::Reader& db) { return store::find_setting(db, site_id_setting); }

std::string ensure_site_id(store::Store& store)
{
    return store.write([](store::Writer& db) {
        if (auto known = find_site_id(db)) return *known;
        auto drawn = random_token().substr(0, 22);
        store::set_setting(db, site_id_setting, drawn);
        return drawn;
    });
}

}  // namespace stoa::archive
