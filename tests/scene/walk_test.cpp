#include <doctest/doctest.h>

#include <map>
#include <set>

#include "http/event_stream.hpp"
#include "walk_world.hpp"
#include "web/route.hpp"

// Everybody goes everywhere and tries everything. Nobody may find what is not theirs to see, or change what is not
// theirs to change, and nothing may break.
namespace stoa::scene {
namespace {

std::string address_of(std::string_view pattern, std::int64_t id)
{
    std::string path{pattern};
    for (auto open = path.find('{'); open != std::string::npos; open = path.find('{')) {
        auto close = path.find('}', open);
        auto hole = path.substr(open, close - open + 1);
        path.replace(open, hole.size(), hole == "{n}" ? "1" : std::to_string(id));
    }
    return path;
}

web::Route const* route_of(WalkRow const& row)
{
    for (auto const& route : web::routes())
        if (route.method == row.method && route.pattern == row.pattern) return &route;
    return nullptr;
}

bool is_at_least(Role role, Role least) { return role >= least && (!takes_no_part(role) || least == Role::guest); }

std::string everything_in(http::Response const& response)
{
    std::string all{response.bytes()};
    for (auto const& [name, value] : response.headers) all.append("\n").append(name).append(": ").append(value);
    if (response.events) all += response.events->take().text;
    for (auto const& cookie : response.cookies) all.append("\n").append(cookie.name).append("=").append(cookie.value);
    return all;
}

// Whether there is a thing of this kind that everybody sees.
bool is_for_everybody(Hole hole) { return hole < Hole::conversation; }

class Walk {
public:
    explicit Walk(store::Engine engine)
        : world_{engine}
    {
    }

    // Those who may change little go first; what the mighty have changed is no secret any more.
    void go()
    {
        for (auto role : roles) {
            world_.restore_open_post();
            auto const before = world_.state_of_secrets();
            if (role != Role::guest) world_.key_of(role);  // logs in
            for (auto const& row : walk_table())
                if (row.method == http::Method::get) try_everything(role, row);
            for (auto const& row : walk_table())
                if (row.method != http::Method::get) try_everything(role, row);
            INFO("after ", name_of(role));
            if (role < Role::moderator) CHECK(world_.state_of_secrets() == before);
        }
    }

    // By those to whom nothing else stands in the way.
    void forge()
    {
        for (auto const& row : walk_table()) {
            if (route_of(row)->csrf != web::Csrf::checked || row.least == Role::nobody) continue;
            auto const role = row.least == Role::guest ? Role::guest : Role::administrator;
            auto const address = address_of(row.pattern, world_.things(row.hole).front().id);
            CAPTURE(address);
            auto const key = world_.key_of(role);
            auto const without_key = send(role, row, address, "", "http://127.0.0.1:8080").status;
            // A form that a link in a letter opens is not there without that link.
            bool is_closed = row.hole == Hole::other && without_key == http::Status::not_found;
            CHECK((without_key == http::Status::forbidden || is_closed));
            CHECK(send(role, row, address, key, "http://evil.example").status == http::Status::forbidden);
        }
    }

private:
    void try_everything(Role role, WalkRow const& row)
    {
        auto const& things = world_.things(row.hole);
        auto const of_missing = row.hole == Hole::none ? 0 : ask(role, row, things.back());
        for (auto const& thing : things) {
            auto const status = ask(role, row, thing);
            INFO(name_of(role), ": ", http::name_of(row.method), " ", address_of(row.pattern, thing.id), " answers ",
                 status);
            CHECK(status < 500);
            if (role < thing.least && !takes_no_part(role)) CHECK(status == of_missing);
            if (takes_no_part(role) && thing.least > Role::guest) CHECK(status == of_missing);
            if (&thing == &things.front() && is_for_everybody(row.hole)) judge(role, row, status);
        }
    }

    // Of a thing that everybody sees.
    void judge(Role role, WalkRow const& row, int status)
    {
        bool is_refused = status == 401 || status == 403 || status == 404;
        bool leads_to_login = status == 303 && location_.starts_with("/login");
        if (row.method == http::Method::get) {
            if (is_at_least(role, row.least)) CHECK(status < 400);
            if (is_at_least(role, row.least)) CHECK(!leads_to_login);
        } else if (role == Role::administrator && row.least != Role::nobody &&
                   row.pattern.find("/login") == std::string_view::npos && row.pattern != "/api/v1/tokens") {
            CHECK(status != 401);
            CHECK(status != 403);
        }
        if (!is_at_least(role, row.least) && !takes_no_part(role)) CHECK((is_refused || leads_to_login));
        if (takes_no_part(role) && row.method != http::Method::get && row.least > Role::guest &&
            row.least != Role::nobody && !row.pattern.starts_with("/account/"))
            CHECK(status == 403);
    }

    int ask(Role role, WalkRow const& row, Thing const& thing)
    {
        auto const address = address_of(row.pattern, thing.id);
        auto const* route = route_of(row);
        REQUIRE(route != nullptr);
        auto const key = route->csrf == web::Csrf::checked ? key_of(role) : std::string{};
        auto const status = look_at(role, row, address, send(role, row, address, key, "http://127.0.0.1:8080"));
        // A new session has a new key.
        if (!world_.browser(role).response().cookies.empty() || row.pattern.starts_with("/account/")) keys_.erase(role);
        return status;
    }

    std::string const& key_of(Role role)
    {
        auto [found, is_new] = keys_.try_emplace(role);
        if (is_new) found->second = world_.key_of(role);
        return found->second;
    }

    // And at where the answer leads. Gives the status of the answer itself.
    int look_at(Role role, WalkRow const& row, std::string const& address, http::Response const& response)
    {
        look_for_secrets(role, row, address, response);
        auto const status = static_cast<int>(response.status);
        location_ = location_of(response);
        auto location = location_;
        for (int i = 0; i < 3 && location.starts_with('/'); ++i) {
            auto const& next = world_.browser(role).request(http::Method::get, location, {}, {});
            look_for_secrets(role, row, location, next);
            CHECK(static_cast<int>(next.status) < 500);
            location = location_of(next);
        }
        return status;
    }

    static std::string location_of(http::Response const& response)
    {
        for (auto const& [name, value] : response.headers)
            if (name == "Location") return value;
        return {};
    }

    http::Response const& send(Role role, WalkRow const& row, std::string const& address, std::string const& key,
                               std::string origin)
    {
        std::vector<http::Header> headers;
        std::string body{row.sends};
        bool is_api = row.pattern.starts_with("/api/");
        if (is_api && !world_.token(role).empty()) headers.push_back({"Authorization", "Bearer " + world_.token(role)});
        if (is_api && !body.empty()) headers.push_back({"Content-Type", "application/json"});
        if (!is_api && row.method != http::Method::get) {
            headers.push_back({"Content-Type", "application/x-www-form-urlencoded"});
            headers.push_back({"Origin", origin});
            if (!key.empty()) body += (body.empty() ? "key=" : "&key=") + key;
        }
        return world_.browser(role).request(row.method, address, std::move(body), std::move(headers));
    }

    void look_for_secrets(Role role, WalkRow const& row, std::string const& address, http::Response const& response)
    {
        auto const all = everything_in(response);
        for (auto const& secret : world_.secrets()) {
            if (role >= secret.least) continue;
            // Whoever is banned is told why.
            if (role == Role::banned && secret.text == "carmine verdict") continue;
            INFO(name_of(role), " finds \"", secret.text, "\" with ", http::name_of(row.method), " ", address);
            CHECK(all.find(secret.text) == std::string::npos);
        }
    }

    WalkWorld world_;
    std::map<Role, std::string> keys_;
    std::string location_;  // of the answer to what was asked last
};

}  // namespace

TEST_CASE("Every route stands in the table of the walk, with those it is for")
{
    std::set<std::pair<http::Method, std::string_view>> listed, routed;
    for (auto const& row : walk_table()) {
        CHECK(listed.emplace(row.method, row.pattern).second);
        auto const* route = route_of(row);
        CAPTURE(row.pattern);
        REQUIRE(route != nullptr);
        if (route->needs == web::Needs::member) CHECK(row.least >= Role::newcomer);
        if (route->needs == web::Needs::proof) CHECK(row.least >= Role::newcomer);
        if (route->needs == web::Needs::moderator) CHECK(row.least >= Role::moderator_elsewhere);
        if (route->needs > web::Needs::moderator) CHECK(row.least >= Role::moderator);
    }
    for (auto const& route : web::routes()) {
        INFO("add a row for ", http::name_of(route.method), " ", route.pattern, " to tests/scene/walk_table.cpp");
        CHECK(listed.contains({route.method, route.pattern}));
        CHECK(routed.emplace(route.method, route.pattern).second);
    }
}

TEST_CASE("Whoever walks every route finds no secret and changes nothing that is not theirs [SQLite]")
{
    Walk{store::Engine::sqlite}.go();
}
TEST_CASE("Whoever walks every route finds no secret and changes nothing that is not theirs [PostgreSQL]")
{
    Walk{store::Engine::postgres}.go();
}
TEST_CASE("No form is taken without its key, or from another site [SQLite]") { Walk{store::Engine::sqlite}.forge(); }

}  // namespace stoa::scene
