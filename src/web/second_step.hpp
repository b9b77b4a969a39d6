#pragma once
#include "web/visit.hpp"

namespace stoa::web {

// The form for the code, with what the form before it carried: where to go on, and what was typed.
http::Response second_step_page(Visit const& visit);

}  // namespace stoa::web
