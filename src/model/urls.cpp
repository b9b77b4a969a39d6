#include "model/urls.hpp"

#include "base/text.hpp"
#include "model/limits.hpp"

namespace stoa {
namespace {

bool is_unreserved(char letter)  // RFC 3986 section 2.3
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           letter == '-' || letter == '.' || letter == '_' || letter == '~';
}

// Imported slugs may hold anything, and slugs of other scripts stand in Location headers too: all is plain ASCII.
void append_encoded(std::string& path, std::string_view text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    for (char letter : text) {
        if (is_unreserved(letter)) {
            path += letter;
            continue;
        }
        auto byte = static_cast<unsigned char>(letter);
        path += '%';
        path += digits[byte >> 4];
        path += digits[byte & 15];
    }
}

// "/threads/steel.12/", or "/threads/12/" where there is no slug.
std::string folder_of(std::string_view noun, std::string_view slug, std::int64_t id)
{
    std::string path{noun};
    append_encoded(path, slug);
    if (!slug.empty()) path += '.';
    path += std::to_string(id);
    path += '/';
    return path;
}

std::string with_page(std::string path, std::int64_t page)
{
    if (page > 1) path += "page-" + std::to_string(page);
    return path;
}

std::string folder_of(ThreadId thread, std::string_view slug) { return folder_of("/threads/", slug, thread.value); }

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

html::Url url_of(PostId post) { return html::Url::path("/posts/" + std::to_string(post.value) + "/"); }

html::Url url_of(MemberId member, std::string_view name)
{
    return html::Url::path(folder_of("/members/", slug_of(name), member.value));
}

html::Url url_in_thread(ThreadId thread, std::string_view slug, std::int64_t position, PostId post)
{
    auto path = with_page(folder_of(thread, slug), page_of_position(position));
    return html::Url::path(path + "#post-" + std::to_string(post.value));
}

std::int64_t page_of_position(std::int64_t position) { return position < 1 ? 1 : (position - 1) / posts_per_page + 1; }

}  // namespace stoa
