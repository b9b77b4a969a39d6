#include "media/picture_worker.hpp"

#include <unistd.h>

#include <cerrno>
#include <optional>
#include <string>

#include "media/picture_decoder.hpp"
#include "media/picture_message.hpp"
#include "media/sandbox.hpp"

namespace stoa::media {
namespace {

constexpr int server = STDIN_FILENO;  // a socket: both ways

bool read_into(char* to, std::size_t size)
{
    while (size > 0) {
        auto const count = ::read(server, to, size);
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        to += count;
        size -= static_cast<std::size_t>(count);
    }
    return true;
}

std::optional<std::string> read_message()
{
    std::string head(message_head_bytes, '\0');
    if (!read_into(head.data(), head.size())) return std::nullopt;
    auto const size = message_size(head);
    if (size > message_bytes_max) return std::nullopt;
    std::string content(size, '\0');
    if (!read_into(content.data(), content.size())) return std::nullopt;
    return content;
}

bool write_whole(std::string_view bytes)
{
    while (!bytes.empty()) {
        auto const count = ::write(server, bytes.data(), bytes.size());
        if (count < 0 && errno == EINTR) continue;
        if (count <= 0) return false;
        bytes.remove_prefix(static_cast<std::size_t>(count));
    }
    return true;
}

}  // namespace

int run_picture_worker()
{
    PictureDecoder const decoder;
    enter_sandbox();
    auto const content = read_message();
    auto const order = content ? decode_order(*content) : std::nullopt;
    bool const is_answered = order && write_whole(encode(decoder.render(*order)));
    // Not through exit(): closing down libraries would be work for nothing, and might ask for what the sandbox forbids.
    ::_exit(is_answered ? 0 : 1);
}

}  // namespace stoa::media
