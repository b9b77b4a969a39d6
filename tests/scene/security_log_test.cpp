#include <doctest/doctest.h>
#include <unistd.h>

#include <cstdio>
#include <stdexcept>

#include "base/log.hpp"
#include "browser.hpp"

namespace stoa::scene {
namespace {

// What goes to standard error while this lives.
class CapturedLog {
public:
    CapturedLog()
        : file_{std::tmpfile()}
        , before_{::dup(STDERR_FILENO)}
    {
        if (file_ == nullptr || before_ < 0) throw std::runtime_error{"cannot capture the log"};
        ::dup2(::fileno(file_), STDERR_FILENO);
        log::set_level(log::Level::info);
    }
    ~CapturedLog()
    {
        log::set_level(log::Level::warning);
        ::dup2(before_, STDERR_FILENO);
        ::close(before_);
        std::fclose(file_);
    }
    CapturedLog(CapturedLog const&) = delete;
    CapturedLog& operator=(CapturedLog const&) = delete;

    std::string text() const
    {
        std::string text(1u << 16, '\0');
        auto const size = ::pread(::fileno(file_), text.data(), text.size(), 0);
        text.resize(size < 0 ? 0 : static_cast<std::size_t>(size));
        return text;
    }

private:
    std::FILE* file_;
    int before_;
};

bool has(std::string const& text, std::string_view part) { return text.find(part) != std::string::npos; }

}  // namespace

TEST_CASE("The log says who logged in and who was turned away, and nothing that was typed")
{
    Stage stage{store::Engine::sqlite};
    auto const thread = stage.add_locked_thread();
    Browser ada{stage};
    CapturedLog log;
    ada.open("/login");
    ada.send("/login", {{"name", "mistyped-secret"}, {"password", "wrong-secret"}});
    ada.log_in("Ada");
    ada.open("/admin/settings");
    ada.forge("/threads/" + std::to_string(thread.value) + "/replies", {{"text", "typed-secret"}});
    stage.pass(20 * minute_ms);
    ada.open("/account/password");
    ada.send("/account/proof", {{"password", "wrong-secret"}});
    ada.send("/account/proof", {{"password", std::string{everybodys_password}}});

    auto const text = log.text();
    CHECK(has(text, "proof refused member=0 factor=password address=203.0.113.7 path=/login"));
    CHECK(has(text, "logged in member=1 factor=password address=203.0.113.7 path=/login"));
    CHECK(has(text, "not permitted member=1 address=203.0.113.7 path=/admin/settings"));
    CHECK(has(text, "not permitted member=1 address=203.0.113.7 path=/threads/{thread}/replies"));
    CHECK(has(text, "proof refused member=1 factor=password address=203.0.113.7 path=/account/proof"));
    CHECK(has(text, "proven again member=1 factor=password"));
    CHECK_FALSE(has(text, "secret"));
    CHECK_FALSE(has(text, everybodys_password));
}

}  // namespace stoa::scene
