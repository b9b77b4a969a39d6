#include "base/name_rules.hpp"

#include <doctest/doctest.h>

using namespace stoa;

TEST_CASE("Names of many languages are plain")
{
    for (auto name : {"ada",     "Ada Lovelace", "O'Brien", "jean-luc", "user_1", "Zoë",    "Łukasz",
                      "Дмитрий", "Αλέξανδρος",   "عمر",     "דוד",      "नरेंद्र",   "สมชาย",  "山田太郎",
                      "さくら",  "カタカナ田",   "김철수",  "Tom田中",  "1984",   "j.r.r.", "Nguyễn Văn Đức"}) {
        CAPTURE(name);
        CHECK(is_plain_name(name));
    }
}

TEST_CASE("Names that play tricks are not")
{
    for (auto name : {"",
                      "---",
                      "...",
                      "аdа lovelace",
                      "раypal",
                      "Ωmega",
                      "ad\xe2\x80\x8b"
                      "a",
                      "ad\xe2\x80\x8d"
                      "a",
                      "ada\xef\xb8\x8f",
                      "ada\xe2\x80\xae",
                      "a\x07"
                      "da",
                      "ada\xe3\x85\xa4",
                      "\xcc\x81"
                      "ada",
                      "a\xcc\xb4\xcc\xb4\xcc\xb4\xcc\xb4\xcc\xb4",
                      "ada😀",
                      "@ada",
                      "a,b",
                      "<b>",
                      "[b]",
                      "a\"b",
                      "a/b",
                      "a\\b",
                      "#ada",
                      "١2",
                      "ada\n"}) {
        CAPTURE(name);
        CHECK_FALSE(is_plain_name(name));
    }
}

TEST_CASE("What hides in a name is found before it is cleaned away")
{
    CHECK(hides_something("ada\xe2\x80\xae"));
    CHECK(hides_something("a\x07"
                          "da"));
    CHECK_FALSE(hides_something("Ada Lovelace"));
}

TEST_CASE("A dressed-up word shows its letters") { CHECK(letters_and_digits("~ [Ad-min.] 1") == "Admin1"); }
