#pragma once
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "browser.hpp"
#include "walk_table.hpp"

// A forum with secrets in all its corners, and somebody of each role who looks for them.
namespace stoa::scene {

struct Secret {
    std::string text;
    Role least;  // who may see it
};

// Something that a route can be asked about.
struct Thing {
    std::int64_t id{};
    Role least{Role::guest};  // for whom it exists
};

class WalkWorld {
public:
    explicit WalkWorld(store::Engine engine);

    Stage& stage() { return stage_; }
    Browser& browser(Role role) { return browsers_.at(role); }
    std::string const& token(Role role) const { return tokens_.at(role); }
    std::vector<Secret> const& secrets() const { return secrets_; }
    // The first is one that everybody sees, the last is not there.
    std::vector<Thing> const& things(Hole hole) const { return things_.at(hole); }
    // What must be the same after those have been here who may change nothing of it.
    std::string state_of_secrets();
    // The post that everybody looks at may have been deleted by one who may.
    void restore_open_post();
    // The key of a form, for somebody who is logged in if their role can be.
    std::string key_of(Role role);

private:
    void make_people(store::Writer& db);
    void make_places(store::Writer& db);
    void write_threads();
    void ban_and_log();
    void talk();

    Stage stage_;
    std::map<Role, Browser> browsers_;
    std::map<Role, std::string> tokens_;
    std::map<Role, MemberId> members_;
    std::vector<Secret> secrets_;
    std::map<Hole, std::vector<Thing>> things_;
    MemberId zora_{};  // who has written what others look at
    ForumId cycling_{2}, staff_room_{3}, garden_{};
    ThreadId deleted_thread_{}, staff_thread_{};
    PostId deleted_post_{};
    ConversationId talk_{};
};

}  // namespace stoa::scene
