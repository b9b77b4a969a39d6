#include "mail/message.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>

#include "base/text.hpp"
#include "mail/encoding.hpp"
#include "mail/letter.hpp"
#include "mail/transport.hpp"

namespace stoa::mail {
namespace {

Message message(std::string subject, std::string text)
{
    return {.from_name = HeaderText{"Stoa"},
            .from = Address::parse("stoa@forum.example"),
            .to = Address::parse("ada@example.org"),
            .subject = HeaderText{std::move(subject)},
            .text = std::move(text),
            .html = "<p>Hello</p>",
            .at = {1'763'822'400'000}};
}

bool has_bare_line_end(std::string_view eml)
{
    for (std::size_t i = 0; i < eml.size(); ++i) {
        if (eml[i] == '\n' && (i == 0 || eml[i - 1] != '\r')) return true;
        if (eml[i] == '\r' && (i + 1 == eml.size() || eml[i + 1] != '\n')) return true;
    }
    return false;
}

}  // namespace

TEST_CASE("No text from outside begins a header of its own")
{
    for (auto text : {"a\r\nBcc: all@example.org", "a\nX: y", "a\rX", "tab\there", "del\x7f", "\xff"}) {
        CHECK_THROWS_AS(HeaderText{text}, std::invalid_argument);
        CHECK_THROWS_AS(Address::parse(std::string{"ada@example.org"} + text), std::invalid_argument);
    }
    CHECK_THROWS_AS(HeaderText(std::string{"a\0b", 3}), std::invalid_argument);
    CHECK_THROWS_AS(Address::parse("a@example.org, b@example.org"), std::invalid_argument);
}

TEST_CASE("A letter is short lines of seven bits with CRLF, whatever it says")
{
    for (auto text : {std::string{"Hello\nAda"}, std::string{"h\xc3\xa9\r\n.\nend"}, std::string(2000, 'x'),
                      std::string{"\xf0\x9f\x8c\xbf \n trailing \n"}, std::string{}}) {
        auto const eml = eml_of(message("\xc3\x9c"
                                        "ber " +
                                            std::string(200, 'y'),
                                        text));
        CHECK_FALSE(has_bare_line_end(eml));
        CHECK(std::ranges::all_of(eml, [](char c) { return c > 0; }));
        for (auto line : split(eml, '\n')) CHECK(line.size() <= 999);
    }
}

TEST_CASE("A plain letter can be read as it is, links included")
{
    auto const eml = eml_of(message("Confirm", "Open\nhttps://forum.example/confirm-email?token=abc\n"));
    CHECK(eml.find("Subject: Confirm\r\n") != std::string::npos);
    CHECK(eml.find("\r\nhttps://forum.example/confirm-email?token=abc\r\n") != std::string::npos);
    CHECK(eml.find("From: \"Stoa\" <stoa@forum.example>\r\n") != std::string::npos);
    CHECK(eml.find("Date: Sat, 22 Nov 2025 14:40:00 +0000\r\n") != std::string::npos);
}

TEST_CASE("Other letters than ASCII are written in its letters")
{
    CHECK(unstructured("Gr\xc3\xbc\xc3\x9f"
                       "e") == "=?utf-8?B?R3LDvMOfZQ==?=");
    CHECK(phrase("The \"Colonnade\"") == "\"The \\\"Colonnade\\\"\"");
    CHECK(quoted_printable("caf\xc3\xa9 = 1 \nx") == "caf=C3=A9 =3D 1=20\r\nx");
    auto const words = unstructured(std::string(40, 'a') + "\xc3\xa9" + std::string(60, 'b'));
    for (auto line : split(words, '\n')) CHECK(line.size() <= 76);
    CHECK(unstructured("=?utf-8?B?eA==?=") == "=?utf-8?B?PT91dGYtOD9CP2VBPT0/PQ==?=");
}

TEST_CASE("What the letter says is markup in no part of it")
{
    Letter const letter{.site_name = "<b>Stoa</b>",
                        .heading = "Hello",
                        .paragraphs = {"<script>alert(1)</script>"},
                        .action = "Open",
                        .address = "javascript:alert(1)",
                        .explanation = "Why"};
    auto const html = html_of(letter);
    CHECK(html.view().find("<script>") == std::string_view::npos);
    CHECK(html.view().find("javascript:") == std::string_view::npos);
    CHECK(text_of(letter).find("<script>alert(1)</script>") != std::string::npos);
}

TEST_CASE("Without a mail server a letter becomes a file that only its owner reads")
{
    auto const folder = std::filesystem::temp_directory_path() / "stoa-mail-test";
    std::filesystem::remove_all(folder);
    to_folder(folder)->send(message("Hello", "Hello Ada"));
    auto const file = std::filesystem::directory_iterator { folder } -> path();
    CHECK(file.extension() == ".eml");
    CHECK((std::filesystem::status(folder).permissions() & std::filesystem::perms::others_all) ==
          std::filesystem::perms::none);
    std::ifstream in{file};
    std::string const eml{std::istreambuf_iterator<char>{in}, {}};
    CHECK(eml.find("To: <ada@example.org>") != std::string::npos);
    std::filesystem::remove_all(folder);
}

TEST_CASE("A mail server that is not there is a fault for now, not for good")
{
    auto smtp = over_smtp({.url = "smtp://127.0.0.1:1"});
    try {
        smtp->send(message("Hello", "Hello Ada"));
        FAIL("it cannot be sent");
    } catch (SendFault const& fault) {
        CHECK_FALSE(fault.is_permanent);
    }
}

TEST_CASE("a letter that one can do without says how, and no other does")
{
    auto letter = message("Hello", "Hello.");
    CHECK(eml_of(letter).find("List-Unsubscribe") == std::string::npos);
    letter.unsubscribe = HeaderText{"https://forum.example/unsubscribe?token=4.x"};
    CHECK(eml_of(letter).find("\r\nList-Unsubscribe: <https://forum.example/unsubscribe?token=4.x>\r\n"
                              "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n") != std::string::npos);
}

}  // namespace stoa::mail
