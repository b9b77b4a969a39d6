#include "acts/alert_letter.hpp"

#include <utility>
#include <vector>

#include "acts/alerts_read.hpp"
#include "acts/unsubscribe.hpp"
#include "mail/letter.hpp"
#include "model/alert_words.hpp"
#include "store/alert.hpp"
#include "store/alert_letter.hpp"
#include "store/mail.hpp"
#include "store/member.hpp"

namespace stoa::acts {
namespace {

constexpr int alerts_in_letter_max = 10;

std::string line_of(Alert const& alert)
{
    auto const words = words_for(alert);
    return words.what.text() + ' ' + words.where.text();
}

std::vector<Alert> alerts_to_tell(store::Reader& db, Access const& access, store::AlertLetterPlan const& plan)
{
    auto const viewer = store::find_viewer(db, plan.member);
    std::vector<Alert> alerts;
    if (!viewer) return alerts;
    for (auto& stored : store::alerts_for_letter(db, plan.member, plan.since, alerts_in_letter_max)) {
        if (!may_see_alert(access, *viewer, stored)) continue;
        stored.alert.forum = access.find(stored.alert.forum.id).value_or(ForumName{});
        alerts.push_back(std::move(stored.alert));
    }
    return alerts;
}

mail::Letter letter_of(LetterHead const& head, std::string const& name, std::vector<Alert> const& alerts,
                       std::string const& unsubscribe)
{
    mail::Letter letter;
    letter.site_name = head.site_name;
    bool const is_one = alerts.size() == 1;
    letter.heading = is_one ? words_for(alerts.front()).what.text() : "What happened while you were away";
    letter.paragraphs.push_back("Hello " + name + ",");
    for (auto const& alert : alerts) letter.paragraphs.push_back(line_of(alert));
    letter.action = is_one ? "Read it" : "See your alerts";
    letter.address = head.base_url + (is_one ? std::string{url_of(alerts.front()).view()} : "/alerts/");
    letter.explanation =
        "There is no other letter of this kind until you come back. Choose what is mailed: " + head.base_url +
        "/account/alerts - No such letters any more: " + unsubscribe;
    return letter;
}

}  // namespace

bool write_next_alert_letter(store::Writer& db, Access const& access, LetterHead const& head, Instant now)
{
    auto const plan = store::take_alert_letter(db, now);
    if (!plan) return false;
    auto const recipient = store::find_alert_recipient(db, plan->member);
    bool const is_away = recipient && (!recipient->seen_at || *recipient->seen_at < plan->since);
    if (!is_away || !recipient->is_confirmed || recipient->email.empty()) return true;
    auto const alerts = alerts_to_tell(db, access, *plan);
    if (alerts.empty()) return true;

    auto const unsubscribe = head.base_url + "/unsubscribe?token=" + unsubscribe_token(db, plan->member);
    auto const letter = letter_of(head, recipient->name, alerts, unsubscribe);
    store::queue_letter(db,
                        {.recipient = recipient->email,
                         .subject = alerts.size() == 1 ? line_of(alerts.front()) : head.site_name + ": your alerts",
                         .text = mail::text_of(letter),
                         .html = std::string{mail::html_of(letter).view()},
                         .unsubscribe = unsubscribe},
                        now);
    store::note_alert_letter(db, plan->member, now);
    return true;
}

}  // namespace stoa::acts
