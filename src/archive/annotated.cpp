#include "archive/annotated.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/object.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

#include "archive/annotated_claim.hpp"
#include "archive/json_line.hpp"
#include "archive/lines.hpp"

namespace stoa::archive {
namespace {

namespace json = boost::json;

// What the document says of itself and of the page that it was taken from.
constexpr std::array<std::string_view, 5> remarks_of_thread{"about", "blocks", "page_chrome", "reading", "missing"};
constexpr std::array<std::string_view, 3> remarks_of_source{"article_own_statements", "discrepancies", "modalities"};

// Bytes that are at hand.
class TextBytes : public Bytes {
public:
    explicit TextBytes(std::string text)
        : text_{std::move(text)}
    {
    }

    std::size_t read(std::span<char> into) override
    {
        auto const count = std::min(into.size(), text_.size() - given_);
        std::memcpy(into.data(), text_.data() + given_, count);
        given_ += count;
        return count;
    }

private:
    std::string text_;
    std::size_t given_{};
};

// A beginning that was read to see what it is, and what comes after it.
class JoinedBytes : public Bytes {
public:
    JoinedBytes(std::string beginning, std::unique_ptr<Bytes> rest)
        : beginning_{std::move(beginning)}
        , rest_{std::move(rest)}
    {
    }

    std::size_t read(std::span<char> into) override
    {
        auto const count = beginning_.read(into);
        return count != 0 ? count : rest_->read(into);
    }

private:
    TextBytes beginning_;
    std::unique_ptr<Bytes> rest_;
};

std::string read_some(Bytes& bytes)
{
    std::string some(64 << 10, '\0');
    some.resize(bytes.read(some));
    return some;
}

// A line of an archive begins with its first member; a document that somebody edited has a line for its bracket alone.
bool is_document(std::string_view beginning) { return beginning.starts_with("{\n") || beginning.starts_with("{\r\n"); }

std::string read_whole(std::string text, Bytes& rest)
{
    for (auto more = read_some(rest); !more.empty(); more = read_some(rest)) {
        text += more;
        if (text.size() > line_bytes_max) throw InputFault{"a document of more than 16 MiB is no annotated thread"};
    }
    return text;
}

json::object remarks(json::object const& document, std::span<std::string_view const> names)
{
    json::object kept;
    for (auto const name : names)
        if (auto const* value = document.if_contains(name)) kept[name] = *value;
    return kept;
}

// Opinions are nobody's statements on a record; they stay with the post that holds them.
json::array opinions_in(json::object const& document, std::string_view post)
{
    json::array opinions;
    for (auto const* opinion : objects_in(document, "member_statements"))
        if (text_in(*opinion, "post") == post) opinions.push_back(*opinion);
    return opinions;
}

std::string line_of_neutral(json::object const& document, json::object record)
{
    json::object annotation;
    if (text_in(record, "type") == "thread") annotation = remarks(document, remarks_of_thread);
    if (auto opinions = opinions_in(document, text_in(record, "id")); !opinions.empty())
        annotation["member_statements"] = std::move(opinions);
    if (!annotation.empty()) record["annotation"] = std::move(annotation);
    return json::serialize(record) + '\n';
}

// "(AFP)" at the end of a caption is what the card says of the credit itself.
std::string caption_without(std::string caption, std::string const& credit)
{
    auto const end = " (" + credit + ")";
    if (!credit.empty() && caption.ends_with(end)) caption.resize(caption.size() - end.size());
    return caption;
}

// What was inferred is nothing that the source says of itself.
std::string stated(json::object const& source, std::string_view part, std::string_view name)
{
    auto const* object = object_in(source, part);
    bool const is_inferred = object != nullptr && object->if_contains("inferred") != nullptr &&
                             object->at("inferred").is_bool() && object->at("inferred").get_bool();
    return object == nullptr || is_inferred ? std::string{} : text_in(*object, name);
}

std::string line_of_source(json::object const& document, json::object const& source)
{
    auto const credit = stated(source, "image", "credit");
    auto annotation = source;
    for (auto& [name, value] : remarks(document, remarks_of_source)) annotation[name] = value;
    JsonLine line;
    line.text("type", "source");
    line.text("id", text_in(source, "id"));
    line.text("kind", text_in(source, "kind").starts_with("news article") ? "article" : "other");
    line.text("headline", stated(source, "headline", "text"));
    line.text_if_any("publisher", stated(source, "publisher", "name"));
    line.text_if_any("standfirst", stated(source, "standfirst", "text"));
    line.text_if_any("authors", stated(source, "author", "name"));
    line.text_if_any("published", stated(source, "published", "at"));
    line.text_if_any("lang", text_in(source, "language"));
    line.text_if_any("address", text_in(source, "url"));
    line.text_if_any("caption", caption_without(stated(source, "image", "caption"), credit));
    line.text_if_any("credit", credit);
    line.members("\"annotation\":" + json::serialize(annotation));
    return std::move(line).finish();
}

std::string line_of_citation(std::string_view source, std::string_view post)
{
    JsonLine line;
    line.text("type", "citation");
    line.text("source", source);
    line.text("post", post);
    return std::move(line).finish();
}

json::object parsed_document(std::string_view document)
{
    json::error_code error;
    auto value = json::parse({document.data(), document.size()}, error);
    if (error) throw InputFault{"not JSON: " + error.message()};
    if (!value.is_object() || !value.get_object().contains("neutral"))
        throw InputFault{"a JSON document, but no annotated thread: it has no \"neutral\""};
    return std::move(value.get_object());
}

}  // namespace

std::string lines_of_annotated(std::string_view text)
{
    auto const document = parsed_document(text);
    std::string lines;
    std::string citing_post;
    for (auto const* record : objects_in(document, "neutral")) {
        lines += line_of_neutral(document, *record);
        if (!text_in(*record, "quotes_source").empty()) citing_post = text_in(*record, "id");
    }
    auto const* source = object_in(document, "source");
    if (source != nullptr) lines += line_of_source(document, *source);
    if (source != nullptr && !citing_post.empty()) lines += line_of_citation(text_in(*source, "id"), citing_post);
    return lines + lines_of_annotated_claims(document, citing_post);
}

std::unique_ptr<Bytes> as_archive_lines(std::unique_ptr<Bytes> bytes)
{
    auto beginning = read_some(*bytes);
    if (!is_document(beginning)) return std::make_unique<JoinedBytes>(std::move(beginning), std::move(bytes));
    return std::make_unique<TextBytes>(lines_of_annotated(read_whole(std::move(beginning), *bytes)));
}

}  // namespace stoa::archive
