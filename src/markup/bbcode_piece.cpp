#include "markup/bbcode_piece.hpp"

#include <array>
#include <optional>
#include <utility>

namespace stoa::markup {
namespace {

bool needs_partner(TagInText const& tag) { return !tag.is_star && tag.tag != Tag::rule && tag.tag != Tag::line_break; }

// Inside these, brackets are only brackets.
bool is_opaque(TagInText const& tag)
{
    switch (tag.tag) {
    case Tag::code:
    case Tag::inline_code:
    case Tag::verbatim:
    case Tag::image:
    case Tag::media:
    case Tag::mention:
    case Tag::youtube: return true;
    case Tag::url:
    case Tag::email: return value_of(tag.head).empty();
    default: return false;
    }
}

class Pieces {
public:
    static std::vector<Piece> of(std::string_view source)
    {
        Pieces cutter{source};
        cutter.cut();
        cutter.pair();
        return std::move(cutter.pieces_);
    }

private:
    explicit Pieces(std::string_view source)
        : source_{source}
    {
    }

    void cut()
    {
        std::size_t text = 0;
        for (std::size_t at = source_.find('['); at != std::string_view::npos; at = source_.find('[', at)) {
            auto const tag = tag_at(source_.substr(at));
            if (!tag) {
                ++at;
                continue;
            }
            auto piece = piece_of(*tag, at);
            if (!piece) {
                at += tag->size;
                continue;
            }
            if (at > text) pieces_.push_back({.source = source_.substr(text, at - text)});
            at += piece->source.size();
            text = at;
            pieces_.push_back(*piece);
        }
        if (text < source_.size()) pieces_.push_back({.source = source_.substr(text)});
    }

    // Nothing for an opaque tag without an end: it is text.
    std::optional<Piece> piece_of(TagInText const& tag, std::size_t at)
    {
        Piece piece{.source = source_.substr(at, tag.size), .is_tag = true, .tag = tag};
        if (tag.is_closing || !is_opaque(tag)) return piece;
        auto const begin = at + tag.size;
        auto const end = find_end(tag.tag, begin);
        if (!end) return std::nullopt;
        piece.content = source_.substr(begin, end->at - begin);
        piece.source = source_.substr(at, end->at + end->size - at);
        piece.is_paired = true;
        return piece;
    }

    struct End {
        std::size_t at;
        std::size_t size;
    };

    std::optional<End> find_end(Tag tag, std::size_t from)
    {
        auto& has_none = has_no_end_[static_cast<std::size_t>(tag)];
        if (has_none) return std::nullopt;
        for (auto at = source_.find("[/", from); at != std::string_view::npos; at = source_.find("[/", at + 2)) {
            auto const closing = tag_at(source_.substr(at));
            if (closing && closing->tag == tag) return End{at, closing->size};
        }
        has_none = true;
        return std::nullopt;
    }

    void pair()
    {
        std::array<std::vector<std::size_t>, tags> open;
        for (std::size_t i = 0; i < pieces_.size(); ++i) {
            Piece& piece = pieces_[i];
            if (!piece.is_tag || piece.is_paired) continue;
            auto& same = open[static_cast<std::size_t>(piece.tag.tag)];
            if (!needs_partner(piece.tag)) {
                piece.is_paired = !piece.tag.is_closing;
            } else if (!piece.tag.is_closing) {
                same.push_back(i);
            } else if (!same.empty()) {
                piece.is_paired = pieces_[same.back()].is_paired = true;
                same.pop_back();
            }
        }
    }

    std::string_view source_;
    std::vector<Piece> pieces_;
    std::array<bool, tags> has_no_end_{};  // from somewhere on there is no closing tag of this kind
};

}  // namespace

std::vector<Piece> cut_into_pieces(std::string_view source) { return Pieces::of(source); }

}  // namespace stoa::markup
