#pragma once
#include <string>

namespace stoa {

// What administrators set about the site on its pages; the configuration file gives what stands there at first.
struct SiteSettings {
    std::string name;                   // empty: as configured
    std::string description;            // for search engines
    bool copies_remote_pictures{true};  // those of other sites that posts show
};

}  // namespace stoa
