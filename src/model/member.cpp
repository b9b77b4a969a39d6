#include "model/member.hpp"

#include <stdexcept>

namespace stoa {

std::string_view name_of(Writers writers)
{
    switch (writers) {
    case Writers::everybody: return "everybody";
    case Writers::no_newcomers: return "no-newcomers";
    case Writers::nobody: return "nobody";
    }
    throw std::logic_error{"nobody has said who may write"};
}

Writers parse_writers(std::string_view name)
{
    for (auto writers : {Writers::no_newcomers, Writers::nobody})
        if (name_of(writers) == name) return writers;
    return Writers::everybody;
}

}  // namespace stoa
