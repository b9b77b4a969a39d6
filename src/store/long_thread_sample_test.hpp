#pragma once
#include "store/post_selection.hpp"
#include "store/sample_test.hpp"
#include "store/thread_outline.hpp"

namespace stoa::store {

// Every statement of the ways through a long thread.
inline void read_long_thread(Reader& db, Sample const& sample)
{
    posts_by_member(db, sample.thread, sample.ada, 0, 21);
    posts_with_pictures(db, sample.thread, 0, 21);
    useful_posts(db, sample.thread, 0, 0, 21);
    first_post_since(db, named_thread(db, sample.thread), at_minute(1));
    quotes_within_thread(db, sample.thread, 1, 200);
    outline_rows(db, {{1}});
}

}  // namespace stoa::store
