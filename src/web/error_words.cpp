#include "web/error_words.hpp"

namespace stoa::web {

ErrorWords words_for(http::Status status)
{
    using enum http::Status;
    switch (status) {
    case bad_request: return {"That could not be read", "The request was damaged on its way, or no browser wrote it."};
    case unauthorized: return {"Please log in", "Only members can do this."};
    case forbidden: return {"This part is not open to you", "Your account may not do this here."};
    case not_found: return {"Nothing stands here", "The page was moved, removed, or never existed."};
    case method_not_allowed: return {"Not in this way", "This page can be read, but nothing can be sent to it."};
    case conflict: return {"Somebody was faster", "What you wanted to change has changed meanwhile."};
    case content_too_large: return {"That is too much at once", "What you sent is larger than this page takes."};
    case unsupported_media_type:
        return {"This form is unknown", "The request came in a format that this page does not read."};
    case misdirected_request: return {"This is another place", "The site does not go by the name that was asked for."};
    case unprocessable_content: return {"That cannot be taken", "Something in what you sent is not right."};
    case too_many_requests: return {"One moment, please", "You have asked for a lot in a short time."};
    case service_unavailable:
        return {"We are busy", "The forum cannot answer right now. Please try again in a moment."};
    default: return {"Something broke on our side", "The fault was recorded. What you typed is kept below."};
    }
}

}  // namespace stoa::web
