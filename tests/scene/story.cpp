#include "story.hpp"

#include <boost/json.hpp>
#include <fstream>
#include <stdexcept>

#include "base/text.hpp"

namespace stoa::scene {
namespace {

// Cuts the first word off the front.
std::string_view take_word(std::string_view& rest)
{
    rest = trim(rest);
    auto end = rest.find(' ');
    auto word = rest.substr(0, end);
    rest = end == std::string_view::npos ? std::string_view{} : trim(rest.substr(end));
    return word;
}

std::string unescaped(std::string_view text)
{
    std::string out;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] != '\\' || i + 1 == text.size())
            out += text[i];
        else if (char c = text[++i]; c == 'n')
            out += '\n';
        else
            out += c;
    }
    return out;
}

// Where the text in quotation marks at the front ends: the place of its closing mark.
std::size_t end_of_quoted(std::string_view text)
{
    for (std::size_t i = 1; i < text.size(); ++i) {
        if (text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            return i;
    }
    throw std::runtime_error{"a quotation mark is missing"};
}

// name="value" name=value
FieldList fields_of(std::string_view rest)
{
    FieldList fields;
    while (!(rest = trim(rest)).empty()) {
        auto equals = rest.find('=');
        if (equals == std::string_view::npos) throw std::runtime_error{"no field: " + std::string{rest}};
        std::string name{rest.substr(0, equals)};
        rest.remove_prefix(equals + 1);
        if (rest.starts_with('"')) {
            auto end = end_of_quoted(rest);
            fields.emplace_back(name, unescaped(rest.substr(1, end - 1)));
            rest.remove_prefix(end + 1);
        } else
            fields.emplace_back(name, take_word(rest));
    }
    return fields;
}

// selector "words", either of which may be missing.
std::pair<std::string, std::string> selector_and_words(std::string_view rest)
{
    auto quote = rest.find('"');
    if (quote == std::string_view::npos) return {std::string{trim(rest)}, {}};
    auto quoted = rest.substr(quote);
    return {std::string{trim(rest.substr(0, quote))}, unescaped(quoted.substr(1, end_of_quoted(quoted) - 1))};
}

// A pattern in which * stands for anything.
bool fits(std::string_view pattern, std::string_view text)
{
    auto star = pattern.find('*');
    if (star == std::string_view::npos) return pattern == text;
    if (!text.starts_with(pattern.substr(0, star))) return false;
    auto rest = pattern.substr(star + 1);
    for (auto i = star; i <= text.size(); ++i) {
        if (fits(rest, text.substr(i))) return true;
    }
    return false;
}

bool is_json(http::Response const& response) { return response.content_type.find("json") != std::string::npos; }

}  // namespace

Story::Story(Stage& stage, std::filesystem::path const& file)
    : stage_{stage}
{
    std::ifstream in{file};
    for (std::string line; std::getline(in, line);) lines_.push_back(line);
    if (lines_.empty()) throw std::runtime_error{"no story: " + file.string()};
}

void Story::run()
{
    for (std::size_t i = 0; i < lines_.size(); ++i) {
        auto line = trim(lines_[i]);
        if (line.empty() || line.starts_with('#')) continue;
        try {
            step(line);
        } catch (std::exception const& fault) {
            std::string seen;
            if (!who_.empty()) {
                seen = "\n  " + who_ + " is at " + browser().address() + ", status " +
                       std::to_string(static_cast<int>(browser().response().status)) + ", and sees: " +
                       (is_json(browser().response()) ? browser().response().body : browser().document().text());
            }
            throw std::runtime_error{"line " + std::to_string(i + 1) + ": " + std::string{line} + "\n  " +
                                     fault.what() + seen.substr(0, 3000)};
        }
    }
}

void Story::step(std::string_view line)
{
    auto rest = line;
    auto verb = take_word(rest);
    if (verb == "as")
        as(rest);
    else if (verb == "logs")
        browser().log_in(who_);
    else if (verb == "opens")
        browser().open(rest);
    else if (line == "sends again")
        browser().send_again();
    else if (verb == "sends")
        send(rest, false);
    else if (verb == "forges")
        send(rest, true);
    else if (verb == "calls")
        call(rest);
    else if (verb == "with") {
        auto [name, value] = selector_and_words(rest);
        browser().extra_headers.push_back({name, value});
    } else if (verb == "keeps") {
        auto json = boost::json::parse(browser().response().body);
        tokens_[who_] = std::string{json.at("token").as_string()};
    } else if (verb == "lands")
        lands(rest);
    else if (verb == "sees")
        sees(rest, true);
    else if (line.starts_with("does not see "))
        sees(line.substr(13), false);
    else if (verb == "gets")
        gets(rest);
    else if (line == "follows its link")
        follow_letter();
    else if (verb == "after")
        pass(rest);
    else if (line.starts_with("an administrator "))
        stage_.add_administrator(line.substr(17));
    else if (line == "a locked thread")
        stage_.add_locked_thread();
    else
        throw std::runtime_error{"no such step"};
}

Browser& Story::browser()
{
    auto found = browsers_.find(who_);
    if (found == browsers_.end()) throw std::runtime_error{"who?"};
    return found->second;
}

void Story::as(std::string_view name)
{
    who_ = name;
    browsers_.try_emplace(who_, stage_);
}

void Story::send(std::string_view rest, bool is_forged)
{
    auto action = take_word(rest);
    if (is_forged)
        browser().forge(action, fields_of(rest));
    else
        browser().send(action, fields_of(rest));
}

void Story::call(std::string_view rest)
{
    auto method = http::method_of(take_word(rest));
    if (!method) throw std::runtime_error{"no such method"};
    auto address = take_word(rest);
    std::vector<http::Header> headers;
    if (!rest.empty()) headers.push_back({"Content-Type", "application/json"});
    if (auto token = tokens_.find(who_); token != tokens_.end()) {
        headers.push_back({"Authorization", "Bearer " + token->second});
    }
    browser().request(*method, address, std::string{rest}, std::move(headers));
}

void Story::lands(std::string_view rest)
{
    auto status = std::to_string(static_cast<int>(browser().first_response().status));
    if (auto wanted = take_word(rest); wanted != status) throw std::runtime_error{"it is " + status};
    if (!rest.empty() && !fits(rest, browser().address())) throw std::runtime_error{"it is " + browser().address()};
}

void Story::sees(std::string_view rest, bool wanted)
{
    if (is_seen(rest) != wanted) throw std::runtime_error{wanted ? "it is not there" : "it is there"};
}

bool Story::is_seen(std::string_view rest)
{
    if (is_json(browser().response()) && rest.starts_with('/')) return is_seen_in_json(rest);
    auto const [selector, words] = selector_and_words(rest);
    auto const& document = browser().document();
    if (selector.empty()) return document.text().find(words) != std::string::npos;
    for (auto const* node : document.find(selector)) {
        if (document.text_of(node).find(words) != std::string::npos) return true;
    }
    return false;
}

// A pointer (RFC 6901), then the JSON that stands there; a string is found by a part of it.
bool Story::is_seen_in_json(std::string_view rest)
{
    auto pointer = take_word(rest);
    boost::json::error_code error;
    auto const document = boost::json::parse(browser().response().body);
    auto const* value = document.find_pointer({pointer.data(), pointer.size()}, error);
    if (!value || rest.empty()) return value != nullptr;
    auto const wanted = boost::json::parse({rest.data(), rest.size()});
    if (!wanted.is_string() || !value->is_string()) return *value == wanted;
    return value->as_string().find(wanted.as_string()) != boost::json::string::npos;
}

void Story::gets(std::string_view rest)
{
    bool const is_wanted = !rest.starts_with("no letter to ");
    rest.remove_prefix(std::string_view{is_wanted ? "a letter to " : "no letter to "}.size());
    auto const [address, words] = selector_and_words(rest);
    auto const& letters = stage_.letters();
    mail::Message const* found = nullptr;
    for (std::size_t i = letters_seen_; i < letters.size(); ++i) {
        bool const fits = letters[i].to.text() == address && letters[i].text.find(words) != std::string::npos;
        if (fits) found = &letters[i];
    }
    letters_seen_ = letters.size();
    if ((found != nullptr) != is_wanted)
        throw std::runtime_error{is_wanted ? "there is no such letter" : "there is one"};
    if (found) letter_ = found->text;
}

void Story::follow_letter()
{
    auto const base = "http://" + std::string{host};
    auto const at = letter_.find(base);
    if (at == std::string::npos) throw std::runtime_error{"there is no link in it"};
    auto const link = letter_.substr(at + base.size(), letter_.find('\n', at) - at - base.size());
    browser().open(link);
}

void Story::pass(std::string_view rest)
{
    auto count = parse_number<std::int64_t>(take_word(rest));
    if (!count) throw std::runtime_error{"how long?"};
    if (rest.starts_with("second"))
        stage_.pass(*count * second_ms);
    else if (rest.starts_with("minute"))
        stage_.pass(*count * minute_ms);
    else if (rest.starts_with("hour"))
        stage_.pass(*count * hour_ms);
    else if (rest.starts_with("day"))
        stage_.pass(*count * day_ms);
    else
        throw std::runtime_error{"no such time"};
}

}  // namespace stoa::scene
