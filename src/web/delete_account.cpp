#include "acts/account_delete.hpp"
#include "web/answers.hpp"
#include "web/composer.hpp"
#include "web/handlers.hpp"
#include "web/known_device.hpp"
#include "web/security_log.hpp"

namespace stoa::web {
namespace {

html::Url deletion_place() { return html::Url::path("/account/delete"); }

PostsFate fate_wished(Visit const& visit)
{
    return visit.form.get("posts") == "remove" ? PostsFate::removed : PostsFate::kept;
}

}  // namespace

http::Response account_delete_form(Visit const& visit)
{
    auto const state =
        visit.site.store.read([&](store::Reader& db) { return acts::account_deletion_read(db, visit.viewer.member); });
    pages::DeleteAccountPage form;
    static_cast<pages::FormState&>(form) = form_state_of(visit);
    form.policy = acts::deletion_policy(*visit.settings);
    form.deletion = state.deletion;
    form.needs_code = state.needs_code;
    form.wished = fate_wished(visit);
    auto frame = frame_of(visit, "Delete my account", pages::Section::account);
    frame.is_indexable = false;
    return page(pages::delete_account(frame, form));
}

http::Response account_delete_ask(Visit const& visit)
{
    auto& site = visit.site;
    acts::DeletionDraft const draft{acts::deletion_policy(*visit.settings), fate_wished(visit), visit.form.get("code")};
    auto asked = site.store.write([&](store::Writer& db) {
        return acts::account_delete_ask(db, letter_head(site), site.options.sealing_key, visit.viewer, draft,
                                        visit.now);
    });
    if (asked) return see_other(deletion_place());
    if (asked.error() == Refusal::code_wrong) {
        log_proof_refused(visit, visit.viewer.member, Factor::code);
        site.throttle.log_in_failed(guessed_account(visit, visit.viewer.name), visit.request.remote_address, visit.now);
    }
    return form_again(visit, asked.error());
}

http::Response account_delete_undo(Visit const& visit)
{
    auto undone = visit.site.store.write(
        [&](store::Writer& db) { return acts::account_delete_undo(db, visit.viewer, visit.now); });
    if (!undone) return refused(visit, undone.error());
    return see_other(visit, html::Url::path("/account/data"), Notice::account_kept);
}

}  // namespace stoa::web
