#include "mail/message.hpp"

#include <algorithm>
#include <stdexcept>
#include <vector>

#include "base/digest.hpp"
#include "base/random.hpp"
#include "base/utf8.hpp"
#include "mail/email_address.hpp"
#include "mail/encoding.hpp"

namespace stoa::mail {
namespace {

bool is_control(char c) { return (c >= '\0' && c < ' ') || c == '\x7f'; }

std::string_view domain_of(Address const& address)
{
    std::string_view const text = address.text();
    return text.substr(text.find('@') + 1);
}

void add_part(std::string& eml, std::string_view type, std::string_view content)
{
    bool const is_plain = is_seven_bit(content);
    eml += "Content-Type: ";
    eml += type;
    eml += "; charset=utf-8\r\nContent-Transfer-Encoding: ";
    eml += is_plain ? "7bit\r\n\r\n" : "quoted-printable\r\n\r\n";
    eml += is_plain ? with_crlf(content) : quoted_printable(content);
}

// RFC 8058: mail programs show a button, and send a POST when it is pressed.
void add_unsubscribe(std::string& eml, std::string_view address)
{
    if (address.empty()) return;
    eml += "List-Unsubscribe: <";
    eml += address;
    eml += ">\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
}

}  // namespace

Address Address::parse(std::string_view text)
{
    if (!is_email_address(text)) throw std::invalid_argument{"not an e-mail address"};
    return Address{std::string{text}};
}

HeaderText::HeaderText(std::string text)
    : text_{std::move(text)}
{
    if (!is_utf8(text_) || std::ranges::any_of(text_, is_control))
        throw std::invalid_argument{"a header must be one line of UTF-8"};
}

std::string eml_of(Message const& message)
{
    auto const id = random_token();
    std::string eml = "Date: " + mail_date(message.at) + "\r\n";
    eml += "From: " + phrase(message.from_name.text()) + " <" + message.from.text() + ">\r\n";
    eml += "To: <" + message.to.text() + ">\r\n";
    eml += "Subject: " + unstructured(message.subject.text()) + "\r\n";
    eml += "Message-ID: <" + id + '@' + std::string{domain_of(message.from)} + ">\r\n";
    // RFC 3834: nobody's holiday notice shall answer.
    eml += "Auto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\n";
    add_unsubscribe(eml, message.unsubscribe.text());
    if (message.html.empty()) {
        add_part(eml, "text/plain", message.text);
        return eml;
    }
    auto const boundary = "=_" + id;  // "=_" stands in no quoted-printable text, and chance in no other
    eml += "Content-Type: multipart/alternative; boundary=\"" + boundary + "\"\r\n";
    eml += "\r\n--" + boundary + "\r\n";
    add_part(eml, "text/plain", message.text);
    eml += "\r\n--" + boundary + "\r\n";
    add_part(eml, "text/html", message.html);
    eml += "\r\n--" + boundary + "--\r\n";
    return eml;
}

}  // namespace stoa::mail
