#pragma once
#include <string>
#include <vector>

#include "acts/access.hpp"
#include "acts/carried_uploads.hpp"
#include "acts/drafts.hpp"
#include "acts/message_placed.hpp"
#include "base/result.hpp"

namespace stoa::acts {

struct ConversationDraft {
    ThreadTitle title;
    std::vector<std::string> recipients;  // as parse_recipients gives them
    PostText text;
    std::string form_token;  // one a form: what is sent twice is done once; empty: no protection (API)
    ListedUploads uploads{};
    MemberId with{};  // whom its form was opened for; its draft stands under them
};

Result<MessagePlaced> conversation_start(store::Writer& db, Access const& access, Viewer const& viewer,
                                         ConversationDraft const& draft, Instant now);

}  // namespace stoa::acts
