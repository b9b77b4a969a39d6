#include <doctest/doctest.h>

#include "pages/golden_test.hpp"
#include "pages/pages.hpp"
#include "pages/sample_test.hpp"

using namespace stoa;
using namespace stoa::pages;

TEST_CASE("alerts stand by day, unread ones marked")
{
    auto frame = sample::member("Alerts", Section::alerts);
    frame.viewer.unread_alerts = 2;
    check_golden("alerts-empty", alerts(sample::member("Alerts", Section::alerts), {}));
    AlertsPage page;
    page.view.unread = 2;
    auto const thread = sample::titanium();
    auto const alert = [&](AlertKind kind, std::int64_t count, std::string_view at, bool is_unread) {
        return Alert{.id = {1},
                     .kind = kind,
                     .thread = thread.id,
                     .thread_title = thread.title,
                     .thread_slug = thread.slug,
                     .forum = sample::path_to_cycling().back(),
                     .post = PostId{944},
                     .position = 44,
                     .actor = sample::ines(),
                     .act = LogKind::post_edited,
                     .reason = kind == AlertKind::moderation ? "A link that was broken" : "",
                     .count = count,
                     .at = sample::at(at),
                     .is_unread = is_unread};
    };
    page.view.alerts = {alert(AlertKind::quote, 1, "2026-11-22T13:51:00Z", true),
                        alert(AlertKind::reply, 12, "2026-11-22T12:20:00Z", true),
                        alert(AlertKind::reaction, 4, "2026-11-22T08:02:00Z", false),
                        alert(AlertKind::thread, 1, "2026-11-21T19:40:00Z", false),
                        alert(AlertKind::moderation, 1, "2026-11-18T12:00:00Z", false)};
    check_golden("alerts", alerts(frame, page));
    AlertPreferencesPage form;
    form.preferences.alerts = AlertKinds::all();
    form.preferences.letters.add(AlertKind::quote);
    check_golden("alert-preferences", alert_preferences(sample::member("Alerts and letters", Section::account), form));
    check_golden("unsubscribe", unsubscribe(sample::guest("No letters about alerts"), {"4.token", false}));
}

TEST_CASE("what is watched has its own tab")
{
    auto const frame = sample::member("Watched", Section::whats_new);
    WhatsNewView view;
    view.list = WhatsNewList::watched;
    view.watched = {{sample::path_to_cycling().back(), WatchLevel::letter}};
    view.threads = {sample::row_of(sample::titanium(), 6), sample::row_of(sample::news())};
    view.threads[0].watch = WatchLevel::alert;
    view.threads[1].watch = WatchLevel::muted;
    check_golden("watched", whats_new(frame, view));
}
