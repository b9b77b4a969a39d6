#pragma once
#include <string>

#include "html/url.hpp"
#include "model/claim.hpp"
#include "model/forum.hpp"
#include "model/picture_copy.hpp"
#include "model/thread.hpp"
#include "model/upload.hpp"

// Addresses of the site (docs/architecture.md, Addresses): the id decides, the slug decorates. Site-relative.
namespace stoa {

html::Url url_of(ForumId forum, std::string_view slug, std::int64_t page = 1);    // /forums/cycling.7/page-2
html::Url url_of(ThreadId thread, std::string_view slug, std::int64_t page = 1);  // /threads/steel.12/page-3
html::Url url_of_unread(ThreadId thread, std::string_view slug);                  // /threads/steel.12/unread
html::Url url_of_latest(ThreadId thread, std::string_view slug);                  // /threads/steel.12/latest
html::Url url_of(PostId post);                                                    // /posts/123/
html::Url url_of_poll(ThreadId thread, std::string_view slug);                    // /threads/steel.12/#poll
html::Url url_of_tag(std::string_view tag, std::int64_t page = 1);                // /tags/touring/page-2
html::Url url_of(MemberId member, std::string_view name);                         // /members/ada.4/
html::Url url_of(Upload const& upload);                                           // /files/12/photo-1600x1200.webp
html::Url url_of_thumbnail(Upload const& upload, std::int64_t width);             // /files/12/320/photo-1600x1200.webp
html::Url url_of_avatar(UploadId avatar, std::int64_t side);                      // /avatars/12/96.webp
html::Url url_of(ConversationId conversation, std::int64_t page = 1);             // /conversations/9/page-2
html::Url url_of_unread(ConversationId conversation);                             // /conversations/9/unread
// /conversations/9/page-2#message-31
html::Url url_in_conversation(ConversationId conversation, std::int64_t position, MessageId message);
html::Url url_of(ClaimId claim);                                       // /record/12
html::Url url_of_record(ThreadId thread, std::string_view slug = {});  // /threads/steel.12/record
html::Url url_of(PictureCopy const& copy);                             // /copies/HASH.webp
html::Url url_of(SpeakerId speaker);                                   // /speakers/7
html::Url url_of(SourceId source);                                     // /sources/4
html::Url url_of_publisher(std::string_view publisher);                // /publishers/The%20Courier
// The page of the thread that shows a position, with the post's anchor.
html::Url url_in_thread(ThreadId thread, std::string_view slug, std::int64_t position, PostId post);

inline html::Url url_of(Forum const& forum) { return url_of(forum.id, forum.slug); }
inline html::Url url_of(ForumName const& forum) { return url_of(forum.id, forum.slug); }
inline html::Url url_of(Thread const& thread, std::int64_t page = 1) { return url_of(thread.id, thread.slug, page); }
inline html::Url url_of_record(Thread const& thread) { return url_of_record(thread.id, thread.slug); }
inline html::Url url_of(MemberName const& member) { return url_of(member.id, member.name); }
inline html::Url url_of(MemberCard const& member) { return url_of(member.id, member.name); }

std::int64_t page_of_position(std::int64_t position);
std::int64_t page_of_message(std::int64_t position);

}  // namespace stoa
