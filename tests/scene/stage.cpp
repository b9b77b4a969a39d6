#include "stage.hpp"

#include "acts/writes.hpp"
#include "base/text.hpp"
#include "jobs/account_deleting.hpp"
#include "jobs/data_exporting.hpp"
#include "jobs/mailing.hpp"
#include "store/forum.hpp"
#include "store/member.hpp"
#include "store/post.hpp"
#include "store/thread.hpp"

namespace stoa::scene {
namespace {

ForumId add_forum(store::Writer& db, ForumId parent, ForumKind kind, std::string name, std::string slug)
{
    store::NewForum forum;
    forum.parent = parent;
    forum.kind = kind;
    forum.name = std::move(name);
    forum.slug = std::move(slug);
    return store::insert_forum(db, forum);
}

MemberId add_member(store::Writer& db, std::string_view name, Instant now)
{
    auto registration = acts::Registration::parse(name, lower_ascii(name) + "@example.org", everybodys_password,
                                                  everybodys_password, "IE", "");
    static auto const hash = hash_password(everybodys_password, password_cost_for_tests);
    registration->password_hash = hash;
    auto member = *acts::member_register(db, *registration, now);
    store::set_confirmed_email(db, member, registration->email, now);
    return member;
}

void set_the_stage(store::Store& store, Instant now)
{
    store.write([&](store::Writer& db) {
        auto outdoors = add_forum(db, {}, ForumKind::category, "Outdoors", "outdoors");
        add_forum(db, outdoors, ForumKind::forum, "Cycling", "cycling");
        auto staff_room = add_forum(db, outdoors, ForumKind::forum, "Staff room", "staff-room");
        constexpr PermissionSet seeing{Permission::see_forum};
        store::set_forum_rule(db, {staff_room, guests, {}, seeing});
        store::set_forum_rule(db, {staff_room, members, {}, seeing});
        store::set_forum_rule(db, {staff_room, moderators, seeing, {}});
        store::bump_forums_version(db);
        add_member(db, "Ada", now);
        add_member(db, "Ben", now);
        store::add_to_group(db, add_member(db, "Mona", now), moderators);
        return Done{};
    });
}

store::Store& with_the_stage_set(store::Store& store, Instant now)
{
    set_the_stage(store, now);
    return store;
}

}  // namespace

Stage::Stage(store::Engine engine, bool is_paced, bool requires_confirmation, web::RegistrationOptions registration)
    : empty_{engine}
    , counting_{with_the_stage_set(*empty_, now_)}
    , files_{media::open_folder_store(folder_.path())}
    , pictures_{{.program = STOA_PICTURE_WORKER}}
    , app_{counting_, presence_, *files_, pictures_, options(is_paced, requires_confirmation, std::move(registration))}
    , alerts_{*empty_, acts::LetterHead{"Stoa", "http://127.0.0.1:8080"}}
    , feed_{*empty_, app_.site().hub, presence_}
{
}

void Stage::pass(std::int64_t ms)
{
    now_ = now_ + ms;
    acts::LetterHead const head{"Stoa", "http://127.0.0.1:8080"};
    while (jobs::export_some_data(*empty_, *files_, head, now_)) {
    }
    jobs::delete_due_accounts(*empty_, head, now_);
}

web::SiteOptions Stage::options(bool is_paced, bool requires_confirmation, web::RegistrationOptions registration)
{
    web::SiteOptions options;
    options.password_cost = password_cost_for_tests;
    options.security_contact = "mailto:security@example.org";
    options.clock = [this] { return now_; };
    options.providers = {provider_.open()};
    options.is_paced = is_paced;
    options.requires_confirmation = requires_confirmation;
    options.registration = std::move(registration);
    options.logs_requests = false;
    options.guest_pages_bytes = 4 << 20;  // the clock stands still: they go by what is announced alone
    return options;
}

http::Response Stage::answer(http::Request request)
{
    request.received_at = now_;
    auto response = app_.answer(std::move(request));
    app_.site().reads.flush();
    if (counting_.is_failing()) return response;
    while (alerts_.work(now_)) {
    }
    tell_streams();
    jobs::send_letters(*empty_, letters_, {"Stoa", "stoa@example.org"}, now_);
    return response;
}

void Stage::add_administrator(std::string_view name)
{
    (*empty_).write([&](store::Writer& db) {
        store::add_to_group(db, add_member(db, name, now_), administrators);
        return Done{};
    });
}

ThreadId Stage::add_locked_thread()
{
    return (*empty_).write([&](store::Writer& db) {
        store::NewThread thread;
        thread.forum = ForumId{2};
        thread.title = "Closed for good";
        thread.slug = "closed-for-good";
        thread.is_locked = true;
        thread.created_at = now_;
        thread.activity_at = now_;
        auto id = store::insert_thread(db, thread);
        store::NewPost post;
        post.thread = id;
        post.created_at = now_;
        post.text = "The last word.";
        post.body = html::Html::stored("<p>The last word.</p>");
        store::insert_post(db, post, now_);
        return id;
    });
}

}  // namespace stoa::scene
