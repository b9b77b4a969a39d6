#include "edge/head_scan.hpp"

#include "edge/control.hpp"

namespace stoa::edge {
namespace {

using http::Status;

constexpr std::size_t request_line_extra = 32;  // what a request line has beside the target

}  // namespace

std::optional<Status> HeadScan::advance(std::string_view received)
{
    while (at_ < received.size() && !is_complete_) {
        if (at_ == limits_.header_bytes) return Status::header_fields_too_large;
        if (auto refusal = take(received[at_])) return refusal;
        ++at_;
    }
    return std::nullopt;
}

std::optional<Status> HeadScan::take(char letter)
{
    if (letter == '\n') return after_cr_ ? end_line() : Status::bad_request;
    if (after_cr_) return Status::bad_request;
    if (letter == '\r') {
        after_cr_ = true;
        return std::nullopt;
    }
    if (is_control(letter)) return Status::bad_request;
    bool is_folded = line_bytes_ == 0 && (letter == ' ' || letter == '\t');
    if (is_folded) return Status::bad_request;
    ++line_bytes_;
    if (lines_ == 0 && line_bytes_ > limits_.target_bytes + request_line_extra) return Status::uri_too_long;
    return std::nullopt;
}

std::optional<Status> HeadScan::end_line()
{
    after_cr_ = false;
    if (line_bytes_ == 0 && lines_ == 0) return Status::bad_request;
    is_complete_ = line_bytes_ == 0;
    line_bytes_ = 0;
    ++lines_;
    if (lines_ > limits_.header_count + 1 && !is_complete_) return Status::header_fields_too_large;
    return std::nullopt;
}

}  // namespace stoa::edge
