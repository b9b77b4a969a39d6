#include "archive/parse.hpp"

#include <boost/json/monotonic_resource.hpp>
#include <boost/json/parse.hpp>
#include <boost/json/value.hpp>

#include "archive/claim_parse.hpp"
#include "archive/fields.hpp"
#include "base/text.hpp"
#include "model/country.hpp"

namespace stoa::archive {
namespace {

HeadRecord read_head(Fields& fields)
{
    HeadRecord head;
    head.version = fields.number("version").value_or(1);
    head.software = fields.text("software");
    if (head.version != 1)
        fields.complain("version " + std::to_string(head.version) + " of the format is not known here");
    auto const* site = fields.take("site");
    if (site != nullptr && site->is_object()) {
        Fields site_fields{site->get_object()};
        head.site_id = site_fields.id("id").value_or(ForeignId{});
        head.site_name = site_fields.text("name");
        head.site_address = site_fields.text("address");
    }
    return head;
}

std::vector<RuleRecord> read_rules(Fields& fields, Origin origin)
{
    std::vector<RuleRecord> rules;
    auto const* list = fields.take("rules");
    if (list == nullptr) return rules;
    if (origin == Origin::foreign) {
        fields.give_back("rules", *list);
        return rules;
    }
    if (!list->is_array()) {
        fields.complain("`rules` is not a list");
        return rules;
    }
    for (auto const& item : list->get_array()) {
        if (!item.is_object()) {
            fields.complain("`rules` holds something that is not an object");
            break;
        }
        Fields rule{item.get_object()};
        rules.push_back({rule.required_text("group"), rule.list("allow"), rule.list("deny"), rule.list("never")});
        if (!rule.complaint().empty()) fields.complain("`rules`: " + rule.complaint());
    }
    return rules;
}

ForumRecord read_forum(Fields& fields, Origin origin)
{
    ForumRecord forum;
    forum.id = fields.required_id("id");
    forum.parent = fields.id("parent");
    forum.name = fields.required_text("name");
    forum.description = fields.text("description");
    forum.slug = fields.text("slug");
    forum.icon = fields.text("icon");
    forum.position = fields.number("position");
    forum.rules = read_rules(fields, origin);
    auto kind = fields.text("kind");
    if (kind == "category")
        forum.kind = ForumKind::category;
    else if (!kind.empty() && kind != "forum")
        fields.complain("`kind` is neither category nor forum");
    forum.extra = fields.rest();
    return forum;
}

CountryCode read_country(Fields& fields, std::string_view name)
{
    auto const* value = fields.take(name);
    if (value == nullptr) return {};
    auto code = value->is_string() ? find_country(std::string_view{value->get_string()}) : std::nullopt;
    if (!code) fields.give_back(name, *value);
    return CountryCode{code.value_or(std::string_view{})};
}

// Flags as a page shows them: country, then location. What a country field says goes before.
void read_flags(Fields& fields, MemberRecord& member)
{
    auto const* value = fields.take("flags");
    if (value == nullptr) return;
    bool is_understood = value->is_array() && value->get_array().size() <= 2;
    CountryCode* places[] = {&member.country, &member.location};
    for (std::size_t i = 0; is_understood && i < value->get_array().size(); ++i) {
        auto const& flag = value->get_array()[i];
        auto code = flag.is_string() ? find_country(std::string_view{flag.get_string()}) : std::nullopt;
        if (!code)
            is_understood = false;
        else if (places[i]->empty())
            *places[i] = *code;
    }
    if (!is_understood) fields.give_back("flags", *value);
}

// A hash that log-in can verify; another scheme is kept for whoever can.
std::string read_password(Fields& fields)
{
    auto const* value = fields.take("password");
    if (value == nullptr) return {};
    if (value->is_string() && std::string_view{value->get_string()}.starts_with("$argon2id$"))
        return std::string{std::string_view{value->get_string()}};
    fields.give_back("password", *value);
    return {};
}

std::vector<std::string> read_groups(Fields& fields, Origin origin)
{
    if (origin == Origin::stoa) return fields.list("groups");
    if (auto const* groups = fields.take("groups")) fields.give_back("groups", *groups);
    return {};
}

MemberRecord read_member(Fields& fields, Origin origin)
{
    MemberRecord member;
    member.id = fields.required_id("id");
    member.name = fields.required_text("name");
    member.title = fields.text("title");
    if (auto rank = fields.text("rank"); member.title.empty()) member.title = std::move(rank);
    member.country = read_country(fields, "country");
    member.location = read_country(fields, "location_country");
    read_flags(fields, member);
    member.joined_at = fields.time("joined");
    member.email = fields.text("email");
    member.password_hash = read_password(fields);
    member.groups = read_groups(fields, origin);
    member.is_guest = fields.flag("guest");
    member.extra = fields.rest();
    return member;
}

ThreadRecord read_thread(Fields& fields)
{
    ThreadRecord thread;
    thread.id = fields.required_id("id");
    thread.forum = fields.required_id("forum");
    thread.title = fields.required_text("title");
    thread.prefix = fields.text("prefix");
    thread.tags = fields.list("tags");
    thread.lang = fields.text("lang");
    thread.starter = fields.id("member");
    thread.created_at = fields.time("created");
    thread.is_pinned = fields.flag("pinned");
    thread.is_locked = fields.flag("closed");
    thread.is_record_locked = fields.flag("record_locked");
    thread.views = fields.number("views").value_or(0);
    thread.extra = fields.rest();
    return thread;
}

PostRecord read_post(Fields& fields)
{
    PostRecord post;
    post.id = fields.required_id("id");
    post.thread = fields.required_id("thread");
    post.parent = fields.id("parent");
    post.position = fields.number("position");
    post.author = fields.id("member");
    post.created_at = fields.time("created");
    post.edited_at = fields.time("edited");
    bool has_mark = fields.flag("edited_mark");
    post.is_edited = has_mark || post.edited_at;
    post.deleted_at = fields.time("deleted");
    post.deleter = fields.id("deleted_by");
    post.title = fields.text("title");
    post.likes = fields.number("likes").value_or(0);
    auto notation = fields.required_text("markup");
    auto markup = parse_markup(notation);
    if (!markup) fields.complain("`markup` is not known: \"" + notation + "\"");
    post.markup = markup.value_or(Markup::plain);
    auto const* text = fields.take("text");
    if (text == nullptr) fields.complain("`text` is missing");
    post.text = fields.text("text");
    post.has_foreign_numbers = fields.flag("foreign_numbers");
    post.extra = fields.rest();
    return post;
}

Record read_record(std::string const& type, Fields& fields, Origin origin)
{
    if (type == "post") return read_post(fields);
    if (type == "thread") return read_thread(fields);
    if (type == "member") return read_member(fields, origin);
    if (type == "forum") return read_forum(fields, origin);
    if (type == "archive") return read_head(fields);
    if (type == "claim") return read_claim(fields);
    if (type == "response") return read_response(fields);
    if (type == "merge") return read_merge(fields);
    if (type == "speaker") return read_speaker(fields);
    if (type == "source") return read_source(fields);
    if (type == "description") return read_description(fields);
    if (type == "citation") return read_citation(fields);
    return UnknownRecord{type};
}

}  // namespace

Result<Record, std::string> parse_record(std::string_view line, Origin origin)
{
    namespace json = boost::json;
    json::monotonic_resource memory;
    json::error_code error;
    auto value = json::parse({line.data(), line.size()}, error, &memory);
    if (error) return "not JSON: " + error.message();
    if (!value.is_object()) return std::string{"not a JSON object"};

    Fields fields{value.get_object()};
    auto type = fields.required_text("type");
    auto record = read_record(type, fields, origin);
    if (!fields.complaint().empty()) return fields.complaint();
    return record;
}

}  // namespace stoa::archive
