#pragma once
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "acts/carried_uploads.hpp"
#include "acts/poll_draft.hpp"
#include "base/result.hpp"
#include "html/html.hpp"
#include "markup/render.hpp"
#include "model/markup_kind.hpp"
#include "model/member.hpp"
#include "model/refusal.hpp"

// What people typed, once it has passed the rules: the only way to get one is parse(), so acts need not ask again.
namespace stoa::acts {

// Whom the names that a text mentions belong to: asked once for a text, and only where it mentions somebody.
using FindMembers = std::function<markup::MentionedMembers(std::vector<std::string> const& names)>;

// A post's text with its rendering, made before the transaction so that no writer waits for it.
class PostText {
public:
    static Result<PostText> parse(std::string_view typed, Markup markup, FindMembers const& find_members = {});

    std::string const& source() const { return source_; }
    Markup markup() const { return markup_; }
    html::Html const& body() const { return body_; }
    std::string const& excerpt() const { return excerpt_; }
    // The same for a post whose numbers of quoted posts are those of another forum: those that are not known here lead
    // nowhere.
    PostText with_foreign_numbers(QuotedNumbers const& known) const;

    std::vector<PostId> const& quoted() const { return quoted_; }  // each once; they may not exist
    std::vector<MemberId> const& mentioned() const { return mentioned_; }
    std::vector<std::string> const& links() const { return links_; }  // the bare ones: markup::bare_link_addresses()
    std::vector<std::string> const& pictures() const { return pictures_; }  // of other sites: markup::remote_pictures()

private:
    PostText() = default;
    std::string source_;
    Markup markup_{};
    html::Html body_;
    std::string excerpt_;
    std::vector<PostId> quoted_;
    std::vector<MemberId> mentioned_;
    std::vector<std::string> links_;
    std::vector<std::string> pictures_;
    markup::MentionedMembers members_;
};

// One line: NFC, no control characters, white space folded.
class ThreadTitle {
public:
    static Result<ThreadTitle> parse(std::string_view typed);
    std::string const& text() const { return text_; }

private:
    ThreadTitle() = default;
    std::string text_;
};

// "frames, touring" -> two tags: lower case, without '#', no doubles.
Result<std::vector<std::string>> parse_tags(std::string_view typed);
// One short line, or nothing.
Result<std::string> parse_prefix(std::string_view typed);

struct ThreadDraft {
    ForumId forum;
    ThreadTitle title;
    PostText text;
    std::string prefix;  // as parse_prefix gives it
    std::vector<std::string> tags;
    std::string form_token;  // one a form: what is sent twice is done once; empty: no protection (API)
    ListedUploads uploads{};
    std::optional<PollDraft> poll{};
};

struct ReplyDraft {
    ThreadId thread;
    PostText text;
    std::string form_token;
    std::int64_t seen_position{};  // the last post that the writer had before their eyes; 0: do not ask
    ListedUploads uploads{};
};

struct EditDraft {
    PostId post;
    PostText text;
    std::optional<std::int64_t> revision;  // which the form showed; nothing: do not ask
    bool is_from_form{};                   // what its writer had saved of it goes
    std::string reason;                    // as parse_edit_reason gives it
    ListedUploads uploads{};
};

// One short line, or nothing.
Result<std::string> parse_edit_reason(std::string_view typed);

// An earlier text of a post, to be shown again.
struct RevertDraft {
    PostId post;
    std::int64_t version;  // whose text this is
    PostText text;
    std::optional<std::int64_t> revision;
};

// A short text of one paragraph.
class CorrectionText {
public:
    static Result<CorrectionText> parse(std::string_view typed);
    std::string const& text() const { return text_; }

private:
    CorrectionText() = default;
    std::string text_;
};

// What is not there stays as it is.
struct HeadingDraft {
    ThreadId thread;
    std::optional<ThreadTitle> title;
    std::optional<std::string> prefix;             // as parse_prefix gives it
    std::optional<std::vector<std::string>> tags;  // as parse_tags gives them
};

// A code or a name of a country, or nothing.
Result<CountryCode> parse_country(std::string_view typed);

// Whether a name such as "admin" may be taken: not by a form that everybody can fill in.
enum class ReservedNames : unsigned char { refused, allowed };

// What goes to those who approve members: the question as it was put, and what the newcomer says to it.
struct ApplicationDraft {
    static Result<ApplicationDraft> parse(std::string_view question, std::string_view answer);
    std::string question;
    std::string answer;
};

struct Registration {
    static Result<Registration> parse(std::string_view name, std::string_view email, std::string_view password,
                                      std::string_view password_again, std::string_view country,
                                      std::string_view location, ReservedNames reserved = ReservedNames::refused);
    // Of somebody for whom a provider vouches: without a password.
    static Result<Registration> parse_vouched(std::string_view name, std::string_view email, std::string_view country,
                                              std::string_view location);
    std::string name;
    std::string name_key;
    std::string email;
    std::string password;  // hashed by the caller before the transaction: password_hash
    std::string password_hash;
    CountryCode country;
    CountryCode location;
    std::optional<ApplicationDraft> application{};  // set by the caller where somebody must approve it first
};

}  // namespace stoa::acts
