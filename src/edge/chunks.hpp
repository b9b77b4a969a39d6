#pragma once
#include <cstddef>
#include <string>
#include <string_view>

#include "base/result.hpp"
#include "http/response.hpp"

namespace stoa::edge {

// Decodes a chunked body as it arrives (RFC 9112 section 7.1), refusing the first byte that does not belong:
//   body  = *chunk 1*8"0" [ext] CRLF *(trailer CRLF) CRLF
//   chunk = 1*8HEXDIG [ext] CRLF data CRLF
//   ext   = ";" ...                         ; read over, like trailers: we know none
class ChunkDecoder {
public:
    explicit ChunkDecoder(std::size_t body_bytes_max)
        : body_bytes_max_{body_bytes_max}
    {
    }

    // Appends to the body what `received` holds of it; how many bytes were used, or the status to refuse with.
    Result<std::size_t, http::Status> decode(std::string_view received, std::string& body);
    bool is_done() const { return state_ == State::done; }

private:
    enum class State {
        size,
        extension,
        size_lf,
        data,
        data_cr,
        data_lf,
        trailer_start,
        trailer,
        trailer_lf,
        last_lf,
        done,
    };

    std::size_t take_data(std::string_view received, std::string& body);
    bool take(char letter);  // false where the letter does not belong
    bool take_size(char letter);
    bool take_trailer_start(char letter);
    bool skip(char letter, State after_cr);
    bool expect(char expected, char letter, State next);

    std::size_t const body_bytes_max_;
    State state_{State::size};
    std::size_t chunk_bytes_{};  // still to come of this chunk
    std::size_t size_digits_{};
    std::size_t skipped_bytes_{};  // extensions and trailers of the whole body
};

}  // namespace stoa::edge
