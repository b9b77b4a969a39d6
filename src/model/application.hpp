#pragma once
#include <optional>
#include <string>
#include <vector>

#include "base/instant.hpp"
#include "model/member.hpp"
#include "model/views.hpp"

// A registration that waits until somebody approves it.
namespace stoa {

// After this time the account goes, as if its owner had deleted it.
inline constexpr std::int64_t application_kept_ms = 60 * day_ms;
inline constexpr std::int64_t refused_application_kept_ms = 14 * day_ms;
inline constexpr std::size_t application_answer_length_max = 1'000;
inline constexpr std::size_t approval_question_length_max = 200;
inline constexpr int applications_per_page = 25;

struct Application {
    MemberName member;
    CountryCode country, location;
    std::string email_domain;  // what stands behind the @
    Instant asked_at{};
    std::string question;  // as it was put to them; empty: they were asked nothing
    std::string answer;
    std::optional<Instant> refused_at{};
    MemberName refused_by{};
    std::string reason{};
};

struct ApplicationsView {
    std::vector<Application> applications;
    PageNumber page{};
    std::int64_t waiting{};
    bool is_of_refused{};
};

}  // namespace stoa
