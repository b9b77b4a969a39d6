#pragma once
#include <string>

#include "model/conversation.hpp"
#include "model/post.hpp"
#include "web/visit.hpp"

namespace stoa::web {

// A post as a quotation with who said it and where, ready to be answered below. What it quotes itself stays only as far
// as the answer would show it.
std::string quotation_of(PostSource const& source);

// The same of a message, without a number: it leads nowhere, for nobody else could follow.
std::string quotation_of(MessageSource const& source);
// Of the message of this number, where the viewer may read it.
std::string message_quotation_wished(Visit const& visit, store::Reader& db, std::string_view number);

// What the query wishes to be quoted: "quote=12" a post, "picked=1" those that were picked, "message=12" a
// message.
std::string quotations_wished(Visit const& visit, store::Reader& db);

}  // namespace stoa::web
