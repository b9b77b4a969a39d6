#include "web/attach_field.hpp"

#include "acts/conversation_rules.hpp"
#include "acts/upload_rules.hpp"
#include "store/draft.hpp"
#include "store/upload.hpp"
#include "web/upload.hpp"

namespace stoa::web {

bool may_attach(Visit const& visit, ForumId forum)
{
    auto const may = visit.access->permissions(visit.viewer, forum);
    return !acts::why_not_carry(may, UploadKind::file) || !acts::why_not_carry(may, UploadKind::picture);
}

namespace {

acts::ListedUploads listed_or_drafted(Visit const& visit, store::Reader& db, pages::ComposerState const& composer)
{
    if (visit.form.has("lists_uploads") || !composer.saved_at) return listed_uploads(visit.form);
    auto const draft = store::find_draft(db, visit.viewer.member, composer.place);
    return draft ? draft->uploads : std::nullopt;
}

// What the form lists, of what is its writer's to attach; or what the edited one carries.
void show(Visit const& visit, store::Reader& db, pages::ComposerState& composer, auto const& carried,
          auto const& is_carried)
{
    auto const listed = listed_or_drafted(visit, db, composer);
    if (!listed) {
        composer.uploads = carried();
        return;
    }
    for (auto& upload : store::find_uploads(db, *listed)) {
        bool const is_own = upload.owner == visit.viewer.member && upload.is_loose();
        if (is_carried(upload) || is_own) composer.uploads.push_back(std::move(upload));
    }
}

}  // namespace

void show_attachments(Visit const& visit, store::Reader& db, ForumId forum, PostId post, pages::ComposerState& composer)
{
    composer.may_attach = may_attach(visit, forum);
    auto const carried = [&] {
        return post.value == 0 ? std::vector<Upload>{} : store::attachments_of_posts(db, {post});
    };
    auto const is_carried = [&](Upload const& upload) { return post.value != 0 && upload.post == post; };
    if (composer.may_attach) show(visit, db, composer, carried, is_carried);
}

void show_attachments(Visit const& visit, store::Reader& db, MessageId message, pages::ComposerState& composer)
{
    composer.may_attach = acts::attaching_rights(*visit.access, visit.viewer) != PermissionSet{};
    auto const carried = [&] {
        return message.value == 0 ? std::vector<Upload>{} : store::attachments_of_messages(db, {message});
    };
    auto const is_carried = [&](Upload const& upload) { return message.value != 0 && upload.message == message; };
    if (composer.may_attach) show(visit, db, composer, carried, is_carried);
}

acts::ListedUploads listed_uploads(http::Form const& form)
{
    if (!form.has("lists_uploads")) return std::nullopt;
    return uploads_listed(form);
}

}  // namespace stoa::web
