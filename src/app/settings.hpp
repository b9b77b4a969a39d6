#pragma once
#include <cstdint>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

#include "model/trusted_device.hpp"

namespace stoa::app {

// A provider by which people log in (OpenID Connect): a table [[provider]] of the configuration file.
struct ProviderSettings {
    std::string name;   // in addresses: "example"
    std::string label;  // for people: "Example"
    std::string issuer;
    std::string client_id;
    std::string client_secret_file;  // empty: the provider gave none
};

// What the one who runs the forum decides. Each has a key in the configuration file, a flag and an environment variable
// of the same name: see setting_keys().
struct Settings {
    std::string data{"data"};
    std::string database;
    std::string listen{"127.0.0.1:8080"};
    std::string base_url;  // empty: where the server listens
    std::string site_name{"Stoa"};
    std::vector<std::string> hosts;
    std::string tls_certificate;
    std::string tls_key;
    std::vector<std::string> trusted_proxies;
    std::int64_t workers{192};  // more than password_waiting_max: who waits for a hash leaves threads for pages
    std::int64_t io_threads{0};
    std::int64_t guest_pages_mb{32};
    std::int64_t readers{8};
    std::int64_t connections{16384};
    std::int64_t connections_per_address{256};
    std::int64_t queue{1024};
    std::string s3_endpoint;  // empty: uploads stand in the data folder
    std::string s3_bucket;
    std::string s3_region{"us-east-1"};
    std::string s3_key_id;
    std::string s3_secret;
    bool require_https{false};
    bool pace{true};
    bool link_cards{true};
    bool log_requests{true};
    std::string log_level{"info"};
    std::string registration{"open"};
    std::vector<std::string> invitations;
    bool confirm_email{true};
    std::string terms_url;
    std::string security_contact;
    std::int64_t minimum_age{0};
    std::int64_t trusted_device_days{trusted_device_days_usual};
    std::string mail_from{"stoa@localhost.localdomain"};
    std::string smtp_url;  // empty: letters become files in data/mail
    std::string smtp_user;
    std::string smtp_password_file;
    bool smtp_tls{true};
    std::vector<ProviderSettings> providers;  // from the file alone: each has several values
};

// A setting that cannot be: names where it stands and what to do.
struct SettingFault : std::runtime_error {
    using std::runtime_error::runtime_error;
};

// What holds across keys: a certificate has its key. Throws SettingFault.
void require_whole(Settings const& settings);

struct Endpoint {
    std::string address;
    std::uint16_t port{};
};
Endpoint endpoint_of(std::string_view listen);  // "127.0.0.1:8080", "[::1]:8080"; throws SettingFault

}  // namespace stoa::app
