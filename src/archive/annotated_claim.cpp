#include "archive/annotated_claim.hpp"

#include <algorithm>
#include <array>
#include <boost/json/array.hpp>
#include <boost/json/serialize.hpp>
#include <set>
#include <utility>

#include "archive/json_line.hpp"
#include "model/said.hpp"

namespace stoa::archive {
namespace {

namespace json = boost::json;

// Words of annotations, and ours. What a body lets its spokesperson say is said for all to hear, whatever it is.
constexpr std::array<std::pair<std::string_view, std::string_view>, 6> modality_words{{
    {"on the record", "on_record"},
    {"anonymous source", "anonymous"},
    {"denied", "on_record"},
    {"confirmed", "on_record"},
    {"declined to comment", "on_record"},
    {"no source", "unsourced"},
}};
constexpr std::array<std::pair<std::string_view, std::string_view>, 4> relation_words{{
    {"supports", "confirms"},
    {"supports in part", "supports_partly"},
    {"in tension with", "contradicts"},
    {"no comment on", "declines"},
}};
constexpr std::array<std::string_view, 7> relations_of_ours{"denies",   "confirms", "contradicts", "corrects",
                                                            "retracts", "fulfils",  "breaks"};
constexpr std::size_t bytes_of_day = std::string_view{"2022-07-26"}.size();

template <class Words>
std::string_view translated(Words const& words, std::string_view word)
{
    auto const found = std::ranges::find(words, word, [](auto const& pair) { return pair.first; });
    return found == words.end() ? word : found->second;
}

// "President (of Turkey, inferred)": what was inferred, or says that there is no name, is a remark of the annotation.
std::string without_remark(std::string text)
{
    auto const begin = text.rfind(" (");
    if (begin == std::string::npos || !text.ends_with(')')) return text;
    auto const remark = std::string_view{text}.substr(begin);
    bool const is_remark =
        remark.find("inferred") != std::string_view::npos || remark.find("not named") != std::string_view::npos;
    return is_remark ? text.substr(0, begin) : text;
}

// "Russia’s (president, inferred)" states no role.
std::string role_in(json::object const& speaker)
{
    auto role = without_remark(text_in(speaker, "role"));
    return role.ends_with("’s") ? std::string{} : role;
}

std::string last_day_of_month(std::string_view month)
{
    for (auto const* day : {"-31", "-30", "-29"})
        if (auto text = std::string{month} + day; parse_day(text)) return text;
    return std::string{month} + "-28";
}

struct SaidWords {
    std::string_view as;
    std::string from;
    std::string to;
};

// A day, "2022-07-18/2022-07-24" or a month; or only a time before which it was said.
SaidWords said_in(json::object const& said)
{
    auto const date = text_in(said, "date");
    if (auto const slash = date.find('/'); slash != std::string::npos)
        return {"range", date.substr(0, slash), date.substr(slash + 1)};
    if (text_in(said, "precision") == "month") return {"range", date + "-01", last_day_of_month(date)};
    if (!date.empty()) return {"day", {}, date};
    if (auto const limit = text_in(said, "not_later_than"); limit.size() >= bytes_of_day)
        return {"not_later_than", {}, limit.substr(0, bytes_of_day)};
    return {};
}

// What the source tells in its own words is no quotation of whoever said it; marks of quotation are ours.
std::string words_said(json::object const& claim)
{
    if (text_in(claim, "quotation") != "direct") return {};
    auto words = text_in(claim, "quote");
    for (std::string_view mark : {"“", "\""})
        if (words.starts_with(mark)) words.erase(0, mark.size());
    for (std::string_view mark : {"”", "\""})
        if (words.ends_with(mark)) words.resize(words.size() - mark.size());
    return words;
}

// Who told it, the last one first: annotations follow the way that it took.
std::vector<std::string> via_in(json::object const& claim)
{
    std::vector<std::string> via;
    if (auto const* list = claim.if_contains("via"); list != nullptr && list->is_array())
        for (auto const& name : list->get_array())
            if (name.is_string()) via.emplace_back(std::string_view{name.get_string()});
    std::ranges::reverse(via);
    return via;
}

bool is_false(json::object const& object, std::string_view name)
{
    auto const* value = object.if_contains(name);
    return value != nullptr && value->is_bool() && !value->get_bool();
}

// What one statement is to another where that is no answer: "same as", "detail of".
json::array other_links_of(json::object const& document, std::string_view claim);

class ClaimLines {
public:
    ClaimLines(json::object const& document, std::string_view citing_post)
        : document_{document}
        , citing_post_{citing_post}
        , lang_{object_in(document, "source") == nullptr ? std::string{}
                                                         : text_in(*object_in(document, "source"), "language")}
    {
    }

    void add(json::object const& claim)
    {
        auto const id = text_in(claim, "id");
        auto const post = text_in(claim, "post").empty() ? std::string{citing_post_} : text_in(claim, "post");
        add(claim, {id, post, text_in(claim, "source")});
        // What somebody is said to have been told by somebody else is a statement of that one.
        if (auto const* contained = object_in(claim, "contains"))
            add(*contained, {id + " contains", post, text_in(claim, "source")});
    }

    std::string finish() && { return speakers_ + claims_; }

private:
    struct Place {
        std::string id, post, source;
    };

    void add(json::object const& claim, Place const& place)
    {
        JsonLine line;
        line.text("type", "claim");
        line.text("id", place.id);
        line.text("post", place.post);
        line.text("wording", text_in(claim, "statement"));
        if (auto const quotation = words_said(claim); !quotation.empty()) {
            line.text("quotation", quotation);
            line.text_if_any("lang", lang_);
        }
        if (auto const* speaker = object_in(claim, "speaker")) add_speaker(line, *speaker);
        line.list_if_any("via", via_in(claim));
        line.text("modality", is_false(claim, "source_given") ? "unsourced"
                                                              : translated(modality_words, text_in(claim, "modality")));
        if (auto const* said = object_in(claim, "said")) add_time(line, said_in(*said));
        line.text_if_any("source", place.source);
        line.members("\"annotation\":" + json::serialize(annotation_of(claim)));
        claims_ += std::move(line).finish();
    }

    void add_speaker(JsonLine& line, json::object const& speaker)
    {
        auto const kind = text_in(speaker, "kind");
        auto const name = without_remark(text_in(speaker, "name"));
        if (kind == "not_stated" || name.empty()) return;
        if (kind == "anonymous") return line.text("described", name);
        line.text("speaker", name);
        line.text_if_any("role", role_in(speaker));
        if (!known_speakers_.insert(name).second) return;
        JsonLine record;
        record.text("type", "speaker");
        record.text("id", name);
        record.text("name", name);
        record.text("kind", kind == "organisation" ? "body" : kind);
        speakers_ += std::move(record).finish();
    }

    static void add_time(JsonLine& line, SaidWords const& said)
    {
        if (said.as.empty()) return;
        line.text("said_as", said.as);
        line.text_if_any("said_from", said.from);
        line.text("said_to", said.to);
    }

    json::object annotation_of(json::object const& claim) const
    {
        auto annotation = claim;
        annotation.erase("contains");
        if (auto links = other_links_of(document_, text_in(claim, "id")); !links.empty())
            annotation["claim_links"] = std::move(links);
        return annotation;
    }

    json::object const& document_;
    std::string_view citing_post_;
    std::string lang_;
    std::set<std::string> known_speakers_;
    std::string speakers_;
    std::string claims_;
};

// Nothing where it is no answer.
std::string_view response_kind_of(json::object const& link)
{
    auto const relation = text_in(link, "relation");
    auto const word = std::ranges::find(relation_words, relation, [](auto const& pair) { return pair.first; });
    if (word != relation_words.end()) return word->second;
    auto const ours = std::ranges::find(relations_of_ours, relation);
    return ours == relations_of_ours.end() ? std::string_view{} : *ours;
}

json::array other_links_of(json::object const& document, std::string_view claim)
{
    json::array links;
    for (auto const* link : objects_in(document, "claim_links"))
        if (text_in(*link, "a") == claim && response_kind_of(*link).empty()) links.push_back(*link);
    return links;
}

std::string line_of_response(json::object const& link)
{
    auto const statement = text_in(link, "a"), claim = text_in(link, "b");
    JsonLine line;
    line.text("type", "response");
    line.text("id", statement + " " + claim);
    line.text("claim", claim);
    line.text("statement", statement);
    line.text("kind", response_kind_of(link));
    line.members("\"annotation\":" + json::serialize(link));
    return std::move(line).finish();
}

}  // namespace

std::string text_in(json::object const& object, std::string_view name)
{
    auto const* value = object.if_contains(name);
    return value != nullptr && value->is_string() ? std::string{std::string_view{value->get_string()}} : std::string{};
}

json::object const* object_in(json::object const& object, std::string_view name)
{
    auto const* value = object.if_contains(name);
    return value != nullptr && value->is_object() ? &value->get_object() : nullptr;
}

std::vector<json::object const*> objects_in(json::object const& object, std::string_view name)
{
    std::vector<json::object const*> found;
    if (auto const* list = object.if_contains(name); list != nullptr && list->is_array())
        for (auto const& item : list->get_array())
            if (item.is_object()) found.push_back(&item.get_object());
    return found;
}

std::string lines_of_annotated_claims(json::object const& document, std::string_view citing_post)
{
    ClaimLines claims{document, citing_post};
    for (auto const* list : {"claims", "member_claims"})
        for (auto const* claim : objects_in(document, list)) claims.add(*claim);
    auto lines = std::move(claims).finish();
    for (auto const* link : objects_in(document, "claim_links"))
        if (!response_kind_of(*link).empty()) lines += line_of_response(*link);
    return lines;
}

}  // namespace stoa::archive
