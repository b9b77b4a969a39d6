#pragma once
#include <string>
#include <string_view>
#include <vector>

namespace stoa::web {

// The names this site answers to. A request under another name is a mistake or a trick (DNS rebinding, poisoned
// caches), so it gets no page. Ports are not compared: they are often changed on the way.
class Hosts {
public:
    Hosts(std::string_view base_url, std::vector<std::string> const& further);
    bool has(std::string_view host_header) const;

private:
    std::vector<std::string> names_;
};

// "https://forum.example:8443/x" -> "forum.example:8443".
std::string_view authority_of(std::string_view url);

}  // namespace stoa::web
