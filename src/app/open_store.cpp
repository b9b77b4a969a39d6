#include "app/open_store.hpp"

namespace stoa::app {

std::unique_ptr<store::Store> open_store(Settings const& settings, store::StoreUse use)
{
    return store::Store::open({.data = settings.data,
                               .database = settings.database,
                               .readers_max = static_cast<int>(settings.readers),
                               .use = use});
}

}  // namespace stoa::app
