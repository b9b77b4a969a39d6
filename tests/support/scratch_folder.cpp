#include "support/scratch_folder.hpp"

#include <stdlib.h>

#include <cerrno>
#include <string>
#include <system_error>

namespace stoa::testing {

ScratchFolder::ScratchFolder()
{
    auto name = (std::filesystem::temp_directory_path() / "stoa-test-XXXXXX").string();
    if (!mkdtemp(name.data())) throw std::system_error{errno, std::generic_category(), name};
    path_ = name;
}

ScratchFolder::~ScratchFolder()
{
    std::error_code ignored;  // what is left in a temporary folder hurts nobody
    std::filesystem::remove_all(path_, ignored);
}

}  // namespace stoa::testing
