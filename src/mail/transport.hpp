#pragma once
#include <filesystem>
#include <memory>
#include <stdexcept>
#include <string>

#include "mail/message.hpp"

namespace stoa::mail {

// A letter was not taken. Permanent: it never will be, so there is no use in trying again.
struct SendFault : std::runtime_error {
    SendFault(std::string const& why, bool is_final)
        : std::runtime_error{why}
        , is_permanent{is_final}
    {
    }
    bool is_permanent;
};

// The way a letter leaves the program.
class Transport {
public:
    virtual ~Transport() = default;
    virtual void send(Message const& message) = 0;  // throws SendFault
};

// Each letter becomes a file of the folder, so that a forum works before it has a mail server.
std::unique_ptr<Transport> to_folder(std::filesystem::path folder);

struct SmtpOptions {
    std::string url;  // "smtp://mail.example:587" or "smtps://mail.example"
    std::string user{};
    std::string password{};
    bool needs_tls{true};  // smtp:// without STARTTLS is refused
};
std::unique_ptr<Transport> over_smtp(SmtpOptions options);

}  // namespace stoa::mail
