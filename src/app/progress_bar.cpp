#include "app/progress_bar.hpp"

#include <unistd.h>

#include <algorithm>
#include <cstdio>

namespace stoa::app {
namespace {

constexpr int cells = 30;
constexpr std::chrono::milliseconds between{100};
constexpr char const* wipe = "\r\033[K";

}  // namespace

ProgressBar::ProgressBar(std::string title)
    : title_{std::move(title)}
    , is_terminal_{::isatty(STDERR_FILENO) == 1}
{
}

ProgressBar::~ProgressBar()
{
    if (is_terminal_) std::fputs(wipe, stderr);
}

void ProgressBar::show(double share, std::string const& words)
{
    auto now = Clock::now();
    if (!is_terminal_ || now < next_) return;
    next_ = now + between;
    std::string bar;
    if (share >= 0) {
        auto full = std::clamp(static_cast<int>(share * cells), 0, cells);
        bar = '[' + std::string(static_cast<std::size_t>(full), '=') +
              std::string(static_cast<std::size_t>(cells - full), ' ') + "] " +
              std::to_string(static_cast<int>(share * 100)) + "% ";
    }
    std::fprintf(stderr, "%s%s %s%s", wipe, title_.c_str(), bar.c_str(), words.c_str());
}

}  // namespace stoa::app
