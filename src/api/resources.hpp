#pragma once
#include <string>
#include <string_view>
#include <vector>

#include "model/conversation_views.hpp"
#include "model/member.hpp"
#include "model/poll.hpp"
#include "model/record_views.hpp"
#include "model/views.hpp"

// What the API shows, as JSON. Ids are numbers, times ISO 8601 or null where they are unknown, addresses whole: they
// begin with `origin`.
namespace stoa::api {

struct Pagination {
    std::int64_t page{1};
    std::int64_t pages{1};
    std::int64_t total{};
};

// All forums of the tree in its order, each with the id of its parent.
std::string forums_json(std::vector<ForumNode> const& nodes, std::string_view origin);

std::string thread_json(Thread const& thread, ForumName const& forum, std::string_view origin);
std::string threads_json(std::vector<ThreadRow> const& rows, ForumName const& forum, Pagination pagination,
                         std::string_view origin);

std::string poll_json(PollView const& view);

// A post with the text as it was typed; both are left out of a deleted post that the viewer may not read.
struct PostResource {
    PostView view;
    PostSource source;
};
std::string post_json(PostResource const& post, std::string_view origin);
std::string posts_json(std::vector<PostResource> const& posts, Pagination pagination, std::string_view origin);

// All that stands on the record of a thread, also as a table (RFC 4180) that no spreadsheet takes for formulas.
std::string record_json(WholeRecord const& record, std::string_view origin);
std::string record_csv(WholeRecord const& record, std::string_view origin);

std::string reactions_json(ReactionsView const& view);

std::string conversation_json(ConversationRow const& row, std::string_view origin);
std::string conversations_json(std::vector<ConversationRow> const& rows, Pagination pagination,
                               std::string_view origin);
// A message with the text as it was typed.
struct MessageResource {
    MessageView view;
    MessageSource source;
};
std::string message_json(MessageResource const& message, std::string_view origin);
std::string messages_json(std::vector<MessageResource> const& messages, Pagination pagination, std::string_view origin);

std::string member_json(Member const& member, std::string_view origin);
std::string token_json(std::string_view token);
std::string preview_json(html::Html const& html);

}  // namespace stoa::api
