#pragma once
#include <string>
#include <string_view>

#include "counting_store.hpp"
#include "jobs/alerting.hpp"
#include "jobs/streaming.hpp"
#include "live/presence.hpp"
#include "mail/transport.hpp"
#include "support/fake_provider.hpp"
#include "support/scratch_folder.hpp"
#include "support/store.hpp"
#include "web/app.hpp"

namespace stoa::scene {

inline constexpr std::string_view everybodys_password = "violet otter lamp nine";
inline constexpr std::string_view host = "127.0.0.1:8080";

// A forum where stories happen, at a time that stands still until the story moves it:
//
//     1 Outdoors, a category
//         2 Cycling
//         3 Staff room, for moderators alone
//
// Ada and Ben are members, Mona is a moderator. Nobody has written anything.
class Stage {
public:
    explicit Stage(store::Engine engine, bool is_paced = true, bool requires_confirmation = false,
                   web::RegistrationOptions registration = {});

    // Whatever was read is written down at once, so that the next page knows of it.
    http::Response answer(http::Request request);
    void pass(std::int64_t ms);  // and what jobs do meanwhile is done
    Instant now() const { return now_; }
    CountingStore& store() { return counting_; }
    media::FileStore& files() { return *files_; }
    web::Site& site() { return app_.site(); }
    // By which people may log in: "example".
    testing::FakeProvider& provider() { return provider_; }

    // What was committed reaches the streams that are open.
    void tell_streams()
    {
        while (feed_.work(now_)) {
        }
    }

    // What no form can do: closes a thread, as an import brings it.
    ThreadId add_locked_thread();
    // Nobody administers the forum at first.
    void add_administrator(std::string_view name);
    // Letters that were sent, the latest last.
    std::vector<mail::Message> const& letters() const { return letters_.sent; }

private:
    web::SiteOptions options(bool is_paced, bool requires_confirmation, web::RegistrationOptions registration);

    struct Letters : mail::Transport {
        void send(mail::Message const& message) override { sent.push_back(message); }
        std::vector<mail::Message> sent;
    };

    Instant now_{1'700'000'000'000};
    Letters letters_;
    testing::FakeProvider provider_{[this] { return now_; }};
    testing::EmptyStore empty_;
    CountingStore counting_;
    live::Presence presence_;
    testing::ScratchFolder folder_;
    std::unique_ptr<media::FileStore> files_;
    media::Pictures pictures_;
    web::App app_;
    jobs::Alerts alerts_;
    jobs::StreamFeed feed_;
};

}  // namespace stoa::scene
