#pragma once
#include <cstdint>
#include <string>

#include "model/refusal.hpp"

namespace stoa::api {

// Why a request was not done, as RFC 9457 says it. `code` is a stable name for programs: "thread_locked".
struct Problem {
    int status{};
    std::string code;
    std::string title;
    std::string detail;
    std::string field;  // of the request; empty: of no one field

    static Problem of(Refusal refusal);
};

std::string problem_json(Problem const& problem);

}  // namespace stoa::api
