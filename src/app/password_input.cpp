#include "app/password_input.hpp"

#include <termios.h>
#include <unistd.h>

#include <iostream>

namespace stoa::app {
namespace {

// What is typed is not shown for as long as this lives.
class Hidden {
public:
    Hidden()
    {
        ::tcgetattr(STDIN_FILENO, &before_);
        auto hidden = before_;
        hidden.c_lflag &= ~static_cast<tcflag_t>(ECHO);
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &hidden);
    }
    ~Hidden()
    {
        ::tcsetattr(STDIN_FILENO, TCSAFLUSH, &before_);
        std::cerr << '\n';
    }
    Hidden(Hidden const&) = delete;
    Hidden& operator=(Hidden const&) = delete;

private:
    termios before_{};
};

std::string read_line()
{
    std::string line;
    std::getline(std::cin, line);
    if (line.ends_with('\r')) line.pop_back();
    return line;
}

}  // namespace

std::string read_password(std::string const& prompt)
{
    if (::isatty(STDIN_FILENO) == 0) return read_line();
    std::cerr << prompt << std::flush;
    Hidden hidden;
    return read_line();
}

}  // namespace stoa::app
