#include "acts/writes.hpp"
#include "model/urls.hpp"
#include "web/advising.hpp"
#include "web/answers.hpp"
#include "web/attach_field.hpp"
#include "web/composer.hpp"
#include "web/draft_form.hpp"
#include "web/handlers.hpp"
#include "web/poll_fields.hpp"
#include "web/post_text.hpp"
#include "web/upload.hpp"

namespace stoa::web {
namespace {

// Most threads begin without one.
Result<std::optional<acts::PollDraft>> poll_of(http::Form const& form)
{
    if (!has_typed_poll(form)) return std::optional<acts::PollDraft>{};
    auto draft = poll_draft_of(form);
    if (!draft) return draft.error();
    return std::optional{*std::move(draft)};
}

Result<acts::ThreadDraft> thread_draft_of(Visit const& visit)
{
    auto title = acts::ThreadTitle::parse(visit.form.get("title"));
    if (!title) return title.error();
    auto text = parse_post_text(visit, visit.form.get("text"), Markup::markdown);
    if (!text) return text.error();
    auto prefix = acts::parse_prefix(visit.form.get("prefix"));
    if (!prefix) return prefix.error();
    auto tags = acts::parse_tags(visit.form.get("tags"));
    if (!tags) return tags.error();
    auto poll = poll_of(visit.form);
    if (!poll) return poll.error();
    return acts::ThreadDraft{.forum = ForumId{visit.params.id},
                             .title = *std::move(title),
                             .text = *std::move(text),
                             .prefix = *std::move(prefix),
                             .tags = *std::move(tags),
                             .form_token = std::string{visit.form.get("token")},
                             .uploads = listed_uploads(visit.form),
                             .poll = *std::move(poll)};
}

}  // namespace

http::Response thread_start(Visit const& sent)
{
    auto const visit = with_files_attached(sent);
    if (visit.refusal || is_only_looking(visit) || is_changing_rows(visit.form))
        return form_again(visit, visit.refusal);
    if (auto kept = answer_draft_button(visit, place_of_new_thread(ForumId{visit.params.id}))) return *kept;
    auto draft = thread_draft_of(visit);
    if (!draft) return form_again(visit, draft.error());
    acts::AdviceWanted const wanted{.text = draft->text, .title = draft->title.text(), .form_token = draft->form_token};
    if (auto advised = advise_first(visit, wanted)) return *advised;
    auto placed = visit.site.store.write(
        [&](store::Writer& db) { return acts::thread_start(db, *visit.access, visit.viewer, *draft, visit.now); });
    if (!placed) return form_again(visit, placed.error());
    return see_other(url_of(placed->thread, placed->thread_slug));
}

}  // namespace stoa::web
