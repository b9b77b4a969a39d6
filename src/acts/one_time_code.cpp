#include "acts/one_time_code.hpp"

#include <array>

#include "base/one_time_code.hpp"
#include "base/random.hpp"
#include "base/text.hpp"
#include "model/second_factor.hpp"

namespace stoa::acts {
namespace {

// No l, o, 0 or 1.
constexpr std::string_view letters = "abcdefghijkmnpqrstuvwxyz23456789";
constexpr std::size_t code_length = 24;
constexpr std::size_t group_length = 4;
static_assert(letters.size() == 32);

// Apps show "123 456", and people write recovery codes down as they like.
std::string without_gaps(std::string_view typed)
{
    auto text = lower_ascii(typed);
    std::erase_if(text, [](char letter) { return letter == ' ' || letter == '-'; });
    return text;
}

}  // namespace

std::optional<std::int64_t> step_of_code(std::string_view secret, std::string_view typed, Instant now,
                                         std::int64_t used_step)
{
    auto const code = without_gaps(typed);
    auto const step_now = one_time_step(now);
    for (auto step = step_now - one_time_drift_steps; step <= step_now + one_time_drift_steps; ++step)
        if (step > used_step && equal_in_constant_time(one_time_code(secret, step), code)) return step;
    return std::nullopt;
}

std::string new_recovery_code()
{
    std::array<std::uint8_t, code_length> bytes{};
    fill_random(bytes);
    std::string code;
    for (std::size_t i = 0; i < code_length; ++i) {
        if (i > 0 && i % group_length == 0) code += '-';
        code += letters[bytes[i] % letters.size()];
    }
    return code;
}

Sha256 recovery_code_key(std::string_view typed) { return sha256(without_gaps(typed)); }

}  // namespace stoa::acts
