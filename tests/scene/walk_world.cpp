#include "walk_world.hpp"

#include <doctest/doctest.h>

#include "acts/claim.hpp"
#include "acts/poll.hpp"
#include "acts/recipients.hpp"
#include "acts/writes.hpp"
#include "model/limits.hpp"
#include "store/access_rule.hpp"
#include "store/claim.hpp"
#include "store/conversation.hpp"
#include "store/forum.hpp"
#include "store/group.hpp"
#include "store/member.hpp"
#include "store/moderation_log.hpp"
#include "store/participant.hpp"
#include "store/poll.hpp"
#include "store/post.hpp"
#include "store/record.hpp"
#include "store/report.hpp"
#include "store/setting.hpp"
#include "store/thread.hpp"

namespace stoa::scene {
namespace {

constexpr std::int64_t missing = 9'999;
constexpr std::string_view open_article = "https://courier.example/open";

constexpr std::string_view login_name(Role role)
{
    switch (role) {
    case Role::guest: return "";
    case Role::banned: return "Bartholomew";
    case Role::applicant: return "Appolonia";
    case Role::newcomer: return "Nell";
    case Role::member: return "Ada";
    case Role::moderator_elsewhere: return "Gardenia";
    case Role::moderator: return "Mona";
    case Role::administrator: return "Rutherford";
    case Role::nobody: return "";
    }
    return "";
}

MemberId join(store::Writer& db, std::string_view name, std::string_view email, Instant now,
              std::optional<acts::ApplicationDraft> application = std::nullopt)
{
    auto registration = acts::Registration::parse(name, email, everybodys_password, everybodys_password, "", "");
    static auto const hash = hash_password(everybodys_password, password_cost_for_tests);
    registration->password_hash = hash;
    registration->application = std::move(application);
    return *acts::member_register(db, *registration, now);
}

// Acts as people do them, by the rules of the moment.
class Actor {
    template <class Act>
    auto done(Act act)
    {
        auto result = store_.write(act);
        REQUIRE(result.has_value());
        return *result;
    }

public:
    acts::MessagePlaced converse(std::string_view with, std::string_view title, std::string_view text)
    {
        acts::ConversationDraft const draft{*acts::ThreadTitle::parse(title),
                                            *acts::parse_recipients(with),
                                            *acts::PostText::parse(text, Markup::markdown),
                                            {}};
        return done([&](store::Writer& db) { return acts::conversation_start(db, *access_, viewer_, draft, now_); });
    }
    acts::MessagePlaced say(ConversationId where, std::string_view text)
    {
        acts::MessageDraft const draft{where, *acts::PostText::parse(text, Markup::markdown), {}};
        return done([&](store::Writer& db) { return acts::message_add(db, *access_, viewer_, draft, now_); });
    }
    void report(MessageId message, std::string_view reason)
    {
        done([&](store::Writer& db) { return acts::message_report(db, viewer_, message, reason, now_); });
    }

    Actor(store::Store& store, MemberId member, Instant now)
        : store_{store}
        , access_{store.read([](store::Reader& db) { return acts::Access::load(db); })}
        , viewer_{*store.read([&](store::Reader& db) { return store::find_viewer(db, member); })}
        , now_{now}
    {
    }

    acts::PostPlaced start(ForumId forum, std::string_view title, std::string_view text, std::string tag = {})
    {
        acts::ThreadDraft draft{forum, *acts::ThreadTitle::parse(title), *acts::PostText::parse(text, Markup::markdown),
                                tag,   {tag.empty() ? "open" : tag},     {}};
        return done([&](store::Writer& db) { return acts::thread_start(db, *access_, viewer_, draft, now_); });
    }
    acts::PostPlaced reply(ThreadId thread, std::string_view text)
    {
        acts::ReplyDraft draft{thread, *acts::PostText::parse(text, Markup::markdown), {}, 0};
        return done([&](store::Writer& db) { return acts::post_reply(db, *access_, viewer_, draft, now_); });
    }
    void edit(PostId post, std::string_view text)
    {
        acts::EditDraft draft{post, *acts::PostText::parse(text, Markup::markdown), std::nullopt, {}};
        done(
            [&](store::Writer& db) { return acts::post_edit(db, *access_, viewer_, draft, now_ + 2 * edit_grace_ms); });
    }
    void delete_post(PostId post)
    {
        done([&](store::Writer& db) { return acts::post_delete(db, *access_, viewer_, post, now_, "sepia grounds"); });
    }
    void delete_thread(ThreadId thread)
    {
        done([&](store::Writer& db) {
            return acts::thread_delete(db, *access_, viewer_, thread, "sepia grounds", now_);
        });
    }
    void move_thread(ThreadId thread, ForumId to)
    {
        acts::MoveDraft const draft{thread, to, "sepia grounds", 0};
        done([&](store::Writer& db) { return acts::thread_move(db, *access_, viewer_, draft, now_); });
    }
    void ask(ThreadId thread, std::string_view question, std::string_view answer)
    {
        auto const poll = *acts::PollDraft::parse({.question = question,
                                                   .answers = {answer, "None"},
                                                   .method = {},
                                                   .choices_max = {},
                                                   .results = {},
                                                   .close_days = {},
                                                   .is_changeable = true,
                                                   .is_public = true});
        done([&](store::Writer& db) { return acts::poll_set(db, *access_, viewer_, thread, poll, now_); });
        done([&](store::Writer& db) { return acts::poll_vote(db, *access_, viewer_, thread, {1}, now_); });
    }
    ClaimId record(PostId post, std::string_view speaker, std::string_view wording,
                   std::string_view source_address = {})
    {
        acts::TypedClaim typed;
        typed.wording = wording;
        typed.quotation = "ecru quotation";
        typed.speaker = speaker;
        typed.modality = "reported";
        typed.source_headline = "bisque headline";
        typed.source_publisher = "taupe publisher";
        typed.source_address = source_address;
        auto const draft = *acts::ClaimDraft::parse(typed);
        return done([&](store::Writer& db) {
                   return acts::claim_add(db, *access_, viewer_, post, draft, std::nullopt, now_);
               })
            .claim;
    }
    void answer(ClaimId statement, ClaimId claim)
    {
        acts::AnswerDraft const draft{claim, ResponseKind::denies};
        done([&](store::Writer& db) { return acts::response_add(db, *access_, viewer_, statement, draft, now_); });
    }
    ClaimId record_openly(PostId post)
    {
        acts::TypedClaim typed;
        typed.wording = "Everybody may read it";
        typed.modality = "reported";
        typed.speaker = "Open speaker";
        typed.source_address = open_article;
        typed.source_headline = "Open headline";
        auto const draft = *acts::ClaimDraft::parse(typed);
        return done([&](store::Writer& db) {
                   return acts::claim_add(db, *access_, viewer_, post, draft, std::nullopt, now_);
               })
            .claim;
    }
    void ban(MemberId member)
    {
        acts::BanDraft const draft{member, std::nullopt, "carmine verdict"};
        done([&](store::Writer& db) { return acts::member_ban(db, *access_, viewer_, draft, now_); });
    }

private:
    store::Store& store_;
    std::shared_ptr<acts::Access const> access_;
    Viewer viewer_;
    Instant now_;
};

}  // namespace

WalkWorld::WalkWorld(store::Engine engine)
    : stage_{engine, false}
{
    auto& store = stage_.site().store;
    store.write([&](store::Writer& db) { return make_people(db), make_places(db), Done{}; });
    write_threads();
    ban_and_log();
    talk();
    for (auto role : roles) browsers_.try_emplace(role, stage_);
    // Nobody ever sees these.
    secrets_.push_back({"$argon2", Role::nobody});
    secrets_.push_back({stage_.site().form_secret, Role::nobody});
}

void WalkWorld::make_people(store::Writer& db)
{
    auto const now = stage_.now();
    zora_ = join(db, "Zora", "zora.hidden@example.org", now);
    members_[Role::banned] = join(db, "Bartholomew", "somebody@example.org", now);
    members_[Role::applicant] =
        join(db, "Appolonia", "somebody@example.org", now, acts::ApplicationDraft{"Why?", "So."});
    // Somebody else who waits: seen by nobody but those who decide.
    auto const waiting =
        join(db, "Wilhelmina", "somebody@example.org", now, acts::ApplicationDraft{"Why?", "aquamarine wish"});
    acts::application_queue(db, {"Stoa", "http://127.0.0.1:8080"}, waiting, now);
    for (auto const* text : {"Wilhelmina", "wilhelmina", "aquamarine wish"})
        secrets_.push_back({text, Role::moderator});
    members_[Role::newcomer] = join(db, "Nell", "somebody@example.org", now);
    members_[Role::member] = MemberId{1};
    members_[Role::moderator_elsewhere] = join(db, "Gardenia", "somebody@example.org", now);
    members_[Role::moderator] = MemberId{3};
    members_[Role::administrator] = join(db, "Rutherford", "somebody@example.org", now);
    store::add_to_group(db, members_[Role::administrator], administrators);
    for (auto const& [role, member] : members_)
        tokens_[role] = acts::api_token_create(db, member, {.name = "walk", .scope = TokenScope::moderate}, now)->token;
    tokens_[Role::guest] = "";
    secrets_.push_back({"zora.hidden@example.org", Role::administrator});
    things_[Hole::member] = {{zora_.value}, {waiting.value, Role::moderator}, {missing}};
    things_[Hole::group] = {{store::insert_group(db, "builders").value}, {missing}};
    things_[Hole::reaction] = {{2}, {missing}};
    things_[Hole::other] = {{missing}};
    things_[Hole::none] = {{0}};
}

void WalkWorld::make_places(store::Writer& db)
{
    store::NewForum garden;
    garden.parent = ForumId{1};
    garden.name = "Garden";
    garden.slug = "garden";
    garden_ = store::insert_forum(db, garden);
    store::add_forum_moderator(db, {garden_, members_[Role::moderator_elsewhere], {}});
    secrets_.push_back({"Staff room", Role::moderator});
    things_[Hole::forum] = {{cycling_.value}, {staff_room_.value, Role::moderator}, {missing}};
}

void WalkWorld::write_threads()
{
    auto& store = stage_.site().store;
    auto const now = stage_.now();
    Actor zora{store, zora_, now}, mona{store, members_[Role::moderator], now};
    Actor{store, members_[Role::member], now}.start(cycling_, "Ada was here", "Hello.");
    auto open = zora.start(cycling_, "Steel or titanium", "Which one?");
    zora.ask(open.thread, "Which would you buy?", "Steel");
    ClaimId const known{zora.record_openly(open.post)};
    auto deleted = zora.reply(open.thread, "sienna draft");
    auto const in_deleted_post = zora.record(deleted.post, "tawny speaker", "auburn wording");
    zora.edit(deleted.post, "umber confession");
    mona.delete_post(deleted.post);
    auto gone = zora.start(cycling_, "Ochre ledger", "cobalt whisper", "malachite");
    zora.ask(gone.thread, "russet question", "saffron answer");
    auto const in_deleted_thread = zora.record(gone.post, "tawny speaker", "auburn wording");
    mona.delete_thread(gone.thread);
    auto staff = mona.start(staff_room_, "Plumbago matter", "vermilion draft", "celadon");
    mona.edit(staff.post, "vermilion handshake");
    mona.ask(staff.thread, "russet question", "saffron answer");
    auto const in_staff_room = mona.record(staff.post, "tawny speaker", "auburn wording");
    // What answers from there, and what is answered there, is told to nobody outside.
    mona.answer(in_staff_room, known);
    mona.answer(mona.record_openly(open.post), in_staff_room);
    // What is said there of an article that is known elsewhere stays there.
    mona.record(staff.post, "tawny speaker", "auburn wording",
                "https://m.courier.example/open?utm_source=taupe+address");
    auto moved = zora.start(cycling_, "Indigo relocation", "indigo text");
    zora.ask(moved.thread, "russet question", "saffron answer");
    mona.move_thread(moved.thread, staff_room_);

    for (auto text : {"sienna draft",      "umber confession",  "Ochre ledger",    "ochre-ledger",   "cobalt whisper",
                      "malachite",         "Plumbago matter",   "plumbago-matter", "vermilion",      "celadon",
                      "Indigo relocation", "indigo-relocation", "indigo text",     "sepia grounds",  "russet question",
                      "saffron answer",    "tawny speaker",     "auburn wording",  "ecru quotation", "bisque headline",
                      "taupe publisher",   "taupe+address"})
        secrets_.push_back({text, Role::moderator});
    deleted_thread_ = gone.thread;
    staff_thread_ = staff.thread;
    deleted_post_ = deleted.post;
    things_[Hole::claim] = {{known.value},
                            {in_deleted_post.value, Role::moderator},
                            {in_deleted_thread.value, Role::moderator},
                            {in_staff_room.value, Role::moderator},
                            {missing}};
    auto const source_of = [&](ClaimId claim) {
        return store.read([&](store::Reader& db) { return store::find_claim(db, claim)->source.value; });
    };
    things_[Hole::source] = {{source_of(known)}, {source_of(in_staff_room), Role::moderator}, {missing}};
    auto const speaker_of = [&](ClaimId claim) {
        return store.read([&](store::Reader& db) { return store::find_claim(db, claim)->speaker.value; });
    };
    things_[Hole::speaker] = {{speaker_of(known)}, {speaker_of(in_staff_room), Role::moderator}, {missing}};
    things_[Hole::thread] = {{open.thread.value},
                             {staff.thread.value, Role::moderator},
                             {gone.thread.value, Role::moderator},
                             {moved.thread.value, Role::moderator},
                             {missing}};
    things_[Hole::post] = {{open.post.value},
                           {deleted.post.value},
                           {staff.post.value, Role::moderator},
                           {gone.post.value, Role::moderator},
                           {moved.post.value, Role::moderator},
                           {missing}};
}

void WalkWorld::ban_and_log()
{
    auto& store = stage_.site().store;
    auto const now = stage_.now();
    Actor{store, members_[Role::moderator], now}.ban(members_[Role::banned]);
    store.write([&](store::Writer& db) {
        store::insert_log_entry(db,
                                {.actor = members_[Role::administrator],
                                 .kind = LogKind::setting_changed,
                                 .subject = "teal administration"},
                                now);
        return Done{};
    });
    secrets_.push_back({"carmine verdict", Role::moderator});
    secrets_.push_back({"teal administration", Role::administrator});
}

// Between two who never walk. No role may see any of it, but for what was reported.
void WalkWorld::talk()
{
    auto& store = stage_.site().store;
    auto const now = stage_.now();
    auto const vera = store.write([&](store::Writer& db) { return join(db, "Vera", "somebody@example.org", now); });
    Actor zora{store, zora_, now}, other{store, vera, now};
    auto const first = zora.converse("Vera", "Heliotrope plan", "mauve whisper");
    for (auto const* word : {"amaranth word", "fuchsia word", "puce word"}) zora.say(first.conversation, word);
    auto const reported = other.say(first.conversation, "magenta insult");
    zora.say(first.conversation, "lilac answer");
    zora.report(reported.message, "cerise grounds");
    talk_ = first.conversation;

    for (auto const* text : {"Heliotrope plan", "mauve whisper", "amaranth word", "lilac answer"})
        secrets_.push_back({text, Role::nobody});
    for (auto const* text : {"fuchsia word", "puce word", "magenta insult", "cerise grounds"})
        secrets_.push_back({text, Role::moderator});
    things_[Hole::conversation] = {{talk_.value, Role::nobody}, {missing}};
    things_[Hole::message] = {{first.message.value, Role::nobody}, {reported.message.value, Role::nobody}, {missing}};
    things_[Hole::report] = {{missing}};
}

std::string WalkWorld::state_of_secrets()
{
    return stage_.site().store.read([&](store::Reader& db) {
        auto deleted = *store::find_thread(db, deleted_thread_);
        auto staff = *store::find_thread(db, staff_thread_);
        auto post = *store::find_post_source(db, deleted_post_);
        auto poll = store::find_poll(db, staff_thread_, {})->poll;
        std::string state = deleted.is_deleted() ? "deleted " : "restored ";
        state += std::to_string(staff.forum.value) + ' ' + std::to_string(staff.post_count) + ' ';
        state += staff.is_locked ? "locked " : "open ";
        state += staff.is_pinned ? "pinned " : "loose ";
        state += post.deleted_at ? "deleted " : "restored ";
        state += poll.question + ' ' + std::to_string(poll.ballot_count) + ' ';
        auto const talk = *store::find_conversation(db, talk_);
        state += talk.title + std::to_string(talk.message_count) + ' ';
        state += std::to_string(store::people_of(db, talk_).size()) + ' ';
        state += std::to_string(store::count_reports(db, store::ReportsAsked::open)) + ' ';
        state += post.text + ' ' + std::to_string(store::forums_version(db)) + ' ';
        return state + std::to_string(store::log_entries(db, {.is_everything = true, .count = 1000}).size());
    });
}

void WalkWorld::restore_open_post()
{
    stage_.site().store.write([&](store::Writer& db) {
        store::restore_post(db, PostId{things_.at(Hole::post).front().id});
        // And so may what stands on its record, with the source and the speaker that lead there.
        auto const claim = *store::find_claim(db, ClaimId{things_.at(Hole::claim).front().id});
        store::set_claim_state(db, claim.id, ClaimState::entered, claim.version);
        store::settle_record(db, claim.thread);
        return Done{};
    });
}

std::string WalkWorld::key_of(Role role)
{
    auto& person = browser(role);
    person.open(role == Role::guest ? "/login" : "/");
    if (role != Role::guest && person.document().form("/logout") == nullptr) {
        person.log_in(login_name(role));
        person.open("/");
    }
    auto keys = person.document().find("input[name=key]");
    return keys.empty() ? std::string{} : attribute(keys.front(), "value").value_or("");
}

}  // namespace stoa::scene
