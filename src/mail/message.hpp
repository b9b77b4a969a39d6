#pragma once
#include <string>
#include <string_view>

#include "base/instant.hpp"

namespace stoa::mail {

// A mailbox that letters can be sent to or come from; there is no other way to get one than parse().
class Address {
public:
    static Address parse(std::string_view text);  // throws std::invalid_argument
    std::string const& text() const { return text_; }

private:
    explicit Address(std::string text)
        : text_{std::move(text)}
    {
    }
    std::string text_;
};

// What may stand in a header: one line of UTF-8 without control characters. So no text from outside can begin a header
// of its own; there is no other way to put one into a message.
class HeaderText {
public:
    explicit HeaderText(std::string text);  // throws std::invalid_argument
    std::string const& text() const { return text_; }

private:
    std::string text_;
};

struct Message {
    HeaderText from_name;
    Address from;
    Address to;
    HeaderText subject;
    std::string text;            // lines end in '\n'
    std::string html;            // empty: text alone
    HeaderText unsubscribe{""};  // an address; empty: the letter is one that nobody can do without
    Instant at{};
};

// The message as RFC 5322 has it, with CRLF at every line's end:
//
//     headers, each in 7 bits (RFC 2047 for other letters)
//     multipart/alternative of text/plain and text/html, each in 7 bits or quoted-printable
std::string eml_of(Message const& message);

}  // namespace stoa::mail
