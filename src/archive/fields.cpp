#include "archive/fields.hpp"

#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>

#include "base/text.hpp"

namespace stoa::archive {
namespace {

// No engine keeps NUL in a text; U+FFFD says that something stood there.
std::string text_of(boost::json::string const& value)
{
    std::string text{value.data(), value.size()};
    for (auto at = text.find('\0'); at != std::string::npos; at = text.find('\0', at)) text.replace(at, 1, "\uFFFD");
    return text;
}

std::string quoted(std::string_view name) { return "`" + std::string{name} + "`"; }

void append_member(std::string& members, std::string_view name, boost::json::value const& value)
{
    if (!members.empty()) members += ',';
    members += boost::json::serialize(boost::json::string_view{name.data(), name.size()});
    members += ':';
    members += boost::json::serialize(value);
}

}  // namespace

Fields::Fields(boost::json::object const& object)
    : object_{object}
    , taken_(object.size())
{
}

boost::json::value const* Fields::take(std::string_view name)
{
    auto const* found = object_.find({name.data(), name.size()});
    if (found == object_.end()) return nullptr;
    taken_[static_cast<std::size_t>(found - object_.begin())] = true;
    return found->value().is_null() ? nullptr : &found->value();
}

std::string Fields::text(std::string_view name)
{
    auto const* value = take(name);
    if (value == nullptr) return {};
    if (value->is_string()) return text_of(value->get_string());
    complain(quoted(name) + " is not a text");
    return {};
}

std::string Fields::required_text(std::string_view name)
{
    auto value = text(name);
    if (trim(value).empty()) complain(quoted(name) + " is missing or empty");
    return value;
}

std::optional<ForeignId> Fields::id(std::string_view name)
{
    auto const* value = take(name);
    if (value == nullptr) return std::nullopt;
    if (value->is_int64()) return std::to_string(value->get_int64());
    if (value->is_uint64()) return std::to_string(value->get_uint64());
    if (value->is_string() && !value->get_string().empty()) return text_of(value->get_string());
    complain(quoted(name) + " is neither a text nor a whole number");
    return std::nullopt;
}

ForeignId Fields::required_id(std::string_view name)
{
    auto value = id(name);
    if (!value) complain(quoted(name) + " is missing");
    return value.value_or(ForeignId{});
}

std::optional<Instant> Fields::time(std::string_view name)
{
    auto const* value = take(name);
    if (value == nullptr) return std::nullopt;
    auto at = value->is_string() ? parse_iso(std::string_view{value->get_string()}) : std::nullopt;
    if (!at) complain(quoted(name) + " is not a time like 2024-05-31T17:20:00Z");
    return at;
}

std::optional<std::int64_t> Fields::number(std::string_view name)
{
    auto const* value = take(name);
    if (value == nullptr) return std::nullopt;
    if (value->is_int64()) return value->get_int64();
    complain(quoted(name) + " is not a whole number");
    return std::nullopt;
}

bool Fields::flag(std::string_view name)
{
    auto const* value = take(name);
    if (value == nullptr) return false;
    if (value->is_bool()) return value->get_bool();
    complain(quoted(name) + " is neither true nor false");
    return false;
}

std::vector<std::string> Fields::list(std::string_view name)
{
    std::vector<std::string> texts;
    auto const* value = take(name);
    if (value == nullptr) return texts;
    if (!value->is_array()) {
        complain(quoted(name) + " is not a list");
        return texts;
    }
    for (auto const& item : value->get_array()) {
        if (item.is_string())
            texts.push_back(text_of(item.get_string()));
        else
            complain(quoted(name) + " holds something that is not a text");
    }
    return texts;
}

void Fields::give_back(std::string_view name, boost::json::value const& value)
{
    append_member(given_back_, "foreign_" + std::string{name}, value);
}

void Fields::complain(std::string complaint)
{
    if (complaint_.empty()) complaint_ = std::move(complaint);
}

std::string Fields::rest() const
{
    std::string members;
    for (std::size_t i = 0; i < taken_.size(); ++i) {
        if (taken_[i]) continue;
        auto const& member = object_.begin()[i];
        append_member(members, std::string_view{member.key()}, member.value());
    }
    if (!members.empty() && !given_back_.empty()) members += ',';
    return members + given_back_;
}

}  // namespace stoa::archive
