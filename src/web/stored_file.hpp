#pragma once
#include <cstdint>
#include <string>

#include "http/response.hpp"
#include "web/visit.hpp"

namespace stoa::web {

enum class Keep : std::uint8_t {
    ask_again,  // whoever has it asks each time whether they still may see it
    an_hour,    // everybody may see it now
    for_ever,   // everybody may see it, and its address will never mean anything else
};

// A file of the store as it is sent.
struct StoredFile {
    std::string hash;
    std::int64_t bytes{};
    std::string content_type;
    std::string saved_as;  // empty: shown in place; otherwise to be saved under this name
    Keep keep{Keep::ask_again};
};

// The file, a part of it (Range), or word that it has not changed.
http::Response send_file(Visit const& visit, StoredFile const& file);

}  // namespace stoa::web
