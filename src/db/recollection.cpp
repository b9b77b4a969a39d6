#include "db/recollection.hpp"

#include <utility>

namespace stoa::db {

void Recollection::see_state(std::uint64_t state)
{
    if (state == state_) return;
    forget();
    state_ = state;
}

std::shared_ptr<void const> Recollection::find(Statement const& statement, std::string_view parameters) const
{
    auto const values = values_.find(&statement);
    if (values == values_.end()) return nullptr;
    auto const found = values->second.find(parameters);
    return found == values->second.end() ? nullptr : found->second;
}

// A full memory starts anew: what is asked for often is back at once.
void Recollection::keep(Statement const& statement, std::string_view parameters, std::shared_ptr<void const> value,
                        std::size_t bytes)
{
    bytes += parameters.size();
    if (bytes > bytes_max) return;
    if (bytes_ + bytes > bytes_max) forget();
    if (values_[&statement].emplace(parameters, std::move(value)).second) bytes_ += bytes;
}

void Recollection::forget()
{
    for (auto& [statement, values] : values_) values.clear();
    bytes_ = 0;
}

}  // namespace stoa::db
