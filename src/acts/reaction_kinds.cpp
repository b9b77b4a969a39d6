#include "acts/reaction_kinds.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/typed_text.hpp"
#include "base/utf8.hpp"
#include "model/limits.hpp"
#include "store/event.hpp"
#include "store/moderation_log.hpp"
#include "store/reaction.hpp"

namespace stoa::acts {
namespace {

bool is_reaction_name_taken(std::vector<ReactionKind> const& kinds, std::string_view name, ReactionKindId besides)
{
    return std::ranges::any_of(kinds, [&](ReactionKind const& kind) {
        return kind.id != besides && lower_ascii(kind.name) == lower_ascii(name);
    });
}

// For programs, which keep it: it is made once, of letters that an address may have.
std::string key_for(std::vector<ReactionKind> const& kinds, std::string_view name)
{
    auto const wished = slug_of(name);
    bool const is_plain = std::ranges::all_of(wished, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
    auto const first = is_plain && !wished.empty() ? wished : "reaction";
    auto key = first;
    for (int number = 2; std::ranges::find(kinds, key, &ReactionKind::key) != kinds.end(); ++number)
        key = first + '-' + std::to_string(number);
    return key;
}

std::string words_of(ReactionKind const& kind)
{
    return kind.name + " (" + kind.icon + (kind.is_active ? ")" : ", not offered)");
}

void tell_of_kind(store::Writer& db, Viewer const& viewer, std::string before, std::string after, Instant now)
{
    store::insert_log_entry(db,
                            {.actor = viewer.member,
                             .kind = LogKind::setting_changed,
                             .subject = "reactions",
                             .before = std::move(before),
                             .after = std::move(after)},
                            now);
    store::announce(db, {.kind = EventKind::settings_changed, .member = viewer.member, .at = now});
}

}  // namespace

Result<ReactionKindDraft> ReactionKindDraft::parse(std::string_view name, std::string_view icon, bool is_active)
{
    if (!is_utf8(name)) return Refusal::text_not_utf8;
    ReactionKindDraft draft{clean_line(name), std::string{icon}, is_active};
    auto const length = count_code_points(draft.name);
    if (is_blank(draft.name) || length < name_length_min) return Refusal::name_too_short;
    if (length > name_length_max) return Refusal::name_too_long;
    if (std::ranges::find(reaction_icons, icon) == reaction_icons.end()) return Refusal::reaction_icon_unknown;
    return draft;
}

Result<std::vector<ReactionKind>> reaction_kinds_read(store::Reader& db, Access const& access, Viewer const& viewer)
{
    if (!access.may_on_site(viewer, Permission::manage_settings)) return Refusal::not_permitted;
    return store::all_reaction_kinds(db);
}

Result<ReactionKind> reaction_kind_read(store::Reader& db, Access const& access, Viewer const& viewer,
                                        ReactionKindId id)
{
    auto const kinds = reaction_kinds_read(db, access, viewer);
    if (!kinds) return kinds.error();
    auto const found = std::ranges::find(*kinds, id, &ReactionKind::id);
    if (found == kinds->end()) return Refusal::no_such_reaction;
    return *found;
}

Result<ReactionKindId> reaction_kind_create(store::Writer& db, Access const& access, Viewer const& viewer,
                                            ReactionKindDraft const& draft, Instant now)
{
    auto const kinds = reaction_kinds_read(db, access, viewer);
    if (!kinds) return kinds.error();
    if (kinds->size() >= reaction_kinds_max) return Refusal::too_many_reactions;
    if (is_reaction_name_taken(*kinds, draft.name, {})) return Refusal::reaction_name_taken;
    ReactionKind const kind{{}, key_for(*kinds, draft.name), draft.name, draft.icon, draft.is_active};
    auto const id = store::insert_reaction_kind(db, kind);
    tell_of_kind(db, viewer, {}, words_of(kind), now);
    return id;
}

Result<Done> reaction_kind_edit(store::Writer& db, Access const& access, Viewer const& viewer, ReactionKindId id,
                                ReactionKindDraft const& draft, Instant now)
{
    auto const kinds = reaction_kinds_read(db, access, viewer);
    if (!kinds) return kinds.error();
    auto const found = std::ranges::find(*kinds, id, &ReactionKind::id);
    if (found == kinds->end()) return Refusal::no_such_reaction;
    if (is_reaction_name_taken(*kinds, draft.name, id)) return Refusal::reaction_name_taken;
    ReactionKind const kind{id, found->key, draft.name, draft.icon, draft.is_active};
    if (words_of(kind) == words_of(*found)) return Done{};
    store::update_reaction_kind(db, kind);
    tell_of_kind(db, viewer, words_of(*found), words_of(kind), now);
    return Done{};
}

Result<Done> reaction_kind_shift(store::Writer& db, Access const& access, Viewer const& viewer, ReactionKindId id,
                                 bool is_up, Instant now)
{
    auto kinds = reaction_kinds_read(db, access, viewer);
    if (!kinds) return kinds.error();
    auto const at = std::ranges::find(*kinds, id, &ReactionKind::id);
    if (at == kinds->end()) return Refusal::no_such_reaction;
    if (is_up ? at == kinds->begin() : at + 1 == kinds->end()) return Done{};
    auto const what = at->name + (is_up ? ": one up" : ": one down");
    std::iter_swap(at, is_up ? at - 1 : at + 1);
    store::set_reaction_kind_positions(db, *kinds);
    tell_of_kind(db, viewer, {}, what, now);
    return Done{};
}

}  // namespace stoa::acts
