#include "acts/source.hpp"

#include <utility>
#include <vector>

#include "acts/claim_rules.hpp"
#include "acts/post_links.hpp"
#include "acts/visible.hpp"
#include "model/limits.hpp"
#include "model/source_address.hpp"
#include "store/citation.hpp"
#include "store/event.hpp"
#include "store/source.hpp"
#include "store/source_description.hpp"
#include "store/source_page.hpp"

namespace stoa::acts {
namespace {

// The forums whose threads share their words with those of this one.
std::vector<ForumId> sharing_forums(Access const& access, ForumId forum)
{
    if (access.may(Viewer{}, Permission::read_threads, forum)) return access.readable_forums(Viewer{});
    return {forum};
}

// Those whose words may be shown to everybody who reads this one.
std::vector<ForumId> forums_to_learn_from(Access const& access, ForumId forum)
{
    auto forums = access.readable_forums(Viewer{});
    if (!access.may(Viewer{}, Permission::read_threads, forum)) forums.push_back(forum);
    return forums;
}

void fill_in(std::string& known, std::string const& typed)
{
    if (known.empty()) known = typed;
}

void fill_in(std::optional<Instant>& known, std::optional<Instant> typed)
{
    if (!known) known = typed;
}

void fill_in(Source& known, Source const& typed)
{
    // An address in the place of a headline says that nobody wrote one.
    if (known.headline == known.address) known.headline.clear();
    fill_in(known.headline, typed.headline);
    fill_in(known.headline, known.address);
    fill_in(known.standfirst, typed.standfirst);
    fill_in(known.publisher, typed.publisher);
    fill_in(known.authors, typed.authors);
    fill_in(known.published_at, typed.published_at);
    fill_in(known.updated_at, typed.updated_at);
    fill_in(known.lang, typed.lang);
    fill_in(known.caption, typed.caption);
    fill_in(known.credit, typed.credit);
    fill_in(known.quotation, typed.quotation);
}

// To ask for a page would tell its server what is spoken of behind closed doors (acts/post_links.hpp).
void want_page(store::Writer& db, Access const& access, Thread const& thread, Source const& source, MemberId by,
               Instant now)
{
    if (source.address.empty() || !access.may(Viewer{}, Permission::read_threads, thread.forum)) return;
    if (store::count_source_pages_wanted(db, by, now - hour_ms) >= new_links_an_hour_max) return;
    store::want_source_page(db, source.id, source.address, by, now);
}

// What the page said when it was looked at, for what nobody has written.
void fill_in_from_page(store::Reader& db, Source& source)
{
    auto page = store::find_source_page(db, source.id);
    if (!page) return;
    Source said;
    said.headline = std::move(page->headline);
    said.standfirst = std::move(page->standfirst);
    said.publisher = std::move(page->publisher);
    said.authors = std::move(page->authors);
    said.lang = std::move(page->lang);
    said.published_at = page->published_at;
    said.updated_at = page->updated_at;
    fill_in(source, said);
}

void keep_source_version(store::Writer& db, Source const& source, ThreadId thread, MemberId by, Instant now)
{
    store::insert_source_version(db, source.id, {thread, {}, {}, text_of(source), {by, {}}, now});
}

Source new_source(store::Writer& db, Source source, std::string const& key, MemberId by, Instant now)
{
    fill_in(source.headline, source.address);
    source.member = by;
    source.id = store::insert_source(db, source, key, now);
    return source;
}

void share_description(store::Writer& db, Access const& access, Thread const& thread, Source const& source, MemberId by,
                       Instant now)
{
    store::update_descriptions(db, source, sharing_forums(access, thread.forum), by, now);
    keep_source_version(db, source, thread.id, by, now);
}

// A thread that describes it already learns what was still unknown.
void complete_description(store::Writer& db, Access const& access, Thread const& thread, Source known,
                          Source const& typed, MemberId by, Instant now)
{
    auto const before = text_of(known);
    fill_in(known, typed);
    if (text_of(known) != before) share_description(db, access, thread, known, by, now);
}

void announce_source(store::Writer& db, EventKind kind, Thread const& thread, PostId post, MemberId by, Instant now)
{
    store::announce(db,
                    {.kind = kind, .forum = thread.forum, .thread = thread.id, .post = post, .member = by, .at = now});
}

Result<SourcePlaced> place_card(store::Writer& db, VisiblePost const& found, SourceId source, MemberId by, Instant now)
{
    auto const& post = found.source;
    bool const is_there = store::find_citation(db, post.id, source).has_value();
    if (!is_there && store::count_cards(db, post.id) >= cards_per_post_of_sources_max) return Refusal::citations_full;
    store::set_citation(db, {source, found.thread.id, post.id, post.position, by}, now);
    store::settle_citations(db, found.thread.id);
    announce_source(db, EventKind::source_cited, found.thread, post.id, by, now);
    return SourcePlaced{source, post.id};
}

Result<VisiblePost> post_to_cite_in(store::Reader& db, Access const& access, Viewer const& viewer, PostId post)
{
    auto found = visible_post(db, access, viewer, post);
    if (!found) return found.error();
    if (auto refusal = why_not_cite(viewer, found->may, found->thread, state_of(found->source))) return *refusal;
    return found;
}

// An article is one source: nobody gives the address of another one to this.
std::optional<Refusal> take_address(store::Writer& db, SourceId source, std::string const& address)
{
    auto const key = source_key(address).value_or("");
    auto const known = store::find_source(db, key);
    if (known && *known != source) return Refusal::source_address_taken;
    store::set_source_key(db, source, address, key);
    return std::nullopt;
}

}  // namespace

SourceId source_in_thread(store::Writer& db, Access const& access, Thread const& thread, Source const& typed,
                          MemberId by, Instant now)
{
    auto const key = typed.address.empty() ? std::string{} : source_key(typed.address).value_or("");
    auto const known = key.empty() ? std::nullopt : store::find_source(db, key);
    if (!known) {
        auto const source = new_source(db, typed, key, by, now);
        store::insert_description(db, source, thread.id, by, now);
        keep_source_version(db, source, thread.id, by, now);
        want_page(db, access, thread, source, by, now);
        return source.id;
    }
    if (auto described = store::find_description(db, *known, thread.id)) {
        complete_description(db, access, thread, *std::move(described), typed, by, now);
        return *known;
    }
    auto elsewhere = store::latest_description(db, *known, forums_to_learn_from(access, thread.forum));
    Source source = elsewhere ? std::move(elsewhere->source) : typed;
    source.id = *known;
    bool const has_learned = elsewhere.has_value();
    auto const before = text_of(source);
    fill_in(source, typed);
    fill_in_from_page(db, source);
    store::insert_description(db, source, thread.id, by, now);
    want_page(db, access, thread, source, by, now);
    if (!has_learned)
        keep_source_version(db, source, thread.id, by, now);
    else if (text_of(source) != before)
        share_description(db, access, thread, source, by, now);
    return *known;
}

Result<SourcePlaced> source_cite(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                                 SourceDraft const& draft, Instant now)
{
    auto const found = post_to_cite_in(db, access, viewer, post);
    if (!found) return found.error();
    auto const source = source_in_thread(db, access, found->thread, draft.source(), viewer.member, now);
    return place_card(db, *found, source, viewer.member, now);
}

Result<SourcePlaced> source_cite_again(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                                       SourceId source, Instant now)
{
    auto const found = post_to_cite_in(db, access, viewer, post);
    if (!found) return found.error();
    if (!store::find_description(db, source, found->thread.id)) return Refusal::source_invalid;
    return place_card(db, *found, source, viewer.member, now);
}

Result<SourcePlaced> source_uncite(store::Writer& db, Access const& access, Viewer const& viewer, PostId post,
                                   SourceId source, Instant now)
{
    auto const found = post_to_cite_in(db, access, viewer, post);
    if (!found) return found.error();
    if (!store::find_citation(db, post, source)) return Refusal::no_such_source;
    store::delete_citation(db, post, source);
    store::settle_citations(db, found->thread.id);
    announce_source(db, EventKind::source_cited, found->thread, post, viewer.member, now);
    return SourcePlaced{source, post};
}

Result<SourcePlaced> source_describe(store::Writer& db, Access const& access, Viewer const& viewer, SourceId source,
                                     ThreadId thread, SourceDraft const& draft, std::int64_t version, Instant now)
{
    auto const found = visible_thread(db, access, viewer, thread);
    auto const before = found ? store::find_description(db, source, thread) : std::nullopt;
    if (!before) return Refusal::no_such_source;
    if (auto refusal = why_not_describe_source(viewer, found->may, found->thread)) return *refusal;
    if (before->version != version) return Refusal::source_edited_meanwhile;
    auto described = draft.source();
    described.id = source;
    auto const typed_address = described.address;
    described.address = before->address;
    if (described.address.empty() && !typed_address.empty()) {
        if (auto refusal = take_address(db, source, typed_address)) return *refusal;
        described.address = typed_address;
    }
    fill_in(described.headline, described.address);
    if (described.headline.empty()) return Refusal::source_headline_missing;
    bool const is_same = text_of(described) == text_of(*before) && described.address == before->address;
    if (is_same) return SourcePlaced{source, {}};
    share_description(db, access, found->thread, described, viewer.member, now);
    want_page(db, access, found->thread, described, viewer.member, now);
    announce_source(db, EventKind::source_described, found->thread, {}, viewer.member, now);
    return SourcePlaced{source, {}};
}

}  // namespace stoa::acts
