#pragma once
#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <string_view>

namespace stoa::media {

// One helper process and the socket to it. It ends with this object, whatever it is doing.
class PictureHelper {
public:
    explicit PictureHelper(std::string const& program);  // throws where it cannot be started
    ~PictureHelper();
    PictureHelper(PictureHelper const&) = delete;
    PictureHelper& operator=(PictureHelper const&) = delete;

    // The content of the answer. Nothing: it died, talks nonsense or takes longer than this.
    std::optional<std::string> ask(std::string_view message, std::chrono::milliseconds time);
    pid_t process() const { return process_; }

private:
    int socket_{-1};
    pid_t process_{-1};
};

}  // namespace stoa::media
