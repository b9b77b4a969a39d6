#pragma once
#include <string>
#include <string_view>

namespace stoa::scene {

// What is wrong with a feed by RFC 4287, in the words of libxml2 and of the sections that no schema can say; empty:
// nothing.
std::string faults_of_feed(std::string_view document);

}  // namespace stoa::scene
