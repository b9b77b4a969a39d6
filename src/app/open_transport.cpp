#include "app/open_transport.hpp"

#include <cstdlib>
#include <fstream>

namespace stoa::app {
namespace {

// From a file or the environment, never from a command line, which all users of the machine can read.
std::string smtp_password(Settings const& settings)
{
    if (settings.smtp_password_file.empty()) {
        auto const* password = std::getenv("STOA_SMTP_PASSWORD");
        return password == nullptr ? std::string{} : password;
    }
    std::ifstream in{settings.smtp_password_file};
    std::string password;
    if (!std::getline(in, password))
        throw SettingFault{"smtp_password_file: cannot read " + settings.smtp_password_file};
    return password;
}

}  // namespace

std::unique_ptr<mail::Transport> open_transport(Settings const& settings)
{
    if (settings.smtp_url.empty()) return mail::to_folder(std::filesystem::path{settings.data} / "mail");
    return mail::over_smtp({.url = settings.smtp_url,
                            .user = settings.smtp_user,
                            .password = smtp_password(settings),
                            .needs_tls = settings.smtp_tls});
}

}  // namespace stoa::app
