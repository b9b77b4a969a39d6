#include "fetch/web_address.hpp"

#include <curl/curl.h>

#include <algorithm>
#include <memory>

#include "base/domain_name.hpp"
#include "base/text.hpp"

namespace stoa::fetch {

// libcurl's own parser: it reads the address again when it connects.
class AddressReader {
public:
    bool read(std::string_view text)
    {
        auto const flags = CURLU_URLENCODE | CURLU_DISALLOW_USER;
        return url_ && curl_url_set(url_.get(), CURLUPART_URL, std::string{text}.c_str(), flags) == CURLUE_OK;
    }

    std::optional<WebAddress> address()
    {
        WebAddress address;
        auto const scheme = part(CURLUPART_SCHEME);
        if (scheme != "http" && scheme != "https") return std::nullopt;
        if (part(CURLUPART_ZONEID) || part(CURLUPART_USER) || part(CURLUPART_PASSWORD)) return std::nullopt;
        auto const host = ascii_host();
        auto const port = parse_number<std::uint16_t>(part(CURLUPART_PORT, CURLU_DEFAULT_PORT).value_or(""));
        if (!host || !is_host(*host) || !port || *port == 0) return std::nullopt;
        address.host_ = *host;
        address.port_ = *port;
        set(CURLUPART_HOST, address.host_.c_str());
        set(CURLUPART_FRAGMENT, nullptr);
        set(CURLUPART_PORT, is_default(*scheme, *port) ? nullptr : std::to_string(*port).c_str());
        auto text = part(CURLUPART_URL);
        if (!text || text->size() > web_address_bytes_max) return std::nullopt;
        address.text_ = std::move(*text);
        if (address.host_.starts_with('[')) address.host_ = address.host_.substr(1, address.host_.size() - 2);
        return address;
    }

private:
    struct Free {
        void operator()(CURLU* url) const { curl_url_cleanup(url); }
        void operator()(char* text) const { curl_free(text); }
    };

    static bool is_default(std::string_view scheme, std::uint16_t port)
    {
        return port == (scheme == "http" ? 80 : 443);
    }

    // libcurl leaves strange letters of a host to the resolver; no name of the internet has any of them.
    static bool is_host(std::string_view host)
    {
        return !host.empty() && host.size() <= 255 && std::ranges::all_of(host, [](char letter) {
            auto const byte = static_cast<unsigned char>(letter);
            return byte > ' ' && byte < 0x7f &&
                   std::string_view{"\"#$%&'()*+,/<=>?@\\^`{|}"}.find(letter) == std::string_view::npos;
        });
    }

    // libcurl could do so too, but only for letters of the locale that the program runs in.
    std::optional<std::string> ascii_host()
    {
        auto const host = part(CURLUPART_HOST);
        bool const is_ascii = host && std::ranges::all_of(*host, [](char letter) { return (letter & 0x80) == 0; });
        if (!host || is_ascii) return host ? std::optional{lower_ascii(*host)} : std::nullopt;
        return ascii_domain_name(*host);
    }

    std::optional<std::string> part(CURLUPart wanted, unsigned flags = 0)
    {
        char* text{};
        if (curl_url_get(url_.get(), wanted, &text, flags) != CURLUE_OK) return std::nullopt;
        return std::string{std::unique_ptr<char, Free>{text}.get()};
    }
    void set(CURLUPart wanted, char const* value) { curl_url_set(url_.get(), wanted, value, 0); }

    std::unique_ptr<CURLU, Free> url_{curl_url()};
};

namespace {

// Browsers drop line breaks inside an address and read '\' as '/', libcurl does not: what two readers would understand
// in two ways is not read at all.
bool is_plain(std::string_view text)
{
    return text.size() <= web_address_bytes_max && std::ranges::none_of(text, [](char letter) {
               auto const byte = static_cast<unsigned char>(letter);
               return byte < ' ' || byte == 0x7f || letter == '\\';
           });
}

bool names_scheme_and_host(std::string_view text)
{
    for (std::string_view scheme : {"http://", "https://"}) {
        if (!equal_ignoring_case(text.substr(0, scheme.size()), scheme)) continue;
        return text.size() > scheme.size() && text[scheme.size()] != '/';
    }
    return false;
}

}  // namespace

std::optional<WebAddress> WebAddress::parse(std::string_view typed)
{
    if (!is_plain(typed) || !names_scheme_and_host(typed)) return std::nullopt;
    AddressReader reader;
    if (!reader.read(typed)) return std::nullopt;
    return reader.address();
}

std::optional<WebAddress> WebAddress::join(std::string_view reference) const
{
    reference = trim(reference);
    AddressReader reader;
    if (reference.empty() || !is_plain(reference) || !reader.read(text_) || !reader.read(reference))
        return std::nullopt;
    auto joined = reader.address();
    // Once more from its text: what is asked later must be what is known here.
    return joined ? parse(joined->text()) : std::nullopt;
}

}  // namespace stoa::fetch
