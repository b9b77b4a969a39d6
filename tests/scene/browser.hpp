#pragma once
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "document.hpp"
#include "stage.hpp"

namespace stoa::scene {

// One person's browser: keeps cookies, follows redirects, fills in forms.
class Browser {
public:
    explicit Browser(Stage& stage)
        : stage_{&stage}
    {
    }

    void open(std::string_view address);
    // Sends the form of the page in view that goes to `action`, with what was typed.
    void send(std::string_view action, FieldList const& typed);
    void send_again();
    // Sends a form that no page of ours holds.
    void forge(std::string_view action, FieldList const& fields);
    void log_in(std::string_view name);
    // Any request, with exactly these headers besides Host and cookies.
    http::Response const& request(http::Method method, std::string_view address, std::string body,
                                  std::vector<http::Header> headers);

    http::Response const& first_response() const { return first_; }  // before redirects were followed
    http::Response const& response() const { return last_; }
    std::string const& address() const { return address_; }  // where the last one came from
    Document const& document() const;
    std::vector<http::Header> extra_headers;  // of the next request

private:
    void go(http::Method method, std::string_view address, std::string body, std::vector<http::Header> headers);
    http::Response ask(http::Method method, std::string_view address, std::string body,
                       std::vector<http::Header> headers);
    void post(std::string_view action, FieldList const& fields);

    Stage* stage_;
    std::map<std::string, std::string> cookies_;
    std::pair<std::string, FieldList> sent_;
    http::Response first_, last_;
    std::string address_;
    mutable std::unique_ptr<Document> document_;
};

std::string encode(FieldList const& fields);

}  // namespace stoa::scene
