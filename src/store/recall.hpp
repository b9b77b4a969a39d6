#pragma once
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <type_traits>
#include <utility>
#include <vector>

#include "base/id.hpp"
#include "db/connection.hpp"
#include "model/claim.hpp"
#include "model/forum.hpp"
#include "model/internal_card.hpp"
#include "model/post.hpp"
#include "model/thread.hpp"
#include "model/views.hpp"
#include "store/store.hpp"

namespace stoa::store {

// The parameters of a statement as bytes.
class RecallKey {
public:
    template <class... Parameters>
    explicit RecallKey(Parameters const&... parameters)
    {
        (add(parameters), ...);
    }
    std::string const& bytes() const { return bytes_; }

private:
    void add(std::integral auto number) { add_number(static_cast<std::int64_t>(number)); }
    template <class Noun>
    void add(Id<Noun> id)
    {
        add_number(id.value);
    }
    template <class Noun>
    void add(std::vector<Id<Noun>> const& ids)
    {
        add_number(static_cast<std::int64_t>(ids.size()));
        for (auto const id : ids) add_number(id.value);
    }
    void add_number(std::int64_t number) { bytes_.append(reinterpret_cast<char const*>(&number), sizeof number); }

    std::string bytes_;
};

// What a value takes in memory, about.
inline std::size_t bytes_of(std::int64_t const& number) { return sizeof number; }
std::size_t bytes_of(MemberName const& name);
std::size_t bytes_of(Forum const& forum);
std::size_t bytes_of(MemberPost const& post);
std::size_t bytes_of(InternalCard const& card);
std::size_t bytes_of(Post const& post);
std::size_t bytes_of(Thread const& thread);
std::size_t bytes_of(Claim const& claim);
std::size_t bytes_of(Response const& response);
template <class T>
std::size_t bytes_of(std::optional<T> const& value)
{
    return value ? bytes_of(*value) : sizeof value;
}
template <class T>
std::size_t bytes_of(std::vector<T> const& values)
{
    std::size_t bytes = sizeof values;
    for (auto const& value : values) bytes += bytes_of(value);
    return bytes;
}

// What `read` once found with this statement and these parameters, or finds now. It must depend on nothing else: not on
// who asks, nor on the time. PostgreSQL does not say cheaply whether anything has changed, and is always asked; so is
// the connection that writes, which sees what is not committed.
template <class Read>
auto recalled(Reader& db, db::Statement const& statement, RecallKey const& key, Read read)
    -> std::shared_ptr<std::invoke_result_t<Read&> const>
{
    using Found = std::invoke_result_t<Read&>;
    auto* memory = db->recollection();
    if (memory != nullptr) {
        if (auto known = memory->find(statement, key.bytes())) return std::static_pointer_cast<Found const>(known);
    }
    auto found = std::make_shared<Found const>(read());
    if (memory != nullptr) memory->keep(statement, key.bytes(), found, bytes_of(*found));
    return found;
}

}  // namespace stoa::store
