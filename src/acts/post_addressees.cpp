#include "acts/post_addressees.hpp"

#include <algorithm>
#include <set>

#include "store/event.hpp"
#include "store/post_quote.hpp"

namespace stoa::acts {
namespace {

using Members = std::set<MemberId>;

std::vector<store::PostQuote> quotes_of(store::Reader& db, Access const& access, Viewer const& author, PostId post,
                                        PostText const& text)
{
    std::vector<store::PostQuote> quotes;
    for (auto const& quoted : store::quotable_posts(db, text.quoted())) {
        if (quoted.post == post || !access.may(author, Permission::read_threads, quoted.forum)) continue;
        quotes.push_back({quoted.post, quoted.author, true});
    }
    return quotes;
}

bool names(std::vector<store::PostQuote> const& quotes, PostId quoted)
{
    return std::ranges::find(quotes, quoted, &store::PostQuote::quoted) != quotes.end();
}

// Whom the post quotes that it did not quote before.
Members write_quotes(store::Writer& db, Access const& access, Viewer const& author, PostId post, PostText const& text)
{
    auto const before = store::quotes_in_post(db, post);
    auto const now = quotes_of(db, access, author, post, text);
    for (auto const& quote : before) {
        bool const is_current = names(now, quote.quoted);
        if (quote.is_current != is_current) store::set_quote(db, post, {quote.quoted, quote.member, is_current});
    }
    Members quoted;
    for (auto const& quote : now) {
        if (names(before, quote.quoted)) continue;
        store::set_quote(db, post, quote);
        quoted.insert(quote.member);
    }
    for (auto const& quote : before) quoted.erase(quote.member);
    return quoted;
}

Members write_mentions(store::Writer& db, PostId post, PostText const& text)
{
    Members mentioned;
    for (auto member : text.mentioned()) {
        if (store::insert_mention(db, post, member)) mentioned.insert(member);
    }
    return mentioned;
}

}  // namespace

void note_addressees(store::Writer& db, Access const& access, Viewer const& author, ForumId forum, ThreadId thread,
                     PostId post, PostText const& text, Instant now)
{
    auto quoted = write_quotes(db, access, author, post, text);
    // What was picked to be quoted has been.
    store::delete_picks(db, author.member, text.quoted());
    bool const may_mention = access.may(author, Permission::mention_members, forum);
    auto mentioned = may_mention ? write_mentions(db, post, text) : Members{};
    auto const tell = [&](EventKind kind, Members members) {
        for (auto nobody : {MemberId{}, author.member}) members.erase(nobody);
        for (auto member : members) {
            store::announce(
                db, {.kind = kind, .forum = forum, .thread = thread, .post = post, .member = member, .at = now});
        }
    };
    tell(EventKind::member_quoted, std::move(quoted));
    tell(EventKind::member_mentioned, std::move(mentioned));
}

}  // namespace stoa::acts
