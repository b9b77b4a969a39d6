#include "archive/batch.hpp"

#include <algorithm>

#include "archive/rules.hpp"
#include "base/text.hpp"
#include "base/utf8.hpp"
#include "markup/parse.hpp"
#include "markup/render.hpp"
#include "store/claim.hpp"
#include "store/post_quote.hpp"

namespace stoa::archive {
namespace {

using store::ArchiveType;

std::string cache_key(ArchiveType type, ForeignId const& id)
{
    return static_cast<char>('0' + static_cast<int>(type)) + id;
}

std::string_view name_of(ArchiveType type)
{
    switch (type) {
    case ArchiveType::forum: return "forum";
    case ArchiveType::member: return "member";
    case ArchiveType::thread: return "thread";
    case ArchiveType::post: return "post";
    case ArchiveType::speaker: return "speaker";
    case ArchiveType::source: return "source";
    case ArchiveType::claim: return "claim";
    case ArchiveType::response: return "response";
    }
    throw std::logic_error{"unknown type of record"};
}

std::string named(ArchiveType type, ForeignId const& id) { return std::string{name_of(type)} + " \"" + id + "\""; }

}  // namespace

Batch::Batch(store::Writer& db, ImportContext const& context, Cursor cursor, IdCache const& cache)
    : db_{db}
    , context_{context}
    , cursor_{std::move(cursor)}
    , cache_{cache}
{
}

void Batch::load(std::span<Prepared const> records)
{
    for (auto const& prepared : records) {
        if (auto const* not_read = std::get_if<Problem>(&prepared.content))
            report_.problems.add(*not_read);
        else
            std::visit([&](auto const& record) { load(prepared.line, record); }, std::get<Record>(prepared.content));
        if (context_.is_strict && !report_.is_clean()) {
            report_.was_stopped = true;
            break;
        }
    }
    settle_records();
}

void Batch::load(std::uint64_t line, HeadRecord const&)
{
    if (line != 1) problem(line, "an `archive` line stands first or nowhere");
}

void Batch::load(std::uint64_t line, UnknownRecord const& record)
{
    report_.warnings.add({line, "records of type \"" + record.type + "\" are not known here; left out"});
}

void Batch::load(std::uint64_t line, ForumRecord const& record)
{
    auto place = cursor_.forums++;
    if (is_known(line, ArchiveType::forum, record.id, report_.forums)) return;
    std::int64_t parent{};
    if (!resolve(line, "parent", ArchiveType::forum, record.parent, parent)) return;

    auto forum = store::insert_forum(db_, {.parent = ForumId{parent},
                                           .kind = record.kind,
                                           .name = record.name,
                                           .slug = record.slug.empty() ? slug_of(record.name) : record.slug,
                                           .description = record.description,
                                           .icon = record.icon,
                                           .position = record.position.value_or(place),
                                           .extra = record.extra,
                                           .id = wished(record.id)});
    set_rules(line, record, forum);
    remember(ArchiveType::forum, record.id, forum.value);
    ++report_.forums.added;
}

void Batch::set_rules(std::uint64_t line, ForumRecord const& record, ForumId forum)
{
    for (auto const& said : record.rules) {
        auto rule = rule_of(said, forum, context_.groups);
        if (rule)
            store::set_forum_rule(db_, *rule);
        else
            problem(line, "a rule for \"" + said.group + "\" names a group or a permission that is not known here");
    }
}

void Batch::load(std::uint64_t line, MemberRecord const& record)
{
    if (is_known(line, ArchiveType::member, record.id, report_.members)) return;
    auto member = insert_member(record);
    set_groups(line, record, member);
    remember(ArchiveType::member, record.id, member.value);
    ++report_.members.added;
}

// Two members of a foreign forum may look alike. Each keeps the name as it was written; the key by which names are
// found goes to the first, and later ones get one that nobody can type.
MemberId Batch::insert_member(MemberRecord const& record)
{
    store::NewMember member{.name = record.name,
                            .name_key = likeness_key(record.name),
                            .email = record.email,
                            .password_hash = record.password_hash,
                            .title = record.title,
                            .country = record.country,
                            .location = record.location,
                            .joined_at = record.joined_at,
                            .is_guest = record.is_guest,
                            .read_floor = context_.now,
                            .extra = record.extra,
                            .id = wished(record.id)};
    if (auto inserted = store::insert_member(db_, member)) return *inserted;
    member.name_key += '\x1f' + context_.file + '\x1f' + record.id;
    if (auto inserted = store::insert_member(db_, member)) return *inserted;
    throw std::logic_error{"a name key of an import is taken"};
}

void Batch::set_groups(std::uint64_t line, MemberRecord const& record, MemberId member)
{
    for (auto const& name : record.groups) {
        auto group =
            std::find_if(context_.groups.begin(), context_.groups.end(), [&](auto& one) { return one.name == name; });
        if (group == context_.groups.end())
            problem(line, "there is no group \"" + name + "\"; the member was loaded without it");
        else
            store::add_to_group(db_, member, group->id);
    }
}

void Batch::load(std::uint64_t line, ThreadRecord const& record)
{
    enter_thread(record.id, ThreadId{});
    if (is_known(line, ArchiveType::thread, record.id, report_.threads)) {
        if (!context_.is_first_run) cursor_.thread_id = {find(ArchiveType::thread, record.id).value()};
        return;
    }
    std::int64_t forum{};
    std::int64_t starter{};
    if (!resolve(line, "forum", ArchiveType::forum, record.forum, forum)) return;
    if (!resolve(line, "member", ArchiveType::member, record.starter, starter)) return;

    cursor_.thread_id = store::insert_thread(db_, {.forum = ForumId{forum},
                                                   .title = record.title,
                                                   .slug = slug_of(record.title),
                                                   .prefix = record.prefix,
                                                   .tags = record.tags,
                                                   .lang = record.lang,
                                                   .starter = MemberId{starter},
                                                   .created_at = record.created_at,
                                                   .is_pinned = record.is_pinned,
                                                   .is_locked = record.is_locked,
                                                   .views = record.views,
                                                   .activity_at = record.created_at.value_or(context_.now),
                                                   .extra = record.extra,
                                                   .id = wished(record.id)});
    if (record.is_record_locked) store::set_record_locked(db_, cursor_.thread_id, context_.now);
    cursor_.has_new_posts = true;
    remember(ArchiveType::thread, record.id, cursor_.thread_id.value);
    ++report_.threads.added;
}

void Batch::load(std::uint64_t line, PostRecord const& record)
{
    if (!find_thread_of(line, record)) return;
    check_position(line, record);
    if (is_known(line, ArchiveType::post, record.id, report_.posts)) return;
    std::int64_t author{};
    std::int64_t parent{};
    std::int64_t deleter{};
    if (!resolve(line, "member", ArchiveType::member, record.author, author)) return;
    if (!resolve(line, "parent", ArchiveType::post, record.parent, parent)) return;
    if (!resolve(line, "deleted_by", ArchiveType::member, record.deleter, deleter)) return;

    auto const quotes = quotes_of(record);
    auto placed = store::insert_imported_post(db_, {.post = {.thread = cursor_.thread_id,
                                                             .author = MemberId{author},
                                                             .created_at = record.created_at,
                                                             .markup = record.markup,
                                                             .text = record.text,
                                                             .body = body_of(record, quotes),
                                                             .renderer_version = markup::renderer_version,
                                                             .excerpt = record.rendering.excerpt,
                                                             .has_foreign_numbers = quotes.are_foreign},
                                                    .id = wished(record.id),
                                                    .parent = PostId{parent},
                                                    .title = record.title,
                                                    .edited_at = record.edited_at,
                                                    .is_edited = record.is_edited,
                                                    .deleted_at = record.deleted_at,
                                                    .deleted_by = MemberId{deleter},
                                                    .likes = record.likes,
                                                    .extra = record.extra});
    cursor_.has_new_posts = true;
    store::insert_imported(db_, context_.file, ArchiveType::post, record.id, placed.id.value);
    note_quotes(placed.id, quotes);
    ++report_.posts.added;
}

// What the numbers of quoted posts have become here. Posts that come later in the file, and those that were not loaded,
// are not among them. Even those of a Stoa are foreign where they were taken.
Batch::Quotes Batch::quotes_of(PostRecord const& record)
{
    Quotes quotes{{}, record.has_foreign_numbers};
    for (auto const number : record.quoted) {
        auto const post = find(ArchiveType::post, std::to_string(number.value));
        if (!post) continue;
        quotes.numbers.emplace(number, PostId{*post});
        if (*post != number.value) quotes.are_foreign = true;
    }
    return quotes;
}

html::Html Batch::body_of(PostRecord const& record, Quotes const& quotes)
{
    if (quotes.numbers.empty() || !quotes.are_foreign) return record.rendering.html;
    return markup::render(markup::parse(record.text, record.markup),
                          {.links_quoted_posts = false, .quoted_numbers = &quotes.numbers});
}

void Batch::note_quotes(PostId post, Quotes const& quotes)
{
    std::vector<PostId> quoted;
    for (auto const& [number, here] : quotes.numbers) quoted.push_back(here);
    auto const found = store::quotable_posts(db_, quoted);
    for (auto const& [number, here] : quotes.numbers) {
        auto const one = std::ranges::find(found, here, &store::QuotablePost::post);
        if (one != found.end() && here != post)
            store::insert_imported_quote(db_, post, {here, one->author, true}, number);
    }
}

// Posts follow their thread; one that stands elsewhere still finds it.
bool Batch::find_thread_of(std::uint64_t line, PostRecord const& post)
{
    if (post.thread != cursor_.thread) {
        auto thread = find(ArchiveType::thread, post.thread);
        enter_thread(post.thread, ThreadId{thread.value_or(0)});
    }
    if (cursor_.thread_id.value != 0) return true;
    problem(line, named(ArchiveType::thread, post.thread) + " was not loaded");
    return false;
}

void Batch::check_position(std::uint64_t line, PostRecord const& post)
{
    if (!post.position) return;
    if (*post.position <= cursor_.position)
        problem(line, "position " + std::to_string(*post.position) + " after " + std::to_string(cursor_.position) +
                          ": the post stands where the file has it");
    cursor_.position = *post.position;
}

void Batch::enter_thread(ForeignId const& thread, ThreadId id)
{
    finish_thread();
    cursor_.thread = thread;
    cursor_.thread_id = id;
    cursor_.position = 0;
}

void Batch::finish_thread()
{
    if (cursor_.has_new_posts) store::recount_thread(db_, cursor_.thread_id, context_.now);
    cursor_.has_new_posts = false;
}

bool Batch::is_known(std::uint64_t line, ArchiveType type, ForeignId const& id, Tally& tally)
{
    if (!store::find_imported(db_, context_.file, type, id)) return false;
    if (context_.is_first_run)
        problem(line, named(type, id) + " stands in the file already");
    else
        ++tally.known;
    return true;
}

std::optional<std::int64_t> Batch::find(ArchiveType type, ForeignId const& id)
{
    auto key = cache_key(type, id);
    if (auto cached = cache_.find(key); cached != cache_.end()) return cached->second;
    if (auto cached = found_.find(key); cached != found_.end()) return cached->second;
    auto found = store::find_imported(db_, context_.file, type, id);
    if (found && type != ArchiveType::post) found_.emplace(std::move(key), *found);
    return found;
}

// No identifier resolves to 0; one that is not there is a problem, and false.
bool Batch::resolve(std::uint64_t line, std::string_view name, ArchiveType type, std::optional<ForeignId> const& id,
                    std::int64_t& resolved)
{
    if (!id) return true;
    if (auto found = find(type, *id)) {
        resolved = *found;
        return true;
    }
    problem(line, "`" + std::string{name} + "` names " + named(type, *id) + ", which no line before it has brought");
    return false;
}

void Batch::remember(ArchiveType type, ForeignId const& foreign_id, std::int64_t id)
{
    store::insert_imported(db_, context_.file, type, foreign_id, id);
    found_.emplace(cache_key(type, foreign_id), id);
}

std::optional<std::int64_t> Batch::wished(ForeignId const& id) const
{
    if (!context_.keeps_ids) return std::nullopt;
    auto number = parse_number<std::int64_t>(id);
    return number && *number > 0 ? number : std::nullopt;
}

}  // namespace stoa::archive
