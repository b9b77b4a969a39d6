#include <doctest/doctest.h>

#include <boost/json.hpp>
#include <set>

#include "browser.hpp"
#include "web/route.hpp"

// The document says what the routes do, and the routes do what the document says.
namespace stoa::scene {
namespace {

namespace json = boost::json;

struct Operation {
    std::string method;  // "post"
    std::string path;
    json::object what;
};

json::object document_of(Stage& stage)
{
    Browser client{stage};
    auto const& response = client.request(http::Method::get, "/api/v1/openapi.json", {}, {});
    REQUIRE(response.status == http::Status::ok);
    return json::parse(response.body).as_object();
}

std::vector<Operation> operations_of(json::object const& document)
{
    std::vector<Operation> operations;
    for (auto const& path : document.at("paths").as_object()) {
        for (auto const& method : path.value().as_object()) {
            operations.push_back({method.key(), path.key(), method.value().as_object()});
        }
    }
    return operations;
}

std::string lower_name_of(http::Method method)
{
    std::string name{http::name_of(method)};
    for (char& c : name) c = static_cast<char>(c | 0x20);
    return name;
}

void collect_references(json::value const& value, std::set<std::string>& references)
{
    if (auto const* array = value.if_array()) {
        for (auto const& item : *array) collect_references(item, references);
    }
    if (auto const* object = value.if_object()) {
        for (auto const& member : *object) {
            if (member.key() == "$ref")
                references.emplace(member.value().as_string());
            else
                collect_references(member.value(), references);
        }
    }
}

}  // namespace

TEST_CASE("Routes and document name the same operations")
{
    Stage stage{store::Engine::sqlite};
    auto const document = document_of(stage);
    CHECK(document.at("openapi").as_string().starts_with("3.1"));
    std::set<std::pair<std::string, std::string>> documented, routed;
    for (auto const& operation : operations_of(document)) documented.emplace(operation.method, operation.path);
    for (auto const& route : web::routes()) {
        if (route.is_api()) routed.emplace(lower_name_of(route.method), route.pattern);
    }
    CHECK(documented == routed);
}

TEST_CASE("The document says who may call, and what takes a body")
{
    Stage stage{store::Engine::sqlite};
    for (auto const& operation : operations_of(document_of(stage))) {
        for (auto const& route : web::routes()) {
            if (!route.is_api() || lower_name_of(route.method) != operation.method || route.pattern != operation.path)
                continue;
            CAPTURE(operation.path);
            CHECK(operation.what.contains("requestBody") == (route.body_bytes_max > 0));
            // Without `security` of its own an operation needs a token, as the document says at its head.
            CHECK(!operation.what.contains("security") == (route.needs != web::Needs::anyone));
        }
    }
}

TEST_CASE("Every reference in the document leads somewhere, and every part is used")
{
    Stage stage{store::Engine::sqlite};
    json::value const document = document_of(stage);
    std::set<std::string> references;
    collect_references(document, references);
    for (auto const& reference : references) {
        CAPTURE(reference);
        json::error_code error;
        CHECK(document.find_pointer(reference.substr(1), error) != nullptr);
    }
    for (auto kind : {"schemas", "responses", "parameters"}) {
        for (auto const& part : document.at("components").at(kind).as_object()) {
            auto reference = "#/components/" + std::string{kind} + '/' + std::string{part.key()};
            CAPTURE(reference);
            CHECK(references.contains(reference));
        }
    }
}

TEST_CASE("Resources have the members that the document requires")
{
    Stage stage{store::Engine::sqlite};
    auto const document = document_of(stage);
    Browser ada{stage};
    ada.log_in("Ada");
    ada.open("/forums/2/new-thread");
    ada.send("/forums/2/threads", {{"title", "Steel or titanium"},
                                   {"text", "Which one?"},
                                   {"poll_question", "Which one?"},
                                   {"poll_answer", "Steel"},
                                   {"poll_answer", "Titanium"}});

    auto keys_at = [&](std::string_view address, std::string_view pointer) {
        auto value = json::parse(ada.request(http::Method::get, address, {}, {}).body);
        std::set<std::string> keys;
        json::error_code error;
        auto const* found = value.find_pointer({pointer.data(), pointer.size()}, error);
        REQUIRE(found);
        for (auto const& member : found->as_object()) keys.emplace(member.key());
        return keys;
    };
    auto required = [&](std::string_view schema) {
        std::set<std::string> keys;
        auto const& all = document.at("components").at("schemas").at({schema.data(), schema.size()}).at("required");
        for (auto const& name : all.as_array()) keys.emplace(name.as_string());
        return keys;
    };
    CHECK(keys_at("/api/v1/forums", "/forums/1") == required("Forum"));
    CHECK(keys_at("/api/v1/forums", "/forums/1/last_post") == required("LastPost"));
    CHECK(keys_at("/api/v1/forums/2/threads", "/threads/0") == required("Thread"));
    CHECK(keys_at("/api/v1/forums/2/threads", "/pagination") == required("Pagination"));
    CHECK(keys_at("/api/v1/threads/1", "") == required("Thread"));
    CHECK(keys_at("/api/v1/threads/1/poll", "") == required("Poll"));
    CHECK(keys_at("/api/v1/threads/1/poll", "/answers/0") == required("PollAnswer"));
    ada.open("/posts/1/record");
    ada.send("/posts/1/record",
             {{"wording", "Steel is heavier"}, {"modality", "reported"}, {"source_headline", "On frames"}});
    ada.open("/posts/1/record");
    ada.send("/posts/1/record",
             {{"wording", "It is not"}, {"modality", "reported"}, {"answers", "1"}, {"response", "denies"}});
    CHECK(keys_at("/api/v1/threads/1/record", "") == required("Record"));
    CHECK(keys_at("/api/v1/threads/1/record", "/statements/0") == required("Statement"));
    CHECK(keys_at("/api/v1/threads/1/record", "/statements/0/responses/0") == required("Response"));
    CHECK(keys_at("/api/v1/threads/1/record", "/sources/0") == required("Source"));
    CHECK(keys_at("/api/v1/threads/1/posts", "/posts/0") == required("Post"));
    CHECK(keys_at("/api/v1/posts/1", "") == required("Post"));
    CHECK(keys_at("/api/v1/members/1", "") == required("Member"));
}

}  // namespace stoa::scene
