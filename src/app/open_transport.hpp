#pragma once
#include <memory>

#include "app/settings.hpp"
#include "mail/transport.hpp"

namespace stoa::app {

// The way letters leave: over SMTP, or into the folder mail/ of the data.
std::unique_ptr<mail::Transport> open_transport(Settings const& settings);

}  // namespace stoa::app
