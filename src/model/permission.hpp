#pragma once
#include <cstdint>
#include <initializer_list>

namespace stoa {

// What one may do in one forum. The order is stored (as bits): append only.
enum class Permission : std::uint8_t {
    see_forum,
    read_threads,
    start_threads,
    reply,
    edit_own_posts,
    delete_own_posts,
    see_deleted_posts,
    edit_any_post,
    delete_any_post,
    post_in_locked_threads,
    pin_and_lock_threads,
    administer,
};

class PermissionSet {
public:
    constexpr PermissionSet() = default;
    constexpr explicit PermissionSet(std::uint64_t bits)
        : bits_{bits}
    {
    }
    constexpr PermissionSet(std::initializer_list<Permission> permissions)
    {
        for (auto permission : permissions) bits_ |= bit(permission);
    }

    constexpr bool has(Permission permission) const { return (bits_ & bit(permission)) != 0; }
    constexpr std::uint64_t bits() const { return bits_; }
    friend constexpr PermissionSet operator|(PermissionSet a, PermissionSet b)
    {
        return PermissionSet{a.bits_ | b.bits_};
    }
    friend constexpr PermissionSet operator-(PermissionSet a, PermissionSet b)
    {
        return PermissionSet{a.bits_ & ~b.bits_};
    }
    friend constexpr bool operator==(PermissionSet, PermissionSet) = default;

private:
    static constexpr std::uint64_t bit(Permission permission)
    {
        return std::uint64_t{1} << static_cast<unsigned>(permission);
    }
    std::uint64_t bits_{};
};

}  // namespace stoa
