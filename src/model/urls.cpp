#include "model/urls.hpp"

#include <charconv>
#include <utility>

#include "base/text.hpp"
#include "html/escape.hpp"
#include "model/limits.hpp"

namespace stoa {
namespace {

constexpr std::size_t digits_max = 20;

void append_number(std::string& path, std::int64_t number)
{
    char digits[digits_max];
    path.append(digits, std::to_chars(digits, digits + digits_max, number).ptr);
}

// "/threads/steel.12/", or "/threads/12/" where there is no slug. Imported slugs may hold anything, and slugs of other
// scripts stand in Location headers too: all is plain ASCII.
std::string folder_of(std::string_view noun, std::string_view slug, std::int64_t id)
{
    std::string path;
    path.reserve(noun.size() + slug.size() + 2 * digits_max);  // with room for what is often added: a page
    path += noun;
    html::append_percent_encoded(path, slug);
    if (!slug.empty()) path += '.';
    append_number(path, id);
    path += '/';
    return path;
}

std::string with_page(std::string path, std::int64_t page)
{
    if (page <= 1) return path;
    path += "page-";
    append_number(path, page);
    return path;
}

std::string folder_of(ThreadId thread, std::string_view slug) { return folder_of("/threads/", slug, thread.value); }

html::Url url_of_file(Upload const& upload, std::string_view folder)
{
    auto path = "/files/" + std::to_string(upload.id.value) + '/' + std::string{folder};
    html::append_percent_encoded(path, address_name_of(upload));
    return html::Url::path(std::move(path));
}

}  // namespace

html::Url url_of(ForumId forum, std::string_view slug, std::int64_t page)
{
    return html::Url::path(with_page(folder_of("/forums/", slug, forum.value), page));
}

html::Url url_of(ThreadId thread, std::string_view slug, std::int64_t page)
{
    return html::Url::path(with_page(folder_of(thread, slug), page));
}

html::Url url_of_unread(ThreadId thread, std::string_view slug)
{
    return html::Url::path(folder_of(thread, slug) + "unread");
}

html::Url url_of_latest(ThreadId thread, std::string_view slug)
{
    return html::Url::path(folder_of(thread, slug) + "latest");
}

html::Url url_of(PostId post) { return html::Url::path(folder_of("/posts/", {}, post.value)); }

html::Url url_of(ClaimId claim) { return html::Url::path("/record/" + std::to_string(claim.value)); }

html::Url url_of(SpeakerId speaker) { return html::Url::path("/speakers/" + std::to_string(speaker.value)); }

html::Url url_of(SourceId source) { return html::Url::path("/sources/" + std::to_string(source.value)); }

html::Url url_of_publisher(std::string_view publisher)
{
    std::string path{"/publishers/"};
    html::append_percent_encoded(path, publisher);
    return html::Url::path(std::move(path));
}

html::Url url_of_record(ThreadId thread, std::string_view slug)
{
    return html::Url::path(std::string{url_of(thread, slug).view()} + "record");
}

html::Url url_of_poll(ThreadId thread, std::string_view slug)
{
    return html::Url::path(folder_of(thread, slug) + "#poll");
}

html::Url url_of_tag(std::string_view tag, std::int64_t page)
{
    std::string path{"/tags/"};
    html::append_percent_encoded(path, tag);
    return html::Url::path(with_page(path + '/', page));
}

html::Url url_of(MemberId member, std::string_view name)
{
    return html::Url::path(folder_of("/members/", slug_of(name), member.value));
}

html::Url url_of(Upload const& upload) { return url_of_file(upload, {}); }

html::Url url_of_thumbnail(Upload const& upload, std::int64_t width)
{
    return url_of_file(upload, std::to_string(width) + '/');
}

html::Url url_of_avatar(UploadId avatar, std::int64_t side)
{
    return html::Url::path("/avatars/" + std::to_string(avatar.value) + '/' + std::to_string(side) + ".webp");
}

html::Url url_of(ConversationId conversation, std::int64_t page)
{
    return html::Url::path(with_page(folder_of("/conversations/", {}, conversation.value), page));
}

html::Url url_of_unread(ConversationId conversation)
{
    return html::Url::path(folder_of("/conversations/", {}, conversation.value) + "unread");
}

html::Url url_in_conversation(ConversationId conversation, std::int64_t position, MessageId message)
{
    auto path = with_page(folder_of("/conversations/", {}, conversation.value), page_of_message(position));
    path += "#message-";
    append_number(path, message.value);
    return html::Url::path(std::move(path));
}

html::Url url_of(PictureCopy const& copy) { return html::Url::path("/copies/" + copy.hash + ".webp"); }

html::Url url_in_thread(ThreadId thread, std::string_view slug, std::int64_t position, PostId post)
{
    auto path = with_page(folder_of(thread, slug), page_of_position(position));
    path += "#post-";
    append_number(path, post.value);
    return html::Url::path(std::move(path));
}

std::int64_t page_of_position(std::int64_t position) { return position < 1 ? 1 : (position - 1) / posts_per_page + 1; }

std::int64_t page_of_message(std::int64_t position)
{
    return position < 1 ? 1 : (position - 1) / messages_per_page + 1;
}

}  // namespace stoa
