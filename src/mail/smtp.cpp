#include <curl/curl.h>

#include <algorithm>
#include <cstring>

#include "mail/transport.hpp"

namespace stoa::mail {
namespace {

constexpr long connect_seconds_max = 10;
constexpr long send_seconds_max = 60;
constexpr long refused_for_good = 500;  // RFC 5321 section 4.2.1: 5yz, a permanent negative answer

struct EasyDeleter {
    void operator()(CURL* easy) const { curl_easy_cleanup(easy); }
};
struct ListDeleter {
    void operator()(curl_slist* list) const { curl_slist_free_all(list); }
};
using Easy = std::unique_ptr<CURL, EasyDeleter>;
using List = std::unique_ptr<curl_slist, ListDeleter>;

Easy open_easy()
{
    static bool const is_ready = curl_global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
    Easy easy{is_ready ? curl_easy_init() : nullptr};
    if (!easy) throw std::bad_alloc{};
    return easy;
}

std::size_t read_rest(char* buffer, std::size_t size, std::size_t count, void* rest)
{
    auto& left = *static_cast<std::string_view*>(rest);
    auto const taken = std::min(size * count, left.size());
    std::memcpy(buffer, left.data(), taken);
    left.remove_prefix(taken);
    return taken;
}

class Smtp final : public Transport {
public:
    explicit Smtp(SmtpOptions options)
        : options_{std::move(options)}
    {
    }

    // A connection for each letter: letters are rare, and nothing is left open between them.
    void send(Message const& message) override
    {
        auto easy = open_easy();
        auto const eml = eml_of(message);
        std::string_view rest = eml;
        auto const from = '<' + message.from.text() + '>';
        auto const to = '<' + message.to.text() + '>';
        List const recipients{curl_slist_append(nullptr, to.c_str())};
        set_server(easy.get());
        curl_easy_setopt(easy.get(), CURLOPT_MAIL_FROM, from.c_str());
        curl_easy_setopt(easy.get(), CURLOPT_MAIL_RCPT, recipients.get());
        curl_easy_setopt(easy.get(), CURLOPT_UPLOAD, 1L);
        curl_easy_setopt(easy.get(), CURLOPT_READFUNCTION, read_rest);
        curl_easy_setopt(easy.get(), CURLOPT_READDATA, &rest);
        auto const outcome = curl_easy_perform(easy.get());
        if (outcome == CURLE_OK) return;
        long answer = 0;
        curl_easy_getinfo(easy.get(), CURLINFO_RESPONSE_CODE, &answer);
        throw SendFault{std::string{curl_easy_strerror(outcome)} + ", answer " + std::to_string(answer),
                        answer >= refused_for_good && outcome != CURLE_LOGIN_DENIED};
    }

private:
    void set_server(CURL* easy) const
    {
        curl_easy_setopt(easy, CURLOPT_URL, options_.url.c_str());
        curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, "smtp,smtps");
        curl_easy_setopt(easy, CURLOPT_PROXY, "");  // none, whatever the environment says
        curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
        curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, connect_seconds_max);
        curl_easy_setopt(easy, CURLOPT_TIMEOUT, send_seconds_max);
        curl_easy_setopt(easy, CURLOPT_USE_SSL, options_.needs_tls ? CURLUSESSL_ALL : CURLUSESSL_TRY);
        if (options_.user.empty()) return;
        curl_easy_setopt(easy, CURLOPT_USERNAME, options_.user.c_str());
        curl_easy_setopt(easy, CURLOPT_PASSWORD, options_.password.c_str());
    }

    SmtpOptions options_;
};

}  // namespace

std::unique_ptr<Transport> over_smtp(SmtpOptions options) { return std::make_unique<Smtp>(std::move(options)); }

}  // namespace stoa::mail
