#include "feeds/xml_writer.hpp"

namespace stoa::feeds {
namespace {

// XML 1.0 section 2.2: of the control characters only these are characters of a document.
bool is_unknown_to_xml(char c)
{
    auto const byte = static_cast<unsigned char>(c);
    return byte < 0x20 && c != '\t' && c != '\n' && c != '\r';
}

// U+FFFE and U+FFFF are no characters either.
bool is_noncharacter(std::string_view rest)
{
    return rest.starts_with("\xEF\xBF\xBE") || rest.starts_with("\xEF\xBF\xBF");
}

}  // namespace

XmlWriter::XmlWriter()
    : text_{"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n"}
{
}

void XmlWriter::element(std::string_view name, Attributes attributes, std::string_view content)
{
    open(name, attributes);
    text_ += '>';
    append(content);
    close(name);
}

void XmlWriter::empty(std::string_view name, Attributes attributes)
{
    open(name, attributes);
    text_ += "/>";
}

std::string XmlWriter::take() && { return std::move(text_) + '\n'; }

void XmlWriter::open(std::string_view name, Attributes attributes)
{
    text_ += '<';
    text_ += name;
    for (auto const& [attribute, value] : attributes) {
        text_ += ' ';
        text_ += attribute;
        text_ += "=\"";
        append(value);
        text_ += '"';
    }
}

void XmlWriter::close(std::string_view name)
{
    text_ += "</";
    text_ += name;
    text_ += '>';
}

void XmlWriter::append(std::string_view content)
{
    for (std::size_t i = 0; i < content.size(); ++i) {
        char const c = content[i];
        switch (c) {
        case '&': text_ += "&amp;"; continue;
        case '<': text_ += "&lt;"; continue;
        case '>': text_ += "&gt;"; continue;
        case '"': text_ += "&quot;"; continue;
        default: break;
        }
        if (is_unknown_to_xml(c)) continue;
        if (is_noncharacter(content.substr(i))) {
            i += 2;
            continue;
        }
        text_ += c;
    }
}

}  // namespace stoa::feeds
