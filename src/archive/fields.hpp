#pragma once
#include <boost/json/object.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "archive/record.hpp"
#include "base/instant.hpp"

namespace stoa::archive {

// The members of one JSON object, taken one by one; what nobody took is the rest. A member that is null counts as
// absent. The first member of the wrong kind is remembered as the complaint, and reading goes on with a default.
class Fields {
public:
    explicit Fields(boost::json::object const& object);

    std::string text(std::string_view name);
    std::string required_text(std::string_view name);  // neither absent nor blank
    std::optional<ForeignId> id(std::string_view name);
    ForeignId required_id(std::string_view name);
    std::optional<Instant> time(std::string_view name);
    std::optional<std::int64_t> number(std::string_view name);
    bool flag(std::string_view name);
    std::vector<std::string> list(std::string_view name);
    boost::json::value const* take(std::string_view name);  // null where it is absent or null

    // What was taken and not understood goes back to the rest, under "foreign_" and its name: a later reader of our
    // export must not take it for ours.
    void give_back(std::string_view name, boost::json::value const& value);
    void complain(std::string complaint);

    std::string rest() const;  // `"a":1,"b":[2]`, in the order of the line
    std::string const& complaint() const { return complaint_; }

private:
    boost::json::object const& object_;
    std::vector<bool> taken_;
    std::string given_back_;
    std::string complaint_;
};

}  // namespace stoa::archive
