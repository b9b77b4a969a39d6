#pragma once

namespace stoa::db {

enum class Engine { sqlite, postgres };

}  // namespace stoa::db
