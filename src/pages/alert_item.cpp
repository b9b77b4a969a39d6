#include "pages/alert_item.hpp"

#include "model/alert_words.hpp"
#include "pages/avatar.hpp"
#include "pages/time.hpp"

namespace stoa::pages {
namespace {

void phrase(html::Writer& out, Phrase const& phrase)
{
    for (auto const& piece : phrase.pieces()) {
        if (piece.is_name)
            out.html<R"~(<bdi>{}</bdi>)~">(piece.text);
        else
            out.html<R"~({})~">(piece.text);
    }
}

}  // namespace

void AlertItem::operator()(html::Writer& out) const
{
    auto const words = words_for(alert);
    bool const is_by_moderator =
        alert.kind == AlertKind::moderation || alert.kind == AlertKind::report || alert.kind == AlertKind::application;
    auto const who = is_by_moderator ? std::string_view{"Moderator"} : std::string_view{alert.actor.name};
    auto const dot = [&] {
        if (alert.is_unread)
            out.html<R"~(<span class="dot"><span class="vh">Unread</span></span>)~">();
        else
            out.html<R"~(<span></span>)~">();
    };
    out.html<R"~(
        <li class="{}">{}<p><a class="plain" href="{}">{}</a> {}<br>{}</p>{}</li>)~">(
        alert.is_unread ? "alert is-unread" : "alert",
        Avatar{who, "av-s", is_by_moderator ? UploadId{} : alert.actor.avatar}, url_of(alert),
        [&] { phrase(out, words.what); }, [&] { phrase(out, words.where); },
        Time{std::optional{alert.at}, now, TimeStyle::node}, dot);
}

}  // namespace stoa::pages
