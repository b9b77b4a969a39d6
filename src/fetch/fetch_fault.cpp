#include "fetch/fetcher.hpp"

#include <stdexcept>

namespace stoa::fetch {

std::string_view words_for(Fault fault)
{
    switch (fault) {
    case Fault::port_refused: return "a port that is not one of the web";
    case Fault::address_refused: return "the name leads to an address that is not public";
    case Fault::name_unknown: return "the name is not known";
    case Fault::not_reached: return "no sound answer";
    case Fault::too_slow: return "the answer took too long";
    case Fault::too_many_redirects: return "too many redirects";
    case Fault::redirect_refused: return "a redirect to something that is no address of the web";
    case Fault::not_there: return "the server says that it is not there";
    case Fault::not_now: return "the server cannot answer now";
    case Fault::wrong_type: return "not of a kind that was asked for";
    case Fault::too_large: return "too large";
    case Fault::stopped: return "stopped";
    }
    throw std::logic_error{"unknown fault"};
}

bool may_pass(Fault fault)
{
    switch (fault) {
    case Fault::name_unknown:
    case Fault::not_reached:
    case Fault::too_slow:
    case Fault::not_now:
    case Fault::stopped: return true;
    case Fault::port_refused:
    case Fault::address_refused:
    case Fault::too_many_redirects:
    case Fault::redirect_refused:
    case Fault::not_there:
    case Fault::wrong_type:
    case Fault::too_large: return false;
    }
    throw std::logic_error{"unknown fault"};
}

}  // namespace stoa::fetch
