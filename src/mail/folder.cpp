#include <fstream>

#include "base/log.hpp"
#include "base/random.hpp"
#include "mail/transport.hpp"

namespace stoa::mail {
namespace {

class Folder final : public Transport {
public:
    explicit Folder(std::filesystem::path folder)
        : folder_{std::move(folder)}
    {
    }

    void send(Message const& message) override
    {
        std::filesystem::create_directories(folder_);
        std::filesystem::permissions(folder_,
                                     std::filesystem::perms::owner_all);  // letters hold links that open things
        auto const file = folder_ / (iso_text(message.at) + '-' + random_token().substr(0, 8) + ".eml");
        std::ofstream out{file, std::ios::binary};
        out << eml_of(message);
        out.close();
        if (!out) throw SendFault{"cannot write " + file.string(), false};
        log::info("a letter was written into a file: set smtp_url to have letters sent",
                  {{"to", std::string_view{message.to.text()}}, {"file", std::string_view{file.native()}}});
    }

private:
    std::filesystem::path folder_;
};

}  // namespace

std::unique_ptr<Transport> to_folder(std::filesystem::path folder)
{
    return std::make_unique<Folder>(std::move(folder));
}

}  // namespace stoa::mail
