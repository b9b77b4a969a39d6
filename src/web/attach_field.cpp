#include "web/attach_field.hpp"

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

}  // namespace

void show_attachments(Visit const& visit, store::Reader& db, ForumId forum, PostId post, pages::ComposerState& composer)
{
    composer.may_attach = may_attach(visit, forum);
    if (!composer.may_attach) return;
    auto const listed = listed_or_drafted(visit, db, composer);
    if (!listed) {
        if (post.value != 0) composer.uploads = store::attachments_of_posts(db, {post});
        return;
    }
    for (auto& upload : store::find_uploads(db, *listed)) {
        bool const is_of_post = post.value != 0 && upload.post == post;
        bool const is_own = upload.owner == visit.viewer.member && upload.post.value == 0;
        if (is_of_post || is_own) composer.uploads.push_back(std::move(upload));
    }
}

acts::ListedUploads listed_uploads(http::Form const& form)
{
    if (!form.has("lists_uploads")) return std::nullopt;
    return uploads_listed(form);
}

}  // namespace stoa::web
