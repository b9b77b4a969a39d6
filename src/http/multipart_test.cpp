#include "http/multipart.hpp"

#include <doctest/doctest.h>

namespace stoa::http {
namespace {

std::string part(std::string_view disposition, std::string_view content)
{
    return "--b1\r\nContent-Disposition: form-data; " + std::string{disposition} + "\r\n\r\n" + std::string{content} +
           "\r\n";
}

TEST_CASE("a form of a text and a file is read as the browser sent it")
{
    auto const body = part("name=\"text\"", "two\r\nlines") +
                      "--b1\r\ncontent-disposition: form-data; name=\"file\"; filename=\"a %22b%22;.png\"\r\n"
                      "Content-Type: image/png\r\n\r\n\x89PNG\r\n--b\r\n--b1--\r\n";
    auto const found = parse_multipart(body, "b1");
    REQUIRE(found);
    CHECK(found->form.get("text") == "two\r\nlines");
    REQUIRE(found->files.size() == 1);
    CHECK(found->files[0].field == "file");
    CHECK(found->files[0].name == "a \"b\";.png");
    CHECK(found->files[0].bytes == "\x89PNG\r\n--b");
}

TEST_CASE("a file field that was left empty is no file")
{
    auto const found = parse_multipart(part("name=\"file\"; filename=\"\"", "") + "--b1--\r\n", "b1");
    REQUIRE(found);
    CHECK(found->files.empty());
}

TEST_CASE("what is cut short or not a form is refused")
{
    auto const whole = part("name=\"a\"", "1") + "--b1--";
    REQUIRE(parse_multipart(whole, "b1"));
    for (std::size_t size = 0; size < whole.size(); ++size) {
        CAPTURE(size);
        CHECK(!parse_multipart(std::string_view{whole}.substr(0, size), "b1"));
    }
    CHECK(!parse_multipart(whole, "b2"));
    CHECK(!parse_multipart(part("name=a", "1") + "--b1--", "b1"));
    CHECK(!parse_multipart(part("name=\"a\"", "\xff") + "--b1--", "b1"));
    CHECK(!parse_multipart(part("name=\"a\"", std::string_view{"\0", 1}) + "--b1--", "b1"));
    CHECK(!parse_multipart("--b1\r\nX: y\r\n\r\n1\r\n--b1--", "b1"));
}

TEST_CASE("a part's head and the number of parts have their limits")
{
    auto const long_name = "name=\"" + std::string(multipart_header_bytes_max, 'a') + "\"";
    CHECK(!parse_multipart(part(long_name, "1") + "--b1--", "b1"));
    std::string fields, files;
    for (std::size_t i = 0; i <= form_fields_max; ++i) fields += part("name=\"a\"", "1");
    for (std::size_t i = 0; i <= multipart_files_max; ++i) files += part("name=\"a\"; filename=\"b\"", "1");
    CHECK(!parse_multipart(fields + "--b1--", "b1"));
    CHECK(!parse_multipart(files + "--b1--", "b1"));
}

TEST_CASE("the boundary is what the type says, within its alphabet")
{
    CHECK(multipart_boundary("multipart/form-data; boundary=----WebKit1") == "----WebKit1");
    CHECK(multipart_boundary("Multipart/Form-Data; charset=utf-8; Boundary=\"a b\"") == "a b");
    CHECK(!multipart_boundary("multipart/mixed; boundary=a"));
    CHECK(!multipart_boundary("multipart/form-data"));
    CHECK(!multipart_boundary("multipart/form-data; boundary="));
    CHECK(!multipart_boundary("multipart/form-data; boundary=a\r\nb"));
    CHECK(!multipart_boundary("multipart/form-data; boundary=" + std::string(71, 'a')));
}

}  // namespace
}  // namespace stoa::http
