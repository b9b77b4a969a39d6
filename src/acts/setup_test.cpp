#include "acts/setup.hpp"

#include "support/community.hpp"

using namespace stoa;
using namespace stoa::acts;

namespace {

Registration somebody(std::string_view name)
{
    auto registration = *Registration::parse(name, "root@example.org", "violet otter lamp nine",
                                             "violet otter lamp nine", "", "", ReservedNames::allowed);
    registration.password_hash = "x";
    return registration;
}

}  // namespace

STORE_TEST_CASE("The link of the first start makes one administrator, once, within a day")
{
    Instant const now{1'700'000'000'000};
    auto begin = [&] { return store.write([&](store::Writer& db) { return setup_begin(db, now); }); };
    auto finish = [&](std::string const& token, Instant at) {
        return store.write([&](store::Writer& db) { return setup_finish(db, token, somebody("Rut"), at); });
    };
    auto first = begin(), second = begin();
    REQUIRE(second.has_value());
    CHECK(refusal_of(finish(*first, now)) == Refusal::setup_over);
    CHECK(refusal_of(finish("", now)) == Refusal::setup_over);
    CHECK(refusal_of(finish("guessed", now)) == Refusal::setup_over);
    CHECK(refusal_of(finish(*second, now + setup_ms)) == Refusal::setup_over);
    auto member = finish(*second, now + setup_ms - 1);
    REQUIRE(member.has_value());
    auto viewer = store.read([&](store::Reader& db) { return store::find_viewer(db, *member); });
    CHECK(viewer->groups == std::vector<GroupId>{members, administrators});
    CHECK(refusal_of(finish(*second, now)) == Refusal::setup_over);
    CHECK_FALSE(begin().has_value());
}
