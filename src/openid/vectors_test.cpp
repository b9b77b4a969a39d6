#include <doctest/doctest.h>

#include <boost/json/parse.hpp>
#include <boost/json/serialize.hpp>
#include <boost/json/value.hpp>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include "openid/signed_token.hpp"

using namespace stoa;
using namespace stoa::openid;
namespace json = boost::json;

// Wycheproof's vectors of JSON Web Signatures, where they are: STOA_SHARED names a folder with corpora/jwt (../shared,
// if nobody says otherwise).
namespace {

json::value wycheproof()
{
    auto const* named = std::getenv("STOA_SHARED");
    std::ifstream file{std::filesystem::path{named != nullptr ? named : "../shared"} /
                       "corpora/jwt/wycheproof_jws_a.json"};
    if (!file) return nullptr;
    return json::parse(std::string{std::istreambuf_iterator<char>{file}, {}});
}

std::string text_of(json::value const& value)
{
    return value.is_string() ? std::string{value.as_string()} : json::serialize(value);
}

json::value const& key_in(json::object const& group)
{
    return group.contains("public") ? group.at("public") : group.at("private");
}

// Secrets that are shared, PS and ES512 we do not take, whoever has signed with them.
bool is_taken(json::value const& key) { return key.as_object().at("alg") == "ES256"; }

}  // namespace

TEST_CASE("The vectors of Wycheproof are judged rightly")
{
    auto const document = wycheproof();
    if (document.is_null()) {
        MESSAGE("skipped: there are no vectors under STOA_SHARED");
        return;
    }
    int judged = 0;
    int believed = 0;
    for (auto const& group : document.at("testGroups").as_array()) {
        auto const& key = key_in(group.as_object());
        auto const keys = parse_key_set("{\"keys\":[" + json::serialize(key) + "]}").value();
        CHECK(keys.size() == (is_taken(key) ? 1 : 0));
        for (auto const& test : group.at("tests").as_array()) {
            CAPTURE(json::serialize(test));
            bool const is_valid = test.at("result") == "valid" && is_taken(key);
            CHECK(read_signed_token(text_of(test.at("jws")), keys).has_value() == is_valid);
            ++judged;
            believed += is_valid ? 1 : 0;
        }
    }
    CHECK(judged == 83);
    CHECK(believed == 2);
}
