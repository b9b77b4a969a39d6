#include "store/record_reach.hpp"

#include "db/connection.hpp"

namespace stoa::store {
namespace {

constexpr db::Statement reach_list{"response.across", R"(
    SELECT r.id, r.reach, c.thread_id,
           CASE WHEN ct.deleted_at IS NULL THEN ct.forum_id ELSE ct.deleted_from_id END,
           CASE WHEN st.deleted_at IS NULL THEN st.forum_id ELSE st.deleted_from_id END
      FROM responses r
      JOIN claims c ON c.id = r.claim_id
      JOIN threads ct ON ct.id = c.thread_id
      JOIN claims s ON s.id = r.statement_id
      JOIN threads st ON st.id = s.thread_id
     WHERE r.reach > 0 AND r.id > $1
     ORDER BY r.id
     LIMIT $2)"};
constexpr db::Statement reach_set{"response.set_reach", "UPDATE responses SET reach = $2 WHERE id = $1"};

}  // namespace

std::vector<AcrossResponse> responses_across(Reader& db, ResponseId after, int count)
{
    auto const across_from = [](db::Row& row) {
        return AcrossResponse{row.get<ResponseId>(), row.get<ResponseReach>(), row.get<ThreadId>(), row.get<ForumId>(),
                              row.get<ForumId>()};
    };
    return db->all(reach_list, across_from, after, count);
}

void set_response_reach(Writer& db, ResponseId response, ResponseReach reach)
{
    db->execute(reach_set, response, reach);
}

}  // namespace stoa::store
