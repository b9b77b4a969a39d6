#include <cstdio>
#include <exception>

#include "app/command_line.hpp"

int main(int argc, char** argv)
{
    try {
        return stoa::app::run(argc, argv);
    } catch (std::exception const& fault) {
        std::fprintf(stderr, "stoa: %s\n", fault.what());
        return stoa::app::exit_failure;
    }
}
