#include "app/program.hpp"

#include "app/memory.hpp"
#include "app/open_files.hpp"
#include "app/open_store.hpp"
#include "app/open_transport.hpp"
#include "app/provider_settings.hpp"
#include "app/sealing_key.hpp"
#include "base/log.hpp"

namespace stoa::app {
namespace {

std::size_t size(std::int64_t number) { return static_cast<std::size_t>(number); }

edge::ServerOptions server_options(Settings const& settings)
{
    auto endpoint = endpoint_of(settings.listen);
    edge::ServerOptions options;
    options.listen = {endpoint.address, endpoint.port};
    if (!settings.tls_certificate.empty()) options.tls = edge::Tls{settings.tls_certificate, settings.tls_key};
    options.io_threads = size(settings.io_threads);
    options.workers = size(settings.workers);
    options.trusted_proxies = settings.trusted_proxies;
    options.limits.connections_max = size(settings.connections);
    options.limits.connections_per_address_max = size(settings.connections_per_address);
    options.limits.queue_max = size(settings.queue);
    return options;
}

std::string address_of(Settings const& settings, std::uint16_t port)
{
    auto address = endpoint_of(settings.listen).address;
    if (address.find(':') != std::string::npos) address = '[' + address + ']';
    auto scheme = settings.tls_certificate.empty() ? "http://" : "https://";
    return scheme + address + ':' + std::to_string(port);
}

web::RegistrationOptions registration_options(Settings const& settings)
{
    auto admission = web::Admission::open;
    if (settings.registration == "invited") admission = web::Admission::invited;
    if (settings.registration == "closed") admission = web::Admission::closed;
    return {admission, settings.invitations, settings.terms_url, settings.minimum_age};
}

web::SiteOptions site_options(Settings const& settings, std::string const& address)
{
    web::SiteOptions options;
    options.name = settings.site_name;
    options.base_url = settings.base_url.empty() ? address : settings.base_url;
    options.hosts = settings.hosts;
    // Whoever opens the program on this machine may call it by either name.
    options.hosts.insert(options.hosts.end(), {"localhost", "127.0.0.1", "[::1]"});
    options.registration = registration_options(settings);
    // Letters that become files reach nobody, so nobody could prove an address with one.
    options.requires_confirmation = settings.confirm_email && !settings.smtp_url.empty();
    options.providers = open_providers(settings);
    options.trusted_device_days = settings.trusted_device_days;
    options.security_contact = settings.security_contact;
    options.sealing_key = sealing_key(settings);
    options.requires_https = settings.require_https;
    options.is_paced = settings.pace;
    options.logs_requests = settings.log_requests;
    options.guest_pages_bytes = size(settings.guest_pages_mb) << 20;
    return options;
}

}  // namespace

Program::Program(Settings const& settings)
    : store_{open_store(settings, store::StoreUse::server)}
    , files_{open_files(settings)}
    , transport_{open_transport(settings)}
    , tidying_{*store_, *files_, system_now}
    , mailing_{*store_, *transport_, {settings.site_name, settings.mail_from}, system_now}
    , rerendering_{*store_}
    , record_reaching_{*store_}
{
    settle_memory();
    // The socket comes before the site, which must know its port; requests are answered from run() on.
    auto options = server_options(settings);
    options.fast_handler = [this](http::Request const& request) { return answer_at_once(request); };
    options.body_bytes_max = [this](http::Request const& head) { return web_->body_bytes_max(head); };
    server_ = std::make_unique<edge::Server>(std::move(options),
                                             [this](http::Request&& request) { return web_->answer(request); });
    address_ = address_of(settings, server_->port());
    web_ = std::make_unique<web::App>(*store_, presence_, *files_, pictures_, site_options(settings, address_));
    // Letters that become files reach nobody.
    std::optional<acts::LetterHead> letters;
    if (!settings.smtp_url.empty()) letters = {settings.site_name, web_->site().options.base_url};
    streaming_.emplace(*store_, web_->site().hub, presence_, system_now);
    alerting_.emplace(*store_, std::move(letters), system_now);
    acts::LetterHead const head{settings.site_name, web_->site().options.base_url};
    data_exporting_.emplace(*store_, *files_, head, system_now);
    account_deleting_.emplace(*store_, head, system_now);
    if (settings.link_cards)
        link_fetching_.emplace(*store_, *files_, pictures_, web_->site().options.base_url, system_now);
}

// A page that SQLite gives is read in a tenth of a millisecond and waits for no writer: handing it to a worker and back
// would cost about a fifth of what the page costs (docs/decisions/0005). PostgreSQL is asked over a socket, so there a
// worker waits; and files may be far away, or large.
std::optional<http::Response> Program::answer_at_once(http::Request const& request)
{
    // Asks another server before it answers.
    bool const waits = request.path.starts_with("/login/with/");
    bool const is_file = request.path.starts_with("/files/") || request.path.starts_with("/avatars/") ||
                         request.path.starts_with("/copies/") || request.path.starts_with("/account/data/");
    if (request.is_safe() && !is_file && !waits && store_->engine() == store::Engine::sqlite)
        return web_->answer(request);
    return web_->answer_at_once(request);
}

void Program::run()
{
    log::info("listening on " + address_);
    edge::run_until_signal(*server_);
    log::info("stopped");
}

}  // namespace stoa::app
