#include "app/setting_key.hpp"

#include <algorithm>
#include <array>
#include <numeric>
#include <utility>

#include "base/text.hpp"
#include "html/url.hpp"
#include "mail/email_address.hpp"

namespace stoa::app {
namespace {

Complaint check_listen(std::string_view text)
{
    try {
        endpoint_of(text);
        return std::nullopt;
    } catch (SettingFault const& fault) {
        return fault.what();
    }
}

Complaint check_url(std::string_view text)
{
    auto rest = text;
    if (rest.starts_with("https://"))
        rest.remove_prefix(8);
    else if (rest.starts_with("http://"))
        rest.remove_prefix(7);
    else
        rest = {};
    if (!rest.empty() && rest.find_first_of("/?# ") == std::string_view::npos) return std::nullopt;
    return "must be like https://forum.example, with nothing after the name";
}

Complaint check_registration(std::string_view text)
{
    if (text == "open" || text == "invited" || text == "closed") return std::nullopt;
    return "must be open, invited or closed";
}

Complaint check_terms_url(std::string_view text)
{
    bool const is_link = text.starts_with('/') || text.starts_with("https://") || text.starts_with("http://");
    if (is_link && html::Url::parse(text)) return std::nullopt;
    return "must be an address like https://forum.example/terms or /threads/terms.1/";
}

// RFC 9116 section 2.5.3.
Complaint check_contact(std::string_view text)
{
    bool const is_email = text.starts_with("mailto:") && mail::is_email_address(text.substr(7));
    if (is_email || (text.starts_with("https://") && html::Url::parse(text))) return std::nullopt;
    return "must be like mailto:security@forum.example or https://forum.example/security";
}

Complaint check_email(std::string_view text)
{
    if (mail::is_email_address(text)) return std::nullopt;
    return "must be an e-mail address, like forum@forum.example";
}

Complaint check_smtp_url(std::string_view text)
{
    bool const is_smtp = text.starts_with("smtp://") || text.starts_with("smtps://");
    if (is_smtp && text.find('@') == std::string_view::npos && text.find(' ') == std::string_view::npos)
        return std::nullopt;
    return "must be like smtp://mail.example:587 or smtps://mail.example; the name goes into smtp_user";
}
Complaint check_url_or_none(std::string_view text) { return text.empty() ? std::nullopt : check_url(text); }

Complaint check_database(std::string_view text)
{
    if (text.empty() || text.starts_with("postgresql://") || text.starts_with("postgres://")) return std::nullopt;
    return "must be like postgresql://user@host/name; leave it out for SQLite";
}

Complaint check_log_level(std::string_view text)
{
    if (text == "debug" || text == "info" || text == "warning" || text == "error") return std::nullopt;
    return "must be debug, info, warning or error";
}

Complaint check_not_empty(std::string_view text)
{
    if (!trim(text).empty()) return std::nullopt;
    return "must not be empty";
}

constexpr std::array keys{
    SettingKey{"data", &Settings::data, "Folder of the forum's data", check_not_empty},
    SettingKey{"database", &Settings::database, "postgresql://... in place of SQLite in the data folder",
               check_database},
    SettingKey{"listen", &Settings::listen, "Address and port; port 0 takes any free one", check_listen},
    SettingKey{"base_url", &Settings::base_url, "The forum's public address, like https://forum.example", check_url},
    SettingKey{"site_name", &Settings::site_name, "The forum's name", check_not_empty},
    SettingKey{"hosts", &Settings::hosts, "Further names under which the forum may be asked for"},
    SettingKey{"tls_certificate", &Settings::tls_certificate, "PEM file: the certificate with its chain"},
    SettingKey{"tls_key", &Settings::tls_key, "PEM file: the certificate's private key"},
    SettingKey{"trusted_proxies", &Settings::trusted_proxies,
               "Proxies whose X-Forwarded-* count: addresses or networks"},
    SettingKey{"require_https", &Settings::require_https,
               "Lead pages that are asked for by plain http to https, and refuse what else comes so"},
    SettingKey{"workers", &Settings::workers, "Threads that answer requests", nullptr, 1, 1024},
    SettingKey{"io_threads", &Settings::io_threads, "Threads that read the network; 0: one for each core", nullptr, 0,
               256},
    SettingKey{"guest_pages_mb", &Settings::guest_pages_mb, "Memory for pages that guests ask for again; 0: none",
               nullptr, 0, 1'000'000},
    SettingKey{"readers", &Settings::readers, "Database connections that read at once", nullptr, 1, 256},
    SettingKey{"connections", &Settings::connections, "Open connections at most", nullptr, 1, 1'000'000},
    SettingKey{"connections_per_address", &Settings::connections_per_address, "The same from one address", nullptr, 1,
               1'000'000},
    SettingKey{"queue", &Settings::queue, "Requests that may wait for a worker; further ones are told to come back",
               nullptr, 1, 1'000'000},
    SettingKey{"s3_endpoint", &Settings::s3_endpoint, "Keep uploads in an S3-compatible store: https://...",
               check_url_or_none},
    SettingKey{"s3_bucket", &Settings::s3_bucket, "The bucket for them"},
    SettingKey{"s3_region", &Settings::s3_region, "The region that requests are signed for", check_not_empty},
    SettingKey{"s3_key_id", &Settings::s3_key_id, "The id of the access key"},
    SettingKey{.name = "s3_secret",
               .place = &Settings::s3_secret,
               .help = "The access key itself; not as a flag",
               .is_secret = true},
    SettingKey{"pace", &Settings::pace, "Limit how fast one may write, register and guess passwords"},
    SettingKey{"link_cards", &Settings::link_cards, "Ask for the pages that posts link to, and show what they say"},
    SettingKey{"log_requests", &Settings::log_requests, "One line in the log for each request"},
    SettingKey{"registration", &Settings::registration, "open, invited (with a code of `invitations`) or closed",
               check_registration},
    SettingKey{"invitations", &Settings::invitations, "Codes with which one may register where one must be invited"},
    SettingKey{"confirm_email", &Settings::confirm_email,
               "Whether one must prove one's e-mail address before one may write"},
    SettingKey{"terms_url", &Settings::terms_url, "Where the terms stand to which newcomers agree", check_terms_url},
    SettingKey{"security_contact", &Settings::security_contact,
               "Whom to tell of a hole in security, for /.well-known/security.txt: mailto:..., or an https address",
               check_contact},
    SettingKey{"minimum_age", &Settings::minimum_age, "Years that newcomers say they are at least; 0: not asked",
               nullptr, 0, 120},
    SettingKey{"trusted_device_days", &Settings::trusted_device_days,
               "Days for which a device need not be asked for a code again, where its member wishes; 0: it always is",
               nullptr, 0, 365},
    SettingKey{"mail_from", &Settings::mail_from, "The address that letters come from", check_email},
    SettingKey{"smtp_url", &Settings::smtp_url,
               "smtp://host:587 or smtps://host; without it letters become files in the data folder", check_smtp_url},
    SettingKey{"smtp_user", &Settings::smtp_user, "Name for log-in to the mail server"},
    SettingKey{"smtp_password_file", &Settings::smtp_password_file,
               "File with the password for it; or set STOA_SMTP_PASSWORD"},
    SettingKey{"smtp_tls", &Settings::smtp_tls, "Refuse a mail server that offers no encryption"},
    SettingKey{"log_level", &Settings::log_level, "debug, info, warning or error", check_log_level},
};

std::string_view kind_of(SettingPlace const& place)
{
    constexpr std::array<std::string_view, 4> kinds{"a text in quotes", "a list of texts", "a whole number",
                                                    "true or false"};
    return kinds.at(place.index());
}

Complaint wrong_kind(SettingKey const& key) { return "must be " + std::string{kind_of(key.place)}; }

// Levenshtein's distance: how many letters must be added, removed or changed.
std::size_t distance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> row(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        auto diagonal = std::exchange(row[0], i + 1);
        for (std::size_t j = 0; j < b.size(); ++j) {
            auto changed = diagonal + (a[i] == b[j] ? 0 : 1);
            diagonal = std::exchange(row[j + 1], std::min({row[j] + 1, row[j + 1] + 1, changed}));
        }
    }
    return row.back();
}

std::vector<std::string> texts_of(std::string_view list)
{
    std::vector<std::string> texts;
    for (auto part : split(list, ','))
        if (!trim(part).empty()) texts.emplace_back(trim(part));
    return texts;
}

}  // namespace

std::string SettingKey::flag() const
{
    std::string flag = "--" + std::string{name};
    std::replace(flag.begin(), flag.end(), '_', '-');
    return flag;
}

std::string SettingKey::environment() const
{
    std::string variable = "STOA_" + std::string{name};
    for (auto& letter : variable)
        if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    return variable;
}

std::span<SettingKey const> setting_keys() { return keys; }

SettingKey const* find_setting_key(std::string_view name)
{
    auto const* found = std::find_if(keys.begin(), keys.end(), [&](SettingKey const& key) { return key.name == name; });
    return found == keys.end() ? nullptr : found;
}

std::string_view nearest_setting_key(std::string_view name)
{
    constexpr std::size_t near = 3;
    auto const* nearest = std::min_element(keys.begin(), keys.end(), [&](SettingKey const& a, SettingKey const& b) {
        return distance(name, a.name) < distance(name, b.name);
    });
    return distance(name, nearest->name) <= near ? nearest->name : std::string_view{};
}

Complaint assign(Settings& settings, SettingKey const& key, std::string_view text)
{
    if (std::holds_alternative<std::string Settings::*>(key.place)) return set_text(settings, key, text);
    if (std::holds_alternative<std::vector<std::string> Settings::*>(key.place))
        return set_list(settings, key, texts_of(text));
    if (std::holds_alternative<std::int64_t Settings::*>(key.place)) {
        auto number = parse_number<std::int64_t>(text);
        return number ? set_number(settings, key, *number) : wrong_kind(key);
    }
    if (text != "true" && text != "false") return wrong_kind(key);
    return set_flag(settings, key, text == "true");
}

Complaint set_text(Settings& settings, SettingKey const& key, std::string_view text)
{
    auto const* place = std::get_if<std::string Settings::*>(&key.place);
    if (place == nullptr) return wrong_kind(key);
    if (key.check != nullptr)
        if (auto complaint = key.check(text)) return complaint;
    settings.*(*place) = text;
    return std::nullopt;
}

Complaint set_list(Settings& settings, SettingKey const& key, std::vector<std::string> texts)
{
    auto const* place = std::get_if<std::vector<std::string> Settings::*>(&key.place);
    if (place == nullptr) return wrong_kind(key);
    settings.*(*place) = std::move(texts);
    return std::nullopt;
}

Complaint set_number(Settings& settings, SettingKey const& key, std::int64_t number)
{
    auto const* place = std::get_if<std::int64_t Settings::*>(&key.place);
    if (place == nullptr) return wrong_kind(key);
    if (number < key.least || number > key.most)
        return "must be between " + std::to_string(key.least) + " and " + std::to_string(key.most);
    settings.*(*place) = number;
    return std::nullopt;
}

Complaint set_flag(Settings& settings, SettingKey const& key, bool value)
{
    auto const* place = std::get_if<bool Settings::*>(&key.place);
    if (place == nullptr) return wrong_kind(key);
    settings.*(*place) = value;
    return std::nullopt;
}

}  // namespace stoa::app
