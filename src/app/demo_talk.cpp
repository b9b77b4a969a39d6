#include "app/demo_talk.hpp"

#include <memory>
#include <stdexcept>
#include <string_view>
#include <vector>

#include "acts/access.hpp"
#include "acts/conversation_start.hpp"
#include "acts/member_admin.hpp"
#include "acts/message_add.hpp"
#include "acts/recipients.hpp"
#include "store/participant.hpp"

namespace stoa::app {
namespace {

struct Line {
    std::string_view who;
    std::string_view text;
    std::int64_t minutes_ago;
};
struct Talk {
    std::string_view title;
    std::string_view with;  // those whom the first to speak writes to
    std::vector<Line> lines;
};

constexpr std::int64_t minutes_a_day = 24 * 60;

std::vector<Talk> talks()
{
    return {{"Lending the truing stand",
             "Noor",
             {{"Yuki T.", "Is it with you, or with Gus? My rear wheel has found a new shape.", 9 * minutes_a_day},
              {"Noor", "With me since *Sunday*. Come by whenever the light is on.", 9 * minutes_a_day - 40},
              {"Yuki T.", "Tomorrow, then. I bring cake.", 9 * minutes_a_day - 55}}},
            {"Thank you for writing to us",
             "Noor",
             {{"Ilse Brandt", "What you pointed out in the thread about hubs is mended. Thank you.", 3 * minutes_a_day},
              {"Noor", "That was quick!", 3 * minutes_a_day - 20}}},
            {"Winter lights order: who still owes me an address?",
             "Noor, Ilse Brandt, Yuki T.",
             {{"Marguerite",
               "Eleven sets are paid for and nine have an address. The parcel goes on Friday morning. If you are "
               "reading this and do not know whether you are one of the two, you are one of the two.",
               2 * minutes_a_day},
              {"Noor", "Guilty. Sent to your form just now.", 2 * minutes_a_day - 70},
              {"Yuki T.", "And mine. Could you add the wider bracket? I have the old handlebar.", 80},
              {"Marguerite", "Added, no charge. That makes eleven of eleven.", 50}}}};
}

class Speaker {
public:
    Speaker(store::Writer& db, acts::Access const& access, Instant now)
        : db_{db}
        , access_{access}
        , now_{now}
    {
    }

    void begin(Talk const& talk)
    {
        auto const& first = talk.lines.front();
        acts::ConversationDraft const draft{*acts::ThreadTitle::parse(talk.title),
                                            *acts::parse_recipients(talk.with),
                                            *acts::PostText::parse(first.text, Markup::markdown),
                                            {}};
        auto const placed = acts::conversation_start(db_, access_, named(first.who), draft, at(first));
        if (!placed) throw std::logic_error{"somebody of the demo community may not write"};
        for (std::size_t i = 1; i < talk.lines.size(); ++i) say(placed->conversation, talk.lines[i]);
    }

private:
    void say(ConversationId where, Line const& line)
    {
        acts::MessageDraft const draft{where, *acts::PostText::parse(line.text, Markup::markdown), {}};
        auto const speaker = named(line.who);
        auto const placed = acts::message_add(db_, access_, speaker, draft, at(line));
        if (!placed) throw std::logic_error{"somebody of the demo community may not answer"};
        store::mark_messages_read(db_, {where, speaker.member, placed->position});
    }

    Viewer named(std::string_view who) const { return acts::find_viewer_named(db_, who).value(); }
    Instant at(Line const& line) const { return now_ - line.minutes_ago * minute_ms; }

    store::Writer& db_;
    acts::Access const& access_;
    Instant now_;
};

}  // namespace

void let_them_talk(store::Store& store, Instant now)
{
    store.write([&](store::Writer& db) {
        auto const access = acts::Access::load(db);
        Speaker speaker{db, *access, now};
        for (auto const& talk : talks()) speaker.begin(talk);
        return Done{};
    });
}

}  // namespace stoa::app
