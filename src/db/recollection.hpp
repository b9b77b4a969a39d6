#pragma once
#include <cstddef>
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

namespace stoa::db {

struct Statement;

// What a connection read of one state of its database, by statement and parameters. The first change by anybody makes
// another state, and all of it is forgotten: nobody has to say what a change touches, so nothing can be forgotten to be
// said. What many people look at in the same second is read once.
class Recollection {
public:
    // From now on the database is in this state.
    void see_state(std::uint64_t state);

    std::shared_ptr<void const> find(Statement const& statement, std::string_view parameters) const;
    // `bytes`: what the value takes, about.
    void keep(Statement const& statement, std::string_view parameters, std::shared_ptr<void const> value,
              std::size_t bytes);
    std::size_t bytes() const { return bytes_; }

    static constexpr std::size_t bytes_max = 2 * 1024 * 1024;

private:
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view key) const { return std::hash<std::string_view>{}(key); }
    };
    using Values = std::unordered_map<std::string, std::shared_ptr<void const>, Hash, std::equal_to<>>;

    void forget();

    std::uint64_t state_{};
    std::size_t bytes_{};
    std::unordered_map<Statement const*, Values> values_;
};

}  // namespace stoa::db
