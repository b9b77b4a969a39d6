#include "jobs/mailing.hpp"

#include "store/mail.hpp"
#include "support/store.hpp"

namespace stoa::jobs {
namespace {

constexpr Instant now{1'700'000'000'000};
Sender const sender{"Stoa", "stoa@example.org"};

struct Post : mail::Transport {
    void send(mail::Message const& message) override
    {
        ++tries;
        if (is_away) throw mail::SendFault{"away", false};
        if (refuses) throw mail::SendFault{"no such mailbox", true};
        subjects.push_back(message.subject.text());
    }
    bool is_away{};
    bool refuses{};
    int tries{};
    std::vector<std::string> subjects;
};

void queue(store::Store& store, std::string subject, std::string recipient = "ada@example.org")
{
    store.write([&](store::Writer& db) {
        return store::queue_letter(db, {std::move(recipient), std::move(subject), "Text", ""}, now);
    });
}

}  // namespace

STORE_TEST_CASE("A letter is sent once, in the order in which they were written")
{
    Post post;
    CHECK_FALSE(send_letters(store, post, sender, now));
    queue(store, "One");
    queue(store, "Two");
    CHECK(send_letters(store, post, sender, now));
    CHECK_FALSE(send_letters(store, post, sender, now + day_ms));
    CHECK(post.subjects == std::vector<std::string>{"One", "Two"});
}

STORE_TEST_CASE("A letter that cannot be sent is tried again, ever later, and given up after three days")
{
    Post post;
    post.is_away = true;
    queue(store, "One");
    CHECK(send_letters(store, post, sender, now));
    CHECK_FALSE(send_letters(store, post, sender, now + minute_ms / 2));
    CHECK(send_letters(store, post, sender, now + minute_ms));
    CHECK_FALSE(send_letters(store, post, sender, now + 2 * minute_ms));
    CHECK(send_letters(store, post, sender, now + 3 * minute_ms));
    CHECK(send_letters(store, post, sender, now + 4 * day_ms));
    CHECK_FALSE(send_letters(store, post, sender, now + 9 * day_ms));
    CHECK(post.tries == 4);
}

STORE_TEST_CASE("What a mail server refuses for good, or what is no letter, is not tried again")
{
    Post post;
    post.refuses = true;
    queue(store, "One");
    queue(store, "Bad\nsubject");
    CHECK(send_letters(store, post, sender, now));
    CHECK_FALSE(send_letters(store, post, sender, now + 2 * day_ms));
    CHECK(post.tries == 1);
}

STORE_TEST_CASE("Letters go by themselves")
{
    Post post;
    queue(store, "One");
    {
        Mailing mailing{store, post, sender, [] { return now; }, std::chrono::milliseconds{5}};
        auto const is_sent = [&] { return !store.read([](store::Reader& db) { return store::next_letter_at(db); }); };
        for (int i = 0; i < 1000 && !is_sent(); ++i) std::this_thread::sleep_for(std::chrono::milliseconds{5});
    }
    CHECK(post.subjects.size() == 1);
}

}  // namespace stoa::jobs
