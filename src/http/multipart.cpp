#include "http/multipart.hpp"

#include <algorithm>

#include "base/text.hpp"
#include "base/utf8.hpp"

// The body, as RFC 2046 section 5.1.1 draws it and browsers send it:
//
//     body   = *( "--" boundary CRLF head CRLF CRLF content CRLF ) "--" boundary "--" [ CRLF ]
//     head   = "Content-Disposition: form-data; name=" quoted [ "; filename=" quoted ] *( CRLF other field )
//     quoted = DQUOTE text DQUOTE        ; within it %22 stands for ", %0D and %0A for line ends (WHATWG
//     HTML 4.10.21.8)
namespace stoa::http {
namespace {

constexpr std::size_t boundary_bytes_max = 70;  // RFC 2046 section 5.1.1

bool is_boundary_letter(char letter)
{
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') || (letter >= '0' && letter <= '9') ||
           std::string_view{"'()+_,-./:=? "}.find(letter) != std::string_view::npos;
}

// Cuts off what stands before the mark, and the mark. Nothing: the mark is not there.
std::optional<std::string_view> take_until(std::string_view& text, std::string_view mark)
{
    auto at = text.find(mark);
    if (at == std::string_view::npos) return std::nullopt;
    auto before = text.substr(0, at);
    text.remove_prefix(at + mark.size());
    return before;
}

bool take(std::string_view& text, std::string_view expected)
{
    if (!text.starts_with(expected)) return false;
    text.remove_prefix(expected.size());
    return true;
}

std::string without_escapes(std::string_view quoted)
{
    std::string text;
    text.reserve(quoted.size());
    while (!quoted.empty()) {
        auto const escape = quoted.substr(0, 3);
        if (escape == "%22")
            text += '"';
        else if (escape == "%0D" || escape == "%0A")
            text += ' ';
        else {
            text += quoted.front();
            quoted.remove_prefix(1);
            continue;
        }
        quoted.remove_prefix(3);
    }
    return text;
}

// The value of `; name="..."` in a Content-Disposition.
std::optional<std::string> parameter(std::string_view disposition, std::string_view name)
{
    while (take_until(disposition, ";")) {
        disposition = trim(disposition);
        auto rest = disposition;
        if (!equal_ignoring_case(rest.substr(0, name.size()), name)) continue;
        rest.remove_prefix(std::min(name.size(), rest.size()));
        if (!take(rest, "=\"")) continue;
        auto quoted = take_until(rest, "\"");
        if (!quoted) return std::nullopt;
        return without_escapes(*quoted);
    }
    return std::nullopt;
}

std::optional<std::string_view> disposition_of(std::string_view head)
{
    constexpr std::string_view name = "Content-Disposition:";
    for (auto line : split(head, '\n')) {
        if (equal_ignoring_case(line.substr(0, name.size()), name)) return trim(line.substr(name.size()));
    }
    return std::nullopt;
}

bool is_fit(std::string_view text) { return text.find('\0') == std::string_view::npos && is_utf8(text); }

bool add_part(Multipart& found, std::string_view head, std::string_view content)
{
    auto disposition = disposition_of(head);
    if (!disposition || !equal_ignoring_case(disposition->substr(0, 9), "form-data")) return false;
    auto name = parameter(*disposition, "name");
    if (!name || !is_fit(*name)) return false;
    auto file_name = parameter(*disposition, "filename");
    if (!file_name) return is_fit(content) && found.form.add(std::move(*name), std::string{content});
    if (!is_fit(*file_name)) return false;
    if (file_name->empty() && content.empty()) return true;
    if (found.files.size() == multipart_files_max) return false;
    found.files.push_back({std::move(*name), std::move(*file_name), content});
    return true;
}

}  // namespace

std::optional<std::string> multipart_boundary(std::string_view content_type)
{
    constexpr std::string_view wanted = "boundary=";
    auto type = content_type.substr(0, content_type.find(';'));
    if (!equal_ignoring_case(trim(type), "multipart/form-data")) return std::nullopt;
    for (auto part : split(content_type, ';')) {
        part = trim(part);
        if (!equal_ignoring_case(part.substr(0, wanted.size()), wanted)) continue;
        auto boundary = part.substr(wanted.size());
        if (boundary.size() >= 2 && boundary.starts_with('"') && boundary.ends_with('"'))
            boundary = boundary.substr(1, boundary.size() - 2);
        bool const is_right = !boundary.empty() && boundary.size() <= boundary_bytes_max &&
                              std::ranges::all_of(boundary, is_boundary_letter);
        return is_right ? std::optional{std::string{boundary}} : std::nullopt;
    }
    return std::nullopt;
}

std::optional<Multipart> parse_multipart(std::string_view body, std::string_view boundary)
{
    auto const delimiter = "\r\n--" + std::string{boundary};
    Multipart found;
    if (!take(body, std::string_view{delimiter}.substr(2))) return std::nullopt;
    while (!take(body, "--")) {
        if (!take(body, "\r\n")) return std::nullopt;
        auto head = take_until(body, "\r\n\r\n");
        if (!head || head->size() > multipart_header_bytes_max) return std::nullopt;
        auto content = take_until(body, delimiter);
        if (!content || !add_part(found, *head, *content)) return std::nullopt;
    }
    return found;
}

}  // namespace stoa::http
