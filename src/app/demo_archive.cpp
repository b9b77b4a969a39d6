#include "app/demo_archive.hpp"

// STOA_DEMO_ARCHIVE is the path of the archive that demo/compile.py makes: see cmake/demo.cmake.
asm(".pushsection .rodata\n"
    ".global stoa_demo_archive_begin\n"
    ".global stoa_demo_archive_end\n"
    "stoa_demo_archive_begin:\n"
    ".incbin \"" STOA_DEMO_ARCHIVE "\"\n"
    "stoa_demo_archive_end:\n"
    ".popsection\n");

extern "C" {
extern char const stoa_demo_archive_begin[];
extern char const stoa_demo_archive_end[];
}

namespace stoa::app {

std::string_view demo_archive() { return {stoa_demo_archive_begin, stoa_demo_archive_end}; }

}  // namespace stoa::app
