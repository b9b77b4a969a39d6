#pragma once
#include "base/json_writer.hpp"

namespace stoa::api {

using stoa::JsonWriter;

}  // namespace stoa::api
