#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "store/thread.hpp"

namespace stoa::store {

// What tells what a thread is about: its tags ("#touring"), then the longer words of its title.
std::vector<std::string> telling_words(std::string_view slug, std::vector<std::string> const& tags);

void insert_words(Writer& db, ThreadId thread, ForumId forum, std::string_view slug,
                  std::vector<std::string> const& tags);
void delete_words(Writer& db, Thread const& thread);  // those of the title and the tags that it has
// The words of a thread go with it to another forum.
void move_words(Writer& db, Thread const& thread, ForumId to);

}  // namespace stoa::store
