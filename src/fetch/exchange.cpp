#include "fetch/exchange.hpp"

#include <curl/curl.h>
#include <sys/socket.h>
#include <unistd.h>

#include <algorithm>
#include <memory>
#include <new>
#include <optional>
#include <stdexcept>

#include "base/text.hpp"

namespace stoa::fetch {
namespace {

struct Free {
    void operator()(CURL* handle) const { curl_easy_cleanup(handle); }
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};

// "example.org:443:192.0.2.1,[2001:db8::1]": the answers that were checked, so that nobody is asked again.
std::string pinned(WebAddress const& address, std::vector<IpAddress> const& addresses)
{
    bool const is_v6 = address.host().find(':') != std::string::npos;
    auto line = (is_v6 ? '[' + address.host() + ']' : address.host()) + ':' + std::to_string(address.port()) + ':';
    for (auto const& checked : addresses) line += (checked.is_v6() ? '[' + checked.text() + ']' : checked.text()) + ',';
    line.pop_back();
    return line;
}

// "Text/HTML; charset=utf-8" -> "text/html"
std::string type_of(std::string_view header) { return lower_ascii(trim(header.substr(0, header.find(';')))); }

bool is_wanted(std::string_view type, Wanted const& wanted)
{
    return std::ranges::any_of(
        wanted.types, [&](std::string_view one) { return one.ends_with('/') ? type.starts_with(one) : type == one; });
}

class Exchange {
public:
    Exchange(WebAddress const& address, Sent const& sent, Wanted const& wanted, ExchangeLimits const& limits)
        : wanted_{wanted}
        , limits_{limits}
        , pin_{curl_slist_append(nullptr, pinned(address, limits.addresses).c_str())}
    {
        if (!handle_ || !pin_) throw std::bad_alloc{};
        ask(address);
        send_along(sent);
        limit();
        listen();
    }

    Result<Answer, Fault> run()
    {
        auto const code = curl_easy_perform(handle_.get());
        if (has_asked_elsewhere_) return Fault::address_refused;
        if (limits_.stopping.stop_requested()) return Fault::stopped;
        // The body was left where it was not wanted: then the status says all.
        if (code == CURLE_WRITE_ERROR && end_ != End::none) return result();
        if (code == CURLE_OPERATION_TIMEDOUT) return Fault::too_slow;
        if (code != CURLE_OK) return Fault::not_reached;
        return result();
    }

private:
    enum class End : unsigned char { none, unwanted, cut };

    template <class Value>
    void set(CURLoption option, Value value)
    {
        if (curl_easy_setopt(handle_.get(), option, value) != CURLE_OK)
            throw std::runtime_error{"libcurl lacks option " + std::to_string(option)};
    }

    void ask(WebAddress const& address)
    {
        set(CURLOPT_URL, address.text().c_str());
        set(CURLOPT_PROTOCOLS_STR, "http,https");
        set(CURLOPT_HTTP_VERSION, static_cast<long>(CURL_HTTP_VERSION_1_1));
        set(CURLOPT_RESOLVE, pin_.get());
        set(CURLOPT_FOLLOWLOCATION, 0L);
        set(CURLOPT_PROXY, "");  // not even that of the environment
        set(CURLOPT_USERAGENT, std::string{limits_.user_agent}.c_str());
        set(CURLOPT_ACCEPT_ENCODING, "gzip");
        set(CURLOPT_SSL_VERIFYPEER, 1L);
        set(CURLOPT_SSL_VERIFYHOST, 2L);
    }

    void send_along(Sent const& sent)
    {
        if (!sent.form.empty()) {
            set(CURLOPT_POSTFIELDSIZE_LARGE, static_cast<curl_off_t>(sent.form.size()));
            set(CURLOPT_COPYPOSTFIELDS, sent.form.c_str());
        }
        if (sent.authorization.empty()) return;
        headers_.reset(curl_slist_append(nullptr, ("Authorization: " + sent.authorization).c_str()));
        if (!headers_) throw std::bad_alloc{};
        set(CURLOPT_HTTPHEADER, headers_.get());
    }

    void limit()
    {
        set(CURLOPT_NOSIGNAL, 1L);
        set(CURLOPT_CONNECTTIMEOUT_MS, static_cast<long>(limits_.connect_max.count()));
        set(CURLOPT_TIMEOUT_MS, static_cast<long>(limits_.total_max.count()));
        set(CURLOPT_NOPROGRESS, 0L);
        set(CURLOPT_XFERINFODATA, this);
        set(CURLOPT_XFERINFOFUNCTION, &Exchange::on_progress);
    }

    void listen()
    {
        set(CURLOPT_OPENSOCKETDATA, this);
        set(CURLOPT_OPENSOCKETFUNCTION, &Exchange::on_socket);
        set(CURLOPT_WRITEDATA, this);
        set(CURLOPT_WRITEFUNCTION, &Exchange::on_body);
    }

    static int on_progress(void* self, curl_off_t /*expected*/, curl_off_t /*received*/, curl_off_t, curl_off_t)
    {
        return static_cast<Exchange*>(self)->limits_.stopping.stop_requested() ? 1 : 0;
    }

    // The last door: whatever libcurl believes, no socket leads to an address that was not checked.
    static curl_socket_t on_socket(void* self, curlsocktype /*purpose*/, curl_sockaddr* to)
    {
        auto& exchange = *static_cast<Exchange*>(self);
        auto const address = IpAddress::from(to->addr);
        if (!address || std::ranges::find(exchange.limits_.addresses, *address) == exchange.limits_.addresses.end()) {
            exchange.has_asked_elsewhere_ = true;
            return CURL_SOCKET_BAD;
        }
        return socket(to->family, to->socktype | SOCK_CLOEXEC, to->protocol);
    }

    static std::size_t on_body(char const* data, std::size_t /*one*/, std::size_t size, void* self)
    {
        return static_cast<Exchange*>(self)->take({data, size}) ? size : 0;
    }

    bool take(std::string_view piece)
    {
        if (body_.empty() && !is_body_wanted()) return end_ = End::unwanted, false;
        auto const room = wanted_.bytes_max - body_.size();
        body_ += piece.substr(0, room);
        if (piece.size() <= room) return true;
        end_ = End::cut;
        return false;
    }

    bool is_body_wanted() const { return status() / 100 == 2 && is_wanted(type(), wanted_); }

    long status() const
    {
        long status{};
        curl_easy_getinfo(handle_.get(), CURLINFO_RESPONSE_CODE, &status);
        return status;
    }

    std::string type() const
    {
        char const* header{};
        curl_easy_getinfo(handle_.get(), CURLINFO_CONTENT_TYPE, &header);
        return header == nullptr ? std::string{} : type_of(header);
    }

    std::string location() const
    {
        curl_header* header{};
        return curl_easy_header(handle_.get(), "Location", 0, CURLH_HEADER, -1, &header) == CURLHE_OK ? header->value
                                                                                                      : "";
    }

    Result<Answer, Fault> result()
    {
        auto const code = status();
        if (code == 301 || code == 302 || code == 303 || code == 307 || code == 308) {
            auto to = location();
            if (to.empty()) return Fault::redirect_refused;
            return Answer{std::move(to), {}, {}};
        }
        if (code == 408 || code == 425 || code == 429 || code >= 500) return Fault::not_now;
        if (code / 100 != 2) return Fault::not_there;
        if (!is_wanted(type(), wanted_)) return Fault::wrong_type;
        if (end_ == End::cut && wanted_.when_larger == Wanted::WhenLarger::refuse) return Fault::too_large;
        return Answer{{}, type(), std::move(body_)};
    }

    Wanted const& wanted_;
    ExchangeLimits const& limits_;
    std::unique_ptr<curl_slist, Free> pin_;
    std::unique_ptr<curl_slist, Free> headers_;
    std::unique_ptr<CURL, Free> handle_{curl_easy_init()};
    std::string body_;
    End end_{End::none};
    bool has_asked_elsewhere_{};
};

}  // namespace

void prepare_exchanges()
{
    static auto const code = curl_global_init(CURL_GLOBAL_DEFAULT);
    if (code != CURLE_OK) throw std::runtime_error{"libcurl does not start"};
}

Result<Answer, Fault> exchange(WebAddress const& address, Sent const& sent, Wanted const& wanted,
                               ExchangeLimits const& limits)
{
    return Exchange{address, sent, wanted, limits}.run();
}

}  // namespace stoa::fetch
