#include "pages/thread_data.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

#include "model/urls.hpp"
#include "pages/claim_data.hpp"
#include "pages/member_link.hpp"
#include "pages/shared_content.hpp"

namespace stoa::pages {
namespace {

constexpr std::size_t described_bytes_max = 2'000;

// What our own renderer writes for letters of HTML (html/escape.cpp).
constexpr auto references = std::to_array<std::pair<std::string_view, char>>(
    {{"&amp;", '&'}, {"&lt;", '<'}, {"&gt;", '>'}, {"&quot;", '"'}, {"&#39;", '\''}});

// The letter that `rest` begins with, and how long it is written.
std::pair<char, std::size_t> letter_at(std::string_view rest)
{
    for (auto const& [name, letter] : references)
        if (rest.starts_with(name)) return {letter, name.size()};
    return {rest.front(), 1};
}

std::string_view words_before_markup(std::string_view html)
{
    return {html.begin(), std::ranges::find_if(html, [](char c) { return c == '<' || c == '&'; })};
}

std::string_view tag_at(std::string_view html)
{
    auto const end = html.find('>');
    return end == std::string_view::npos ? html : html.substr(0, end + 1);
}

bool parts_words(std::string_view tag)
{
    static constexpr auto beginnings = std::to_array<std::string_view>({"</p", "</li", "<br", "</h", "</div", "</td"});
    return std::ranges::any_of(beginnings, [&](std::string_view beginning) { return tag.starts_with(beginning); });
}

void cut(std::string& text, std::size_t bytes_max)
{
    if (text.size() <= bytes_max) return;
    while (bytes_max > 0 && (static_cast<unsigned char>(text[bytes_max]) & 0xC0) == 0x80) --bytes_max;
    text.resize(bytes_max);
    text += "…";
}

class ThreadWriter {
public:
    ThreadWriter(JsonWriter& json, Frame const& frame, ThreadView const& view, std::span<Source const> cited,
                 std::span<ClaimEntry const> claims)
        : json_{json}
        , frame_{frame}
        , view_{view}
        , cited_{cited}
        , claims_{claims}
    {
    }

    void write()
    {
        auto const& thread = view_.thread;
        bool const is_first_page = view_.page.number == 1 && !view_.posts.empty();
        json_.object([&] {
            json_.member("@context", "https://schema.org");
            json_.member("@type", "DiscussionForumPosting");
            json_.member("headline", thread.title);
            json_.member("url", absolute(url_of(thread)));
            json_.member("isPartOf", [&] { part_of(); });
            if (is_first_page && !view_.posts.front().post.is_deleted())
                what_was_said(view_.posts.front().post);
            else
                started_by(thread);
            write_shared_content(json_, cited_);
            write_mentioned_claims(json_, frame_.base_url, claims_);
            json_.member("commentCount", thread.reply_count());
            json_.member("interactionStatistic", [&] { counter("ViewAction", thread.views); });
            comments(is_first_page ? std::span{view_.posts}.subspan(1) : std::span{view_.posts});
        });
    }

private:
    std::string absolute(html::Url const& url) const { return frame_.base_url + std::string{url.view()}; }

    void part_of()
    {
        json_.object([&] {
            json_.member("@type", "DiscussionForum");
            json_.member("name", view_.forum.name);
            json_.member("url", absolute(url_of(view_.forum)));
        });
    }

    void person(MemberName const& member)
    {
        json_.member("author", [&] {
            json_.object([&] {
                json_.member("@type", "Person");
                json_.member("name", name_of(member));
                if (member) json_.member("url", absolute(url_of(member)));
            });
        });
    }

    void counter(std::string_view action, std::int64_t count)
    {
        json_.object([&] {
            json_.member("@type", "InteractionCounter");
            json_.member("interactionType", [&] { json_.object([&] { json_.member("@type", action); }); });
            json_.member("userInteractionCount", count);
        });
    }

    // Of the first post on later pages: who began, and when.
    void started_by(Thread const& thread)
    {
        person(thread.starter);
        if (thread.created_at) json_.member("datePublished", iso_text(*thread.created_at));
    }

    void what_was_said(Post const& post)
    {
        person(name_of(post.author));
        if (post.created_at) json_.member("datePublished", iso_text(*post.created_at));
        if (post.edited_at) json_.member("dateModified", iso_text(*post.edited_at));
        json_.member("text", text_of(post.body, described_bytes_max));
    }

    static std::int64_t reactions_to(Post const& post)
    {
        auto count = post.likes;
        for (auto const& reaction : post.reactions) count += reaction.count;
        return count;
    }

    void comment(Post const& post)
    {
        json_.object([&] {
            json_.member("@type", "Comment");
            json_.member("url", absolute(url_in_thread(view_.thread.id, view_.thread.slug, post.position, post.id)));
            what_was_said(post);
            if (auto const count = reactions_to(post); count > 0)
                json_.member("interactionStatistic", [&] { counter("LikeAction", count); });
        });
    }

    // What was deleted is not said.
    void comments(std::span<PostView const> views)
    {
        std::vector<Post const*> shown;
        for (auto const& view : views)
            if (!view.post.is_deleted()) shown.push_back(&view.post);
        if (shown.empty()) return;
        json_.member("comment", [&] { json_.array(shown, [&](Post const* post) { comment(*post); }); });
    }

    JsonWriter& json_;
    Frame const& frame_;
    ThreadView const& view_;
    std::span<Source const> cited_;
    std::span<ClaimEntry const> claims_;
};

}  // namespace

std::string text_of(html::HtmlView body, std::size_t bytes_max)
{
    std::string text;
    text.reserve(std::min(body.view().size(), bytes_max));
    for (auto rest = body.view(); !rest.empty() && text.size() <= bytes_max;) {
        auto const words = words_before_markup(rest);
        text += words;
        rest.remove_prefix(words.size());
        if (rest.empty()) break;
        if (rest.front() == '<') {
            auto const tag = tag_at(rest);
            if (parts_words(tag) && !text.empty() && text.back() != '\n') text += '\n';
            rest.remove_prefix(tag.size());
        } else {
            auto const [letter, length] = letter_at(rest);
            text += letter;
            rest.remove_prefix(length);
        }
    }
    while (text.ends_with('\n')) text.pop_back();
    cut(text, bytes_max);
    return text;
}

void ThreadData::operator()(html::Writer& out) const
{
    if (frame.viewer.is_member() || frame.base_url.empty()) return;
    auto const claims = record ? std::span<ClaimEntry const>{record->entries} : std::span<ClaimEntry const>{};
    out.data([&](JsonWriter& json) { ThreadWriter{json, frame, view, cited, claims}.write(); });
}

}  // namespace stoa::pages
