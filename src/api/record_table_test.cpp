#include <doctest/doctest.h>

#include "api/resources.hpp"

namespace stoa::api {
namespace {

Claim claim_of(std::int64_t id, std::string wording)
{
    Claim claim;
    claim.id = ClaimId{id};
    claim.post = PostId{7};
    claim.wording = std::move(wording);
    claim.status = ClaimStatus::denied;
    return claim;
}

WholeRecord record_of(std::vector<ClaimEntry> entries)
{
    WholeRecord record;
    record.entries = std::move(entries);
    return record;
}

}  // namespace

TEST_CASE("A record is a table with a row for each statement")
{
    auto denied = claim_of(1, "It \"closes\",\nthey say.");
    denied.via = {"The Courier", "Radio"};
    auto denial = claim_of(2, "No.");
    Response response;
    response.claim = denied.id;
    response.statement = denial.id;
    response.kind = ResponseKind::denies;
    auto const table = record_csv(record_of({{denied, {response}}, {denial, {}}}), "https://a.example");
    CHECK(table.starts_with("\"number\",\"address\""));
    CHECK(table.find("\r\n\"1\",\"https://a.example/record/1\"") != std::string::npos);
    CHECK(table.find("\"It \"\"closes\"\",\nthey say.\"") != std::string::npos);
    CHECK(table.find("\"The Courier, Radio\"") != std::string::npos);
    CHECK(table.find("\"denies 1\"") != std::string::npos);
    CHECK(table.ends_with("\r\n"));
}

TEST_CASE("No cell of the table is a formula")
{
    for (std::string_view hostile : {"=HYPERLINK(\"http://evil.example\")", "+1", "-1", "@SUM(A1)", "\tx", "\rx"}) {
        auto const table = record_csv(record_of({{claim_of(1, std::string{hostile}), {}}}), "https://a.example");
        INFO(std::string{hostile});
        CHECK(table.find(",\"" + std::string{hostile.substr(0, 1)}) == std::string::npos);
        CHECK(table.find(",\"'" + std::string{hostile.substr(0, 1)}) != std::string::npos);
    }
}

}  // namespace stoa::api
