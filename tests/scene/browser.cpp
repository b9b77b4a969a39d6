#include "browser.hpp"

#include <algorithm>
#include <map>
#include <stdexcept>

#include "http/form.hpp"

namespace stoa::scene {
namespace {

constexpr int redirects_max = 5;

std::optional<std::string> location_of(http::Response const& response)
{
    for (auto const& [name, value] : response.headers) {
        if (name == "Location") return value;
    }
    return std::nullopt;
}

bool is_redirect(http::Response const& response)
{
    return response.status == http::Status::see_other || response.status == http::Status::moved_permanently;
}

std::string_view without_fragment(std::string_view address) { return address.substr(0, address.find('#')); }

}  // namespace

std::string encode(FieldList const& fields)
{
    std::string body;
    for (auto const& [name, value] : fields) {
        if (!body.empty()) body += '&';
        body += http::percent_encode(name) + '=' + http::percent_encode(value);
    }
    return body;
}

void Browser::open(std::string_view address) { go(http::Method::get, address, {}, {{"Sec-Fetch-Site", "none"}}); }

void Browser::send(std::string_view action, FieldList const& typed)
{
    auto const* form = document().form(action);
    if (!form) throw std::runtime_error{"the page has no form for " + std::string{action}};
    auto fields = document().fields_of(form);
    // Of fields of one name each takes the next value that was typed for it.
    std::map<std::string, FieldList::iterator::difference_type> next;
    for (auto const& [name, value] : typed) {
        if (!document().has_control(form, name)) throw std::runtime_error{"the form has no field " + name};
        auto& begin = next[name];
        auto field = std::ranges::find(fields.begin() + begin, fields.end(), name, &FieldList::value_type::first);
        begin = field - fields.begin();
        if (field == fields.end())
            fields.emplace_back(name, value);
        else
            field->second = value;
        ++begin;
    }
    sent_ = {document().address_of(form, action), fields};
    send_again();
}

void Browser::send_again() { post(sent_.first, sent_.second); }

void Browser::forge(std::string_view action, FieldList const& fields) { post(action, fields); }

void Browser::post(std::string_view action, FieldList const& fields)
{
    std::vector<http::Header> headers{{"Content-Type", "application/x-www-form-urlencoded"}};
    if (extra_headers.empty()) {
        headers.push_back({"Origin", "http://" + std::string{host}});
        headers.push_back({"Sec-Fetch-Site", "same-origin"});
    }
    go(http::Method::post, action, encode(fields), std::move(headers));
}

void Browser::log_in(std::string_view name)
{
    open("/login");
    send("/login", {{"name", std::string{name}}, {"password", std::string{everybodys_password}}});
}

http::Response const& Browser::request(http::Method method, std::string_view address, std::string body,
                                       std::vector<http::Header> headers)
{
    address_ = address;
    first_ = last_ = ask(method, address, std::move(body), std::move(headers));
    document_.reset();
    return last_;
}

void Browser::go(http::Method method, std::string_view address, std::string body, std::vector<http::Header> headers)
{
    request(method, address, std::move(body), std::move(headers));
    auto first = first_;
    for (int i = 0; i < redirects_max && is_redirect(last_); ++i) {
        request(http::Method::get, location_of(last_).value(), {}, {});
    }
    first_ = std::move(first);
}

http::Response Browser::ask(http::Method method, std::string_view address, std::string body,
                            std::vector<http::Header> headers)
{
    http::Request request;
    request.method = method;
    auto target = without_fragment(address);
    auto question = target.find('?');
    request.path = http::percent_decode(target.substr(0, question)).value();
    if (question != std::string_view::npos) request.query = target.substr(question + 1);
    request.body = std::move(body);
    request.remote_address = "203.0.113.7";
    request.headers = std::move(headers);
    bool names_host = false;
    for (auto& header : extra_headers) {
        names_host = names_host || header.name == "Host";
        request.headers.push_back(std::move(header));
    }
    extra_headers.clear();
    if (!names_host) request.headers.push_back({"Host", std::string{host}});
    std::string cookies;
    for (auto const& [name, value] : cookies_) cookies += (cookies.empty() ? "" : "; ") + name + '=' + value;
    if (!cookies.empty()) request.headers.push_back({"Cookie", cookies});

    auto response = stage_->answer(std::move(request));
    for (auto const& cookie : response.cookies) {
        if (cookie.max_age_seconds == 0)
            cookies_.erase(cookie.name);
        else
            cookies_[cookie.name] = cookie.value;
    }
    return response;
}

Document const& Browser::document() const
{
    if (!document_) document_ = std::make_unique<Document>(std::string{last_.bytes()});
    return *document_;
}

}  // namespace stoa::scene
