#include "model/refusal.hpp"

#include <doctest/doctest.h>

#include <set>
#include <string>

using namespace stoa;

namespace {

std::vector<Refusal> all_refusals()
{
    std::vector<Refusal> refusals;
    for (int i = 0; i <= static_cast<int>(Refusal::form_expired); ++i) refusals.push_back(static_cast<Refusal>(i));
    return refusals;
}

}  // namespace

TEST_CASE("Every refusal says what happened in whole sentences and has a name and status of its own kind")
{
    std::set<std::string_view> names;
    for (auto refusal : all_refusals()) {
        auto words = words_for(refusal);
        CAPTURE(words);
        CHECK(words.ends_with('.'));
        CHECK(words.find('!') == std::string_view::npos);
        CHECK(names.insert(name_of(refusal)).second);
        CHECK(std::set{400, 401, 403, 404, 409, 422, 429, 503}.contains(status_of(refusal)));
    }
}

TEST_CASE("What a viewer may not see is told like what does not exist")
{
    for (auto refusal : {Refusal::no_such_forum, Refusal::no_such_thread, Refusal::no_such_post,
                         Refusal::no_such_member, Refusal::no_such_page, Refusal::no_such_file})
        CHECK(status_of(refusal) == 404);
}

TEST_CASE("A refusal knows the field that it is about")
{
    CHECK(field_of(Refusal::title_empty) == "title");
    CHECK(field_of(Refusal::password_differs) == "password_again");
    CHECK(field_of(Refusal::thread_locked).empty());
    CHECK(status_of(Refusal::title_empty) == 422);
    CHECK(status_of(Refusal::too_fast) == 429);
}

TEST_CASE("A number that is no refusal is a fault, not an answer")
{
    CHECK_THROWS_AS(words_for(static_cast<Refusal>(200)), std::logic_error);
}
