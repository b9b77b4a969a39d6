#pragma once
#include <string>

#include "model/post.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// A post as a quotation with who said it and where, ready to be answered below. What it quotes itself stays only as far
// as the answer would show it.
std::string quotation_of(PostSource const& source);

// What the query wishes to be quoted: "quote=12" a post, "picked=1" those that were picked.
std::string quotations_wished(Visit const& visit, store::Reader& db);

}  // namespace stoa::web
