#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <tuple>
#include <type_traits>
#include <unordered_map>
#include <vector>

#include "base/id.hpp"
#include "base/instant.hpp"
#include "html/url.hpp"
#include "html/writer.hpp"
#include "model/views.hpp"
#include "pages/local_now.hpp"

// A piece of a page is a function of its members: the same members, the same bytes. So a piece that stands on many
// pages is kept by all that it is written from, and nothing has to be told when something changes: what has changed is
// another piece. Of a piece and everything in it every member counts, and the compiler sees to it: inputs() and
// PieceKey take values apart by structured bindings, which a new member breaks.
//
//     struct AuthorPanel {
//         PostId post;
//         MemberCard const& author;
//         auto inputs() const { auto const& [a, b] = *this; return std::tie(a, b); }
//         void operator()(html::Writer& out) const;
//     };
//     out.html<R"~(<article>{}</article>)~">(Kept{AuthorPanel{post.id, post.author}});
namespace stoa::pages {

// Which piece, and all that it is written from, as bytes: no two different sets of members give the same.
class PieceKey {
public:
    void add(std::string_view text);
    void add(std::integral auto number) { add_number(static_cast<std::int64_t>(number)); }
    template <class Choice>
        requires std::is_enum_v<Choice>
    void add(Choice choice)
    {
        add_number(static_cast<std::int64_t>(choice));
    }
    template <class Noun>
    void add(Id<Noun> id)
    {
        add_number(id.value);
    }
    void add(Instant at) { add_number(at.ms); }
    void add(html::Url const& url) { add(url.view()); }
    void add(MemberName const& member);
    void add(MemberCard const& card);
    void add(ForumName const& forum);
    void add(LastPost const& last);
    void add(Forum const& forum);
    void add(ForumNode const& node);
    void add(RecordCounts const& counts);
    void add(Thread const& thread);
    void add(ThreadRow const& row);
    template <class Part>
    void add(std::optional<Part> const& part)
    {
        add(part.has_value());
        if (part) add(*part);
    }
    void add(LocalNow const& now);
    template <class Part>
    void add(std::vector<Part> const& parts)
    {
        add(parts.size());
        for (auto const& part : parts) add(part);
    }
    template <class... Parts>
    void add(std::tuple<Parts const&...> const& parts)
    {
        std::apply([this](Parts const&... part) { (add(part), ...); }, parts);
    }

    void clear() { bytes_.clear(); }
    std::string_view view() const { return bytes_; }

private:
    void add_number(std::int64_t number);

    std::string bytes_;
};

// What was written lately, the least recently used dropped first: once the young half is full it becomes the old half,
// and what was old and not asked for meanwhile goes.
class PieceShelf {
public:
    explicit PieceShelf(std::size_t bytes_max)
        : half_bytes_max_{bytes_max / 2}
    {
    }

    html::Html const* find(std::string_view key);
    void keep(std::string_view key, html::Html piece);
    std::size_t bytes() const { return young_.bytes + old_.bytes; }

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };
    using Pieces = std::unordered_map<std::string, html::Html, Hash, std::equal_to<>>;
    struct Half {
        Pieces pieces;
        std::size_t bytes{};
    };

    void make_room(std::size_t bytes);

    std::size_t half_bytes_max_;
    Half young_, old_;
};

// Each thread has its own shelf, so nobody waits.
inline constexpr std::size_t shelf_bytes_max = 4 * 1024 * 1024;
PieceShelf& shelf_of_thread();
PieceKey& empty_key_of_thread();

template <class Piece>
inline constexpr char kind_of_piece{};

// Writes a piece, or what it once wrote from the same members.
template <class Piece>
struct Kept {
    Piece piece;

    void operator()(html::Writer& out) const
    {
        auto& shelf = shelf_of_thread();
        auto& key = empty_key_of_thread();
        key.add(reinterpret_cast<std::uintptr_t>(&kind_of_piece<Piece>));
        key.add(piece.inputs());
        if (auto const* found = shelf.find(key.view())) return out.html<R"~({})~">(*found);
        std::string const name{key.view()};  // writing may ask for other pieces
        html::Writer once;
        piece(once);
        auto written = std::move(once).take();
        out.html<R"~({})~">(written);
        shelf.keep(name, std::move(written));
    }
};

template <class Piece>
Kept(Piece) -> Kept<Piece>;

}  // namespace stoa::pages
