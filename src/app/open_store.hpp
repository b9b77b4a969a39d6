#pragma once
#include <memory>

#include "app/settings.hpp"
#include "store/store.hpp"

namespace stoa::app {

std::unique_ptr<store::Store> open_store(Settings const& settings, store::StoreUse use);

}  // namespace stoa::app
