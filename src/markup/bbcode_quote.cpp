#include "markup/bbcode_quote.hpp"

#include <string>

#include "base/text.hpp"
#include "markup/bbcode_tag.hpp"

namespace stoa::markup {

// phpBB:   [quote="Ada" post_id=4 time=… user_id=…]      MyBB: [quote='Ada' pid='4' dateline='…']
// XenForo: [quote="Ada, post: 4, member: 2"]             vBulletin: [quote=Ada;4]
// SMF:     [quote author=Ada link=topic=1.msg4#msg4 date=…]
// Discourse: [quote="Ada, post:4, topic:2"], whose number counts posts of the topic and is no id
Attribution attribution_in(std::string_view head)
{
    auto author = value_of(head);
    if (author.empty()) author = attribute_of(head, "author");
    if (author.empty()) author = attribute_of(head, "name");
    auto post = attribute_of(head, "post_id");
    if (post.empty()) post = attribute_of(head, "pid");

    if (auto const comma = author.find(", post:"); comma != std::string_view::npos) {
        auto const details = author.substr(comma + std::string_view{", post:"}.size());
        if (details.find("topic:") == std::string_view::npos) post = trim(details.substr(0, details.find(',')));
        author = author.substr(0, comma);
    } else if (auto const semicolon = author.rfind(';'); semicolon != std::string_view::npos) {
        if (parse_number<std::int64_t>(author.substr(semicolon + 1))) {
            post = author.substr(semicolon + 1);
            author = author.substr(0, semicolon);
        }
    }
    auto const number = parse_number<std::int64_t>(post);
    return {.author = std::string{trim(author)}, .post = PostId{number && *number > 0 ? *number : 0}, .source = {}};
}

}  // namespace stoa::markup
