#pragma once
#include <concepts>
#include <initializer_list>
#include <string>
#include <string_view>
#include <utility>

namespace stoa::feeds {

// Writes XML 1.0 from the outside in. Text must be UTF-8; characters that XML does not know are left out.
class XmlWriter {
public:
    using Attributes = std::initializer_list<std::pair<std::string_view, std::string_view>>;
    XmlWriter();

    template <std::invocable Body>
    void element(std::string_view name, Attributes attributes, Body&& body)
    {
        open(name, attributes);
        text_ += '>';
        body();
        close(name);
    }
    void element(std::string_view name, Attributes attributes, std::string_view content);
    void element(std::string_view name, std::string_view content) { element(name, {}, content); }
    void empty(std::string_view name, Attributes attributes);

    std::string take() &&;

private:
    void open(std::string_view name, Attributes attributes);
    void close(std::string_view name);
    void append(std::string_view content);

    std::string text_;
};

}  // namespace stoa::feeds
