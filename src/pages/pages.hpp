#pragma once
#include <string>
#include <vector>

#include "html/html.hpp"
#include "html/url.hpp"
#include "model/account.hpp"
#include "model/account_deletion.hpp"
#include "model/data_export.hpp"
#include "model/identity.hpp"
#include "model/passkey.hpp"
#include "model/record_views.hpp"
#include "model/refusal.hpp"
#include "model/second_factor.hpp"
#include "model/source.hpp"
#include "model/views.hpp"
#include "pages/advice_line.hpp"
#include "pages/frame.hpp"

// Every page: data in, Html out. No clock, no query, no session.
namespace stoa::pages {

// What a form shows again after a refusal: nothing that was typed is lost.
struct FormState {
    std::optional<Refusal> refusal;
    std::string message;  // words for the refusal, or another thing to say above the form
};

struct ComposerState : FormState {
    std::string text;
    Markup markup{Markup::markdown};
    std::string form_token;             // hidden field `token`: double-submit protection
    std::optional<html::Html> preview;  // the rendered text when Preview was pressed
    DraftPlace place;
    std::optional<Instant> saved_at;  // the text is what was saved then as a draft
    std::vector<AdviceLine> advice;   // to be said before it is posted
    bool is_advised{};                // and once it was
    bool may_attach{};
    std::vector<Upload> uploads;  // attached so far, besides those in the text
};

html::Html index(Frame const& frame, IndexView const& view, Presence const& here);
html::Html forum(Frame const& frame, ForumView const& view, Presence const& here);

struct ThreadPage {
    ThreadView view;
    std::optional<PollView> poll;
    std::optional<RecordPanelView> record;
    std::vector<Source> cited;  // for search engines
    bool is_voting_again{};
    Presence here;
    ComposerState composer;           // the quick reply
    std::vector<PostView> meanwhile;  // posts that were made while the reply was typed
    std::int64_t seen_position{};     // hidden field `seen`
};
html::Html thread(Frame const& frame, ThreadPage const& page);

// Parts of pages, for pages that are open already.
html::Html posts_part(Frame const& frame, ThreadView const& view);
html::Html here_part(Presence const& here, std::vector<MemberName> const& replying);
html::Html badges_part(Frame const& frame);

// The bar that shows what was picked to be quoted, alone.
html::Html pick_bar(Frame const& frame, ThreadId thread, std::vector<QuotePick> const& picks);

// A reply on a page of its own: preview, refusals and "new posts meanwhile" land here.
struct ReplyPage {
    Thread thread;
    std::vector<ForumName> path;
    ComposerState composer;
    std::vector<PostView> meanwhile;
    std::int64_t seen_position{};
};
html::Html reply(Frame const& frame, ReplyPage const& page);

// A poll as its form shows it.
struct PollForm {
    bool is_open{};  // something was typed
    std::string question;
    std::vector<std::string> answers;  // a row each
    PollMethod method{PollMethod::single};
    std::string choices_max;
    PollResults results{PollResults::always};
    std::string close_days{"14"};
    bool is_changeable{true};
    bool is_public{};
};

struct NewThreadPage {
    ForumName forum;
    std::vector<ForumName> path;
    std::string title;
    std::string prefix;
    std::string tags;
    bool may_set_prefix{}, may_set_tags{}, may_start_poll{};
    PollForm poll;
    ComposerState composer;
};
html::Html new_thread(Frame const& frame, NewThreadPage const& page);

// Where to start a thread, when no forum was chosen yet.
html::Html choose_forum(Frame const& frame, std::vector<ForumNode> const& nodes);

struct EditPage {
    Thread thread;
    std::vector<ForumName> path;
    PostSource source;
    ComposerState composer;
    std::string reason;                         // of the edit, as typed
    std::optional<std::string> text_meanwhile;  // what the post says now, when somebody else edited it
};
html::Html edit(Frame const& frame, EditPage const& page);

struct DeletePage {
    Thread thread;
    std::vector<ForumName> path;
    PostSource source;
    html::Html body;
    bool asks_reason{};  // it is somebody else's: the log says why
    std::string reason{};
    FormState state{};
};
html::Html confirm_delete(Frame const& frame, DeletePage const& page);

// Title, prefix and tags: those that may be changed.
struct EditThreadPage : FormState {
    Thread thread;
    std::vector<ForumName> path;
    bool may_set_title{}, may_set_prefix{}, may_set_tags{};
    std::string title;
    std::string prefix;
    std::string tags;
};
html::Html edit_thread(Frame const& frame, EditThreadPage const& page);

struct EditPollPage : FormState {
    Thread thread;
    std::vector<ForumName> path;
    bool is_new{};
    PollForm poll;
};
html::Html edit_poll(Frame const& frame, EditPollPage const& page);
html::Html voters(Frame const& frame, VotersView const& view);

struct CorrectPage : FormState {
    Thread thread;
    std::vector<ForumName> path;
    PostView view;
    std::string text;  // of the correction
};
html::Html correct(Frame const& frame, CorrectPage const& page);

struct BookmarksPage : FormState {
    BookmarksView view;
    PostId refused{};  // whose note was refused
    std::string note;  // that was
};
html::Html bookmarks(Frame const& frame, BookmarksPage const& page);

html::Html who_reacted(Frame const& frame, ReactionsView const& view);
html::Html react(Frame const& frame, ReactionChoiceView const& view);
html::Html tags(Frame const& frame, TagsView const& view);
html::Html tag(Frame const& frame, TagView const& view);
inline constexpr std::int64_t redirect_days_max = 365;
struct MovePage : FormState {
    Thread thread;
    std::vector<ForumName> path;
    std::vector<ForumName> forums;  // where it may go
    ForumId forum{};                // chosen
    std::string redirect;           // days, "0" for good, empty: no line stays behind
    std::string reason;
};
html::Html move_thread(Frame const& frame, MovePage const& page);

struct DeleteThreadPage : FormState {
    Thread thread;
    std::vector<ForumName> path;
    std::string reason;
};
html::Html delete_thread(Frame const& frame, DeleteThreadPage const& page);

inline constexpr std::int64_t ban_days_max = 365;
struct BanPage : FormState {
    MemberName member;
    std::optional<Ban> ban;  // that binds them now
    std::string days;        // empty: without end
    std::string reason;
};
html::Html ban(Frame const& frame, BanPage const& page);

struct LogPage {
    LogView view;
    MemberId actor{};  // the filters
    LogKind kind{};
    bool may_see_reports{};
    bool may_approve_members{};
};
html::Html log(Frame const& frame, LogPage const& page);

html::Html history(Frame const& frame, HistoryView const& view);
html::Html whats_new(Frame const& frame, WhatsNewView const& view);

enum class AlertsShown : std::uint8_t { all, unread, quotes, reactions };
AlertsShown parse_alerts_shown(std::string_view name);
struct AlertsPage {
    AlertsView view;
    AlertsShown shown{};
};
html::Html alerts(Frame const& frame, AlertsPage const& page);
// The latest alone, for the menu of the bell.
html::Html alerts_part(Frame const& frame, AlertsView const& view);

struct AlertPreferencesPage : FormState {
    AlertPreferences preferences;
};
html::Html alert_preferences(Frame const& frame, AlertPreferencesPage const& page);

struct UnsubscribePage {
    std::string token;  // of the link in the letter
    bool is_done{};
};
html::Html unsubscribe(Frame const& frame, UnsubscribePage const& page);

html::Html member(Frame const& frame, MemberView const& view);

// A provider by which people log in.
struct ProviderName {
    std::string name;   // in addresses
    std::string label;  // for people
};

struct LoginPage : FormState {
    std::string name;
    bool takes_passkeys{};
    std::vector<ProviderName> providers;
    bool stays{true};
    std::string return_to;
    std::string
        kept_form;  // hidden field of this name: a form sent after the session had ended; log-in goes on with it
};
html::Html login(Frame const& frame, LoginPage const& page);

struct RegisterPage : FormState {
    std::string name;
    std::string email;
    std::string country;
    std::string location;
    std::string return_to;
    bool needs_invitation{};
    std::string invitation;
    bool takes_invitation{};  // with one they need no approval
    bool waits_for_approval{};
    std::string question{};  // of those who approve; empty: none
    std::string answer{};
    std::string terms_url;       // empty: nothing to agree to
    std::int64_t minimum_age{};  // 0: not asked
    std::string provider{};      // that vouches for them, so that no password is needed; empty: none does
    std::vector<ProviderName> providers{};
};
html::Html register_member(Frame const& frame, RegisterPage const& page);

// On the way to a provider.
struct LeavingPage {
    std::string label;
    html::Url address;
};
html::Html leaving(Frame const& frame, LeavingPage const& page);

struct PasswordResetAskPage : FormState {
    std::string email;
};
html::Html password_reset_ask(Frame const& frame, PasswordResetAskPage const& page);

struct PasswordResetPage : FormState {
    std::string token;  // of the link in the letter
    std::string name;   // whose password it is
};
html::Html password_reset(Frame const& frame, PasswordResetPage const& page);

struct EmailConfirmPage : FormState {
    std::string token;
    std::string email;
};
html::Html email_confirm(Frame const& frame, EmailConfirmPage const& page);

struct EmailChangePage : FormState {
    std::string email_now;
    std::string email;
};
html::Html email_change(Frame const& frame, EmailChangePage const& page);
html::Html password_change(Frame const& frame, FormState const& form);

// Who it is, asked again before log-in data are changed.
struct ProofPage : FormState {
    bool has_password{true};
    bool takes_passkeys{};
    std::vector<ProviderName> providers{};  // that are connected
    std::string return_to;
};
html::Html proof(Frame const& frame, ProofPage const& page);

// With what one logs in.
struct SecurityPage {
    std::string email;
    bool is_email_confirmed{};
    bool takes_passkeys{};
    std::size_t passkeys{};
    bool has_password{true};
    bool takes_providers{};
    std::size_t identities{};
    SecondFactorState second_factor{};
};
html::Html security(Frame const& frame, SecurityPage const& page);

struct PasskeysPage : FormState {
    std::vector<Passkey> passkeys;
    bool is_possible{true};  // browsers make them for this address
    std::string name;        // of a new one, as typed
};
html::Html passkeys(Frame const& frame, PasskeysPage const& page);

struct IdentityRow {
    Identity identity;
    std::string label;  // of the provider
};
struct IdentitiesPage : FormState {
    std::vector<IdentityRow> identities;
    std::vector<ProviderName> to_connect;
};
html::Html identities(Frame const& frame, IdentitiesPage const& page);

struct SecondStepPage : FormState {
    bool takes_passkeys{};
    std::string return_to;
    std::string kept_form;        // as at log-in
    bool is_recovery{};           // a recovery code is asked for, not one of the app
    std::int64_t trusted_days{};  // for which this device need not be asked again; 0: it is
    bool is_trusting{};           // as ticked
};
html::Html second_step(Frame const& frame, SecondStepPage const& page);

struct SecondFactorPage : FormState {
    std::string address;        // for the app: "otpauth://totp/..."
    std::string secret;         // the same for people who type
    std::string sealed_secret;  // hidden field `secret`
};
html::Html second_factor(Frame const& frame, SecondFactorPage const& page);
html::Html second_factor_off(Frame const& frame, FormState const& form);
html::Html recovery_codes(Frame const& frame, std::vector<std::string> const& codes);

struct SessionRow {
    std::string key;
    std::string device;
    Instant created_at{};
    Instant seen_at{};
    bool is_here{};  // the one that asks
};
// A device that is not asked for a code.
struct DeviceRow {
    std::string key;
    std::string device;
    Instant created_at{};
    Instant expires_at{};
};
struct SessionsPage {
    std::vector<SessionRow> sessions;
    std::vector<DeviceRow> trusted{};
};
html::Html sessions(Frame const& frame, SessionsPage const& page);

// One's own account: profile and API tokens.
struct AccountToken {
    std::int64_t id{};
    std::string name;
    Instant created_at{};
    std::optional<Instant> used_at;
    TokenScope scope{TokenScope::write};
    std::optional<Instant> expires_at{};
};
// As it stands in the fields.
struct ProfileTexts {
    std::string about, signature, links, birth_day, birth_month, birth_year;
    bool shows_birthday{};
};
struct AccountPage : FormState {
    Member member;  // as stored, or as typed after a refusal
    ProfileTexts texts;
    bool may_have_title{};
    bool may_have_signature{};
    std::vector<AccountToken> tokens;
    std::string new_token;  // shown once, right after it was made
    std::optional<AccountToken> feeds{};
    std::string new_feed_token{};
};
html::Html account(Frame const& frame, AccountPage const& page);
struct DisplayPage : FormState {
    Preferences preferences;
};
html::Html display(Frame const& frame, DisplayPage const& page);

// What the forum keeps of oneself, as a file.
struct OwnDataPage : FormState {
    std::optional<DataExport> found;
    std::string file_name;
    bool may_ask{};
};
html::Html own_data(Frame const& frame, OwnDataPage const& page);

struct DeleteAccountPage : FormState {
    DeletionPolicy policy;
    std::optional<AccountDeletion> deletion;  // was asked for
    bool needs_code{};
    PostsFate wished{};
};
html::Html delete_account(Frame const& frame, DeleteAccountPage const& page);

html::Html drafts(Frame const& frame, DraftsView const& view);
html::Html ignored(Frame const& frame, IgnoredView const& view);
// The picture of oneself: which square of it, in percent.
struct AvatarPage : FormState {
    std::int64_t x{50};
    std::int64_t y{50};
    std::int64_t side{100};
};
html::Html avatar_form(Frame const& frame, AvatarPage const& page);

struct ErrorPage {
    int status{};
    std::string title;  // "This page is not here"
    std::string explanation;
    std::string request_id;  // for 500
    std::string kept_text;   // what the person had typed, given back to them
    std::int64_t retry_after_seconds{};
};
html::Html error(Frame const& frame, ErrorPage const& page);

}  // namespace stoa::pages
