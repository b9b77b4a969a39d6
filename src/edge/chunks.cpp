#include "edge/chunks.hpp"

#include <stdexcept>

#include "edge/control.hpp"

namespace stoa::edge {
namespace {

using http::Status;

constexpr std::size_t size_digits_max = 8;
constexpr std::size_t skipped_bytes_max = 8 << 10;

int hex_digit(char letter)
{
    if (letter >= '0' && letter <= '9') return letter - '0';
    if (letter >= 'a' && letter <= 'f') return letter - 'a' + 10;
    if (letter >= 'A' && letter <= 'F') return letter - 'A' + 10;
    return -1;
}

}  // namespace

Result<std::size_t, Status> ChunkDecoder::decode(std::string_view received, std::string& body)
{
    std::size_t at = 0;
    while (at < received.size() && !is_done()) {
        if (state_ == State::data) {
            at += take_data(received.substr(at), body);
            continue;
        }
        if (!take(received[at])) return Status::bad_request;
        if (skipped_bytes_ > skipped_bytes_max) return Status::header_fields_too_large;
        if (chunk_bytes_ > body_bytes_max_ - body.size()) return Status::content_too_large;
        ++at;
    }
    return at;
}

std::size_t ChunkDecoder::take_data(std::string_view received, std::string& body)
{
    auto taken = received.substr(0, chunk_bytes_);
    body.append(taken);
    chunk_bytes_ -= taken.size();
    if (chunk_bytes_ == 0) state_ = State::data_cr;
    return taken.size();
}

bool ChunkDecoder::take(char letter)
{
    switch (state_) {
    case State::size: return take_size(letter);
    case State::extension: return skip(letter, State::size_lf);
    case State::size_lf: return expect('\n', letter, chunk_bytes_ > 0 ? State::data : State::trailer_start);
    case State::data_cr: return expect('\r', letter, State::data_lf);
    case State::data_lf: size_digits_ = 0; return expect('\n', letter, State::size);
    case State::trailer_start: return take_trailer_start(letter);
    case State::trailer: return skip(letter, State::trailer_lf);
    case State::trailer_lf: return expect('\n', letter, State::trailer_start);
    case State::last_lf: return expect('\n', letter, State::done);
    case State::data:
    case State::done: break;
    }
    throw std::logic_error{"no letter is expected here"};
}

bool ChunkDecoder::take_size(char letter)
{
    int digit = hex_digit(letter);
    if (digit >= 0) {
        chunk_bytes_ = chunk_bytes_ * 16 + static_cast<std::size_t>(digit);
        return ++size_digits_ <= size_digits_max;
    }
    if (size_digits_ == 0) return false;
    if (letter != ';') return expect('\r', letter, State::size_lf);
    state_ = State::extension;
    return true;
}

// The empty line ends the body.
bool ChunkDecoder::take_trailer_start(char letter)
{
    if (letter == '\r') return expect('\r', letter, State::last_lf);
    if (letter == ' ' || letter == '\t') return false;
    state_ = State::trailer;
    return skip(letter, State::trailer_lf);
}

bool ChunkDecoder::skip(char letter, State after_cr)
{
    if (letter == '\r') return expect('\r', letter, after_cr);
    ++skipped_bytes_;
    return !is_control(letter);
}

bool ChunkDecoder::expect(char expected, char letter, State next)
{
    if (letter != expected) return false;
    state_ = next;
    return true;
}

}  // namespace stoa::edge
