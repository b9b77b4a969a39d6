#pragma once
#include <chrono>
#include <string>

namespace stoa::app {

// One line on standard error that is drawn again and again; nothing where that is not a terminal.
class ProgressBar {
public:
    explicit ProgressBar(std::string title);
    ~ProgressBar();  // wipes the line
    ProgressBar(ProgressBar const&) = delete;
    ProgressBar& operator=(ProgressBar const&) = delete;

    void show(double share, std::string const& words);  // share: 0 to 1; less than 0: not known

private:
    using Clock = std::chrono::steady_clock;
    std::string title_;
    bool is_terminal_;
    Clock::time_point next_{};
};

}  // namespace stoa::app
