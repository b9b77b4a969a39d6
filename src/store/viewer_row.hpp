#pragma once
#include <optional>

#include "db/row.hpp"
#include "model/viewer.hpp"

// The columns that ViewerRows reads, in its order; `m` is the row of members, `g` that of member_groups.
#define STOA_VIEWER_COLUMNS "m.id, m.name, m.theme, m.density, m.read_floor, g.group_id"

namespace stoa::store {

// A viewer comes as one row for each of their groups.
class ViewerRows {
public:
    void add(db::Row& row)
    {
        if (!viewer_) {
            viewer_ = Viewer{row.get<MemberId>(),
                             row.get<std::string>(),
                             {members},
                             {row.get<Theme>(), row.get<Density>()},
                             row.get<Instant>()};
        } else {
            row.skip(5);
        }
        auto group = row.get<GroupId>();
        if (group.value != 0) viewer_->groups.push_back(group);
    }
    std::optional<Viewer> viewer() { return std::move(viewer_); }

private:
    std::optional<Viewer> viewer_;
};

}  // namespace stoa::store
