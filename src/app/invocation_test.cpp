#include "app/invocation.hpp"

#include <doctest/doctest.h>

#include <fstream>

#include "support/scratch_folder.hpp"

namespace stoa::app {
namespace {

char const* empty_environment(char const*) { return nullptr; }

// What the one who wrote this file is told.
std::string complaint_about(std::string const& text)
{
    testing::ScratchFolder folder;
    auto path = folder.path() / "stoa.toml";
    std::ofstream{path} << text;
    try {
        settings_of({.config_file = path}, empty_environment);
    } catch (SettingFault const& fault) {
        return std::string{fault.what()}.substr(folder.path().string().size() + 1);
    }
    return {};
}

}  // namespace

TEST_CASE("a flag goes before the environment, that before the file, that before what is built in")
{
    testing::ScratchFolder folder;
    auto path = folder.path() / "stoa.toml";
    std::ofstream{path}
        << "# A forum\nsite_name = \"From the file\"\nworkers = 3\nreaders = 4\npace = false\nhosts = [\"a\", \"b\"]\n";

    auto environment = [](char const* name) -> char const* {
        if (std::string_view{name} == "STOA_WORKERS") return "5";
        if (std::string_view{name} == "STOA_READERS") return "6";
        return nullptr;
    };
    auto settings = settings_of({.config_file = path, .flags = {{"readers", "7"}}}, environment);
    CHECK(settings.site_name == "From the file");
    CHECK(settings.hosts == std::vector<std::string>{"a", "b"});
    CHECK_FALSE(settings.pace);
    CHECK(settings.workers == 5);
    CHECK(settings.readers == 7);
    CHECK(settings.listen == "127.0.0.1:8080");
}

TEST_CASE("a mistake in the file is told with its line")
{
    CHECK(complaint_about("data = \"x\"\nlisen = \"y\"\n") ==
          "stoa.toml:2: `lisen` is not a setting; did you mean `listen`?");
    CHECK(complaint_about("\nworkers = \"many\"\n") == "stoa.toml:2: `workers` must be a whole number");
    CHECK(complaint_about("workers = 0\n") == "stoa.toml:1: `workers` must be between 1 and 1024");
    CHECK(complaint_about("hosts = [1]\n").starts_with("stoa.toml:1: `hosts`"));
    CHECK(complaint_about("data = \"x\"\n\n[[[\n").starts_with("stoa.toml:3: "));
    CHECK(complaint_about("[web]\npace = true\n").starts_with("stoa.toml:1: `web` is not a setting"));
}

TEST_CASE("providers are tables of the file, each whole")
{
    testing::ScratchFolder folder;
    auto path = folder.path() / "stoa.toml";
    std::string const whole = "[[provider]]\nname = \"example\"\nlabel = \"Example\"\nclient_id = \"forum\"\n";
    std::ofstream{path} << whole + "issuer = \"https://accounts.example\"\n";
    auto const settings = settings_of({.config_file = path}, empty_environment);
    REQUIRE(settings.providers.size() == 1);
    CHECK(settings.providers[0].issuer == "https://accounts.example");
    CHECK(complaint_about(whole).starts_with("stoa.toml:1: `provider` needs an `issuer`"));
    for (auto const* issuer :
         {"http://accounts.example", "https://accounts.example?x", "accounts.example", "http://10.0.0.1"})
        CHECK(complaint_about(whole + "issuer = \"" + issuer + "\"\n").starts_with("stoa.toml:1: `provider` needs an"));
    CHECK(complaint_about(whole + "issuer = \"http://127.0.0.1:9\"\n").empty());
    CHECK(complaint_about("[[provider]]\nname = \"../x\"\n").starts_with("stoa.toml:1: `provider` needs a `name`"));
    CHECK(complaint_about("[[provider]]\nnmae = \"x\"\n").starts_with("stoa.toml:2: `nmae` is not a setting of a"));
    CHECK(complaint_about("[[provider]]\nname = 7\n").starts_with("stoa.toml:2: `name` must be a text"));
    CHECK(complaint_about("provider = \"x\"\n").starts_with("stoa.toml:1: `provider` must be a table"));
}

TEST_CASE("a mistake in a flag or the environment is told with its name")
{
    auto told = [](Invocation const& invocation, Environment const& environment) {
        try {
            settings_of(invocation, environment);
        } catch (SettingFault const& fault) {
            return std::string{fault.what()};
        }
        return std::string{};
    };
    CHECK(told({.flags = {{"pace", "maybe"}}}, empty_environment) == "--pace: must be true or false");
    CHECK(told({}, [](char const* name) { return std::string_view{name} == "STOA_QUEUE" ? "-1" : nullptr; }) ==
          "STOA_QUEUE: must be between 1 and 1000000");
    CHECK(told({.flags = {{"tls_key", "key.pem"}}}, empty_environment) ==
          "tls_certificate and tls_key belong together: give both or neither");
}

}  // namespace stoa::app
